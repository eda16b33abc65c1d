import { bearersOf } from '../../model/bearers.ts'
import { isRestricted } from '../../model/restrictions.ts'
import { isAllow } from '../../model/statements.ts'
import { field, itemsOf, outcomesOf } from '../../model/value.ts'
import { isAll, isNot as not } from '../../model/verdict.ts'
import { judge } from '../judge.ts'
import { bearersAs } from '../role-rights.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'confused-deputy-trust',
  title: 'Trust policy does not say for whom ECS assumes the role',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'The trust policy of role `{address}` lets ECS assume it whoever asks',
  risk: 'ECS could be made to use the role for somebody of another account (a confused deputy).',
  advice:
    'Add a condition: `aws:SourceAccount` with your account, or `aws:SourceArn` like `arn:aws:ecs:region:account:*`; a single cluster cannot be named there.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-441'],
  *check(estate) {
    for (const { holder } of bearersAs(bearersOf(estate), 'task', 'execution')) {
      if (holder.kind !== 'role') continue
      const statements = field(holder.assumeRolePolicyDocument, ({ Statement }) => Statement)
      for (const [index, item] of itemsOf(statements).items.entries())
        for (const { value } of outcomesOf(item).outcomes) {
          if (value.kind === 'absent') continue
          const { Sid, Principal, block } = value.value
          const around = isAll([isAllow(value.value), not(isRestricted(value.value))])
          const name = Sid.kind === 'known' && Sid.value !== '' ? Sid.value : String(index)
          for (const service of itemsOf(field(Principal, (principal) => principal.Service)).items)
            yield judge(
              holder,
              `assumeRolePolicyDocument.Statement[${name}].Principal`,
              service,
              {
                ask: 'is ECS for anybody',
                bad: (one) => (one.kind === 'known' && one.value === 'ecs-tasks.amazonaws.com' ? around : 'no'),
              },
              { within: [block], ...(item.kind === 'unknown' ? { certainty: () => 'likely' as const } : {}) },
            )
        }
    }
  },
} satisfies Rule as Rule
