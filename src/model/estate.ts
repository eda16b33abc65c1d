import type { Range } from '../source/file.ts'
import type { BlindSpot } from '../source/note.ts'
import { containersOf } from './containers.ts'
import { derive } from './derived/derive.ts'
import type { Compute } from './facts.ts'
import type { Kind } from './kinds.ts'
import { Directory, type Naming, namingsOf } from './links.ts'
import type { Container, Launch, Reading, Resource, ResourceOf, Service, TaskDefinition, Unit } from './resource.ts'
import { type RunsOn, runsOn } from './runs-on.ts'
import { Scope } from './scope.ts'
import { type Known, outcomesOf, type Unknown, unknown, type Value } from './value.ts'

/** One resource that another names, and the place where it does. */
export interface Link<T> {
  readonly target: T
  readonly via: Range
}

/** A place that names a resource. */
export interface Use {
  readonly by: Resource
  readonly property: string
  readonly via: Range
}

export type Profile = 'default' | 'strict'

/** Everything that was read, with links between its parts in both directions. Links are repository-wide. */
export class Estate {
  readonly units: readonly Unit[]
  readonly containers: readonly Container[]
  /** Services, task sets, and whatever else starts tasks. */
  readonly launches: readonly Launch[]
  /** Parts of the model itself that could not be seen. */
  readonly blindSpots: readonly BlindSpot[]
  readonly #byKind = new Map<Kind, Resource[]>()
  readonly #directory: Directory
  readonly #uses = new Map<Resource, Use[]>()
  readonly #names = new Map<Resource, Resource[]>()
  readonly #runsOn = new Map<TaskDefinition, RunsOn>()
  readonly #containersOf = new Map<TaskDefinition, Container[]>()
  #scope: Scope | undefined

  constructor(readings: readonly Pick<Reading, 'units' | 'resources'>[]) {
    this.units = readings.flatMap(({ units }) => units)
    // What is derived comes first: it says the same as its source, in ECS's own words.
    const resources = readings.flatMap((reading) => reading.resources.flatMap((resource) => [...derive(resource), resource]))
    for (const resource of resources) push(this.#byKind, resource.kind, resource)
    this.#directory = new Directory(resources)
    this.launches = [...this.all('service'), ...this.all('task-set'), ...this.all('task-run')]
    const blindSpots: BlindSpot[] = []
    this.containers = this.all('task-definition').flatMap((task) => containersOf(task, blindSpots))
    this.blindSpots = blindSpots
    for (const container of this.containers) push(this.#containersOf, container.taskDefinition, container)
    const seen = new Set<string>()
    for (const resource of resources) for (const naming of namingsOf(resource)) this.#collectUse(resource, naming, seen)
  }

  all<K extends Kind>(kind: K): readonly ResourceOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly ResourceOf<K>[]
  }

  /**
   * The resource that a value of `from` names: by reference, by ARN, by name; of several that of its own unit, or else of its folder
   * (`deploy/staging/service.json` means the task definition beside it). Unknown where it names nothing that was read, or several
   * things that nothing tells apart.
   */
  follow<K extends Kind>(value: Value<string>, kind: K, unit: string, as?: Naming['as']): Value<Link<ResourceOf<K>>> {
    if (value.kind === 'absent') return value
    if (value.kind === 'unknown' && value.oneOf) {
      const { oneOf, parts: _, ...rest } = value
      return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: this.follow(arm.then, kind, unit, as) })) }
    }
    const target = this.#directory.find(value, kind, unit, as)
    if (target) return linked(value, target)
    if (value.kind === 'unknown') {
      const { oneOf: _, parts: __, ...rest } = value
      return rest
    }
    return unknown('reference', value.at, { origin: value.origin, ...(value.reference ? { reference: value.reference } : {}) })
  }

  /** Every place that names the resource. */
  usedBy(resource: Resource): readonly Use[] {
    return this.#uses.get(resource) ?? []
  }

  /** The containers of a task definition, as far as they can be seen. */
  containersOf(task: TaskDefinition): readonly Container[] {
    return this.#containersOf.get(task) ?? []
  }

  /** Every resource that the resource names. */
  uses(resource: Resource): readonly Resource[] {
    return this.#names.get(resource) ?? []
  }

  /** The services that run a task definition, as far as they were read. */
  servicesOf(task: TaskDefinition): readonly Service[] {
    return this.launchesOf(task).flatMap((launch) => (launch.kind === 'service' ? [launch] : []))
  }

  /** Whatever starts tasks of a task definition, as far as it was read. */
  launchesOf(task: TaskDefinition): readonly Launch[] {
    return this.usedBy(task).flatMap(({ by }) => (isLaunch(by) ? [by] : []))
  }

  /** `requiresCompatibilities` together with what the linked services use. */
  runsOn(task: TaskDefinition): RunsOn {
    const known = this.#runsOn.get(task) ?? runsOn(task, this)
    this.#runsOn.set(task, known)
    return known
  }

  /**
   * False only where it is known that the task runs on none of these, or that AWS holds it to one that refuses what is asked about:
   * then it starts nowhere, and `unsupported-security-setting` says so.
   */
  mayRunOn(task: TaskDefinition, compute: readonly Compute[], refusedOn: readonly Compute[] = []): boolean {
    const runsOn = this.runsOn(task)
    if (refusedOn.some((one) => runsOn.certain.has(one))) return false
    return !runsOn.complete || compute.some((one) => runsOn.compute.has(one))
  }

  /**
   * Whether a resource is judged. ECS's own always are; what may belong to something else is judged when a link to ECS shows, and
   * in the strict profile also where no link can be seen.
   */
  inScope(resource: Resource, profile: Profile): boolean {
    this.#scope ??= new Scope(this)
    return this.#scope.has(resource, profile)
  }

  #collectUse(by: Resource, { property, value, kinds, as }: Naming, seen: Set<string>): void {
    for (const kind of kinds)
      for (const { value: one } of outcomesOf(this.follow(value, kind, by.unit, as)).outcomes) {
        if (one.kind !== 'known') continue
        const { target, via } = one.value
        // A derived resource and its source are one place.
        const use = [by.unit, by.address, via.file.path, via.start, target.unit, target.address, target.kind].join('\0')
        push(this.#names, by, target as Resource)
        if (seen.has(use)) continue
        seen.add(use)
        push(this.#uses, target as Resource, { by, property, via })
      }
  }
}

const isLaunch = (resource: Resource): resource is Launch =>
  resource.kind === 'service' || resource.kind === 'task-set' || resource.kind === 'task-run'

const linked = <T>(value: Known<string> | Unknown<string>, target: T): Known<Link<T>> => ({
  kind: 'known',
  value: { target, via: value.at },
  at: value.at,
  origin: value.origin,
})

function push<K, V>(map: Map<K, V[]>, at: K, value: V): void {
  const list = map.get(at)
  if (list) list.push(value)
  else map.set(at, [value])
}
