import { describe, expect, test } from 'vitest'
import { javaScriptPattern } from '../../../scripts/re2.ts'
import { formats } from '../../../src/model/secrecy/formats.ts'
import { formOf, formSpans } from '../../../src/model/secrecy/forms.ts'
import { secretSpans } from '../../../src/model/secrecy/spans.ts'

/** A text that a pattern of the table matches: the first choice everywhere, the letters in turn. Put together here, so that no scanner finds it. */
function example(pattern: string): string {
  let turn = 0
  const letters = 'aZ3bY4cX5dW6eV7fU2gT'
  const pick = (set: RegExp): string => {
    for (let i = 0; i < letters.length + 100; i++) {
      const next = i < letters.length ? letters[turn++ % letters.length] : String.fromCharCode(32 + (i % 95))
      if (next !== undefined && set.test(next)) return next
    }
    return '-'
  }
  let at = 0
  function sequence(): string {
    let out = ''
    let taken: string | undefined
    while (at < pattern.length && pattern[at] !== ')') {
      if (pattern[at] === '|') {
        taken ??= out
        out = ''
        at++
        continue
      }
      const one = atom()
      out += Array.from({ length: times() }, one).join('')
    }
    return taken ?? out
  }
  function atom(): () => string {
    const rest = pattern.slice(at)
    const around = /^\(\?<?[!=]/.exec(rest)
    if (around || rest.startsWith('(?:')) {
      const start = at + (around?.[0].length ?? 3)
      at = start
      sequence()
      at++
      return () => {
        if (around) return ''
        const back = at
        at = start
        const out = sequence()
        at = back
        return out
      }
    }
    const token = /^(?:\[\^?(?:\\.|[^\]\\])*\]|\\x..|\\.|.)/.exec(rest)?.[0] ?? ''
    at += token.length
    if (token === '\\b' || token === '^' || token === '$') return () => ''
    const set = new RegExp(`^${token}$`)
    return () => (/^[\w:/ -]$/.test(token) ? token : pick(set))
  }
  function times(): number {
    const found = /^(?:\{(\d+)(?:,\d*)?\}|[+*?])\??/.exec(pattern.slice(at))
    at += found?.[0].length ?? 0
    return found?.[1] !== undefined ? Number(found[1]) : found?.[0].startsWith('+') ? 12 : found ? 0 : 1
  }
  return sequence()
}

describe('each format of the table', () => {
  test.each(formats)('$what', (format) => {
    const token = example(format.pattern)
    expect(token.length).toBeGreaterThan(10)
    const text = `${format.keywords.join(' ')} "${token}" and more`
    const spans = formSpans(text)
    expect(spans.some(({ start, end }) => text.slice(start, end).includes(token))).toBe(true)
    expect(format.keywords.some((word) => text.toLowerCase().includes(word))).toBe(true)
  })

  test('is looked for where one of its keywords stands', () => {
    for (const { keywords } of formats) for (const word of keywords) expect(word).toBe(word.toLowerCase())
  })
})

test('the keys of AWS’s documentation are likely at most', () => {
  expect(formOf(`AKIA${'IOSFODNN7'}EXAMPLE`)?.sure).toBe(false)
  expect(formOf(`AKIA${'IOSFODNN7'}WHATEVR`)?.sure).toBe(true)
})

test('a private key is covered to its end, and so is the rest of a token', () => {
  const key = `-----BEGIN ${'RSA PRIVATE'} KEY-----\nMIIEabc+/=\nMIIEdef\n-----END ${'RSA PRIVATE'} KEY-----`
  const token = `gh${'p_'}abcdefghijklmnopqrstuvwxyz0123456789extra`
  for (const secret of [key, key.replaceAll('\n', '\\n'), token]) {
    const text = `before ${secret} after`
    expect(secretSpans(text)).toContainEqual({ start: 7, end: 7 + secret.length })
  }
  // One that is cut off goes on as far as it looks like one.
  expect(secretSpans(`${key.slice(0, 45)}"`)).toContainEqual({ start: 0, end: 45 })
})

test('RE2 as JavaScript', () => {
  expect(javaScriptPattern('(?i)ab_(?-i:Cd)[a-f0-9]{2}')).toBe('[aA][bB]_(?:Cd)[a-fA-F0-9]{2}')
  expect(javaScriptPattern('x(?i)[[:alnum:]](?P<n>y)\\z')).toBe('x[A-Za-z0-9](?:[yY])$')
  expect(() => javaScriptPattern('a)')).toThrow()
  expect(() => javaScriptPattern('(?=a)')).toThrow()
})

describe('what is written behind a name', () => {
  const shown = (text: string): string => {
    let out = text
    for (const { start, end } of secretSpans(text).sort((a, b) => b.start - a.start)) out = `${out.slice(0, start)}*${out.slice(end)}`
    return out
  }
  test.each([
    ['password: Tr0ub4dor3', 'password: *'],
    ['db_password = "Tr0ub4dor3"', 'db_password = "*"'],
    ['DB_PASSWORD=Tr0ub4dor3', 'DB_PASSWORD=*'],
    ['{"name":"DB_PASSWORD","value":"Tr0ub4dor3"}', '{"name":"DB_PASSWORD","value":"*"}'],
    ['"{\\"password\\":\\"Tr0ub4dor3\\"}"', '"{\\"password\\":\\"*\\"}"'],
    ['- Name: DB_PASSWORD\n  Value: Tr0ub4dor3', '- Name: DB_PASSWORD\n  Value: *'],
    ['[{"ParameterKey": "DbPassword", "ParameterValue": "Tr0ub4dor3"}]', '[{"ParameterKey": "DbPassword", "ParameterValue": "*"}]'],
    ['  DbPassword:\n    Type: String\n    Default: Tr0ub4dor3', '  DbPassword:\n    Type: String\n    Default: *'],
    [
      'variable "db_password" {\n  type = string\n  default = "Tr0ub4dor3"\n}',
      'variable "db_password" {\n  type = string\n  default = "*"\n}',
    ],
    // What is no secret stays readable.
    ['password = var.db_password', 'password = var.db_password'],
    ['Password: !Ref DbPassword', 'Password: !Ref DbPassword'],
    ['secret_name = "prod/db"', 'secret_name = "prod/db"'],
    ['image: web:1.4.2', 'image: web:1.4.2'],
    ['- Name: LOG_LEVEL\n  Value: debugging', '- Name: LOG_LEVEL\n  Value: debugging'],
  ])('%s', (text, masked) => expect(shown(text)).toBe(masked))
})

test('hostile texts cost their length', () => {
  const hostile = [
    'a',
    'a.',
    '"a":"',
    'password=',
    'x:',
    '\\"',
    'name: ',
    'variable "',
    '-----BEGIN A ',
    'AKIA',
    'xoxb-1',
    'sk-',
    'A3-',
    '\n',
    'eyJ',
    'https://a:',
    '0.',
  ].map((part) => part.repeat(400_000 / part.length))
  const started = performance.now()
  for (const text of hostile) secretSpans(text)
  expect(performance.now() - started).toBeLessThan(6_000)
})
