import { type Mount, mountsOf } from './mounts.ts'
import type { Container, TaskDefinition } from './resource.ts'
import type { Block } from './shape.ts'
import { field, itemsOf, outcomesOf, type Value } from './value.ts'

/** A volume of a task definition that is a path of the host. */
export interface HostVolume {
  readonly name: string
  readonly block: Block
  readonly sourcePath: Value<string>
  /** The mounts of it, as far as they can be seen. */
  readonly mounts: readonly Mount[]
  /** The volume, or every mount of it, is only there under a condition. */
  readonly conditional: boolean
}

/** The bind mounts of a task definition. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html */
export function hostVolumesOf(task: TaskDefinition, containers: readonly Container[]): HostVolume[] {
  return itemsOf(task.volumes).items.flatMap((item, index) =>
    outcomesOf(item).outcomes.flatMap(({ value }): HostVolume[] => {
      if (value.kind !== 'known') return []
      const { block } = value.value
      const sourcePath = field(value.value.host, (host) => host.sourcePath)
      if (sourcePath.kind === 'absent') return []
      const name = value.value.name.kind === 'known' ? value.value.name.value : String(index)
      const mounts = mountsOf(name, containers)
      const conditional = item.kind === 'unknown' || mounts.every((mount) => mount.conditional)
      return [{ name, block, sourcePath, mounts, conditional }]
    }),
  )
}

/** A path without doubled or trailing slashes, and without `.` and `..`. */
export function normalised(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return `/${parts.join('/')}`
}
