import type { Spelling } from '../source/slot.ts'

/**
 * ECS names its properties once; CloudFormation capitalises them, Terraform writes them in snake case. This table holds what does
 * not follow: `Structure.property` of the API to the word used. `test/vocabulary.test.ts` holds it against AWS's own schemas.
 */
const exceptions: Readonly<Record<Exclude<Spelling, 'api'>, Readonly<Record<string, string>>>> = {
  pascal: {
    'Volume.efsVolumeConfiguration': 'EFSVolumeConfiguration',
    'EFSVolumeConfiguration.fileSystemId': 'FilesystemId',
    'EFSAuthorizationConfig.iam': 'IAM',
  },
  snake: {
    'RegisterTaskDefinitionRequest.volumes': 'volume',
    'CreateServiceRequest.serviceName': 'name',
    'CreateClusterRequest.clusterName': 'name',
    'AWS::IAM::Role.roleName': 'name',
    // Flattened: the block of the one is the block of the other.
    'NetworkConfiguration.awsvpcConfiguration': '.',
  },
}

/** Where Terraform takes a boolean for what the API spells in words. */
const booleans: Readonly<Record<string, readonly [whenTrue: string, whenFalse: string]>> = {
  'AwsVpcConfiguration.assignPublicIp': ['ENABLED', 'DISABLED'],
}

/** How a dialect spells a property; `.` where the property's own fields stand in its owner. */
export function spell(names: Spelling, structure: string, property: string): string {
  if (names === 'api') return property
  const exception = exceptions[names][`${structure}.${property}`]
  if (exception !== undefined) return exception
  return names === 'pascal' ? capitalised(property) : snakeCase(property)
}

export const wordsForBoolean = (structure: string, property: string): readonly [string, string] | undefined =>
  booleans[`${structure}.${property}`]

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const snakeCase = (word: string): string => word.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
