import { outcomesOfParts, type Part } from './parts.ts'
import { absent, type Known, known, type Unknown, unknown, type Value } from './value.ts'

/** The parts of an image's name. `https://docs.docker.com/reference/cli/docker/image/tag/` */
export interface ImageName {
  /** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`; absent for Docker Hub. */
  readonly registry: Value<string>
  readonly repository: Value<string>
  readonly tag: Value<string>
  readonly digest: Value<string>
}

/** The image that a value names, part by part: `"${var.registry}/app:latest"` is tagged latest though its registry is unknown. */
export function imageOf(value: Value<string>): ImageName {
  if (value.kind === 'absent') return { registry: value, repository: value, tag: value, digest: value }
  if (value.kind === 'known') return imageOfParts([value], value)
  const { oneOf, ...rest } = value
  const byParts = value.parts && imageOfParts(value.parts, rest)
  if (!oneOf) return byParts ?? { registry: value, repository: value, tag: value, digest: value }
  const images = oneOf.map((arm) => ({ arm, image: imageOf(arm.then) }))
  // What a part says has a place of its own; what none of them says, the whole texts do.
  const part = (name: keyof ImageName): Value<string> => {
    if (byParts && !isOpenEnded(byParts[name])) return byParts[name]
    const { parts: _, ...whole } = rest
    return { ...whole, oneOf: images.map(({ arm, image }) => ({ ...arm, then: image[name] })) }
  }
  return { registry: part('registry'), repository: part('repository'), tag: part('tag'), digest: part('digest') }
}

const isOpenEnded = (value: Value<string>): boolean => value.kind === 'unknown' && !value.oneOf

function imageOfParts(parts: readonly Part[], value: Known<string> | Unknown<string>): ImageName {
  const [, digest] = splitLast(parts, '@')
  const named = digest ? splitLast(parts, '@')[0] : parts
  const slash = splitLast(named, '/')
  const tail = slash[1] ?? named
  const [, tag] = splitLast(tail, ':')
  const first = splitFirst(named, '/')
  const hasRegistry = first && /[.:]|^localhost$/.test(knownText(first[0]))
  const openHost = first?.[0].some((part) => part.kind === 'unknown') ?? false
  const registry =
    first && (hasRegistry || openHost)
      ? whole(first[0], value)
      : first || !isOpen(named)
        ? absent(value.at, { origin: value.origin })
        : whole(named, value)
  const repository = whole(stripTag((first && (hasRegistry || openHost) ? first[1] : named) ?? []), value)
  return {
    registry,
    repository,
    tag: tag ? whole(tag, value) : unwritten(tail, value, ':'),
    digest: digest ? whole(digest, value) : unwritten(named.slice(-1), value, '@'),
  }
}

/**
 * What says which build an image is: its digest, whatever tag stands beside it, else its tag. Absent where neither is written, which
 * means `latest`; without an image there is nothing to say. A word that no registry takes for a name is filled in later, by a deployment step: unknown.
 */
export function versionOf(value: Value<string>): Value<string> {
  if (value.kind === 'unknown' && value.oneOf) {
    const { oneOf: all, parts, ...rest } = value
    const byParts = parts && versionOf({ ...rest, parts })
    // Without an image there is no container, and no version of anything.
    const oneOf = all.filter(({ then }) => then.kind !== 'absent')
    return byParts && !isOpenEnded(byParts) ? byParts : { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: versionOf(arm.then) })) }
  }
  const { repository, tag, digest } = imageOf(value)
  if (digest.kind !== 'absent') return digest
  const isName = repository.kind !== 'known' || (repositoryName.test(repository.value) && !standIn.test(repository.value))
  return tag.kind === 'absent' && !isName ? unknown('placeholder', value.at, { origin: value.origin }) : tag
}

/** Words that say themselves that a deployment step puts the image in. */
const standIn = /^(?:(?:image[-_])?placeholder(?:[-_]image)?|replace[-_]?me|to[-_]be[-_]replaced)$/

/** https://distribution.github.io/distribution/spec/api/#overview */
const repositoryName = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/

/** Nothing is written after the separator: absent, unless an unknown part may bring it along. */
function unwritten(parts: readonly Part[], of: Value<string>, separator: string): Value<string> {
  const open = parts.find((part): part is Unknown<string> => part.kind === 'unknown' && mayHold(part, separator))
  if (!open) return absent(of.at, { origin: of.origin })
  // What the part can come to is a piece of the name, not what stands behind the separator.
  const { oneOf: _, ...rest } = open
  return rest
}

const mayHold = ({ oneOf }: Unknown<string>, separator: string): boolean =>
  !oneOf?.every(({ then }) => then.kind === 'known' && !then.value.includes(separator))

const isOpen = (parts: readonly Part[]): boolean => parts.some((part) => part.kind === 'unknown')

const stripTag = (parts: readonly Part[]): readonly Part[] => {
  const slash = splitLast(parts, '/')
  const colon = splitLast(slash[1] ?? parts, ':')
  return colon[1] ? (splitLast(parts, ':')[0] ?? parts) : parts
}

const knownText = (parts: readonly Part[]): string => parts.map((part) => (part.kind === 'known' ? part.value : '')).join('')

/** The parts as one value again, at the first one's place where they stand together. */
function whole(parts: readonly Part[], of: Value<string>): Value<string> {
  const origin = of.origin
  const [first, ...more] = parts
  if (!first) return absent(of.at, { origin })
  if (more.length === 0) return first
  const open = parts.find((part) => part.kind === 'unknown')
  if (open?.kind === 'unknown') {
    const { oneOf: _, ...rest } = open
    const oneOf = outcomesOfParts(parts, first.at)
    return { ...rest, at: first.at, parts: [...parts], ...(oneOf ? { oneOf } : {}) }
  }
  return known(knownText(parts), first.at, { origin })
}

function splitLast(parts: readonly Part[], separator: string): [before: readonly Part[], after?: readonly Part[]] {
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]
    if (part?.kind !== 'known') continue
    const found = part.value.lastIndexOf(separator)
    if (found < 0) continue
    return [
      [...parts.slice(0, i), ...cut(part, 0, found)],
      [...cut(part, found + 1, part.value.length), ...parts.slice(i + 1)],
    ]
  }
  return [parts]
}

function splitFirst(parts: readonly Part[], separator: string): [before: readonly Part[], after: readonly Part[]] | undefined {
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]
    if (part?.kind !== 'known') continue
    const found = part.value.indexOf(separator)
    if (found < 0) continue
    return [
      [...parts.slice(0, i), ...cut(part, 0, found)],
      [...cut(part, found + 1, part.value.length), ...parts.slice(i + 1)],
    ]
  }
  return undefined
}

/** A piece of a part; the whole part's place is kept, which is the line a person would edit. */
function cut(part: Known<string>, start: number, end: number): Known<string>[] {
  return end > start ? [{ ...part, value: part.value.slice(start, end) }] : []
}
