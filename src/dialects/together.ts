import { type Known, type Unknown, withOrigin } from '../model/value.ts'
import { sameRange } from '../source/file.ts'
import { type Data, type Datum, type Entry, type Fields, isKnownMap, wordsOf } from './data.ts'

/**
 * What may be one of several maps that go by one name is that one thing, of which some entries may be one of several values: `merge({name =
 * "web", …}, var.debug ? {user = "root"} : {})` is a container `web` whose user alone is open. Undefined where it is not one thing.
 */
export function together(data: Unknown<Datum>, name: string): Known<Fields> | undefined {
  const all = leavesOf(data)
  const [first] = all ?? []
  const words = first && wordsOf(first.value.entries.get(name)?.value)
  if (!all || !first || words === undefined) return undefined
  if (all.some(({ value }) => wordsOf(value.entries.get(name)?.value) !== words)) return undefined
  const entries = new Map<string, Entry>()
  for (const { value } of all)
    for (const { key, keyAt } of value.entries.values())
      if (!entries.has(key))
        entries.set(key, { key, keyAt, value: (key === name ? value.entries.get(key)?.value : undefined) ?? entryIn(data, key) })
  const { gap, ...value } = first.value
  const oneGap = gap && all.every((leaf) => leaf.value.whole === value.whole) ? { gap } : {}
  const missing = [...new Set(all.flatMap((leaf) => leaf.value.missing))]
  const { slot: _, ...rest } = first
  return { ...rest, origin: data.origin, value: { ...value, ...oneGap, entries, missing } }
}

/** Every map that it can be, if it can be nothing else. */
function leavesOf(data: Data): Known<Fields>[] | undefined {
  if (isKnownMap(data)) return [data]
  if (data.kind !== 'unknown' || !data.oneOf?.length) return undefined
  const all = data.oneOf.map(({ then }) => leavesOf(then))
  return all.includes(undefined) ? undefined : all.flatMap((leaves) => leaves ?? [])
}

/** One entry in each of the ways the whole may turn out; just that entry where it is the same in all of them. */
function entryIn(data: Data, key: string): Data {
  if (isKnownMap(data)) {
    const entry = data.value.entries.get(key)
    const [missing] = data.value.missing
    if (entry) return withOrigin(entry.value, data.origin)
    return missing ? { ...missing, at: data.at } : { kind: 'absent', at: data.at, origin: data.origin }
  }
  if (data.kind !== 'unknown') return data
  const { parts: _, reference: __, ...rest } = data
  const arms = (data.oneOf ?? []).map((arm) => ({ ...arm, then: entryIn(arm.then, key) }))
  const [first, ...others] = arms.map(({ then }) => then)
  if (first && others.every((other) => isSame(first, other))) return plainest(first, data, key)
  const written = arms.find(({ then }) => then.kind !== 'absent')
  return { ...rest, at: written?.then.at ?? data.at, oneOf: arms }
}

/** The entry as the first of the maps has it: what it is does not hang on which of them is taken. */
function plainest(found: Data, data: Data, key: string): Data {
  const [first] = leavesOf(data) ?? []
  return first?.value.entries.get(key)?.value ?? found
}

/** The very same piece of the source, or nothing in both. */
function isSame(a: Data, b: Data): boolean {
  if (a.kind === 'absent' || b.kind === 'absent') return a.kind === b.kind
  if (a.kind === 'known' && b.kind === 'known') {
    if (a.value === b.value) return true
    return sameRange(a.at, b.at) && a.value.is === 'scalar' && b.value.is === 'scalar' && a.value.value === b.value.value
  }
  return (
    a.kind === 'unknown' && b.kind === 'unknown' && a.oneOf === b.oneOf && a.parts === b.parts && a.name === b.name && sameRange(a.at, b.at)
  )
}
