import { EndpointPolicies, serviceOf } from '../../model/endpoints.ts'
import type { PolicyDocument } from '../../model/policy.ts'
import { allowsEverything } from '../../model/policy-text.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Through which images, secrets and data leave. */
const judged: ReadonlySet<string> = new Set(['ecr.api', 'ecr.dkr', 'ecs', 's3', 'secretsmanager', 'ssm'])

export default {
  id: 'default-endpoint-policy',
  title: 'Endpoint allows everything to everyone',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'Endpoint `{address}` of `{service}` allows everything{how}',
  risk: 'A task that is taken over carries data out through it: it pushes an image, or writes an object, into somebody else’s account with credentials it brought along.',
  advice:
    'Give it a policy that names your own accounts or organisation (`aws:PrincipalOrgID`, `aws:ResourceOrgID`). Leave `ecr:GetAuthorizationToken` on `*`, and the bucket in which ECR keeps its layers.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html',
  tags: ['network', 'cross-resource', 'external/cwe/cwe-284'],
  *check(estate, { profile }) {
    const policies = new EndpointPolicies(estate)
    for (const endpoint of estate.all('vpc-endpoint')) {
      const service = serviceOf(endpoint)
      if (service === undefined || !judged.has(service) || !estate.inScope(endpoint, profile)) continue
      const policy = policies.of(endpoint)
      yield judge(endpoint, 'policyDocument', policy, everything, {
        data: { service, how: policy.kind === 'absent' ? ': it has no policy' : '' },
      })
    }
  },
} satisfies Rule as Rule

const everything: Question<PolicyDocument> = {
  ask: 'allows everything to everyone',
  bad: (policy) => (policy.kind === 'absent' ? 'yes' : allowsEverything(policy.value)),
}
