import type { Estate } from './estate.ts'
import { type Compute, fargateProviders } from './facts.ts'
import type { Cluster, Launch, ResourceOf, TaskDefinition } from './resource.ts'
import { field, itemsOf, outcomesOf, type Value } from './value.ts'

export type CapacityProvider = ResourceOf<'capacity-provider'>

/** Where a task definition runs, as far as anything says so. */
export interface RunsOn {
  readonly compute: ReadonlySet<Compute>
  /** Those of `compute` that hold whatever the parameters and conditions are. AWS holds the task definition to every one of them. */
  readonly certain: ReadonlySet<Compute>
  /** Nothing about it is unknown. */
  readonly complete: boolean
}

/** `requiresCompatibilities` together with what starts the task. */
export function runsOn(task: TaskDefinition, estate: Estate): RunsOn {
  const compute = new Set<Compute>()
  const certain = new Set<Compute>()
  const required = itemsOf(task.requiresCompatibilities)
  let complete = required.complete
  for (const item of required.items) {
    const { outcomes, open } = outcomesOf(item)
    if (open) complete = false
    for (const { value } of outcomes) {
      if (value.kind === 'known') compute.add(value.value as Compute)
      // Where it is not written, nobody says where the task runs.
      else complete = false
    }
    if (item.kind === 'known') certain.add(item.value as Compute)
  }
  const launches = estate.launchesOf(task)
  for (const launch of launches) {
    const used = computeOf(launch, estate)
    if (!used) complete = complete && required.items.length > 0
    for (const one of used ?? []) compute.add(one)
    if (!launch.conditional) for (const one of used ?? []) certain.add(one)
  }
  // Nobody says where it runs: that is not the same as nowhere.
  if (required.items.length === 0 && launches.length === 0) complete = false
  return { compute, certain, complete }
}

/** What one start of tasks runs on; nothing where that cannot be told. */
export function computeOf(launch: Launch, estate: Estate): readonly Compute[] | undefined {
  if (launch.launchType.kind === 'known') return [launch.launchType.value as Compute]
  if (launch.launchType.kind === 'unknown') return undefined
  const providers = strategyOf(launch, estate)
  if (!providers) return undefined
  const { items, complete } = itemsOf(providers)
  const computes = items.map((item) =>
    providerCompute(
      field(item, (one) => one.capacityProvider),
      launch.unit,
      estate,
    ),
  )
  if (!complete || computes.length === 0 || computes.includes(undefined)) return undefined
  return [...new Set(computes)] as Compute[]
}

/** The capacity providers of Auto Scaling groups and of Managed Instances that one start of tasks may use, as far as they were read. */
export function providersOf(launch: Launch, estate: Estate): CapacityProvider[] {
  if (launch.launchType.kind === 'known') return []
  return itemsOf(strategyOf(launch, estate) ?? launch.capacityProviderStrategy).items.flatMap((item) => {
    const provider = field(item, (one) => one.capacityProvider)
    return outcomesOf(estate.follow(provider, 'capacity-provider', launch.unit)).outcomes.flatMap(({ value }) =>
      value.kind === 'known' ? [value.value.target] : [],
    )
  })
}

const strategyOf = (launch: Launch, estate: Estate): Launch['capacityProviderStrategy'] | undefined =>
  launch.capacityProviderStrategy.kind === 'absent' ? defaultStrategyOf(launch, estate) : launch.capacityProviderStrategy

/** AWS's own providers are Fargate; the others say themselves whose instances they are. */
function providerCompute(provider: Value<string>, unit: string, estate: Estate): Compute | undefined {
  if (provider.kind === 'known' && fargateProviders.has(provider.value)) return 'FARGATE'
  const link = estate.follow(provider, 'capacity-provider', unit)
  if (link.kind !== 'known') return undefined
  const { managedInstancesProvider, autoScalingGroupProvider } = link.value.target
  if (managedInstancesProvider.kind === 'known' && autoScalingGroupProvider.kind === 'absent') return 'MANAGED_INSTANCES'
  return autoScalingGroupProvider.kind === 'known' && managedInstancesProvider.kind === 'absent' ? 'EC2' : undefined
}

function defaultStrategyOf(launch: Launch, estate: Estate): Cluster['defaultCapacityProviderStrategy'] | undefined {
  const link = estate.follow(launch.cluster, 'cluster', launch.unit)
  if (link.kind !== 'known') return undefined
  const cluster = link.value.target
  if (cluster.defaultCapacityProviderStrategy.kind !== 'absent') return cluster.defaultCapacityProviderStrategy
  // It may also stand in a resource of its own.
  const [association] = estate.usedBy(cluster).flatMap(({ by }) => (by.kind === 'cluster-capacity-providers' ? [by] : []))
  return association?.defaultCapacityProviderStrategy
}
