import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actionPattern, covers, coversEvery, literalPattern, overlaps, patternIn, patternOf } from '../../src/model/policy-patterns.ts'
import { known, unknown, type Value } from '../../src/model/value.ts'

// IAM's wildcards, held against the plainest way to try them: write out the words.

const at = { file: { path: 'a', text: '' }, start: 0, end: 0 }

/** Letters of the patterns, and one that no pattern has. */
const letters = ['a', 'b', 'z']
const wordsUpTo = (length: number): string[] =>
  length === 0 ? [''] : ['', ...letters.flatMap((letter) => wordsUpTo(length - 1).map((word) => letter + word))]
const words = [...new Set(wordsUpTo(6))]

/** One character after the other, every way a star can go. */
function matches(pattern: string, word: string): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return word === ''
  if (first === '*') return Array.from({ length: word.length + 1 }, (_, taken) => taken).some((n) => matches(rest.join(''), word.slice(n)))
  return word !== '' && (first === '?' || first === word[0]) && matches(rest.join(''), word.slice(1))
}

const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 4 }).map((all) => all.join(''))

test('a pattern covers a word that it matches, and no other', () => {
  fc.assert(
    fc.property(pattern, fc.constantFrom(...words), (one, word) => {
      expect(covers(patternOf(one), literalPattern(word))).toBe(matches(one, word) ? 'yes' : 'no')
    }),
    { numRuns: 2000 },
  )
})

test('a pattern covers another where it matches every word of it, and overlaps where it matches one', () => {
  fc.assert(
    fc.property(pattern, pattern, (one, other) => {
      const of = words.filter((word) => matches(other, word))
      const does = of.every((word) => matches(one, word)) ? 'yes' : 'no'
      const unsure = one.includes('?') && other.includes('*')
      expect(unsure ? [does, 'maybe'] : [does]).toContain(covers(patternOf(one), patternOf(other)))
      expect(overlaps(patternOf(one), patternOf(other))).toBe(of.some((word) => matches(one, word)) ? 'yes' : 'no')
    }),
    { numRuns: 2000 },
  )
})

test('where a part is not known, an answer holds whatever it turns out to be', () => {
  const part = fc.oneof(pattern, fc.constant(undefined))
  const parts = fc.array(part, { maxLength: 3 })
  const value = (all: readonly (string | undefined)[]): Value<string> =>
    unknown('variable', at, {
      parts: all.map((one) => (one === undefined ? unknown('variable', at, { name: 'var.x' }) : known(one, at))),
    })
  const filled = (all: readonly (string | undefined)[], word: string): string => all.map((one) => one ?? word).join('')
  fc.assert(
    fc.property(parts, parts, fc.constantFrom(...words.filter(({ length }) => length < 3)), (one, other, word) => {
      const [a, b] = [patternIn(value(one)) ?? [], patternIn(value(other)) ?? []]
      const [x, y] = [patternOf(filled(one, word)), patternOf(filled(other, word))]
      expect(['maybe', covers(x, y)]).toContain(covers(a, b))
      expect(['maybe', overlaps(x, y)]).toContain(overlaps(a, b))
    }),
    { numRuns: 2000 },
  )
})

test('hostile patterns take their time and no more', () => {
  const stars = patternOf('*a'.repeat(1000))
  const before = performance.now()
  covers(stars, literalPattern('a'.repeat(2000)))
  overlaps(stars, patternOf('?*b'.repeat(600)))
  expect(covers(patternOf('*a'.repeat(1e5)), literalPattern('a'.repeat(1e5)))).toBe('maybe')
  expect(performance.now() - before).toBeLessThan(1000)
})

test.each([
  ['s3:GetObject', 's3:getobject', 'yes'],
  ['S3:Get*', 's3:GetObject', 'yes'],
  ['*', 's3:*', 'yes'],
  ['s3:Get*', 's3:*', 'no'],
  ['s3:GetObject?', 's3:GetObject', 'no'],
])('the action %s and %s', (one, other, is) => expect(covers(actionPattern(one), actionPattern(other))).toBe(is))

test('what IAM fills in is not known, but for the stars that it means', () => {
  expect(covers(patternOf('home/${aws:username}/*'), literalPattern('home/me/a'))).toBe('maybe')
  expect(covers(patternOf('home/${aws:username}/*'), literalPattern('away/me/a'))).toBe('no')
  expect(covers(patternOf('a${*}'), literalPattern('ab'))).toBe('no')
  expect(covers(patternOf('a${*}'), literalPattern('a*'))).toBe('yes')
})

describe('every secret there is', () => {
  test.each([
    ['*', 'yes'],
    ['arn:aws:secretsmanager:*', 'yes'],
    ['arn:aws:*', 'yes'],
    ['arn:*:secret:*', 'yes'],
    ['arn:aws:secretsmanager:eu-west-1:*', 'yes'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:*', 'yes'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:*', 'yes'],
    ['arn:aws:secretsmanager:*:*:secret:*', 'yes'],
    ['arn:aws:secretsmanager:*:*:secret*', 'yes'],
    ['arn:aws:secretsmanager:*:secret:*', 'yes'],
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:api/*', 'no'],
    ['arn:aws:secretsmanager:*:secret:api/*', 'no'],
    ['arn:aws:secretsmanager:*:*:secret:db-??????', 'no'],
    ['arn:aws:ssm:*', 'no'],
    ['arn:aws:*:parameter/*', 'no'],
    ['foo*', 'no'],
    ['', 'no'],
  ])('%s: %s', (text, is) => expect(coversEvery(patternOf(text), 'secretsmanager', 'secret:')).toBe(is))

  const variable = (name: string) => unknown<string>('variable', at, { name })
  test.each<[string, Value<string>, string]>([
    [
      'a region that is not known',
      unknown('variable', at, { parts: [known('arn:aws:secretsmanager:', at), variable('r'), known(':1:secret:*', at)] }),
      'yes',
    ],
    [
      'a prefix that is not known',
      unknown('variable', at, { parts: [known('arn:aws:secretsmanager:r:1:secret:', at), variable('p'), known('*', at)] }),
      'maybe',
    ],
    ['an ARN that is not known', unknown('variable', at, { parts: [variable('arn'), known('*', at)] }), 'maybe'],
    ['nothing that is known', variable('arn'), 'maybe'],
  ])('%s', (_, value, is) => expect(coversEvery(patternIn(value) ?? [], 'secretsmanager', 'secret:')).toBe(is))
})
