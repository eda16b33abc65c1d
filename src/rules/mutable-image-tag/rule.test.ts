import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import { imageOf, versionOf } from '../../model/image.ts'
import { known, unknown, type Value } from '../../model/value.ts'
import type { Range } from '../../source/file.ts'
import rule from './rule.ts'

const at: Range = { file: { path: 'x', text: 'x' }, start: 0, end: 1 }
const words = (value: Value<string>): string => (value.kind === 'known' ? value.value : value.kind)
const digest = 'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

test.each([
  ['nginx', 'absent', 'nginx', 'absent', 'absent'],
  ['nginx:latest', 'absent', 'nginx', 'latest', 'absent'],
  ['library/nginx:1.29', 'absent', 'library/nginx', '1.29', 'absent'],
  ['public.ecr.aws/nginx/nginx:1.29', 'public.ecr.aws', 'nginx/nginx', '1.29', 'absent'],
  ['localhost/web', 'localhost', 'web', 'absent', 'absent'],
  ['localhost:5000/web', 'localhost:5000', 'web', 'absent', 'absent'],
  ['registry:5000/team/web:v2', 'registry:5000', 'team/web', 'v2', 'absent'],
  [`web@${digest}`, 'absent', 'web', 'absent', digest],
  [`web:latest@${digest}`, 'absent', 'web', 'latest', digest],
  [`registry:5000/web@${digest}`, 'registry:5000', 'web', 'absent', digest],
])('the parts of %s', (image, registry, repository, tag, hash) => {
  const parts = imageOf(known(image, at))
  expect([parts.registry, parts.repository, parts.tag, parts.digest].map(words)).toEqual([registry, repository, tag, hash])
})

const open = unknown<string>('variable', at, { name: 'var.x' })
const partly = (...parts: (string | typeof open)[]): Value<string> =>
  unknown('variable', at, { parts: parts.map((part) => (typeof part === 'string' ? known(part, at) : part)) })

test.each([
  ['${x}/app:latest', partly(open, '/app:latest'), 'latest'],
  ['${x}/app', partly(open, '/app'), 'absent'],
  ['${x}:latest', partly(open, ':latest'), 'latest'],
  ['app:${x}', partly('app:', open), 'unknown'],
  ['app:1.${x}', partly('app:1.', open), 'unknown'],
  ['app${x}', partly('app', open), 'unknown'],
  ['${x}', partly(open), 'unknown'],
  ['${x}@sha256:…', partly(open, `@${digest}`), digest],
  ['app:latest@${x}', partly('app:latest@', open), 'unknown'],
  ['${x}/${x}:latest', partly(open, '/', open, ':latest'), 'latest'],
  ['${x}/${x}', partly(open, '/', open), 'unknown'],
  ['IMAGE', known('IMAGE', at), 'unknown'],
  ['<IMAGE>', known('<IMAGE>', at), 'unknown'],
  ['nothing', known('', at), 'unknown'],
  ['placeholder', known('placeholder', at), 'unknown'],
  ['replace-me', known('replace-me', at), 'unknown'],
  ['placeholder-service', known('placeholder-service', at), 'absent'],
  ['IMAGE:latest', known('IMAGE:latest', at), 'latest'],
])('the version of %s', (_, image, version) => expect(words(versionOf(image))).toBe(version))

const template = (image: string): string[] =>
  check(rule, [
    {
      path: 'template.yaml',
      text: `Parameters:
  Tag: { Type: String, AllowedValues: [latest, stable] }
  Suffix: { Type: String, AllowedValues: [':latest', ':stable'] }
  Image: { Type: String, AllowedValues: ['app:latest', 'app'] }
  Either: { Type: String, AllowedValues: ['app:1.4.2', 'app'] }
  Stage: { Type: String }
  Size: { Type: String, AllowedValues: [small, large] }
Conditions:
  IsDev: !Equals [!Ref Stage, dev]
Resources:
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: web
          Image: ${image}
`,
    },
  ]).map(({ certainty }) => certainty)

test.each([
  ['!Sub app:${Tag}', ['likely']],
  ['!Sub app${Suffix}', ['likely']],
  ['!Sub app-${Size}', ['certain']],
  ['!Sub app-${Size}:1.4.2', []],
  ['!Sub ${Stage}:${Tag}', ['likely']],
  ['!Ref Image', ['certain']],
  ['!Ref Either', ['likely']],
  ['!If [IsDev, app, app:latest]', ['certain']],
  ['!If [IsDev, app:latest, !Ref Stage]', ['likely']],
  [`!If [IsDev, app:1.4.2, 'app@${digest}']`, []],
  [`!If [IsDev, app:latest, 'app@${digest}']`, ['likely']],
  ['!Join [":", [app, latest]]', ['certain']],
  ['!Join ["", [!Ref "AWS::AccountId", .dkr.ecr.eu-west-1.amazonaws.com/app]]', ['certain']],
  ['!Join ["/", [!Ref Stage, "app:latest"]]', ['certain']],
  ['!ImportValue image', []],
])('CloudFormation: %s', (image, found) => expect(template(image)).toEqual(found))
