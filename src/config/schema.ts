interface Described {
  /** One sentence: the description in `action.yml` and, later, in the config's JSON Schema. */
  readonly say: string
}

/** One thing a user can set: by an input of the action, a flag of the command line, later a key of the config file. */
export type Setting = Described &
  (
    | { readonly kind: 'enum'; readonly values: readonly string[]; readonly default: string }
    | { readonly kind: 'list'; readonly of: 'paths' | 'rules' }
    | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly default: number }
    | { readonly kind: 'boolean'; readonly default: boolean }
    | { readonly kind: 'text'; readonly default: string }
  )

const severities = ['critical', 'high', 'medium', 'low'] as const
const when = ['auto', 'always', 'never'] as const

/** Every setting there is, by the name that inputs and flags have. Held equal to `action.yml` by a test. */
export const schema = {
  paths: { kind: 'list', of: 'paths', say: 'Files, folders and globs to scan, separated by newlines or commas. Default: everything.' },
  exclude: {
    kind: 'list',
    of: 'paths',
    say: 'Globs to leave out, beyond what git ignores, `node_modules`, `.terraform` and vendored folders.',
  },
  profile: {
    kind: 'enum',
    values: ['default', 'strict'],
    default: 'default',
    say: '`default`, or `strict`, which adds the opt-in rules and looks at resources without a visible link to ECS.',
  },
  rules: { kind: 'list', of: 'rules', say: 'Only these rules, by id or tag. Default: all of the profile.' },
  'skip-rules': { kind: 'list', of: 'rules', say: 'Rules to leave out, by id or tag.' },
  'fail-on': {
    kind: 'enum',
    values: [...severities, 'none'],
    default: 'high',
    say: 'Least severity that fails the gate: `critical`, `high` (default), `medium`, `low` or `none`. Never a filter of reports.',
  },
  gate: {
    kind: 'enum',
    values: ['auto', 'all', 'none'],
    default: 'auto',
    say: 'Which findings the gate looks at: `all` or `none`. Default: all on pull_request and merge_group, none on other events.',
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

type ValueOf<S> = S extends { kind: 'enum'; values: readonly (infer V)[] }
  ? V
  : S extends { kind: 'list' }
    ? readonly string[]
    : S extends { kind: 'number' }
      ? number
      : S extends { kind: 'boolean' }
        ? boolean
        : string

/** A value for every setting. */
export type SettingValues = { readonly [N in SettingName]: ValueOf<(typeof schema)[N]> }

export const settingNames = Object.keys(schema) as SettingName[]
