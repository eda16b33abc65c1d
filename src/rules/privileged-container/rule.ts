import { facts } from '../../model/facts.ts'
import { isWindows } from '../../model/operating-system.ts'
import { orDefault } from '../../model/value.ts'
import { is, judge, set } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

/** Fargate and Windows refuse privileged containers, so that none starts there. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const
const refusedOn = ['FARGATE'] as const

export default {
  id: 'privileged-container',
  title: 'Container runs privileged',
  severity: 'high',
  profile: 'default',
  precision: 'very-high',
  appliesTo,
  refusedOn,
  message: 'Container `{container}` runs privileged',
  risk: 'A privileged container has root-like power over its host: every device, and through them every other task on the instance.',
  advice: 'Set `privileged` to false, and add the single Linux capability the container needs, if it needs one.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-250', 'securityhub/ECS.4'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      if (!estate.mayRunOn(task, appliesTo, refusedOn) || isWindows(task) === 'yes') continue
      const related = launchesOf(task, estate)
      for (const container of estate.containersOf(task)) {
        const privileged = orDefault(container.privileged, facts['ContainerDefinition.privileged'])
        yield judge(container, 'privileged', privileged, is(true), { fix: set(false), related })
      }
    }
  },
} satisfies Rule as Rule
