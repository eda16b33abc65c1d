import type { Place } from '../model/resource.ts'
import type { Block } from '../model/shape.ts'
import { type Absent, type Known, onlyBegins, outcomesOf, unseenOf, type Value } from '../model/value.ts'
import { type Is, type Verdict, verdict } from '../model/verdict.ts'
import type { Range } from '../source/file.ts'
import type { Note, Step } from '../source/note.ts'
import type { Fix, Json } from '../source/slot.ts'

export type Certainty = 'certain' | 'likely'

/** What a rule says of one property of one instance: a fault (`yes`), fine (`no`), or not to be told (`maybe`). */
export interface Judged {
  readonly subject: Place & { readonly property: string }
  readonly verdict: Verdict
  readonly certainty: Certainty
  readonly at: Range
  readonly origin: readonly Step[]
  /** Fills the message. `container`, `address` and `property` are always there. */
  readonly data: Readonly<Record<string, string>>
  readonly related: readonly Note[]
  readonly fix?: Fix
}

/** A question about a value, and its answer for each thing the value may be. */
export interface Question<T> {
  /** What would be bad, as words that follow the property: `is true`. */
  readonly ask: string
  bad(value: Known<T> | Absent): boolean | Is
}

export interface More<T> {
  readonly data?: Readonly<Record<string, string>>
  readonly related?: readonly Note[]
  /** Structures between the place and the property: what stands on or above them covers the finding too. */
  readonly within?: readonly Block[]
  fix?(value: Known<T> | Absent): Fix | undefined
  /** At most this certain: a guess from a name is only likely. */
  certainty?(value: Known<T> | Absent): Certainty
}

/**
 * The only way to a judgement. All values the property may take bad: certain. Some of them: likely, at the first bad one. None: fine.
 * Anything that cannot be seen: maybe, which is no finding.
 */
export function judge<T>(place: Place, own: string, value: Value<T>, { ask, bad }: Question<T>, more: More<T> = {}): Judged {
  const property = place.within === undefined ? own : `${place.within}.${own}`
  const { answers, worst, is, sure } = answersTo(value, bad)
  const shown = worst?.value ?? value
  const at = worst ? worst.value.at : value.at
  const question = `${property} ${ask}`
  const unseen = answers.length > 0 && value.kind === 'unknown' ? unseenOf(value) : []
  const operands = [...answers, ...unseen.map((one) => ({ ...one, is: 'maybe' as const }))].map(({ is, value, when }) =>
    verdict(is, when === undefined ? question : `${question} when ${when}`, value.at, [], value),
  )
  const weak = conditionalOf(place) || onlyBegins(shown) || (worst ? more.certainty?.(worst.value) === 'likely' : false)
  const fix = worst ? more.fix?.(worst.value) : undefined
  return {
    subject: { ...placeOnly(place), enclosing: [...(more.within ?? []).map(({ whole }) => whole), ...place.enclosing], property },
    verdict: verdict(is, question, at, operands.length > 1 ? operands : [], value),
    certainty: sure && !weak ? 'certain' : worst ? 'likely' : 'certain',
    at,
    origin: shown.origin,
    data: {
      address: place.address,
      property,
      ...(place.container === undefined ? {} : { container: place.container }),
      ...(worst?.when === undefined ? {} : { when: worst.when }),
      ...more.data,
    },
    related: more.related ?? [],
    ...(fix ? { fix } : {}),
  }
}

/** What can be said of a value that a judgement of another one hangs on; `sure` where it is so whatever the value turns out to be. */
export function answerTo<T>(value: Value<T>, { bad }: Pick<Question<T>, 'bad'>): { readonly is: Is; readonly sure: boolean } {
  const { is, sure } = answersTo(value, bad)
  return { is, sure }
}

function answersTo<T>(value: Value<T>, bad: Question<T>['bad']) {
  const { outcomes, open } = outcomesOf(value)
  const answers = outcomes.map((outcome) => ({ ...outcome, is: asIs(bad(outcome.value)) }))
  const worst = answers.find(({ is }) => is === 'yes')
  const unclear = open || answers.some(({ is }) => is === 'maybe')
  const is: Is = worst ? 'yes' : unclear ? 'maybe' : 'no'
  return { answers, worst, is, sure: !open && answers.every((answer) => answer.is === is) }
}

const asIs = (answer: boolean | Is): Is => (typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer)

const placeOnly = ({ unit, address, construct, container, at, enclosing }: Place): Place => ({
  unit,
  address,
  ...(construct === undefined ? {} : { construct }),
  ...(container === undefined ? {} : { container }),
  at,
  enclosing,
})

/** What is only there under a condition is at most likely at fault. */
const conditionalOf = (place: Place): boolean => 'conditional' in place && place.conditional === true

/** Bad when it is exactly this. */
export const is = <T extends string | number | boolean>(wanted: T): Question<T> => ({
  ask: `is ${String(wanted)}`,
  bad: (value) => value.kind === 'known' && value.value === wanted,
})

/** Bad when it is anything but this. Absent counts as something else: put the default in first where there is one. */
export const isNot = <T extends string | number | boolean>(wanted: T): Question<T> => ({
  ask: `is not ${String(wanted)}`,
  bad: (value) => value.kind === 'absent' || value.value !== wanted,
})

/** Bad when nobody wrote it. */
export const isAbsent = <T>(): Question<T> => ({ ask: 'is not set', bad: (value) => value.kind === 'absent' })

/** Steps through which a value is shared with other places or other deployments: writing over its use is then not the same deployment. */
const shared: ReadonlySet<Step['kind']> = new Set([
  'variable',
  'default',
  'allowed-value',
  'module-input',
  'parameter-file',
  'map',
  'output',
  'export',
])

const isOwn = (value: Known<unknown> | Absent): boolean => !value.origin.some(({ kind }) => shared.has(kind))

/** Writes another value where this one stands, or would stand. */
export const set =
  <T>(json: Json) =>
  (value: Known<T> | Absent): Fix | undefined => {
    const slot = isOwn(value) ? (value.slot ?? value.gap?.()) : undefined
    return slot ? { steps: [{ do: 'set', slot, value: json }], exact: true } : undefined
  }

/**
 * Writes a structure where none stands, its names spelled as the place spells them. Not in Terraform, where a structure is a block of
 * its own.
 */
export const setFields =
  (fields: { readonly [key: string]: Json }) =>
  (value: Known<unknown> | Absent): Fix | undefined => {
    const slot = isOwn(value) ? (value.slot ?? value.gap?.()) : undefined
    if (!slot || slot.names === 'snake') return undefined
    return { steps: [{ do: 'set', slot, value: slot.names === 'pascal' ? capitalised(fields) : fields }], exact: true }
  }

const capitalised = (value: Json): Json =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.charAt(0).toUpperCase() + key.slice(1), capitalised(inner)]))

/** Takes the entry away. */
export const remove = (value: Known<unknown> | Absent): Fix | undefined =>
  value.slot?.kind === 'entry' && isOwn(value) ? { steps: [{ do: 'remove', slot: value.slot }], exact: true } : undefined
