import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository, run, task } from './run.ts'

const found = (stdout: string): string[] =>
  (JSON.parse(stdout) as { findings: { path: string; rule: string }[] }).findings.map(({ path, rule }) => `${path} ${rule}`)
const json = ['--format', 'json', '--rule', 'privileged-container']

describe('the config file', () => {
  const files = {
    '.github/ecs-warden.yml': 'fail-on: critical\npaths: [a]\n',
    'a/task.json': task(),
    'b/task.json': task(),
    'strict.yml': 'rules: {privileged-container: {severity: critical}}\n',
  }

  test('of the repository counts at its root; what is typed wins over it', () => {
    const folder = repository(files)
    const here = run(['scan', ...json], folder)
    expect([here.status, found(here.stdout)]).toEqual([0, ['a/task.json privileged-container']])
    const typed = run(['scan', 'b', '--fail-on', 'high', ...json], folder)
    expect([typed.status, found(typed.stdout)]).toEqual([1, ['b/task.json privileged-container']])
  })

  test('is found from a folder inside, which is then what is scanned', () => {
    const inside = run(['scan', ...json], join(repository(files), 'b'))
    expect([inside.status, found(inside.stdout)]).toEqual([0, ['b/task.json privileged-container']])
  })

  test('that is named replaces it', () => {
    const { status, stdout } = run(['scan', '--config', 'strict.yml', ...json], repository(files))
    expect([status, found(stdout)]).toEqual([1, ['a/task.json privileged-container', 'b/task.json privileged-container']])
  })

  test('with mistakes in it stops every command that would follow it, with each mistake at its line', () => {
    const folder = repository({ ...files, '.github/ecs-warden.yml': 'fail-onn: low\nrules:\n  root-usr: off\n' })
    for (const command of ['scan', 'fix', 'model'])
      expect(run([command], folder)).toEqual({
        status: 2,
        stdout: '',
        stderr:
          'ecs-warden cannot run:\n' +
          '  .github/ecs-warden.yml:1: there is no key `fail-onn` here; did you mean `fail-on`?\n' +
          '  .github/ecs-warden.yml:3: `rules`: there is no rule `root-usr`; did you mean `root-user`?\n',
      })
  })

  test('behind a link is not read', () => {
    const outside = repository({ 'config.yml': 'fail-on: none\n' })
    const folder = repository({ 'task.json': task() })
    symlinkSync(join(outside, 'config.yml'), join(folder, '.ecs-warden.yml'))
    expect(run(['scan', '--config', '.ecs-warden.yml'], folder).status).toBe(2)
  })
})

test('values for Terraform’s variables: one by one and by file, the one by one win', () => {
  const folder = repository({
    'infra/main.tf': `variable "open" {}
resource "aws_ecs_task_definition" "api" {
  family = "api"
  container_definitions = jsonencode([{ name = "web", image = "web:1", privileged = var.open }])
}
`,
    'prod.tfvars': 'open = true\n',
  })
  const scanned = (...flags: string[]) => found(run(['scan', ...flags, ...json], folder).stdout)
  expect(scanned()).toEqual([])
  expect(scanned('--var-file', 'prod.tfvars')).toEqual(['infra/main.tf privileged-container'])
  expect(scanned('--var', 'open=true')).toEqual(['infra/main.tf privileged-container'])
  expect(scanned('--var-file', 'prod.tfvars', '--var', 'open=false')).toEqual([])
})

test.each([
  [['scan', '--var', 'password'], 'flag `--var` takes `name=value`'],
  [['scan', '--var-file', 'missing.tfvars'], 'flag `--var-file`: there is no file `missing.tfvars`'],
  [['scan', 'missing'], 'there is no file or folder `missing`'],
  [['scan', '--parameters', 'missing.json'], 'flag `--parameters`: there is no file `missing.json`'],
  [['scan', '--output', 'no/such/folder/x'], 'flag `--output`: `no/such/folder/x` cannot be written'],
  [['scan', '--format'], 'flag `--format` needs a value'],
  [['fix', '--dry-run=yes'], 'flag `--dry-run` takes no value'],
  [['rules', 'extra'], '`extra` is one word too many'],
  [['model', '--format', 'dot'], 'flag `--format`: `dot` is none of json, mermaid'],
  [
    ['scan', '--framework', 'teraform'],
    'flag `--framework`: `teraform` is none of cloudformation, cdk, terraform, terraform-plan, task-definition; did you mean `terraform`?',
  ],
  [['scan', '--exclude', '*(a)'], 'flag `--exclude`: `*(a)` has an extended glob in it'],
  [['explain', 'root-usr'], 'there is no rule `root-usr`; did you mean `root-user`?'],
])('%j is refused in one sentence', (args, sentence) => {
  const { status, stdout, stderr } = run(args, repository({ 'task.json': task() }))
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(`ecs-warden: ${sentence}`)
})
