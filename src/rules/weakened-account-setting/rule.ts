import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** What each of these is at its weakest. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html */
const weak: Readonly<Record<string, { readonly value: string; readonly what: string }>> = {
  tagResourceAuthorization: { value: 'off', what: 'whoever may create something in ECS may tag it without a right to' },
  containerInsights: { value: 'disabled', what: 'new clusters start without Container Insights' },
  fargateFIPSMode: { value: 'disabled', what: 'tasks on Fargate start without validated cryptography' },
}

export default {
  id: 'weakened-account-setting',
  title: 'Account setting of ECS is weakened',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Account setting `{setting}` is `{value}`: {what}',
  risk: 'It holds for everybody in the account and the region who has no setting of their own.',
  advice: 'Take the resource away, or set it to the stronger value.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html',
  tags: ['cluster', 'external/cwe/cwe-1188'],
  *check(estate) {
    for (const setting of estate.all('account-setting')) {
      const { name, value } = setting
      const known = name.kind === 'known' && Object.hasOwn(weak, name.value) ? weak[name.value] : undefined
      if (name.kind !== 'known' || !known) continue
      const question: Question<string> = { ask: `is ${known.value}`, bad: (one) => one.kind === 'known' && one.value === known.value }
      yield judge(setting, 'value', value, question, { data: { setting: name.value, ...known } })
    }
  },
} satisfies Rule as Rule
