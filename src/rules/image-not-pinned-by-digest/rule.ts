import { imageOf, versionOf } from '../../model/image.ts'
import { isImmutable } from '../../model/repositories.ts'
import { judge, type Question } from '../judge.ts'
import { repositoryOf } from '../related.ts'
import type { Rule } from '../rule.ts'

const unpinned: Question<string> = { ask: 'has no digest', bad: (digest) => digest.kind === 'absent' }

export default {
  id: 'image-not-pinned-by-digest',
  title: 'Image is not pinned by digest',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  message: 'Container `{container}` names its image without a digest',
  risk: 'ECS settles on one image for each deployment, but the tag may point to another at the next one: what was reviewed need not be what runs.',
  advice: 'Name the digest as well: `repository:1.4.2@sha256:…`. Tools that update dependencies keep it current.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html',
  tags: ['image', 'external/cwe/cwe-494'],
  *check(estate) {
    for (const container of estate.containers) {
      if (container.image.kind === 'absent') continue
      const repository = repositoryOf(container, estate)
      // Where no tag can be overwritten, a tag is one image for ever.
      if (repository && isImmutable(repository) && imageOf(container.image).tag.kind !== 'absent') continue
      const version = versionOf(container.image)
      // What a deployment step fills in may have one.
      const digest = version.kind === 'unknown' && version.why === 'placeholder' ? version : imageOf(container.image).digest
      yield judge(container, 'image', digest, unpinned)
    }
  },
} satisfies Rule as Rule
