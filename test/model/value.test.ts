import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Arm,
  absent,
  field,
  isComplete,
  itemsOf,
  known,
  type List,
  orDefault,
  outcomesOf,
  unknown,
  type Value,
  withOrigin,
} from '../../src/model/value.ts'
import { all, any, type Is, isAll, isAny, isNot, not, verdict } from '../../src/model/verdict.ts'
import type { Range } from '../../src/source/file.ts'
import type { Step } from '../../src/source/note.ts'

const file = { path: 'f', text: 'some words' }
const at: Range = { file, start: 0, end: 4 }
const elsewhere: Range = { file, start: 5, end: 10 }
const step = (name: string): Step => ({ at: elsewhere, name, kind: 'default' })

const value: fc.Arbitrary<Value<number>> = fc.letrec<{ value: Value<number> }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.nat(5).map((one) => known(one, at, { origin: [step('k')] })),
    fc.constant(absent(at)),
    fc.constant(unknown<number>('parameter', at, { name: 'p' })),
    fc
      .array(fc.record<Arm<number>>({ when: fc.constantFrom('a', 'b'), then: tie('value') as fc.Arbitrary<Value<number>> }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((oneOf) => unknown<number>('condition', at, { oneOf, origin: [step('u')] })),
  ),
})).value

const plain = (one: Value<number>): { all: (number | undefined)[]; open: boolean } => {
  const { outcomes, open } = outcomesOf(one)
  return { all: outcomes.map((outcome) => (outcome.value.kind === 'known' ? outcome.value.value : undefined)), open }
}

describe('outcomes', () => {
  test.each<[what: string, value: Value<number>, all: readonly (number | undefined)[], open: boolean]>([
    ['a known value', known(1, at), [1], false],
    ['an absent one', absent(at), [undefined], false],
    ['an unknown one', unknown('variable', at), [], true],
    ['both arms', unknown('condition', at, { oneOf: [{ then: known(1, at) }, { then: absent(at) }] }), [1, undefined], false],
    [
      'an arm that cannot be seen',
      unknown('condition', at, { oneOf: [{ then: known(1, at) }, { then: unknown('variable', at) }] }),
      [1],
      true,
    ],
    ['no arm at all', unknown('condition', at, { oneOf: [] }), [], true],
  ])('of %s', (_, one, wanted, open) => expect(plain(one)).toEqual({ all: wanted, open }))

  test('name the conditions from the outside in, and the steps that led to them', () => {
    const inner = unknown<number>('condition', at, {
      origin: [step('inner')],
      oneOf: [{ when: 'b', then: known(1, at, { origin: [step('x')] }) }],
    })
    const { outcomes } = outcomesOf(unknown('condition', at, { origin: [step('outer')], oneOf: [{ when: 'a', then: inner }] }))
    expect(outcomes).toMatchObject([{ when: 'a, b', value: { origin: [{ name: 'outer' }, { name: 'inner' }, { name: 'x' }] } }])
  })
})

describe('field', () => {
  test('of a property that reads as itself is the owner', () =>
    fc.assert(fc.property(value, (one) => void expect(plain(field(one, (inner) => known(inner, at)))).toEqual(plain(one)))))

  test('has the owner’s steps in front of its own', () =>
    expect(
      field(known(1, at, { origin: [step('owner')] }), (one) => known(one, at, { origin: [step('own')] })).origin.map(({ name }) => name),
    ).toEqual(['owner', 'own']))

  test('of something absent stands where that would stand', () =>
    expect(field(absent(elsewhere), () => known(1, at))).toMatchObject({ kind: 'absent', at: elsewhere }))

  test('of an unknown owner is unknown for the same reason, and not one of the owner’s parts', () => {
    const read = field(unknown<string>('variable', at, { name: 'v', parts: [known('x', at)] }), (words) => known(words.length, at))
    expect(read).toMatchObject({ kind: 'unknown', why: 'variable', name: 'v' })
    expect(read).not.toHaveProperty('parts')
  })

  test('chains: of a field of a field is the field of both', () =>
    fc.assert(
      fc.property(value, (one) => {
        const half = (n: number): Value<number> => (n % 2 === 0 ? known(n / 2, at) : absent(at))
        expect(plain(field(field(one, half), half))).toEqual(plain(field(one, (n) => field(half(n), half))))
      }),
    ))
})

describe('a default', () => {
  const fact = { value: 7, says: 'seven', page: 'p' }
  test('stands in for every absent arm, and for nothing else', () =>
    fc.assert(
      fc.property(value, (one) => {
        const before = plain(one)
        expect(plain(orDefault(one, fact))).toEqual({ all: before.all.map((x) => x ?? 7), open: before.open })
      }),
    ))
  test('says that it is one, keeps the place and where it would be written', () => {
    const slot = { kind: 'gap', syntax: 'yaml', names: 'api', at, key: 'k', before: '', after: '', indent: '' } as const
    expect(orDefault(absent(elsewhere, { slot }), fact)).toEqual({
      kind: 'known',
      value: 7,
      at: elsewhere,
      origin: [],
      slot,
      fact: { says: 'seven', page: 'p' },
    })
  })
  test('put in twice is put in once', () =>
    fc.assert(
      fc.property(value, (one) => void expect(orDefault(orDefault(one, fact), { ...fact, value: 8 })).toEqual(orDefault(one, fact))),
    ))
})

describe('the items of a list', () => {
  const list = (...items: number[]): List<number> => ({ items: items.map((one) => known(one, at)), missing: [], at })
  test.each<[what: string, value: Value<List<number>>, items: readonly (number | undefined)[][], complete: boolean]>([
    ['that is written', known(list(1, 2), at), [[1], [2]], true],
    ['that is not there', absent(at), [], true],
    ['that cannot be seen', unknown('variable', at), [], false],
    ['with something missing', known({ ...list(1), missing: [unknown('function', at)] }, at), [[1]], false],
    [
      'under a condition',
      unknown('condition', at, { oneOf: [{ when: 'a', then: known(list(1), at) }, { then: absent(at) }] }),
      [[1, undefined]],
      true,
    ],
    [
      'under a condition, half seen',
      unknown('condition', at, { oneOf: [{ then: known(list(1), at) }, { then: unknown('variable', at) }] }),
      [[1, undefined]],
      false,
    ],
  ])('%s', (_, one, items, complete) => {
    expect(itemsOf(one).items.map((item) => plain(item).all)).toEqual(items)
    expect(isComplete(one)).toBe(complete)
    expect(itemsOf(one).missing.length > 0).toBe(!complete)
  })

  test('have the list’s steps', () =>
    expect(itemsOf(known(list(1), at, { origin: [step('list')] })).items.map(({ origin }) => origin.length)).toEqual([1]))
})

test('steps put in front of a value change nothing else', () =>
  fc.assert(fc.property(value, (one) => void expect({ ...withOrigin(one, [step('new')]), origin: one.origin }).toEqual(one))))

describe('Kleene’s logic', () => {
  const is = fc.constantFrom<Is>('yes', 'no', 'maybe')
  const ways = (one: Is): boolean[] => (one === 'maybe' ? [true, false] : [one === 'yes'])
  const answer = (results: readonly boolean[]): Is => (results.every((one) => one) ? 'yes' : results.some((one) => one) ? 'maybe' : 'no')

  test('agrees with two-valued logic for every way a maybe can turn out', () =>
    fc.assert(
      fc.property(fc.array(is, { maxLength: 5 }), (operands) => {
        const worlds = operands.reduce<boolean[][]>((soFar, one) => soFar.flatMap((world) => ways(one).map((way) => [...world, way])), [[]])
        expect(isAll(operands)).toBe(answer(worlds.map((world) => world.every((one) => one))))
        expect(isAny(operands)).toBe(answer(worlds.map((world) => world.some((one) => one))))
        for (const one of operands) expect(isNot(one)).toBe(answer(ways(one).map((way) => !way)))
      }),
    ))

  test('verdicts keep what they were made of', () => {
    const yes = verdict('yes', 'a')
    const maybe = verdict('maybe', 'b', at)
    expect(all('both', [yes, maybe])).toEqual({ is: 'maybe', question: 'both', operands: [yes, maybe] })
    expect(any('either', [yes, maybe]).is).toBe('yes')
    expect(not(maybe)).toMatchObject({ is: 'maybe', at, operands: [maybe] })
    expect([all('none', []).is, any('none', []).is]).toEqual(['yes', 'no'])
  })
})
