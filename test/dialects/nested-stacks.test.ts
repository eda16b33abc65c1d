import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { Estate } from '../../src/model/estate.ts'
import { blindSpotsIn, findingsIn, nestingTemplate, originsIn, scanOf, taskTemplate } from './stacks.ts'

const parameter = 'Parameters: {Wide: {Type: String, Default: "false"}}\n'

describe('a template that another one nests', () => {
  test.each<[what: string, url: string]>([
    ['beside it', 'task.yaml'],
    ['beside it, said so', './task.yaml'],
    ['in quotes', '"task.yaml"'],
    ['made of text', '!Sub "./task.yaml"'],
  ])('%s, is read in its place and not again by itself', (_, url) => {
    const scan = scanOf({ 'main.yaml': nestingTemplate({ Api: `{TemplateURL: ${url}}` }), 'task.yaml': taskTemplate() })
    expect(findingsIn(scan)).toEqual(['main.yaml Api.Task certain task.yaml:8'])
    expect(blindSpotsIn(scan)).toEqual([])
    expect(scan.reports.map(({ path, state }) => `${path} ${state}`)).toEqual(['main.yaml analysed', 'task.yaml analysed'])
  })

  test('from another folder is found from where its parent is', () => {
    const scan = scanOf({
      'stacks/main.yaml': nestingTemplate({ Api: '{TemplateURL: ../parts/task.yaml}' }),
      'parts/task.yaml': taskTemplate(),
    })
    expect(findingsIn(scan)).toEqual(['stacks/main.yaml Api.Task certain parts/task.yaml:8'])
  })

  test('is read even where the scan was not asked to look', () => {
    const files = { 'stacks/main.yaml': nestingTemplate({ Api: '{TemplateURL: ../parts/task.yaml}' }), 'parts/task.yaml': taskTemplate() }
    const scan = scanOf(files, { paths: ['stacks'] })
    expect(findingsIn(scan)).toEqual(['stacks/main.yaml Api.Task certain parts/task.yaml:8'])
    expect(scan.files.map(({ path }) => path)).toEqual(['stacks/main.yaml', 'parts/task.yaml'])
  })

  test('takes the parameters it is given, each time its own', () => {
    const main = nestingTemplate({
      Wide: '{TemplateURL: task.yaml, Parameters: {Wide: "true"}}',
      Narrow: '{TemplateURL: task.yaml, Parameters: {Wide: "false"}}',
      Silent: '{TemplateURL: task.yaml}',
    })
    const scan = scanOf({ 'main.yaml': main, 'task.yaml': taskTemplate('!Ref Wide', parameter) })
    expect(findingsIn(scan)).toEqual(['main.yaml Wide.Task certain task.yaml:9'])
    expect(originsIn(scan)).toEqual(['module-input Wide'])
  })

  test('is given what holds where its own condition does', () => {
    const main =
      'Parameters: {Open: {Type: String}}\nConditions: {Made: !Equals [!Ref Open, x]}\nResources:\n  Api: {Type: "AWS::CloudFormation::Stack", Condition: Made, Properties: {TemplateURL: task.yaml, Parameters: {Wide: !If [Made, "false", "true"]}}}\n'
    expect(findingsIn(scanOf({ 'main.yaml': main, 'task.yaml': taskTemplate('!Ref Wide', parameter) }))).toEqual([])
  })

  test('is one unit a parent', () => {
    const nests = nestingTemplate({ Api: '{TemplateURL: task.yaml}' })
    expect(findingsIn(scanOf({ 'dev.yaml': nests, 'prod.yaml': nests, 'task.yaml': taskTemplate() }))).toEqual([
      'dev.yaml Api.Task certain task.yaml:8',
      'prod.yaml Api.Task certain task.yaml:8',
    ])
  })

  test('in a stack that may not be there is only likely at fault; in one that is not there it counts by itself', () => {
    const nests = (condition: string) =>
      `Parameters: {Open: {Type: String}}\nConditions: {Made: ${condition}}\nResources:\n  Api: {Type: "AWS::CloudFormation::Stack", Condition: Made, Properties: {TemplateURL: task.yaml}}\n`
    const under = (condition: string) => findingsIn(scanOf({ 'main.yaml': nests(condition), 'task.yaml': taskTemplate() }))
    expect(under('!Equals [!Ref Open, x]')).toEqual(['main.yaml Api.Task likely task.yaml:8'])
    expect(under('!Equals [a, b]')).toEqual(['task.yaml Task certain task.yaml:8'])
  })

  test('passes parameters and outputs on, through several stacks', () => {
    const flags = 'Parameters: {In: {Type: String}}\nResources: {X: {Type: "AWS::SNS::Topic"}}\nOutputs: {Out: {Value: !Ref In}}\n'
    const main = nestingTemplate({
      Flags: '{TemplateURL: flags.yaml, Parameters: {In: "true"}}',
      Api: '{TemplateURL: middle.yaml, Parameters: {Wide: !GetAtt Flags.Outputs.Out}}',
    })
    const middle = nestingTemplate({ Inner: '{TemplateURL: task.yaml, Parameters: {Wide: !Ref Wide}}' }, parameter)
    const scan = scanOf({
      'main.yaml': main,
      'middle.yaml': middle,
      'flags.yaml': flags,
      'task.yaml': taskTemplate('!Ref Wide', parameter),
    })
    expect(findingsIn(scan)).toEqual(['main.yaml Api.Inner.Task certain task.yaml:9'])
    expect(originsIn(scan)).toEqual(['module-input Wide, module-input Wide, output Flags.Outputs.Out, module-input In'])
  })

  test('links its resources with those of the other stacks', () => {
    const roles = 'Resources: {Role: {Type: "AWS::IAM::Role"}}\nOutputs: {Arn: {Value: !GetAtt Role.Arn}}\n'
    const task =
      'Parameters: {Role: {Type: String}}\nResources: {Task: {Type: "AWS::ECS::TaskDefinition", Properties: {TaskRoleArn: !Ref Role}}}\n'
    const main = nestingTemplate({
      Roles: '{TemplateURL: roles.yaml}',
      Api: '{TemplateURL: task.yaml, Parameters: {Role: !GetAtt Roles.Outputs.Arn}}',
    })
    const estate = new Estate(scanOf({ 'main.yaml': main, 'roles.yaml': roles, 'task.yaml': task }).readings)
    expect(estate.all('role').map((role) => [role.address, estate.usedBy(role).map(({ by }) => by.address)])).toEqual([
      ['Roles.Role', ['Api.Task']],
    ])
  })

  test('carries the ignores of the resource it is nested by', () => {
    const main = nestingTemplate({ Api: '{TemplateURL: task.yaml}' }).replace(
      '  Api:',
      '  # ecs-warden:ignore privileged-container -- needed\n  Api:',
    )
    const scan = scanOf({ 'main.yaml': main, 'task.yaml': taskTemplate() })
    const [ignore] = scan.ignores
    expect(scan.judged.find(({ rule }) => rule === 'privileged-container')?.subject.enclosing).toContainEqual(ignore?.covers)
  })

  test('by a serverless application is read as well', () => {
    const main =
      'Transform: AWS::Serverless-2016-10-31\nResources: {Api: {Type: "AWS::Serverless::Application", Properties: {Location: task.yaml}}}\n'
    expect(findingsIn(scanOf({ 'main.yaml': main, 'task.yaml': taskTemplate() }))).toEqual(['main.yaml Api.Task certain task.yaml:8'])
  })
})

describe('a stack set', () => {
  const set = (properties: string) => `Resources:\n  Set:\n    Type: AWS::CloudFormation::StackSet\n    Properties:\n${properties}`
  const list = '      Parameters:\n        - {ParameterKey: Wide, ParameterValue: "true"}\n'

  test('brings its template along', () => {
    const body = taskTemplate('!Ref Wide', parameter).replace(/^(?=.)/gm, '        ')
    const main = set(`${list}      TemplateBody: |\n${body}`)
    expect(findingsIn(scanOf({ 'main.yaml': main }))).toEqual(['main.yaml Set.Task certain main.yaml:16'])
  })

  test('or names it', () => {
    const main = set(`${list}      TemplateURL: https://bucket.s3.amazonaws.com/task.yaml\n`)
    expect(findingsIn(scanOf({ 'main.yaml': main, 'task.yaml': taskTemplate('!Ref Wide', parameter) }))).toEqual([
      'main.yaml Set.Task certain task.yaml:9',
    ])
  })

  test.each(['|\n        a: b', '!Sub "${Body}"', '{Resources: {}}'])('whose template is %s is a blind spot', (body) =>
    expect(blindSpotsIn(scanOf({ 'main.yaml': set(`      TemplateBody: ${body}\n`) }))).toEqual([
      'The template of the nested stack `Set` could not be read in its place; what it makes was not judged here.',
    ]),
  )
})

describe('a template in a bucket', () => {
  const inBucket = (url: string, files: Readonly<Record<string, string>>, parameters = '') =>
    findingsIn(scanOf({ 'main.yaml': nestingTemplate({ Api: `{TemplateURL: ${url}${parameters}}` }), ...files }))
  const nested = ['main.yaml Api.Task certain']

  test.each<[what: string, url: string]>([
    ['whose address is known', 'https://s3.amazonaws.com/bucket/infrastructure/task.yaml'],
    ['with a version', 'https://bucket.s3.amazonaws.com/task.yaml?versionId=1'],
    ['whose bucket is not known', '!Sub "https://${Bucket}.s3.amazonaws.com/${Prefix}/task.yaml"'],
    ['put together', '!Join ["/", [!Ref Base, infrastructure, task.yaml]]'],
  ])('%s is the only file of that name', (_, url) =>
    expect(inBucket(url, { 'infrastructure/task.yaml': taskTemplate() }).map((one) => one.replace(/ \S+$/, ''))).toEqual(nested),
  )

  test('may be one of several files: the one in folders of the same names', () => {
    const files = { 'a/task.yaml': taskTemplate(), 'b/task.yaml': taskTemplate('false') }
    expect(inBucket('https://bucket.s3.amazonaws.com/x/a/task.yaml', files)).toEqual(['main.yaml Api.Task certain a/task.yaml:8'])
    // Nobody knows which: both are judged by themselves.
    expect(inBucket('https://bucket.s3.amazonaws.com/x/task.yaml', files)).toEqual(['a/task.yaml Task certain a/task.yaml:8'])
  })

  test('is not a file that would refuse its parameters', () => {
    const url = 'https://bucket.s3.amazonaws.com/task.yaml'
    const own = ['task.yaml Task certain task.yaml:9']
    expect(inBucket(url, { 'task.yaml': taskTemplate('true', 'Parameters: {Needed: {Type: String}}\n') })).toEqual(own)
    expect(inBucket(url, { 'task.yaml': taskTemplate('true', parameter) }, ', Parameters: {Other: x}')).toEqual(own)
  })
})

describe('a nested template that is not here', () => {
  test.each<[properties: string, why: string]>([
    ['{TemplateURL: nowhere.yaml}', '(`nowhere.yaml`) is not here'],
    ['{TemplateURL: ../../outside.yaml}', '(`../../outside.yaml`) is not here'],
    ['{TemplateURL: https://bucket.s3.amazonaws.com/x.yaml}', 'lies elsewhere'],
    ['{TemplateURL: !Ref Url}', 'has an address that is not known here'],
    ['{}', 'is not named'],
  ])('%s is a blind spot', (properties, why) => {
    const scan = scanOf({ 'main.yaml': nestingTemplate({ Api: properties }, 'Parameters: {Url: {Type: String}}\n') })
    expect(blindSpotsIn(scan)).toEqual([`The template of the nested stack \`Api\` ${why}; what it makes was not judged here.`])
    expect(scan.readings[0]?.units[0]?.complete).toBe(false)
  })
})

describe('stacks that go round in circles', () => {
  test('are read once, and the rest is said', () => {
    const scan = scanOf({
      'a.yaml': nestingTemplate({ B: '{TemplateURL: b.yaml}' }),
      'b.yaml': `${nestingTemplate({ A: '{TemplateURL: a.yaml}' })}${taskTemplate().replace('Resources:\n', '')}`,
    })
    expect(findingsIn(scan)).toEqual(['a.yaml B.Task certain b.yaml:11'])
    expect(blindSpotsIn(scan)).toEqual([
      'The template of the nested stack `B.A` is one that it lies in; what it makes was not judged here.',
    ])
  })

  test('through their outputs are unknown', () => {
    const passing = taskTemplate('!Ref Wide', 'Parameters: {Wide: {Type: String}}\nOutputs: {Out: {Value: !Ref Wide}}\n')
    const main = nestingTemplate({
      A: '{TemplateURL: a.yaml, Parameters: {Wide: !GetAtt B.Outputs.Out}}',
      B: '{TemplateURL: b.yaml, Parameters: {Wide: !GetAtt A.Outputs.Out}}',
    })
    expect(findingsIn(scanOf({ 'main.yaml': main, 'a.yaml': passing, 'b.yaml': passing }))).toEqual([])
  })

  test('whatever nests whatever: nothing throws, nothing hangs, and every task is judged', () => {
    const count = 6
    const links = fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 14 })
    fc.assert(
      fc.property(links, (pairs) => {
        const files = Object.fromEntries(
          Array.from({ length: count }, (_, index) => {
            const own = pairs
              .filter(([from]) => from === index)
              .map(([, to], n) => [`S${n}`, `{TemplateURL: ${to}.yaml, Parameters: {Wide: !GetAtt S${n ^ 1}.Outputs.Out}}`])
            const outputs = 'Parameters: {Wide: {Type: String, Default: x}}\nOutputs: {Out: {Value: !Ref Wide}}\n'
            return [`${index}.yaml`, `${nestingTemplate(Object.fromEntries(own), outputs)}${taskTemplate().replace('Resources:\n', '')}`]
          }),
        )
        const scan = scanTree(new MemoryTree(files), { rules: ['privileged-container'] })
        expect(scan.crashes).toEqual([])
        const judged = new Set(scan.judged.map(({ at }) => at.file.path))
        expect(judged.size).toBe(count)
      }),
      { numRuns: 60 },
    )
  })

  test('that multiply come to an end', () => {
    const files = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => {
        const stacks = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`S${n}`, `{TemplateURL: ${index + 1}.yaml}`]))
        return [`${index}.yaml`, nestingTemplate(stacks)]
      }),
    )
    const start = performance.now()
    const scan = scanOf({ ...files, '9.yaml': taskTemplate() })
    expect(performance.now() - start).toBeLessThan(20_000)
    expect(blindSpotsIn(scan).some((say) => say.includes('nested beyond what is followed'))).toBe(true)
  })
})
