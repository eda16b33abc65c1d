import type { Estate } from '../../model/estate.ts'
import type { Container, TaskDefinition } from '../../model/resource.ts'
import { field, itemsOf } from '../../model/value.ts'
import { isAbsent, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'secrets-without-execution-role',
  title: 'Task uses secrets but has no execution role',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Task definition `{address}` uses secrets but has no execution role',
  risk: 'ECS reads secrets with the execution role. Without one the tasks do not start, and people tend to put the value into the environment instead.',
  advice: 'Set `executionRoleArn` to a role that may read exactly these secrets.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  tags: ['secrets', 'iam', 'external/cwe/cwe-1188'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      const user = containersOf(task, estate).find(usesSecrets)
      if (!user) continue
      yield judge(task, 'executionRoleArn', task.executionRoleArn, isAbsent(), {
        related: [{ at: user.at, say: 'a container that uses secrets' }],
      })
    }
  },
} satisfies Rule as Rule

const containersOf = (task: TaskDefinition, estate: Estate): readonly Container[] =>
  estate.containers.filter(({ taskDefinition }) => taskDefinition === task)

/** In its environment, for its log driver, or to pull its image. */
function usesSecrets(container: Container): boolean {
  if (container.conditional) return false
  const options = field(container.logConfiguration, (log) => log.secretOptions)
  return (
    itemsOf(container.secrets).items.length > 0 || itemsOf(options).items.length > 0 || container.repositoryCredentials.kind === 'known'
  )
}
