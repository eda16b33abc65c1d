import { type Is, isAll, isAny, isNot } from '../../model/verdict.ts'
import { childOf, entryOf, type MapNode, type Node, wordOf } from '../../parse/node.ts'
import type { Step } from '../../source/note.ts'
import type { Data } from '../data.ts'
import { knownWords } from '../joined.ts'
import { intrinsicOf } from './intrinsic.ts'

/** Whether a condition holds, and the definition that says so. */
export interface Answer {
  readonly is: Is
  readonly origin: readonly Step[]
}

const maybe: Answer = { is: 'maybe', origin: [] }

/** The `Conditions` section in three-valued logic: a parameter without a default makes a maybe, never a no. */
export class Conditions {
  readonly #section: Node | undefined
  readonly #evaluate: (node: Node) => Data
  readonly #answers = new Map<string, Answer>()

  constructor(template: MapNode, evaluate: (node: Node) => Data) {
    this.#section = childOf(template, 'Conditions')
    this.#evaluate = evaluate
  }

  answer(name: string): Answer {
    const known = this.#answers.get(name)
    if (known) return known
    // A condition that refers to itself stays a maybe.
    this.#answers.set(name, maybe)
    const entry = entryOf(this.#section, name)
    const is = entry ? this.#is(entry.value) : 'maybe'
    const answer: Answer = { is, origin: entry ? [{ at: entry.keyAt, name, kind: 'condition' }] : [] }
    this.#answers.set(name, answer)
    return answer
  }

  #is(node: Node): Is {
    const call = intrinsicOf(node)
    if (!call) {
      const words = wordOf(node)
      return words === undefined ? 'maybe' : this.answer(words).is
    }
    const operands = call.argument.kind === 'list' ? call.argument.items : [call.argument]
    switch (call.name) {
      case 'Condition':
        return this.answer(wordOf(call.argument) ?? '').is
      case 'Not':
        return isNot(operands[0] ? this.#is(operands[0]) : 'maybe')
      case 'And':
        return isAll(operands.map((operand) => this.#is(operand)))
      case 'Or':
        return isAny(operands.map((operand) => this.#is(operand)))
      case 'Equals':
        return this.#equals(operands)
      default:
        return 'maybe'
    }
  }

  #equals([left, right]: readonly Node[]): Is {
    if (!left || !right) return 'maybe'
    const a = this.#words(left)
    const b = this.#words(right)
    if (!a || !b) return 'maybe'
    // Every pair of values the two can take is compared: all equal is a yes, none equal a no.
    const pairs = a.flatMap((x) => b.map((y): Is => (x === y ? 'yes' : 'no')))
    if (pairs.every((is) => is === 'yes')) return 'yes'
    return pairs.every((is) => is === 'no') ? 'no' : 'maybe'
  }

  /** Every text a side can come to, if they can all be told. */
  #words(node: Node): string[] | undefined {
    const data = this.#evaluate(node)
    const one = knownWords(data)
    if (one !== undefined) return [one]
    if (data.kind !== 'unknown' || !data.oneOf) return undefined
    const arms = data.oneOf.map(({ then }) => knownWords(then))
    return arms.includes(undefined) ? undefined : (arms as string[])
  }
}
