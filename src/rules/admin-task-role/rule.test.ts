import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const trust = '{Statement: [{Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: "sts:AssumeRole"}]}'
const template = (policies: string, boundary = ''): string => `Parameters: {Open: {Type: String}, Account: {Type: String}}
Resources:
  Bounded: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${trust}, PermissionsBoundary: "arn:aws:iam::aws:policy/ReadOnly"}}
  Free: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${trust}${boundary}}}
${policies}`
const found = (text: string) =>
  check(rule, [{ path: 'template.yaml', text }]).map(({ certainty, message, at }) => [certainty, message, at.start > 0] as const)

const policy = (statement: string, roles = '[!Ref Bounded, !Ref Free]'): string =>
  `  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: ${roles}, PolicyDocument: {Statement: [${statement}]}}}\n`
const everything = '{Effect: Allow, Action: "*", Resource: "*"}'

test('a statement of two roles is one fault, of the role that nothing limits', () =>
  expect(found(template(policy(everything)))).toEqual([
    ['certain', 'Role `Free` (a role for ECS tasks) may do everything in the account', true],
  ]))

test('a boundary that cannot be seen may leave little', () => expect(found(template(policy(everything, '[!Ref Bounded]')))).toEqual([]))

test.each([
  ['"*:*"', '"*"', 1],
  ['"*"', '"arn:aws:iam::*:role/*"', 0],
  ['"iam:*"', '"arn:aws:iam::*:role/*"', 1],
  ['"IAM:putrolepolicy"', '!Sub "arn:aws:iam::${Account}:role/*"', 1],
  ['"iam:PutRolePolicy"', '"arn:aws:iam::111122223333:role/api-*"', 0],
  ['"iam:PassRole"', '"*"', 0],
  ['!Ref Open', '"*"', 0],
  ['"*"', '!Ref Open', 0],
  ['"*"', '[!Ref Open, "*"]', 1],
])('%s on %s: %i', (action, resource, count) =>
  expect(found(template(policy(`{Effect: Allow, Action: ${action}, Resource: ${resource}}`, '[!Ref Free]')))).toHaveLength(count),
)

test.each([
  ['AdministratorAccess', 1],
  ['constructor', 0],
  ['toString', 0],
])('AWS’s policy %s: %i', (name, count) =>
  expect(found(template('', `, ManagedPolicyArns: ["arn:aws:iam::aws:policy/${name}"]`))).toHaveLength(count),
)
