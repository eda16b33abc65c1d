import { facts } from '../../model/facts.ts'
import { field, itemsOf, orDefault, outcomesOf } from '../../model/value.ts'
import { isNot, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'efs-without-transit-encryption',
  title: 'EFS volume is mounted without transit encryption',
  severity: 'high',
  profile: 'default',
  precision: 'very-high',
  message: 'EFS volume `{volume}` is mounted without transit encryption',
  risk: 'What the containers read and write crosses the network as plain NFS, where anything on the way can read and change it.',
  advice: 'Set `transitEncryption` to `ENABLED` in the volume’s EFS configuration.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
  tags: ['task', 'external/cwe/cwe-319', 'securityhub/ECS.18'],
  *check(estate) {
    for (const task of estate.all('task-definition'))
      for (const [index, item] of itemsOf(task.volumes).items.entries())
        for (const { value: volume } of outcomesOf(item).outcomes) {
          if (volume.kind === 'absent' || volume.value.efsVolumeConfiguration.kind === 'absent') continue
          const { name, efsVolumeConfiguration: efs, block } = volume.value
          const shown = name.kind === 'known' ? name.value : String(index)
          const encryption = orDefault(field(efs, (one) => one.transitEncryption), facts['EFSVolumeConfiguration.transitEncryption'])
          yield judge(task, `volumes[${shown}].efsVolumeConfiguration.transitEncryption`, encryption, isNot('ENABLED'), {
            data: { volume: shown },
            within: efs.kind === 'known' ? [efs.value.block, block] : [block],
            fix: set('ENABLED'),
          })
        }
  },
} satisfies Rule as Rule
