import { imageOf } from '../../model/image.ts'
import { isWindows } from '../../model/operating-system.ts'
import type { Container } from '../../model/resource.ts'
import { isSidecar } from '../../model/sidecars.ts'
import { isAbsent, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'user-not-set',
  title: 'Container does not say which user it runs as',
  severity: 'low',
  profile: 'strict',
  precision: 'medium',
  message: 'Container `{container}` does not say which user it runs as',
  risk: 'The image decides then, and most images run as root.',
  advice: 'Set `user` to a number other than 0, such as `1000:1000`, so that the task definition says it whatever the image does.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-250', 'securityhub/ECS.20'],
  *check(estate, { sidecarImages }) {
    for (const container of estate.containers)
      if (isWindows(container.taskDefinition) === 'no' && !isSidecar(container, sidecarImages) && !hasOwnUser(container))
        yield judge(container, 'user', container.user, isAbsent())
  },
} satisfies Rule as Rule

/** Images that are made to run as somebody else, and say so in their name. */
function hasOwnUser(container: Container): boolean {
  const { repository, tag } = imageOf(container.image)
  const words = [repository, tag].map((part) => (part.kind === 'known' ? part.value : '')).join(':')
  return /nonroot|unprivileged|rootless|(?:^|\/)bitnami(?:legacy|secure)?\//.test(words)
}
