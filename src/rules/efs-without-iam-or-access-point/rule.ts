import { type EfsVolume, efsVolumesOf } from '../../model/efs-volumes.ts'
import type { Estate } from '../../model/estate.ts'
import type { PolicyStatement } from '../../model/policy.ts'
import { isRestricted } from '../../model/restrictions.ts'
import { field, itemsOf } from '../../model/value.ts'
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
        if (isGuarded(efs, task.unit, estate)) continue
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

/** The file system has a policy of its own that does not simply let everyone in: then nobody mounts it unnamed. */
function isGuarded(efs: EfsVolume['efs'], unit: string, estate: Estate): boolean {
  const link = estate.follow(
    field(efs, (one) => one.fileSystemId),
    'file-system',
    unit,
  )
  if (link.kind !== 'known') return false
  const { target } = link.value
  const apart = estate.all('file-system-policy').find((policy) => {
    const of = estate.follow(policy.fileSystemId, 'file-system', policy.unit)
    return of.kind === 'known' && of.value.target === target
  })
  const policy = apart?.policy ?? target.fileSystemPolicy
  if (policy.kind === 'absent') return false
  return !itemsOf(field(policy, (document) => document.Statement)).items.some((item) => item.kind === 'known' && letsEveryoneIn(item.value))
}

const letsEveryoneIn = (statement: PolicyStatement): boolean =>
  statement.Effect.kind === 'known' &&
  statement.Effect.value === 'Allow' &&
  isRestricted(statement) === 'no' &&
  itemsOf(field(statement.Principal, (principal) => principal.AWS)).items.some((one) => one.kind === 'known' && one.value === '*')
