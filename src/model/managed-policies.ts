import type { Value } from './value.ts'

/** What a policy of AWS's own allows, as far as the rules ask: actions on every resource, less those it leaves out. */
export interface ManagedPolicy {
  readonly actions: readonly string[]
  readonly except?: readonly string[]
  /** It allows other things as well, of other services. */
  readonly more?: true
}

const pull = ['ecr:GetAuthorizationToken', 'ecr:BatchCheckLayerAvailability', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchGetImage']
const log = ['logs:CreateLogStream', 'logs:PutLogEvents']

/**
 * AWS's managed policies that ECS workloads meet, by name: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 * Whether their ARN has a path (`service-role/`) does not matter: names are unique.
 */
const policies: Readonly<Record<string, ManagedPolicy>> = {
  AdministratorAccess: { actions: ['*'] },
  PowerUserAccess: { actions: ['*'], except: ['iam:*', 'organizations:*', 'account:*'] },
  IAMFullAccess: { actions: ['iam:*'] },
  AmazonSSMReadOnlyAccess: { actions: ['ssm:Describe*', 'ssm:Get*', 'ssm:List*'] },
  SecretsManagerReadWrite: { actions: ['secretsmanager:*'], more: true },
  AmazonElasticFileSystemClientFullAccess: { actions: ['elasticfilesystem:Client*', 'elasticfilesystem:DescribeMountTargets'] },
  AmazonECSTaskExecutionRolePolicy: { actions: [...pull, ...log] },
  AmazonEC2ContainerRegistryReadOnly: { actions: [...pull, 'ecr:Describe*', 'ecr:List*', 'ecr:Get*'] },
  AmazonEC2ContainerServiceforEC2Role: {
    actions: [
      'ec2:DescribeTags',
      'ecs:CreateCluster',
      'ecs:DeregisterContainerInstance',
      'ecs:DiscoverPollEndpoint',
      'ecs:Poll',
      'ecs:RegisterContainerInstance',
      'ecs:StartTelemetrySession',
      'ecs:UpdateContainerInstancesState',
      'ecs:Submit*',
      ...pull,
      ...log,
    ],
    more: true,
  },
}

/** Services whose `…FullAccess` is called otherwise than the service in an action. */
const services: Readonly<Record<string, string>> = {
  AmazonS3FullAccess: 's3',
  AmazonDynamoDBFullAccess: 'dynamodb',
  AmazonSQSFullAccess: 'sqs',
  AmazonSNSFullAccess: 'sns',
  AmazonRDSFullAccess: 'rds',
  AmazonEC2FullAccess: 'ec2',
  AmazonSSMFullAccess: 'ssm',
  AmazonECS_FullAccess: 'ecs',
  AmazonEC2ContainerRegistryFullAccess: 'ecr',
  AWSLambda_FullAccess: 'lambda',
  CloudWatchLogsFullAccess: 'logs',
}

/** The name of a managed policy of AWS's own, where an ARN is one: `arn:aws:iam::aws:policy/service-role/X` is `X`. */
export const awsPolicyName = (arn: string): string | undefined => /^arn:[\w-]+:iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1]

/** The same, where the partition or another part in front of the name cannot be known. */
export function awsPolicyNameIn(arn: Value<string>): string | undefined {
  if (arn.kind === 'known') return awsPolicyName(arn.value)
  if (arn.kind === 'absent' || !arn.parts) return undefined
  // What cannot be known stands for a word; it is never a part of the name.
  const words = arn.parts.map((part) => (part.kind === 'known' ? part.value : 'aws')).join('')
  return arn.parts.at(-1)?.kind === 'known' ? awsPolicyName(words) : undefined
}

/** What a managed policy of AWS allows; nothing where it is not known here. */
export function managedPolicy(name: string): ManagedPolicy | undefined {
  if (Object.hasOwn(policies, name)) return policies[name]
  return Object.hasOwn(services, name) ? { actions: [`${services[name]}:*`], more: true } : undefined
}
