/** What a scan takes in and may spend at the most. Whatever is over a limit is listed, never silently dropped. */
export interface Limits {
  readonly files: number
  readonly fileBytes: number
  /** Of all files that are read together. */
  readonly totalBytes: number
  /** Levels of nesting in one file, and of whatever is unfolded from it. */
  readonly depth: number
  /** Values that the loops, modules and functions of one unit may come to. */
  readonly expansions: number
  /** Of the whole scan. Who starts it has the clock (`discover/budget.ts`); here it is a number to say. */
  readonly seconds: number
  readonly memoryBytes: number
}

const megabyte = 1024 * 1024

export const defaultLimits: Limits = {
  files: 20_000,
  fileBytes: 8 * megabyte,
  totalBytes: 512 * megabyte,
  depth: 500,
  expansions: 100_000,
  seconds: 120,
  memoryBytes: 2048 * megabyte,
}

/** A budget that is used up. */
export type Spent = 'seconds' | 'memory'

/** Asked between files, units and judgements: which budget is used up, if one is. Once it has answered, it answers the same again. */
export type Budget = () => Spent | undefined
