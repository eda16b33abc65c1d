import { cidrOf, isInternet } from '../../model/cidr.ts'
import type { Estate } from '../../model/estate.ts'
import { type Machine, machinesOf } from '../../model/machines.ts'
import { type SecurityGroupRule, SecurityGroups } from '../../model/security-group-rules.ts'
import { known, outcomesOf } from '../../model/value.ts'
import { type Is, isAll, isAny } from '../../model/verdict.ts'
import type { Range } from '../../source/file.ts'
import { membersByGroup, type SecurityGroup } from '../group-members.ts'
import { judge, type Question } from '../judge.ts'
import { namesInWords } from '../names-in-words.ts'
import { letsThrough } from '../ports.ts'
import type { Rule } from '../rule.ts'

/** What listens on a machine that only those who run it should reach; the last ones are the agent's own. */
const ports: readonly { readonly port: number; readonly what: string }[] = [
  { port: 22, what: 'SSH' },
  { port: 3389, what: 'RDP' },
  { port: 2375, what: 'Docker' },
  { port: 2376, what: 'Docker' },
  { port: 51678, what: 'the ECS agent' },
]

export default {
  id: 'host-admin-port-open',
  title: 'Container instances accept SSH, RDP or Docker from everywhere',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'Security group `{group}` lets every {version} address reach the container instances of `{hosts}` by {what}',
  risk: 'Whoever guesses or finds a key, or meets an unpatched daemon, is on the machine, with every task on it and the role of the instance.',
  advice: 'Take the rule away and use Session Manager, which needs no open port; or let in the addresses of your own network alone.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-network.html',
  tags: ['agent', 'network', 'cross-resource', 'external/cwe/cwe-284', 'securityhub/EC2.13', 'securityhub/EC2.14'],
  *check(estate) {
    const groups = new SecurityGroups(estate)
    const ofTasks = membersByGroup(estate)
    for (const [group, inside] of hostsByGroup(estate)) {
      // What a group of tasks lets in is said there.
      if (ofTasks.has(group)) continue
      const sure = inside.some((one) => one.sure)
      for (const rule of groups.rulesOf(group).rules) {
        if (rule.direction !== 'ingress') continue
        for (const { property, value } of rule.cidrs)
          yield judge(rule.place, property, value, everyone(rule), {
            data: {
              group: group.address,
              hosts: namesInWords(inside.map(({ machine }) => machine.host.address)),
              version: value.kind === 'known' && value.value.includes(':') ? 'IPv6' : 'IPv4',
              what: inWords(rule),
            },
            within: [rule.block],
            related: inside.map(({ machine, via }) => ({ at: via, say: `\`${machine.host.address}\` is in it` })),
            certainty: () => (sure && !rule.conditional ? 'certain' : 'likely'),
          })
      }
    }
  },
} satisfies Rule as Rule

interface Inside {
  readonly machine: Machine
  readonly via: Range
  readonly sure: boolean
}

function hostsByGroup(estate: Estate): ReadonlyMap<SecurityGroup, readonly Inside[]> {
  const found = new Map<SecurityGroup, Inside[]>()
  for (const machine of machinesOf(estate))
    for (const item of machine.securityGroups) {
      const link = estate.follow(item, 'security-group', machine.host.unit)
      for (const { value } of outcomesOf(link).outcomes) {
        if (value.kind === 'absent') continue
        const { target, via } = value.value
        const inside = { machine, via, sure: link.kind === 'known' && machine.host.conditional !== true }
        found.set(target, [...(found.get(target) ?? []), inside])
      }
    }
  return found
}

const opens = (rule: SecurityGroupRule, port: number): Is => letsThrough(rule, known(port, rule.block.at))

const everyone = (rule: SecurityGroupRule): Question<string> => ({
  ask: 'is every address',
  bad: (cidr) => {
    const range = cidr.kind === 'known' ? cidrOf(cidr.value) : undefined
    return isAll([range && isInternet(range) ? 'yes' : 'no', isAny(ports.map(({ port }) => opens(rule, port)))])
  },
})

function inWords(rule: SecurityGroupRule): string {
  const open = [...new Set(ports.filter(({ port }) => opens(rule, port) === 'yes').map(({ what }) => what))]
  return open.length > 1 ? `${open.slice(0, -1).join(', ')} and ${open.at(-1)}` : (open[0] ?? 'an open port')
}
