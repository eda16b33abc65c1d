import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createScenario, type Scenario } from '../fake-github/index.ts'
import { container, privileged, runBuilt, template } from './scenarios.ts'

const faulty = template(container('web', privileged))
const clean = template(container('web'))

/** What the push run on the base leaves behind, where a step generates `out/a.yaml`. */
async function baseline(text: string): Promise<string> {
  await using scenario = await createScenario({ base: { '.gitignore': 'out/\n' }, event: 'push' })
  generate(scenario, text)
  const run = await runBuilt(scenario, { inputs: { paths: 'out' } })
  return readFileSync(run.outputs['report-file'] ?? '', 'utf8')
}

function generate({ workspace }: Scenario, text: string): void {
  mkdirSync(join(workspace, 'out'), { recursive: true })
  writeFileSync(join(workspace, 'out/a.yaml'), text)
}

async function judged(report: string | undefined, { name = 'base.json', head = {} as Record<string, string>, inputs = {}, env = {} } = {}) {
  await using scenario = await createScenario({ base: { '.gitignore': 'out/\n*.json\n' }, head: { 'x.txt': 'x\n', ...head } })
  generate(scenario, faulty)
  if (report !== undefined) writeFileSync(join(scenario.workspace, name), report)
  const run = await runBuilt(scenario, { inputs: { comments: 'never', paths: 'out', 'base-report': name, ...inputs }, env })
  return { counts: [run.exitCode, run.outputs['findings'], run.outputs['new-findings']], said: run.stdout }
}

test('what the report of the base has is not new', async () => {
  expect((await judged(await baseline(faulty))).counts).toEqual([0, '1', '0'])
  expect((await judged(await baseline(clean))).counts).toEqual([1, '1', '1'])
})

test.each([
  ['missing', undefined, {}, 'there is no such file, or it cannot be read'],
  ['broken', '{', {}, 'it is no JSON'],
  ['one that the pull request brings along', 'its own', { head: {} }, 'it is a file of the repository itself'],
])('a report that is %s counts for nothing, and every finding does', async (_, text, __, why) => {
  const own = await baseline(faulty)
  const { counts, said } =
    text === 'its own' ? await judged(undefined, { name: 'base.txt', head: { 'base.txt': own } }) : await judged(text)
  expect(counts).toEqual([1, '1', '1'])
  expect(said).toContain(`is not compared with: ${why}.`)
})

test('where neither git nor GitHub says what is kept, a report in the checkout counts for nothing', async () => {
  const report = await baseline(faulty)
  expect((await judged(report, { env: { PATH: '' }, inputs: { token: '' } })).counts[0]).toBe(1)
  // GitHub says that the commit has no such file, and that it has one.
  expect((await judged(report, { env: { PATH: '' } })).counts[0]).toBe(0)
  expect((await judged(undefined, { env: { PATH: '' }, name: 'base.txt', head: { 'base.txt': report } })).counts[0]).toBe(1)
})
