import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import { awsPolicyName, managedPolicy } from '../../src/model/managed-policies.ts'
import { policiesOf } from '../../src/model/policies-of.ts'
import { itemsOf, type Value } from '../../src/model/value.ts'

// A role's policies in all the forms that the two dialects have for them.

const estateOf = (path: string, text: string): Estate =>
  new Estate(readFiles([{ path, text }], { filter: false, onCrash: (where, error) => expect.fail(`${where}: ${error}`) }).readings)

const words = (value: Value<string>): string => (value.kind === 'known' ? value.value : value.kind)

/** What the role `Task` holds: `address property action`, the names of AWS's policies, and whether that is all. */
function held(estate: Estate): { statements: string[]; managed: string[]; complete: boolean } {
  const role = estate.all('role').find(({ address }) => /task$/i.test(address)) ?? expect.fail('no role')
  const { statements, managed, complete } = policiesOf(role, estate)
  return {
    statements: statements.map(({ place, property, statement }) => {
      const actions = itemsOf(statement.Action).items.map(words)
      return `${place.address} ${property} ${actions.join(' ')}`
    }),
    managed: managed.map(({ name }) => name),
    complete,
  }
}

const cloudformation = (resources: string): Estate => estateOf('stack.yaml', `Parameters: {Open: {Type: String}}\nResources:\n${resources}`)
const document = (action: string, sid = ''): string =>
  `{Version: "2012-10-17", Statement: [{${sid && `Sid: ${sid}, `}Effect: Allow, Action: ${action}, Resource: "*"}]}`
const role = (properties: string): string => `  Task: {Type: AWS::IAM::Role, Properties: {RoleName: api, ${properties}}}\n`

describe('in CloudFormation', () => {
  test.each<[what: string, resources: string, statements: string[], managed: string[]]>([
    [
      'inline',
      role(`Policies: [{PolicyName: read, PolicyDocument: ${document('s3:GetObject', 'Read')}}]`),
      ['Task policies[read].policyDocument.Statement[Read] s3:GetObject'],
      [],
    ],
    [
      'a policy that names its roles',
      `${role('')}  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: ${document('[a:B, a:C]')}, Roles: [!Ref Task]}}\n`,
      ['P policyDocument.Statement[0] a:B a:C'],
      [],
    ],
    [
      'a managed policy that names its roles, and one that the role names: once each',
      `${role('ManagedPolicyArns: [!Ref M, !Ref N]')}  M: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${document('a:B')}, Roles: [api]}}\n  N: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${document('a:C')}}}\n`,
      ['M policyDocument.Statement[0] a:B', 'N policyDocument.Statement[0] a:C'],
      [],
    ],
    [
      'a role policy',
      `${role('')}  P: {Type: AWS::IAM::RolePolicy, Properties: {PolicyName: p, RoleName: !Ref Task, PolicyDocument: ${document('a:B')}}}\n`,
      ['P policyDocument.Statement[0] a:B'],
      [],
    ],
    [
      'AWS’s own',
      role(
        'ManagedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy", "arn:aws:iam::aws:policy/AdministratorAccess"]',
      ),
      [],
      ['AmazonECSTaskExecutionRolePolicy', 'AdministratorAccess'],
    ],
  ])('%s', (_, resources, statements, managed) => expect(held(cloudformation(resources))).toEqual({ statements, managed, complete: true }))

  test.each([
    ['a policy of a parameter', role('ManagedPolicyArns: [!Ref Open]')],
    ['a list nobody knows', role('ManagedPolicyArns: !Split [",", !Ref Open]')],
    ['a document nobody knows', role('Policies: [{PolicyName: p, PolicyDocument: !Ref Open}]')],
    ['a policy of another account', role('ManagedPolicyArns: ["arn:aws:iam::111122223333:policy/other"]')],
    [
      'a policy for a role nobody knows',
      `${role('')}  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, PolicyDocument: ${document('a:B')}, Roles: [!Ref Open]}}\n`,
    ],
  ])('%s is not all', (_, resources) => expect(held(cloudformation(resources)).complete).toBe(false))

  test('what is there only under an open condition is marked', () => {
    const estate = estateOf(
      'a.yaml',
      `Parameters: {Open: {Type: String}}\nConditions: {Maybe: !Equals [!Ref Open, x]}\nResources:\n${role(`Policies: [!If [Maybe, {PolicyName: p, PolicyDocument: ${document('a:B')}}, !Ref AWS::NoValue]]`)}`,
    )
    const [task] = estate.all('role')
    expect(task && policiesOf(task, estate).statements.map(({ conditional }) => conditional)).toEqual([true])
  })
})

describe('in Terraform', () => {
  const json = (action: string): string => `jsonencode({ Statement = [{ Effect = "Allow", Action = "${action}", Resource = "*" }] })`
  const terraform = (text: string): Estate =>
    estateOf('main.tf', `resource "aws_iam_role" "task" {\n  name = "api"\n  assume_role_policy = ${json('sts:AssumeRole')}\n}\n${text}`)
  const policy = `resource "aws_iam_policy" "p" {\n  name = "p"\n  policy = ${json('a:B')}\n}\n`
  test.each<[what: string, text: string, statements: string[], managed: string[]]>([
    [
      'a role policy',
      `resource "aws_iam_role_policy" "p" {\n  role = aws_iam_role.task.id\n  policy = ${json('a:B')}\n}\n`,
      ['aws_iam_role_policy.p policyDocument.Statement[0] a:B'],
      [],
    ],
    [
      'an attachment by name',
      `${policy}resource "aws_iam_role_policy_attachment" "a" {\n  role = "api"\n  policy_arn = aws_iam_policy.p.arn\n}\n`,
      ['aws_iam_policy.p policyDocument.Statement[0] a:B'],
      [],
    ],
    [
      'an attachment to several',
      `${policy}resource "aws_iam_policy_attachment" "a" {\n  name = "a"\n  roles = [aws_iam_role.task.name]\n  policy_arn = aws_iam_policy.p.arn\n}\n`,
      ['aws_iam_policy.p policyDocument.Statement[0] a:B'],
      [],
    ],
    [
      'AWS’s own, exclusively',
      `resource "aws_iam_role_policy_attachments_exclusive" "a" {\n  role_name = aws_iam_role.task.name\n  policy_arns = ["arn:aws:iam::aws:policy/PowerUserAccess"]\n}\n`,
      [],
      ['PowerUserAccess'],
    ],
    [
      'AWS’s own, looked up by its ARN',
      'data "aws_iam_policy" "p" {\n  arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"\n}\nresource "aws_iam_role_policy_attachment" "a" {\n  role = aws_iam_role.task.name\n  policy_arn = data.aws_iam_policy.p.arn\n}\n',
      [],
      ['ReadOnlyAccess'],
    ],
  ])('%s', (_, text, statements, managed) => expect(held(terraform(text))).toEqual({ statements, managed, complete: true }))

  test('inline blocks and ARNs of the role', () => {
    const estate = estateOf(
      'main.tf',
      `resource "aws_iam_role" "task" {\n  managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"]\n  inline_policy {\n    name = "p"\n    policy = ${json('a:B')}\n  }\n}\n`,
    )
    expect(held(estate)).toEqual({
      statements: ['aws_iam_role.task policies[p].policyDocument.Statement[0] a:B'],
      managed: ['AdministratorAccess'],
      complete: true,
    })
  })
})

test('a trust policy is no policy of what the role may do', () => {
  const estate = cloudformation(role(`AssumeRolePolicyDocument: ${document('sts:AssumeRole')}`))
  expect(held(estate)).toEqual({ statements: [], managed: [], complete: true })
})

test('AWS’s own policies by ARN', () => {
  expect(awsPolicyName('arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy')).toBe('AmazonECSTaskExecutionRolePolicy')
  expect(awsPolicyName('arn:aws-us-gov:iam::aws:policy/AdministratorAccess')).toBe('AdministratorAccess')
  expect(awsPolicyName('arn:aws:iam::111122223333:policy/AdministratorAccess')).toBeUndefined()
  expect(managedPolicy('AdministratorAccess')?.actions).toEqual(['*'])
  expect(managedPolicy('AmazonS3FullAccess')?.actions).toEqual(['s3:*'])
  expect(managedPolicy('SomethingElse')).toBeUndefined()
})
