import type { Estate } from '../../model/estate.ts'
import { fargateProviders } from '../../model/facts.ts'
import type { Cluster, Resource, Service, TaskDefinition } from '../../model/resource.ts'
import { field, itemsOf } from '../../model/value.ts'
import type { Range } from '../../source/file.ts'

/** The instances that a service's tasks are placed on. */
export interface Capacity {
  /** Services with one of these in common share instances. */
  readonly keys: readonly string[]
  /** The property that decides it, and its line. */
  readonly property: string
  readonly at: Range
}

/** Nothing where the instances are nobody's (Fargate), or cannot be told. */
export function capacityOf(service: Service, estate: Estate): Capacity | undefined {
  const { launchType, capacityProviderStrategy: strategy, cluster } = service
  if (launchType.kind === 'known') return launchType.value === 'EC2' ? onCluster(service, 'launchType', launchType.at, estate) : undefined
  if (launchType.kind === 'unknown' || strategy.kind === 'unknown') return undefined
  if (strategy.kind === 'known') return ofProviders(strategy, service, 'capacityProviderStrategy', strategy.value.at, estate)
  const link = estate.follow(cluster, 'cluster', service.unit)
  const fallback = link.kind === 'known' ? defaultOf(link.value.target, estate) : undefined
  return fallback && ofProviders(fallback, service, 'cluster', cluster.at, estate)
}

function ofProviders(
  strategy: Service['capacityProviderStrategy'],
  service: Service,
  property: string,
  at: Range,
  estate: Estate,
): Capacity | undefined {
  const { items, complete } = itemsOf(strategy)
  if (!complete) return undefined
  const keys = items.flatMap((item) => {
    const provider = field(item, (one) => one.capacityProvider)
    if (provider.kind === 'known' && fargateProviders.has(provider.value)) return []
    const link = estate.follow(provider, 'capacity-provider', service.unit)
    return link.kind === 'known' ? [keyOf(link.value.target)] : []
  })
  return keys.length > 0 ? { keys, property, at } : undefined
}

/** With the launch type EC2 a task may run on any instance of its cluster. */
function onCluster({ cluster, unit }: Service, property: string, at: Range, estate: Estate): Capacity | undefined {
  const link = estate.follow(cluster, 'cluster', unit)
  if (link.kind === 'known') return { keys: [keyOf(link.value.target)], property, at }
  const name = cluster.kind === 'absent' ? 'default' : cluster.kind === 'known' ? cluster.value : undefined
  return name === undefined ? undefined : { keys: [`${unit}\0cluster\0${name}`], property, at }
}

const keyOf = ({ unit, kind, address }: Resource): string => [unit, kind, address].join('\0')

function defaultOf(cluster: Cluster, estate: Estate): Service['capacityProviderStrategy'] | undefined {
  if (cluster.defaultCapacityProviderStrategy.kind !== 'absent') return cluster.defaultCapacityProviderStrategy
  const [one, ...more] = estate.usedBy(cluster).flatMap(({ by }) => (by.kind === 'cluster-capacity-providers' ? [by] : []))
  return more.length === 0 ? one?.defaultCapacityProviderStrategy : undefined
}

/** Whether only some of the instances may be meant. */
export const isConstrained = (service: Service, tasks: readonly TaskDefinition[]): boolean =>
  [service, ...tasks].some(({ placementConstraints }) => placementConstraints.kind !== 'absent')
