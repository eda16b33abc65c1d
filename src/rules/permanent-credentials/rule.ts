import { type Bearer, holdersOf } from '../../model/bearers.ts'
import type { Estate } from '../../model/estate.ts'
import type { Place, ResourceOf } from '../../model/resource.ts'
import { isAllow } from '../../model/statements.ts'
import { field, itemsOf, type Reference, type Value } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const isUsable: Question<string> = { ask: 'is not Inactive', bad: (value) => value.kind === 'absent' || value.value !== 'Inactive' }

export default {
  id: 'permanent-credentials',
  title: 'Access key for containers that never ends',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'The access key `{address}` is valid until somebody deletes it: {use}',
  risk: 'Whoever once sees the key has its rights from anywhere. It stands in the state of the deployment, and often in a variable of a pipeline.',
  advice:
    'Give a task its rights by a task role, and a pipeline its own by a role that it assumes (OpenID Connect): both renew themselves.',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  tags: ['iam', 'secrets', 'external/cwe/cwe-798', 'external/cwe/cwe-522', 'securityhub-related/IAM.3', 'securityhub-related/IAM.22'],
  *check(estate) {
    const keys = estate.all('access-key')
    if (keys.length === 0) return
    const users = usersOfReferences(estate)
    const holders = new Map<unknown, Bearer>(holdersOf(estate).map((bearer) => [bearer.holder, bearer]))
    for (const key of keys) {
      const link = estate.follow(key.userName, 'user', key.unit)
      const bearer = link.kind === 'known' ? holders.get(link.value.target) : undefined
      const container = users.get(placeKey(key))
      const use = container
        ? `container ${container.container} gets it`
        : bearer && deploys(bearer)
          ? 'its user deploys to ECS or ECR'
          : undefined
      if (use === undefined) continue
      yield judge(key, 'status', key.status, isUsable, {
        data: { use },
        related: [
          ...(bearer ? [{ at: bearer.holder.at, say: `\`${bearer.holder.address}\` is its user` }] : []),
          ...(container ? [{ at: container.at, say: `\`${container.container}\` gets it` }] : []),
        ],
      })
    }
  },
} satisfies Rule as Rule

/** Whether some right of a user is one over services or images. */
const deploys = ({ policies }: Bearer): boolean =>
  policies.managed.some(({ name }) => /ECS|ContainerRegistry|ContainerService/.test(name)) ||
  policies.statements.some(
    ({ statement }) =>
      isAllow(statement) === 'yes' &&
      itemsOf(statement.Action).items.some((item) => item.kind === 'known' && /^(?:ecs|ecr):/i.test(item.value)),
  )

const placeKey = ({ unit, address }: Pick<ResourceOf<'access-key'>, 'unit' | 'address'> | Reference): string => `${unit}\0${address}`

/** Which container's environment holds something of which resource. */
function usersOfReferences(estate: Estate): ReadonlyMap<string, Place> {
  const users = new Map<string, Place>()
  for (const container of estate.containers)
    for (const item of itemsOf(container.environment).items)
      for (const reference of referencesOf(field(item, ({ value }) => value)))
        if (!/smtp/i.test(reference.attribute) && !users.has(placeKey(reference))) users.set(placeKey(reference), container)
  return users
}

function referencesOf(value: Value<string>): Reference[] {
  const own = value.kind !== 'absent' && value.reference ? [value.reference] : []
  return value.kind === 'unknown' ? [...own, ...(value.parts ?? []).flatMap((part) => (part.reference ? [part.reference] : []))] : own
}
