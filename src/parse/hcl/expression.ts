import type { BinaryOperator, Expression, Literal, ObjectEntry } from './ast.ts'
import { literalString } from './ast.ts'
import type { Scanner, TokenKind } from './scanner.ts'
import { parseHeredoc, parseQuoted } from './template.ts'
import { parseSteps } from './traversal.ts'

/** Reads one expression from the current token on. After an error the scanner is halted and the result is of no use. */
export function parseExpression(s: Scanner): Expression {
  return s.nested(parseConditional, (halted) => halted.invalid(halted.start))
}

function parseConditional(s: Scanner): Expression {
  const start = s.start
  const condition = parseBinary(s, 1)
  if (!s.take('?')) return condition
  const whenTrue = parseExpression(s)
  if (!s.take(':')) s.expected('`:` and the value for the other case')
  const whenFalse = parseExpression(s)
  return { kind: 'conditional', condition, whenTrue, whenFalse, at: s.at(start, s.previousEnd) }
}

const strength: Partial<Record<TokenKind, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
}

/** Operators that bind at least as strongly as `weakest`; equal ones group from the left. */
function parseBinary(s: Scanner, weakest: number): Expression {
  const start = s.start
  let left = parseUnary(s)
  for (;;) {
    const power = strength[s.kind]
    if (power === undefined || power < weakest || !s.link()) return left
    const operator = s.kind as BinaryOperator
    s.advance()
    const right = parseBinary(s, power + 1)
    left = { kind: 'binary', operator, left, right, at: s.at(start, s.previousEnd) }
  }
}

function parseUnary(s: Scanner): Expression {
  if (!s.is('!') && !s.is('-')) return parseSteps(s, s.start, parseTerm(s))
  const operators: { operator: '!' | '-'; start: number }[] = []
  while ((s.is('!') || s.is('-')) && s.link()) {
    operators.push({ operator: s.is('!') ? '!' : '-', start: s.start })
    s.advance()
  }
  let operand = parseSteps(s, s.start, parseTerm(s))
  for (let i = operators.length - 1; i >= 0; i--) {
    const outer = operators[i]
    if (outer) operand = { kind: 'unary', operator: outer.operator, operand, at: s.at(outer.start, s.previousEnd) }
  }
  return operand
}

function parseTerm(s: Scanner): Expression {
  const start = s.start
  switch (s.kind) {
    case 'name':
      return parseName(s)
    case '"':
      return parseQuoted(s)
    case 'number':
      return parseNumber(s)
    case '[':
      return parseTuple(s)
    case '{':
      return parseObject(s)
    case '<<':
      return parseHeredoc(s)
    case '(': {
      const before = s.open(true)
      const inner = parseExpression(s)
      s.close(')', before, '`)`')
      return { kind: 'parentheses', inner, at: s.at(start, s.previousEnd) }
    }
    default:
      s.expected('a value')
      return s.invalid(start)
  }
}

export function parseNumber(s: Scanner): Literal {
  const { start } = s
  const text = s.word()
  if (!/^\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?$/.test(text)) s.fail(`\`${text.slice(0, 40)}\` is not a number`)
  s.advance()
  return { kind: 'literal', value: Number(text), text, at: s.at(start, s.previousEnd) }
}

const keywords = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])

function parseName(s: Scanner): Expression {
  const start = s.start
  const name = s.word()
  s.advance()
  if (s.is('(') || s.is('::')) return parseCall(s, start, name)
  const at = s.at(start, s.previousEnd)
  const value = keywords.get(name)
  return value === undefined ? { kind: 'variable', name, at } : { kind: 'literal', value, text: name, at }
}

function parseCall(s: Scanner, start: number, first: string): Expression {
  let name = first
  while (s.take('::')) {
    name += `::${s.word()}`
    if (!s.take('name')) s.expected("the next part of the function's name")
  }
  const nameAt = s.at(start, s.previousEnd)
  const args: Expression[] = []
  let expand = false
  if (!s.is('(')) s.expected(`\`(\` and the arguments of \`${name}\``)
  const before = s.open(true)
  while (!s.is(')') && !s.halted) {
    args.push(parseExpression(s))
    if (s.take('...')) {
      expand = true
      break
    }
    if (!s.take(',') && !s.is(')')) s.expected(`\`,\` or \`)\` in the call of \`${name}\``)
  }
  s.close(')', before, `\`)\` after the last argument of \`${name}\``)
  return { kind: 'call', name, nameAt, args, expand, at: s.at(start, s.previousEnd) }
}

function parseTuple(s: Scanner): Expression {
  const start = s.start
  const before = s.open(true)
  if (s.isWord('for')) return parseFor(s, start, before, false)
  const items: Expression[] = []
  while (!s.is(']') && !s.halted) {
    items.push(parseExpression(s))
    if (!s.take(',') && !s.is(']')) s.expected('`,` or `]` in the list')
  }
  s.close(']', before, '`]`')
  return { kind: 'tuple', items, at: s.at(start, s.previousEnd) }
}

function parseObject(s: Scanner): Expression {
  const start = s.start
  // Line breaks separate entries, even where they mean nothing around the object.
  const before = s.open(false)
  while (s.take('newline')) {}
  if (s.isWord('for')) return parseFor(s, start, before, true)
  const entries: ObjectEntry[] = []
  while (!s.is('}') && !s.halted) {
    entries.push(parseEntry(s))
    if (!s.take(',') && !s.is('newline') && !s.is('}')) s.expected('a new line, `,` or `}` after the entry')
    while (s.take('newline')) {}
  }
  s.close('}', before, '`}`')
  return { kind: 'object', entries, at: s.at(start, s.previousEnd) }
}

function parseEntry(s: Scanner): ObjectEntry {
  const start = s.start
  const written = parseExpression(s)
  const keyEnd = s.previousEnd
  const key = asKey(written)
  const name = literalString(key)
  if (!s.take('=') && !s.take(':')) s.expected(name === undefined ? '`=` and a value after the key' : `\`=\` and a value after \`${name}\``)
  const value = parseExpression(s)
  return { key, name, keyAt: s.at(start, keyEnd), value, whole: s.at(start, s.previousEnd) }
}

/** A bare word before `=` is a name, never a reference or keyword; digits are a name too. A number with an exponent is left to who evaluates. */
function asKey(written: Expression): Expression {
  if (written.kind === 'variable') return { kind: 'literal', value: written.name, text: written.name, at: written.at }
  if (written.kind !== 'literal') return written
  const name = typeof written.value === 'number' ? decimalName(written.text) : written.text
  return name === undefined ? written : { ...written, value: name }
}

/** As HCL writes a number that becomes text: without zeros that say nothing, and with all the digits that say something. */
function decimalName(digits: string): string | undefined {
  if (!/^[\d.]+$/.test(digits)) return undefined
  const [whole = '', fraction = ''] = digits.split('.')
  let start = 0
  while (start < whole.length - 1 && whole.charCodeAt(start) === 48) start++
  let end = fraction.length
  while (end > 0 && fraction.charCodeAt(end - 1) === 48) end--
  return end === 0 ? whole.slice(start) : `${whole.slice(start)}.${fraction.slice(0, end)}`
}

function parseFor(s: Scanner, start: number, before: boolean, braces: boolean): Expression {
  s.flat = true
  s.advance()
  const { keyName, valueName } = parseForNames(s)
  const collection = parseExpression(s)
  if (!s.take(':')) s.expected('`:` and the value for each element')
  const first = parseExpression(s)
  let value = first
  let group = false
  if (braces) {
    if (!s.take('=>')) s.expected('`=>` and the value: `{for … : key => value}`')
    value = parseExpression(s)
    group = s.take('...')
  }
  let condition: Expression | undefined
  if (s.isWord('if')) {
    s.advance()
    condition = parseExpression(s)
  }
  s.close(braces ? '}' : ']', before, braces ? '`}` at the end of the `for`' : '`]` at the end of the `for`')
  const at = s.at(start, s.previousEnd)
  if (!braces) return { kind: 'forTuple', keyName, valueName, collection, value, condition, at }
  return { kind: 'forObject', keyName, valueName, collection, key: first, value, group, condition, at }
}

/** `k, v in`: the current token is the one after `for`. */
export function parseForNames(s: Scanner): { keyName: string | undefined; valueName: string } {
  let keyName: string | undefined
  let valueName = parseLoopName(s)
  if (s.take(',')) {
    keyName = valueName
    valueName = parseLoopName(s)
  }
  if (s.isWord('in')) s.advance()
  else s.expected('`in` and the collection of the `for`')
  return { keyName, valueName }
}

function parseLoopName(s: Scanner): string {
  const name = s.word()
  if (!s.take('name')) s.expected('a name for the elements of the `for`')
  return name
}
