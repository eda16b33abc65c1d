import type { Cluster } from '../../model/resource.ts'
import { absent, outcomesOf, type Value } from '../../model/value.ts'
import { is, judge, set } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'guardduty-excluded',
  title: 'Cluster is kept out of GuardDuty’s Runtime Monitoring',
  severity: 'medium',
  profile: 'default',
  precision: 'very-high',
  message: 'Cluster `{address}` is kept out of GuardDuty’s Runtime Monitoring by its tag `GuardDutyManaged`',
  risk: 'New tasks of the cluster start without GuardDuty’s agent: nobody notices what an intruder runs in them.',
  advice: 'Take the tag away, or set it to `true`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-guard-duty-integration.html',
  tags: ['cluster', 'external/cwe/cwe-693', 'securityhub-related/GuardDuty.12'],
  *check(estate) {
    for (const cluster of estate.all('cluster'))
      yield judge(cluster, 'tags[GuardDutyManaged]', managedTag(cluster), is('false'), { fix: set('true') })
  },
} satisfies Rule as Rule

/** Tags are told apart by case, so that `guardduty` is no such tag. */
function managedTag({ tags, at }: Cluster): Value<string> {
  if (tags.kind === 'absent') return tags
  for (const { value } of outcomesOf(tags).outcomes) {
    if (value.kind === 'absent') continue
    const tag = value.value.entries.find(({ key }) => key === 'GuardDutyManaged')
    if (tag) return tag.value
    const [missing] = value.value.block.missing
    if (missing) return missing
  }
  return tags.kind === 'known' ? absent(at) : { ...withoutArms(tags) }
}

const withoutArms = ({ kind, why, at, origin }: Extract<Cluster['tags'], { kind: 'unknown' }>): Value<string> => ({ kind, why, at, origin })
