/** What a template language writes into a file. Offsets into the text it was found in. */
export interface Token {
  readonly start: number
  readonly end: number
  /** `value`: something is put in here. `open`, `else`, `close`: what stands between is there under a condition. `nothing`: it leaves no trace. */
  readonly kind: 'value' | 'open' | 'else' | 'close' | 'nothing'
  /** The words of a condition or a loop: `if eq .Stage "prod"`. */
  readonly words: string
  readonly loop: boolean
}

/**
 * `{{ x }}`, `{% if x %}`, `{# … #}` (Jinja, Go, Mustache), `<%= x %>` (ERB), `%{ if x }` and `${x}` (Terraform; envsubst), `${{ x }}`
 * (GitHub Actions), `$X`, `$(X)` (Azure), `<X>`, `__X__`, `%X%`, `@X@`, `#{X}#` (Octopus), `((x))` (Concourse), `[[X]]`.
 * What stands between a beginning and its end holds no second beginning: a text full of beginnings is walked once.
 */
const pattern = new RegExp(
  [
    String.raw`\{\{\{[^{}]{0,500}\}\}\}`,
    String.raw`\{\{(?<mustache>(?!\{)(?:[^{}]|\{(?!\{)|\}(?!\})){0,2000})\}\}`,
    String.raw`\{%(?<jinja>(?:[^%{]|%(?!\})|\{(?!%)){0,2000})%\}`,
    String.raw`(?<comment>\{#(?:[^#{]|#(?!\})|\{(?!#)){0,2000}#\})`,
    '<%(?<erb>(?:[^%<]|%(?!>)|<(?!%)){0,2000})%>',
    String.raw`%\{(?<terraform>[^{}]{0,2000})\}`,
    String.raw`\$\{(?:[^{}$]|\$(?!\{)|\{[^{}]{0,500}\}){0,500}\}`,
    String.raw`\$\([^()\n]{0,500}\)|\$[A-Z_][A-Z0-9_]*`,
    String.raw`<<?[A-Za-z_][\w .:/-]{0,200}>>?|__[A-Z][A-Z0-9_]*?__|%%?[A-Z_][A-Z0-9_]*%%?|@@?[A-Z_][A-Z0-9_]*@@?`,
    String.raw`#\{[^{}]{0,500}\}#?|\(\([\w.-]+\)\)|\[\[[A-Z_][A-Z0-9_]*\]\]`,
  ].join('|'),
  'y',
)

/** The first place from an offset on that is neither white space nor in a comment of JSON. */
export function behindBlank(content: string, from: number): number {
  let at = from
  for (;;) {
    const char = content.charCodeAt(at)
    if (char === 0x20 || (char >= 0x09 && char <= 0x0d) || char === 0xfeff) at++
    else if (content.startsWith('//', at)) at = endOf(content, '\n', at)
    else if (content.startsWith('/*', at)) at = endOf(content, '*/', at + 2)
    else return at
  }
}

function endOf(content: string, words: string, from: number): number {
  const found = content.indexOf(words, from)
  return found < 0 ? content.length : found + words.length
}

/** No token begins with another character. */
const beginning = /[{<%$_@#([]/

/** The token that begins here, if one does. */
export function tokenAt(content: string, start: number): Token | undefined {
  if (!beginning.test(content[start] ?? '')) return undefined
  pattern.lastIndex = start
  const found = pattern.exec(content)
  if (!found) return undefined
  return { start, end: start + found[0].length, ...meaningOf(found.groups ?? {}) }
}

/** Where a string holds what is put in later, in reading order. A choice between its parts is one such place, with all of its arms. */
export function placeholdersIn(content: string): { readonly start: number; readonly end: number; readonly name: string }[] {
  const found: Token[] = []
  for (let i = content.search(beginning); i >= 0 && i < content.length; ) {
    const token = tokenAt(content, i)
    if (token) found.push(token)
    i = token?.end ?? i + 1
  }
  const choice = choiceIn(found)
  const outside = choice ? found.filter(({ start, end }) => end <= choice.start || start >= choice.end) : found
  return [...outside, ...(choice ? [choice] : [])]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, name: shortened(content.slice(start, end)) }))
}

/** From the first condition that begins among these to the last that ends: it chooses between parts of one value. */
export function choiceIn(tokens: readonly Token[]): { readonly start: number; readonly end: number } | undefined {
  const first = tokens.find(({ kind }) => kind === 'open')
  const last = tokens.findLast(({ kind }) => kind === 'close')
  return first && last && first.start < last.start ? { start: first.start, end: last.end } : undefined
}

/** What a token is called in messages: without what it says in quotes or falls back to, which may be a secret. */
export const shortened = (words: string): string =>
  words
    .slice(0, 200)
    .replace(/(["'`])[^"'`]*\1?/g, '…')
    .replace(/^(\$\{[\w.]+)[^\w.}][\s\S]*$/, '$1…}')
    .replace(/\s+/g, ' ')
    .replace(/^([\s\S]{57})[\s\S]{4,}$/, '$1...')

type Meaning = Pick<Token, 'kind' | 'words' | 'loop'>

const value: Meaning = { kind: 'value', words: '', loop: false }
const nothing: Meaning = { kind: 'nothing', words: '', loop: false }

function meaningOf({ mustache: go, jinja, comment, erb, terraform }: Readonly<Record<string, string | undefined>>): Meaning {
  if (comment !== undefined) return nothing
  if (go !== undefined) return mustache(tidy(go))
  if (jinja !== undefined) return statement(tidy(jinja))
  if (erb !== undefined) return erb.startsWith('=') ? value : erb.startsWith('#') ? nothing : statement(tidy(erb))
  if (terraform !== undefined) return /^~?\s*(?:if|else|for|end)/.test(terraform) ? statement(tidy(terraform)) : value
  return value
}

/** Without the signs that take white space away, on one line. */
const tidy = (words: string): string =>
  words
    .replace(/^[-~+]|[-~+]$/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Go's and Mustache's: a condition and a value look alike. */
function mustache(inner: string): Meaning {
  if (/^(?:!|\/\*|\$\w+ ?:?=)/.test(inner)) return nothing
  const section = /^[#^] ?(.+)$/.exec(inner)
  if (section) return { kind: 'open', words: section[1] ?? '', loop: !/^(?:if|unless|with)\b/.test(section[1] ?? '') }
  if (inner.startsWith('/')) return { kind: 'close', words: inner, loop: false }
  return /^(?:if|range|with|define|block|else|end)\b/.test(inner) ? statement(inner) : value
}

/** Jinja's, ERB's, Terraform's and Go's words for what is only sometimes there. */
function statement(words: string): Meaning {
  if (/^(?:else|elif|elsif)\b/.test(words)) return { kind: 'else', words, loop: false }
  if (/^end\w*\b/.test(words)) return { kind: 'close', words, loop: false }
  if (/^(?:for|range|while|until)\b|\bdo(?: ?\|[^|]*\|)?$/.test(words)) return { kind: 'open', words, loop: true }
  if (/^(?:if|unless|with|define|block|macro|call|filter|raw|case)\b/.test(words)) return { kind: 'open', words, loop: false }
  return /^include\b/.test(words) ? value : nothing
}
