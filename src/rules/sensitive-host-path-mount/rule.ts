import { hostVolumesOf, normalised } from '../../model/host-volumes.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Fargate has no host paths. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const

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

const question: Question<string> = {
  ask: 'is a sensitive folder of the host',
  bad: (path) => {
    if (path.kind === 'absent') return false
    if (/^[a-z]:\\(?:programdata\\amazon\\ecs.*)?$/i.test(path.value)) return true
    const plain = normalised(path.value)
    return path.value.startsWith('/') && (plain === '/' || (below(plain, sensitive) && !below(plain, harmless)))
  },
}

export default {
  id: 'sensitive-host-path-mount',
  title: 'Container mounts a sensitive folder of its host',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  appliesTo,
  message: 'Volume `{volume}` gives {containers} the folder `{path}` of the host',
  risk: 'Through it the container can read what belongs to the host and to other tasks, and where it may write, change how the host starts and what it runs.',
  advice:
    'Mount a folder made for this purpose, or a volume without `sourcePath`. Agents that must read the host’s own files belong into a daemon service of their own, with a read-only mount.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
  tags: ['task', 'external/cwe/cwe-552', 'external/cwe/cwe-250'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      if (!estate.mayRunOn(task, appliesTo)) continue
      for (const { name, volume, sourcePath, mountedBy } of hostVolumesOf(task, estate.containers)) {
        if (mountedBy.length === 0) continue
        const containers = mountedBy.map(({ container }) => container).join(', ')
        const path = sourcePath.kind === 'known' ? sourcePath.value : ''
        yield judge(task, `volumes[${name}].host.sourcePath`, sourcePath, question, {
          data: { volume: name, containers, path },
          within: [volume.block],
        })
      }
    }
  },
} satisfies Rule as Rule
