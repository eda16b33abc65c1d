import { describe, expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import bypass from '../task-bypasses-load-balancer/rule.ts'
import rule from './rule.ts'

const template = (ingress: string, groups = '[!Ref Tasks]', more = ''): string => `Parameters: {Open: {Type: String}}
Conditions: {Open: !Equals [!Ref Open, "yes"]}
Resources:
  Other: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a}}
  Tasks: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a, SecurityGroupIngress: [${ingress}]}}
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: api
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [subnet-1], SecurityGroups: ${groups}}}
${more}`

const found = (text: string, by = rule): string[] => check(by, [{ path: 'a.yaml', text }]).map(({ certainty }) => certainty)
const http = 'IpProtocol: tcp, FromPort: 80, ToPort: 80'

describe('what a rule lets in', () => {
  test.each([
    ['everyone', `{${http}, CidrIp: 0.0.0.0/0}`, ['certain']],
    ['half of everyone, twice', `{${http}, CidrIp: 0.0.0.0/1}, {${http}, CidrIp: 128.0.0.0/1}`, ['certain', 'certain']],
    ['all of IPv6', `{${http}, CidrIpv6: "2000::/3"}`, ['certain']],
    ['a private network', `{${http}, CidrIp: 10.0.0.0/8}, {${http}, CidrIpv6: "fc00::/7"}`, []],
    ['everyone by the number of a protocol', '{IpProtocol: 17, FromPort: 53, ToPort: 53, CidrIp: 0.0.0.0/0}', ['certain']],
    [
      'pings, by name and by number',
      '{IpProtocol: icmp, FromPort: -1, ToPort: -1, CidrIp: 0.0.0.0/0}, {IpProtocol: 58, CidrIpv6: "::/0"}',
      [],
    ],
    ['everyone, by a protocol that nobody can see', `{IpProtocol: !Ref Open, CidrIp: 0.0.0.0/0}`, []],
    ['a group, and a list of ranges', `{${http}, SourceSecurityGroupId: !Ref Other}, {${http}, SourcePrefixListId: pl-1}`, []],
    ['everyone or a network', `{${http}, CidrIp: !If [Open, 0.0.0.0/0, 10.0.0.0/8]}`, ['likely']],
    ['everyone under a condition', `!If [Open, {${http}, CidrIp: 0.0.0.0/0}, !Ref AWS::NoValue]`, ['likely']],
    ['what is no range', `{${http}, CidrIp: everywhere}`, []],
  ])('%s', (_, ingress, certainties) => expect(found(template(ingress))).toEqual(certainties))
})

test.each([
  ['no group of anybody', '[sg-1]', []],
  ['under a condition', '[!If [Open, !Ref Tasks, !Ref Other]]', ['likely']],
  ['among others', '[!Ref Other, !GetAtt Tasks.GroupId]', ['certain']],
])('tasks are in the group: %s', (_, groups, certainties) =>
  expect(found(template(`{${http}, CidrIp: 0.0.0.0/0}`, groups))).toEqual(certainties),
)

test('one rule is one finding, however many services are in the group', () => {
  const more =
    '  Second: {Type: AWS::ECS::Service, Properties: {TaskDefinition: b, NetworkConfiguration: {AwsvpcConfiguration: {SecurityGroups: [!Ref Tasks]}}}}\n'
  const [finding, ...others] = check(rule, [{ path: 'a.yaml', text: template(`{${http}, CidrIp: 0.0.0.0/0}`, '[!Ref Tasks]', more) }])
  expect(others).toEqual([])
  expect(finding?.message).toContain('`Service, Second`')
})

test('everyone is not a way past the load balancer as well', () => {
  const more = `  Alb: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Subnets: [subnet-1]}}
  Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Alb, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]}}
  Targets: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {Protocol: HTTP, TargetType: ip}}
  Behind: {Type: AWS::ECS::Service, Properties: {TaskDefinition: b, LoadBalancers: [{ContainerPort: 80, TargetGroupArn: !Ref Targets}], NetworkConfiguration: {AwsvpcConfiguration: {SecurityGroups: [!Ref Tasks]}}}}
`
  const text = (cidr: string): string => template(`{${http}, CidrIp: ${cidr}}`, '[!Ref Other]', more)
  expect([found(text('0.0.0.0/0')), found(text('0.0.0.0/0'), bypass)]).toEqual([['certain'], []])
  expect([found(text('10.0.0.0/16')), found(text('10.0.0.0/16'), bypass)]).toEqual([[], ['certain']])
})
