import type { Bearer } from '../../model/bearers.ts'
import type { ContainerDefinition } from '../../model/container.ts'
import type { Estate } from '../../model/estate.ts'
import type { Container } from '../../model/resource.ts'
import type { Block } from '../../model/shape.ts'
import { needOfSecret } from '../../model/targets.ts'
import { field, itemsOf, outcomesOf, type Value } from '../../model/value.ts'
import { executionRoles, isMissing, lacks, roleAsNote } from '../execution-roles.ts'
import { type Judged, judge } from '../judge.ts'
import { answered } from '../role-rights.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'execution-role-cannot-read-secret',
  title: 'Execution role may not read a secret of its task',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Execution role `{role}` may not read `{property}` of container `{container}`: it lacks {action}',
  risk: 'The task stops before its containers start. People then tend to allow the role every secret, or to put the value into the environment.',
  advice:
    'Allow the action on exactly this secret: `secretsmanager:GetSecretValue`, or `ssm:GetParameters` for a parameter (in the plural).',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  tags: ['secrets', 'iam', 'cross-resource', 'external/cwe/cwe-280'],
  *check(estate) {
    const roleOf = executionRoles(estate)
    for (const container of estate.containers) {
      const role = roleOf(container.taskDefinition)
      if (!role) continue
      yield* ofList(container, 'secrets', container.secrets, role, estate)
      const options = field(container.logConfiguration, (log) => log.secretOptions)
      yield* ofList(container, 'logConfiguration.secretOptions', options, role, estate)
      const credentials = field(container.repositoryCredentials, (one) => one.credentialsParameter)
      if (credentials.kind !== 'absent') yield ofValue(container, 'repositoryCredentials.credentialsParameter', credentials, role, estate)
    }
  },
} satisfies Rule as Rule

function* ofList(
  container: Container,
  property: string,
  list: ContainerDefinition['secrets'],
  role: Bearer,
  estate: Estate,
): Iterable<Judged> {
  for (const [index, item] of itemsOf(list).items.entries())
    for (const { value } of outcomesOf(item).outcomes) {
      if (value.kind === 'absent') continue
      const { name, valueFrom, block } = value.value
      const called = name.kind === 'known' ? name.value : String(index)
      yield ofValue(container, `${property}[${called}].valueFrom`, valueFrom, role, estate, block)
    }
}

function ofValue(container: Container, property: string, value: Value<string>, role: Bearer, estate: Estate, block?: Block): Judged {
  const need = (one: Value<string>) => needOfSecret(one, container.unit, estate)
  const answer = answered(value, (one) => {
    const needed = need(one)
    return needed ? lacks(role, estate, needed) : 'maybe'
  })
  return judge(container, property, answer, isMissing, {
    data: { role: role.holder.address, action: need(value)?.action ?? 'the right to read it' },
    related: roleAsNote(role),
    ...(block ? { within: [block] } : {}),
  })
}
