import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const template = (logging: string): string => `Parameters: {Type: {Type: String}}
Conditions: {On: !Equals [!Ref Type, "yes"]}
Resources:
  Cluster: {Type: AWS::EKS::Cluster, Properties: {RoleArn: a, ResourcesVpcConfig: {SubnetIds: [a, b]}, Logging: ${logging}}}
`
const types = (...of: string[]): string => `{ClusterLogging: {EnabledTypes: [${of.map((type) => `{Type: ${type}}`).join(', ')}]}}`
const both = types('audit', 'authenticator')

test.each([
  ['none', '{}', ['certain audit and authenticator']],
  ['others', types('api', 'scheduler'), ['certain audit and authenticator']],
  ['one of two', types('authenticator'), ['certain audit']],
  ['both', both, []],
  ['one, and one that nobody can see', types('audit', '!Ref Type'), []],
  ['both, or nothing', `!If [On, ${both}, !Ref AWS::NoValue]`, ['likely audit and authenticator']],
  ['both, or one', `!If [On, ${both}, ${types('audit')}]`, ['likely authenticator']],
])('%s', (_, logging, expected) => {
  const found = check(rule, [{ path: 'cluster.yaml', text: template(logging) }])
  expect(found.map(({ certainty, data }) => `${certainty} ${data['lacking']}`)).toEqual(expected)
})
