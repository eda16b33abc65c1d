import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createScenario } from '../fake-github/index.ts'
import { container, privileged, runBuilt, template } from './scenarios.ts'

/** What a step of the job made and git does not keep: of the head in place, of the base in a folder of its own. */
async function made(
  files: Readonly<Record<string, string>>,
  inputs: Record<string, string> = {},
  head: Readonly<Record<string, string>> = { 'x.txt': 'x\n' },
) {
  await using scenario = await createScenario({
    base: { '.gitignore': 'cdk.out/\n', 'kept.yaml': template(container('kept', privileged)) },
    head,
  })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(scenario.workspace, dirname(path)), { recursive: true })
    writeFileSync(join(scenario.workspace, path), text)
  }
  symlinkSync('before', join(scenario.workspace, 'link'))
  const run = await runBuilt(scenario, { inputs: { comments: 'never', 'base-paths': 'before', paths: 'kept.yaml\ncdk.out', ...inputs } })
  return { ...run, counts: [run.exitCode, run.outputs['findings'], run.outputs['new-findings'], run.outputs['fixed']] }
}

const faulty = template(container('web', privileged))
const clean = template(container('web'))

test('what was generated before is not new, and is not scanned as the head’s', async () => {
  expect((await made({ 'cdk.out/a.yaml': faulty, 'before/cdk.out/a.yaml': faulty })).counts).toEqual([0, '2', '0', '0'])
  expect((await made({ 'cdk.out/a.yaml': clean, 'before/cdk.out/a.yaml': faulty })).counts).toEqual([0, '1', '0', '1'])
  expect((await made({ 'cdk.out/a.yaml': clean, 'before/cdk.out/a.yaml': faulty }, { paths: '.' })).outputs['findings']).toBe('1')
})

test('what is generated now and was not is new', async () => {
  expect((await made({ 'cdk.out/a.yaml': faulty, 'before/cdk.out/a.yaml': clean })).counts).toEqual([1, '2', '1', '0'])
  expect((await made({ 'cdk.out/a.yaml': faulty, 'before/other.txt': '' })).counts).toEqual([1, '2', '1', '0'])
})

test.each(['nowhere', 'link', '../out'])('a folder that is not there (%s) stops the run', async (folder) => {
  const run = await made({ 'cdk.out/a.yaml': faulty, 'before/x.txt': '' }, { 'base-paths': folder })
  expect([run.exitCode, run.outputs['outcome']]).toEqual([2, 'error'])
  expect(run.annotations[0]?.message).toContain('input `base-paths`: ')
})

test('a pull request does not bring along its own past', async () => {
  const head = { 'new.yaml': faulty, 'before/new.yaml': faulty }
  expect((await made({ 'before/x.txt': '' }, { paths: '.' }, head)).counts).toEqual([1, '2', '1', '0'])
  const generated = { 'cdk.out/a.yaml': faulty }
  const committed = { 'before/cdk.out/a.yaml': faulty }
  expect((await made(generated, {}, committed)).counts).toEqual([1, '2', '1', '0'])
  // What git keeps is compared with what git kept.
  expect((await made({ 'before/kept.yaml': clean }, {})).counts).toEqual([0, '1', '0', '0'])
  expect((await made({ 'before/other.yaml': faulty }, { paths: '.' }, { 'other.yaml': faulty })).counts).toEqual([1, '2', '1', '0'])
})
