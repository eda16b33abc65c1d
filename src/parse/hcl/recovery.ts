import { isNameStart, lineEnd } from './scanner.ts'

/** What recovery needs to know about the item that could not be read. */
export interface Broken {
  /** Where to start looking at brackets: the item's value, or its name. */
  readonly from: number
  /** Where the error stands: nothing before its line is read again. */
  readonly haltedAt: number
  /** How far the item's line is indented. */
  readonly indentation: number
  readonly comment: (start: number, end: number) => void
}

/**
 * The offset at which to go on after an error in an item of a body: the end of the line on which all brackets opened since are closed,
 * or, where one never is, the end of the line before one that is not indented deeper and looks like the next item, as a person
 * would see it. A brace that closes the block around counts too.
 */
export function endOfBroken(source: string, { from, haltedAt, indentation, comment }: Broken): number {
  const open = new Brackets()
  let at = from
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 10) {
      open.endString()
      if (at >= haltedAt && open.empty) return beforeBreak(source, at, haltedAt)
      // The error may stand in the next item already, read as more of this one.
      const reached = at >= haltedAt || lineEnd(source, at + 1) >= haltedAt
      if (reached && looksNext(source, at + 1, indentation)) return beforeBreak(source, at, Math.min(at, haltedAt))
      at++
    } else if (open.inString) at = open.stringCharacter(source, at, code)
    else if (code === 35 || (code === 47 && source.charCodeAt(at + 1) === 47)) {
      const end = lineEnd(source, at)
      comment(at, end)
      at = end
    } else if (code === 47 && source.charCodeAt(at + 1) === 42) {
      const close = source.indexOf('*/', at + 2)
      if (close < 0) return source.length
      comment(at, close + 2)
      at = close + 2
    } else if (code === 60 && source.charCodeAt(at + 1) === 60) at = heredocEnd(source, at)
    else if (code === 125 && at >= haltedAt && !open.hasBrace) return at
    else at = open.character(at, code)
  }
  return source.length
}

const beforeBreak = (source: string, at: number, least: number): number => (at > least && source.charCodeAt(at - 1) === 13 ? at - 1 : at)

/** After the brace that closes a `${` or `%{` whose content starts at `from`. */
export function endOfSequence(source: string, from: number, haltedAt: number): number {
  const open = new Brackets()
  let at = from
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (open.inString) at = open.stringCharacter(source, at, code)
    else if (code === 125 && at >= haltedAt && !open.hasBrace) return at + 1
    else at = open.character(at, code)
    if (code === 10) open.endString()
  }
  return source.length
}

/** The brackets and strings that are open at a place. */
class Brackets {
  #open: number[] = []
  #braces = 0

  get empty(): boolean {
    return this.#open.length === 0
  }

  get hasBrace(): boolean {
    return this.#braces > 0
  }

  get inString(): boolean {
    return this.#open.at(-1) === 34
  }

  /** A quoted string ends with its line at the latest; an interpolation in it does not. */
  endString(): void {
    if (this.inString) this.#pop()
  }

  stringCharacter(source: string, at: number, code: number): number {
    if (code === 92) return at + (source.charCodeAt(at + 1) === 10 ? 1 : 2)
    if (code === 34) this.#pop()
    else if ((code === 36 || code === 37) && source.charCodeAt(at + 1) === 123) {
      if (source.charCodeAt(at - 1) !== code) this.#push(123)
      return at + 2
    }
    return at + 1
  }

  character(at: number, code: number): number {
    if (code === 34 || code === 40 || code === 91 || code === 123) this.#push(code)
    else if (code === 125 && this.#braces > 0) this.#closeBrace()
    else if (code === 41 && this.#open.at(-1) === 40) this.#pop()
    else if (code === 93 && this.#open.at(-1) === 91) this.#pop()
    return at + 1
  }

  /** Whatever was left open inside the braces ends with them. */
  #closeBrace(): void {
    while (this.#pop() !== 123) {}
  }

  #push(code: number): void {
    this.#open.push(code)
    if (code === 123) this.#braces++
  }

  #pop(): number | undefined {
    const code = this.#open.pop()
    if (code === 123) this.#braces--
    return code
  }
}

const itemStart = /^[\w-]+(?:[ \t]*=(?![=>])|(?:[ \t]+[\w-]+|[ \t]*"[^"\n]*")*[ \t]*\{)/

/** Whether the line at `start` begins the next item, or closes the block around the broken one. */
function looksNext(source: string, start: number, indentation: number): boolean {
  let at = start
  while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9) at++
  const code = source.charCodeAt(at)
  if (code === 125) return at - start < indentation
  if (at - start > indentation || !isNameStart(code)) return false
  // The beginning of a line is enough, and keeps a pattern that may go back and forth on it cheap.
  return itemStart.test(source.slice(at, at + 300))
}

const heredocOpening = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy

function heredocEnd(source: string, start: number): number {
  heredocOpening.lastIndex = start
  const marker = heredocOpening.exec(source)?.[1]
  if (marker === undefined) return start + 2
  let at = heredocOpening.lastIndex
  while (at < source.length) {
    const end = source.indexOf('\n', at)
    const line = source.slice(at, end < 0 ? source.length : end)
    if (line.length < marker.length + 200 && line.trim() === marker) return at + line.trimEnd().length
    if (end < 0) return source.length
    at = end + 1
  }
  return source.length
}
