import type { Meta, Severity } from '../rules/rule.ts'
import type { Range, SourceFile } from '../source/file.ts'
import { type Comparison, isWorse } from './compare.ts'
import type { Finding } from './finding.ts'
import { identityKey, identityOf } from './identity.ts'
import type { Moves } from './moves.ts'
import type { IsKnown } from './suppressions.ts'

/** What a JSON report of the base says: what to compare with where git has no files of the base. */
export interface Past {
  /** The report's path. */
  readonly name: string
  readonly findings: readonly Finding[]
  /** Those whose risk was accepted; each has its suppression. */
  readonly suppressed: readonly Finding[]
}

export type PastRead = { readonly ok: true; readonly past: Past } | { readonly ok: false; readonly why: string }

/** In characters. */
const longest = 64 * 1024 * 1024
const mostFindings = 100_000
const longestWords = 4096
const lastLine = 1_000_000

/**
 * Reads a report, which anybody may have written: whatever is wrong with it, nothing of it counts. No path in it is opened; places are
 * lines of files without text.
 */
export function readPast(name: string, text: string): PastRead {
  if (text.length > longest) return { ok: false, why: `it is larger than ${longest / 1024 / 1024} MB` }
  let report: unknown
  try {
    report = JSON.parse(text)
  } catch {
    return { ok: false, why: 'it is no JSON' }
  }
  if (field(report, 'version') !== 1 || field(field(report, 'tool'), 'name') !== 'ecs-warden')
    return { ok: false, why: 'it is no report of ecs-warden that this version reads' }
  if (field(report, 'complete') !== true) return { ok: false, why: 'its run was incomplete' }
  const places = new Places()
  const [findings, suppressed] = [field(report, 'findings'), field(report, 'suppressed')].map((list) => findingsIn(list, places))
  if (!findings || !suppressed) return { ok: false, why: 'its findings are not what a report has' }
  return { ok: true, past: { name, findings, suppressed } }
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined

function findingsIn(list: unknown, places: Places): Finding[] | undefined {
  if (!Array.isArray(list) || list.length > mostFindings) return undefined
  const findings = list.map((one) => findingOf(one, places))
  return findings.includes(undefined) ? undefined : (findings as Finding[])
}

function findingOf(one: unknown, places: Places): Finding | undefined {
  const words = (key: string): string | undefined => {
    const value = field(one, key)
    return typeof value === 'string' && value.length <= longestWords ? value : undefined
  }
  const [rule, identity, message, unit] = [words('rule'), words('identity'), words('message'), words('unit')]
  const [address, property, path, container] = [words('resource'), words('property'), words('path'), words('container')]
  const [severity, certainty] = [words('severity'), words('certainty')]
  const line = field(field(one, 'region'), 'startLine')
  if (rule === undefined || message === undefined || unit === undefined || address === undefined || property === undefined) return undefined
  if (!/^[0-9a-f]{32}$/.test(identity ?? '') || path === undefined || !isLine(line) || !isSeverity(severity)) return undefined
  if (certainty !== 'certain' && certainty !== 'likely') return undefined
  const at = places.at(path, line)
  const suppression = field(one, 'suppression')
  const [reason, until] = [field(suppression, 'reason'), field(suppression, 'until')]
  return {
    rule,
    identity: identity ?? '',
    message,
    severity,
    certainty,
    state: 'existing',
    subject: { unit, address, property, at, enclosing: [], ...(container === undefined ? {} : { container }) },
    verdict: { is: 'yes', question: 'said by a report', operands: [] },
    at,
    ...{ origin: [], data: {}, related: [], edits: [], proved: false },
    ...(suppression === undefined
      ? {}
      : {
          suppression: {
            ...{ rules: [rule], at, from: 'comment' as const },
            ...(typeof reason === 'string' ? { reason } : {}),
            ...(typeof until === 'string' ? { until } : {}),
          },
        }),
  }
}

const isLine = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= lastLine

const isSeverity = (words: string | undefined): words is Severity => ['critical', 'high', 'medium', 'low'].includes(words ?? '')

/** Places with nothing but their line: as many lines as all of them may come to, and the first line after that. */
class Places {
  readonly #files = new Map<string, SourceFile>()
  #left = 4_000_000

  at(path: string, wanted: number): Range {
    const line = wanted <= this.#left ? wanted : 1
    const key = `${path}\0${line}`
    const known = this.#files.get(key)
    const file = known ?? { path, text: '\n'.repeat(line), isBlank: true }
    if (!known) this.#left -= line
    this.#files.set(key, file)
    return { file, start: line - 1, end: line - 1 }
  }
}

/** A report with the names that its places have by now. */
export function movedPast(past: Past, moves: Moves, metaOf: (rule: string) => Meta | undefined): Past {
  const moved = (finding: Finding): Finding => {
    const subject = moves.apply(finding.subject)
    if (subject === finding.subject) return finding
    const now = { ...finding, subject }
    return { ...now, identity: identityOf(identityKey(now, metaOf(finding.rule))) }
  }
  return { ...past, findings: past.findings.map(moved), suppressed: past.suppressed.map(moved) }
}

/** What the head's scan knows of the places that a report names. */
export interface PastView {
  /** Git has this file of the base, so git decides. */
  readonly isCompared: (path: string) => boolean
  /** Whether a finding that the head does not have is known to be gone. */
  readonly whereabouts: (finding: Finding) => 'gone' | 'hidden'
}

/** A comparison, with what a report says of the base where git has nothing. */
export function withPast(compared: Comparison, { findings, suppressed }: Past, { isCompared, whereabouts }: PastView): Comparison {
  const known = new Map([...findings, ...suppressed].filter(({ at }) => !isCompared(at.file.path)).map((one) => [one.identity, one]))
  const now = new Set(compared.findings.map(({ identity }) => identity))
  const left = findings.filter(({ identity }) => known.has(identity) && !now.has(identity))
  const sight = new Map(left.map((finding) => [finding, whereabouts(finding)]))
  return {
    findings: compared.findings.map((finding): Finding => {
      if (finding.state === 'existing') return finding
      const old = known.get(finding.identity)
      return { ...finding, state: old && !isWorse(old, finding) ? 'existing' : 'new' }
    }),
    fixed: [...compared.fixed, ...left.filter((finding) => sight.get(finding) === 'gone')],
    unseen: [...compared.unseen, ...left.filter((finding) => sight.get(finding) === 'hidden')],
  }
}

/** Whether a report of the base accepts a finding in the same words. */
export function knownToPast({ suppressed }: Past): IsKnown {
  const keyOf = ({ rule, identity }: Finding, one: Finding['suppression']): string =>
    JSON.stringify([rule, identity, one?.reason ?? null, one?.until ?? null])
  const known = new Set(suppressed.map((finding) => keyOf(finding, finding.suppression)))
  return (finding, one) => known.has(keyOf(finding, one))
}
