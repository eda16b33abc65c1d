import { expect, test } from 'vitest'
import { scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { annotations } from '../../src/report/annotations.ts'
import { json } from '../../src/report/json.ts'
import { summary } from '../../src/report/summary.ts'
import { text } from '../../src/report/text.ts'
import { verdictLine } from '../../src/report/verdict.ts'
import { reportOn } from '../../src/scan.ts'
import { reportSchema, validator } from './scanned.ts'

const page = (head: string, ...containers: string[]): string =>
  `${head}Resources:\n  Api:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n${containers.join('')}`
const box = (name: string, more: string) => `        - {Name: ${name}, Image: "app:1"${more}}\n`
const parameter = (more: string) => `Parameters:\n  P:\n    Type: String\n${more}`

const options = { today: '2026-01-01', gate: 'new', failOn: 'high', rules: ['privileged-container'] } as const
const base = page(
  parameter('    Default: "false"\n'),
  box('old', ', Privileged: true'),
  box('mended', ', Privileged: true'),
  box('hidden', ', Privileged: true'),
  box('caused', ', Privileged: !Ref P'),
)
const head = page(
  `${parameter('    Default: "true"\n')}  Q: {Type: String}\n`,
  box('old', ', Privileged: true'),
  box('mended', ''),
  box('hidden', ', Privileged: !Ref Q'),
  box('caused', ', Privileged: !Ref P'),
)
const report = reportOn(scanTree(new MemoryTree({ 'a.yaml': head }), options), options, {
  name: 'c0ffee',
  why: 'the commit before',
  scan: scanTree(new MemoryTree({ 'a.yaml': base }), options),
})

test('the verdict counts what is new, fixed and out of sight', () =>
  expect(verdictLine(report)).toBe(
    'Failed: 2 new or hidden certain findings are high or worse. 2 findings (2 high): 1 new, 1 fixed, 1 out of sight, 1 file looked into.',
  ))

test('JSON has all of it, and the line to blame', () => {
  const shape = JSON.parse(json(report))
  expect(validator(reportSchema)(json(report))).toEqual([])
  expect(shape.base).toEqual({ name: 'c0ffee', why: 'the commit before' })
  expect(
    [shape.findings, shape.fixed, shape.unseen].map((list) => list.map((one: { state: string; container: string }) => one.container)),
  ).toEqual([['old', 'caused'], ['mended'], ['hidden']])
  expect(
    shape.findings.map(
      (one: { cause?: { on: string; region: { startLine: number } } }) => one.cause && [one.cause.on, one.cause.region.startLine],
    ),
  ).toEqual([undefined, ['head', 4]])
})

test('the terminal tells the new in full and the rest in a line each', () => {
  const words = text(report, { colour: false })
  expect(words.match(/^HIGH .*$/gm)).toEqual(['HIGH Container caused runs privileged  privileged-container'])
  expect(words).toContain('There before:\n   high     Container old runs privileged')
  expect(words).toContain('Fixed:\n   high     Container mended runs privileged')
  expect(words).toContain('Out of sight, and found on the base:\n   high     Container hidden runs privileged')
})

test('the summary says what it was compared with, and folds what was there before', () => {
  const words = summary(report)
  expect(words).toContain('Compared with `c0ffee`, the commit before.')
  expect(words).toMatch(/### New findings\n\n- .*`caused`.*introduced by `a\.yaml:4`/)
  expect(words.slice(0, words.indexOf('<details>'))).not.toContain('`old`')
  expect(words).toContain('| high | 1 | 1 | 1 | 1 |')
})

test('annotations are for what is new', () => expect(annotations(report).map(({ line }) => line)).toEqual([14]))
