import type { Spelling } from '../source/slot.ts'
import { cloudformationNames } from './cloudformation/names.ts'
import { terraformNames } from './terraform/names.ts'

/**
 * ECS names its properties once; CloudFormation capitalises them, Terraform writes them in snake case. These tables hold what does
 * not follow: `Structure.property` of the API to the word used. `test/vocabulary.test.ts` holds them against AWS's own schemas.
 */
const exceptions: Readonly<Record<Exclude<Spelling, 'api'>, Readonly<Record<string, string>>>> = {
  pascal: cloudformationNames,
  snake: terraformNames,
}

/** Where Terraform takes a boolean for what others spell in words. */
const booleans: Readonly<Record<string, readonly [whenTrue: string, whenFalse: string]>> = {
  'AwsVpcConfiguration.assignPublicIp': ['ENABLED', 'DISABLED'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer.scheme': ['internal', 'internet-facing'],
}

/** Structures whose words are the same in every dialect: IAM's policies, the Amazon States Language. */
const fixed = /^(?:Policy|StateMachine)/

/**
 * How a dialect spells a property: `.` where the property's own fields stand in its owner, `a.b` where it stands in a block of the
 * owner, `a|b` where there are two ways. `undefined` where the dialect has no such property.
 */
export function spell(names: Spelling, structure: string, property: string): string | undefined {
  if (names === 'api' || fixed.test(structure)) return property
  const exception = exceptions[names][`${structure}.${property}`]
  if (exception !== undefined) return exception === none ? undefined : exception
  return names === 'pascal' ? capitalised(property) : snakeCase(property)
}

/** Stands in the tables for a property that the dialect does not have. */
const none = '-'

export const wordsForBoolean = (structure: string, property: string): readonly [string, string] | undefined =>
  booleans[`${structure}.${property}`]

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const snakeCase = (word: string): string => word.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
