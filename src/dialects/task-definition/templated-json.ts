import type { SourceFile } from '../../source/file.ts'
import { Replacement, type Templated } from './templated.ts'
import { type Token, Tokens } from './tokens.ts'

/** What the parser is inside of, and what stood since the last entry there. */
interface Frame {
  readonly map: boolean
  expects: 'key' | 'colon' | 'value' | 'separator'
  entries: number
  commas: number[]
  blanks: (readonly [start: number, end: number])[]
}

/**
 * JSON that a deployment step still has to fill in: what stands outside strings where JSON has none of it is taken out, and commas are
 * set right around it. A value is a hole of the text; what stands between entries is a gap. Nothing else changes its place.
 */
export function templatedJson(file: SourceFile): Templated | undefined {
  const reader = new JsonTemplate(file)
  reader.read()
  return reader.out.empty ? undefined : reader.out.finish()
}

class JsonTemplate {
  readonly out: Replacement
  readonly #text: string
  readonly #tokens: Tokens
  readonly #frames: Frame[] = []
  #at = 0
  /** Conditions without an end, each of which costs a search. */
  #lost = 0

  constructor(file: SourceFile) {
    this.out = new Replacement(file)
    this.#text = file.text
    this.#tokens = new Tokens(file.text)
  }

  read(): void {
    while (this.#at < this.#text.length) this.#step()
  }

  get #frame(): Frame | undefined {
    return this.#frames.at(-1)
  }

  #step(): void {
    const char = this.#text[this.#at] ?? ''
    if (/[\s\uFEFF]/.test(char)) this.#at++
    else if (this.#text.startsWith('//', this.#at)) this.#at = this.#find('\n')
    else if (this.#text.startsWith('/*', this.#at)) this.#at = this.#find('*/') + 2
    else if (char === '"') this.#string()
    else if (char === ':') this.#colon()
    else if (char === ',') this.#comma()
    else if (char === '}' || char === ']') this.#close()
    else {
      const token = this.#tokens.at(this.#at)
      if (token) this.#token(token)
      else if (char === '{' || char === '[') this.#open(char)
      else this.#bare()
    }
  }

  #find(words: string): number {
    const found = this.#text.indexOf(words, this.#at)
    return found < 0 ? this.#text.length : found
  }

  #open(char: string): void {
    this.#entry()
    this.#frames.push({ map: char === '{', expects: char === '{' ? 'key' : 'value', entries: 0, commas: [], blanks: [] })
    this.#at++
  }

  #close(): void {
    this.#separate(0)
    this.#frames.pop()
    this.#done()
    this.#at++
  }

  #colon(): void {
    if (this.#frame?.expects === 'colon') this.#frame.expects = 'value'
    this.#at++
  }

  #comma(): void {
    const frame = this.#frame
    if (frame) {
      frame.commas.push(this.#at)
      frame.expects = frame.map ? 'key' : 'value'
    }
    this.#at++
  }

  /** A quote inside a token does not end the string: `"{{ env "IMAGE" }}"`. */
  #string(): void {
    this.#entry()
    const key = this.#frame?.expects === 'key'
    let i = this.#at + 1
    for (; i < this.#text.length && this.#text[i] !== '"' && this.#text[i] !== '\n'; i++) {
      if (this.#text[i] === '\\') i++
      else if (/[{<$]/.test(this.#text[i] ?? '')) {
        const token = this.#tokens.at(i)
        const words = token ? this.#text.slice(i, token.end) : ''
        if (!token || !/"/.test(words) || /\n|"\s*:|",/.test(words) || !(words.startsWith('$') ? quotesInside : /^(?:\{[{%]|<%)/).test(words)) continue
        if (!key) this.out.hole(i, token.end)
        i = token.end - 1
      }
    }
    this.#at = i + 1
    this.#done()
  }

  #token(token: Token): void {
    const expects = this.#frame?.expects
    if (token.kind === 'nothing') this.#blank(token)
    else if (!this.#frame) {
      // Outside of everything nothing can be meant.
      this.out.blank(token.start, token.end)
      this.#at = token.end
    } else if (expects === 'value' && this.#frame.map) {
      if (token.kind === 'value') this.#bare()
      else if (token.kind === 'open') this.#choice(token)
      else this.#blank(token)
    } else if (token.kind !== 'value') {
      this.out.control(token)
      this.#blank(token)
    } else if (expects === 'key') this.#atKey(token)
    else if (expects === 'value' && !this.#frame.map) this.#atItem()
    else this.#gap(token)
  }

  #blank({ start, end }: Token): void {
    this.out.blank(start, end)
    this.#frame?.blanks.push([start, end])
    this.#at = end
  }

  #gap(token: Token): void {
    this.out.gap(token.start, token.end)
    this.#blank(token)
  }

  #atKey(token: Token): void {
    if (this.#next(token.end) !== ':') {
      this.#gap(token)
      return
    }
    this.#entry()
    this.out.key(token.start, token.end)
    this.#at = token.end
    this.#done()
  }

  /** Between commas it is one item; with no comma behind it, it may bring its own. */
  #atItem(): void {
    const start = this.#at
    const end = this.#runEnd()
    if (/^[,\]]?$/.test(this.#next(end))) this.#bare()
    else {
      this.out.gap(start, end)
      this.out.blank(start, end)
      this.#frame?.blanks.push([start, end])
      this.#at = end
    }
  }

  /** A value that depends on a condition, with all its arms: `{% if x %}256{% else %}512{% endif %}`. */
  #choice(open: Token): void {
    let depth = 0
    const until = this.#lost < 100 ? Math.min(this.#text.length, open.start + 4000) : 0
    for (let i = open.start; i < until; ) {
      const token = this.#tokens.at(i)
      if (token?.kind === 'open') depth++
      if (token?.kind === 'close' && --depth === 0) {
        this.out.hole(open.start, token.end)
        this.#at = token.end
        this.#done()
        return
      }
      i = token?.end ?? i + 1
    }
    this.#lost++
    this.#blank(open)
  }

  /** A value without quotes: JSON's own words, or something that stands for a value. */
  #bare(): void {
    const frame = this.#frame
    const start = this.#at
    const end = this.#runEnd()
    const words = this.#text.slice(start, end)
    this.#at = end
    if (!frame || (frame.expects !== 'value' && !(frame.expects === 'key' && this.#next(end) === ':'))) return
    this.#entry()
    if (frame.expects === 'value' && !/^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)$/.test(words)) {
      const meant = /^[A-Z][A-Z0-9_]{2,}$/.test(words) || this.#hasToken(start, end)
      this.out.hole(start, end, meant ? 'placeholder' : 'unsupported')
      if (!meant && this.out.diagnostics.length < 20)
        this.out.diagnostics.push({
          at: this.out.at(start, end),
          severity: 'error',
          message: 'This is not JSON; a string needs double quotes.',
        })
    }
    this.#done()
  }

  #hasToken(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.#tokens.at(i)) return true
    return false
  }

  /** Tokens and what is written together with them: `${REPOSITORY}:${TAG}`. */
  #runEnd(): number {
    let i = this.#at
    while (i < this.#text.length) {
      const token = this.#tokens.at(i)
      if (token && token.kind !== 'value') break
      if (!token && /[\s,\]}"{[]/.test(this.#text[i] ?? '')) break
      i = token?.end ?? i + 1
    }
    return Math.max(i, this.#at + 1)
  }

  /** The next character that is neither white space nor a comment; empty at the end of the file. */
  #next(from: number): string {
    const behind = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
    behind.lastIndex = from
    return this.#text[from + (behind.exec(this.#text)?.[0].length ?? 0)] ?? ''
  }

  /** An entry or item begins here. */
  #entry(): void {
    const frame = this.#frame
    if (!frame || frame.expects === 'colon' || (frame.map && frame.expects === 'value')) return
    this.#separate(frame.entries > 0 ? 1 : 0)
    frame.entries++
    if (frame.blanks.length > 0 || frame.expects === 'separator') frame.expects = frame.map ? 'key' : 'value'
    frame.commas = []
    frame.blanks = []
  }

  /** A key or a value is complete. */
  #done(): void {
    const frame = this.#frame
    if (frame) frame.expects = frame.map && frame.expects === 'key' ? 'colon' : 'separator'
  }

  /** Around what was taken out, as many commas as the entries need: one between two of them, none before the first or behind the last. */
  #separate(wanted: number): void {
    const { commas = [], blanks = [] } = this.#frame ?? {}
    const [blank] = blanks
    if (!blank) return
    for (const extra of commas.slice(wanted)) this.out.blank(extra, extra + 1)
    if (commas.length < wanted) this.out.blank(...blank, true)
  }
}

const quotesInside = /^\$\{[\w.]*(?:\["[^"\]]*"\]|\([^)"]*"[^)]*\))/
