import type { Estate } from '../../model/estate.ts'
import { type Known, known, type Unknown, unknown, type Value } from '../../model/value.ts'
import { textOf } from '../../source/file.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const same: Question<boolean> = { ask: 'is the execution role', bad: (value) => value.kind === 'known' && value.value }

export default {
  id: 'shared-task-and-execution-role',
  title: 'Task role and execution role are the same',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'The task role of `{address}` is also its execution role',
  risk: 'The application then holds the rights of the ECS agent: pulling images and reading every secret the task definition names.',
  advice: 'Give the task a role of its own with only what the application calls, and keep the execution role for ECS.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html',
  tags: ['iam', 'cross-resource', 'external/cwe/cwe-250', 'external/cwe/cwe-653'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      if (task.taskRoleArn.kind === 'absent' || task.executionRoleArn.kind === 'absent') continue
      const role = estate.follow(task.taskRoleArn, 'role', task.unit)
      yield judge(task, 'taskRoleArn', compared(task.taskRoleArn, task.executionRoleArn, task.unit, estate), same, {
        related: [
          { at: task.executionRoleArn.at, say: 'the execution role' },
          ...(role.kind === 'known' ? [{ at: role.value.target.at, say: 'the role' }] : []),
        ],
      })
    }
  },
} satisfies Rule as Rule

/** Whether two values name one role, arm by arm where they depend on something: `true` stands at the task role. */
function compared(a: Value<string>, b: Value<string>, unit: string, estate: Estate): Value<boolean> {
  const { at, origin } = a
  if (a.kind === 'unknown' && b.kind === 'unknown' && isSameExpression(a, b)) return known(true, at, { origin })
  if (a.kind === 'unknown' && a.oneOf) {
    const oneOf = a.oneOf.map((arm) => ({ ...arm, then: compared(arm.then, whenSo(b, a, arm.when), unit, estate) }))
    return unknown(a.why, at, { origin, oneOf })
  }
  if (b.kind === 'unknown' && b.oneOf)
    return unknown(b.why, at, { origin, oneOf: b.oneOf.map((arm) => ({ ...arm, then: compared(a, arm.then, unit, estate) })) })
  if (a.kind === 'absent' || b.kind === 'absent') return known(false, at, { origin })
  const is = isSameRole(a, b, unit, estate)
  return is === undefined ? unknown('reference', at, { origin }) : known(is, at, { origin })
}

/** What `b` is where `a` takes the arm of this condition: the arm of the same condition, if it has one. */
function whenSo(b: Value<string>, a: Unknown<string>, when: string | undefined): Value<string> {
  if (b.kind !== 'unknown' || a.why !== 'condition' || b.why !== 'condition') return b
  return b.oneOf?.find((arm) => arm.when === when)?.then ?? b
}

/**
 * The same expression is the same role, whatever it comes to. A placeholder alone is no expression: `<ROLE_ARN>` may be filled in
 * differently each time it stands; `arn:aws:iam::<ACCOUNT>:role/app` names the role itself.
 */
const isSameExpression = (a: Unknown<string>, b: Unknown<string>): boolean =>
  a.name !== undefined &&
  a.name === b.name &&
  textOf(a.at) === textOf(b.at) &&
  (a.why !== 'placeholder' || (a.parts?.some((part) => part.kind === 'known') ?? false))

function isSameRole(
  a: Known<string> | Unknown<string>,
  b: Known<string> | Unknown<string>,
  unit: string,
  estate: Estate,
): boolean | undefined {
  const first = estate.follow(a, 'role', unit)
  const second = estate.follow(b, 'role', unit)
  if (first.kind === 'known' && second.kind === 'known') {
    if (first.value.target !== second.value.target) return false
    // `aws_iam_role.ecs["task"]` and `aws_iam_role.ecs["execution"]`: one resource can be many roles.
    return isOneOfMany(a) || isOneOfMany(b) ? undefined : true
  }
  if (a.kind === 'known' && b.kind === 'known' && !a.reference && !b.reference) return a.value === b.value
  if (!a.reference || !b.reference) return undefined
  if (a.reference.unit !== b.reference.unit || a.reference.address !== b.reference.address) return false
  // One stack, one custom resource can hand out several roles.
  return nameOf(a) !== undefined && nameOf(a) === nameOf(b) && !isOneOfMany(a) ? true : undefined
}

const nameOf = (value: Known<string> | Unknown<string>): string | undefined => (value.kind === 'unknown' ? value.name : undefined)

const isOneOfMany = (value: Known<string> | Unknown<string>): boolean => nameOf(value)?.includes('[') ?? false
