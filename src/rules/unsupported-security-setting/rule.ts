import { isDaemonTask } from '../../model/daemons.ts'
import type { Estate } from '../../model/estate.ts'
import type { Compute } from '../../model/facts.ts'
import type { Place, TaskDefinition } from '../../model/resource.ts'
import type { Note } from '../../source/note.ts'
import { judge } from '../judge.ts'
import type { Rule } from '../rule.ts'
import { containerSettings, type Held, type Setting, taskSettings } from './settings.ts'

const names: Readonly<Record<Held, string>> = { FARGATE: 'Fargate', MANAGED_INSTANCES: 'Managed Instances' }
const appliesTo = Object.keys(names) as readonly Held[]

export default {
  id: 'unsupported-security-setting',
  title: 'Task definition has a security setting that its compute type does not support',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo,
  message: '{kind} `{name}` {does} `{setting}`, which {verdict}',
  risk: 'AWS refuses the task definition, or runs it without the setting. Either way what the file says about isolation, network or logs is not what runs.',
  advice: 'Take the setting away, or run the task where it is supported. `requiresCompatibilities` makes AWS check it at registration.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  tags: ['task', 'container', 'external/cwe/cwe-1188'],
  *check(estate) {
    for (const task of estate.all('task-definition')) {
      // What a daemon may not set, its task definition has no word for.
      if (isDaemonTask(task)) continue
      const { certain } = estate.runsOn(task)
      const held = appliesTo.filter((one) => certain.has(one))
      if (held.length === 0) continue
      const related = launchesThatSaySo(task, held, estate)
      yield* judged(task, taskSettings, { kind: 'Task definition', name: task.address }, held, related)
      for (const container of estate.containersOf(task))
        yield* judged(container, containerSettings, { kind: 'Container', name: container.container }, held, related)
    }
  },
} satisfies Rule as Rule

type Who = Readonly<Record<'kind' | 'name', string>>

function* judged<P extends Place>(place: P, settings: readonly Setting<P>[], who: Who, held: readonly Held[], related: readonly Note[]) {
  for (const setting of settings) {
    const refusing = held.filter((one) => setting.refusedOn.includes(one))
    if (refusing.length === 0) continue
    const where = refusing.map((one) => names[one]).join(' and ')
    for (const { property, value, bad, what, within } of setting.instances(place, refusing))
      yield judge(
        place,
        property,
        value,
        { ask: `is not supported on ${where}`, bad },
        {
          data: { ...who, ...what(where) },
          related,
          ...(within ? { within } : {}),
        },
      )
  }
}

/** Where the task definition does not say itself what it runs on, what starts it does. */
function launchesThatSaySo(task: TaskDefinition, held: readonly Compute[], estate: Estate): Note[] {
  const said = task.requiresCompatibilities.kind === 'known' ? task.requiresCompatibilities.value.items : []
  if (said.some((one) => one.kind === 'known' && held.includes(one.value as Compute))) return []
  return estate.launchesOf(task).map(({ at, address }) => ({ at, say: `\`${address}\` decides where it runs` }))
}
