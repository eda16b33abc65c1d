import { anything, listOrOne, type Read, struct, text } from './shape.ts'

// IAM's policy language, whose words are the same in every dialect:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html

/** A bare `"*"` is read as `{ "AWS": "*" }`, which means the same. */
const principal = struct('PolicyPrincipal', {
  AWS: listOrOne(text),
  Service: listOrOne(text),
  Federated: listOrOne(text),
  CanonicalUser: listOrOne(text),
})

const statement = struct('PolicyStatement', {
  Sid: text,
  Effect: text,
  Principal: principal,
  NotPrincipal: principal,
  Action: listOrOne(text),
  NotAction: listOrOne(text),
  Resource: listOrOne(text),
  NotResource: listOrOne(text),
  Condition: anything,
})

export const policyDocument = struct('PolicyDocument', { Version: text, Statement: listOrOne(statement) })

export type PolicyDocument = Read<typeof policyDocument>
export type PolicyStatement = Read<typeof statement>
