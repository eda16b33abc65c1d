import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const template = (access: string): string => `Parameters: {Open: {Type: String}}
Conditions: {Open: !Equals [!Ref Open, "yes"]}
Resources:
  Cluster: {Type: AWS::EKS::Cluster, Properties: {RoleArn: a, ResourcesVpcConfig: {SubnetIds: [a, b], ${access}}}}
`

test.each([
  ['EndpointPublicAccess: "true"', ['certain']],
  ['EndpointPublicAccess: !Ref Open', []],
  ['EndpointPublicAccess: !If [Open, true, false]', ['likely']],
  ['PublicAccessCidrs: []', ['certain']],
  ['PublicAccessCidrs: ["0.0.0.0/1", "128.0.0.0/1"]', ['certain']],
  ['PublicAccessCidrs: ["10.0.0.0/8", "2001:db8::/32"]', []],
  ['PublicAccessCidrs: ["203.0.113.0/24", "::/0"]', ['certain']],
  ['PublicAccessCidrs: ["203.0.113.0/24", !Ref Open]', []],
  ['PublicAccessCidrs: !If [Open, ["203.0.113.0/24"], !Ref AWS::NoValue]', ['likely']],
  ['PublicAccessCidrs: ["0.0.0.0/0"], EndpointPublicAccess: false', []],
  ['PublicAccessCidrs: ["0.0.0.0/0"], EndpointPublicAccess: !If [Open, true, false]', ['likely']],
])('%s', (access, certainties) => {
  expect(check(rule, [{ path: 'cluster.yaml', text: template(access) }]).map(({ certainty }) => certainty)).toEqual(certainties)
})
