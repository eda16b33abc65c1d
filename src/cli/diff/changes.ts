import { type Scan, type ScanOptions, scanTree } from '../../analysis.ts'
import { Moves } from '../../findings/moves.ts'
import type { Report } from '../../findings/report.ts'
import type { Estate } from '../../model/estate.ts'
import { type Kind, shapes } from '../../model/kinds.ts'
import type { Resource } from '../../model/resource.ts'
import { type BaseFiles, reportOn, todayOf } from '../../scan.ts'
import type { Range } from '../../source/file.ts'
import type { Tree } from '../../source/tree.ts'
import { contentOfFields, fieldsOf, type Property } from '../properties.ts'
import { type PropertyChange, propertyChanges } from './property-changes.ts'

/** What a change does to the estate. */
export interface EstateChanges {
  readonly resources: readonly ResourceChange[]
  readonly gained: readonly LinkChange[]
  readonly lost: readonly LinkChange[]
  /** Findings with what is new about them, and what could not be seen or done. */
  readonly report: Report
}

export interface ResourceChange {
  /** `renamed`: it has another name or unit, and may have changed as well. */
  readonly change: 'added' | 'removed' | 'changed' | 'renamed'
  /** As the dialect spells it. */
  readonly type: string
  readonly unit: string
  readonly address: string
  /** What it was called. */
  readonly was?: { readonly unit: string; readonly address: string }
  /** On the base where it is removed. */
  readonly at: Range
  /** Of one that is added or removed: all it has. */
  readonly properties: readonly PropertyChange[]
}

/** One resource names another one. */
export interface LinkChange {
  readonly by: string
  readonly property: string
  readonly target: string
  /** On the base where it is lost. */
  readonly at: Range
}

/** Both trees are scanned with the same settings; resources are the same by unit, address and type, however they moved. */
export function estateChanges(tree: Tree, base: BaseFiles, options: ScanOptions): EstateChanges {
  const [before, after] = bothSides(tree, base.tree, options)
  const report = reportOn(after, { ...options, gate: 'new', today: todayOf(options) }, { name: base.name, why: base.why, scan: before })
  const [was, is] = [entriesOf(before), entriesOf(after)]
  const pairs = pairsOf(was, is, movesOf(after, is))
  const paired = new Set(pairs.values())
  const nowCalled = new Map([...pairs].map(([now, old]) => [keyOf(old), now]))
  const resources = [
    ...[...is.values()].map((one) => changeOf(pairs.get(one), one)),
    ...[...was.values()].filter((one) => !paired.has(one)).map((one) => changeOf(one, undefined)),
  ]
  const [linksBefore, linksAfter] = [linksOf(before.estate, nowCalled), linksOf(after.estate, new Map())]
  return {
    resources: resources.flatMap((one) => one ?? []).sort(byPlace),
    gained: [...linksAfter].flatMap(([key, link]) => (linksBefore.has(key) ? [] : [link])),
    lost: [...linksBefore].flatMap(([key, link]) => (linksAfter.has(key) ? [] : [link])),
    report,
  }
}

/**
 * A scan leaves out what nothing of ECS is in. Where that is so on one side only, what is left out there would look as if it were gone:
 * then both sides are read as a whole.
 */
function bothSides(tree: Tree, base: Tree, options: ScanOptions): readonly [Scan, Scan] {
  const sides = [scanTree(base, options), scanTree(tree, options)] as const
  const isOneSided = (one: Scan, other: Scan): boolean => {
    const units = new Set(other.estate.units.map(({ id }) => id))
    const paths = new Set(other.files.map(({ path }) => path))
    return one.estate.units.some(({ id, files }) => !units.has(id) && files.some((path) => paths.has(path)))
  }
  const [before, after] = sides
  if (!isOneSided(before, after) && !isOneSided(after, before)) return sides
  const whole = { ...options, filter: false }
  return [scanTree(base, whole), scanTree(tree, whole)]
}

/** What is written at one address, all kinds of resource that the model makes of it together. */
interface Entry {
  readonly type: string
  readonly unit: string
  readonly address: string
  readonly at: Range
  readonly fields: ReadonlyMap<string, Property>
}

const keyOf = ({ unit, address, type }: Pick<Entry, 'unit' | 'address' | 'type'>): string => [unit, address, type].join('\0')

/** What a plan says that its configuration says too is left out: it would be said twice. */
function entriesOf({ readings, estate, sensitive }: Scan): Map<string, Entry> {
  const plans = new Set(estate.units.flatMap(({ id, planOf }) => (planOf === undefined ? [] : [id])))
  const entries = new Map<string, Entry>()
  for (const resource of readings.flatMap(({ resources }) => resources)) {
    const { resourceType: type, unit, address, at, kind } = resource
    if (plans.has(unit)) continue
    const key = keyOf({ unit, address, type })
    const others = entries.get(key)?.fields ?? []
    entries.set(key, { type, unit, address, at, fields: new Map([...others, ...fieldsOf(resource, shapes[kind], sensitive)]) })
  }
  return entries
}

function movesOf({ readings }: Scan, is: ReadonlyMap<string, Entry>): Moves {
  const there = new Set([...is.values()].map(({ unit, address }) => `${unit}\0${address}`))
  return new Moves(
    readings.flatMap(({ moves = [] }) => moves),
    (unit, address) => there.has(`${unit}\0${address}`),
  )
}

/**
 * The entry of the base for each of the head's: by what it is called now, then without the unit, then by content, where only one is left
 * on each side.
 */
function pairsOf(was: ReadonlyMap<string, Entry>, is: ReadonlyMap<string, Entry>, moves: Moves): Map<Entry, Entry> {
  const pairs = new Map<Entry, Entry>()
  for (const old of was.values()) {
    const now = is.get(keyOf(moves.apply(old)))
    if (now) pairs.set(now, old)
  }
  pairLeft(was, is, pairs, ({ address, type }) => [address, type].join('\0'))
  pairLeft(was, is, pairs, ({ type, fields }) => (fields.size === 0 ? undefined : [type, contentOfFields(fields)].join('\0')))
  return pairs
}

function pairLeft(
  was: ReadonlyMap<string, Entry>,
  is: ReadonlyMap<string, Entry>,
  pairs: Map<Entry, Entry>,
  keyOf: (entry: Entry) => string | undefined,
): void {
  const taken = new Set(pairs.values())
  const left = groups(
    [...was.values()].filter((one) => !taken.has(one)),
    keyOf,
  )
  const fresh = groups(
    [...is.values()].filter((one) => !pairs.has(one)),
    keyOf,
  )
  for (const [key, [now, ...others]] of fresh) {
    const [old, ...more] = left.get(key) ?? []
    if (now && old && others.length === 0 && more.length === 0) pairs.set(now, old)
  }
}

function groups(entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined): Map<string, Entry[]> {
  const out = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    if (key !== undefined) out.set(key, [...(out.get(key) ?? []), entry])
  }
  return out
}

function changeOf(before: Entry | undefined, after: Entry | undefined): ResourceChange | undefined {
  const entry = after ?? before
  if (!entry) return undefined
  const { type, unit, address, at } = entry
  const properties = propertyChanges(before?.fields, after?.fields)
  const isRenamed = before !== undefined && after !== undefined && (before.unit !== unit || before.address !== address)
  if (before && after && !isRenamed && properties.length === 0) return undefined
  return {
    change: !before ? 'added' : !after ? 'removed' : isRenamed ? 'renamed' : 'changed',
    type,
    unit,
    address,
    ...(isRenamed ? { was: { unit: before.unit, address: before.address } } : {}),
    at,
    properties,
  }
}

/** Every link of an estate, under the names that its ends have on the head. */
function linksOf(estate: Estate, nowCalled: ReadonlyMap<string, Entry>): Map<string, LinkChange> {
  const links = new Map<string, LinkChange>()
  const nameOf = ({ unit, address, resourceType }: Resource): string =>
    keyOf(nowCalled.get(keyOf({ unit, address, type: resourceType })) ?? { unit, address, type: resourceType })
  for (const kind of Object.keys(shapes) as Kind[])
    for (const target of estate.all(kind) as readonly Resource[])
      for (const { by, property, via } of estate.usedBy(target)) {
        if (by.unit === target.unit && by.address === target.address) continue
        const key = [nameOf(by), property, nameOf(target)].join('\0')
        if (!links.has(key)) links.set(key, { by: by.address, property, target: target.address, at: via })
      }
  return links
}

function byPlace(a: ResourceChange, b: ResourceChange): number {
  const [one, other] = [a.at.file.path, b.at.file.path]
  return one < other ? -1 : one > other ? 1 : a.at.start - b.at.start
}
