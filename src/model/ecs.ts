import { flag, link, list, number, type Read, struct, text, textMap } from './shape.ts'

// The parts of the ECS API that the rules ask about, spelled as the API spells them:
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html

const keyValuePair = struct('KeyValuePair', { name: text, value: text })
const secret = struct('Secret', { name: text, valueFrom: text })

const linuxParameters = struct('LinuxParameters', {
  capabilities: struct('KernelCapabilities', { add: list(text), drop: list(text) }),
})

const logConfiguration = struct('LogConfiguration', { logDriver: text, options: textMap, secretOptions: list(secret) })

export const containerDefinition = struct('ContainerDefinition', {
  name: text,
  image: text,
  essential: flag,
  privileged: flag,
  environment: list(keyValuePair),
  secrets: list(secret),
  linuxParameters,
  logConfiguration,
  firelensConfiguration: struct('FirelensConfiguration', { type: text, options: textMap }),
  mountPoints: list(struct('MountPoint', { sourceVolume: text, containerPath: text, readOnly: flag })),
})

const volume = struct('Volume', {
  name: text,
  efsVolumeConfiguration: struct('EFSVolumeConfiguration', {
    fileSystemId: text,
    rootDirectory: text,
    transitEncryption: text,
    transitEncryptionPort: number,
    authorizationConfig: struct('EFSAuthorizationConfig', { accessPointId: text, iam: text }),
  }),
})

export const taskDefinition = struct('RegisterTaskDefinitionRequest', {
  family: text,
  networkMode: text,
  pidMode: text,
  requiresCompatibilities: list(text),
  taskRoleArn: link('role'),
  executionRoleArn: link('role'),
  containerDefinitions: list(containerDefinition),
  volumes: list(volume),
  runtimePlatform: struct('RuntimePlatform', { operatingSystemFamily: text, cpuArchitecture: text }),
})

const capacityProviderStrategyItem = struct('CapacityProviderStrategyItem', { capacityProvider: text, weight: number, base: number })

export const service = struct('CreateServiceRequest', {
  serviceName: text,
  cluster: link('cluster'),
  taskDefinition: link('task-definition'),
  launchType: text,
  capacityProviderStrategy: list(capacityProviderStrategyItem),
  networkConfiguration: struct('NetworkConfiguration', {
    awsvpcConfiguration: struct('AwsVpcConfiguration', { subnets: list(text), securityGroups: list(text), assignPublicIp: text }),
  }),
})

export const cluster = struct('CreateClusterRequest', {
  clusterName: text,
  capacityProviders: list(text),
  defaultCapacityProviderStrategy: list(capacityProviderStrategyItem),
})

/** IAM's own words: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export const role = struct('AWS::IAM::Role', { roleName: text })

/** Every kind of resource the model knows. A dialect says which of its types is which kind. */
export const shapes = { 'task-definition': taskDefinition, service, cluster, role } as const

export type Kind = keyof typeof shapes
export type ContainerDefinition = Read<typeof containerDefinition>
export type Volume = Read<typeof volume>
