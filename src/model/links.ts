import { nameKey, namesIn, namesOf } from './identifiers.ts'
import { type Kind, shapes } from './kinds.ts'
import type { Resource, ResourceOf } from './resource.ts'
import type { Entries, Shape, TextShape } from './shape.ts'
import { type Known, type List, outcomesOf, type Reference, type Unknown, type Value } from './value.ts'

type Written = Known<string> | Unknown<string>

/** Finds a resource by what others call it: a reference, an ARN, a name. */
export class Directory {
  readonly #byAddress = new Map<string, Resource[]>()
  readonly #byName = new Map<string, Resource[]>()

  constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      push(this.#byAddress, key(resource.unit, resource.address), resource)
      for (const name of namesOf(resource)) {
        const words = nameKey(name)
        if (words !== undefined) push(this.#byName, this.#nameKey(resource.kind, words, resource.unit), resource)
      }
    }
  }

  /**
   * The one resource of a kind that a value of `unit` names: of several that of its own unit, or else of its folder
   * (`deploy/staging/service.json` means the task definition beside it). Nothing where it names none, or several that nothing tells
   * apart.
   */
  find<K extends Kind>(value: Written, kind: K, unit: string, as?: TextShape['as']): ResourceOf<K> | undefined {
    return (this.#referred(value, kind) ?? this.#named(value, kind, unit, as)) as unknown as ResourceOf<K> | undefined
  }

  #referred(value: Written, kind: Kind): Resource | undefined {
    if (value.reference) return this.#at(value.reference, kind)
    const parts = value.kind === 'unknown' ? (value.parts ?? []) : []
    const found = parts.flatMap((part, index) => {
      const resource = part.reference && stands(parts, index) ? this.#at(part.reference, kind) : undefined
      return resource ? [resource] : []
    })
    return found.length === 1 ? found[0] : undefined
  }

  #at({ unit, address }: Reference, kind: Kind): Resource | undefined {
    return this.#byAddress.get(key(unit, address))?.find((resource) => resource.kind === kind)
  }

  #named(value: Written, kind: Kind, unit: string, as: TextShape['as']): Resource | undefined {
    const words = nameKey(value)
    if (words === undefined) return undefined
    for (const name of namesIn(kind, words, as)) {
      const named = this.#byName.get(this.#nameKey(kind, name, unit)) ?? []
      const own = named.filter((resource) => resource.unit === unit)
      const beside = own.length > 0 ? own : named.filter((resource) => folderOf(resource.unit) === folderOf(unit))
      const [only, ...more] = beside.length > 0 ? beside : named
      if (only && more.length === 0) return only
    }
    return undefined
  }

  /** A name with open parts means the same only where its variables do: in its own unit. */
  #nameKey(kind: Kind, name: string, unit: string): string {
    return name.includes('\0') ? `${kind}\0${name}\0${unit}` : `${kind}\0${name}`
  }
}

/** Whether a part is the whole name: `arn:aws:iam::123456789012:role/${Role}`, `${Secret}:password::`, not `${Group}-audit`. */
function stands(parts: readonly Written[], index: number): boolean {
  const [before, after] = [parts[index - 1], parts[index + 1]]
  const ends = !before || (before.kind === 'known' && /[:/]$/.test(before.value))
  const starts = !after || (after.kind === 'known' && /^[:@/]/.test(after.value))
  return ends && starts
}

/** One value that names another resource. */
export interface Naming {
  readonly property: string
  readonly value: Value<string>
  readonly kinds: readonly Kind[]
  readonly as?: TextShape['as']
}

/** Every value of a resource that names another, found by its shape. */
export const namingsOf = (resource: Resource): Iterable<Naming> =>
  namingsInFields(resource as unknown as Record<string, unknown>, shapes[resource.kind], '')

function* namingsInFields(of: Record<string, unknown>, shape: Shape, path: string): Iterable<Naming> {
  if (shape.is !== 'struct') return
  for (const [property, inner] of Object.entries(shape.fields))
    if (mayName(inner)) yield* namingsIn(of[property] as Value<unknown>, inner, path ? `${path}.${property}` : property)
}

function* namingsIn(value: Value<unknown>, shape: Shape, property: string): Iterable<Naming> {
  if (value.kind === 'absent') return
  if (shape.is === 'text') {
    if (shape.to)
      yield { property, value: value as Value<string>, kinds: shape.to as readonly Kind[], ...(shape.as ? { as: shape.as } : {}) }
    return
  }
  for (const { value: one } of outcomesOf(value).outcomes) if (one.kind === 'known') yield* namingsInside(one.value, shape, property)
}

function* namingsInside(value: unknown, shape: Shape, property: string): Iterable<Naming> {
  switch (shape.is) {
    case 'struct':
      yield* namingsInFields(value as Record<string, unknown>, shape, property)
      break
    case 'list':
      for (const item of (value as List<unknown>).items) yield* namingsIn(item, shape.of, property)
      break
    case 'entries':
      for (const entry of (value as Entries<unknown>).entries) yield* namingsIn(entry.value, shape.of, `${property}[${entry.key}]`)
      break
    case 'map':
      for (const { key, value: one } of (value as Entries<string>).entries) {
        const kind = shape.links?.[key]
        if (kind !== undefined && one.kind !== 'absent') yield { property: `${property}[${key}]`, value: one, kinds: [kind as Kind] }
      }
  }
}

/** Plain texts, numbers and flags name nothing. */
const mayName = (shape: Shape): boolean =>
  shape.is === 'struct' ||
  shape.is === 'list' ||
  shape.is === 'entries' ||
  (shape.is === 'text' ? !!shape.to : shape.is === 'map' && !!shape.links)

const folderOf = (unit: string): string => unit.slice(0, Math.max(0, unit.lastIndexOf('/')))

const key = (a: string, b: string): string => `${a}\0${b}`

function push<K, V>(map: Map<K, V[]>, at: K, value: V): void {
  const list = map.get(at)
  if (list) list.push(value)
  else map.set(at, [value])
}
