import { is, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'cloudtrail-disabled',
  title: 'CloudTrail is switched off',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'Trail `{address}` is switched off',
  risk: 'Nobody can tell afterwards who ran a task, read a secret or changed a role, and GuardDuty’s findings cannot be followed up.',
  advice: 'Let the trail log, or take it away.',
  page: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html',
  tags: ['observability', 'external/cwe/cwe-778', 'securityhub-related/CloudTrail.1'],
  *check(estate) {
    for (const trail of estate.all('trail')) yield judge(trail, 'isLogging', trail.isLogging, is(false), { fix: set(true) })
  },
} satisfies Rule as Rule
