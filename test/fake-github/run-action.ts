import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { type Annotation, annotationsOf, parseCommands, parseFileCommand, type WorkflowCommand } from './commands.ts'
import type { Scenario } from './scenario.ts'

/** The project's own root: where `action.yml` and `dist` stand. */
export const projectRoot = resolve(import.meta.dirname, '../..')

export interface ActionOptions {
  /** What stands under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** The folder of the action; default: the project. */
  readonly actionDir?: string
  /** Variables over those of the runner. */
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds; default a minute. */
  readonly timeout?: number
}

/** What a run of the action left behind. */
export interface ActionRun {
  /** -1 when the time was up. */
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly commands: readonly WorkflowCommand[]
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  /** The text of the job summary. */
  readonly summary: string
  readonly milliseconds: number
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>
  readonly runs: { readonly main: string }
}

/** Runs the action's main file as the runner does: inputs and context in the environment, answers in files. */
export async function runAction(scenario: Scenario, options: ActionOptions = {}): Promise<ActionRun> {
  const actionDir = options.actionDir ?? projectRoot
  const action = parse(readFileSync(join(actionDir, 'action.yml'), 'utf8')) as ActionFile
  mkdirSync(join(scenario.temp, '_runner_file_commands'), { recursive: true })
  const folder = mkdtempSync(join(scenario.temp, '_runner_file_commands', 'run-'))
  const file = (name: string): string => join(folder, name)
  const files = {
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
  }
  for (const path of Object.values(files)) writeFileSync(path, '')
  const home = join(scenario.root, 'home')
  mkdirSync(home, { recursive: true })
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    ...scenario.environment,
    GITHUB_ACTION_PATH: actionDir,
    ...inputVariables(action, options.inputs ?? {}, scenario),
    ...files,
    ...options.env,
  }
  const started = performance.now()
  const main = join(actionDir, action.runs.main)
  if (!existsSync(main)) throw new Error(`the action's main file is missing: ${action.runs.main}`)
  const { exitCode, stdout, stderr } = await run(process.execPath, [main], scenario.workspace, environment, options.timeout ?? 60_000)
  const commands = parseCommands(stdout)
  return {
    exitCode,
    stdout,
    stderr,
    commands,
    annotations: annotationsOf(commands),
    outputs: parseFileCommand(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    milliseconds: performance.now() - started,
  }
}

/** `fail-on` becomes `INPUT_FAIL-ON`; an input that is not set and has no default is an empty variable. */
function inputVariables(action: ActionFile, given: Readonly<Record<string, string>>, scenario: Scenario): Record<string, string> {
  const known = Object.entries(action.inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? '')] as const)
  const values = new Map([...known, ...Object.entries(given)])
  const variables: Record<string, string> = {}
  for (const [name, value] of values) {
    const filled = value.replace(/\$\{\{\s*github\.token\s*\}\}/g, scenario.github.token).trim()
    variables[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = filled
  }
  return variables
}

/** Runs a program to its end; the group that it leads is ended with it when the time is up. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  timeout: number,
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  return new Promise((done, failed) => {
    const child = spawn(program, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const out: Buffer[] = []
    const err: Buffer[] = []
    let late = false
    const timer = setTimeout(() => {
      late = true
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, timeout)
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', (error) => {
      clearTimeout(timer)
      failed(error)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      const text = (parts: Buffer[]): string => Buffer.concat(parts).toString('utf8')
      done({ exitCode: late ? -1 : (code ?? -1), stdout: text(out), stderr: text(err) })
    })
  })
}
