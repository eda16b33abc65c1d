import type { Estate } from '../model/estate.ts'
import type { Launch, ResourceOf } from '../model/resource.ts'
import { preservesClientIp } from '../model/target-group-attributes.ts'
import { field, itemsOf, outcomesOf, type Value } from '../model/value.ts'
import { type Is, isAll, isNot as not } from '../model/verdict.ts'
import { answerTo, is } from './judge.ts'
import { balancerOf, type Listener, type LoadBalancer } from './listeners.ts'

export type TargetGroup = ResourceOf<'target-group'>

/** A load balancer whose listeners lead to tasks. */
export interface Front {
  readonly loadBalancer: LoadBalancer
  /** `application`, `network` or `gateway`. */
  readonly type: Value<string>
  readonly targetGroup: TargetGroup
  readonly containerPort: Value<number>
}

export interface Fronts {
  readonly fronts: readonly Front[]
  /** Nothing that may stand in front of the tasks is out of sight. */
  readonly complete: boolean
}

/** The load balancers in front of what something starts, as far as they were read. */
export function frontsOf(launch: Launch | ResourceOf<'capacity-provider'>, estate: Estate): Fronts {
  if (launch.kind !== 'service' && launch.kind !== 'task-set') return { fronts: [], complete: true }
  const { items, complete } = itemsOf(launch.loadBalancers)
  const fronts: Front[] = []
  let all = complete
  for (const item of items) {
    const found = outcomesOf(
      estate.follow(
        field(item, (one) => one.targetGroupArn),
        'target-group',
        launch.unit,
      ),
    )
    if (found.open) all = false
    for (const { value } of found.outcomes) {
      if (value.kind === 'absent') continue
      const behind = balancersOf(value.value.target, estate)
      if (behind.length === 0) all = false
      const containerPort: Value<number> = field(item, (one) => one.containerPort)
      fronts.push(...behind.map((front) => ({ ...front, containerPort })))
    }
  }
  return { fronts, complete: all }
}

/** A network load balancer without a group of its own, behind which tasks see every client's address: they have to let them all in. */
export const passesClientsOn = (front: Front): Is =>
  isAll([answerTo(front.type, is('network')).is, not(hasGroup(front.loadBalancer)), preservesClientIp(front.targetGroup)])

/** Application load balancers always have a security group, network load balancers may have none. */
export function hasGroup({ securityGroups }: LoadBalancer): Is {
  const { items, complete } = itemsOf(securityGroups)
  if (items.some((item) => item.kind === 'known' || (item.kind === 'unknown' && item.reference))) return 'yes'
  return complete && items.length === 0 ? 'no' : 'maybe'
}

/** The load balancers that lead to a target group: whose listeners, or rules of these, name it. */
function balancersOf(targetGroup: TargetGroup, estate: Estate): Omit<Front, 'containerPort'>[] {
  const found = new Map<LoadBalancer, Omit<Front, 'containerPort'>>()
  for (const { by } of estate.usedBy(targetGroup)) {
    const listener = by.kind === 'listener' ? by : by.kind === 'listener-rule' ? listenerOf(by, estate) : undefined
    const balancer = listener && balancerOf(listener, estate)
    if (balancer?.loadBalancer) found.set(balancer.loadBalancer, { loadBalancer: balancer.loadBalancer, type: balancer.type, targetGroup })
  }
  return [...found.values()]
}

function listenerOf(rule: ResourceOf<'listener-rule'>, estate: Estate): Listener | undefined {
  const listener = estate.follow(rule.listenerArn, 'listener', rule.unit)
  return listener.kind === 'known' ? listener.value.target : undefined
}
