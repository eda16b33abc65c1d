import type { JobDefinition } from '../batch.ts'
import { containerDefinition, type kernelCapabilities, linuxParameters, logConfiguration } from '../container.ts'
import { networkConfiguration, volume } from '../ecs.ts'
import type { ResourceOf } from '../resource.ts'
import { type Block, fill, type Read } from '../shape.ts'
import { type ContentOf, field, isComplete, itemsOf, known, type List, mapItems, mapped, unknown, type Value } from '../value.ts'
import { eachOf, labelOf, settled, taskDefinitionOf, taskRunOf } from './parts.ts'

const page = 'https://docs.aws.amazon.com/batch/latest/APIReference/API_ContainerProperties.html'

type Source = ResourceOf<'job-definition'>
type ItemOf<V> = ContentOf<V> extends List<infer T> ? T : never
type Node = ItemOf<ContentOf<JobDefinition['nodeProperties']>['nodeRangeProperties']>
type OneContainer = ContentOf<JobDefinition['containerProperties']> | ContentOf<Node['container']>
type Task = ItemOf<ContentOf<JobDefinition['ecsProperties']>['taskProperties']> | ItemOf<ContentOf<Node['ecsProperties']>['taskProperties']>
type TaskContainer = ItemOf<Task['containers']>

/** The ECS tasks that a job definition of AWS Batch amounts to: one, or one for each group of nodes. Those on EKS are none. */
export function batchTasks(source: Source): ResourceOf<'task-definition' | 'task-run'>[] {
  const nodes = eachOf(source.nodeProperties).flatMap((group) =>
    itemsOf(group.value.nodeRangeProperties).items.flatMap((item, index) =>
      eachOf(item).flatMap(({ value: node, conditional }) => {
        const label = labelOf(node.targetNodes, index)
        const path = `nodeProperties.nodeRangeProperties[${label}]`
        const open = group.conditional || conditional
        return [
          ...eachOf(node.container).map((one) =>
            single(source, one.value, `${path}.container`, open || one.conditional, `default[${label}]`),
          ),
          ...eachOf(node.ecsProperties).flatMap((one) => several(source, one.value, `${path}.ecsProperties`, open || one.conditional)),
        ]
      }),
    ),
  )
  return [
    ...eachOf(source.containerProperties).flatMap(({ value, conditional }) => [
      single(source, value, 'containerProperties', conditional, 'default'),
      start(source, value, conditional),
    ]),
    ...eachOf(source.ecsProperties).flatMap(({ value, conditional }) => several(source, value, 'ecsProperties', conditional)),
    ...nodes,
  ]
}

/** Batch calls the one container of a job `default`. */
function single(source: Source, of: OneContainer, within: string, conditional: boolean, name: string): ResourceOf<'task-definition'> {
  const { block, executionRoleArn, jobRoleArn, runtimePlatform, ephemeralStorage } = of
  const container = fill(containerDefinition, block, {
    ...common(of, block),
    name: settled(name, block.at, 'Batch calls the one container of a job default', page),
    cpu: of.vcpus.kind === 'absent' ? required(of, 'VCPU') : of.vcpus,
    memory: of.memory.kind === 'absent' ? required(of, 'MEMORY') : of.memory,
  })
  const containers: List<typeof container> = { items: [known(container, block.at)], missing: [], at: block.at }
  return taskDefinitionOf(
    source,
    { block, within, conditional },
    {
      family: source.jobDefinitionName,
      taskRoleArn: jobRoleArn,
      executionRoleArn,
      runtimePlatform,
      ephemeralStorage,
      // Batch settles it itself.
      networkMode: unknown('not-here', block.at),
      requiresCompatibilities: computeOf(source),
      containerDefinitions: known(containers, block.at),
      volumes: volumesOf(of.volumes),
    },
  )
}

/** Where a job says how it is started on Fargate; on EC2 its compute environment does. */
function start(source: Source, of: ContentOf<JobDefinition['containerProperties']>, conditional: boolean): ResourceOf<'task-run'> {
  const { block } = of
  return taskRunOf(
    source,
    { block, within: 'containerProperties', conditional },
    {
      taskDefinition: known(source.address, block.at, { reference: { unit: source.unit, address: source.address, attribute: '' } }),
      platformVersion: field(of.fargatePlatformConfiguration, (one) => one.platformVersion),
      networkConfiguration: mapped(of.networkConfiguration, (network) =>
        fill(networkConfiguration, network.block, {
          awsvpcConfiguration: known(
            fill(networkConfiguration.fields.awsvpcConfiguration, network.block, {
              assignPublicIp: network.assignPublicIp,
              // Those of the compute environment.
              subnets: unknown('not-here', network.block.at),
              securityGroups: unknown('not-here', network.block.at),
            }),
            network.block.at,
          ),
        }),
      ),
    },
  )
}

function several(source: Source, { taskProperties }: { taskProperties: Value<List<Task>> }, path: string, mayBeMissing: boolean) {
  return itemsOf<Task>(taskProperties).items.flatMap((item, index) =>
    eachOf(item).map(({ value: task, conditional }): ResourceOf<'task-definition'> => {
      const { block, taskRoleArn, executionRoleArn, pidMode, ipcMode } = task
      const more = 'networkMode' in task ? task : undefined
      return taskDefinitionOf(
        source,
        { block, within: `${path}.taskProperties[${index}]`, conditional: mayBeMissing || conditional },
        {
          family: source.jobDefinitionName,
          taskRoleArn,
          executionRoleArn,
          pidMode,
          ipcMode,
          networkMode: more && more.networkMode.kind !== 'absent' ? more.networkMode : unknown('not-here', block.at),
          ...(more ? { runtimePlatform: more.runtimePlatform, ephemeralStorage: more.ephemeralStorage } : {}),
          requiresCompatibilities: computeOf(source),
          containerDefinitions: mapItems(task.containers, (one) => mapped(one, (container) => oneOfSeveral(container))),
          volumes: volumesOf(task.volumes),
        },
      )
    }),
  )
}

const oneOfSeveral = (container: TaskContainer): Read<typeof containerDefinition> =>
  fill(containerDefinition, container.block, {
    ...common(container, container.block),
    name: container.name,
    essential: container.essential,
    firelensConfiguration: container.firelensConfiguration,
    cpu: required(container, 'VCPU'),
    memory: required(container, 'MEMORY'),
  })

/** What Batch spells as ECS does, and what it settles itself. */
function common(of: OneContainer | TaskContainer, block: Block) {
  const { image, command, environment, secrets, repositoryCredentials, privileged, user } = of
  const { readonlyRootFilesystem, mountPoints, ulimits } = of
  const logs = settled(
    fill(logConfiguration, block, { logDriver: known('awslogs', block.at) }),
    block.at,
    'Batch sends the logs of its jobs to CloudWatch Logs unless they say otherwise',
    page,
  )
  // A job cannot choose its capabilities.
  const capabilities = unknown<Read<typeof kernelCapabilities>>('not-here', block.at)
  return {
    image,
    command,
    environment,
    secrets,
    repositoryCredentials,
    privileged,
    user,
    readonlyRootFilesystem,
    mountPoints,
    ulimits,
    logConfiguration: of.logConfiguration.kind === 'absent' ? logs : of.logConfiguration,
    linuxParameters:
      of.linuxParameters.kind === 'absent'
        ? known(fill(linuxParameters, block, { capabilities }), block.at)
        : mapped(of.linuxParameters, (linux) => fill(linuxParameters, linux.block, { ...linux, capabilities })),
  }
}

/** `resourceRequirements: [{type: MEMORY, value: "2048"}]`. */
function required({ resourceRequirements, block }: OneContainer | TaskContainer, type: string): Value<number> {
  for (const item of itemsOf(resourceRequirements).items) {
    const kind = field(item, (one) => one.type)
    if (kind.kind === 'known' && kind.value === type)
      return mapped(
        field(item, (one) => one.value),
        Number,
      )
  }
  return isComplete(resourceRequirements) ? { kind: 'absent', at: block.at, origin: [] } : unknown('unsupported', block.at)
}

/** EC2 unless it says otherwise: https://docs.aws.amazon.com/batch/latest/APIReference/API_RegisterJobDefinition.html */
const computeOf = ({ platformCapabilities, at }: Source): Value<List<string>> =>
  platformCapabilities.kind === 'absent'
    ? settled({ items: [known('EC2', at)], missing: [], at }, at, 'a job runs on EC2 unless it says otherwise', page)
    : platformCapabilities

const volumesOf = (volumes: OneContainer['volumes']): Value<List<Read<typeof volume>>> =>
  mapItems(volumes, (item) => mapped(item, (one) => fill(volume, one.block, one)))
