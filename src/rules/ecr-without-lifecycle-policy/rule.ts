import type { Estate } from '../../model/estate.ts'
import type { ResourceOf } from '../../model/resource.ts'
import { field, unknown, type Value } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const none: Question<string> = { ask: 'is not set', bad: (policy) => policy.kind === 'absent' || policy.value === '' }

export default {
  id: 'ecr-without-lifecycle-policy',
  title: 'ECR repository keeps every image for ever',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'ECR repository `{address}` keeps every image for ever: it has no lifecycle policy',
  risk: 'Old images with known vulnerabilities stay where anybody who may pull can still run them, and the bill grows.',
  advice: 'Add a lifecycle policy that expires untagged images, and tagged ones that nothing runs any more.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
  tags: ['ecr', 'cross-resource', 'external/cwe/cwe-1104', 'securityhub/ECR.3'],
  *check(estate) {
    const elsewhere = policiesElsewhere(estate)
    const open = new Set(estate.units.filter(({ framework, complete }) => framework === 'terraform' && !complete).map(({ id }) => id))
    for (const repository of estate.all('repository')) {
      const given = elsewhere.get(repository)
      const own = field(repository.lifecyclePolicy, (one) => one.lifecyclePolicyText)
      // A policy whose repository cannot be told may be this one's, and so may one in a module that was not read.
      const unseen = open.has(repository.unit) ? unknown('module', own.at) : elsewhere.get('unknown')
      const policy = own.kind === 'absent' ? (given ?? unseen ?? own) : own
      yield judge(repository, 'lifecyclePolicy.lifecyclePolicyText', policy, none)
    }
  },
} satisfies Rule as Rule

/** Terraform's policies are resources of their own: by the repository they name. */
function policiesElsewhere(estate: Estate): Map<ResourceOf<'repository'> | 'unknown', Value<string>> {
  const found = new Map<ResourceOf<'repository'> | 'unknown', Value<string>>()
  for (const { repository, policy, unit, at } of estate.all('lifecycle-policy')) {
    const named = estate.follow(repository, 'repository', unit)
    if (named.kind === 'known') found.set(named.value.target, policy.kind === 'absent' ? unknown('unsupported', at) : policy)
    else found.set('unknown', unknown('reference', repository.at))
  }
  return found
}
