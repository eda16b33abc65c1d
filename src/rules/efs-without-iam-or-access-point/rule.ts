import { efsVolumesOf } from '../../model/efs-volumes.ts'
import { field } from '../../model/value.ts'
import type { Is } from '../../model/verdict.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'efs-without-iam-or-access-point',
  title: 'EFS volume is mounted without IAM authorization or an access point',
  severity: 'medium',
  profile: 'strict',
  precision: 'medium',
  message: 'EFS volume `{volume}` is mounted without IAM authorization or an access point',
  risk: 'Whatever can reach the mount target over the network gets the whole file system, as any user it likes.',
  advice: 'Set `iam` to `ENABLED` in `authorizationConfig`, or mount an access point with `accessPointId`. Both need transit encryption.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-best-practices.html',
  tags: ['task', 'external/cwe/cwe-306', 'external/cwe/cwe-732', 'securityhub-related/EFS.3', 'securityhub-related/EFS.4'],
  *check(estate) {
    for (const task of estate.all('task-definition'))
      for (const { name, efs, conditional, within } of efsVolumesOf(task)) {
        const authorization = field(efs, (one) => one.authorizationConfig)
        const iam = field(authorization, (one) => one.iam)
        const isOff: Is = iam.kind === 'unknown' ? 'maybe' : iam.kind === 'known' && iam.value === 'ENABLED' ? 'no' : 'yes'
        const question: Question<string> = {
          ask: 'is not set, and IAM authorization is not enabled',
          bad: (point) => (point.kind === 'absent' || point.value === '' ? isOff : false),
        }
        const point = field(authorization, (one) => one.accessPointId)
        yield judge(task, `volumes[${name}].efsVolumeConfiguration.authorizationConfig.accessPointId`, point, question, {
          data: { volume: name },
          within,
          ...(conditional ? { certainty: () => 'likely' as const } : {}),
        })
      }
  },
} satisfies Rule as Rule
