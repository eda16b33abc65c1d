import { describe, expect, test } from 'vitest'
import { findingsOf, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { positionOf } from '../../src/source/file.ts'
import { evaluated, shown, tasksIn } from './terraform.ts'

describe('what data sources say without asking anybody', () => {
  const policy = `variable "extra" {}
data "aws_iam_policy_document" "base" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}
data "aws_iam_policy_document" "more" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]
  statement {
    effect      = "Deny"
    not_actions = ["iam:*"]
    resources   = ["arn:aws:s3:::\${var.extra}/*"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }
}
data "aws_iam_policy_document" "over" {
  source_policy_documents   = [data.aws_iam_policy_document.base.json]
  override_policy_documents = [jsonencode({ Statement = [{ Sid = "Read", Effect = "Deny", Action = "s3:*", Resource = "*" }] })]
}
data "aws_iam_policy_document" "open" {
  override_policy_documents = var.extra
  dynamic "statement" {
    for_each = ["a", "b"]
    content {
      actions   = ["\${statement.value}:*"]
      resources = ["*"]
    }
  }
}
`
  const json = (name: string): string => shown(evaluated(`jsondecode(data.aws_iam_policy_document.${name}.json)`, policy))

  test('aws_iam_policy_document is a policy', () => {
    expect(json('base')).toBe(
      '{"Statement":[{"Action":["s3:GetObject"],"Effect":"Allow","Resource":["*"],"Sid":"Read"}],"Version":"2012-10-17"}',
    )
  })

  test('with the statements of others before its own', () => {
    const [first, second] = json('more').split('},{')
    expect(first).toContain('"Sid":"Read"')
    expect(second).toContain('"NotAction":["iam:*"],"Resource":["arn:aws:s3:::{?variable var.extra}/*"]')
    expect(second).toContain('"Principal":{"Service":["ecs-tasks.amazonaws.com","ec2.amazonaws.com"]}')
    expect(second).toContain('"Condition":{"StringEquals":{"aws:SourceAccount":["111122223333"]}}')
  })

  test('with statements that take the place of others', () => {
    expect(json('over')).toBe('{"Statement":[{"Action":"s3:*","Effect":"Deny","Resource":"*","Sid":"Read"}],"Version":"2012-10-17"}')
  })

  test('a part that cannot be seen leaves the others', () => {
    expect(json('open')).toContain('"Action":["a:*"]')
    expect(json('open')).toContain('…')
  })

  test('template_file is its template', () => {
    const declarations = 'data "template_file" "t" {\n  template = file("t.json")\n  vars = { name = "web", cpu = 256 }\n}\n'
    expect(shown(evaluated('data.template_file.t.rendered', declarations, { 't.json': '{"name": "${name}", "cpu": ${cpu}}' }))).toBe(
      JSON.stringify('{"name": "web", "cpu": 256}'),
    )
  })

  test('templatestring fills in a text that stands somewhere else', () => {
    const declarations = 'locals {\n  text = "{\\"name\\": \\"$${name}\\"}"\n}\n'
    expect(shown(evaluated('templatestring(local.text, { name = "web" })', declarations))).toBe(JSON.stringify('{"name": "web"}'))
  })

  test('what only AWS knows is unknown, and leaves the words around it', () => {
    const arn = 'arn:aws:ecs:${data.aws_region.now.name}:${data.aws_caller_identity.me.account_id}:cluster/prod'
    const declarations = 'data "aws_region" "now" {}\ndata "aws_caller_identity" "me" {}\n'
    expect(shown(evaluated(`"${arn}"`, declarations))).toBe(
      '"arn:aws:ecs:{?data-source data.aws_region.now.name}:{?data-source data.aws_caller_identity.me.account_id}:cluster/prod"',
    )
  })
})

describe('templates of JSON, whatever they put in between the values', () => {
  const containers = (template: string, values: string, more = ''): string[] =>
    tasksIn({
      'main.tf': `resource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = templatefile("c.tpl", ${values})\n}\nvariable "x" {}\n${more}`,
      'c.tpl': template,
    })

  test.each([
    [
      'a comma that only some turns of a loop write',
      '[%{ for i, n in names }{"name": "${n}"}${i + 1 == length(names) ? "" : ","}%{ endfor }]',
      '{ names = ["a", "b"] }',
      ['a', 'b'],
    ],
    [
      'a comma before each but the first',
      '[%{ for i, n in names }%{ if i > 0 },%{ endif }{"name": "${n}"}%{ endfor }]',
      '{ names = ["a", "b"] }',
      ['a', 'b'],
    ],
    ['a list joined from pieces', '[${join(",", [for n in names : jsonencode({ name = n })])}]', '{ names = ["a", "b"] }', ['a', 'b']],
    ['a container from elsewhere, or none', '[{"name": "a"}${more}]', '{ more = ", {\\"name\\": \\"b\\"}" }', ['a', 'b']],
    ['half of a list', '[{"name": "a"},${rest}', '{ rest = "{\\"name\\": \\"b\\"}]" }', ['a', 'b']],
    [
      'a condition that cannot be told between two containers',
      '[{"name": "a"}%{ if x }, {"name": "b"}%{ endif }]',
      '{ x = var.x }',
      ['a', '? unknown'],
    ],
    [
      'a condition that cannot be told inside a container',
      '[{"name": "a"%{ if x }, "privileged": true%{ endif }}, {"name": "b"}]',
      '{ x = var.x }',
      ['a', 'b'],
    ],
    [
      'a condition that cannot be told around half of a container',
      '[{"name": "a"%{ if x }}, {"name": "b"%{ endif }}]',
      '{ x = var.x }',
      ['a', '? unknown'],
    ],
    [
      'half of a container, or half of another',
      '[{"name": "a"}, %{ if x }{"name": "b"%{ else }{"name": "c"%{ endif }, "cpu": 1}]',
      '{ x = var.x }',
      ['a', '? unknown', 'more: condition'],
    ],
    [
      'numbers, flags and objects without quotes',
      '[{"name": "a", "cpu": ${cpu}, "essential": ${yes}, "environment": ${jsonencode(env)}}]',
      '{ cpu = 5, yes = true, env = [] }',
      ['a'],
    ],
  ])('%s', (_, template, values, expected) => {
    expect(containers(template, values)).toEqual(expected)
  })
})

test.each([
  ['%{ if x }, "privileged": true%{ endif }', 'likely 2'],
  ['%{ if x }, "privileged": true%{ else }, "privileged": false%{ endif }', 'likely 2'],
  ['%{ if x }, "privileged": true%{ else }, "privileged": true%{ endif }', 'certain 2'],
  ['%{ if x }, "cpu": 1%{ else }, "privileged": true%{ endif }', 'likely 2'],
  [', %{ if x }"privileged": true%{ else }"cpu": 1%{ endif }', 'likely 2'],
  [', "privileged": %{ if x }true%{ else }false%{ endif }', 'likely 2'],
  [', "privileged": %{ if x }true%{ else }true%{ endif }', 'certain 2'],
  ['%{ if x }%{ if y }, "privileged": true%{ endif }%{ endif }', 'likely 2'],
  ['%{ if x }%{ if y }, "privileged": true%{ else }, "privileged": true%{ endif }%{ endif }', 'likely 2'],
  ['${x ? ", \\"privileged\\": true" : ""}', 'likely 2'],
  ['%{ if x }, "cpu": 1%{ endif }, "privileged": true', 'certain 2'],
  ['%{ if x }, "privileged": true, "cpu": 5%{ else }, "cpu": 6%{ endif }', 'likely 2'],
])('a condition that cannot be told, inside a container: %s', (inside, expected) => {
  const scan = scanTree(
    new MemoryTree({
      'main.tf':
        'resource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = templatefile("c.tpl", { x = var.x, y = var.y })\n}\nvariable "x" {}\nvariable "y" {}\n',
      'c.tpl': `[{"name": "a", "image": "i"\n${inside}\n}]\n`,
    }),
    { rules: ['privileged-container'] },
  )
  expect(scan.diagnostics).toEqual([])
  const found = findingsOf(scan.judged).map(({ certainty, at }) => `${certainty} ${positionOf(at.file, at.start).line}`)
  expect(found).toEqual([expected])
  expect(findingsOf(scan.judged).every(({ at }) => at.file.path === 'c.tpl')).toBe(true)
})
