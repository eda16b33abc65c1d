import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, type ScanOptions, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { parseHclJson } from '../../src/parse/hcl/index.ts'
import { scan } from '../../src/scan.ts'
import { fileText } from '../../src/source/embedded.ts'
import { applyEdits, positionOf } from '../../src/source/file.ts'

const json = (value: unknown): string => JSON.stringify(value, null, 2)

/** What is found, each as `address file:line`. */
function found(files: Readonly<Record<string, string>>, rule = 'privileged-container', options: ScanOptions = {}) {
  const scanned = scanTree(new MemoryTree(files), { rules: [rule], ...options })
  expect(scanned.crashes).toEqual([])
  return {
    findings: findingsOf(scanned.judged).map(
      ({ subject, at }) => `${subject.address} ${at.file.path}:${positionOf(at.file, at.start).line}`,
    ),
    diagnostics: scanned.diagnostics.map(({ message }) => message),
    files: Object.fromEntries(scanned.reports.map(({ path, state }) => [path, state])),
  }
}

const privileged = '${jsonencode([{ name = "app", privileged = var.privileged }])}'
const task = { family: 't', container_definitions: privileged }
const variable = { privileged: { type: 'bool', default: true } }

describe('a file in JSON', () => {
  test('is read as the native syntax would be', () => {
    const files = { 'main.tf.json': json({ variable, resource: { aws_ecs_task_definition: { t: task } } }) }
    expect(found(files)).toEqual({
      findings: ['aws_ecs_task_definition.t main.tf.json:12'],
      diagnostics: [],
      files: { 'main.tf.json': 'analysed' },
    })
  })

  test.each([
    ['lists of objects', { variable: [variable], resource: [{ aws_ecs_task_definition: [{ t: [task] }] }] }],
    ['OpenTofu', { variable, resource: { aws_ecs_task_definition: { t: task } } }],
  ])('%s', (name, content) => {
    const path = name === 'OpenTofu' ? 'main.tofu.json' : 'main.tf.json'
    expect(found({ [path]: json(content) }).findings).toEqual([expect.stringMatching(/^aws_ecs_task_definition\.t main\.t/)])
  })

  test('shares its names with the native files beside it', () => {
    const files = {
      'main.tf.json': json({ resource: { aws_ecs_task_definition: { t: task } } }),
      'variables.tf': 'variable "privileged" {\n  default = true\n}\n',
    }
    expect(found(files).findings).toHaveLength(1)
    expect(found({ ...files, 'terraform.tfvars': 'privileged = false' }).findings).toEqual([])
  })

  test('calls modules, with count and for_each', () => {
    const module =
      'variable "privileged" {}\nresource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([{ name = "app", privileged = var.privileged }])\n}\n'
    const calls = { module: { m: { source: './m', for_each: '${toset(["a", "b"])}', privileged: '${each.key == "b"}' } } }
    expect(found({ 'main.tf.json': json(calls), 'm/main.tf': module }).findings).toEqual([
      'module.m["b"].aws_ecs_task_definition.t m/main.tf:3',
    ])
  })

  test('makes blocks by dynamic', () => {
    const cluster = {
      name: 'c',
      dynamic: { setting: { for_each: ['disabled'], content: { name: 'containerInsights', value: '${setting.value}' } } },
    }
    const files = (value: string) => ({
      'main.tf.json': json({
        resource: { aws_ecs_cluster: { c: { ...cluster, dynamic: { setting: { ...cluster.dynamic.setting, for_each: [value] } } } } },
      }),
    })
    expect(found(files('disabled'), 'no-container-insights').findings).toHaveLength(1)
    expect(found(files('enabled'), 'no-container-insights').findings).toEqual([])
  })

  test('writes policy documents', () => {
    const statement = { actions: ['ecr:*'], principals: { type: '*', identifiers: ['*'] } }
    const files = {
      'main.tf.json': json({
        data: { aws_iam_policy_document: { p: { statement } } },
        resource: {
          aws_ecr_repository: { r: { name: 'r' } },
          aws_ecr_repository_policy: {
            p: { repository: '${aws_ecr_repository.r.name}', policy: '${data.aws_iam_policy_document.p.json}' },
          },
        },
      }),
    }
    expect(found(files, 'public-ecr-policy').findings).toHaveLength(1)
  })

  test('is fixed in JSON', async () => {
    const repository = (tags: object) => json({ resource: { aws_ecr_repository: { r: { name: 'r', ...tags } } } })
    for (const text of [repository({ image_tag_mutability: 'MUTABLE' }), repository({})]) {
      const { findings } = await scan(new MemoryTree({ 'main.tf.json': text }), {
        rules: ['mutable-ecr-tags'],
        profile: 'strict',
        today: '2026-01-01',
      })
      expect(findings).toMatchObject([{ proved: true }])
      expect(JSON.parse(applyEdits(text, findings[0]?.edits ?? []))).toEqual(JSON.parse(repository({ image_tag_mutability: 'IMMUTABLE' })))
    }
  })

  test.each([
    '[{ name = "web", image = "i:1", privileged = true }]',
    '[\n  {\n    name = "web"\n    "privileged" = true\n  },\n]',
    '[{ name = "w\\u0065b", privileged = true, environment = [{ name = "A", value = "\\"q\\" and \\\\ and é" }] }]',
    '[{ name = "web", linuxParameters = { capabilities = { add = [\n  "SYS_ADMIN",\n  "CHOWN",\n] } } }]',
    '[{ name = "web", versionConsistency = "disabled" }]',
    '[{ name = "${var.privileged ? "web" : "w"}", privileged = true }]',
  ])('with an expression inside of a string is read and fixed as in HCL: %s', async (containers) => {
    const rules = ['privileged-container', 'dangerous-linux-capability', 'version-consistency-disabled']
    const options = { rules, profile: 'strict', today: '2026-01-01' } as const
    const written = `jsonencode(${containers})`
    const expression = `\${${written}}`
    const task = (definitions: string) => ({
      resource: { aws_ecs_task_definition: { t: { family: 't', container_definitions: definitions } } },
    })
    const native = `variable "privileged" {}\nresource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = ${written}\n}\n`
    const text = json({ variable: { privileged: {} }, ...task(expression) })
    const [own, other] = await Promise.all([
      scan(new MemoryTree({ 'main.tf.json': text }), options),
      scan(new MemoryTree({ 'main.tf': native }), options),
    ])
    expect(own.findings.map(({ message }) => message)).toEqual(other.findings.map(({ message }) => message))
    const [finding] = own.findings
    const [same] = other.findings
    if (!finding || !same) throw new Error('nothing found')
    const words = ({ at }: typeof finding) => at.file.text.slice(at.start, at.end)
    expect(JSON.parse(`"${words(finding)}"`)).toBe(words(same))
    expect([finding.proved, same.proved]).toEqual([true, true])
    const fixed = JSON.parse(applyEdits(text, finding.edits)).resource.aws_ecs_task_definition.t.container_definitions
    // A line that is gone leaves an empty one in the string.
    const alike = fixed.slice(2, -1).replace(/\n\s*\n/g, '\n')
    expect(applyEdits(native, same.edits)).toContain(`container_definitions = ${alike}\n`)
  })

  test('that a program wrote gets no fix', async () => {
    const text = json({
      '//': { metadata: { version: '0.21.0' } },
      resource: { aws_ecr_repository: { r: { name: 'r', image_tag_mutability: 'MUTABLE' } } },
    })
    const { findings } = await scan(new MemoryTree({ 'cdktf.out/stacks/s/cdk.tf.json': text }), {
      rules: ['mutable-ecr-tags'],
      today: '2026-01-01',
    })
    expect(findings).toMatchObject([{ edits: [] }])
  })

  test('accepts a risk under the key //', async () => {
    const text = json({
      variable,
      resource: { aws_ecs_task_definition: { t: { '//': 'ecs-warden:ignore privileged-container -- node agent', ...task }, u: task } },
    })
    const report = await scan(new MemoryTree({ 'main.tf.json': text }), { rules: ['privileged-container'], today: '2026-01-01' })
    expect(report.findings.map(({ subject }) => subject.address)).toEqual(['aws_ecs_task_definition.u'])
    expect(report.suppressed).toHaveLength(1)
  })

  test('is put over the others where it is an override', () => {
    const files = {
      'main.tf':
        'resource "aws_ecs_cluster" "c" {\n  name = "c"\n  setting {\n    name = "containerInsights"\n    value = "disabled"\n  }\n}\n',
      'override.tf.json': json({ resource: { aws_ecs_cluster: { c: { setting: { name: 'containerInsights', value: 'enabled' } } } } }),
    }
    expect(found({ 'main.tf': files['main.tf'] }, 'no-container-insights').findings).toHaveLength(1)
    expect(found(files, 'no-container-insights').findings).toEqual([])
  })

  test('leaves alone what Terraform is told to leave alone', () => {
    const secret = { secret_id: 'x', secret_string: 'hunter2hunter2' }
    const of = (lifecycle: object) =>
      found(
        {
          'main.tf.json': json({
            resource: { aws_ecs_cluster: { c: {} }, aws_secretsmanager_secret_version: { v: { ...secret, ...lifecycle } } },
          }),
        },
        'literal-secret-in-vault-resource',
      ).findings
    expect(of({})).toHaveLength(1)
    expect(of({ lifecycle: { ignore_changes: ['tags'] } })).toHaveLength(1)
    expect(of({ lifecycle: { ignore_changes: ['secret_string'] } })).toEqual([])
    expect(of({ lifecycle: { ignore_changes: 'all' } })).toEqual([])
  })

  test('that is broken says where', () => {
    const result = found({ 'main.tf.json': '{"resource": {"aws_ecs_task_definition": {"t": {"family": ' })
    expect(result.diagnostics).toContain('A value is expected here.')
    expect(result.files).toEqual({ 'main.tf.json': 'partly' })
  })
})

test.each([
  '',
  '[]',
  '1',
  'null',
  '{"resource": 1}',
  '{"resource": {"a": []}}',
  '{"locals": {"a${": "${"}}',
  '{"variable": {"x": {"type": "map(", "default": "${"}}}',
])('%s is read without harm', (text) => {
  const { body } = parseHclJson(fileText({ path: 'main.tf.json', text }))
  expect(body.items.length).toBeLessThan(3)
})

test('no JSON throws, and every place is inside its file', () => {
  const words = fc.constantFrom(
    'resource',
    'data',
    'aws_ecs_service',
    'locals',
    'variable',
    'module',
    'dynamic',
    'content',
    '//',
    '${var.x}',
    '%{ if',
    'x',
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      words,
      fc.integer(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(words, tie('tree')),
    ),
  }))
  fc.assert(
    fc.property(tree, (value) => {
      const text = JSON.stringify(value, null, 1)
      const { body } = parseHclJson(fileText({ path: 'main.tf.json', text }))
      for (const { whole } of body.items) expect(whole.start >= 0 && whole.end <= text.length).toBe(true)
      const scanned = scanTree(new MemoryTree({ 'main.tf.json': text, 'main.tf': 'resource "aws_ecs_cluster" "c" {}' }))
      expect(scanned.crashes).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('.tofu files are read as .tf files are', () => {
  const text = 'resource "aws_ecs_task_definition" "t" {\n  container_definitions = jsonencode([{ name = "app", privileged = true }])\n}\n'
  expect(found({ 'main.tofu': text }).findings).toEqual(['aws_ecs_task_definition.t main.tofu:2'])
})
