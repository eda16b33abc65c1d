import { formOf } from './forms.ts'

/** What is wrong with a `valueFrom`, in words that follow "it"; `undefined` where ECS can read it. Never repeats it. */
export interface Malformed {
  readonly wrong: string
  /** It does not even look like the name of something: it may be the secret itself. */
  readonly hidden: boolean
}

/**
 * A parameter's name or ARN, or a secret's ARN with at most `:key:stage:version` behind its name.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
export function malformedReference(valueFrom: string): Malformed | undefined {
  const said = (wrong: string, hidden = false): Malformed => ({ wrong, hidden })
  if (valueFrom.trim() === '') return said('is empty')
  if (/^\s|\s$/.test(valueFrom)) return said('has white space around it')
  if (valueFrom.startsWith('arn:')) return malformedArn(valueFrom)
  const form = formOf(valueFrom)
  if (form) return said(`is ${form.what}, where the name of one belongs`, true)
  if (/^(?:ssm|secretsmanager|aws-?ssm|parameterstore):/i.test(valueFrom)) return said('begins with a prefix that only other tools know')
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
  if (!/^[\w./-]+(?::[\w.-]+)?$/.test(valueFrom)) return said('is neither an ARN nor the name of a parameter', true)
  return undefined
}

function malformedArn(arn: string): Malformed | undefined {
  const said = (wrong: string): Malformed => ({ wrong, hidden: false })
  const [, partition = '', service = '', region = '', account = '', ...rest] = arn.split(':')
  if (!/^aws(?:-[a-z]+)*$/.test(partition) || (service !== 'ssm' && service !== 'secretsmanager'))
    return said('is the ARN of something that is neither a secret nor a parameter')
  if (region === '') return said('is an ARN without a region')
  if (account === '') return said('is an ARN without an account')
  if (service === 'ssm') {
    const [resource = ''] = rest
    return /^parameter\/./.test(resource) ? undefined : said('is an SSM ARN that names no parameter (`parameter/…`)')
  }
  const [kind, name = '', ...behind] = rest
  if (kind !== 'secret' || name === '') return said('is a Secrets Manager ARN that names no secret (`secret:…`)')
  // A colon for each of key, stage and version, or nothing at all.
  if (behind.length === 0 || behind.length === 3) return undefined
  return said(
    `has ${behind.length} part${behind.length === 1 ? '' : 's'} behind the secret’s name, and ECS takes three (\`:key:stage:version\`, empty where not needed)`,
  )
}
