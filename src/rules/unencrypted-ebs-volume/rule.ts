import { field, itemsOf, outcomesOf } from '../../model/value.ts'
import { is, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'unencrypted-ebs-volume',
  title: 'EBS volume of tasks is not encrypted',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'EBS volume `{volume}` of the tasks of `{address}` is not encrypted',
  risk: 'What the tasks write lies in clear text on the volume and in every snapshot of it.',
  advice: 'Set `encrypted` to `true`, with `kmsKeyId` where the key has to be your own.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html',
  tags: ['service', 'external/cwe/cwe-311'],
  *check(estate, { account }) {
    // Encryption by default wins over what the service says.
    if (account.ebsEncryption) return
    for (const service of estate.all('service'))
      for (const [index, item] of itemsOf(service.volumeConfigurations).items.entries())
        for (const { value } of outcomesOf(item).outcomes) {
          if (value.kind === 'absent') continue
          const { name, managedEBSVolume, block } = value.value
          const volume = name.kind === 'known' ? name.value : String(index)
          const encrypted = field(managedEBSVolume, (one) => one.encrypted)
          yield judge(service, `volumeConfigurations[${volume}].managedEBSVolume.encrypted`, encrypted, is(false), {
            data: { volume },
            within: [...(managedEBSVolume.kind === 'known' ? [managedEBSVolume.value.block] : []), block],
            fix: set(true),
            ...(item.kind === 'unknown' ? { certainty: () => 'likely' as const } : {}),
          })
        }
  },
} satisfies Rule as Rule
