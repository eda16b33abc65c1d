import type { Estate } from './estate.ts'
import type { Target } from './permissions.ts'
import { beginningWith, literalIn, literalPattern, type Pattern, patternOf } from './policy-patterns.ts'
import type { Value } from './value.ts'

// What ECS reads and writes for a task, as IAM's policies may name it:
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html

/** What it takes to do something: the action, and to what. */
export interface Need {
  readonly action: string
  readonly target: Target
}

/** What a `valueFrom` needs; nothing where it cannot be told from which vault it comes. */
export function needOfSecret(value: Value<string>, unit: string, estate: Estate): Need | undefined {
  const [secret, parameter] = [estate.follow(value, 'secret', unit), estate.follow(value, 'parameter', unit)]
  if (secret.kind === 'known') {
    const { target } = secret.value
    const arn = named('arn:*:secretsmanager:*:*:secret:', target.name)
    return { action: 'secretsmanager:GetSecretValue', target: { kind: 'secret', resource: target, arn } }
  }
  if (parameter.kind === 'known') {
    const { target } = parameter.value
    return {
      action: 'ssm:GetParameters',
      target: { kind: 'parameter', resource: target, arn: named('arn:*:ssm:*:*:parameter', target.name) },
    }
  }
  const words = literalIn(value)
  const start = beginningOf(value)
  if (!words || start === undefined || start.includes('/aws/reference/secretsmanager/')) return undefined
  if (/^arn:[^:]*:secretsmanager:/.test(start))
    return { action: 'secretsmanager:GetSecretValue', target: { kind: 'secret', arn: beginningWith(fieldsOf(words, 7)) } }
  if (/^arn:[^:]*:ssm:/.test(start)) return { action: 'ssm:GetParameters', target: { kind: 'parameter', arn: words } }
  if (!/^(?:\/|[\w.-]+$)/.test(start)) return undefined
  const slash = start.startsWith('/') ? '' : '/'
  return { action: 'ssm:GetParameters', target: { kind: 'parameter', arn: [...patternOf(`arn:*:ssm:*:*:parameter${slash}`), ...words] } }
}

/** What it takes to write to a log group. ARNs of it come with `:*` and without. */
export function targetOfGroup(group: Value<string>, unit: string, estate: Estate): Target | undefined {
  const prefix = 'arn:*:logs:*:*:log-group:'
  const link = estate.follow(group, 'log-group', unit)
  if (link.kind === 'known') return { kind: 'log-group', resource: link.value.target, arn: named(prefix, link.value.target.logGroupName) }
  const words = literalIn(group)
  return words && { kind: 'log-group', arn: beginningWith(patternOf(prefix), words) }
}

/** What may stand behind it is open: characters of AWS's own, a version. */
function named(prefix: string, name: Value<string>): Pattern {
  const slash = prefix.endsWith('parameter') && !(beginningOf(name) ?? '/').startsWith('/') ? '/' : ''
  return beginningWith(patternOf(`${prefix}${slash}`), literalIn(name) ?? [])
}

/** The words that a text begins with; a part in the middle of an ARN that nobody knows is a word of it. */
function beginningOf(value: Value<string>): string | undefined {
  if (value.kind === 'known') return value.value
  if (value.kind === 'absent' || value.parts?.[0]?.kind !== 'known') return undefined
  return value.parts.map((part) => (part.kind === 'known' ? part.value : 'x')).join('')
}

/** The first fields of an ARN: behind a secret's name stand its key, stage and version. */
function fieldsOf(words: Pattern, count: number): Pattern {
  let colons = 0
  const end = words.findIndex((token) => token === ':' && ++colons === count)
  return end < 0 ? words : words.slice(0, end)
}

export const everything: Pattern = literalPattern('*')
