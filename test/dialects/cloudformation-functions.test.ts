import { describe, expect, test } from 'vitest'
import { encodedText } from '../../src/model/shape.ts'
import { itemsOf } from '../../src/model/value.ts'
import { textOf } from '../../src/source/file.ts'
import { evaluate, listValue, outcomes, pageOf, shown, stepsOf, textValue, wellPlaced } from './evaluate.ts'

const sections = `
Parameters:
  Given: {Type: String, Default: d1}
  Open: {Type: String}
  Index: {Type: Number, AllowedValues: [0, 1]}
  Stage: {Type: String, AllowedValues: [dev, prod]}
  Tag: {Type: String, AllowedValues: [latest, v1]}
  Wide: {Type: String, AllowedValues: [a, b, c, d, e]}
  Secret: {Type: String, NoEcho: true, Default: s3/s4}
  Ruled: {Type: String}
  RuledDefault: {Type: String, Default: z}
  RuledIs: {Type: String}
  Unruled: {Type: String}
  Many: {Type: CommaDelimitedList, Default: "a, b,c"}
  ManyOpen: {Type: "List<AWS::EC2::Subnet::Id>"}
  Path: {Type: String, Default: "{{resolve:ssm:/x:1}}"}
Rules:
  One: {Assertions: [{Assert: !Contains [[x, y], !Ref Ruled], AssertDescription: no}]}
  Two: {Assertions: [{Assert: {"Fn::Contains": [[x, y], {Ref: RuledDefault}]}}, {Assert: {"Fn::Equals": [{Ref: RuledIs}, q]}}]}
  Three: {RuleCondition: !Equals [!Ref Open, a], Assertions: [{Assert: !Contains [[x], !Ref Unruled]}]}
Mappings:
  Map:
    dev: {image: "web:dev", list: [x, y]}
    prod: {image: "web:prod", list: [z], only: o}
Conditions:
  Yes: !Equals [a, a]
  Maybe: !Equals [!Ref Open, x]
  Other: !Equals [!Ref AWS::Region, eu-west-1]
  IsProd: !Equals [prod, !Ref Stage]
  NotProd: !Not [!Condition IsProd]
  Both: !And [!Condition IsProd, !Condition Maybe]
  Either: !Or [!Condition IsProd, !Condition Maybe]
`
const value = (expression: string) => textValue(sections, expression)

describe('functions on lists and texts', () => {
  test.each<[expression: string, comes: string]>([
    ['!Select [0, [a, b]]', 'a'],
    ['!Select ["1", [a, !Ref Given]]', 'd1'],
    ['!Select [2, [a, b]]', '?unsupported Fn::Select'],
    ['!Select [-1, [a, b]]', '?function Fn::Select'],
    ['!Select [x, [a, b]]', '?function Fn::Select'],
    ['!Select [!Ref Index, [a, b]]', 'a|b'],
    ['!Select [!Ref Open, [a, b]]', '?parameter Open'],
    ['!Select [1, !Ref Many]', 'b'],
    ['!Select [0, !Ref ManyOpen]', '?parameter ManyOpen'],
    ['!Select [0, !If [Maybe, [a], [b, c]]]', 'a|b'],
    ['!Select [1, !If [Maybe, [a], [b, c]]]', '?unsupported Fn::Select|c'],
    ['!Select [0, !GetAZs ""]', '?function Fn::Select'],
    ['!Select [0, [a, !If [Maybe, b, !Ref AWS::NoValue]]]', 'a'],
    ['!Select [1, [!If [Maybe, b, !Ref AWS::NoValue], a]]', '?function Fn::Select'],
    ['!Select [0, !FindInMap [Map, dev, list]]', 'x'],
    ['!Select [0, x]', '?unsupported Fn::Select'],
    ['!Select x', '?unsupported Fn::Select'],
    ['!Select [1, !Split ["/", a/b/c]]', 'b'],
    ['!Select [1, !Split ["/", !Sub "a/${Open}/c"]]', '?function Fn::Select'],
    ['!Select [0, !Split ["/", !Sub "a/${Open}/c"]]', 'a'],
    ['!Select [2, !Split ["/", !Sub "a/${Open}/c"]]', '?function Fn::Select'],
    ['!Select [2, !Split ["/", !Sub "a/${AWS::Region}/c"]]', 'c'],
    ['!Select [1, !Split ["/", !Sub "a/x${AWS::Region}/c"]]', 'x?parameter AWS::Region'],
    ['!Select [2, !Split ["-", !Sub "a-${AWS::Region}-c"]]', '?function Fn::Select'],
    ['!Select [1, !Split ["/", !Sub "a/${Stage}/c"]]', 'dev|prod'],
    ['!Select [1, !Split ["/", !Sub "${Given}/${Given}x"]]', 'd1x'],
    ['!Select [0, !Split ["--", "a--b"]]', 'a'],
    ['!Select [1, !Split [":", !GetAtt Role.Arn]]', '?reference Role.Arn'],
    ['!Select [0, !Split ["", a]]', '?function Fn::Split'],
    ['!Join ["+", !Split ["/", a/b]]', 'a+b'],
    ['!Join ["+", !If [Maybe, [a, b], [c]]]', 'a+b|c'],
    ['!Join ["", [a, !Sub "${Open}b"]]', 'a?parameter Openb'],
    ['!Join [",", [a, !If [Maybe, b, !Ref AWS::NoValue]]]', 'a,b|a'],
    ['!Join [",", [!If [Maybe, a, !Ref AWS::NoValue], b, c]]', 'a,b,c|b,c'],
    ['!Join [",", [!If [Maybe, a, !Ref AWS::NoValue], b, !If [Maybe, c, !Ref AWS::NoValue]]]', 'a,b,c|b'],
    ['!Join [",", [!If [Maybe, a, !Ref AWS::NoValue]]]', 'a|'],
    ['!Join [1, [a, b]]', 'a1b'],
    ['{"Fn::Length": [a, b]}', '2'],
    ['{"Fn::Length": {Ref: Many}}', '3'],
    ['{"Fn::Length": {Ref: ManyOpen}}', '?parameter ManyOpen'],
    ['{"Fn::Length": [a, !If [Maybe, b, !Ref AWS::NoValue]]}', '?function Fn::Length'],
    ['!Base64 x', '?function Fn::Base64'],
    ['{"Fn::ToJsonString": {a: b}}', '{"a":"b"}'],
    ['{"Fn::ToJsonString": {a: !Ref Open, b: c}}', '{"a":"?function","b":"c"}'],
    ['{"Fn::Transform": {Name: X}}', '?function Fn::Transform'],
    ['!GetAtt [!Sub "Ro${Le}", Arn]', '?unsupported Fn::GetAtt'],
    ['{"Fn::GetAtt": [!Sub "Role", !Join ["", [A, rn]]]}', '?reference Role.Arn'],
    ['{Ref: !Sub "Role"}', '?reference Role'],
  ])('%s is %s', (expression, comes) => {
    const read = value(expression)
    expect(shown(read)).toBe(comes)
    wellPlaced(read)
  })

  test.each<[expression: string, items: string, missing: string]>([
    ['!Split [",", "a,b"]', 'a b', ''],
    ['!Split [",", !Sub "a,${Open},c"]', 'a ?parameter Open c', '?parameter Open'],
    ['!Split [",", !Ref Stage]', 'dev|nothing prod|nothing', ''],
    ['!GetAZs ""', '', '?function Fn::GetAZs'],
    ['!Cidr [10.0.0.0/16, 2, 8]', '?function Fn::Cidr ?function Fn::Cidr', ''],
    ['!Cidr [10.0.0.0/16, !Ref Open]', '', '?function Fn::Cidr'],
    ['!Cidr [10.0.0.0/16, 999]', '', '?function Fn::Cidr'],
    ['!FindInMap [Map, !Ref Stage, list]', 'x|nothing y|nothing z|nothing', ''],
  ])('the list %s is %s', (expression, items, missing) => {
    const read = itemsOf(listValue(sections, expression))
    expect(read.items.map(shown).join(' ')).toBe(items)
    expect(read.missing.map(shown).join(' ')).toBe(missing)
  })

  test('what is secret stays so in each piece', () => {
    const read = value('!Select [1, !Split ["/", !Ref Secret]]')
    expect(read).toMatchObject({ kind: 'known', value: 's4', secret: 'no-echo' })
  })

  test('an item that is written in the call stands there; one that comes from elsewhere stands at the call', () => {
    expect(textOf(value('!Select [1, [a, bb]]').at)).toBe('bb')
    expect(textOf(value('!Select [1, !Ref Many]').at)).toBe('!Select [1, !Ref Many]')
    expect(stepsOf(value('!Select [1, !Ref Many]'))).toEqual(['default Many: "a, b,c"'])
  })
})

describe('what the API wants in Base64', () => {
  test.each<[expression: string, comes: string]>([
    ['!Base64 x', 'x'],
    ['{"Fn::Base64": !Sub "echo ${Given}"}', 'echo d1'],
    ['!If [Maybe, !Base64 x, !Base64 {Ref: Open}]', 'x|?parameter Open'],
    ['plain', 'plain'],
  ])('%s is read as the text inside: %s', (expression, comes) => {
    const read = evaluate(pageOf(sections, expression), 'Value', encodedText)
    expect(shown(read)).toBe(comes)
    wellPlaced(read)
  })
})

describe('Fn::FindInMap', () => {
  test.each<[expression: string, comes: string, open: boolean]>([
    ['!FindInMap [Map, !Ref Stage, image]', 'web:dev|web:prod', false],
    ['!FindInMap [Map, !Ref AWS::Region, image]', 'web:dev|web:prod|?parameter AWS::Region', true],
    ['!FindInMap [Map, !Sub "${Open}", image]', 'web:dev|web:prod|?parameter Open', true],
    ['!FindInMap [Map, !Sub "x${Open}", image]', 'web:dev|web:prod|?function Fn::FindInMap', true],
    ['!FindInMap [Map, !Ref Open, only]', 'o|?parameter Open', true],
    ['!FindInMap [Map, prod, !Ref Open]', 'web:prod|?wrong-type|o|?parameter Open', true],
    ['!FindInMap [Map, !Ref Open, !Ref Open]', '?function Fn::FindInMap', true],
    ['!FindInMap [Map, !Ref Stage, only]', '?unsupported|o', true],
    ['!FindInMap [Map, !Ref Stage, only, {DefaultValue: d}]', 'd|o', false],
    ['!FindInMap [Map, test, image, {DefaultValue: !Ref Given}]', 'd1', false],
    ['!FindInMap [Map, !Ref Open, image, {DefaultValue: d}]', 'web:dev|web:prod|d|?parameter Open', true],
    ['!FindInMap [!Sub "Map", !Select [0, [dev]], image]', 'web:dev', false],
    ['!FindInMap [!Ref Open, dev, image]', '?function Fn::FindInMap', true],
  ])('%s is %s', (expression, comes, open) => {
    const read = value(expression)
    expect(shown(read)).toBe(comes)
    expect(outcomes(read).open).toBe(open)
    wellPlaced(read)
  })

  test('says under which key each value stands', () => {
    const read = value('!FindInMap [Map, !Ref Open, image]')
    expect(read.kind === 'unknown' && read.oneOf?.map(({ when }) => when)).toEqual(['dev', 'prod', undefined])
  })
})

describe('texts of which every part is one of a few', () => {
  test.each<[expression: string, comes: string]>([
    ['!Sub "a-${Stage}"', 'a-dev|a-prod'],
    ['!Sub "${Stage}-${Stage}"', 'dev-dev|prod-prod'],
    ['!Sub "${Stage}:${Tag}"', 'dev:latest|dev:v1|prod:latest|prod:v1'],
    ['!Sub "${Wide}${Wide}"', 'aa|bb|cc|dd|ee'],
    [
      '!Sub "${Wide}${Stage}${Tag}"',
      '?parameter Wide?parameter Stage?parameter Tag'
        .replaceAll('?parameter Wide', 'a|b|c|d|e')
        .replace('?parameter Stage', 'dev|prod')
        .replace('?parameter Tag', 'latest|v1'),
    ],
    ['!Sub ["${x}/${y}", {x: !If [Maybe, a, b], y: !If [Maybe, c, d]}]', 'a/c|b/d'],
    ['!Sub ["${x}/${y}", {x: !If [Maybe, a, b], y: !If [Other, c, d]}]', 'a/c|a/d|b/c|b/d'],
    ['!Sub "${Stage}/${Open}"', 'dev|prod/?parameter Open'],
    ['!Join [":", [web, !FindInMap [Map, !Ref Stage, image], !Ref Stage]]', 'web:web:dev:dev|web:web:prod:prod'],
    ['!Join ["-", [!Sub "x${Stage}", !Ref Stage]]', 'xdev-dev|xprod-prod'],
  ])('%s is %s', (expression, comes) => {
    const read = value(expression)
    expect(shown(read)).toBe(comes)
    expect(read.kind === 'unknown' && read.parts).toBeTruthy()
    wellPlaced(read)
  })

  test('say what has to be so', () => {
    const read = value('!Sub "${Stage}:${Tag}"')
    expect(read.kind === 'unknown' && read.oneOf?.map(({ when }) => when)).toEqual(['dev, latest', 'dev, v1', 'prod, latest', 'prod, v1'])
  })
})

describe('dynamic references', () => {
  test.each<[expression: string, comes: string, secret: boolean]>([
    ['"{{resolve:secretsmanager:db:SecretString:password}}"', '?dynamic-reference {{resolve:secretsmanager:…}}', true],
    ['"{{resolve:ssm-secure:/x:1}}"', '?dynamic-reference {{resolve:ssm-secure:…}}', true],
    ['"{{resolve:ssm:/x:1}}"', '?dynamic-reference {{resolve:ssm:…}}', false],
    ['"a{{resolve:ssm:/x}}b"', 'a?dynamic-reference {{resolve:ssm:…}}b', false],
    ['"u:{{resolve:secretsmanager:db}}@h"', 'u:?dynamic-reference {{resolve:secretsmanager:…}}@h', true],
    ['!Sub "{{resolve:secretsmanager:${Role}:SecretString:password}}"', '?dynamic-reference {{resolve:secretsmanager:…}}', true],
    ['!Sub "x-{{resolve:ssm:/${Open}}}-${Given}"', 'x-?dynamic-reference {{resolve:ssm:…}}-d1', false],
    ['!Sub "${Given}-{{resolve:ssm:/${Open}}}"', 'd1-?dynamic-reference {{resolve:ssm:…}}', false],
    [
      '!Join ["", ["{{resolve:secretsmanager:", !Ref Role, ":SecretString:password}}"]]',
      '?dynamic-reference {{resolve:secretsmanager:…}}',
      true,
    ],
    [
      '!Join ["", ["{{resolve:secretsmanager:", !Sub "${Role}", ":SecretString}}@", !Ref Given]]',
      '?dynamic-reference {{resolve:secretsmanager:…}}@d1',
      true,
    ],
    ['!Ref Path', '?dynamic-reference {{resolve:ssm:…}}', false],
    ['!Sub "${Path}!"', '?dynamic-reference {{resolve:ssm:…}}!', false],
    ['"{{resolve:ssm:/x"', '{{resolve:ssm:/x', false],
    ['"{{resolve}}"', '{{resolve}}', false],
  ])('%s is %s', (expression, comes, secret) => {
    const read = value(expression)
    expect(shown(read)).toBe(comes)
    expect('secret' in read && read.secret === 'vault').toBe(secret)
    wellPlaced(read)
  })

  test('a part stands where it is written', () => {
    const read = value('"a{{resolve:ssm:/x}}b"')
    expect(read.kind === 'unknown' && read.parts?.map(({ at }) => textOf(at))).toEqual(['a', '{{resolve:ssm:/x}}', 'b'])
  })
})

describe('what a condition says of the rest', () => {
  test.each<[expression: string, comes: string]>([
    ['!If [Maybe, !If [Maybe, a, b], !If [Maybe, c, d]]', 'a|d'],
    ['!If [IsProd, !If [NotProd, a, b], !If [NotProd, c, d]]', 'b|c'],
    ['!If [NotProd, !If [IsProd, a, b], !If [IsProd, c, d]]', 'b|c'],
    ['!If [Both, !If [IsProd, a, b], x]', 'a|x'],
    ['!If [Both, x, !If [IsProd, a, b]]', 'x|a|b'],
    ['!If [Either, x, !If [IsProd, a, b]]', 'x|b'],
    ['!If [Either, !If [IsProd, a, b], x]', 'a|b|x'],
    ['!If [IsProd, !Ref Stage, !Ref Stage]', 'prod|dev'],
    ['!If [Maybe, !Ref Open, !Ref Open]', 'x|?parameter Open'],
    ['!If [IsProd, !FindInMap [Map, !Ref Stage, image], x]', 'web:prod|x'],
    ['!If [Other, !Sub "${AWS::Region}", x]', 'eu-west-1|x'],
    ['!If [Maybe, !If [Other, a, b], c]', 'a|b|c'],
  ])('%s is %s', (expression, comes) => {
    const read = value(expression)
    expect(shown(read)).toBe(comes)
    wellPlaced(read)
  })
})

describe('Rules', () => {
  test.each<[expression: string, comes: string]>([
    ['!Ref Ruled', 'x|y'],
    ['!Ref RuledDefault', 'x|y'],
    ['!Ref RuledIs', 'q'],
    ['!Ref Unruled', '?parameter Unruled'],
  ])('%s is %s', (expression, comes) => expect(shown(value(expression))).toBe(comes))

  test('say which words they list', () => {
    const read = value('!Ref Ruled')
    expect(read.kind === 'unknown' && read.oneOf?.map(({ when, then }) => [when, stepsOf(then)])).toEqual([
      ['x', ['allowed-value Ruled: x']],
      ['y', ['allowed-value Ruled: y']],
    ])
  })
})
