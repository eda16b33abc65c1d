import { findingsOf, type Scan, type ScanOptions, scanTree } from '../../analysis.ts'
import type { Finding } from '../../findings/finding.ts'
import { suppress } from '../../findings/suppressions.ts'
import type { Estate } from '../../model/estate.ts'
import type { Compute } from '../../model/facts.ts'
import { type Kind, shapes } from '../../model/kinds.ts'
import type { Place, Resource, TaskDefinition } from '../../model/resource.ts'
import { secretRanges } from '../../model/secrecy/spans.ts'
import { type Verdict, verdict } from '../../model/verdict.ts'
import type { Judgement } from '../../rules/engine.ts'
import type { Judged } from '../../rules/judge.ts'
import type { Rule } from '../../rules/rule.ts'
import { groundOf, todayOf } from '../../scan.ts'
import { contains, type Range } from '../../source/file.ts'
import type { BlindSpot, Note, Suppression } from '../../source/note.ts'
import type { Tree } from '../../source/tree.ts'
import { offBy, quietSince } from './quiet.ts'

/** What one rule says of one address, and why. */
export interface Answer {
  readonly rule: Rule
  /** Why a scan with the same settings does not run the rule; missing where it does. */
  readonly off?: string
  readonly resources: readonly ResourceAnswer[]
  /** What may not be shown. */
  readonly sensitive: readonly Range[]
  /** What went wrong on the way, each a sentence. */
  readonly problems: readonly string[]
}

/** One resource, or one container of it. */
export interface ResourceAnswer {
  /** As reports spell it. */
  readonly name: string
  readonly resource: Resource
  /** What has to hold before the rule asks anything: that it belongs to ECS, that it may run where the rule applies. */
  readonly conditions: readonly Condition[]
  readonly judged: readonly Answered[]
  /** Why nothing is judged, each a sentence; empty where something is. */
  readonly quiet: readonly string[]
  /** What could not be seen in it. */
  readonly blindSpots: readonly BlindSpot[]
}

export interface Condition {
  readonly verdict: Verdict
  readonly notes: readonly Note[]
}

export interface Answered {
  readonly judgement: Judgement
  /** Where the verdict is yes. */
  readonly finding?: Finding
  /** The risk is accepted. */
  readonly suppression?: Suppression
}

/** Nothing answers to the address, or more than one thing does. */
export interface NoAnswer {
  readonly none: 'unknown' | 'several'
  /** Names that were meant, or that the rule has judged. */
  readonly names: readonly string[]
  /** Every name there is. */
  readonly all: readonly string[]
  /** Paths of files that could not be read to their end: the address may be in one of them. */
  readonly unread: readonly string[]
}

/** The trace of a rule's verdict on one address, as reports spell it, or on a part of one that only one thing has in its name. */
export function why(tree: Tree, options: ScanOptions, rule: Rule, address: string): Answer | NoAnswer {
  const scan = scanTree(tree, { ...options, rules: [rule.id], skipRules: [] })
  const subjects = subjectsOf(scan)
  const found = matching(subjects, address)
  if ('none' in found) {
    const unread = [...scan.reports.filter(({ state }) => state !== 'analysed'), ...scan.skipped].map(({ path }) => path)
    return { ...found, names: found.none === 'several' ? found.names : namesJudged(scan), all: subjects.map(({ name }) => name), unread }
  }
  const findings = answeredBy(scan, options, rule)
  const resources = found.subjects.map((subject) => answerFor(subject, found.property, { scan, options, rule, findings }))
  const off = offBy(options, rule)
  return {
    rule,
    ...(off === undefined ? {} : { off }),
    resources,
    sensitive: [...scan.sensitive, ...scan.files.flatMap(secretRanges)],
    problems: [...scan.crashes.map(({ where }) => `${where} failed, which is a bug of ours`), ...scan.unfinished],
  }
}

/** Something that can be asked about. */
interface Subject {
  /** As reports spell it. */
  readonly name: string
  readonly address: string
  readonly container?: string
  /** What stands at its address: first what was written, then what that amounts to in ECS's own words. */
  readonly resources: readonly [Resource, ...Resource[]]
}

function subjectsOf({ estate, judged, readings }: Scan): Subject[] {
  const written = new Set(readings.flatMap(({ resources }) => resources))
  const byAddress = new Map<string, [Resource, ...Resource[]]>()
  const addressOf = ({ unit, address }: Pick<Place, 'unit' | 'address'>): string => `${unit}\0${address}`
  for (const resource of (Object.keys(shapes) as Kind[]).flatMap((kind) => estate.all(kind) as readonly Resource[])) {
    const others = byAddress.get(addressOf(resource))
    if (!others) byAddress.set(addressOf(resource), [resource])
    else if (written.has(resource) && !written.has(others[0])) others.unshift(resource)
    else others.push(resource)
  }
  const subjects = [...byAddress.values()].map((resources): Subject => {
    const { address } = resources[0]
    return { name: address, address, resources }
  })
  const seen = new Set<string>()
  for (const place of [...estate.containers, ...judged.map(({ subject }) => subject)]) {
    const resources = byAddress.get(addressOf(place))
    const { address, container } = place
    if (!resources || container === undefined || seen.has(`${addressOf(place)}\0${container}`)) continue
    seen.add(`${addressOf(place)}\0${container}`)
    subjects.push({ name: nameOf(address, container), address, container, resources })
  }
  return subjects
}

/** `aws_ecs_task_definition.api.containerDefinitions[web]`. */
export const nameOf = (address: string, container?: string): string =>
  container === undefined ? address : `${address}.containerDefinitions[${container}]`

type Match = { readonly subjects: readonly Subject[]; readonly property?: string } | Pick<NoAnswer, 'none' | 'names'>

/**
 * The whole name first, then one with a property behind it, then a part of a name. One address in several units is one answer with several
 * parts; a part of several names is none, but for that of a resource which stands in the names of its own containers.
 */
function matching(subjects: readonly Subject[], wanted: string): Match {
  const exact = subjects.filter(({ name }) => name === wanted)
  if (exact.length > 0) return { subjects: exact }
  const owners = subjects.filter(({ name }) => wanted.startsWith(`${name}.`))
  const longest = Math.max(...owners.map(({ name }) => name.length))
  if (owners.length > 0) return { subjects: owners.filter(({ name }) => name.length === longest), property: wanted.slice(longest + 1) }
  const part = wanted.toLowerCase()
  const found = subjects
    .filter(({ name }) => name.toLowerCase().includes(part))
    .filter(({ container, address }) => container === undefined || !address.toLowerCase().includes(part))
  const names = [...new Set(found.map(({ name }) => name))]
  if (names.length > 1) return { none: 'several', names }
  return names.length === 1 ? { subjects: found } : { none: 'unknown', names: [] }
}

const namesJudged = ({ judged }: Scan): string[] => [...new Set(judged.map(({ subject }) => nameOf(subject.address, subject.container)))]

/** The faults by their verdict, which a finding keeps, with what accepts them. */
function answeredBy(scan: Scan, options: ScanOptions, rule: Rule): ReadonlyMap<Verdict, Finding> {
  const named = { ...options, rules: [rule.id], skipRules: [] }
  const { findings, suppressed } = suppress(findingsOf(scan.judged, named), groundOf(scan, named, todayOf(options), [rule]))
  return new Map([...findings, ...suppressed].map((finding) => [finding.verdict, finding]))
}

interface Asked {
  readonly scan: Scan
  readonly options: ScanOptions
  readonly rule: Rule
  readonly findings: ReadonlyMap<Verdict, Finding>
}

function answerFor(subject: Subject, property: string | undefined, asked: Asked): ResourceAnswer {
  const { scan, options, rule, findings } = asked
  const { name, container, resources } = subject
  const [resource] = resources
  const isHere = ({ subject: one }: Judged): boolean =>
    one.unit === resource.unit &&
    one.address === resource.address &&
    (container === undefined || one.container === container) &&
    (property === undefined || one.property === property || /^[.[]/.test(one.property.slice(property.length)))
  const judged = scan.judged.filter(isHere).map((judgement): Answered => {
    const finding = findings.get(judgement.verdict)
    return { judgement, ...(finding ? { finding } : {}), ...(finding?.suppression ? { suppression: finding.suppression } : {}) }
  })
  const isClear = judged.length > 0 && judged.every(({ judgement }) => judgement.verdict.is !== 'maybe')
  const blindSpots = isClear ? [] : scan.blindSpots.filter((spot) => isAbout(spot, resource))
  return {
    name,
    resource,
    conditions: conditionsOf(resources, asked),
    judged,
    quiet: judged.length > 0 ? [] : quietSince({ resource, container, isHere, isBlind: blindSpots.length > 0 }, scan, options, rule),
    blindSpots,
  }
}

const isAbout = ({ at, unit, say }: BlindSpot, { unit: own, address, enclosing }: Resource): boolean =>
  unit === own && (say.includes(`\`${address}\``) || enclosing.slice(0, 1).some((whole) => contains(whole, at)))

/** Whether the resource belongs to ECS; where the rule says where it applies, whether its tasks may run there. */
function conditionsOf(resources: Subject['resources'], { scan: { estate }, options, rule }: Asked): Condition[] {
  const [{ at }] = resources
  const isIn = resources.some((resource) => estate.inScope(resource, options.profile ?? 'default'))
  const users = resources.flatMap((resource) => estate.usedBy(resource)).filter(({ by }) => by.address !== resources[0].address)
  const scope: Condition = {
    verdict: verdict(isIn ? 'yes' : 'no', isIn ? 'it belongs to ECS' : 'it belongs to ECS: nothing that ECS runs leads to it', at),
    notes: users.map(({ by, property, via }) => ({ at: via, say: `\`${by.address}\` names it (\`${property}\`)` })),
  }
  const there: Condition[] = resources.every(({ conditional }) => conditional)
    ? [{ verdict: verdict('maybe', 'it is there: only under a condition that cannot be told', at), notes: [] }]
    : []
  const tasks = resources.flatMap((resource) => (resource.kind === 'task-definition' ? [resource] : []))
  const { appliesTo, refusedOn } = rule
  return [...there, scope, ...(appliesTo ? tasks.map((task) => runs(task, appliesTo, refusedOn ?? [], estate)) : [])]
}

function runs(task: TaskDefinition, appliesTo: readonly Compute[], refusedOn: readonly Compute[], estate: Estate): Condition {
  const { compute, certain, complete } = estate.runsOn(task)
  const may = estate.mayRunOn(task, appliesTo, refusedOn)
  // Where it runs nowhere else there is nothing to explain.
  const elsewhere = !complete || appliesTo.some((one) => compute.has(one))
  const refusing = elsewhere ? refusedOn.filter((one) => certain.has(one)) : []
  const words = [...compute].map((one) => (certain.has(one) ? one : `${one} perhaps`))
  const where = words.length === 0 ? 'nothing says where it runs' : `${words.join(', ')}${complete ? '' : ', and perhaps elsewhere'}`
  const required = task.requiresCompatibilities
  return {
    verdict: verdict(
      may ? (complete ? 'yes' : 'maybe') : 'no',
      `it may run on ${list(appliesTo)}: ${where}${refusing.length > 0 ? `; ${list(refusing)} refuses it, so that no such task runs at all` : ''}`,
      task.at,
    ),
    notes: [
      ...(required.kind === 'absent' ? [] : [{ at: required.at, say: '`requiresCompatibilities` is set' }]),
      ...estate.launchesOf(task).map((launch) => ({ at: launch.at, say: `\`${launch.address}\` runs it` })),
    ],
  }
}

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
