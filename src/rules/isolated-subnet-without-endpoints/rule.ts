import { serviceOf } from '../../model/endpoints.ts'
import type { Estate } from '../../model/estate.ts'
import type { Launch, ResourceOf } from '../../model/resource.ts'
import { Routing } from '../../model/routing.ts'
import { computeOf } from '../../model/runs-on.ts'
import { field, itemsOf } from '../../model/value.ts'
import { networkOf, networkPropertyOf } from '../group-members.ts'
import { answerTo, is, judge } from '../judge.ts'
import type { Rule } from '../rule.ts'
import { neededBy } from './needs.ts'

type Vpc = ResourceOf<'vpc'>
type Subnet = ResourceOf<'subnet'>

export default {
  id: 'isolated-subnet-without-endpoints',
  title: 'Tasks without a way to AWS lack VPC endpoints',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo: ['FARGATE'],
  message: 'Tasks of `{address}` run where nothing leads out of the VPC, and it has no endpoint for `{missing}`',
  risk: 'They cannot pull their image, read their secrets or write their logs and do not start. People then open the VPC, or give the tasks public addresses.',
  advice:
    'Add the endpoints to the VPC, with private DNS and a security group that lets the tasks in at port 443; for S3 a gateway endpoint.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html',
  tags: [
    'network',
    'cross-resource',
    'external/cwe/cwe-1188',
    'securityhub-related/EC2.55',
    'securityhub-related/EC2.56',
    'securityhub-related/EC2.57',
  ],
  *check(estate) {
    const routing = new Routing(estate)
    const endpoints = new Endpoints(estate)
    for (const launch of estate.launches) {
      const task = estate.follow(launch.taskDefinition, 'task-definition', launch.unit)
      const compute = computeOf(launch, estate)
      if (task.kind !== 'known' || !compute?.every((one) => one === 'FARGATE')) continue
      const subnets = subnetsOf(launch, estate)
      const vpc = subnets && isolatedVpcOf(subnets, routing, estate)
      const there = vpc && endpoints.of(vpc)
      const needed = there && neededBy(task.value.target, launch, estate)
      if (!subnets || !vpc || !needed) continue
      const missing = needed.filter((service) => !there.has(service))
      yield judge(
        launch,
        `${networkPropertyOf(launch)}.subnets`,
        field(networkOf(launch), (one) => one.subnets),
        { ask: 'lack endpoints', bad: () => missing.length > 0 },
        {
          data: { missing: missing.join(', ') },
          related: [
            { at: vpc.at, say: 'the VPC' },
            ...subnets.map(({ at, address }) => ({ at, say: `\`${address}\` has no route out of it` })),
            { at: task.value.target.at, say: 'what it runs' },
          ],
        },
      )
    }
  },
} satisfies Rule as Rule

/** The subnets, where every one of them was read. */
function subnetsOf(launch: Launch, estate: Estate): Subnet[] | undefined {
  const { items, complete } = itemsOf(field(networkOf(launch), (one) => one.subnets))
  const subnets = items.map((item) => estate.follow(item, 'subnet', launch.unit))
  const known = subnets.flatMap((subnet) => (subnet.kind === 'known' ? [subnet.value.target] : []))
  return complete && known.length > 0 && known.length === items.length ? known : undefined
}

/** The VPC whose subnets these are, where everything about it stands in one unit and no route leads out of it. */
function isolatedVpcOf(subnets: readonly Subnet[], routing: Routing, estate: Estate): Vpc | undefined {
  const vpcs = new Set<Vpc>()
  for (const subnet of subnets) {
    const { defaults, complete } = routing.of(subnet)
    const vpc = estate.follow(subnet.vpcId, 'vpc', subnet.unit)
    if (!complete || defaults.length > 0 || vpc.kind !== 'known' || vpc.value.target.unit !== subnet.unit) return undefined
    vpcs.add(vpc.value.target)
  }
  return vpcs.size === 1 ? [...vpcs][0] : undefined
}

/** The endpoints that tasks can use, of VPCs all of whose endpoints can be seen. */
class Endpoints {
  readonly #services = new Map<Vpc, Set<string>>()
  readonly #open = new Set<string>()

  constructor(estate: Estate) {
    for (const endpoint of estate.all('vpc-endpoint')) {
      const vpc = estate.follow(endpoint.vpcId, 'vpc', endpoint.unit)
      const service = serviceOf(endpoint)
      if (vpc.kind !== 'known' || service === undefined) {
        this.#open.add(endpoint.unit)
        continue
      }
      // Tasks ask for the service by its own name, which without private DNS leads out of the VPC.
      if (answerTo(endpoint.privateDnsEnabled, is(false)).is === 'yes') continue
      const services = this.#services.get(vpc.value.target) ?? new Set()
      this.#services.set(vpc.value.target, services.add(service))
    }
  }

  of(vpc: Vpc): ReadonlySet<string> | undefined {
    return this.#open.has(vpc.unit) ? undefined : (this.#services.get(vpc) ?? new Set())
  }
}
