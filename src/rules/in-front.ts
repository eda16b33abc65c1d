import type { Estate } from '../model/estate.ts'
import type { Launch, ResourceOf } from '../model/resource.ts'
import { preservesClientIp } from '../model/target-group-attributes.ts'
import { field, itemsOf, outcomesOf, type Value } from '../model/value.ts'
import { type Is, isAll, isNot as not } from '../model/verdict.ts'
import type { Note } from '../source/note.ts'
import { hasPublicAddresses, type Member } from './group-members.ts'
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

/** The load balancers in front of what starts tasks, as far as they were read. */
export class Fronts {
  readonly #estate: Estate
  readonly #balancers = new Map<TargetGroup, readonly Omit<Front, 'containerPort'>[]>()

  constructor(estate: Estate) {
    this.#estate = estate
  }

  /** `complete`: nothing that may stand in front of the tasks is out of sight. */
  of(by: Launch | ResourceOf<'capacity-provider'>): { readonly fronts: readonly Front[]; readonly complete: boolean } {
    if (by.kind !== 'service' && by.kind !== 'task-set') return { fronts: [], complete: true }
    const { items, complete } = itemsOf(by.loadBalancers)
    const fronts: Front[] = []
    let all = complete
    for (const item of items) {
      const targetGroupArn = field(item, (one) => one.targetGroupArn)
      const found = outcomesOf(this.#estate.follow(targetGroupArn, 'target-group', by.unit))
      if (found.open) all = false
      for (const { value } of found.outcomes) {
        if (value.kind === 'absent') continue
        const behind = this.#balancersOf(value.value.target)
        if (behind.length === 0) all = false
        const containerPort: Value<number> = field(item, (one) => one.containerPort)
        fronts.push(...behind.map((front) => ({ ...front, containerPort })))
      }
    }
    return { fronts, complete: all }
  }

  #balancersOf(targetGroup: TargetGroup): readonly Omit<Front, 'containerPort'>[] {
    const known = this.#balancers.get(targetGroup)
    if (known) return known
    const found = new Map<LoadBalancer, Omit<Front, 'containerPort'>>()
    for (const listener of listenersOf(targetGroup, this.#estate)) {
      const { loadBalancer, type } = balancerOf(listener, this.#estate)
      if (loadBalancer) found.set(loadBalancer, { loadBalancer, type, targetGroup })
    }
    const balancers = [...found.values()]
    this.#balancers.set(targetGroup, balancers)
    return balancers
  }
}

/** A network load balancer without a group of its own, behind which tasks see every client's address: they have to let them all in. */
export const passesClientsOn = (front: Front): Is =>
  isAll([answerTo(front.type, is('network')).is, not(hasGroup(front.loadBalancer)), preservesClientIp(front.targetGroup)])

/** Application load balancers always have a security group, network load balancers may have none. */
export function hasGroup({ securityGroups }: LoadBalancer): Is {
  const { items, complete } = itemsOf(securityGroups)
  // Which group it is need not be known.
  if (items.some((item) => item.kind === 'known' || (item.kind === 'unknown' && !item.oneOf))) return 'yes'
  return complete && items.length === 0 ? 'no' : 'maybe'
}

/** The listeners that lead to a target group, by themselves or by their rules. */
export function listenersOf(targetGroup: TargetGroup, estate: Estate): Listener[] {
  const found = new Set<Listener>()
  for (const { by } of estate.usedBy(targetGroup)) {
    const listener = by.kind === 'listener' ? by : by.kind === 'listener-rule' ? listenerOf(by, estate) : undefined
    if (listener) found.add(listener)
  }
  return [...found]
}

/** More places than these tell nobody anything. */
const maximumNotes = 5

/** What runs tasks in a security group, and what is in front of them: the first of each. */
export function notesOn(members: readonly (Member & { readonly fronts: readonly Front[] })[]): Note[] {
  const balancers = [...new Set(members.flatMap(({ fronts }) => fronts.map(({ loadBalancer }) => loadBalancer)))]
  return [
    ...members.slice(0, maximumNotes).map(({ by, via }) => ({
      at: via,
      say: `\`${by.address}\` runs its tasks in it${hasPublicAddresses(by) === 'yes' ? ', with public addresses' : ''}`,
    })),
    ...balancers.slice(0, maximumNotes).map(({ at, address }) => ({ at, say: `\`${address}\` is in front of them` })),
  ]
}

function listenerOf(rule: ResourceOf<'listener-rule'>, estate: Estate): Listener | undefined {
  const listener = estate.follow(rule.listenerArn, 'listener', rule.unit)
  return listener.kind === 'known' ? listener.value.target : undefined
}
