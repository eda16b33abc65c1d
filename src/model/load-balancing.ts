import { flag, link, list, number, struct, tags, text } from './shape.ts'

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_ElasticLoadBalancingV2.html

const name = 'AWS::ElasticLoadBalancingV2'

/** An attribute of a load balancer: `routing.http.desync_mitigation_mode`. Terraform has a property for each, as for those of target groups. */
const attributes = list(struct(`${name}::LoadBalancer Attribute`, { key: text, value: text }))

export const loadBalancer = struct(`${name}::LoadBalancer`, {
  name: text,
  type: text,
  scheme: text,
  securityGroups: list(link('security-group')),
  subnets: list(link('subnet')),
  subnetMappings: list(struct(`${name}::LoadBalancer SubnetMapping`, { subnetId: link('subnet') })),
  loadBalancerAttributes: attributes,
  desyncMitigationMode: text,
  dropInvalidHeaderFields: flag,
  enableDeletionProtection: flag,
  accessLogs: struct('aws_lb AccessLogs', { enabled: flag, bucket: text }),
  tags,
})

const action = struct(`${name}::Listener Action`, {
  type: text,
  targetGroupArn: link('target-group'),
  forwardConfig: struct(`${name}::Listener ForwardConfig`, {
    targetGroups: list(struct(`${name}::Listener TargetGroupTuple`, { targetGroupArn: link('target-group') })),
  }),
  redirectConfig: struct(`${name}::Listener RedirectConfig`, { protocol: text, port: text, host: text, statusCode: text }),
  fixedResponseConfig: struct(`${name}::Listener FixedResponseConfig`, { statusCode: text }),
})

export const listener = struct(`${name}::Listener`, {
  loadBalancerArn: link('load-balancer'),
  port: number,
  protocol: text,
  sslPolicy: text,
  certificates: list(struct(`${name}::Listener Certificate`, { certificateArn: text })),
  defaultActions: list(action),
  mutualAuthentication: struct(`${name}::Listener MutualAuthentication`, { mode: text }),
})

export const listenerRule = struct(`${name}::ListenerRule`, { listenerArn: link('listener'), priority: number, actions: list(action) })

export const targetGroup = struct(`${name}::TargetGroup`, {
  name: text,
  protocol: text,
  protocolVersion: text,
  port: number,
  targetType: text,
  vpcId: link('vpc'),
  targetGroupAttributes: list(struct(`${name}::TargetGroup Attribute`, { key: text, value: text })),
  preserveClientIp: text,
})
