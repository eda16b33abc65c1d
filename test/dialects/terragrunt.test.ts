import { describe, expect, test } from 'vitest'
import { findingsOf, type ScanOptions, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { positionOf } from '../../src/source/file.ts'

/** What is found, each as `unit: address file:line`, and what could not be seen. */
function found(files: Readonly<Record<string, string>>, options: ScanOptions = {}) {
  const scan = scanTree(new MemoryTree(files), { rules: ['privileged-container'], ...options })
  expect(scan.crashes).toEqual([])
  return {
    findings: findingsOf(scan.judged)
      .map(
        ({ subject, at, certainty }) =>
          `${certainty} ${subject.unit}: ${subject.address} ${at.file.path}:${positionOf(at.file, at.start).line}`,
      )
      .sort(),
    blindSpots: scan.blindSpots.map(({ say }) => say),
  }
}

const module = `variable "privileged" {
  default = true
}
resource "aws_ecs_task_definition" "t" {
  family = "t"
  container_definitions = jsonencode([{ name = "app", privileged = var.privileged }])
}
`

const at = (unit: string) => `certain ${unit}: aws_ecs_task_definition.t modules/task/main.tf:6`
const run = (inputs: string, more = '', source = '"../../modules//task"') => `terraform {\n  source = ${source}\n}\n${more}\n${inputs}\n`

describe('a module that Terragrunt runs', () => {
  const of = (config: string, files: Readonly<Record<string, string>> = {}) =>
    found({ 'modules/task/main.tf': module, 'live/api/terragrunt.hcl': config, ...files })

  test('without Terragrunt is judged by its defaults', () => {
    expect(found({ 'modules/task/main.tf': module }).findings).toEqual([at('modules/task')])
  })

  test.each([
    ['inputs = { privileged = true }', [at('live/api')]],
    ['inputs = { privileged = false }', []],
    ['', [at('live/api')]],
    ['locals {\n  on = false\n}\ninputs = { privileged = local.on }', []],
    ['inputs = merge({ privileged = false }, { other = 1 })', []],
    ['inputs = { privileged = dependency.x.outputs.on }', []],
    ['inputs = dependency.x.outputs.all', []],
    ['inputs = merge(dependency.x.outputs.all, { privileged = true })', [at('live/api')]],
    ['inputs = { privileged = get_env("ON", "false") }', []],
  ])('%s', (inputs, expected) => expect(of(run(inputs)).findings).toEqual(expected))

  test.each([
    ['"../../modules/task"'],
    ['"${get_terragrunt_dir()}/../../modules//task"'],
    ['"${get_repo_root()}/modules/task"'],
    ['"${get_env("REMOTE") == "yes" ? "git::https://example.com/m.git" : "../../modules//task"}"'],
  ])('from %s', (source) => expect(of(run('inputs = { privileged = false }', '', source)).findings).toEqual([]))

  test('each configuration that runs it is a unit of its own', () => {
    const files = { 'live/web/terragrunt.hcl': run('inputs = { privileged = true }') }
    expect(of(run('inputs = { privileged = false }'), files).findings).toEqual([at('live/web')])
  })

  test('values of the module itself win', () => {
    expect(of(run('inputs = { privileged = true }'), { 'modules/task/terraform.tfvars': 'privileged = false' }).findings).toEqual([])
  })

  describe('that includes another', () => {
    const include = 'include "root" {\n  path = find_in_parent_folders("root.hcl")\n}'

    test('takes its inputs, and its own win', () => {
      const root = { 'live/root.hcl': 'inputs = { privileged = false }' }
      expect(of(run('', include), root).findings).toEqual([])
      expect(of(run('inputs = { privileged = true }', include), root).findings).toEqual([at('live/api')])
    })

    test('sees its locals', () => {
      const root = { 'live/root.hcl': 'locals {\n  on = false\n}' }
      const exposed = include.replace('\n}', '\n  expose = true\n}')
      expect(of(run('inputs = { privileged = include.root.locals.on }', exposed), root).findings).toEqual([])
    })

    test('that is not there: it may give anything', () => {
      expect(of(run('', include)).findings).toEqual([])
      expect(of(run('inputs = { privileged = true }', include)).findings).toEqual([at('live/api')])
    })
  })

  test('with values read from another file', () => {
    const config = run(
      'inputs = { privileged = local.common.locals.on }',
      'locals {\n  common = read_terragrunt_config(find_in_parent_folders("common.hcl"))\n}',
    )
    expect(of(config, { 'live/common.hcl': 'locals {\n  on = false\n}' }).findings).toEqual([])
  })

  describe('with arguments for Terraform', () => {
    const extra = (words: string, commands = '["plan", "apply"]'): string =>
      `terraform {\n  source = "../../modules//task"\n  extra_arguments "vars" {\n    commands = ${commands}\n    ${words}\n  }\n}\n`
    const off = { 'live/api/x.tfvars': 'privileged = false' }
    const on = { 'live/api/x.tfvars': 'privileged = true' }

    test.each<[what: string, config: string, files: Record<string, string>, isFound: boolean]>([
      ['variable files win over the module', extra('required_var_files = ["${get_terragrunt_dir()}/x.tfvars"]'), off, false],
      ['variable files win over inputs', `${extra('required_var_files = ["x.tfvars"]')}inputs = { privileged = true }`, off, false],
      ['what they say counts', `${extra('required_var_files = ["x.tfvars"]')}inputs = { privileged = false }`, on, true],
      ['a file that is not there may say anything', extra('required_var_files = ["y.tfvars"]'), on, false],
      ['one that need not be there is none', `${extra('optional_var_files = ["y.tfvars"]')}inputs = { privileged = true }`, off, true],
      ['one that need not be there and is', extra('optional_var_files = ["x.tfvars"]'), off, false],
      ['a file as an argument', extra('arguments = ["-var-file=x.tfvars"]'), off, false],
      ['a file as two arguments', extra('arguments = ["-lock-timeout=20m", "-var-file", "x.tfvars"]'), on, true],
      ['a value as an argument may be anything', extra('arguments = ["-var", "privileged=false"]'), {}, false],
      ['other arguments say nothing', extra('arguments = ["-lock-timeout=20m"]'), {}, true],
      ['arguments that cannot be told', extra('arguments = local.unknown'), {}, false],
      ['other commands say nothing', extra('arguments = ["-var-file=x.tfvars"]', '["init"]'), off, true],
      ['commands that cannot be told', extra('arguments = ["-var-file=x.tfvars"]', 'get_terraform_commands_that_need_vars()'), off, false],
      ['variables of the environment', extra('env_vars = { TF_VAR_privileged = "false" }'), {}, false],
      ['other variables of the environment', extra('env_vars = { AWS_REGION = "eu-west-1" }'), {}, true],
      ['what is after a file is not seen', extra('required_var_files = ["x.tfvars", local.unknown]'), on, false],
    ])('%s', (_, config, files, isFound) => {
      // By the module's own default it is privileged.
      expect(of(config, files).findings.length > 0).toBe(isFound)
    })
  })
})

test('a module beside its Terragrunt file', () => {
  const files = { 'live/main.tf': module, 'live/terragrunt.hcl': 'inputs = { privileged = false }' }
  expect(found(files).findings).toEqual([])
})

test('a module that lies elsewhere is a blind spot, where its name says that it is about containers', () => {
  const of = (source: string) => found({ 'live/api/terragrunt.hcl': run('', '', source), 'x/main.tf': module }).blindSpots
  expect(of('"git::https://example.com/ecs-service.git?ref=v1"')).toEqual([
    'The module that Terragrunt runs in `live/api` from `git::https://example.com/ecs-service.git?ref=v1` was not followed; what it makes was not judged here.',
  ])
  expect(of('"git::https://example.com/bucket.git"')).toEqual([])
})

test('files that read each other come to an end', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const locals = names.map((name) => `  ${name} = read_terragrunt_config("../${name}/terragrunt.hcl")\n`).join('')
  const one = `terraform {\n  source = "../m"\n}\nlocals {\n${locals}}\ninputs = { privileged = local.b.inputs.privileged }`
  const files = Object.fromEntries(names.map((name) => [`${name}/terragrunt.hcl`, one]))
  expect(found({ ...files, 'm/main.tf': module }).findings).toEqual([])
})

test('files that include each other come to an end', () => {
  const files = {
    'a/terragrunt.hcl':
      'terraform {\n  source = "../m"\n}\ninclude "x" {\n  path = "../b/terragrunt.hcl"\n}\nlocals {\n  x = local.x\n}\ninputs = { privileged = local.x }',
    'b/terragrunt.hcl': 'include "x" {\n  path = "../a/terragrunt.hcl"\n}\ninclude "y" {\n  path = "../b/terragrunt.hcl"\n}',
    'm/main.tf': module,
  }
  expect(found(files).findings).toEqual([])
})
