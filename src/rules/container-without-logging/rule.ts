import type { Estate } from '../../model/estate.ts'
import { facts } from '../../model/facts.ts'
import type { Container, TaskDefinition } from '../../model/resource.ts'
import { isSidecar } from '../../model/sidecars.ts'
import { field, itemsOf, orDefault } from '../../model/value.ts'
import { isAbsent, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const toNobody: Question<string> = {
  ask: 'is awsfirelens, without a log router in the task',
  bad: (driver) => driver.kind === 'known' && driver.value === 'awsfirelens',
}

export default {
  id: 'container-without-logging',
  title: 'Container has no log configuration',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Container `{container}` {what}',
  risk: 'What it prints is lost on Fargate and stays on the instance on EC2, so an attack or a fault cannot be looked into afterwards.',
  advice: 'Give the container a `logConfiguration`, for instance the `awslogs` driver with a log group of its own.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  tags: ['observability', 'container', 'external/cwe/cwe-778', 'securityhub/ECS.9'],
  *check(estate, { sidecarImages }) {
    for (const task of estate.all('task-definition')) {
      const containers = estate.containersOf(task)
      const routed = mayHaveRouter(task, containers)
      for (const container of containers) {
        if (shouldLog(container, estate))
          yield judge(container, 'logConfiguration', container.logConfiguration, isAbsent(), {
            data: { what: 'has no log configuration' },
            // Well-known helpers say little that somebody would miss.
            ...(isSidecar(container, sidecarImages) ? { certainty: () => 'likely' as const } : {}),
          })
        const driver = field(container.logConfiguration, (log) => log.logDriver)
        if (!routed)
          yield judge(container, 'logConfiguration.logDriver', driver, toNobody, {
            data: { what: 'logs to FireLens, but no container of its task is the log router' },
          })
      }
    }
  },
} satisfies Rule as Rule

/** A container that could not be seen may be the router. */
const mayHaveRouter = (task: TaskDefinition, containers: readonly Container[]): boolean => {
  const { items, complete } = itemsOf(task.containerDefinitions)
  return !complete || items.some((item) => item.kind === 'unknown') || containers.some((one) => one.firelensConfiguration.kind !== 'absent')
}

/** The log router itself writes for the others; beside the main container of a task on EC2, a helper may stay silent. */
function shouldLog(container: Container, estate: Estate): boolean {
  if (container.firelensConfiguration.kind !== 'absent') return false
  if (estate.runsOn(container.taskDefinition).certain.has('FARGATE')) return true
  const essential = orDefault(container.essential, facts['ContainerDefinition.essential'])
  return essential.kind !== 'known' || essential.value
}
