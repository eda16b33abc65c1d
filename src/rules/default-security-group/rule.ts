import type { Estate } from '../../model/estate.ts'
import type { Launch } from '../../model/resource.ts'
import { field, itemsOf, known, type List, type Value } from '../../model/value.ts'
import { groupsOf, type Member, networkOf, networkPropertyOf } from '../group-members.ts'
import { type Judged, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'default-security-group',
  title: 'Tasks are in the default security group of their VPC',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: '{who} of `{address}` are in the default security group of the VPC{why}',
  risk: 'Whatever names no group lands in it, and its members reach each other at every port: what is taken over there reaches the tasks, and what is opened for one of them is open for all.',
  advice: 'Make a security group that lets in only what they serve, and name it in `securityGroups`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
  tags: ['network', 'external/cwe/cwe-1188', 'securityhub-related/EC2.2', 'cis-aws-3.0-5.4'],
  *check(estate) {
    for (const launch of estate.launches) yield* inDefaultGroup(launch, estate)
    // Managed Instances are not judged by what they leave out: AWS does not say which group that gives them.
    for (const provider of estate.all('capacity-provider')) yield* named(provider, estate)
  },
} satisfies Rule as Rule

const none: Question<number> = { ask: 'are none', bad: (count) => count.kind === 'known' && count.value === 0 }

function* inDefaultGroup(launch: Launch, estate: Estate): Iterable<Judged> {
  const network = networkOf(launch)
  if (network.kind === 'absent') return
  // Where there is no network configuration, the network mode is another one, and the groups are those of the instance.
  const count = field(network, ({ securityGroups }) => countOf(securityGroups))
  yield judge(launch, `${networkPropertyOf(launch)}.securityGroups`, count, none, {
    data: { who: 'Tasks', why: ': no other is named' },
    within: blocksOf(launch),
  })
  yield* named(launch, estate)
}

function countOf(groups: Value<List<string>>): Value<number> {
  const { at, origin } = groups
  if (groups.kind === 'absent') return known(0, at, { origin })
  if (groups.kind === 'unknown' && groups.oneOf) {
    const { oneOf, parts: _, ...rest } = groups
    return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: countOf(arm.then) })) }
  }
  const { items, missing } = itemsOf(groups)
  const [unseen] = missing
  return unseen && items.length === 0 ? unseen : known(items.length, at, { origin })
}

const isDefault: Question<boolean> = { ask: 'is the default group', bad: (answer) => answer.kind === 'known' && answer.value }

/** Groups that are named, and are the default one. */
function* named(by: Member['by'], estate: Estate): Iterable<Judged> {
  for (const [index, item] of itemsOf(groupsOf(by)).items.entries()) {
    const value = isDefaultGroup(item, by.unit, estate)
    yield judge(by, `${networkPropertyOf(by)}.securityGroups[${index}]`, value, isDefault, {
      data: { who: by.kind === 'capacity-provider' ? 'Instances' : 'Tasks', why: '' },
      within: blocksOf(by),
    })
  }
}

function isDefaultGroup(item: Value<string>, unit: string, estate: Estate): Value<boolean> {
  if (item.kind === 'absent') return item
  if (item.kind === 'unknown' && item.oneOf) {
    const { oneOf, parts: _, ...rest } = item
    return { ...rest, oneOf: oneOf.map((arm) => ({ ...arm, then: isDefaultGroup(arm.then, unit, estate) })) }
  }
  const { at, origin, reference } = item
  const group = estate.follow(item, 'security-group', unit)
  if (group.kind === 'known') return known(group.value.target.resourceType === 'aws_default_security_group', at, { origin })
  // The VPC itself says which group is its default.
  const ofVpc = reference !== undefined && /^(?:DefaultSecurityGroup|default_security_group_id)$/.test(reference.attribute)
  if (ofVpc) return known(true, at, { origin })
  if (item.kind === 'known') return known(false, at, { origin })
  const { parts: _, oneOf: __, ...rest } = item
  return rest
}

function blocksOf(by: Member['by']) {
  const network = networkOf(by)
  return network.kind === 'known' ? [network.value.block] : []
}
