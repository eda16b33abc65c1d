import { judge, type Question, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** A repository's tags can be overwritten unless it says otherwise: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
const mutable: Question<string> = { ask: 'is mutable', bad: (value) => value.kind === 'absent' || value.value.startsWith('MUTABLE') }

export default {
  id: 'mutable-ecr-tags',
  title: 'ECR repository allows overwriting of tags',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'The tags of ECR repository `{address}` can be overwritten',
  risk: 'Whoever may push can put other code under a tag that is already deployed, and the next task that starts runs it.',
  advice: 'Set `imageTagMutability` to `IMMUTABLE`, and push each build under a tag of its own.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
  tags: ['ecr', 'image', 'external/cwe/cwe-494', 'securityhub/ECR.2'],
  *check(estate) {
    for (const repository of estate.all('repository')) {
      // A build cache is there to be overwritten.
      if (repository.repositoryName.kind === 'known' && /cache/.test(repository.repositoryName.value)) continue
      yield judge(repository, 'imageTagMutability', repository.imageTagMutability, mutable, { fix: set('IMMUTABLE') })
    }
  },
} satisfies Rule as Rule
