import { firelensConfiguration, keyValuePair, logConfiguration, mountPoint, repositoryCredentials, secret, ulimit } from './container.ts'
import { ephemeralStorage, runtimePlatform } from './ecs.ts'
import { flag, imageLink, link, list, number, type Read, struct, text, textMap } from './shape.ts'

// AWS Batch runs its jobs as ECS tasks and spells some of the same properties in its own way:
// https://docs.aws.amazon.com/batch/latest/APIReference/API_RegisterJobDefinition.html

const type = 'AWS::Batch::JobDefinition'

const volume = struct(`${type} Volume`, {
  name: text,
  host: struct(`${type} Host`, { sourcePath: text }),
  efsVolumeConfiguration: struct(`${type} EFSVolumeConfiguration`, {
    fileSystemId: link('file-system'),
    rootDirectory: text,
    transitEncryption: text,
    transitEncryptionPort: number,
    authorizationConfig: struct(`${type} EFSAuthorizationConfig`, { accessPointId: link('access-point'), iam: text }),
  }),
})

/** What the one container of a job and each of several have in common. */
const containerFields = {
  image: imageLink,
  command: list(text),
  environment: list(keyValuePair),
  secrets: list(secret),
  repositoryCredentials,
  privileged: flag,
  user: text,
  readonlyRootFilesystem: flag,
  mountPoints: list(mountPoint),
  ulimits: list(ulimit),
  logConfiguration,
  linuxParameters: struct(`${type} LinuxParameters`, {
    devices: list(struct(`${type} Device`, { hostPath: text, containerPath: text, permissions: list(text) })),
    initProcessEnabled: flag,
    sharedMemorySize: number,
    tmpfs: list(struct(`${type} Tmpfs`, { containerPath: text, size: number, mountOptions: list(text) })),
    maxSwap: number,
    swappiness: number,
  }),
  resourceRequirements: list(struct(`${type} ResourceRequirement`, { type: text, value: text })),
}

const networkConfiguration = struct(`${type} NetworkConfiguration`, { assignPublicIp: text })

const oneContainer = {
  ...containerFields,
  jobRoleArn: link('role'),
  executionRoleArn: link('role'),
  vcpus: number,
  memory: number,
  volumes: list(volume),
  runtimePlatform,
  ephemeralStorage,
}

const containerProperties = struct(`${type} ContainerProperties`, {
  ...oneContainer,
  networkConfiguration,
  fargatePlatformConfiguration: struct(`${type} FargatePlatformConfiguration`, { platformVersion: text }),
})

const taskFields = {
  containers: list(struct(`${type} TaskContainer`, { ...containerFields, name: text, essential: flag, firelensConfiguration })),
  taskRoleArn: link('role'),
  executionRoleArn: link('role'),
  pidMode: text,
  ipcMode: text,
  volumes: list(volume),
}

const ecsProperties = struct(`${type} EcsProperties`, {
  taskProperties: list(
    struct(`${type} TaskProperties`, {
      ...taskFields,
      networkMode: text,
      networkConfiguration,
      platformVersion: text,
      runtimePlatform,
      ephemeralStorage,
    }),
  ),
})

export const jobDefinition = struct(type, {
  jobDefinitionName: text,
  type: text,
  platformCapabilities: list(text),
  containerProperties,
  ecsProperties,
  nodeProperties: struct(`${type} NodeProperties`, {
    nodeRangeProperties: list(
      struct(`${type} NodeRangeProperty`, {
        targetNodes: text,
        container: struct(`${type} NodeContainerProperties`, oneContainer),
        ecsProperties: struct(`${type} NodeEcsProperties`, {
          taskProperties: list(struct(`${type} NodeTaskProperties`, taskFields)),
        }),
      }),
    ),
  }),
  tags: textMap,
})

export type JobDefinition = Read<typeof jobDefinition>
