import { unknown } from '../../../model/value.ts'
import type { Data, Datum } from '../../data.ts'
import { isChoice, overChoices } from '../evaluate/choices.ts'
import { flagData, insideOf, invalid, marksOf } from '../evaluate/made.ts'
import { asFlag, asNumber, asText } from '../evaluate/text.ts'
import { convert, type Type } from '../evaluate/types.ts'
import { type Call, type Functions, type LanguageFunction, unseen } from './function.ts'

const scalarAs = (change: (data: Data) => Data): LanguageFunction => ({
  takes: [1, 1],
  run: (args, call) =>
    overChoices(args, ([data]) => {
      if (!data || data.kind === 'unknown') return unseen(call, args)
      return change(data)
    }),
})

const collectionAs = (type: Type): LanguageFunction => ({
  takes: [1, 1],
  run: ([data], call) => {
    if (!data) return invalid(call.at)
    if (data.kind === 'unknown' && !data.oneOf) return { ...data, at: call.at }
    const made = convert(data, type, () => unknown('unsupported', call.at))
    return made.kind === 'known' ? { ...made, at: call.at } : made
  },
})

const anything: Type = { is: 'any' }

export const conversions: Functions = {
  tostring: scalarAs(asText),
  tonumber: scalarAs(asNumber),
  tobool: scalarAs(asFlag),
  tolist: collectionAs({ is: 'list', of: anything }),
  toset: collectionAs({ is: 'set', of: anything }),
  tomap: collectionAs({ is: 'map', of: anything }),
  try: { takes: [1, Number.POSITIVE_INFINITY], run: firstOf, tolerant: true },
  can: {
    takes: [1, 1],
    tolerant: true,
    run: ([data], call) => {
      if (!data) return invalid(call.at)
      if (failsIn(data)) return flagData(false, call.at)
      return mayFail(data) ? unknown('condition', call.at, { name: 'can()' }) : flagData(true, call.at)
    },
  },
  sensitive: {
    takes: [1, 1],
    run: ([data], { at }) => (!data ? invalid(at) : data.kind === 'absent' ? data : { ...data, secret: 'sensitive' }),
  },
  nonsensitive: {
    takes: [1, 1],
    run: ([data], { at }) => {
      if (!data || data.kind === 'absent') return data ?? invalid(at)
      const { secret: _, ...rest } = data
      return rest
    },
  },
  issensitive: {
    takes: [1, 1],
    run: ([data], call) => {
      if (!data) return invalid(call.at)
      if (data.kind !== 'absent' && data.secret === 'sensitive') return flagData(true, call.at)
      // What a condition decided is as sensitive as the condition, a text as what was put in, unless `nonsensitive` was asked.
      const isDecided = data.origin.some(({ kind }) => kind === 'condition')
      const isText = data.kind === 'known' && (data.value.is === 'template' || data.value.is === 'json')
      const isOpen = data.kind === 'unknown' || isDecided || (isText && marksOf([data]).secret !== undefined)
      return isOpen ? unseen(call, [data]) : flagData(false, call.at)
    },
  },
  ephemeralasnull: { takes: [1, 1], run: (args, call) => unseen(call, args) },
}

/** The first that Terraform would not refuse. One that is unknown may be refused too: then it is that one or a later one. */
function firstOf(args: readonly Data[], call: Call): Data {
  const [data, ...others] = args
  if (!data) return invalid(call.at, 'try()')
  if (others.length === 0) return data
  if (failsIn(data)) return firstOf(others, call)
  if (!mayFail(data)) return data
  // Of several values each is tried by itself: one that Terraform would refuse does not stand for the others.
  if (isChoice(data)) return { ...data, oneOf: data.oneOf.map((arm) => ({ ...arm, then: firstOf([arm.then, ...others], call) })) }
  const name = data.kind === 'unknown' && data.name !== undefined ? data.name : 'it'
  return {
    ...unknown<never>(data.kind === 'unknown' ? data.why : 'condition', data.at, name === 'it' ? {} : { name }),
    oneOf: [
      { when: `${name} can be had`, then: data },
      { when: `${name} cannot be had`, then: firstOf(others, call) },
    ],
  } as Data
}

/** Whether Terraform may yet refuse the value: not what is surely there, an attribute of a resource, a variable by itself. */
function mayFail(data: Data, left = { parts: 10_000 }): boolean {
  if (--left.parts < 0 || data.kind === 'absent') return false
  if (data.kind === 'known') return partsOf(data.value).some((inner) => mayFail(inner, left))
  if (isChoice(data)) return data.oneOf.some(({ then }) => failsIn(then, left) || mayFail(then, left))
  if (data.reference !== undefined || data.why === 'condition' || data.why === 'data-source') return false
  return !(data.why === 'variable' && data.name !== undefined && /^var\.[\w-]+$/.test(data.name))
}

/** Whether Terraform would refuse the value, or anything in it, whatever it turns out to be. */
function failsIn(data: Data, left = { parts: 10_000 }): boolean {
  if (--left.parts < 0) return false
  if (isChoice(data)) return data.oneOf.every(({ then }) => failsIn(then, left))
  if (data.kind === 'unknown') return data.why === 'invalid'
  return data.kind === 'known' && partsOf(data.value).some((inner) => failsIn(inner, left))
}

/** What is in it, and what nobody could see of it. */
const partsOf = (value: Datum): readonly Data[] =>
  value.is === 'list' || value.is === 'map' ? [...insideOf(value), ...value.missing] : insideOf(value)
