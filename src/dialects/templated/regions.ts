import type { Condition } from '../plain.ts'
import type { Token } from './tokens.ts'

interface Region extends Condition {
  readonly start: number
  readonly end: number
}

/** Where a file's text stands under a condition or in a loop of its template language. */
export class Regions {
  /** What holds from each offset on, in order. */
  readonly #from: { readonly at: number; readonly inside: readonly Region[] }[] = []

  constructor(tokens: readonly Token[]) {
    const arms = armsOf(tokens)
    const open: Region[] = []
    const events = arms
      .flatMap((region) => [
        { at: region.start, region, opens: true },
        { at: region.end, region, opens: false },
      ])
      .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
    for (const { at, region, opens } of events) {
      if (opens) open.push(region)
      else open.splice(open.lastIndexOf(region), 1)
      this.#from.push({ at, inside: open.slice(-deepest) })
    }
  }

  /** The condition of what begins at an offset, apart from those that its owner is under too. */
  conditionOf(offset: number, owner: number): Condition | undefined {
    return this.#inside(offset).findLast(({ start, end, words }) => words !== '' && !(start <= owner && owner < end))
  }

  #inside(offset: number): readonly Region[] {
    let low = 0
    let high = this.#from.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#from[middle]?.at ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return this.#from[low - 1]?.inside ?? []
  }
}

/** Conditions within conditions beyond this are not told apart. */
const deepest = 20

/** Every arm of a condition that is closed again; of one that is not, nobody knows what it covers. */
function armsOf(tokens: readonly Token[]): Region[] {
  const regions: Region[] = []
  const open: { readonly id: number; readonly loop: boolean; readonly arms: Token[] }[] = []
  for (const token of tokens) {
    if (token.kind === 'open') open.push({ id: token.start, loop: token.loop, arms: [token] })
    else if (token.kind === 'else') open.at(-1)?.arms.push(token)
    else if (token.kind === 'close') {
      const closed = open.pop()
      closed?.arms.forEach((arm, index) => {
        const end = closed.arms[index + 1]?.start ?? token.start
        // Definitions only say what something is called.
        const words = /^(?:define|block|macro|filter|raw|call)\b/.test(arm.words) ? '' : arm.words
        regions.push({ start: arm.end, end, words, loop: closed.loop, choice: closed.id, arm: index, rest: /^else$/.test(arm.words) })
      })
    }
  }
  return regions
}
