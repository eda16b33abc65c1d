import type { PolicyDocument, PolicyStatement } from '../../model/policy.ts'
import type { Place } from '../../model/resource.ts'
import { field, itemsOf, outcomesOf, type Value } from '../../model/value.ts'
import { type Judged, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const everyone: Question<string> = { ask: 'is everyone', bad: (principal) => principal.kind === 'known' && principal.value === '*' }

export default {
  id: 'public-ecr-policy',
  title: 'ECR repository policy allows everyone',
  severity: 'critical',
  profile: 'default',
  precision: 'high',
  message: 'The policy of ECR repository `{address}` allows everyone in',
  risk: 'Any AWS account can do what the statement allows: pull your images with all that is in them, or push code that your tasks will run.',
  advice: 'Name the accounts or roles as principal, or restrict the statement with a condition on `aws:PrincipalOrgID`.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html',
  tags: ['ecr', 'iam', 'external/cwe/cwe-732'],
  *check(estate) {
    for (const repository of estate.all('repository'))
      yield* statements(repository, 'repositoryPolicyText', repository.repositoryPolicyText)
    for (const policy of estate.all('repository-policy')) yield* statements(policy, 'policy', policy.policy)
  },
} satisfies Rule as Rule

function* statements(place: Place, property: string, policy: Value<PolicyDocument>): Iterable<Judged> {
  for (const [index, item] of itemsOf(field(policy, (document) => document.Statement)).items.entries())
    for (const { value } of outcomesOf(item).outcomes) {
      if (value.kind === 'absent' || !mayAllow(value.value)) continue
      const name = value.value.Sid.kind === 'known' ? value.value.Sid.value : String(index)
      for (const principal of itemsOf(
        field(
          field(value, (one) => one.Principal),
          (one) => one.AWS,
        ),
      ).items)
        yield judge(place, `${property}.Statement[${name}].Principal`, principal, everyone, { within: [value.value.block] })
    }
}

/** A condition may restrict it to accounts of yours; which ones do is not told apart here, so it is not called public. */
const mayAllow = ({ Effect, Condition }: PolicyStatement): boolean =>
  Effect.kind === 'known' && Effect.value === 'Allow' && Condition.kind === 'absent'
