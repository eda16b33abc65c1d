/** What a template language writes between the lines of a file. Offsets into the text it was found in. */
export interface Token {
  readonly start: number
  readonly end: number
  /** `value`: something is put in here. `open`, `else`, `close`: what stands between is there under a condition. `nothing`: it leaves no trace. */
  readonly kind: 'value' | 'open' | 'else' | 'close' | 'nothing'
  /** The words of a condition or a loop: `if eq .Stage "prod"`. */
  readonly words: string
  readonly loop: boolean
}

/** Longer than any name or condition that people write. */
const longest = 2000

/**
 * The template token that begins here, if one does: `${X}` (envsubst, Terraform), `${{ x }}` (GitHub Actions), `$X`, `$(X)` (Azure),
 * `{{ x }}`, `{% if x %}`, `{# … #}` (Jinja, Go, Mustache), `<%= x %>` (ERB), `%{ if x }` (Terraform), `<X>`, `__X__`, `%X%`, `@X@`,
 * `#{X}#` (Octopus), `((x))` (Concourse).
 */
export class Tokens {
  readonly #content: string
  /** Where the next end of each kind was last seen, so that a text full of beginnings is not searched again for each. */
  readonly #ends = new Map<string, number>()

  constructor(content: string) {
    this.#content = content
  }

  at(start: number): Token | undefined {
    const content = this.#content
    const two = content.slice(start, start + 2)
    switch (two) {
      case '{{':
        return this.#between(start, content[start + 2] === '{' ? '}}}' : '}}', (inner) => mustache(inner.replace(/^\{/, '')))
      case '{%':
        return this.#between(start, '%}', statement)
      case '{#':
        return this.#between(start, '#}', () => nothing)
      case '<%':
        return this.#between(start, '%>', (inner) => (/^[=-]/.test(inner) ? value : inner.startsWith('#') ? nothing : statement(inner)))
      case '%{':
        return this.#between(start, '}', (inner) => (/^~?\s*(?:if|else|for|end)/.test(inner) ? statement(inner) : value))
      case '#{':
        return this.#between(start, content.startsWith('}#', this.#end('}', start + 2) ?? -1) ? '}#' : '}', () => value)
      case '${':
        return content[start + 2] === '{' ? this.#between(start, '}}', () => value) : this.#interpolation(start)
    }
    simple.lastIndex = start
    const found = simple.exec(content)
    return found ? { start, end: start + found[0].length, ...value } : undefined
  }

  #between(start: number, close: string, read: (inner: string) => Meaning): Token | undefined {
    const at = this.#end(close, start + 2)
    if (at === undefined || at - start > longest) return undefined
    const inner = this.#content
      .slice(start + 2, at)
      .replace(/^[-~+]\s|[-~+]$/g, '')
      .trim()
    return { start, end: at + close.length, ...read(inner) }
  }

  #end(close: string, from: number): number | undefined {
    const known = this.#ends.get(close)
    if (known !== undefined && known >= from) return known === Number.POSITIVE_INFINITY ? undefined : known
    const found = this.#content.indexOf(close, from)
    this.#ends.set(close, found < 0 ? Number.POSITIVE_INFINITY : found)
    return found < 0 ? undefined : found
  }

  /** Braces inside count: `${merge({a = 1})}`. It stands on one line. */
  #interpolation(start: number): Token | undefined {
    let depth = 0
    for (let i = start + 1; i < this.#content.length && i - start < 300; i++) {
      const char = this.#content[i]
      if (char === '\n') return undefined
      if (char === '{') depth++
      else if (char === '}' && --depth === 0) return { start, end: i + 1, ...value }
    }
    return undefined
  }
}

const simple = /\$\([^()\n]{1,200}\)|\$[A-Za-z_]\w*|<<?[A-Za-z_][\w .:/-]*>>?|__[A-Za-z]\w*?__|%%?[A-Za-z_]\w*%%?|@@?[A-Za-z_]\w*@@?|\(\([\w.-]+\)\)/y

type Meaning = Pick<Token, 'kind' | 'words' | 'loop'>

const value: Meaning = { kind: 'value', words: '', loop: false }
const nothing: Meaning = { kind: 'nothing', words: '', loop: false }

/** Go's and Mustache's: a condition and a value look alike. */
function mustache(inner: string): Meaning {
  if (/^(?:!|\/\*|\$\w+\s*:?=)/.test(inner)) return nothing
  const section = /^[#^]\s*(.+)$/s.exec(inner)
  if (section) return { kind: 'open', words: section[1] ?? '', loop: !/^(?:if|unless|with)\b/.test(section[1] ?? '') }
  if (/^\//.test(inner)) return { kind: 'close', words: inner, loop: false }
  if (/^(?:if|range|with|define|block|else|end)\b/.test(inner)) return statement(inner)
  return value
}

/** Jinja's, ERB's, Terraform's and Go's words for what is only sometimes there. */
function statement(inner: string): Meaning {
  const words = inner.replace(/\s+/g, ' ').trim()
  if (/^(?:else|elif|elsif)\b/.test(words)) return { kind: 'else', words, loop: false }
  if (/^end\w*\b/.test(words)) return { kind: 'close', words, loop: false }
  if (/^(?:for|range|while|until)\b|\bdo\b(?:\s*\|[^|]*\|)?$/.test(words)) return { kind: 'open', words, loop: true }
  if (/^(?:if|unless|with|define|block|macro|call|filter|raw|case)\b/.test(words)) return { kind: 'open', words, loop: false }
  if (/^include\b/.test(words)) return value
  return nothing
}
