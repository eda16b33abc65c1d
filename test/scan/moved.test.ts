import { expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { json } from '../../src/report/json.ts'
import { verdictLine } from '../../src/report/verdict.ts'
import { scan } from '../../src/scan.ts'
import { reportSchema, validator } from '../report/scanned.ts'

const options = { rules: ['privileged-container'], gate: 'new', today: '2026-11-22' } as const
const containers = 'container_definitions = jsonencode([{ name = "agent", privileged = true }])'
const task = (name: string): string => `resource "aws_ecs_task_definition" "${name}" {\n  family = "agent"\n  ${containers}\n}\n`
const module = `module "agent" {\n  source = "./agent"\n}\n`

const before = { 'main.tf': task('agent') }
const after = (moved: string) => ({ 'main.tf': module + moved, 'agent/main.tf': task('this') })
const moved = 'moved {\n  from = aws_ecs_task_definition.agent\n  to   = module.agent.aws_ecs_task_definition.this\n}\n'

async function change(head: Record<string, string>) {
  const report = await scan(new MemoryTree(head), options, { name: 'main', why: 'it is', tree: new MemoryTree(before) })
  const written = json(report)
  expect(validator(reportSchema)(written)).toEqual([])
  return { report, written: JSON.parse(written) as { findings: { identity: string; state: string; resource: string }[] } }
}

test('a fault that a `moved` block takes into a module is the one that was there, and does not move the gate', async () => {
  const [old] = (await scan(new MemoryTree(before), options)).findings
  const { report, written } = await change(after(moved))
  expect(written.findings).toMatchObject([
    { identity: old?.identity, state: 'existing', resource: 'module.agent.aws_ecs_task_definition.this' },
  ])
  expect([report.outcome, report.fixed.length, report.unseen.length]).toEqual(['passed', 0, 0])
  expect(verdictLine(report)).toMatch(/^Passed/)
})

test('without it the fault is a new one, in another place', async () => {
  const { report, written } = await change(after(''))
  expect(written.findings).toMatchObject([{ state: 'new' }])
  expect([report.outcome, report.fixed.length]).toEqual(['failed', 1])
})
