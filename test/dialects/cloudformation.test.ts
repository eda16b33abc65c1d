import { describe, expect, test } from 'vitest'
import type { Surroundings } from '../../src/dialects/cloudformation/surroundings.ts'
import { type Data, scalar } from '../../src/dialects/data.ts'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import { itemsOf } from '../../src/model/value.ts'
import { textOf } from '../../src/source/file.ts'
import { flagValue, lineOf, listValue, outcomes, shown, stepsOf, textValue, wellPlaced } from './evaluate.ts'

const sections = `
Parameters:
  Given: {Type: String, Default: d1}
  Number: {Type: Number, Default: 012}
  Open: {Type: String}
  Stage: {Type: String, AllowedValues: [dev, prod]}
  StageGiven: {Type: String, AllowedValues: [dev, prod], Default: dev}
  Odd: {Type: String, AllowedValues: [dev, [prod]]}
  Secret: {Type: String, NoEcho: true, Default: s3}
  SecretWord: {Type: String, NoEcho: "TRUE", Default: s3}
  SecretYes: {Type: String, NoEcho: yes, Default: s3}
  SecretOpen: {Type: String, NoEcho: true}
  Many: {Type: CommaDelimitedList, Default: "a, b,c"}
  ManyNumbers: {Type: List<Number>, Default: "1,2"}
  ManySecrets: {Type: CommaDelimitedList, NoEcho: true, Default: "a,b"}
  ManyOpen: {Type: "List<AWS::EC2::Subnet::Id>"}
  Stored: {Type: "AWS::SSM::Parameter::Value<String>", Default: /path}
  Empty: {Type: String, Default: ""}
  Null: {Type: String, Default: null}
  ListDefault: {Type: String, Default: [a]}
  Broken:
Mappings:
  Map:
    one: {image: web:1, flag: true, list: [x, y]}
    dev: {image: web:dev}
  Loop:
    a: {b: !FindInMap [Loop, a, b]}
    c: {d: [!FindInMap [Loop, c, d]]}
Conditions:
  Yes: !Equals [a, a]
  No: !Equals [a, b]
  Maybe: !Equals [!Ref Open, x]
  IsDev: !Equals [!Ref Stage, dev]
  IsTest: !Equals [!Ref Stage, test]
  GivenIs: !Equals [!Ref Given, d1]
`
const value = (expression: string) => textValue(sections, expression)

describe('what an expression comes to', () => {
  test.each<[expression: string, comes: string]>([
    ['plain', 'plain'],
    ['012345678901', '012345678901'],
    ['null', 'nothing'],
    ['!Ref Given', 'd1'],
    ['{Ref: Given}', 'd1'],
    ['!Ref Number', '012'],
    ['!Ref Empty', ''],
    ['!Ref Null', '?parameter Null'],
    ['!Ref ListDefault', '?parameter ListDefault'],
    ['!Ref Broken', '?parameter Broken'],
    ['!Ref Open', '?parameter Open'],
    ['!Ref Stage', 'dev|prod'],
    ['!Ref StageGiven', 'dev'],
    ['!Ref Odd', '?parameter Odd'],
    ['!Ref Stored', '?parameter /path'],
    ['!Ref Nowhere', '?unsupported Nowhere'],
    ['!Ref Role', '?reference Role'],
    ['!Ref AWS::NoValue', 'nothing'],
    ['!Ref AWS::Region', '?parameter AWS::Region'],
    ['!Ref AWS::URLSuffix', '?parameter AWS::URLSuffix'],
    ['!Ref [x]', '?unsupported'],
    ['!GetAtt Role.Arn', '?reference Role.Arn'],
    ['!GetAtt [Role, Arn]', '?reference Role.Arn'],
    ['{"Fn::GetAtt": [Role, Outputs.Arn]}', '?reference Role.Outputs.Arn'],
    ['{"Fn::GetAtt": Role.Arn}', '?reference Role.Arn'],
    ['!GetAtt Nowhere.Arn', '?unsupported Nowhere.Arn'],
    ['!Sub "web:${Given}"', 'web:d1'],
    ['!Sub "web:${ Given }"', 'web:d1'],
    ['!Sub "${Given}"', 'd1'],
    ['!Sub plain', 'plain'],
    ['!Sub "a${!Given}b"', 'a${Given}b'],
    ['!Sub "${!Given}${Given}"', '${Given}d1'],
    ['!Sub "$ {Given} $${Given}"', '$ {Given} $d1'],
    ['!Sub "${AWS::AccountId}/${Given}"', '?parameter AWS::AccountId/d1'],
    ['!Sub "${Role.Arn}!"', '?reference Role.Arn!'],
    ['!Sub ["${x}/${Given}", {x: y}]', 'y/d1'],
    ['!Sub ["${Given}", {Given: own}]', 'own'],
    ['!Sub ["${x}", {x: !Ref Stage}]', 'dev|prod'],
    ['{"Fn::Sub": ["${x}", {x: {Ref: Given}}]}', 'd1'],
    ['!Sub "${Stored}:latest"', '?parameter /path:latest'],
    ['!Sub {a: b}', '?unsupported Fn::Sub'],
    ['!Sub []', '?unsupported Fn::Sub'],
    ['!Join ["/", [a, !Ref Given, b]]', 'a/d1/b'],
    ['!Join ["", [a, !Join ["-", [b, c]]]]', 'ab-c'],
    ['!Join ["", []]', ''],
    ['!Join [",", !Ref Many]', 'a,b,c'],
    ['!Join ["", [!Ref AWS::AccountId, .dkr]]', '?parameter AWS::AccountId.dkr'],
    ['!Join ["", [a, !Ref AWS::NoValue, b]]', 'ab'],
    ['!Join ["", !Ref ManyOpen]', '?parameter ManyOpen'],
    ['!Join [!Ref Given, [a, b]]', '?function Fn::Join'],
    ['!Join x', '?function Fn::Join'],
    ['!If [Yes, a, b]', 'a'],
    ['!If [No, a, b]', 'b'],
    ['!If [Maybe, a, b]', 'a|b'],
    ['!If [IsDev, a, !Ref AWS::NoValue]', 'a|nothing'],
    ['!If [IsTest, a, b]', 'b'],
    ['!If [GivenIs, a, b]', 'a'],
    ['!If [Nowhere, a, b]', 'a|b'],
    ['!If [Yes, !If [No, a, b], c]', 'b'],
    ['!If [Maybe, !If [IsDev, a, b], c]', 'a|b|c'],
    ['!If [Yes, !Ref AWS::NoValue, b]', 'nothing'],
    ['!If [Yes, a]', '?unsupported Fn::If'],
    ['!If [[Yes], a, b]', '?unsupported Fn::If'],
    ['!If Yes', '?unsupported Fn::If'],
    ['!FindInMap [Map, one, image]', 'web:1'],
    ['!FindInMap [Map, one, flag]', 'true'],
    ['!FindInMap [Map, !Ref StageGiven, image]', 'web:dev'],
    ['!FindInMap [Map, !Sub "${StageGiven}", image]', 'web:dev'],
    ['!FindInMap [Map, !Ref Open, image]', 'web:1|web:dev|?parameter Open'],
    ['!FindInMap [Map, one, nowhere]', '?unsupported Fn::FindInMap'],
    ['!FindInMap [Nowhere, one, image]', '?unsupported Fn::FindInMap'],
    ['!FindInMap [Map, one]', '?function Fn::FindInMap'],
    ['!FindInMap x', '?function Fn::FindInMap'],
    ['!FindInMap [Loop, a, b]', '?unsupported Fn::FindInMap'],
    ['!ImportValue x', '?import x'],
    ['!ImportValue {"Fn::Sub": "${Given}-x"}', '?import d1-x'],
    ['!ImportValue {"Fn::Sub": "${Open}-x"}', '?import Fn::ImportValue'],
    ['!Nonsense x', '?function Fn::Nonsense'],
    ['{"Fn::Nonsense": x}', '?function Fn::Nonsense'],
    ['[a]', '?wrong-type'],
    ['{a: b}', '?wrong-type'],
  ])('%s is %s', (expression, comes) => {
    const read = value(expression)
    expect(shown(read)).toBe(comes)
    wellPlaced(read)
    expect(lineOf(read)).toBe(
      value('x')
        .at.file.text.split('\n')
        .findIndex((line) => line.startsWith('    Value:')) + 1,
    )
  })

  test.each<[expression: string, comes: string]>([
    ['[a, !Ref AWS::NoValue, b]', 'a b'],
    ['[a, !If [Yes, !Ref AWS::NoValue, x], b]', 'a b'],
    ['[a, !If [Maybe, b, !Ref AWS::NoValue]]', 'a b|nothing'],
    ['!Ref Many', 'a b c'],
    ['!Ref ManyNumbers', '1 2'],
    ['!FindInMap [Map, one, list]', 'x y'],
    ['!If [No, [a], [b, c]]', 'b c'],
    ['!If [Maybe, [a], [b]]', 'a|nothing b|nothing'],
    ['[]', ''],
  ])('the list %s is %s', (expression, comes) => {
    const read = itemsOf(listValue(sections, expression))
    expect(read.complete).toBe(true)
    expect(read.items.map(shown).join(' ')).toBe(comes)
  })

  test.each<[expression: string, missing: string]>([
    ['!Ref ManyOpen', '?parameter ManyOpen'],
    ['!If [Maybe, [a], !Ref ManyOpen]', '?parameter ManyOpen'],
    ['!Split [",", !Ref Open]', '?parameter Open'],
  ])('of the list %s nobody can say all', (expression, missing) => {
    const read = itemsOf(listValue(sections, expression))
    expect(read.complete).toBe(false)
    expect(read.missing.map(shown)).toEqual([missing])
  })

  test.each<[expression: string, comes: string]>([
    ['"true"', 'true'],
    ['yes', 'true'],
    ['"False"', 'false'],
    ['off', 'false'],
    ['!Sub "true"', 'true'],
    ['!Join ["", [tr, ue]]', 'true'],
    ['!Ref Given', '?wrong-type'],
    ['1', '?wrong-type'],
    ['!FindInMap [Map, one, flag]', 'true'],
  ])('the flag %s is %s', (expression, comes) => expect(shown(flagValue(sections, expression))).toBe(comes))
})

describe('what comes from outside', () => {
  const file = { path: 'parameters.json', text: 'v1 "x,y"' }
  const at = { file, start: 0, end: 2 }
  const from = (value: Data): ReadonlyMap<string, Data> =>
    new Map(['Given', 'Open', 'Secret', 'Many', 'Stage', 'Stored'].map((name) => [name, value]))
  const origin = [{ at, name: 'parameters.json', kind: 'parameter-file' as const }]
  const v1 = { parameters: from({ kind: 'known', value: scalar('v1'), at, origin }) }

  test.each<[expression: string, comes: string]>([
    ['!Ref Given', 'v1'],
    ['!Ref Open', 'v1'],
    ['!Ref Stage', 'v1'],
    ['!Ref Stored', '?parameter v1'],
    ['!Sub "${Given}-${Open}"', 'v1-v1'],
  ])('%s is %s', (expression, comes) => {
    const read = textValue(sections, expression, v1)
    expect(shown(read)).toBe(comes)
    expect(read.at.file.path).toBe('template.yaml')
    expect(new Set(read.origin.map(({ kind }) => kind))).toEqual(new Set(['parameter-file']))
  })

  test('a text for a list is split, and NoEcho stays', () => {
    const parameters = from({ kind: 'known', value: scalar('x,y'), at, origin })
    expect(itemsOf(listValue(sections, '!Ref Many', { parameters })).items.map(shown)).toEqual(['x', 'y'])
    expect(textValue(sections, '!Sub "a${Secret}"', { parameters })).toMatchObject({ secret: 'no-echo', value: 'ax,y' })
  })

  test('NoEcho stays on every value it may be', () => {
    const arms = ['a', 'b'].map((one) => ({ then: { kind: 'known' as const, value: scalar(one), at, origin } }))
    const parameters = from({ kind: 'unknown', why: 'condition', at, origin: [], oneOf: arms })
    const read = textValue(sections, '!Ref Secret', { parameters })
    expect(shown(read)).toBe('a|b')
    expect(read.kind === 'unknown' && read.oneOf?.map(({ then }) => then.kind === 'known' && then.secret)).toEqual(['no-echo', 'no-echo'])
  })

  test('nothing given leaves the default', () => {
    expect(shown(textValue(sections, '!Ref Given', { parameters: from({ kind: 'absent', at, origin: [] }) }))).toBe('d1')
  })

  test('an import and an attribute are asked for by name', () => {
    const asked: string[] = []
    const answer = { kind: 'known' as const, value: scalar('found'), at, origin }
    const surroundings: Surroundings = {
      imported: (name) => {
        asked.push(shown(name))
        return answer
      },
      attribute: (address, attribute) => (attribute === 'Outputs.Arn' ? answer : void asked.push(`${address} ${attribute}`)),
    }
    const values = ['!ImportValue {"Fn::Sub": "${Open}-x"}', '!GetAtt Role.Outputs.Arn', '!Sub "${Role.Outputs.Arn}!"', '!GetAtt Role.Arn']
    expect(values.map((one) => shown(textValue(sections, one, surroundings)))).toEqual(['found', 'found', 'found!', '?reference Role.Arn'])
    expect(asked).toEqual(['?parameter Open-x', 'Role Arn'])
  })
})

describe('secrecy', () => {
  test.each([
    '!Ref Secret',
    '!Ref SecretWord',
    '!Ref SecretYes',
    '!Ref SecretOpen',
    '!Sub "x${Secret}"',
    '!Sub "${SecretOpen}"',
    '!Join ["", [a, !Ref Secret]]',
    '!Join [",", !Ref ManySecrets]',
    '!Sub ["${x}", {x: !Ref Secret}]',
    '!Join ["", [!Sub "a${Secret}"]]',
  ])('of a NoEcho parameter survives %s', (expression) => expect(value(expression)).toMatchObject({ secret: 'no-echo' }))

  test('of a list of secrets is that of its items', () => {
    const { items } = itemsOf(listValue(sections, '!Ref ManySecrets'))
    expect(items.map((item) => item.kind === 'known' && item.secret)).toEqual(['no-echo', 'no-echo'])
  })

  test.each(['!Ref Given', '!Sub "${Given}"', 'x'])('is not seen in %s', (expression) =>
    expect(value(expression)).not.toHaveProperty('secret'),
  )
})

describe('conditions', () => {
  const holds = (definition: string): string =>
    shown(
      textValue(
        `${sections.trimEnd()}\n  Asked: ${definition}\n  Loop1: !Not [!Condition Loop2]\n  Loop2: !Not [!Condition Loop1]\n  Self: !Or [!Condition Self, !Condition Yes]`,
        '!If [Asked, y, n]',
      ),
    )
  test.each<[definition: string, is: string]>([
    ['!Equals [a, a]', 'y'],
    ['!Equals [1, "1"]', 'y'],
    ['!Equals [true, "true"]', 'y'],
    ['!Equals [a, A]', 'n'],
    ['!Equals [!Ref Given, d1]', 'y'],
    ['!Equals [!Ref Open, !Ref Open]', 'y|n'],
    ['!Equals [!Ref Stage, dev]', 'y|n'],
    ['!Equals [!Ref Stage, other]', 'n'],
    ['!Equals [!Ref AWS::Region, eu-west-1]', 'y|n'],
    ['!Equals [!Sub "${Given}x", d1x]', 'y'],
    ['!Equals [!FindInMap [Map, one, image], "web:1"]', 'y'],
    ['!Equals [!Ref Empty, ""]', 'y'],
    ['!Equals [a]', 'y|n'],
    ['!Equals a', 'y|n'],
    ['!Not [!Condition Yes]', 'n'],
    ['!Not [!Condition Maybe]', 'y|n'],
    ['!Not [{Condition: No}]', 'y'],
    ['!And [!Condition Yes, !Condition Maybe]', 'y|n'],
    ['!And [!Condition No, !Condition Maybe]', 'n'],
    ['!And [!Condition Yes, !Condition Yes, !Condition Yes]', 'y'],
    ['!Or [!Condition Yes, !Condition Maybe]', 'y'],
    ['!Or [!Condition No, !Condition Maybe]', 'y|n'],
    ['!Or [!Condition No, !Condition No]', 'n'],
    ['!Condition Yes', 'y'],
    ['!Condition Nowhere', 'y|n'],
    ['!Condition Asked', 'y|n'],
    ['!Condition Loop1', 'y|n'],
    ['!Condition Self', 'y'],
    ['!Not []', 'y|n'],
    ['!Nonsense x', 'y|n'],
    ['[]', 'y|n'],
    ['null', 'y|n'],
  ])('%s: %s', (definition, is) => expect(holds(definition)).toBe(is))
})

describe('the steps a value took', () => {
  test.each<[expression: string, steps: readonly string[]]>([
    ['plain', []],
    ['!Ref Given', ['default Given: d1']],
    ['!Sub "x${Given}"', ['default Given: d1']],
    ['!Join ["", [x, !Ref Given]]', ['default Given: d1']],
    ['!FindInMap [Map, one, image]', ['map Map.one.image: web:1']],
    ['!If [Yes, a, b]', ['condition Yes: Yes']],
    ['!If [Yes, !Ref Given, b]', ['condition Yes: Yes', 'default Given: d1']],
    ['!Sub ["${x}", {x: !Ref Given}]', ['local x: !Ref Given', 'default Given: d1']],
  ])('%s', (expression, steps) => expect(stepsOf(value(expression))).toEqual(steps))

  test('of what a condition leaves open are those of its arms', () => {
    const read = value('!If [Maybe, !Ref Given, b]')
    const arms = read.kind === 'unknown' ? (read.oneOf ?? []) : []
    expect(arms.map(({ when, then }) => [when, stepsOf(then)])).toEqual([
      ['Maybe', ['condition Maybe: Maybe', 'default Given: d1']],
      ['not Maybe', ['condition Maybe: Maybe']],
    ])
    expect(arms.map(({ then }) => textOf(then.at))).toEqual(['!Ref Given', 'b'])
  })

  test('the place of a value over several lines is its key', () => {
    const read = value('\n      Fn::Join:\n        - ""\n        - [a, b]')
    expect([shown(read), textOf(read.at)]).toEqual(['ab', 'Value'])
  })
})

describe('resources', () => {
  const read = (page: string) =>
    readFiles([{ path: 'template.yaml', text: page }], {
      onCrash: (_, error) => {
        throw error
      },
      filter: false,
    })
  const tasks = (page: string) => new Estate(read(page).readings).all('task-definition')
  const task = (extra: string, head = '') => `${head}\nResources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n${extra}`
  const conditions =
    'Parameters: {Open: {Type: String}}\nConditions: {Yes: !Equals [a, a], No: !Equals [a, b], Maybe: !Equals [!Ref Open, a]}'

  test.each<[condition: string, there: number]>([
    ['Yes', 1],
    ['No', 0],
    ['Maybe', 1],
    ['Nowhere', 1],
  ])('with the condition %s: %d', (condition, there) =>
    expect(tasks(task(`    Condition: ${condition}\n    Properties: {Family: x}`, conditions))).toHaveLength(there),
  )

  test.each<[what: string, properties: string, family: string | undefined]>([
    ['written', '{Family: x}', 'x'],
    ['null', 'null', 'nothing'],
    ['empty', '{}', 'nothing'],
    ['a condition that holds', '!If [Yes, {Family: x}, {Family: y}]', 'x'],
    ['a condition that brings nothing', '!If [No, {Family: x}, !Ref AWS::NoValue]', 'nothing'],
    ['a condition that nobody knows', '!If [Maybe, {Family: x}, !Ref AWS::NoValue]', 'x|nothing'],
    ['a condition with other properties', '!If [Maybe, {Family: x, PidMode: host}, {Family: y, NetworkMode: host}]', 'x|y'],
    ['conditions in a condition', '!If [Maybe, !If [Yes, {Family: x}, {}], !If [Maybe, {Family: z}, {Family: y}]]', 'x|y'],
    ['a condition with a macro in one arm', '!If [Maybe, {Family: x}, !Transform {Name: y}]', undefined],
    ['a transform', '!Transform {Name: x}', undefined],
    ['a list', '[x]', undefined],
    ['a string', 'x', undefined],
  ])('whose properties are %s', (_, properties, family) => {
    const page = task(`    Properties: ${properties}`, conditions)
    expect(tasks(page).map((one) => shown(one.family))).toEqual(family === undefined ? [] : [family])
    // What could not be seen is said, never dropped.
    expect(read(page).readings.flatMap(({ blindSpots }) => blindSpots)).toHaveLength(family === undefined ? 1 : 0)
  })

  test.each<[what: string, page: string]>([
    ['Resources is a list', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: [a]'],
    ['Resources is missing', 'AWSTemplateFormatVersion: "2010-09-09"'],
    ['Resources is null', 'AWSTemplateFormatVersion: "2010-09-09"\nResources:'],
    ['a resource is null', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {A: null, B: x, C: [x]}'],
    ['Type is missing', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {A: {Properties: {}}}'],
    ['Type is a map', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {A: {Type: {a: b}}}'],
    ['Type is a function', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {A: {Type: !Ref X}}'],
    ['Conditions is a list', task('    Condition: A\n    Properties: {Family: !If [A, b, c]}', 'Conditions: [A]')],
    ['Parameters is a string', task('    Properties: {Family: !Ref A}', 'Parameters: x')],
    ['Mappings is a list', task('    Properties: {Family: !FindInMap [a, b, c]}', 'Mappings: [a]')],
    ['the containers are a string', task('    Properties: {ContainerDefinitions: x}')],
    ['a container is a string', task('    Properties: {ContainerDefinitions: [x, null, [y], 1]}')],
    ['a container’s environment is a map', task('    Properties: {ContainerDefinitions: [{Name: x, Environment: {A: b}}]}')],
    [
      'tags stand on the wrong nodes',
      task(
        '    Properties: !Sub\n      Family: !Join {a: b}\n      Volumes: !GetAtt [[a]]\n      ContainerDefinitions: !If [{a: !Ref b}, !Sub, !Ref]',
      ),
    ],
    ['a function stands among properties', task('    Properties: {Family: x, "Fn::If": [a, b, c], "Fn::Transform": {Name: x}}')],
    [
      'a loop stands among resources',
      'AWSTemplateFormatVersion: "2010-09-09"\nResources: {"Fn::ForEach::A": [x, [a], {"T${x}": {Type: "AWS::ECS::TaskDefinition"}}]}',
    ],
    ['keys are numbers', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {1: {Type: "AWS::ECS::TaskDefinition", 2: 3}}'],
  ])('are read without a word of ours where %s', (_, page) => expect(() => new Estate(read(page).readings)).not.toThrow())

  test('variables that multiply stop at a bound', () => {
    const nested = Array.from({ length: 60 }).reduce<string>((inner, _) => `{"Fn::Sub": ["\${a}\${a}", {"a": ${inner}}]}`, '"x"')
    const start = performance.now()
    expect(tasks(task(`    Properties: {Family: ${nested}}`)).map(({ family }) => family.kind)).toEqual(['unknown'])
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  test('conditions that ask for one another without end stop at a bound', () => {
    const chain = Array.from({ length: 4000 }, (_, index) => `C${index}: !Not [!Condition C${index + 1}]`).join(', ')
    const page = task(
      '    Condition: C0\n    Properties: {Family: !If [C1, x, y], NetworkMode: !If [C3999, x, y]}',
      `Conditions: {${chain}}`,
    )
    expect(tasks(page).map(({ family, networkMode }) => [shown(family), shown(networkMode)])).toEqual([['y', 'x|y']])
  })

  test('a name that JavaScript knows is only a name', () => {
    const page = task(
      '    Properties: {Family: !Ref constructor, NetworkMode: !FindInMap [__proto__, toString, valueOf], PidMode: !Sub "${hasOwnProperty}"}',
    )
    expect(tasks(page).map(({ family, networkMode, pidMode }) => [family, networkMode, pidMode].map((one) => one.kind))).toEqual([
      ['unknown', 'unknown', 'unknown'],
    ])
  })

  test('a container that is there under a condition only', () => {
    const page = task(
      '    Properties: {ContainerDefinitions: [{Name: a}, !If [Maybe, {Name: b}, !Ref AWS::NoValue], !If [No, {Name: c}, !Ref AWS::NoValue]]}',
      conditions,
    )
    expect(new Estate(read(page).readings).containers.map(({ container, conditional }) => [container, conditional])).toEqual([
      ['a', false],
      ['b', true],
    ])
  })

  test('what its own condition says counts in its properties', () => {
    const page = task('    Condition: Maybe\n    Properties: {Family: !If [Maybe, x, y], NetworkMode: !Sub "${Open}"}', conditions)
    expect(tasks(page).map(({ family, networkMode }) => [shown(family), shown(networkMode)])).toEqual([['x', 'a']])
    const other = task(
      '    Condition: Maybe\n    Properties: {Family: !If [Rest, x, y]}',
      conditions.replace('Maybe:', 'Rest: !Not [!Condition Maybe], Maybe:'),
    )
    expect(tasks(other).map(({ family }) => shown(family))).toEqual(['y'])
  })

  test('of properties under a condition each is what it is in either arm', () => {
    const page = task('    Properties: !If [Maybe, {Family: x, PidMode: host}, {Family: y, NetworkMode: host}]', conditions)
    expect(tasks(page).map(({ family, pidMode, networkMode, cpu }) => [family, pidMode, networkMode, cpu].map(shown))).toEqual([
      ['x|y', 'host|nothing', 'nothing|host', 'nothing'],
    ])
  })

  describe('that a loop makes', () => {
    const loop = (collection: string, fragment: string, head = '') =>
      `${head}\nTransform: AWS::LanguageExtensions\nResources:\n  "Fn::ForEach::Tasks":\n    - Name\n    - ${collection}\n    - ${fragment}\n`
    const body =
      '{"Task${Name}": {Type: "AWS::ECS::TaskDefinition", Properties: {Family: !Sub "web-${Name}", NetworkMode: !Ref Name, PidMode: "&{Name}"}}}'
    const made = (page: string) =>
      tasks(page).map(({ address, family, networkMode, pidMode }) => [address, shown(family), shown(networkMode), shown(pidMode)].join(' '))

    test.each<[collection: string, head: string]>([
      ['[A, B]', ''],
      ['[!Ref First, B]', 'Parameters: {First: {Type: String, Default: A}}'],
      ['!Ref All', 'Parameters: {All: {Type: CommaDelimitedList, Default: "A, B"}}'],
      ['[A, !Ref More]', 'Parameters: {More: {Type: CommaDelimitedList, Default: "B"}}'],
      ['!FindInMap [M, a, b]', 'Mappings: {M: {a: {b: [A, B]}}}'],
      ['!Split [",", "A,B"]', ''],
    ])('over %s', (collection, head) => {
      expect(made(loop(collection, body, head))).toEqual(['TaskA web-A A A', 'TaskB web-B B B'])
      expect(read(loop(collection, body, head)).readings.flatMap(({ blindSpots }) => blindSpots)).toEqual([])
    })

    test.each<[collection: string, head: string]>([
      ['!Ref Open', 'Parameters: {Open: {Type: CommaDelimitedList}}'],
      ['[A, !Ref Open]', 'Parameters: {Open: {Type: String}}'],
      ['!GetAZs ""', ''],
      [`[${Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(', ')}]`, ''],
    ])('over what nobody knows or can write out is a blind spot', (collection, head) => {
      const { readings } = read(loop(collection, body, head))
      expect(readings.flatMap(({ blindSpots }) => blindSpots)).toHaveLength(1)
      expect(readings.flatMap(({ units }) => units.map(({ complete }) => complete))).toEqual([false])
    })

    test('inside another', () => {
      const inner =
        '{"Fn::ForEach::Inner": [Stage, [X, Y], {"T${Name}${Stage}": {Type: "AWS::ECS::TaskDefinition", Properties: {Family: "${Name}-${Stage}"}}}]}'
      expect(tasks(loop('[A, B]', inner)).map(({ address, family }) => `${address} ${shown(family)}`)).toEqual([
        'TAX A-X',
        'TAY A-Y',
        'TBX B-X',
        'TBY B-Y',
      ])
    })

    test('can be referred to', () => {
      const page = `${loop('[A, B]', body)}  Service: {Type: "AWS::ECS::Service", Properties: {TaskDefinition: !Ref TaskB, Cluster: !Ref TaskC}}`
      const estate = new Estate(read(page).readings)
      expect(estate.all('task-definition').map((one) => estate.servicesOf(one).length)).toEqual([0, 1])
      const [service] = estate.all('service')
      expect([shown(service?.taskDefinition as never), shown(service?.cluster as never)]).toEqual([
        '?reference TaskB',
        '?unsupported TaskC',
      ])
    })

    test('may be a property, and a condition', () => {
      const page = task(
        '    Properties:\n      "Fn::ForEach::P":\n        - P\n        - [Family, NetworkMode]\n        - "${P}": !If ["Is${P}", x, y]\n      PidMode: host',
        'Conditions: {"Fn::ForEach::C": [C, [Family, NetworkMode], {"Is${C}": !Equals ["${C}", Family]}]}',
      )
      expect(tasks(page).map(({ family, networkMode, pidMode }) => [family, networkMode, pidMode].map(shown))).toEqual([['x', 'y', 'host']])
    })

    test('whose properties nobody knows hides what is not there', () => {
      const page = task(
        '    Properties: {"Fn::ForEach::P": [P, !Ref Open, {"${P}": x}], PidMode: host}',
        'Parameters: {Open: {Type: CommaDelimitedList}}',
      )
      expect(tasks(page).map(({ family, pidMode }) => [shown(family), shown(pidMode)])).toEqual([['?function Fn::ForEach::P', 'host']])
    })

    test('stands where the loop stands, and can be written over only where it is the same in all', () => {
      const page = loop('[A, B]', '{"T${Name}": {Type: "AWS::ECS::TaskDefinition", Properties: {Family: "x${Name}y", NetworkMode: host}}}')
      const [first] = tasks(page)
      if (first?.family.kind !== 'known' || first.networkMode.kind !== 'known') throw new Error('unknown')
      expect([textOf(first.at), textOf(first.family.at), textOf(first.networkMode.at)]).toEqual(['"T${Name}"', '"x${Name}y"', 'host'])
      expect([first.family.slot, first.networkMode.slot?.kind]).toEqual([undefined, 'entry'])
      expect(stepsOf(first.family)).toEqual(['local Name: A'])
    })

    test('that asks for itself, or for nothing, is read without a word of ours', () => {
      for (const fragment of ['x', '[]', 'null', '{"a": {"Fn::ForEach::Tasks": [Name, !Ref TaskA, {}]}}'])
        expect(() => made(loop('!GetAtt TaskA.List', fragment))).not.toThrow()
      const deep = Array.from({ length: 30 }).reduce<string>(
        (inner, _, index) => `{"Fn::ForEach::L${index}": [N${index}, [a, b], ${inner}]}`,
        '{"${N0}": {}}',
      )
      const start = performance.now()
      expect(read(loop('[a]', deep)).readings.flatMap(({ blindSpots }) => blindSpots).length).toBeLessThanOrEqual(30)
      expect(performance.now() - start).toBeLessThan(10_000)
    })
  })

  test('outcomes are every arm, and open where one cannot be seen', () => {
    expect(outcomes(value('!If [Maybe, a, !Ref Stage]'))).toEqual({ all: ['a', 'dev', 'prod'], open: false })
    expect(outcomes(value('!If [Maybe, a, !Ref Open]'))).toEqual({ all: ['a'], open: true })
  })
})
