/** The candidate that somebody most likely meant, or `undefined` where none is close. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(word)
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, plain(candidate), least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** `Fail_On` and `failOn` are misspellings of `fail-on` that cost nothing. */
const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, '')

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; `bound` where it is that or more. */
export function editDistance(from: string, to: string, bound: number): number {
  if (Math.abs(from.length - to.length) >= bound) return bound
  let before: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = previous
    previous = row
  }
  return Math.min(previous[to.length] ?? bound, bound)
}
