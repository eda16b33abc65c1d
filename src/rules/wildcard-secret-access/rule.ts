import { bearersOf } from '../../model/bearers.ts'
import { isAllOfAll } from '../admin-rights.ts'
import { bearersAs, widePolicies, wideResources } from '../role-rights.ts'
import type { Rule } from '../rule.ts'
import { secretPolicies, secretRights } from '../secret-rights.ts'

export default {
  id: 'wildcard-secret-access',
  title: 'Role of a task may read every secret',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Role `{role}` ({use}) may {what}',
  risk: 'One task that is taken over, or one task definition that somebody may change, reads the secrets of every other application of the account.',
  advice: 'Name the secrets and parameters that this task uses, by their ARNs or by a path that is only its own: `parameter/api/*`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html',
  tags: ['iam', 'secrets', 'cross-resource', 'external/cwe/cwe-732'],
  *check(estate) {
    const bearers = bearersAs(bearersOf(estate), 'task', 'execution')
    // Who may do everything is told so.
    yield* wideResources(estate, bearers, ({ statement }) => (isAllOfAll(statement) ? [] : secretRights))
    yield* widePolicies(bearers, (name) => secretPolicies.get(name))
  },
} satisfies Rule as Rule
