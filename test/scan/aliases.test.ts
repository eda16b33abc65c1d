import { describe, expect, test } from 'vitest'
import { findingsOf, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { proveFixes } from '../../src/prove.ts'
import { applyEdits, contains, textOf } from '../../src/source/file.ts'

const page = (head: string, container: string) =>
  `${head}\nResources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: web\n          Image: web:1\n${container}`
const scanOf = (text: string) => scanTree(new MemoryTree({ 'a.yaml': text }), { rules: ['privileged-container'] })

describe('what an alias stands for is masked where it is written', () => {
  const words = 'hunter2-is-no-password'
  test.each<[what: string, head: string, environment: string]>([
    ['a value', `Metadata: {x: &x ${words}}`, '[{Name: A, Value: *x}]'],
    ['a value over several lines', `Metadata:\n  x: &x |\n    one\n    ${words}`, '[{Name: A, Value: *x}]'],
    ['a pair', `Metadata: {x: &x {Name: A, Value: ${words}}}`, '[*x]'],
    ['a list', `Metadata: {x: &x [{Name: A, Value: ${words}}]}`, '*x'],
    ['a value that a merge key brings', `Metadata: {x: &x {Value: ${words}}}`, '[{Name: A, <<: *x}]'],
    ['a function', `Metadata: {x: &x !Sub "${words}"}`, '[{Name: A, Value: *x}]'],
  ])('%s', (_, head, environment) => {
    const text = page(head, `          Environment: ${environment}\n`)
    const { sensitive, files } = scanOf(text)
    const [file] = files
    const start = text.indexOf(words)
    if (!file) throw new Error('no file')
    expect(
      sensitive.some((range) => contains(range, { file, start, end: start + words.length })),
      sensitive.map(textOf).join('\n'),
    ).toBe(true)
  })
})

describe('a fix of what an alias brings changes only this place', () => {
  test.each<[what: string, head: string, container: string, after: string]>([
    ['an alias', 'Metadata: {x: &x true}', '          Privileged: *x\n', '          Privileged: false\n'],
    ['a merge key', 'Metadata: {x: &x {Privileged: true}}', '          <<: *x\n', '          Privileged: false\n          <<: *x\n'],
  ])('%s', (_, head, container, after) => {
    const text = page(head, container)
    const scanned = scanOf(text)
    const [finding] = proveFixes(scanned, findingsOf(scanned.judged), { rules: ['privileged-container'] })
    expect(finding?.proved).toBe(true)
    expect(applyEdits(text, finding?.edits ?? [])).toBe(page(head, after))
  })
})

test('what a loop or a macro makes among the resources is said to be unseen', () => {
  const text = `${page('Transform: AWS::LanguageExtensions', '')}  Fn::ForEach::Tasks: [Name, !Ref Open, {"T\${Name}": {Type: "AWS::ECS::TaskDefinition"}}]\n  Fn::Transform: {Name: AWS::Include}\n`
  const { blindSpots, readings } = scanOf(text)
  expect(blindSpots.map(({ at }) => textOf(at))).toEqual(['Fn::ForEach::Tasks', 'Fn::Transform'])
  expect(readings[0]?.units[0]?.complete).toBe(false)
})
