import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createScenario, type Scenario, type ScenarioOptions } from '../fake-github/index.ts'
import { container, outputNames, privileged, runBuilt, template } from './scenarios.ts'

const config = '.github/ecs-warden.yml'
const off = { [config]: 'rules: {privileged-container: off}\n' }
const clean = { 'stack.yaml': template(container('web')) }
const faulty = { 'stack.yaml': template(container('web', privileged)) }
const ignored = {
  'stack.yaml': template(container('web', ['          Privileged: true # ecs-warden:ignore privileged-container -- trust me'])),
}
const allow = { 'allow-pull-request-target': 'true' }

const comments = ({ github }: Scenario) => github.state.comments.map(({ thread }) => `${thread.path}:${thread.line}`)

function expectClean({ github }: Scenario): void {
  expect(github.violations).toEqual([])
  expect(github.unexpected).toEqual([])
}

describe.each([
  ['workflow_run', {}],
  ['pull_request_target', allow],
] as const)('the head of a pull request as data, on %s', (event, inputs) => {
  const fork = (head: ScenarioOptions['head'], more: Partial<ScenarioOptions> = {}) =>
    createScenario({ base: clean, head: head ?? {}, event, fork: true, ...more })

  test('is found, compared, commented on and fails; nothing of it is checked out', async () => {
    await using scenario = await fork({ ...faulty, 'evil.sh': 'touch /tmp/evil\n' })
    const before = readdirSync(scenario.workspace).sort()
    const run = await runBuilt(scenario, { inputs })
    expectClean(scenario)
    expect([run.exitCode, run.outputs['outcome'], run.outputs['new-findings']]).toEqual([1, 'failed', '1'])
    expect(comments(scenario)).toEqual(['stack.yaml:11'])
    expect(run.summary).toContain(`/blob/${scenario.commits.head}/stack.yaml#L11`)
    expect(readdirSync(scenario.workspace).sort()).toEqual(before)
    expect(readdirSync(scenario.temp).filter((name) => name.startsWith('ecs-warden-'))).toEqual([])
    expect((await runBuilt(scenario, { inputs })).outputs['comments-posted']).toBe('0')
  })

  test('needs no checkout at all', async () => {
    await using scenario = await fork(faulty)
    rmSync(scenario.workspace, { recursive: true })
    mkdirSync(scenario.workspace)
    expect((await runBuilt(scenario, { inputs })).exitCode).toBe(1)
    expect(comments(scenario)).toEqual(['stack.yaml:11'])
  })

  test('passes where nothing is new', async () => {
    await using scenario = await fork({ 'readme.md': 'x\n' }, { base: faulty })
    const run = await runBuilt(scenario, { inputs })
    expect([run.exitCode, run.outputs['findings'], run.outputs['new-findings']]).toEqual([0, '1', '0'])
  })

  test('is judged by the config and the suppressions of the base, also within the repository', async () => {
    for (const who of [{ fork: true }, { fork: false }]) {
      await using scenario = await fork({ ...ignored, ...off }, who)
      expect((await runBuilt(scenario, { inputs })).exitCode).toBe(1)
    }
    await using accepted = await fork(faulty, { base: { ...clean, ...off } })
    expect((await runBuilt(accepted, { inputs })).exitCode).toBe(0)
  })

  test('brings no link out of the repository, and no hook', async () => {
    await using scenario = await fork({
      'link.yaml': { symlink: '/etc/passwd' },
      'hooks/post-checkout': { executable: '#!/bin/sh\ntouch ../evil\n' },
    })
    const run = await runBuilt(scenario, { inputs })
    expect([run.exitCode, run.outputs['scanned-files']]).toEqual([0, '1'])
    expect(run.summary).toContain('link.yaml`: is a symbolic link and was not followed')
    expect(existsSync(join(scenario.temp, 'evil'))).toBe(false)
  })

  test('has a link where the base has a file: an error, for nobody can tell what it holds', async () => {
    await using scenario = await fork({ 'stack.yaml': { symlink: 'stack.txt' }, 'stack.txt': faulty['stack.yaml'] })
    const run = await runBuilt(scenario, { inputs })
    expect([run.exitCode, run.outputs['outcome']]).toEqual([2, 'error'])
  })

  test('cannot be fetched: an error, all outputs set', async () => {
    await using scenario = await fork(faulty)
    scenario.github.fail({ path: /info\/refs|git-upload-pack/, status: 500 })
    const run = await runBuilt(scenario, { inputs })
    expect([run.exitCode, run.outputs['outcome'], Object.keys(run.outputs).sort()]).toEqual([2, 'error', outputNames])
  })

  test('where nobody says where it branched off, every finding counts, by the config of the base', async () => {
    await using scenario = await fork({ 'x.txt': 'x\n' }, { base: { ...faulty, [config]: 'fail-on: medium\n' } })
    scenario.github.fail({ path: /compare/, status: 404 })
    const run = await runBuilt(scenario, { inputs })
    expect([run.exitCode, run.outputs['high']]).toEqual([1, '1'])
    expect(run.stdout).toContain('Not compared with the base, so every finding counts')
    expect(run.stdout).not.toContain('The config of the base cannot be read')
  })
})

test('after a run on a pull request whose head has moved on, or that is closed, nothing is judged', async () => {
  await using scenario = await createScenario({ base: clean, head: faulty, event: 'workflow_run', fork: true })
  const { eventPath } = scenario
  const payload = JSON.stringify(scenario.context.payload)
  scenario.push({ 'x.txt': 'x\n' })
  writeFileSync(eventPath, payload)
  const run = await runBuilt(scenario)
  expect([run.exitCode, run.outputs['outcome']]).toEqual([2, 'error'])
  expect(run.annotations[0]?.message).toMatch(
    /no open pull request has the commit [0-9a-f]{12} as its head; a newer commit has a run of its own/,
  )
  expect(scenario.github.git).toEqual([])
})

test('the API says which pull request it is, or nothing is judged', async () => {
  await using scenario = await createScenario({ base: clean, head: faulty, event: 'workflow_run', fork: true })
  scenario.github.fail({ path: /\/pulls\?/, status: 404 })
  const run = await runBuilt(scenario)
  expect([run.exitCode, run.annotations[0]?.message]).toEqual([2, expect.stringContaining('cannot be found: GitHub answered 404')])
})

test('`workflow_run` after anything but a pull request looks at the checkout, without a gate', async () => {
  await using scenario = await createScenario({ base: faulty, head: {}, event: 'workflow_run' })
  const payload = structuredClone(scenario.context.payload) as { workflow_run: { event: string } }
  payload.workflow_run.event = 'push'
  writeFileSync(scenario.eventPath, JSON.stringify(payload))
  const run = await runBuilt(scenario)
  expect([run.exitCode, run.outputs['high']]).toEqual([0, '1'])
})

describe('a checkout with `path:`', () => {
  const moved = async (path: string, options: ScenarioOptions): Promise<Scenario> => {
    const scenario = await createScenario(options)
    const aside = `${scenario.workspace}-aside`
    renameSync(scenario.workspace, aside)
    mkdirSync(join(scenario.workspace, path, '..'), { recursive: true })
    mkdirSync(join(scenario.workspace, 'tools'))
    renameSync(aside, join(scenario.workspace, path))
    return scenario
  }

  test.each(['app', 'src/app'])('%s is the repository: compared, commented on, paths as it has them', async (path) => {
    await using scenario = await moved(path, { base: clean, head: { ...faulty, 'other.yaml': clean['stack.yaml'] } })
    const run = await runBuilt(scenario)
    expectClean(scenario)
    expect([run.exitCode, run.outputs['new-findings'], run.outputs['scanned-files']]).toEqual([1, '1', '2'])
    expect(comments(scenario)).toEqual(['stack.yaml:11'])
    expect(run.summary).toContain(`/blob/${scenario.commits.head}/stack.yaml#L11`)
  })

  test('what was there before is not new, and its config counts', async () => {
    await using scenario = await moved('app', { base: { ...faulty, [config]: 'fail-on: low\n' }, head: { 'x.txt': 'x\n' } })
    expect((await runBuilt(scenario)).exitCode).toBe(0)
    expect((await runBuilt(scenario, { inputs: { gate: 'all', 'fail-on': 'critical' } })).exitCode).toBe(0)
    expect((await runBuilt(scenario, { inputs: { gate: 'all' } })).exitCode).toBe(1)
  })

  test.each([{ paths: 'app/infra' }, { paths: './app/infra' }, { paths: 'infra' }, { paths: 'app' }, { exclude: 'app/infra/**' }])(
    '%o may be named from the workspace or from the repository',
    async (inputs) => {
      await using scenario = await moved('app', { base: { 'a.txt': 'a\n' }, head: { 'infra/stack.yaml': faulty['stack.yaml'] } })
      const run = await runBuilt(scenario, { inputs: { comments: 'never', ...inputs } })
      expect([run.exitCode, run.outputs['findings']]).toEqual('exclude' in inputs ? [0, '0'] : [1, '1'])
    },
  )

  test('a checkout of something else beside it is not taken for it', async () => {
    await using scenario = await moved('zebra', { base: clean, head: faulty })
    const other = join(scenario.workspace, 'aardvark')
    mkdirSync(join(other, '.git'), { recursive: true })
    writeFileSync(join(other, 'stack.yaml'), template(container('other', privileged)))
    const run = await runBuilt(scenario, { inputs: { comments: 'never' } })
    expect([run.exitCode, run.outputs['findings']]).toEqual([1, '1'])
    expect(run.summary).toContain('`web`')
  })
})
