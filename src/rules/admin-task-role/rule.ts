import { bearersOf } from '../../model/bearers.ts'
import { adminPolicies, adminRight } from '../admin-rights.ts'
import { bearersAs, wideActions, wideExceptions, widePolicies } from '../role-rights.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'admin-task-role',
  title: 'Role of a task has administrator rights',
  severity: 'critical',
  profile: 'default',
  precision: 'high',
  message: 'Role `{role}` ({use}) may {what}',
  risk: 'Whoever gets into one container of the task owns the account: all its data, its other workloads, and who may do what in it.',
  advice:
    'Allow exactly the actions that the application calls, on the resources it calls them on. CloudTrail and IAM Access Analyzer show which.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-bestpractices.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-250', 'external/cwe/cwe-732', 'securityhub/IAM.1'],
  *check(estate) {
    const bearers = bearersAs(bearersOf(estate), 'task', 'execution')
    yield* wideActions(estate, bearers, adminRight)
    yield* wideExceptions(estate, bearers)
    yield* widePolicies(bearers, (name) => adminPolicies.get(name))
  },
} satisfies Rule as Rule
