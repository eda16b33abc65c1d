import type { Estate } from '../model/estate.ts'
import { facts } from '../model/facts.ts'
import type { Resource, ResourceOf } from '../model/resource.ts'
import { field, orDefault, type Value } from '../model/value.ts'
import type { Note } from '../source/note.ts'

export type Listener = ResourceOf<'listener'>
export type LoadBalancer = ResourceOf<'load-balancer'>

/** The load balancer that a listener is of, and what of it decides how the listener is judged. */
export interface Balancer {
  readonly scheme: Value<string>
  readonly type: Value<string>
  readonly loadBalancer?: LoadBalancer
  /** Empty where it was not read. */
  readonly note: readonly Note[]
}

export function balancerOf({ loadBalancerArn, unit }: Listener, estate: Estate): Balancer {
  const found = field(estate.follow(loadBalancerArn, 'load-balancer', unit), ({ target }) => ({
    kind: 'known' as const,
    value: target,
    at: target.at,
    origin: [],
  }))
  return {
    scheme: orDefault(
      field(found, (one) => one.scheme),
      facts['AWS::ElasticLoadBalancingV2::LoadBalancer.scheme'],
    ),
    type: typeOf(found),
    ...(found.kind === 'known'
      ? { loadBalancer: found.value, note: [{ at: found.value.at, say: `\`${found.value.address}\` is its load balancer` }] }
      : { note: [] }),
  }
}

/** `application`, `network` or `gateway`. */
export const typeOf = (balancer: Value<LoadBalancer>): Value<string> =>
  orDefault(
    field(balancer, (one) => one.type),
    facts['AWS::ElasticLoadBalancingV2::LoadBalancer.type'],
  )

/** More of them tell nobody anything. */
const maximumServices = 5

/** The first services whose tasks stand behind the target groups that these name. */
export function servicesBehind(naming: readonly (Listener | ResourceOf<'listener-rule'>)[], estate: Estate): Note[] {
  const services = new Map<Resource, Note>()
  for (const one of naming)
    for (const group of estate.uses(one)) {
      if (group.kind !== 'target-group') continue
      for (const { by, via } of estate.usedBy(group)) {
        if (by.kind !== 'service' && by.kind !== 'task-set') continue
        services.set(by, { at: via, say: `\`${by.address}\` is behind it` })
        if (services.size === maximumServices) return [...services.values()]
      }
    }
  return [...services.values()]
}
