import { containerDefinition, linuxParameters } from '../container.ts'
import { capacityProviderStrategyItem, volume } from '../ecs.ts'
import type { ResourceOf } from '../resource.ts'
import { fill } from '../shape.ts'
import { known, mapItems, mapped, unknown } from '../value.ts'
import { settled, taskDefinitionOf, taskRunOf } from './parts.ts'

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html'

/** A daemon's task definition as one of tasks. A `shared` namespace is the host's. */
export function daemonTask(source: ResourceOf<'daemon-task-definition'>): ResourceOf<'task-definition'> {
  const { at, block } = source
  const { family, cpu, memory, taskRoleArn, executionRoleArn, tags } = source
  const asHost = (mode: string): string => (mode === 'shared' ? 'host' : mode)
  const managed = { items: [known('MANAGED_INSTANCES', at)], missing: [], at }
  return taskDefinitionOf(
    source,
    { block },
    {
      family,
      cpu,
      memory,
      taskRoleArn,
      executionRoleArn,
      tags,
      pidMode: mapped(source.pidMode, asHost),
      ipcMode: mapped(source.ipcMode, asHost),
      // A daemon has a network of its own on the instance, and no say in it.
      networkMode: unknown('not-here', at),
      requiresCompatibilities: settled(managed, at, 'daemons run on Managed Instances', page),
      containerDefinitions: mapItems(source.containerDefinitions, (item) =>
        mapped(item, (container) =>
          fill(containerDefinition, container.block, {
            ...container,
            linuxParameters: mapped(container.linuxParameters, (linux) => fill(linuxParameters, linux.block, linux)),
          }),
        ),
      ),
      volumes: mapItems(source.volumes, (item) => mapped(item, (one) => fill(volume, one.block, one))),
    },
  )
}

/** A daemon starts its task on every container instance of its capacity providers. */
export function daemonRun(source: ResourceOf<'daemon'>): ResourceOf<'task-run'> {
  const { clusterArn, daemonTaskDefinitionArn, enableExecuteCommand, propagateTags, tags, block } = source
  const strategy = mapItems(source.capacityProviderArns, (provider) =>
    known(fill(capacityProviderStrategyItem, { ...block, at: provider.at }, { capacityProvider: provider }), provider.at),
  )
  return taskRunOf(
    source,
    { block },
    {
      cluster: clusterArn,
      taskDefinition: daemonTaskDefinitionArn,
      capacityProviderStrategy: strategy,
      enableExecuteCommand,
      propagateTags,
      tags,
    },
  )
}
