/**
 * A tree of HCL in the words that any parser of it can be put into, so that two of them can be compared. Offsets are UTF-16 units.
 *
 * | kind | words | parts |
 * |---|---|---|
 * | file | | items |
 * | block | type | labels, then items |
 * | label | as written | |
 * | attribute | name | value |
 * | literal | as written: a number, `true`, `false`, `null` | |
 * | name | as written: an object's key that is a word or a number | |
 * | variable | name | |
 * | string, heredoc, indented heredoc | of a heredoc its marker | text, interpolation, if and for directives |
 * | text | as written, without white space at its ends | |
 * | interpolation | | value |
 * | if directive | | condition, then, else |
 * | for directive | names | collection, then the content |
 * | path | | source, then steps |
 * | step, legacy index, splat | name, digits, `.*` or `[*]` | |
 * | index | | key |
 * | call | name, `...` | arguments |
 * | tuple, object, entry | | items, entries, key and value |
 * | for tuple, for object | names, `...`, `if` | collection, key, value, condition |
 * | unary, binary | operator | operands |
 * | conditional, parentheses | | |
 *
 * What one parser decides and another does not say is left out: which steps a splat takes into itself, what `~` and `<<-` take away, what an
 * escape stands for. `test/parse/` says those by value.
 */
export interface Shape {
  readonly kind: string
  readonly words: string
  readonly start: number
  readonly end: number
  readonly parts: readonly Shape[]
}

export function shape(kind: string, words: string, { start, end }: { start: number; end: number }, parts: readonly Shape[] = []): Shape {
  return { kind, words, start, end, parts }
}

/** From the first part to the last, for what has no place of its own. */
export function around(parts: readonly Shape[]): { start: number; end: number } {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 }
}

/** Text of a template. White space at its ends, escaped or not, is left to `~` and `<<-`; what is nothing else is no part. */
export function textShapes(source: string, { start, end }: { start: number; end: number }): Shape[] {
  const written = source.slice(start, end)
  const rest = written.replace(/^(?:\s|\\[nrt])+/, '')
  const words = rest.replace(/(?:\s|\\[nrt])+$/, '')
  if (words === '') return []
  const from = end - rest.length
  return [shape('text', words, { start: from, end: from + words.length })]
}

/** `kind words` and the parts in parentheses. */
export function show({ kind, words, parts }: Shape): string {
  const head = words === '' ? kind : `${kind} ${words}`
  return parts.length === 0 ? head : `${head}(${parts.map(show).join(', ')})`
}

export interface Difference {
  readonly ours: Shape | undefined
  readonly theirs: Shape | undefined
}

/** Nodes that both have, and the first difference in each subtree. */
export interface Comparison {
  readonly nodes: number
  readonly differences: readonly Difference[]
}

export function compare(ours: Shape, theirs: Shape): Comparison {
  const differences: Difference[] = []
  let nodes = 0
  const visit = (a: Shape | undefined, b: Shape | undefined): void => {
    if (!a || !b || a.kind !== b.kind || a.words !== b.words || a.start !== b.start || a.end !== b.end) {
      differences.push({ ours: a, theirs: b })
      return
    }
    nodes++
    for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i++) visit(a.parts[i], b.parts[i])
  }
  visit(ours, theirs)
  return { nodes, differences }
}
