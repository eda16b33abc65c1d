import { type Cidr, cidrOf, contains, isInternet, isSingle } from '../model/cidr.ts'
import type { Estate } from '../model/estate.ts'
import { type SecurityGroupRule, SecurityGroups } from '../model/security-group-rules.ts'
import { preservesClientIp } from '../model/target-group-attributes.ts'
import { itemsOf } from '../model/value.ts'
import { type Is, isAll, isAny, isNot as not } from '../model/verdict.ts'
import { type Member, membersByGroup, type SecurityGroup } from './group-members.ts'
import { type Front, frontsOf, hasGroup, passesClientsOn } from './in-front.ts'
import { answerTo, is, type Judged, judge, type Question } from './judge.ts'
import { namesInWords } from './names-in-words.ts'
import { letsThrough, portsInWords } from './ports.ts'

interface Behind extends Member {
  readonly fronts: readonly Front[]
}

/**
 * Rules of security groups by whose ranges tasks can be reached past the load balancers of one type that are in front of them. Everyone
 * at once is another rule's matter, but where such a load balancer makes it necessary.
 */
export function* pastLoadBalancers(estate: Estate, type: 'application' | 'network'): Iterable<Judged> {
  const groups = new SecurityGroups(estate)
  for (const [group, members] of membersByGroup(estate)) {
    const all = members.map((member): Behind => ({ ...member, fronts: frontsOf(member.by, estate).fronts }))
    const behind = all.filter(({ fronts }) => fronts.some((front) => answerTo(front.type, is(type)).is === 'yes'))
    if (behind.length === 0 || behind.some(({ by }) => isCalledDirectly(by))) continue
    const fronts = behind.flatMap((one) => one.fronts)
    const sure = behind.length === all.length && behind.some((one) => one.sure)
    for (const rule of groups.rulesOf(group).rules) {
      if (rule.direction !== 'ingress') continue
      for (const { property, value } of rule.cidrs)
        yield judge(rule.place, property, value, past(fronts, rule, vpcOf(group, estate)), {
          data: {
            group: group.address,
            tasks: namesInWords(behind.map(({ by }) => by.address)),
            range: value.kind === 'known' ? value.value : 'a range',
            ports: portsInWords(rule),
          },
          within: [rule.block],
          related: [
            ...behind.map(({ by, via }) => ({ at: via, say: `\`${by.address}\` runs its tasks in it` })),
            ...[...new Set(fronts.map(({ loadBalancer }) => loadBalancer))].map(({ at, address }) => ({
              at,
              say: `\`${address}\` is in front of them`,
            })),
          ],
          certainty: () => (sure && !rule.conditional ? 'certain' : 'likely'),
        })
    }
  }
}

/** Other services find its tasks by name and call them themselves: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/interconnecting-services.html */
function isCalledDirectly(by: Member['by']): boolean {
  if (by.kind !== 'service' && by.kind !== 'task-set') return false
  if (by.serviceRegistries.kind === 'unknown' || itemsOf(by.serviceRegistries).items.length > 0) return true
  return by.kind === 'service' && by.serviceConnectConfiguration.kind !== 'absent'
}

const past = (fronts: readonly Front[], rule: SecurityGroupRule, vpc: Cidr | undefined): Question<string> => ({
  ask: 'lets more in than the load balancer',
  bad: (cidr) => {
    const range = cidr.kind === 'known' ? cidrOf(cidr.value) : undefined
    if (!range || isSingle(range)) return false
    return isAny(fronts.map((front) => isAll([letsThrough(rule, front.containerPort), isWider(range, front, vpc)])))
  },
})

/** Wider than what the load balancer needs: its group, where it has one, and otherwise where its own addresses are, or its clients'. */
function isWider(range: Cidr, front: Front, vpc: Cidr | undefined): Is {
  if (isInternet(range)) return passesClientsOn(front)
  const outside: Is = vpc ? (contains(vpc, range) ? 'no' : 'yes') : 'maybe'
  return isAny([
    answerTo(front.type, is('application')).is,
    hasGroup(front.loadBalancer),
    isAll([not(preservesClientIp(front.targetGroup)), outside]),
  ])
}

function vpcOf({ vpcId, unit }: SecurityGroup, estate: Estate): Cidr | undefined {
  const vpc = estate.follow(vpcId, 'vpc', unit)
  const range = vpc.kind === 'known' ? vpc.value.target.cidrBlock : undefined
  return range?.kind === 'known' ? cidrOf(range.value) : undefined
}
