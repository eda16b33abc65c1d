import { describe, expect, test } from 'vitest'
import { findingsOf, type ScanOptions, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { positionOf } from '../../src/source/file.ts'

/** What is found, each as `address container file:line`, with the steps that its value took. */
function found(files: Readonly<Record<string, string>>, options: ScanOptions = {}) {
  const scan = scanTree(new MemoryTree(files), { rules: ['privileged-container'], ...options })
  expect(scan.crashes).toEqual([])
  return {
    findings: findingsOf(scan.judged)
      .map(({ subject, at, certainty, origin }) => {
        const steps = origin.map(({ kind, name }) => `${kind} ${name}`).join(', ')
        const place = `${at.file.path}:${positionOf(at.file, at.start).line}`
        return `${certainty === 'likely' ? 'likely ' : ''}${subject.address} ${subject.container} ${place}${steps ? ` (${steps})` : ''}`
      })
      .sort(),
    blindSpots: scan.blindSpots.map(({ say }) => say),
    diagnostics: scan.diagnostics.map(({ message }) => message),
    units: scan.readings.flatMap(({ units }) => units.map(({ id }) => id)),
    files: Object.fromEntries(scan.reports.map(({ path, state }) => [path, state])),
  }
}

const task = (name: string, privileged: string, more = ''): string => `resource "aws_ecs_task_definition" "${name}" {
  ${more}
  family = "${name}"
  container_definitions = jsonencode([{
    name = "app"
    privileged = ${privileged}
  }])
}
`

describe('variables', () => {
  const variable = 'variable "privileged" {\n  default = true\n}\n'

  test('a default counts', () => {
    expect(found({ 'main.tf': variable + task('t', 'var.privileged') }).findings).toEqual([
      'aws_ecs_task_definition.t app main.tf:9 (default var.privileged)',
    ])
  })

  test.each([
    ['terraform.tfvars', 'privileged = false'],
    ['terraform.tfvars.json', '{"privileged": false}'],
    ['prod.auto.tfvars', 'privileged = false'],
    ['x.auto.tfvars.json', '{"privileged": "false"}'],
  ])('%s wins over it', (path, text) => {
    expect(found({ 'main.tf': variable + task('t', 'var.privileged'), [path]: text }).findings).toEqual([])
  })

  test('later files win over earlier ones, named ones over those that Terraform finds itself, single values over all', () => {
    const files = {
      'live/main.tf': variable + task('t', 'var.privileged'),
      'live/terraform.tfvars': 'privileged = false',
      'live/b.auto.tfvars': 'privileged = true',
      'live/a.auto.tfvars': 'privileged = false',
      'live/prod.tfvars': 'privileged = false',
    }
    const yes = ['aws_ecs_task_definition.t app live/main.tf:9 (variable var.privileged)']
    expect(found(files).findings).toEqual(yes)
    expect(found(files, { varFiles: ['live/prod.tfvars'] }).findings).toEqual([])
    expect(found(files, { varFiles: ['live/prod.tfvars'], vars: { privileged: 'true' } }).findings).toEqual(yes)
  })

  test('each set of values that the config names is a unit of its own', () => {
    const files = {
      'live/main.tf': variable + task('t', 'var.privileged'),
      'live/env/prod.tfvars': 'privileged = false',
      'live/env/dev.tfvars': 'privileged = true',
    }
    const units = [
      { root: 'live', variables: ['env/prod.tfvars'] },
      { root: 'live', name: 'development', variables: ['env/dev.tfvars'] },
    ]
    const result = found(files, { units })
    expect(result.units).toEqual(['live#prod', 'live#development'])
    expect(result.findings).toEqual(['aws_ecs_task_definition.t app live/main.tf:9 (variable var.privileged)'])
  })

  test('a file that is not there, and a name that nobody has, are said', () => {
    const files = { 'main.tf': variable + task('t', 'var.privileged'), 'x.tfvars': 'nobody = 1' }
    expect(found(files, { varFiles: ['missing.tfvars', 'x.tfvars'] }).diagnostics).toEqual([
      'The variable file `missing.tfvars` cannot be read; its values are not used.',
      '`.` has no variable `nobody`.',
    ])
  })

  test('optional fields of an object have their own defaults', () => {
    const declared = `variable "apps" {
  type = map(object({ privileged = optional(bool, true), image = optional(string) }))
  default = { web = {}, api = { privileged = false } }
}
`
    expect(found({ 'main.tf': declared + task('t', 'each.value.privileged', 'for_each = var.apps') }).findings).toEqual([
      'aws_ecs_task_definition.t["web"] app main.tf:10 (default var.apps)',
    ])
  })
})

describe('count and for_each', () => {
  test.each([
    ['count = 2', 'count.index == 1', ['aws_ecs_task_definition.t[1] app main.tf:6']],
    ['count = 0', 'true', []],
    ['for_each = toset(["a", "b"])', 'each.key == "b"', ['aws_ecs_task_definition.t["b"] app main.tf:6']],
    ['for_each = { a = true, b = false }', 'each.value', ['aws_ecs_task_definition.t["a"] app main.tf:2']],
    ['count = var.on ? 1 : 0', 'true', ['likely aws_ecs_task_definition.t[0] app main.tf:6']],
    ['count = var.on', 'true', ['likely aws_ecs_task_definition.t app main.tf:6']],
    ['for_each = var.on', 'true', ['likely aws_ecs_task_definition.t app main.tf:6']],
    ['for_each = var.on ? toset(["a"]) : toset([])', 'true', ['likely aws_ecs_task_definition.t["a"] app main.tf:6']],
  ])('%s', (more, privileged, expected) => {
    expect(found({ 'main.tf': task('t', privileged, more), 'variables.tf': 'variable "on" {}' }).findings).toEqual(expected)
  })
})

describe('modules', () => {
  const module = `variable "privileged" {\n  default = false\n}\n${task('t', 'var.privileged')}output "arn" {\n  value = aws_ecs_task_definition.t.arn\n}\n`

  test('a module is judged in the context of each call, and not by its defaults', () => {
    const { findings, units, files } = found({
      'live/main.tf': `module "a" {\n  source = "../modules/task"\n  privileged = true\n}\nmodule "b" {\n  source = "../modules/task"\n}\n`,
      'modules/task/main.tf': module,
    })
    expect(findings).toEqual(['module.a.aws_ecs_task_definition.t app modules/task/main.tf:9 (module-input var.privileged)'])
    expect(units).toEqual(['live'])
    expect(files).toEqual({ 'live/main.tf': 'analysed', 'modules/task/main.tf': 'analysed' })
  })

  test('a module that nobody calls is judged by its defaults', () => {
    expect(found({ 'modules/task/main.tf': module.replace('false', 'true') }).findings).toEqual([
      'aws_ecs_task_definition.t app modules/task/main.tf:9 (default var.privileged)',
    ])
  })

  test('each instance of a call is its own', () => {
    const live = `module "a" {\n  source = "../modules/task"\n  for_each = { blue = true, green = false }\n  privileged = each.value\n}\n`
    expect(found({ 'live/main.tf': live, 'modules/task/main.tf': module }).findings).toEqual([
      'module.a["blue"].aws_ecs_task_definition.t app modules/task/main.tf:9 (module-input var.privileged)',
    ])
  })

  test('containers that the caller writes are pointed at where they are written', () => {
    const { findings } = found({
      'live/main.tf': `module "a" {\n  source = "../modules/task"\n  containers = [\n    { name = "web", privileged = true },\n  ]\n}\n`,
      'modules/task/main.tf':
        'variable "containers" {}\nresource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = jsonencode(var.containers)\n}\n',
    })
    expect(findings).toEqual(['module.a.aws_ecs_task_definition.t web live/main.tf:4'])
  })

  test('outputs flow back, through modules inside modules', () => {
    const { findings } = found({
      'main.tf': `module "outer" {\n  source = "./outer"\n}\n${task('t', 'module.outer.privileged')}`,
      'outer/main.tf': 'module "inner" {\n  source = "./inner"\n}\noutput "privileged" {\n  value = module.inner.flags.privileged\n}\n',
      'outer/inner/main.tf': 'output "flags" {\n  value = { privileged = true }\n}\n',
    })
    expect(findings).toEqual(['aws_ecs_task_definition.t app main.tf:9'])
  })

  test('modules that call each other in a circle come to an end', () => {
    const call = (to: string) => `module "next" {\n  source = "../${to}"\n}\n`
    const { findings, diagnostics } = found({ 'a/main.tf': call('b') + task('t', 'true'), 'b/main.tf': call('a') })
    expect(findings[0]).toBe('aws_ecs_task_definition.t app a/main.tf:9')
    expect(diagnostics).toEqual(['Modules are nested too deeply here, or call themselves; what this one makes is not judged.'])
  })

  test('a module that is not there is named', () => {
    const { blindSpots } = found({ 'main.tf': 'module "ecs" {\n  source = "terraform-aws-modules/ecs/aws"\n}\n' })
    expect(blindSpots).toEqual(['Module `ecs` from `terraform-aws-modules/ecs/aws` was not followed; what it makes was not judged here.'])
  })

  test('a module of the registry is read where `terraform init` put it', () => {
    const { findings } = found({
      'live/main.tf': 'module "ecs" {\n  source = "acme/ecs/aws"\n  privileged = true\n}\n',
      'live/.terraform/modules/modules.json':
        '{"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"ecs","Source":"x","Dir":".terraform/modules/ecs"}]}',
      'live/.terraform/modules/ecs/main.tf': module,
    })
    expect(findings).toEqual(['module.ecs.aws_ecs_task_definition.t app live/main.tf:3 (module-input var.privileged)'])
  })
})

describe('templates, files, blocks', () => {
  test('a template file is pointed at where a person would edit it', () => {
    const { findings } = found({
      'main.tf':
        'resource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = templatefile("${path.module}/web.json.tftpl", { image = var.image, on = true })\n}\nvariable "image" {}\n',
      'web.json.tftpl': '[\n  {\n    "name": "web",\n    "image": "${image}",\n%{ if on ~}\n    "privileged": true\n%{ endif ~}\n  }\n]\n',
    })
    expect(findings).toEqual(['aws_ecs_task_definition.t web web.json.tftpl:6'])
  })

  test('so is a file of JSON, which is read once', () => {
    const { findings, units } = found({
      'main.tf': 'resource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = file("containers.json")\n}\n',
      'containers.json': '[\n  {"name": "web", "image": "a", "privileged": true}\n]\n',
    })
    expect(findings).toEqual(['aws_ecs_task_definition.t web containers.json:2'])
    expect(units).toEqual(['.'])
  })

  test('a heredoc with directives and values put in', () => {
    const { findings } = found({
      'main.tf': `resource "aws_ecs_task_definition" "t" {
  family = "t"
  container_definitions = <<-EOT
    [%{ for name in ["a", "b"] }
      { "name": "\${name}", "privileged": \${name == "b"}, "memory": \${var.memory} },%{ endfor }
      { "name": "last" }
    ]
  EOT
}
variable "memory" {}
`,
    })
    expect(findings).toEqual(['aws_ecs_task_definition.t b main.tf:5'])
  })

  test('an override file is put over the others', () => {
    const { findings } = found({
      'main.tf': task('t', 'false'),
      'override.tf':
        'resource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([{ name = "app", privileged = true }])\n}\n',
    })
    expect(findings).toEqual(['aws_ecs_task_definition.t app override.tf:2'])
  })

  test('a dynamic block is one block for each element', () => {
    const { findings } = found(
      {
        'main.tf': `resource "aws_ecs_task_definition" "t" {
  family = "t"
  dynamic "volume" {
    for_each = { logs = "/var/log", sock = "/var/run/docker.sock" }
    iterator = it
    content {
      name      = it.key
      host_path = it.value
    }
  }
  container_definitions = jsonencode([{ name = "app", mountPoints = [{ sourceVolume = "sock", containerPath = "/sock" }] }])
}
`,
      },
      { rules: ['container-runtime-socket-mount'] },
    )
    expect(findings.length).toBe(1)
  })
})

test('what is endless ends: cycles, doubling values, large ranges', () => {
  const doubled = Array.from({ length: 40 }, (_, n) => `  d${n + 1} = [local.d${n}, local.d${n}]`).join('\n')
  const started = performance.now()
  const { findings } = found({
    'main.tf': `locals {\n  a = local.b\n  b = local.a\n  d0 = ["x"]\n${doubled}\n  many = setproduct(range(1000), range(1000))\n}\n${task('t', 'length(flatten(local.d40)) == length(local.many) || local.a')}${task('u', 'true')}`,
  })
  expect(findings.map((one) => one.split(' ')[0])).toEqual(['aws_ecs_task_definition.u'])
  expect(performance.now() - started).toBeLessThan(5_000)
})
