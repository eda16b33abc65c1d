import { findingsOf, type Scan, type ScanOptions, scanTree, selectedRules } from './analysis.ts'
import { type Gate, gateOf } from './findings/gate.ts'
import type { Report } from './findings/report.ts'
import { suppress } from './findings/suppressions.ts'
import { secretSpans } from './model/secrecy.ts'
import { proveFixes } from './prove.ts'
import { catalogue } from './rules/catalogue.ts'
import type { Tree } from './source/tree.ts'
import { toolName, version } from './source/version.ts'

export type { ScanOptions }

/** Scans a tree and says everything there is to say about it: the library's entry, and what every program here is made of. */
export async function scan(tree: Tree, options: ScanOptions = {}): Promise<Report> {
  const today = options.today ?? new Date().toISOString().slice(0, 10)
  return reportOn(scanTree(tree, options), { ...options, today })
}

export function reportOn(scanned: Scan, options: ScanOptions & { readonly today: string }): Report {
  const rules = selectedRules(options)
  const proved = proveFixes(scanned, findingsOf(scanned.judged), options)
  const policy = { today: options.today, requireReason: true }
  const { findings, suppressed, notices } = suppress(proved, scanned.ignores, policy, catalogue)
  const complete = scanned.crashes.length + scanned.unfinished.length === 0
  const gate = gateOf(findings, options.gate ?? 'all', options.failOn ?? 'high')
  const shown = new Set([
    ...proved.flatMap((finding) => [finding, ...finding.related, ...finding.origin].map(({ at }) => at.file)),
    ...scanned.diagnostics.map(({ at }) => at.file),
  ])
  const spans = [...shown].flatMap((file) => secretSpans(file.text).map(({ start, end }) => ({ file, start, end })))
  return {
    tool: { name: toolName, version },
    outcome: isError(scanned, gate) ? 'error' : gate.passed ? 'passed' : 'failed',
    complete,
    gate,
    findings,
    suppressed,
    blindSpots: scanned.blindSpots,
    diagnostics: [...scanned.diagnostics, ...notices],
    crashes: scanned.crashes,
    unfinished: scanned.unfinished,
    files: scanned.reports,
    skipped: scanned.skipped,
    sensitive: [...scanned.sensitive, ...spans],
    rules: rules.map(({ check: _, ...meta }) => meta),
  }
}

/** A part of ours that failed is always an error. What there was no time for is one only where somebody relies on the verdict. */
const isError = ({ crashes, unfinished }: Scan, { mode }: Gate): boolean => crashes.length > 0 || (unfinished.length > 0 && mode !== 'none')
