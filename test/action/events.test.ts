import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createScenario } from '../fake-github/index.ts'
import { container, outputNames, privileged, runBuilt, template } from './scenarios.ts'

const faulty = { 'stack.yaml': template(container('web', privileged)) }
const clean = { 'stack.yaml': template(container('web')) }

test.each([
  ['pull_request', 1],
  ['merge_group', 1],
  ['push', 0],
  ['schedule', 0],
  ['workflow_dispatch', 0],
] as const)('%s: exit code %i', async (event, exitCode) => {
  await using scenario = await createScenario({
    base: /^(?:schedule|workflow_dispatch)$/.test(event) ? faulty : clean,
    head: faulty,
    event,
  })
  const run = await runBuilt(scenario, { inputs: { comments: 'never' } })
  expect(run.exitCode).toBe(exitCode)
  expect(run.outputs).toMatchObject({ outcome: exitCode === 0 ? 'passed' : 'failed', high: '1' })
  expect(scenario.github.requests).toEqual([])
  expect(run.summary).toContain('privileged-container')
})

test('`pull_request_target` is refused: its checkout is the base', async () => {
  await using scenario = await createScenario({ base: clean, head: faulty, event: 'pull_request_target' })
  const run = await runBuilt(scenario)
  expect(run.exitCode).toBe(2)
  expect(run.outputs['outcome']).toBe('error')
  expect(Object.keys(run.outputs).sort()).toEqual(outputNames)
  expect(run.annotations[0]?.message).toContain('would pass without having been looked at')
  expect(scenario.github.requests).toEqual([])
})

test.each([
  [{ 'fail-on': 'critical' }, 0],
  [{ 'fail-on': 'none' }, 0],
  [{ 'fail-on': 'low' }, 1],
  [{ gate: 'none' }, 0],
  [{ 'skip-rules': 'privileged-container' }, 0],
  [{ rules: 'container-without-logging' }, 0],
  [{ paths: 'elsewhere' }, 0],
  [{ exclude: '**/*.yaml' }, 0],
] as const)('%o: exit code %i', async (inputs, exitCode) => {
  await using scenario = await createScenario({ base: clean, head: faulty })
  expect((await runBuilt(scenario, { inputs: { comments: 'never', ...inputs } })).exitCode).toBe(exitCode)
})

test.each([
  ['pull_request', {}, 0],
  ['merge_group', {}, 0],
  ['pull_request', { gate: 'all' }, 1],
] as const)('what was there before, %s %o: exit code %i', async (event, inputs, exitCode) => {
  await using scenario = await createScenario({ base: faulty, head: { 'note.txt': 'x\n' }, event })
  const run = await runBuilt(scenario, { inputs: { comments: 'never', ...inputs } })
  expect(run.exitCode).toBe(exitCode)
  expect(run.outputs).toMatchObject({ findings: '1', ...(exitCode === 0 ? { 'new-findings': '0', fixed: '0', unseen: '0' } : {}) })
})

test('a push says what is new and what is fixed, and has no gate', async () => {
  await using scenario = await createScenario({
    base: { 'a.yaml': faulty['stack.yaml'] },
    head: { 'a.yaml': clean['stack.yaml'], 'b.yaml': template(container('other', privileged)) },
    event: 'push',
  })
  const run = await runBuilt(scenario)
  expect(run.outputs).toMatchObject({ outcome: 'passed', findings: '1', 'new-findings': '1', fixed: '1' })
})

test('the gate can be asked for on a push', async () => {
  await using scenario = await createScenario({ base: clean, head: faulty, event: 'push' })
  expect((await runBuilt(scenario, { inputs: { gate: 'all' } })).exitCode).toBe(1)
})

const broken = { 'stack.yaml': faulty['stack.yaml'].replace('Properties:', 'Properties: [') }

test.each([
  ['pull_request', {}, 2],
  ['pull_request', { 'fail-on': 'none' }, 2],
  ['merge_group', {}, 2],
  ['push', {}, 0],
  ['push', { gate: 'all' }, 0],
] as const)(
  'a file that could be read before and is broken now, %s %o: exit code %i, and no SARIF to upload where anything hangs on it',
  async (event, inputs, exitCode) => {
    await using scenario = await createScenario({ base: clean, head: broken, event })
    const run = await runBuilt(scenario, { inputs: { comments: 'never', ...inputs } })
    expect([run.exitCode, run.outputs['outcome']]).toEqual([exitCode, exitCode === 0 ? 'passed' : 'error'])
    const report = JSON.parse(readFileSync(run.outputs['report-file'] ?? '', 'utf8'))
    // Without a base there is nothing that the file was before.
    const isComplete = 'gate' in inputs
    expect([report.complete, run.outputs['sarif-file'] !== '']).toEqual([isComplete, isComplete])
    expect(existsSync(join(scenario.temp, 'ecs-warden.incomplete.sarif'))).toBe(!isComplete)
    expect(run.outputs['unparsed-files']).toBe('1')
  },
)

test('wrong settings: one sentence each, nothing runs, all outputs are set', async () => {
  await using scenario = await createScenario({ base: faulty })
  const run = await runBuilt(scenario, {
    inputs: { 'fail-on': 'hihg', rules: 'privileged-containers', 'max-comments': 'many', fail_onn: 'low' },
  })
  expect(run.exitCode).toBe(2)
  expect(run.annotations.map(({ message }) => message)).toEqual([
    'ecs-warden cannot run: input `rules`: there is no rule or tag `privileged-containers`; did you mean `privileged-container`?',
    'ecs-warden cannot run: input `fail-on`: `hihg` is none of critical, high, medium, low, none; did you mean `high`?',
    'ecs-warden cannot run: input `max-comments`: `many` is not a whole number from 0 to 100.',
    'ecs-warden cannot run: there is no input `fail_onn`; did you mean `fail-on`?',
  ])
  expect(run.outputs).toEqual({ ...Object.fromEntries(outputNames.map((name) => [name, ''])), outcome: 'error' })
  expect(scenario.github.requests).toEqual([])
})

test('the config of the repository counts, and an input wins over it', async () => {
  await using scenario = await createScenario({ base: { ...clean, '.github/ecs-warden.yml': 'fail-on: critical\n' }, head: faulty })
  expect((await runBuilt(scenario, { inputs: { comments: 'never' } })).exitCode).toBe(0)
  expect((await runBuilt(scenario, { inputs: { comments: 'never', 'fail-on': 'high' } })).exitCode).toBe(1)
})

test.each([
  ['fail-onn: low', '.github/ecs-warden.yml:1: there is no key `fail-onn` here; did you mean `fail-on`?'],
  ['paths: [../..]', '.github/ecs-warden.yml:1: `paths[0]`: `../..` leads out of the repository.'],
])('a config that says %s stops the run, with the place', async (config, sentence) => {
  await using scenario = await createScenario({ base: { ...faulty, '.github/ecs-warden.yml': `${config}\n` } })
  const run = await runBuilt(scenario)
  expect([run.exitCode, run.annotations.map(({ message }) => message)]).toEqual([2, [`ecs-warden cannot run: ${sentence}`]])
  expect(run.outputs).toEqual({ ...Object.fromEntries(outputNames.map((name) => [name, ''])), outcome: 'error' })
  expect(scenario.github.requests).toEqual([])
})

test('a config file that an input names and that is not there stops the run', async () => {
  await using scenario = await createScenario({ base: faulty })
  const run = await runBuilt(scenario, { inputs: { 'config-file': 'missing.yml' } })
  expect([run.exitCode, run.annotations[0]?.message]).toEqual([
    2,
    'ecs-warden cannot run: there is no config file `missing.yml`, or it cannot be read.',
  ])
})

test('an event that cannot be read leaves the verdict as it is', async () => {
  await using scenario = await createScenario({ base: clean, head: faulty })
  writeFileSync(scenario.eventPath, '{"pull_request": {"number": "1"')
  const run = await runBuilt(scenario)
  expect(run.exitCode).toBe(1)
  expect(run.stdout).toContain('No comments: the event does not tell which pull request this is.')
})

test.each(['nowhere', 'home'])('a workspace without a checkout (%s) is no clean result', async (folder) => {
  await using scenario = await createScenario({ base: clean })
  const run = await runBuilt(scenario, { env: { GITHUB_WORKSPACE: join(scenario.root, folder) } })
  expect(run.exitCode).toBe(2)
  expect(run.outputs['outcome']).toBe('error')
  expect(run.annotations[0]?.message).toContain('put a step with actions/checkout before this one')
})

test('without git and without the API: annotations, every finding counts', async () => {
  await using scenario = await createScenario({ base: clean, head: faulty })
  const run = await runBuilt(scenario, { env: { PATH: '' }, inputs: { token: '' } })
  expect(run.exitCode).toBe(1)
  expect(run.annotations).toHaveLength(2)
  expect(run.stdout).toContain('No comments: there is no token.')
  expect(run.stdout).toContain('Not compared with the base, so every finding counts: the workspace is no git checkout')
})

test('the SARIF file goes where it was asked to go, and through no link', async () => {
  await using scenario = await createScenario({ base: faulty })
  const victim = join(scenario.root, 'victim')
  writeFileSync(victim, 'untouched')
  symlinkSync(victim, join(scenario.workspace, 'results.sarif'))
  const run = await runBuilt(scenario, { inputs: { 'sarif-file': 'results.sarif', comments: 'never', category: 'prod' } })
  expect(readFileSync(victim, 'utf8')).toBe('untouched')
  const written = join(scenario.workspace, 'results.sarif')
  expect(run.outputs['sarif-file']).toBe(written)
  expect(lstatSync(written).isSymbolicLink()).toBe(false)
  expect(JSON.parse(readFileSync(written, 'utf8')).runs[0].automationDetails.id).toBe('prod/')
})

test('a SARIF file that cannot be written is said, and the verdict stays', async () => {
  await using scenario = await createScenario({ base: clean, head: faulty })
  const run = await runBuilt(scenario, { inputs: { 'sarif-file': 'stack.yaml/x.sarif', comments: 'never' } })
  expect(run.exitCode).toBe(1)
  expect(run.outputs['sarif-file']).toBe('')
  expect(run.stdout).toContain('The SARIF file could not be written.')
  expect(existsSync(run.outputs['report-file'] ?? '')).toBe(true)
})

test('annotations and summary can be asked for and left out', async () => {
  await using scenario = await createScenario({ base: clean, head: faulty })
  const both = await runBuilt(scenario, { inputs: { annotations: 'always' } })
  expect(both.outputs['comments-posted']).toBe('1')
  expect(both.annotations).toHaveLength(2)
  const none = await runBuilt(scenario, { inputs: { annotations: 'never', comments: 'never', summary: 'false' } })
  expect(none.annotations).toHaveLength(1)
  expect(none.summary).toBe('')
})

test('whatever else fails is named, is an error and sets all outputs', async () => {
  await using scenario = await createScenario({ base: clean, head: clean })
  const sabotage = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'
const real = fs.realpathSync
fs.realpathSync = Object.assign((path, ...more) => { if (path === process.env.GITHUB_WORKSPACE) throw new TypeError('words of the user'); return real(path, ...more) }, real)
syncBuiltinESMExports()`
  const run = await runBuilt(scenario, { env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(sabotage)}` } })
  expect(run.exitCode).toBe(2)
  expect(run.outputs).toEqual({ ...Object.fromEntries(outputNames.map((name) => [name, ''])), outcome: 'error' })
  expect(run.annotations.map(({ level, message }) => [level, message])).toEqual([
    ['error', 'ecs-warden itself failed (TypeError). This is a bug of ours: please report it with the lines below'],
  ])
  expect(run.stdout).toMatch(/^ {4}at /m)
  expect(run.stdout + run.stderr).not.toContain('words of the user')
})
