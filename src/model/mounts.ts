import type { Range } from '../source/file.ts'
import type { Container } from './resource.ts'
import { field, itemsOf, outcomesOf } from './value.ts'

/** One container's mount of one volume. */
export interface Mount {
  readonly container: Container
  /** Where it says so. */
  readonly at: Range
  /** It is known to be read-only; writable where nothing is said. */
  readonly readOnly: boolean
  /** The container or the mount is only there under a condition. */
  readonly conditional: boolean
}

/**
 * The containers that mount a volume, as far as they can be seen: by a mount of their own, or by taking over another's with
 * `volumesFrom`. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html
 */
export function mountsOf(volume: string, containers: readonly Container[]): Mount[] {
  const own = containers.flatMap((container) => ownMounts(volume, container))
  const taken = containers.flatMap((container) => {
    if (own.some((mount) => mount.container === container)) return []
    const from = itemsOf(container.volumesFrom).items.map((item) => field(item, ({ sourceContainer }) => sourceContainer))
    const mount = own.find(({ container: { container: name } }) => from.some((source) => source.kind === 'known' && source.value === name))
    return mount ? [{ ...mount, container, at: container.at }] : []
  })
  return [...own, ...taken]
}

function ownMounts(volume: string, container: Container): Mount[] {
  return itemsOf(container.mountPoints).items.flatMap((item) =>
    outcomesOf(item).outcomes.flatMap(({ value: mount }): Mount[] => {
      if (mount.kind === 'absent') return []
      const { sourceVolume, readOnly, block } = mount.value
      const sources = outcomesOf(sourceVolume).outcomes.map(({ value }) => value)
      if (!sources.some((source) => source.kind === 'known' && source.value === volume)) return []
      const conditional = container.conditional || item.kind === 'unknown' || sourceVolume.kind === 'unknown'
      return [{ container, at: block.at, readOnly: readOnly.kind === 'known' && readOnly.value, conditional }]
    }),
  )
}

/** `web, worker`: the containers that mount something, each once, for messages. */
export const namesOf = (mounts: readonly Mount[]): string => [...new Set(mounts.map(({ container }) => container.container))].join(', ')
