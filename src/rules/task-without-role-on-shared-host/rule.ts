import { isAbsent, judge } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'task-without-role-on-shared-host',
  title: 'Task on shared instances has no task role',
  severity: 'low',
  profile: 'strict',
  precision: 'medium',
  appliesTo: ['EC2', 'EXTERNAL'],
  message: 'Task definition `{address}` has no task role: what its containers call AWS with is the role of their host',
  risk: 'Where containers reach the metadata service of the host, those without a role of their own get the rights of the agent, and those of every application that relies on them.',
  advice:
    'Set `taskRoleArn`, to a role without any rights where the application calls nothing, and keep containers from the metadata service.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-250'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      const { certain } = estate.runsOn(task)
      if (!certain.has('EC2') && !certain.has('EXTERNAL')) continue
      // A task that starts on Fargate alone meets no host; one that may start on both meets one.
      yield judge(task, 'taskRoleArn', task.taskRoleArn, isAbsent(), {
        related: launchesOf(task, estate),
        // Whether the host lets them is decided elsewhere: by its firewall, its agent, its metadata options.
        certainty: () => 'likely',
      })
    }
  },
} satisfies Rule as Rule
