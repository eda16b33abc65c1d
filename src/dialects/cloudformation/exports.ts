import type { Known, Unknown, Value } from '../../model/value.ts'

/** The name of an export or an import as far as it can be told: its known pieces in order, with something unknown between them. */
export interface NamePattern {
  readonly pieces: readonly string[]
  /** Nothing of it is unknown. */
  readonly exact: boolean
}

/** A name that is unknown as a whole fits everything and says nothing. */
export function patternOf(name: Value<string>): NamePattern | undefined {
  if (name.kind === 'known') return { pieces: [name.value], exact: true }
  if (name.kind === 'absent' || !name.parts) return undefined
  // The text before the first hole and behind the last one are pieces too, empty where there is none.
  const pieces = ['']
  for (const part of name.parts.flatMap(flat)) {
    if (part.kind === 'known') pieces[pieces.length - 1] += part.value
    else pieces.push('')
  }
  return pieces.join('').replace(/[^A-Za-z0-9]/g, '').length >= fewest ? { pieces, exact: pieces.length === 1 } : undefined
}

/** So many letters and digits must be known for a name to tell one thing from another. */
const fewest = 3

const flat = (part: Known<string> | Unknown<string>): readonly (Known<string> | Unknown<string>)[] =>
  part.kind === 'unknown' && part.parts ? part.parts.flatMap(flat) : [part]

/** Whether two names may be the same: the same text around the same holes, or a text that fits the other's pieces. */
export function mayBeSame(a: NamePattern, b: NamePattern): boolean {
  if (a.exact === b.exact) return a.pieces.length === b.pieces.length && a.pieces.every((piece, index) => piece === b.pieces[index])
  return a.exact ? fits(a.pieces[0] ?? '', b.pieces) : fits(b.pieces[0] ?? '', a.pieces)
}

/** Whether the pieces stand in the text in their order, the first at its beginning and the last at its end, something between them. */
function fits(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at + 1)
    if (found < 0) return false
    at = found + piece.length
  }
  return at < text.length - last.length
}

/** What a template gives to others under a name. */
export interface Exported {
  readonly name: NamePattern
  /** Exports of one group are deployed together: those of one cloud assembly. Empty where nothing says so. */
  readonly group: string
}

/** Which exports an import may mean. */
export interface Candidates<T extends Exported> {
  /** The one meant; nothing where none fits, or several. */
  readonly only?: T
  /** The names are equal as texts; otherwise only what is known of them fits. */
  readonly exact: boolean
  /** All that had to be looked at to say so. */
  readonly seen: readonly T[]
}

/** Every export of a scan, by what is known of its name. */
export class Exports<T extends Exported> {
  readonly #exact = new Map<string, T[]>()
  readonly #all: readonly T[]
  readonly #loose = new Map<string, T[]>()

  constructor(all: readonly T[]) {
    this.#all = all
    for (const one of all) {
      if (!one.name.exact) continue
      const name = one.name.pieces[0] ?? ''
      const same = this.#exact.get(name)
      if (same) same.push(one)
      else this.#exact.set(name, [one])
    }
  }

  find(name: NamePattern, group: string): Candidates<T> {
    const equal = name.exact ? (this.#exact.get(name.pieces[0] ?? '') ?? []) : []
    return equal.length > 0 ? chosen(equal, group, true) : chosen(this.#fitting(name), group, false)
  }

  #fitting(name: NamePattern): readonly T[] {
    const key = name.pieces.join('\0')
    const known = this.#loose.get(key)
    if (known) return known
    const found = this.#all.filter((one) => mayBeSame(one.name, name))
    this.#loose.set(key, found)
    return found
  }
}

function chosen<T extends Exported>(candidates: readonly T[], group: string, exact: boolean): Candidates<T> {
  const near = group === '' ? [] : candidates.filter((one) => one.group === group)
  const [only, ...more] = near.length > 0 ? near : candidates
  return { ...(only && more.length === 0 ? { only } : {}), exact, seen: candidates }
}
