import type { Move } from '../source/move.ts'

/** One part of an address: a module call or a resource, and its key with brackets, where it has one. */
interface Part {
  readonly name: string
  readonly key: string
}

interface Statement {
  readonly within: readonly Part[]
  readonly from: readonly Part[]
  readonly to: readonly Part[]
  readonly last: Part
  /** It names all that a resource or a call makes, with whatever keys. */
  readonly isWhole: boolean
}

/** Longer chains of moves than this are not followed. */
const longestChain = 100

/** Where the places of the base are on the head, by what the head says of its moves. */
export class Moves {
  /** By unit and the last name that a statement moves, with its key where it moves one instance alone. */
  readonly #statements = new Map<string, Statement[]>()
  readonly #known = new Map<string, string>()
  readonly #isThere: (unit: string, address: string) => boolean

  /** `isThere`: whether the head has a resource at an address. */
  constructor(moves: readonly Move[], isThere: (unit: string, address: string) => boolean) {
    this.#isThere = isThere
    for (const move of moves) {
      const statement = statementOf(move)
      if (!statement) continue
      const key = keyOf(move.unit, statement.last, statement.isWhole)
      const all = this.#statements.get(key)
      if (all) all.push(statement)
      else this.#statements.set(key, [statement])
    }
  }

  /** The subject of a finding of the base, as the head calls it. */
  apply<S extends { readonly unit: string; readonly address: string }>(subject: S): S {
    const address = this.#addressOf(subject.unit, subject.address)
    return address === subject.address ? subject : { ...subject, address }
  }

  #addressOf(unit: string, address: string): string {
    const key = `${unit}\0${address}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    // What is still there was not moved away: Terraform refuses to plan that.
    const found = this.#isThere(unit, address) ? address : (this.#followed(unit, address) ?? this.#counted(unit, address))
    this.#known.set(key, found)
    return found
  }

  /** `undefined` where nothing moves it, or where moves lead around in a circle. */
  #followed(unit: string, address: string): string | undefined {
    const seen = new Set([address])
    let current = partsOf(address)
    for (let next = this.#once(unit, current); next; next = this.#once(unit, current)) {
      const words = wordsOf(next)
      if (seen.has(words) || seen.size > longestChain) return undefined
      seen.add(words)
      current = next
    }
    return seen.size > 1 ? wordsOf(current) : undefined
  }

  /** Of a resource and the module around it the resource moves first, of all instances and one that one. */
  #once(unit: string, parts: readonly Part[]): readonly Part[] | undefined {
    for (const [index, part] of [...parts.entries()].reverse())
      for (const isWhole of [false, true])
        for (const statement of this.#statements.get(keyOf(unit, part, isWhole)) ?? []) {
          const moved = index === statement.within.length + statement.from.length - 1 ? movedBy(statement, parts) : undefined
          if (moved) return moved
        }
    return undefined
  }

  /**
   * A resource that gets a `count` becomes its first instance, and the other way round, without a word:
   * https://developer.hashicorp.com/terraform/language/modules/develop/refactoring#enabling-count-or-for_each-for-a-resource
   */
  #counted(unit: string, address: string): string {
    const other = address.endsWith('[0]') ? address.slice(0, -3) : address.endsWith(']') ? undefined : `${address}[0]`
    return other !== undefined && this.#isThere(unit, other) ? other : address
  }
}

const keyOf = (unit: string, { name, key }: Part, isWhole: boolean): string => [unit, name, isWhole ? 'all' : key].join('\0')

function statementOf({ within, from, to }: Move): Statement | undefined {
  const [around, source, target] = [partsOf(within), partsOf(from), partsOf(to)]
  const [last, end] = [source.at(-1), target.at(-1)]
  // A module becomes a module, a resource a resource.
  if (!last || !end || isCall(last) !== isCall(end)) return undefined
  return { within: around, from: source, to: target, last, isWhole: last.key === '' && end.key === '' }
}

function movedBy({ within, from, to, last, isWhole }: Statement, parts: readonly Part[]): readonly Part[] | undefined {
  const start = within.length
  const end = start + from.length
  if (!within.every(({ name }, index) => parts[index]?.name === name)) return undefined
  const same = ({ name, key }: Part, index: number): boolean => {
    const part = parts[start + index]
    return part?.name === name && ((isWhole && index === from.length - 1) || part.key === key)
  }
  if (!from.every(same) || (!isCall(last) && parts.length !== end)) return undefined
  const kept = parts[end - 1]?.key ?? ''
  const target = isWhole ? to.map((part, index) => (index === to.length - 1 ? { ...part, key: kept } : part)) : to
  return [...parts.slice(0, start), ...target, ...parts.slice(end)]
}

const isCall = ({ name }: Part): boolean => name.startsWith('module.')

const part = /(module\.[^.[\]]+|[^.[\]]+\.[^.[\]]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$)/y

/** The parts of an address; none where it is no address of Terraform's. */
function partsOf(address: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < address.length) {
    part.lastIndex = at
    const found = part.exec(address)
    if (!found) return []
    parts.push({ name: found[1] ?? '', key: found[2] ?? '' })
    at = part.lastIndex
  }
  return parts
}

const wordsOf = (parts: readonly Part[]): string => parts.map(({ name, key }) => `${name}${key}`).join('.')
