import type { Estate } from '../../model/estate.ts'
import { facts } from '../../model/facts.ts'
import type { Container } from '../../model/resource.ts'
import { orDefault } from '../../model/value.ts'
import { isAbsent, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'container-without-logging',
  title: 'Container has no log configuration',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Container `{container}` has no log configuration',
  risk: 'What it prints is lost on Fargate and stays on the instance on EC2, so an attack or a fault cannot be looked into afterwards.',
  advice: 'Give the container a `logConfiguration`, for instance the `awslogs` driver with a log group of its own.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  tags: ['observability', 'container', 'external/cwe/cwe-778', 'securityhub/ECS.9'],
  *check(estate) {
    for (const container of estate.containers)
      if (shouldLog(container, estate)) yield judge(container, 'logConfiguration', container.logConfiguration, isAbsent())
  },
} satisfies Rule as Rule

/** The log router itself writes for the others; beside the main container of a task on EC2, a helper may stay silent. */
function shouldLog(container: Container, estate: Estate): boolean {
  if (container.firelensConfiguration.kind !== 'absent') return false
  const runsOn = estate.runsOn(container.taskDefinition)
  if (runsOn.complete && runsOn.compute.has('FARGATE')) return true
  const essential = orDefault(container.essential, facts['ContainerDefinition.essential'])
  return essential.kind !== 'known' || essential.value
}
