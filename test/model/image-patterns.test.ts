import { expect, test } from 'vitest'
import { isFrom, sourceOf } from '../../src/model/image-patterns.ts'
import { known } from '../../src/model/value.ts'

const at = { file: { path: 'x', text: '' }, start: 0, end: 0 }
const sourceOfName = (image: string) => {
  const source = sourceOf(known(image, at))
  return source.kind === 'known' ? source.value : undefined
}

test.each([
  ['nginx:1', 'docker.io', 'library/nginx'],
  ['acme/web', 'docker.io', 'acme/web'],
  ['registry.hub.docker.com/library/nginx:1', 'docker.io', 'library/nginx'],
  ['GHCR.io/acme/web@sha256:00', 'ghcr.io', 'acme/web'],
  ['localhost:5000/web:1', 'localhost:5000', 'web'],
])('%s is %s, %s', (image, registry, repository) => expect(sourceOfName(image)).toEqual({ registry, repository }))

test('a word that a deployment step fills in comes from nowhere yet', () => expect(sourceOfName('<IMAGE>')).toBeUndefined())

test.each([
  ['ghcr.io/acme/web', 'ghcr.io', true],
  ['ghcr.io/acme/web', 'ghcr.io/acme', true],
  ['ghcr.io/acme/web', 'ghcr.io/acme/', true],
  ['ghcr.io/acme-evil/web', 'ghcr.io/acme', false],
  ['ghcr.io/acme-evil/web', 'ghcr.io/acme*', true],
  ['evil.io/ghcr.io/acme/web', 'ghcr.io', false],
  ['ghcr.io.evil.io/acme/web', 'ghcr.io', false],
  ['1.dkr.ecr.eu-west-1.amazonaws.com/web', '*.dkr.ecr.*.amazonaws.com', true],
  ['1.dkr.ecr.eu-west-1.amazonaws.com.evil.io/web', '*.dkr.ecr.*.amazonaws.com', false],
  ['datadog/agent:7', '*/datadog/agent', true],
  ['public.ecr.aws/datadog/agent:7', '*/datadog/agent', true],
  ['public.ecr.aws/other/datadog/agent:7', '*/datadog/agent', false],
  ['nginx', 'docker.io/library', true],
])('%s is from %s: %s', (image, pattern, expected) => expect(isFrom(sourceOfName(image) ?? { registry: '' }, pattern)).toBe(expected))

test('a repository that cannot be known is from a registry, and may be from a part of it', () => {
  const source = { registry: 'ghcr.io' }
  expect([isFrom(source, 'ghcr.io'), isFrom(source, 'quay.io'), isFrom(source, 'ghcr.io/acme')]).toEqual([true, false, undefined])
})

test('a pattern out of a stranger’s config comes to an end', () => {
  const registry = 'a'.repeat(2000)
  expect(isFrom({ registry }, `${'*a'.repeat(500)}b`)).toBe(false)
})
