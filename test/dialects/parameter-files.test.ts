import { describe, expect, test } from 'vitest'
import { findingsOf, type ScanOptions } from '../../src/analysis.ts'
import { proveFixes } from '../../src/prove.ts'
import { findingsIn, originsIn, scanOf, taskTemplate } from './stacks.ts'

const template = taskTemplate('!Ref Wide', 'Parameters: {Wide: {Type: String, Default: "false"}, Name: {Type: String, Default: x}}\n')
const says = (files: Readonly<Record<string, string>>, options: ScanOptions): string[] => {
  const scan = scanOf(files, options)
  return [...scan.diagnostics.map(({ message }) => message), ...scan.skipped.map(({ path, say }) => `${path} ${say}`)]
}

describe('a parameter file', () => {
  test.each<[form: string, path: string, text: string]>([
    ['the list of the command line', 'p.json', '[{"ParameterKey": "Wide", "ParameterValue": "true"}]'],
    ['a template configuration of CodePipeline', 'p.json', '{"Parameters": {"Wide": "true"}, "Tags": {"a": "b"}}'],
    ['a plain map', 'p.json', '{"Wide": "true"}'],
    ['a map with a value that is no text', 'p.json', '{"Wide": true}'],
    ['YAML', 'p.yaml', 'Wide: "true"\n'],
    ['YAML with a section', 'p.yml', 'Parameters:\n  Wide: true\n'],
    ['YAML as a list', 'p.yaml', '- ParameterKey: Wide\n  ParameterValue: "true"\n'],
    ['a file of any ending', 'prod.params', '{"Wide": "true"}'],
  ])('may be %s', (_, path, text) => {
    const scan = scanOf({ 'main.yaml': template, [path]: text }, { parameters: [path] })
    expect(findingsIn(scan)).toEqual(['main.yaml Task certain main.yaml:9'])
    expect(originsIn(scan)).toEqual(['parameter-file Wide'])
    expect(scan.diagnostics).toEqual([])
  })

  test('that nobody names is not applied', () =>
    expect(findingsIn(scanOf({ 'main.yaml': template, 'p.json': '{"Wide": "true"}' }))).toEqual([]))

  test('counts after those before it', () => {
    const files = { 'main.yaml': template, 'a.json': '{"Wide": "true"}', 'b.json': '{"Wide": "false"}' }
    expect(findingsIn(scanOf(files, { parameters: ['b.json', 'a.json'] }))).toHaveLength(1)
    expect(findingsIn(scanOf(files, { parameters: ['a.json', './b.json'] }))).toEqual([])
  })

  test('may leave a value as it was: then nobody knows it', () => {
    const files = {
      'main.yaml': taskTemplate(
        '!If [Is, true, false]',
        'Parameters: {Wide: {Type: String, Default: x}}\nConditions: {Is: !Equals [!Ref Wide, x]}\n',
      ),
    }
    expect(findingsIn(scanOf(files))).toEqual(['main.yaml Task certain main.yaml:10'])
    const parameters = '[{"ParameterKey": "Wide", "UsePreviousValue": true}]'
    expect(findingsIn(scanOf({ ...files, 'p.json': parameters }, { parameters: ['p.json'] }))).toEqual([
      'main.yaml Task likely main.yaml:10',
    ])
  })

  test('is found where git ignores it and where the scan does not look', () => {
    const scan = scanOf(
      { 'stacks/main.yaml': template, 'deploy/p.json': '{"Wide": "true"}' },
      { paths: ['stacks'], parameters: ['deploy/p.json'] },
    )
    expect(findingsIn(scan)).toHaveLength(1)
  })

  test('does not reach the templates nested in the one it is for', () => {
    const main =
      'Parameters: {Wide: {Type: String}}\nResources: {Api: {Type: "AWS::CloudFormation::Stack", Properties: {TemplateURL: task.yaml}}}\n'
    expect(
      findingsIn(scanOf({ 'main.yaml': main, 'task.yaml': template, 'p.json': '{"Wide": "true"}' }, { parameters: ['p.json'] })),
    ).toEqual([])
  })

  test('holds items of a list', () => {
    const page =
      'Parameters: {Caps: {Type: CommaDelimitedList}}\nResources: {Task: {Type: "AWS::ECS::TaskDefinition", Properties: {ContainerDefinitions: [{Name: a, Image: "a:1", LinuxParameters: {Capabilities: {Add: !Ref Caps}}}]}}}\n'
    for (const text of ['{"Caps": "NET_RAW,SYS_ADMIN"}', '{"Caps": ["NET_RAW", "SYS_ADMIN"]}'])
      expect(
        findingsIn(scanOf({ 'main.yaml': page, 'p.json': text }, { parameters: ['p.json'] }), 'dangerous-linux-capability'),
      ).not.toEqual([])
  })
})

describe('sets of values', () => {
  const files = { 'web.yaml': template, 'params/dev.json': '{"Wide": "false"}', 'params/prod.json': '{"Wide": "true"}' }
  const dev = { root: 'web.yaml', parameters: ['params/dev.json'] }
  const prod = { root: './web.yaml', parameters: ['params/prod.json'] }

  test('of one template are units of their own, called by their names or by those of their files', () => {
    expect(findingsIn(scanOf(files, { units: [dev, prod] }))).toEqual(['web.yaml#prod Task certain web.yaml:9'])
    expect(findingsIn(scanOf(files, { units: [dev, { ...prod, name: 'live' }] }))).toEqual(['web.yaml#live Task certain web.yaml:9'])
    expect(findingsIn(scanOf(files, { units: [prod] }))).toEqual(['web.yaml Task certain web.yaml:9'])
  })

  test('count instead of the values for all templates', () =>
    expect(findingsIn(scanOf({ ...files, 'other.yaml': template }, { parameters: ['params/prod.json'], units: [dev] }))).toEqual([
      'other.yaml Task certain other.yaml:9',
    ]))

  test('make a template that is nested a stack of its own as well', () => {
    const main = 'Resources: {Web: {Type: "AWS::CloudFormation::Stack", Properties: {TemplateURL: web.yaml, Parameters: {Wide: "true"}}}}\n'
    expect(findingsIn(scanOf({ ...files, 'main.yaml': main }, { units: [prod] }))).toEqual([
      'main.yaml Web.Task certain web.yaml:9',
      'web.yaml Task certain web.yaml:9',
    ])
  })

  test('do not keep a fix from being proved', () => {
    const units = [dev, prod]
    const page = taskTemplate('true', 'Parameters: {Wide: {Type: String}}\n')
    const scanned = scanOf({ ...files, 'web.yaml': page }, { units })
    const findings = findingsOf(scanned.judged).filter(({ rule }) => rule === 'privileged-container')
    expect(findings).toHaveLength(2)
    expect(proveFixes(scanned, findings, { units, rules: ['privileged-container'] }).map(({ proved }) => proved)).toEqual([true, true])
  })
})

describe('what is said of a parameter file', () => {
  test.each<[what: string, text: string | undefined, say: readonly string[]]>([
    ['that is missing', undefined, ['p.json names no file here']],
    ['that sets nothing', '{}', ['This parameter file sets no parameter.']],
    ['that is no map', '"x"', ['This parameter file sets no parameter.']],
    [
      'with an entry without a key',
      '[{"ParameterKey": "Wide", "ParameterValue": "x"}, {"ParameterValue": "x"}]',
      ['This entry has no `ParameterKey` and sets nothing.'],
    ],
    ['that sets nothing of any template', '{"Wild": "x", "Other": "y"}', ['No template that this file is for has any of its parameters.']],
    ['that sets one thing too many', '{"Wide": "x", "Other": "y"}', ['No template that this file is for has a parameter `Other`.']],
  ])('%s', (_, text, say) =>
    expect(says({ 'main.yaml': template, ...(text === undefined ? {} : { 'p.json': text }) }, { parameters: ['p.json'] })).toEqual(say),
  )

  test('that is broken', () => {
    const said = says({ 'main.yaml': template, 'p.json': '{"Wide": ' }, { parameters: ['p.json'] })
    expect(said.length).toBeGreaterThan(0)
  })

  test('whose template is none', () =>
    expect(
      says({ 'main.yaml': template, 'p.json': '{"Wide": "x"}', 'a.yaml': 'a: b' }, { units: [{ root: 'a.yaml', parameters: ['p.json'] }] }),
    ).toEqual(['a.yaml is no template, so its parameters were not used']))
})
