import { imageOf } from './image.ts'
import { type Unknown, unknown, type Value } from './value.ts'

/** Where an image comes from, with its registry written out: `docker.io/library/nginx` for `nginx:1`. */
export interface ImageSource {
  readonly registry: string
  /** Missing where it cannot be known. */
  readonly repository?: string
}

/** The source of an image, arm by arm where it depends on something. Unknown where its registry cannot be told. */
export function sourceOf(image: Value<string>): Value<ImageSource> {
  if (image.kind === 'absent') return image
  if (image.kind === 'unknown' && image.oneOf && !image.parts) {
    const { oneOf, ...rest } = image
    return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: sourceOf(arm.then) })) }
  }
  const { registry, repository } = imageOf(image)
  if (registry.kind === 'unknown') return withoutArms(registry)
  const { at, origin } = image
  if (registry.kind === 'known')
    return {
      kind: 'known',
      value: {
        registry: dockerHub.has(registry.value.toLowerCase()) ? 'docker.io' : registry.value.toLowerCase(),
        ...(repository.kind === 'known' ? { repository: repository.value } : {}),
      },
      at,
      origin,
    }
  // Docker Hub, where a name without an owner is one of Docker's own.
  if (repository.kind !== 'known') return unknown(image.kind === 'unknown' ? image.why : 'unsupported', at, { origin })
  if (!repositoryName.test(repository.value)) return unknown('placeholder', at, { origin })
  const path = repository.value.includes('/') ? repository.value : `library/${repository.value}`
  return { kind: 'known', value: { registry: 'docker.io', repository: path }, at, origin }
}

/** One registry under several names: https://docs.docker.com/reference/cli/docker/image/tag/ */
const dockerHub: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

const withoutArms = ({ oneOf: _, parts: __, ...rest }: Unknown<string>): Unknown<ImageSource> => rest

/** A word in capitals or brackets is filled in by a deployment step. https://distribution.github.io/distribution/spec/api/#overview */
const repositoryName = /^[a-z0-9][a-z0-9._/-]*$/

/**
 * Whether an image comes from what a pattern names: a registry, or a registry and the beginning of a repository, part by part
 * between slashes. `*` stands for anything within one part. Undefined where the part that decides cannot be known.
 */
export function isFrom({ registry, repository }: ImageSource, pattern: string): boolean | undefined {
  const [host = '', ...path] = pattern.toLowerCase().replace(/\/+$/, '').split('/')
  if (!matches(registry, host)) return false
  if (path.length === 0) return true
  const parts = repository?.split('/')
  return parts && path.every((part, index) => parts[index] !== undefined && matches(parts[index], part))
}

/** One star at a time, so that no pattern takes longer than its length times the text's. */
function matches(text: string, pattern: string): boolean {
  let at = 0
  let star = -1
  let resume = 0
  let i = 0
  while (i < text.length) {
    if (pattern[at] === '*') {
      star = at++
      resume = i
    } else if (at < pattern.length && pattern[at] === text[i]) {
      at++
      i++
    } else if (star >= 0) {
      at = star + 1
      i = ++resume
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}
