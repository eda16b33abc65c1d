import { type Unknown, unknown, withOrigin } from '../../../model/value.ts'
import { contains } from '../../../source/file.ts'
import type { Data, Datum } from '../../data.ts'
import { compareText } from '../../json-text.ts'
import { overChoices } from '../evaluate/choices.ts'
import { add, compareDecimals, type Decimal, decimalOf, integerOf } from '../evaluate/decimal.ts'
import { isEqual } from '../evaluate/equal.ts'
import { flagData, invalid, numberData } from '../evaluate/made.ts'
import { asText, open, takeFlag, takeNumber, taken, takeText, textIn, wrong } from '../evaluate/text.ts'
import { unified } from '../evaluate/unified.ts'
import { isMade } from '../evaluate/walk.ts'
import { type Call, type Functions, listOf, number, type Parameter, type Plain, pure, text, unseen } from './function.ts'
import { isWhole, listMade, maximumItems, onList, unknownsOf, withoutRepeats } from './lists.ts'

const refused = ({ at, name }: Call): Data => invalid(at, `${name}()`)

const flagOrNull: Parameter<{ readonly is: boolean }> = (data) => {
  if (data.kind === 'absent') return taken({ is: false })
  const flag = takeFlag(data)
  return flag.is === 'taken' ? taken({ is: flag.value }) : flag
}

export const collections: Functions = {
  length: {
    takes: [1, 1],
    run: (args, call) =>
      overChoices(args, ([data]) => {
        if (!data || data.kind === 'absent') return refused(call)
        if (data.kind === 'unknown') return unseen(call, args)
        const { value } = data
        if (value.is === 'list') return isWhole(value) ? numberData(decimalOf(value.items.length), call.at) : unseen(call, args)
        if (value.is === 'map')
          return value.missing.length === 0 && !value.uncertain ? numberData(decimalOf(value.entries.size), call.at) : unseen(call, args)
        if (value.is === 'scalar' && typeof value.value !== 'string') return refused(call)
        const words = takeText(data)
        if (words.is !== 'taken') return unseen(call, args)
        return /^[\x20-\x7e\n]*$/.test(words.value) ? numberData(decimalOf(words.value.length), call.at) : unseen(call, args)
      }),
  },
  element: onList([2, 2], (list, [, position], call) => {
    const index = position && takeNumber(position)
    if (index?.is === 'wrong') return refused(call)
    if (index?.is !== 'taken' || !isWhole(list)) return unseen(call, [])
    const whole = integerOf(index.value)
    if (whole === undefined || list.items.length === 0 || list.type === 'set') return refused(call)
    const size = list.items.length
    return used(list.items[((whole % size) + size) % size], call)
  }),
  index: onList([2, 2], (list, [, wanted], call) => {
    if (!wanted || !isWhole(list)) return unseen(call, [])
    for (const [position, item] of list.items.entries()) {
      const equal = isEqual(item, wanted)
      if (equal === undefined) return unseen(call, [])
      if (equal) return numberData(decimalOf(position), call.at)
    }
    return refused(call)
  }),
  contains: onList([2, 2], (list, [, wanted], call) => {
    if (!wanted) return refused(call)
    return overChoices([wanted], ([one]) => {
      if (!one || one.kind === 'absent') return refused(call)
      const equal = list.items.map((item) => isEqual(item, one))
      if (equal.includes(true) && !list.uncertain) return flagData(true, call.at)
      return equal.includes(undefined) || equal.includes(true) || list.missing.length > 0
        ? unknown('condition', call.at, { name: 'contains()' })
        : flagData(false, call.at)
    })
  }),
  concat: { takes: [1, Number.POSITIVE_INFINITY], run: concat, openEnded: true, tolerant: true },
  flatten: onList([1, 1], (list, args, call) => flattened(list.items, call, unknownsOf(list)) ?? unseen(call, args)),
  distinct: onList([1, 1], (list, _args, call) => {
    if (!isWhole(list)) return listMade(list.items, call, { ...unknownsOf(list), uncertain: true })
    const items = unified(list.items)
    if (!items) return refused(call)
    const kept = withoutRepeats(items)
    return kept ? listMade(kept, call, { type: 'list' }) : listMade(list.items, call, { uncertain: true })
  }),
  compact: onList([1, 1], (list, _, call) => {
    const kept = list.items.filter((item) => item.kind !== 'absent' && textIn(item) !== '')
    const sure = kept.every((item) => textIn(item) !== undefined || isSomeText(item))
    return listMade(kept.map(asText), call, { ...unknownsOf(list), type: 'list', ...(sure ? {} : { uncertain: true }) })
  }),
  reverse: onList([1, 1], (list, _, call) => listMade([...list.items].reverse(), call, unknownsOf(list))),
  slice: { takes: [3, 3], run: (args, call) => overChoices(args, (some) => slice(some, call)) },
  chunklist: onList([2, 2], (list, [, size], call) => {
    const wanted = size && takeNumber(size)
    const length = wanted?.is === 'taken' ? integerOf(wanted.value) : undefined
    if (length === undefined || !isWhole(list)) return unseen(call, [])
    if (length < 0) return refused(call)
    const step = length === 0 ? Math.max(1, list.items.length) : length
    const chunks: Data[] = []
    for (let at = 0; at < list.items.length; at += step) chunks.push(listMade(list.items.slice(at, at + step), call))
    return listMade(chunks, call)
  }),
  coalesce: { takes: [1, Number.POSITIVE_INFINITY], run: coalesce },
  coalescelist: { takes: [1, Number.POSITIVE_INFINITY], run: coalesceList },
  one: onList([1, 1], (list, args, call) => {
    if (!isWhole(list)) return unseen(call, args)
    if (list.items.length > 1) return refused(call)
    return list.items[0] ? used(list.items[0], call) : { kind: 'absent', at: call.at, origin: [] }
  }),
  sort: pure<[readonly string[]]>([listOf(text)], ([words]) => [...words].sort(compareText)),
  alltrue: pure<[readonly { readonly is: boolean }[]]>([listOf(flagOrNull)], ([flags]) => flags.every(({ is }) => is)),
  anytrue: pure<[readonly { readonly is: boolean }[]]>([listOf(flagOrNull)], ([flags]) => flags.some(({ is }) => is)),
  range: pure<[Decimal], Decimal>([number], ([first], rest) => range(first, rest), { rest: number }),
  matchkeys: {
    takes: [3, 3],
    run: (args, call) => {
      const [values, keys, wanted] = args.map((arg) =>
        arg.kind === 'known' && arg.value.is === 'list' && isWhole(arg.value) ? arg.value.items : undefined,
      )
      if (!values || !keys || !wanted) return unseen(call, args)
      if (values.length !== keys.length) return refused(call)
      const kept: Data[] = []
      for (const [index, value] of values.entries()) {
        const equal = wanted.map((one) => isEqual(keys[index] ?? one, one))
        if (equal.includes(true)) kept.push(value)
        else if (equal.includes(undefined)) return unseen(call, args)
      }
      return listMade(kept, call)
    },
  },
}

/** What is chosen from among others points to where it was chosen. */
function used(data: Data | undefined, { at }: Call): Data {
  if (!data) return invalid(at)
  if (data.kind !== 'known') return { ...data, at }
  const { slot: _, ...rest } = data
  return { ...rest, at }
}

/** A string of which something is known to be there. */
const isSomeText = (item: Data): boolean =>
  item.kind === 'known' &&
  (item.value.is === 'json' ||
    (item.value.is === 'template' && item.value.text.segments.some(({ hole, length }) => hole === undefined && length > 0)))

function concat(args: readonly Data[], call: Call): Data {
  const items: Data[] = []
  const missing = []
  let uncertain = false
  const origin = []
  for (const arg of args) {
    if (arg.kind === 'absent') return refused(call)
    if (arg.kind === 'known') {
      if (arg.value.is !== 'list' || arg.value.type === 'set') return refused(call)
      items.push(...arg.value.items.map((item) => withOrigin(item, arg.origin)))
      missing.push(...arg.value.missing)
      uncertain ||= arg.value.uncertain === true
      continue
    }
    const part = partOf(arg)
    items.push(...part.items)
    missing.push(...part.missing)
    uncertain ||= part.items.length > 0
    origin.push(...arg.origin)
  }
  if (items.length > maximumItems) return unknown('limit', call.at)
  return listMade(items, call, { missing, ...(uncertain ? { uncertain: true } : {}) })
}

/** The items that a list has in one of the ways it may turn out, each under its condition. */
function partOf(list: Extract<Data, { kind: 'unknown' }>): { items: Data[]; missing: Extract<Data, { kind: 'unknown' }>[] & never[] } {
  const { oneOf, parts: _, ...rest } = list
  if (!oneOf) return { items: [], missing: [rest] as never }
  const items: Data[] = []
  const missing: unknown[] = []
  for (const arm of oneOf) {
    const inner = arm.then
    if (inner.kind === 'unknown') {
      const part = partOf(inner)
      items.push(...part.items)
      missing.push(...part.missing)
    } else if (inner.kind === 'known' && inner.value.is === 'list') {
      missing.push(...inner.value.missing)
      for (const item of inner.value.items)
        items.push({
          ...rest,
          at: item.at,
          oneOf: [
            { ...(arm.when === undefined ? {} : { when: arm.when }), then: withOrigin(item, inner.origin) },
            { then: { kind: 'absent', at: rest.at, origin: [] } },
          ],
        })
    }
  }
  return { items, missing: missing as never }
}

function flattened(items: readonly Data[], call: Call, unknowns: ReturnType<typeof unknownsOf>): Data | undefined {
  const out: Data[] = []
  const missing = [...unknowns.missing]
  let uncertain = unknowns.uncertain === true
  const add = (item: Data): void => {
    if (out.length > maximumItems) return
    if (item.kind === 'known' && item.value.is === 'list') {
      missing.push(...item.value.missing)
      uncertain ||= item.value.uncertain === true
      for (const inner of item.value.items) add(withOrigin(inner, item.origin))
    } else if (item.kind === 'unknown' && item.oneOf?.some(({ then }) => then.kind === 'known' && then.value.is === 'list')) {
      const part = partOf(item)
      for (const inner of part.items) add(inner)
      missing.push(...part.missing)
      uncertain = true
    } else {
      // Nobody knows whether it is one item or a list of them.
      if (item.kind === 'unknown' && !item.oneOf && !isMade(item)) uncertain = true
      out.push(item)
    }
  }
  for (const item of items) add(item)
  if (out.length > maximumItems) return undefined
  return listMade(out, call, { missing, ...(uncertain ? { uncertain: true } : {}) })
}

/** A part of a list. Of one that cannot be seen the length of the part is known all the same: Terraform refuses to go over its end. */
function slice(args: readonly Data[], call: Call): Data {
  const [list, ...bounds] = args
  const [from, to] = bounds.map((bound) => {
    const number = takeNumber(bound)
    return number.is === 'taken' ? (integerOf(number.value) ?? -1) : undefined
  })
  if (!list || from === undefined || to === undefined) return unseen(call, args)
  if (from < 0 || to < from || list.kind === 'absent') return refused(call)
  if (list.kind === 'known' && list.value.is !== 'list') return refused(call)
  if (list.kind === 'known' && list.value.is === 'list' && isWhole(list.value)) {
    const { items } = list.value
    return to > items.length ? refused(call) : withOrigin(listMade(items.slice(from, to), call), list.origin)
  }
  if (to - from > maximumItems) return unseen(call, args)
  const item = { ...unseen(call, args), ...(list.kind === 'unknown' ? { why: list.why } : {}) } as Data
  return listMade(Array<Data>(to - from).fill(item), call)
}

/** The first that is neither null nor an empty string. */
function coalesce(args: readonly Data[], call: Call): Data {
  return overChoices(args, (some) => {
    const strings = some.some((arg) => arg.kind === 'known' && (arg.value.is !== 'scalar' || typeof arg.value.value === 'string'))
    const set = some.filter((arg) => arg.kind !== 'absent' && textIn(arg) !== '')
    return firstOf(strings ? set.map((arg) => (arg.kind === 'known' && arg.value.is === 'scalar' ? asText(arg) : arg)) : set, call)
  })
}

function firstOf([arg, ...others]: readonly Data[], call: Call): Data {
  if (!arg || arg.kind === 'absent') return refused(call)
  if (arg.kind === 'known') return contains(call.at, arg.at) ? used(arg, call) : arg
  // Where nothing else is left Terraform refuses it if it is not set.
  if (others.length === 0 || isMade(arg) || isAlwaysSet(arg)) return used(arg, call)
  const name = arg.name ?? 'it'
  return {
    ...unseen(call, [arg, ...others]),
    oneOf: [
      { when: `${name} is set`, then: arg },
      { when: `${name} is not set`, then: firstOf(others, call) },
    ],
  } as Data
}

/** Whatever is made has an id and an ARN. */
const isAlwaysSet = ({ reference }: Unknown<Datum>): boolean => reference?.attribute === 'id' || reference?.attribute === 'arn'

function coalesceList(args: readonly Data[], call: Call): Data {
  return overChoices(args, (some) => {
    if (some.some(({ kind }) => kind === 'absent')) return refused(call)
    for (const arg of some) {
      if (arg.kind !== 'known' || arg.value.is !== 'list') return arg.kind === 'known' ? refused(call) : unseen(call, some)
      if (arg.value.items.length > 0 && !arg.value.uncertain) return used(arg, call)
      if (!isWhole(arg.value)) return unseen(call, some)
    }
    return refused(call)
  })
}

/** Terraform makes at most 1,024 numbers. */
function range(first: Decimal, rest: readonly Decimal[]): Plain {
  const [second, third] = rest
  if (rest.length > 2) return wrong
  const [start, limit] = second ? [first, second] : [decimalOf(0), first]
  const down = compareDecimals(limit, start) < 0
  const step = third ?? decimalOf(down ? -1 : 1)
  if (step.digits === 0n || step.digits < 0n !== down) return compareDecimals(limit, start) === 0 ? [] : wrong
  const values: Decimal[] = []
  for (let at: Decimal | undefined = start; at; at = add(at, step)) {
    if (down ? compareDecimals(at, limit) <= 0 : compareDecimals(at, limit) >= 0) return values
    if (values.length >= 1024) return wrong
    values.push(at)
  }
  return open
}
