import { outcomesOf } from '../../model/value.ts'
import { openStatements } from '../open-statements.ts'
import type { Rule } from '../rule.ts'

const all = (): boolean => true

export default {
  id: 'public-secret-policy',
  title: 'Resource policy of a secret lets everyone in',
  severity: 'critical',
  profile: 'default',
  precision: 'high',
  message: 'The resource policy `{address}` lets every AWS account at a secret',
  risk: 'Anybody with an AWS account of their own can do with the secret what the statement allows: read it, if its key lets them too, change it, or delete it.',
  advice:
    'Name the accounts or roles as principal, or restrict the statement with a condition on `aws:PrincipalOrgID`. With `blockPublicPolicy` Secrets Manager refuses such policies.',
  page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
  tags: ['secrets', 'iam', 'external/cwe/cwe-732'],
  *check(estate, { profile }) {
    for (const secret of estate.all('secret'))
      if (estate.inScope(secret, profile)) yield* openStatements(secret, 'policy', secret.policy, all)
    for (const policy of estate.all('secret-policy')) {
      if (!estate.inScope(policy, profile)) continue
      const secrets = outcomesOf(estate.follow(policy.secretId, 'secret', policy.unit)).outcomes
      const related = secrets.flatMap(({ value }) =>
        value.kind === 'known' ? [{ at: value.value.target.at, say: `it is about \`${value.value.target.address}\`` }] : [],
      )
      yield* openStatements(policy, 'resourcePolicy', policy.resourcePolicy, all, { related })
    }
  },
} satisfies Rule as Rule
