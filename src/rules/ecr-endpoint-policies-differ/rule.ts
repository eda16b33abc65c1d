import { EndpointPolicies, type VpcEndpoint } from '../../model/endpoints.ts'
import type { PolicyDocument } from '../../model/policy.ts'
import { fullAccess, policyText } from '../../model/policy-text.ts'
import type { Value } from '../../model/value.ts'
import { endpointsByVpc } from '../endpoints-by-vpc.ts'
import { judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'ecr-endpoint-policies-differ',
  title: 'Endpoints of ECR have different policies',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'The policy of endpoint `{address}` is not that of the other endpoint of ECR, `{other}`',
  risk: 'Pulling an image takes both endpoints: what the policy of one keeps out goes through the other, or nothing can be pulled at all.',
  advice: 'Give `ecr.api` and `ecr.dkr` the same policy, the stricter of the two.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html',
  tags: ['network', 'cross-resource', 'external/cwe/cwe-284'],
  *check(estate, { profile }) {
    const policies = new EndpointPolicies(estate)
    for (const services of endpointsByVpc(estate).values()) {
      const [api, ...moreApi] = services.get('ecr.api') ?? []
      const [dkr, ...moreDkr] = services.get('ecr.dkr') ?? []
      // Of several, nobody can tell which belong together.
      if (!api || !dkr || moreApi.length > 0 || moreDkr.length > 0 || !estate.inScope(dkr, profile)) continue
      // The wider one has to change: the one that allows everything, if one of them does.
      const [wider, other] = allowsAll(policies.of(api)) ? [api, dkr] : [dkr, api]
      yield judgeAgainst(wider, policies.of(wider), other, policies.of(other))
    }
  },
} satisfies Rule as Rule

const allowsAll = (policy: Value<PolicyDocument>): boolean => textOf(policy) === fullAccess

function textOf(policy: Value<PolicyDocument>): string | undefined {
  if (policy.kind === 'absent') return fullAccess
  return policy.kind === 'known' ? policyText(policy.value) : undefined
}

const judgeAgainst = (endpoint: VpcEndpoint, policy: Value<PolicyDocument>, other: VpcEndpoint, theirs: Value<PolicyDocument>) =>
  judge(
    endpoint,
    'policyDocument',
    policy,
    {
      ask: 'differs from that of the other endpoint of ECR',
      bad: (own) => {
        const [mine, text] = [textOf(own), textOf(theirs)]
        return mine === undefined || text === undefined ? 'maybe' : mine !== text
      },
    },
    { data: { other: other.address }, related: [{ at: other.at, say: `\`${other.address}\` is the other one` }] },
  )
