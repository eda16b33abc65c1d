import { describe, expect, test } from 'vitest'
import { judging, selection } from '../../src/cli/arguments.ts'
import { scanFlags } from '../../src/cli/scan.ts'
import { settingNames } from '../../src/config/schema.ts'
import { repository, run, task } from './run.ts'

/** What each input of the action is called on a laptop; nothing where there is no such thing there. */
const flagOf: Readonly<Record<(typeof settingNames)[number], string | undefined>> = {
  paths: '', // the words behind the command
  exclude: 'exclude',
  'config-file': 'config',
  'config-ref': undefined, // whoever types the command owns the config
  frameworks: 'framework',
  'var-files': 'var-file',
  parameters: 'parameters',
  profile: 'profile',
  rules: 'rule',
  'skip-rules': 'skip-rule',
  'fail-on': 'fail-on',
  gate: 'base', // with a base what is new, without one everything; nothing is `--fail-on none`
  'new-suppressions': 'new-suppressions',
  honor: 'honor',
  unseen: 'unseen',
  'base-report': 'base-report',
  'base-paths': undefined, // `baseline` in the folder of the base, and `--base-report`
  unresolved: 'unresolved',
  'allow-pull-request-target': undefined, // GitHub's, as are all that follow
  'report-level': 'report-level',
  'sarif-file': 'output',
  category: 'category',
  comments: undefined,
  'max-comments': undefined,
  'code-scanning': undefined,
  suggestions: undefined,
  annotations: undefined,
  summary: 'format', // `--format markdown`
}

/** What only the command line has: a value on a command line may be a secret, and only a terminal has colours. */
const ownFlags = ['var', 'no-color']

test('every input that means something on a laptop has its flag, and every flag its input', () => {
  expect(Object.keys(flagOf).sort()).toEqual([...settingNames].sort())
  const flags = Object.values(flagOf).filter((flag) => flag !== undefined && flag !== '')
  expect([...flags, ...ownFlags].sort()).toEqual(Object.keys(scanFlags).sort())
})

test('the help names every flag', () => {
  const { stdout } = run(['--help'], repository({}))
  for (const flag of [...Object.keys(scanFlags), ...Object.keys(selection), ...Object.keys(judging)]) expect(stdout).toContain(`--${flag} `)
})

describe('a flag that names a wrong word is told the right ones', () => {
  test.each([
    ['--honor', 'checkof', 'flag `--honor`: `checkof` is none of checkov, trivy, cfn-lint, cdk-nag; did you mean `checkov`?'],
    ['--unseen', 'warm', 'flag `--unseen`: `warm` is none of fail, warn; did you mean `warn`?'],
    ['--report-level', 'hihg', 'flag `--report-level`: `hihg` is none of critical, high, medium, low; did you mean `high`?'],
  ])('%s', (flag, word, said) => {
    const { status, stderr } = run(['scan', flag, word], repository({ 'task.json': task() }))
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)])
  })
})

test('--honor counts the marks of another scanner, for every command that scans', () => {
  const folder = repository({
    'main.tf': `resource "aws_ecs_task_definition" "api" {
  #checkov:skip=CKV_AWS_336:scratch space
  family                = "api"
  container_definitions = jsonencode([{ name = "web", image = "web:1.2.3", readonlyRootFilesystem = false }])
}
`,
  })
  const rule = ['--rule', 'writable-root-filesystem', '--fail-on', 'low']
  expect(run(['scan', ...rule], folder).status).toBe(1)
  const honored = run(['scan', ...rule, '--honor', 'checkov'], folder)
  expect([honored.status, honored.stdout]).toEqual([0, expect.stringContaining('1 suppressed')])
  expect(run(['fix', '--dry-run', ...rule.slice(0, 2), '--honor', 'checkov'], folder).stderr).toBe('Nothing to fix.\n')
  const baseline = JSON.parse(run(['baseline', ...rule.slice(0, 2), '--honor', 'checkov'], folder).stdout) as { suppressed: unknown[] }
  expect(baseline.suppressed).toHaveLength(1)
})

test('--report-level shows less as text and Markdown, and judges the same', () => {
  const folder = repository({ 'task.json': task({ image: 'web:latest' }) })
  for (const format of ['text', 'markdown']) {
    const all = run(['scan', '--format', format], folder)
    const some = run(['scan', '--format', format, '--report-level', 'high'], folder)
    expect([all.status, some.status]).toEqual([1, 1])
    expect([all.stdout.includes('mutable-image-tag'), some.stdout.includes('mutable-image-tag')]).toEqual([true, false])
  }
  const sarif = run(['scan', '--format', 'sarif', '--report-level', 'critical', '--category', 'infra/api'], folder).stdout
  expect(JSON.parse(sarif).runs[0].automationDetails).toEqual({ id: 'infra/api/' })
  expect(JSON.parse(sarif).runs[0].results.length).toBeGreaterThan(1)
})

test('what is said of a base needs one', () => {
  const folder = repository({ 'task.json': task() })
  for (const flags of [
    ['--unseen', 'warn'],
    ['--new-suppressions', 'reject'],
  ]) {
    const { status, stderr } = run(['scan', ...flags], folder)
    expect([status, stderr]).toEqual([2, expect.stringContaining('speaks of the base; give `--base` or `--base-report` too')])
  }
})
