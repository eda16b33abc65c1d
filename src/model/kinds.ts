import { lifecyclePolicy, logGroup, parameter, registryScanning, repository, repositoryPolicy, role, secret, secretVersion } from './aws.ts'
import { jobDefinition } from './batch.ts'
import { capacityProvider, clusterCapacityProviders } from './capacity.ts'
import { cluster, daemon, daemonTaskDefinition, service, taskDefinition, taskSet } from './ecs.ts'
import { expressService } from './express.ts'
import { eventRule, eventTarget, schedule, stateMachine, taskRun } from './task-run.ts'

/** Every kind of resource the model knows. A dialect says which of its types is which kind. */
export const shapes = {
  'task-definition': taskDefinition,
  service,
  'task-set': taskSet,
  'task-run': taskRun,
  cluster,
  'capacity-provider': capacityProvider,
  'cluster-capacity-providers': clusterCapacityProviders,
  'daemon-task-definition': daemonTaskDefinition,
  daemon,
  'express-service': expressService,
  'job-definition': jobDefinition,
  'event-rule': eventRule,
  'event-target': eventTarget,
  schedule,
  'state-machine': stateMachine,
  role,
  'log-group': logGroup,
  repository,
  'repository-policy': repositoryPolicy,
  'lifecycle-policy': lifecyclePolicy,
  'registry-scanning': registryScanning,
  secret,
  'secret-version': secretVersion,
  parameter,
} as const

export type Kind = keyof typeof shapes
