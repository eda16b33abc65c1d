import { absent, type Unknown, unknown } from '../../../model/value.ts'
import { type Expression, gapOf, itemSlotOf, type Literal, type ObjectExpression, slotOf, type Tuple } from '../../../parse/hcl/index.ts'
import { contains, type Range } from '../../../source/file.ts'
import type { Slot } from '../../../source/slot.ts'
import { type Data, type Entry, placeOf, scalar } from '../../data.ts'
import { call } from '../functions/call.ts'
import type { Context } from './context.ts'
import { formatDecimal, parseDecimal } from './decimal.ts'
import { forObject, forTuple } from './loops.ts'
import { invalid, knownData, listData } from './made.ts'
import { binary, conditional, unary } from './operators.ts'
import { traversal } from './references.ts'
import { template } from './templates.ts'
import { takeText, textIn } from './text.ts'
import { isTooHeavy } from './weight.ts'

/** The value of an expression where it stands; unknown with its reason wherever something cannot be told. Never throws. */
export function evaluate(expression: Expression, context: Context): Data {
  return context.effort.spend(expression.at, () => {
    const data = worked(expression, context)
    return isTooHeavy(data) ? unknown('limit', expression.at) : data
  })
}

function worked(expression: Expression, context: Context): Data {
  switch (expression.kind) {
    case 'literal':
      return literal(expression)
    case 'template':
      return template(expression, context)
    case 'tuple':
      return tuple(expression, context)
    case 'object':
      return object(expression, context)
    case 'parentheses':
      return evaluate(expression.inner, context)
    case 'traversal':
    case 'variable':
      return traversal(expression, context)
    case 'conditional':
      return conditional(expression, context)
    case 'call':
      return call(expression, context)
    case 'forTuple':
      return forTuple(expression, context)
    case 'forObject':
      return forObject(expression, context)
    case 'unary':
      return unary(expression, context)
    case 'binary':
      return binary(expression, context)
    case 'invalid':
      return unknown('unsupported', expression.at)
  }
}

function literal({ value, text, at }: Literal): Data {
  if (value === null) return absent(at)
  const number = typeof value === 'number' ? parseDecimal(text) : undefined
  if (typeof value === 'number' && !number) return unknown('limit', at)
  return knownData(scalar(value, number ? formatDecimal(number) : text), at)
}

function tuple(expression: Tuple, context: Context): Data {
  const values = expression.items.map((item, index): Data => {
    const data = evaluate(item, context)
    return isWritten(item) ? slotted(data, itemSlotOf(expression, index, { names: 'api' })) : data
  })
  return listData(values, expression.at)
}

const slotted = (data: Data, slot: Slot | undefined): Data => (data.kind === 'known' && slot ? { ...data, slot } : data)

function object(expression: ObjectExpression, context: Context): Data {
  const { at } = expression
  const entries = new Map<string, Entry>()
  const missing: Unknown<never>[] = []
  for (const entry of expression.entries) {
    const { keyAt } = entry
    const keyData = entry.name === undefined ? evaluate(entry.key, context) : undefined
    const key = entry.name ?? (keyData && textIn(keyData))
    if (key === undefined) {
      if (!keyData || takeText(keyData).is === 'wrong') return invalid(keyAt)
      missing.push(unseenKey(keyData, keyAt))
    } else entries.set(key, { key, keyAt, value: placed(entry.value, keyAt, slotOf(entry, { names: 'api' }), context) })
  }
  const gap = (key: string) => gapOf(expression, key, { names: 'api' })
  return knownData({ is: 'map', entries, missing, whole: at, gap }, at)
}

/** An entry of which the key is not known. */
export const unseenKey = (key: Data, at: Range): Unknown<never> =>
  key.kind === 'unknown' ? unknown(key.why, at, key.name === undefined ? {} : { name: key.name }) : unknown('unsupported', at)

/** The value of an entry or an attribute: at its own line, with the slot where it is written out there. */
export function placed(expression: Expression, keyAt: Range, slot: Slot | undefined, context: Context): Data {
  const data = evaluate(expression, context)
  const at = entryPlace(data, expression, keyAt)
  return isWritten(expression) ? slotted({ ...data, at }, slot) : { ...data, at }
}

/** Where an entry's value stands: at the entry, unless a loop passes on what is written elsewhere. */
export const entryPlace = (data: Data, { at }: Expression, keyAt: Range): Range => (contains(at, data.at) ? placeOf(at, keyAt) : data.at)

/** Written out where it is used, so that writing another value there changes this use alone. */
function isWritten(expression: Expression): boolean {
  const { kind } = expression
  if (kind === 'template') return !(expression.parts.length === 1 && expression.parts[0]?.kind === 'interpolation')
  return kind === 'literal' || kind === 'tuple' || kind === 'object'
}
