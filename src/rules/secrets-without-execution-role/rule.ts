import { needOfExecutionRole } from '../execution-role-needs.ts'
import { isAbsent, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'secrets-without-execution-role',
  title: 'Task uses secrets but has no execution role',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Task definition `{address}` {needs} but has no execution role',
  risk: 'ECS reads secrets, pulls private images and writes logs with the execution role, and does not register the task definition without one. People tend to put the secret into the environment instead.',
  advice: 'Set `executionRoleArn` to a role that may do exactly this.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  tags: ['secrets', 'iam', 'external/cwe/cwe-1188'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      const need = needOfExecutionRole(task, estate)
      if (!need) continue
      yield judge(task, 'executionRoleArn', task.executionRoleArn, isAbsent(), {
        data: { needs: need.needs },
        related: [{ at: need.container.at, say: `a container that ${need.needs}` }],
      })
    }
  },
} satisfies Rule as Rule
