import { versionOf } from '../../model/image.ts'
import type { Container, ResourceOf } from '../../model/resource.ts'
import { type Absent, field, itemsOf, type Known, outcomesOf } from '../../model/value.ts'
import type { Fix } from '../../source/slot.ts'
import { judge, type Question, set } from '../judge.ts'
import { imageUsers, usersAsNotes } from '../related.ts'
import type { Rule } from '../rule.ts'

/** A repository's tags can be overwritten unless it says otherwise: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html */
const mutable = (openToAll: boolean): Question<string> => ({
  ask: 'is mutable',
  bad: (value) => value.kind === 'absent' || value.value.startsWith('MUTABLE') || (value.value === 'IMMUTABLE_WITH_EXCLUSION' && openToAll),
})

export default {
  id: 'mutable-ecr-tags',
  title: 'ECR repository allows overwriting of tags',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'The tags of ECR repository `{address}` can be overwritten',
  risk: 'Whoever may push can put other code under a tag that is already deployed, and the next deployment runs it.',
  advice: 'Set `imageTagMutability` to `IMMUTABLE`, and push each build under a tag of its own.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
  tags: ['ecr', 'image', 'external/cwe/cwe-494', 'securityhub/ECR.2'],
  *check(estate) {
    const users = imageUsers(estate)
    for (const repository of estate.all('repository')) {
      // A build cache is there to be overwritten.
      if (repository.repositoryName.kind === 'known' && /cache/.test(repository.repositoryName.value)) continue
      yield judge(repository, 'imageTagMutability', repository.imageTagMutability, mutable(excludesAll(repository)), {
        related: usersAsNotes(users.get(repository)),
        // Who runs `latest` pushes it again and again, which would then fail.
        fix: users.get(repository)?.some(runsLatest) ? () => undefined : fix,
      })
    }
  },
} satisfies Rule as Rule

const runsLatest = ({ image }: Container): boolean =>
  outcomesOf(versionOf(image)).outcomes.some(({ value }) => value.kind === 'absent' || value.value === 'latest')

/** Where tags are exempted by filters, the filters would have to go too. */
const fix = (value: Known<string> | Absent): Fix | undefined =>
  value.kind === 'absent' || value.value === 'MUTABLE' ? set<string>('IMMUTABLE')(value) : undefined

/** An exemption for every tag leaves nothing immutable. */
const excludesAll = ({ imageTagMutabilityExclusionFilters: filters }: ResourceOf<'repository'>): boolean =>
  itemsOf(filters).items.some((item) => {
    const filter = field(item, (one) => one.imageTagMutabilityExclusionFilterValue)
    return filter.kind === 'known' && /^\*+$/.test(filter.value)
  })
