/** One file of a diff, with the parts that GitHub shows of it. */
export interface ChangedFile {
  readonly path: string
  /** The former path of a renamed file. */
  readonly from?: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed'
  /** The id of the blob after the change; before it, for a removed file. */
  readonly sha: string
  readonly binary: boolean
  readonly additions: number
  readonly deletions: number
  readonly hunks: readonly DiffHunk[]
}

export interface DiffHunk {
  /** The `@@` line. */
  readonly header: string
  readonly lines: readonly DiffLine[]
}

export interface DiffLine {
  /** As in the diff, with its first character. */
  readonly text: string
  /** Number on the base; absent on an added line. */
  readonly left?: number
  /** Number on the head; absent on a removed line. */
  readonly right?: number
  /** GitHub's `position`: lines below the file's first `@@`, where later `@@` lines count too. */
  readonly position: number
}

export type Side = 'LEFT' | 'RIGHT'

/** Joins the output of `git diff --raw -z` with that of `git diff` for the same two trees: both list the files in one order. */
export function parseDiff(raw: string, patches: string): readonly ChangedFile[] {
  const sections = patches.split(/^(?=diff --git )/m).filter((section) => section.startsWith('diff --git '))
  const fields = raw.split('\0')
  const files: ChangedFile[] = []
  let section = 0
  for (let at = 0; at < fields.length && (fields[at] ?? '') !== ''; ) {
    const [, , before = '', after = '', letter = ''] = (fields[at] ?? '').split(' ')
    const renamed = letter.startsWith('R') || letter.startsWith('C')
    const first = fields[at + 1] ?? ''
    const path = renamed ? (fields[at + 2] ?? '') : first
    at += renamed ? 3 : 2
    const texts = [sections[section++] ?? '']
    if (letter === 'T') texts.push(sections[section++] ?? '')
    const hunks = texts.flatMap(parseHunks)
    const lines = hunks.flatMap((hunk) => hunk.lines)
    files.push({
      path,
      ...(renamed ? { from: first } : {}),
      status: statuses[letter[0] ?? ''] ?? 'changed',
      sha: letter === 'D' ? before : after,
      binary: texts.some((text) => /^Binary files .* differ$/m.test(text)),
      additions: lines.filter((line) => line.text.startsWith('+')).length,
      deletions: lines.filter((line) => line.text.startsWith('-')).length,
      hunks,
    })
  }
  return files
}

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'added',
  T: 'changed',
}

function parseHunks(section: string): DiffHunk[] {
  const hunks: { header: string; lines: DiffLine[] }[] = []
  let left = 0
  let right = 0
  let position = -1
  for (const text of section.replace(/\n$/, '').split('\n')) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)
    const hunk = hunks.at(-1)
    if (header !== null) {
      left = Number(header[1])
      right = Number(header[2])
      position++
      hunks.push({ header: text, lines: [] })
    } else if (hunk !== undefined) {
      position++
      if (text.startsWith('+')) hunk.lines.push({ text, right: right++, position })
      else if (text.startsWith('-')) hunk.lines.push({ text, left: left++, position })
      else if (text.startsWith('\\')) hunk.lines.push({ text, position })
      else hunk.lines.push({ text, left: left++, right: right++, position })
    }
  }
  return hunks
}

/** The text GitHub gives as `patch`. */
export function patchOf(file: ChangedFile): string {
  return file.hunks.map((hunk) => [hunk.header, ...hunk.lines.map((line) => line.text)].join('\n')).join('\n')
}

/** The hunk and the diff's line where a line of a side stands, when the diff shows it. */
export function locate(file: ChangedFile, side: Side, number: number): { readonly hunk: DiffHunk; readonly line: DiffLine } | undefined {
  for (const hunk of file.hunks) {
    const line = hunk.lines.find((entry) => (side === 'LEFT' ? entry.left : entry.right) === number)
    if (line !== undefined) return { hunk, line }
  }
  return undefined
}

/** Where a line of the old text stands in the new one; `undefined` when the change touched it. */
export function moveLine(file: ChangedFile | undefined, number: number): number | undefined {
  if (file === undefined) return number
  let shift = 0
  for (const line of file.hunks.flatMap((hunk) => hunk.lines)) {
    if (line.left !== undefined && line.left >= number) {
      if (line.left > number) break
      return line.right
    }
    if (line.text.startsWith('+')) shift++
    if (line.text.startsWith('-')) shift--
  }
  return number + shift
}
