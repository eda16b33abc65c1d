import type { Data, Entry } from '../../data.ts'
import { asText } from './text.ts'

type Known = Extract<Data, { kind: 'known' }>

/**
 * Values as items of one list: a number beside a string is a string, and so on inside of collections. `undefined` where Terraform
 * would not have them in one list. What is unknown or null takes no part.
 */
export function unified(items: readonly Data[]): readonly Data[] | undefined {
  const known = items.filter((item) => item.kind === 'known')
  const kinds = new Set(known.map(kindOf))
  if (kinds.size <= 1 && !kinds.has('list') && !kinds.has('map')) return items
  if (kinds.size === 1) return kinds.has('list') ? lists(items, known) : maps(items, known)
  if (kinds.has('list') || kinds.has('map')) return undefined
  return kinds.has('string') ? items.map(asText) : undefined
}

function kindOf({ value }: Known): string {
  if (value.is === 'list' || value.is === 'map') return value.is
  return value.is === 'scalar' ? typeof value.value : 'string'
}

/** Of one length item by item, otherwise all items of all lists together. */
function lists(all: readonly Data[], known: readonly Known[]): readonly Data[] | undefined {
  const rows = known.map(({ value }) => (value.is === 'list' ? value.items : []))
  const length = rows[0]?.length ?? 0
  const changed = rows.every((row) => row.length === length) ? byColumn(rows, length) : together(rows)
  if (!changed) return undefined
  let next = 0
  return all.map((data) => {
    if (data.kind !== 'known' || data.value.is !== 'list') return data
    return { ...data, value: { ...data.value, items: changed[next++] ?? [] } }
  })
}

/** Of the same keys entry by entry, otherwise all values of all maps together. */
function maps(all: readonly Data[], known: readonly Known[]): readonly Data[] | undefined {
  const entries = known.map(({ value }) => (value.is === 'map' ? [...value.entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) : []))
  const keys = entries.map((row) => row.map(({ key }) => JSON.stringify(key)).join())
  const rows = entries.map((row) => row.map(({ value }) => value))
  const changed = keys.every((one) => one === keys[0]) ? byColumn(rows, rows[0]?.length ?? 0) : together(rows)
  if (!changed) return undefined
  let next = 0
  return all.map((data) => {
    if (data.kind !== 'known' || data.value.is !== 'map') return data
    const row = changed[next] ?? []
    const own = new Map(
      (entries[next++] ?? []).map((entry, index): [string, Entry] => [entry.key, { ...entry, value: row[index] ?? entry.value }]),
    )
    return {
      ...data,
      value: {
        ...data.value,
        entries: new Map([...data.value.entries.keys()].map((key): [string, Entry] => [key, own.get(key) as Entry])),
      },
    }
  })
}

function byColumn(rows: readonly (readonly Data[])[], length: number): readonly (readonly Data[])[] | undefined {
  const columns: (readonly Data[])[] = []
  for (let index = 0; index < length; index++) {
    const column = unified(rows.flatMap((row) => row[index] ?? []))
    if (!column) return undefined
    columns.push(column)
  }
  return rows.map((_, row) => columns.flatMap((column) => column[row] ?? []))
}

function together(rows: readonly (readonly Data[])[]): readonly (readonly Data[])[] | undefined {
  const all = unified(rows.flat())
  if (!all) return undefined
  let start = 0
  return rows.map((row) => {
    const own = all.slice(start, start + row.length)
    start += row.length
    return own
  })
}
