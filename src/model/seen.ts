import { containerDefinition } from './container.ts'
import type { Estate } from './estate.ts'
import { shapes } from './kinds.ts'
import type { Container, Resource } from './resource.ts'
import type { Block, Entries, Shape, StructShape } from './shape.ts'
import { itemsOf, type List, outcomesOf, type Value } from './value.ts'

/**
 * What became of a place that was there in another scan: `here`, it still is; `gone`, it is known not to be there any more; `hidden`,
 * nobody can tell, since something around it could not be seen.
 */
export type Sight = 'here' | 'gone' | 'hidden'

/** What can be seen of one estate, for the places of another. */
export class Seen {
  /** Several at one address where one is derived from another. */
  readonly #resources = new Map<string, Resource[]>()
  readonly #containers = new Map<string, Container>()
  readonly #complete: ReadonlyMap<string, boolean>

  constructor(estate: Estate) {
    this.#complete = new Map(estate.units.map(({ id, complete }) => [id, complete]))
    for (const kind of Object.keys(shapes) as (keyof typeof shapes)[])
      for (const resource of estate.all(kind) as readonly Resource[]) {
        const at = key(resource.unit, resource.address)
        this.#resources.set(at, [...(this.#resources.get(at) ?? []), resource])
      }
    for (const container of estate.containers) this.#containers.set(key(container.unit, container.address, container.container), container)
  }

  hasUnit(unit: string): boolean {
    return this.#complete.has(unit)
  }

  /** By unit, whether all of it was read. */
  get units(): ReadonlyMap<string, boolean> {
    return this.#complete
  }

  /** Every place there is, and whether something around its properties or containers is out of sight. */
  *places(): Generator<PlaceInSight> {
    for (const [first, ...derived] of this.#resources.values()) {
      if (!first) continue
      const { unit, address } = first
      const all = [first, ...derived]
      yield {
        unit,
        address,
        hides: all.some((resource) => hidesPart(resource, shapes[resource.kind])),
        hidesContainers: all.some(hidesContainers),
      }
    }
    for (const container of this.#containers.values()) {
      const { unit, address, container: name } = container
      yield { unit, address, container: name, hides: hidesPart(container, containerDefinition) }
    }
  }

  /** A resource of a unit that was read, or one of its containers. */
  place(unit: string, address: string, container?: string): Sight {
    const resources = this.#resources.get(key(unit, address))
    if (!resources) return this.#complete.get(unit) === true ? 'gone' : 'hidden'
    if (container === undefined || this.#containers.has(key(unit, address, container))) return 'here'
    return resources.some(hidesContainers) ? 'hidden' : 'gone'
  }

  /** A property that no rule has judged at its place: `gone` only where nothing around it is out of sight. */
  property(unit: string, address: string, container?: string): Exclude<Sight, 'here'> {
    const place = this.place(unit, address, container)
    if (place !== 'here') return place
    const one = this.#containers.get(key(unit, address, container ?? ''))
    const resources = this.#resources.get(key(unit, address)) ?? []
    const hides = one ? hidesPart(one, containerDefinition) : resources.some((resource) => hidesPart(resource, shapes[resource.kind]))
    return hides ? 'hidden' : 'gone'
  }
}

export interface PlaceInSight {
  readonly unit: string
  readonly address: string
  readonly container?: string
  readonly hides: boolean
  readonly hidesContainers?: boolean
}

/** Whether it may have containers that nobody can see. */
function hidesContainers(resource: Resource): boolean {
  if (resource.kind !== 'task-definition') return false
  const { items, complete } = itemsOf(resource.containerDefinitions)
  return !complete || items.some((item) => outcomesOf(item).open)
}

const key = (...parts: readonly string[]): string => parts.join('\0')

/** Whether entries, items or whole structures below it are out of sight; of plain values only their owner's list of entries matters. */
function hidesPart(struct: { readonly block: Block }, { fields }: StructShape<Record<string, Shape>>): boolean {
  if (struct.block.missing.length > 0) return true
  const values = struct as unknown as Readonly<Record<string, Value<unknown>>>
  return Object.entries(fields).some(([name, shape]) => {
    const value = values[name]
    // The containers are places of their own.
    return value !== undefined && name !== 'containerDefinitions' && isHidden(value, shape)
  })
}

function isHidden(value: Value<unknown>, shape: Shape): boolean {
  if (shape.is !== 'list' && shape.is !== 'struct' && shape.is !== 'map' && shape.is !== 'entries') return false
  if (value.kind === 'unknown' && value.why === 'not-here') return false
  const { outcomes, open } = outcomesOf(value)
  if (open) return true
  return outcomes.some(({ value: one }) => {
    if (one.kind === 'absent') return false
    if (shape.is === 'struct') return hidesPart(one.value as { readonly block: Block }, shape)
    if (shape.is === 'map') return (one.value as { readonly block: Block }).block.missing.length > 0
    if (shape.is === 'entries') {
      const { entries, block } = one.value as Entries<unknown>
      return block.missing.length > 0 || entries.some((entry) => isHidden(entry.value, shape.of))
    }
    const { items, missing } = one.value as List<unknown>
    return missing.length > 0 || items.some((item) => isHidden(item, shape.of))
  })
}
