import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { textOf } from '../../src/source/file.ts'
import { shown } from './evaluate.ts'

const read = (text: string, path = 'template.yaml') => {
  const { readings, reports } = readFiles([{ path, text }], {
    onCrash: (_, error) => {
      throw error
    },
  })
  const all = readings.flatMap(({ resources }) => resources)
  return {
    tasks: all.flatMap((one) => (one.kind === 'task-definition' ? [`${one.address} ${shown(one.family)}`] : [])),
    places: all.flatMap((one) => (one.kind === 'task-definition' ? [textOf(one.family.at)] : [])),
    messages: readings.flatMap(({ diagnostics }) => diagnostics.map(({ severity, at }) => `${severity} ${textOf(at)}`)),
    blind: readings.flatMap(({ blindSpots }) => blindSpots).length,
    state: reports.map(({ state }) => state),
  }
}

const task = (family: string, name = 'Task') => `  ${name}:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family: ${family}\n`
const plain = `AWSTemplateFormatVersion: "2010-09-09"\nResources:\n${task('web')}`

describe('forms in which templates are written', () => {
  test.each<[form: string, text: string]>([
    ['plain', plain],
    ['line breaks of Windows', plain.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${plain}`],
    ['a byte order mark and line breaks of Windows', `\uFEFF${plain.replaceAll('\n', '\r\n')}`],
    ['no line break at the end', plain.trimEnd()],
    ['a version that looks like a date', plain.replace('"2010-09-09"', '2010-09-09')],
    ['a version that nobody knows', plain.replace('"2010-09-09"', '1')],
    ['no version', plain.replace(/.*\n/, '')],
    ['a document marker', `---\n${plain}...\n`],
    ['a comment and a directive before it', `# x\n%YAML 1.1\n---\n${plain}`],
    ['null sections', `Parameters:\nConditions: ~\nMappings: null\nOutputs:\nRules:\n${plain}`],
    ['anchors and aliases', plain.replace('Family: web', 'Family: &name web\n      NetworkMode: *name')],
    ['text in quotes where a name stands', plain.replace('Type: AWS::ECS::TaskDefinition', '\'Type\': "AWS::ECS::TaskDefinition"')],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ tasks: ['Task web'], places: ['web'], messages: [], blind: 0, state: ['analysed'] })
  })

  const json = JSON.stringify({ Resources: { Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { Family: 'web' } } } }, undefined, 2)
  test.each<[form: string, text: string, messages: number]>([
    ['plain', json, 0],
    ['a byte order mark', `\uFEFF${json}`, 0],
    ['line breaks of Windows', json.replaceAll('\n', '\r\n'), 0],
    ['a comment', json.replace('{', '{ // x'), 1],
    ['a comma too many', json.replace('"web"', '"web",'), 1],
    ['tabs', json.replaceAll('  ', '\t'), 0],
  ])('JSON: %s', (_, text, messages) => {
    for (const path of ['template.json', 'template.template', 'template.yaml']) {
      const found = read(text, path)
      expect([found.tasks, found.messages.length, found.state]).toEqual([['Task web'], messages, ['analysed']])
    }
  })

  test('of a key that stands there twice the last one counts, and it is said', () => {
    expect(read(`${plain}      Family: other\n`)).toMatchObject({ tasks: ['Task other'], messages: ['warning Family'] })
    const twice = read(`${plain}${task('other')}`)
    expect(twice.messages).toEqual(['warning Task'])
    expect(twice.tasks).toEqual(['Task other'])
  })

  test('every document of a file is read', () => {
    expect(read(`${plain}---\n${plain.replace('web', 'api')}`).tasks).toEqual(['Task web', 'Task api'])
  })

  test('a tab as indentation is an error, and the file is not fully analysed', () => {
    const { messages, state } = read(plain.replace('    Properties', '\t\tProperties'))
    expect(messages.length).toBeGreaterThan(0)
    expect(state).not.toEqual(['analysed'])
  })

  test.each<[properties: string, family: string]>([
    ['{Family: x, "Fn::If": [a, b, c]}', 'x'],
    ['{"Fn::If": [a, b, c], PidMode: host}', '?function Fn::If'],
    ['{"Fn::Transform": {Name: X}, PidMode: host}', '?function Fn::Transform'],
    ['{PidMode: host}', 'nothing'],
  ])('a function among other properties may be what is not there: %s', (properties, family) => {
    const text = `Resources:\n  Task: {Type: "AWS::ECS::TaskDefinition", Properties: ${properties}}\n`
    expect(read(text).tasks).toEqual([`Task ${family}`])
  })
})
