import type { Budget, Limits, Spent } from '../source/limits.ts'

/** What a budget is measured with. */
export interface Meter {
  /** Milliseconds from any fixed moment. */
  readonly now: () => number
  /** Bytes that the process holds. */
  readonly memory: () => number
}

const meter: Meter = { now: () => performance.now(), memory: () => process.memoryUsage.rss() }

/** Memory is looked at once in so many milliseconds, since asking costs more than the work between two questions. */
const every = 20

/** The budget of one run, counted from now. */
export function budgetOf({ seconds, memoryBytes }: Limits, { now, memory }: Meter = meter): Budget {
  const end = now() + seconds * 1000
  let spent: Spent | undefined
  let next = Number.NEGATIVE_INFINITY
  return () => {
    if (spent) return spent
    const moment = now()
    if (moment > end) spent = 'seconds'
    else if (moment >= next) {
      next = moment + every
      if (memory() > memoryBytes) spent = 'memory'
    }
    return spent
  }
}
