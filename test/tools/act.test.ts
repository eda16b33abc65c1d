import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canaries, container, outputNames, privileged, secret, template } from '../action/scenarios.ts'
import { createScenario, runUnderAct } from '../fake-github/index.ts'

const before = { 'ecs/stack.yaml': template(container('web')) }
const after = { 'ecs/stack.yaml': template(container('web', privileged), container('worker', secret)) }

test('the action as a workflow runs it: review, outputs, SARIF, exit code', async () => {
  await using scenario = await createScenario({ base: before, head: after, mainAfter: { 'other.txt': 'x\n' } })
  const run = await runUnderAct(scenario, { inputs: { 'sarif-file': `${scenario.root}/results.sarif` } })
  expect(run.exitCode).toBe(1)
  expect(run.job).toBe('failure')
  expect(scenario.github.violations).toEqual([])
  expect(scenario.github.unexpected).toEqual([])
  expect(scenario.github.state.comments.map(({ thread }) => [thread.path, thread.line])).toEqual([
    ['ecs/stack.yaml', 11],
    ['ecs/stack.yaml', 18],
  ])
  expect(scenario.github.state.comments[0]?.body).toContain('```suggestion\n          Privileged: false\n```')
  expect(Object.keys(run.outputs).sort()).toEqual(outputNames)
  expect(run.outputs).toMatchObject({ outcome: 'failed', high: '2', 'comments-posted': '2' })
  expect(run.summary).toContain('privileged-container')
  expect(JSON.parse(readFileSync(run.outputs['sarif-file'] ?? '', 'utf8')).runs[0].results).toHaveLength(2)
  for (const canary of canaries) expect(JSON.stringify([run.log, run.summary, run.outputs])).not.toContain(canary)
  const again = await runUnderAct(scenario)
  expect(again.outputs['comments-posted']).toBe('0')
})

test('a token that only reads', async () => {
  await using scenario = await createScenario({ base: before, head: after, token: 'read' })
  const run = await runUnderAct(scenario)
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ outcome: 'failed', 'comments-posted': '0' })
  expect(run.annotations.filter(({ file }) => file === 'ecs/stack.yaml')).toHaveLength(2)
})

test('a clean pull request passes', async () => {
  await using scenario = await createScenario({ base: { 'a.txt': 'a\n' }, head: before })
  const run = await runUnderAct(scenario, { inputs: { 'fail-on': 'low', paths: 'ecs' } })
  expect([run.exitCode, run.job, run.outputs['outcome']]).toEqual([0, 'success', 'passed'])
})
