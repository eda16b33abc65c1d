import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayBeSame, patternOf } from '../../src/dialects/cloudformation/exports.ts'
import { Estate } from '../../src/model/estate.ts'
import { known, unknown, type Value } from '../../src/model/value.ts'
import { findingsIn, originsIn, scanOf, taskTemplate } from './stacks.ts'

const shared = (name: string, value = '"true"', sections = '') =>
  `${sections}Resources: {Cluster: {Type: "AWS::ECS::Cluster"}}\nOutputs: {Shared: {Value: ${value}, Export: {Name: ${name}}}}\n`
const service = (name: string, sections = '') =>
  `${sections}Resources: {Service: {Type: "AWS::ECS::Service", Properties: {Cluster: ${name}}}}\n`
/** The template whose cluster the service is in. */
const clusterOf = (files: Readonly<Record<string, string>>): string[] => {
  const estate = new Estate(scanOf(files).readings)
  return estate.all('cluster').flatMap((cluster) => (estate.usedBy(cluster).length > 0 ? [cluster.unit] : []))
}
const env = 'Parameters: {Env: {Type: String}}\n'

describe('an imported value', () => {
  test('is that of the only export of its name', () => {
    const scan = scanOf({ 'a.yaml': shared('wide'), 'b.yaml': taskTemplate('!ImportValue wide') })
    expect(findingsIn(scan)).toEqual(['b.yaml Task certain b.yaml:8'])
    expect(originsIn(scan)).toEqual(['export a.yaml Shared'])
  })

  test.each<[what: string, exported: string, imported: string, sections: string, found: number]>([
    ['of another name', 'wide', '!ImportValue wild', '', 0],
    ['put together of known parts', '!Sub "${AWS::StackName}-wide"', '!ImportValue wide', '', 0],
    [
      'whose name comes from a default',
      'dev-wide',
      '{"Fn::ImportValue": !Sub "${Env}-wide"}',
      'Parameters: {Env: {Type: String, Default: dev}}\n',
      1,
    ],
    ['whose name only fits', '!Sub "${AWS::StackName}-wide"', '{"Fn::ImportValue": !Sub "${Env}-wide"}', env, 0],
  ])('%s', (_, exported, imported, sections, found) =>
    expect(findingsIn(scanOf({ 'a.yaml': shared(exported), 'b.yaml': taskTemplate(imported, sections) }))).toHaveLength(found),
  )

  test('that two templates export is not known', () =>
    expect(
      findingsIn(scanOf({ 'a.yaml': shared('wide'), 'a2.yaml': shared('wide'), 'b.yaml': taskTemplate('!ImportValue wide') })),
    ).toEqual([]))

  test('that a condition takes away is not exported', () => {
    const page = (condition: string) =>
      `Conditions: {No: ${condition}}\nResources: {A: {Type: "AWS::SNS::Topic"}}\nOutputs: {Shared: {Condition: No, Value: "true", Export: {Name: wide}}}\n`
    const under = (condition: string) => findingsIn(scanOf({ 'a.yaml': page(condition), 'b.yaml': taskTemplate('!ImportValue wide') }))
    expect([under('!Equals [a, b]').length, under('!Equals [a, a]').length]).toEqual([0, 1])
  })

  test('may be imported itself, and in a circle is unknown', () => {
    const passing = (own: string, from: string) => shared(own, `!ImportValue ${from}`)
    expect(
      findingsIn(scanOf({ 'a.yaml': shared('one'), 'b.yaml': passing('two', 'one'), 'c.yaml': taskTemplate('!ImportValue two') })),
    ).toHaveLength(1)
    expect(
      findingsIn(scanOf({ 'a.yaml': passing('one', 'two'), 'b.yaml': passing('two', 'one'), 'c.yaml': taskTemplate('!ImportValue two') })),
    ).toEqual([])
    expect(
      findingsIn(
        scanOf({ 'a.yaml': taskTemplate('!ImportValue own').replace(/$/, 'Outputs: {O: {Value: "true", Export: {Name: own}}}\n') }),
      ),
    ).toEqual([])
  })

  test('comes out of a nested stack too', () => {
    const main = 'Resources: {Net: {Type: "AWS::CloudFormation::Stack", Properties: {TemplateURL: net.yaml}}}\n'
    expect(findingsIn(scanOf({ 'main.yaml': main, 'net.yaml': shared('wide'), 'b.yaml': taskTemplate('!ImportValue wide') }))).toHaveLength(
      1,
    )
  })
})

describe('a resource that is imported', () => {
  test.each<[what: string, exported: string, imported: string]>([
    ['by its name', 'cluster', '!ImportValue cluster'],
    ['by the name of its stack', '!Sub "${AWS::StackName}-Cluster"', '{"Fn::ImportValue": !Sub "${Env}-Cluster"}'],
    [
      'by the name of its stack, put together',
      '!Join [":", [!Ref AWS::StackName, ClusterName]]',
      '{"Fn::ImportValue": !Join [":", [!Ref Env, ClusterName]]}',
    ],
    ['by the name of one of its stacks', '!Sub "${AWS::StackName}:Cluster"', '!ImportValue production:Cluster'],
    ['with a part of the name in the middle', '!Sub "app-${AWS::Region}-cluster"', '{"Fn::ImportValue": !Sub "app-${Env}-cluster"}'],
  ])('%s is linked', (_, exported, imported) =>
    expect(clusterOf({ 'a.yaml': shared(exported, '!Ref Cluster'), 'b.yaml': service(imported, env) })).toEqual(['a.yaml']),
  )

  test.each<[what: string, exported: string, imported: string]>([
    ['of another name', '!Sub "${AWS::StackName}-Cluster"', '{"Fn::ImportValue": !Sub "${Env}-Vpc"}'],
    ['of which nothing is known', '!Ref AWS::StackName', '!ImportValue {Ref: Env}'],
    ['of which hardly anything is known', '!Sub "${AWS::StackName}-x"', '{"Fn::ImportValue": !Sub "${Env}-x"}'],
  ])('%s is not', (_, exported, imported) =>
    expect(clusterOf({ 'a.yaml': shared(exported, '!Ref Cluster'), 'b.yaml': service(imported, env) })).toEqual([]),
  )

  test('is not where it may be one of two', () => {
    const files = {
      'a.yaml': shared('!Sub "${AWS::StackName}-Cluster"', '!Ref Cluster'),
      'b.yaml': service('{"Fn::ImportValue": !Sub "${Env}-Cluster"}', env),
    }
    expect(clusterOf({ ...files, 'c.yaml': shared('other-Cluster', '!Ref Cluster') })).toEqual([])
  })
})

describe('names of which parts are unknown', () => {
  const at = { file: { path: 'x', text: '' }, start: 0, end: 0 }
  const piece = fc.constantFrom('abc', 'ab', 'b', 'c-', '-x-', 'abcabc')
  const part = fc.oneof(
    piece.map((words) => known(words, at)),
    fc.constant(unknown<string>('parameter', at)),
  )
  const name = fc.array(part, { minLength: 1, maxLength: 5 })
  const nameOf = (parts: readonly Value<string>[]): Value<string> =>
    parts.every((one) => one.kind === 'known')
      ? known(parts.map((one) => (one.kind === 'known' ? one.value : '')).join(''), at)
      : unknown('parameter', at, { parts: parts as never })

  test('may be the same wherever some value of the parts makes them so', () => {
    fc.assert(
      fc.property(name, fc.array(piece, { minLength: 5, maxLength: 5 }), (parts, fill) => {
        const whole = parts.map((one, index) => (one.kind === 'known' ? one.value : fill[index])).join('')
        const pattern = patternOf(nameOf(parts))
        const text = patternOf(known(whole, at))
        if (pattern && text) expect(mayBeSame(text, pattern)).toBe(true)
      }),
    )
  })
})
