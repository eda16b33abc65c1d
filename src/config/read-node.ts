import { entryOf, type MapNode, type Node, type ScalarNode } from '../parse/node.ts'
import type { Range } from '../source/file.ts'
import type { Field } from './field.ts'
import { nearest } from './nearest.ts'
import { type Catalogue, idsOf, inRange, meant, notInRange, quoted, unknownWord, wrongWords } from './words.ts'

/** So many items of one list; a config file that needs more needs globs. */
const mostItems = 1000

/** What a reading of located nodes collects. */
export interface Reading {
  readonly catalogue: Catalogue
  /** Each a sentence about the setting of this name, at its place. */
  readonly wrong: { readonly at: Range; readonly key: string; readonly say: string }[]
  /** Where each object that was read is written. */
  readonly places: WeakMap<object, Range>
  /** Where each key and each item of a list is written, by its name: `fail-on`, `rules.root-user`, `exclude[2]`. */
  readonly keys: Map<string, Range>
}

/** The value of a node by its field; `undefined` where it is wrong, or `null` on the page, which is not set. */
export function readNode(node: Node, field: Field, key: string, reading: Reading): unknown {
  if (isNull(node)) return undefined
  switch (field.kind) {
    case 'object':
      return node.kind === 'map'
        ? readObject(node, field, key, reading)
        : say(node, key, 'takes keys of its own, each with a value', reading)
    case 'rules':
      return node.kind === 'map'
        ? readRules(node, field.of, key, reading)
        : say(node, key, 'takes ids of rules, each with `on`, `off` or `{severity: …}`', reading)
    case 'list':
      return readList(node, field.of, key, reading)
    default:
      return node.kind === 'scalar' ? readScalar(node, field, key, reading) : say(node, key, 'takes one value, not several', reading)
  }
}

const isNull = (node: Node): boolean => node.kind === 'scalar' && node.value === null

function say(node: Node, key: string, words: string, { wrong }: Reading): undefined {
  wrong.push({ at: node.alias ?? node.at, key, say: words })
  return undefined
}

function readObject(
  node: MapNode,
  { fields, required = [] }: Extract<Field, { kind: 'object' }>,
  key: string,
  reading: Reading,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  // A key that is misspelt is not missing as well.
  const meantKeys = new Set<string | undefined>()
  for (const entry of node.entries) {
    const name = key === '' ? entry.key : `${key}.${entry.key}`
    const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : undefined
    if (!field) {
      meantKeys.add(nearest(entry.key, Object.keys(fields)))
      reading.wrong.push({ at: entry.keyAt, key, say: `there is no key ${quoted(entry.key)} here${meant(entry.key, Object.keys(fields))}` })
      continue
    }
    reading.keys.set(name, entry.keyAt)
    const value = readNode(entry.value, field, name, reading)
    if (value !== undefined) values[entry.key] = value
  }
  for (const name of required.filter((one) => !meantKeys.has(one))) {
    const entry = entryOf(node, name)
    if (!entry || isNull(entry.value)) say(node, key, `needs \`${name}\``, reading)
  }
  reading.places.set(values, node.entries[0]?.keyAt ?? node.at)
  return values
}

function readRules(node: MapNode, of: Field, key: string, reading: Reading): Record<string, unknown> {
  const known = idsOf(reading.catalogue)
  const values: Record<string, unknown> = {}
  for (const entry of node.entries) {
    const name = `${key}.${entry.key}`
    if (!known.includes(entry.key)) {
      reading.wrong.push({ at: entry.keyAt, key, say: `there is no rule ${quoted(entry.key)}${meant(entry.key, known)}` })
      continue
    }
    reading.keys.set(name, entry.keyAt)
    const value =
      switchOf(entry.value) ??
      (entry.value.kind === 'scalar' ? notASwitch(entry.value, name, reading) : readNode(entry.value, of, name, reading))
    if (value !== undefined) values[entry.key] = value
  }
  return values
}

/** YAML 1.1 reads `on` and `off` as true and false; in quotes they stay words. */
const switchOf = (node: Node): 'on' | 'off' | undefined =>
  node.kind !== 'scalar'
    ? undefined
    : node.value === true || node.value === 'on'
      ? 'on'
      : node.value === false || node.value === 'off'
        ? 'off'
        : undefined

const notASwitch = (node: ScalarNode, key: string, reading: Reading): undefined =>
  say(node, key, `${quoted(node.raw)} is neither \`on\` nor \`off\`; a severity is written \`{severity: high}\``, reading)

/** One value is a list of one. */
function readList(node: Node, of: Field, key: string, reading: Reading): readonly unknown[] | undefined {
  if (node.kind === 'map') return say(node, key, 'takes a list', reading)
  const items = node.kind === 'list' ? node.items : [node]
  if (items.length > mostItems) return say(node, key, `has more than ${mostItems} items`, reading)
  return items.flatMap((item, index) => {
    const name = node.kind === 'list' ? `${key}[${index}]` : key
    reading.keys.set(name, item.at)
    const value = readNode(item, of, name, reading)
    return value === undefined ? [] : [value]
  })
}

function readScalar(
  node: ScalarNode,
  field: Exclude<Field, { kind: 'object' | 'rules' | 'list' }>,
  key: string,
  reading: Reading,
): unknown {
  const { value, raw } = node
  switch (field.kind) {
    case 'enum':
      return field.values.includes(raw) ? raw : say(node, key, unknownWord(raw, field.values), reading)
    case 'boolean':
      return typeof value === 'boolean' ? value : say(node, key, unknownWord(raw, ['true', 'false']), reading)
    case 'number':
      return typeof value === 'number' && inRange(value, field) ? value : say(node, key, notInRange(raw, field), reading)
    case 'text': {
      const wrong = wrongWords(raw, field.format, reading.catalogue)
      return wrong === undefined ? raw : say(node, key, wrong, reading)
    }
  }
}
