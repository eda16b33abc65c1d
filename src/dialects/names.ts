import type { Spelling } from '../source/slot.ts'

/**
 * ECS names its properties once; CloudFormation capitalises them, Terraform writes them in snake case. This table holds what does
 * not follow: `Structure.property` of the API to the word used. `test/vocabulary.test.ts` holds it against AWS's own schemas.
 */
const exceptions: Readonly<Record<Exclude<Spelling, 'api'>, Readonly<Record<string, string>>>> = {
  pascal: {
    'Volume.efsVolumeConfiguration': 'EFSVolumeConfiguration',
    'Volume.fsxWindowsFileServerVolumeConfiguration': 'FSxWindowsFileServerVolumeConfiguration',
    'EFSVolumeConfiguration.fileSystemId': 'FilesystemId',
    'EFSAuthorizationConfig.iam': 'IAM',
    'CreateClusterRequest.settings': 'ClusterSettings',
    // A service spells it the first way, a task set the second.
    'NetworkConfiguration.awsvpcConfiguration': 'AwsvpcConfiguration|AwsVpcConfiguration',
  },
  snake: {
    'RegisterTaskDefinitionRequest.volumes': 'volume',
    'Volume.configuredAtLaunch': 'configure_at_launch',
    'CreateServiceRequest.serviceName': 'name',
    'CreateServiceRequest.loadBalancers': 'load_balancer',
    'LoadBalancer.loadBalancerName': 'elb_name',
    'LogConfiguration.secretOptions': 'secret_option',
    'CreateClusterRequest.clusterName': 'name',
    'CreateClusterRequest.settings': 'setting',
    'ExecuteCommandLogConfiguration.s3EncryptionEnabled': 's3_bucket_encryption_enabled',
    'EphemeralStorage.sizeInGiB': 'size_in_gib',
    'AWS::IAM::Role.roleName': 'name',
    'AWS::Logs::LogGroup.logGroupName': 'name',
    'AWS::ECR::Repository.repositoryName': 'name',
    'AWS::ECR::Repository.imageTagMutabilityExclusionFilters': 'image_tag_mutability_exclusion_filter',
    'AWS::ECR::Repository ImageTagMutabilityExclusionFilter.imageTagMutabilityExclusionFilterType': 'filter_type',
    'AWS::ECR::Repository ImageTagMutabilityExclusionFilter.imageTagMutabilityExclusionFilterValue': 'filter',
    'AWS::ECR::RegistryScanningConfiguration.rules': 'rule',
    'AWS::ECR::RegistryScanningConfiguration ScanningRule.repositoryFilters': 'repository_filter',
    // Flattened: the block of the one is the block of the other.
    'NetworkConfiguration.awsvpcConfiguration': '.',
    'Volume.host': '.',
    'HostVolumeProperties.sourcePath': 'host_path',
    'CreateServiceRequest.deploymentConfiguration': '.',
    'DeploymentConfiguration.strategy': 'deployment_configuration.strategy',
  },
}

/** Where Terraform takes a boolean for what the API spells in words. */
const booleans: Readonly<Record<string, readonly [whenTrue: string, whenFalse: string]>> = {
  'AwsVpcConfiguration.assignPublicIp': ['ENABLED', 'DISABLED'],
}

/** Structures whose words are the same in every dialect: IAM's policies. */
const fixed = /^Policy/

/**
 * How a dialect spells a property: `.` where the property's own fields stand in its owner, `a.b` where it stands in a block of the
 * owner, `a|b` where there are two ways.
 */
export function spell(names: Spelling, structure: string, property: string): string {
  if (names === 'api' || fixed.test(structure)) return property
  const exception = exceptions[names][`${structure}.${property}`]
  if (exception !== undefined) return exception
  return names === 'pascal' ? capitalised(property) : snakeCase(property)
}

export const wordsForBoolean = (structure: string, property: string): readonly [string, string] | undefined =>
  booleans[`${structure}.${property}`]

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const snakeCase = (word: string): string => word.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
