import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const template = (log: string, more = ''): string => `Parameters: {On: {Type: String}}
Conditions: {On: !Equals [!Ref On, "yes"]}
Resources:
  Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Other: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.1.0.0/16}}
  Own: {Type: AWS::EC2::FlowLog, Properties: {ResourceId: !Ref Other, ResourceType: VPC, TrafficType: ALL}}
  Log: {Type: AWS::EC2::FlowLog, ${more}Properties: {ResourceId: ${log}, ResourceType: VPC, TrafficType: ALL}}
`

// The other VPC has one; whether this one has depends on what `Log` is about.
test.each([
  ['this VPC', template('!Ref Network'), 0],
  ['this VPC, under a condition that cannot be told', template('!Ref Network', 'Condition: On, '), 0],
  ['something from outside', template('!ImportValue vpc'), 0],
  ['one of both', template('!If [On, !Ref Network, !Ref Other]'), 0],
  ['a VPC of somebody else, written out', template('vpc-11111111'), 1],
  ['a resource that is not there', template('!Ref Nothing'), 1],
])('a flow log of %s', (_, text, findings) => {
  expect(check(rule, [{ path: 'network.yaml', text }])).toHaveLength(findings)
})

test.each([
  ['beside it', 'vpc/flow-logs.yaml', 0],
  ['far away', 'other/flow-logs.yaml', 1],
])('a template %s that imports what it logs', (_, path, findings) => {
  const network = { path: 'vpc/network.yaml', text: 'Resources: {Network: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}}\n' }
  const log = `Resources: {Log: {Type: AWS::EC2::FlowLog, Properties: {ResourceId: !ImportValue vpc, ResourceType: VPC, TrafficType: ALL}}}\n`
  expect(check(rule, [network, { path, text: log }])).toHaveLength(findings)
})
