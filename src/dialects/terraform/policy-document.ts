import { absent, field, type Unknown, unknown, withOrigin } from '../../model/value.ts'
import type { Block } from '../../parse/hcl/index.ts'
import type { Range } from '../../source/file.ts'
import { type Data, type Entry, type Fields, type Items, isKnownList, isKnownMap, scalar } from '../data.ts'
import { jsonInside } from '../plain.ts'
import { bodyOf } from './blocks.ts'
import type { Context } from './evaluate/context.ts'
import { knownData, listData, mapData } from './evaluate/made.ts'
import { textIn } from './evaluate/text.ts'
import { unslotted } from './unslotted.ts'

/**
 * What `aws_iam_policy_document` writes: IAM's own words for the blocks, each at its place.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyDocument(block: Block, at: Range, context: Context): Data {
  const body = unslottedFields(bodyOf(block, context))
  const own = statementsOf(body, block.header)
  const sources = documentsOf(body, ['source_json', 'source_policy_documents'], block.header)
  const overrides = documentsOf(body, ['override_json', 'override_policy_documents'], block.header)
  const statements = overridden([...sources.items, ...own.items], overrides.items)
  const missing = [...sources.missing, ...own.missing, ...overrides.missing]
  const version = body.entries.get('version')?.value ?? knownData(scalar('2012-10-17'), block.header)
  const policy = mapData(
    new Map<string, Entry>([
      ['Version', { key: 'Version', keyAt: block.header, value: version }],
      ['Statement', { key: 'Statement', keyAt: block.header, value: listData(statements, block.header, { missing }) }],
    ]),
    block.header,
    { whole: block.whole },
  )
  return knownData({ is: 'json', data: policy }, at)
}

function unslottedFields(fields: Fields): Fields {
  const data = unslotted(knownData(fields, fields.whole))
  return isKnownMap(data) ? data.value : fields
}

/** In Terraform's JSON syntax a single block is written without a list around it. */
const asBlocks = (data: Data | undefined): Data | undefined => (isKnownMap(data) ? listData([data], data.at) : data)

type Part = Pick<Items, 'items' | 'missing'>

function statementsOf(body: Fields, at: Range): Part {
  const list = asBlocks(body.entries.get('statement')?.value)
  if (!list) return { items: [], missing: [] }
  if (!isKnownList(list)) return { items: [], missing: [unknown('unsupported', at)] }
  return {
    items: list.value.items.map((item) =>
      field(item, (value) => (value.is === 'map' ? statement(value, item.at) : unknown('unsupported', item.at))),
    ),
    missing: list.value.missing,
  }
}

/** The arguments of a block that IAM has under another name. */
const words: readonly (readonly [own: string, iam: string])[] = [
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
]

function statement(fields: Fields, at: Range): Data {
  const entries = new Map<string, Entry>()
  for (const [own, iam] of words) {
    const entry = fields.entries.get(own)
    if (entry && entry.value.kind !== 'absent') entries.set(iam, { key: iam, keyAt: entry.keyAt, value: entry.value })
  }
  if (!entries.has('Effect')) entries.set('Effect', { key: 'Effect', keyAt: at, value: knownData(scalar('Allow'), at) })
  for (const [own, iam] of [
    ['principals', 'Principal'],
    ['not_principals', 'NotPrincipal'],
  ] as const) {
    const entry = fields.entries.get(own)
    if (entry) entries.set(iam, { key: iam, keyAt: entry.keyAt, value: principals(entry.value, entry.keyAt) })
  }
  const condition = fields.entries.get('condition')
  if (condition) entries.set('Condition', { key: 'Condition', keyAt: condition.keyAt, value: conditions(condition.value, condition.keyAt) })
  return { ...mapData(entries, at, { whole: fields.whole, missing: fields.missing }) }
}

/** Blocks of `type` and `identifiers`; those of one type go together. */
function principals(blocks: Data, at: Range): Data {
  const entries = new Map<string, Entry>()
  const missing: Unknown<never>[] = []
  eachBlock(blocks, missing, (block) => {
    const type = block.entries.get('type')?.value
    const name = type && textIn(type)
    const identifiers = block.entries.get('identifiers')
    if (name === undefined || !identifiers) {
      missing.push(unknown('unsupported', at))
      return
    }
    // `*` of the type `*` is everyone: `"Principal": "*"` means the same as `{"AWS": "*"}`.
    const key = name === '*' ? 'AWS' : name
    const before = entries.get(key)?.value
    const value = before ? together(before, identifiers.value, at) : identifiers.value
    entries.set(key, { key, keyAt: identifiers.keyAt, value })
  })
  return mapData(entries, at, { missing })
}

function conditions(blocks: Data, at: Range): Data {
  const tests = new Map<string, Map<string, Entry>>()
  const missing: Unknown<never>[] = []
  eachBlock(blocks, missing, (block) => {
    const [test, variable] = ['test', 'variable'].map((key) => {
      const value = block.entries.get(key)?.value
      return value && textIn(value)
    })
    const values = block.entries.get('values')
    if (test === undefined || variable === undefined || !values) {
      missing.push(unknown('unsupported', at))
      return
    }
    const own = tests.get(test) ?? new Map<string, Entry>()
    tests.set(test, own)
    const before = own.get(variable)?.value
    own.set(variable, { key: variable, keyAt: values.keyAt, value: before ? together(before, values.value, at) : values.value })
  })
  const entries = new Map([...tests].map(([key, inner]): [string, Entry] => [key, { key, keyAt: at, value: mapData(inner, at) }]))
  return mapData(entries, at, { missing })
}

/** Each block of a kind; of one that is only there under a condition the content counts, as if it were missing. */
function eachBlock(written: Data, missing: Unknown<never>[], read: (block: Fields) => void): void {
  const blocks = asBlocks(written) ?? written
  if (!isKnownList(blocks)) {
    missing.push(unknown('unsupported', blocks.at))
    return
  }
  missing.push(...blocks.value.missing)
  for (const item of blocks.value.items) {
    if (isKnownMap(item)) read(item.value)
    else missing.push(unknown('condition', item.at))
  }
}

function together(a: Data, b: Data, at: Range): Data {
  const lists = [a, b].map(
    (one): Part => (isKnownList(one) ? one.value : { items: [], missing: one.kind === 'unknown' ? [unknown(one.why, at)] : [] }),
  )
  return listData(
    lists.flatMap(({ items }) => items),
    at,
    { missing: lists.flatMap(({ missing }) => missing) },
  )
}

/** The statements of other documents that an argument names, whole texts of JSON. */
function documentsOf(body: Fields, keys: readonly string[], at: Range): Part {
  const items: Data[] = []
  const missing: Unknown<never>[] = []
  const take = (text: Data): void => {
    if (text.kind === 'absent') return
    const found = text.kind === 'known' ? statementsIn(text) : undefined
    if (!found)
      missing.push(
        unknown(
          text.kind === 'unknown' ? text.why : 'unsupported',
          at,
          text.kind === 'unknown' && text.name !== undefined ? { name: text.name } : {},
        ),
      )
    else {
      items.push(...found.items)
      missing.push(...found.missing)
    }
  }
  for (const key of keys) {
    const value = body.entries.get(key)?.value
    if (!value) continue
    if (isKnownList(value)) {
      for (const text of value.value.items) take(text)
      missing.push(...value.value.missing)
    } else take(value)
  }
  return { items, missing }
}

function statementsIn(text: Extract<Data, { kind: 'known' }>): Part | undefined {
  const { value } = text
  const source = value.is === 'template' ? value.text : value.is === 'scalar' ? value.text?.() : undefined
  const document =
    value.is === 'json' ? value.data : source ? jsonInside(source, value.is === 'template' ? value.holes : [], text.at).data : undefined
  if (!isKnownMap(document)) return undefined
  const list = document.value.entries.get('Statement')?.value ?? absent(text.at)
  if (isKnownList(list))
    return {
      items: list.value.items.map((item) => withOrigin(unslotted(item), text.origin)),
      missing: [...document.value.missing, ...list.value.missing],
    }
  return isKnownMap(list) ? { items: [unslotted(list)], missing: document.value.missing } : undefined
}

/** A statement with the same Sid takes the place of the earlier one; any other comes after. */
function overridden(statements: readonly Data[], by: readonly Data[]): Data[] {
  const out = [...statements]
  for (const one of by) {
    const sid = sidOf(one)
    const index = sid === undefined ? -1 : out.findIndex((other) => sidOf(other) === sid)
    if (index >= 0) out[index] = one
    else out.push(one)
  }
  return out
}

const sidOf = (data: Data): string | undefined => {
  const sid = isKnownMap(data) ? data.value.entries.get('Sid')?.value : undefined
  return sid && textIn(sid)
}
