import { facts } from '../../model/facts.ts'
import { orDefault } from '../../model/value.ts'
import { is, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Fargate refuses privileged containers at registration, so a task that can only run there is no fault of this kind. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const

export default {
  id: 'privileged-container',
  title: 'Container runs privileged',
  severity: 'high',
  profile: 'default',
  precision: 'very-high',
  appliesTo,
  message: 'Container `{container}` runs privileged',
  risk: 'A privileged container has root-like power over its host: every device, and through them every other task on the instance.',
  advice: 'Set `privileged` to false, and add the single Linux capability the container needs, if it needs one.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-250', 'securityhub/ECS.4'],
  *check(estate) {
    for (const container of estate.containers)
      if (estate.mayRunOn(container.taskDefinition, appliesTo))
        yield judge(container, 'privileged', orDefault(container.privileged, facts['ContainerDefinition.privileged']), is(true), {
          fix: set(false),
        })
  },
} satisfies Rule as Rule
