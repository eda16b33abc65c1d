import { cidrOf, isInternet } from '../../model/cidr.ts'
import type { Estate } from '../../model/estate.ts'
import type { Resource } from '../../model/resource.ts'
import { type SecurityGroupRule, SecurityGroups } from '../../model/security-group-rules.ts'
import { type Is, isAll, isAny, isNot as not } from '../../model/verdict.ts'
import { membersByGroup, type SecurityGroup } from '../group-members.ts'
import { type Front, Fronts, notesOn, passesClientsOn } from '../in-front.ts'
import { judge, type Question } from '../judge.ts'
import { namesInWords } from '../names-in-words.ts'
import { isIcmp, portsInWords } from '../ports.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'task-open-to-internet',
  title: 'Security group of tasks lets everyone in',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: 'Security group `{group}` lets every {version} address reach the tasks of `{tasks}` at {ports}{shared}',
  risk: 'Whatever reaches the tasks’ subnets, the internet where these are public, talks to the containers directly: past the load balancer, its TLS, its firewall and its logs.',
  advice:
    'Let in only the security group of the load balancer, at the port of the container. Give the tasks a group of their own where they share one with the load balancer.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: [
    'network',
    'cross-resource',
    'external/cwe/cwe-284',
    'external/cwe/cwe-668',
    'securityhub-related/EC2.18',
    'securityhub-related/EC2.19',
  ],
  *check(estate) {
    const groups = new SecurityGroups(estate)
    const front = new Fronts(estate)
    for (const [group, members] of membersByGroup(estate)) {
      const inside = members.map((member) => ({ ...member, ...front.of(member.by) }))
      const needed = isAll(inside.map(({ fronts }) => isAny(fronts.map(passesClientsOn))))
      const data = {
        group: group.address,
        tasks: namesInWords(members.map(({ by }) => by.address)),
        shared: sharedWith(group, inside, estate),
      }
      const related = notesOn(inside)
      const sure = inside.some((member) => member.sure && member.complete)
      for (const rule of groups.rulesOf(group).rules) {
        if (rule.direction !== 'ingress') continue
        const certain = sure && !rule.conditional && isIcmp(rule) === 'no'
        for (const { property, value } of rule.cidrs)
          yield judge(rule.place, property, value, everyone(rule, needed), {
            data: { ...data, ports: portsInWords(rule), version: value.kind === 'known' && value.value.includes(':') ? 'IPv6' : 'IPv4' },
            within: [rule.block],
            related,
            certainty: () => (certain ? 'certain' : 'likely'),
          })
      }
    }
  },
} satisfies Rule as Rule

const everyone = (rule: SecurityGroupRule, needed: Is): Question<string> => ({
  ask: 'is every address',
  bad: (cidr) => {
    const range = cidr.kind === 'known' ? cidrOf(cidr.value) : undefined
    return isAll([range && isInternet(range) ? 'yes' : 'no', not(isIcmp(rule)), not(needed)])
  },
})

/** People put the load balancer and the tasks into one group, which has to be open for the one and must not be for the others. */
function sharedWith(group: SecurityGroup, members: readonly { readonly fronts: readonly Front[] }[], estate: Estate): string {
  const inside = new Set<Resource>(estate.usedBy(group).flatMap(({ by }) => (by.kind === 'load-balancer' ? [by] : [])))
  const shared = members.some(({ fronts }) => fronts.some(({ loadBalancer }) => inside.has(loadBalancer)))
  return shared ? ', and is also that of their load balancer' : ''
}
