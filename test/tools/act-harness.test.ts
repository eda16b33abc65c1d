import { afterEach, expect, test, vi } from 'vitest'
import { actionName, createScenario, runUnderAct, type Scenario, type ScenarioOptions } from '../fake-github/index.ts'
import { writeStubAction } from '../fake-github/stub-action.ts'

const open: Scenario[] = []
const situation = async (options: Partial<ScenarioOptions> = {}): Promise<Scenario> => {
  const scenario = await createScenario({ base: { 'main.tf': 'a\nb\n' }, head: { 'main.tf': 'a\nc\n' }, ...options })
  open.push(scenario)
  return scenario
}
afterEach(async () => {
  vi.unstubAllEnvs()
  await Promise.all(open.splice(0).map((scenario) => scenario.close()))
})

test('act runs the action on the checkout, with inputs, event, API, git, annotations, outputs, summary and exit code', async () => {
  const scenario = await situation({ private: true, mainAfter: { 'later.tf': 'x\n' } })
  const run = await runUnderAct(scenario, { actionDir: writeStubAction(scenario.root), inputs: { 'fail-on': 'high' } })
  expect(run).toMatchObject({ exitCode: 2, job: 'failure', summary: '# Verdict\n' })
  expect(run.annotations).toEqual([
    { level: 'error', message: 'One\ntwo 100%', title: 'Bad, very', file: 'main.tf', line: 2, column: 3 },
    { level: 'warning', message: 'Careful' },
  ])
  expect(run.outputs['outcome']).toBe('failed\nreally')
  expect(run.stdout).toBe('files .git,later.tf,main.tf\n')
  expect(JSON.parse(run.outputs['facts'] ?? '')).toEqual({
    ref: 'refs/pull/1/merge',
    sha: scenario.commits.merge,
    head: scenario.commits.head,
    actor: 'octocat',
    comments: 'auto',
    changed: 'later.tf\nmain.tf',
    node: 'v24',
  })
  expect(scenario.github.git.every(({ authorized }) => authorized)).toBe(true)
  expect(scenario.github.violations).toEqual([])
}, 120_000)

test('a workflow of its own, with later steps that see the outputs', async () => {
  const scenario = await situation()
  const workflow = `on: pull_request
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: gate
        uses: ${actionName}
        with: {comments: never}
      - id: after
        run: echo "outcome \${{ steps.gate.outcome }} \${{ contains(steps.gate.outputs.facts, 'never') }}"; cat "$RUNNER_TEMP/stub.json"
`
  const run = await runUnderAct(scenario, { actionDir: writeStubAction(scenario.root), workflow, step: 'gate' })
  expect(run).toMatchObject({ exitCode: 0, job: 'success' })
  expect(run.log.filter(({ step }) => step === 'after').map(({ text }) => text)).toEqual(['outcome success true\n', '{}\n'])
}, 120_000)

test('the action as part of the repository itself', async () => {
  const scenario = await situation()
  const workflow = `on: pull_request
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ./
        id: scan
`
  const run = await runUnderAct(scenario, { actionDir: writeStubAction(scenario.root), workflow })
  expect(run).toMatchObject({ exitCode: 0, job: 'success' })
  expect(run.stdout).toBe('files .git,action.yml,dist,main.tf,package.json\n')
}, 120_000)

test.each(['merge_group', 'push', 'workflow_run', 'pull_request_target', 'schedule', 'workflow_dispatch'] as const)(
  'the event %s',
  async (event) => {
    const scenario = await situation({ event })
    const run = await runUnderAct(scenario, { actionDir: writeStubAction(scenario.root) })
    expect(run).toMatchObject({ exitCode: 0, job: 'success' })
    const { GITHUB_SHA: sha, GITHUB_REF: ref } = scenario.environment
    expect(JSON.parse(run.outputs['facts'] ?? '')).toMatchObject({ sha, ref })
  },
  120_000,
)

test('says by name what is missing', async () => {
  vi.stubEnv('ACT', '/nonexistent/act')
  await expect(runUnderAct(await situation())).rejects.toThrow(/act is missing/)
})
