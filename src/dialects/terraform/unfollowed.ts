import type { Resource } from '../../model/resource.ts'
import type { Unknown, Value } from '../../model/value.ts'
import type { BlindSpot } from '../../source/note.ts'
import { withoutKeys } from './addresses.ts'

/** A module call of which the module cannot be had. */
export interface Unfollowed {
  /** Without keys: `module.api.module.web`. */
  readonly address: string
  readonly name: string
  readonly from: string | undefined
  readonly at: BlindSpot['at']
}

/** So many properties are named, and so many values are looked at. */
const named = 3
const mostValues = 500_000

/** What was not seen behind each of the calls: what they make, and what their outputs decide elsewhere. */
export function blindSpotsOf(calls: readonly Unfollowed[], unit: string, resources: readonly Resource[]): BlindSpot[] {
  const decided = calls.length > 0 ? decidedBy(resources) : new Map<string, Set<string>>()
  return calls.map(({ address, name, from, at }) => {
    const places = [...(decided.get(address) ?? [])]
    const more = places.length > named ? ` and ${places.length - named} more` : ''
    const also = places.length === 0 ? '' : `, nor what its outputs decide: ${places.slice(0, named).join(', ')}${more}`
    const source = from === undefined ? '' : ` from \`${from}\``
    return { at, unit, say: `Module \`${name}\`${source} was not followed; what it makes was not judged here${also}.` }
  })
}

/** Which properties hang on outputs of modules that cannot be had, by the address of the module. */
function decidedBy(resources: readonly Resource[]): Map<string, Set<string>> {
  const decided = new Map<string, Set<string>>()
  let left = mostValues
  const look = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null || --left < 0) return
    if (Array.isArray(value)) {
      for (const item of value) look(item, place)
      return
    }
    const module = isUnknown(value) && value.why === 'module' ? moduleIn(value.name ?? '') : undefined
    if (module !== undefined) decided.set(module, (decided.get(module) ?? new Set()).add(place))
    for (const [key, inner] of Object.entries(value)) if (!besides.has(key)) look(inner, place)
  }
  for (const resource of resources) {
    const address = `\`${resource.address}\``
    for (const [property, value] of Object.entries(resource))
      if (!besides.has(property)) look(value, property === 'block' ? address : `\`${property}\` of ${address}`)
  }
  return decided
}

/** What stands beside values and is none. */
const besides: ReadonlySet<string> = new Set(['at', 'origin', 'written', 'slot', 'gap', 'fact', 'reference', 'enclosing', 'whole', 'keyAt'])

const isUnknown = (value: object): value is Unknown<unknown> => (value as Partial<Value<unknown>>).kind === 'unknown'

/** `module.a["…"].module.b.output` is of `module.a.module.b`. */
const moduleIn = (name: string): string | undefined =>
  /^(?:module\.[^.]+\.)+(?=[^.]+$)/.exec(withoutKeys(name.replace(/"…"/g, '""')))?.[0].replace(/\.$/, '')
