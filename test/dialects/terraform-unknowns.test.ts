import { expect, test } from 'vitest'
import { absent, field, outcomesOf } from '../../src/model/value.ts'
import { estateOf, evaluated, shown } from './terraform.ts'

// What stays known beside something that is not: `var.x` and `var.on` have no value here.
const declarations = `
variable "x" {}
variable "on" {}
variable "set" { default = "given" }
locals {
  containers = [{ name = "web", image = var.x, cpu = 256 }]
  on         = var.on ? [{ name = "side" }] : []
}
resource "aws_ecs_cluster" "main" {
  name = "prod"
}
resource "aws_ecs_cluster" "maybe" {
  count = var.on ? 1 : 0
  name  = "extra"
}
`

test.each([
  // An unknown value leaves everything beside it known.
  ['[1, var.x, 3]', '[1,?variable var.x,3]'],
  ['{ a = 1, b = var.x }', '{"a":1,"b":?variable var.x}'],
  ['local.containers[0].cpu', '256'],
  ['local.containers[0].image', '?variable var.x'],
  // A text keeps its known parts.
  ['"repo/${var.x}:latest"', '"repo/{?variable var.x}:latest"'],
  ['format("%s:%s", var.x, "latest")', '"{?variable var.x}:latest"'],
  ['join("/", ["a", var.x, "b"])', '"a/{?variable var.x}/b"'],
  ['"${var.set}-${var.x}"', '"given-{?variable var.x}"'],
  // Conditions that cannot be told give both arms; one side of && and || may be enough.
  ['var.on ? "a" : "b"', '"a"|"b"'],
  ['var.on == "x" ? 1 : 2', '1|2'],
  ['upper(var.on ? "a" : "b")', '"A"|"B"'],
  ['(var.on ? "a" : "b") == "c" ? "yes" : "no"', '"no"'],
  ['false && var.on', 'false'],
  ['var.on || true', 'true'],
  ['true && var.on', '?condition'],
  // One of several values may be refused: what is tried instead stands for that one only.
  ['try(aws_ecs_cluster.maybe[0].name, "none")', '"extra"|"none"'],
  ['try([var.on ? "a" : "b"][0].c, "none")', '"none"'],
  ['can(aws_ecs_cluster.maybe[0].name)', '?condition can()'],
  // Collections of which a part is not known.
  ['merge({ a = 1 }, var.x)', '{"a":1|?variable var.x,…}'],
  ['merge(var.x, { a = 1 })', '{"a":1,…}'],
  ['merge({ a = 1 }, var.on ? { b = 2 } : {})', '{"a":1,"b":2}|{"a":1}'],
  ['concat([1], var.x)', '[1,…]'],
  ['concat([1], var.on ? [2] : [])', '[1,2|null]'],
  ['length(concat([1], var.x))', '?function length()'],
  ['length([1, var.x])', '2'],
  ['concat(local.containers, local.on)[0].cpu', '?condition concat(local.containers, local.on)[0].cpu'],
  ['[for c in local.containers : c.name]', '["web"]'],
  ['[for c in concat(local.containers, local.on) : c.name]', '["web","side"|?invalid]'],
  ['{ for c in local.containers : c.name => c.image }', '{"web":?variable var.x}'],
  ['[for n in ["a", "b"] : n if n != var.x]', '["a"|null,"b"|null]'],
  ['lookup({ a = 1 }, var.x, 2)', '1|2'],
  ['lookup(var.x, "a", 2)', '?function lookup()'],
  ['{ dev = "a", prod = "b" }[var.x]', '"a"|"b"'],
  ['try(local.containers[0].user, "none")', '"none"'],
  ['try(local.nothing.x, "none")', '?unsupported local.nothing.x|"none"'],
  ['can(local.containers[0].user)', 'false'],
  ['coalesce(null, "", "a")', '"a"'],
  ['coalesce(var.x, "a")', '?variable var.x|"a"'],
  ['jsonencode(local.containers)', 'json [{"name":"web","image":?variable var.x,"cpu":256}]'],
  ['jsondecode(jsonencode(local.containers))[0].name', '"web"'],
  ['replace(jsonencode({ cpu = "256", image = var.x }), "/\\"([0-9]+)\\"/", "$1")', 'json {"cpu":256,"image":?variable var.x}'],
  // References stay references.
  ['aws_ecs_cluster.main.name', '"prod"'],
  ['aws_ecs_cluster.main.arn', '?reference aws_ecs_cluster.main.arn'],
  ['[aws_ecs_cluster.main][0].name', '"prod"'],
  ['aws_ecs_cluster.main[*].name', '["prod"]'],
  ['aws_ecs_cluster.main == null', 'false'],
  ['data.aws_region.current.name', '?data-source data.aws_region.current.name'],
  ['timestamp()', '?function timestamp()'],
])('%s is %s', (expression, expected) => {
  expect(shown(evaluated(expression, declarations))).toBe(expected)
})

test.each([
  ['ephemeral.random_password.p.result', 'vault'],
  ['ephemeral.random_password.p.length', undefined],
  ['ephemeral.aws_ssm_parameter.p.value', 'vault'],
  ['ephemeral.aws_ssm_parameter.p.arn', undefined],
  ['var.once', 'sensitive'],
  ['module.m.hidden', 'sensitive'],
  ['module.m.shown', undefined],
  ['module.m.made', 'vault'],
])('%s is secret: %s', (expression, secret) => {
  const data = evaluated(
    expression,
    `
ephemeral "random_password" "p" {
  length = 32
}
ephemeral "aws_ssm_parameter" "p" {
  arn = "arn:aws:ssm:eu-west-1:111122223333:parameter/x"
}
variable "once" {
  ephemeral = true
  sensitive = true
}
module "m" {
  source = "./m"
}
`,
    {
      'm/main.tf':
        'resource "random_password" "p" {}\noutput "hidden" {\n  value = "x"\n  sensitive = true\n}\noutput "shown" {\n  value = "x"\n}\noutput "made" {\n  value = random_password.p.result\n  sensitive = true\n}\n',
    },
  )
  expect(data.kind === 'absent' ? undefined : data.secret).toBe(secret)
})

const defaults = `
variable "x" {}
variable "kind" {
  type    = object({ type = optional(string) })
  default = null
}
variable "list" { default = null }
data "aws_availability_zones" "all" {}
resource "aws_vpc" "v" {}
locals {
  zones   = slice(data.aws_availability_zones.all.names, 0, 2)
  subnets = [for index, zone in local.zones : cidrsubnet("10.0.0.0/16", 8, index)]
  inside  = var.kind.type
}
resource "aws_subnet" "some" {
  count = length(var.x) > 0 ? length(var.x) : 0
}
`

test.each([
  // What is only tried is written for the null that is the default.
  ['try(var.kind.type, null) == "EXTERNAL"', 'false'],
  ['can(var.kind.type)', 'false'],
  ['try(length(var.list), 0)', '0'],
  ['try([for one in var.list : one], ["none"])', '["none"]'],
  ['try("x-${var.list}", "none")', '"none"'],
  ['var.kind.type == "EXTERNAL"', '?condition'],
  // What fails elsewhere is not tried here.
  ['try(local.inside, "none")', '?variable var.kind.type|"none"'],
  // As many as are taken, whatever they are.
  ['length(local.zones)', '2'],
  ['local.zones[1]', '?data-source slice()'],
  ['local.subnets', '["10.0.0.0/24","10.0.1.0/24"]'],
  ['slice(var.x, 1, 3)', '[?variable slice(),?variable slice()]'],
  ['slice(var.x, 3, 1)', '?invalid slice()'],
  ['slice([1, var.x, 3], 1, 3)', '[?variable var.x,3]'],
  ['slice(concat([1], var.x), 0, 1)', '[?function slice()]'],
  // What comes first is what is not null and not empty.
  ['coalesce(null, "", aws_vpc.v.id)', '?reference aws_vpc.v.id'],
  ['coalesce(aws_vpc.v.id, "none")', '?reference aws_vpc.v.id'],
  ['coalesce(var.x, aws_vpc.v.id)', '?variable var.x|?reference aws_vpc.v.id'],
  ['coalesce(var.x, "a")', '?variable var.x|"a"'],
  ['coalesce("", 5)', '"5"'],
  ['coalesce("", null)', '?invalid coalesce()'],
  // Nobody knows how many there are, which is not none.
  ['aws_subnet.some[*].id', '[?reference aws_subnet.some.id]'],
])('%s of what is left to a default, or not seen: %s', (expression, expected) =>
  expect(shown(evaluated(expression, defaults))).toBe(expected),
)

test.each([
  ['var.on ? [{ logging = "NONE" }] : [{ logging = "DEFAULT" }]', '', 'NONE|DEFAULT'],
  ['var.on ? [{ logging = "NONE" }] : []', '', 'NONE|absent'],
  ['[for one in var.on ? ["NONE"] : ["OVERRIDE", "DEFAULT"] : { logging = one }]', '', 'NONE|OVERRIDE|DEFAULT|absent'],
  ['var.on ? [{ logging = "NONE" }] : []', 'execute_command_configuration {\n logging = "DEFAULT"\n}', 'DEFAULT'],
  ['try([merge({ logging = "NONE" }, {}.missing)], [{ logging = "DEFAULT" }])', '', 'DEFAULT'],
  ['[{ logging = "NONE" }, { logging = "DEFAULT" }]', '', 'wrong-type'],
])('a block of which there is one, for each of %s: %s', (each, beside, expected) => {
  const { estate } = estateOf({
    'main.tf': `variable "on" {
  type = bool
}
resource "aws_ecs_cluster" "c" {
  name = "c"
  configuration {
    dynamic "execute_command_configuration" {
      for_each = ${each}
      content {
        logging = execute_command_configuration.value.logging
      }
    }
    ${beside}
  }
}
`,
  })
  const [cluster] = estate.all('cluster')
  const exec = cluster && field(cluster.configuration, (configuration) => configuration.executeCommandConfiguration)
  const { outcomes, open } = outcomesOf(
    exec ? field(exec, ({ logging }) => logging) : absent({ file: { path: '', text: '' }, start: 0, end: 0 }),
  )
  const words = outcomes.map(({ value }) => (value.kind === 'known' ? value.value : 'absent')).join('|')
  expect(open && exec?.kind === 'unknown' ? exec.why : words).toBe(expected)
})

test.each([
  ['fileset("d", "/*.json")', '["a.json"]'],
  ['fileset("d", "./*.json")', '["a.json"]'],
  ['fileset("d", "../*.json")', '?function fileset()'],
  ['filemd5("d/a.json")', '"99914b932bd37a50b983c5e7c90ae93b"'],
  ['filebase64sha256("d/a.zip")', '?function filebase64sha256()'],
  ['file("d/a.zip")', '?function file()'],
])('%s of files: %s', (expression, expected) => {
  const files = { 'd/a.json': '{}', 'd/a.zip': 'PK\uFFFD\uFFFD' }
  expect(shown(evaluated(expression, '', files))).toBe(expected)
})
