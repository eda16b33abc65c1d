import { containerDefinition, logConfiguration, repositoryCredentials } from '../container.ts'
import { networkConfiguration } from '../ecs.ts'
import type { Resource, ResourceOf } from '../resource.ts'
import { type Block, fill, type Read, type TextMap } from '../shape.ts'
import { type ContentOf, type Known, known, type List, mapped, unknown, type Value } from '../value.ts'
import { settled, taskDefinitionOf, taskRunOf } from './parts.ts'

const page = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-overview.html'

type Source = ResourceOf<'express-service'>
type Primary = ContentOf<Source['primaryContainer']>

/** An express service is a task definition of one container on Fargate and a service that runs it, unless it names a task definition. */
export function expressTasks(source: Source): Resource[] {
  const { at, block, cluster, taskRoleArn, executionRoleArn, cpu, memory, tags } = source
  const run = taskRunOf(
    source,
    { block },
    {
      cluster,
      // What it makes itself goes by the service's own address.
      taskDefinition:
        source.taskDefinitionArn.kind === 'absent'
          ? known(source.address, at, { reference: { unit: source.unit, address: source.address, attribute: '' } })
          : source.taskDefinitionArn,
      launchType: settled('FARGATE', at, 'express services run on Fargate', page),
      networkConfiguration: mapped(source.networkConfiguration, (network) =>
        fill(networkConfiguration, network.block, {
          awsvpcConfiguration: known(
            fill(networkConfiguration.fields.awsvpcConfiguration, network.block, {
              subnets: network.subnets,
              // Where none is named, it makes one of its own: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/express-service-work.html
              securityGroups: network.securityGroups.kind === 'absent' ? unknown('not-here', network.block.at) : network.securityGroups,
              // It follows from the subnets.
              assignPublicIp: unknown('not-here', network.block.at),
            }),
            network.block.at,
          ),
        }),
      ),
      tags,
    },
  )
  if (source.taskDefinitionArn.kind !== 'absent') return [run]
  const task = taskDefinitionOf(
    source,
    { block },
    {
      family: source.serviceName,
      taskRoleArn,
      executionRoleArn,
      cpu,
      memory,
      tags,
      networkMode: settled('awsvpc', at, 'express services run in awsvpc mode', page),
      requiresCompatibilities: settled(one(known('FARGATE', at)), at, 'express services run on Fargate', page),
      containerDefinitions: mapped(source.primaryContainer, (container, place) => one(known(primary(container), place))),
    },
  )
  return [task, run]
}

const one = <T>(item: Known<T>): List<T> => ({ items: [item], missing: [], at: item.at })

/** The container that ECS calls `Main`. */
function primary(container: Primary): Read<typeof containerDefinition> {
  const { image, command, environment, secrets, block } = container
  return fill(containerDefinition, block, {
    name: settled('Main', block.at, 'an express service calls its container Main', page),
    image,
    command,
    environment,
    secrets,
    essential: settled(true, block.at, 'the one container is essential', page),
    repositoryCredentials: mapped(container.repositoryCredentials, (credentials) =>
      fill(repositoryCredentials, credentials.block, credentials),
    ),
    logConfiguration: logsOf(container),
    // An express service has no say in these.
    user: unknown('not-here', block.at),
    readonlyRootFilesystem: unknown('not-here', block.at),
    linuxParameters: unknown('not-here', block.at),
  })
}

/** Logs go to CloudWatch Logs also where nothing says so. */
function logsOf({ awsLogsConfiguration: logs, block }: Primary): Value<Read<typeof logConfiguration>> {
  const driver = settled('awslogs', block.at, 'express services send their logs to CloudWatch Logs', page)
  const none: Known<Read<typeof logConfiguration>> = settled(
    fill(logConfiguration, block, { logDriver: driver }),
    block.at,
    'express services send their logs to CloudWatch Logs',
    page,
  )
  if (logs.kind === 'absent') return none
  return mapped(logs, ({ logGroup, logStreamPrefix, block: own }) =>
    fill(logConfiguration, own, {
      logDriver: driver,
      options: known(options(own, { 'awslogs-group': logGroup, 'awslogs-stream-prefix': logStreamPrefix }), own.at),
    }),
  )
}

const options = (block: Block, of: Readonly<Record<string, Value<string>>>): TextMap => ({
  entries: Object.entries(of).map(([key, value]) => ({ key, keyAt: value.at, value })),
  block,
})
