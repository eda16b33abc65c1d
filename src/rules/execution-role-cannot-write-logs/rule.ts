import type { Estate } from '../../model/estate.ts'
import type { Container } from '../../model/resource.ts'
import { type Need, targetOfGroup } from '../../model/targets.ts'
import { field } from '../../model/value.ts'
import { isAny } from '../../model/verdict.ts'
import { atRole, executionRoles, isMissing, lacks, roleAsNote } from '../execution-roles.ts'
import { judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'execution-role-cannot-write-logs',
  title: 'Execution role may not write the logs of its task',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Execution role `{role}` of `{address}` may not write the logs of its containers: it lacks {actions}',
  risk: 'On Fargate the task does not start without them. What a task did that was taken over can then not be seen either.',
  advice:
    'Attach `AmazonECSTaskExecutionRolePolicy`, or allow these actions on the log group. With `awslogs-create-group` add `logs:CreateLogGroup`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  tags: ['iam', 'logging', 'cross-resource', 'external/cwe/cwe-778'],
  *check(estate) {
    const roleOf = executionRoles(estate)
    for (const task of estate.all('task-definition')) {
      const role = roleOf(task)
      if (!role || !estate.runsOn(task).certain.has('FARGATE')) continue
      const needs = estate.containersOf(task).flatMap((container) => (container.conditional ? [] : needsOf(container, estate)))
      if (needs.length === 0) continue
      const missing = needs.map((need) => ({ ...need, is: lacks(role, estate, need) }))
      const actions = [...new Set(missing.flatMap(({ is, action }) => (is === 'yes' ? [action] : [])))]
      yield judge(task, 'executionRoleArn', atRole(task, isAny(missing.map(({ is }) => is))), isMissing, {
        data: { role: role.holder.address, actions: actions.join(', ') },
        related: roleAsNote(role),
      })
    }
  },
} satisfies Rule as Rule

function needsOf({ logConfiguration, unit }: Container, estate: Estate): Need[] {
  const driver = field(logConfiguration, (log) => log.logDriver)
  const options = field(logConfiguration, (log) => log.options)
  if (driver.kind !== 'known' || driver.value !== 'awslogs' || options.kind !== 'known') return []
  const option = (name: string) => options.value.entries.find(({ key }) => key === name)?.value
  const group = option('awslogs-group')
  const target = group && targetOfGroup(group, unit, estate)
  if (!target) return []
  const create = option('awslogs-create-group')
  // Only a group that is not there yet is made.
  const creates = create?.kind === 'known' && create.value === 'true' && !target.resource
  return ['logs:CreateLogStream', 'logs:PutLogEvents', ...(creates ? ['logs:CreateLogGroup'] : [])].map((action) => ({ action, target }))
}
