import type { Severity } from '../rules/rule.ts'
import { positionOf, type Range } from '../source/file.ts'
import type { FileReport } from '../source/note.ts'
import { isWorse } from './compare.ts'
import { compareFindings, type Finding } from './finding.ts'
import { gateOf } from './gate.ts'
import type { Report } from './report.ts'

/** One run's report, and what its reader calls it. */
export interface Part {
  readonly name: string
  readonly report: Report
}

export type Merged = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly why: string }

/**
 * The reports of runs over different parts of one state of a repository as one: the gate is computed anew from all findings, and what
 * several say is said once. One that is incomplete makes the whole so. Runs that judge by other rules, gates or bases cannot be one.
 */
export function merge([first, ...others]: readonly [Part, ...Part[]]): Merged {
  for (const other of others) {
    const differs = difference(first.report, other.report)
    if (differs !== undefined) return { ok: false, why: `\`${other.name}\` ${differs} than \`${first.name}\`` }
  }
  const all = [first, ...others].map(({ report }) => report)
  const { tool, base, gate, rules, sightings } = first.report
  const findings = once(all.flatMap((one) => one.findings)).sort(compareFindings)
  const found = new Set(findings.map(({ identity }) => identity))
  const without = (list: readonly Finding[]): Finding[] => once(list.filter(({ identity }) => !found.has(identity)))
  const unseen = without(all.flatMap((one) => one.unseen))
  const failing = new Set(all.flatMap((one) => one.gate.failing).map(({ identity }) => identity))
  // Whether what is out of sight counts was said to each run: where it did, one of them failed for it.
  const counted = unseen.filter(({ identity }) => failing.has(identity))
  const unresolved = notes(all.flatMap((one) => one.gate.unresolved))
  const judged = gateOf(findings, gate.mode, gate.failOn, counted, unresolved)
  const hidden = new Set(unseen.map(({ identity }) => identity))
  return {
    ok: true,
    report: {
      tool,
      ...(base ? { base } : {}),
      outcome: all.some(({ outcome }) => outcome === 'error') ? 'error' : judged.passed ? 'passed' : 'failed',
      complete: all.every(({ complete }) => complete),
      gate: judged,
      findings,
      suppressed: without(all.flatMap((one) => one.suppressed)),
      fixed: without(all.flatMap((one) => one.fixed)).filter(({ identity }) => !hidden.has(identity)),
      unseen,
      blindSpots: notes(all.flatMap((one) => one.blindSpots)).sort((a, b) => Number(b.isNew ?? false) - Number(a.isNew ?? false)),
      diagnostics: notes(all.flatMap((one) => one.diagnostics)),
      notices: notes(all.flatMap((one) => one.notices)),
      crashes: all.flatMap((one) => one.crashes),
      unfinished: [...new Set(all.flatMap((one) => one.unfinished))],
      files: filesOf(all),
      skipped: unique(
        all.flatMap((one) => one.skipped),
        ({ path, say }) => [path, say],
      ),
      sightings,
      sensitive: all.flatMap((one) => one.sensitive),
      rules,
    },
  }
}

/** In what two runs differ that makes them two, as words between their names. */
function difference(a: Report, b: Report): string | undefined {
  const rulesOf = ({ rules }: Report): string => JSON.stringify(rules.map(({ id, severity }): [string, Severity] => [id, severity]).sort())
  if (a.tool.version !== b.tool.version) return 'was written by another version'
  if (rulesOf(a) !== rulesOf(b)) return 'ran other rules, or the same with other severities,'
  if (a.base?.name !== b.base?.name) return 'was compared with another base'
  if (a.gate.mode !== b.gate.mode || a.gate.failOn !== b.gate.failOn) return 'has another gate'
  return undefined
}

/** Each fault once. Where two runs say it, what is worse counts: certain, new. */
function once(findings: readonly Finding[]): Finding[] {
  const known = new Map<string, Finding>()
  for (const finding of findings) {
    const old = known.get(finding.identity)
    if (!old || isWorse(old, finding) || (old.state === 'existing' && finding.state !== 'existing' && !isWorse(finding, old)))
      known.set(finding.identity, finding)
  }
  return [...known.values()]
}

/** What two runs say of one place in the same words, once. */
const notes = <T extends { readonly at: Range }>(all: readonly T[]): T[] =>
  unique(all, ({ at: { file, start }, ...said }) => [file.path, positionOf(file, start), said])

function unique<T>(all: readonly T[], keyOf: (one: T) => unknown): T[] {
  const known = new Map<string, T>()
  for (const one of all) {
    const key = JSON.stringify(keyOf(one))
    if (!known.has(key)) known.set(key, one)
  }
  return [...known.values()]
}

/** From what says most of a file to what says least. */
const states: readonly FileReport['state'][] = ['analysed', 'partly', 'failed', 'unread']

/** Each file once, as the run says that could read least of it. */
function filesOf(reports: readonly Report[]): FileReport[] {
  const known = new Map<string, FileReport>()
  for (const file of reports.flatMap(({ files }) => files)) {
    const old = known.get(file.path)
    if (!old || states.indexOf(file.state) > states.indexOf(old.state)) known.set(file.path, file)
  }
  return [...known.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
