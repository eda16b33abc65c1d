import type { Diff, FileDiff, Hunk } from '../source/diff.ts'

/**
 * Reads what `git diff` prints. Inside a hunk the lines are counted off against its header, so that no content can pass for a header;
 * paths come from the extended headers, quoted as git quotes them. https://git-scm.com/docs/diff-format
 *
 * `output` is the text in latin1: one character a byte, so that contents in any encoding stay apart from the structure.
 */
export function parseDiff(output: string): Diff {
  const files: FileDiff[] = []
  const reader = new Lines(output)
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    const file = line.startsWith('diff --git ') ? readFile(line, reader) : undefined
    if (file) files.push(file)
  }
  return files
}

/** The hunks of one file, as GitHub's API gives them: without headers. */
export function parsePatch(patch: string): Hunk[] {
  const hunks: Hunk[] = []
  const reader = new Lines(patch)
  for (let line = reader.next(); line !== undefined; line = reader.next()) {
    const hunk = line.startsWith('@@ ') ? readHunk(line, reader) : undefined
    if (hunk) hunks.push(hunk)
  }
  return hunks
}

/** Lines end in a line feed only, as git sees them. */
class Lines {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  next(): string | undefined {
    if (this.#at >= this.#text.length) return undefined
    const end = this.#text.indexOf('\n', this.#at)
    const line = this.#text.slice(this.#at, end === -1 ? undefined : end)
    this.#at = end === -1 ? this.#text.length : end + 1
    return line
  }

  peek(): string | undefined {
    const before = this.#at
    const line = this.next()
    this.#at = before
    return line
  }
}

function readFile(first: string, reader: Lines): FileDiff | undefined {
  const header = { path: undefined as string | undefined, from: undefined as string | undefined, status: 'modified' as FileDiff['status'] }
  const hunks: Hunk[] = []
  for (let line = reader.peek(); line !== undefined && !line.startsWith('diff --git '); line = reader.peek()) {
    reader.next()
    if (line.startsWith('@@ ')) {
      const hunk = readHunk(line, reader)
      if (hunk) hunks.push(hunk)
    } else if (line.startsWith('new file mode ')) header.status = 'added'
    else if (line.startsWith('deleted file mode ')) header.status = 'deleted'
    else if (line.startsWith('rename from ')) {
      header.status = 'renamed'
      header.from = unquoted(line.slice('rename from '.length))
    } else if (line.startsWith('rename to ')) header.path = unquoted(line.slice('rename to '.length))
    else if (line.startsWith('--- a/') || line.startsWith('--- "a/')) header.path ??= unquoted(line.slice(4), 'a/')
    // The head's own path wins over the base's.
    else if (line.startsWith('+++ b/') || line.startsWith('+++ "b/')) header.path = unquoted(line.slice(4), 'b/')
  }
  const path = header.path ?? pathOf(first)
  return path === undefined
    ? undefined
    : { path, ...(header.from === undefined ? {} : { from: header.from }), status: header.status, hunks }
}

function readHunk(header: string, reader: Lines): Hunk | undefined {
  const [, ...numbers] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(header) ?? []
  if (numbers.length === 0) return undefined
  const [baseStart = 0, baseLines = 0, headStart = 0, headLines = 0] = numbers.map((digits) => (digits === undefined ? 1 : Number(digits)))
  const added: number[] = []
  const removed: number[] = []
  let base = baseLines
  let head = headLines
  let line = headStart
  while (base > 0 || head > 0) {
    const text = reader.next()
    if (text === undefined) break
    const sign = text[0]
    if (sign === '+') {
      added.push(line++)
      head--
    } else if (sign === '-') removed.push(baseStart + baseLines - base--)
    else if (sign !== '\\') {
      line++
      head--
      base--
    }
  }
  return { baseStart, baseLines, headStart, headLines, added, removed }
}

/** For files that changed without a hunk: `a/x b/x` are two equal halves, quoted or not. */
function pathOf(line: string): string | undefined {
  const both = line.slice('diff --git '.length)
  const left = both.slice(0, (both.length - 1) / 2)
  const right = both.slice((both.length + 1) / 2)
  const path = unquoted(left, 'a/')
  return path !== undefined && path === unquoted(right, 'b/') ? path : undefined
}

const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 }

/** A path as git writes it: as it is, or in quotes with C's escapes. Behind an unquoted path with spaces stands a tab. */
function unquoted(written: string, prefix = ''): string | undefined {
  const bytes = written.startsWith('"') ? quotedBytes(written) : Buffer.from(written.replace(/\t$/, ''), 'latin1')
  const path = bytes?.toString('utf8')
  return path?.startsWith(prefix) && path.length > prefix.length ? path.slice(prefix.length) : undefined
}

function quotedBytes(written: string): Buffer | undefined {
  const end = written.lastIndexOf('"')
  if (end === 0) return undefined
  const bytes: number[] = []
  for (const found of written.slice(1, end).matchAll(/\\([0-7]{3})|\\(.)|([^\\])/gs)) {
    const [, octal, letter, plain] = found
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255)
    else if (letter !== undefined) bytes.push(escapes[letter] ?? letter.charCodeAt(0))
    else bytes.push((plain ?? '').charCodeAt(0) & 255)
  }
  return Buffer.from(bytes)
}

/** Where a line of the base stands on the head, by a diff without context; `undefined` where it was changed or taken away. */
export function followLine(file: FileDiff | undefined, line: number): number | undefined {
  let shift = 0
  for (const { baseStart, baseLines, headLines } of file?.hunks ?? []) {
    // A hunk without base lines stands behind the line it names.
    const first = baseLines === 0 ? baseStart + 1 : baseStart
    if (line < first) break
    if (line < first + baseLines) return undefined
    shift += headLines - baseLines
  }
  return line + shift
}
