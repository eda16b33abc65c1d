import type { Judgement } from '../rules/engine.ts'
import type { Meta } from '../rules/rule.ts'
import { contains, sameRange } from '../source/file.ts'
import type { BlindSpot, Exception, FileReport, Ignore, Notice, Skipped, Suppression } from '../source/note.ts'
import { matcher } from '../source/paths.ts'
import type { Finding } from './finding.ts'

/** What an accepted risk must have to count. */
export interface Policy {
  readonly requireReason: boolean
  /** The longest one may still run; unlimited when missing. */
  readonly maximumDays?: number
}

export const defaultPolicy: Policy = { requireReason: true }

/** What suppressions are held against, beyond the findings. */
export interface Ground {
  readonly ignores: readonly Ignore[]
  readonly exceptions: readonly Exception[]
  readonly policy: Policy
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Every rule there is. */
  readonly rules: readonly Meta[]
  /** Ids of those that ran to their end. */
  readonly ran: ReadonlySet<string>
  readonly blindSpots: readonly BlindSpot[]
  readonly judged: readonly Judgement[]
  readonly files: readonly FileReport[]
  readonly skipped: readonly Skipped[]
  /** The run looked for files everywhere, so that what it did not find is not there. */
  readonly everywhere: boolean
}

export interface Suppressed {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Finding[]
  readonly notices: readonly Notice[]
}

/** A suppression that counts, and what it is about. */
interface Counting {
  readonly one: Suppression
  readonly isAbout: (judgement: Judgement) => boolean
  /** Something here could not be seen. */
  readonly isBlind: (spot: BlindSpot) => boolean
  /** Whether this file is one that it may be about. */
  readonly isIn: (path: string) => boolean
  /** The file that it is about where there is only one. */
  readonly file?: string
}

/** Those that count for one rule: by the file they are about, so that each finding meets few. */
interface ForRule {
  readonly inFile: Map<string, Counting[]>
  readonly anywhere: Counting[]
}

/**
 * Sets aside the findings whose risk is accepted. A suppression that has run out, gives no reason where one is required, or names no
 * rule there is, does not count: its findings stay, and a notice says why. A notice also says which ones cover nothing or soon run out.
 */
export function suppress(findings: readonly Finding[], ground: Ground): Suppressed {
  const notices: Notice[] = []
  const idOf = new Map(ground.rules.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id] as const)))
  const counting = new Map<string, ForRule>()
  const all = [...ground.ignores.map(fromIgnore), ...ground.exceptions.map(fromException)].filter(({ one }) => {
    const wrong = wrongWith(one, ground, idOf)
    if (wrong) notices.push(wrong)
    return !wrong
  })
  for (const each of all) for (const name of each.one.rules) add(counting, idOf.get(name) ?? name, each)
  const left: Finding[] = []
  const suppressed: Finding[] = []
  const used = new Set<Suppression>()
  for (const finding of findings) {
    const found = candidates(counting.get(finding.rule), finding).find(({ isAbout }) => isAbout(finding))
    if (found) used.add(found.one)
    if (found) suppressed.push({ ...finding, suppression: found.one })
    else left.push(finding)
  }
  const idle = all.filter(({ one }) => !used.has(one))
  notices.push(...[...used].flatMap((one) => expiring(one, ground.today)), ...unused(idle, idOf, ground))
  return { findings: left, suppressed, notices: notices.sort(byPlace) }
}

function add(counting: Map<string, ForRule>, rule: string, one: Counting): void {
  const known = counting.get(rule)
  const { inFile, anywhere } = known ?? { inFile: new Map<string, Counting[]>(), anywhere: [] }
  if (!known) counting.set(rule, { inFile, anywhere })
  const list = one.file === undefined ? anywhere : (inFile.get(one.file) ?? [])
  if (one.file !== undefined) inFile.set(one.file, list)
  list.push(one)
}

/** An ignore is about a finding of its own file, or about one inside something that stands there. */
function candidates(counting: ForRule | undefined, { at, subject }: Judgement): readonly Counting[] {
  if (!counting) return []
  const files = new Set([at, ...subject.enclosing].map(({ file }) => file.path))
  return [...[...files].flatMap((path) => counting.inFile.get(path) ?? []), ...counting.anywhere]
}

/** It stands on the finding's own entry or above it, or on something the finding is in, wherever its text lies. */
const fromIgnore = (one: Ignore): Counting => ({
  one,
  file: one.covers.file.path,
  isIn: (path) => path === one.covers.file.path,
  isBlind: ({ at }) => contains(one.covers, at),
  isAbout: ({ at, subject }) =>
    contains(one.covers, at) || subject.enclosing.some((range) => sameRange(range, one.covers) || contains(one.covers, range)),
})

/** The file is the finding's own or its resource's: a value may stand in another file than what uses it. */
function fromException(one: Exception): Counting {
  const named = matcher([one.path])
  return {
    one,
    isIn: named,
    isBlind: ({ at }) => named(at.file.path),
    isAbout: ({ at, subject }) =>
      (one.container === undefined || one.container === subject.container) &&
      (one.resource === undefined || one.resource === subject.address) &&
      (named(at.file.path) || named(subject.at.file.path)),
  }
}

function wrongWith(one: Suppression, { policy, today }: Ground, known: ReadonlyMap<string, string>): Notice | undefined {
  const { rules, reason, until, at } = one
  const { requireReason, maximumDays } = policy
  const refused = (why: string): Notice => ({ at, kind: 'refused', say: `${nameOf(one)} does not count: ${why}` })
  const unknown = rules.find((rule) => !known.has(rule))
  if (unknown !== undefined) return refused(`there is no rule \`${unknown.slice(0, 80)}\`.`)
  if (requireReason && (reason === undefined || reason.trim().length < 3)) return refused(`it gives no reason${whereReasons[one.from]}`)
  if (until !== undefined && until < today)
    return { at, kind: 'expired', say: `${nameOf(one)} ran out on ${until}; its findings are back.` }
  if (maximumDays !== undefined && (until === undefined || daysBetween(today, until) > maximumDays))
    return refused(`it may run for ${maximumDays} days at most, and needs an \`until\` within them.`)
  return undefined
}

const whereReasons: Readonly<Record<Suppression['from'], string>> = {
  comment: '; end it with `-- reason`.',
  metadata: '; add a `reason`.',
  config: '; add a `reason`.',
  peer: '.',
}

const nameOf = ({ from }: Suppression): string => (from === 'config' ? 'This exception' : 'This ignore')

/** Near enough that somebody should look at it again. */
const soon = 14

function expiring(one: Suppression, today: string): Notice[] {
  if (one.until === undefined) return []
  const days = daysBetween(today, one.until)
  if (days > soon) return []
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  return [{ at: one.at, kind: 'expiring', say: `${nameOf(one)} runs out ${when}, on ${one.until}.` }]
}

/**
 * Those that cover no finding, as far as that can be told: their rules ran, the files are read to their end, and nothing that they are
 * about is a fault under values that are not known.
 */
function unused(idle: readonly Counting[], idOf: ReadonlyMap<string, string>, ground: Ground): Notice[] {
  if (idle.length === 0) return []
  const open = new Map<string, Judgement[]>()
  for (const judgement of ground.judged) {
    const list = open.get(judgement.rule)
    if (judgement.verdict.is === 'no') continue
    if (list) list.push(judgement)
    else open.set(judgement.rule, [judgement])
  }
  return idle.flatMap(({ one, isAbout, isBlind, isIn }): Notice[] => {
    const rules = one.rules.map((rule) => idOf.get(rule) ?? rule)
    if (!rules.every((rule) => ground.ran.has(rule))) return []
    const files = ground.files.filter(({ path }) => isIn(path))
    if (files.some(({ state }) => state !== 'analysed') || ground.skipped.some(({ path }) => isIn(path))) return []
    if (files.length === 0)
      return ground.everywhere
        ? [{ at: one.at, kind: 'unused', say: `${nameOf(one)} covers no finding: no file of its path was looked into.` }]
        : []
    if (ground.blindSpots.some(isBlind) || rules.some((rule) => open.get(rule)?.some(isAbout))) return []
    return [{ at: one.at, kind: 'unused', say: `${nameOf(one)} covers no finding.` }]
  })
}

const byPlace = (a: Notice, b: Notice): number =>
  a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
