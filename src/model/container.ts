import { flag, list, number, type Read, struct, text, textMap } from './shape.ts'

// Containers as the ECS API spells them: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html

const keyValuePair = struct('KeyValuePair', { name: text, value: text })

export const secret = struct('Secret', { name: text, valueFrom: text })

export const logConfiguration = struct('LogConfiguration', { logDriver: text, options: textMap, secretOptions: list(secret) })

const linuxParameters = struct('LinuxParameters', {
  capabilities: struct('KernelCapabilities', { add: list(text), drop: list(text) }),
  devices: list(struct('Device', { hostPath: text, containerPath: text, permissions: list(text) })),
  initProcessEnabled: flag,
  sharedMemorySize: number,
  tmpfs: list(struct('Tmpfs', { containerPath: text, size: number, mountOptions: list(text) })),
  maxSwap: number,
  swappiness: number,
})

export const containerDefinition = struct('ContainerDefinition', {
  name: text,
  image: text,
  repositoryCredentials: struct('RepositoryCredentials', { credentialsParameter: text }),
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
  environmentFiles: list(struct('EnvironmentFile', { value: text, type: text })),
  secrets: list(secret),
  portMappings: list(struct('PortMapping', { name: text, containerPort: number, hostPort: number, protocol: text, appProtocol: text })),
  links: list(text),
  dependsOn: list(struct('ContainerDependency', { containerName: text, condition: text })),
  mountPoints: list(struct('MountPoint', { sourceVolume: text, containerPath: text, readOnly: flag })),
  volumesFrom: list(struct('VolumeFrom', { sourceContainer: text, readOnly: flag })),
  linuxParameters,
  ulimits: list(struct('Ulimit', { name: text, softLimit: number, hardLimit: number })),
  systemControls: list(struct('SystemControl', { namespace: text, value: text })),
  dockerSecurityOptions: list(text),
  dockerLabels: textMap,
  dnsServers: list(text),
  extraHosts: list(struct('HostEntry', { hostname: text, ipAddress: text })),
  healthCheck: struct('HealthCheck', { command: list(text), interval: number, timeout: number, retries: number, startPeriod: number }),
  logConfiguration,
  firelensConfiguration: struct('FirelensConfiguration', { type: text, options: textMap }),
})

export type ContainerDefinition = Read<typeof containerDefinition>
