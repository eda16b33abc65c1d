import type { Range, SourceFile } from './file.ts'

/**
 * A text to parse, and where each of its characters stands in a file. A parser asks only `range`, so that everything it finds
 * points to where a person would edit, however deep the text lies: JSON in a heredoc in HCL, in `jsonencode`, in `Fn::Sub`.
 */
export interface Text {
  readonly content: string
  /** The place in a file of `content[start, end)`. An empty span maps to an empty span. */
  range(start: number, end: number): Range
  /** Which hole, if any, covers this offset: an index that only the maker of the text understands. */
  holeAt(offset: number): { readonly index: number; readonly start: number; readonly end: number } | undefined
  readonly holes: number
  /** How `words` must be written so that they read as `words` here; `undefined` where nothing can be written safely. */
  encode(words: string): string | undefined
}

interface Segment {
  /** Offset in `content`. */
  readonly start: number
  readonly length: number
  readonly at: Range
  /** One character of the text is one character of the file; otherwise the whole segment stands for the whole of `at`. */
  readonly verbatim: boolean
  readonly hole?: number
}

/**
 * A hole is a fixed run of private-use characters: wide enough to be turned into a quoted token of the same length by a parser that
 * meets one outside a string, and impossible in real input (the builder replaces such characters there).
 */
const holeOpen = '\uE000'
const holeClose = '\uE001'
export const holeWidth = 8
const holeMark = (index: number): string => holeOpen + String(index).padStart(holeWidth - 2, '0') + holeClose
export const holePattern = /\uE000\d{6}\uE001/g
const maximumHoles = 999_999

/** The text of a whole file. */
export function fileText(file: SourceFile): Text {
  return { content: file.text, holes: 0, range: (start, end) => ({ file, start, end }), holeAt: () => undefined, encode: (words) => words }
}

/** Collects the pieces of a text in reading order. The offsets it is given are ranges in files, already physical. */
export class TextBuilder {
  #content = ''
  #segments: Segment[] = []
  #holes = 0

  /** Characters that stand in the file as they are read. */
  verbatim(at: Range): this {
    if (at.end > at.start) this.#add(clean(at.file.text.slice(at.start, at.end)), at, true)
    return this
  }

  /** Characters written differently from how they are read: an escape, a folded line break. */
  decoded(words: string, at: Range): this {
    if (words !== '') this.#add(clean(words), at, false)
    return this
  }

  /** A value that is put in here. Holes are numbered in the order they come, unless the caller keeps numbers of its own. */
  hole(at: Range, index: number = this.#holes): this {
    if (index > maximumHoles) throw new RangeError('too many holes in one text')
    this.#add(holeMark(index), at, false, index)
    this.#holes = Math.max(this.#holes, index + 1)
    return this
  }

  /** Another text, whole, with its holes renumbered to follow this one's. */
  append(other: BuiltText): this {
    for (const segment of other.segments) {
      if (segment.hole !== undefined) this.hole(segment.at)
      else this.#add(other.content.slice(segment.start, segment.start + segment.length), segment.at, segment.verbatim)
    }
    return this
  }

  build(at: Range, encode: Text['encode']): BuiltText {
    return new BuiltText(this.#content, this.#segments, this.#holes, at, encode)
  }

  #add(words: string, at: Range, verbatim: boolean, hole?: number): void {
    this.#segments.push({ start: this.#content.length, length: words.length, at, verbatim, ...(hole === undefined ? {} : { hole }) })
    this.#content += words
  }
}

const clean = (words: string): string => words.replace(/[\uE000\uE001]/g, '\uFFFD')

export class BuiltText implements Text {
  readonly content: string
  readonly segments: readonly Segment[]
  readonly holes: number
  /** The whole span in the file, for an empty text. */
  readonly at: Range
  readonly encode: Text['encode']

  constructor(content: string, segments: readonly Segment[], holes: number, at: Range, encode: Text['encode']) {
    this.content = content
    this.segments = segments
    this.holes = holes
    this.at = at
    this.encode = encode
  }

  range(start: number, end: number): Range {
    const first = this.#segmentAt(start)
    if (!first) return { ...this.at, start: this.at.end }
    const from = first.verbatim ? first.at.start + (start - first.start) : start > first.start ? first.at.end : first.at.start
    if (end <= start) return { file: first.at.file, start: from, end: from }
    const last = this.#segmentAt(end - 1) ?? first
    const to = last.verbatim ? last.at.start + (end - last.start) : last.at.end
    // Pieces of several files (a template put together from others) have no common span: the first one speaks for it.
    if (last.at.file !== first.at.file || to < from) return first.verbatim ? { ...first.at, start: from } : first.at
    return { file: first.at.file, start: first.verbatim ? from : first.at.start, end: to }
  }

  holeAt(offset: number): { index: number; start: number; end: number } | undefined {
    const segment = this.#segmentAt(offset)
    if (segment?.hole === undefined || offset >= segment.start + segment.length) return undefined
    return { index: segment.hole, start: segment.start, end: segment.start + segment.length }
  }

  /** The segment that holds the offset; the last one for an offset at the very end. */
  #segmentAt(offset: number): Segment | undefined {
    return this.segments[this.#indexAt(offset)]
  }

  *segmentsBetween(start: number, end: number): Iterable<Segment> {
    for (let i = this.#indexAt(start); i < this.segments.length; i++) {
      const segment = this.segments[i]
      if (!segment || segment.start >= end) return
      yield segment
    }
  }

  #indexAt(offset: number): number {
    let low = 0
    let high = this.segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.segments[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** A text inside another: like the builder, but its pieces are offsets into `outer`, and what is written goes through both encoders. */
export function embed(outer: Text, at: { start: number; end: number }, pieces: readonly Piece[], encode: Text['encode']): BuiltText {
  const builder = new TextBuilder()
  for (const piece of pieces) {
    if (piece.hole !== undefined) builder.hole(outer.range(piece.start, piece.end), piece.hole)
    else if (piece.words === undefined) appendVerbatim(builder, outer, piece.start, piece.end)
    else builder.decoded(piece.words, outer.range(piece.start, piece.end))
  }
  return builder.build(outer.range(at.start, at.end), (words) => {
    const written = encode(words)
    return written === undefined ? undefined : outer.encode(written)
  })
}

/** A span of the outer text. With `words` it reads as those instead of as itself; with `hole` a value is put in there. */
export interface Piece {
  readonly hole?: number
  readonly start: number
  readonly end: number
  readonly words?: string
}

/** Verbatim in `outer` is verbatim in the file only segment by segment. */
function appendVerbatim(builder: TextBuilder, outer: Text, start: number, end: number): void {
  if (!(outer instanceof BuiltText)) {
    builder.verbatim(outer.range(start, end))
    return
  }
  for (const segment of outer.segmentsBetween(start, end)) {
    const from = Math.max(start, segment.start)
    const to = Math.min(end, segment.start + segment.length)
    if (from >= to) continue
    if (segment.hole !== undefined) builder.hole(segment.at, segment.hole)
    else if (segment.verbatim) builder.verbatim(outer.range(from, to))
    else builder.decoded(outer.content.slice(from, to), segment.at)
  }
}
