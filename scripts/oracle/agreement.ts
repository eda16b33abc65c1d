import { ourShape } from './ours.ts'
import { compare, type Difference, type Shape } from './shape.ts'
import type { TreeSitter } from './tree-sitter.ts'

/** What comes of holding our parser against the tree-sitter grammar on one file. */
export type Agreement =
  | { readonly kind: 'same'; readonly nodes: number }
  | { readonly kind: 'both refuse' }
  | { readonly kind: 'known'; readonly difference: KnownDifference }
  | { readonly kind: 'only we refuse'; readonly message: string; readonly at: number }
  | { readonly kind: 'only tree-sitter refuses' }
  | { readonly kind: 'trees differ'; readonly nodes: number; readonly differences: readonly Difference[] }

export function agreement(text: string, treeSitter: TreeSitter): Agreement {
  const ours = ourShape(text)
  const theirs = treeSitter(text)
  if (ours.refused && !theirs) return { kind: 'both refuse' }
  const compared = theirs && !ours.refused ? compare(ours.shape, theirs) : undefined
  if (compared?.differences.length === 0) return { kind: 'same', nodes: compared.nodes }
  const difference = knownDifferences.find(({ explains }) => explains(text, ours.refused?.message, ours.shape))
  if (difference) return { kind: 'known', difference }
  if (compared) return { kind: 'trees differ', ...compared }
  return ours.refused ? { kind: 'only we refuse', ...ours.refused } : { kind: 'only tree-sitter refuses' }
}

/** Something that the tree-sitter grammar reads differently than HashiCorp's parser, whom we follow. */
export interface KnownDifference {
  readonly name: string
  readonly reason: string
  /** Whether it can be the cause. `message` is our first error, `tree` what we read. */
  explains(text: string, message: string | undefined, tree: Shape): boolean
}

const refusal = (name: string, reason: string, messages: RegExp): KnownDifference => ({
  name,
  reason,
  explains: (_, message) => message !== undefined && messages.test(message),
})
const reading = (name: string, reason: string, explains: (text: string, tree: Shape) => boolean): KnownDifference => ({
  name,
  reason,
  explains: (text, message, tree) => message === undefined && explains(text, tree),
})

/**
 * Two more are undone where the grammar's tree is put into our words, since they touch sound files: conditionals that group from the
 * left, and white space next to `~` (`tree-sitter.ts`, `shape.ts`).
 */
export const knownDifferences: readonly KnownDifference[] = [
  refusal(
    'line breaks',
    'The grammar takes every line break for white space, also in a quoted string: HCL ends attributes, blocks and entries with them.',
    /a new line|the end of the line|closed on its line|on the same line|on one line|separated by new lines|name of an attribute or block, found `[.[%+<&-]/,
  ),
  refusal('name twice', 'That an attribute may be set once is no matter of grammar.', /is set twice/),
  refusal('templates as labels', 'A quoted label with an escape or a sequence parses as a template there.', /^a label is a plain string/),
  refusal('empty sequence', 'The grammar allows `${}` and `${~ }`.', /^expected a value, found `(?:~|}`)/),
  refusal(
    'keywords without a space',
    'The grammar reads `forx in` as `for x in`.',
    /^expected (?:`if`, `else`|`in` and).*found `(?:for|if|in|else|end)\w+`$/,
  ),
  refusal('two splats', 'The grammar allows a second `.*` right behind the names of the first.', /^a second `\.\*`/),
  refusal('escapes', 'The grammar takes any eight digits for a character.', /is not a character$/),
  refusal('numbers', 'The grammar splits `1.2.3` and `a.0.1` and takes hexadecimal digits.', /is not a number|is not one index/),
  refusal(
    'namespaces',
    'The grammar allows `::` everywhere in a name.',
    /^expected (?:the next part of the function's name|`\(` and the arguments)|found `::`$/,
  ),
  refusal(
    'white space',
    'White space is only the space, the tab and the line break.',
    /found `[\r\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]|carriage return/,
  ),
  refusal(
    'end of a heredoc',
    'The line that opens a heredoc has nothing behind the marker.',
    /^expected a marker and a new line after `<<`/,
  ),
  refusal('our limits', 'We read to a certain depth only.', /levels/),
  refusal(
    'a file that is one object',
    'For variables in JSON the grammar takes an object for a file.',
    /^expected the name of an attribute or block, found `{`/,
  ),
  reading('exponent without a fraction', 'The grammar knows `1.0e3` but not `1e3` and `1.e3`.', (_, tree) =>
    some(tree, ({ kind, words }) => (kind === 'literal' || kind === 'name' || kind === 'legacy index') && /^\d+\.?[Ee]/.test(words)),
  ),
  reading('white space in `[ * ]` and `. *`', 'The grammar has one token for each.', (_, tree) =>
    some(tree, ({ kind, words, start, end }) => kind === 'splat' && end - start !== words.length),
  ),
  reading('keywords as names of functions', '`null()` can be read, if never called.', (_, tree) =>
    some(tree, ({ kind, words }) => kind === 'call' && /^(?:true|false|null)(?: |$)/.test(words)),
  ),
  reading('`$$${`', 'The grammar pairs `$` from the left: `$$` and `${`. HCL reads a `$` and `$${`.', (text) =>
    /\${3,}\{|%{3,}\{/.test(text),
  ),
  reading('a line that begins like the marker', 'The grammar loses a sequence right behind it.', (text) =>
    /^[^\S\n]*(\w[\w-]*)[$%]\{/m.test(text),
  ),
  reading('white space next to `::`', 'The grammar has one token for a name with its namespaces.', (text) => /::\s|\s::/.test(text)),
  reading('NUL', 'The grammar ends at it.', (text) => text.includes('\0')),
  reading(
    'white space around a marker',
    'HCL takes what Unicode calls white space, the grammar less.',
    (text, tree) =>
      /[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(text) &&
      some(tree, ({ kind }) => kind.endsWith('heredoc')),
  ),
  reading('an entry in parentheses on its own line', 'The grammar reads `a = b` and `(c) = d` below it as the call `b(c)`.', (text) =>
    /\n\s*\(/.test(text),
  ),
]

function some(tree: Shape, test: (shape: Shape) => boolean): boolean {
  return test(tree) || tree.parts.some((part) => some(part, test))
}
