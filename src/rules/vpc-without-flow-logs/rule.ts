import type { Estate } from '../../model/estate.ts'
import type { ResourceOf } from '../../model/resource.ts'
import type { Value } from '../../model/value.ts'
import { isAbsent, judge } from '../judge.ts'
import { PartsElsewhere, type Whole } from '../parts-elsewhere.ts'
import type { Rule } from '../rule.ts'

type FlowLog = ResourceOf<'flow-log'>

export default {
  id: 'vpc-without-flow-logs',
  title: 'VPC has no flow logs',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'VPC `{address}` has no flow logs',
  risk: 'After a break-in nobody can tell what a task talked to: every task of the network mode `awsvpc` has an interface of its own, whose traffic a flow log would show.',
  advice: 'Add a flow log for the VPC, with the traffic type `ALL` or `REJECT`.',
  page: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  tags: ['network', 'cross-resource', 'external/cwe/cwe-778', 'securityhub/EC2.6', 'cis-aws-3.0-3.7'],
  *check(estate, { profile }) {
    const logs = new PartsElsewhere(estate, estate.all('flow-log'), wholesOf)
    const subnets = subnetsByVpc(estate)
    for (const vpc of estate.all('vpc')) {
      if (!estate.inScope(vpc, profile)) continue
      const all = [vpc, ...(subnets.get(vpc) ?? [])].map((one): Value<FlowLog> => logs.of(one))
      const own = all.find(({ kind }) => kind === 'known') ?? all.find(({ kind }) => kind === 'unknown') ?? logs.of(vpc)
      yield judge(vpc, 'flow-log', own, isAbsent())
    }
  },
} satisfies Rule as Rule

/** CloudFormation names a VPC or a subnet by one property, Terraform each by its own. */
const wholesOf = ({ resourceId, vpcId, subnetId }: FlowLog): Whole[] => [
  { value: resourceId, kind: 'vpc' },
  { value: resourceId, kind: 'subnet' },
  { value: vpcId, kind: 'vpc' },
  { value: subnetId, kind: 'subnet' },
]

function subnetsByVpc(estate: Estate): Map<ResourceOf<'vpc'>, ResourceOf<'subnet'>[]> {
  const found = new Map<ResourceOf<'vpc'>, ResourceOf<'subnet'>[]>()
  for (const subnet of estate.all('subnet')) {
    const vpc = estate.follow(subnet.vpcId, 'vpc', subnet.unit)
    if (vpc.kind !== 'known') continue
    const there = found.get(vpc.value.target)
    if (there) there.push(subnet)
    else found.set(vpc.value.target, [subnet])
  }
  return found
}
