import { isDaemonTask } from '../../model/daemons.ts'
import { isWindows } from '../../model/operating-system.ts'
import { is, judge, remove } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

/** Fargate knows only `task`; Windows has no `pidMode`. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const
const refusedOn = ['FARGATE'] as const

export default {
  id: 'host-pid-namespace',
  title: 'Task shares the process namespace of its host',
  severity: 'high',
  profile: 'default',
  precision: 'very-high',
  appliesTo,
  refusedOn,
  message: 'Task definition `{address}` shares the process namespace of its host',
  risk: 'Every container of the task sees all processes of the instance, and as root can signal them and read their memory and environment.',
  advice: 'Leave `pidMode` out, or set it to `task` where the containers of the task have to see each other.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
  tags: ['task', 'external/cwe/cwe-653', 'external/cwe/cwe-250', 'securityhub/ECS.3'],
  *check(estate) {
    for (const task of estate.all('task-definition'))
      if (estate.mayRunOn(task, appliesTo, refusedOn) && isWindows(task) !== 'yes')
        yield judge(task, 'pidMode', task.pidMode, is('host'), {
          fix: remove,
          related: launchesOf(task, estate),
          // To watch the processes of the host is what daemons are there for: worth a note, not a gate.
          ...(isDaemonTask(task) ? { certainty: () => 'likely' as const } : {}),
        })
  },
} satisfies Rule as Rule
