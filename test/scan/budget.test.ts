import { expect, test } from 'vitest'
import { budgetOf } from '../../src/discover/budget.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { summary } from '../../src/report/summary.ts'
import { text } from '../../src/report/text.ts'
import { scan } from '../../src/scan.ts'
import { defaultLimits, type Spent } from '../../src/source/limits.ts'

const task = JSON.stringify({ family: 'api', containerDefinitions: [{ name: 'web', image: 'web:1', privileged: true }] })
const tree = new MemoryTree({ 'a.json': task, 'b.json': task, 'main.tf': 'resource "aws_ecs_cluster" "x" {\n  name = "x"\n}\n' })

/** Used up after so many questions. */
const after = (questions: number, spent: Spent = 'seconds') => {
  let left = questions
  return () => (left-- > 0 ? undefined : spent)
}

test('without time nothing is read, and that is no clean result', async () => {
  const report = await scan(tree, { budget: after(0) })
  expect(report).toMatchObject({ outcome: 'error', complete: false, findings: [] })
  expect(report.files).toEqual([
    { path: 'a.json', state: 'unread' },
    { path: 'b.json', state: 'unread' },
    { path: 'main.tf', framework: 'terraform', state: 'unread' },
  ])
  expect(report.unfinished).toEqual([
    expect.stringMatching(
      /^The limit of 120 seconds \(`limits\.seconds`\) was reached: 3 files were not read, \d+ rules did not come to an end\.$/,
    ),
  ])
})

test('what was found before the time was up is said, and the reports say what is missing', async () => {
  const rules = ['privileged-container', 'root-user']
  const report = await scan(tree, { budget: after(4), rules, limits: { memoryBytes: 64 * 1024 * 1024 } })
  expect(report.findings.map(({ rule, at }) => `${rule} ${at.file.path}`)).toEqual(['privileged-container a.json'])
  expect(report.outcome).toBe('error')
  const sentence = 'The limit of 120 seconds (limits.seconds) was reached: 2 rules did not come to an end.'
  expect(report.unfinished).toEqual([sentence.replace(/\(.*\)/, '(`limits.seconds`)')])
  expect(text(report, { colour: false })).toContain(sentence)
  expect(summary(report)).toContain('### Incomplete')
})

test('where there is no gate it is a warning', async () => {
  const report = await scan(tree, { budget: after(2, 'memory'), gate: 'none' })
  expect(report).toMatchObject({ outcome: 'passed', complete: false })
  expect(report.unfinished[0]).toContain('2048 MB of memory (`limits.memory-mb`)')
  expect(text(report, { colour: false })).toContain('Passed, but the run is incomplete:')
})

test('a budget counts from when it is made, and stays used up', () => {
  let now = 5_000
  let memory = 0
  const meter = { now: () => now, memory: () => memory }
  const time = budgetOf({ ...defaultLimits, seconds: 2 }, meter)
  expect(time()).toBeUndefined()
  now = 7_001
  expect(time()).toBe('seconds')
  now = 0
  expect(time()).toBe('seconds')
  const room = budgetOf({ ...defaultLimits, memoryBytes: 100 }, meter)
  memory = 101
  expect(room()).toBe('memory')
  memory = 0
  const later = budgetOf({ ...defaultLimits, memoryBytes: 100 }, meter)
  expect(later()).toBeUndefined()
  memory = 101
  expect(later()).toBeUndefined()
  now = 100
  expect(later()).toBe('memory')
})

test('nesting over the limit is not read', async () => {
  const report = await scan(tree, { limits: { depth: 2 } })
  expect(report.diagnostics.map(({ message }) => message)).toContain('This JSON is nested more than 2 levels deep and is not read.')
})
