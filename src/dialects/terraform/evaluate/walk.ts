import { type Reference, type Unknown, unknown, withOrigin } from '../../../model/value.ts'
import type { TraversalStep } from '../../../parse/hcl/index.ts'
import type { Range } from '../../../source/file.ts'
import type { Data, Datum } from '../../data.ts'
import { compareText } from '../../json-text.ts'
import { isChoice, settled } from './choices.ts'
import type { Context } from './context.ts'
import { integerOf, parseDecimal } from './decimal.ts'
import { evaluate } from './evaluate.ts'
import { invalid, listData, unlessNull } from './made.ts'
import { takeText, textIn } from './text.ts'

/** With more possible keys than this nobody is helped by a list of what it may be. */
const maximumKeys = 16

/** Steps from a value to something inside it. What is found points to where it is written, the last step's result to `at`. */
export function walk(value: Data, steps: readonly TraversalStep[], at: Range, context: Context): Data {
  const found = stepped(value, steps, at, context)
  return steps.length > 0 ? usedAt(found, at) : found
}

/** The same, but what is found keeps its own place. */
export function stepped(value: Data, steps: readonly TraversalStep[], at: Range, context: Context): Data {
  let current = value
  for (const step of steps) {
    if (step.kind === 'attribute') current = attribute(current, step.name, at, context)
    else if (step.kind === 'index') current = element(current, evaluate(step.key, context), at, context)
    else current = splat(current, step.each, at, context)
  }
  return current
}

/** Written elsewhere, and perhaps used elsewhere too: writing over it there is not a change of this use alone. */
export function usedAt(data: Data, at: Range): Data {
  if (data.kind === 'unknown') return { ...data, at }
  const { slot: _, ...rest } = data
  return { ...rest, at }
}

export function attribute(owner: Data, name: string, at: Range, context: Context): Data {
  return inside(
    owner,
    at,
    context,
    (value, known) => {
      if (value.is === 'list' && /^\d+$/.test(name)) return elementAt(value, Number(name), at)
      if (value.is !== 'map') return invalid(at)
      const entry = value.entries.get(name)
      if (entry) return withOrigin(entry.value, known.origin)
      const [missing] = value.missing
      return missing ? { ...missing, at } : invalid(at, name)
    },
    (open) => (isMade(open) ? context.names.attribute(open.reference, name, at) : unseen(open, at)),
  )
}

/** `collection[key]`. With a key that is not known, whatever the collection holds. */
export function element(owner: Data, key: Data, at: Range, context: Context): Data {
  return inside(
    owner,
    at,
    context,
    (value, known) => {
      if (value.is !== 'list' && value.is !== 'map') return invalid(at)
      const name = textIn(key)
      if (name === undefined) return takeText(key).is === 'open' ? anyOf(value, key, at) : invalid(at)
      if (value.is === 'map') return attribute({ ...known, value }, name, at, context)
      const number = parseDecimal(name)
      const index = number && integerOf(number)
      return index === undefined ? invalid(at) : withOrigin(elementAt(value, index, at), known.origin)
    },
    // One of a resource's instances whose number is not known.
    (open) =>
      isMade(open) && open.reference.attribute === '*'
        ? { ...open, at, reference: { ...open.reference, attribute: '' } }
        : unseen(open, at),
  )
}

/** A resource or a module itself, as `Names.resource` gives it. */
export const isMade = (open: Unknown<Datum>): open is Unknown<Datum> & { reference: Reference } =>
  open.reference !== undefined && (open.reference.attribute === '' || open.reference.attribute === '*')

function elementAt(value: Extract<Datum, { is: 'list' }>, index: number, at: Range): Data {
  if (value.type === 'set') return invalid(at)
  const [missing] = value.missing
  if (missing) return { ...missing, at }
  if (value.uncertain) return unknown('condition', at)
  return value.items[index] ?? invalid(at)
}

/** One of all the values that a collection has, by a key that is not known. */
function anyOf(value: Extract<Datum, { is: 'list' | 'map' }>, key: Data, at: Range): Data {
  const name = key.kind === 'unknown' ? key.name : undefined
  const plain = unknown<Datum>(key.kind === 'unknown' ? key.why : 'unsupported', at, name === undefined ? {} : { name })
  if (value.missing.length > 0 || value.uncertain || (value.is === 'list' && value.type === 'set')) return plain
  const all =
    value.is === 'map'
      ? [...value.entries.values()].map((entry) => ({ key: entry.key, value: entry.value }))
      : value.items.map((item, index) => ({ key: String(index), value: item }))
  if (all.length === 0 || all.length > maximumKeys) return plain
  const arms = all.map((one) => ({ when: `${name ?? 'the key'} is ${one.key}`, then: one.value }))
  return settled(arms.map(({ then }) => then)) ?? { ...plain, oneOf: arms }
}

/** `[*]`: the steps taken in every element. What is no list counts as a list of one, null as an empty one. */
export function splat(owner: Data, each: readonly TraversalStep[], at: Range, context: Context): Data {
  const one = (item: Data): Data => walk(item, each, at, context)
  if (owner.kind === 'absent') return listData([], at)
  if (owner.kind === 'known') {
    const { value } = owner
    if (value.is !== 'list') return withOrigin(listData([one(owner)], at), owner.origin)
    const more = { missing: value.missing, ...(value.uncertain ? { uncertain: true as const } : {}) }
    return withOrigin(listData(value.items.map(one), at, more), owner.origin)
  }
  if (isChoice(owner)) return { ...owner, at, oneOf: owner.oneOf.map((arm) => ({ ...arm, then: splat(arm.then, each, at, context) })) }
  if (isMade(owner)) return listData([one(owner)], at, owner.reference.attribute === '*' ? { uncertain: true } : {})
  return listData([], at, { missing: [unseen(owner, at)] })
}

/** What is inside a value, in each of the ways it may turn out. Null has no inside. */
function inside(
  owner: Data,
  at: Range,
  context: Context,
  read: (value: Datum, known: Extract<Data, { kind: 'known' }>) => Data,
  unread: (open: Unknown<Datum>) => Data,
): Data {
  if (owner.kind === 'absent') {
    const given = unlessNull(owner, context)
    return given.kind === 'unknown' ? unseen(given, at) : invalid(at)
  }
  if (owner.kind === 'known') return read(owner.value, owner)
  if (!isChoice(owner)) return unread(owner)
  const { parts: _, ...rest } = owner
  return { ...rest, at, oneOf: owner.oneOf.map((arm) => ({ ...arm, then: inside(arm.then, at, context, read, unread) })) }
}

/** Something inside a value of which nothing is known: it goes by its own name, and is perhaps not there. */
function unseen({ why, origin, secret }: Unknown<Datum>, at: Range): Unknown<never> {
  return unknown(why, at, { origin, ...(secret ? { secret } : {}) })
}

/** The entries of a map in the order in which Terraform goes through them. */
export const inOrder = <T extends { readonly key: string }>(entries: Iterable<T>): T[] =>
  [...entries].sort((a, b) => compareText(a.key, b.key))
