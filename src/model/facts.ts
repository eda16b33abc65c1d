import type { Fact } from './value.ts'

interface DefaultOf<T> extends Fact {
  readonly value: T
}

const parameters = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference'
const balancers = 'https://docs.aws.amazon.com/elasticloadbalancing/latest'

/** What AWS does where nothing is written, by structure and property as the model has them, each with the page of AWS that says so. */
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
  'AWS::ElasticLoadBalancingV2::LoadBalancer.scheme': {
    value: 'internet-facing',
    says: 'a load balancer faces the internet unless it is internal',
    page: `${balancers}/APIReference/API_CreateLoadBalancer.html`,
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer.type': {
    value: 'application',
    says: 'a load balancer is an application load balancer unless it says otherwise',
    page: `${balancers}/APIReference/API_CreateLoadBalancer.html`,
  },
  'AWS::ElasticLoadBalancingV2::Listener.sslPolicy': {
    value: 'ELBSecurityPolicy-2016-08',
    says: 'a listener that is not made in the console takes ELBSecurityPolicy-2016-08',
    page: `${balancers}/application/describe-ssl-policies.html`,
  },
  'AWS::ElasticLoadBalancingV2::Listener RedirectConfig.protocol': {
    value: '#{protocol}',
    says: 'a redirect keeps the protocol',
    page: `${balancers}/APIReference/API_RedirectActionConfig.html`,
  },
  'AWS::EKS::Cluster ResourcesVpcConfig.endpointPublicAccess': {
    value: true,
    says: 'the endpoint of an EKS cluster is public unless it is switched off',
    page: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_VpcConfigRequest.html',
  },
} as const satisfies Record<string, DefaultOf<string | boolean>>

/** Where a task can run; `requiresCompatibilities` and what its services use. */
export type Compute = 'EC2' | 'FARGATE' | 'EXTERNAL' | 'MANAGED_INSTANCES'

/** Capacity providers that AWS itself keeps: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html */
export const fargateProviders: ReadonlySet<string> = new Set(['FARGATE', 'FARGATE_SPOT'])
