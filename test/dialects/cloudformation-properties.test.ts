import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { itemsOf } from '../../src/model/value.ts'
import { listValue, outcomes, textValue, wellPlaced } from './evaluate.ts'

// A second evaluator, as small as it can be: it knows the value of every parameter and follows AWS's own words about each function.

type Expression =
  | { is: 'literal'; words: string }
  | { is: 'ref'; name: string }
  | { is: 'sub'; words: string; names: readonly string[]; own?: Expression }
  | { is: 'join'; between: string; items: readonly Expression[] }
  | { is: 'if'; condition: string; then: Expression; else: Expression }
  | { is: 'map'; key: Expression; otherwise?: string }
  | { is: 'select'; index: number; items: readonly Expression[] }
  | { is: 'piece'; index: number; mark: string; of: Expression }
  | { is: 'member'; index: number }
  | { is: 'no-value' }
type Condition =
  | { is: 'equals'; a: Expression; b: Expression }
  | { is: 'not'; of: Condition }
  | { is: 'and' | 'or'; of: readonly Condition[] }
  | { is: 'named'; name: string }
type Conditions = Readonly<Record<string, Condition>>
type Assignment = Readonly<Record<string, string>>

const nothing = Symbol('AWS::NoValue')
type Result = string | typeof nothing

const map: Readonly<Record<string, string>> = { dev: 'map-dev', prod: 'map-prod', x: 'map-x' }
const domain = ['dev', 'prod', 'x']
const parameters = {
  Given: { Type: 'String', Default: 'dev' },
  GivenOf: { Type: 'String', Default: 'prod', AllowedValues: ['dev', 'prod'] },
  Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] },
  Open: { Type: 'String' },
  Secret: { Type: 'String', NoEcho: true, Default: 'x' },
  Many: { Type: 'CommaDelimitedList', Default: 'm0, m1' },
} as const
const members = ['m0', 'm1']
const names = Object.keys(parameters).filter((name) => name !== 'Many')
const assignments: Assignment[] = ['dev', 'prod'].flatMap((Stage) =>
  domain.map((Open) => ({ Given: 'dev', GivenOf: 'prod', Secret: 'x', Stage, Open })),
)

/** Throws where CloudFormation would refuse the template with these values. */
function run(expression: Expression, conditions: Conditions, values: Assignment): Result {
  const words = (one: Expression): string => {
    const result = run(one, conditions, values)
    if (result === nothing) throw new Error('NoValue is no string')
    return result
  }
  switch (expression.is) {
    case 'literal':
      return expression.words
    case 'ref':
      return values[expression.name] as string
    case 'sub':
      return expression.names.reduce(
        (text, name) => `${text}${name === 'own' && expression.own ? words(expression.own) : values[name]}-`,
        expression.words,
      )
    case 'join':
      return expression.items
        .map((item) => run(item, conditions, values))
        .filter((item) => item !== nothing)
        .join(expression.between)
    case 'if':
      return run(
        holds({ is: 'named', name: expression.condition }, conditions, values) ? expression.then : expression.else,
        conditions,
        values,
      )
    case 'map': {
      const found = map[words(expression.key)] ?? expression.otherwise
      if (found === undefined) throw new Error('no such key')
      return found
    }
    case 'select':
      return one(expression.items.map(words), expression.index)
    case 'piece':
      return one(words(expression.of).split(expression.mark), expression.index)
    case 'member':
      return one(members, expression.index)
    case 'no-value':
      return nothing
  }
}

function one(all: readonly string[], index: number): string {
  const item = all[index]
  if (item === undefined) throw new Error('no such item')
  return item
}

function holds(condition: Condition, conditions: Conditions, values: Assignment): boolean {
  switch (condition.is) {
    case 'equals':
      return run(condition.a, conditions, values) === run(condition.b, conditions, values)
    case 'not':
      return !holds(condition.of, conditions, values)
    case 'and':
      return condition.of.every((one) => holds(one, conditions, values))
    case 'or':
      return condition.of.some((one) => holds(one, conditions, values))
    case 'named': {
      const named = conditions[condition.name]
      if (!named) throw new Error('no such condition')
      return holds(named, conditions, values)
    }
  }
}

// The same expressions as a template says them, in one of the two spellings.

type Spelling = (name: string, argument: unknown) => unknown
const long: Spelling = (name, argument) => ({ [name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]: argument })

function written(expression: Expression): unknown {
  switch (expression.is) {
    case 'literal':
      return expression.words
    case 'ref':
      return long('Ref', expression.name)
    case 'sub': {
      const pattern = expression.names.reduce((text, name) => `${text}\${${name}}-`, expression.words.replaceAll('${', '${!'))
      return long('Sub', expression.own ? [pattern, { own: written(expression.own) }] : pattern)
    }
    case 'join':
      return long('Join', [expression.between, expression.items.map(written)])
    case 'if':
      return long('If', [expression.condition, written(expression.then), written(expression.else)])
    case 'map':
      return long('FindInMap', [
        'Map',
        written(expression.key),
        'value',
        ...(expression.otherwise === undefined ? [] : [{ DefaultValue: expression.otherwise }]),
      ])
    case 'select':
      return long('Select', [expression.index, expression.items.map(written)])
    case 'piece':
      return long('Select', [String(expression.index), long('Split', [expression.mark, written(expression.of)])])
    case 'member':
      return long('Select', [expression.index, long('Ref', 'Many')])
    case 'no-value':
      return long('Ref', 'AWS::NoValue')
  }
}

function writtenCondition(condition: Condition): unknown {
  switch (condition.is) {
    case 'equals':
      return long('Equals', [written(condition.a), written(condition.b)])
    case 'not':
      return long('Not', [writtenCondition(condition.of)])
    case 'and':
    case 'or':
      return long(condition.is === 'and' ? 'And' : 'Or', condition.of.map(writtenCondition))
    case 'named':
      return long('Condition', condition.name)
  }
}

/** The short spelling of a long one: JSON with tags, which is YAML. */
function short(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(short).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const [[key, argument] = ['', undefined]] = Object.entries(value)
  if (key === 'Ref' || key === 'Condition') return `!${key} ${JSON.stringify(argument)}`
  if (key.startsWith('Fn::')) return `!${key.slice(4)} ${short(argument)}`
  return `{${Object.entries(value)
    .map(([name, one]) => `${JSON.stringify(name)}: ${short(one)}`)
    .join(', ')}}`
}

const conditionNames = ['A', 'B', 'C']
const literal = fc.constantFrom('dev', 'prod', 'x', '', 'a ${b} c', 'true').map((words): Expression => ({ is: 'literal', words }))
const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const inner = tie('expression') as fc.Arbitrary<Expression>
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      literal,
      fc.constantFrom(...names).map((name): Expression => ({ is: 'ref', name })),
      fc
        .record({ words: fc.constantFrom('', 'a', '$', 'x${y}'), names: fc.array(fc.constantFrom(...names), { maxLength: 3 }) })
        .map((one): Expression => ({ is: 'sub', ...one })),
      fc
        .record({ words: fc.constantFrom('', 'a'), own: inner, names: fc.constant(['own', 'Given', 'own']) })
        .map((one): Expression => ({ is: 'sub', ...one })),
      fc
        .record({ between: fc.constantFrom('', ',', '${'), items: fc.array(inner, { maxLength: 3 }) })
        .map((one): Expression => ({ is: 'join', ...one })),
      fc
        .record({ condition: fc.constantFrom(...conditionNames), then: inner, else: inner })
        .map((one): Expression => ({ is: 'if', ...one })),
      inner.map((key): Expression => ({ is: 'map', key })),
      inner.map((key): Expression => ({ is: 'map', key, otherwise: 'map-other' })),
      fc
        .record({ index: fc.nat(2), items: fc.array(inner, { minLength: 1, maxLength: 3 }) })
        .map((one): Expression => ({ is: 'select', ...one })),
      fc
        .record({ index: fc.nat(2), mark: fc.constantFrom('-', ',', 'e', '-x'), of: inner })
        .map((one): Expression => ({ is: 'piece', ...one })),
      fc.nat(2).map((index): Expression => ({ is: 'member', index })),
      fc.constant<Expression>({ is: 'no-value' }),
    ),
  }
})
const side = fc.oneof(
  literal,
  fc.constantFrom(...names).map((name): Expression => ({ is: 'ref', name })),
  fc.constantFrom('Given', 'Stage').map((name): Expression => ({ is: 'map', key: { is: 'ref', name } })),
)
const conditionOver = (others: readonly string[]): fc.Arbitrary<Condition> => {
  const equals = fc.record({ a: side, b: side }).map((one): Condition => ({ is: 'equals', ...one }))
  if (others.length === 0) return equals
  const named = fc.constantFrom(...others).map((name): Condition => ({ is: 'named', name }))
  const simple = fc.oneof(equals, named)
  return fc.oneof(
    simple,
    simple.map((of): Condition => ({ is: 'not', of })),
    fc.record({ is: fc.constantFrom('and' as const, 'or' as const), of: fc.array(simple, { minLength: 2, maxLength: 3 }) }),
  )
}
const conditionsOf = fc.record({ A: conditionOver([]), B: conditionOver(['A']), C: conditionOver(['A', 'B']) })

const sectionsOf = (conditions: Conditions, spell: (value: unknown) => string): string =>
  [
    `Parameters: ${JSON.stringify(parameters)}`,
    `Mappings: {Map: ${JSON.stringify(Object.fromEntries(Object.entries(map).map(([key, value]) => [key, { value }])))}}`,
    `Conditions: {${Object.entries(conditions)
      .map(([name, one]) => `${name}: ${spell(writtenCondition(one))}`)
      .join(', ')}}`,
  ].join('\n')

/** What CloudFormation makes of it with each of the values one may give; what it would refuse is no result. */
function results(one: Expression, conditions: Conditions): Result[] {
  return assignments.flatMap((values) => {
    try {
      return [run(one, conditions, values)]
    } catch {
      return []
    }
  })
}

test('what is known is so for every value of the parameters, and what is one of several is always one of them', () => {
  const seen = { known: 0, oneOf: 0, absent: 0, open: 0 }
  fc.assert(
    fc.property(expression, conditionsOf, fc.boolean(), (one, conditions, tags) => {
      const spell = tags ? short : JSON.stringify
      const read = textValue(sectionsOf(conditions, spell), spell(written(one)))
      wellPlaced(read)
      const all = results(one, conditions)
      const { all: said, open } = outcomes(read)
      seen[read.kind === 'known' ? 'known' : read.kind === 'absent' ? 'absent' : open ? 'open' : 'oneOf']++
      // A template that nobody can deploy may be read as anything.
      if (all.length === 0 || open) return
      for (const result of all) expect(said).toContainEqual(result === nothing ? undefined : result)
    }),
    { numRuns: 2000 },
  )
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
})

test('what is known of a string with unknown parts stands in every result', () => {
  let seen = 0
  fc.assert(
    fc.property(expression, conditionsOf, (one, conditions) => {
      const read = textValue(sectionsOf(conditions, short), short(written(one)))
      if (read.kind !== 'unknown' || !read.parts) return
      seen++
      const known = read.parts.flatMap((part) => (part.kind === 'known' ? [part.value] : []))
      for (const result of results(one, conditions)) {
        if (result === nothing) throw new Error('a string is nothing')
        known.reduce((from, words) => {
          const at = result.indexOf(words, from)
          expect(at, `${words} in ${result}`).toBeGreaterThanOrEqual(0)
          return at + words.length
        }, 0)
      }
    }),
    { numRuns: 1200 },
  )
  expect(seen).toBeGreaterThan(50)
})

test('a secret parameter never gives a value that is not marked', () =>
  fc.assert(
    fc.property(expression, conditionsOf, (one, conditions) => {
      const read = textValue(sectionsOf(conditions, short), short(written(one)).replaceAll('"Given"', '"Secret"'))
      const check = (value: typeof read): void => {
        if (value.kind === 'unknown')
          for (const inner of [...(value.oneOf ?? []).map(({ then }) => then), ...(value.parts ?? [])]) check(inner)
        if (value.kind === 'known' && value.origin.some(({ kind, name }) => kind === 'default' && name === 'Secret'))
          expect(value.secret).toBe('no-echo')
      }
      check(read)
    }),
    { numRuns: 1000 },
  ))

test('the items of a list are those of every deployment, in order', () =>
  fc.assert(
    fc.property(fc.array(expression, { maxLength: 4 }), conditionsOf, (items, conditions) => {
      const read = itemsOf(listValue(sectionsOf(conditions, short), `[${items.map((item) => short(written(item))).join(', ')}]`))
      expect(read.complete).toBe(true)
      for (const values of assignments) {
        let wanted: Result[]
        try {
          wanted = items.map((item) => run(item, conditions, values)).filter((item) => item !== nothing)
        } catch {
          continue
        }
        // Every item of the deployment is one of what its place in the list can be; places that can be nothing may be passed over.
        const places = read.items.map((item) => outcomes(item))
        const fits = (place: number, at: number): boolean => {
          const here = places[place]
          if (!here) return at === wanted.length
          if (at < wanted.length && (here.open || here.all.includes(wanted[at])) && fits(place + 1, at + 1)) return true
          return (here.open || here.all.includes(undefined)) && fits(place + 1, at)
        }
        expect(fits(0, 0)).toBe(true)
      }
    }),
    { numRuns: 1000 },
  ))

test('a loop makes what somebody would write out by hand', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('A', 'B2', 'C'), { minLength: 1, maxLength: 3 }),
      fc.array(fc.constantFrom('Web', '${N}', '&{N}', '-', '{N}', '$', '${M}'), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(
        (words: string) => JSON.stringify(words),
        (words: string) => `!Sub ${JSON.stringify(words.replaceAll('${M}', '${!M}'))}`,
        (words: string) => `!Join ["-", [${JSON.stringify(words)}, !Ref N]]`,
        (words: string) => `{"Fn::Select": [1, [x, {Ref: N}, ${JSON.stringify(words)}]]}`,
        (words: string) => `!If ["Is\${N}", ${JSON.stringify(words)}, other]`,
      ),
      (items, pieces, wrap) => {
        const head = `AWSTemplateFormatVersion: "2010-09-09"\nConditions: {IsA: !Equals [a, a], IsB2: !Equals [a, b], IsC: !Equals [!Ref "AWS::Region", b]}\nResources:\n`
        const body = (key: string, family: string): string =>
          `${JSON.stringify(key)}: {Type: "AWS::ECS::TaskDefinition", Properties: {Family: ${family}, "Fn::ForEach::P": [P, [NetworkMode], {"\${P}": "\${P}-\${N}"}]}}`
        const byHand = items.map((item) =>
          body(`T${item}`, wrap(pieces.join('')))
            .replace(/!Ref N\b|\{Ref: N\}/g, item)
            .replace(/[$&]\{N\}/g, item),
        )
        const read = (text: string) =>
          readFiles([{ path: 'a.yaml', text }], {
            onCrash: (_, error) => {
              throw error
            },
          }).readings.flatMap(({ resources }) =>
            resources.map((one) => one.kind === 'task-definition' && [one.address, outcomes(one.family), outcomes(one.networkMode)]),
          )
        const looped = read(`${head}  "Fn::ForEach::L": [N, [${items.join(', ')}], {${body('T${N}', wrap(pieces.join('')))}}]\n`)
        expect(looped).toEqual(read(`${head}${byHand.map((one) => `  ${one}\n`).join('')}`))
        expect(looped).toHaveLength(items.length)
      },
    ),
    { numRuns: 300 },
  ))

test('nothing that can stand in a template makes the reading throw', () => {
  const tags = [
    '!Split',
    '!Base64',
    '!Cidr',
    '!GetAZs',
    '!Transform',
    '!ImportValue',
    '!Length',
    '!Not',
    '!Ref',
    '!Sub',
    '!If',
    '!Join',
    '!GetAtt',
    '!FindInMap',
    '!Equals',
    '!And',
    '!Condition',
    '!Select',
    '!X',
    '',
  ]
  const words = fc.constantFrom(
    'A',
    'Family',
    'Resources',
    'Conditions',
    'Properties',
    'ContainerDefinitions',
    'Fn::If',
    'Fn::Sub',
    'Ref',
    'Fn::ForEach::X',
    '${X}',
    'X',
    'Fn::Split',
    'Fn::FindInMap',
    'DefaultValue',
    'Fn::Transform',
    'Fn::ToJsonString',
    'Assertions',
    'Assert',
    '{{resolve:ssm:${A}}}',
    '{{resolve:',
    '1',
    '__proto__',
    '${A}',
    '${',
    'AWS::NoValue',
    'AWS::ECS::TaskDefinition',
    '',
    '[',
    '{"a": ${A}}',
  )
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      words.map((word) => JSON.stringify(word)),
      fc.constantFrom('1', 'null', 'true', '~', '[]', '{}'),
      fc
        .record({ tag: fc.constantFrom(...tags), of: tie('node') as fc.Arbitrary<string> })
        .map(({ tag, of }) => (of.startsWith('!') ? of : `${tag} ${of}`.trim())),
      fc.array(tie('node') as fc.Arbitrary<string>, { maxLength: 4 }).map((all) => `[${all.join(', ')}]`),
      fc.dictionary(words, tie('node') as fc.Arbitrary<string>, { maxKeys: 4, noNullPrototype: true }).map(
        (all) =>
          `{${Object.entries(all)
            .map(([key, one]) => `${JSON.stringify(key)}: ${one}`)
            .join(', ')}}`,
      ),
    ),
  }))
  fc.assert(
    fc.property(
      fc.record({
        Parameters: node,
        Conditions: node,
        Mappings: node,
        Properties: node,
        Condition: node,
        Containers: node,
        Rules: node,
        Loop: node,
      }),
      (all) => {
        const text = `AWSTemplateFormatVersion: "2010-09-09"\nParameters: ${all.Parameters}\nConditions: ${all.Conditions}\nMappings: ${all.Mappings}\nRules: {R: ${all.Rules}}\nResources:\n  Fn::ForEach::X: ${all.Loop}\n  A:\n    Type: AWS::ECS::TaskDefinition\n    Condition: ${all.Condition}\n    Properties: ${all.Properties}\n  B:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions: ${all.Containers}\n`
        const { readings } = readFiles([{ path: 'a.yaml', text }], {
          onCrash: (_, error) => {
            throw error
          },
        })
        expect(readings).toHaveLength(1)
      },
    ),
    { numRuns: 800 },
  )
})
