import { containerDefinition, logConfiguration } from './container.ts'
import { flag, link, list, number, type Read, struct, text, textMap } from './shape.ts'

// The parts of the ECS API that the rules ask about, spelled as the API spells them:
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html

const volume = struct('Volume', {
  name: text,
  configuredAtLaunch: flag,
  host: struct('HostVolumeProperties', { sourcePath: text }),
  dockerVolumeConfiguration: struct('DockerVolumeConfiguration', {
    scope: text,
    autoprovision: flag,
    driver: text,
    driverOpts: textMap,
    labels: textMap,
  }),
  efsVolumeConfiguration: struct('EFSVolumeConfiguration', {
    fileSystemId: text,
    rootDirectory: text,
    transitEncryption: text,
    transitEncryptionPort: number,
    authorizationConfig: struct('EFSAuthorizationConfig', { accessPointId: text, iam: text }),
  }),
  fsxWindowsFileServerVolumeConfiguration: struct('FSxWindowsFileServerVolumeConfiguration', { fileSystemId: text, rootDirectory: text }),
})

export const taskDefinition = struct('RegisterTaskDefinitionRequest', {
  family: text,
  networkMode: text,
  pidMode: text,
  ipcMode: text,
  cpu: text,
  memory: text,
  requiresCompatibilities: list(text),
  taskRoleArn: link('role'),
  executionRoleArn: link('role'),
  containerDefinitions: list(containerDefinition),
  volumes: list(volume),
  runtimePlatform: struct('RuntimePlatform', { operatingSystemFamily: text, cpuArchitecture: text }),
  ephemeralStorage: struct('EphemeralStorage', { sizeInGiB: number }),
  proxyConfiguration: struct('ProxyConfiguration', { type: text, containerName: text }),
})

const capacityProviderStrategyItem = struct('CapacityProviderStrategyItem', { capacityProvider: text, weight: number, base: number })

const networkConfiguration = struct('NetworkConfiguration', {
  awsvpcConfiguration: struct('AwsVpcConfiguration', { subnets: list(text), securityGroups: list(text), assignPublicIp: text }),
})

const deploymentConfiguration = struct('DeploymentConfiguration', {
  strategy: text,
  deploymentCircuitBreaker: struct('DeploymentCircuitBreaker', { enable: flag, rollback: flag }),
  alarms: struct('DeploymentAlarms', { alarmNames: list(text), enable: flag, rollback: flag }),
})

export const service = struct('CreateServiceRequest', {
  serviceName: text,
  cluster: link('cluster'),
  taskDefinition: link('task-definition'),
  launchType: text,
  capacityProviderStrategy: list(capacityProviderStrategyItem),
  platformVersion: text,
  schedulingStrategy: text,
  deploymentController: struct('DeploymentController', { type: text }),
  deploymentConfiguration,
  enableExecuteCommand: flag,
  networkConfiguration,
  loadBalancers: list(struct('LoadBalancer', { targetGroupArn: text, loadBalancerName: text, containerName: text, containerPort: number })),
  serviceConnectConfiguration: struct('ServiceConnectConfiguration', { enabled: flag, namespace: text, logConfiguration }),
})

export const taskSet = struct('CreateTaskSetRequest', {
  cluster: link('cluster'),
  service: link('service'),
  taskDefinition: link('task-definition'),
  launchType: text,
  capacityProviderStrategy: list(capacityProviderStrategyItem),
  platformVersion: text,
  networkConfiguration,
})

export const cluster = struct('CreateClusterRequest', {
  clusterName: text,
  settings: list(struct('ClusterSetting', { name: text, value: text })),
  configuration: struct('ClusterConfiguration', {
    executeCommandConfiguration: struct('ExecuteCommandConfiguration', {
      kmsKeyId: text,
      logging: text,
      logConfiguration: struct('ExecuteCommandLogConfiguration', {
        cloudWatchLogGroupName: text,
        cloudWatchEncryptionEnabled: flag,
        s3BucketName: text,
        s3EncryptionEnabled: flag,
        s3KeyPrefix: text,
      }),
    }),
    managedStorageConfiguration: struct('ManagedStorageConfiguration', { kmsKeyId: text, fargateEphemeralStorageKmsKeyId: text }),
  }),
  capacityProviders: list(text),
  defaultCapacityProviderStrategy: list(capacityProviderStrategyItem),
})

export type Volume = Read<typeof volume>
