import { imageOf } from '../../model/image.ts'
import { judge, type Question, remove } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'version-consistency-disabled',
  title: 'ECS does not hold a container to one image for a deployment',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'Container `{container}` may run different images in one deployment: `versionConsistency` is `disabled`',
  risk: 'A tag that moves while the service runs, by mistake or by an attacker, is picked up by the next task that starts, without a deployment that anybody sees.',
  advice: 'Leave `versionConsistency` out: ECS then settles on one digest for each deployment. Or name the image by digest.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
  tags: ['image', 'external/cwe/cwe-494'],
  *check(estate) {
    for (const container of estate.containers) {
      const { digest } = imageOf(container.image)
      // A digest is one image, whatever ECS does.
      const question: Question<string> = {
        ask: 'is disabled',
        bad: (value) =>
          value.kind === 'known' && value.value === 'disabled' && (digest.kind === 'absent' || (digest.kind === 'unknown' && 'maybe')),
      }
      yield judge(container, 'versionConsistency', container.versionConsistency, question, { fix: remove })
    }
  },
} satisfies Rule as Rule
