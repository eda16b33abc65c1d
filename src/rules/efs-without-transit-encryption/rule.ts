import { efsVolumesOf } from '../../model/efs-volumes.ts'
import { facts } from '../../model/facts.ts'
import { mountsOf } from '../../model/mounts.ts'
import { field, orDefault } from '../../model/value.ts'
import { isNot, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** ECS Anywhere mounts no EFS. */
const appliesTo = ['EC2', 'FARGATE', 'MANAGED_INSTANCES'] as const

export default {
  id: 'efs-without-transit-encryption',
  title: 'EFS volume is mounted without transit encryption',
  severity: 'high',
  profile: 'default',
  precision: 'very-high',
  appliesTo,
  message: 'EFS volume `{volume}` is mounted without transit encryption',
  risk: 'What the containers read and write crosses the network as plain NFS, where anything on the way can read and change it.',
  advice: 'Set `transitEncryption` to `ENABLED` in the volume’s EFS configuration.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html',
  tags: ['task', 'external/cwe/cwe-319', 'securityhub/ECS.18'],
  *check(estate) {
    for (const task of estate.all('task-definition').filter((one) => estate.mayRunOn(one, appliesTo)))
      for (const { name, efs, conditional, within } of efsVolumesOf(task)) {
        const encryption = orDefault(
          field(efs, (one) => one.transitEncryption),
          facts['EFSVolumeConfiguration.transitEncryption'],
        )
        yield judge(task, `volumes[${name}].efsVolumeConfiguration.transitEncryption`, encryption, isNot('ENABLED'), {
          data: { volume: name },
          within,
          related: mountsOf(name, estate.containersOf(task)).map(({ at, container }) => ({
            at,
            say: `\`${container.container}\` mounts it`,
          })),
          fix: set('ENABLED'),
          // A volume that is only there under a condition is at most likely at fault.
          ...(conditional ? { certainty: () => 'likely' as const } : {}),
        })
      }
  },
} satisfies Rule as Rule
