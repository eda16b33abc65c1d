import { unknown } from '../../../model/value.ts'
import { type Data, type Scalar, scalar } from '../../data.ts'
import { knownWords } from '../../joined.ts'
import { type Decimal, formatDecimal, parseDecimal } from './decimal.ts'
import { invalid } from './made.ts'

/** What a known argument is taken for; `open` where it is not known, `wrong` where Terraform would refuse it. */
export type Taken<T> = { readonly is: 'taken'; readonly value: T } | typeof open | typeof wrong
export const open = { is: 'open' } as const
export const wrong = { is: 'wrong' } as const

export const taken = <T>(value: T): Taken<T> => ({ is: 'taken', value })

/** The whole text of each template that was asked for: templates hold templates, and are asked again from each. */
const whole = new WeakMap<object, string | typeof open>()

/** The text of a value, numbers and flags converted as Terraform does. */
export function takeText(data: Data): Taken<string> {
  if (data.kind !== 'known') return data.kind === 'unknown' ? open : wrong
  const { value } = data
  switch (value.is) {
    case 'scalar':
      return taken(scalarText(value))
    case 'template':
    case 'json':
    case 'base64': {
      const before = whole.get(value)
      if (before !== undefined) return before === open ? open : taken(before as string)
      const words = knownWords(data) ?? open
      whole.set(value, words)
      return words === open ? open : taken(words as string)
    }
    default:
      return wrong
  }
}

/** Numbers as Terraform writes them, however they were read: `2.50` is `2.5`. */
function scalarText({ value, raw }: Scalar): string {
  if (typeof value === 'string') return value
  const number = typeof value === 'number' ? parseDecimal(raw) : undefined
  return number ? formatDecimal(number) : String(value)
}

export function takeNumber(data: Data): Taken<Decimal> {
  if (data.kind === 'known' && data.value.is === 'scalar' && typeof data.value.value === 'boolean') return wrong
  const text = takeText(data)
  if (text.is !== 'taken') return text
  const number = parseDecimal(text.value)
  return number ? taken(number) : wrong
}

export function takeFlag(data: Data): Taken<boolean> {
  if (data.kind === 'known' && data.value.is === 'scalar') {
    const { value } = data.value
    if (typeof value === 'boolean') return taken(value)
    if (typeof value === 'number') return wrong
  }
  const text = takeText(data)
  if (text.is !== 'taken') return text
  return text.value === 'true' || text.value === '1' ? taken(true) : text.value === 'false' || text.value === '0' ? taken(false) : wrong
}

/** The text of a value, if it is known to be one. */
export function textIn(data: Data): string | undefined {
  const text = takeText(data)
  return text.is === 'taken' ? text.value : undefined
}

/** The same value as a string. Unknown parts and places stay as they are. */
export function asText(data: Data): Data {
  if (data.kind !== 'known') return data
  const { value } = data
  if (value.is === 'list' || value.is === 'map') return invalid(data.at)
  return value.is === 'scalar' && typeof value.value !== 'string' ? { ...data, value: scalar(scalarText(value)) } : data
}

export function asNumber(data: Data): Data {
  if (data.kind !== 'known') return data
  if (data.value.is === 'scalar' && typeof data.value.value === 'number') return data
  const number = takeNumber(data)
  if (number.is === 'taken') return { ...data, value: numberScalar(number.value) }
  return number.is === 'wrong' ? invalid(data.at) : unknown('function', data.at, { origin: data.origin })
}

export function asFlag(data: Data): Data {
  if (data.kind !== 'known') return data
  if (data.value.is === 'scalar' && typeof data.value.value === 'boolean') return data
  const flag = takeFlag(data)
  if (flag.is === 'taken') return { ...data, value: scalar(flag.value) }
  return flag.is === 'wrong' ? invalid(data.at) : unknown('function', data.at, { origin: data.origin })
}

function numberScalar(number: Decimal) {
  const raw = formatDecimal(number)
  return scalar(Number(raw), raw)
}
