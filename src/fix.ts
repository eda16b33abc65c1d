import { findingsOf, type Scan, type ScanOptions, scanTree } from './analysis.ts'
import type { Finding } from './findings/finding.ts'
import { suppress } from './findings/suppressions.ts'
import { secretRanges } from './model/secrecy/spans.ts'
import { proveFixes } from './prove.ts'
import { groundOf, todayOf } from './scan.ts'
import { applyEdits, type Range, type SourceFile, type TextEdit } from './source/file.ts'
import type { Tree } from './source/tree.ts'

export interface Fixed {
  readonly changed: readonly { readonly before: SourceFile; readonly after: SourceFile }[]
  /** How many findings are gone, and how many are left. What is accepted is neither. */
  readonly fixed: number
  readonly left: number
  /** What went wrong on the way: a part of ours failed, or there was no time; each a sentence. */
  readonly problems: readonly string[]
  /** What may not be shown, of the files before and after. */
  readonly sensitive: readonly Range[]
}

/** Two fixes of one list are written one after the other; more rounds than this are never needed for real files. */
const maximumRounds = 20

/** Applies every proved exact fix of a tree in memory, until none is left; not where the risk is accepted. Doing it again changes nothing. */
export function applyFixes(tree: Tree, options: ScanOptions): Fixed {
  const changes = new Map<string, string>()
  const overlay: Tree = {
    list: () => tree.list(),
    read: (path) => changes.get(path) ?? tree.read(path),
    prefetch: (paths) => tree.prefetch?.(paths),
    ...(tree.problems ? { problems: tree.problems } : {}),
  }
  const first = scanTree(overlay, options)
  const before = openIn(first, options)
  let scan: Scan = first
  let open = before
  for (let round = 0; round < maximumRounds; round++) {
    const proved = proveFixes(scan, open.all, options).filter((finding) => finding.proved)
    if (proved.length === 0) break
    for (const [file, edits] of byFile(proved)) changes.set(file.path, applyEdits(file.text, edits))
    scan = scanTree(overlay, options)
    open = openIn(scan, options)
  }
  const texts = new Map(first.files.map((file) => [file.path, file]))
  const changed = [...changes].flatMap(([path, text]) => {
    const file = texts.get(path)
    return file && file.text !== text ? [{ before: file, after: scan.files.find((one) => one.path === path) ?? { path, text } }] : []
  })
  const shown = changed.flatMap(({ before, after }) => [...secretRanges(before), ...secretRanges(after)])
  return {
    changed,
    fixed: before.count - open.count,
    left: open.count,
    problems: [...scan.crashes.map(({ where }) => `${where} failed, which is a bug of ours`), ...scan.unfinished],
    sensitive: [...first.sensitive, ...scan.sensitive, ...shown],
  }
}

/** All findings of a scan, without a fix where the risk is accepted, and how many are not accepted. */
function openIn(scan: Scan, options: ScanOptions): { readonly all: readonly Finding[]; readonly count: number } {
  const { findings, suppressed } = suppress(findingsOf(scan.judged, options), groundOf(scan, options, todayOf(options), []))
  return { all: [...findings, ...suppressed.map((finding) => ({ ...finding, edits: [] }))], count: findings.length }
}

/** The edits of each file that can be written together: of two that overlap, the later one waits for the next round. */
function byFile(findings: readonly Finding[]): Map<SourceFile, TextEdit[]> {
  const files = new Map<SourceFile, TextEdit[]>()
  for (const { edits } of findings) {
    const clashes = edits.some((edit) => (files.get(edit.at.file) ?? []).some((other) => overlap(edit.at, other.at)))
    if (clashes) continue
    for (const edit of edits) files.set(edit.at.file, [...(files.get(edit.at.file) ?? []), edit])
  }
  return files
}

const overlap = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end
