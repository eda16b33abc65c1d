import type { Estate } from '../model/estate.ts'
import { type HostVolume, hostVolumesOf, normalised } from '../model/host-volumes.ts'
import { namesOf } from '../model/mounts.ts'
import type { TaskDefinition } from '../model/resource.ts'
import { isHostAgent } from '../model/sidecars.ts'
import { type Judged, judge, type Question } from './judge.ts'
import { launchesOf } from './related.ts'

/** Fargate has no host paths. */
export const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const
const refusedOn = ['FARGATE'] as const

/** Folders whose contents run the host, or hold what its other tasks keep secret. */
const sensitive: readonly string[] = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/lib64',
  '/proc',
  '/root',
  '/sbin',
  '/sys',
  '/usr',
  '/var/lib/containerd',
  '/var/lib/docker',
  '/var/lib/ecs',
]
/** Read by many images to know the time zone and certificates; they hold nothing secret. */
const harmless: readonly string[] = [
  '/etc/localtime',
  '/etc/timezone',
  '/etc/ssl/certs',
  '/etc/pki',
  '/etc/ca-certificates',
  '/usr/share/zoneinfo',
  '/usr/share/ca-certificates',
]

const below = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`))

/** What agents read to see how their host does. */
const watched: readonly string[] = ['/proc', '/sys', '/etc/passwd', '/etc/group', '/etc/os-release']

const isSensitive: Question<string> = {
  ask: 'is a sensitive folder of the host',
  bad: (path) => {
    if (path.kind === 'absent') return false
    if (/^[a-z]:\\(?:programdata\\amazon\\ecs.*)?$/i.test(path.value)) return true
    const plain = normalised(path.value)
    return path.value.startsWith('/') && (plain === '/' || (below(plain, sensitive) && !below(plain, harmless)))
  },
}

/** Sensitive folders that containers mount: those that agents only watch, or all others. */
export function* mountsOfSensitivePaths(estate: Estate, watching: boolean): Iterable<Judged> {
  for (const task of estate.all('task-definition')) {
    if (!estate.mayRunOn(task, appliesTo, refusedOn)) continue
    for (const volume of hostVolumesOf(task, estate.containersOf(task))) {
      const { name, block, sourcePath, mounts, conditional } = volume
      // A volume that nothing mounts gives nobody anything.
      if (mounts.length === 0 || isWatched(volume, task, estate) !== watching) continue
      yield judge(task, `volumes[${name}].host.sourcePath`, sourcePath, isSensitive, {
        data: { volume: name, containers: namesOf(mounts), path: sourcePath.kind === 'known' ? sourcePath.value : 'a folder' },
        within: [block],
        related: [...mounts.map(({ at }) => ({ at, say: 'mounted here' })), ...launchesOf(task, estate)],
        ...(conditional ? { certainty: () => 'likely' as const } : {}),
      })
    }
  }
}

/** Every container that mounts it is an agent of the host, and cannot write. */
function isWatched({ sourcePath, mounts }: HostVolume, task: TaskDefinition, estate: Estate): boolean {
  if (sourcePath.kind !== 'known' || !below(normalised(sourcePath.value), watched)) return false
  const services = estate.servicesOf(task)
  return mounts.every(({ container, readOnly }) => readOnly && isHostAgent(container, services))
}
