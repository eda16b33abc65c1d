import type { Range } from '../source/file.ts'
import type { EntrySlot } from '../source/slot.ts'
import { absent, type List, type Unknown, type Value } from './value.ts'

/**
 * What the rules may ask of a structure, declared once in the API's own words. One reader fills it from any dialect, TypeScript
 * derives the type of what is read, and the vocabulary test holds every name against AWS's schemas.
 */
export type Shape =
  | TextShape
  | FlagShape
  | NumberShape
  | MapShape
  | AnyShape
  | EntriesShape<Shape>
  | ListShape<Shape>
  | StructShape<Record<string, Shape>>

export interface TextShape {
  readonly is: 'text'
  /** The kinds of resource it may name, by name, ARN or reference. */
  readonly to?: readonly string[]
  /** It names an image, and through it the repository: a plain name is one of Docker Hub. */
  readonly as?: 'image'
  /** The API wants it in Base64; it is read as the text inside. */
  readonly encoded?: true
}
export interface FlagShape {
  readonly is: 'flag'
}
export interface NumberShape {
  readonly is: 'number'
}
/** Names and texts: labels, options, tags. */
export interface MapShape {
  readonly is: 'map'
  /** Which entry names a resource of which kind. */
  readonly links?: Readonly<Record<string, string>>
  /** May be written as a list of structures with a key and a value. */
  readonly pairs?: true
}
/** Structures or lists by names that the author chose: the states of a state machine, the operators of a condition. */
export interface EntriesShape<E> {
  readonly is: 'entries'
  readonly of: E
}
export interface ListShape<E> {
  readonly is: 'list'
  readonly of: E
  /** One item may stand without its list, as IAM's policies allow. */
  readonly orOne?: true
}
/** Something of which only matters whether it is there. */
export interface AnyShape {
  readonly is: 'any'
}
export interface StructShape<F> {
  readonly is: 'struct'
  /** The name of the shape in the ECS API model, or the CloudFormation type. */
  readonly name: string
  readonly fields: F
  /** May as well be something else, a text that is not JSON: then it is unknown, and no fault of the file. */
  readonly perhaps?: true
}

export const text: TextShape = { is: 'text' }
export const encodedText: TextShape = { is: 'text', encoded: true }
export const flag: FlagShape = { is: 'flag' }
export const number: NumberShape = { is: 'number' }
export const textMap: MapShape = { is: 'map' }
export const tags: MapShape = { is: 'map', pairs: true }
export const mapWith = (links: Readonly<Record<string, string>>): MapShape => ({ is: 'map', links })
/** A text that names a resource of one of these kinds. */
export const link = (...to: readonly string[]): TextShape => ({ is: 'text', to })
export const imageLink: TextShape = { is: 'text', to: ['repository'], as: 'image' }
export const entriesOf = <E extends Shape>(of: E): EntriesShape<E> => ({ is: 'entries', of })
export const list = <E extends Shape>(of: E): ListShape<E> => ({ is: 'list', of })
export const listOrOne = <E extends Shape>(of: E): ListShape<E> => ({ is: 'list', of, orOne: true })
export const anything: AnyShape = { is: 'any' }
export const struct = <F extends Record<string, Shape>>(name: string, fields: F): StructShape<F> => ({ is: 'struct', name, fields })

/** Where a structure is written. */
export interface Block {
  /** The one line that names it: a container's `name`, the entry's key, the block's header. */
  readonly at: Range
  readonly whole: Range
  /** Entries that could not be seen; an absent property may be one of them. */
  readonly missing: readonly Unknown<never>[]
  readonly slot?: EntrySlot
}

export interface Entries<T> {
  readonly entries: readonly { readonly key: string; readonly keyAt: Range; readonly value: Value<T> }[]
  readonly block: Block
}

export type TextMap = Entries<string>

/** What reading a shape gives. */
export type Read<S> = S extends TextShape
  ? string
  : S extends FlagShape
    ? boolean
    : S extends NumberShape
      ? number
      : S extends AnyShape
        ? true
        : S extends MapShape
          ? TextMap
          : S extends EntriesShape<infer E>
            ? Entries<Read<E>>
            : S extends ListShape<infer E>
              ? List<Read<E>>
              : S extends StructShape<infer F>
                ? Struct<F>
                : never

export type Struct<F> = { readonly [K in keyof F]: Value<Read<F[K]>> } & { readonly block: Block }

/** A structure made of what another kind of resource says: the fields that are not given are not written. */
export function fill<F extends Record<string, Shape>>(
  { fields }: StructShape<F>,
  block: Block,
  given: Partial<{ readonly [K in keyof F]: Value<Read<F[K]>> }>,
): Struct<F> {
  const all = Object.keys(fields).map((field): [string, unknown] => [field, given[field] ?? absent(block.at)])
  return { ...Object.fromEntries(all), block } as Struct<F>
}
