import type { Range } from '../source/file.ts'
import type { EntrySlot } from '../source/slot.ts'
import type { List, Unknown, Value } from './value.ts'

/**
 * What the rules may ask of a structure, declared once in the API's own words. One reader fills it from any dialect, TypeScript
 * derives the type of what is read, and the vocabulary test holds every name against AWS's schemas.
 */
export type Shape = TextShape | FlagShape | NumberShape | MapShape | AnyShape | ListShape<Shape> | StructShape<Record<string, Shape>>

export interface TextShape {
  readonly is: 'text'
  /** The kind of resource it names, by name, ARN or reference. */
  readonly to?: string
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
}

export const text: TextShape = { is: 'text' }
export const encodedText: TextShape = { is: 'text', encoded: true }
export const flag: FlagShape = { is: 'flag' }
export const number: NumberShape = { is: 'number' }
export const textMap: MapShape = { is: 'map' }
export const link = (to: string): TextShape => ({ is: 'text', to })
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

export interface TextMap {
  readonly entries: readonly { readonly key: string; readonly keyAt: Range; readonly value: Value<string> }[]
  readonly block: Block
}

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
          : S extends ListShape<infer E>
            ? List<Read<E>>
            : S extends StructShape<infer F>
              ? Struct<F>
              : never

export type Struct<F> = { readonly [K in keyof F]: Value<Read<F[K]>> } & { readonly block: Block }
