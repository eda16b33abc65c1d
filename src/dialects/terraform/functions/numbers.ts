import { add, ceil, compareDecimals, type Decimal, decimalOf, floor, integerOf, multiply, negate } from '../evaluate/decimal.ts'
import { open, wrong } from '../evaluate/text.ts'
import { type Functions, integer, listOf, number, type Plain, pure, text } from './function.ts'

const extreme = (sign: 1 | -1) =>
  pure<[Decimal], Decimal>(
    [number],
    ([first], rest) => rest.reduce((best, one) => (compareDecimals(one, best) * sign > 0 ? one : best), first),
    {
      rest: number,
    },
  )

export const numbers: Functions = {
  abs: pure<[Decimal]>([number], ([value]) => (value.digits < 0n ? negate(value) : value)),
  ceil: pure<[Decimal]>([number], ([value]) => ceil(value)),
  floor: pure<[Decimal]>([number], ([value]) => floor(value)),
  max: extreme(1),
  min: extreme(-1),
  signum: pure<[number]>([integer], ([value]) => Math.sign(value)),
  sum: pure<[readonly Decimal[]]>([listOf(number)], ([values]) => (values.length === 0 ? wrong : total(values))),
  pow: pure<[Decimal, Decimal]>([number, number], ([base, exponent]) => power(base, exponent)),
  log: pure<[Decimal, Decimal]>([number, number], ([value, base]) => logarithm(value, base)),
  parseint: pure<[string, number]>([text, integer], ([words, base]) => parseInteger(words, base)),
}

function total(values: readonly Decimal[]): Plain {
  let sum: Decimal | undefined = decimalOf(0)
  for (const value of values) sum = sum && add(sum, value)
  return sum ?? open
}

function power(base: Decimal, by: Decimal): Plain {
  const exponent = integerOf(by)
  if (exponent === undefined || exponent < 0 || exponent > 1000) return open
  let result: Decimal | undefined = decimalOf(1)
  for (let i = 0; i < exponent; i++) {
    result = multiply(result, base)
    if (!result) return open
  }
  // Terraform works it out in doubles.
  return integerOf(result) === undefined ? open : result
}

/** Only where it is a whole number: Terraform works it out in doubles, whose last digits nobody relies on. */
function logarithm(value: Decimal, base: Decimal): Plain {
  const [x, b] = [integerOf(value), integerOf(base)]
  if (x === undefined || b === undefined || b < 2 || x < 1) return open
  let [product, exponent] = [1, 0]
  while (product < x) {
    product *= b
    exponent++
  }
  return product === x && Math.log(x) / Math.log(b) === exponent ? exponent : open
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

function parseInteger(words: string, base: number): Plain {
  if (base < 2 || base > 62) return wrong
  const match = /^([+-]?)([0-9a-zA-Z]+)$/.exec(words)
  const [, sign = '', all = ''] = match ?? []
  if (!match || all.length > 100) return match ? open : wrong
  let value = 0n
  for (const char of base <= 36 ? all.toLowerCase() : all) {
    const digit = digits.indexOf(char)
    if (digit < 0 || digit >= base) return wrong
    value = value * BigInt(base) + BigInt(digit)
  }
  return sign === '-' ? -value : value
}
