import type { Expression, ObjectExpression } from '../../../parse/hcl/index.ts'
import type { Range } from '../../../source/file.ts'
import type { Data, Entry } from '../../data.ts'
import { compareText } from '../../json-text.ts'
import { isEqual } from './equal.ts'
import { invalid, listData } from './made.ts'
import { asFlag, asNumber, asText, takeText, textIn } from './text.ts'
import { unified } from './unified.ts'

/** A type constraint: https://developer.hashicorp.com/terraform/language/expressions/type-constraints */
export type Type =
  | { readonly is: 'string' | 'number' | 'bool' | 'any' }
  | { readonly is: 'list' | 'set' | 'map'; readonly of: Type }
  | { readonly is: 'tuple'; readonly items: readonly Type[] }
  | { readonly is: 'object'; readonly fields: ReadonlyMap<string, Field> }

interface Field {
  readonly type: Type
  readonly optional: boolean
  /** What `optional(type, default)` puts in where nothing is given. */
  readonly fallback?: Expression
}

const any: Type = { is: 'any' }

/** The type that a constraint is; `any` for what is none. */
export function typeOf(expression: Expression): Type {
  if (expression.kind === 'parentheses') return typeOf(expression.inner)
  if (expression.kind === 'variable') return named(expression.name)
  // Quoted types and the bare `list` are of Terraform 0.11.
  if (expression.kind === 'template')
    return expression.parts.length === 1 && expression.parts[0]?.kind === 'text' ? named(expression.parts[0].value) : any
  if (expression.kind !== 'call') return any
  const [first] = expression.args
  switch (expression.name) {
    case 'list':
    case 'set':
    case 'map':
      return { is: expression.name, of: first ? typeOf(first) : any }
    case 'tuple':
      return first?.kind === 'tuple' ? { is: 'tuple', items: first.items.map(typeOf) } : any
    case 'object':
      return first?.kind === 'object' ? { is: 'object', fields: fieldsOf(first) } : any
    default:
      return any
  }
}

function named(name: string): Type {
  if (name === 'string' || name === 'number' || name === 'bool') return { is: name }
  return name === 'list' || name === 'map' || name === 'set' ? { is: name, of: any } : any
}

function fieldsOf(object: ObjectExpression): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (const { name, value } of object.entries) {
    if (name === undefined) continue
    const [type, fallback] = value.kind === 'call' && value.name === 'optional' ? value.args : []
    if (type) fields.set(name, { type: typeOf(type), optional: true, ...(fallback ? { fallback } : {}) })
    else fields.set(name, { type: typeOf(value), optional: false })
  }
  return fields
}

/** The value as the type wants it; places stay. `fill` gives an optional field's own default. */
export function convert(data: Data, type: Type, fill: Fill): Data {
  if (type.is === 'any' || data.kind === 'absent') return data
  if (data.kind === 'unknown')
    return data.oneOf ? { ...data, oneOf: data.oneOf.map((arm) => ({ ...arm, then: convert(arm.then, type, fill) })) } : data
  switch (type.is) {
    case 'string':
      return asText(data)
    case 'number':
      return asNumber(data)
    case 'bool':
      return asFlag(data)
    case 'tuple':
      return convertTuple(data, type.items, fill)
    case 'list':
    case 'set':
      return convertItems(data, type.is, type.of, fill)
    case 'map':
      return convertMap(data, type.of, fill)
    case 'object':
      return convertObject(data, type.fields, fill)
  }
}

type Known = Extract<Data, { kind: 'known' }>

type Fill = (fallback: Expression) => Data

function convertTuple(data: Known, types: readonly Type[], fill: Fill): Data {
  const { value } = data
  if (value.is !== 'list') return invalid(data.at)
  const items = value.items.map((item, index) => convert(item, types[index] ?? any, fill))
  return { ...data, value: { ...value, items } }
}

function convertItems(data: Known, is: 'list' | 'set', of: Type, fill: Fill): Data {
  const { value } = data
  if (value.is !== 'list') return invalid(data.at)
  const converted = value.items.map((item) => convert(item, of, fill))
  const items = of.is === 'any' ? unified(converted) : converted
  if (!items) return invalid(data.at)
  if (is === 'list') return { ...data, value: { ...value, items, type: 'list' } }
  const set = setOf(items, data.at)
  if (set.kind !== 'known' || set.value.is !== 'list') return set
  const { missing, whole, uncertain } = value
  return { ...data, value: { ...set.value, missing, whole, ...(uncertain ? { uncertain } : {}) } }
}

function convertMap(data: Known, of: Type, fill: Fill): Data {
  const { value } = data
  if (value.is !== 'map') return invalid(data.at)
  const before = [...value.entries.values()]
  const converted = before.map((entry) => convert(entry.value, of, fill))
  const values = of.is === 'any' ? unified(converted) : converted
  if (!values) return invalid(data.at)
  const entries = new Map(before.map((entry, index): [string, Entry] => [entry.key, { ...entry, value: values[index] ?? entry.value }]))
  return { ...data, value: { ...value, entries, type: 'map' } }
}

/** The type's fields and no others; what is left out of the optional ones is their default, or null. */
function convertObject(data: Known, fields: ReadonlyMap<string, Field>, fill: Fill): Data {
  const { value } = data
  if (value.is !== 'map') return invalid(data.at)
  const entries = new Map<string, Entry>()
  const whole = value.missing.length === 0
  for (const [key, field] of fields) {
    const entry = value.entries.get(key)
    const keyAt = entry?.keyAt ?? data.at
    const own = entry && convert(entry.value, field.type, fill)
    if (own && (own.kind !== 'absent' || !field.fallback)) entries.set(key, { key, keyAt, value: own })
    else if (!whole) continue
    else if (field.fallback) entries.set(key, { key, keyAt, value: { ...convert(fill(field.fallback), field.type, fill), at: keyAt } })
    else if (field.optional) entries.set(key, { key, keyAt, value: { kind: 'absent', at: keyAt, origin: [] } })
    else return invalid(data.at, key)
  }
  const { type: _, ...object } = value
  return { ...data, value: { ...object, entries } }
}

/** A set: its items once each, in the order in which Terraform goes through them. */
export function setOf(items: readonly Data[], at: Range): Data {
  const words = items.map((item) =>
    item.kind === 'known' && item.value.is !== 'list' && item.value.is !== 'map' ? takeText(item) : undefined,
  )
  const types = new Set(items.map((item) => (item.kind === 'known' && item.value.is === 'scalar' ? typeof item.value.value : 'string')))
  if (words.some((word) => word?.is !== 'taken') || types.size > 1)
    return listData(distinct(items), at, { type: 'set', ...(items.length > 1 ? { uncertain: true } : {}) })
  const unique = new Map(items.map((item, index) => [textIn(item) ?? String(index), item]))
  const numeric = types.has('number')
  const sorted = [...unique].sort(([a], [b]) => (numeric ? Number(a) - Number(b) : compareText(a, b)))
  return listData(
    sorted.map(([, item]) => item),
    at,
    { type: 'set' },
  )
}

function distinct(items: readonly Data[]): Data[] {
  const kept: Data[] = []
  for (const item of items) if (kept.length > 200 || !kept.some((other) => isEqual(item, other) === true)) kept.push(item)
  return kept
}
