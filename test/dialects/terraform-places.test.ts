import { expect, test } from 'vitest'
import { findingsOf, scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { lineRange, positionOf, textOf } from '../../src/source/file.ts'

/** The line that each finding points at, with the lines of the steps that led there. */
function lines(files: Readonly<Record<string, string>>, rule = 'mutable-image-tag'): string[] {
  const line = (at: Parameters<typeof textOf>[0]): string => {
    const whole = lineRange(at.file, positionOf(at.file, at.start).line)
    return whole ? textOf(whole).trim() : ''
  }
  const scan = scanTree(new MemoryTree(files), { rules: [rule] })
  expect(scan.crashes).toEqual([])
  return findingsOf(scan.judged).map(
    ({ at, certainty, origin, subject }) =>
      `${certainty === 'likely' ? 'likely ' : ''}${subject.container}: ${[line(at), ...origin.map((step) => line(step.at))].join(' < ')}`,
  )
}

const task = (definitions: string, more = ''): string =>
  `${more}\nresource "aws_ecs_task_definition" "t" {\n  family = "t"\n  container_definitions = jsonencode(${definitions})\n}\n`

const local = `locals {
  containers = {
    web = { image = "web:latest" }
    api = { image = "api:1.2.3" }
    job = {
      image = "job:latest"
    }
  }
  list = [
    {
      name  = "one"
      image = "one:latest"
    },
  ]
}`

test.each([
  ['[for k, v in local.containers : { name = k, image = v.image }]', ['job: image = "job:latest"', 'web: web = { image = "web:latest" }']],
  ['[for k, v in local.containers : merge(v, { name = k })]', ['job: image = "job:latest"', 'web: web = { image = "web:latest" }']],
  ['[for c in local.list : { name = c.name, image = tostring(c.image) }]', ['one: image = "one:latest"']],
  ['[for c in local.list : { name = c.name, image = "${c.image}" }]', ['one: image = "one:latest"']],
  ['[for c in local.list : { name = c.name, image = lookup(c, "image", "x:1") }]', ['one: image = "one:latest"']],
  ['[for c in local.list : { name = c.name, image = try(c.image, "x:1") }]', ['one: image = "one:latest"']],
  ['[for c in local.list : { name = c.name, image = coalesce(c.image, "x:1") }]', ['one: image = "one:latest"']],
  ['[for c in local.list : c]', ['one: image = "one:latest"']],
  ['[for c in local.list : { for k, v in c : k => v if v != null }]', ['one: image = "one:latest"']],
  ['concat(local.list, [])', ['one: image = "one:latest"']],
  ['[merge(local.list[0], { essential = true })]', ['one: image = "one:latest"']],
  ['flatten([local.list, []])', ['one: image = "one:latest"']],
])('%s points at what is written in the local', (definitions, expected) => {
  expect(
    lines({ 'main.tf': task(definitions, local) })
      .map((line) => line.replace(/ <.*/, ''))
      .sort(),
  ).toEqual(expected)
})

test('what an entry takes from elsewhere stands at the entry', () => {
  const of = (image: string): string[] => lines({ 'main.tf': task(`[{ name = "web", image = ${image} }]`, local) })
  expect(of('local.list[0].image')).toEqual([expect.stringMatching(/^web: .*image = local\.list.* < list = \[$/)])
  expect(of('lookup(local.list[0], "image", "x:1")')).toEqual([expect.stringMatching(/^web: .*image = lookup\(/)])
})

test('a default of a variable counts where it is used, however often it is handed on', () => {
  const variable = 'variable "containers" {\n  default = [{ name = "web", image = "web:latest" }]\n}'
  const definitions = `[\n    for c in var.containers : {\n      name  = c.name\n      image = c.image\n    }\n  ]`
  expect(lines({ 'main.tf': task(definitions, variable) })).toEqual([expect.stringMatching(/^web: image = c\.image < default = /)])
})

const module = `variable "name" {}
variable "image" {}
variable "user" { default = null }
locals {
  definition = {
    image = var.image
    name  = var.name
    user  = var.user
  }
  container_definition = { for k, v in local.definition : k => v if v != null }
}
output "definition" {
  value = local.container_definition
}
resource "aws_ecs_task_definition" "t" {
  family                = "t"
  container_definitions = jsonencode([local.container_definition])
}
`

test('a module that drops what is null: the entry of its object, with the inputs as steps', () => {
  const call = 'module "web" {\n  source = "./m"\n  name = "web"\n  image = "web:latest"\n}\n'
  expect(lines({ 'main.tf': call, 'm/main.tf': module })).toEqual(['web: image = var.image < definition = { < image = "web:latest"'])
  const each = 'locals {\n  all = {\n    web = {\n      image = "web:latest"\n    }\n  }\n}\n'
  const calls = `${each}module "all" {\n  source = "./m"\n  for_each = local.all\n  name = each.key\n  image = each.value.image\n}\n`
  expect(lines({ 'main.tf': calls, 'm/main.tf': module })).toEqual([
    expect.stringMatching(/^web: image = var\.image < definition = \{ < image = "web:latest"/),
  ])
})

test('a default inside of what a loop passes on stands at its entry', () => {
  const text = module.replace('variable "image" {}', 'variable "image" { default = "web:latest" }')
  expect(lines({ 'main.tf': 'module "web" {\n  source = "./m"\n  name = "web"\n}\n', 'm/main.tf': text })).toEqual([
    'web: image = var.image < definition = { < variable "image" { default = "web:latest" }',
  ])
})

test('a default in a loop inside of a loop, and the key of one, stand at their entries too', () => {
  const variable = 'variable "all" {\n  default = {\n    web = { image = "web:1", env = { DB_PASSWORD = "hunter2hunter" } }\n  }\n}'
  const definitions = `[
    for n, c in var.all : {
      name        = n
      image       = c.image
      environment = [
        for k, v in c.env : {
          name  = k
          value = v
        }
      ]
    }
  ]`
  expect(lines({ 'main.tf': task(definitions, variable) }, 'secret-in-environment')).toEqual([
    expect.stringMatching(/^web: value = v < web = \{ image.*env = /),
  ])
  expect(lines({ 'main.tf': task(definitions, variable) }, 'container-without-logging')).toEqual([
    expect.stringMatching(/^web: name\s+= n/),
  ])
})

test('a text that a function works out is read, and stands at the call', () => {
  const definitions = `replace(jsonencode([\n    { name = "web", image = "web:latest" },\n  ]), "\\"x\\"", "1")`
  const text = `resource "aws_ecs_task_definition" "t" {\n  container_definitions = ${definitions}\n}\n`
  expect(lines({ 'main.tf': text })).toEqual([expect.stringMatching(/^web: container_definitions = replace/)])
  expect(scanTree(new MemoryTree({ 'main.tf': text.replace('replace(', 'upper(') })).blindSpots).toHaveLength(1)
})

test('a container that a condition adds to is one container', () => {
  const open = 'variable "debug" {}'
  const definitions = `[
    merge(
      { name = "web", image = "web:latest" },
      var.debug == "a" ? { user = "root" } : {},
      var.debug == "b" ? { image = "web:1" } : {},
    ),
    var.debug == "a" ? { name = "one", image = "one:latest" } : { name = "one", image = "one:latest", cpu = 1 },
    var.debug == "a" ? { name = "two", image = "two:latest" } : { name = "another", image = "another:latest" },
  ]`
  const found = lines({ 'main.tf': task(definitions, open) }).map((line) => line.replace(/:.*/, ''))
  expect(found).toEqual(['one', 'likely web', 'likely two', 'likely another'])
  expect(lines({ 'main.tf': task(definitions, open) }, 'root-user')).toEqual([expect.stringMatching(/^likely web:/)])
  expect(lines({ 'main.tf': task(definitions, open) }, 'container-without-logging').map((line) => line.replace(/:.*/, ''))).toEqual([
    'web',
    'one',
    'likely two',
    'likely another',
  ])
})

test('what is null or not, nobody knows: nothing is said of an image that may be absent', () => {
  const call = 'variable "image" {}\nmodule "web" {\n  source = "./m"\n  name = "web"\n  image = var.image\n}\n'
  expect(lines({ 'main.tf': call, 'm/main.tf': module })).toEqual([])
  expect(lines({ 'main.tf': call, 'm/main.tf': module }, 'user-not-set')).toEqual([expect.stringMatching(/^web: /)])
  const user = call.replace('name = "web"', 'name = "web"\n  user = var.image')
  expect(lines({ 'main.tf': user, 'm/main.tf': module }, 'user-not-set')).toEqual([])
})

test('an image under a condition is judged by what it is then', () => {
  expect(lines({ 'main.tf': task('[{ name = "web", image = var.on ? "web:latest" : null }]', 'variable "on" {}') })).toEqual([
    expect.stringMatching(/^web: /),
  ])
})

test('a container is called by the words its name is made of', () => {
  const text = task('[{ name = var.name, image = "a" }, { name = "${var.name}-log", image = "b" }, { image = "c" }]', 'variable "name" {}')
  expect(lines({ 'main.tf': text }).map((line) => line.replace(/: .*/, ''))).toEqual(['${var.name}', '${var.name}-log', '[2]'])
})

test('a container that stands in both lists of a choice is one container, and there in any case', () => {
  const locals = `locals {
  app = jsonencode({ name = "app", image = "app:latest" })
  log = jsonencode({ name = "log", image = "log:latest" })
}
variable "on" {}`
  const text = task('X', locals).replace('jsonencode(X)', 'var.on ? "[${local.app}, ${local.log}]" : "[${local.app}]"')
  expect(lines({ 'main.tf': text }).map((line) => line.replace(/: .*/, ''))).toEqual(['app', 'likely log'])
})

test('under the condition of its count the other arm is never taken', () => {
  const of = (count: string) =>
    lines({
      'main.tf': task('[{ name = "web", image = var.env == "prod" ? "web:latest" : "web:1.2.3" }]', 'variable "env" {}').replace(
        'family',
        `count = ${count}\n  family`,
      ),
    })
  expect(of('var.env == "prod" ? 0 : 1')).toEqual([])
  expect(of('var.env != "prod" ? 1 : 0')).toEqual([])
  expect(of('!(var.env == "prod") ? 1 : 0')).toEqual([])
  expect(of('var.env == "prod" ? 1 : 0')).toEqual([expect.stringMatching(/^likely web/)])
  expect(of('var.env == "test" ? 1 : 0')).toEqual([expect.stringMatching(/^likely web/)])
})

test('what Terraform would refuse is never deployed', () => {
  const other =
    'variable "on" {}\ndata "template_file" "d" {\n  count = var.on ? 1 : 0\n  template = "[{\\"name\\": \\"web\\", \\"image\\": \\"web:latest\\"}]"\n}'
  const text = task('X', other).replace('jsonencode(X)', 'data.template_file.d[0].rendered')
  expect(lines({ 'main.tf': text })).toEqual([expect.stringMatching(/^(?:likely )?web: /)])
})

test('templatestring, and vars as a block', () => {
  const local = 'locals {\n  definitions = <<EOT\n[{"name": "web",\n"image": "web:$${tag}"}]\nEOT\n}'
  const text = task('X', local).replace('jsonencode(X)', 'templatestring(local.definitions, { tag = "latest" })')
  expect(lines({ 'main.tf': text })).toEqual([expect.stringMatching(/^web: "image": "web:\$\$\{tag\}"\}\]/)])
  const old = 'data "template_file" "d" {\n  template = file("web.tpl")\n  vars {\n    tag = "latest"\n  }\n}'
  const files = {
    'web.tpl': '[{"name": "web",\n"image": "web:${tag}"}]',
    'main.tf': task('X', old).replace('jsonencode(X)', 'data.template_file.d.rendered'),
  }
  expect(lines(files)).toEqual([expect.stringMatching(/^web: "image": "web:\$\{tag\}"\}\]/)])
})
