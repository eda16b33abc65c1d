import { bearersOf, startersOf } from '../../model/bearers.ts'
import { isAdministrator, isAllOfAll } from '../admin-rights.ts'
import { type Right, wideResources } from '../role-rights.ts'
import type { Rule } from '../rule.ts'

const passing: Right = { action: 'iam:PassRole', service: 'iam', type: 'role/', what: 'pass every role' }

export default {
  id: 'wildcard-pass-role',
  title: 'Every role may be passed to a task',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  message: '`{role}` ({use}) may pass every role',
  risk: 'Whoever passes any role and starts a task with it has the rights of that role: those of an administrator, if the account has one that a service may assume.',
  advice:
    'Name the task roles and execution roles that may be passed, and say to whom by a condition on `iam:PassedToService`: `ecs-tasks.amazonaws.com`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-iam-bestpractices.html',
  tags: ['iam', 'external/cwe/cwe-269'],
  *check(estate) {
    const others = startersOf(estate).filter(({ uses }) => uses.length === 0)
    // Who is an administrator anyway is told so.
    yield* wideResources(estate, [...bearersOf(estate), ...others], ({ statement, bearers }) => {
      const told = isAllOfAll(statement) || (isAdministrator(statement) && bearers.some(({ uses }) => uses.length > 0))
      return told ? [] : [passing]
    })
  },
} satisfies Rule as Rule
