import type { Fact } from './value.ts'

interface DefaultOf<T> extends Fact {
  readonly value: T
}

const parameters = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference'

/** What ECS does where nothing is written, each with the page of AWS that says so. */
export const facts = {
  'ContainerDefinition.privileged': {
    value: false,
    says: 'a container is not privileged unless it says so',
    page: `${parameters}/API_ContainerDefinition.html`,
  },
  'ContainerDefinition.essential': {
    value: true,
    says: 'a container is essential unless it says otherwise',
    page: `${parameters}/API_ContainerDefinition.html`,
  },
  'EFSVolumeConfiguration.transitEncryption': {
    value: 'DISABLED',
    says: 'ECS mounts EFS without transit encryption unless it is enabled',
    page: `${parameters}/API_EFSVolumeConfiguration.html`,
  },
  'AwsVpcConfiguration.assignPublicIp': {
    value: 'DISABLED',
    says: 'tasks of a service get no public address unless it is enabled',
    page: `${parameters}/API_AwsVpcConfiguration.html`,
  },
} as const satisfies Record<string, DefaultOf<string | boolean>>

/** Where a task can run; `requiresCompatibilities` and what its services use. */
export type Compute = 'EC2' | 'FARGATE' | 'EXTERNAL' | 'MANAGED_INSTANCES'

/** Capacity providers that AWS itself keeps: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html */
export const fargateProviders: ReadonlySet<string> = new Set(['FARGATE', 'FARGATE_SPOT'])
