import { bearersOf } from '../../model/bearers.ts'
import { bearersAs, wideActions, widePolicies } from '../role-rights.ts'
import type { Rule } from '../rule.ts'
import { serviceOf, serviceRight } from '../service-rights.ts'

export default {
  id: 'wildcard-task-role',
  title: 'Task role may do everything in a service',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Role `{role}` ({use}) may {what}',
  risk: 'Whoever gets into one container of the task reads, changes and deletes what belongs to every other application of the account.',
  advice: 'Allow exactly the actions that the application calls, on the resources it calls them on.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-bestpractices.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-250', 'securityhub-related/IAM.21'],
  *check(estate) {
    const bearers = bearersAs(bearersOf(estate), 'task')
    yield* wideActions(estate, bearers, serviceRight)
    yield* widePolicies(bearers, serviceOf)
  },
} satisfies Rule as Rule
