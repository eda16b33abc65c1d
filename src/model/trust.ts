import type { PolicyDocument, PolicyStatement } from './policy.ts'
import type { Role } from './resource.ts'
import { isAllow } from './statements.ts'
import { field, itemsOf, outcomesOf, type Value } from './value.ts'

/** Tasks alone assume a role that trusts this service: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html */
const tasks = 'ecs-tasks.amazonaws.com'

/** Whether the trust policy of a role lets tasks assume it, whatever else it says. */
export const trustsTasks = ({ assumeRolePolicyDocument }: Role): boolean =>
  statementsIn(assumeRolePolicyDocument).some(
    (statement) =>
      isAllow(statement) === 'yes' &&
      itemsOf(field(statement.Principal, ({ Service }) => Service)).items.some((item) => item.kind === 'known' && item.value === tasks),
  )

/** Every statement of a document that can be seen, those of all its cases. */
export const statementsIn = (document: Value<PolicyDocument>): PolicyStatement[] =>
  itemsOf(field(document, ({ Statement }) => Statement)).items.flatMap((item) =>
    outcomesOf(item).outcomes.flatMap(({ value }) => (value.kind === 'known' ? [value.value] : [])),
  )
