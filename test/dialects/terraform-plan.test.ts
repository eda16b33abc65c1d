import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { text } from '../../src/report/text.ts'
import { scan } from '../../src/scan.ts'
import { positionOf } from '../../src/source/file.ts'

interface Resource {
  readonly address: string
  readonly values: Record<string, unknown>
  readonly unknown?: Record<string, unknown>
  readonly sensitive?: Record<string, unknown>
  readonly expressions?: Record<string, unknown>
}

const typeOf = (address: string): string => /(aws_\w+)\.\w+(?:\[.*\])?$/.exec(address)?.[1] ?? ''

/** A plan in the form of `terraform show -json`, of resources in the root module or in one module `m`. */
function plan(resources: readonly Resource[], more: Record<string, unknown> = {}): string {
  const node = ({ address, values }: Resource) => ({ address, mode: 'managed', type: typeOf(address), name: 'x', values })
  const inModule = ({ address }: Resource) => address.startsWith('module.')
  const own = resources.filter((one) => !inModule(one))
  return JSON.stringify(
    {
      format_version: '1.2',
      terraform_version: '1.15.0',
      planned_values: {
        root_module: {
          resources: own.map(node),
          child_modules: [{ address: 'module.m', resources: resources.filter(inModule).map(node) }],
        },
      },
      resource_changes: resources.map(({ address, values, unknown = {}, sensitive = {} }) => ({
        address,
        change: { actions: ['create'], before: null, after: values, after_unknown: unknown, after_sensitive: sensitive },
      })),
      configuration: {
        root_module: { resources: own.map(({ address, expressions = {} }) => ({ address: address.replace(/\[.*\]/, ''), expressions })) },
      },
      ...more,
    },
    null,
    2,
  )
}

const containers = (...all: Record<string, unknown>[]): string => JSON.stringify(all)

async function found(files: Readonly<Record<string, string>>, rules: readonly string[] = ['privileged-container', 'mutable-image-tag']) {
  const report = await scan(new MemoryTree(files), { rules, today: '2026-01-01' })
  expect(report.crashes).toEqual([])
  expect(report.diagnostics).toEqual([])
  return {
    report,
    findings: report.findings.map(({ subject, at, certainty, rule }) => {
      const place = `${at.file.path}:${positionOf(at.file, at.start).line}`
      return `${certainty} ${rule} ${subject.address} ${subject.container ?? ''} ${place}`
    }),
  }
}

const task: Resource = {
  address: 'aws_ecs_task_definition.t',
  values: { family: 't', container_definitions: containers({ name: 'web', image: 'web:latest', privileged: true }) },
}

describe('a plan alone', () => {
  test('is judged, and pointed at', async () => {
    const { findings, report } = await found({ 'out/plan.json': plan([task]) })
    expect(findings).toEqual([
      expect.stringMatching(/^certain privileged-container aws_ecs_task_definition\.t web out\/plan\.json:\d+$/),
      expect.stringMatching(/^certain mutable-image-tag aws_ecs_task_definition\.t web out\/plan\.json:\d+$/),
    ])
    expect(report.files).toEqual([{ path: 'out/plan.json', framework: 'terraform-plan', state: 'analysed' }])
    expect(report.findings.map(({ edits }) => edits)).toEqual([[], []])
  })

  test('what the apply will tell is unknown, and what it refers to is not', async () => {
    const service: Resource = {
      address: 'aws_ecs_service.s',
      values: { name: 's', launch_type: 'FARGATE', network_configuration: [{ assign_public_ip: true }] },
      unknown: { task_definition: true, network_configuration: [{ subnets: true }] },
      expressions: { task_definition: { references: ['aws_ecs_task_definition.t.arn', 'aws_ecs_task_definition.t'] } },
    }
    const { report } = await found({ 'plan.json': plan([{ ...task, unknown: { arn: true } }, service]) }, ['public-ip-on-tasks'])
    expect(report.findings.map(({ subject }) => subject.address)).toEqual(['aws_ecs_service.s'])
    const hidden = plan([{ address: 'aws_ecs_task_definition.t', values: { family: 't' }, unknown: { container_definitions: true } }])
    const open = await found({ 'plan.json': hidden })
    expect(open.findings).toEqual([])
    expect(open.report.blindSpots.map(({ say }) => say)).toEqual([expect.stringContaining('Containers of `aws_ecs_task_definition.t`')])
  })

  test('nothing of it is shown', async () => {
    const { report } = await found({ 'plan.json': plan([task], { variables: { password: { value: 'correct-horse' } } }) })
    const words = text(report, { colour: false })
    expect(words).toContain('****')
    expect(words).not.toContain('web:latest')
  })

  test('a block that nobody wrote comes as an empty list', async () => {
    const cluster = (setting: unknown[]): Resource => ({ address: 'aws_ecs_cluster.c', values: { name: 'c', setting } })
    const insights = [{ name: 'containerInsights', value: 'enabled' }]
    expect((await found({ 'plan.json': plan([cluster(insights)]) }, ['no-container-insights'])).findings).toEqual([])
    expect((await found({ 'plan.json': plan([cluster([])]) }, ['no-container-insights'])).findings).toHaveLength(1)
  })

  test.each([
    '{"format_version": "1.2", "planned_values": {}}',
    '{"format_version": "1.2", "resource_changes": [1, {}, {"address": 1}]}',
    '{"format_version": "1.2", "planned_values": {"root_module": {"resources": [{"address": "aws_ecs_service.s", "type": "aws_ecs_service", "values": {"task_definition": 7}}]}}, "configuration": {"root_module": []}}',
  ])('%s does no harm', async (text) => expect((await found({ 'plan.json': text })).findings).toEqual([]))
})

describe('beside its configuration', () => {
  const main = `variable "image" {}
variable "privileged" {
  default = true
}
resource "aws_ecs_task_definition" "t" {
  family = "t"
  container_definitions = jsonencode([
    {
      name       = "web"
      image      = var.image
      privileged = var.privileged
    },
  ])
}
`
  test('what only the plan can tell is said at the line of the configuration, what both can tell once', async () => {
    const { findings, report } = await found({ 'live/main.tf': main, 'live/plan.json': plan([task]) })
    expect(findings).toEqual([
      'certain privileged-container aws_ecs_task_definition.t web live/main.tf:11',
      'certain mutable-image-tag aws_ecs_task_definition.t web live/main.tf:10',
    ])
    expect(report.findings[1]?.origin).toMatchObject([{ name: 'live/plan.json', kind: 'file' }])
  })

  test('a condition that the plan settles is certain', async () => {
    const likely = main.replace('= var.privileged', '= var.image == "x" ? true : false')
    expect((await found({ 'main.tf': likely })).findings[0]).toMatch(/^likely privileged/)
    expect((await found({ 'main.tf': likely, 'plan.json': plan([task]) })).findings[0]).toMatch(/^certain privileged.*main\.tf:11$/)
  })

  test('a template is pointed into', async () => {
    const template = '[\n  {\n    "name": "web",\n    "image": "${image}",\n    "privileged": true\n  }\n]\n'
    const text =
      'variable "image" {}\nresource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = templatefile("web.json.tpl", { image = var.image })\n}\n'
    expect((await found({ 'main.tf': text, 'web.json.tpl': template, 'plan.json': plan([task]) })).findings).toEqual([
      'certain privileged-container aws_ecs_task_definition.t web web.json.tpl:5',
      'certain mutable-image-tag aws_ecs_task_definition.t web web.json.tpl:4',
    ])
  })

  test('each instance of a module, and instances that only the plan can count', async () => {
    const module = main.replace(
      'resource "aws_ecs_task_definition" "t" {',
      'variable "names" {}\nresource "aws_ecs_task_definition" "t" {\n  for_each = var.names',
    )
    const call = 'variable "names" {}\nmodule "m" {\n  source = "./m"\n  names = var.names\n  image = "web:1.2.3"\n}\n'
    const of = (name: string): Resource => ({ ...task, address: `module.m.aws_ecs_task_definition.t["${name}"]` })
    const { findings } = await found({ 'main.tf': call, 'm/main.tf': module, 'plan.json': plan([of('a'), of('b')]) })
    expect(findings).toEqual([
      'certain privileged-container module.m.aws_ecs_task_definition.t web m/main.tf:13',
      'certain mutable-image-tag module.m.aws_ecs_task_definition.t["a"] web m/main.tf:12',
      'certain mutable-image-tag module.m.aws_ecs_task_definition.t["b"] web m/main.tf:12',
    ])
  })
})

test('no plan throws, whatever stands in it', () => {
  const words = fc.constantFrom(
    ...[
      'root_module',
      'resources',
      'child_modules',
      'module_calls',
      'module',
      'outputs',
      'expressions',
      'references',
      'address',
      'type',
      'values',
    ],
    ...[
      'aws_ecs_service.s',
      'aws_ecs_service',
      'module.m.out',
      'var.x',
      'change',
      'after',
      'after_unknown',
      'after_sensitive',
      'network_configuration',
    ],
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 7 },
      words,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(words, tie('tree')),
    ),
  }))
  const resource = fc.record({
    address: words,
    type: fc.constant('aws_ecs_service'),
    values: fc.dictionary(words, tree),
    change: tree,
    expressions: tree,
  })
  fc.assert(
    fc.property(fc.array(resource, { maxLength: 3 }), tree, tree, (resources, configuration, changes) => {
      const text = JSON.stringify({
        format_version: '1.2',
        planned_values: { root_module: { resources } },
        resource_changes: [...resources, changes],
        configuration: { root_module: { resources, module_calls: configuration } },
      })
      expect(scanTree(new MemoryTree({ 'plan.json': text, 'main.tf': 'resource "aws_ecs_service" "s" {}' })).crashes).toEqual([])
    }),
    { numRuns: 150 },
  )
})
