import { managedTagOf } from '../guardduty-tag.ts'
import { is, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'guardduty-excluded',
  title: 'Cluster is kept out of GuardDuty’s Runtime Monitoring',
  severity: 'medium',
  profile: 'default',
  precision: 'very-high',
  message: 'Cluster `{address}` is kept out of GuardDuty’s Runtime Monitoring by its tag `GuardDutyManaged`',
  risk: 'New tasks of the cluster start without GuardDuty’s agent: nobody notices what an intruder runs in them.',
  advice: 'Take the tag away, or set it to `true`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-guard-duty-integration.html',
  tags: ['cluster', 'external/cwe/cwe-693', 'securityhub-related/GuardDuty.12'],
  *check(estate) {
    for (const cluster of estate.all('cluster'))
      yield judge(cluster, 'tags[GuardDutyManaged]', managedTagOf(cluster), is('false'), { fix: set('true') })
  },
} satisfies Rule as Rule
