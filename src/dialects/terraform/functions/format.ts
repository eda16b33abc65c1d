import { TextBuilder } from '../../../source/embedded.ts'
import type { Data } from '../../data.ts'
import { jsonText } from '../../json-text.ts'
import { overChoices } from '../evaluate/choices.ts'
import { type Decimal, formatDecimal, integerOf } from '../evaluate/decimal.ts'
import { invalid } from '../evaluate/made.ts'
import { takeFlag, takeNumber, takeText, textIn } from '../evaluate/text.ts'
import { type Call, unseen } from './function.ts'
import { made } from './strings.ts'

/** `%`, flags, width, precision, which argument, the verb: https://developer.hashicorp.com/terraform/language/functions/format */
const verb = /%([ +\-0#]*)(\d*)(?:\.(\d*))?(?:\[(\d+)\])?([a-zA-Z%])/y

export function format(args: readonly Data[], call: Call): Data {
  const [pattern, ...values] = args
  const words = pattern && takeText(pattern)
  if (!words || words.is === 'wrong') return invalid(call.at, 'format()')
  return words.is === 'taken' ? formatOf(words.value, values, call) : unseen(call, args)
}

/** The text with its verbs filled in. What `%s` and `%v` put in may be unknown: the words around it stay known. */
export function formatOf(pattern: string, values: readonly Data[], call: Call): Data {
  const builder = new TextBuilder()
  const holes: Data[] = []
  const used = new Set<number>()
  let next = 0
  let at = 0
  while (at < pattern.length) {
    const percent = pattern.indexOf('%', at)
    const end = percent < 0 ? pattern.length : percent
    builder.decoded(pattern.slice(at, end), call.at)
    if (percent < 0) break
    verb.lastIndex = percent
    const match = verb.exec(pattern)
    if (!match) return invalid(call.at, 'format()')
    at = verb.lastIndex
    const [, flags = '', width = '', precision, position, letter = ''] = match
    if (letter === '%') {
      builder.decoded('%', call.at)
      continue
    }
    const index = position === undefined ? next : Number(position) - 1
    next = index + 1
    used.add(index)
    const value = values[index]
    if (!value) return invalid(call.at, 'format()')
    const filled = fill(value, { flags, width: Number(width || 0), precision, letter }, call)
    if (filled.kind === 'unknown' && filled.why === 'invalid') return filled
    builder.hole(value.at)
    holes.push(filled)
  }
  if (values.length > next && !pattern.includes('%[')) return invalid(call.at, 'format()')
  return made(builder, holes, values, call)
}

interface Verb {
  readonly flags: string
  readonly width: number
  readonly precision: string | undefined
  readonly letter: string
}

function fill(value: Data, verb: Verb, call: Call): Data {
  const { flags, width, precision, letter } = verb
  const bare = flags === '' && width === 0 && precision === undefined
  if (bare && letter === 's') return value.kind === 'absent' || isCollection(value) ? invalid(call.at, 'format()') : value
  if (bare && letter === 'v' && value.kind !== 'absent' && !isCollection(value)) return value
  return overChoices([value], ([one]) => {
    if (!one || one.kind === 'unknown') return unseen(call, [value])
    const words = written(one, verb)
    if (words === undefined) return unseen(call, [value])
    if (words === false) return invalid(call.at, 'format()')
    const { secret } = one.kind === 'known' ? one : {}
    return {
      kind: 'known',
      value: { is: 'scalar', value: words, raw: words },
      at: one.at,
      origin: one.origin,
      ...(secret ? { secret } : {}),
    }
  })
}

const isCollection = (value: Data): boolean => value.kind === 'known' && (value.value.is === 'list' || value.value.is === 'map')

/** The words of one verb; false where Terraform would refuse it, `undefined` where it is not worked out here. */
function written(value: Data, { flags, width, precision, letter }: Verb): string | false | undefined {
  switch (letter) {
    case 's':
    case 'v': {
      const words =
        value.kind === 'absent' || isCollection(value) || flags.includes('#')
          ? letter === 's'
            ? undefined
            : jsonText(value)
          : textIn(value)
      if (words === undefined) return value.kind === 'known' ? undefined : false
      return padded(precision === undefined ? words : [...words].slice(0, Number(precision)).join(''), flags.replace('0', ''), width)
    }
    case 'q': {
      const words = textIn(value)
      return words !== undefined && /^[\x20-\x7e]*$/.test(words) && flags === '' && width === 0 ? JSON.stringify(words) : undefined
    }
    case 't': {
      const is = takeFlag(value)
      return is.is === 'wrong' ? false : is.is === 'taken' ? padded(String(is.value), flags, width) : undefined
    }
    case 'd':
    case 'x':
    case 'X':
    case 'o':
    case 'b': {
      const number = takeNumber(value)
      return number.is === 'wrong' ? false : number.is === 'taken' ? inBase(number.value, letter, flags, width) : undefined
    }
    case 'f': {
      const number = takeNumber(value)
      if (number.is === 'wrong') return false
      return number.is === 'taken' ? fixed(number.value, precision === undefined ? 6 : Number(precision), flags, width) : undefined
    }
    default:
      return undefined
  }
}

const bases: Readonly<Record<string, number>> = { d: 10, x: 16, X: 16, o: 8, b: 2 }

function inBase(number: Decimal, letter: string, flags: string, width: number): string | undefined {
  const whole = integerOf(number)
  if (whole === undefined || flags.includes('#')) return undefined
  const words = Math.abs(whole).toString(bases[letter] ?? 10)
  return signed(letter === 'X' ? words.toUpperCase() : words, whole < 0, flags, width)
}

function fixed(number: Decimal, places: number, flags: string, width: number): string | undefined {
  if (number.scale > places || places > 50) return undefined
  const [whole = '', fraction = ''] = formatDecimal({ ...number, digits: number.digits < 0n ? -number.digits : number.digits }).split('.')
  return signed(places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`, number.digits < 0n, flags, width)
}

function signed(words: string, negative: boolean, flags: string, width: number): string {
  const sign = negative ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
  if (flags.includes('0') && !flags.includes('-')) return sign + words.padStart(width - sign.length, '0')
  return padded(sign + words, flags, width)
}

const padded = (words: string, flags: string, width: number): string => {
  const missing = ' '.repeat(Math.max(0, Math.min(width, 10_000) - [...words].length))
  return flags.includes('-') ? words + missing : missing + words
}
