import { lifecyclePolicy, logGroup, parameter, registryScanning, repository, repositoryPolicy, role, secret, secretVersion } from './aws.ts'
import { cluster, service, taskDefinition, taskSet } from './ecs.ts'

/** Every kind of resource the model knows. A dialect says which of its types is which kind. */
export const shapes = {
  'task-definition': taskDefinition,
  service,
  'task-set': taskSet,
  cluster,
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
