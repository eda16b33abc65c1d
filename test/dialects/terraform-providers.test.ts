import { expect, test } from 'vitest'
import type { TextMap } from '../../src/model/shape.ts'
import type { Value } from '../../src/model/value.ts'
import { estateOf } from './terraform.ts'

type Files = Readonly<Record<string, string>>

/** The tags of every repository: `name=value`, `?` for what cannot be told, `…` where there may be more. */
function tagsIn(files: Files): Record<string, string[]> {
  const { estate, diagnostics } = estateOf(files)
  expect(diagnostics).toEqual([])
  return Object.fromEntries(
    estate.all('repository').map(({ address, tags }) => {
      return [address, shown(tags)]
    }),
  )
}

function shown(tags: Value<TextMap>): string[] {
  if (tags.kind === 'unknown' && tags.oneOf) return tags.oneOf.flatMap(({ then }, index) => [...(index > 0 ? ['or'] : []), ...shown(then)])
  if (tags.kind !== 'known') return [tags.kind]
  const { entries, block } = tags.value
  const all = entries.map(({ key, value }) => `${key}=${value.kind === 'known' ? value.value : '?'}`)
  return [...all, ...block.missing.map(() => '…')].sort()
}

const provider = (tags: string, alias = ''): string =>
  `provider "aws" {\n  ${alias === '' ? '' : `alias = "${alias}"`}\n  default_tags {\n    tags = ${tags}\n  }\n}\n`
const repository = (more = ''): string => `resource "aws_ecr_repository" "r" {\n  name = "r"\n  ${more}\n}\n`
const r = 'aws_ecr_repository.r'

test.each<[what: string, files: Files, expected: Record<string, string[]>]>([
  ['none', { 'main.tf': `provider "aws" {}\n${repository()}` }, { [r]: ['absent'] }],
  ['the only ones', { 'main.tf': provider('{ team = "a" }') + repository() }, { [r]: ['team=a'] }],
  [
    'under the own ones',
    { 'main.tf': provider('{ team = "a", data = "public" }') + repository('tags = { data = "card" }') },
    { [r]: ['data=card', 'team=a'] },
  ],
  [
    'from locals and variables',
    { 'main.tf': `variable "v" {}\nlocals {\n  all = { team = "a", v = var.v }\n}\n${provider('local.all')}${repository()}` },
    { [r]: ['team=a', 'v=?'] },
  ],
  [
    'not known',
    { 'main.tf': `variable "t" {}\n${provider('var.t')}${repository('tags = { data = "card" }')}` },
    { [r]: ['data=card', '…'] },
  ],
  [
    'perhaps put over by own ones that are not known',
    { 'main.tf': `variable "t" {}\n${provider('{ team = "a" }')}${repository('tags = var.t')}` },
    { [r]: ['team=?', '…'] },
  ],
  [
    'of another provider',
    { 'main.tf': provider('{ team = "a" }') + provider('{ team = "b" }', 'east') + repository('provider = aws.east') },
    { [r]: ['team=b'] },
  ],
  ['of a provider that is not there', { 'main.tf': provider('{ team = "a" }') + repository('provider = aws.west') }, { [r]: ['absent'] }],
  [
    'of the module around it',
    { 'main.tf': `${provider('{ team = "a" }')}module "m" {\n  source = "./m"\n}\n`, 'm/main.tf': repository() },
    { [`module.m.${r}`]: ['team=a'] },
  ],
  [
    'passed to a module under another name',
    {
      'main.tf': `${provider('{ team = "a" }')}${provider('{ team = "b" }', 'east')}module "m" {\n  source = "./m"\n  providers = {\n    aws = aws.east\n    aws.other = aws\n  }\n}\n`,
      'm/main.tf': `provider "aws" {}\n${repository()}${repository('provider = aws.other').replace('"r"', '"o"')}`,
    },
    { [`module.m.${r}`]: ['team=b'], 'module.m.aws_ecr_repository.o': ['team=a'] },
  ],
  [
    'in JSON',
    {
      'main.tf.json': JSON.stringify({
        provider: { aws: [{ default_tags: { tags: { team: 'a' } } }, { alias: 'b', default_tags: [{ tags: { team: 'b' } }] }] },
        resource: { aws_ecr_repository: { r: { name: 'r' }, o: { name: 'o', provider: 'aws.b' } } },
      }),
    },
    { [r]: ['team=a'], 'aws_ecr_repository.o': ['team=b'] },
  ],
  [
    'under a condition',
    {
      'main.tf': `variable "on" {\n  type = bool\n}\nprovider "aws" {\n  dynamic "default_tags" {\n    for_each = var.on ? [1] : []\n    content {\n      tags = { team = "a" }\n    }\n  }\n}\n${repository()}`,
    },
    { [r]: ['team=a', 'or'] },
  ],
])('default tags: %s', (_, files, expected) => expect(tagsIn(files)).toEqual(expected))
