import { hostVolumesOf, normalised } from '../../model/host-volumes.ts'
import { namesOf } from '../../model/mounts.ts'
import type { Container } from '../../model/resource.ts'
import { field, itemsOf, outcomesOf } from '../../model/value.ts'
import { type Judged, judge, type Question } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

/** Fargate has no host paths; Managed Instances run no Docker socket that a task could reach. */
const appliesTo = ['EC2', 'EXTERNAL'] as const
const refusedOn = ['FARGATE'] as const

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
  refusedOn,
  message: '{kind} `{name}` lets `{containers}` control a container runtime outside the task',
  risk: 'Whoever can talk to the runtime can start a privileged container and is root on the instance, with the credentials of every task on it. Mounting it read-only changes nothing.',
  advice:
    'Take the volume or the variable away. An agent that needs to see containers belongs in a daemon service of its own, on instances that run nothing else of value.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
  tags: ['task', 'external/cwe/cwe-250', 'external/cwe/cwe-269'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      if (!estate.mayRunOn(task, appliesTo, refusedOn)) continue
      const containers = estate.containersOf(task)
      for (const { name, block, sourcePath, mounts, conditional } of hostVolumesOf(task, containers)) {
        // A volume that nothing mounts gives nobody anything.
        if (mounts.length === 0) continue
        yield judge(task, `volumes[${name}].host.sourcePath`, sourcePath, question, {
          data: { containers: namesOf(mounts), kind: 'Volume', name },
          within: [block],
          related: [...mounts.map(({ at }) => ({ at, say: 'mounted here' })), ...launchesOf(task, estate)],
          ...(conditional ? { certainty: () => 'likely' as const } : {}),
        })
      }
      for (const container of containers) yield* daemons(container)
    }
  },
} satisfies Rule as Rule

/** A daemon over TCP is another way to the same power, wherever the name leads that the variable holds. */
function* daemons(container: Container): Iterable<Judged> {
  const onHost = container.taskDefinition.networkMode.kind === 'known' && container.taskDefinition.networkMode.value === 'host'
  const remote: Question<string> = {
    ask: 'is a Docker daemon over TCP',
    // With a network of its own, the task itself is what `localhost` means: a daemon that it brings along.
    bad: (value) => value.kind === 'known' && /^tcp:\/\//i.test(value.value) && (onHost || !local.test(value.value)),
  }
  for (const item of itemsOf(container.environment).items)
    for (const { value: pair } of outcomesOf(item).outcomes) {
      if (pair.kind === 'absent' || pair.value.name.kind !== 'known' || pair.value.name.value !== 'DOCKER_HOST') continue
      yield judge(
        container,
        'environment[DOCKER_HOST].value',
        field(pair, ({ value }) => value),
        remote,
        {
          data: { containers: container.container, kind: 'Variable', name: 'DOCKER_HOST' },
          within: [pair.value.block],
          // Whose daemon answers under a name cannot be told; the host's own address can.
          certainty: (value) => (onHost && value.kind === 'known' && local.test(value.value) ? 'certain' : 'likely'),
        },
      )
    }
}

const local = /^tcp:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)(?::|\/|$)/i
