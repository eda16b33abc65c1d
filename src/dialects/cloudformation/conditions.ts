import { type Is, isAll, isAny, isNot } from '../../model/verdict.ts'
import { childOf, entryOf, type MapEntry, type MapNode, type Node, wordOf } from '../../parse/node.ts'
import type { Step } from '../../source/note.ts'
import type { Data } from '../data.ts'
import { knownWords, possibleWords } from '../joined.ts'
import { Assumptions, type Word } from './assumptions.ts'
import { intrinsicOf } from './intrinsic.ts'
import { argumentsOf } from './scope.ts'

/** Whether a condition holds, and the definition that says so. */
export interface Answer {
  readonly is: Is
  readonly origin: readonly Step[]
}

/** What conditions need of the template around them. */
export interface ConditionsOf {
  readonly template: MapNode
  /** The `Conditions` section, its loops run. */
  definition(name: string): MapEntry | undefined
  /** The value of a node where the conditions are these. */
  evaluate(node: Node, under: Conditions): Data
  /** Counts what is asked of conditions; false where it is too much. */
  ask(): boolean
  /** Counts what is taken as given; false where it is too much, and nothing more is. */
  assume(): boolean
  /** Does what may ask for something that asks for something; `otherwise` where that goes too deep. */
  deeper<T>(work: () => T, otherwise: T): T
}

/** How many conditions are followed from one that is taken as given. */
const maximumImplied = 30

const maybe: Answer = { is: 'maybe', origin: [] }

/** The `Conditions` section in three-valued logic: a parameter without a default makes a maybe, never a no. */
export class Conditions {
  readonly #of: ConditionsOf
  readonly assumptions: Assumptions
  /** The conditions where less is taken as given: what is decided there is decided here. */
  readonly #outer: Conditions | undefined
  readonly #answers = new Map<string, Answer>()
  readonly #assuming = new Map<string, Conditions>()

  constructor(of: ConditionsOf, assumptions: Assumptions, outer?: Conditions) {
    this.#of = of
    this.assumptions = assumptions
    this.#outer = outer
  }

  answer(name: string): Answer {
    const known = this.#answers.get(name)
    if (known) return known
    const outer = this.#outer?.answer(name)
    if (outer && outer.is !== 'maybe') return outer
    // A condition that refers to itself stays a maybe.
    this.#answers.set(name, maybe)
    const entry = this.#of.definition(name)
    const assumed = this.assumptions.truths.get(name)
    const is = assumed ?? (entry ? this.#of.deeper<Is>(() => this.#is(entry.value), 'maybe') : 'maybe')
    const answer: Answer = { is, origin: entry ? [{ at: entry.keyAt, name, kind: 'condition' }] : [] }
    this.#answers.set(name, answer)
    return answer
  }

  /** The conditions where one that is open holds, or does not: whatever follows from it is taken as given too. */
  assuming(name: string, is: 'yes' | 'no'): Conditions {
    const key = `${is} ${name}`
    const known = this.#assuming.get(key)
    if (known) return known
    if (!this.#of.assume()) return this
    const conditions = new Conditions(this.#of, this.#implied(this.assumptions, name, is, new Set()), this)
    this.#assuming.set(key, conditions)
    return conditions
  }

  #implied(before: Assumptions, name: string, is: Is, seen: Set<string>): Assumptions {
    if (is === 'maybe' || seen.has(name) || seen.size >= maximumImplied) return before
    seen.add(name)
    const entry = this.#of.definition(name)
    const after = before.withTruth(name, is)
    return entry ? this.#followed(after, entry.value, is, seen) : after
  }

  #followed(before: Assumptions, node: Node, is: Is, seen: Set<string>): Assumptions {
    const call = intrinsicOf(node)
    const named = call ? (call.name === 'Condition' ? wordOf(call.argument) : undefined) : wordOf(node)
    if (named !== undefined) return this.#implied(before, named, is, seen)
    if (!call) return before
    const operands = argumentsOf(call.argument)
    const each = (): Assumptions => operands.reduce((so, operand) => this.#followed(so, operand, is, seen), before)
    switch (call.name) {
      case 'Not':
        return operands[0] ? this.#followed(before, operands[0], isNot(is), seen) : before
      case 'And':
        return is === 'yes' ? each() : before
      case 'Or':
        return is === 'no' ? each() : before
      case 'Equals':
        return narrowedBy(before, operands, is, (operand) => this.#word(operand))
      default:
        return before
    }
  }

  #word(node: Node): string | undefined {
    return knownWords(this.#of.evaluate(node, this))
  }

  #is(node: Node): Is {
    if (!this.#of.ask()) return 'maybe'
    const call = intrinsicOf(node)
    if (!call) {
      const words = wordOf(node)
      return words === undefined ? 'maybe' : this.answer(words).is
    }
    const operands = argumentsOf(call.argument)
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
    const a = possibleWords(this.#of.evaluate(left, this))
    const b = possibleWords(this.#of.evaluate(right, this))
    if (!a || !b) return this.#excluded(left, b) || this.#excluded(right, a) ? 'no' : 'maybe'
    // Every pair of values the two can take is compared: all equal is a yes, none equal a no.
    if (!a.some((x) => b.includes(x))) return 'no'
    return new Set([...a, ...b]).size === 1 ? 'yes' : 'maybe'
  }

  /** A parameter that is assumed to be none of these. */
  #excluded(node: Node, words: readonly string[] | undefined): boolean {
    const name = parameterIn(node)
    const { not } = (name === undefined ? undefined : this.assumptions.parameters.get(name)) ?? { not: [] }
    return words !== undefined && words.length > 0 && words.every((one) => not.includes(one))
  }
}

const parameterIn = (node: Node): string | undefined => {
  const call = intrinsicOf(node)
  return call?.name === 'Ref' ? wordOf(call.argument) : undefined
}

/** What `Fn::Equals` says of a parameter where it holds, or does not. */
function narrowedBy(before: Assumptions, operands: readonly Node[], is: Is, wordIn: (node: Node) => string | undefined): Assumptions {
  const [left, right] = operands
  if (!left || !right) return before
  const [name, other] = parameterIn(left) === undefined ? [parameterIn(right), left] : [parameterIn(left), right]
  const words = name === undefined ? undefined : wordIn(other)
  if (name === undefined || words === undefined) return before
  return before.withParameter(name, is === 'yes' ? { among: [{ words, at: other.tagged }], not: [] } : { not: [words] })
}

/**
 * What the `Rules` of a template say of its parameters whatever is given: values that `Fn::Contains` or `Fn::Equals` lists without a
 * condition. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 */
export function assumedByRules(template: MapNode): Assumptions {
  const rules = childOf(template, 'Rules')
  let assumptions = new Assumptions()
  for (const { value: rule } of rules?.kind === 'map' ? rules.entries : []) {
    const assertions = childOf(rule, 'Assertions')
    if (entryOf(rule, 'RuleCondition') || assertions?.kind !== 'list') continue
    for (const assertion of assertions.items) {
      const call = intrinsicOf(childOf(assertion, 'Assert') ?? assertion)
      const operands = call ? argumentsOf(call.argument) : []
      if (call?.name === 'Equals') assumptions = narrowedBy(assumptions, operands, 'yes', wordOf)
      if (call?.name === 'Contains') assumptions = contained(assumptions, operands)
    }
  }
  return assumptions
}

function contained(before: Assumptions, [list, value]: readonly Node[]): Assumptions {
  const name = value && parameterIn(value)
  if (name === undefined || list?.kind !== 'list' || list.items.length === 0) return before
  const among = list.items.flatMap((item): Word[] => {
    const words = wordOf(item)
    return words === undefined ? [] : [{ words, at: item.tagged }]
  })
  return among.length === list.items.length ? before.withParameter(name, { among, not: [] }) : before
}
