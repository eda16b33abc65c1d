import type { Volume } from './ecs.ts'
import type { Container, TaskDefinition } from './resource.ts'
import { field, itemsOf, outcomesOf, type Value } from './value.ts'

/** A volume of a task definition that is a path of the host. */
export interface HostVolume {
  readonly name: string
  readonly volume: Volume
  readonly sourcePath: Value<string>
  /** The containers that mount it, as far as they can be seen. */
  readonly mountedBy: readonly Container[]
}

/** The bind mounts of a task definition. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html */
export function hostVolumesOf(task: TaskDefinition, containers: readonly Container[]): HostVolume[] {
  const own = containers.filter(({ taskDefinition }) => taskDefinition === task)
  return itemsOf(task.volumes).items.flatMap((item, index) =>
    outcomesOf(item).outcomes.flatMap(({ value }): HostVolume[] => {
      if (value.kind !== 'known') return []
      const sourcePath = field(value.value.host, (host) => host.sourcePath)
      if (sourcePath.kind === 'absent') return []
      const name = value.value.name.kind === 'known' ? value.value.name.value : String(index)
      return [{ name, volume: value.value, sourcePath, mountedBy: own.filter((container) => mounts(container, name)) }]
    }),
  )
}

function mounts(container: Container, volume: string): boolean {
  return itemsOf(container.mountPoints).items.some((item) => {
    const source = field(item, (mount) => mount.sourceVolume)
    return source.kind === 'known' && source.value === volume
  })
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
