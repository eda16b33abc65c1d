import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository, run, task, textOf } from './run.ts'

const only = ['--rule', 'privileged-container']

test('a baseline is what a scan is compared with', () => {
  const folder = repository({ 'task.json': task() })
  expect(run(['baseline', '--output', 'base.json', ...only], folder)).toMatchObject({ status: 0, stdout: '' })
  expect(JSON.parse(textOf(folder, 'base.json'))).toMatchObject({ version: 1, gate: { mode: 'none' }, findings: [{ path: 'task.json' }] })
  const same = run(['scan', '--base-report', 'base.json', ...only], folder)
  expect([same.status, /^Passed: .*: 0 new/m.test(same.stdout)]).toEqual([0, true])
  writeFileSync(join(folder, 'other.json'), task({ name: 'other' }))
  const more = run(['scan', '--base-report', 'base.json', ...only], folder)
  expect([more.status, /^Failed: 1 new certain finding/m.test(more.stdout)]).toEqual([1, true])
})

test('a baseline goes to standard output where no file is named', () => {
  expect(JSON.parse(run(['baseline', ...only], repository({ 'task.json': task() })).stdout).findings).toHaveLength(1)
})

test.each([
  ['nowhere.json', 'there is no file `nowhere.json`, or it cannot be read'],
  ['task.json', '`task.json` is not compared with: it is no report of ecs-warden that this version reads'],
])('--base-report %s: a sentence, and nothing runs', (file, sentence) => {
  const { status, stderr } = run(['scan', '--base-report', file], repository({ 'task.json': task() }))
  expect([status, stderr.includes(sentence)]).toEqual([2, true])
})
