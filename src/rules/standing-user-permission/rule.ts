import { holdersOf } from '../../model/bearers.ts'
import type { HeldStatement } from '../../model/policies-of.ts'
import { isAllow } from '../../model/statements.ts'
import { itemsOf, known } from '../../model/value.ts'
import { type Is, isAll, isAny } from '../../model/verdict.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** What only looks changes nothing. */
const changing = /^(?:ecs|ecr):(?!(?:Describe|List|Get|BatchGet|BatchCheck|Discover)\w*\*?$)/i

const holds: Question<Is> = { ask: 'lets it change services or images', bad: (value) => (value.kind === 'known' ? value.value : 'no') }

export default {
  id: 'standing-user-permission',
  title: 'A user or group may change containers at any time',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: '`{address}` may change what runs in containers at any time: {actions}',
  risk: 'Rights of users stay when their work is done. Whoever gets hold of a password or a key has them.',
  advice:
    'Give the rights to a role that people assume for the time they need it, with a second factor, and let pipelines assume roles of their own.',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  tags: ['iam', 'external/cwe/cwe-250'],
  *check(estate) {
    const everybody = holdersOf(estate)
    // What a user has by a group is told of the group.
    const ofGroups = new Set(
      everybody.flatMap(({ holder, policies }) => (holder.kind === 'group' ? policies.statements.map(({ statement }) => statement) : [])),
    )
    for (const { holder, policies } of everybody) {
      if (holder.kind !== 'user' && holder.kind !== 'group') continue
      const own = policies.statements.filter(({ statement }) => holder.kind === 'group' || !ofGroups.has(statement))
      const { is, actions } = changesOf(own)
      yield judge(holder, 'policies', known(is, holder.at), holds, { data: { actions: actions.join(', ') } })
    }
  },
} satisfies Rule as Rule

function changesOf(held: readonly HeldStatement[]): { is: Is; actions: string[] } {
  const actions: string[] = []
  const answers = held.map(({ statement, conditional }): Is => {
    const named = itemsOf(statement.Action).items.flatMap((item) =>
      item.kind === 'known' && changing.test(item.value) ? [item.value] : [],
    )
    const is = isAll([isAllow(statement), named.length > 0 ? (conditional ? 'maybe' : 'yes') : 'no'])
    if (is === 'yes') actions.push(...named)
    return is
  })
  return { is: isAny(answers), actions: [...new Set(actions)] }
}
