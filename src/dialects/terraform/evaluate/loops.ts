import { type Unknown, unknown, withOrigin } from '../../../model/value.ts'
import type { Expression, ForObject, ForTuple } from '../../../parse/hcl/index.ts'
import { contains, type Range } from '../../../source/file.ts'
import type { Data, Datum, Entry } from '../../data.ts'
import { isChoice } from './choices.ts'
import { type Context, inScope } from './context.ts'
import { decimalOf } from './decimal.ts'
import { entryPlace, evaluate, unseenKey } from './evaluate.ts'
import { invalid, listData, mapData, numberData, textData, unlessNull } from './made.ts'
import { asText, takeFlag, takeText, textIn } from './text.ts'
import { inOrder } from './walk.ts'
import { wordsOfCode } from './words.ts'

/** One element of a collection, as a `for` meets it. */
export interface Turn {
  readonly key: Data
  readonly value: Data
}

/** The elements of a collection in Terraform's order; `wrong` for what is none. */
export function turnsOf(collection: Extract<Data, { kind: 'known' }>, at: Range): readonly Turn[] | undefined {
  const { value, origin } = collection
  const defaults = origin.filter(({ kind }) => kind === 'default')
  const found = (key: Data, one: Data): Turn => ({ key: withOrigin(key, defaults), value: withOrigin(one, origin) })
  if (value.is === 'map') return inOrder(value.entries.values()).map((entry) => found(textData(entry.key, entry.keyAt), entry.value))
  if (value.is !== 'list') return undefined
  const byPosition = value.missing.length === 0 && !value.uncertain
  return value.items.map((item, index) =>
    found(value.type === 'set' ? item : byPosition ? numberData(decimalOf(index), at) : unknown('condition', at), item),
  )
}

export const missingOf = (value: Datum): readonly Unknown<never>[] => (value.is === 'list' || value.is === 'map' ? value.missing : [])
export const isUncertain = (value: Datum): boolean => (value.is === 'list' || value.is === 'map') && value.uncertain === true

/** Whether this element of a collection is perhaps not there. */
export const isPerhaps = (value: Data, collection: Datum): boolean =>
  isUncertain(collection) && value.kind === 'unknown' && (!value.oneOf || value.oneOf.some(({ then }) => then.kind === 'absent'))

interface Round {
  readonly context: Context
  /** `yes`, or the condition under which this element takes part. */
  readonly when: 'yes' | Unknown<never>
}

/** The rounds of a `for`: those that its condition leaves, each with its names. */
function roundsOf(loop: ForTuple | ForObject, turns: readonly Turn[], over: Range, context: Context): Round[] | undefined {
  const rounds: Round[] = []
  for (const { key, value } of turns) {
    const names = { ...(loop.keyName === undefined ? {} : { [loop.keyName]: key }), [loop.valueName]: value }
    const inner = inScope(context, names, over)
    if (!loop.condition) {
      rounds.push({ context: inner, when: 'yes' })
      continue
    }
    const asked = evaluate(loop.condition, inner)
    const is = takeFlag(asked)
    if (is.is === 'wrong') return undefined
    if (is.is === 'open')
      rounds.push({ context: inner, when: unknown('condition', loop.condition.at, { name: wordsOfCode(loop.condition) }) })
    else if (is.value) rounds.push({ context: inner, when: 'yes' })
  }
  return rounds
}

/** Where a collection is used that a default brought along: all that is in it has that one place. */
const wholeOf = ({ value, at }: Extract<Data, { kind: 'known' }>): Range => (value.is === 'list' || value.is === 'map' ? value.whole : at)

export function forTuple(loop: ForTuple, context: Context): Data {
  return over(loop.collection, loop.at, context, (collection) => {
    const turns = turnsOf(collection, loop.collection.at)
    const rounds = turns && roundsOf(loop, turns, wholeOf(collection), context)
    if (!rounds) return invalid(loop.at)
    const uncertain = isUncertain(collection.value) || rounds.some(({ when }) => when !== 'yes')
    const items = rounds.map((round) => perhaps(evaluate(loop.value, round.context), round.when))
    return listData(items, loop.at, { missing: missingOf(collection.value), ...(uncertain ? { uncertain: true } : {}) })
  })
}

export function forObject(loop: ForObject, context: Context): Data {
  return over(loop.collection, loop.at, context, (collection) => {
    const turns = turnsOf(collection, loop.collection.at)
    const rounds = turns && roundsOf(loop, turns, wholeOf(collection), context)
    if (!rounds) return invalid(loop.at)
    const entries = new Map<string, Entry>()
    const groups = new Map<string, Data[]>()
    const missing: Unknown<never>[] = [...missingOf(collection.value)]
    let uncertain = isUncertain(collection.value)
    for (const { context: inner, when } of rounds) {
      const keyData = asText(evaluate(loop.key, inner))
      const key = textIn(keyData)
      if (key === undefined) {
        if (takeText(keyData).is === 'wrong') return invalid(loop.key.at)
        missing.push(unseenKey(keyData, loop.key.at))
        continue
      }
      uncertain ||= when !== 'yes'
      const keyAt = contains(loop.key.at, keyData.at) ? loop.key.at : keyData.at
      const written = placed(loop.value, inner, keyAt)
      const value = when !== 'yes' && asksForNull(loop) ? written : perhaps(written, when)
      if (loop.group) groups.set(key, [...(groups.get(key) ?? []), value])
      else if (entries.has(key) && when === 'yes') return invalid(loop.key.at, key)
      entries.set(key, { key, keyAt, value })
    }
    for (const [key, values] of groups) {
      const more = { missing, ...(uncertain ? { uncertain: true as const } : {}) }
      entries.set(key, { key, keyAt: loop.key.at, value: listData(values, loop.value.at, more) })
    }
    return mapData(entries, loop.at, { missing, ...(uncertain ? { uncertain: true } : {}) })
  })
}

function placed(value: Expression, context: Context, keyAt: Range): Data {
  const data = evaluate(value, context)
  return { ...data, at: entryPlace(data, value, keyAt) }
}

/** `v => v if v != null`: an entry that is null and one that is not there say the same, so that the value says it all. */
function asksForNull({ value, condition, valueName }: ForObject): boolean {
  const isNull = (one: Expression): boolean => one.kind === 'literal' && one.value === null
  const isElement = (one: Expression): boolean => one.kind === 'variable' && one.name === valueName
  if (condition?.kind !== 'binary' || condition.operator !== '!=' || !isElement(value)) return false
  const { left, right } = condition
  return (isElement(left) && isNull(right)) || (isNull(left) && isElement(right))
}

/** What is there only under a condition that cannot be told. */
function perhaps(data: Data, when: Round['when']): Data {
  if (when === 'yes') return data
  const name = when.name ?? ''
  return {
    ...when,
    at: data.at,
    oneOf: [
      { when: name, then: data },
      { when: `not ${name}`, then: { kind: 'absent', at: when.at, origin: [] } },
    ],
  }
}

/** The collection in each of the ways it may turn out; unknown, it makes something of which all is missing. */
function over(expression: Expression, at: Range, context: Context, read: (known: Extract<Data, { kind: 'known' }>) => Data): Data {
  const made = (collection: Data): Data => {
    if (collection.kind === 'absent') return invalid(at)
    if (collection.kind === 'known') return withOrigin(read(collection), collection.origin)
    if (isChoice(collection)) {
      const { parts: _, ...rest } = collection
      return { ...rest, at, oneOf: collection.oneOf.map((arm) => ({ ...arm, then: made(arm.then) })) }
    }
    const { oneOf: _, parts: __, reference: ___, ...rest } = collection
    return { ...rest, at }
  }
  return made(unlessNull(evaluate(expression, context), context))
}
