import { describe, expect, test } from 'vitest'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import type { Report } from '../src/findings/report.ts'
import { scan } from '../src/scan.ts'
import { positionOf } from '../src/source/file.ts'

const today = '2026-11-22'
const report = (files: Record<string, string>): Promise<Report> =>
  scan(new MemoryTree(files), { today, rules: ['privileged-container', 'container-without-logging'] })
const shown = ({ findings, suppressed, diagnostics, notices, gate }: Report) => ({
  open: findings.map(({ rule, subject }) => `${rule} ${subject.container}`).sort(),
  suppressed: suppressed.map(({ rule, subject, suppression }) => `${rule} ${subject.container}: ${suppression?.reason}`).sort(),
  notices: [...diagnostics.map(({ at, message }) => ({ at, say: message })), ...notices].map(
    ({ at, say }) => `${positionOf(at.file, at.start).line}: ${say}`,
  ),
  passed: gate.passed,
})

const template = (above: string, behind: string, onResource = ''): string => `Resources:
  Task: ${onResource}
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Image: web:1
          ${above}
          Privileged: true ${behind}
          LogConfiguration: { LogDriver: awslogs }
`

describe('a comment in YAML', () => {
  test.each([
    ['at the end of the line', template('', '# ecs-warden:ignore privileged-container -- node agent')],
    ['on the line above', template('# ecs-warden:ignore privileged-container -- node agent', '')],
    ['on the resource', template('', '', '# ecs-warden:ignore privileged-container -- node agent')],
    [
      'among several rules, with a date',
      template('', '# ecs-warden:ignore container-without-logging,privileged-container until=2027-01-31 -- node agent'),
    ],
  ])('%s sets the finding aside, and the gate passes', async (_, text) => {
    expect(shown(await report({ 'stack.yaml': text }))).toEqual({
      open: [],
      suppressed: ['privileged-container web: node agent'],
      notices: [],
      passed: true,
    })
  })

  test.each([
    [
      'gives no reason',
      '# ecs-warden:ignore privileged-container',
      'This ignore does not count: it gives no reason; end it with `-- reason`.',
    ],
    [
      'has run out',
      '# ecs-warden:ignore privileged-container until=2026-11-21 -- agent',
      'This ignore ran out on 2026-11-21; its findings are back.',
    ],
    [
      'names no rule there is',
      '# ecs-warden:ignore privilged-container -- agent',
      'This ignore does not count: there is no rule `privilged-container`.',
    ],
    ['names no rule', '# ecs-warden:ignore -- agent', 'This ignore names no rule; write `ecs-warden:ignore <rule> -- <reason>`.'],
    [
      'has a date that is none',
      '# ecs-warden:ignore privileged-container until=tomorrow -- agent',
      '`until=` takes a date of the form YYYY-MM-DD.',
    ],
  ])('that %s does not count, and a notice says why', async (_, comment, message) => {
    expect(shown(await report({ 'stack.yaml': template('', comment) }))).toEqual({
      open: ['privileged-container web'],
      suppressed: [],
      notices: [`9: ${message}`],
      passed: false,
    })
  })

  test('counts on its last day', async () => {
    const { suppressed } = await report({ 'stack.yaml': template('', `# ecs-warden:ignore privileged-container until=${today} -- agent`) })
    expect(suppressed).toHaveLength(1)
  })

  test('of another rule, or on another container, sets nothing aside', async () => {
    expect(shown(await report({ 'stack.yaml': template('', '# ecs-warden:ignore container-without-logging -- why') })).open).toEqual([
      'privileged-container web',
    ])
    const two = `${template('', '')}        # ecs-warden:ignore privileged-container -- this one only
        - { Name: agent, Image: agent:1, Privileged: true, LogConfiguration: { LogDriver: awslogs } }
`
    expect(shown(await report({ 'stack.yaml': two }))).toMatchObject({
      open: ['privileged-container web'],
      suppressed: ['privileged-container agent: this one only'],
    })
  })

  test('that is text in a value is no comment', async () => {
    const text = template('', '').replace('Image: web:1', 'Image: "web # ecs-warden:ignore privileged-container -- no"')
    expect(shown(await report({ 'stack.yaml': text })).open).toEqual(['privileged-container web'])
  })
})

test('Metadata of a resource, in JSON as in YAML', async () => {
  const resource = (ignore: object) => ({
    Resources: {
      Task: {
        Type: 'AWS::ECS::TaskDefinition',
        Metadata: { 'ecs-warden': { ignore: [ignore] } },
        Properties: {
          ContainerDefinitions: [{ Name: 'web', Image: 'web:1', Privileged: true, LogConfiguration: { LogDriver: 'awslogs' } }],
        },
      },
    },
  })
  const set = async (ignore: object) => shown(await report({ 'stack.json': JSON.stringify(resource(ignore)) }))
  expect(await set({ rule: 'privileged-container', reason: 'node agent', until: '2027-03-31' })).toMatchObject({
    open: [],
    suppressed: ['privileged-container web: node agent'],
  })
  expect(await set({ rule: 'privileged-container' })).toMatchObject({ open: ['privileged-container web'], passed: false })
})

describe('a comment in Terraform', () => {
  const terraform = (above: string, inside: string): string => `${above}
resource "aws_ecs_task_definition" "api" {
  family = "api"
  container_definitions = jsonencode([
    {
      name  = "web"
      image = "web:1"
      privileged = true ${inside}
      logConfiguration = { logDriver = "awslogs" }
    },
  ])
}
`
  test.each([
    ['at the end of the line', terraform('', '// ecs-warden:ignore privileged-container -- node agent')],
    ['above the resource', terraform('/* ecs-warden:ignore privileged-container -- node agent */', '')],
  ])('%s', async (_, text) => {
    expect(shown(await report({ 'main.tf': text }))).toMatchObject({
      open: [],
      suppressed: ['privileged-container web: node agent'],
      passed: true,
    })
  })

  test('above the attribute covers the JSON in its heredoc, which can hold no comment', async () => {
    const text = `resource "aws_ecs_task_definition" "api" {
  family = "api"
  # ecs-warden:ignore privileged-container -- node agent
  container_definitions = <<EOF
[{ "name": "web", "image": "web:1", "privileged": true, "logConfiguration": { "logDriver": "awslogs" } }]
EOF
}
`
    expect(shown(await report({ 'main.tf': text }))).toMatchObject({ open: [], suppressed: ['privileged-container web: node agent'] })
  })
})

describe('wherever it stands, an ignore covers the whole of what it stands on or above', () => {
  const ignore = 'ecs-warden:ignore privileged-container -- agent'
  const yaml = (marks: Record<string, string>): string => {
    const at = (name: string): string => marks[name] ?? ''
    return `Resources:${at('resources')}
${at('above resource')}
  Task:${at('resource')}
    Type: AWS::ECS::TaskDefinition
    Properties:${at('properties')}
      Family: api
${at('above list')}
      ContainerDefinitions:${at('list')}
${at('above item')}
        - Name: web${at('item')}
          Image: web:1

          Privileged: true
`
  }
  test.each([
    ['on `Resources:`', { resources: ` # ${ignore}` }],
    ['above the resource', { 'above resource': `  # ${ignore}` }],
    ['on the resource', { resource: ` # ${ignore}` }],
    ['on `Properties:`', { properties: ` # ${ignore}` }],
    ['above the list', { 'above list': `      # ${ignore}` }],
    ['on the list', { list: ` # ${ignore}` }],
    ['above the container', { 'above item': `        # ${ignore}` }],
    ['on the container’s first line', { item: ` # ${ignore}` }],
    ['above, with another comment and a blank line between', { 'above item': `        # ${ignore}\n\n        # the agent` }],
    [
      'above, behind an ignore of another rule',
      { 'above item': `        # ${ignore}\n        # ecs-warden:ignore container-without-logging -- tail` },
    ],
  ])('YAML: %s', async (_, marks) =>
    expect(shown(await report({ 'stack.yaml': yaml(marks) })).open).not.toContain('privileged-container web'),
  )

  const hcl = (marks: Record<string, string>): string => {
    const at = (name: string): string => marks[name] ?? ''
    return `${at('above resource')}
resource "aws_ecs_task_definition" "api" {${at('resource')}
  family = "api"
${at('above attribute')}
  container_definitions = jsonencode([${at('attribute')}
${at('above item')}
    {${at('item')}
      name = "web"
${at('above key')}
      privileged = true${at('key')}
    },
  ])
}
`
  }
  test.each([
    ['above the resource', { 'above resource': `# ${ignore}` }],
    ['above the resource, in a block comment', { 'above resource': `/* ${ignore} */` }],
    ['on the resource', { resource: ` # ${ignore}` }],
    ['above the attribute', { 'above attribute': `  // ${ignore}` }],
    ['on the attribute', { attribute: ` // ${ignore}` }],
    ['above the container', { 'above item': `    # ${ignore}` }],
    ['on the container', { item: ` # ${ignore}` }],
    ['above the key', { 'above key': `      # ${ignore}` }],
    ['on the key', { key: ` # ${ignore}` }],
  ])('Terraform: %s', async (_, marks) =>
    expect(shown(await report({ 'main.tf': hcl(marks) })).open).not.toContain('privileged-container web'),
  )

  test('and nothing beside it', async () => {
    const text = yaml({}).replace('      Family: api', `      # ${ignore}\n      Family: api`)
    expect(shown(await report({ 'stack.yaml': text })).open).toContain('privileged-container web')
    const other = hcl({}).replace('  family = "api"', `  family = "api" # ${ignore}`)
    expect(shown(await report({ 'main.tf': other })).open).toContain('privileged-container web')
  })
})

test('a great many ignores cost no more than the file is long', async () => {
  const time = async (count: number): Promise<number> => {
    const lines = Array.from({ length: count }, (_, index) => `# ecs-warden:ignore root-user -- ${index}\nk${index}: v${index}`)
    const begin = performance.now()
    await report({
      'stack.yaml': `${template('', '')}Metadata:\n  "#": ecs-warden:ignore\n${lines.map((line) => `  ${line.replace('\n', '\n  ')}`).join('\n')}\n`,
    })
    return performance.now() - begin
  }
  await time(100)
  const [small, large] = [await time(1000), await time(8000)]
  // Eight times as much; a square would be sixty-four times.
  expect(large / small).toBeLessThan(30)
})
