import type { Kind } from '../../model/kinds.ts'
import { childOf, type MapNode, type Node, stringOf } from '../../parse/node.ts'

/** Something the ECS API takes or gives, found in a document by what it holds: a file's name says nothing. */
export interface Input {
  readonly kind: Kind
  /** The operation of the API that takes it. */
  readonly type: string
  readonly node: Node
  /** The key of the name that it goes by. */
  readonly named?: string
  /** Properties that another operation calls otherwise: the model's word to the one that stands here. */
  readonly renamed?: Readonly<Record<string, string>>
  /** Only a part of it: what is not written here may be written elsewhere. */
  readonly partial?: true
}

/** A map by the keys it has. Strict: what some other tool writes too is never enough. */
interface Form extends Omit<Input, 'node'> {
  matches(node: MapNode): boolean
}

const has = (node: MapNode, ...keys: string[]): boolean => keys.some((key) => node.entries.some((entry) => entry.key === key))
const isList = (node: Node | undefined): boolean => node?.kind === 'list'
const isMap = (node: Node | undefined): boolean => node?.kind === 'map'
/** A value of this kind, or something that stands for a value. */
const isText = (node: Node | undefined): boolean => node?.kind === 'scalar' && (typeof node.value === 'string' || node.hole !== undefined)
const isOpen = (node: Node | undefined): boolean => node?.kind === 'scalar' && (node.hole !== undefined || /[{<$]/.test(node.raw))

const runs = (node: MapNode): boolean => isText(childOf(node, 'taskDefinition')) || saysWhere(node)

const saysWhere = (node: MapNode): boolean =>
  childOf(childOf(node, 'networkConfiguration'), 'awsvpcConfiguration') !== undefined ||
  isList(childOf(node, 'capacityProviderStrategy')) ||
  /^(?:EC2|FARGATE|EXTERNAL)$/.test(stringOf(childOf(node, 'launchType')) ?? '')

const serviceWords = ['desiredCount', 'schedulingStrategy', 'deploymentController', 'deploymentConfiguration']

/** In the order they are tried: the first that fits. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Operations.html */
const forms: readonly Form[] = [
  {
    // Elastic Beanstalk makes the task definition around these: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/create_deploy_docker_v2config.html
    kind: 'task-definition',
    type: 'Dockerrun.aws.json',
    partial: true,
    matches: (node) => has(node, 'AWSEBDockerrunVersion') && isList(childOf(node, 'containerDefinitions')),
  },
  {
    // The input itself looks like that for any task definition; only what is told of one names it.
    kind: 'daemon-task-definition',
    type: 'RegisterDaemonTaskDefinition',
    named: 'family',
    matches: (node) => has(node, 'daemonTaskDefinitionArn') && isList(childOf(node, 'containerDefinitions')),
  },
  {
    kind: 'task-definition',
    type: 'RegisterTaskDefinition',
    named: 'family',
    matches: (node) => {
      const containers = childOf(node, 'containerDefinitions')
      return isList(containers) || (isOpen(containers) && has(node, 'family', 'requiresCompatibilities', 'executionRoleArn', 'taskRoleArn'))
    },
  },
  {
    kind: 'task-set',
    type: 'CreateTaskSet',
    named: 'externalId',
    renamed: { service: 'serviceArn', cluster: 'clusterArn' },
    matches: (node) => has(node, 'service', 'serviceArn') && has(node, 'scale', 'externalId', 'taskSetArn') && runs(node),
  },
  {
    kind: 'service',
    type: 'UpdateService',
    named: 'service',
    renamed: { serviceName: 'service' },
    partial: true,
    matches: (node) =>
      isText(childOf(node, 'service')) && (runs(node) || has(node, 'enableExecuteCommand')) && has(node, 'cluster', ...serviceWords),
  },
  {
    kind: 'service',
    type: 'CreateService',
    named: 'serviceName',
    renamed: { cluster: 'clusterArn' },
    matches: (node) => has(node, 'serviceName', 'serviceArn', ...serviceWords) && runs(node),
  },
  {
    // Of a task that was started the same is told: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html
    kind: 'task-run',
    type: 'RunTask',
    renamed: { taskDefinition: 'taskDefinitionArn', cluster: 'clusterArn' },
    matches: (node) =>
      has(node, 'taskArn')
        ? isText(childOf(node, 'taskDefinitionArn'))
        : isText(childOf(node, 'taskDefinition')) &&
          (saysWhere(node) || isMap(childOf(node, 'overrides')) || has(node, 'startedBy', 'containerInstances')),
  },
  {
    kind: 'cluster',
    type: 'CreateCluster',
    named: 'clusterName',
    matches: (node) => has(node, 'clusterName', 'clusterArn') && isCluster(node),
  },
  {
    kind: 'cluster-capacity-providers',
    type: 'PutClusterCapacityProviders',
    named: 'cluster',
    matches: (node) =>
      has(node, 'cluster') && isList(childOf(node, 'capacityProviders')) && isList(childOf(node, 'defaultCapacityProviderStrategy')),
  },
  {
    kind: 'capacity-provider',
    type: 'CreateCapacityProvider',
    named: 'name',
    matches: (node) =>
      isText(childOf(node, 'name')) &&
      (isMap(childOf(node, 'autoScalingGroupProvider')) || isMap(childOf(node, 'managedInstancesProvider'))),
  },
  {
    kind: 'daemon',
    type: 'CreateDaemon',
    named: 'daemonName',
    matches: (node) => has(node, 'daemonName') && has(node, 'daemonTaskDefinitionArn'),
  },
  {
    kind: 'express-service',
    type: 'CreateExpressGatewayService',
    named: 'serviceName',
    matches: (node) =>
      isText(childOf(childOf(node, 'primaryContainer'), 'image')) && has(node, 'infrastructureRoleArn', 'executionRoleArn', 'serviceArn'),
  },
]

function isCluster(node: MapNode): boolean {
  const settings = childOf(node, 'settings')
  const execute = childOf(node, 'configuration')
  return (
    has(node, 'defaultCapacityProviderStrategy') ||
    /^arn:[\w-]+:ecs:/.test(stringOf(childOf(node, 'clusterArn')) ?? '') ||
    (execute?.kind === 'map' && has(execute, 'executeCommandConfiguration', 'managedStorageConfiguration')) ||
    (settings?.kind === 'list' && settings.items.some((item) => stringOf(childOf(item, 'name')) === 'containerInsights'))
  )
}

/** What `describe-…`, `list` tools and the controllers for Kubernetes put around it. */
const wrappers = [
  'taskDefinition',
  'daemonTaskDefinition',
  'service',
  'services',
  'taskSet',
  'taskSets',
  'task',
  'tasks',
  'cluster',
  'clusters',
  'capacityProvider',
  'capacityProviders',
  'daemon',
  'daemons',
  'spec',
]

/**
 * Everything of ECS in a document: the document itself, what it wraps, or containers without a task definition around them. `named`: the
 * settings say that there are some, so that a name and an image are enough for one.
 */
export function inputsIn(root: Node, named = false): Input[] {
  const own = formOf(root)
  if (own) return [own]
  const containers = containersIn(root, named)
  if (containers) return [containers]
  if (root.kind === 'list') return root.items.flatMap((item) => formOf(item) ?? [])
  if (root.kind !== 'map') return []
  if (has(root, 'spec') && !/^ecs\.services\.k8s\.aws\//.test(stringOf(childOf(root, 'apiVersion')) ?? '')) return []
  return wrappers.flatMap((key) => {
    const inner = childOf(root, key)
    const nodes = inner?.kind === 'list' ? inner.items : inner ? [inner] : []
    return nodes.flatMap((node) => formOf(node) ?? [])
  })
}

function formOf(node: Node): Input | undefined {
  const form = node.kind === 'map' ? forms.find((one) => one.matches(node)) : undefined
  if (!form) return undefined
  const { matches: _, ...input } = form
  return { ...input, node }
}

/** Keys that containers have in ECS and nowhere else; Compose, Kubernetes and Batch call them otherwise or have no name beside them. */
const containerWords = [
  'essential',
  'portMappings',
  'mountPoints',
  'volumesFrom',
  'logConfiguration',
  'readonlyRootFilesystem',
  'memoryReservation',
  'linuxParameters',
  'dockerLabels',
  'entryPoint',
  'environmentFiles',
  'firelensConfiguration',
  'repositoryCredentials',
  'dockerSecurityOptions',
]

/** A bare list of containers, or a single one. */
function containersIn(root: Node, named: boolean): Input | undefined {
  const nodes = root.kind === 'list' ? root.items.filter((item) => !isOpen(item)) : [root]
  const words = nodes.map(containerWordsOf)
  const enough = named || (root.kind === 'list' ? words.some((count) => count > 0) : words.some((count) => count > 1))
  if (!enough || words.some((count) => count < 0)) return undefined
  return { kind: 'task-definition', type: 'ContainerDefinition', node: root, partial: true }
}

/** How many of the words a container has; -1 for what cannot be one. */
function containerWordsOf(node: Node): number {
  if (node.kind !== 'map' || !isText(childOf(node, 'name')) || !isText(childOf(node, 'image')) || has(node, 'apiVersion', 'kind')) return -1
  return containerWords.filter((key) => has(node, key)).length
}

/** One of these stands in every file that holds any of it. */
export const marks: readonly string[] = [
  'containerDefinitions',
  'taskDefinition',
  'awsvpcConfiguration',
  'apacityProviderStrategy',
  'launchType',
  'enableExecuteCommand',
  'clusterArn',
  'executeCommandConfiguration',
  'managedStorageConfiguration',
  'containerInsights',
  'autoScalingGroupProvider',
  'managedInstancesProvider',
  'daemonTaskDefinitionArn',
  'primaryContainer',
  ...containerWords,
]
