import { policyDocument } from './policy.ts'
import { flag, link, list, number, struct, tags, text } from './shape.ts'

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_EC2.html

export const vpc = struct('AWS::EC2::VPC', { cidrBlock: text, enableDnsHostnames: flag, enableDnsSupport: flag, tags })

export const subnet = struct('AWS::EC2::Subnet', {
  vpcId: link('vpc'),
  cidrBlock: text,
  availabilityZone: text,
  mapPublicIpOnLaunch: flag,
  tags,
})

/** Where a route leads. */
const target = {
  gatewayId: link('internet-gateway'),
  natGatewayId: link('nat-gateway'),
  egressOnlyInternetGatewayId: link('egress-only-internet-gateway'),
  transitGatewayId: text,
  vpcEndpointId: link('vpc-endpoint'),
  vpcPeeringConnectionId: text,
  networkInterfaceId: text,
}

export const routeTable = struct('AWS::EC2::RouteTable', {
  vpcId: link('vpc'),
  /** Terraform alone takes routes inside. */
  routes: list(struct('aws_route_table Route', { cidrBlock: text, ipv6CidrBlock: text, destinationPrefixListId: text, ...target })),
})

export const route = struct('AWS::EC2::Route', {
  routeTableId: link('route-table'),
  destinationCidrBlock: text,
  destinationIpv6CidrBlock: text,
  destinationPrefixListId: text,
  instanceId: link('instance'),
  ...target,
})

export const routeTableAssociation = struct('AWS::EC2::SubnetRouteTableAssociation', {
  routeTableId: link('route-table'),
  subnetId: link('subnet'),
})

/** Terraform alone can say which table a VPC's other subnets use. */
export const mainRouteTableAssociation = struct('aws_main_route_table_association', {
  routeTableId: link('route-table'),
  vpcId: link('vpc'),
})

export const internetGateway = struct('AWS::EC2::InternetGateway', { vpcId: link('vpc'), tags })

export const gatewayAttachment = struct('AWS::EC2::VPCGatewayAttachment', {
  vpcId: link('vpc'),
  internetGatewayId: link('internet-gateway'),
  vpnGatewayId: text,
})

export const egressOnlyInternetGateway = struct('AWS::EC2::EgressOnlyInternetGateway', { vpcId: link('vpc') })

export const natGateway = struct('AWS::EC2::NatGateway', { subnetId: link('subnet'), connectivityType: text })

export const vpcEndpoint = struct('AWS::EC2::VPCEndpoint', {
  vpcId: link('vpc'),
  serviceName: text,
  vpcEndpointType: text,
  policyDocument,
  privateDnsEnabled: flag,
  securityGroupIds: list(link('security-group')),
  subnetIds: list(link('subnet')),
  routeTableIds: list(link('route-table')),
})

/** Terraform alone keeps an endpoint's policy and where it is reached from in resources of their own. */
export const vpcEndpointPolicy = struct('aws_vpc_endpoint_policy', { vpcEndpointId: link('vpc-endpoint'), policy: policyDocument })
export const vpcEndpointRouteTable = struct('aws_vpc_endpoint_route_table_association', {
  vpcEndpointId: link('vpc-endpoint'),
  routeTableId: link('route-table'),
})
export const vpcEndpointSubnet = struct('aws_vpc_endpoint_subnet_association', {
  vpcEndpointId: link('vpc-endpoint'),
  subnetId: link('subnet'),
})
export const vpcEndpointSecurityGroup = struct('aws_vpc_endpoint_security_group_association', {
  vpcEndpointId: link('vpc-endpoint'),
  securityGroupId: link('security-group'),
  replaceDefaultAssociation: flag,
})

export const endpointService = struct('AWS::EC2::VPCEndpointService', {
  acceptanceRequired: flag,
  allowedPrincipals: list(text),
  networkLoadBalancerArns: list(link('load-balancer')),
})

export const endpointServicePermissions = struct('AWS::EC2::VPCEndpointServicePermissions', {
  serviceId: link('endpoint-service'),
  allowedPrincipals: list(text),
})

/** Terraform's, one principal at a time. */
export const endpointServicePrincipal = struct('aws_vpc_endpoint_service_allowed_principal', {
  vpcEndpointServiceId: link('endpoint-service'),
  principalArn: text,
})

export const flowLog = struct('AWS::EC2::FlowLog', {
  resourceId: link('vpc', 'subnet'),
  resourceType: text,
  /** How Terraform says what `resourceId` and `resourceType` say. */
  vpcId: link('vpc'),
  subnetId: link('subnet'),
  eniId: text,
  transitGatewayId: text,
  trafficType: text,
  logFormat: text,
  logDestination: link('log-group'),
  logDestinationType: text,
  logGroupName: link('log-group'),
  maxAggregationInterval: number,
})

const aclRule = {
  protocol: text,
  ruleNo: number,
  action: text,
  cidrBlock: text,
  ipv6CidrBlock: text,
  fromPort: number,
  toPort: number,
}

export const networkAcl = struct('AWS::EC2::NetworkAcl', {
  vpcId: link('vpc'),
  /** Terraform alone takes rules and subnets inside. */
  ingress: list(struct('aws_network_acl Rule', aclRule)),
  egress: list(struct('aws_network_acl Rule', aclRule)),
  subnetIds: list(link('subnet')),
})

export const networkAclEntry = struct('AWS::EC2::NetworkAclEntry', {
  networkAclId: link('network-acl'),
  egress: flag,
  protocol: text,
  ruleNumber: number,
  ruleAction: text,
  cidrBlock: text,
  ipv6CidrBlock: text,
  portRange: struct('AWS::EC2::NetworkAclEntry PortRange', { from: number, to: number }),
})

export const networkAclAssociation = struct('AWS::EC2::SubnetNetworkAclAssociation', {
  networkAclId: link('network-acl'),
  subnetId: link('subnet'),
})
