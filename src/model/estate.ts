import type { Range } from '../source/file.ts'
import type { BlindSpot } from '../source/note.ts'
import { containersOf } from './containers.ts'
import { type Compute, fargateProviders } from './facts.ts'
import { nameIn, namesOf } from './identifiers.ts'
import { type Kind, shapes } from './kinds.ts'
import type { Container, Reading, Resource, ResourceOf, Service, TaskDefinition, Unit } from './resource.ts'
import type { Shape } from './shape.ts'
import { field, itemsOf, type Known, outcomesOf, type Unknown, unknown, type Value } from './value.ts'

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

/** Where a task definition runs, as far as anything says so. */
export interface RunsOn {
  readonly compute: ReadonlySet<Compute>
  /** Those of `compute` that hold whatever the parameters and conditions are. AWS holds the task definition to every one of them. */
  readonly certain: ReadonlySet<Compute>
  /** Nothing about it is unknown. */
  readonly complete: boolean
}

export type Profile = 'default' | 'strict'

/** Everything that was read, with links between its parts in both directions. Links are repository-wide. */
export class Estate {
  readonly units: readonly Unit[]
  readonly containers: readonly Container[]
  /** Parts of the model itself that could not be seen. */
  readonly blindSpots: readonly BlindSpot[]
  readonly #byKind = new Map<Kind, Resource[]>()
  readonly #byAddress = new Map<string, Resource>()
  readonly #byName = new Map<string, Resource[]>()
  readonly #uses = new Map<Resource, Use[]>()
  readonly #runsOn = new Map<TaskDefinition, RunsOn>()
  readonly #containersOf = new Map<TaskDefinition, Container[]>()

  constructor(readings: readonly Pick<Reading, 'units' | 'resources'>[]) {
    this.units = readings.flatMap(({ units }) => units)
    for (const resource of readings.flatMap(({ resources }) => resources)) {
      push(this.#byKind, resource.kind, resource)
      this.#byAddress.set(key(resource.unit, resource.address), resource)
      for (const name of namesOf(resource)) push(this.#byName, key(resource.kind, name), resource)
    }
    const blindSpots: BlindSpot[] = []
    this.containers = this.all('task-definition').flatMap((task) => containersOf(task, blindSpots))
    this.blindSpots = blindSpots
    for (const container of this.containers) push(this.#containersOf, container.taskDefinition, container)
    for (const resource of [...this.#byKind.values()].flat()) this.#collectUses(resource)
  }

  all<K extends Kind>(kind: K): readonly ResourceOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly ResourceOf<K>[]
  }

  /**
   * The resource that a value of `from` names: by reference, by ARN, by name; of several that of its own unit, or else of its folder
   * (`deploy/staging/service.json` means the task definition beside it). Unknown where it names nothing that was read, or several
   * things that nothing tells apart.
   */
  follow<K extends Kind>(value: Value<string>, kind: K, unit: string): Value<Link<ResourceOf<K>>> {
    if (value.kind === 'absent') return value
    const target = value.reference ? this.#byAddress.get(key(value.reference.unit, value.reference.address)) : undefined
    if (target?.kind === kind) return linked(value, target as unknown as ResourceOf<K>)
    if (value.kind === 'known') {
      const named = this.#byName.get(key(kind, nameIn(kind, value.value))) ?? []
      const own = named.filter((resource) => resource.unit === unit)
      const beside = own.length > 0 ? own : named.filter((resource) => folderOf(resource.unit) === folderOf(unit))
      const [only, ...more] = beside.length > 0 ? beside : named
      if (only && more.length === 0) return linked(value, only as unknown as ResourceOf<K>)
      return unknown('reference', value.at, { origin: value.origin, ...(value.reference ? { reference: value.reference } : {}) })
    }
    const { oneOf, parts: _, ...rest } = value
    if (!oneOf) return rest
    return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: this.follow(arm.then, kind, unit) })) }
  }

  /** Every place that names the resource. */
  usedBy(resource: Resource): readonly Use[] {
    return this.#uses.get(resource) ?? []
  }

  /** The containers of a task definition, as far as they can be seen. */
  containersOf(task: TaskDefinition): readonly Container[] {
    return this.#containersOf.get(task) ?? []
  }

  /** The services that run a task definition, as far as they were read. */
  servicesOf(task: TaskDefinition): readonly Service[] {
    return this.usedBy(task).flatMap(({ by }) => (by.kind === 'service' ? [by] : []))
  }

  /** `requiresCompatibilities` together with what the linked services use. */
  runsOn(task: TaskDefinition): RunsOn {
    const known = this.#runsOn.get(task)
    if (known) return known
    const compute = new Set<Compute>()
    const certain = new Set<Compute>()
    const required = itemsOf(task.requiresCompatibilities)
    let complete = required.complete
    for (const item of required.items) {
      const { outcomes, open } = outcomesOf(item)
      if (open) complete = false
      for (const { value } of outcomes) {
        if (value.kind === 'known') compute.add(value.value as Compute)
        // Where it is not written, nobody says where the task runs.
        else complete = false
      }
      if (item.kind === 'known') certain.add(item.value as Compute)
    }
    const services = this.servicesOf(task)
    for (const service of services) {
      const used = this.#computeOf(service)
      if (used === undefined) complete = complete && required.items.length > 0
      else for (const one of used) compute.add(one)
      if (!service.conditional) for (const one of used ?? []) certain.add(one)
    }
    // Nobody says where it runs: that is not the same as nowhere.
    if (required.items.length === 0 && services.length === 0) complete = false
    const runsOn: RunsOn = { compute, certain, complete }
    this.#runsOn.set(task, runsOn)
    return runsOn
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
    if (always.has(resource.kind)) return true
    return profile === 'strict' ? whereverItIs.has(resource.kind) || this.usedBy(resource).length > 0 : this.usedBy(resource).length > 0
  }

  #computeOf(service: Service): readonly Compute[] | undefined {
    if (service.launchType.kind === 'known') return [service.launchType.value as Compute]
    if (service.launchType.kind === 'unknown') return undefined
    const strategy = service.capacityProviderStrategy
    const providers = strategy.kind === 'absent' ? this.#clusterStrategy(service) : strategy
    if (!providers) return undefined
    const { items, complete } = itemsOf(providers)
    const names = items.map((item) => field(item, (one) => one.capacityProvider))
    const allFargate = complete && names.length > 0 && names.every((name) => name.kind === 'known' && fargateProviders.has(name.value))
    return allFargate ? ['FARGATE'] : undefined
  }

  #clusterStrategy(service: Service): Service['capacityProviderStrategy'] | undefined {
    const cluster = this.follow(service.cluster, 'cluster', service.unit)
    return cluster.kind === 'known' ? cluster.value.target.defaultCapacityProviderStrategy : undefined
  }

  #collectUses(by: Resource): void {
    for (const [property, value, to] of linksOf(by as unknown as Record<string, unknown>, shapes[by.kind], '')) {
      for (const { value: one } of outcomesOf(this.follow(value, to, by.unit)).outcomes) {
        if (one.kind === 'known') push(this.#uses, one.value.target as Resource, { by, property, via: one.value.via })
      }
    }
  }
}

/** ECS's and ECR's own resources are always judged. */
const always: ReadonlySet<Kind> = new Set<Kind>([
  'task-definition',
  'service',
  'task-set',
  'cluster',
  'repository',
  'repository-policy',
  'lifecycle-policy',
  'registry-scanning',
])
/** Whose link to a task is often made where no file shows it: the strict profile judges them all. */
const whereverItIs: ReadonlySet<Kind> = new Set<Kind>(['log-group', 'secret', 'secret-version', 'parameter'])

const linked = <T>(value: Known<string> | Unknown<string>, target: T): Known<Link<T>> => ({
  kind: 'known',
  value: { target, via: value.at },
  at: value.at,
  origin: value.origin,
})

/** Every value of a structure that names another resource, found by its shape. */
function* linksOf(of: Record<string, unknown>, shape: Shape, path: string): Iterable<[property: string, value: Value<string>, to: Kind]> {
  if (shape.is !== 'struct') return
  for (const [property, inner] of Object.entries(shape.fields)) {
    const value = of[property] as Value<unknown>
    yield* linksIn(value, inner, path ? `${path}.${property}` : property)
  }
}

function* linksIn(value: Value<unknown>, shape: Shape, path: string): Iterable<[string, Value<string>, Kind]> {
  if (shape.is === 'text') {
    if (shape.to !== undefined && value.kind !== 'absent') yield [path, value as Value<string>, shape.to as Kind]
  } else if (value.kind !== 'known') return
  else if (shape.is === 'struct') yield* linksOf(value.value as Record<string, unknown>, shape, path)
  else if (shape.is === 'list') for (const item of (value.value as { items: Value<unknown>[] }).items) yield* linksIn(item, shape.of, path)
}

const folderOf = (unit: string): string => unit.slice(0, Math.max(0, unit.lastIndexOf('/')))

const key = (a: string, b: string): string => `${a}\0${b}`

function push<K, V>(map: Map<K, V[]>, at: K, value: V): void {
  const list = map.get(at)
  if (list) list.push(value)
  else map.set(at, [value])
}
