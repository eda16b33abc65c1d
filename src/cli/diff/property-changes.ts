import { contentOf, type Property, type PropertyFields, type PropertyList, type PropertyWord } from '../properties.ts'

/** One property that is written, is not any more, or reads differently. */
export interface PropertyChange {
  /** In the API's words, items of lists by their names: `containerDefinitions[web].environment[STAGE].value`. */
  readonly property: string
  readonly before?: Property
  readonly after?: Property
}

type Fields = ReadonlyMap<string, Property>

/** What differs between two structures; where one of them is not there, everything the other one has. */
export function propertyChanges(before: Fields = new Map(), after: Fields = new Map()): PropertyChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => compared(name, before.get(name), after.get(name)))
}

function compared(property: string, before: Property | undefined, after: Property | undefined): PropertyChange[] {
  if (!before && !after) return []
  if (before && after) {
    if (contentOf(before) === contentOf(after)) return []
    if (before.is === 'fields' && after.is === 'fields') return comparedFields(property, before, after)
    if (before.is === 'list' && after.is === 'list') return comparedLists(property, before, after)
  }
  return [{ property, ...(before ? { before } : {}), ...(after ? { after } : {}) }]
}

function comparedFields(property: string, before: PropertyFields, after: PropertyFields): PropertyChange[] {
  return [...new Set([...before.fields.keys(), ...after.fields.keys()])].flatMap((name) =>
    compared(after.isMap ? `${property}[${name}]` : `${property}.${name}`, before.fields.get(name), after.fields.get(name)),
  )
}

/** Lists of words whose order says something. */
const ordered = /(?:^|\.)(?:command|entryPoint)$/

function comparedLists(property: string, before: PropertyList, after: PropertyList): PropertyChange[] {
  const isWords = [...before.items, ...after.items].every(({ is }) => is === 'word')
  const isSame = before.missing === after.missing
  if (isWords && ordered.test(property)) return [{ property, before, after }]
  return [
    ...(isWords ? comparedWords(property, before.items, after.items) : comparedItems(property, before.items, after.items)),
    ...(isSame ? [] : [{ property, before: outOfSight(before), after: outOfSight(after) }]),
  ]
}

/** How many parts of a list cannot be seen, as a property of its own. */
const outOfSight = ({ missing, at }: PropertyList): PropertyWord => ({
  is: 'word',
  json: { unknown: 'parts', count: missing },
  key: String(missing),
  isMasked: false,
  at,
})

/** Words in any order: those that went and those that came, one for one as far as they go. */
function comparedWords(property: string, before: readonly Property[], after: readonly Property[]): PropertyChange[] {
  const { gone, come } = withoutEqual(before, after)
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [old, now] = [gone[index]?.item, come[index]?.item]
    return { property: `${property}[]`, ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) }
  })
}

/** Structures: by their names where all have one, else those that are equal, and the rest in their order. */
function comparedItems(property: string, before: readonly Property[], after: readonly Property[]): PropertyChange[] {
  const names = nameOfAll(before, after)
  if (names) {
    const [was, is] = [names(before), names(after)]
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => compared(`${property}[${name}]`, was.get(name), is.get(name)))
  }
  const { gone, come } = withoutEqual(before, after)
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [old, now] = [gone[index], come[index]]
    return compared(`${property}[${(now ?? old)?.index}]`, old?.item, now?.item)
  }).flat()
}

/** What an item of a list is called by, most telling first. */
const naming = ['name', 'key', 'sid', 'id', 'containername', 'containerpath', 'capacityprovider', 'containerport']

type Named = (items: readonly Property[]) => ReadonlyMap<string, Property>

/** A name that every item of both lists has for itself. */
function nameOfAll(before: readonly Property[], after: readonly Property[]): Named | undefined {
  for (const name of naming) {
    const named: Named = (items) =>
      new Map(items.flatMap((item) => (nameIn(item, name) === undefined ? [] : [[nameIn(item, name) ?? '', item]])))
    if ([before, after].every((items) => named(items).size === items.length)) return named
  }
  return undefined
}

function nameIn(item: Property, wanted: string): string | undefined {
  if (item.is !== 'fields') return undefined
  const found = [...item.fields].find(([name]) => name.toLowerCase() === wanted)?.[1]
  if (found?.is !== 'word' || found.isMasked) return undefined
  return typeof found.json === 'string' || typeof found.json === 'number' ? String(found.json) : undefined
}

interface Left {
  readonly item: Property
  readonly index: number
}

/** The items that have no equal on the other side. */
function withoutEqual(
  before: readonly Property[],
  after: readonly Property[],
): { readonly gone: readonly Left[]; readonly come: readonly Left[] } {
  const waiting = new Map<string, number>()
  for (const item of after) waiting.set(contentOf(item), (waiting.get(contentOf(item)) ?? 0) + 1)
  const gone = before.flatMap((item, index): Left[] => {
    const count = waiting.get(contentOf(item)) ?? 0
    waiting.set(contentOf(item), count - 1)
    return count > 0 ? [] : [{ item, index }]
  })
  const fresh = new Map([...waiting].filter(([, count]) => count > 0))
  const come = after.flatMap((item, index): Left[] => {
    const count = fresh.get(contentOf(item)) ?? 0
    fresh.set(contentOf(item), count - 1)
    return count > 0 ? [{ item, index }] : []
  })
  return { gone, come }
}
