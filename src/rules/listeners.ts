import type { Estate } from '../model/estate.ts'
import { facts } from '../model/facts.ts'
import type { ResourceOf } from '../model/resource.ts'
import { field, orDefault, type Value } from '../model/value.ts'
import type { Note } from '../source/note.ts'

export type Listener = ResourceOf<'listener'>
export type LoadBalancer = ResourceOf<'load-balancer'>

/** The load balancer that a listener is of, and what of it decides how the listener is judged. */
export interface Balancer {
  readonly scheme: Value<string>
  readonly type: Value<string>
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
    note: found.kind === 'known' ? [{ at: found.value.at, say: `\`${found.value.address}\` is its load balancer` }] : [],
  }
}

/** `application`, `network` or `gateway`. */
export const typeOf = (balancer: Value<LoadBalancer>): Value<string> =>
  orDefault(
    field(balancer, (one) => one.type),
    facts['AWS::ElasticLoadBalancingV2::LoadBalancer.type'],
  )

/** The services whose tasks stand behind the target groups that these name. */
export function servicesBehind(naming: readonly (Listener | ResourceOf<'listener-rule'>)[], estate: Estate): Note[] {
  const groups = new Set(naming.flatMap((one) => estate.uses(one).filter(({ kind }) => kind === 'target-group')))
  const services = new Map([...groups].flatMap((group) => estate.usedBy(group)).map(({ by, via }) => [by, via]))
  return [...services].flatMap(([by, at]) =>
    by.kind === 'service' || by.kind === 'task-set' ? [{ at, say: `\`${by.address}\` is behind it` }] : [],
  )
}
