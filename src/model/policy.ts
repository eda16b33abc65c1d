import { entriesOf, link, listOrOne, type Read, struct, text } from './shape.ts'

// IAM's policy language, whose words are the same in every dialect:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html

/** A bare `"*"` is read as `{ "AWS": "*" }`, which means the same. */
const principal = struct('PolicyPrincipal', {
  AWS: listOrOne(text),
  Service: listOrOne(text),
  Federated: listOrOne(text),
  CanonicalUser: listOrOne(text),
})

/** What a statement is about is a visible link: the secret that a task's role may read belongs to the task. */
const resource = link('secret', 'parameter', 'key', 'role', 'repository', 'log-group', 'file-system', 'cluster', 'task-definition')

const statement = struct('PolicyStatement', {
  Sid: text,
  Effect: text,
  Principal: principal,
  NotPrincipal: principal,
  Action: listOrOne(text),
  NotAction: listOrOne(text),
  Resource: listOrOne(resource),
  NotResource: listOrOne(text),
  /** Operator, key, values: `{StringEquals: {"aws:SourceAccount": ["111122223333"]}}`. */
  Condition: entriesOf(entriesOf(listOrOne(text))),
})

export const policyDocument = struct('PolicyDocument', { Version: text, Statement: listOrOne(statement) })

export type PolicyDocument = Read<typeof policyDocument>
export type PolicyStatement = Read<typeof statement>
