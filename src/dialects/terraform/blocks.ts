import { absent, type Unknown, unknown, withOrigin } from '../../model/value.ts'
import { type Block, gapOf, slotOf } from '../../parse/hcl/index.ts'
import type { Range } from '../../source/file.ts'
import type { Data, Datum, Entry, Fields, Items } from '../data.ts'
import { attributeOf } from './configuration.ts'
import { isChoice } from './evaluate/choices.ts'
import { type Context, inScope } from './evaluate/context.ts'
import { evaluate, placed } from './evaluate/evaluate.ts'
import { isPerhaps, isUncertain, missingOf, turnsOf } from './evaluate/loops.ts'
import { objectOf } from './evaluate/made.ts'
import { beginningsOf } from './lifecycle.ts'

/** A block's content, and its nested blocks as lists by their type. */
export function bodyOf(block: Block, context: Context): Fields {
  const entries = new Map<string, Entry>()
  const begun = beginningsOf(block)
  for (const attribute of block.body.attributes) {
    const { name, nameAt, value } = attribute
    entries.set(
      name,
      lazily(name, nameAt, () => begun(name, placed(value, nameAt, slotOf(attribute, { names: 'snake' }), context))),
    )
  }
  for (const nested of block.body.blocks) addBlock(nested, entries, context)
  return { is: 'map', entries, missing: [], whole: block.whole, gap: (key) => gapOf(block, key, { names: 'snake' }) }
}

/** An entry whose value is worked out when something asks for it, and once: most attributes of most resources nobody looks at. */
function lazily(key: string, keyAt: Range, work: () => Data): Entry {
  let value: Data | undefined
  return {
    key,
    keyAt,
    get value() {
      value ??= work()
      return value
    },
  }
}

function addBlock(block: Block, entries: Map<string, Entry>, context: Context): void {
  const dynamic = block.type === 'dynamic' ? block.labels[0]?.value : undefined
  const key = dynamic ?? block.type
  const before = entries.get(key)
  const list: Items =
    before?.value.kind === 'known' && before.value.value.is === 'list'
      ? before.value.value
      : { is: 'list', items: [], missing: [], whole: block.whole }
  const own =
    dynamic === undefined ? { items: [blockData(block, context)], missing: [], uncertain: false } : dynamicBlocks(block, dynamic, context)
  // Blocks that are made of nothing were not written.
  if (own.items.length === 0 && own.missing.length === 0 && !before) return
  const value: Datum = {
    ...list,
    items: [...list.items, ...own.items],
    missing: [...list.missing, ...own.missing],
    ...(own.uncertain ? { uncertain: true as const } : {}),
  }
  const at = nameOf(block)
  entries.set(key, { key, keyAt: before?.keyAt ?? at, value: { kind: 'known', value, at, origin: [] } })
}

/** The one word that names a nested block: what a `dynamic` makes is called by its label. */
const nameOf = (block: Block): Range => (block.type === 'dynamic' ? block.labels[0]?.at : undefined) ?? block.typeAt

const blockData = (block: Block, context: Context): Data => ({ kind: 'known', value: bodyOf(block, context), at: block.typeAt, origin: [] })

interface Blocks {
  readonly items: readonly Data[]
  readonly missing: readonly Unknown<never>[]
  readonly uncertain: boolean
}

/** The blocks that a `dynamic` makes: one for each element, under the element's condition where it has one. */
function dynamicBlocks(block: Block, name: string, context: Context): Blocks {
  const forEach = attributeOf(block, 'for_each')
  const content = block.body.blocks.find(({ type }) => type === 'content')
  const open = (why: Unknown<never>['why'] = 'unsupported'): Blocks => ({
    items: [],
    missing: [unknown(why, block.header, { name: `dynamic "${name}"` })],
    uncertain: true,
  })
  if (!forEach || !content) return open()
  const iterator = attributeOf(block, 'iterator')?.value
  const iteratorName = iterator?.kind === 'variable' ? iterator.name : name
  const blocksOf = (collection: Data): Blocks => {
    if (collection.kind === 'absent') return { items: [], missing: [], uncertain: false }
    if (isChoice(collection)) return ofArms(collection, blocksOf)
    if (collection.kind === 'unknown') return open(collection.why)
    const turns = turnsOf(collection, forEach.value.at)
    if (!turns) return open()
    const missing = missingOf(collection.value).map(({ why }) => unknown(why, block.header, { name: `dynamic "${name}"` }))
    const items = turns.map(({ key, value }): Data => {
      const made = (one: Data): Data => {
        const inner = inScope(context, { [iteratorName]: objectOf({ key, value: one }, one.at) })
        return { ...blockData(content, inner), at: nameOf(block) }
      }
      if (!isPerhaps(value, collection.value)) return made(value)
      const arms = isChoice(value) ? value.oneOf : [{ then: value }, { then: absent(value.at) }]
      const oneOf = arms.map((arm) => ({ ...arm, then: arm.then.kind === 'absent' ? arm.then : made(arm.then) }))
      return unknown(value.kind === 'unknown' ? value.why : 'condition', nameOf(block), { origin: value.origin, oneOf })
    })
    return { items, missing, uncertain: isUncertain(collection.value) }
  }
  return blocksOf(evaluate(forEach.value, context))
}

/** What is there in one of the ways only is there under that way's condition. */
function ofArms(
  { oneOf, parts: _, ...rest }: Unknown<Datum> & { oneOf: NonNullable<Unknown<Datum>['oneOf']> },
  blocksOf: (one: Data) => Blocks,
): Blocks {
  const arms = oneOf.map((arm) => ({ when: arm.when, ...blocksOf(withOrigin(arm.then, rest.origin)) }))
  const items = arms.flatMap(({ when, items: own }) =>
    own.map(
      (item): Data => ({
        ...rest,
        at: item.at,
        oneOf: [{ ...(when === undefined ? {} : { when }), then: item }, { then: { kind: 'absent', at: rest.at, origin: [] } }],
      }),
    ),
  )
  return { items, missing: arms.flatMap(({ missing }) => missing), uncertain: true }
}
