import type { PolicyStatement } from '../model/policy.ts'
import { actionPattern, covers } from '../model/policy-patterns.ts'
import { itemsOf } from '../model/value.ts'
import type { Right } from './role-rights.ts'

/** Policies of AWS's own that make an administrator: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
export const adminPolicies: ReadonlyMap<string, string> = new Map([
  ['AdministratorAccess', 'do everything in the account'],
  ['PowerUserAccess', 'do everything in the account but manage users and roles'],
  ['IAMFullAccess', 'give itself every right'],
])

const everything: Right = { action: '*:*', service: '', type: '', what: 'do everything in the account' }

/** Each of them is enough to attach any policy to one's own role, or to change one that is attached. */
const escalating: readonly Right[] = [
  ['iam:AttachRolePolicy', 'role/'],
  ['iam:PutRolePolicy', 'role/'],
  ['iam:CreatePolicyVersion', 'policy/'],
].map(([action = '', type = '']) => ({ action, service: 'iam', type, what: `give itself every right (${action})` }))

/** The right of an administrator that an action amounts to: all there is, or to give oneself whatever is missing. */
export const adminRight = (action: string): Right | undefined => [everything, ...escalating].find((right) => allows(action, right.action))

/** Whether an entry of `Action` takes in all that another stands for. */
export const allows = (action: string, asked: string): boolean => covers(actionPattern(action), actionPattern(asked)) === 'yes'

/** Whether a statement is about all actions there are: then that is what there is to say about it. */
export const isAllOfAll = ({ Action, NotAction }: PolicyStatement): boolean =>
  NotAction.kind !== 'absent' || itemsOf(Action).items.some((item) => item.kind === 'known' && allows(item.value, '*:*'))

/** Whether an action of the statement is a right of an administrator, if its resources are all there is. */
export const isAdministrator = ({ Action, NotAction }: PolicyStatement): boolean =>
  NotAction.kind !== 'absent' || itemsOf(Action).items.some((item) => item.kind === 'known' && adminRight(item.value) !== undefined)
