import type { Estate } from '../../model/estate.ts'
import type { ResourceOf } from '../../model/resource.ts'
import { type Absent, field, itemsOf, type Known } from '../../model/value.ts'
import type { Fix } from '../../source/slot.ts'
import { judge, type Question, set, setFields } from '../judge.ts'
import { imageUsers, usersAsNotes } from '../related.ts'
import type { Rule } from '../rule.ts'

const unscanned: Question<boolean> = { ask: 'is not true', bad: (on) => on.kind === 'absent' || !on.value }

export default {
  id: 'ecr-without-scanning',
  title: 'ECR repository does not scan its images',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'ECR repository `{address}` does not scan its images',
  risk: 'Known vulnerabilities in what you run stay unseen until somebody uses them.',
  advice:
    'Turn scanning on for the whole registry, best as enhanced scanning, and say so with the setting `account.registry-scanning` if it is done elsewhere. `scanOnPush` on the repository still works, but AWS is retiring it.',
  page: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
  tags: ['ecr', 'image', 'external/cwe/cwe-1395', 'securityhub/ECR.1'],
  *check(estate, { account }) {
    // What the registry scans, it scans whatever its repositories say.
    if (account.registryScanning) return
    const users = imageUsers(estate)
    for (const repository of estate.all('repository')) {
      if (registryMayScan(repository, estate)) continue
      const scan = field(repository.imageScanningConfiguration, (one) => one.scanOnPush)
      yield judge(repository, 'imageScanningConfiguration.scanOnPush', scan, unscanned, {
        fix: fixOf(repository),
        related: usersAsNotes(users.get(repository)),
      })
    }
  },
} satisfies Rule as Rule

/** Without a configuration, all of it has to be written. */
const fixOf = ({ imageScanningConfiguration: own }: ResourceOf<'repository'>): ((scan: Known<boolean> | Absent) => Fix | undefined) =>
  own.kind === 'absent' ? () => setFields({ scanOnPush: true })(own) : set<boolean>(true)

/** A rule of the registry whose filter takes the repository in, or may. */
function registryMayScan(repository: ResourceOf<'repository'>, estate: Estate): boolean {
  const name = repository.repositoryName.kind === 'known' ? repository.repositoryName.value : undefined
  return estate.all('registry-scanning').some((registry) => {
    const { items, complete } = itemsOf(registry.rules)
    const filters = items.flatMap((rule) => itemsOf(field(rule, (one) => one.repositoryFilters)).items)
    const patterns = filters.map((filter) => field(filter, (one) => one.filter))
    return !complete || patterns.some((pattern) => pattern.kind !== 'known' || name === undefined || isCovered(name, pattern.value))
  })
}

/** A filter is a beginning, or has stars: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html */
function isCovered(name: string, filter: string): boolean {
  if (!filter.includes('*')) return name.startsWith(filter)
  const parts = filter.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(name)
}
