import type { Text } from '../source/embedded.ts'
import type { Range } from '../source/file.ts'
import type { Step } from '../source/note.ts'
import type { GapSlot, Slot } from '../source/slot.ts'

/** What the source says about one property. There is no way to reach `value` without first asking `kind`. */
export type Value<T> = Known<T> | Absent | Unknown<T>

/** Why something is secret, where the source itself says so. Survives concatenation. */
export type Secrecy = 'no-echo' | 'sensitive' | 'vault' | 'ci-secret'

/** Which resource's attribute a value comes from: `!GetAtt Role.Arn`, `aws_iam_role.api.arn`. Links are made of these. */
export interface Reference {
  /** `Unit.id` of the unit that holds the resource. */
  readonly unit: string
  readonly address: string
  /** As the dialect spells it: `Arn`, `arn`, `family`; empty for CloudFormation's `Ref`. */
  readonly attribute: string
}

/** A default of ECS itself that stands in for a property nobody wrote. `model/facts.ts` holds them all. */
export interface Fact {
  readonly says: string
  readonly page: string
}

interface Common {
  /** The one line to point at: the written value; for an absent one the line that names its owner. */
  readonly at: Range
  /** Where its characters stand, if that is not `at` alone: the pieces that were put together. Masks need them; nobody points there. */
  readonly written?: readonly Range[]
  readonly origin: readonly Step[]
  /** Of a text that others are looked for in (user data): its characters with their places, holes where something cannot be seen. */
  readonly inside?: Text
}

/** Where an entry that nobody wrote would be written; worked out only when somebody wants to write there. */
export type Gap = () => GapSlot | undefined

export interface Known<T> extends Common {
  readonly kind: 'known'
  readonly value: T
  readonly slot?: Slot
  readonly secret?: Secrecy
  readonly reference?: Reference
  /** Set where nobody wrote the value and AWS's own default stands in. */
  readonly fact?: Fact
  readonly gap?: Gap
}

/** What a value holds where it is known. */
export type ContentOf<V> = V extends Known<infer T> ? T : never

/** Not written, or null. */
export interface Absent extends Common {
  readonly kind: 'absent'
  /** Written, but as nothing: `null`, `AWS::NoValue`. */
  readonly slot?: Slot
  readonly gap?: Gap
}

export type Why =
  | 'parameter'
  | 'variable'
  | 'reference'
  | 'function'
  | 'condition'
  | 'data-source'
  | 'module'
  | 'file'
  | 'import'
  | 'dynamic-reference'
  // Nobody can write it in this kind of resource: AWS settles it, or another resource does.
  | 'not-here'
  | 'placeholder'
  | 'wrong-type'
  | 'cycle'
  | 'limit'
  /** The deployment tool would refuse it. */
  | 'invalid'
  | 'unsupported'

export interface Unknown<T> extends Common {
  readonly kind: 'unknown'
  readonly why: Why
  /** What it is called, for messages: `var.image`, `Ref ImageUri`. Never a value. */
  readonly name?: string
  readonly secret?: Secrecy
  readonly reference?: Reference
  /** Every value it can take, where the source lists them all: both arms of a condition, the allowed values of a parameter. */
  readonly oneOf?: readonly Arm<T>[]
  /** A string of which only parts are unknown: `"${var.registry}/app:latest"`. Only on strings; in reading order. */
  readonly parts?: readonly (Known<string> | Unknown<string>)[]
}

export interface Arm<T> {
  /** The condition under which this arm is taken, in the source's words. */
  readonly when?: string
  readonly then: Value<T>
}

/** A list some of whose members may be unseen. Complete when `missing` is empty. */
export interface List<T> {
  readonly items: readonly Value<T>[]
  readonly missing: readonly Unknown<never>[]
  readonly at: Range
  readonly slot?: Slot
}

export const known = <T>(value: T, at: Range, more: Partial<Omit<Known<T>, 'kind' | 'value' | 'at'>> = {}): Known<T> => ({
  kind: 'known',
  value,
  at,
  origin: [],
  ...more,
})

export const absent = (at: Range, more: Partial<Omit<Absent, 'kind' | 'at'>> = {}): Absent => ({ kind: 'absent', at, origin: [], ...more })

export const unknown = <T = never>(why: Why, at: Range, more: Partial<Omit<Unknown<T>, 'kind' | 'why' | 'at'>> = {}): Unknown<T> => ({
  kind: 'unknown',
  why,
  at,
  origin: [],
  ...more,
})

/** The value with steps put in front of its own: what led to it from where it is used. None comes twice, nor one to a part of it and one to the whole. */
export function withOrigin<T>(value: Value<T>, steps: readonly Step[]): Value<T> {
  const fresh = steps.filter((step) => !value.origin.some((own) => own === step || isWithin(own, step)))
  return fresh.length === 0 ? value : { ...value, origin: [...fresh, ...value.origin] }
}

const isWithin = (part: Step, { kind, name, at }: Step): boolean =>
  kind === 'default' && part.kind === kind && part.name === name && part.at.file === at.file

/** Whether it only begins as it is written: what it is by now is decided elsewhere. */
export const onlyBegins = ({ origin }: Pick<Common, 'origin'>): boolean => origin.some(({ kind }) => kind === 'beginning')

/**
 * A property of a value that may itself be absent or unknown: absent where its owner is absent, unknown where the owner is;
 * arm by arm where the owner's arms are known. Steps and secrecy of the owner are kept.
 */
export function field<T, U>(owner: Value<T>, read: (value: T) => Value<U>): Value<U> {
  switch (owner.kind) {
    case 'known':
      return withOrigin(read(owner.value), owner.origin)
    case 'absent':
      return { kind: 'absent', at: owner.at, origin: owner.origin }
    case 'unknown': {
      const { oneOf, parts: _, ...rest } = owner
      if (!oneOf) return rest as Unknown<U>
      return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: field(arm.then, read) })) }
    }
  }
}

/** The value with its content turned into something else, its places and steps kept; arm by arm where it is one of several. */
export function mapped<T, U>(value: Value<T>, to: (content: T, at: Range) => U): Value<U> {
  switch (value.kind) {
    case 'known':
      return { ...value, value: to(value.value, value.at) }
    case 'absent':
      return value
    case 'unknown': {
      const { oneOf, parts: _, ...rest } = value
      return oneOf ? { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: mapped(arm.then, to) })) } : rest
    }
  }
}

/** The list with each of its items, known or not, turned into something else. */
export const mapItems = <T, U>(list: Value<List<T>>, to: (item: Value<T>) => Value<U>): Value<List<U>> =>
  mapped(list, (known) => ({ ...known, items: known.items.map(to) }))

/** The value, or AWS's own default where nothing is written. */
export function orDefault<T>(value: Value<T>, fact: Fact & { readonly value: T }): Value<T> {
  if (value.kind === 'absent') {
    const { kind: _, ...rest } = value
    return { ...rest, kind: 'known', value: fact.value, fact: { says: fact.says, page: fact.page } }
  }
  if (value.kind === 'unknown' && value.oneOf)
    return { ...value, oneOf: value.oneOf.map((arm) => ({ ...arm, then: orDefault(arm.then, fact) })) }
  return value
}

/** The items of a list that may be absent or unknown, each with the steps that led to the list, and whether all of them can be seen. */
export function itemsOf<T>(list: Value<List<T>>): { items: readonly Value<T>[]; complete: boolean; missing: readonly Unknown<never>[] } {
  switch (list.kind) {
    case 'known':
      return {
        items: list.value.items.map((item) => withOrigin(item, list.origin)),
        complete: list.value.missing.length === 0,
        missing: list.value.missing,
      }
    case 'absent':
      return { items: [], complete: true, missing: [] }
    case 'unknown': {
      const { oneOf, parts: _, ...rest } = list
      if (!oneOf) return { items: [], complete: false, missing: [rest] }
      const arms = oneOf.map((arm) => ({ arm, ...itemsOf(arm.then) }))
      return {
        // Whatever is in only one arm is there only under its condition.
        items: arms.flatMap(({ arm, items }) =>
          items.map(
            (item): Unknown<T> => ({
              ...rest,
              at: item.at,
              oneOf: [{ ...(arm.when === undefined ? {} : { when: arm.when }), then: item }, { then: absent(rest.at) }],
            }),
          ),
        ),
        complete: arms.every(({ complete }) => complete),
        missing: arms.flatMap(({ missing }) => missing),
      }
    }
  }
}

/** Whether everything of a list can be seen: nothing missing, and the list itself known or absent. */
export const isComplete = <T>(list: Value<List<T>>): boolean => itemsOf(list).complete

/**
 * What can be said of a value's possible outcomes: each known or absent value it may take, with the condition; `open` where it may
 * also be something that cannot be seen. A known or absent value is its own only outcome.
 */
export function outcomesOf<T>(value: Value<T>): {
  outcomes: readonly { readonly value: Known<T> | Absent; readonly when?: string }[]
  open: boolean
} {
  if (value.kind !== 'unknown') return { outcomes: [{ value }], open: false }
  if (!value.oneOf || value.oneOf.length === 0) return { outcomes: [], open: true }
  const arms = value.oneOf.map((arm) => {
    const inner = outcomesOf(withOrigin(arm.then, value.origin))
    const outcomes = inner.outcomes.map((outcome) => {
      const when = [arm.when, outcome.when].filter((x) => x !== undefined).join(', ')
      return when === '' ? { value: outcome.value } : { value: outcome.value, when }
    })
    return { outcomes, open: inner.open }
  })
  return { outcomes: arms.flatMap(({ outcomes }) => outcomes), open: arms.some(({ open }) => open) }
}

/** The cases of a value that cannot be seen, each with the condition under which it is taken: what `open` of its outcomes is made of. */
export function unseenOf<T>(value: Value<T>): readonly { readonly value: Unknown<T>; readonly when?: string }[] {
  if (value.kind !== 'unknown') return []
  if (!value.oneOf || value.oneOf.length === 0) return [{ value }]
  return value.oneOf.flatMap((arm) =>
    unseenOf(withOrigin(arm.then, value.origin)).map((unseen) => {
      const when = [arm.when, unseen.when].filter((x) => x !== undefined).join(', ')
      return when === '' ? { value: unseen.value } : { value: unseen.value, when }
    }),
  )
}
