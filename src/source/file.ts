/** One file as read from a tree. Positions in it are offsets in UTF-16 units; lines and columns are derived on demand. */
export interface SourceFile {
  /** Relative to the root of the scan, with `/`, without a leading `./`. Reports serialise a file as this path. */
  readonly path: string
  readonly text: string
  /** Its text is not at hand: blanks stand in for it, so that lines and columns are right. */
  readonly isBlank?: true
}

/** A half-open span of one file: `start` is inside, `end` is not. */
export interface Range {
  readonly file: SourceFile
  readonly start: number
  readonly end: number
}

/** 1-based, as SARIF, GitHub and editors count them. Columns count UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A replacement of one span of a file. An empty span is an insertion, an empty text a deletion. */
export interface TextEdit {
  readonly at: Range
  readonly text: string
}

const lineTables = new WeakMap<SourceFile, readonly number[]>()

/** The offset at which each line begins; built once a file. CR, LF and CRLF all end a line. */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = lineTables.get(file)
  if (known) return known
  const starts = [0]
  for (let i = 0; i < file.text.length; i++) {
    const code = file.text.charCodeAt(i)
    if (code === 10 || (code === 13 && file.text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  lineTables.set(file, starts)
  return starts
}

/** Where an offset stands, by binary search in the file's line table. */
export function positionOf(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** The span of a 1-based line, without its line break; `undefined` past the end of the file. */
export function lineRange(file: SourceFile, line: number): Range | undefined {
  const starts = lineStarts(file)
  const start = starts[line - 1]
  if (start === undefined) return undefined
  let end = starts[line] ?? file.text.length
  while (end > start && (file.text[end - 1] === '\n' || file.text[end - 1] === '\r')) end--
  return { file, start, end }
}

export const textOf = ({ file, start, end }: Range): string => file.text.slice(start, end)

/** Whether the span stands on one line only. */
export const isOneLine = (range: Range): boolean => !/[\r\n]/.test(textOf(range))

/** The part of the span on its first line, at least one character where the line has one: what reports point at. */
export function firstLineOf(range: Range): Range {
  const { file, start } = range
  const line = lineRange(file, positionOf(file, start).line)
  const end = Math.min(range.end, line?.end ?? range.end)
  return { file, start, end: Math.max(end, Math.min(start + 1, line?.end ?? start)) }
}

export const contains = (outer: Range, inner: Range): boolean =>
  outer.file.path === inner.file.path && outer.start <= inner.start && inner.end <= outer.end

export const sameRange = (a: Range, b: Range): boolean => a.file.path === b.file.path && a.start === b.start && a.end === b.end

/** The text with all edits applied. Edits must not overlap; equal ones count once. Throws a RangeError where two overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
  let out = ''
  let done = 0
  let previous: TextEdit | undefined
  for (const edit of sorted) {
    if (previous && sameRange(previous.at, edit.at) && previous.text === edit.text) continue
    if (edit.at.start < done) throw new RangeError('two edits overlap')
    out += text.slice(done, edit.at.start) + edit.text
    done = edit.at.end
    previous = edit
  }
  return out + text.slice(done)
}
