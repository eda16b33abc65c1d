import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { type Bearer, bearersOf, isTakenAway, sharedStatements, startersOf } from '../../src/model/bearers.ts'
import { Estate } from '../../src/model/estate.ts'
import { isAllowed } from '../../src/model/permissions.ts'
import { patternOf } from '../../src/model/policy-patterns.ts'
import { needOfSecret } from '../../src/model/targets.ts'
import { known } from '../../src/model/value.ts'

// Who holds which right, and what takes it away again.

const estateOf = (path: string, text: string): Estate =>
  new Estate(readFiles([{ path, text }], { filter: false, onCrash: (where, error) => expect.fail(`${where}: ${error}`) }).readings)

const trust = '{Statement: [{Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: "sts:AssumeRole"}]}'
const all = '{Effect: Allow, Action: "*", Resource: "*"}'

/** A template with a role `Task`, which has these properties and these statements. */
const withRole = (properties: string, statements: string, more = ''): Estate =>
  estateOf(
    'stack.yaml',
    `Parameters: {Open: {Type: String}}
Conditions: {Maybe: !Equals [!Ref Open, x]}
Resources:
  Task: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${trust}, ${properties} Policies: [{PolicyName: p, PolicyDocument: {Statement: [${statements}]}}]}}
${more}`,
  )

const only = (estate: Estate): Bearer => bearersOf(estate)[0] ?? expect.fail('nobody holds anything')

describe('what takes a right away', () => {
  const boundary = (statement: string): string =>
    `  B: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: {Statement: [${statement}]}}}\n`
  test.each([
    ['nothing', '', all, '', 'no'],
    ['a denial', '', `${all}, {Effect: Deny, Action: "iam:*", Resource: "*"}`, '', 'yes'],
    ['a denial of something else', '', `${all}, {Effect: Deny, Action: "s3:*", Resource: "*"}`, '', 'no'],
    ['a denial of one resource', '', `${all}, {Effect: Deny, Action: "iam:*", Resource: "arn:aws:iam::1:role/a"}`, '', 'no'],
    ['a denial of all but one', '', `${all}, {Effect: Deny, Action: "iam:*", NotResource: "arn:aws:iam::1:role/a"}`, '', 'maybe'],
    [
      'a denial under a condition',
      '',
      `${all}, {Effect: Deny, Action: "iam:*", Resource: "*", Condition: {StringNotEquals: {"aws:ResourceTag/a": b}}}`,
      '',
      'maybe',
    ],
    ['a denial that may be there', '', `${all}, !If [Maybe, {Effect: Deny, Action: "iam:*", Resource: "*"}, ${all}]`, '', 'maybe'],
    ['a denial of what nobody knows', '', `${all}, {Effect: Deny, Action: !Ref Open, Resource: "*"}`, '', 'maybe'],
    ['a boundary', 'PermissionsBoundary: !Ref B,', all, boundary('{Effect: Allow, Action: "s3:*", Resource: "*"}'), 'yes'],
    ['a boundary that leaves it', 'PermissionsBoundary: !Ref B,', all, boundary('{Effect: Allow, Action: ["iam:*"], Resource: "*"}'), 'no'],
    [
      'a boundary that denies some',
      'PermissionsBoundary: !Ref B,',
      all,
      boundary(`${all}, {Effect: Deny, Action: "iam:*", Resource: "arn:aws:iam::1:role/a"}`),
      'maybe',
    ],
    ['a boundary of AWS’s own', 'PermissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess",', all, '', 'yes'],
    ['a boundary that leaves all', 'PermissionsBoundary: "arn:aws:iam::aws:policy/AdministratorAccess",', all, '', 'no'],
    ['a boundary that nobody knows', 'PermissionsBoundary: !Ref Open,', all, '', 'maybe'],
  ])('%s', (_, properties, statements, more, is) => {
    const estate = withRole(properties, statements, more)
    expect(isTakenAway(only(estate), estate, 'iam:PutRolePolicy', 'iam', 'role/')).toBe(is)
  })
})

describe('whether something is allowed', () => {
  const read = (resource: string, more = ''): string => `{Effect: Allow, Action: "secretsmanager:Get*", Resource: ${resource}${more}}`
  test.each([
    ['on everything', read('"*"'), 'yes'],
    ['by its ARN', read('"arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf"'), 'maybe'],
    ['by its name', read('"arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-*"'), 'yes'],
    ['by characters of AWS’s own', read('"arn:aws:secretsmanager:*:*:secret:db-??????"'), 'maybe'],
    ['on something else', read('"arn:aws:secretsmanager:*:*:secret:other-*"'), 'no'],
    ['in another account', read('"arn:aws:secretsmanager:*:999999999999:secret:db-*"'), 'no'],
    ['on what nobody knows', read('!Ref Open'), 'maybe'],
    ['under a condition', read('"*"', ', Condition: {StringEquals: {"secretsmanager:ResourceTag/a": b}}'), 'maybe'],
    ['everything but', '{Effect: Allow, NotAction: "secretsmanager:*", Resource: "*"}', 'no'],
    ['on everything but', '{Effect: Allow, Action: "*", NotResource: "arn:aws:secretsmanager:*:*:secret:*"}', 'no'],
    ['and denied', `${read('"*"')}, {Effect: Deny, Action: "*", Resource: "*"}`, 'no'],
    ['nothing', '', 'no'],
  ])('%s', (_, statements, is) => {
    const estate = withRole('', statements)
    const at = { file: { path: 'a', text: '' }, start: 0, end: 0 }
    const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf:password::'
    const need = needOfSecret(known(arn, at), 'stack.yaml', estate) ?? expect.fail('no need')
    expect(isAllowed(only(estate), estate, need.action, need.target)).toBe(is)
  })

  test.each([
    ['AmazonECSTaskExecutionRolePolicy', 'no'],
    ['AdministratorAccess', 'yes'],
    ['AmazonSSMFullAccess', 'maybe'],
    ['SomethingNew', 'maybe'],
  ])('by %s', (name, is) => {
    const estate = withRole(`ManagedPolicyArns: [!Sub "arn:\${AWS::Partition}:iam::aws:policy/${name}"],`, '')
    const target = { kind: 'secret', arn: patternOf('arn:aws:secretsmanager:eu-west-1:1:secret:db') } as const
    expect(isAllowed(only(estate), estate, 'secretsmanager:GetSecretValue', target)).toBe(is)
  })
})

test('a policy of two roles is one, with both as its bearers', () => {
  const estate = estateOf(
    'stack.yaml',
    `Resources:
  A: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${trust}}}
  B: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: ${trust}}}
  P: {Type: AWS::IAM::Policy, Properties: {PolicyName: p, Roles: [!Ref A, !Ref B], PolicyDocument: {Statement: [${all}]}}}
`,
  )
  expect(sharedStatements(bearersOf(estate)).map(({ bearers }) => bearers.map(({ holder }) => holder.address))).toEqual([['A', 'B']])
})

test('who may start tasks: a role, a user by a group, a policy that nobody visible bears', () => {
  const start = '{Statement: [{Effect: Allow, Action: "ecs:*", Resource: "*"}]}'
  const estate = estateOf(
    'stack.yaml',
    `Resources:
  Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: []}, Policies: [{PolicyName: p, PolicyDocument: ${start}}]}}
  Group: {Type: AWS::IAM::Group, Properties: {Policies: [{PolicyName: p, PolicyDocument: ${start}}]}}
  User: {Type: AWS::IAM::User, Properties: {Groups: [!Ref Group]}}
  Other: {Type: AWS::IAM::User}
  Loose: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${start}}}
  Held: {Type: AWS::IAM::ManagedPolicy, Properties: {PolicyDocument: ${start}, Users: [!Ref Other]}}
`,
  )
  expect(startersOf(estate).map(({ holder }) => holder.address)).toEqual(['Role', 'User', 'Other', 'Group', 'Loose'])
})
