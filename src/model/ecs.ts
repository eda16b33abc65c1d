import { containerDefinition, daemonContainerDefinition, logConfiguration } from './container.ts'
import { anything, flag, link, list, number, type Read, struct, tags, text, textMap } from './shape.ts'

// The parts of the ECS API that the rules ask about, spelled as the API spells them:
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Types.html

const hostVolume = struct('HostVolumeProperties', { sourcePath: text })

export const volume = struct('Volume', {
  name: text,
  configuredAtLaunch: flag,
  host: hostVolume,
  dockerVolumeConfiguration: struct('DockerVolumeConfiguration', {
    scope: text,
    autoprovision: flag,
    driver: text,
    driverOpts: textMap,
    labels: textMap,
  }),
  efsVolumeConfiguration: struct('EFSVolumeConfiguration', {
    fileSystemId: link('file-system'),
    rootDirectory: text,
    transitEncryption: text,
    transitEncryptionPort: number,
    authorizationConfig: struct('EFSAuthorizationConfig', { accessPointId: link('access-point'), iam: text }),
  }),
  fsxWindowsFileServerVolumeConfiguration: struct('FSxWindowsFileServerVolumeConfiguration', { fileSystemId: text, rootDirectory: text }),
})

export const runtimePlatform = struct('RuntimePlatform', { operatingSystemFamily: text, cpuArchitecture: text })

export const ephemeralStorage = struct('EphemeralStorage', { sizeInGiB: number })

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
  runtimePlatform,
  ephemeralStorage,
  proxyConfiguration: struct('ProxyConfiguration', { type: text, containerName: text }),
  enableFaultInjection: flag,
  placementConstraints: anything,
  trustedExecutionConfiguration: struct('TrustedExecutionConfiguration', { isolationMode: text, attestationPolicy: text }),
  tags,
})

export const capacityProviderStrategyItem = struct('CapacityProviderStrategyItem', {
  capacityProvider: link('capacity-provider'),
  weight: number,
  base: number,
})

export const networkConfiguration = struct('NetworkConfiguration', {
  awsvpcConfiguration: struct('AwsVpcConfiguration', {
    subnets: list(link('subnet')),
    securityGroups: list(link('security-group')),
    assignPublicIp: text,
  }),
})

const deploymentConfiguration = struct('DeploymentConfiguration', {
  strategy: text,
  minimumHealthyPercent: number,
  maximumPercent: number,
  deploymentCircuitBreaker: struct('DeploymentCircuitBreaker', { enable: flag, rollback: flag }),
  alarms: struct('DeploymentAlarms', { alarmNames: list(text), enable: flag, rollback: flag }),
})

const loadBalancer = struct('LoadBalancer', {
  targetGroupArn: link('target-group'),
  loadBalancerName: text,
  containerName: text,
  containerPort: number,
  advancedConfiguration: struct('AdvancedConfiguration', {
    alternateTargetGroupArn: link('target-group'),
    productionListenerRule: link('listener-rule', 'listener'),
    testListenerRule: link('listener-rule', 'listener'),
    roleArn: link('role'),
  }),
})

const serviceRegistry = struct('ServiceRegistry', { registryArn: text, port: number, containerName: text, containerPort: number })

const serviceConnectConfiguration = struct('ServiceConnectConfiguration', {
  enabled: flag,
  namespace: text,
  services: list(
    struct('ServiceConnectService', {
      portName: text,
      discoveryName: text,
      tls: struct('ServiceConnectTlsConfiguration', {
        issuerCertificateAuthority: struct('ServiceConnectTlsCertificateAuthority', { awsPcaAuthorityArn: text }),
        kmsKey: link('key'),
        roleArn: link('role'),
      }),
    }),
  ),
  logConfiguration,
  accessLogConfiguration: struct('ServiceConnectAccessLogConfiguration', { format: text, includeQueryParameters: text }),
})

const volumeConfiguration = struct('ServiceVolumeConfiguration', {
  name: text,
  managedEBSVolume: struct('ServiceManagedEBSVolumeConfiguration', { encrypted: flag, kmsKeyId: link('key'), roleArn: link('role') }),
})

export const service = struct('CreateServiceRequest', {
  serviceName: text,
  cluster: link('cluster'),
  taskDefinition: link('task-definition'),
  desiredCount: number,
  launchType: text,
  capacityProviderStrategy: list(capacityProviderStrategyItem),
  platformVersion: text,
  schedulingStrategy: text,
  placementConstraints: anything,
  deploymentController: struct('DeploymentController', { type: text }),
  deploymentConfiguration,
  enableExecuteCommand: flag,
  networkConfiguration,
  loadBalancers: list(loadBalancer),
  serviceRegistries: list(serviceRegistry),
  serviceConnectConfiguration,
  volumeConfigurations: list(volumeConfiguration),
  propagateTags: text,
  tags,
})

export const taskSet = struct('CreateTaskSetRequest', {
  cluster: link('cluster'),
  service: link('service'),
  taskDefinition: link('task-definition'),
  launchType: text,
  capacityProviderStrategy: list(capacityProviderStrategyItem),
  platformVersion: text,
  networkConfiguration,
  loadBalancers: list(loadBalancer),
  serviceRegistries: list(serviceRegistry),
  tags,
})

export const cluster = struct('CreateClusterRequest', {
  clusterName: text,
  settings: list(struct('ClusterSetting', { name: text, value: text })),
  configuration: struct('ClusterConfiguration', {
    executeCommandConfiguration: struct('ExecuteCommandConfiguration', {
      kmsKeyId: link('key'),
      logging: text,
      logConfiguration: struct('ExecuteCommandLogConfiguration', {
        cloudWatchLogGroupName: link('log-group'),
        cloudWatchEncryptionEnabled: flag,
        s3BucketName: text,
        s3EncryptionEnabled: flag,
        s3KeyPrefix: text,
      }),
    }),
    managedStorageConfiguration: struct('ManagedStorageConfiguration', {
      kmsKeyId: link('key'),
      fargateEphemeralStorageKmsKeyId: link('key'),
    }),
  }),
  capacityProviders: list(link('capacity-provider')),
  defaultCapacityProviderStrategy: list(capacityProviderStrategyItem),
  tags,
})

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html */
export const daemonTaskDefinition = struct('RegisterDaemonTaskDefinitionRequest', {
  family: text,
  pidMode: text,
  ipcMode: text,
  cpu: text,
  memory: text,
  taskRoleArn: link('role'),
  executionRoleArn: link('role'),
  containerDefinitions: list(daemonContainerDefinition),
  volumes: list(struct('DaemonVolume', { name: text, host: hostVolume })),
  tags,
})

/** One task of it runs on each container instance of its capacity providers. */
export const daemon = struct('CreateDaemonRequest', {
  daemonName: text,
  clusterArn: link('cluster'),
  daemonTaskDefinitionArn: link('task-definition'),
  capacityProviderArns: list(link('capacity-provider')),
  enableExecuteCommand: flag,
  propagateTags: text,
  tags,
})

export type Volume = Read<typeof volume>
