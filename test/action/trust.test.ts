import { expect, test } from 'vitest'
import { createScenario, type ScenarioOptions } from '../fake-github/index.ts'
import { container, outputNames, privileged, runBuilt, template } from './scenarios.ts'

const config = '.github/ecs-warden.yml'
const off = { [config]: 'rules: {privileged-container: off}\n' }
const clean = { 'stack.yaml': template(container('web')) }
const faulty = { 'stack.yaml': template(container('web', privileged)) }
const ignored = {
  'stack.yaml': template(container('web', ['          Privileged: true # ecs-warden:ignore privileged-container -- trust me'])),
}

const run = async (options: ScenarioOptions, inputs: Record<string, string> = {}, env: Record<string, string> = {}) => {
  await using scenario = await createScenario(options)
  const { exitCode, outputs, stdout, summary, annotations } = await runBuilt(scenario, { inputs: { comments: 'never', ...inputs }, env })
  expect(Object.keys(outputs).sort()).toEqual(outputNames)
  return { exitCode, outputs, stdout, summary, errors: annotations.map(({ message }) => message) }
}

const strangers = [
  ['a fork', { fork: true }],
  ['Dependabot', { dependabot: true }],
] as const

for (const [who, how] of strangers) {
  test(`${who} does not switch a rule off, and a note says so`, async () => {
    const { exitCode, stdout } = await run({ base: clean, head: { ...faulty, ...off }, ...how })
    expect(exitCode).toBe(1)
    expect(stdout).toContain('This change has another config than the base; it counts once it is merged.')
  })

  test(`${who} does not accept a risk`, async () => {
    const { exitCode, outputs, summary } = await run({ base: clean, head: ignored, ...how })
    expect([exitCode, outputs['high'], outputs['suppressed']]).toEqual([1, '1', '0'])
    expect(summary).toContain('the base does not have it, and this change may not accept risks by itself')
  })
}

test('the config of the base counts on a fork', async () => {
  expect((await run({ base: { ...clean, ...off }, head: faulty, fork: true })).exitCode).toBe(0)
  expect((await run({ base: { ...clean, ...off }, head: { ...faulty, [config]: null }, fork: true })).exitCode).toBe(0)
})

test('a broken config on a fork neither counts nor stops the run; one on the base stops it', async () => {
  const broken = { [config]: 'rulez: {}\n' }
  expect((await run({ base: clean, head: { ...faulty, ...broken }, fork: true })).exitCode).toBe(1)
  const { exitCode, errors } = await run({ base: { ...clean, ...broken }, head: { ...clean, [config]: null }, fork: true })
  expect([exitCode, errors[0]]).toEqual([
    2,
    'ecs-warden cannot run: on the base, .github/ecs-warden.yml:1: there is no key `rulez` here; did you mean `rules`?',
  ])
})

test('where the base of a fork cannot be read, the defaults count, never the config or the suppressions of the head', async () => {
  const { exitCode, stdout, outputs } = await run(
    { base: { ...clean, ...off }, head: { ...ignored, ...off }, fork: true },
    { token: '' },
    { PATH: '' },
  )
  expect([exitCode, outputs['high'], outputs['suppressed']]).toEqual([1, '1', '0'])
  expect(stdout).toContain('The config of the base cannot be read, so the defaults count, and not the config of this change')
})

test('a pull request that nobody can tell who wrote is believed as little as a fork', async () => {
  await using scenario = await createScenario({ base: clean, head: { ...ignored, ...off } })
  const { exitCode } = await runBuilt(scenario, { env: { GITHUB_EVENT_PATH: '/nowhere' }, inputs: { comments: 'never' } })
  expect(exitCode).toBe(1)
})

test('a fork that branches off where the config was looser is judged by the base branch as it is', async () => {
  await using scenario = await createScenario({ base: { ...clean, ...off }, head: faulty, fork: true, checkout: 'head' })
  scenario.advanceMain({ [config]: null })
  scenario.push({ 'note.txt': 'x\n' })
  const { exitCode } = await runBuilt(scenario, { inputs: { comments: 'never' } })
  expect(exitCode).toBe(1)
})

test('also with `gate: all` and `gate: none` a fork accepts nothing', async () => {
  const all = await run({ base: clean, head: ignored, fork: true }, { gate: 'all' })
  expect([all.exitCode, all.outputs['high']]).toEqual([1, '1'])
  const none = await run({ base: clean, head: ignored, fork: true }, { gate: 'none' })
  expect([none.exitCode, none.outputs['high'], none.outputs['suppressed']]).toEqual([0, '1', '0'])
})

test('a suppression that the base has still counts on a fork', async () => {
  const { exitCode, outputs } = await run({ base: ignored, head: { 'other.yaml': template(container('api')) }, fork: true })
  expect([exitCode, outputs['suppressed'], outputs['findings']]).toEqual([0, '1', '0'])
})

test('within the repository what lets more through stands first', async () => {
  const { exitCode, summary } = await run({ base: clean, head: { ...ignored, [config]: 'fail-on: critical\n' } })
  expect(exitCode).toBe(0)
  const [, ...sections] = summary.split(/^### /m)
  expect(sections[0]).toContain('This change lets more through')
  expect(sections[0]).toContain(': `fail-on` is `critical` now, and was `high`.')
  expect(sections[0]).toContain(': This ignore is new and accepts `privileged-container`: trust me.')
})

test.each([
  [{ 'config-ref': 'base' }, { ...faulty, ...off }, 1],
  [{ 'config-ref': 'head' }, { ...faulty, ...off }, 0],
  [{ 'new-suppressions': 'reject' }, ignored, 1],
  [{ 'new-suppressions': 'accept' }, ignored, 0],
] as const)('within the repository, %o: exit code', async (inputs, head, exitCode) => {
  expect((await run({ base: clean, head }, inputs)).exitCode).toBe(exitCode)
})

test('an owner may take a fork at its word', async () => {
  const fork = { base: clean, head: { ...ignored, ...off }, fork: true }
  expect((await run(fork, { 'config-ref': 'head' })).exitCode).toBe(0)
  expect((await run({ ...fork, head: ignored }, { 'new-suppressions': 'accept' })).exitCode).toBe(0)
})

test.each(['merge_group', 'push', 'schedule'] as const)('%s: the config and the suppressions that are checked out count', async (event) => {
  const inputs = { gate: 'all', ...(event === 'schedule' ? { 'new-suppressions': 'reject', 'config-ref': 'base' } : {}) }
  const files = { ...ignored, [config]: 'exclude: [other]\n' }
  const { exitCode, outputs } = await run({ base: event === 'schedule' ? files : clean, head: files, event }, inputs)
  expect([exitCode, outputs['suppressed']]).toEqual([0, '1'])
})

test('a named config that the base does not have leaves the defaults', async () => {
  const { exitCode } = await run({ base: clean, head: { ...faulty, 'my.yml': 'fail-on: none\n' }, fork: true }, { 'config-file': 'my.yml' })
  expect(exitCode).toBe(1)
})
