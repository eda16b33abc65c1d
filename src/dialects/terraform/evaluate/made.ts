import { type Unknown, unknown } from '../../../model/value.ts'
import type { Range } from '../../../source/file.ts'
import { type Data, type Datum, type Entry, type Fields, type Items, scalar } from '../../data.ts'
import { type Decimal, formatDecimal } from './decimal.ts'

// How values are made that nobody wrote as they are: they point at what made them.

export const knownData = (value: Datum, at: Range): Data => ({ kind: 'known', value, at, origin: [] })
export const textData = (value: string, at: Range): Data => knownData(scalar(value), at)
export const flagData = (value: boolean, at: Range): Data => knownData(scalar(value), at)

export function numberData(value: Decimal, at: Range): Data {
  const raw = formatDecimal(value)
  return knownData(scalar(Number(raw), raw), at)
}

/** What Terraform would refuse: the second choice of a `try`, otherwise as unknown as anything. */
export const invalid = (at: Range, name?: string): Unknown<never> => unknown('invalid', at, name === undefined ? {} : { name })

export const isInvalid = (data: Data): boolean => data.kind === 'unknown' && data.why === 'invalid'

/**
 * Null that is only a variable's default, in a place where Terraform refuses null: then the variable is always given a value, which is
 * not known. What is only tried is written for the null.
 */
export function unlessNull(data: Data, { tried }: { readonly tried?: true }): Data {
  const step = data.kind === 'absent' && !tried ? data.origin.find(({ kind }) => kind === 'default') : undefined
  return step ? unknown('variable', data.at, { name: step.name }) : data
}

export const listData = (items: readonly Data[], at: Range, more: Partial<Omit<Items, 'is' | 'items'>> = {}): Data =>
  knownData({ is: 'list', items, missing: [], whole: at, ...more }, at)

export const mapData = (entries: ReadonlyMap<string, Entry>, at: Range, more: Partial<Omit<Fields, 'is' | 'entries'>> = {}): Data =>
  knownData({ is: 'map', entries, missing: [], whole: at, ...more }, at)

/** An object of values by name, each at its own place. */
export const objectOf = (values: Readonly<Record<string, Data>>, at: Range): Data =>
  mapData(new Map(Object.entries(values).map(([key, value]): [string, Entry] => [key, { key, keyAt: value.at, value }])), at)

/** What a result has from its arguments: secrecy, where they stand, and the steps that led to them. Looked for in a bounded part of large ones. */
export function marksOf(args: readonly Data[]): Pick<Unknown<never>, 'origin' | 'secret' | 'written'> {
  const written = new Set<Range>()
  const steps = new Set<Unknown<never>['origin'][number]>()
  let secret: Unknown<never>['secret']
  let left = 200
  const look = (data: Data): void => {
    if (left-- <= 0) return
    for (const at of data.written ?? [data.at]) if (written.size < 50) written.add(at)
    for (const step of data.origin) if (steps.size < 20) steps.add(step)
    if (data.kind === 'absent') return
    secret ??= data.secret
    if (data.kind === 'unknown') {
      for (const { then } of data.oneOf ?? []) look(then)
      return
    }
    for (const inner of insideOf(data.value)) look(inner)
  }
  for (const arg of args) look(arg)
  return { origin: [...steps], written: [...written], ...(secret ? { secret } : {}) }
}

/** The data that a datum is made of. */
export function insideOf(value: Datum): readonly Data[] {
  switch (value.is) {
    case 'scalar':
      return []
    case 'template':
      return value.holes
    case 'json':
    case 'base64':
      return [value.data]
    case 'list':
      return value.items
    case 'map':
      return [...value.entries.values()].map((entry) => entry.value)
  }
}
