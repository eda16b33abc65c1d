import { describe, expect, test } from 'vitest'
import { type ImageName, imageOf } from '../../src/model/image.ts'
import { absent, known, unknown, type Value } from '../../src/model/value.ts'
import { shown } from '../dialects/evaluate.ts'

const at = { file: { path: 'f', text: 'x' }, start: 0, end: 1 }
/** `${x}` in the words is a part that nobody knows. */
function image(words: string): Value<string> {
  const parts = words
    .split(/(\$\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('${') ? unknown<string>('variable', at, { name: part.slice(2, -1) }) : known(part, at)))
  const [only, ...more] = parts
  if (more.length === 0 && only) return only
  return unknown('variable', at, { parts })
}
const digest = `sha256:${'a'.repeat(64)}`
const row = ({ registry, repository, tag, digest }: ImageName) => [registry, repository, tag, digest].map(shown)

describe('the parts of an image', () => {
  test.each<[image: string, registry: string, repository: string, tag: string, digest: string]>([
    ['nginx', 'nothing', 'nginx', 'nothing', 'nothing'],
    ['nginx:1.27', 'nothing', 'nginx', '1.27', 'nothing'],
    ['library/nginx:1.27', 'nothing', 'library/nginx', '1.27', 'nothing'],
    [`nginx@${digest}`, 'nothing', 'nginx', 'nothing', digest],
    [`nginx:1.27@${digest}`, 'nothing', 'nginx', '1.27', digest],
    ['localhost/app', 'localhost', 'app', 'nothing', 'nothing'],
    ['localhost:5000/app', 'localhost:5000', 'app', 'nothing', 'nothing'],
    ['registry:5000/team/app:2', 'registry:5000', 'team/app', '2', 'nothing'],
    ['ghcr.io/o/app:2', 'ghcr.io', 'o/app', '2', 'nothing'],
    [`1.dkr.ecr.eu-west-1.amazonaws.com/a/b@${digest}`, '1.dkr.ecr.eu-west-1.amazonaws.com', 'a/b', 'nothing', digest],
    ['${registry}/app:latest', '?variable registry', 'app', 'latest', 'nothing'],
    ['${registry}/app', '?variable registry', 'app', 'nothing', 'nothing'],
    ['${account}.dkr.ecr.eu-west-1.amazonaws.com/app:1', '?variable account.dkr.ecr.eu-west-1.amazonaws.com', 'app', '1', 'nothing'],
    ['1.dkr.ecr.${region}.amazonaws.com/app:1', '1.dkr.ecr.?variable region.amazonaws.com', 'app', '1', 'nothing'],
    ['ghcr.io/${repository}:1', 'ghcr.io', '?variable repository', '1', 'nothing'],
    ['ghcr.io/team/${name}:latest', 'ghcr.io', 'team/?variable name', 'latest', 'nothing'],
    ['ghcr.io/app:${tag}', 'ghcr.io', 'app', '?variable tag', '?variable tag'],
    ['ghcr.io/app:v${version}', 'ghcr.io', 'app', 'v?variable version', '?variable version'],
    ['ghcr.io/app@sha256:${digest}', 'ghcr.io', 'app', 'nothing', 'sha256:?variable digest'],
  ])('%s', (words, ...wanted) => expect(row(imageOf(image(words)))).toEqual(wanted))

  test.each<[image: string, part: keyof ImageName]>([
    // What a person puts in may bring its own tag, registry or digest.
    ['${image}', 'tag'],
    ['${image}', 'digest'],
    ['${image}', 'registry'],
    ['ghcr.io/${name}', 'tag'],
    ['ghcr.io/app-${suffix}', 'tag'],
    ['${repository}:1', 'registry'],
    ['ghcr.io/app:${tag}', 'digest'],
  ])('of %s the %s may be anything', (words, part) => expect(imageOf(image(words))[part].kind).toBe('unknown'))

  test('of one of several are one of several', () => {
    const one = imageOf(
      unknown('condition', at, {
        oneOf: [
          { when: 'a', then: known('x:1', at) },
          { when: 'b', then: absent(at) },
        ],
      }),
    )
    expect(row(one)).toEqual(['nothing|nothing', 'x|nothing', '1|nothing', 'nothing|nothing'])
  })
})
