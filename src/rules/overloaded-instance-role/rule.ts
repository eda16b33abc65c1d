import { bearersOf } from '../../model/bearers.ts'
import { adminPolicies, adminRight, isAllOfAll } from '../admin-rights.ts'
import { bearersAs, wideActions, wideExceptions, widePolicies, wideResources } from '../role-rights.ts'
import type { Rule } from '../rule.ts'
import { secretPolicies, secretRights } from '../secret-rights.ts'
import { serviceOf, serviceRight } from '../service-rights.ts'

/** Every host writes logs and metrics. */
const watching: ReadonlySet<string> = new Set(['logs', 'cloudwatch'])

export default {
  id: 'overloaded-instance-role',
  title: 'Role of container instances has too many rights',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Role `{role}` ({use}) may {what}',
  risk: 'Every container that reaches the metadata service of its host gets the rights of the instance role, whatever its own task role allows.',
  advice:
    'Leave the instance role what the ECS agent needs (`AmazonEC2ContainerServiceforEC2Role`) and give each application its rights by a task role of its own.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-250'],
  *check(estate) {
    const bearers = bearersAs(bearersOf(estate), 'instance', 'infrastructure')
    yield* wideActions(estate, bearers, (action) => {
      const right = adminRight(action) ?? serviceRight(action)
      return right && watching.has(right.service) ? undefined : right
    })
    yield* wideExceptions(estate, bearers)
    yield* wideResources(estate, bearers, ({ statement }) => (isAllOfAll(statement) ? [] : secretRights))
    yield* widePolicies(bearers, (name) =>
      /^CloudWatch/.test(name) ? undefined : (adminPolicies.get(name) ?? secretPolicies.get(name) ?? serviceOf(name)),
    )
  },
} satisfies Rule as Rule
