import { field, itemsOf } from '../../model/value.ts'
import { is, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'cloudtrail-disabled',
  title: 'CloudTrail is switched off, or leaves out what is done to the account',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'Trail `{address}` {fault}',
  risk: 'Nobody can tell afterwards who ran a task, read a secret or changed a role, and GuardDuty’s findings cannot be followed up.',
  advice: 'Let the trail log, and include management events.',
  page: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html',
  tags: ['observability', 'external/cwe/cwe-778', 'securityhub-related/CloudTrail.1'],
  *check(estate) {
    for (const trail of estate.all('trail')) {
      yield judge(trail, 'isLogging', trail.isLogging, is(false), { data: { fault: 'is switched off' }, fix: set(true) })
      for (const [index, item] of itemsOf(trail.eventSelectors).items.entries()) {
        const included = field(item, (one) => one.includeManagementEvents)
        yield judge(trail, `eventSelectors[${index}].includeManagementEvents`, included, is(false), {
          data: { fault: 'leaves out management events: who changes what in the account' },
          fix: set(true),
        })
      }
    }
  },
} satisfies Rule as Rule
