import { adminPolicies, allows } from './admin-rights.ts'
import type { Right } from './role-rights.ts'
import { secretPolicies } from './secret-rights.ts'

/** Services whose every action is only a report of one's own, or a channel to oneself. */
const harmless: ReadonlySet<string> = new Set(['xray', 'ssmmessages', 'ec2messages'])

/** Other rules say what their rights amount to. */
const toldElsewhere: ReadonlySet<string> = new Set(['iam', 'secretsmanager', 'ssm'])

/** All of one service: `s3:*`. To assume every role is as much. */
export function serviceRight(action: string): Right | undefined {
  const service = action.slice(0, action.indexOf(':')).toLowerCase()
  if (!/^[a-z][a-z0-9-]*$/.test(service) || harmless.has(service) || toldElsewhere.has(service)) return undefined
  if (allows(action, `${service}:*`)) return { action: `${service}:*`, service, type: '', what: `do everything in ${service}` }
  return allows(action, 'sts:AssumeRole')
    ? { action: 'sts:AssumeRole', service: 'iam', type: 'role/', what: 'assume every role that trusts the account' }
    : undefined
}

/** Only to mount or to call what lets the task in: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
const mild = /Client|Invoke|XRay|Xray/

/** What a policy of AWS's own allows of one service; nothing where another rule says more. */
export function serviceOf(policy: string): string | undefined {
  if (adminPolicies.has(policy) || secretPolicies.has(policy) || mild.test(policy)) return undefined
  const [, service] = /^(?:Amazon|AWS)?(\w+?)_?FullAccess$/.exec(policy) ?? []
  return service === undefined ? undefined : `do everything in ${service}`
}
