import type { Range } from '../source/file.ts'
import type { Step } from '../source/note.ts'
import type { Arm, Known, Secrecy, Unknown, Value, Why } from './value.ts'

/** A piece of a text: words, or something that is put in. */
export type Part = Known<string> | Unknown<string>

/** More texts than these are not listed one by one, nor those of a text with more parts. */
const maximumOutcomes = 16
const maximumParts = 200

/** One text that something can come to, and what has to be so for it. */
interface Choice {
  readonly words: string
  readonly origin: readonly Step[]
  readonly written: readonly Range[]
  readonly secret?: Secrecy
  /** What a parameter or a condition has to be: the same one is the same wherever it is used. */
  readonly picks: ReadonlyMap<string, string>
  readonly when: readonly string[]
}

/**
 * Every text that parts come to together, where each of them lists what it can be: `api-${Stage}` is `api-dev` or `api-prod`. The same
 * parameter or condition in two parts is the same in both. Nothing where a part is open, or where there are more than a few.
 */
export function outcomesOfParts(parts: readonly Part[], at: Range): readonly Arm<string>[] | undefined {
  const choices = together(parts)
  return choices?.map(({ words, origin, written, secret, when }) => ({
    ...(when.length > 0 ? { when: when.join(', ') } : {}),
    then: { kind: 'known', value: words, at, origin, written, ...(secret ? { secret } : {}) },
  }))
}

function together(parts: readonly Part[]): Choice[] | undefined {
  if (parts.length > maximumParts) return undefined
  let all: Choice[] = [{ words: '', origin: [], written: [], picks: new Map(), when: [] }]
  for (const part of parts) {
    const next = choicesOf(part)
    if (!next) return undefined
    all = all.flatMap((before) => next.flatMap((choice) => both(before, choice) ?? []))
    if (all.length === 0 || all.length > maximumOutcomes) return undefined
  }
  return all
}

function choicesOf(value: Value<string>): Choice[] | undefined {
  if (value.kind === 'absent') return undefined
  if (value.kind === 'known')
    return [
      {
        words: value.value,
        origin: value.origin,
        written: value.written ?? [value.at],
        picks: new Map(),
        when: [],
        ...(value.secret ? { secret: value.secret } : {}),
      },
    ]
  const inner = value.parts && together(value.parts)
  if (inner) return inner
  if (!value.oneOf || value.oneOf.length === 0 || value.oneOf.length > maximumOutcomes) return undefined
  const choices: Choice[] = []
  for (const arm of value.oneOf) {
    const within = choicesOf(arm.then)
    if (!within || choices.length + within.length > maximumOutcomes) return undefined
    const name = arm.when === undefined ? undefined : identityOf(value)
    const own: Choice = {
      words: '',
      origin: value.origin,
      written: [],
      picks: new Map(name === undefined ? [] : [[name, arm.when ?? '']]),
      when: arm.when === undefined ? [] : [arm.when],
    }
    choices.push(...within.flatMap((choice) => both(own, choice) ?? []))
  }
  return choices
}

/** What is the same thing wherever it is named. */
const shared: ReadonlySet<Why> = new Set(['parameter', 'condition', 'variable'])
const identityOf = ({ why, name, parts }: Unknown<string>): string | undefined =>
  name !== undefined && !parts && shared.has(why) ? `${why} ${name}` : undefined

/** One choice after the other; nothing where they contradict each other. */
function both(a: Choice, b: Choice): Choice | undefined {
  for (const [name, pick] of b.picks) if ((a.picks.get(name) ?? pick) !== pick) return undefined
  const secret = a.secret ?? b.secret
  return {
    words: a.words + b.words,
    origin: [...a.origin, ...b.origin],
    written: [...a.written, ...b.written],
    picks: new Map([...a.picks, ...b.picks]),
    when: [...new Set([...a.when, ...b.when])],
    ...(secret ? { secret } : {}),
  }
}
