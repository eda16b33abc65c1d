import type { Scalar } from 'yaml'
import { embed, type Piece, type Text } from '../source/embedded.ts'

/** A block collection's range runs on over the blank space behind it. */
export function trimmedEnd(content: string, start: number, end: number): number {
  let to = end
  while (to > start && /\s/.test(content[to - 1] ?? '')) to--
  return to
}

/** The characters of a scalar with their places: exact for plain, quoted and literal ones, as a whole for folded ones. */
export function scalarText(text: Text, yaml: Scalar, raw: string): Text {
  const [start, end] = yaml.range ?? [0, 0]
  const written = text.content.slice(start, end)
  const span = { start, end }
  if (yaml.type === 'BLOCK_LITERAL') return literalText(text, start, end, raw)
  const quote = yaml.type === 'QUOTE_DOUBLE' ? '"' : yaml.type === 'QUOTE_SINGLE' ? "'" : ''
  const from = start + quote.length
  const to = end - quote.length
  const encode =
    quote === '"'
      ? (words: string) => JSON.stringify(words).slice(1, -1)
      : quote === "'"
        ? (words: string) => words.replaceAll("'", "''")
        : () => undefined
  // A quote that nobody closed.
  if (quote !== '' && (from > to || text.content[to] !== quote)) return embed(text, span, [{ start, end, words: raw }], () => undefined)
  const inner = { start: from, end: to }
  if (text.content.slice(from, to) === raw) return embed(text, inner, [{ start: from, end: to }], encode)
  if (quote !== '' && !written.includes('\n'))
    return embed(text, inner, (quote === '"' ? doubleQuoted : singleQuoted)(text.content, from, to), encode)
  return embed(text, span, [{ start, end, words: raw }], () => undefined)
}

const doubleQuoted = (content: string, from: number, to: number): Piece[] =>
  escaped(content, from, to, /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/g, unescaped)

const singleQuoted = (content: string, from: number, to: number): Piece[] => escaped(content, from, to, /''/g, () => "'")

/** The text as it stands but for its escapes, each of which reads as something else. */
function escaped(content: string, from: number, to: number, pattern: RegExp, words: (mark: string) => string): Piece[] {
  const pieces: Piece[] = []
  let done = from
  for (const { index, 0: mark } of content.slice(from, to).matchAll(pattern)) {
    if (from + index > done) pieces.push({ start: done, end: from + index })
    done = from + index + mark.length
    pieces.push({ start: from + index, end: done, words: words(mark) })
  }
  if (done < to) pieces.push({ start: done, end: to })
  return pieces
}

const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}
function unescaped(mark: string): string {
  const letter = mark[1] ?? ''
  if (/[xuU]/.test(letter) && mark.length > 2) {
    const code = Number.parseInt(mark.slice(2), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  }
  return escapes[letter] ?? letter
}

/** `|`: each line as it stands, less the indentation of the block. Every line break reads as a line feed. */
function literalText(text: Text, start: number, end: number, raw: string): Text {
  const { content } = text
  const body = content.indexOf('\n', start) + 1
  const pieces: Piece[] = []
  const lines = raw.split('\n')
  let indent: string | undefined
  let at = body
  let lineBreak = '\n'
  for (const [index, read] of lines.entries()) {
    if (at <= 0 || at >= end) break
    const stop = content.indexOf('\n', at)
    const breakAt = stop < 0 || stop >= end ? end : content[stop - 1] === '\r' ? stop - 1 : stop
    const from = Math.max(at, breakAt - read.length)
    if (read !== '') indent ??= content.slice(at, from)
    pieces.push({ start: from, end: from + read.length })
    if (index < lines.length - 1 && stop >= 0 && stop < end) {
      if (breakAt < stop) lineBreak = '\r\n'
      pieces.push(breakAt < stop ? { start: breakAt, end: stop + 1, words: '\n' } : { start: stop, end: stop + 1 })
    }
    at = stop < 0 ? end : stop + 1
  }
  const written = pieces.map((piece) => piece.words ?? content.slice(piece.start, piece.end)).join('')
  // A file that ends without a line break: the last line reads as if it had one.
  const isCut = `${written}\n` === raw && end === content.length
  if (isCut) pieces.push({ start: end, end, words: '\n' })
  const joined = isCut ? raw : written
  if (joined !== raw) return embed(text, { start, end }, [{ start, end, words: raw }], () => undefined)
  return embed(text, { start, end }, pieces, (words) => words.replaceAll('\n', `${lineBreak}${indent ?? ''}`))
}
