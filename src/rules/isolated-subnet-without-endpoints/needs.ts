import type { Estate } from '../../model/estate.ts'
import { nameKey } from '../../model/identifiers.ts'
import type { Container, Launch, TaskDefinition } from '../../model/resource.ts'
import { field, isComplete, itemsOf, type Value } from '../../model/value.ts'
import { answerTo, is } from '../judge.ts'
import { repositoryOf } from '../related.ts'

/**
 * The services of AWS that a Fargate task of platform 1.4.0 talks to over its own interface before and while its containers run.
 * Nothing where a container cannot be seen. https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
 */
export function neededBy(task: TaskDefinition, launch: Launch, estate: Estate): readonly string[] | undefined {
  const containers = estate.containersOf(task)
  if (!isComplete(task.containerDefinitions) || containers.some(({ conditional }) => conditional)) return undefined
  const needed = new Set(containers.flatMap((container) => neededByContainer(container, estate)))
  if (launch.kind !== 'task-set' && answerTo(launch.enableExecuteCommand, is(true)).is === 'yes') needed.add('ssmmessages')
  return [...needed]
}

function neededByContainer(container: Container, estate: Estate): string[] {
  const driver = field(container.logConfiguration, (log) => log.logDriver)
  const options = field(container.logConfiguration, (log) => log.secretOptions)
  const secrets = [...itemsOf(container.secrets).items, ...itemsOf(options).items].map((item) => field(item, (one) => one.valueFrom))
  return [
    // Layers of images lie in S3.
    ...(isOfEcr(container, estate) ? ['ecr.api', 'ecr.dkr', 's3'] : []),
    ...(driver.kind === 'known' && driver.value === 'awslogs' ? ['logs'] : []),
    ...secrets.flatMap((secret) => vaultOf(secret, container.unit, estate) ?? []),
  ]
}

const isOfEcr = (container: Container, estate: Estate): boolean =>
  /\.dkr[.-]ecr[.-]/.test(nameKey(container.image) ?? '') || repositoryOf(container, estate) !== undefined

function vaultOf(secret: Value<string>, unit: string, estate: Estate): string | undefined {
  if (estate.follow(secret, 'secret', unit).kind === 'known') return 'secretsmanager'
  if (estate.follow(secret, 'parameter', unit).kind === 'known') return 'ssm'
  const [, service] = /^arn:[^:]*:(secretsmanager|ssm):/.exec(nameKey(secret) ?? '') ?? []
  return service
}
