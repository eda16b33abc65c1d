import { holdersOf } from '../../model/bearers.ts'
import { allows } from '../admin-rights.ts'
import { type Right, wideActions } from '../role-rights.ts'
import type { Rule } from '../rule.ts'

const rights: readonly Right[] = [
  { action: 'ecs:*', service: 'ecs', type: '', what: 'do everything in ECS' },
  { action: 'ecr:*', service: 'ecr', type: '', what: 'do everything in ECR' },
]

export default {
  id: 'wildcard-ecs-admin',
  title: 'Policy allows everything in ECS or ECR',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: '`{role}` may {what}',
  risk: 'Whoever deploys one service can then stop and delete every other, open a shell in its containers, or replace its images.',
  advice:
    'Allow the actions that a deployment takes, on the clusters, services and repositories it is for, or bind them by a condition on `ecs:cluster` or a tag.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security_iam_id-based-policy-examples.html',
  tags: ['iam', 'external/cwe/cwe-250', 'securityhub-related/IAM.21'],
  *check(estate) {
    // What roles of tasks and hosts may is told by the rules about them.
    const others = holdersOf(estate).filter(({ uses }) => uses.length === 0)
    yield* wideActions(estate, others, (action) =>
      allows(action, '*:*') ? undefined : rights.find((right) => allows(action, right.action)),
    )
  },
} satisfies Rule as Rule
