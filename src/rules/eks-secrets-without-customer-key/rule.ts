import type { ResourceOf } from '../../model/resource.ts'
import { absent, field, itemsOf, unknown, type Value } from '../../model/value.ts'
import { answerTo, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const none: Question<string> = { ask: 'is not set', bad: (key) => key.kind === 'absent' || key.value === '' }

const isSecrets: Question<string> = { ask: 'is secrets', bad: (one) => one.kind === 'known' && one.value === 'secrets' }

export default {
  id: 'eks-secrets-without-customer-key',
  title: 'Kubernetes secrets of an EKS cluster are not encrypted with a key of yours',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'The Kubernetes secrets of EKS cluster `{address}` are not encrypted with a customer managed key',
  risk: 'From Kubernetes 1.28 on EKS encrypts them with a key of its own, before that only its disks are encrypted: nobody can see in your account who decrypted them, and nothing can be locked by taking a key away.',
  advice: 'Name a key of yours under `encryptionConfig`, for the resources `secrets`. It can be added to a cluster, but never taken away.',
  page: 'https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html',
  tags: ['eks', 'external/cwe/cwe-311', 'securityhub/EKS.3'],
  *check(estate) {
    for (const cluster of estate.all('eks-cluster')) yield judge(cluster, 'encryptionConfig.provider.keyArn', keyOf(cluster), none)
  },
} satisfies Rule as Rule

/** The key of the entry that is about secrets. */
const keyOf = ({ encryptionConfig }: ResourceOf<'eks-cluster'>): Value<string> =>
  field(encryptionConfig, ({ items, missing, at }): Value<string> => {
    const secrets = items.find((entry) => holdsSecrets(field(entry, (one) => one.resources)))
    if (!secrets) return missing[0] ?? absent(at)
    const provider = field(secrets, (one) => one.provider)
    // EKS refuses an entry without a provider: there is no such cluster.
    return provider.kind === 'absent' ? unknown('invalid', provider.at) : field(provider, (one) => one.keyArn)
  })

/** EKS takes no other word; what cannot be seen will be it. */
function holdsSecrets(resources: Parameters<typeof itemsOf<string>>[0]): boolean {
  const { items, complete } = itemsOf(resources)
  return !complete || items.some((one) => answerTo(one, isSecrets).is !== 'no')
}
