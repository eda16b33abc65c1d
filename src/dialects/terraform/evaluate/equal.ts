import type { Data, Fields, Items } from '../../data.ts'
import { open, takeText } from './text.ts'
import { isMade } from './walk.ts'

/**
 * Whether two values are equal as Terraform's `==` has it: `"1"` is not `1`, a list is not a tuple, null is only null. `undefined`
 * where that cannot be told.
 */
export function isEqual(a: Data, b: Data): boolean | undefined {
  if (a.kind === 'absent' || b.kind === 'absent') return nothingEqual(a, b)
  if (a.kind === 'unknown' || b.kind === 'unknown') return undefined
  const [x, y] = [a.value, b.value]
  if (x.is === 'list') return y.is === 'list' ? listsEqual(x, y) : false
  if (x.is === 'map') return y.is === 'map' ? mapsEqual(x, y) : false
  if (y.is === 'list' || y.is === 'map') return false
  if (typeOf(a) !== typeOf(b)) return false
  const [left, right] = [takeText(a), takeText(b)]
  if (left === open || right === open) return undefined
  return left.is === 'taken' && right.is === 'taken' ? left.value === right.value : undefined
}

function nothingEqual(a: Data, b: Data): boolean | undefined {
  const other = a.kind === 'absent' ? b : a
  if (other.kind !== 'unknown') return a.kind === b.kind
  // A resource is there, whatever its attributes are.
  return isMade(other) ? false : undefined
}

const typeOf = (data: Data): string => (data.kind === 'known' && data.value.is === 'scalar' ? typeof data.value.value : 'string')

function listsEqual(a: Items, b: Items): boolean | undefined {
  if (a.missing.length > 0 || b.missing.length > 0 || a.uncertain || b.uncertain) return undefined
  if (a.type !== b.type) return a.type === undefined || b.type === undefined || a.type === 'set' || b.type === 'set' ? false : undefined
  if (a.items.length !== b.items.length) return false
  return all(a.items.map((item, index) => isEqual(item, b.items[index] ?? item)))
}

function mapsEqual(a: Fields, b: Fields): boolean | undefined {
  if (a.missing.length > 0 || b.missing.length > 0 || a.uncertain || b.uncertain) return undefined
  if (a.type !== b.type) return false
  if (a.entries.size !== b.entries.size) return false
  return all(
    [...a.entries.values()].map(({ key, value }) => {
      const other = b.entries.get(key)
      return other ? isEqual(value, other.value) : false
    }),
  )
}

const all = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
