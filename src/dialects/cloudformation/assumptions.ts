import type { Arm } from '../../model/value.ts'
import type { Is } from '../../model/verdict.ts'
import type { Range } from '../../source/file.ts'
import { type Data, type Datum, scalar } from '../data.ts'
import { knownWords } from '../joined.ts'

/** A text that stands somewhere. */
export interface Word {
  readonly words: string
  readonly at: Range
}

/** What is known of a parameter where a condition or a rule holds. */
export interface Narrowing {
  /** It is one of these. */
  readonly among?: readonly Word[]
  /** It is none of these. */
  readonly not: readonly string[]
}

/** What is taken as given in one part of a template: `Fn::If [IsProd, …]` inside a resource that is only there if `IsProd`. */
export class Assumptions {
  readonly truths: ReadonlyMap<string, Is>
  readonly parameters: ReadonlyMap<string, Narrowing>

  constructor(truths: ReadonlyMap<string, Is> = new Map(), parameters: ReadonlyMap<string, Narrowing> = new Map()) {
    this.truths = truths
    this.parameters = parameters
  }

  withTruth(name: string, is: Is): Assumptions {
    return new Assumptions(new Map([...this.truths, [name, is]]), this.parameters)
  }

  withParameter(name: string, more: Narrowing): Assumptions {
    const before = this.parameters.get(name) ?? { not: [] }
    const among = more.among && before.among ? before.among.filter(({ words }) => has(more.among, words)) : (more.among ?? before.among)
    const narrowing: Narrowing = { ...(among ? { among } : {}), not: [...before.not, ...more.not] }
    return new Assumptions(this.truths, new Map([...this.parameters, [name, narrowing]]))
  }

  /** What a parameter comes to where all this holds. */
  narrowed(name: string, data: Data): Data {
    const narrowing = this.parameters.get(name)
    if (!narrowing) return data
    const { among, not } = narrowing
    const fits = (words: string): boolean => !not.includes(words) && (!among || has(among, words))
    if (data.kind === 'known') {
      const words = knownWords(data)
      if (words === undefined || fits(words) || !among) return data
    } else if (data.kind === 'absent') return data
    const secret = data.secret ? { secret: data.secret } : {}
    const written = data.kind === 'unknown' ? data.oneOf : undefined
    const listed = (among ?? []).filter(({ words }) => !not.includes(words))
    const arms: readonly Arm<Datum>[] = written
      ? written.filter(({ then }) => fits(knownWords(then) ?? ''))
      : listed.map(({ words, at }) => ({
          when: words,
          then: { kind: 'known', value: scalar(words), at: data.at, origin: [{ at, name, kind: 'allowed-value' }], ...secret },
        }))
    // Nothing left: what was assumed cannot be, or says nothing that can be listed.
    const [only, ...more] = arms
    if (!only) return data
    if (more.length === 0) return { ...only.then, origin: [...data.origin, ...only.then.origin] }
    return {
      kind: 'unknown',
      why: 'parameter',
      name,
      at: data.at,
      origin: data.kind === 'unknown' ? data.origin : [],
      ...secret,
      oneOf: arms,
    }
  }
}

const has = (all: readonly Word[] | undefined, words: string): boolean => all?.some((one) => one.words === words) ?? false
