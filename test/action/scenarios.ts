import { type ActionOptions, type ActionRun, runAction, type Scenario } from '../fake-github/index.ts'

/** Runs the action as it is committed; `ACTION_DIR` names another build of it. */
export const runBuilt = (scenario: Scenario, options: ActionOptions = {}): Promise<ActionRun> =>
  runAction(scenario, { ...(process.env['ACTION_DIR'] === undefined ? {} : { actionDir: process.env['ACTION_DIR'] }), ...options })

/** What stands in the samples and must never come out of the action. */
export const canaries = ['hunter2-canary-9f8e7d', 'canary-tf-31c9aa', 'canary-json-77b0e2']

/** One container; its lines count from `first` on. */
export const container = (name: string, more: readonly string[] = []): string =>
  [
    `        - Name: ${name}`,
    '          Image: public.ecr.aws/acme/app:1.2.3@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '          LogConfiguration:',
    '            LogDriver: awslogs',
    ...more,
  ]
    .map((line) => `${line}\n`)
    .join('')

/** A template with one task definition for EC2; the first container begins on line 7. */
export const template = (...containers: readonly string[]): string =>
  `Resources:
  TaskDef:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [EC2]
      ContainerDefinitions:
${containers.join('')}`

export const privileged = ['          Privileged: true']
export const secret = ['          Environment:', '            - Name: DB_PASSWORD', `              Value: ${canaries[0]}`]

/** Every word that left the action: requests, log, summary, outputs. The runner takes the masks out of the log. */
export function everythingSaid(scenario: Scenario, run: ActionRun): string {
  const log = run.stdout.replace(/^::add-mask::.*$/gm, '')
  return [
    JSON.stringify(scenario.github.requests),
    JSON.stringify(scenario.github.git),
    log,
    run.stderr,
    run.summary,
    JSON.stringify(run.outputs),
  ].join('\n')
}

/** Every output there is, as the runner knows them: also on failure. */
export const outputNames = [
  'comments-posted',
  'critical',
  'expired-suppressions',
  'findings',
  'fixed',
  'high',
  'low',
  'medium',
  'new-findings',
  'outcome',
  'report-file',
  'sarif-file',
  'scanned-files',
  'suppressed',
  'unparsed-files',
  'unseen',
]
