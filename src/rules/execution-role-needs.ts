import type { Estate } from '../model/estate.ts'
import { imageOf } from '../model/image.ts'
import type { Container, TaskDefinition } from '../model/resource.ts'
import { field, itemsOf } from '../model/value.ts'

/**
 * A container without which a task could do without an execution role, and what it does; nothing where there is none. On EC2 the
 * instance's role pulls and logs; everywhere else it is the execution role.
 */
export function needOfExecutionRole(task: TaskDefinition, estate: Estate): { container: Container; needs: string } | undefined {
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
