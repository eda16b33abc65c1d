import type { Estate } from '../model/estate.ts'
import type { Kind } from '../model/kinds.ts'
import type { Resource } from '../model/resource.ts'
import { absent, known, outcomesOf, unknown, type Value } from '../model/value.ts'

/** What a part says of what it is a part of. */
export interface Whole {
  readonly value: Value<string>
  readonly kind: Kind
}

/** Parts that are resources of their own and name what they are parts of: the rotation of a secret, the flow log of a VPC. */
export class PartsElsewhere<Part extends Resource> {
  readonly #found = new Map<Resource, Part>()
  /** Units in which one may be out of sight, or names something that is. */
  readonly #open: Set<string>
  /** Folders in which one names something of another unit, by an import or a look-up. */
  readonly #openFolders = new Set<string>()

  constructor(estate: Estate, parts: readonly Part[], wholesOf: (part: Part) => readonly Whole[]) {
    this.#open = new Set(estate.units.filter(({ complete }) => !complete).map(({ id }) => id))
    for (const part of parts) {
      let named = false
      for (const { value, kind } of wholesOf(part))
        for (const { value: link } of outcomesOf(estate.follow(value, kind, part.unit)).outcomes) {
          if (link.kind === 'absent') continue
          named = true
          const target = link.value.target as Resource
          if (this.#found.get(target)?.conditional !== undefined || !this.#found.has(target)) this.#found.set(target, part)
        }
      if (named) continue
      for (const { value } of wholesOf(part)) {
        if (mayBeHere(value)) this.#open.add(part.unit)
        if (isFromAnother(value)) this.#openFolders.add(folderOf(part.unit))
      }
    }
  }

  /** Known where there is one, absent where there is none in the unit, unknown where it may be out of sight. */
  of(resource: Resource): Value<Part> {
    const found = this.#found.get(resource)
    if (found) return found.conditional ? unknown('condition', found.at) : known(found, found.at)
    const isOpen = this.#open.has(resource.unit) || this.#openFolders.has(folderOf(resource.unit))
    return isOpen ? unknown('reference', resource.at) : absent(resource.at)
  }
}

/**
 * A name that is written out and that nothing here has is somebody else's. A `Ref` to a resource that the template does not have is
 * refused, whatever was meant by it.
 */
const mayBeHere = (name: Value<string>): boolean =>
  name.kind === 'unknown' && !(name.why === 'unsupported' && /^[A-Za-z0-9]+$/.test(name.name ?? ''))

const isFromAnother = (name: Value<string>): boolean => name.kind === 'unknown' && (name.why === 'import' || name.why === 'data-source')

const folderOf = (unit: string): string => unit.slice(0, Math.max(0, unit.lastIndexOf('/')))
