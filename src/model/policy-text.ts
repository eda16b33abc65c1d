import { nameKey } from './identifiers.ts'
import type { PolicyDocument, PolicyStatement } from './policy.ts'
import { itemsOf, type List, type Value } from './value.ts'
import { type Is, isAll, isAny, isNot } from './verdict.ts'

/**
 * A policy as one text that is the same for every way to write the same: the order of statements and values, one value or a list of it,
 * and names of statements do not count. Nothing where some of it cannot be seen.
 */
export function policyText({ Statement }: PolicyDocument): string | undefined {
  const { items, complete } = itemsOf(Statement)
  const statements = items.map((item) => (item.kind === 'known' ? statementText(item.value) : undefined))
  return complete && !statements.includes(undefined) ? JSON.stringify(statements.sort()) : undefined
}

const allowAll = JSON.stringify({ Effect: '"Allow"', Principal: '{"AWS":"[\\"*\\"]"}', Action: '["*"]', Resource: '["*"]' })

/** What AWS takes where no policy is given: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
export const fullAccess = JSON.stringify([allowAll])

/** Whether a policy lets everyone do everything: one statement does, and none takes something away. */
export function allowsEverything({ Statement }: PolicyDocument): Is {
  const { items, complete } = itemsOf(Statement)
  const statements = items.map((item) => (item.kind === 'known' ? item.value : undefined))
  const allowed = statements.some((statement) => statement && statementText(statement) === allowAll)
  const denied = statements.map((statement): Is => {
    if (statement?.Effect.kind !== 'known') return 'maybe'
    return statement.Effect.value === 'Deny' ? 'yes' : 'no'
  })
  const any: Is = allowed ? 'yes' : complete && statements.every((one) => one && statementText(one) !== undefined) ? 'no' : 'maybe'
  return isAll([any, isNot(isAny(complete ? denied : [...denied, 'maybe']))])
}

function statementText(statement: PolicyStatement): string | undefined {
  if (statement.block.missing.length > 0) return undefined
  const parts = {
    Effect: textOf(statement.Effect),
    Principal: principalText(statement.Principal),
    NotPrincipal: principalText(statement.NotPrincipal),
    Action: listText(statement.Action, (action) => action.toLowerCase()),
    NotAction: listText(statement.NotAction, (action) => action.toLowerCase()),
    Resource: listText(statement.Resource),
    NotResource: listText(statement.NotResource),
    Condition: conditionText(statement.Condition),
  }
  return stringOf(parts)
}

/** A text of texts; nothing where one of them cannot be seen. Those that are empty are not written. */
function stringOf(parts: Readonly<Record<string, string | undefined>>): string | undefined {
  if (Object.values(parts).includes(undefined)) return undefined
  return JSON.stringify(Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== '')))
}

function textOf(value: Value<string>): string | undefined {
  if (value.kind === 'absent') return ''
  const key = nameKey(value)
  return key === undefined ? undefined : JSON.stringify(key)
}

function listText(list: Value<List<string>>, as = (word: string): string => word): string | undefined {
  if (list.kind === 'absent') return ''
  const { items, complete } = itemsOf(list)
  const words = items.map(nameKey)
  return complete && !words.includes(undefined) ? JSON.stringify(words.map((word) => as(word ?? '')).sort()) : undefined
}

function principalText(principal: PolicyStatement['Principal']): string | undefined {
  if (principal.kind === 'absent') return ''
  if (principal.kind === 'unknown' || principal.value.block.missing.length > 0) return undefined
  const { AWS, Service, Federated, CanonicalUser } = principal.value
  return stringOf({
    AWS: listText(AWS),
    Service: listText(Service),
    Federated: listText(Federated),
    CanonicalUser: listText(CanonicalUser),
  })
}

function conditionText(condition: PolicyStatement['Condition']): string | undefined {
  if (condition.kind === 'absent') return ''
  if (condition.kind === 'unknown' || condition.value.block.missing.length > 0) return undefined
  const tests = condition.value.entries.flatMap(({ key: operator, value: keys }): (string | undefined)[] => {
    if (keys.kind !== 'known' || keys.value.block.missing.length > 0) return [undefined]
    return keys.value.entries.map(({ key, value }) => {
      const values = listText(value)
      return values === undefined ? undefined : JSON.stringify([operator, key.toLowerCase(), values])
    })
  })
  return tests.includes(undefined) ? undefined : JSON.stringify(tests.sort())
}
