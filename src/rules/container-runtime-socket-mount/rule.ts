import { hostVolumesOf, normalised } from '../../model/host-volumes.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Fargate has no host paths; Managed Instances run no Docker socket that a task could reach. */
const appliesTo = ['EC2', 'EXTERNAL'] as const

/** The sockets themselves, and the folders they lie in. */
const sockets: ReadonlySet<string> = new Set([
  '/var/run/docker.sock',
  '/run/docker.sock',
  '/var/run/containerd/containerd.sock',
  '/run/containerd/containerd.sock',
  '/run/containerd',
  '/var/run',
  '/run',
])

const question: Question<string> = {
  ask: 'is the socket of the container runtime, or the folder it lies in',
  bad: (path) => path.kind === 'known' && (sockets.has(normalised(path.value)) || /^\\\\\.\\pipe\\docker_engine$/i.test(path.value)),
}

export default {
  id: 'container-runtime-socket-mount',
  title: 'Container can control the container runtime of its host',
  severity: 'critical',
  profile: 'default',
  precision: 'high',
  appliesTo,
  message: 'Volume `{volume}` gives {containers} the socket of the host’s container runtime',
  risk: 'Who can talk to the runtime can start a privileged container and is root on the instance, with the credentials of every task on it. Mounting it read-only changes nothing.',
  advice:
    'Take the volume away. An agent that needs to see containers belongs into a daemon service of its own, on instances that run nothing else of value.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
  tags: ['task', 'external/cwe/cwe-250', 'external/cwe/cwe-269'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      if (!estate.mayRunOn(task, appliesTo)) continue
      for (const { name, volume, sourcePath, mountedBy } of hostVolumesOf(task, estate.containers)) {
        // A volume that nothing mounts gives nobody anything.
        if (mountedBy.length === 0) continue
        const containers = mountedBy.map(({ container }) => container).join(', ')
        yield judge(task, `volumes[${name}].host.sourcePath`, sourcePath, question, {
          data: { volume: name, containers },
          within: [volume.block],
        })
      }
    }
  },
} satisfies Rule as Rule
