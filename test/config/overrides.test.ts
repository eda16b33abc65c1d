import { describe, expect, test } from 'vitest'
import { selectedRules } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { json } from '../../src/report/json.ts'
import { scan } from '../../src/scan.ts'
import { runOf } from '../report/scanned.ts'

const task = JSON.stringify({ family: 'api', containerDefinitions: [{ name: 'web', image: 'web', privileged: true, user: 'root' }] })
const template = 'Resources:\n  Main:\n    Type: AWS::ECS::Cluster\n'
const tree = new MemoryTree({ 'a.json': task, 'b.yaml': template })
const ids = (options: Parameters<typeof selectedRules>[0]) => selectedRules(options).map(({ id }) => id)

test('a severity of the user’s own counts in the gate, the findings and the rule that code scanning reads', async () => {
  const overrides = { 'root-user': { severity: 'critical' }, 'privileged-container': 'off' } as const
  const report = await scan(tree, { overrides, failOn: 'critical' })
  expect(report.gate.failing.map(({ rule }) => rule)).toEqual(['root-user'])
  expect(report.findings.find(({ rule }) => rule === 'root-user')?.severity).toBe('critical')
  expect(report.findings.map(({ rule }) => rule)).not.toContain('privileged-container')
  const { tool, results } = runOf(report)
  expect(tool.driver.rules?.find(({ id }) => id === 'root-user')?.properties).toMatchObject({ 'security-severity': '9.5' })
  expect(results.find(({ ruleId }) => ruleId === 'root-user')?.level).toBe('error')
  expect(JSON.parse(json(report))).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining({ rule: 'root-user', severity: 'critical' })]),
  })
})

describe('which rules run', () => {
  test('on and a severity put a rule of the strict profile on, off puts one of the default profile off', () => {
    expect(ids({})).not.toContain('user-not-set')
    expect(ids({ overrides: { 'user-not-set': 'on' } })).toContain('user-not-set')
    expect(ids({ overrides: { 'user-not-set': { severity: 'medium' } } })).toContain('user-not-set')
    expect(ids({ overrides: { 'root-user': 'off' } })).not.toContain('root-user')
    expect(ids({ overrides: { 'root-user': 'off' }, profile: 'strict' })).not.toContain('root-user')
  })

  test('a rule asked for by its id runs though it is off; one that only has the tag asked for does not', () => {
    const overrides = { 'root-user': 'off' } as const
    expect(ids({ overrides, rules: ['root-user'] })).toEqual(['root-user'])
    expect(ids({ overrides, rules: ['container'] })).not.toContain('root-user')
    expect(ids({ overrides: { 'root-user': 'on' }, skipRules: ['root-user'] })).not.toContain('root-user')
  })
})

test('only the frameworks asked for', async () => {
  const files = async (frameworks: ('cloudformation' | 'task-definition')[]) => {
    const report = await scan(tree, { frameworks })
    return [report.files.map(({ path }) => path), [...new Set(report.findings.map(({ at }) => at.file.path))]]
  }
  expect(await files(['cloudformation'])).toEqual([['b.yaml'], ['b.yaml']])
  expect(await files(['task-definition'])).toEqual([['a.json'], ['a.json']])
})
