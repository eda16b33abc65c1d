import { lineRange, positionOf, type Range } from '../source/file.ts'

/** One line of a file as a report may show it, and which part of it is meant. */
export interface Excerpt {
  readonly path: string
  /** 1-based; they count the file as it is, not the text shown. */
  readonly line: number
  readonly column: number
  /** The line with everything sensitive masked; cut to a window around the span where it is long. */
  readonly text: string
  /** Where in `text` the span begins, 0-based, and how many characters of it to underline: at least one. */
  readonly caretStart: number
  readonly caretLength: number
}

export const mask = '****'
const widestLine = 160
/** Shown before the span where the line is cut. */
const lead = 48

/** The one way from source text to a report: nothing sensitive, one line, nothing that moves a cursor or turns the direction. */
export function excerpt(at: Range, sensitive: readonly Range[], widest = widestLine): Excerpt {
  const { line, column } = positionOf(at.file, at.start)
  const whole = lineRange(at.file, line) ?? { file: at.file, start: at.start, end: at.start }
  const { text, offsetOf } = masked(whole, spansIn(whole, sensitive))
  const from = Math.min(offsetOf(at.start), text.length)
  const to = Math.max(from + 1, offsetOf(Math.min(Math.max(at.end, at.start), whole.end), true))
  return { path: at.file.path, line, column, ...windowed(text, from, to, widest) }
}

interface Span {
  readonly start: number
  readonly end: number
}

function masked(whole: Range, hidden: readonly Span[]): { text: string; offsetOf: (offset: number, end?: boolean) => number } {
  let text = ''
  let done = whole.start
  const pieces: { readonly start: number; readonly end: number; readonly at: number; readonly hidden: boolean }[] = []
  const take = (start: number, end: number, words: string, hidden: boolean): void => {
    pieces.push({ start, end, at: text.length, hidden })
    text += words
    done = end
  }
  for (const { start, end } of hidden) {
    if (start > done) take(done, start, visible(whole.file.text.slice(done, start)), false)
    take(start, end, mask, true)
  }
  if (done < whole.end) take(done, whole.end, visible(whole.file.text.slice(done, whole.end)), false)
  const offsetOf = (offset: number, end = false): number => {
    const piece = pieces.find((one) => (end ? offset > one.start && offset <= one.end : offset >= one.start && offset < one.end))
    if (!piece) return offset <= whole.start ? 0 : text.length
    return piece.hidden ? piece.at + (end ? mask.length : 0) : piece.at + offset - piece.start
  }
  return { text, offsetOf }
}

/** One character for one, so that columns stay. Tabs stay; what a terminal or a reader would not show as itself becomes U+FFFD. */
export const visible = (text: string): string => text.replace(/[^\P{C}\t]|[\p{Zl}\p{Zp}]/gu, (found) => '\uFFFD'.repeat(found.length))

function windowed(text: string, from: number, to: number, widest: number): Pick<Excerpt, 'text' | 'caretStart' | 'caretLength'> {
  if (text.length <= widest) return { text, caretStart: from, caretLength: to - from }
  const start = Math.max(0, Math.min(from - Math.min(lead, widest >> 1), text.length - widest))
  const end = Math.min(text.length, start + widest)
  const before = start > 0 ? '…' : ''
  const after = end < text.length ? '…' : ''
  return {
    text: before + whole(text.slice(start, end)) + after,
    caretStart: from - start + before.length,
    caretLength: Math.max(1, Math.min(to, end) - from),
  }
}

/** A cut may leave half of a pair behind. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '\uFFFD')

const indexes = new WeakMap<readonly Range[], Map<string, readonly Span[]>>()

/** The sensitive spans of a file that touch a range, cut to it, in order and without overlaps. */
export function spansIn(range: Range, sensitive: readonly Range[]): readonly Span[] {
  let index = indexes.get(sensitive)
  if (!index) {
    index = merged(sensitive)
    indexes.set(sensitive, index)
  }
  const spans = index.get(range.file.text) ?? []
  const found: Span[] = []
  for (let i = firstBehind(spans, range.start); i < spans.length; i++) {
    const { start, end } = spans[i] ?? range
    if (start >= range.end) break
    found.push({ start: Math.max(start, range.start), end: Math.min(end, range.end) })
  }
  return found
}

/** The first span that ends behind an offset, by binary search. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** By the text, not the path: the base of a comparison has other texts in the same files. */
function merged(sensitive: readonly Range[]): Map<string, readonly Span[]> {
  const out = new Map<string, Span[]>()
  for (const { file, start, end } of [...sensitive].sort((a, b) => a.start - b.start)) {
    if (end <= start) continue
    const spans = out.get(file.text) ?? []
    const last = spans.at(-1)
    if (last && start <= last.end) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else spans.push({ start, end })
    out.set(file.text, spans)
  }
  return out
}
