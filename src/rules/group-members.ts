import type { Estate } from '../model/estate.ts'
import { facts } from '../model/facts.ts'
import type { Launch, ResourceOf } from '../model/resource.ts'
import { type ContentOf, field, itemsOf, type List, orDefault, outcomesOf, type Value } from '../model/value.ts'
import type { Is } from '../model/verdict.ts'
import type { Range } from '../source/file.ts'
import { answerTo, is } from './judge.ts'

export type SecurityGroup = ResourceOf<'security-group'>

/** What puts its tasks, or the machines under them, into a security group. */
export interface Member {
  readonly by: Launch | ResourceOf<'capacity-provider'>
  /** Where it names the group. */
  readonly via: Range
  /** Whatever parameters and conditions are. */
  readonly sure: boolean
}

/** Whose tasks are in which security group. */
export function membersByGroup(estate: Estate): ReadonlyMap<SecurityGroup, readonly Member[]> {
  const found = new Map<SecurityGroup, Member[]>()
  for (const by of [...estate.launches, ...estate.all('capacity-provider')])
    for (const item of itemsOf(groupsOf(by)).items) {
      const link = estate.follow(item, 'security-group', by.unit)
      for (const { value } of outcomesOf(link).outcomes) {
        if (value.kind === 'absent') continue
        const { target, via } = value.value
        const member: Member = { by, via, sure: link.kind === 'known' && by.conditional !== true }
        const members = found.get(target)
        if (members) members.push(member)
        else found.set(target, [member])
      }
    }
  return found
}

type Network = Pick<ContentOf<ContentOf<Launch['networkConfiguration']>['awsvpcConfiguration']>, 'subnets' | 'securityGroups' | 'block'>

/** The subnets and security groups that a start of tasks, or a provider of Managed Instances, names. */
export const networkOf = (by: Member['by']): Value<Network> =>
  by.kind === 'capacity-provider'
    ? field(
        field(by.managedInstancesProvider, (one) => one.instanceLaunchTemplate),
        (one) => one.networkConfiguration,
      )
    : field(by.networkConfiguration, (one) => one.awsvpcConfiguration)

/** Where the network of `networkOf` stands, in front of its own properties. */
export const networkPropertyOf = ({ kind }: Member['by']): string =>
  kind === 'capacity-provider'
    ? 'managedInstancesProvider.instanceLaunchTemplate.networkConfiguration'
    : 'networkConfiguration.awsvpcConfiguration'

export const groupsOf = (by: Member['by']): Value<List<string>> => field(networkOf(by), (one) => one.securityGroups)

/** Whether its tasks get public addresses. */
export function hasPublicAddresses(by: Member['by']): Is {
  if (by.kind === 'capacity-provider') return 'no'
  const assigned = orDefault(
    field(
      field(by.networkConfiguration, (one) => one.awsvpcConfiguration),
      (one) => one.assignPublicIp,
    ),
    facts['AwsVpcConfiguration.assignPublicIp'],
  )
  return answerTo(assigned, is('ENABLED')).is
}
