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
  /** Where it stands in that resource, for a judgement's property: `securityGroupIngress[tcp/22]`; empty for the whole resource. */
  readonly property: string
  readonly block: Block
  readonly protocol: Value<string>
  readonly fromPort: Value<number>
  readonly toPort: Value<number>
  /** IPv4 and IPv6 ranges. */
  readonly cidrs: readonly Value<string>[]
  readonly groups: readonly Value<string>[]
  readonly prefixLists: readonly Value<string>[]
  /** Every member of the group itself. */
  readonly self: Value<boolean>
  /** Every address, group and list it names can be seen. */
  readonly complete: boolean
  /** It is there only under a condition that cannot be told. */
  readonly conditional: boolean
}

export interface SecurityGroupRules {
  readonly rules: readonly SecurityGroupRule[]
  /** No other rule can be there, as far as this repository goes: nothing in any list of rules is out of sight. */
  readonly complete: boolean
}

/**
 * The rules of a security group: those written inside and those that stand by themselves. Where nothing is written about what goes out,
 * CloudFormation leaves AWS's own rule that allows everything, and Terraform takes it away.
 */
export function rulesOf(group: ResourceOf<'security-group'>, estate: Estate): SecurityGroupRules {
  const inside = [...inlineRules(group, 'ingress'), ...inlineRules(group, 'egress')]
  const alone = estate.usedBy(group).flatMap(({ by, property }) => (isOwner(property) ? ruleOf(by) : []))
  const rules = [...inside, ...alone]
  const seen = isSeen(group.securityGroupIngress) && isSeen(group.securityGroupEgress)
  const unit = estate.units.find(({ id }) => id === group.unit)
  return {
    rules: leavesByDefault(group, rules) ? [...rules, everythingOut(group)] : rules,
    complete: seen && unit?.complete === true && !strayRule(group, estate),
  }
}

const isSeen = <T>(list: Value<List<T>>): boolean => {
  const { items, complete } = itemsOf(list)
  return complete && items.every((item) => !outcomesOf(item).open)
}

type Ingress = ContentItem<ResourceOf<'security-group'>['securityGroupIngress']>
type Egress = ContentItem<ResourceOf<'security-group'>['securityGroupEgress']>
type ContentItem<V> = V extends { readonly kind: 'known'; readonly value: List<infer T> } ? T : never

function inlineRules(group: ResourceOf<'security-group'>, direction: Direction): SecurityGroupRule[] {
  const list: unknown = direction === 'ingress' ? group.securityGroupIngress : group.securityGroupEgress
  const { items } = itemsOf(list as Value<List<Ingress | Egress>>)
  return items.flatMap((item, index) =>
    eachOf<Ingress | Egress>(item).map(({ value, conditional }) => inlineRule(group, direction, value, index, conditional)),
  )
}

function inlineRule(
  place: ResourceOf<'security-group'>,
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
  return {
    direction,
    place,
    property: `${direction === 'ingress' ? 'securityGroupIngress' : 'securityGroupEgress'}[${index}]`,
    block: rule.block,
    protocol: rule.ipProtocol,
    fromPort: rule.fromPort,
    toPort: rule.toPort,
    cidrs: written(rule.cidrIp, rule.cidrIpv6, ...(cidrs?.items ?? []), ...(ipv6?.items ?? [])),
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
        cidrs: written(by.cidrIp, by.cidrIpv6),
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
            cidrs: written(...(cidrs?.items ?? []), ...(ipv6?.items ?? [])),
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

/** A rule of this repository whose group nobody knows may be one of this group's. */
function strayRule(group: ResourceOf<'security-group'>, estate: Estate): boolean {
  const of = (value: Value<string>): boolean => value.kind === 'unknown' && !value.reference
  return (
    [...estate.all('security-group-ingress'), ...estate.all('security-group-egress')].some(
      (rule) => rule.unit === group.unit && of(rule.groupId),
    ) || estate.all('security-group-rule').some((rule) => rule.unit === group.unit && of(rule.securityGroupId))
  )
}

/** EC2's own rule, until CloudFormation is told of another; Terraform takes it away at once: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group */
const everything: Fact = {
  says: 'a security group lets everything out unless it says otherwise',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html',
}

function leavesByDefault(group: ResourceOf<'security-group'>, rules: readonly SecurityGroupRule[]): boolean {
  if (!group.resourceType.startsWith('AWS::')) return false
  return group.securityGroupEgress.kind === 'absent' && !rules.some(({ direction, conditional }) => direction === 'egress' && !conditional)
}

function everythingOut(group: ResourceOf<'security-group'>): SecurityGroupRule {
  const { at, block } = group
  const settled = (value: string): Value<string> => known(value, at, { fact: everything })
  return {
    direction: 'egress',
    place: group,
    property: 'securityGroupEgress',
    block,
    protocol: settled('-1'),
    fromPort: absent(at),
    toPort: absent(at),
    cidrs: [settled('0.0.0.0/0'), settled('::/0')],
    groups: [],
    prefixLists: [],
    self: absent(at),
    complete: true,
    conditional: group.conditional === true,
  }
}
