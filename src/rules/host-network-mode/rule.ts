import type { Estate } from '../../model/estate.ts'
import type { TaskDefinition } from '../../model/resource.ts'
import { isRoot } from '../../model/users.ts'
import type { Note } from '../../source/note.ts'
import { is, judge } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

/** Fargate refuses every mode but awsvpc. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const
const refusedOn = ['FARGATE'] as const

export default {
  id: 'host-network-mode',
  title: 'Task uses the network of its host',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo,
  refusedOn,
  message: 'Task definition `{address}` uses the network of its host',
  risk: 'The task has no security group of its own, listens on the instance’s addresses, and reaches what the instance offers to itself: loopback services, the agent and the metadata service with the instance’s role.',
  advice: 'Use `awsvpc`, which gives each task a network interface and security groups. Services then need a `networkConfiguration`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
  tags: ['task', 'network', 'external/cwe/cwe-653', 'external/cwe/cwe-668', 'securityhub/ECS.17'],
  *check(estate) {
    for (const task of estate.all('task-definition'))
      if (estate.mayRunOn(task, appliesTo, refusedOn))
        yield judge(task, 'networkMode', task.networkMode, is('host'), {
          related: [...launchesOf(task, estate), ...rootContainersOf(task, estate)],
        })
  },
} satisfies Rule as Rule

/** Root on the host's network can listen on any port of it, and change it with one capability more. */
const rootContainersOf = (task: TaskDefinition, estate: Estate): Note[] =>
  estate.containersOf(task).flatMap(({ user, container, at }) => {
    if (user.kind === 'unknown' || (user.kind === 'known' && !isRoot(user.value))) return []
    return [
      {
        at: user.kind === 'known' ? user.at : at,
        say: `\`${container}\` ${user.kind === 'known' ? 'runs as root' : 'does not say that it is not root'}`,
      },
    ]
  })
