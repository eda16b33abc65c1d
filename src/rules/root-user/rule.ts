import type { Estate } from '../../model/estate.ts'
import { isWindows } from '../../model/operating-system.ts'
import type { Container } from '../../model/resource.ts'
import { isRoot } from '../../model/users.ts'
import { field, itemsOf } from '../../model/value.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const root: Question<string> = { ask: 'is root', bad: (user) => user.kind === 'known' && isRoot(user.value) }

export default {
  id: 'root-user',
  title: 'Container is told to run as root',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  message: 'Container `{container}` is told to run as root',
  risk: 'A flaw in the application is then one in a root process: one step less to the kernel, to mounted volumes and to the rest of the task.',
  advice: 'Set `user` to a number other than 0, such as `1000:1000`, that may read what the image needs.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-250', 'securityhub/ECS.20'],
  *check(estate) {
    for (const container of estate.containers) {
      // The log router writes the socket that the others log to, and has to be root for that.
      if (container.firelensConfiguration.kind !== 'absent' || isWindows(container.taskDefinition) === 'yes') continue
      if (isPreparation(container, estate)) continue
      yield judge(container, 'user', container.user, root)
    }
  },
} satisfies Rule as Rule

/** It ends before the containers start that wait for it: such ones hand a volume over to the user who is to write there. */
function isPreparation({ essential, container: name, taskDefinition }: Container, estate: Estate): boolean {
  if (essential.kind !== 'known' || essential.value) return false
  return estate.containersOf(taskDefinition).some(({ dependsOn }) =>
    itemsOf(dependsOn).items.some((item) => {
      const on = field(item, (one) => one.containerName)
      const condition = field(item, (one) => one.condition)
      return on.kind === 'known' && on.value === name && condition.kind === 'known' && /^(?:SUCCESS|COMPLETE)$/.test(condition.value)
    }),
  )
}
