import { eachOf } from './derived/parts.ts'
import type { Estate } from './estate.ts'
import type { Place, Resource, ResourceOf } from './resource.ts'
import type { Block } from './shape.ts'
import { absent, type Fact, itemsOf, known, type List, outcomesOf, type Value } from './value.ts'

export type Direction = 'ingress' | 'egress'

/** One rule of a security group, however it is written. What it allows comes from or goes to any of its addresses, groups and lists. */
export interface SecurityGroupRule {
  readonly direction: Direction
  /** The resource that holds it: the group itself, or a rule of its own. */
  readonly place: Place
  /** Where it stands in that resource, in front of its own properties: `securityGroupIngress[tcp/22]`; empty for the whole resource. */
  readonly property: string
  readonly block: Block
  readonly protocol: Value<string>
  readonly fromPort: Value<number>
  readonly toPort: Value<number>
  /** IPv4 and IPv6 ranges. */
  readonly cidrs: readonly WrittenCidr[]
  readonly groups: readonly Value<string>[]
  readonly prefixLists: readonly Value<string>[]
  /** Every member of the group itself. */
  readonly self: Value<boolean>
  /** Every address, group and list it names can be seen. */
  readonly complete: boolean
  /** It is there only under a condition that cannot be told. */
  readonly conditional: boolean
}

export interface WrittenCidr {
  /** Of the resource that holds the rule: `securityGroupIngress[tcp/22].cidrIp`, `cidrBlocks[10.0.0.0/8]`. */
  readonly property: string
  readonly value: Value<string>
}

export interface SecurityGroupRules {
  readonly rules: readonly SecurityGroupRule[]
  /** No other rule can be there, as far as this repository goes: nothing in any list of rules is out of sight. */
  readonly complete: boolean
}

/** The rules of security groups: those written inside and those that stand by themselves. */
export class SecurityGroups {
  readonly #estate: Estate
  /** Units of which not everything was read, or in which a rule may be any group's. */
  readonly #open: ReadonlySet<string>

  constructor(estate: Estate) {
    this.#estate = estate
    this.#open = new Set([...estate.units.filter(({ complete }) => !complete).map(({ id }) => id), ...strayRules(estate)])
  }

  /**
   * Where nothing is written about what goes out, CloudFormation leaves AWS's own rule that allows everything, and Terraform takes it
   * away.
   */
  rulesOf(group: SecurityGroup): SecurityGroupRules {
    const inside = [...inlineRules(group, 'ingress'), ...inlineRules(group, 'egress')]
    const alone = this.#estate.usedBy(group).flatMap(({ by, property }) => (isOwner(property) ? ruleOf(by) : []))
    const rules = [...inside, ...alone]
    return {
      rules: leavesByDefault(group, rules) ? [...rules, everythingOut(group)] : rules,
      complete: isSeen(group.securityGroupIngress) && isSeen(group.securityGroupEgress) && !this.#open.has(group.unit),
    }
  }
}

type SecurityGroup = ResourceOf<'security-group'>

const isSeen = <T>(list: Value<List<T>>): boolean => {
  const { items, complete } = itemsOf(list)
  return complete && items.every((item) => !outcomesOf(item).open)
}

type Ingress = ContentItem<SecurityGroup['securityGroupIngress']>
type Egress = ContentItem<SecurityGroup['securityGroupEgress']>
type ContentItem<V> = V extends { readonly kind: 'known'; readonly value: List<infer T> } ? T : never

function inlineRules(group: SecurityGroup, direction: Direction): SecurityGroupRule[] {
  const list: unknown = direction === 'ingress' ? group.securityGroupIngress : group.securityGroupEgress
  const { items } = itemsOf(list as Value<List<Ingress | Egress>>)
  return items.flatMap((item, index) =>
    eachOf<Ingress | Egress>(item).map(({ value, conditional }) => inlineRule(group, direction, value, index, conditional)),
  )
}

function inlineRule(
  place: SecurityGroup,
  direction: Direction,
  rule: Ingress | Egress,
  index: number,
  conditional: boolean,
): SecurityGroupRule {
  const [group, list] =
    'sourceSecurityGroupId' in rule
      ? [rule.sourceSecurityGroupId, rule.sourcePrefixListId]
      : [rule.destinationSecurityGroupId, rule.destinationPrefixListId]
  const [cidrs, ipv6, groups, lists] = [rule.cidrBlocks, rule.ipv6CidrBlocks, rule.securityGroups, rule.prefixListIds].map(itemsOf<string>)
  const all = [cidrs, ipv6, groups, lists]
  const property = `${direction === 'ingress' ? 'securityGroupIngress' : 'securityGroupEgress'}[${portsOf(rule) ?? index}]`
  return {
    direction,
    place,
    property,
    block: rule.block,
    protocol: rule.ipProtocol,
    fromPort: rule.fromPort,
    toPort: rule.toPort,
    cidrs: [
      ...own(rule, `${property}.`),
      ...listed(cidrs?.items, `${property}.cidrBlocks`),
      ...listed(ipv6?.items, `${property}.ipv6CidrBlocks`),
    ],
    groups: written(group, ...(groups?.items ?? [])),
    prefixLists: written(list, ...(lists?.items ?? [])),
    self: rule.self,
    complete: all.every((one) => one?.complete !== false) && rule.block.missing.length === 0,
    conditional,
  }
}

/** A rule in a resource of its own. */
function ruleOf(by: Resource): SecurityGroupRule[] {
  if (by.kind === 'security-group-ingress' || by.kind === 'security-group-egress') {
    const [group, list] =
      by.kind === 'security-group-ingress'
        ? [by.sourceSecurityGroupId, by.sourcePrefixListId]
        : [by.destinationSecurityGroupId, by.destinationPrefixListId]
    return [
      {
        ...common(by),
        direction: by.kind === 'security-group-ingress' ? 'ingress' : 'egress',
        protocol: by.ipProtocol,
        cidrs: own(by, ''),
        groups: written(group),
        prefixLists: written(list),
        self: absent(by.at),
        complete: by.block.missing.length === 0,
      },
    ]
  }
  if (by.kind !== 'security-group-rule') return []
  const [cidrs, ipv6, lists] = [by.cidrBlocks, by.ipv6CidrBlocks, by.prefixListIds].map(itemsOf<string>)
  return outcomesOf(by.type).outcomes.flatMap(({ value: type }) =>
    type.kind === 'known' && (type.value === 'ingress' || type.value === 'egress')
      ? [
          {
            ...common(by),
            direction: type.value,
            protocol: by.protocol,
            cidrs: [...listed(cidrs?.items, 'cidrBlocks'), ...listed(ipv6?.items, 'ipv6CidrBlocks')],
            groups: written(by.sourceSecurityGroupId),
            prefixLists: written(...(lists?.items ?? [])),
            self: by.self,
            complete: [cidrs, ipv6, lists].every((one) => one?.complete !== false) && by.block.missing.length === 0,
          },
        ]
      : [],
  )
}

const common = (by: ResourceOf<'security-group-ingress' | 'security-group-egress' | 'security-group-rule'>) => ({
  place: by,
  property: '',
  block: by.block,
  fromPort: by.fromPort,
  toPort: by.toPort,
  conditional: by.conditional === true,
})

/** The link by which a rule says whose it is, not the one by which it names who may come in. */
const isOwner = (property: string): boolean => property === 'groupId' || property === 'securityGroupId'

const written = <T>(...values: readonly Value<T>[]): Value<T>[] => values.filter(({ kind }) => kind !== 'absent')

const own = (rule: { readonly cidrIp: Value<string>; readonly cidrIpv6: Value<string> }, before: string): WrittenCidr[] =>
  (['cidrIp', 'cidrIpv6'] as const).flatMap((name) =>
    rule[name].kind === 'absent' ? [] : [{ property: `${before}${name}`, value: rule[name] }],
  )

const listed = (items: readonly Value<string>[] = [], property: string): WrittenCidr[] =>
  items.map((value, index) => ({ property: `${property}[${value.kind === 'known' ? value.value : index}]`, value }))

/** `tcp/80`, `udp/5000-5010`, `all`: what tells one rule of a list from another. */
function portsOf({ ipProtocol, fromPort, toPort }: Ingress | Egress): string | undefined {
  if (ipProtocol.kind !== 'known') return undefined
  if (ipProtocol.value === '-1' || ipProtocol.value === 'all') return 'all'
  if (fromPort.kind !== 'known' || toPort.kind !== 'known') return undefined
  return `${ipProtocol.value}/${fromPort.value === toPort.value ? fromPort.value : `${fromPort.value}-${toPort.value}`}`
}

/** Units that hold a rule whose group nobody knows: it may be a rule of any group there. */
function strayRules(estate: Estate): string[] {
  const isStray = (group: Value<string>): boolean => group.kind === 'unknown' && !group.reference
  return [
    ...[...estate.all('security-group-ingress'), ...estate.all('security-group-egress')].filter((rule) => isStray(rule.groupId)),
    ...estate.all('security-group-rule').filter((rule) => isStray(rule.securityGroupId)),
  ].map(({ unit }) => unit)
}

/** EC2's own rule, until CloudFormation is told of another; Terraform takes it away at once: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group */
const everything: Fact = {
  says: 'a security group lets everything out unless it says otherwise',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html',
}

function leavesByDefault(group: SecurityGroup, rules: readonly SecurityGroupRule[]): boolean {
  if (!group.resourceType.startsWith('AWS::')) return false
  return group.securityGroupEgress.kind === 'absent' && !rules.some(({ direction, conditional }) => direction === 'egress' && !conditional)
}

function everythingOut(group: SecurityGroup): SecurityGroupRule {
  const { at, block } = group
  const settled = (value: string): Value<string> => known(value, at, { fact: everything })
  const property = 'securityGroupEgress'
  return {
    direction: 'egress',
    place: group,
    property,
    block,
    protocol: settled('-1'),
    fromPort: absent(at),
    toPort: absent(at),
    cidrs: [
      { property, value: settled('0.0.0.0/0') },
      { property, value: settled('::/0') },
    ],
    groups: [],
    prefixLists: [],
    self: absent(at),
    complete: true,
    conditional: group.conditional === true,
  }
}
