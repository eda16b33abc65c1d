import { facts } from '../../model/facts.ts'
import { field, itemsOf, orDefault, outcomesOf, type Value } from '../../model/value.ts'
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
          if (volume.kind === 'absent') continue
          const { name, block } = volume.value
          const efs = whereMounted(volume.value.efsVolumeConfiguration)
          if (!efs) continue
          const shown = name.kind === 'known' ? name.value : String(index)
          const encryption = orDefault(
            field(efs, (one) => one.transitEncryption),
            facts['EFSVolumeConfiguration.transitEncryption'],
          )
          // A volume that is only there under a condition is at most likely at fault.
          const conditional = item.kind === 'unknown' || efs !== volume.value.efsVolumeConfiguration
          yield judge(task, `volumes[${shown}].efsVolumeConfiguration.transitEncryption`, encryption, isNot('ENABLED'), {
            data: { volume: shown },
            within: efs.kind === 'known' ? [efs.value.block, block] : [block],
            fix: set('ENABLED'),
            ...(conditional ? { certainty: () => 'likely' as const } : {}),
          })
        }
  },
} satisfies Rule as Rule

/** The configuration where there is one: an arm without it mounts no EFS at all. */
function whereMounted<T>(efs: Value<T>): Value<T> | undefined {
  if (efs.kind !== 'unknown' || !efs.oneOf) return efs.kind === 'absent' ? undefined : efs
  const oneOf = efs.oneOf.filter(({ then }) => then.kind !== 'absent')
  if (oneOf.length === efs.oneOf.length) return efs
  return oneOf.length > 0 ? { ...efs, oneOf } : undefined
}
