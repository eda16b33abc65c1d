import { isDaemonTask } from '../../model/daemons.ts'
import type { Estate } from '../../model/estate.ts'
import type { Service, TaskDefinition } from '../../model/resource.ts'
import { isHostAgent } from '../../model/sidecars.ts'
import { field, itemsOf, known } from '../../model/value.ts'
import type { Is } from '../../model/verdict.ts'
import type { Range } from '../../source/file.ts'
import { judge, type Question } from '../judge.ts'
import { namesInWords } from '../names-in-words.ts'
import type { Rule } from '../rule.ts'
import { capacityOf, isConstrained } from './capacity.ts'

const shared: Question<Is> = { ask: 'leads to instances of others', bad: (value) => (value.kind === 'known' ? value.value : 'maybe') }

export default {
  id: 'privileged-cohabitation',
  title: 'Privileged task shares its instances with other services',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  appliesTo: ['EC2', 'MANAGED_INSTANCES'],
  message: 'Service `{address}` runs container `{container}`, which {power}, on the same instances as `{others}`',
  risk: 'What breaks out of that container is on the instance, and in every task there with its credentials, whichever service it belongs to.',
  advice: 'Give the service a capacity provider of its own, or take the privilege away.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instances-security.html',
  tags: ['capacity', 'cross-resource', 'external/cwe/cwe-653'],
  *check(estate) {
    const tasks = tasksByService(estate)
    const neighbours = servicesByCapacity(estate)
    for (const service of estate.all('service')) {
      const own = tasks.get(service) ?? []
      const power = own.flatMap((task) => powersOf(task, estate))[0]
      const capacity = power && capacityOf(service, estate)
      if (!power || !capacity) continue
      const beside = [...new Set(capacity.keys.flatMap((key) => neighbours.get(key) ?? []))]
      const others = beside.filter((other) => other !== service && (tasks.get(other) ?? []).some((task) => !own.includes(task)))
      // What constrains placement may keep them apart.
      const free = others.filter((other) => !isConstrained(other, tasks.get(other) ?? []))
      const open = !isConstrained(service, own) && free.length > 0
      yield judge(service, capacity.property, known<Is>(others.length === 0 ? 'no' : open ? 'yes' : 'maybe', capacity.at), shared, {
        data: { container: power.container, power: power.says, others: namesInWords(free.map(({ address }) => address)) },
        related: [
          { at: power.at, say: `\`${power.container}\` ${power.says}` },
          ...free.slice(0, 5).map(({ at, address }) => ({ at, say: `\`${address}\` runs there, too` })),
        ],
        certainty: () => (free.some(({ conditional }) => !conditional) ? 'certain' : 'likely'),
      })
    }
  },
} satisfies Rule as Rule

function tasksByService(estate: Estate): ReadonlyMap<Service, readonly TaskDefinition[]> {
  const found = new Map<Service, TaskDefinition[]>()
  for (const task of estate.all('task-definition'))
    for (const service of estate.servicesOf(task)) found.set(service, [...(found.get(service) ?? []), task])
  return found
}

/** No more neighbours are looked at than anybody would read of. */
const enough = 50

function servicesByCapacity(estate: Estate): ReadonlyMap<string, readonly Service[]> {
  const found = new Map<string, Service[]>()
  for (const service of estate.all('service'))
    for (const key of capacityOf(service, estate)?.keys ?? []) {
      const known = found.get(key)
      if (!known) found.set(key, [service])
      else if (known.length < enough) known.push(service)
    }
  return found
}

interface Power {
  readonly container: string
  readonly says: string
  readonly at: Range
}

/** Those with which a container is as good as root on its host. https://man7.org/linux/man-pages/man7/capabilities.7.html */
const mighty: ReadonlySet<string> = new Set(['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO', 'BPF', 'DAC_READ_SEARCH'])

/** The host's network is within reach of this one only where the task has none of its own. */
const ofNetwork = 'NET_ADMIN'

/** What the containers of a task can do to their host, whatever parameters are. An agent that looks after hosts is meant to run beside all. */
function powersOf(task: TaskDefinition, estate: Estate): Power[] {
  if (isDaemonTask(task) || isIsolated(task)) return []
  const services = estate.servicesOf(task)
  const onHost = task.networkMode.kind === 'known' && task.networkMode.value === 'host'
  return estate.containersOf(task).flatMap((one): Power[] => {
    const { container, privileged, linuxParameters } = one
    if (one.conditional || isHostAgent(one, services)) return []
    if (privileged.kind === 'known' && privileged.value) return [{ container, says: 'is privileged', at: privileged.at }]
    const capabilities = field(linuxParameters, (linux) => linux.capabilities)
    return itemsOf(field(capabilities, ({ add }) => add)).items.flatMap((item) => {
      const name = item.kind === 'known' ? item.value.toUpperCase().replace(/^CAP_/, '') : ''
      return mighty.has(name) || (onHost && name === ofNetwork) ? [{ container, says: `has the capability ${name}`, at: item.at }] : []
    })
  })
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html */
function isIsolated({ trustedExecutionConfiguration }: TaskDefinition): boolean {
  const mode = field(trustedExecutionConfiguration, (one) => one.isolationMode)
  return mode.kind === 'unknown' || (mode.kind === 'known' && mode.value !== 'SHARED')
}
