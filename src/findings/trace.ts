import { createHash } from 'node:crypto'
import type { Judgement } from '../rules/engine.ts'
import type { Meta } from '../rules/rule.ts'
import { identityKey } from './identity.ts'

/** What is kept of a finding outside of its report: hashes of 12 digits, by which a later run knows its place again. No names. */
export interface Trace {
  /** What its identity is made of. */
  readonly key: string
  /** The same without the unit: it stays when a file is renamed. */
  readonly unitless: string
  readonly unit: string
  readonly resource: string
  /** The resource's again where there is no container. */
  readonly container: string
}

export const traceParts = ['key', 'unitless', 'unit', 'resource', 'container'] as const satisfies readonly (keyof Trace)[]

function traceOf(judgement: Judgement, meta: Meta | undefined): Trace {
  const { subject } = judgement
  return {
    key: hashOf(identityKey(judgement, meta)),
    unitless: hashOf(identityKey({ ...judgement, subject: { ...subject, unit: '' } }, meta)),
    unit: hashOf(subject.unit),
    ...placeOf(subject),
  }
}

const placeOf = ({
  unit,
  address,
  container,
}: Pick<SeenPlace, 'unit' | 'address' | 'container'>): Pick<Trace, 'resource' | 'container'> => ({
  resource: hashOf(unit, address),
  container: container === undefined ? hashOf(unit, address) : hashOf(unit, address, container),
})

const hashOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12)

/** A place that one scan saw. */
export interface SeenPlace {
  readonly unit: string
  readonly address: string
  readonly container?: string
  /** Something around its properties is out of sight. */
  readonly hides: boolean
  /** It may have containers that are out of sight. */
  readonly hidesContainers?: boolean
}

/** What a scan saw, in the terms of its `Seen`. */
export interface Sight {
  readonly judged: readonly Judgement[]
  readonly places: Iterable<SeenPlace>
  /** By unit, whether all of it was read. */
  readonly units: ReadonlyMap<string, boolean>
  /** Paths of files that were not read to their end. */
  readonly unread: ReadonlySet<string>
  /** Something that a program makes was there to be read. */
  readonly generated: boolean
  /** The rules that ran. */
  readonly rules: ReadonlyMap<string, Meta>
  /** What was selected to be scanned; only within one selection is an absence an absence. */
  readonly selection: unknown
}

/** What makes infrastructure and is none itself. */
const program = /\.(?:[cm]?[jt]sx?|py)$/

/** What one run can say of findings of which only a trace is left, as the comments of earlier runs are. */
export class Sightings {
  /** Tells selections apart. */
  readonly scope: string
  readonly #sight: Sight
  #index: Index | undefined

  constructor(sight: Sight) {
    this.#sight = sight
    this.scope = hashOf(JSON.stringify(sight.selection)).slice(0, 8)
  }

  /** For a finding that is not found any more: its fault is known to be `gone`, or that is `hidden`. `path` is where it was shown. */
  of(rule: string, trace: Trace, path: string): 'gone' | 'hidden' {
    if (!this.#sight.rules.has(rule)) return 'hidden'
    this.#index ??= indexOf(this.#sight)
    const { maybe, judged, places, units, unreadUnits } = this.#index
    if (maybe.has(trace.key)) return 'hidden'
    // Of several equal ones some may still be found: this one is judged fine or is gone.
    if (judged.has(trace.key)) return 'gone'
    const place = places.get(trace.container)
    if (place) return place.hides ? 'hidden' : 'gone'
    const resource = places.get(trace.resource)
    if (resource) return resource.hidesContainers ? 'hidden' : 'gone'
    const complete = units.get(trace.unit)
    if (complete !== undefined) return complete ? 'gone' : 'hidden'
    // It was shown on the program that makes the unit; where nothing was made this time, nobody can tell.
    if (!this.#sight.generated && program.test(path)) return 'hidden'
    return unreadUnits.has(trace.unit) || this.#sight.unread.has(path) ? 'hidden' : 'gone'
  }

  traceOf(finding: Judgement): Trace {
    return traceOf(finding, this.#sight.rules.get(finding.rule))
  }

  /** Whether the unit is still there, under the same name. */
  hasUnit({ unit }: Trace): boolean {
    this.#index ??= indexOf(this.#sight)
    return this.#index.units.has(unit)
  }
}

interface Index {
  readonly maybe: ReadonlySet<string>
  readonly judged: ReadonlySet<string>
  readonly places: ReadonlyMap<string, SeenPlace>
  readonly units: ReadonlyMap<string, boolean>
  /** Units that an unread file may belong to: a unit is called by its file or by its folder. */
  readonly unreadUnits: ReadonlySet<string>
}

function indexOf({ judged, places, units, unread, rules }: Sight): Index {
  const maybe = new Set<string>()
  const all = new Set<string>()
  for (const one of judged) {
    const key = hashOf(identityKey(one, rules.get(one.rule)))
    all.add(key)
    if (one.verdict.is === 'maybe') maybe.add(key)
  }
  const byHash = new Map<string, SeenPlace>()
  for (const place of places) byHash.set(placeOf(place).container, place)
  return {
    maybe,
    judged: all,
    places: byHash,
    units: new Map([...units].map(([unit, complete]) => [hashOf(unit), complete])),
    unreadUnits: new Set([...unread].flatMap(withFolders).map((name) => hashOf(name))),
  }
}

function withFolders(path: string): string[] {
  const parts = path.split('/')
  return ['', '.', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))]
}
