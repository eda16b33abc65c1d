import type { PolicyDocument, PolicyStatement } from '../model/policy.ts'
import type { Place } from '../model/resource.ts'
import { isRestricted } from '../model/restrictions.ts'
import { field, itemsOf, outcomesOf, type Value } from '../model/value.ts'
import { isAll, isNot as not } from '../model/verdict.ts'
import { answerTo, is, type Judged, judge, type More, type Question } from './judge.ts'

/**
 * The statements of a resource's own policy, each principal judged: at fault where it is everyone and no condition keeps strangers out.
 * `about` says which statements are meant.
 */
export function* openStatements(
  place: Place,
  property: string,
  policy: Value<PolicyDocument>,
  about: (statement: PolicyStatement) => boolean,
  more: More<string> = {},
): Iterable<Judged> {
  for (const [index, item] of itemsOf(field(policy, (document) => document.Statement)).items.entries())
    for (const { value } of outcomesOf(item).outcomes) {
      if (value.kind === 'absent' || !about(value.value)) continue
      const { Sid, Principal, block } = value.value
      const name = Sid.kind === 'known' && Sid.value !== '' ? Sid.value : String(index)
      for (const principal of itemsOf(
        field(
          field(value, () => Principal),
          (one) => one.AWS,
        ),
      ).items)
        yield judge(place, `${property}.Statement[${name}].Principal`, principal, everyone(value.value), {
          ...more,
          within: [block],
          ...(item.kind === 'unknown' ? { certainty: () => 'likely' as const } : {}),
        })
    }
}

function everyone(statement: PolicyStatement): Question<string> {
  const around = isAll([answerTo(statement.Effect, is('Allow')).is, not(isRestricted(statement))])
  return {
    ask: 'is everyone',
    bad: (principal) => isAll([principal.kind === 'known' && principal.value === '*' ? 'yes' : 'no', around]),
  }
}
