import type { SourceFile } from '../../source/file.ts'
import { Replacement, type Templated } from './replacement.ts'
import { behindBlank, type Token, tokenAt } from './tokens.ts'

/** What the reader is inside of, and what stood there since the last entry. */
interface Frame {
  readonly map: boolean
  expects: 'key' | 'colon' | 'value' | 'separator'
  empty: boolean
  commas: number[]
  blanks: { readonly start: number; readonly end: number }[]
}

/**
 * JSON that a deployment step still has to fill in: what stands outside strings where JSON has none of it is taken out, and commas are
 * set right around it. A value becomes a hole of the text; what stands between entries a gap. Nothing else changes its place.
 */
export function templatedJson(file: SourceFile): Templated | undefined {
  const template = new JsonTemplate(file)
  template.read()
  return template.out.empty ? undefined : template.out.finish()
}

class JsonTemplate {
  readonly out: Replacement
  readonly #text: string
  readonly #frames: Frame[] = []
  #at = 0
  /** Conditions without an end, each of which costs a search. */
  #lost = 0

  constructor(file: SourceFile) {
    this.out = new Replacement(file)
    this.#text = file.text
  }

  read(): void {
    while (this.#at < this.#text.length) this.#step()
  }

  get #frame(): Frame | undefined {
    return this.#frames.at(-1)
  }

  #step(): void {
    const char = this.#text[this.#at] ?? ''
    const behind = behindBlank(this.#text, this.#at)
    if (behind > this.#at) this.#at = behind
    else if (char === '"') this.#string()
    else if (char === ':') this.#colon()
    else if (char === ',') this.#comma()
    else if (char === '}' || char === ']') this.#close()
    else {
      const token = tokenAt(this.#text, this.#at)
      if (token) this.#token(token)
      else if (char === '{' || char === '[') this.#open(char)
      else this.#bare()
    }
  }

  #open(char: string): void {
    this.#entry()
    this.#frames.push({ map: char === '{', expects: char === '{' ? 'key' : 'value', empty: true, commas: [], blanks: [] })
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
    const value = this.#frame?.expects !== 'key'
    let i = this.#at + 1
    for (; i < this.#text.length && this.#text[i] !== '"' && this.#text[i] !== '\n'; i++) {
      if (this.#text[i] === '\\') i++
      const token = /[{<$]/.test(this.#text[i] ?? '') ? tokenAt(this.#text, i) : undefined
      const words = token ? this.#text.slice(i, token.end) : ''
      if (!token || !quotesInside.test(words)) continue
      if (value) this.out.hole(i, token.end)
      i = token.end - 1
    }
    this.#at = i + 1
    this.#done()
  }

  #token(token: Token): void {
    const frame = this.#frame
    // Outside of everything nothing can be meant.
    if (!frame || token.kind === 'nothing') this.#blank(token)
    else if (frame.map && frame.expects === 'value') {
      if (token.kind === 'value') this.#bare()
      else if (token.kind === 'open') this.#choice(token)
      else this.#blank(token)
    } else if (token.kind !== 'value') {
      this.out.control(token)
      this.#blank(token)
    } else if (onlyComma.test(this.#text.slice(token.start, token.end))) this.#blank(token)
    else if (frame.expects === 'key' && this.#text[behindBlank(this.#text, token.end)] === ':') this.#key(token)
    else if (frame.expects === 'value' && this.#endsHere(this.#runEnd())) this.#bare()
    else this.#gap(token)
  }

  /** An item has a comma behind it, or the end of its list: what has neither may bring its own. */
  #endsHere(end: number): boolean {
    return /^[,\]]?$/.test(this.#text[behindBlank(this.#text, end)] ?? '')
  }

  #blank({ start, end }: Pick<Token, 'start' | 'end'>): void {
    this.out.blank(start, end)
    this.#frame?.blanks.push({ start, end })
    this.#at = end
  }

  #gap({ start }: Token): void {
    const end = this.#runEnd()
    this.out.gap(start, end)
    this.#blank({ start, end })
  }

  #key({ start, end }: Token): void {
    this.#entry()
    this.out.key(start, end)
    this.#at = end
    this.#done()
  }

  /** A value that depends on a condition, with all its arms: `{% if x %}256{% else %}512{% endif %}`. */
  #choice(open: Token): void {
    let depth = 0
    const until = this.#lost < maximumLost ? Math.min(this.#text.length, open.start + longestChoice) : 0
    for (let i = open.start; i < until; ) {
      const token = tokenAt(this.#text, i)
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
    if (frame?.expects !== 'value') return
    this.#entry()
    if (!literal.test(words)) {
      const meant = standsForValue.test(words)
      this.out.hole(start, end, meant ? 'placeholder' : 'unsupported')
      if (!meant) this.out.wrong(start, end, 'This is not JSON; a string needs double quotes.')
    }
    this.#done()
  }

  /** Tokens and what is written together with them: `${REPOSITORY}:${TAG}`. */
  #runEnd(): number {
    let i = this.#at
    while (i < this.#text.length) {
      const token = tokenAt(this.#text, i)
      if (token ? token.kind !== 'value' : /[\s,\]}"{[:]/.test(this.#text[i] ?? '') && !/^:\S/.test(this.#text.slice(i, i + 2))) break
      i = token?.end ?? i + 1
    }
    return Math.max(i, this.#at + 1)
  }

  /** An entry or item begins here. */
  #entry(): void {
    const frame = this.#frame
    if (!frame || frame.expects === 'colon' || (frame.map && frame.expects === 'value')) return
    this.#separate(frame.empty ? 0 : 1)
    if (frame.blanks.length > 0) frame.expects = frame.map ? 'key' : 'value'
    frame.empty = false
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
    if (commas.length < wanted) this.out.blank(blank.start, blank.end, true)
  }
}

const longestChoice = 2000
const maximumLost = 50
/** Terraform between the items of a loop: `${last ? "" : ","}`. */
const onlyComma = /^\$\{[^"?]*\?\s*"\s*,?\s*"\s*:\s*"\s*,?\s*"\s*\}$/
const literal = /^(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)$/
const standsForValue = /^[A-Z][A-Z0-9_]{2,}$|[$<%@#{_[(]/
/** A token of a template language with quotes of its own, and no end of the string before them. */
const quotesInside = /^(?=[^\n]*$)(?!.*(?:"\s*:|",))(?:(?:\{[{%]|<%).*"|\$\{[\w.]*(?:\["[^"\]]*"\]|\([^)"]*"[^)]*\)))/
