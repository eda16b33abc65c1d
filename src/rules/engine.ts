import type { Estate } from '../model/estate.ts'
import type { Budget } from '../source/limits.ts'
import type { Judged } from './judge.ts'
import type { Rule, Settings } from './rule.ts'

/** A judgement with the rule that made it. */
export interface Judgement extends Judged {
  readonly rule: string
}

/** A part of this program that failed, named. Any crash makes the run incomplete: it is never shown as clean. */
export interface Crash {
  /** `rule privileged-container`, `file stacks/api.yaml`. */
  readonly where: string
  readonly message: string
  readonly stack?: string
}

export interface Ran {
  readonly judged: Judgement[]
  readonly crashes: Crash[]
  /** Rules that did not run, or not to their end, since a budget was used up. */
  readonly unfinished: readonly string[]
}

/** A rule that throws is named, and the others go on. What a rule said before it threw or was stopped is kept. */
export function runRules(rules: readonly Rule[], estate: Estate, settings: Settings, budget?: Budget): Ran {
  const judged: Judgement[] = []
  const crashes: Crash[] = []
  const unfinished: string[] = []
  for (const rule of rules) {
    try {
      if (budget?.()) unfinished.push(rule.id)
      else
        for (const one of rule.check(estate, settings)) {
          judged.push({ ...one, rule: rule.id })
          if (!budget?.()) continue
          unfinished.push(rule.id)
          break
        }
    } catch (error) {
      crashes.push(crashOf(`rule ${rule.id}`, error))
    }
  }
  return { judged, crashes, unfinished }
}

export function crashOf(where: string, error: unknown): Crash {
  if (!(error instanceof Error)) return { where, message: 'something that is not an error was thrown' }
  // The message of an error may quote the input; its kind and place never do.
  return { where, message: error.name, ...(error.stack ? { stack: framesOf(error.stack) } : {}) }
}

const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n')
