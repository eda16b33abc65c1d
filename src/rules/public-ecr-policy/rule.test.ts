import { expect, test } from 'vitest'
import { check } from '../../../test/rules/page.ts'
import rule from './rule.ts'

const found = (condition: string): number =>
  check(rule, [
    {
      path: 'template.yaml',
      text: `Parameters:
  Organisation: { Type: String }
Resources:
  Repository:
    Type: AWS::ECR::Repository
    Properties:
      RepositoryPolicyText:
        Statement: [{ Effect: Allow, Principal: "*", Action: "ecr:*", Condition: ${condition} }]
`,
    },
  ]).length

test.each([
  ['{}', 1],
  ['{ StringEquals: { aws:PrincipalOrgID: o-1 } }', 0],
  ['{ StringEquals: { aws:PrincipalOrgID: !Ref Organisation } }', 0],
  ['{ StringLike: { aws:PrincipalOrgID: "*" } }', 1],
  ['{ StringLike: { aws:PrincipalArn: ["arn:aws:iam::111122223333:*", "*"] } }', 1],
  ['{ StringEqualsIfExists: { aws:PrincipalOrgID: o-1 } }', 1],
  ['{ "ForAllValues:StringEquals": { aws:PrincipalOrgPaths: o-1/r-1 } }', 1],
  ['{ "ForAllValues:StringEquals": { aws:PrincipalOrgPaths: o-1/r-1 }, "Null": { aws:PrincipalOrgPaths: "false" } }', 0],
  ['{ "ForAnyValue:StringEquals": { aws:PrincipalOrgPaths: o-1/r-1 } }', 0],
  ['{ Bool: { aws:SecureTransport: "true" } }', 1],
  ['{ Bool: { aws:SecureTransport: "true" }, ArnLike: { aws:SourceArn: "arn:aws:lambda:*:111122223333:*" } }', 0],
  ['{ IpAddress: { aws:SourceIp: 0.0.0.0/0 } }', 1],
  // What a key of another kind or a negation leaves open cannot be told: no finding.
  ['{ StringEquals: { ecr:ResourceTag/env: test } }', 0],
  ['{ StringNotEquals: { aws:PrincipalOrgID: o-1 } }', 0],
  ['!Ref Organisation', 0],
])('Condition: %s', (condition, expected) => expect(found(condition)).toBe(expected))
