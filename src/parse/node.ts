import type { Text } from '../source/embedded.ts'
import type { Range } from '../source/file.ts'
import type { Step } from '../source/note.ts'
import type { Syntax } from '../source/slot.ts'

/** A YAML or JSON value where it stands. Tags are kept as written (`!Ref`), aliases are already followed. */
export type Node = ScalarNode | MapNode | ListNode

interface Written {
  /** The text it was parsed from: what is written back goes through its `encode`. */
  readonly within: Text
  readonly syntax: Exclude<Syntax, 'hcl'>
  /** The value's own span, without its tag. */
  readonly at: Range
  readonly tag?: string
  /** Tag and value together; the value alone where it has no tag. */
  readonly tagged: Range
  /** `*name`, where an alias stands for what is written elsewhere: `at` is there, and what is written back goes here. */
  readonly alias?: Range
}

export interface ScalarNode extends Written {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The text as a person wrote it, without quotes and escapes: `012345678901` keeps its zero. */
  readonly raw: string
  readonly quoted: boolean
  /** The characters of a string with their places, for what is written inside it. */
  readonly text: () => Text
  /** Set where a dialect filled in words that do not stand here: the steps they came by. Nothing can be written over then. */
  readonly origin?: readonly Step[]
  /** A value put in from outside (an interpolation): which one. `value` and `raw` mean nothing then. */
  readonly hole?: number
}

export interface MapNode extends Written {
  readonly kind: 'map'
  readonly entries: readonly MapEntry[]
  /** `{ }` on the page, JSON's always; otherwise indentation makes the map. */
  readonly flow: boolean
}

export interface MapEntry {
  readonly key: string
  readonly keyAt: Range
  readonly value: Node
  /** Key and value. */
  readonly whole: Range
  /** Brought along by a merge key: it stands in another map. */
  readonly inherited?: true
}

export interface ListNode extends Written {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly flow: boolean
}

/** The entry of a map with this key; of several the last, as JSON and YAML readers take it. */
export const entryOf = (node: Node | undefined, key: string): MapEntry | undefined =>
  node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined

export const childOf = (node: Node | undefined, key: string): Node | undefined => entryOf(node, key)?.value

/** The string of a scalar node; `undefined` for anything else, a number and the argument of a tag included. */
export const stringOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' && node.hole === undefined && node.tag === undefined ? node.value : undefined

/** The name that a scalar node is, as written: `Yes` and `012` are names too. */
export const wordOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'scalar' && node.value !== null && node.hole === undefined && node.tag === undefined ? node.raw : undefined

/** The first comma outside comments, of either syntax. */
export function commaIn(words: string): number | undefined {
  for (const { index, 0: found } of words.matchAll(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*|,/g)) if (found === ',') return index
  return undefined
}

export { entrySlot, gapSlot, itemSlot } from './slots.ts'
