import type { Estate } from '../../model/estate.ts'
import type { Resource } from '../../model/resource.ts'
import { itemsOf, outcomesOf, type Value } from '../../model/value.ts'
import type { Note } from '../../source/note.ts'
import { judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'open-endpoint-service',
  title: 'Endpoint service accepts connections unseen',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Endpoint service `{address}` accepts {whose} without asking',
  risk: 'With everyone permitted, the load balancer behind it is public, whatever its subnets and addresses; and whoever is permitted later connects without anybody noticing.',
  advice: 'Set `acceptanceRequired` to `true`, or permit only the accounts and roles that are to connect.',
  page: 'https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html',
  tags: ['network', 'external/cwe/cwe-284'],
  *check(estate, { profile }) {
    const permissions = permissionsOf(estate)
    for (const service of estate.all('endpoint-service')) {
      if (!estate.inScope(service, profile)) continue
      const allowed = [...itemsOf(service.allowedPrincipals).items, ...(permissions.get(service) ?? [])]
      const everyone = allowed.filter((one) => outcomesOf(one).outcomes.some(({ value }) => value.kind === 'known' && value.value === '*'))
      // Principals that are named, and who they are cannot be seen, are somebody's choice.
      const chosen = everyone.length === 0 && allowed.length > 0
      const sure = everyone.some(({ kind }) => kind === 'known')
      yield judge(
        service,
        'acceptanceRequired',
        service.acceptanceRequired,
        { ask: 'is false', bad: (required) => required.kind === 'known' && !required.value && !chosen },
        {
          data: { whose: everyone.length > 0 ? 'the connections of everyone' : 'every connection' },
          related: everyone.map(({ at }): Note => ({ at, say: 'everyone is permitted' })),
          // Whom it permits may be said elsewhere.
          certainty: () => (sure ? 'certain' : 'likely'),
        },
      )
    }
  },
} satisfies Rule as Rule

/** Principals of resources of their own. */
function permissionsOf(estate: Estate): Map<Resource, Value<string>[]> {
  const found = new Map<Resource, Value<string>[]>()
  const add = (service: Value<string>, unit: string, principals: readonly Value<string>[]): void => {
    for (const { value } of outcomesOf(estate.follow(service, 'endpoint-service', unit)).outcomes)
      if (value.kind === 'known') {
        const allowed = found.get(value.value.target) ?? []
        found.set(value.value.target, allowed)
        allowed.push(...principals)
      }
  }
  for (const one of estate.all('endpoint-service-permissions')) add(one.serviceId, one.unit, itemsOf(one.allowedPrincipals).items)
  for (const one of estate.all('endpoint-service-principal')) add(one.vpcEndpointServiceId, one.unit, [one.principalArn])
  return found
}
