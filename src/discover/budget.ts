import type { Budget, Limits, Spent } from '../source/limits.ts'

/** What a budget is measured with. */
export interface Meter {
  /** Milliseconds from any fixed moment. */
  readonly now: () => number
  /** Bytes that the process holds. */
  readonly memory: () => number
}

const meter: Meter = { now: () => performance.now(), memory: () => process.memoryUsage.rss() }

/** Memory is looked at once in so many questions, since asking costs more than the work between two of them. */
const every = 64

/** The budget of one run, counted from now. */
export function budgetOf({ seconds, memoryBytes }: Limits, { now, memory }: Meter = meter): Budget {
  const end = now() + seconds * 1000
  let spent: Spent | undefined
  let asked = 0
  return () => {
    if (spent) return spent
    if (now() > end) spent = 'seconds'
    else if (asked++ % every === 0 && memory() > memoryBytes) spent = 'memory'
    return spent
  }
}
