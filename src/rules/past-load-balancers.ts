import { type Cidr, cidrOf, contains, isInternet, isSingle } from '../model/cidr.ts'
import type { Estate } from '../model/estate.ts'
import { type SecurityGroupRule, SecurityGroups } from '../model/security-group-rules.ts'
import { preservesClientIp } from '../model/target-group-attributes.ts'
import { itemsOf, outcomesOf, type Value } from '../model/value.ts'
import { type Is, isAll, isAny, isNot as not } from '../model/verdict.ts'
import { type Member, membersByGroup, type SecurityGroup } from './group-members.ts'
import { type Front, Fronts, hasGroup, notesOn, passesClientsOn, type TargetGroup } from './in-front.ts'
import { answerTo, is, type Judged, judge, type Question } from './judge.ts'
import { namesInWords } from './names-in-words.ts'
import { letsThrough, portsInWords, type Transport } from './ports.ts'

interface Behind extends Member {
  readonly fronts: readonly Front[]
}

/**
 * Rules of security groups by whose ranges tasks can be reached past the load balancers of one type that are in front of them. Everyone
 * at once is another rule's matter, but where such a load balancer makes it necessary.
 */
export function* pastLoadBalancers(estate: Estate, type: 'application' | 'network'): Iterable<Judged> {
  const groups = new SecurityGroups(estate)
  const front = new Fronts(estate)
  for (const [group, members] of membersByGroup(estate)) {
    const all = members.map((member): Behind => ({ ...member, fronts: front.of(member.by).fronts }))
    const behind = all.filter(({ fronts }) => fronts.some((one) => isOf(one, type)))
    if (behind.length === 0 || behind.some(({ by }) => isCalledDirectly(by))) continue
    // What else stands in front of them, or is in the group, may need what this load balancer does not.
    const alone = behind.length === all.length && behind.every(({ fronts }) => fronts.every((one) => isOf(one, type)))
    const sure = alone && behind.some((one) => one.sure)
    const ways = waysTo(behind.flatMap(({ fronts }) => fronts.filter((one) => isOf(one, type))))
    const vpc = vpcOf(group, estate)
    const tasks = namesInWords(behind.map(({ by }) => by.address))
    const related = notesOn(behind)
    for (const rule of groups.rulesOf(group).rules) {
      if (rule.direction !== 'ingress') continue
      for (const { property, value } of rule.cidrs)
        yield judge(rule.place, property, value, past(ways, rule, vpc), {
          data: { group: group.address, tasks, range: value.kind === 'known' ? value.value : 'a range', ports: portsInWords(rule) },
          within: [rule.block],
          related,
          certainty: () => (sure && !rule.conditional ? 'certain' : 'likely'),
        })
    }
  }
}

const isOf = ({ type }: Front, wanted: string): boolean => answerTo(type, is(wanted)).is === 'yes'

/** What a load balancer needs to be let in to reach tasks. */
interface Way {
  readonly port: Value<number>
  readonly transports: readonly Transport[]
  /** Its group is all that has to be let in. */
  readonly byGroup: Is
  /** Tasks see its clients instead of it. */
  readonly showsClients: Is
  /** All clients have to be let in. */
  readonly needsEveryone: Is
}

/** Each way once: services behind the same kind of load balancer at the same port need the same. */
function waysTo(fronts: readonly Front[]): Way[] {
  const ways = new Map<string, Way>()
  for (const front of fronts) {
    const byGroup = isAny([answerTo(front.type, is('application')).is, hasGroup(front.loadBalancer)])
    const showsClients = preservesClientIp(front.targetGroup)
    const needsEveryone = passesClientsOn(front)
    const transports = transportsOf(front.targetGroup)
    const port = front.containerPort
    const { outcomes, open } = outcomesOf(port)
    const ports = outcomes.map(({ value }) => (value.kind === 'known' ? value.value : 'absent'))
    const key = [...ports, open, ...transports, byGroup, showsClients, needsEveryone].join()
    ways.set(key, { port, transports, byGroup, showsClients, needsEveryone })
  }
  return [...ways.values()]
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html */
function transportsOf({ protocol }: TargetGroup): readonly Transport[] {
  const words = protocol.kind === 'known' ? protocol.value.toUpperCase() : ''
  if (words === 'UDP' || words === 'QUIC') return ['udp']
  return words === 'TCP_UDP' || words === 'TCP_QUIC' ? ['tcp', 'udp'] : ['tcp']
}

/** Other services find its tasks by name and call them themselves: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/interconnecting-services.html */
function isCalledDirectly(by: Member['by']): boolean {
  if (by.kind !== 'service' && by.kind !== 'task-set') return false
  if (by.serviceRegistries.kind === 'unknown' || itemsOf(by.serviceRegistries).items.length > 0) return true
  return by.kind === 'service' && by.serviceConnectConfiguration.kind !== 'absent'
}

const past = (ways: readonly Way[], rule: SecurityGroupRule, vpc: Cidr | undefined): Question<string> => ({
  ask: 'lets more in than the load balancer',
  bad: (cidr) => {
    const range = cidr.kind === 'known' ? cidrOf(cidr.value) : undefined
    if (!range || isSingle(range)) return false
    return isAny(ways.map((way) => isAll([letsThrough(rule, way.port, way.transports), isWider(range, way, vpc)])))
  },
})

/** Wider than what the load balancer needs: its group, where it has one, and otherwise where its own addresses are, or its clients'. */
function isWider(range: Cidr, { byGroup, showsClients, needsEveryone }: Way, vpc: Cidr | undefined): Is {
  if (isInternet(range)) return needsEveryone
  const outside: Is = vpc ? (contains(vpc, range) ? 'no' : 'yes') : 'maybe'
  return isAny([byGroup, isAll([not(showsClients), outside])])
}

function vpcOf({ vpcId, unit }: SecurityGroup, estate: Estate): Cidr | undefined {
  const vpc = estate.follow(vpcId, 'vpc', unit)
  const range = vpc.kind === 'known' ? vpc.value.target.cidrBlock : undefined
  return range?.kind === 'known' ? cidrOf(range.value) : undefined
}
