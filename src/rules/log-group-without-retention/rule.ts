import { judge, type Question } from '../judge.ts'
import { writersOf } from '../related.ts'
import type { Rule } from '../rule.ts'

/** Zero is how Terraform writes never. */
const never: Question<number> = { ask: 'is never', bad: (days) => days.kind === 'absent' || days.value === 0 }

export default {
  id: 'log-group-without-retention',
  title: 'Log group keeps its logs for ever',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Log group `{address}` keeps its logs for ever',
  risk: 'What was once logged by mistake, personal data or a token, can be read for as long as the account exists, and the bill grows.',
  advice: 'Set `retentionInDays` to as long as somebody may still look into them.',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  tags: ['observability', 'external/cwe/cwe-779', 'securityhub-related/CloudWatch.16'],
  *check(estate, { profile }) {
    for (const group of estate.all('log-group'))
      if (estate.inScope(group, profile))
        yield judge(group, 'retentionInDays', group.retentionInDays, never, { related: writersOf(group, estate) })
  },
} satisfies Rule as Rule
