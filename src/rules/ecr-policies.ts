import type { Estate } from '../model/estate.ts'
import type { PolicyDocument, PolicyStatement } from '../model/policy.ts'
import type { Place } from '../model/resource.ts'
import { isRestricted } from '../model/restrictions.ts'
import { field, itemsOf, outcomesOf, type Value } from '../model/value.ts'
import { type Is, isNot } from '../model/verdict.ts'
import { type Judged, judge, type Question } from './judge.ts'

const everyone = (restricted: Is): Question<string> => ({
  ask: 'is everyone',
  bad: (principal) => (principal.kind === 'known' && principal.value === '*' ? isNot(restricted) : false),
})

/** Statements of repository policies that allow everyone in: those that only let images be pulled, or all others. */
export function* statementsForEveryone(estate: Estate, pulling: boolean): Iterable<Judged> {
  for (const repository of estate.all('repository'))
    yield* statements(repository, 'repositoryPolicyText', repository.repositoryPolicyText, pulling)
  for (const policy of estate.all('repository-policy')) yield* statements(policy, 'policy', policy.policy, pulling)
}

function* statements(place: Place, property: string, policy: Value<PolicyDocument>, pulling: boolean): Iterable<Judged> {
  for (const [index, item] of itemsOf(field(policy, (document) => document.Statement)).items.entries())
    for (const { value } of outcomesOf(item).outcomes) {
      if (value.kind === 'absent' || !mayAllow(value.value) || onlyReads(value.value) !== pulling) continue
      const name = value.value.Sid.kind === 'known' ? value.value.Sid.value : String(index)
      const principals = field(
        field(value, (one) => one.Principal),
        (one) => one.AWS,
      )
      for (const principal of itemsOf(principals).items)
        yield judge(place, `${property}.Statement[${name}].Principal`, principal, everyone(isRestricted(value.value)), {
          within: [value.value.block],
          ...(item.kind === 'unknown' ? { certainty: () => 'likely' as const } : {}),
        })
    }
}

const mayAllow = ({ Effect }: PolicyStatement): boolean => Effect.kind === 'known' && Effect.value === 'Allow'

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html */
const reading = /^ecr:(?:BatchGet|BatchCheck|Get|List|Describe)\w*\*?$/i

/** Nothing among the actions that changes the repository; an action that cannot be known may. */
function onlyReads({ Action, NotAction }: PolicyStatement): boolean {
  const { items, complete } = itemsOf(Action)
  return (
    NotAction.kind === 'absent' && complete && items.length > 0 && items.every((item) => item.kind === 'known' && reading.test(item.value))
  )
}
