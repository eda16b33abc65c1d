import { flag, imageLink, link, list, mapWith, number, type Read, struct, text, textMap } from './shape.ts'

// Containers as the ECS API spells them: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html

export const keyValuePair = struct('KeyValuePair', { name: text, value: text })

/** Of Secrets Manager or Parameter Store. */
export const secret = struct('Secret', { name: text, valueFrom: link('secret', 'parameter') })

export const logConfiguration = struct('LogConfiguration', {
  logDriver: text,
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-log-config.html
  options: mapWith({ 'awslogs-group': 'log-group' }),
  secretOptions: list(secret),
})

export const environmentFile = struct('EnvironmentFile', { value: text, type: text })

export const repositoryCredentials = struct('RepositoryCredentials', { credentialsParameter: link('secret') })

export const mountPoint = struct('MountPoint', { sourceVolume: text, containerPath: text, readOnly: flag })

export const ulimit = struct('Ulimit', { name: text, softLimit: number, hardLimit: number })

const device = struct('Device', { hostPath: text, containerPath: text, permissions: list(text) })

const tmpfs = struct('Tmpfs', { containerPath: text, size: number, mountOptions: list(text) })

export const kernelCapabilities = struct('KernelCapabilities', { add: list(text), drop: list(text) })

export const firelensConfiguration = struct('FirelensConfiguration', { type: text, options: textMap })

const healthCheck = struct('HealthCheck', { command: list(text), interval: number, timeout: number, retries: number, startPeriod: number })

const systemControl = struct('SystemControl', { namespace: text, value: text })

const containerDependency = struct('ContainerDependency', { containerName: text, condition: text })

export const linuxParameters = struct('LinuxParameters', {
  capabilities: kernelCapabilities,
  devices: list(device),
  initProcessEnabled: flag,
  sharedMemorySize: number,
  tmpfs: list(tmpfs),
  maxSwap: number,
  swappiness: number,
})

export const containerDefinition = struct('ContainerDefinition', {
  name: text,
  image: imageLink,
  repositoryCredentials,
  versionConsistency: text,
  cpu: number,
  memory: number,
  memoryReservation: number,
  essential: flag,
  privileged: flag,
  user: text,
  readonlyRootFilesystem: flag,
  entryPoint: list(text),
  command: list(text),
  workingDirectory: text,
  hostname: text,
  disableNetworking: flag,
  interactive: flag,
  pseudoTerminal: flag,
  environment: list(keyValuePair),
  environmentFiles: list(environmentFile),
  secrets: list(secret),
  portMappings: list(struct('PortMapping', { name: text, containerPort: number, hostPort: number, protocol: text, appProtocol: text })),
  links: list(text),
  mountPoints: list(mountPoint),
  volumesFrom: list(struct('VolumeFrom', { sourceContainer: text, readOnly: flag })),
  linuxParameters,
  ulimits: list(ulimit),
  systemControls: list(systemControl),
  dockerSecurityOptions: list(text),
  dockerLabels: textMap,
  dnsServers: list(text),
  extraHosts: list(struct('HostEntry', { hostname: text, ipAddress: text })),
  healthCheck,
  dependsOn: list(containerDependency),
  startTimeout: number,
  stopTimeout: number,
  logConfiguration,
  firelensConfiguration,
})

export type ContainerDefinition = Read<typeof containerDefinition>

/**
 * A daemon's container, which lacks what only tasks of a service have: ports, links, an image per deployment.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DaemonContainerDefinition.html
 */
export const daemonContainerDefinition = struct('DaemonContainerDefinition', {
  name: text,
  image: imageLink,
  repositoryCredentials,
  cpu: number,
  memory: number,
  memoryReservation: number,
  essential: flag,
  privileged: flag,
  user: text,
  readonlyRootFilesystem: flag,
  entryPoint: list(text),
  command: list(text),
  workingDirectory: text,
  interactive: flag,
  pseudoTerminal: flag,
  environment: list(keyValuePair),
  environmentFiles: list(environmentFile),
  secrets: list(secret),
  mountPoints: list(mountPoint),
  linuxParameters: struct('DaemonLinuxParameters', {
    capabilities: kernelCapabilities,
    devices: list(device),
    initProcessEnabled: flag,
    tmpfs: list(tmpfs),
  }),
  ulimits: list(ulimit),
  systemControls: list(systemControl),
  healthCheck,
  dependsOn: list(containerDependency),
  startTimeout: number,
  stopTimeout: number,
  logConfiguration,
  firelensConfiguration,
})
