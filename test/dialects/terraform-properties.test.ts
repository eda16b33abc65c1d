import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Range } from '../../src/source/file.ts'

// Whatever stands in the files of a root: nothing throws, nothing hangs, and everything points into a file.

const pieces = [
  ...['"a"', '5', 'true', 'null', 'var.x', 'local.a', 'local.b', 'each.key', 'count.index', 'module.m.o', 'data.template_file.t.rendered'],
  ...['aws_ecs_cluster.c[0].arn', 'aws_ecs_cluster.c[*].name', 'path.module', 'self.x', 'terraform.workspace', '"x-${local.a}-${var.x}"'],
]
const functions = [
  'merge',
  'concat',
  'jsonencode',
  'jsondecode',
  'try',
  'lookup',
  'flatten',
  'toset',
  'format',
  'replace',
  'templatefile',
  'element',
  'keys',
  'join',
]

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const e = tie('expression')
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.constantFrom(...pieces),
      fc.tuple(fc.constantFrom(...functions), fc.array(e, { maxLength: 3 })).map(([name, args]) => `${name}(${args.join(', ')})`),
      fc.tuple(e, e, e).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc.tuple(e, fc.constantFrom('==', '&&', '+', '<', '%'), e).map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc.array(e, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
      fc
        .array(e, { maxLength: 3 })
        .map((all) => `{ ${all.map((one, index) => `${['name', 'image', 'privileged'][index]} = ${one}`).join(', ')} }`),
      fc.tuple(e, e).map(([a, b]) => `[for k, v in ${a} : ${b} if v != k]`),
      fc.tuple(e, e).map(([a, b]) => `{ for k, v in ${a} : "\${k}" => ${b} }`),
      fc.tuple(e, fc.constantFrom('[0]', '.a', '[*].name', '["x"]', '.*.a', '[local.a]')).map(([a, step]) => `(${a})${step}`),
      fc.tuple(e, e).map(([a, b]) => `"[%{ for x in ${a} }{\\"name\\": \${x}},%{ endfor }%{ if ${b} }{\\"name\\": \\"z\\"}%{ endif }]"`),
    ),
  }
})

const rooted = fc.record({
  a: expression,
  b: expression,
  count: expression,
  each: expression,
  containers: expression,
  input: expression,
  file: fc.string({ maxLength: 60 }),
})

test('any expressions in any place of a root and its module', () => {
  fc.assert(
    fc.property(rooted, ({ a, b, count, each, containers, input, file }) => {
      const files = {
        'main.tf': `variable "x" {}
locals {
  a = ${a}
  b = ${b}
}
resource "aws_ecs_cluster" "c" {
  count = ${count}
  name = local.a
  dynamic "setting" {
    for_each = ${each}
    content {
      name = setting.key
      value = setting.value
    }
  }
}
data "template_file" "t" {
  template = file("t.tpl")
  vars = ${each}
}
module "m" {
  source = "./m"
  for_each = ${each}
  in = ${input}
}
resource "aws_ecs_task_definition" "t" {
  family = local.b
  container_definitions = ${containers}
}
`,
        'm/main.tf': `variable "in" {\n  type = list(object({ name = optional(string, "n"), privileged = bool }))\n}\noutput "o" {\n  value = var.in\n}\nresource "aws_ecs_task_definition" "m" {\n  family = "m"\n  container_definitions = jsonencode(var.in)\n}\n`,
        't.tpl': file,
        'terraform.tfvars': file,
      }
      const started = performance.now()
      const scan = scanTree(new MemoryTree(files), { profile: 'strict' })
      expect(scan.crashes).toEqual([])
      expect(performance.now() - started).toBeLessThan(10_000)
      const places: Range[] = [
        ...findingsOf(scan.judged).flatMap(({ at, origin, subject }) => [at, ...origin.map((step) => step.at), ...subject.enclosing]),
        ...scan.blindSpots.map(({ at }) => at),
        ...scan.diagnostics.map(({ at }) => at),
      ]
      for (const { file: own, start, end } of places) {
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(own.text.length)
      }
    }),
    { numRuns: 150 },
  )
})
