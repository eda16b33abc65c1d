import type { Text } from '../../source/embedded.ts'
import type { Range } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import type { Comment, Invalid } from './ast.ts'

/**
 * `name` is an identifier or keyword, `"` and `<<` only open a template (its content is read by the template parser), `bad` is a
 * character that HCL does not know. `halt` follows an error: it matches nothing, so that every parser returns at once.
 */
export type TokenKind = 'name' | 'number' | '"' | '<<' | 'newline' | 'end' | 'bad' | 'halt' | Punctuation

export type Punctuation = (typeof punctuation)[number]
const punctuation = [
  ...['=', '==', '=>', '!', '!=', '<', '<=', '>', '>=', '&&', '||', '+', '-', '*', '/', '%', '?', ':', '::', ',', '.', '...', '~'],
  ...['(', ')', '[', ']', '{', '}'],
] as const

/** Parsers call each other this deep at most: far below what overflows the stack, far above what people write. */
const maximumDepth = 250
/** A tree is at most this high: `a + b + c …` is read in a loop, but who walks the tree recurses into it. */
const maximumHeight = 1000
/** A file with more errors than this is no HCL: nobody reads on, and they cost more than the file. */
const maximumDiagnostics = 100

/** Reads one token at a time on demand, since what a character means depends on who asks: a template or an expression. */
export class Scanner {
  readonly text: Text
  readonly source: string
  readonly diagnostics: Diagnostic[] = []
  readonly comments: Comment[] = []
  /** The current token. */
  kind: TokenKind = 'end'
  start = 0
  end = 0
  /** Where the token before it ends. */
  previousEnd = 0
  /** Line breaks mean nothing here: inside parentheses, brackets and interpolations. */
  flat = false
  /** Where the error stands that brought the parsers to a halt. */
  haltedAt = 0
  /** Whether a block was found to be never closed: those around it then lack their brace for the same reason. */
  unclosed = false
  #commentsEnd = 0
  #lineStart = 0
  #lineFrom = 0
  #depth = 0
  #tallest = 0
  #links = 0

  constructor(text: Text) {
    this.text = text
    this.source = text.content
  }

  at(start: number, end: number): Range {
    return this.text.range(start, end)
  }

  is(kind: TokenKind): boolean {
    return this.kind === kind
  }

  isWord(word: string): boolean {
    return this.kind === 'name' && this.end - this.start === word.length && this.source.startsWith(word, this.start)
  }

  take(kind: TokenKind): boolean {
    if (this.kind !== kind) return false
    this.advance()
    return true
  }

  /** The current token as written. */
  word(): string {
    return this.source.slice(this.start, this.end)
  }

  get halted(): boolean {
    return this.kind === 'halt'
  }

  /** Says what is wrong; reading goes on. */
  report(message: string, start: number, end: number): void {
    this.reportAt(message, this.at(start, end))
  }

  reportAt(message: string, at: Range): void {
    if (this.diagnostics.length < maximumDiagnostics) this.diagnostics.push({ at, severity: 'error', message })
  }

  /** Says what is wrong at the current token and halts; whoever started the item recovers. Further failures until then are echoes. */
  fail(message: string, start = this.start, end = this.end): void {
    if (this.kind === 'halt') return
    this.report(message, start, end)
    this.haltedAt = Math.max(this.start, start)
    this.kind = 'halt'
  }

  /** Like `fail`, for a token that should have been another one. */
  expected(what: string): void {
    this.fail(`expected ${what}, found ${this.found()}`)
  }

  found(): string {
    switch (this.kind) {
      case 'end':
        return 'the end of the file'
      case 'newline':
        return 'the end of the line'
      case '"':
        return 'a string'
      case '<<':
        return 'a heredoc'
      default:
        return `\`${this.source.slice(this.start, Math.min(this.end, this.start + 40))}\``
    }
  }

  /** Like `fail` without a word, where all was said. */
  halt(): void {
    this.haltedAt = this.start
    this.kind = 'halt'
  }

  /** After a halt, or a piece of text read by someone else: goes on at an offset. */
  resume(offset: number): void {
    this.end = offset
    this.kind = 'end'
    this.advance()
  }

  /** Steps over an opening bracket; what `close` needs to give back the meaning of line breaks. */
  open(flat: boolean): boolean {
    const before = this.flat
    this.flat = flat
    this.advance()
    return before
  }

  close(kind: ')' | ']' | '}', before: boolean, what: string): void {
    this.flat = before
    if (!this.take(kind)) this.expected(what)
  }

  invalid(start: number): Invalid {
    return { kind: 'invalid', at: this.at(start, Math.max(start, this.previousEnd)) }
  }

  /** Runs a parser one level deeper; at the limit it halts and does not run it. */
  nested<T>(parse: (scanner: Scanner) => T, otherwise: (scanner: Scanner) => T): T {
    if (this.#depth >= maximumDepth) {
      this.fail(`nested more than ${maximumDepth} levels deep: nothing below is read`)
      return otherwise(this)
    }
    const tallest = this.#tallest
    const links = this.#links
    this.#tallest = 0
    this.#links = 0
    this.#depth++
    const result = parse(this)
    this.#depth--
    this.#tallest = Math.max(tallest, this.#tallest + this.#links + 1)
    this.#links = links
    return result
  }

  /** Counts a link of a chain, which makes the tree one node higher without nesting parsers. False at the limit, after halting. */
  link(count = 1): boolean {
    this.#links += count
    if (this.#links + this.#tallest < maximumHeight) return true
    this.fail(`an expression of more than ${maximumHeight} levels: it is not read`)
    return false
  }

  /** Where the line of an offset starts. Asked in ascending order, so that one endless line is not walked again and again. */
  lineStart(offset: number): number {
    for (let at = offset; at > this.#lineFrom; at--) {
      if (this.source.charCodeAt(at - 1) === 10) {
        this.#lineStart = at
        break
      }
    }
    this.#lineFrom = Math.max(this.#lineFrom, offset)
    return this.#lineStart
  }

  comment(start: number, end: number): void {
    // Recovery reads some text a second time.
    if (start < this.#commentsEnd) return
    this.#commentsEnd = end
    this.comments.push({ text: this.source.slice(start, end), at: this.at(start, end) })
  }

  advance(): void {
    if (this.kind === 'halt') return
    const source = this.source
    this.previousEnd = this.end
    let at = this.end
    for (;;) {
      const code = source.charCodeAt(at)
      if (code === 32 || code === 9 || (code === byteOrderMark && at === 0)) at++
      else if (code === 10 || (code === 13 && source.charCodeAt(at + 1) === 10)) {
        const end = code === 10 ? at + 1 : at + 2
        if (!this.flat) {
          this.#set('newline', at, end)
          return
        }
        at = end
      } else if (code === 35 || (code === 47 && source.charCodeAt(at + 1) === 47)) {
        const end = lineEnd(source, at)
        this.comment(at, end)
        at = end
      } else if (code === 47 && source.charCodeAt(at + 1) === 42) {
        const close = source.indexOf('*/', at + 2)
        const end = close < 0 ? source.length : close + 2
        if (close < 0) this.report('this comment is never closed: expected `*/`', at, at + 2)
        else this.comment(at, end)
        at = end
      } else break
    }
    if (at >= source.length) this.#set('end', at, at)
    else this.#token(at, source.charCodeAt(at))
  }

  #token(at: number, code: number): void {
    const source = this.source
    if (isNameStart(code)) this.#set('name', at, nameEnd(source, at + 1))
    else if (isDigit(code)) this.#set('number', at, numberEnd(source, at))
    else if (code === 34) this.#set('"', at, at + 1)
    else if (code > 127) {
      const end = unicodeNameEnd(source, at)
      if (end > at) this.#set('name', at, end)
      else this.#set('bad', at, at + (code >= 0xd800 && code < 0xdc00 && at + 1 < source.length ? 2 : 1))
    } else this.#punctuation(at, code, source.charCodeAt(at + 1))
  }

  #punctuation(at: number, code: number, next: number): void {
    const one = single[code]
    if (next === 61 && (code === 61 || code === 33 || code === 60 || code === 62)) this.#set(`${one}=` as TokenKind, at, at + 2)
    else if (code === 61 && next === 62) this.#set('=>', at, at + 2)
    else if (code === 60 && next === 60 && opensHeredoc(this.source, at + 2)) this.#set('<<', at, at + 2)
    else if ((code === 38 || code === 124) && next === code) this.#set(code === 38 ? '&&' : '||', at, at + 2)
    else if (code === 58 && next === 58) this.#set('::', at, at + 2)
    else if (code === 46 && next === 46 && this.source.charCodeAt(at + 2) === 46) this.#set('...', at, at + 3)
    else this.#set(one ?? 'bad', at, at + 1)
  }

  #set(kind: TokenKind, start: number, end: number): void {
    this.kind = kind
    this.start = start
    this.end = end
  }
}

const single: (TokenKind | undefined)[] = []
for (const mark of punctuation) if (mark.length === 1) single[mark.charCodeAt(0)] = mark

/** Means nothing at the beginning of a text, and is no character of HCL anywhere else. */
export const byteOrderMark = 0xfeff

const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isNameStart = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95

/** The offset at which the line of `at` ends, before its line break. */
export function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  if (end < 0) return source.length
  return end > at && source.charCodeAt(end - 1) === 13 ? end - 1 : end
}

function nameEnd(source: string, from: number): number {
  let at = from
  for (;;) {
    const code = source.charCodeAt(at)
    if (isNameStart(code) || isDigit(code) || code === 45) at++
    else return code > 127 ? unicodeRest(source, at) : at
  }
}

const unicodeStart = /\p{ID_Start}/uy
const unicodeContinue = /[\p{ID_Continue}-]+/uy

function unicodeNameEnd(source: string, at: number): number {
  unicodeStart.lastIndex = at
  return unicodeStart.test(source) ? unicodeRest(source, unicodeStart.lastIndex) : at
}

function unicodeRest(source: string, at: number): number {
  unicodeContinue.lastIndex = at
  return unicodeContinue.test(source) ? unicodeContinue.lastIndex : at
}

/** A heredoc's `<<` has its marker right behind it. */
function opensHeredoc(source: string, at: number): boolean {
  const code = source.charCodeAt(source.charCodeAt(at) === 45 ? at + 1 : at)
  return isNameStart(code) || code > 127
}

/** As far as digits, points and exponents go: `1.2.3` is one wrong number, not a number with an index. A point does not end it. */
function numberEnd(source: string, from: number): number {
  let end = from
  let at = from
  for (;;) {
    const code = source.charCodeAt(at)
    if (isDigit(code)) end = ++at
    else if (code === 46) at++
    else if (code === 101 || code === 69) {
      const sign = source.charCodeAt(at + 1)
      const digit = sign === 43 || sign === 45 ? at + 2 : at + 1
      if (!isDigit(source.charCodeAt(digit))) return end
      at = digit
    } else return end
  }
}
