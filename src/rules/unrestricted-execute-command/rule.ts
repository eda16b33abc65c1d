import { holdersOf } from '../../model/bearers.ts'
import { itemsOf } from '../../model/value.ts'
import { allows } from '../admin-rights.ts'
import { type Right, wideResources } from '../role-rights.ts'
import type { Rule } from '../rule.ts'

const shell: Right = { action: 'ecs:ExecuteCommand', service: 'ecs', type: 'task/', what: 'open a shell in every container' }

export default {
  id: 'unrestricted-execute-command',
  title: 'Policy allows a shell in every container',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: '`{role}` may {what}',
  risk: 'A shell in a container has its secrets, its network and the rights of its task role.',
  advice:
    'Name the cluster and its tasks (`task/main/*`), or bind the statement by a condition on `ecs:cluster`, `ecs:container-name` or a tag.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  tags: ['iam', 'external/cwe/cwe-284'],
  *check(estate) {
    // Who may do everything in ECS, or in the account, is told so.
    yield* wideResources(estate, holdersOf(estate), ({ statement: { Action, NotAction } }) => {
      const told = itemsOf(Action).items.some((item) => item.kind === 'known' && allows(item.value, 'ecs:*'))
      return told || NotAction.kind !== 'absent' ? [] : [shell]
    })
  },
} satisfies Rule as Rule
