import type { Range } from '../source/file.ts'
import type { Value } from './value.ts'

export type Is = 'yes' | 'no' | 'maybe'

/** The answer to one question, with what it was made of. Kleene's three-valued logic: an unknown never becomes a plain yes or no by accident. */
export interface Verdict {
  readonly is: Is
  readonly question: string
  readonly at?: Range
  /** What the question was asked of: for people who want to see it, never for a decision. */
  readonly value?: Value<unknown>
  readonly operands: readonly Verdict[]
}

export const verdict = (is: Is, question: string, at?: Range, operands: readonly Verdict[] = [], value?: Value<unknown>): Verdict => ({
  is,
  question,
  ...(at ? { at } : {}),
  ...(value ? { value } : {}),
  operands,
})

export const isNot = (is: Is): Is => (is === 'yes' ? 'no' : is === 'no' ? 'yes' : 'maybe')

export function isAll(all: readonly Is[]): Is {
  if (all.includes('no')) return 'no'
  return all.includes('maybe') ? 'maybe' : 'yes'
}

export const isAny = (any: readonly Is[]): Is => isNot(isAll(any.map(isNot)))

export const not = (a: Verdict): Verdict => verdict(isNot(a.is), `not: ${a.question}`, a.at, [a])

export const all = (question: string, operands: readonly Verdict[]): Verdict =>
  verdict(isAll(operands.map(({ is }) => is)), question, undefined, operands)

export const any = (question: string, operands: readonly Verdict[]): Verdict =>
  verdict(isAny(operands.map(({ is }) => is)), question, undefined, operands)
