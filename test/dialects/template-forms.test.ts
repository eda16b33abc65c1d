import { describe, expect, test } from 'vitest'
import { blindSpotsIn, findingsIn, scanOf, taskTemplate } from './stacks.ts'

const one = (text: string, path = 'main.yaml') => scanOf({ [path]: text })

describe('what a template goes through', () => {
  test.each<[transform: string]>([
    ['Transform: AWS::Serverless-2016-10-31'],
    ['Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]'],
    ['Transform: AWS::SecretsManager-2024-09-16'],
    [
      'Transform: AWS::CodeDeployBlueGreen\nHooks: {Shift: {Type: "AWS::CodeDeploy::BlueGreen", Properties: {TrafficRoutingConfig: {Type: AllAtOnce}}}}',
    ],
    [
      'Transform: AWS::Serverless-2016-10-31\nGlobals: {Function: {Runtime: nodejs22.x, Environment: {Variables: {A: b}}}, Api: {TracingEnabled: true}}',
    ],
    ['Transform: AWS::Serverless-2016-10-31\nGlobals: []'],
    ['Transform: null'],
  ])('%s leaves ECS as it is written', (transform) => {
    const scan = one(taskTemplate('true', `${transform}\n`))
    expect(findingsIn(scan)).toHaveLength(1)
    expect(blindSpotsIn(scan)).toEqual([])
    expect(scan.readings[0]?.units[0]?.complete).toBe(true)
  })

  test.each<[transform: string, macro: string]>([
    ['Transform: MyMacro', 'MyMacro'],
    ['Transform: [AWS::Serverless-2016-10-31, MyMacro]', 'MyMacro'],
    ['Transform: {Name: MyMacro, Parameters: {A: b}}', 'MyMacro'],
    ['Transform: {Name: AWS::Include, Parameters: {Location: "s3://b/x.yaml"}}', 'AWS::Include'],
    ['Transform: {Parameters: {A: b}}', 'Transform'],
  ])('%s may change anything', (transform, macro) => {
    const scan = one(taskTemplate('true', `${transform}\n`))
    expect(findingsIn(scan)).toHaveLength(1)
    expect(blindSpotsIn(scan)).toEqual([
      `The macro \`${macro}\` may add to this template or change it; only what is written here was judged.`,
    ])
    expect(scan.readings[0]?.units[0]?.complete).toBe(false)
  })
})

describe('where templates stand', () => {
  test.each<[what: string, path: string, text: string]>([
    ['without a version', 'main.yaml', taskTemplate()],
    ['in a file of their own ending', 'main.template', taskTemplate()],
    [
      'in JSON of that ending',
      'main.template',
      '{"Resources": {"Task": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": [{"Name": "a", "Privileged": true}]}}}}',
    ],
    ['with a version that is a date', 'main.yml', taskTemplate('true', 'AWSTemplateFormatVersion: 2010-09-09\n')],
    ['with an odd version', 'main.yml', taskTemplate('true', 'AWSTemplateFormatVersion: [x]\n')],
    ['behind a byte order mark', 'main.yml', `\uFEFF${taskTemplate()}`],
    ['with lines that end as on Windows', 'main.yml', taskTemplate().replaceAll('\n', '\r\n')],
  ])('%s they are read', (_, path, text) => expect(findingsIn(one(text, path))).toHaveLength(1))

  test('several in one file are units of their own', () =>
    expect(findingsIn(one(`---\n${taskTemplate()}---\n${taskTemplate()}`))).toEqual([
      'main.yaml Task certain main.yaml:9',
      'main.yaml#2 Task certain main.yaml:18',
    ]))

  test.each(['Resources: {}', 'Resources:', 'Resources: []', ''])('without resources (%s) they are no matter', (rest) => {
    const scan = one(`AWSTemplateFormatVersion: "2010-09-09"\nDescription: AWS::ECS::Service\n${rest}\n`)
    expect([blindSpotsIn(scan), scan.judged]).toEqual([[], []])
  })
})

describe('the Serverless Framework', () => {
  const inResources = (resources: string) =>
    `service: api\nprovider: {name: aws, runtime: nodejs22.x}\nfunctions: {a: {handler: a.b}}\nresources:\n${resources}`
  const indented = (by: string, text: string) => text.replace(/^(?=.)/gm, by)

  test('keeps a template under `resources`', () =>
    expect(findingsIn(one(inResources(indented('  ', taskTemplate())), 'serverless.yml'))).toEqual([
      'serverless.yml Task certain serverless.yml:12',
    ]))

  test('or several', () => {
    const list = `  - \${file(other.yml)}\n  -\n${indented('    ', taskTemplate())}`
    expect(findingsIn(one(inResources(list), 'serverless.yml'))).toHaveLength(1)
  })

  test.each([
    '${self:custom.wide}',
    '"${opt:wide, \'true\'}"',
    '${env:WIDE}',
    '${file(x.yml):wide}',
    '${param:wide}',
    '${cf:stack.Out}',
    '${ssm:/wide}',
  ])('puts in %s: not known here', (variable) =>
    expect(findingsIn(one(inResources(indented('  ', taskTemplate(variable))), 'serverless.yml'))).toEqual([]),
  )

  test('puts values into strings, which are then known in part', () => {
    const image = (words: string) =>
      findingsIn(one(inResources(indented('  ', taskTemplate('false').replace('web:1', words))), 'serverless.yml'), 'mutable-image-tag')
        .length
    expect([
      image('${self:custom.image}'),
      image('${self:custom.registry}/web:latest'),
      image('"${self:custom.registry}/web:1.2.3"'),
    ]).toEqual([0, 1, 0])
  })
})

describe('a template that some program fills in', () => {
  const found = (rule: string, privileged: string, image = 'web:1') =>
    findingsIn(one(taskTemplate(privileged).replace('web:1', image)), rule).length

  test.each(['"{{ wide }}"', '"{{ wide | default(true) }}"', '"<%= wide %>"', "'{{- wide -}}'"])('%s is not known here', (value) =>
    expect(found('privileged-container', value)).toBe(0),
  )

  test('a string is known as far as it is written', () => {
    expect(found('mutable-image-tag', 'false', '"{{ registry }}/web:latest"')).toBe(1)
    expect(found('mutable-image-tag', 'false', '"{{ registry }}/web:{{ tag }}"')).toBe(0)
    expect(found('mutable-image-tag', 'false', '"web:{{ tag }}"')).toBe(0)
  })

  test.each(['main.yaml', 'main.yaml.j2', 'main.yml.tmpl', 'main.template'])(
    '%s that cannot be parsed is listed as not analysed',
    (path) => {
      const scan = one(`{% macro task(name) %}\n${taskTemplate()}\n{% endmacro %}\n{{ task("web") }}\n`, path)
      expect(scan.reports.map((report) => `${report.path} ${report.state}`)).toEqual([`${path} failed`])
      expect(scan.diagnostics.length).toBeGreaterThan(0)
      expect(scan.judged).toEqual([])
    },
  )
})
