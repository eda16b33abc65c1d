import { isWindows } from '../../model/operating-system.ts'
import type { TaskDefinition } from '../../model/resource.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const shared = ['EC2', 'EXTERNAL'] as const

/** Zero is what nobody wrote: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html */
const none: Question<number> = { ask: 'is not set', bad: (cpu) => cpu.kind === 'absent' || cpu.value === 0 }

export default {
  id: 'no-cpu-limit',
  title: 'Container reserves no CPU on a shared host',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  appliesTo: shared,
  message: 'Container `{container}` reserves no CPU',
  risk: 'Under load it gets what the other tasks of the instance leave over, or they get what it leaves.',
  advice: 'Set `cpu` on the task, which is also a limit, or on the container.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters_ec2.html',
  tags: ['container', 'external/cwe/cwe-770'],
  *check(estate) {
    for (const container of estate.containers) {
      const { compute } = estate.runsOn(container.taskDefinition)
      if (!shared.some((one) => compute.has(one)) || isLimited(container.taskDefinition)) continue
      yield judge(container, 'cpu', container.cpu, none)
    }
  },
} satisfies Rule as Rule

/** Windows pays no attention to what the task says: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
const isLimited = (task: TaskDefinition): boolean => task.cpu.kind !== 'absent' && isWindows(task) !== 'yes'
