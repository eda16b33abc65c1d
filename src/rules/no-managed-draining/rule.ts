import { field } from '../../model/value.ts'
import { answerTo, is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const unprotected: Question<string> = {
  ask: 'is not ENABLED',
  bad: (value) => value.kind === 'absent' || value.value === 'DISABLED',
}

export default {
  id: 'no-managed-draining',
  title: 'Scaling in ends instances with tasks on them',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'Capacity provider `{address}` {fault}',
  risk: 'A task that is cut off loses what it was doing and the last lines of its logs, and the service is short of it until another has started.',
  advice:
    'Set `managedTerminationProtection` to `ENABLED`, which needs `newInstancesProtectedFromScaleIn` on the group, and leave `managedDraining` on.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-termination-protection.html',
  tags: ['capacity', 'external/cwe/cwe-404', 'securityhub/ECS.19'],
  *check(estate) {
    for (const provider of estate.all('capacity-provider')) {
      const group = provider.autoScalingGroupProvider
      if (group.kind === 'absent') continue
      // It is on unless it is switched off: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AutoScalingGroupProvider.html
      yield judge(
        provider,
        'autoScalingGroupProvider.managedDraining',
        field(group, (one) => one.managedDraining),
        is('DISABLED'),
        { data: { fault: 'does not wait for the tasks of an instance that is to end' } },
      )
      const scaling = field(
        field(group, (one) => one.managedScaling),
        (one) => one.status,
      )
      if (answerTo(scaling, is('ENABLED')).is !== 'yes') continue
      yield judge(
        provider,
        'autoScalingGroupProvider.managedTerminationProtection',
        field(group, (one) => one.managedTerminationProtection),
        unprotected,
        { data: { fault: 'lets scaling in end instances that tasks run on' } },
      )
    }
  },
} satisfies Rule as Rule
