import { type Unknown, unknown, withOrigin } from '../../../model/value.ts'
import type { Binary, BinaryOperator, Conditional, Expression, Unary } from '../../../parse/hcl/index.ts'
import { type Range, textOf } from '../../../source/file.ts'
import type { Step } from '../../../source/note.ts'
import type { Data, Datum } from '../../data.ts'
import { isChoice, overChoices } from './choices.ts'
import { type Context, type Given, givenIn } from './context.ts'
import { add, compareDecimals, type Decimal, divide, multiply, negate, remainder } from './decimal.ts'
import { isEqual } from './equal.ts'
import { evaluate } from './evaluate.ts'
import { flagData, invalid, isInvalid, marksOf, numberData, unlessNull } from './made.ts'
import { open, takeFlag, takeNumber } from './text.ts'
import { unified } from './unified.ts'
import { wordsOfCode } from './words.ts'

export function unary({ operator, operand, at }: Unary, context: Context): Data {
  return marked(
    [evaluate(operand, context)],
    (args) => {
      const [value] = args
      if (!value) return open
      if (operator === '!') {
        const flag = takeFlag(value)
        return flag.is === 'taken' ? flagData(!flag.value, at) : flag === open ? open : invalid(at)
      }
      const number = takeNumber(value)
      if (number.is !== 'taken') return number === open ? open : invalid(at)
      return number.value.digits === 0n ? open : numberData(negate(number.value), at)
    },
    at,
    context,
  )
}

export function binary(expression: Binary, context: Context): Data {
  const { operator, at } = expression
  const left = evaluate(expression.left, context)
  const right = evaluate(expression.right, context)
  return marked([left, right], ([a, b]) => (a && b ? combined(operator, a, b, at) : open), at, context)
}

/** Where anything is open the result is unknown, but keeps steps and secrecy. */
function marked(args: readonly Data[], run: (args: readonly Data[]) => Data | typeof open, at: Range, context: Context): Data {
  return overChoices(args, (some) => {
    const first = run(some)
    const result = 'kind' in first && isInvalid(first) && some.some((one) => unlessNull(one, context) !== one) ? open : first
    const marks = marksOf(some)
    if ('is' in result) return some.some(isInvalid) ? invalid(at) : unknown('condition', at, marks)
    return result.kind === 'absent' ? result : { ...result, ...marks }
  })
}

function combined(operator: BinaryOperator, a: Data, b: Data, at: Range): Data | typeof open {
  switch (operator) {
    case '&&':
    case '||':
      return logic(operator, a, b, at)
    case '==':
    case '!=': {
      const equal = isEqual(a, b)
      return equal === undefined ? open : flagData(equal === (operator === '=='), at)
    }
    default:
      return arithmetic(operator, a, b, at)
  }
}

/** One side decides alone where it can, even beside something unknown. */
function logic(operator: '&&' | '||', a: Data, b: Data, at: Range): Data | typeof open {
  const [left, right] = [takeFlag(a), takeFlag(b)]
  const deciding = operator === '||'
  if (left.is === 'wrong' || right.is === 'wrong') return invalid(at)
  if ((left.is === 'taken' && left.value === deciding) || (right.is === 'taken' && right.value === deciding)) return flagData(deciding, at)
  return left.is === 'taken' && right.is === 'taken' ? flagData(!deciding, at) : open
}

function arithmetic(operator: Exclude<BinaryOperator, '&&' | '||' | '==' | '!='>, a: Data, b: Data, at: Range): Data | typeof open {
  const [left, right] = [takeNumber(a), takeNumber(b)]
  if (left.is === 'wrong' || right.is === 'wrong') return invalid(at)
  if (left.is !== 'taken' || right.is !== 'taken') return open
  const [x, y] = [left.value, right.value]
  switch (operator) {
    case '<':
      return flagData(compareDecimals(x, y) < 0, at)
    case '>':
      return flagData(compareDecimals(x, y) > 0, at)
    case '<=':
      return flagData(compareDecimals(x, y) <= 0, at)
    case '>=':
      return flagData(compareDecimals(x, y) >= 0, at)
    case '+':
      return computed(add(x, y), at)
    case '-':
      return computed(add(x, negate(y)), at)
    case '*':
      return computed(nonZero(multiply(x, y), x, y), at)
    case '/':
      return y.digits === 0n ? (x.digits === 0n ? invalid(at) : open) : computed(nonZero(divide(x, y), x, y), at)
    case '%':
      return y.digits === 0n ? open : computed(nonZero(remainder(x, y), x, y), at)
  }
}

/** Terraform tells a negative zero from zero where it writes it. */
const nonZero = (result: Decimal | undefined, x: Decimal, y: Decimal): Decimal | undefined =>
  result?.digits === 0n && (x.digits < 0n || y.digits < 0n) ? undefined : result

const computed = (number: Decimal | undefined, at: Range): Data | typeof open => (number ? numberData(number, at) : open)

/** One arm where the condition is known; both where it is not, each under its condition. */
export function conditional({ condition, whenTrue, whenFalse, at }: Conditional, context: Context): Data {
  const asked = evaluate(condition, context)
  const is = takeFlag(asked)
  const name = wordsOfCode(condition)
  const origin: Step[] = [{ at: condition.at, name, kind: 'condition' }, ...asked.origin.map(deciding)]
  if (is.is === 'wrong' || isInvalid(asked)) return invalid(at)
  const [yes, no] = alike(evaluate(whenTrue, context), evaluate(whenFalse, context))
  const settled = is.is === 'taken' ? is.value : givenIn(context.scope, conditionOf(condition))
  if (settled !== undefined) return withOrigin(settled ? yes : no, origin)
  if (isChoice(asked) && asked.oneOf.every(({ then }) => takeFlag(then).is === 'taken')) return byCase(asked, yes, no, at, origin)
  return unknown('condition', at, {
    name,
    oneOf: [
      { when: name, then: withOrigin(yes, origin) },
      { when: `not ${name}`, then: withOrigin(no, origin) },
    ],
  })
}

const decided = new WeakMap<Step, Step>()

/** A step of what was asked, the same one each time. */
function deciding(step: Step): Step {
  if (step.asked) return step
  const made = decided.get(step) ?? { ...step, asked: true }
  decided.set(step, made)
  return made
}

/** A condition as it is written, without what turns it round: `a != b` is that `a == b` does not hold. */
export function conditionOf(condition: Expression): Given {
  if (condition.kind === 'parentheses') return conditionOf(condition.inner)
  if (condition.kind === 'unary' && condition.operator === '!') {
    const { words, is } = conditionOf(condition.operand)
    return { words, is: !is }
  }
  if (condition.kind === 'binary' && (condition.operator === '!=' || condition.operator === '=='))
    return { words: `${codeOf(condition.left)} == ${codeOf(condition.right)}`, is: condition.operator === '==' }
  return { words: codeOf(condition), is: true }
}

const codeOf = ({ at }: Expression): string => textOf(at).replace(/\s+/g, ' ')

/** A condition that follows from another: the arms go by what that one is. */
function byCase(asked: Unknown<Datum>, yes: Data, no: Data, at: Range, origin: readonly Step[]): Data {
  const arms = (asked.oneOf ?? []).map((arm) => {
    const flag = takeFlag(arm.then)
    return { ...arm, then: withOrigin(flag.is === 'taken' && flag.value ? yes : no, origin) }
  })
  return unknown(asked.why, at, { ...(asked.name === undefined ? {} : { name: asked.name }), oneOf: arms })
}

/** Both arms are of one type: a number beside a string is a string. Arms that cannot be made alike stay as they are. */
function alike(yes: Data, no: Data): readonly [Data, Data] {
  const [a, b] = unified([yes, no]) ?? []
  return a && b ? [a, b] : [yes, no]
}
