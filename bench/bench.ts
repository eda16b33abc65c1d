// `npm run bench`: what a cold start of the command line costs on one template, on 20 files, on 1,000 and on 1,000 and 2,000 files of
// Terraform, on 1,100 of both, and on one of Terraform that is mostly of no concern, beside an empty Node start; and how much text is
// parsed in a second. `npm run bench -- --trivy PATH` runs that program over the 1,100 files too.
// Measures the committed bundle as a user runs it. Figures are medians of several runs; nothing here is asserted.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseHcl } from '../src/parse/hcl/index.ts'
import { parseJson } from '../src/parse/json.ts'
import { parseYaml } from '../src/parse/yaml.ts'
import { fileText } from '../src/source/embedded.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'ecs-warden-bench-'))

const template = (index: number): string => `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Image:
    Type: String
    Default: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/service-${index}:1.${index}.0
Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Family: service-${index}
      NetworkMode: awsvpc
      RequiresCompatibilities: [${index % 2 ? 'FARGATE' : 'EC2'}]
      ContainerDefinitions:
${[0, 1, 2]
  .map(
    (container) => `        - Name: container-${container}
          Image: !Ref Image
          Privileged: ${index % 10 === 0 && container === 0}
          Environment:
            - { Name: STAGE, Value: production }
            - { Name: QUEUE, Value: !Sub "https://sqs.\${AWS::Region}.amazonaws.com/\${AWS::AccountId}/queue-${container}" }
          LogConfiguration:
            LogDriver: awslogs
            Options: { awslogs-group: /ecs/service-${index}, awslogs-region: !Ref AWS::Region }`,
  )
  .join('\n')}
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: !Ref TaskDefinition
      LaunchType: ${index % 2 ? 'FARGATE' : 'EC2'}
      NetworkConfiguration:
        AwsvpcConfiguration:
          Subnets: [subnet-1, subnet-2]
          AssignPublicIp: DISABLED
`

const terraform = (index: number): string => `locals {
  name_${index} = "service-${index}"
}

resource "aws_ecs_task_definition" "service_${index}" {
  family                   = local.name_${index}
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    {
      name  = local.name_${index}
      image = "\${var.registry}/service-${index}:1.${index}.0"
      environment = [
        { name = "STAGE", value = "production" },
      ]
      logConfiguration = {
        logDriver = "awslogs"
        options   = { "awslogs-group" = "/ecs/service-${index}" }
      }
    }
  ])
}
`

const unrelated = (index: number): string => `apiVersion: v1
kind: ConfigMap
metadata: { name: settings-${index} }
data:
${Array.from({ length: 60 }, (_, line) => `  key-${line}: value-${index}-${line}`).join('\n')}
`

/** A service as people lay it out: five files a root, which share a module of five. */
const service = (index: number): Record<string, string> => ({
  'main.tf': `module "service" {
  source     = "../modules/service"
  name       = local.name
  image      = "\${var.registry}/\${local.name}:\${var.tag}"
  containers = local.containers
  subnets    = var.subnets
}

${terraform(index)}`,
  'variables.tf': `variable "registry" {
  type    = string
  default = "111122223333.dkr.ecr.eu-west-1.amazonaws.com"
}

variable "tag" {
  type        = string
  description = "Which build of the service runs."
  default     = "1.${index}.0"
}

variable "subnets" {
  type    = list(string)
  default = ["subnet-1", "subnet-2"]
}
`,
  'locals.tf': `locals {
  name = "service-${index}"
  containers = {
${['web', 'worker', 'log'].map((name) => `    ${name} = { image = "\${var.registry}/${name}:\${var.tag}", cpu = 256, environment = { STAGE = "production", QUEUE = "queue-${index}" } }`).join('\n')}
  }
}
`,
  'iam.tf': `data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "task" {
  name               = "\${local.name}-task"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}
`,
  'outputs.tf': `output "service" {
  value = module.service.name
}
`,
})

const serviceModule: Record<string, string> = {
  'main.tf': `resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  container_definitions = jsonencode([
    for name, container in var.containers : {
      name             = name
      image            = container.image
      cpu              = lookup(container, "cpu", 128)
      environment      = [for key, value in container.environment : { name = key, value = value }]
      logConfiguration = { logDriver = "awslogs", options = { "awslogs-group" = aws_cloudwatch_log_group.this.name } }
    }
  ])
}

resource "aws_ecs_service" "this" {
  name            = var.name
  task_definition = aws_ecs_task_definition.this.arn
  launch_type     = "FARGATE"
  network_configuration {
    subnets          = var.subnets
    assign_public_ip = false
  }
}
`,
  'logs.tf': `resource "aws_cloudwatch_log_group" "this" {
  name              = "/ecs/\${var.name}"
  retention_in_days = 30
}
`,
  'variables.tf': ['name', 'image', 'containers', 'subnets'].map((name) => `variable "${name}" {}\n`).join('\n'),
  'outputs.tf': 'output "name" {\n  value = aws_ecs_service.this.name\n}\n',
  'versions.tf': 'terraform {\n  required_version = ">= 1.5"\n}\n',
}

function fillTerraform(name: string, count: number): { path: string; files: number; bytes: number } {
  const path = join(folder, name)
  let bytes = 0
  const write = (place: string, files: Record<string, string>): void => {
    mkdirSync(join(path, place), { recursive: true })
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(path, place, file), text)
      bytes += Buffer.byteLength(text)
    }
  }
  write('modules/service', serviceModule)
  for (let index = 0; index < count / 5 - 1; index++) write(`service-${index}`, service(index))
  return { path, files: count, bytes }
}

/** Roles with twenty tags and a document that nothing asks for, beside one task definition. */
function fillUnasked(name: string, count: number): { path: string; bytes: number } {
  const path = join(folder, name)
  mkdirSync(path)
  const lists = Array.from({ length: 10 }, (_, index) => `key_${index} = [for n in range(20) : "\${n}-${index}"]`).join(', ')
  const tags = Array.from({ length: 20 }, (_, index) => `tag_${index} = "value-${index}"`).join(', ')
  const roles = Array.from(
    { length: count },
    (_, index) => `resource "aws_iam_role" "role_${index}" {
  name               = "role-${index}"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole" }] })
  description        = jsonencode({ ${lists} })
  tags               = { ${tags} }
}
`,
  )
  const text = [terraform(0), ...roles].join('\n')
  writeFileSync(join(path, 'main.tf'), text)
  return { path, bytes: Buffer.byteLength(text) }
}

/** As a repository of several teams: a half of it Terraform in roots with a shared module, the rest templates and files of others. */
function fillMixed(name: string): { path: string; files: number; bytes: number } {
  const [roots, others] = [fillTerraform(`${name}/terraform`, 500), fill(`${name}/stacks`, 600)]
  return { path: join(folder, name), files: roots.files + others.files, bytes: roots.bytes + others.bytes }
}

function fill(name: string, count: number): { path: string; files: number; bytes: number } {
  const path = join(folder, name)
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const kind = count === 1 ? 0 : index % 4
    const [file, text] =
      kind === 0
        ? [`stack-${index}.yaml`, template(index)]
        : kind === 1
          ? [`service-${index}/main.tf`, terraform(index)]
          : kind === 2
            ? [`config-${index}.yaml`, unrelated(index)]
            : [`stack-${index}.yml`, template(index)]
    const full = join(path, file)
    mkdirSync(join(full, '..'), { recursive: true })
    writeFileSync(full, text)
    bytes += Buffer.byteLength(text)
  }
  return { path, files: count, bytes }
}

interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
}

/** Milliseconds of wall and CPU time and peak memory in MB of one process. */
function measure(args: readonly string[]): Cost {
  const report = join(folder, 'cost.json')
  const probe = `data:text/javascript,${encodeURIComponent(`import{writeFileSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();writeFileSync(${JSON.stringify(report)},JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1000,memory:u.maxRSS/1024}))})`)}`
  const start = performance.now()
  spawnSync(process.execPath, ['--import', probe, ...args], { cwd: folder, stdio: 'ignore' })
  const wall = performance.now() - start
  return { wall, ...(JSON.parse(readFileSync(report, 'utf8')) as Omit<Cost, 'wall'>) }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function bench(label: string, args: readonly string[], runs: number): Cost {
  const costs = Array.from({ length: runs }, () => measure(args))
  const cost = {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    memory: median(costs.map(({ memory }) => memory)),
  }
  console.log(
    `${label.padEnd(34)} ${cost.wall.toFixed(0).padStart(6)} ms wall ${cost.cpu.toFixed(0).padStart(6)} ms CPU ${cost.memory.toFixed(0).padStart(5)} MB`,
  )
  return cost
}

/** How many MB of texts of one syntax are parsed in a second of CPU, warmed up. */
function parsing(label: string, texts: readonly string[], parse: (text: string) => unknown): void {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  for (const text of texts) parse(text)
  const rates = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    for (const text of texts) parse(text)
    const { user, system } = process.cpuUsage(before)
    return bytes / (user + system)
  })
  console.log(`parsing ${label.padEnd(26)} ${median(rates).toFixed(1).padStart(6)} MB a CPU second (${(bytes / 1e6).toFixed(1)} MB)`)
}

/** Another program over the same files, without what it would fetch first: the wall time of its second run. */
function beside(program: string, path: string): void {
  const args = [
    'config',
    '--skip-check-update',
    '--skip-version-check',
    '--quiet',
    '--cache-dir',
    join(folder, 'cache'),
    '--format',
    'json',
    path,
  ]
  const [, wall = Number.NaN] = [1, 2].map(() => {
    const start = performance.now()
    const { status, error } = spawnSync(program, args, { cwd: folder, stdio: 'ignore', timeout: 600_000 })
    return status === 0 && !error ? performance.now() - start : Number.NaN
  })
  console.log(`${program.slice(-34).padEnd(34)} ${Number.isNaN(wall) ? 'did not run' : `${wall.toFixed(0).padStart(6)} ms wall`}`)
}

const { trivy } = parseArgs({ options: { trivy: { type: 'string' } } }).values
const empty = join(folder, 'empty.mjs')
writeFileSync(empty, '')
const cli = join(root, 'dist/cli/index.js')
try {
  console.log(`Node ${process.version}, medians`)
  const start = bench('an empty start of Node', [empty], 9)
  for (const count of [1, 20, 1000]) {
    const { path, files, bytes } = fill(`files-${count}`, count)
    const cost = bench(`${files} files, ${(bytes / 1e6).toFixed(3)} MB`, [cli, 'scan', path, '--fail-on', 'none'], count > 100 ? 3 : 9)
    if (count === 1) console.log(`  = ${(cost.wall / start.wall).toFixed(1)} empty starts`)
  }
  const [once, twice] = [1000, 2000].map((count) => {
    const { path, files, bytes } = fillTerraform(`terraform-${count}`, count)
    return bench(`${files} Terraform files, ${(bytes / 1e6).toFixed(3)} MB`, [cli, 'scan', path, '--fail-on', 'none'], 3)
  })
  if (once && twice) console.log(`  twice the files: ${(twice.cpu / once.cpu).toFixed(2)} times the CPU`)
  const unasked = fillUnasked('unasked', 2000)
  bench(`2,000 roles, ${(unasked.bytes / 1e6).toFixed(3)} MB`, [cli, 'scan', unasked.path, '--fail-on', 'none'], 3)
  const mixed = fillMixed('mixed')
  bench(`${mixed.files} mixed files, ${(mixed.bytes / 1e6).toFixed(3)} MB`, [cli, 'scan', mixed.path, '--fail-on', 'none'], 3)
  console.log('  aim: under 3,000 ms on two cores')
  if (trivy !== undefined) beside(trivy, mixed.path)
  const numbers = Array.from({ length: 500 }, (_, index) => index)
  parsing(
    'HCL',
    numbers.flatMap((index) => Object.values(service(index))),
    (text) => parseHcl(fileText({ path: 'main.tf', text })),
  )
  parsing('YAML', numbers.map(template), (text) => parseYaml(fileText({ path: 'stack.yaml', text })))
  parsing(
    'JSON',
    numbers.map((index) => JSON.stringify({ index, service: service(index) }, null, 2)),
    (text) => parseJson(fileText({ path: 'stack.json', text })),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
