import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { annotationsOf, type WorkflowCommand } from './commands.ts'
import { type ActionOptions, type ActionRun, projectRoot, run } from './run-action.ts'
import type { Scenario } from './scenario.ts'

/** How a workflow names the action when it runs under act: `uses: ecs-warden/ecs-warden@v1`. `uses: ./` works too. */
export const actionName = 'ecs-warden/ecs-warden@v1'

export interface ActOptions extends ActionOptions {
  /** A whole workflow; default: a checkout, then the action with `inputs` as step `scan`. It must list the scenario's event. */
  readonly workflow?: string
  /** The id of the step to report on; default `scan`. Steps without one are numbered from 0. */
  readonly step?: string
  /** Stand-ins for actions that are not on this machine, by how the workflow uses them: `aws-actions/x@138c…` to a folder. */
  readonly actions?: Readonly<Record<string, string>>
  /** How the workflow names this action, where not as `actionName`. */
  readonly uses?: string
  /** Configuration variables of the repository: `vars`. */
  readonly vars?: Readonly<Record<string, string>>
  /** Folders with programs that go before all others. */
  readonly programs?: readonly string[]
}

export interface ActRun extends ActionRun {
  /** What became of the job, of the first to end where there are several. */
  readonly job: 'success' | 'failure' | 'unknown'
  /** Every job that ran, by its id; one of a matrix has failed where any of them has. */
  readonly jobs: Readonly<Record<string, 'success' | 'failure'>>
  /** What every step printed, with its id or number. */
  readonly log: readonly { readonly step: string; readonly text: string }[]
}

/** One line of `act --json`. */
interface Line {
  readonly msg?: string
  readonly stepID?: readonly string[]
  readonly raw_output?: boolean
  readonly command?: string
  readonly kvPairs?: Readonly<Record<string, string>>
  readonly arg?: string
  readonly name?: string
  readonly content?: string
  readonly stepResult?: string
  readonly jobResult?: string
  readonly jobID?: string
}

/**
 * Runs a workflow with nektos/act in host mode: the real thing that reads `action.yml`, fills the inputs, copies the checkout and
 * starts Node. It needs no Docker and no network. What act does not do: permissions, the limits on annotations and summaries.
 */
export async function runUnderAct(scenario: Scenario, options: ActOptions = {}): Promise<ActRun> {
  const act = findAct()
  const actionDir = options.actionDir ?? projectRoot
  const folder = mkdtempSync(join(scenario.root, 'act-'))
  const home = join(folder, 'home')
  mkdirSync(home)
  // Only what a release holds: act would copy a whole project, `node_modules` too.
  const action = join(folder, 'action')
  copyAction(actionDir, action)
  const workflow = options.workflow ?? defaultWorkflow(scenario, options.inputs ?? {})
  const local = /uses: *['"]?\.\/?['"]? *$/m.test(workflow)
  if (local) copyAction(actionDir, scenario.workspace)
  const workflowFile = join(folder, 'ci.yml')
  writeFileSync(workflowFile, workflow)
  const args = [
    scenario.context.event,
    ...['--workflows', workflowFile, '--eventpath', scenario.eventPath, '--actor', scenario.context.actor],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--pull=false', '--use-gitignore=false', '--json'],
    ...['--secret', 'GITHUB_TOKEN'],
    ...Object.entries({ [options.uses ?? actionName]: action, ...options.actions }).flatMap(([use, at]) => [
      '--local-repository',
      `${use}=${at}`,
    ]),
    ...Object.entries(options.vars ?? {}).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...Object.entries({ ...overridden(scenario), ...options.env }).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ]
  // The secret goes by the environment, so that it stands on no command line.
  const environment = {
    PATH: [...(options.programs ?? []), dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    HOME: home,
    GITHUB_TOKEN: scenario.github.token,
  }
  const started = performance.now()
  const { exitCode, stdout, stderr } = await run(act, args, scenario.workspace, environment, options.timeout ?? 120_000)
  const milliseconds = performance.now() - started
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  return { ...readLines(stdout, options.step ?? 'scan', exitCode), stderr, milliseconds }
}

/** act, as the variable `ACT` names it or as it is found on the path. */
export function findAct(): string {
  const named = process.env['ACT']
  const places = named === undefined ? (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'act')) : [named]
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
  if (found === undefined) throw new Error('act is missing: put nektos/act on the PATH, or name the program in the variable ACT')
  return found
}

function copyAction(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of ['action.yml', 'dist', 'package.json']) {
    // The package file tells Node how to read `dist`; an action may do without.
    if (!existsSync(join(from, name)) && name === 'package.json') continue
    if (!existsSync(join(from, name))) throw new Error(`the action has no ${name}: build it first`)
    cpSync(join(from, name), join(to, name), { recursive: true })
  }
}

function defaultWorkflow(scenario: Scenario, inputs: Readonly<Record<string, string>>): string {
  const { event } = scenario.context
  const steps = [{ uses: 'actions/checkout@v4' }, { uses: actionName, id: 'scan', with: inputs }]
  const trigger =
    event === 'workflow_run'
      ? { workflow_run: { workflows: ['ci'], types: ['completed'] } }
      : event === 'schedule'
        ? { schedule: [{ cron: '17 3 * * 1' }] }
        : { [event]: {} }
  return stringify({ name: 'ci', on: trigger, jobs: { scan: { 'runs-on': 'ubuntu-latest', steps } } })
}

/** act would work these out from the machine and the checkout, and get them wrong. */
function overridden(scenario: Scenario): Record<string, string> {
  const names =
    /^GITHUB_((API|GRAPHQL|SERVER)_URL|REPOSITORY|REPOSITORY_OWNER|SHA|REF|REF_NAME|REF_TYPE|HEAD_REF|BASE_REF|RUN_ID)$|^RUNNER_TEMP$/
  return Object.fromEntries(Object.entries(scenario.environment).filter(([name]) => names.test(name)))
}

function readLines(stdout: string, step: string, actExit: number): Omit<ActRun, 'stderr' | 'milliseconds'> {
  const lines = stdout.split('\n').flatMap((text) => (text.startsWith('{') ? [JSON.parse(text) as Line] : []))
  const own = lines.filter((line) => line.stepID?.[0] === step)
  const commands = own.flatMap((line): WorkflowCommand[] =>
    line.command === undefined || line.kvPairs === undefined
      ? []
      : [{ command: line.command, properties: line.kvPairs, message: line.arg ?? '' }],
  )
  const code = own.map((line) => /^exit status (\d+)$/.exec(line.msg ?? '')?.[1]).find((found) => found !== undefined)
  const ran = own.some((line) => line.stepResult === 'success')
  const job = lines.find((line) => line.jobResult !== undefined)?.jobResult
  return {
    exitCode: code !== undefined ? Number(code) : ran ? 0 : actExit === 0 ? -1 : actExit,
    job: job === 'success' || job === 'failure' ? job : 'unknown',
    jobs: jobsOf(lines),
    stdout: own.flatMap((line) => (line.raw_output === true ? [line.msg ?? ''] : [])).join(''),
    log: lines.flatMap((line) => (line.raw_output === true ? [{ step: line.stepID?.[0] ?? '', text: line.msg ?? '' }] : [])),
    commands,
    annotations: annotationsOf(commands),
    outputs: Object.fromEntries(own.flatMap((line) => (line.command === 'set-output' ? [[line.name ?? '', line.arg ?? '']] : []))),
    summary: own.flatMap((line) => (line.command === 'summary' ? [line.content ?? ''] : [])).join(''),
  }
}

function jobsOf(lines: readonly Line[]): Record<string, 'success' | 'failure'> {
  const jobs: Record<string, 'success' | 'failure'> = {}
  for (const { jobID = '', jobResult } of lines) {
    if (jobResult === 'failure') jobs[jobID] = 'failure'
    else if (jobResult === 'success') jobs[jobID] ??= 'success'
  }
  return jobs
}
