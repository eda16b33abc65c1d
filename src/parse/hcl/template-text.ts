import type { Piece } from '../../source/embedded.ts'
import type { Expression, Template } from './ast.ts'
import type { Scanner } from './scanner.ts'

/** A template before its directives are matched. */
export type TemplateToken =
  | TextToken
  | Sequence<'interpolation', { value: Expression }>
  | Sequence<'if', { condition: Expression }>
  | Sequence<'for', { keyName: string | undefined; valueName: string; collection: Expression }>
  | Sequence<'else' | 'endif' | 'endfor'>

type Sequence<Kind, Fields = unknown> = { readonly kind: Kind; readonly start: number; readonly end: number } & Readonly<Fields>

/** A run of text; in a heredoc or file never more than a line, since `~` and `<<-` work line by line. */
export interface TextToken {
  readonly kind: 'text'
  /** As decoded; shrinks where white space is trimmed. */
  value: string
  pieces: readonly Piece[]
  readonly start: number
  readonly end: number
}

/** Reads up to the next sequence, the closing quote, or the end of the line (which belongs to it, except in a quoted string). */
export function readText(s: Scanner, start: number, style: Template['style']): TextToken {
  const quoted = style === 'quoted'
  const source = s.source
  const pieces: Piece[] = []
  let value = ''
  let from = start
  let at = start
  const decoded = (words: string, length: number): void => {
    if (at > from) pieces.push({ start: from, end: at })
    value += source.slice(from, at) + words
    pieces.push({ start: at, end: at + length, words })
    at += length
    from = at
  }
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (code === 36 || code === 37) {
      const next = source.charCodeAt(at + 1)
      if (next === 123) break
      if (next === code && source.charCodeAt(at + 2) === 123) decoded(code === 36 ? '${' : '%{', 3)
      else at++
    } else if (quoted) {
      if (code === 34 || code === 10 || code === 13) break
      if (code === 92) {
        const { words, length } = readEscape(s, at)
        decoded(words, length)
      } else at++
    } else {
      at++
      if (code === 10) break
      if (code === 13 && style === 'heredoc' && source.charCodeAt(at) !== 10)
        s.report('a heredoc holds no carriage return without a line feed', at - 1, at)
    }
  }
  if (at > from) pieces.push({ start: from, end: at })
  value += source.slice(from, at)
  return { kind: 'text', value, pieces, start, end: at }
}

const simpleEscapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
])

/** The escape at a backslash. A wrong one is reported and stands for the characters after the backslash. */
function readEscape(s: Scanner, at: number): { words: string; length: number } {
  const letter = s.source.charAt(at + 1)
  const simple = simpleEscapes.get(letter)
  if (simple !== undefined) return { words: simple, length: 2 }
  if (letter === 'u' || letter === 'U') {
    const size = letter === 'u' ? 4 : 8
    const digits = s.source.slice(at + 2, at + 2 + size)
    if (digits.length < size || !/^[\dA-Fa-f]*$/.test(digits)) {
      s.report(`expected ${size} hexadecimal digits after \`\\${letter}\``, at, at + 2)
      return { words: letter, length: 2 }
    }
    const code = Number.parseInt(digits, 16)
    if (code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) return { words: String.fromCodePoint(code), length: size + 2 }
    s.report(`\`\\${letter}${digits}\` is not a character`, at, at + 2 + size)
    return { words: '\ufffd', length: size + 2 }
  }
  const isChar = letter !== '' && letter !== '\n' && letter !== '\r'
  s.report(`\`\\${isChar ? letter : ''}\` is not an escape: write \`\\\\\` for a backslash`, at, isChar ? at + 2 : at + 1)
  return isChar ? { words: letter, length: 2 } : { words: '\\', length: 1 }
}

/** What Terraform trims and counts as indentation: Go's `unicode.IsSpace`. */
const leadingSpace = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/
const spaceCharacter = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** Where the white space that starts at `from` ends; a line break ends it too. */
export function blanksEnd(source: string, from: number): number {
  let at = from
  for (;;) {
    const code = source.charCodeAt(at)
    if (code === 32 || code === 9) at++
    else if (code === 10 || code === 13 || (code > 32 && code < 128) || !spaceCharacter.test(source.charAt(at))) return at
    else at++
  }
}

const leadingSpaces = (value: string): number => leadingSpace.exec(value)?.[0].length ?? 0

export function trimStart(token: TextToken): void {
  dropStart(token, leadingSpaces(token.value))
}

export function trimEnd(token: TextToken): void {
  let keep = token.value.length
  while (keep > 0 && spaceCharacter.test(token.value.charAt(keep - 1))) keep--
  token.pieces = slicePieces(token.pieces, 0, keep)
  token.value = token.value.slice(0, keep)
}

function dropStart(token: TextToken, count: number): void {
  if (count === 0) return
  token.pieces = slicePieces(token.pieces, count, token.value.length)
  token.value = token.value.slice(count)
}

/** The pieces of `[from, to)` of the value. A decoded piece stays or goes as one. */
function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const kept: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = piece.words?.length ?? piece.end - piece.start
    const first = Math.max(from - at, 0)
    const last = Math.min(to - at, length)
    if (first < last) kept.push(piece.words === undefined ? { start: piece.start + first, end: piece.start + last } : piece)
    at += length
  }
  return kept
}

/**
 * Takes from every line the white space that all lines begin with, and says what that is. Lines of white space only do not count and
 * keep theirs; a line that begins with a sequence begins with none. What follows a `~}` that ate the line break is no new line.
 */
export function stripIndentation(tokens: readonly TemplateToken[]): string {
  const lines: TextToken[] = []
  let least = Number.POSITIVE_INFINITY
  let lineStart = true
  for (const token of tokens) {
    if (lineStart) {
      const spaces = token.kind === 'text' ? leadingSpaces(token.value) : 0
      const blank = token.kind === 'text' && spaces === token.value.length && token.value.endsWith('\n')
      if (token.kind === 'text' && !blank) lines.push(token)
      if (!blank) least = Math.min(least, spaces)
    }
    lineStart = token.kind === 'text' && token.value.endsWith('\n')
  }
  const stripped = lines[0]?.value.slice(0, least) ?? ''
  for (const line of lines) dropStart(line, least)
  return stripped
}
