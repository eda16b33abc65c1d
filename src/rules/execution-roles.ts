import { type Bearer, bearersOf } from '../model/bearers.ts'
import type { Estate } from '../model/estate.ts'
import { isAllowed } from '../model/permissions.ts'
import type { TaskDefinition } from '../model/resource.ts'
import type { Need } from '../model/targets.ts'
import { known, type Value } from '../model/value.ts'
import { type Is, isNot as not } from '../model/verdict.ts'
import type { Note } from '../source/note.ts'
import type { Question } from './judge.ts'

/** The execution roles of tasks, as far as they were read. */
export function executionRoles(estate: Estate): (task: TaskDefinition) => Bearer | undefined {
  const bearers = new Map<unknown, Bearer>(bearersOf(estate).map((bearer) => [bearer.holder, bearer]))
  return (task) => {
    const role = estate.follow(task.executionRoleArn, 'role', task.unit)
    return role.kind === 'known' ? bearers.get(role.value.target) : undefined
  }
}

/** Whether the role lacks what is needed: `yes` only where all its policies are in sight. */
export const lacks = (bearer: Bearer, estate: Estate, { action, target }: Need): Is => not(isAllowed(bearer, estate, action, target))

/** Bad where the role lacks it. */
export const isMissing: Question<Is> = {
  ask: 'is more than the execution role may do',
  bad: (value) => (value.kind === 'known' ? value.value : 'no'),
}

/** An answer that stands where the task names the role. */
export const atRole = (task: TaskDefinition, is: Is): Value<Is> =>
  known(is, task.executionRoleArn.at, { origin: task.executionRoleArn.origin })

export const roleAsNote = ({ holder }: Bearer): Note[] => [{ at: holder.at, say: `\`${holder.address}\` is the execution role` }]
