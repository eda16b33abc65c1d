import { judge, type Question } from '../judge.ts'
import { writersOf } from '../related.ts'
import type { Rule } from '../rule.ts'

const none: Question<string> = { ask: 'is not set', bad: (key) => key.kind === 'absent' || key.value === '' }

export default {
  id: 'log-group-without-customer-key',
  title: 'Log group is not encrypted with a key of yours',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Log group `{address}` is not encrypted with a customer managed key',
  risk: 'CloudWatch encrypts it with a key of its own, so that reading logs needs no right to a key, and nothing can be locked by taking one away.',
  advice: 'Set `kmsKeyId` to a key whose policy lets CloudWatch Logs use it.',
  page: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
  tags: ['observability', 'external/cwe/cwe-311'],
  *check(estate, { profile }) {
    for (const group of estate.all('log-group'))
      if (estate.inScope(group, profile)) yield judge(group, 'kmsKeyId', group.kmsKeyId, none, { related: writersOf(group, estate) })
  },
} satisfies Rule as Rule
