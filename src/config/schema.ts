import type { Field, ValueOf } from './field.ts'

/** One thing a user can set by an input of the action or a flag of the command line. Some are keys of the config file too. */
export type Setting = Field &
  (
    | { readonly kind: 'enum'; readonly default: string }
    | { readonly kind: 'number'; readonly default: number }
    | { readonly kind: 'boolean'; readonly default: boolean }
    | { readonly kind: 'text'; readonly default: string }
    | { readonly kind: 'list' }
  )

const severities = ['critical', 'high', 'medium', 'low'] as const
const when = ['auto', 'always', 'never'] as const

/** What the frameworks are called. */
export const frameworks = ['cloudformation', 'cdk', 'terraform', 'terraform-plan', 'task-definition'] as const

const globs = { kind: 'list', of: { kind: 'text', format: 'glob' } } as const
const ruleNames = { kind: 'list', of: { kind: 'text', format: 'rule-or-tag' } } as const

/** Every setting there is, by the name that inputs and flags have. Held equal to `action.yml` by a test. */
export const schema = {
  paths: { ...globs, say: 'Files, folders and globs to scan, separated by newlines or commas. Default: everything.' },
  exclude: {
    ...globs,
    say: 'Globs to leave out, beyond what git ignores, `node_modules`, `.terraform` and vendored folders.',
  },
  'config-file': {
    kind: 'text',
    format: 'path',
    default: '',
    say: 'The config file. Default: `.github/ecs-warden.yml`, then `.ecs-warden.yml`, where there is one.',
  },
  'config-ref': {
    kind: 'enum',
    values: ['auto', 'base', 'head'],
    default: 'auto',
    say: 'Whose config file counts: `base`, `head`, or `auto`: the base on pull requests from forks and of Dependabot, else the head.',
  },
  frameworks: {
    kind: 'list',
    of: { kind: 'enum', values: frameworks },
    say: 'Only these kinds of files: `cloudformation`, `cdk`, `terraform`, `terraform-plan`, `task-definition`. Default: all.',
  },
  'var-files': {
    kind: 'list',
    of: { kind: 'text', format: 'path' },
    say: 'Files with values for the variables of every Terraform root, beyond those that Terraform itself would read.',
  },
  parameters: {
    kind: 'list',
    of: { kind: 'text', format: 'path' },
    say: 'Files with values for the parameters of CloudFormation templates.',
  },
  profile: {
    kind: 'enum',
    values: ['default', 'strict'],
    default: 'default',
    say: '`default`, or `strict`, which adds the opt-in rules and looks at resources without a visible link to ECS.',
  },
  rules: { ...ruleNames, say: 'Only these rules, by id or tag. Default: all of the profile.' },
  'skip-rules': { ...ruleNames, say: 'Rules to leave out, by id or tag.' },
  'fail-on': {
    kind: 'enum',
    values: [...severities, 'none'],
    default: 'high',
    say: 'Least severity that fails the gate: `critical`, `high` (default), `medium`, `low` or `none`. Never a filter of reports.',
  },
  gate: {
    kind: 'enum',
    values: ['auto', 'new', 'all', 'none'],
    default: 'auto',
    say: 'Which findings the gate looks at: `new`, `all` or `none`. Default: new on pull_request and merge_group, none on other events.',
  },
  'new-suppressions': {
    kind: 'enum',
    values: ['auto', 'accept', 'report', 'reject'],
    default: 'auto',
    say: 'Suppressions that the base does not have: `accept`, `report` (listed first), or `reject`: they do not count. `auto`: reject on forks and Dependabot, else report.',
  },
  honor: {
    kind: 'list',
    of: { kind: 'enum', values: ['checkov', 'trivy', 'cfn-lint', 'cdk-nag'] },
    say: 'Other scanners whose ignore marks count for the rule that means the same: `checkov`, `trivy`, `cfn-lint`, `cdk-nag`. Default: none.',
  },
  unseen: {
    kind: 'enum',
    values: ['fail', 'warn'],
    default: 'fail',
    say: 'Findings of the base whose place can no longer be seen: `fail` as they would have (default), or `warn`.',
  },
  'base-report': {
    kind: 'text',
    default: '',
    say: 'The JSON report of a run on the base, to compare with where git has no files of it: what `ecs-warden baseline` writes, or `report-file`.',
  },
  'base-paths': {
    kind: 'list',
    of: { kind: 'text', format: 'path' },
    say: 'Folders that a step of this job filled with the base’s generated files, laid out as in the repository: compared with, never scanned.',
  },
  unresolved: {
    kind: 'enum',
    values: ['note', 'warn', 'fail', 'ignore'],
    default: 'note',
    say: 'Places that cannot be seen and that the base does not have: `note` (default), `warn`, `fail` the gate, or `ignore`.',
  },
  'allow-pull-request-target': {
    kind: 'boolean',
    default: false,
    say: 'On `pull_request_target`, read the head of the pull request as data, with the config of the base. Default: false, which refuses to run.',
  },
  'report-level': {
    kind: 'enum',
    values: severities,
    default: 'low',
    say: 'Least severity shown in comments, annotations and the summary. SARIF and JSON always hold everything.',
  },
  'sarif-file': {
    kind: 'text',
    default: '',
    say: "Where to write the SARIF file. Default: `ecs-warden.sarif` in the runner's temporary folder.",
  },
  category: {
    kind: 'text',
    default: '',
    say: 'Category of the SARIF run, for several analyses of one commit. Default: left to the uploader.',
  },
  comments: {
    kind: 'enum',
    values: when,
    default: 'auto',
    say: 'Review comments on the pull request: `auto` (where the token can write), `always` (try on forks too) or `never`.',
  },
  'max-comments': {
    kind: 'number',
    least: 0,
    most: 100,
    default: 25,
    say: 'At most this many comments on a pull request; the rest is in the summary. Default: 25.',
  },
  'code-scanning': {
    kind: 'enum',
    values: when,
    default: 'auto',
    say: 'Whether code scanning shows the alerts of this pull request, so that they need no comment: `auto` (asks for an analysis of the base branch), `always` or `never`.',
  },
  suggestions: {
    kind: 'boolean',
    default: true,
    say: 'Put the fix into the comment as a suggestion where it is exact, proved and inside the diff. Default: true.',
  },
  annotations: {
    kind: 'enum',
    values: when,
    default: 'auto',
    say: 'Annotations, at most 10 errors and 10 warnings: `auto` (where no comments can be posted), `always` or `never`.',
  },
  summary: { kind: 'boolean', default: true, say: 'Write the job summary. Default: true.' },
} as const satisfies Readonly<Record<string, Setting>>

export type SettingName = keyof typeof schema

/** A value for every setting. */
export type SettingValues = { readonly [N in SettingName]: ValueOf<(typeof schema)[N]> }

export const settingNames = Object.keys(schema) as SettingName[]
