import { describe, expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import everyone from '../task-open-to-internet/rule.ts'
import rule from './rule.ts'

interface Case {
  readonly cidr: string
  readonly protocol?: string
  readonly attributes?: string
  readonly groups?: string
  readonly service?: string
}

const template = ({ cidr, protocol = 'TCP', attributes = '', groups = '', service = '' }: Case): string => `
Parameters: {Open: {Type: String}}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Tasks:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: a
      VpcId: !Ref Vpc
      SecurityGroupIngress: [{IpProtocol: ${protocol === 'UDP' ? 'udp' : 'tcp'}, FromPort: 5000, ToPort: 5010, CidrIp: ${cidr}}]
  Nlb: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {Type: network, Subnets: [subnet-1]${groups}}}
  Listener: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref Nlb, Protocol: ${protocol}, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]}}
  Targets: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {Protocol: ${protocol}, TargetType: ip${attributes}}}
  Service:
    Type: AWS::ECS::Service
    Properties:
      TaskDefinition: a
      LoadBalancers: [{ContainerPort: 5005, TargetGroupArn: !Ref Targets}]
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [subnet-1], SecurityGroups: [!Ref Tasks]}}
      ${service}
`

/** What this rule says, and what the one about everyone. */
const found = (one: Case): string[][] =>
  [rule, everyone].map((by) => check(by, [{ path: 'a.yaml', text: template(one) }]).map(({ certainty }) => certainty))

const preserving = ', TargetGroupAttributes: [{Key: preserve_client_ip.enabled, Value: "true"}]'
const grouped = ', SecurityGroups: [sg-1]'

describe('one of the two rules speaks', () => {
  test.each<[what: string, Case, here: string[], there: string[]]>([
    ['everyone, where clients are hidden', { cidr: '0.0.0.0/0' }, [], ['certain']],
    ['everyone, where clients are shown', { cidr: '0.0.0.0/0', attributes: preserving }, ['certain'], []],
    ['everyone by UDP, which always shows them', { cidr: '0.0.0.0/0', protocol: 'UDP' }, ['certain'], []],
    ['everyone, where the load balancer has a group', { cidr: '0.0.0.0/0', attributes: preserving, groups: grouped }, [], ['certain']],
    ['the VPC, where clients are hidden', { cidr: '10.0.0.0/16' }, [], []],
    ['more than the VPC, where clients are hidden', { cidr: '10.0.0.0/8' }, ['certain'], []],
    ['some clients, where they are shown', { cidr: '203.0.113.0/24', attributes: preserving }, [], []],
    ['the VPC, where the load balancer has a group', { cidr: '10.0.0.0/16', groups: grouped }, ['certain'], []],
    ['the VPC, where it has one that nobody knows', { cidr: '10.0.0.0/16', groups: ', SecurityGroups: [!Ref Open]' }, ['certain'], []],
    ['the VPC, where it may have one', { cidr: '10.0.0.0/16', groups: ', SecurityGroups: !Ref Open' }, [], []],
    ['everyone, where it may have one', { cidr: '0.0.0.0/0', attributes: preserving, groups: ', SecurityGroups: !Ref Open' }, [], []],
    [
      'a service that others find by themselves',
      { cidr: '10.0.0.0/16', groups: grouped, service: 'ServiceRegistries: [{RegistryArn: arn}]' },
      [],
      [],
    ],
  ])('%s', (_, one, here, there) => expect(found(one)).toEqual([here, there]))
})
