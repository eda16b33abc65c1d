import { describe, expect, test } from 'vitest'
import { findingsOf, type ScanOptions, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { scan } from '../../src/scan.ts'
import { positionOf, textOf } from '../../src/source/file.ts'

type Files = Readonly<Record<string, string>>

function scanned(files: Files, rules: readonly string[], more: ScanOptions = {}) {
  const scan = scanTree(new MemoryTree(files), { rules, ...more })
  expect(scan.crashes).toEqual([])
  expect(scan.diagnostics.map(({ message }) => message)).toEqual([])
  const findings = findingsOf(scan.judged)
  return {
    findings,
    places: findings
      .map(
        ({ rule, subject, at }) => `${rule} ${subject.container ?? subject.address} ${at.file.path}:${positionOf(at.file, at.start).line}`,
      )
      .sort(),
    blindSpots: scan.blindSpots.map(({ at, say }) => `${at.file.path}:${positionOf(at.file, at.start).line} ${say}`),
    estate: scan.estate,
  }
}

/**
 * A module in the manner of those on the registry: a service with a map of containers, each made by a module of its own that drops what is
 * null; roles, a log group and a security group beside.
 */
const service = {
  'modules/service/variables.tf': `
variable "create" {
  type    = bool
  default = true
}
variable "name" { type = string }
variable "defaults" {
  type    = any
  default = {}
}
variable "container_definitions" {
  type = map(object({
    create                 = optional(bool, true)
    name                   = optional(string)
    image                  = optional(string)
    user                   = optional(string)
    privileged             = optional(bool)
    readonlyRootFilesystem = optional(bool, true)
    environment            = optional(list(object({ name = string, value = string })))
    linuxParameters        = optional(object({ capabilities = optional(object({ add = optional(list(string)), drop = optional(list(string)) })) }), {})
    enable_logging         = optional(bool, true)
  }))
  default = {}
}
variable "deployment_controller" {
  type    = object({ type = optional(string) })
  default = null
}
variable "operating_system" { default = "LINUX" }
variable "exec" {
  type    = bool
  default = false
}
variable "security_group_rules" {
  type    = any
  default = {}
}
variable "vpc_id" { default = null }
`,
  'modules/service/main.tf': `
locals {
  is_external = try(var.deployment_controller.type, null) == "EXTERNAL"
  create      = var.create && length(var.container_definitions) > 0
}

module "container_definition" {
  source   = "../container"
  for_each = { for key, one in var.container_definitions : key => one if local.create && one.create }

  name            = coalesce(each.value.name, each.key)
  image           = each.value.image
  user            = try(each.value.user, var.defaults.user, null)
  privileged      = each.value.privileged
  read_only       = each.value.readonlyRootFilesystem
  environment     = each.value.environment
  linuxParameters = each.value.linuxParameters
  logging         = each.value.enable_logging
  exec            = var.exec
  system          = var.operating_system
  service         = var.name
}

resource "aws_ecs_task_definition" "this" {
  count                 = local.create ? 1 : 0
  family                = var.name
  container_definitions = jsonencode([for one in module.container_definition : one.definition])
  execution_role_arn    = try(aws_iam_role.exec[0].arn, null)
}

resource "aws_ecs_service" "this" {
  count           = local.create && !local.is_external ? 1 : 0
  name            = var.name
  task_definition = aws_ecs_task_definition.this[0].arn
  dynamic "deployment_controller" {
    for_each = var.deployment_controller != null ? [var.deployment_controller] : []
    content {
      type = deployment_controller.value.type
    }
  }
}

resource "aws_ecs_task_set" "this" {
  count           = local.create && local.is_external ? 1 : 0
  service         = try(aws_ecs_service.this[0].id, null)
  cluster         = "main"
  task_definition = aws_ecs_task_definition.this[0].arn
}

resource "aws_iam_role" "exec" {
  count              = local.create ? 1 : 0
  name_prefix        = "\${var.name}-"
  assume_role_policy = data.aws_iam_policy_document.exec[0].json
}

data "aws_iam_policy_document" "exec" {
  count = local.create ? 1 : 0
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_security_group" "this" {
  count  = local.create ? 1 : 0
  vpc_id = coalesce(var.vpc_id, "vpc-0")
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each          = { for key, one in var.security_group_rules : key => one if local.create }
  security_group_id = aws_security_group.this[0].id
  cidr_ipv4         = lookup(each.value, "cidr_ipv4", null)
  ip_protocol       = try(each.value.ip_protocol, "tcp")
  from_port         = try(each.value.from_port, null)
}
`,
  'modules/container/main.tf': `
variable "name" {}
variable "service" {}
variable "system" {}
variable "exec" {}
variable "logging" {}
variable "image" { default = null }
variable "user" { default = null }
variable "privileged" { default = null }
variable "read_only" { default = true }
variable "environment" { default = null }
variable "linuxParameters" { default = {} }
locals {
  is_linux = contains(["LINUX"], var.system)
  trimmed  = { for key, one in var.linuxParameters : key => one if one != null }
  linux    = var.exec ? merge({ initProcessEnabled = true }, local.trimmed) : merge({ initProcessEnabled = false }, local.trimmed)
  log = { for key, one in {
    logDriver = "awslogs"
    options   = var.logging ? { "awslogs-group" = try(aws_cloudwatch_log_group.this[0].name, "") } : null
  } : key => one if one != null }
  written = {
    name                   = var.name
    image                  = var.image
    user                   = var.user
    privileged             = local.is_linux ? var.privileged : null
    readonlyRootFilesystem = local.is_linux ? var.read_only : null
    environment            = var.environment
    linuxParameters        = local.is_linux && length(local.linux) > 0 ? local.linux : null
    logConfiguration       = var.logging ? local.log : null
    stopTimeout            = 0
  }
}
output "definition" { value = { for key, one in local.written : key => one if one != null } }
resource "aws_cloudwatch_log_group" "this" {
  count = var.logging ? 1 : 0
  name  = "/ecs/\${var.service}/\${var.name}"
}
`,
}

const root = `provider "aws" {}

module "api" {
  source = "acme/ecs/aws//modules/service"
  name   = "api"

  container_definitions = {
    (local.name) = {
      image      = "registry.example.com/web:latest"
      user       = "root"
      privileged = true
      environment = [
        { name = "DB_PASSWORD", value = "made-up-9f2" },
      ]
    }
    sidecar = {
      image                  = var.sidecar
      readonlyRootFilesystem = false
      enable_logging         = false
    }
  }

  security_group_rules = {
    all = { cidr_ipv4 = "0.0.0.0/0" }
  }
}

locals {
  name = "web"
}

variable "sidecar" {
  default = "registry.example.com/log:latest"
}
`

const under = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

const manifest = JSON.stringify({
  Modules: [
    { Key: '', Source: '', Dir: '.' },
    { Key: 'api', Source: 'registry.terraform.io/acme/ecs/aws//modules/service', Dir: '.terraform/modules/api/modules/service' },
    { Key: 'api.container_definition', Source: '../container', Dir: '.terraform/modules/api/modules/container' },
  ],
})

const rules = [
  'privileged-container',
  'root-user',
  'mutable-image-tag',
  'secret-in-environment',
  'writable-root-filesystem',
  'container-without-logging',
  'log-group-without-retention',
]

const expected = [
  'container-without-logging sidecar main.tf:16',
  'log-group-without-retention module.api.module.container_definition["web"].aws_cloudwatch_log_group.this[0] main.tf:3',
  'mutable-image-tag sidecar main.tf:17',
  'mutable-image-tag web main.tf:9',
  'privileged-container web main.tf:11',
  'root-user web main.tf:10',
  'secret-in-environment web main.tf:13',
  'writable-root-filesystem sidecar main.tf:18',
]

describe('a service of an installed module', () => {
  const files = { 'main.tf': root, ...under('.terraform/modules/api', service), '.terraform/modules/modules.json': manifest }

  test('is understood, and what is found in it is said where somebody can edit', () => {
    const { places, blindSpots, estate, findings } = scanned(files, rules)
    expect(places).toEqual(expected)
    expect(blindSpots).toEqual([])
    expect(estate.containers.map(({ container }) => container).sort()).toEqual(['sidecar', 'web'])
    const kinds = ['service', 'task-set', 'role', 'security-group', 'security-group-ingress', 'log-group'] as const
    expect(kinds.map((kind) => estate.all(kind).length)).toEqual([1, 0, 1, 1, 1, 1])
    const [group] = findings.filter(({ rule }) => rule === 'log-group-without-retention')
    expect(group?.related.map(({ at, say }) => `${at.file.path} ${say}`)).toContain(
      '.terraform/modules/api/modules/container/main.tf The module has it here',
    )
    expect(group && textOf(group.at)).toBe('module "api"')
  })

  test('needs no manifest where the folders have the names that Terraform gives them', () => {
    const { '.terraform/modules/modules.json': _, ...without } = files
    const { places, blindSpots } = scanned(without, rules)
    expect(places).toEqual(expected)
    expect(blindSpots).toEqual([])
  })

  test('a folder that Terraform would not have made is not it', () => {
    const { places, blindSpots } = scanned({ 'main.tf': root, ...under('.terraform/modules/web', service) }, rules)
    expect(places).toEqual([])
    expect(blindSpots).toEqual([
      'main.tf:3 Module `api` from `acme/ecs/aws//modules/service` was not followed; what it makes was not judged here.',
    ])
  })

  test('no fix is written into it, and an ignore at the call covers it', async () => {
    const module = {
      'main.tf':
        'resource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = jsonencode([{\n    name = "app"\n    privileged = true\n  }])\n}\n',
    }
    const fixesOf = (source: string, files: Files) =>
      scanned({ 'main.tf': `module "api" {\n  source = "${source}"\n}\n`, ...files }, ['privileged-container']).findings.map(
        ({ at, fix }) => `${at.file.path} ${fix ? 'fix' : 'none'}`,
      )
    expect(fixesOf('./api', under('api', module))).toEqual(['api/main.tf fix'])
    expect(fixesOf('acme/api/aws', under('.terraform/modules/api', module))).toEqual(['main.tf none'])
    const call = '# ecs-warden:ignore privileged-container -- the agent of the nodes\nmodule "api" {\n  source = "acme/api/aws"\n}\n'
    const report = await scan(new MemoryTree({ 'main.tf': call, ...under('.terraform/modules/api', module) }), {
      rules: ['privileged-container'],
    })
    expect([report.findings.length, report.suppressed.length]).toEqual([0, 1])
  })
})

describe('a module that cannot be had', () => {
  const call = (name: string): string => `module "${name}" {\n  source = "acme/${name}/aws"\n}\n`

  test('is said with what its outputs decide', () => {
    const { blindSpots } = scanned(
      {
        'main.tf': `${call('definition')}${call('network')}${call('other-ecs')}
resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = jsonencode([module.definition.json])
}
resource "aws_ecs_service" "s" {
  for_each        = toset(["a", "b", "c"])
  name            = each.key
  task_definition = aws_ecs_task_definition.t.arn
  network_configuration {
    subnets         = module.network.subnets
    security_groups = [module.network.group]
  }
}
`,
      },
      ['privileged-container'],
    )
    expect(blindSpots).toContain(
      'main.tf:1 Module `definition` from `acme/definition/aws` was not followed; what it makes was not judged here, nor what its outputs decide: `containerDefinitions` of `aws_ecs_task_definition.t`.',
    )
    expect(blindSpots).toContain(
      'main.tf:4 Module `network` from `acme/network/aws` was not followed; what it makes was not judged here, nor what its outputs decide: `networkConfiguration` of `aws_ecs_service.s["a"]`, `networkConfiguration` of `aws_ecs_service.s["b"]`, `networkConfiguration` of `aws_ecs_service.s["c"]`.',
    )
    expect(blindSpots).toContain(
      'main.tf:7 Module `other-ecs` from `acme/other-ecs/aws` was not followed; what it makes was not judged here.',
    )
  })

  test('inside of an installed one is said at the call', () => {
    const files = { ...service, 'modules/service/extra.tf': call('scaling') }
    const { blindSpots } = scanned({ 'main.tf': root, ...under('.terraform/modules/api', files) }, rules)
    expect(blindSpots).toEqual(['main.tf:3 Module `scaling` from `acme/scaling/aws` was not followed; what it makes was not judged here.'])
  })
})
