import { secretSpans } from '../model/secrecy/spans.ts'
import type { Entries, Shape } from '../model/shape.ts'
import type { Known, Unknown, Value } from '../model/value.ts'
import { mask, spansIn } from '../report/excerpt.ts'
import { type Range, textOf } from '../source/file.ts'
import type { Json } from '../source/slot.ts'

/** A property as people may see it: what may be secret is masked. Absent properties are none. */
export type Property = PropertyWord | PropertyFields | PropertyList

interface Common {
  readonly at: Range
  /** The steps that the value took: `variable var.image`. */
  readonly from?: readonly string[]
}

/** A text, a number, a flag, or what is known of something unknown. */
export interface PropertyWord extends Common {
  readonly is: 'word'
  readonly json: Json
  /** Tells contents apart, masked ones too. Never shown. */
  readonly key: string
  readonly isMasked: boolean
}

export interface PropertyFields extends Common {
  readonly is: 'fields'
  readonly fields: ReadonlyMap<string, Property>
  /** Its names are the author's own: labels, options, tags. */
  readonly isMap: boolean
}

export interface PropertyList extends Common {
  readonly is: 'list'
  readonly items: readonly Property[]
  /** How many parts of it could not be seen. */
  readonly missing: number
}

/** What is written of a structure, by the names of its shape. */
export function fieldsOf(of: unknown, shape: Shape, sensitive: readonly Range[]): ReadonlyMap<string, Property> {
  if (shape.is !== 'struct') return new Map()
  const values = of as Readonly<Record<string, Value<unknown>>>
  return new Map(
    Object.entries(shape.fields).flatMap(([name, inner]): [string, Property][] => {
      const value = values[name]
      const property = value && propertyOf(value, inner, sensitive)
      return property ? [[name, property]] : []
    }),
  )
}

/** One value as people may see it; nothing where it is absent. */
export function propertyOf(value: Value<unknown>, shape: Shape, sensitive: readonly Range[]): Property | undefined {
  if (value.kind === 'absent') return undefined
  if (value.kind === 'unknown') return unknownOf(value, shape, sensitive)
  const from = value.origin.length > 0 ? { from: value.origin.map(({ kind, name }) => `${kind} ${name}`) } : {}
  const common = { at: value.at, ...from }
  switch (shape.is) {
    case 'struct':
      return { is: 'fields', fields: fieldsOf(value.value, shape, sensitive), isMap: false, ...common }
    case 'list': {
      const { items, missing } = value.value as { items: readonly Value<unknown>[]; missing: readonly unknown[] }
      return { is: 'list', items: items.map((item) => orNothing(item, shape.of, sensitive)), missing: missing.length, ...common }
    }
    case 'map':
    case 'entries': {
      const of: Shape = shape.is === 'map' ? { is: 'text' } : shape.of
      const { entries } = value.value as Entries<unknown>
      const fields = new Map(entries.map((entry) => [entry.key, orNothing(entry.value, of, sensitive)]))
      return { is: 'fields', fields, isMap: true, ...common }
    }
    default: {
      const json = value.value as string | number | boolean
      const isMasked = mustMask(value, json, sensitive)
      return { is: 'word', json: isMasked ? mask : json, key: JSON.stringify(json), isMasked, ...common }
    }
  }
}

/** Something that is named but not written, as an item of a list or an entry of a map, stays in its place. */
const orNothing = (value: Value<unknown>, shape: Shape, sensitive: readonly Range[]): Property =>
  propertyOf(value, shape, sensitive) ?? { is: 'word', json: null, key: 'null', isMasked: false, at: value.at }

/** Whether a report may not show what a value holds. */
export function mustMask(value: Known<unknown>, content: unknown, sensitive: readonly Range[]): boolean {
  if (typeof content !== 'string') return false
  const places = [value.at, ...(value.written ?? []), ...(value.slot?.kind === 'entry' ? [value.slot.value] : [])]
  return value.secret !== undefined || places.some((at) => isHidden(at, sensitive)) || secretSpans(content).length > 0
}

function unknownOf(value: Unknown<unknown>, shape: Shape, sensitive: readonly Range[]): PropertyWord {
  const { why, name, oneOf, at } = value
  const may = oneOf?.map(({ then }) => orNothing(then, shape, sensitive))
  const text = partlyKnown(value as Unknown<string>, sensitive)
  const json = {
    unknown: why,
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text: text.shown }),
    ...(may ? { oneOf: may.map(jsonOf) } : {}),
  }
  // What has no name is told by how it is written.
  const written = name === undefined && !text && !may ? textOf(at).slice(0, 2000) : ''
  const key = JSON.stringify(['unknown', why, name ?? written, text?.whole ?? '', (may ?? []).map(contentOf)])
  return { is: 'word', json, key, isMasked: text?.shown === mask, at }
}

/** `${var.registry}/app:latest`, as it is and as it may be shown; nothing where no part of it is known. */
export function partlyKnown({ parts, secret }: Unknown<string>, sensitive: readonly Range[]): { shown: string; whole: string } | undefined {
  if (!parts) return undefined
  const whole = parts.map((part) => (part.kind === 'known' ? part.value : `\${${part.name ?? '…'}}`)).join('')
  const places = parts.flatMap((part) => [part.at, ...(part.written ?? [])])
  const hidden =
    secret !== undefined ||
    parts.some((part) => part.secret !== undefined) ||
    places.some((at) => isHidden(at, sensitive)) ||
    secretSpans(whole).length > 0
  return { shown: hidden ? mask : whole, whole }
}

/** The property for other programs. */
export function jsonOf(property: Property): Json {
  const json = contentJson(property)
  return property.from ? { value: json, from: property.from } : json
}

function contentJson(property: Property): Json {
  switch (property.is) {
    case 'word':
      return property.json
    case 'fields':
      return jsonOfFields(property.fields)
    case 'list': {
      const items = property.items.map(jsonOf)
      return property.missing > 0 ? { items, missing: property.missing } : items
    }
  }
}

export const jsonOfFields = (fields: ReadonlyMap<string, Property>): { readonly [key: string]: Json } =>
  Object.fromEntries([...fields].map(([name, property]) => [name, jsonOf(property)]))

/** What tells one content from another, secrets included: never shown. */
export function contentOf(property: Property): string {
  switch (property.is) {
    case 'word':
      return property.key
    case 'fields':
      return contentOfFields(property.fields)
    case 'list':
      return `[${property.items.map(contentOf).join(',')},${property.missing}]`
  }
}

export const contentOfFields = (fields: ReadonlyMap<string, Property>): string =>
  `{${[...fields].map(([name, one]) => `${JSON.stringify(name)}:${contentOf(one)}`).join(',')}}`

/** Whether any part of a place may not be shown. */
const isHidden = (at: Range, sensitive: readonly Range[]): boolean => spansIn(at, sensitive).length > 0
