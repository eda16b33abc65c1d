import type { Estate } from '../../model/estate.ts'
import { isWindows } from '../../model/operating-system.ts'
import type { TaskDefinition } from '../../model/resource.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const question: Question<string> = {
  ask: 'is not awsvpc',
  // Not written means bridge on EC2: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
  bad: (mode) => mode.kind === 'absent' || mode.value === 'bridge' || mode.value === 'default',
}

export default {
  id: 'non-awsvpc-network-mode',
  title: 'Task does not use the awsvpc network mode',
  severity: 'low',
  profile: 'strict',
  precision: 'medium',
  appliesTo: ['EC2'],
  message: 'Task definition `{address}` does not use the awsvpc network mode',
  risk: 'Without a network interface of its own the task cannot have security groups: whatever may reach one task of the instance may reach them all.',
  advice: 'Set `networkMode` to `awsvpc`, and give its services a `networkConfiguration`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
  tags: ['task', 'network', 'external/cwe/cwe-653'],
  *check(estate) {
    for (const task of estate.all('task-definition'))
      if (!isElsewhere(task, estate)) yield judge(task, 'networkMode', task.networkMode, question)
  },
} satisfies Rule as Rule

/** Fargate and Managed Instances demand awsvpc or refuse bridge, ECS Anywhere and Windows have other modes. */
function isElsewhere(task: TaskDefinition, estate: Estate): boolean {
  const { compute } = estate.runsOn(task)
  return (
    isWindows(task) !== 'no' ||
    compute.has('FARGATE') ||
    compute.has('EXTERNAL') ||
    compute.has('MANAGED_INSTANCES') ||
    !estate.mayRunOn(task, ['EC2'])
  )
}
