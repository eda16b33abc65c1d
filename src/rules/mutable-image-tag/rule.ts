import { imageOf, versionOf } from '../../model/image.ts'
import { isImmutable } from '../../model/repositories.ts'
import { judge, type Question } from '../judge.ts'
import { repositoryOf } from '../related.ts'
import type { Rule } from '../rule.ts'

const latest: Question<string> = {
  ask: 'is latest or not set',
  bad: (version) => version.kind === 'absent' || version.value === 'latest',
}

export default {
  id: 'mutable-image-tag',
  title: 'Image uses the latest tag or none',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Container `{container}` runs whatever `latest` is when it is deployed',
  risk: 'The tag moves under you: the same task definition starts different code from one deployment to the next, and nobody can tell which.',
  advice: 'Name the version, best by digest: `repository:1.4.2@sha256:…`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['image', 'external/cwe/cwe-1357', 'external/cwe/cwe-494'],
  *check(estate) {
    for (const container of estate.containers) {
      if (container.image.kind === 'absent') continue
      const repository = repositoryOf(container, estate)
      // Where no tag can be overwritten, not even `latest` moves; but nothing written there means one that may not be there yet.
      if (repository && isImmutable(repository) && imageOf(container.image).tag.kind !== 'absent') continue
      yield judge(container, 'image', versionOf(container.image), latest, {
        related: repository ? [{ at: repository.at, say: 'the repository of the image' }] : [],
      })
    }
  },
} satisfies Rule as Rule
