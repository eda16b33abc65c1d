import type { Estate } from '../../model/estate.ts'
import type { TaskDefinition } from '../../model/resource.ts'
import type { Value } from '../../model/value.ts'
import type { Is } from '../../model/verdict.ts'
import { textOf } from '../../source/file.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'shared-task-and-execution-role',
  title: 'Task role and execution role are the same',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'The task role of `{address}` is also its execution role',
  risk: 'The application then holds the rights of the ECS agent: pulling images and reading every secret the task definition names.',
  advice: 'Give the task a role of its own with only what the application calls, and keep the execution role for ECS.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-250', 'external/cwe/cwe-653'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      if (task.taskRoleArn.kind === 'absent' || task.executionRoleArn.kind === 'absent') continue
      const same = isSameRole(task, estate)
      const question: Question<string> = { ask: 'is the execution role', bad: () => same }
      // Which role it is need not be known: two references to one thing are the same role.
      const asked: Value<string> =
        same === 'maybe' ? task.taskRoleArn : { kind: 'known', value: '', at: task.taskRoleArn.at, origin: task.taskRoleArn.origin }
      const role = estate.follow(task.taskRoleArn, 'role', task.unit)
      yield judge(task, 'taskRoleArn', asked, question, {
        related: [
          { at: task.executionRoleArn.at, say: 'the execution role' },
          ...(role.kind === 'known' ? [{ at: role.value.target.at, say: 'the role' }] : []),
        ],
      })
    }
  },
} satisfies Rule as Rule

function isSameRole(task: TaskDefinition, estate: Estate): Is {
  const { taskRoleArn: a, executionRoleArn: b } = task
  const first = estate.follow(a, 'role', task.unit)
  const second = estate.follow(b, 'role', task.unit)
  if (first.kind === 'known' && second.kind === 'known') return first.value.target === second.value.target ? 'yes' : 'no'
  if (a.kind === 'known' && b.kind === 'known' && !a.reference && !b.reference) return a.value === b.value ? 'yes' : 'no'
  const [one, other] = [a, b].map((value) =>
    value.kind === 'unknown' && value.reference ? `${value.reference.unit} ${value.reference.address}` : undefined,
  )
  if (one !== undefined && other !== undefined) return one === other ? 'yes' : 'no'
  // The same expression is the same role, whatever it comes to.
  return a.kind === 'unknown' &&
    b.kind === 'unknown' &&
    !a.oneOf &&
    a.name !== undefined &&
    a.name === b.name &&
    textOf(a.at) === textOf(b.at)
    ? 'yes'
    : 'maybe'
}
