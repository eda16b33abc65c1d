import { isWindows } from '../../model/operating-system.ts'
import type { TaskDefinition } from '../../model/resource.ts'
import { isAbsent, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Fargate demands a limit for the task; where tasks share an instance, nothing does. */
const shared = ['EC2', 'EXTERNAL'] as const

export default {
  id: 'no-memory-limit',
  title: 'Container has no memory limit on a shared host',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  appliesTo: shared,
  message: 'Container `{container}` has no memory limit',
  risk: 'A leak, or an attack that makes one, takes the memory of every other task on the instance.',
  advice: 'Set `memory` on the container or on the task; `memoryReservation` alone is no limit.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-770'],
  *check(estate) {
    for (const container of estate.containers) {
      const { compute } = estate.runsOn(container.taskDefinition)
      // Only where it is known to share a host: Fargate and Managed Instances demand a size for the task.
      if (!shared.some((one) => compute.has(one)) || isLimited(container.taskDefinition)) continue
      yield judge(container, 'memory', container.memory, isAbsent())
    }
  },
} satisfies Rule as Rule

/** Windows pays no attention to what the task says: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
const isLimited = (task: TaskDefinition): boolean => task.memory.kind !== 'absent' && isWindows(task) !== 'yes'
