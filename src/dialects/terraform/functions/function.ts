import { unknown } from '../../../model/value.ts'
import type { Range } from '../../../source/file.ts'
import type { Data, Entry } from '../../data.ts'
import { overChoices } from '../evaluate/choices.ts'
import type { Context } from '../evaluate/context.ts'
import { type Decimal, decimalOf, integerOf } from '../evaluate/decimal.ts'
import { flagData, invalid, isInvalid, listData, mapData, marksOf, numberData, textData } from '../evaluate/made.ts'
import { open, type Taken, takeFlag, takeNumber, taken, takeText, wrong } from '../evaluate/text.ts'

/** One call of a function: where it stands, and what its arguments' names mean. */
export interface Call {
  readonly name: string
  readonly at: Range
  readonly context: Context
}

/** A function of Terraform's language: https://developer.hashicorp.com/terraform/language/functions */
export interface LanguageFunction {
  /** How many arguments it takes. */
  readonly takes: readonly [least: number, most: number]
  readonly run: (args: readonly Data[], call: Call) => Data
  /** It says something useful also of a list of arguments whose end is not known: `merge(var.maps...)`. */
  readonly openEnded?: true
  /** It says something useful even beside an argument that Terraform would refuse. */
  readonly tolerant?: true
}

export type Functions = Readonly<Record<string, LanguageFunction>>

/** How a pure function wants an argument. */
export type Parameter<T> = (data: Data) => Taken<T>

export const text: Parameter<string> = takeText
export const number: Parameter<Decimal> = takeNumber
export const flag: Parameter<boolean> = takeFlag
export const integer: Parameter<number> = (data) => {
  const found = takeNumber(data)
  if (found.is !== 'taken') return found
  const whole = integerOf(found.value)
  return whole === undefined ? wrong : taken(whole)
}

/** Every item of a list that is all there. */
export const listOf =
  <T>(item: Parameter<T>): Parameter<readonly T[]> =>
  (data) => {
    if (data.kind !== 'known') return data.kind === 'unknown' ? open : wrong
    if (data.value.is !== 'list') return wrong
    if (data.value.missing.length > 0 || data.value.uncertain) return open
    const items: T[] = []
    for (const one of data.value.items) {
      const found = item(one)
      if (found.is !== 'taken') return found
      items.push(found.value)
    }
    return taken(items)
  }

/** What a pure function gives: data of its own making, or that it cannot tell, or that Terraform would refuse the arguments. */
export type Plain = string | boolean | number | bigint | Decimal | null | readonly Plain[] | PlainMap | typeof open | typeof wrong
export interface PlainMap {
  readonly map: ReadonlyMap<string, Plain>
}

type Taking<V extends readonly unknown[]> = { readonly [K in keyof V]: Parameter<V[K]> }

/** A function that needs to know all of its arguments. `rest` takes any number of further ones. */
export function pure<V extends readonly unknown[], R = never>(
  parameters: readonly [...Taking<V>],
  run: (values: V, rest: readonly R[]) => Plain,
  more: { readonly optional?: number; readonly rest?: Parameter<R> } = {},
): LanguageFunction {
  const least = parameters.length - (more.optional ?? 0)
  return {
    takes: [least, more.rest ? Number.POSITIVE_INFINITY : parameters.length],
    run: (args, call) =>
      overChoices(args, (some) => {
        const marks = marksOf(some)
        const found = some.map((arg, index) => (parameters[index] ?? more.rest)?.(arg) ?? wrong)
        if (found.some(({ is }) => is === 'wrong') || some.some(isInvalid)) return invalid(call.at, `${call.name}()`)
        if (found.some(({ is }) => is === 'open')) return unseen(call, some)
        const values = found.map((one) => (one.is === 'taken' ? one.value : undefined))
        const result = run(values.slice(0, parameters.length) as unknown as V, values.slice(parameters.length) as R[])
        const data = fromPlain(result, call)
        return data.kind === 'absent' ? data : { ...data, ...marks }
      }),
  }
}

/** What a function gives of arguments that cannot be seen. */
export const unseen = ({ name, at }: Call, args: readonly Data[]): Data => unknown('function', at, { name: `${name}()`, ...marksOf(args) })

export function fromPlain(value: Plain, call: Call): Data {
  const { at } = call
  if (value === null) return { kind: 'absent', at, origin: [] }
  if (typeof value === 'string') return textData(value, at)
  if (typeof value === 'boolean') return flagData(value, at)
  if (typeof value === 'number' || typeof value === 'bigint') return numberData(decimalOf(value), at)
  if (value === open) return unknown('function', at, { name: `${call.name}()` })
  if (value === wrong) return invalid(at, `${call.name}()`)
  if (isList(value))
    return listData(
      value.map((item) => fromPlain(item, call)),
      at,
    )
  if ('map' in value)
    return mapData(new Map([...value.map].map(([key, one]): [string, Entry] => [key, { key, keyAt: at, value: fromPlain(one, call) }])), at)
  return 'digits' in value ? numberData(value, at) : invalid(at)
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value)
