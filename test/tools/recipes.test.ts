import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canaries, container, privileged, template } from '../action/scenarios.ts'
import { type ActOptions, type ActRun, createScenario, runUnderAct, type Scenario, type ScenarioOptions } from '../fake-github/index.ts'
import { projectRoot } from '../fake-github/run-action.ts'
import { usedActions, workflowOf } from '../recipes/pages.ts'
import { writeStandIns } from './stand-ins.ts'

// The recipes run as they stand on their pages. Only what is not on this machine is stood in for: `stand-ins.ts` and `programs` name it.

const clean = { 'ecs/stack.yaml': template(container('web')) }
const faulty = { 'ecs/stack.yaml': template(container('web', privileged)) }

async function runRecipe(scenario: Scenario, workflow: string, options: ActOptions = {}): Promise<ActRun> {
  const uses = usedActions([workflow]).map((use) => use.split(' ')[0] ?? '')
  const others = uses.filter((use) => !use.startsWith('ecs-warden/') && !use.startsWith('acme/'))
  const own = uses.find((use) => use.startsWith('ecs-warden/'))
  const folder = join(scenario.root, 'stand-ins')
  return runUnderAct(scenario, {
    workflow,
    ...(own === undefined ? {} : { uses: own }),
    ...options,
    actions: { ...writeStandIns(folder, others), ...options.actions },
    env: { STAND_IN_PROJECT: projectRoot, STAND_IN_STORE: join(scenario.root, 'artifacts'), ...options.env },
  })
}

/** What was printed, by step. */
const said = ({ log }: ActRun): string => log.map(({ text }) => text).join('')
const placesOf = ({ github }: Scenario) => github.state.comments.map(({ thread }) => `${thread.path}:${thread.line}`)

function expectClean({ github }: Scenario): void {
  expect(github.violations).toEqual([])
  expect(github.unexpected).toEqual([])
}

describe('gate only', () => {
  test.each([
    ['a fault is introduced', clean, faulty, 'failure'],
    ['it was there before', faulty, { 'x.txt': 'x\n' }, 'success'],
  ] as const)('%s', async (_, base, head, job) => {
    await using scenario = await createScenario({ base, head, token: { contents: 'read' } })
    const run = await runRecipe(scenario, workflowOf('gate'))
    expectClean(scenario)
    expect([run.job, placesOf(scenario)]).toEqual([job, []])
    expect(said(run)).toContain(job === 'failure' ? 'Failed: 1 new certain finding is high or worse' : 'Passed: 1 finding (1 high): 0 new')
  })
})

describe('comments', () => {
  test('on the line, once', async () => {
    await using scenario = await createScenario({ base: clean, head: faulty })
    for (let i = 0; i < 2; i++) {
      const run = await runRecipe(scenario, workflowOf('comments'))
      expect([run.job, placesOf(scenario)]).toEqual(['failure', ['ecs/stack.yaml:11']])
    }
    expectClean(scenario)
  })
})

describe('code scanning', () => {
  const all: readonly (readonly [string, Partial<ScenarioOptions>, boolean, boolean])[] = [
    ['a pull request', {}, true, false],
    ['a pull request from a fork', { fork: true }, true, true],
    ['a pull request of Dependabot', { dependabot: true }, true, true],
    ['a push', { event: 'push' }, true, false],
    ['a group of a merge queue', { event: 'merge_group' }, false, false],
  ]
  // The steps of the README are to do in every workflow.
  const workflow = workflowOf('code-scanning').replace('  push:\n', '  merge_group:\n  push:\n')

  test.each(all)('%s: what is uploaded, and whether a refusal fails the job', async (_, options, uploads, mayBeRefused) => {
    await using scenario = await createScenario({ base: clean, head: { 'x.txt': 'x\n' }, ...options })
    const run = await runRecipe(scenario, workflow)
    expect([run.job, said(run).includes('upload-sarif: 1 run')]).toEqual(['success', uploads])
    const refused = await runRecipe(scenario, workflow, { env: { STAND_IN_REFUSE: '1' } })
    expect(refused.job).toBe(uploads && !mayBeRefused ? 'failure' : 'success')
  })

  test('a failed gate uploads; a run without a result does not', async () => {
    await using scenario = await createScenario({ base: clean, head: faulty })
    const run = await runRecipe(scenario, workflow)
    expect([run.job, said(run).includes('upload-sarif: 1 run')]).toEqual(['failure', true])
    const wrong = workflow.replace('        uses: ecs-warden', '        with: {fail-on: hihg}\n        uses: ecs-warden')
    const broken = await runRecipe(scenario, wrong)
    expect([broken.job, said(broken).includes('upload-sarif')]).toEqual(['failure', false])
  })
})

describe('merge queue', () => {
  test.each([
    ['pull_request', faulty, 'failure', 1],
    ['merge_group', faulty, 'failure', 0],
    ['merge_group', { 'x.txt': 'x\n' }, 'success', 0],
  ] as const)('%s', async (event, head, job, comments) => {
    await using scenario = await createScenario({ base: clean, head, event })
    const run = await runRecipe(scenario, workflowOf('merge-queue'))
    expectClean(scenario)
    expect([run.job, placesOf(scenario).length]).toEqual([job, comments])
  })
})

describe('forks', () => {
  test('the first run gates, with a token that only reads', async () => {
    await using scenario = await createScenario({ base: clean, head: faulty, fork: true })
    const run = await runRecipe(scenario, workflowOf('forks', 'ecs-warden.yml'))
    expectClean(scenario)
    expect([run.job, placesOf(scenario)]).toEqual(['failure', []])
    expect(run.log.some(({ text }) => text.includes('privileged-container'))).toBe(true)
  })

  test('the second comments, without a checkout, and fails for no finding', async () => {
    await using scenario = await createScenario({
      base: clean,
      head: faulty,
      fork: true,
      event: 'workflow_run',
      token: { contents: 'read', 'pull-requests': 'write' },
    })
    for (const name of readdirSync(scenario.workspace)) rmSync(join(scenario.workspace, name), { recursive: true })
    const run = await runRecipe(scenario, workflowOf('forks', 'ecs-warden-comments.yml'))
    expectClean(scenario)
    expect([run.job, placesOf(scenario)]).toEqual(['success', ['ecs/stack.yaml:11']])
  })
})

describe('deploy guard', () => {
  const digest = 'public.ecr.aws/acme/orders@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
  const committed = (more: object = {}): Record<string, string> => {
    const web = { name: 'web', image: 'IMAGE', essential: true, ...more }
    return { 'deploy/task-definition.json': JSON.stringify({ family: 'orders', containerDefinitions: [web] }, null, 4) }
  }
  const vars = { IMAGE: digest, DEPLOY_ROLE: 'arn:aws:iam::111122223333:role/deploy', AWS_REGION: 'eu-west-1' }
  const deployed = (run: ActRun): boolean => said(run).includes('amazon-ecs-deploy-task-definition: ')

  test.each([
    ['only the image changes, to a pinned one', committed(), {}, 'success'],
    ['the committed file has a fault, which was for its pull request to judge', committed({ privileged: true }), {}, 'success'],
    ['rendering makes the container privileged', committed(), { privileged: true }, 'failure'],
    ['rendering writes a secret', committed(), { environment: [{ name: 'DB_PASSWORD', value: canaries[2] }] }, 'failure'],
  ] as const)('%s', async (_, base, render, job) => {
    await using scenario = await createScenario({ base: { 'x.txt': 'x\n' }, head: base, event: 'push' })
    const run = await runRecipe(scenario, workflowOf('deploy-guard'), { vars, env: { STAND_IN_RENDER: JSON.stringify(render) } })
    expectClean(scenario)
    expect([run.job, deployed(run)]).toEqual([job, job === 'success'])
    expect(said(run).includes('configure-aws-credentials: arn:')).toBe(job === 'success')
    expect(said(run)).not.toContain(canaries[2])
    if (job === 'success') expect(said(run)).toContain(`amazon-ecs-deploy-task-definition: ${digest}`)
    else expect(said(run)).toContain('Failed: 1 new certain finding')
  })

  test('also where the push has nothing before it, as a new branch', async () => {
    await using scenario = await createScenario({ base: { 'x.txt': 'x\n' }, head: committed({ privileged: true }), event: 'push' })
    const payload = { ...(scenario.context.payload as object), before: '0'.repeat(40) }
    writeFileSync(scenario.eventPath, JSON.stringify(payload))
    const run = await runRecipe(scenario, workflowOf('deploy-guard'), { vars })
    expect([run.job, deployed(run)]).toEqual(['success', true])
  })
})

describe('reusable workflow', () => {
  test.each([
    ['a fault below the paths that the caller names', { 'infra/stack.yaml': faulty['ecs/stack.yaml'] }, 'failure', ['infra/stack.yaml:11']],
    ['a fault elsewhere', faulty, 'success', []],
  ] as const)('%s', async (_, head, job, comments) => {
    await using scenario = await createScenario({ base: { 'infra/x.txt': 'x\n' }, head })
    const called = workflowOf('reusable', 'ecs-warden.yml')
    const caller = workflowOf('reusable', 'infrastructure.yml')
    const [use = ''] = usedActions([caller]).map((line) => line.split(' ')[0] ?? '')
    const folder = join(scenario.root, 'called')
    mkdirSync(join(folder, '.github/workflows'), { recursive: true })
    writeFileSync(join(folder, '.github/workflows/ecs-warden.yml'), called)
    const [own = ''] = usedActions([called])
      .filter((line) => line.startsWith('ecs-warden/'))
      .map((line) => line.split(' ')[0] ?? '')
    const repository = `acme/workflows@${use.split('@')[1]}`
    const run = await runRecipe(scenario, caller, { uses: own, actions: { [repository]: folder } })
    expectClean(scenario)
    expect([run.job, placesOf(scenario)]).toEqual([job, comments])
  })
})

/** Programs in place of those that need a network or an account. */
function programs(scenario: Scenario, of: Readonly<Record<string, string>>): string[] {
  const folder = join(scenario.root, 'programs')
  mkdirSync(folder, { recursive: true })
  for (const [name, script] of Object.entries(of)) {
    writeFileSync(join(folder, name), `#!/bin/sh\nset -e\n${script}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return [folder]
}

describe('CDK', () => {
  // `npx cdk synth` here writes an assembly of one template, with the value that the app's file has.
  const synth = {
    npm: 'test "$1" = ci',
    npx: `test "$*" = "cdk synth --quiet"
mkdir -p cdk.out
printf '{"version":"36.0.0","artifacts":{"Orders":{"type":"aws:cloudformation:stack","properties":{"templateFile":"Orders.template.json"}}}}' > cdk.out/manifest.json
printf '{"Resources":{"Task":{"Type":"AWS::ECS::TaskDefinition","Properties":{"ContainerDefinitions":[{"Name":"web","Image":"web:1","Privileged":%s}]}}}}' "$(cat app)" > cdk.out/Orders.template.json`,
  }
  const app = (isPrivileged: boolean): Record<string, string> => ({
    'cdk.json': '{"app": "npx tsx bin/app.ts"}\n',
    '.gitignore': 'cdk.out/\n',
    app: String(isPrivileged),
  })

  test.each([
    ['introduced', false, true, 'failure', 'Failed: 1 new certain finding'],
    ['there before', true, true, 'success', '0 new'],
    ['fixed', true, false, 'success', '1 fixed'],
  ] as const)('a fault %s', async (_, before, now, job, words) => {
    await using scenario = await createScenario({ base: app(before), head: { ...app(now), 'x.txt': 'x\n' }, checkout: 'merge-full' })
    const run = await runRecipe(scenario, workflowOf('cdk', 'ecs-warden.yml'), { programs: programs(scenario, synth) })
    expectClean(scenario)
    expect([run.job, said(run)]).toEqual([job, expect.stringContaining(words)])
  })

  test.each([
    ['introduced', false, true, true, 'failure', 'Failed: 1 new certain finding'],
    ['there before', true, true, true, 'success', '0 new'],
    ['there before, but nothing was kept', true, true, false, 'failure', 'Failed: 1 new certain finding'],
  ] as const)('a fault %s, by the report of the push', async (_, before, now, keeps, job, words) => {
    const workflow = workflowOf('cdk', 'ecs-warden-cached.yml')
    await using pushed = await createScenario({ base: { 'x.txt': 'x\n' }, head: app(before), event: 'push' })
    const push = await runRecipe(pushed, workflow, { programs: programs(pushed, synth) })
    expect(push.job).toBe('success')
    await using scenario = await createScenario({ base: app(before), head: { ...app(now), 'x.txt': 'x\n' } })
    const store = join((keeps ? pushed : scenario).root, 'artifacts')
    const run = await runRecipe(scenario, workflow, { programs: programs(scenario, synth), env: { STAND_IN_STORE: store } })
    expectClean(scenario)
    expect([run.job, said(run)]).toEqual([job, expect.stringContaining(words)])
  })
})

describe('Terraform plan', () => {
  // `terraform show` here prints a plan of the value that stands in a file.
  const terraform = {
    terraform: `cd "\${1#-chdir=}"
case "$2" in
  init) ;;
  plan) echo "${canaries[0]}"; cp value tfplan ;;
  show) cat <<END
{"format_version": "1.2", "terraform_version": "1.15.0", "planned_values": {"root_module": {"resources": [
  {"address": "aws_ecs_task_definition.web", "mode": "managed", "type": "aws_ecs_task_definition", "name": "web",
   "values": {"family": "web", "container_definitions": "[{\\\\"name\\\\":\\\\"web\\\\",\\\\"image\\\\":\\\\"web:1\\\\",\\\\"privileged\\\\":$(cat tfplan)}]"}}]}},
 "resource_changes": [{"address": "aws_ecs_task_definition.web", "mode": "managed", "type": "aws_ecs_task_definition", "name": "web",
   "change": {"actions": ["create"], "before": null, "after_unknown": {}, "after": {"family": "web",
   "container_definitions": "[{\\\\"name\\\\":\\\\"web\\\\",\\\\"image\\\\":\\\\"web:1\\\\",\\\\"privileged\\\\":$(cat tfplan)}]"}}}],
 "configuration": {"root_module": {"resources": [{"address": "aws_ecs_task_definition.web", "expressions": {}}]}}}
END
  ;;
esac`,
  }
  const root = (value: string): Record<string, string> => ({
    '.gitignore': 'tfplan\nplan.json\n',
    'infra/value': value,
    'infra/main.tf': `data "external" "settings" { program = ["true"] }
resource "aws_ecs_task_definition" "web" {
  family                = "web"
  container_definitions = jsonencode([{ name = "web", image = "web:1", privileged = data.external.settings.result.open }])
}
`,
  })
  const vars = { PLAN_ROLE: 'arn:aws:iam::111122223333:role/plan', AWS_REGION: 'eu-west-1' }
  const plan = (scenario: Scenario) => runRecipe(scenario, workflowOf('terraform-plan'), { vars, programs: programs(scenario, terraform) })

  test.each([
    ['introduced', 'false', 'true', 'failure', 'Failed: 1 new certain finding'],
    ['there before', 'true', 'true', 'success', '0 new'],
  ] as const)('a fault that only the plan knows, %s: on the configuration', async (_, before, now, job, words) => {
    await using scenario = await createScenario({ base: root(before), head: { ...root(now), 'x.txt': 'x\n' }, checkout: 'merge-full' })
    const run = await plan(scenario)
    expectClean(scenario)
    expect([run.job, said(run)]).toEqual([job, expect.stringContaining(words)])
    expect(said(run)).toMatch(job === 'failure' ? /infra\/main\.tf:4/ : /There before:/)
    expect(said(run)).not.toContain(canaries[0])
    for (const folder of ['infra', 'before/infra']) expect(existsSync(join(scenario.workspace, folder, 'plan.json'))).toBe(false)
  })

  test.each([{ fork: true }, { dependabot: true }])('not for %o: no role, nothing planned', async (who) => {
    await using scenario = await createScenario({ base: root('false'), head: root('true'), ...who })
    const run = await plan(scenario)
    expect(said(run)).not.toContain('configure-aws-credentials')
  })
})

describe('scheduled', () => {
  test('what was there before counts', async () => {
    await using scenario = await createScenario({ base: faulty, event: 'schedule' })
    const run = await runRecipe(scenario, workflowOf('scheduled'))
    expect([run.job, said(run)]).toEqual(['failure', expect.stringContaining('Failed: 1 certain finding is high or worse')])
  })
})

describe('monorepo', () => {
  const parts = (services: readonly string[], platform: readonly string[]): Record<string, string> => ({
    'services/stack.yaml': template(container('web', services)),
    'shared/stack.yaml': template(container('log')),
    'platform/stack.yaml': template(container('web', platform)),
  })

  test.each([
    ['all is well', [], [], 'success', 'Passed: nothing found: 0 new, 3 files looked into.'],
    ['one part introduces a fault', [], privileged, 'failure', 'Failed: 1 new certain finding is high or worse'],
  ] as const)('%s', async (_, services, platform, job, words) => {
    await using scenario = await createScenario({ base: parts([], []), head: { ...parts(services, platform), 'x.txt': 'x\n' } })
    const run = await runRecipe(scenario, workflowOf('monorepo'))
    expectClean(scenario)
    expect([run.jobs['scan'], said(run)]).toEqual([job, expect.stringContaining(words)])
    expect(said(run)).toMatch(/3 files looked into\.\S*\n$/)
  })

  test('a part without a report does not pass', async () => {
    await using scenario = await createScenario({ base: parts([], []), head: { 'x.txt': 'x\n' } })
    const workflow = workflowOf('monorepo').replace('summary: false', 'summary: nonsense')
    const run = await runRecipe(scenario, workflow)
    expect(run.jobs['scan']).toBe('failure')
  })
})
