// `npm run bench`: what a cold start of the command line costs on one template, on 20 files and on 1,000, beside an empty Node start.
// Measures the committed bundle as a user runs it. Figures are medians of several runs; nothing here is asserted.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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
} finally {
  rmSync(folder, { recursive: true, force: true })
}
