import { type Bearer, isBounded } from './bearers.ts'
import type { Estate } from './estate.ts'
import type { Kind } from './kinds.ts'
import { managedPolicy } from './managed-policies.ts'
import type { HeldStatement } from './policies-of.ts'
import type { PolicyStatement } from './policy.ts'
import { actionPattern, covers, coversArn, isPlain, type Pattern, patternIn } from './policy-patterns.ts'
import type { Resource } from './resource.ts'
import { isNarrowed } from './restrictions.ts'
import { isAboutAction, isAllow, isDeny } from './statements.ts'
import { itemsOf, outcomesOf, type Value } from './value.ts'
import { type Is, isAll, isAny, isNot } from './verdict.ts'

/** What something is done to. */
export interface Target {
  /** The ARNs that IAM may hold against a policy: parts that nobody knows are holes or stars. */
  readonly arn: Pattern
  /** The resource itself, where it was read; and its kind. */
  readonly resource?: Resource
  readonly kind: Kind
}

/**
 * Whether somebody may do something, by policies of their own. `no` only where everything they hold can be seen and none of it could be
 * about the target: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function isAllowed(bearer: Bearer, estate: Estate, action: string, target: Target): Is {
  const { statements, managed, complete } = bearer.policies
  const about = (held: HeldStatement, effect: (statement: PolicyStatement) => Is): Is => {
    const { statement } = held
    const is = isAll([effect(statement), isAboutAction(statement, action), isAbout(held, target, estate)])
    return is === 'yes' && (held.conditional || isNarrowed(statement) !== 'no') ? 'maybe' : is
  }
  const asked = actionPattern(action)
  const byAws = managed.map(({ name, conditional }): Is => {
    const policy = managedPolicy(name)
    if (!policy || conditional) return 'maybe'
    const does = (patterns: readonly string[] = []): Is => isAny(patterns.map((pattern) => covers(actionPattern(pattern), asked)))
    const is = isAll([does(policy.actions), isNot(does(policy.except))])
    return is === 'no' && policy.more ? 'maybe' : is
  })
  const allowed = isAny([...statements.map((held) => about(held, isAllow)), ...byAws, ...(complete ? [] : ['maybe' as const])])
  const denied = isAny(statements.map((held) => about(held, isDeny)))
  return isAll([allowed, isNot(denied), isBounded(bearer) ? 'maybe' : 'yes'])
}

/** Whether a statement is about the target. What is a link is followed: two resources are never one, whatever their ARNs come to. */
function isAbout({ statement: { Resource, NotResource }, place }: HeldStatement, target: Target, estate: Estate): Is {
  const does = (value: Value<string>): Is => {
    const pattern = patternIn(value)
    const named = estate.follow(value, target.kind, place.unit)
    if (pattern && isPlain(pattern) && named.kind === 'known' && target.resource)
      return named.value.target === target.resource ? 'yes' : 'no'
    const { outcomes, open } = outcomesOf(value)
    const answers = outcomes.map(({ value: one }) => isOf(one, target))
    const all = open ? [...answers, isOf(value, target)] : answers
    return all.every((is) => is === all[0]) ? (all[0] ?? 'no') : 'maybe'
  }
  const list = NotResource.kind === 'absent' ? Resource : NotResource
  const { items, complete } = itemsOf(list)
  const is = isAny([...items.map(does), ...(complete ? [] : ['maybe' as const])])
  return NotResource.kind === 'absent' ? is : isNot(is)
}

function isOf(value: Value<string>, { arn }: Target): Is {
  const pattern = patternIn(value)
  return pattern ? coversArn(pattern, arn) : 'no'
}
