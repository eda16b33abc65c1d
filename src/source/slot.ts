import type { Text } from './embedded.ts'
import type { Range } from './file.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export type Syntax = 'yaml' | 'json' | 'hcl'

/** How property names are spelled at a place: the API's own way, CloudFormation's, Terraform's. */
export type Spelling = 'api' | 'pascal' | 'snake'

interface Written {
  readonly syntax: Syntax
  readonly names: Spelling
  /** The text this place is written in, where that is text inside text: what is written goes through its `encode`. */
  readonly inside?: Text
}

/** A value that is written: `value` is its own span, `whole` the entry it belongs to (key and value, or the list item). */
export interface EntrySlot extends Written {
  readonly kind: 'entry'
  readonly value: Range
  readonly whole: Range
  /** What to do to the text so that the whole entry is gone, separators included; missing where it cannot be taken away alone. */
  readonly removal?: { readonly at: Range; readonly text: string }
  /** Where a list takes one more item; missing where the value is no list, or where no safe place shows. HCL's works it out. */
  readonly end?: ListEnd
  /** Where the value itself stands, if `value` is only an alias of it. */
  readonly elsewhere?: Range
}

/** `before` + the item + `after` goes to `at`, an empty span behind the last item. */
export interface ListEnd {
  readonly at: Range
  readonly before: string
  readonly after: string
  /** An item of a YAML block list may go on below its dash, this far in; in brackets it stays on its line. */
  readonly indent?: string
}

/** Where a missing entry would be written: `before` + the entry + `after` goes to `at`, an empty span. */
export interface GapSlot extends Written {
  readonly kind: 'gap'
  readonly at: Range
  readonly key: string
  readonly before: string
  readonly after: string
  /** The white space in front of the entry's own line, for values of several lines. */
  readonly indent: string
}

/** What a dialect leaves in a value while reading, so that a fix knows where and how to write. */
export type Slot = EntrySlot | GapSlot

export type FixStep =
  | { readonly do: 'set'; readonly slot: Slot; readonly value: Json }
  | { readonly do: 'remove'; readonly slot: EntrySlot }
  /** One more item for the list in the slot. A property's name is in the API's spelling, and is written as the place spells it. */
  | { readonly do: 'append'; readonly slot: EntrySlot; readonly item: Json }

/** An intention; the text is made of it in `parse/`. `exact`: the same deployment apart from the fault. */
export interface Fix {
  readonly steps: readonly FixStep[]
  readonly exact: boolean
}
