import type { Estate } from '../../model/estate.ts'
import { imageOf } from '../../model/image.ts'
import type { Container, TaskDefinition } from '../../model/resource.ts'
import { field, itemsOf } from '../../model/value.ts'
import { isAbsent, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'secrets-without-execution-role',
  title: 'Task uses secrets but has no execution role',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Task definition `{address}` {needs} but has no execution role',
  risk: 'ECS reads secrets, pulls private images and writes logs with the execution role, and does not register the task definition without one. People tend to put the secret into the environment instead.',
  advice: 'Set `executionRoleArn` to a role that may do exactly this.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  tags: ['secrets', 'iam', 'external/cwe/cwe-1188'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      const need = needOf(task, estate)
      if (!need) continue
      yield judge(task, 'executionRoleArn', task.executionRoleArn, isAbsent(), {
        data: { needs: need.needs },
        related: [{ at: need.container.at, say: `a container that ${need.needs}` }],
      })
    }
  },
} satisfies Rule as Rule

/** On EC2 the instance's role pulls and logs; everywhere else it is the execution role. */
function needOf(task: TaskDefinition, estate: Estate): { container: Container; needs: string } | undefined {
  const needs: readonly (readonly [string, (container: Container) => boolean])[] = [
    ['uses secrets', usesSecrets],
    ['logs in to a private registry', ({ repositoryCredentials }) => repositoryCredentials.kind === 'known'],
    ...(mustHaveRole(task, estate)
      ? ([
          ['pulls from a private repository of ECR on Fargate', isPrivateEcr],
          ['writes logs with awslogs on Fargate', isAwslogs],
        ] as const)
      : []),
  ]
  for (const [words, is] of needs) {
    const container = estate.containersOf(task).find((one) => !one.conditional && is(one))
    if (container) return { container, needs: words }
  }
  return undefined
}

function usesSecrets(container: Container): boolean {
  const options = field(container.logConfiguration, (log) => log.secretOptions)
  return [...itemsOf(container.secrets).items, ...itemsOf(options).items].some(({ kind }) => kind === 'known')
}

/** A task that may run on something else than EC2 is checked for all of it when it is registered. */
const mustHaveRole = (task: TaskDefinition, estate: Estate): boolean => {
  const { compute } = estate.runsOn(task)
  return compute.has('FARGATE')
}

function isPrivateEcr({ image }: Container): boolean {
  const { registry } = imageOf(image)
  return registry.kind === 'known' && /^\d{12}\.dkr\.ecr\.[\w-]+\.amazonaws\.com(?:\.cn)?$/.test(registry.value)
}

function isAwslogs({ logConfiguration }: Container): boolean {
  const driver = field(logConfiguration, (log) => log.logDriver)
  return driver.kind === 'known' && driver.value === 'awslogs'
}
