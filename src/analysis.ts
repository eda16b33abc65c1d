import { type ReadOptions, readFiles } from './dialects/read.ts'
import { endings } from './dialects/relevance.ts'
import { discover, openFile } from './discover/discover.ts'
import { compareFindings, type Finding } from './findings/finding.ts'
import type { FailOn, GateMode } from './findings/gate.ts'
import { identities } from './findings/identity.ts'
import { fill } from './findings/message.ts'
import type { Policy } from './findings/suppressions.ts'
import { saidAtCall } from './installed.ts'
import { Estate, type Profile } from './model/estate.ts'
import type { Framework, Reading } from './model/resource.ts'
import { sensitiveRanges } from './model/secrecy/sensitive.ts'
import { editsOf } from './parse/edit.ts'
import { hiddenPlans, saidOnce } from './planned.ts'
import { type Crash, crashOf, type Judgement, type Ran, runRules } from './rules/engine.ts'
import { rules as allRules } from './rules/registry.ts'
import { defaultSettings, type Rule, type Settings, type Severity } from './rules/rule.ts'
import type { Range, SourceFile } from './source/file.ts'
import { type Budget, defaultLimits, type Limits } from './source/limits.ts'
import type { BlindSpot, Diagnostic, Exception, FileReport, Ignore, Notice, Peer, Skipped } from './source/note.ts'
import { pathsOf, type Tree } from './source/tree.ts'

export interface ScanOptions {
  /** Files, folders and globs, relative to the tree's root; everything when empty. */
  readonly paths?: readonly string[]
  readonly exclude?: readonly string[]
  readonly profile?: Profile
  /** Only these rules, by id or tag; all of the profile when empty. */
  readonly rules?: readonly string[]
  readonly skipRules?: readonly string[]
  readonly failOn?: FailOn
  readonly gate?: GateMode
  /** Whether a finding of the base whose place can no longer be seen counts as it would have (`fail`), or is only said. */
  readonly unseen?: 'fail' | 'warn'
  /** What becomes of places that cannot be seen and that the base does not have: said (`note`, the default), or a reason to fail. */
  readonly unresolved?: 'note' | 'warn' | 'fail' | 'ignore'
  /** `YYYY-MM-DD`, for ignores that run out; the real day when missing. */
  readonly today?: string
  readonly limits?: Partial<Limits>
  /** Whether time or memory is used up, asked on the way; never when missing. `budgetOf(limits)` makes one with the real clock. */
  readonly budget?: Budget
  /** What the rules may take as given. */
  readonly settings?: Partial<Omit<Settings, 'profile'>>
  /** Files with values for the parameters of CloudFormation templates that no unit of `units` names. */
  readonly parameters?: readonly string[]
  /** Files with values for the variables of every Terraform root, before those that its unit names. */
  readonly varFiles?: readonly string[]
  /** Values for the variables of every Terraform root that has them; they win over all files. */
  readonly vars?: Readonly<Record<string, string>>
  /** What belongs together beyond what the files say themselves. */
  readonly units?: readonly UnitSettings[]
  /** Globs of files that are task definitions though their name or content does not show it. */
  readonly taskDefinitions?: readonly string[]
  /** Only these kinds of files; all that are read when empty. */
  readonly frameworks?: readonly Framework[]
  /** By id of rule: off; on, whatever the profile; or a severity of the user's own, which also puts it on. */
  readonly overrides?: Readonly<Record<string, Override>>
  /** Accepted risks that stand in no scanned file. */
  readonly exceptions?: readonly Exception[]
  /** Other scanners whose marks count for the rules of ours that mean the same; none when empty. */
  readonly honor?: readonly Peer[]
  /** What an accepted risk must have to count. */
  readonly policy?: Partial<Policy>
  /** Suppressions that the base does not have: they count (`accept`, the default), are listed first (`report`), or do not count. */
  readonly newSuppressions?: 'accept' | 'report' | 'reject'
  /** What the base's own config says of accepted risks; nothing when missing. */
  readonly before?: Before
  /** Off: files are read also where nothing of ECS is in sight. No finding depends on it, which a test holds it to. */
  readonly filter?: boolean
}

/** The part of the base's config that says what is accepted. */
export interface Before {
  readonly exceptions?: readonly Exception[]
  readonly policy?: Partial<Policy>
  /** What the head's config no longer asks for, to be said first. */
  readonly weakened?: readonly Notice[]
}

export type Override = 'on' | 'off' | { readonly severity: Severity }

/** One entry of the config's `units`: a template or a Terraform root with the values it is deployed with, or units to read as one. */
export interface UnitSettings {
  readonly root?: string
  /** Tells several sets of values of one root apart. */
  readonly name?: string
  readonly parameters?: readonly string[]
  readonly variables?: readonly string[]
  readonly join?: readonly string[]
}

/** What one look at a tree found, before any policy. */
export interface Scan {
  readonly files: readonly SourceFile[]
  /** Whether a path is a file of the repository, looked into or not. */
  readonly holds: (path: string) => boolean
  readonly readings: readonly Reading[]
  readonly estate: Estate
  readonly judged: readonly Judgement[]
  readonly reports: readonly FileReport[]
  readonly skipped: readonly Skipped[]
  readonly blindSpots: readonly BlindSpot[]
  readonly ignores: readonly Ignore[]
  readonly diagnostics: readonly Diagnostic[]
  readonly crashes: readonly Crash[]
  /** What was not done since a budget was used up, each a sentence. */
  readonly unfinished: readonly string[]
  readonly sensitive: readonly Range[]
  /** For a scan of nearly the same files with the same options: what of this one holds there too. */
  readonly remembered?: Read['remembered']
}

/**
 * The pipeline: discover, read, judge. Everything in it is synchronous and pure but for the tree. `before` is another scan with the
 * same options, of nearly the same files: what is the same there is parsed and worked out once for both.
 */
export function scanTree(tree: Tree, options: ScanOptions = {}, before?: Pick<Scan, 'files' | 'remembered'>): Scan {
  const limits = { ...defaultLimits, ...options.limits }
  const same = before ? { before: new Map(before.files.map((file) => [file.path, file])) } : {}
  const discovered = discover(tree, {
    paths: options.paths ?? [],
    exclude: options.exclude ?? [],
    referred: referredTo(options),
    ofAnyEnding: options.taskDefinitions ?? [],
    limits,
    endings,
    ...same,
  })
  const files = [...discovered.files]
  const open: ReadOptions['open'] = (path) => {
    const file = openFile(tree, path, { limits, ...same })
    if (file) files.push(file)
    return file
  }
  const crashes: Crash[] = []
  const onCrash: ReadOptions['onCrash'] = (where, error) => crashes.push(crashOf(where, error))
  const holds = inRepository(tree)
  const read = readFiles(discovered.files, {
    ...deploymentsOf(options),
    onCrash,
    open,
    list: () => tree.list(),
    holds,
    limits,
    profile: options.profile ?? 'default',
    ...(options.budget === undefined ? {} : { budget: options.budget }),
    ...(options.filter === undefined ? {} : { filter: options.filter }),
    ...(before?.remembered ? { before: before.remembered } : {}),
  })
  const { readings, reports, skipped } = only(options.frameworks ?? [], read)
  const judged = judgeReadings(readings, options)
  return {
    files,
    holds,
    readings,
    reports,
    skipped: [...discovered.skipped, ...skipped],
    estate: judged.estate,
    judged: judged.judged,
    blindSpots: eachOnce([...readings.flatMap(({ blindSpots }) => blindSpots), ...judged.estate.blindSpots]),
    ignores: readings.flatMap(({ ignores }) => ignores),
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
    crashes: [...crashes, ...judged.crashes],
    unfinished: unfinishedWords(reports, judged.unfinished, limits, options.budget),
    sensitive: [...sensitiveRanges(judged.estate, files), ...hiddenPlans(judged.estate.units, files)],
    ...(read.remembered ? { remembered: read.remembered } : {}),
  }
}

/** Whether a path is a file of the repository, listed or not. */
function inRepository(tree: Tree): (path: string) => boolean {
  let listed: ReadonlySet<string> | undefined
  return (path) => {
    listed ??= tree.holds ? undefined : pathsOf(tree.list())
    return tree.holds?.(path) ?? listed?.has(path) ?? false
  }
}

/** What the settings say of the files: values that are given at deployment, and what some of them are. */
export const deploymentsOf = ({
  parameters,
  varFiles,
  vars,
  units,
  taskDefinitions,
}: ScanOptions): Pick<ReadOptions, 'parameters' | 'varFiles' | 'vars' | 'units' | 'taskDefinitions'> => ({
  ...(parameters === undefined ? {} : { parameters }),
  ...(varFiles === undefined ? {} : { varFiles }),
  ...(vars === undefined ? {} : { vars }),
  ...(units === undefined ? {} : { units }),
  ...(taskDefinitions === undefined ? {} : { taskDefinitions }),
})

const referredTo = ({ parameters = [], varFiles = [], units = [] }: ScanOptions): string[] => [
  ...parameters,
  ...varFiles,
  ...units.flatMap((unit) => [...(unit.parameters ?? []), ...(unit.variables ?? [])]),
]

type Read = ReturnType<typeof readFiles>

/** What was read of these frameworks. A file of which nobody can tell what it is stays, since it may be one of them. */
function only(frameworks: readonly Framework[], read: Read): Read {
  if (frameworks.length === 0) return read
  const wanted = (framework: string | undefined): boolean =>
    framework === undefined || (frameworks as readonly string[]).includes(framework)
  return {
    ...read,
    readings: read.readings.filter(({ units }) => units.length === 0 || units.some(({ framework }) => wanted(framework))),
    reports: read.reports.filter(({ framework }) => wanted(framework)),
  }
}

/** Which limit stopped the scan, and what that left undone. */
function unfinishedWords(reports: readonly FileReport[], rules: readonly string[], limits: Limits, budget: Budget | undefined): string[] {
  const unread = reports.filter(({ state }) => state === 'unread').length
  const left = [
    ...(unread > 0 ? [`${unread} ${unread === 1 ? 'file was' : 'files were'} not read`] : []),
    ...(rules.length > 0 ? [`${rules.length} ${rules.length === 1 ? 'rule' : 'rules'} did not come to an end`] : []),
  ]
  if (left.length === 0) return []
  const limit =
    budget?.() === 'memory'
      ? `${Math.round(limits.memoryBytes / 1024 / 1024)} MB of memory (\`limits.memory-mb\`)`
      : `${limits.seconds} seconds (\`limits.seconds\`)`
  return [`The limit of ${limit} was reached: ${left.join(', ')}.`]
}

/** A module that several deployments use hides the same in each of them. */
function eachOnce(blindSpots: readonly BlindSpot[]): BlindSpot[] {
  const all = new Map<string, BlindSpot>()
  for (const one of blindSpots) {
    const key = `${one.at.file.path}\0${one.at.start}\0${one.say}`
    if (!all.has(key)) all.set(key, one)
  }
  return [...all.values()]
}

export function judgeReadings(readings: readonly Reading[], options: ScanOptions): Ran & { readonly estate: Estate } {
  const estate = new Estate(readings)
  const settings = { ...defaultSettings, ...options.settings, profile: options.profile ?? 'default' }
  const ran = runRules(selectedRules(options), estate, settings, options.budget)
  const generated = new Set(estate.units.filter((unit) => unit.generated).map(({ id }) => id))
  const judged = saidAtCall(saidOnce(ran.judged, estate.units), estate)
  return { ...ran, estate, judged: generated.size === 0 ? judged : judged.map((one) => withoutFix(one, generated)) }
}

/** What a program writes over with its next run is no place to mend anything. */
function withoutFix(judgement: Judgement, generated: ReadonlySet<string>): Judgement {
  if (!judgement.fix || !generated.has(judgement.subject.unit)) return judgement
  const { fix: _, ...rest } = judgement
  return rest
}

/**
 * The rules that run, with the severities that count: those of the profile and those put on, or those named, less those put off or
 * skipped. A rule named by its id runs whatever the rest says, unless it is skipped.
 */
export function selectedRules({ profile, rules = [], skipRules = [], overrides = {} }: ScanOptions): Rule[] {
  const idsOf = (rule: Rule): string[] => [rule.id, ...(rule.aliases ?? [])]
  const overrideOf = (rule: Rule): Override | undefined => overrides[idsOf(rule).find((id) => Object.hasOwn(overrides, id)) ?? '']
  const names = (rule: Rule, wanted: readonly string[]): boolean =>
    wanted.some((one) => idsOf(rule).includes(one) || rule.tags.includes(one))
  const runs = (rule: Rule): boolean => {
    if (names(rule, skipRules)) return false
    const override = overrideOf(rule)
    if (rules.length > 0) return rules.some((one) => idsOf(rule).includes(one)) || (names(rule, rules) && override !== 'off')
    return override === undefined ? profile === 'strict' || rule.profile === 'default' : override !== 'off'
  }
  return allRules.filter(runs).map((rule) => {
    const override = overrideOf(rule)
    return typeof override === 'object' ? { ...rule, severity: override.severity } : rule
  })
}

/** The faults among the judgements, worst first, with identity and words. */
export function findingsOf(judged: readonly Judgement[], options: ScanOptions = {}): Finding[] {
  const byId = new Map([...allRules, ...selectedRules(options)].map((rule) => [rule.id, rule]))
  const faults = judged.filter(({ verdict }) => verdict.is === 'yes')
  const named = identities(faults, (rule) => byId.get(rule))
  return faults
    .map((fault): Finding => {
      const rule = byId.get(fault.rule)
      if (!rule) throw new Error(`no rule ${fault.rule}`)
      const written = fault.fix && editsOf(fault.fix)
      const edits = fault.fix?.exact ? written : undefined
      return {
        ...fault,
        identity: named.get(fault) ?? '',
        severity: rule.severity,
        message: fill(rule.message, fault.data),
        state: 'not-compared',
        edits: edits ?? [],
        ...(written && !fault.fix?.exact ? { advised: written } : {}),
        proved: false,
      }
    })
    .sort(compareFindings)
}
