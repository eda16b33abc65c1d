import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import { type SecurityGroupRule, SecurityGroups } from '../../src/model/security-group-rules.ts'
import type { Value } from '../../src/model/value.ts'

const estateOf = (path: string, text: string): Estate =>
  new Estate(readFiles([{ path, text }], { filter: false, onCrash: (where, error) => expect.fail(`${where}: ${error}`) }).readings)

const words = (value: Value<unknown>): string => (value.kind === 'known' ? String(value.value) : value.kind === 'absent' ? '' : '?')

const told = (
  { direction, place, property, protocol, fromPort, toPort, cidrs, groups, self }: SecurityGroupRule,
  estate: Estate,
): string => {
  const named = groups.map((group) => {
    const link = estate.follow(group, 'security-group', place.unit)
    return link.kind === 'known' ? link.value.target.address.split('.').at(-1) : words(group)
  })
  const who = [...cidrs.map(({ value }) => words(value)), ...named, ...(words(self) === 'true' ? ['self'] : [])]
  return `${direction} ${place.address.split('.').at(-1)} ${property} ${words(protocol)}/${words(fromPort)}-${words(toPort)} ${who.join(' ')}`
}

function rules(estate: Estate): { rules: string[]; complete: boolean } {
  const group = estate.all('security-group').find(({ address }) => /(?:^|\.)tasks$/i.test(address)) ?? expect.fail('no group')
  const found = new SecurityGroups(estate).rulesOf(group)
  return { rules: found.rules.map((rule) => told(rule, estate)), complete: found.complete }
}

const everythingOut = 'egress Tasks securityGroupEgress -1/- 0.0.0.0/0 ::/0'

describe('in CloudFormation', () => {
  const group = (properties: string): string =>
    `  Tasks: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a, ${properties}}}\n`
  const stack = (resources: string): Estate => estateOf('a.yaml', `Parameters: {Open: {Type: String}}\nResources:\n${resources}`)
  const alb = '  Alb: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a}}\n'

  test.each<[what: string, resources: string, expected: string[]]>([
    ['none: everything may go out', group(''), [everythingOut]],
    [
      'inside',
      group(
        'SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}], SecurityGroupEgress: [{IpProtocol: "-1", CidrIpv6: "::/0"}]',
      ),
      ['ingress Tasks securityGroupIngress[tcp/22] tcp/22-22 0.0.0.0/0', 'egress Tasks securityGroupEgress[all] -1/- ::/0'],
    ],
    [
      'by themselves, by reference and by attribute',
      `${group('')}${alb}  In: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: !GetAtt Tasks.GroupId, IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: !Ref Alb}}\n  Out: {Type: AWS::EC2::SecurityGroupEgress, Properties: {GroupId: !Ref Tasks, IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8}}\n`,
      ['ingress In  tcp/80-80 Alb', 'egress Out  tcp/443-443 10.0.0.0/8'],
    ],
    [
      'a rule of another group that names this one is not one of its own',
      `${group('SecurityGroupEgress: []')}  In: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: sg-1, IpProtocol: tcp, SourceSecurityGroupId: !Ref Tasks}}\n`,
      [],
    ],
  ])('%s', (_, resources, expected) => expect(rules(stack(resources))).toEqual({ rules: expected, complete: true }))

  test.each([
    ['a list nobody knows', group('SecurityGroupIngress: !Ref Open')],
    ['a rule nobody knows', group('SecurityGroupIngress: [!Ref Open]')],
    [
      'a rule of a group nobody knows',
      `${group('')}  In: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: !Ref Open, IpProtocol: tcp}}\n`,
    ],
  ])('%s is not all', (_, resources) => expect(rules(stack(resources)).complete).toBe(false))
})

describe('in Terraform', () => {
  const terraform = (inside: string, more = ''): Estate =>
    estateOf(
      'main.tf',
      `resource "aws_security_group" "tasks" {\n  name = "tasks"\n${inside}}\nresource "aws_security_group" "alb" {\n  name = "alb"\n}\n${more}`,
    )

  test.each<[what: string, estate: Estate, expected: string[]]>([
    ['none: nothing may go out', terraform(''), []],
    [
      'inside',
      terraform(
        '  ingress {\n    protocol = "tcp"\n    from_port = 80\n    to_port = 81\n    cidr_blocks = ["10.0.0.0/8", "192.168.0.0/16"]\n    security_groups = [aws_security_group.alb.id]\n    self = true\n  }\n  egress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    ipv6_cidr_blocks = ["::/0"]\n  }\n',
      ),
      [
        'ingress tasks securityGroupIngress[tcp/80-81] tcp/80-81 10.0.0.0/8 192.168.0.0/16 alb self',
        'egress tasks securityGroupEgress[all] -1/0-0 ::/0',
      ],
    ],
    [
      'the older rules',
      terraform(
        '',
        'resource "aws_security_group_rule" "r" {\n  type = "ingress"\n  security_group_id = aws_security_group.tasks.id\n  protocol = "tcp"\n  from_port = 80\n  to_port = 80\n  source_security_group_id = aws_security_group.alb.id\n}\n',
      ),
      ['ingress r  tcp/80-80 alb'],
    ],
    [
      'the newer rules',
      terraform(
        '',
        'resource "aws_vpc_security_group_ingress_rule" "i" {\n  security_group_id = aws_security_group.tasks.id\n  ip_protocol = "tcp"\n  from_port = 80\n  to_port = 80\n  referenced_security_group_id = aws_security_group.alb.id\n}\nresource "aws_vpc_security_group_egress_rule" "e" {\n  security_group_id = aws_security_group.tasks.id\n  ip_protocol = "-1"\n  cidr_ipv4 = "0.0.0.0/0"\n}\n',
      ),
      ['ingress i  tcp/80-80 alb', 'egress e  -1/- 0.0.0.0/0'],
    ],
  ])('%s', (_, estate, expected) => expect(rules(estate)).toEqual({ rules: expected, complete: true }))

  test('a dynamic block is not all', () =>
    expect(
      rules(terraform('  dynamic "ingress" {\n    for_each = var.ports\n    content {\n      protocol = "tcp"\n    }\n  }\n')).complete,
    ).toBe(false))
})
