import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const service = '  Service: {Type: AWS::ECS::Service, Properties: {TaskDefinition: a}}\n'
const ofTasks = `  Tasks: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a}}
  Task: {Type: AWS::ECS::Service, Properties: {TaskDefinition: a, NetworkConfiguration: {AwsvpcConfiguration: {SecurityGroups: [!Ref Tasks]}}}}
`
const template = (database: string, ingress: string, more = service): string => `Parameters: {Open: {Type: String}}
Resources:
  Database: {${database}}
  Group: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: a, SecurityGroupIngress: [${ingress}]}}
${more}`

const rds = (more: string): string => `Type: AWS::RDS::DBInstance, Properties: {VPCSecurityGroups: [!GetAtt Group.GroupId], ${more}}`
const everyone = (port: number): string => `{IpProtocol: tcp, FromPort: ${port}, ToPort: ${port}, CidrIp: 0.0.0.0/0}`
const found = (text: string): string[] => check(rule, [{ path: 'a.yaml', text }]).map(({ certainty }) => certainty)

test.each([
  ['the port of its engine', template(rds('Engine: sqlserver-ex'), everyone(1433)), ['certain']],
  ['another port', template(rds('Engine: sqlserver-ex'), everyone(5432)), []],
  ['a port of its own', template(rds('Engine: postgres, Port: "6000"'), everyone(6000)), ['certain']],
  ['the port of its engine, where it has another', template(rds('Engine: postgres, Port: "6000"'), everyone(5432)), []],
  ['an engine that nobody knows', template(rds('Engine: !Ref Open'), everyone(5432)), []],
  ['every port, whatever its engine is', template(rds('Engine: !Ref Open'), '{IpProtocol: "-1", CidrIp: 0.0.0.0/0}'), ['certain']],
  ['a port that nobody knows', template(rds('Engine: postgres, Port: !Ref Open'), everyone(5432)), []],
  ['no task in sight', template(rds('Engine: postgres'), everyone(5432), ''), []],
  [
    'a condition',
    template(rds('Engine: postgres'), everyone(5432))
      .replace('Resources:', 'Conditions: {C: !Equals [!Ref Open, x]}\nResources:')
      .replace('Group: {Type', 'Group: {Condition: C, Type'),
    ['likely'],
  ],
])('%s', (_, text, certainties) => expect(found(text)).toEqual(certainties))

test('its tasks may stand in another template, from which its group lets them in', () => {
  const files = [
    { path: 'tasks.yaml', text: `Resources:\n${ofTasks}Outputs: {Tasks: {Value: !Ref Tasks, Export: {Name: tasks}}}\n` },
    {
      path: 'database.yaml',
      text: template(
        rds('Engine: postgres'),
        `${everyone(5432)}, {IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !ImportValue tasks}`,
        '',
      ),
    },
  ]
  expect(check(rule, files).map(({ at }) => at.file.path)).toEqual(['database.yaml'])
})
