import { posix } from 'node:path'
import { findingsOf, type Scan, type ScanOptions, scanTree, selectedRules } from './analysis.ts'
import { type Comparison, compare } from './findings/compare.ts'
import type { Finding } from './findings/finding.ts'
import { type Gate, gateOf } from './findings/gate.ts'
import { identities } from './findings/identity.ts'
import { tame } from './findings/message.ts'
import { Moves } from './findings/moves.ts'
import { knownToPast, movedPast, type Past, type PastView, withPast } from './findings/past.ts'
import type { Base, Report } from './findings/report.ts'
import { defaultPolicy, type Ground, knownTo, suppress } from './findings/suppressions.ts'
import { Sightings } from './findings/trace.ts'
import { secretRanges } from './model/secrecy/spans.ts'
import { Seen } from './model/seen.ts'
import { proveFixes } from './prove.ts'
import { catalogue } from './rules/catalogue.ts'
import type { Crash } from './rules/engine.ts'
import type { Meta } from './rules/rule.ts'
import type { BlindSpot } from './source/note.ts'
import { lookThrough, type Tree } from './source/tree.ts'
import { toolName, version } from './source/version.ts'

export type { ScanOptions }

/** Scans a tree and says everything there is to say about it: the library's entry, and what every program here is made of. */
export async function scan(tree: Tree, options: ScanOptions = {}, base?: BaseFiles, past?: Past): Promise<Report> {
  const before = base && { name: base.name, why: base.why, scan: await scanAll(base.tree, options) }
  const scanned = await scanAll(tree, options, before?.scan)
  // A base of which something is missing says nothing of what is new; a head of which something is missing was not looked at.
  const known = base?.tree.lacks === undefined ? before : undefined
  return reportOn(asFarAsBrought(scanned, tree), { ...options, today: todayOf(options) }, known, past)
}

/** One look; where files come from afar, as many as it takes until all that are asked for are here. Each knows what the one before saw. */
async function scanAll(tree: Tree, options: ScanOptions, before?: Scan): Promise<Scan> {
  let last = before
  return lookThrough([tree], () => {
    last = scanTree(tree, options, last)
    return last
  })
}

const asFarAsBrought = (scanned: Scan, { lacks }: Tree): Scan =>
  lacks === undefined ? scanned : { ...scanned, unfinished: [...scanned.unfinished, `Not all files could be read: ${lacks}.`] }

/** The files of what was there before, and which state of the repository that is. */
export interface BaseFiles extends Base {
  readonly tree: Tree
}

/** The day that expiries are held against. */
export const todayOf = ({ today }: ScanOptions): string => today ?? new Date().toISOString().slice(0, 10)

/** A scan of what was there before, and which state of the repository that is. */
export interface BaseScan extends Base {
  readonly scan: Scan
}

export function reportOn(scanned: Scan, options: ScanOptions & { readonly today: string }, base?: BaseScan, report?: Past): Report {
  const rules = selectedRules(options)
  const proved = proveFixes(scanned, findingsOf(scanned.judged, options), options)
  const sight = sightOf(scanned)
  const past = report && movedPast(report, sight.moves, (rule) => byId.get(rule))
  const byGit = base ? compareScans(scanned, proved, base.scan, options, sight) : undefined
  const compared = past ? withPast(byGit ?? { findings: proved, fixed: [], unseen: [] }, past, pastView(scanned, base?.scan, sight)) : byGit
  const unfinished = [...scanned.unfinished, ...(base ? [...base.scan.unfinished, ...noLongerRead(scanned, base.scan)] : [])]
  const crashes = [...scanned.crashes, ...(base?.scan.crashes ?? [])]
  const complete = crashes.length + unfinished.length === 0
  const ground = {
    ...groundOf(scanned, options, options.today, complete ? rules : []),
    ...unlessKnown(options, byGit && base ? { findings: byGit.before, scan: base.scan } : undefined, past),
  }
  const { findings, suppressed, notices } = suppress(compared?.findings ?? proved, ground)
  const unseen = base && compared ? suppress(compared.unseen, groundBefore(base.scan, options)).findings : (compared?.unseen ?? [])
  const blindSpots = markNew(scanned.blindSpots, base?.scan.blindSpots, options)
  const mode = options.gate ?? 'all'
  const unresolved = options.unresolved === 'fail' ? blindSpots.filter(({ isNew }) => isNew || mode === 'all' || !base) : []
  const gate = gateOf(findings, mode, options.failOn ?? 'high', options.unseen === 'warn' ? [] : unseen, unresolved)
  const shown = new Set([
    ...[...proved, ...unseen, ...(compared?.fixed ?? [])].flatMap((finding) =>
      [finding, ...finding.related, ...finding.origin].map(({ at }) => at.file),
    ),
    ...scanned.diagnostics.map(({ at }) => at.file),
  ])
  return {
    tool: { name: toolName, version },
    outcome: isError(crashes, unfinished, gate) ? 'error' : gate.passed ? 'passed' : 'failed',
    complete,
    gate,
    findings,
    suppressed,
    ...(base ? { base: { name: base.name, why: base.why } } : past ? { base: { name: past.name, why: 'a report of the base' } } : {}),
    fixed: compared?.fixed ?? [],
    unseen,
    blindSpots,
    diagnostics: scanned.diagnostics,
    notices: [...(options.before?.weakened ?? []), ...notices],
    crashes,
    unfinished,
    files: scanned.reports,
    skipped: scanned.skipped,
    sightings: sightingsOf(scanned, options, rules, sight),
    sensitive: [...scanned.sensitive, ...(base?.scan.sensitive ?? []), ...[...shown].flatMap(secretRanges)],
    rules: rules.map(({ check: _, ...meta }) => meta),
  }
}

/** What suppressions are held against. */
export const groundOf = (scanned: Scan, options: ScanOptions, today: string, ran: readonly Meta[]): Ground => ({
  ignores: scanned.ignores,
  exceptions: options.exceptions ?? [],
  honor: options.honor ?? [],
  policy: { ...defaultPolicy, ...options.policy },
  today,
  rules: catalogue,
  ran: new Set(ran.map(({ id }) => id)),
  blindSpots: scanned.blindSpots,
  judged: scanned.judged,
  files: scanned.reports,
  skipped: scanned.skipped,
  everywhere: [...(options.paths ?? []), ...(options.frameworks ?? [])].every((path) => path === '.'),
})

/** Blind spots with what is new about them, new ones first: by what they say of which unit, for their lines move. */
function markNew(now: readonly BlindSpot[], before: readonly BlindSpot[] | undefined, { unresolved }: ScanOptions): readonly BlindSpot[] {
  if (!before || unresolved === 'ignore') return now
  const keyOf = ({ unit, say }: BlindSpot): string => `${unit}\0${say}`
  const known = new Map<string, number>()
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1)
  const marked = now.map((one): BlindSpot => {
    const left = known.get(keyOf(one)) ?? 0
    known.set(keyOf(one), left - 1)
    return left > 0 ? one : { ...one, isNew: true }
  })
  return marked.sort((a, b) => Number(b.isNew ?? false) - Number(a.isNew ?? false))
}

type Dated = ScanOptions & { readonly today: string }

/** The base's own suppressions. Where new ones do not count, what the head's config accepts does not count here either. */
const groundBefore = (scanned: Scan, options: Dated): Ground =>
  groundOf(scanned, options.newSuppressions === 'reject' ? believed(options) : options, options.today, [])

/** The options with what the base's config accepts, and with the stricter policy of the two. */
function believed(options: Dated): Dated {
  const { exceptions = [], policy = {} } = options.before ?? {}
  const days = Math.min(...[policy, options.policy].map((one) => one?.maximumDays ?? Number.POSITIVE_INFINITY))
  const requireReason = (policy.requireReason ?? true) || (options.policy?.requireReason ?? true)
  return { ...options, exceptions, policy: { requireReason, ...(Number.isFinite(days) ? { maximumDays: days } : {}) } }
}

/** What becomes of suppressions that the base does not have. Without a base that could be read only its config's exceptions are known. */
function unlessKnown(
  options: Dated,
  before: { readonly findings: readonly Finding[]; readonly scan: Scan } | undefined,
  past: Past | undefined,
): Pick<Ground, 'unlessKnown'> {
  const { newSuppressions: to = 'accept' } = options
  if (to === 'accept' || (to === 'report' && !before && !past)) return {}
  const { exceptions = [] } = options.before ?? {}
  const ground = before && groundOf(before.scan, believed(options), options.today, [])
  const byGit = knownTo(exceptions, before && ground && { findings: before.findings, ground })
  const byReport = past ? knownToPast(past) : () => false
  return { unlessKnown: { to, isKnown: (finding, one) => byGit(finding, one) || byReport(finding, one) } }
}

/** A part of ours that failed is always an error. What there was no time for is one only where somebody relies on the verdict. */
const isError = (crashes: readonly Crash[], unfinished: readonly string[], { mode }: Gate): boolean =>
  crashes.length > 0 || (unfinished.length > 0 && mode !== 'none')

/** A file that could be read on the base and no longer can: what is in it now is anybody's guess. */
function noLongerRead(head: Scan, base: Scan): string[] {
  const before = new Set(base.reports.filter(({ state }) => state === 'analysed').map(({ path }) => path))
  const broken = head.reports.filter(({ state }) => state === 'failed' || state === 'partly')
  // Made larger than a limit, no text any more, or a link to what is not read: that is no way through either.
  const read = new Set(head.reports.filter(({ state }) => state === 'analysed').map(({ path }) => path))
  const hidden = head.skipped.filter(({ to }) => to === undefined || !read.has(to))
  const lost = [...broken, ...hidden].filter(({ path }) => before.has(path))
  return lost.map(({ path }) => `\`${tame(path)}\` was read on the base and cannot be read as a whole now.`)
}

/** What of the head's scan answers for places that something else names. */
interface Sight {
  readonly seen: Seen
  /** Paths of what is there and was not read to its end. */
  readonly unread: ReadonlySet<string>
  readonly moves: Moves
}

function sightOf(head: Scan): Sight {
  const seen = new Seen(head.estate)
  const moves = head.readings.flatMap((reading) => reading.moves ?? [])
  return { seen, unread: unreadOf(head), moves: new Moves(moves, (unit, address) => seen.place(unit, address) === 'here') }
}

/** The head's findings against the base's. Both sides were scanned with the same rules and settings. */
function compareScans(
  head: Scan,
  findings: readonly Finding[],
  base: Scan,
  options: ScanOptions,
  { seen, unread, moves }: Sight,
): Comparison & { readonly before: readonly Finding[] } {
  const units = new Map(base.readings.flatMap(({ units }) => units.map((unit) => [unit.id, unit])))
  const before = findingsOf(base.judged, options)
  const compared = compare({ findings, judged: head.judged }, { findings: before, judged: base.judged }, byId, moves, (subject) => {
    if (seen.hasUnit(subject.unit)) return seen.property(subject.unit, subject.address, subject.container)
    // The unit is not there any more: unless one of its files only could not be read, that is how it was meant.
    const unit = units.get(subject.unit)
    return unit?.files.some((path) => unread.has(path)) || (unit?.generated && isUnsynthesised(unit.id, head)) ? 'hidden' : 'gone'
  })
  return { ...compared, before }
}

/** Whether the application that made a stack is still there, and nothing was synthesised of it: nobody can tell what it deploys. */
function isUnsynthesised(stack: string, { estate, holds }: Scan): boolean {
  const assembly = dirname(stack).replace(/(?:\/assembly-[^/]*)+$/, '')
  if (estate.units.some(({ id, generated }) => generated && id.startsWith(`${assembly}/`))) return false
  for (let folder = dirname(assembly); ; folder = dirname(folder)) {
    if (holds(join(folder, 'cdk.json'))) return true
    if (folder === '.' || folder === '/') return false
  }
}

/**
 * What the head's scan knows of the places that a report names. A file that is not there, in a folder of which nothing was read, was not
 * generated this time: nobody can tell what it would say.
 */
function pastView(head: Scan, base: Scan | undefined, { seen, unread }: Sight): PastView {
  const compared = new Set(base?.reports.map(({ path }) => path))
  const read = head.reports.map(({ path }) => path)
  const [files, folders] = [new Set(read), new Set(read.map(dirname))]
  const open = new Set([
    ...identities(
      head.judged.filter(({ verdict }) => verdict.is === 'maybe'),
      (rule) => byId.get(rule),
    ).values(),
  ])
  return {
    isCompared: (path) => compared.has(path),
    whereabouts: ({ identity, subject, at }) => {
      if (open.has(identity) || unread.has(at.file.path)) return 'hidden'
      if (seen.hasUnit(subject.unit)) return seen.property(subject.unit, subject.address, subject.container)
      return files.has(at.file.path) || folders.has(dirname(at.file.path)) ? 'gone' : 'hidden'
    },
  }
}

const unreadOf = ({ reports, skipped }: Scan): Set<string> =>
  new Set([...reports.filter(({ state }) => state !== 'analysed'), ...skipped].map(({ path }) => path))

function sightingsOf(scanned: Scan, options: ScanOptions, rules: readonly Meta[], { seen, unread }: Sight): Sightings {
  const { paths, exclude, profile = 'default', frameworks, parameters, varFiles, vars, units, taskDefinitions } = options
  const lists = [paths, exclude, frameworks, parameters, varFiles, units, taskDefinitions].map((list) => list ?? [])
  return new Sightings({
    judged: scanned.judged,
    places: seen.places(),
    units: seen.units,
    unread,
    generated: scanned.estate.units.some((unit) => unit.generated),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    // Of variables only the names: a value may be a secret, and a hash is something to hold guesses against.
    selection: [profile, Object.keys(vars ?? {}).sort(), ...lists],
  })
}

const { dirname, join } = posix

const byId = new Map(catalogue.map((rule) => [rule.id, rule]))
