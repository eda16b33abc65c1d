import { capacityProviderStrategyItem } from './ecs.ts'
import { flag, link, list, struct, tags, text } from './shape.ts'

// Where a cluster's tasks run: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/clusters.html

const instanceLaunchTemplate = struct('InstanceLaunchTemplate', {
  ec2InstanceProfileArn: link('instance-profile'),
  networkConfiguration: struct('ManagedInstancesNetworkConfiguration', {
    subnets: list(link('subnet')),
    securityGroups: list(link('security-group')),
  }),
  capacityOptionType: text,
  monitoring: text,
  fipsEnabled: flag,
  nitroEnclavesEnabled: flag,
})

/** Of an Auto Scaling group, or of Managed Instances. */
export const capacityProvider = struct('CreateCapacityProviderRequest', {
  name: text,
  cluster: link('cluster'),
  autoScalingGroupProvider: struct('AutoScalingGroupProvider', {
    autoScalingGroupArn: link('auto-scaling-group'),
    managedScaling: struct('ManagedScaling', { status: text }),
    managedTerminationProtection: text,
    managedDraining: text,
  }),
  managedInstancesProvider: struct('CreateManagedInstancesProviderConfiguration', {
    infrastructureRoleArn: link('role'),
    instanceLaunchTemplate,
    propagateTags: text,
  }),
  tags,
})

/** A cluster's capacity providers in a resource of their own. */
export const clusterCapacityProviders = struct('PutClusterCapacityProvidersRequest', {
  cluster: link('cluster'),
  capacityProviders: list(link('capacity-provider')),
  defaultCapacityProviderStrategy: list(capacityProviderStrategyItem),
})
