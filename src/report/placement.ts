import type { Cause, Finding } from '../findings/finding.ts'
import type { Diff, FileDiff, Hunk } from '../source/diff.ts'
import { applyEdits, lineStarts, positionOf, type Range, type SourceFile, sameRange } from '../source/file.ts'
import { callLines } from './call-lines.ts'
import { spansIn } from './excerpt.ts'

/** What the head of a pull request has of one scanned file. The scan may have looked at the merge commit: its lines are not the head's. */
export interface HeadFile {
  readonly text: string
  /** The head's line for a scanned line; `undefined` where the head has another text there. */
  lineOf(scanned: number): number | undefined
}

export interface Head {
  readonly diff: Diff
  readonly files: ReadonlyMap<string, HeadFile>
  /** Texts of the diff's other side, by their paths there: for lines that were taken away. */
  readonly before: ReadonlyMap<string, string>
}

/** The head's lines that a suggestion replaces, and what they become: no lines when `text` is `undefined`. */
export interface Suggestion {
  readonly startLine: number
  readonly line: number
  readonly text: string | undefined
}

/** Where on a pull request a finding is said. */
export type Placement =
  | {
      readonly kind: 'line'
      readonly path: string
      readonly line: number
      /** The line is the base's: it was taken away. */
      readonly side?: 'LEFT'
      /** The pull request added or edited that very line; otherwise it only stands near. */
      readonly exact: boolean
      /** It is the line to blame; the fault itself stands elsewhere. */
      readonly cause?: Cause
      /** A program makes the resource: on this line (`here`), or by a call that this line is a part of. */
      readonly made?: 'here' | 'call'
      readonly suggestion?: Suggestion
    }
  /** A comment on a whole file of the diff. */
  | { readonly kind: 'file'; readonly path: string }
  /** GitHub takes comments on files of the diff only; the rest goes to the summary. */
  | { readonly kind: 'none' }

/**
 * What a program made is said of the program first: see `madeLine`. Then, in this order: an added line, a line of the same hunk, the line
 * to blame, the file, nowhere. A line counts only where its text on the head is what was scanned. `text` of the head comes from git, so a
 * file with lone carriage returns, which are line ends to us and not to git, is never placed. Where nobody knows whether a finding is new,
 * only lines are commented on.
 */
export function placementOf(finding: Finding, head: Head, sensitive: readonly Range[]): Placement {
  return (
    madeLine(finding, head) ??
    ownLine(finding, head, sensitive) ??
    causeLine(finding.cause, head) ??
    addedStep(finding, head) ??
    wholeFile(finding, head) ??
    nowhere
  )
}

/**
 * In the file of the innermost call that the pull request touches: a changed line of a call that made the resource, or the call's first
 * line where it stands near a change. What else of a program takes part in making something cannot be told from a trace.
 */
function madeLine({ subject }: Finding, head: Head): Placement | undefined {
  const madeAt = subject.construct?.madeAt ?? []
  const [first] = madeAt
  const path = madeAt.find(({ file }) => changeOf(head, file.path))?.file.path
  const calls = madeAt.filter(({ file }) => file.path === path)
  const lines = calls.flatMap((at) => {
    const found = lineOnHead(at, head)
    return found ? [{ at, ...found }] : []
  })
  const exact = lines.find(({ at, hunk, line }) => at === first && hunk.added.includes(line))
  if (exact) return { kind: 'line', path: exact.at.file.path, line: exact.line, exact: true, made: 'here' }
  for (const at of calls) {
    const line = changedIn(at, head)
    if (line !== undefined) return { kind: 'line', path: at.file.path, line, exact: false, made: 'call' }
  }
  const [near] = lines
  return near && { kind: 'line', path: near.at.file.path, line: near.line, exact: false, made: near.at === first ? 'here' : 'call' }
}

/** The first line of the call at a place that was added or edited. */
function changedIn(at: Range, head: Head): number | undefined {
  const { file } = at
  const change = changeOf(head, file.path)
  const onHead = head.files.get(file.path)
  const call = callLines(at)
  if (!change || !onHead || !call || /\r(?!\n)/.test(file.text)) return undefined
  const added = new Set(change.hunks.flatMap((hunk) => hunk.added))
  const lines = linesOf(onHead)
  for (let scanned = call.first; scanned <= call.last; scanned++) {
    const line = headLine(file, scanned, onHead, lines)
    if (line !== undefined && added.has(line)) return line
  }
  return undefined
}

function ownLine(finding: Finding, head: Head, sensitive: readonly Range[]): Placement | undefined {
  const found = lineOnHead(finding.at, head)
  if (!found) return undefined
  const { hunk, line, headOf } = found
  const suggestion = suggestionFor(finding, sensitive, (scanned) => {
    const other = headOf(scanned)
    return other !== undefined && isIn(hunk, other) ? other : undefined
  })
  return { kind: 'line', path: finding.at.file.path, line, exact: hunk.added.includes(line), ...(suggestion ? { suggestion } : {}) }
}

function causeLine(cause: Cause | undefined, head: Head): Placement | undefined {
  if (!cause) return undefined
  if (cause.on === 'base') return removedLine(cause, head)
  const found = lineOnHead(cause.at, head)
  return found && { kind: 'line', path: cause.at.file.path, line: found.line, exact: found.hunk.added.includes(found.line), cause }
}

/** Of something that the base does not have at all: the first line that was written now, of those the value came through. */
function addedStep({ origin, state, cause }: Finding, head: Head): Placement | undefined {
  if (state !== 'new' || cause) return undefined
  for (const { at, name } of origin) {
    const found = causeLine({ at, on: 'head', say: `\`${name}\` is set here` }, head)
    if (found?.kind === 'line' && found.exact) return found
  }
  return undefined
}

/** The scanned base may be ahead of where the diff begins: the line is the one of that text, by its number or as the only one. */
function removedLine(cause: Cause, head: Head): Placement | undefined {
  const { file, start } = cause.at
  const change = changeFrom(head, file.path)
  const lines = head.before.get(file.path)?.split(/\r?\n/)
  if (!change || !lines) return undefined
  const wanted = positionOf(file, start).line
  const text = lineText(file, wanted)
  const same = change.hunks.flatMap(({ removed }) => removed).filter((line) => lines[line - 1] === text)
  const line = same.includes(wanted) ? wanted : same.length === 1 ? same[0] : undefined
  return line === undefined ? undefined : { kind: 'line', path: change.path, line, side: 'LEFT', exact: true, cause }
}

function wholeFile({ at, subject, cause, state }: Finding, head: Head): Placement | undefined {
  if (state !== 'new') return undefined
  const [made] = (subject.construct?.madeAt ?? []).flatMap(({ file }) => changeOf(head, file.path) ?? [])
  const blamed = cause && (cause.on === 'head' ? changeOf(head, cause.at.file.path) : changeFrom(head, cause.at.file.path))
  const change = made ?? changeOf(head, at.file.path) ?? blamed
  return change && { kind: 'file', path: change.path }
}

const changeOf = ({ diff }: Head, path: string): FileDiff | undefined =>
  diff.find((change) => change.path === path && change.status !== 'deleted')

const changeFrom = ({ diff }: Head, path: string): FileDiff | undefined =>
  diff.find((change) => (change.from ?? change.path) === path && change.status !== 'added')

interface OnHead {
  readonly hunk: Hunk
  readonly line: number
  readonly headOf: (scanned: number) => number | undefined
}

function lineOnHead({ file, start }: Range, head: Head): OnHead | undefined {
  const change = changeOf(head, file.path)
  const onHead = head.files.get(file.path)
  if (!change || !onHead || /\r(?!\n)/.test(file.text)) return undefined
  const lines = linesOf(onHead)
  const headOf = (scanned: number): number | undefined => headLine(file, scanned, onHead, lines)
  const line = headOf(positionOf(file, start).line)
  const hunk = line === undefined ? undefined : hunkAt(change, line)
  return line === undefined || !hunk ? undefined : { hunk, line, headOf }
}

const nowhere: Placement = { kind: 'none' }

const isIn = ({ headStart, headLines }: Hunk, line: number): boolean => line >= headStart && line < headStart + headLines

const hunkAt = ({ hunks }: FileDiff, line: number): Hunk | undefined => hunks.find((hunk) => isIn(hunk, line))

const tables = new WeakMap<HeadFile, readonly string[]>()

/** Lines as git counts them, without their ends; split once a file. */
function linesOf(onHead: HeadFile): readonly string[] {
  const lines = tables.get(onHead) ?? onHead.text.split(/\r?\n/)
  tables.set(onHead, lines)
  return lines
}

function headLine(file: SourceFile, scanned: number, onHead: HeadFile, lines: readonly string[]): number | undefined {
  const line = onHead.lineOf(scanned)
  return line !== undefined && lines[line - 1] === lineText(file, scanned) ? line : undefined
}

function lineText(file: SourceFile, line: number): string | undefined {
  const starts = lineStarts(file)
  const start = starts[line - 1]
  return start === undefined ? undefined : file.text.slice(start, starts[line] ?? file.text.length).replace(/\r?\n$/, '')
}

/** A suggestion replaces whole lines: https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/commenting-on-a-pull-request */
function suggestionFor(
  finding: Finding,
  sensitive: readonly Range[],
  headOf: (line: number) => number | undefined,
): Suggestion | undefined {
  const { file } = finding.at
  const edits = finding.edits.filter(
    (edit, index, all) => index === all.findIndex((one) => sameRange(one.at, edit.at) && one.text === edit.text),
  )
  if (!finding.proved || edits.length === 0 || edits.some((edit) => edit.at.file.path !== file.path)) return undefined
  const block = wholeLines(file, edits)
  if (!block) return undefined
  const scanned = Array.from({ length: block.last - block.first + 1 }, (_, index) => block.first + index)
  const onHead = scanned.map(headOf)
  const startLine = onHead[0]
  if (startLine === undefined || onHead.some((line, index) => line !== startLine + index)) return undefined
  // It repeats the lines as they are: never one with a secret, nor one that does not read as it looks. Whether GitHub keeps CRLF is not documented.
  if (spansIn(block, sensitive).length > 0) return undefined
  const after = applyEdits(file.text, edits).slice(block.start, block.end + grownBy(edits))
  if (/[^\P{C}\t\n]|[\p{Zl}\p{Zp}\uFFFD]/u.test(file.text.slice(block.start, block.end) + after)) return undefined
  if (after === file.text.slice(block.start, block.end)) return undefined
  return { startLine, line: startLine + scanned.length - 1, text: after === '' ? undefined : after.replace(/\n$/, '') }
}

const grownBy = (edits: Finding['edits']): number => edits.reduce((sum, { at, text }) => sum + text.length - (at.end - at.start), 0)

interface Lines extends Range {
  readonly first: number
  readonly last: number
}

/** The fewest whole lines, line ends included, that all edits stand in and that are whole lines afterwards too. */
function wholeLines(file: SourceFile, edits: Finding['edits']): Lines | undefined {
  const starts = lineStarts(file)
  const from = Math.min(...edits.map(({ at }) => at.start))
  const to = Math.max(...edits.map(({ at }) => at.end))
  const first = positionOf(file, from).line
  const edge = positionOf(file, to)
  const start = starts[first - 1] ?? 0
  // An edit that ends where a line begins has taken the line end before it: that line is not part of it.
  let last = to > from && edge.column === 1 && edge.line > first ? edge.line - 1 : edge.line
  for (; last <= starts.length; last++) {
    const end = starts[last] ?? file.text.length
    const before = file.text.slice(start, end)
    const after = applyEdits(file.text, edits).slice(start, end + grownBy(edits))
    // A suggestion speaks of lines, not of whether the last one of a file has an end: that must stay as it is.
    if (before !== '' && (before.endsWith('\n') ? after === '' || after.endsWith('\n') : after !== '' && !after.endsWith('\n')))
      return { file, start, end, first, last }
  }
  return undefined
}
