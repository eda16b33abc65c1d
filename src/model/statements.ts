import type { PolicyStatement } from './policy.ts'
import { actionPattern, covers, coversEvery, type Pattern, patternIn } from './policy-patterns.ts'
import { itemsOf, outcomesOf, type Value } from './value.ts'
import { type Is, isAll, isAny, isNot } from './verdict.ts'

// What one statement of a policy says: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html

/** Whether a statement is about an action, or about all that a pattern of actions stands for: `s3:*`. */
export function isAboutAction({ Action, NotAction }: PolicyStatement, action: string): Is {
  const asked = actionPattern(action)
  const does = (value: Value<string>): Is => is(value, (text) => covers(actionPattern(text), asked))
  return NotAction.kind === 'absent' ? anyOf(Action, does) : isNot(anyOf(NotAction, does))
}

/** Whether it is about every resource of a type that there is: `secret:` of `secretsmanager`, nothing for all of a service. */
export function isAboutEvery({ Resource, NotResource }: PolicyStatement, service: string, type: string): Is {
  const does = (value: Value<string>): Is => isEvery(value, service, type)
  if (NotResource.kind === 'absent') return anyOf(Resource, does)
  // All but what it names is nearly all.
  return isAll([isNot(anyOf(NotResource, does)), itemsOf(NotResource).complete ? 'yes' : 'maybe'])
}

/** Whether one entry of `Resource` takes in every resource of a type that there is. */
export function isEvery(resource: Value<string>, service: string, type: string): Is {
  const { outcomes, open } = outcomesOf(resource)
  const answers = outcomes.map(({ value }): Is => (value.kind === 'known' ? everyIn(value, service, type) : 'no'))
  return agreed(open ? [...answers, everyIn(resource, service, type)] : answers)
}

const everyIn = (resource: Value<string>, service: string, type: string): Is => {
  const pattern = patternIn(resource)
  return pattern ? coversEvery(pattern, service, type) : 'no'
}

/** Whether it is about one resource, or, where its name has parts that nobody knows, may be. */
export function isAboutResource({ Resource, NotResource }: PolicyStatement, resource: Pattern): Is {
  const does = (value: Value<string>): Is => {
    const pattern = patternIn(value)
    return pattern ? covers(pattern, resource) : 'no'
  }
  return NotResource.kind === 'absent' ? anyOf(Resource, does) : isNot(anyOf(NotResource, does))
}

/** Any of the entries; one that cannot be seen may be. */
function anyOf(list: PolicyStatement['Action'], does: (value: Value<string>) => Is): Is {
  const { items, complete } = itemsOf(list)
  return isAny([...items.map(does), ...(complete ? [] : ['maybe' as const])])
}

/** What is so in every case is so. */
function is(value: Value<string>, does: (text: string) => Is): Is {
  const { outcomes, open } = outcomesOf(value)
  return agreed([
    ...outcomes.map(({ value: one }): Is => (one.kind === 'known' ? does(one.value) : 'no')),
    ...(open ? ['maybe' as const] : []),
  ])
}

function agreed(answers: readonly Is[]): Is {
  const [first = 'no'] = answers
  return answers.every((answer) => answer === first) ? first : 'maybe'
}

/** `Effect` has no default: a statement without one is refused. */
export const isAllow = ({ Effect }: PolicyStatement): Is => is(Effect, (effect) => (effect === 'Allow' ? 'yes' : 'no'))
export const isDeny = ({ Effect }: PolicyStatement): Is => is(Effect, (effect) => (effect === 'Deny' ? 'yes' : 'no'))
