import { describe, expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { json } from '../../src/report/json.ts'
import { summary } from '../../src/report/summary.ts'
import { verdictLine } from '../../src/report/verdict.ts'
import { type ScanOptions, scan } from '../../src/scan.ts'
import { reportSchema, validator } from '../report/scanned.ts'

const loop = (name: string): string => `  "Fn::ForEach::${name}": [N, !Ref Names, {"X\${N}": {Type: AWS::ECS::TaskDefinition}}]\n`
const stack = (...names: string[]): string => `Resources:\n  A: {Type: AWS::ECS::Cluster}\n${names.map(loop).join('')}`
const one = { 'a.yaml': stack('Tasks') }
const two = { 'a.yaml': `# moved\n${stack('Tasks', 'Others')}` }

async function change(base: Record<string, string> | undefined, head: Record<string, string>, more: ScanOptions) {
  const report = await scan(
    new MemoryTree(head),
    { gate: 'new', rules: ['privileged-container'], ...more },
    base && { name: 'b', why: 'it is', tree: new MemoryTree(base) },
  )
  expect(validator(reportSchema)(json(report))).toEqual([])
  return report
}

describe('a place that cannot be seen', () => {
  test('and that the base does not have is new, and stands first', async () => {
    const report = await change(one, two, {})
    expect(report.blindSpots.map(({ say, isNew }) => [isNew ?? false, /`([^`]*)`/.exec(say)?.[1]])).toEqual([
      [true, 'Fn::ForEach::Others'],
      [false, 'Fn::ForEach::Tasks'],
    ])
    expect(summary(report)).toContain('- **new** `a.yaml:5`')
    expect(report.outcome).toBe('passed')
  })

  test.each<[what: string, base: Record<string, string> | undefined, head: Record<string, string>, more: ScanOptions, outcome: string]>([
    ['new, and it is to fail', one, two, { unresolved: 'fail' }, 'failed'],
    ['new, and it is only to be said', one, two, { unresolved: 'warn' }, 'passed'],
    ['only moved', two, { 'a.yaml': `# again\n${two['a.yaml']}` }, { unresolved: 'fail' }, 'passed'],
    ['known, and the gate looks at all', one, one, { unresolved: 'fail', gate: 'all' }, 'failed'],
    ['new, and there is no gate', one, two, { unresolved: 'fail', gate: 'none' }, 'passed'],
    ['there, and no base could be read', undefined, one, { unresolved: 'fail' }, 'failed'],
  ])('%s', async (_, base, head, more, outcome) => {
    const report = await change(base, head, more)
    expect(report.outcome).toBe(outcome)
    if (outcome === 'failed') expect(verdictLine(report)).toMatch(/^Failed: 1 (?:new )?place could not be seen \(`unresolved: fail`\)\./)
  })

  test('is no news where nobody wants to know', async () => {
    expect((await change(one, two, { unresolved: 'ignore' })).blindSpots.some(({ isNew }) => isNew)).toBe(false)
  })
})
