import { flag, link, list, number, struct, text } from './shape.ts'

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html

const ports = { ipProtocol: text, fromPort: number, toPort: number, description: text }
const addresses = { cidrIp: text, cidrIpv6: text }

/** Where a Terraform block names several at once. */
const many = {
  cidrBlocks: list(text),
  ipv6CidrBlocks: list(text),
  prefixListIds: list(text),
  securityGroups: list(link('security-group')),
  self: flag,
}

const source = { sourceSecurityGroupId: link('security-group'), sourceSecurityGroupName: text, sourcePrefixListId: text }
const destination = { destinationSecurityGroupId: link('security-group'), destinationPrefixListId: text }

export const securityGroup = struct('AWS::EC2::SecurityGroup', {
  groupName: text,
  groupDescription: text,
  vpcId: link('vpc'),
  securityGroupIngress: list(struct('AWS::EC2::SecurityGroup Ingress', { ...ports, ...addresses, ...source, ...many })),
  securityGroupEgress: list(struct('AWS::EC2::SecurityGroup Egress', { ...ports, ...addresses, ...destination, ...many })),
})

export const securityGroupIngress = struct('AWS::EC2::SecurityGroupIngress', {
  groupId: link('security-group'),
  groupName: text,
  ...ports,
  ...addresses,
  ...source,
})

export const securityGroupEgress = struct('AWS::EC2::SecurityGroupEgress', {
  groupId: link('security-group'),
  ...ports,
  ...addresses,
  ...destination,
})

/** Terraform's older resource for either direction. */
export const securityGroupRule = struct('aws_security_group_rule', {
  type: text,
  securityGroupId: link('security-group'),
  protocol: text,
  fromPort: number,
  toPort: number,
  description: text,
  cidrBlocks: list(text),
  ipv6CidrBlocks: list(text),
  prefixListIds: list(text),
  sourceSecurityGroupId: link('security-group'),
  self: flag,
})
