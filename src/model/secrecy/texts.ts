import type { Block, Entries, Shape, TextMap } from '../shape.ts'
import { type List, outcomesOf, type Value } from '../value.ts'

/** A text somewhere in a resource, and what it is called there. */
export interface TextPlace {
  /** The structure it stands in, as the API names it: `KeyValuePair`, `Secret`. */
  readonly structure: string
  /** The property, in a list the list's: `value`, `command`, `options`. */
  readonly property: string
  /** What it is called by whoever wrote it: a variable's name, a label's key. */
  readonly name?: string
  /** The item before it in a list: `--password` before the password. */
  readonly previous?: string
  readonly value: Value<string>
  readonly block: Block
}

/** Every text of a structure, found by its shape: a kind of resource that is new to the model is covered as soon as it is read. */
export function* textsOf(of: Record<string, unknown>, shape: Shape, owner: { readonly block: Block }): Iterable<TextPlace> {
  if (shape.is !== 'struct') return
  const name = nameIn(of)
  for (const [property, inner] of Object.entries(shape.fields)) {
    const place = { structure: shape.name, property, block: owner.block, ...(name === undefined ? {} : { name }) }
    yield* textsIn(of[property] as Value<unknown>, inner, place)
  }
}

function* textsIn(value: Value<unknown>, shape: Shape, place: Omit<TextPlace, 'value'>): Iterable<TextPlace> {
  if (shape.is === 'text') {
    if (value.kind !== 'absent') yield { ...place, value: value as Value<string> }
    return
  }
  for (const { value: one } of outcomesOf(value).outcomes) {
    if (one.kind === 'absent') continue
    if (shape.is === 'struct') yield* textsOf(one.value as Record<string, unknown>, shape, one.value as { block: Block })
    else if (shape.is === 'list') yield* textsOfList(one.value as List<unknown>, shape.of, place)
    else if (shape.is === 'map') yield* textsOfMap(one.value as TextMap, place)
    else if (shape.is === 'entries')
      for (const entry of (one.value as Entries<unknown>).entries) yield* textsIn(entry.value, shape.of, place)
  }
}

function* textsOfList({ items }: List<unknown>, shape: Shape, place: Omit<TextPlace, 'value'>): Iterable<TextPlace> {
  let previous: string | undefined
  for (const item of items) {
    yield* textsIn(item, shape, previous === undefined ? place : { ...place, previous })
    previous = item.kind === 'known' && typeof item.value === 'string' ? item.value : undefined
  }
}

function* textsOfMap({ entries, block }: TextMap, place: Omit<TextPlace, 'value'>): Iterable<TextPlace> {
  for (const { key, value } of entries) if (value.kind !== 'absent') yield { ...place, name: key, block, value }
}

const nameIn = ({ name }: Record<string, unknown>): string | undefined => {
  const value = name as Value<unknown> | undefined
  return value?.kind === 'known' && typeof value.value === 'string' ? value.value : undefined
}
