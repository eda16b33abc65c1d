import { isDaemonTask } from '../../model/daemons.ts'
import { isWindows } from '../../model/operating-system.ts'
import { is, judge, remove } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

/** Fargate, Managed Instances and Windows have no `ipcMode`. */
const appliesTo = ['EC2', 'EXTERNAL'] as const
const refusedOn = ['FARGATE', 'MANAGED_INSTANCES'] as const

export default {
  id: 'host-ipc-namespace',
  title: 'Task shares the IPC namespace of its host',
  severity: 'high',
  profile: 'default',
  precision: 'very-high',
  appliesTo,
  refusedOn,
  message: 'Task definition `{address}` shares the IPC namespace of its host',
  risk: 'Its containers can read and write the shared memory and semaphores of every other process on the instance.',
  advice: 'Leave `ipcMode` out, or set it to `task` where the containers of the task share memory with each other.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
  tags: ['task', 'external/cwe/cwe-653'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      const daemon = isDaemonTask(task)
      if ((daemon || estate.mayRunOn(task, appliesTo, refusedOn)) && isWindows(task) !== 'yes')
        yield judge(task, 'ipcMode', task.ipcMode, is('host'), {
          fix: remove,
          related: launchesOf(task, estate),
          // Daemons of Managed Instances may, and some are made for it: worth a note, not a gate.
          ...(daemon ? { certainty: () => 'likely' as const } : {}),
        })
    }
  },
} satisfies Rule as Rule
