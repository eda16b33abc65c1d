import { expect, test } from 'vitest'
import { readFiles } from '../../src/dialects/read.ts'
import { Estate } from '../../src/model/estate.ts'
import type { PolicyDocument } from '../../src/model/policy.ts'
import { allowsEverything, fullAccess, policyText } from '../../src/model/policy-text.ts'

function policyOf(statements: string): PolicyDocument | undefined {
  const text = `Parameters: {Open: {Type: String}}\nResources: {E: {Type: AWS::EC2::VPCEndpoint, Properties: {ServiceName: a, PolicyDocument: {Statement: ${statements}}}}}\n`
  const { readings } = readFiles([{ path: 'a.yaml', text }], {
    filter: false,
    onCrash: (where, error) => expect.fail(`${where}: ${error}`),
  })
  const [endpoint] = new Estate(readings).all('vpc-endpoint')
  const policy = endpoint?.policyDocument
  return policy?.kind === 'known' ? policy.value : undefined
}

function textOf(statements: string): string | undefined {
  const policy = policyOf(statements)
  return policy && policyText(policy)
}

const one =
  '{Effect: Allow, Principal: "*", Action: ["ecr:Get*", "ecr:List*"], Resource: "*", Condition: {StringEquals: {a: [x, y], b: z}}}'

test.each([
  ['one statement, or a list of it', one, `[${one}]`],
  ['the order of values', one, one.replace('"ecr:Get*", "ecr:List*"', '"ecr:List*", "ecr:Get*"').replace('x, y', 'y, x')],
  ['the order of conditions', one, one.replace('a: [x, y], b: z', 'b: [z], a: [x, y]')],
  ['a name', one, one.replace('Effect', 'Sid: Pull, Effect')],
  ['how everyone is written', one, one.replace('Principal: "*"', 'Principal: {AWS: "*"}')],
  ['the case of actions', one, one.replace('ecr:Get*', 'ECR:get*')],
  ['the same parameter', one.replace('b: z', 'b: [!Ref Open, z]'), one.replace('b: z', 'b: [z, !Ref Open]')],
])('%s changes nothing', (_, a, b) => {
  expect(textOf(a)).toBeDefined()
  expect(textOf(b)).toBe(textOf(a))
})

test.each([
  ['another action', one.replace('ecr:List*', 'ecr:*')],
  ['a denial', one.replace('Allow', 'Deny')],
  ['everything but an action', one.replace('Action', 'NotAction')],
  ['one statement more', `[${one}, {Effect: Allow, Principal: "*", Action: "*", Resource: "*"}]`],
])('%s is another policy', (_, other) => expect(textOf(other)).not.toBe(textOf(one)))

test('what allows everything', () => expect(textOf('{Effect: Allow, Principal: "*", Action: "*", Resource: "*"}')).toBe(fullAccess))
test.each(['!Ref Open', `[${one}, !Ref Open]`, one.replace('x, y', '!If [Open, x, y]')])('%s cannot be seen', (statements) =>
  expect(textOf(statements)).toBeUndefined(),
)

const all = '{Effect: Allow, Principal: "*", Action: "*", Resource: "*"}'

test.each([
  ['nothing else', `[${all}]`, 'yes'],
  ['something more beside it', `[${all}, ${one}]`, 'yes'],
  ['something taken away again', `[${all}, {Effect: Deny, Principal: "*", Action: "s3:*", Resource: "*"}]`, 'no'],
  ['what may be taken away again', `[${all}, !Ref Open]`, 'maybe'],
  ['less', `[${one}]`, 'no'],
  ['what nobody can see', '[!Ref Open]', 'maybe'],
])('everything is allowed, and %s', (_, statements, expected) => {
  const policy = policyOf(statements) ?? expect.fail('no policy')
  expect(allowsEverything(policy)).toBe(expected)
})
