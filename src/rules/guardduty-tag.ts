import type { Cluster } from '../model/resource.ts'
import { absent, outcomesOf, type Value } from '../model/value.ts'

/**
 * The tag by which a cluster is in or out of GuardDuty's Runtime Monitoring; told apart by case, so that `guardduty` is no such tag.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-guard-duty-integration.html
 */
export function managedTagOf({ tags, at }: Cluster): Value<string> {
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
