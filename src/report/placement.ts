import type { Finding } from '../findings/finding.ts'
import type { Diff, FileDiff, Hunk } from '../source/diff.ts'
import { applyEdits, lineStarts, positionOf, type Range, type SourceFile, sameRange } from '../source/file.ts'
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
      /** The pull request added or edited that very line; otherwise it only stands near. */
      readonly exact: boolean
      readonly suggestion?: Suggestion
    }
  /** GitHub takes comments on lines of the diff only; the rest goes to the summary. */
  | { readonly kind: 'none' }

/**
 * In this order: an added line, a line of the same hunk, nowhere. A line counts only where its text on the head is what was scanned.
 * `text` of the head comes from git, so a file with lone carriage returns, which are line ends to us and not to git, is never placed.
 */
export function placementOf(finding: Finding, head: Head, sensitive: readonly Range[]): Placement {
  const { file, start } = finding.at
  const change = head.diff.find(({ path, status }) => path === file.path && status !== 'deleted')
  const onHead = head.files.get(file.path)
  if (!change || !onHead || /\r(?!\n)/.test(file.text)) return nowhere
  const lines = linesOf(onHead)
  const line = headLine(file, positionOf(file, start).line, onHead, lines)
  const hunk = line === undefined ? undefined : hunkAt(change, line)
  if (line === undefined || !hunk) return nowhere
  const suggestion = suggestionFor(finding, sensitive, (scanned) => {
    const found = headLine(file, scanned, onHead, lines)
    return found !== undefined && isIn(hunk, found) ? found : undefined
  })
  return { kind: 'line', path: file.path, line, exact: hunk.added.includes(line), ...(suggestion ? { suggestion } : {}) }
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
