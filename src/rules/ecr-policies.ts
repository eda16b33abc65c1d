import type { Estate } from '../model/estate.ts'
import type { PolicyStatement } from '../model/policy.ts'
import { itemsOf } from '../model/value.ts'
import type { Judged } from './judge.ts'
import { openStatements } from './open-statements.ts'

/** Statements of repository policies that allow everyone in: those that only let images be pulled, or all others. */
export function* statementsForEveryone(estate: Estate, pulling: boolean): Iterable<Judged> {
  const about = (statement: PolicyStatement): boolean => onlyReads(statement) === pulling
  for (const repository of estate.all('repository'))
    yield* openStatements(repository, 'repositoryPolicyText', repository.repositoryPolicyText, about)
  for (const policy of estate.all('repository-policy')) yield* openStatements(policy, 'policy', policy.policy, about)
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html */
const reading = /^ecr:(?:BatchGet|BatchCheck|Get|List|Describe)\w*\*?$/i

/** Nothing among the actions that changes the repository; an action that cannot be known may. */
function onlyReads({ Action, NotAction }: PolicyStatement): boolean {
  const { items, complete } = itemsOf(Action)
  return (
    NotAction.kind === 'absent' && complete && items.length > 0 && items.every((item) => item.kind === 'known' && reading.test(item.value))
  )
}
