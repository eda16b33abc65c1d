import { type AgentSettings, agentSettingsOf, settingIn } from '../../model/agent-settings.ts'
import type { Estate } from '../../model/estate.ts'
import { type Machine, machinesOf } from '../../model/machines.ts'
import type { TaskDefinition } from '../../model/resource.ts'
import { absent, field, type Value } from '../../model/value.ts'
import { answerTo, is, judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const name = 'ECS_AWSVPC_BLOCK_IMDS'

export default {
  id: 'imds-not-blocked',
  title: 'Agent lets awsvpc tasks reach the metadata of their instance',
  severity: 'medium',
  profile: 'default',
  precision: 'high',
  appliesTo: ['EC2'],
  message: 'The agent of `{address}` lets tasks in awsvpc mode reach the metadata of the instance: `ECS_AWSVPC_BLOCK_IMDS` is not `true`',
  risk: 'Every such task can fetch the credentials of the instance role, whatever its own task role allows.',
  advice:
    'Write `ECS_AWSVPC_BLOCK_IMDS=true` into `/etc/ecs/ecs.config` beside the name of the cluster; in Bottlerocket `awsvpc-block-imds = true`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html',
  tags: ['agent', 'external/cwe/cwe-918'],
  *check(estate) {
    const tasks = awsvpcTasks(estate)
    if (tasks.length === 0) return
    for (const machine of machinesOf(estate)) {
      const settings = agentSettingsOf(machine)
      const cluster = settingIn(settings, 'ECS_CLUSTER')
      if (!cluster || hasNoMetadata(machine)) continue
      const own = tasks.filter(({ unit }) => unit === machine.host.unit)
      yield judge(machine.host, cluster.property.replace('[ECS_CLUSTER]', `[${name}]`), blocked(settings, cluster.value), notOn(settings), {
        related: own.map(({ at, address }) => ({ at, say: `\`${address}\` runs in awsvpc mode on EC2` })),
        certainty: (value) =>
          own.length > 0 && (value.kind === 'absent' ? cluster.sure : settingIn(settings, name)?.sure) ? 'certain' : 'likely',
      })
    }
  },
} satisfies Rule as Rule

const blocked = (settings: AgentSettings, cluster: Value<string>): Value<string> => settingIn(settings, name)?.value ?? absent(cluster.at)

/** The agent's default is off, but whoever brings settings from elsewhere may have switched it on there. */
const notOn = ({ complete }: AgentSettings): Question<string> => ({
  ask: 'is not true',
  bad: (value) => (value.kind === 'absent' ? (complete ? 'yes' : 'maybe') : !/^(?:1|t|true)$/i.test(value.value.trim())),
})

const hasNoMetadata = ({ metadataOptions }: Machine): boolean =>
  answerTo(
    field(metadataOptions, (one) => one.httpEndpoint),
    is('disabled'),
  ).is === 'yes'

/** Task definitions that run in awsvpc mode on machines, as far as something says that they run there. */
const awsvpcTasks = (estate: Estate): TaskDefinition[] =>
  estate
    .all('task-definition')
    .filter((task) => task.networkMode.kind === 'known' && task.networkMode.value === 'awsvpc' && estate.runsOn(task).compute.has('EC2'))
