import type { Known, Unknown, Value } from '../model/value.ts'
import type { BuiltText, Text } from '../source/embedded.ts'
import { isOneLine, type Range } from '../source/file.ts'
import type { GapSlot } from '../source/slot.ts'

/** What a dialect makes of an expression before anyone knows what it is for. The reader turns it into the model. */
export type Data = Value<Datum>

export type Datum = Scalar | Template | Encoded | Base64 | Fields | Items

export interface Scalar {
  readonly is: 'scalar'
  readonly value: string | number | boolean
  /** As written, for where a text is wanted: `012345678901` keeps its zero. */
  readonly raw: string
  /** The characters with their places, where they stand in a file: JSON inside a string is read from here. */
  readonly text?: () => Text
}

/** A string with values put in; `holes[i]` fills hole `i` of the text. */
export interface Template {
  readonly is: 'template'
  readonly text: BuiltText
  readonly holes: readonly Data[]
}

/** A string that is JSON made by the dialect itself: `jsonencode(…)`, `Fn::ToJsonString`. */
export interface Encoded {
  readonly is: 'json'
  readonly data: Data
}

/** A string that is encoded on its way: `Fn::Base64`. What is inside is kept, since that is what a host runs. */
export interface Base64 {
  readonly is: 'base64'
  readonly data: Data
}

export interface Fields {
  readonly is: 'map'
  readonly entries: ReadonlyMap<string, Entry>
  readonly missing: readonly Unknown<never>[]
  readonly whole: Range
  readonly gap?: (key: string) => GapSlot | undefined
  /** Terraform tells a map, whose values are all of one type, from an object. */
  readonly type?: 'map'
  /** Some entries are perhaps not there: their values have an absent arm. */
  readonly uncertain?: true
}

export interface Entry {
  readonly key: string
  readonly keyAt: Range
  readonly value: Data
}

export interface Items {
  readonly is: 'list'
  readonly items: readonly Data[]
  readonly missing: readonly Unknown<never>[]
  readonly whole: Range
  /** Terraform tells lists and sets, whose items are all of one type, from tuples. */
  readonly type?: 'list' | 'set'
  /** Some items are perhaps not there (they have an absent arm), or their order is not known: nothing can be said by position. */
  readonly uncertain?: true
}

/** The place of an entry's value: the value itself where it stands on one line, else its key. */
export const placeOf = (value: Range, keyAt: Range): Range => (isOneLine(value) ? value : keyAt)

export const scalar = (value: string | number | boolean, raw: string = String(value), text?: () => Text): Scalar => ({
  is: 'scalar',
  value,
  raw,
  ...(text ? { text } : {}),
})

/** The words of a scalar as a text, if that is what it is. */
export const wordsOf = (data: Data | undefined): string | undefined =>
  data?.kind === 'known' && data.value.is === 'scalar' ? data.value.raw : undefined

/** The value with all that is inside of it changed: the items of a list, the entries of a map, what is encoded. */
export function withParts(value: Datum, change: (part: Data) => Data): Datum {
  switch (value.is) {
    case 'scalar':
    case 'template':
      return value
    case 'json':
    case 'base64':
      return { ...value, data: change(value.data) }
    case 'list':
      return { ...value, items: value.items.map(change) }
    case 'map': {
      const entries = new Map([...value.entries].map(([key, entry]): [string, Entry] => [key, { ...entry, value: change(entry.value) }]))
      return { ...value, entries }
    }
  }
}

export const isKnownMap = (data: Data | undefined): data is Known<Fields> => data?.kind === 'known' && data.value.is === 'map'
export const isKnownList = (data: Data | undefined): data is Known<Items> => data?.kind === 'known' && data.value.is === 'list'
