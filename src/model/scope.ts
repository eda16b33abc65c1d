import type { Estate, Profile } from './estate.ts'
import type { Kind } from './kinds.ts'
import type { Resource } from './resource.ts'

/** What ECS runs and runs on: whatever they name belongs to ECS, and is judged with them. */
const roots: readonly Kind[] = [
  'task-definition',
  'service',
  'task-set',
  'task-run',
  'cluster',
  'capacity-provider',
  'cluster-capacity-providers',
  'daemon-task-definition',
  'daemon',
  'express-service',
  'job-definition',
]

/** Judged wherever they are. */
const always: ReadonlySet<Kind> = new Set<Kind>([...roots, 'repository', 'repository-policy', 'lifecycle-policy', 'registry-scanning'])

/** Whose link to a task is often made where no file shows it: the strict profile judges them all. */
const whereverItIs: ReadonlySet<Kind> = new Set<Kind>(['log-group', 'secret', 'secret-version', 'parameter'])

/** What is a part of something else and names it: it belongs to ECS when that does. */
const partOf: Partial<Readonly<Record<Kind, ReadonlySet<Kind>>>> = {
  'secret-version': new Set<Kind>(['secret']),
}

/**
 * Which resources have a visible link to ECS. From ECS's own it spreads along every link to what they name, and from there to what is
 * only a part of that: a service names its target group, a listener is a part of it, and names its load balancer.
 */
export class Scope {
  readonly #linked = new Set<Resource>()

  constructor(estate: Estate) {
    const open: Resource[] = roots.flatMap((kind) => estate.all(kind) as readonly Resource[])
    for (const resource of open) this.#linked.add(resource)
    const add = (resource: Resource): void => {
      if (this.#linked.has(resource)) return
      this.#linked.add(resource)
      open.push(resource)
    }
    for (let next = open.pop(); next; next = open.pop()) {
      for (const named of estate.uses(next)) add(named)
      for (const { by } of estate.usedBy(next)) if (partOf[by.kind]?.has(next.kind)) add(by)
    }
  }

  has(resource: Resource, profile: Profile): boolean {
    return always.has(resource.kind) || this.#linked.has(resource) || (profile === 'strict' && whereverItIs.has(resource.kind))
  }
}
