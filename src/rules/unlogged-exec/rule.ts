import type { Estate } from '../../model/estate.ts'
import type { Service } from '../../model/resource.ts'
import { field, itemsOf } from '../../model/value.ts'
import { type Is, isAll } from '../../model/verdict.ts'
import { type Judged, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'unlogged-exec',
  title: 'ECS Exec sessions are not logged',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: '{kind} `{address}` does not log the sessions of ECS Exec',
  risk: 'Whoever opens a shell in a container leaves no trace of what was done there.',
  advice:
    'Set `logging` to `DEFAULT`, or to `OVERRIDE` with a log group or bucket under `logConfiguration`; `DEFAULT` needs a container with the `awslogs` driver.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  tags: ['cluster', 'cross-resource', 'observability', 'external/cwe/cwe-778'],
  *check(estate) {
    for (const cluster of estate.all('cluster')) {
      const exec = field(cluster.configuration, (one) => one.executeCommandConfiguration)
      if (exec.kind === 'absent') continue
      const logs = field(exec, (one) => one.logConfiguration)
      const destinations = [field(logs, (one) => one.cloudWatchLogGroupName), field(logs, (one) => one.s3BucketName)]
      const nowhere = destinations.every(({ kind }) => kind === 'absent')
      const question: Question<string> = {
        ask: 'is NONE, or goes nowhere',
        bad: (logging) => logging.kind === 'known' && (logging.value === 'NONE' || (logging.value === 'OVERRIDE' && nowhere)),
      }
      const within = exec.kind === 'known' ? [exec.value.block] : []
      yield judge(
        cluster,
        'configuration.executeCommandConfiguration.logging',
        field(exec, (one) => one.logging),
        question,
        { data: { kind: 'Cluster' }, within },
      )
    }
    for (const service of estate.all('service')) yield* unloggedService(service, estate)
  },
} satisfies Rule as Rule

/**
 * Without other logging, sessions go where the `awslogs` driver of the task writes; and where it has none, nowhere.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
 */
function* unloggedService(service: Service, estate: Estate): Iterable<Judged> {
  const cluster = estate.follow(service.cluster, 'cluster', service.unit)
  const task = estate.follow(service.taskDefinition, 'task-definition', service.unit)
  if (cluster.kind !== 'known' || task.kind !== 'known') return
  const logging = field(
    field(cluster.value.target.configuration, (one) => one.executeCommandConfiguration),
    (exec) => exec.logging,
  )
  if (logging.kind === 'unknown' || (logging.kind === 'known' && logging.value !== 'DEFAULT')) return
  const containers = estate.containersOf(task.value.target)
  const drivers = containers.map((container) => field(container.logConfiguration, (log) => log.logDriver))
  const { complete } = itemsOf(task.value.target.containerDefinitions)
  const nowhere = isAll([
    complete ? 'yes' : 'maybe',
    ...drivers.map(
      (driver): Is => (driver.kind === 'unknown' ? 'maybe' : driver.kind === 'known' && driver.value === 'awslogs' ? 'no' : 'yes'),
    ),
  ])
  const question: Question<boolean> = {
    ask: 'is true, and no container of the task logs with awslogs',
    bad: (on) => (on.kind === 'known' && on.value ? nowhere : false),
  }
  yield judge(service, 'enableExecuteCommand', service.enableExecuteCommand, question, {
    data: { kind: 'Service' },
    related: [
      { at: cluster.value.target.at, say: 'its cluster says nothing else' },
      ...containers.map(({ at }) => ({ at, say: 'this container does not log with awslogs' })),
    ],
  })
}
