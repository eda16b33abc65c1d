import type { Estate } from '../../model/estate.ts'
import { isWindows } from '../../model/operating-system.ts'
import { patternOf } from '../../model/policy-patterns.ts'
import type { Cluster, TaskDefinition } from '../../model/resource.ts'
import type { Need } from '../../model/targets.ts'
import { needOfExecutionRole } from '../execution-role-needs.ts'
import { atRole, executionRoles, isMissing, lacks, roleAsNote } from '../execution-roles.ts'
import { managedTagOf } from '../guardduty-tag.ts'
import { isAbsent, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** https://docs.aws.amazon.com/guardduty/latest/ug/ecs-runtime-agent-ecr-image-uri.html */
const agent: Need = {
  action: 'ecr:BatchGetImage',
  target: { kind: 'repository', arn: patternOf('arn:*:ecr:*:*:repository/aws-guardduty-agent-fargate') },
}

export default {
  id: 'guardduty-agent-blocked',
  title: 'GuardDuty cannot add its agent to the tasks',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo: ['FARGATE'],
  message: 'GuardDuty cannot add its agent to tasks of `{address}`, as the tag of cluster `{cluster}` asks it to: {fault}',
  risk: 'The tasks run without the agent, and nobody sees in them what Runtime Monitoring is there to see.',
  advice:
    'Name an execution role with `AmazonECSTaskExecutionRolePolicy`, or let the role pull from the repository of GuardDuty’s agent as well.',
  page: 'https://docs.aws.amazon.com/guardduty/latest/ug/prereq-runtime-monitoring-ecs-support.html',
  tags: ['cluster', 'cross-resource', 'external/cwe/cwe-693', 'securityhub-related/GuardDuty.12'],
  *check(estate) {
    const roleOf = executionRoles(estate)
    for (const task of estate.all('task-definition')) {
      if (!estate.runsOn(task).certain.has('FARGATE') || isWindows(task) === 'yes') continue
      const cluster = watchedClusterOf(task, estate)
      if (!cluster) continue
      const related = [{ at: cluster.at, say: `\`${cluster.address}\` asks for the agent by its tag` }]
      const role = roleOf(task)
      if (role)
        yield judge(task, 'executionRoleArn', atRole(task, lacks(role, estate, agent)), isMissing, {
          data: { cluster: cluster.address, fault: 'their execution role may not pull it' },
          related: [...related, ...roleAsNote(role)],
        })
      // Where the task itself needs the role, that is said by another rule.
      else if (!needOfExecutionRole(task, estate))
        yield judge(task, 'executionRoleArn', task.executionRoleArn, isAbsent(), {
          data: { cluster: cluster.address, fault: 'they have no execution role' },
          related,
        })
    }
  },
} satisfies Rule as Rule

/** A cluster that a service runs the task in, and that is to be watched whatever parameters are. */
function watchedClusterOf(task: TaskDefinition, estate: Estate): Cluster | undefined {
  for (const service of estate.servicesOf(task)) {
    const link = estate.follow(service.cluster, 'cluster', service.unit)
    const tag = link.kind === 'known' ? managedTagOf(link.value.target) : undefined
    if (link.kind === 'known' && tag?.kind === 'known' && tag.value === 'true') return link.value.target
  }
  return undefined
}
