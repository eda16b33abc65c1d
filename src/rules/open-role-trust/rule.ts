import { openStatements } from '../open-statements.ts'
import type { Rule } from '../rule.ts'

const all = (): boolean => true

export default {
  id: 'open-role-trust',
  title: 'Role of ECS can be assumed by everyone',
  severity: 'critical',
  profile: 'default',
  precision: 'high',
  message: 'The trust policy of role `{address}` lets every AWS account assume it',
  risk: 'Anybody with an AWS account of their own can take the role and do whatever the task may do.',
  advice:
    'Name what assumes the role: `Service: ecs-tasks.amazonaws.com` for the roles of a task. For another account, name the account or its role.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-284'],
  *check(estate, { profile }) {
    for (const role of estate.all('role'))
      if (estate.inScope(role, profile))
        yield* openStatements(role, 'assumeRolePolicyDocument', role.assumeRolePolicyDocument, all, {
          related: estate.usedBy(role).map(({ via, by }) => ({ at: via, say: `\`${by.address}\` names the role` })),
        })
  },
} satisfies Rule as Rule
