import { isWindows } from '../../model/operating-system.ts'
import type { TaskDefinition } from '../../model/resource.ts'
import { type Absent, field, itemsOf, type Known, type List, outcomesOf, type Value } from '../../model/value.ts'
import type { Is } from '../../model/verdict.ts'
import type { Fix } from '../../source/slot.ts'
import { judge, type Question, remove } from '../judge.ts'
import { launchesOf } from '../related.ts'
import type { Rule } from '../rule.ts'

/** Fargate accepts SYS_PTRACE and nothing else, so a task that can only run there is no fault of this kind. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const
const refusedOn = ['FARGATE'] as const

/** Each of these is a way to the host, its kernel or its network. https://man7.org/linux/man-pages/man7/capabilities.7.html */
const dangerous: ReadonlySet<string> = new Set([
  'ALL',
  'AUDIT_CONTROL',
  'BPF',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'LINUX_IMMUTABLE',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'NET_ADMIN',
  'PERFMON',
  'SYSLOG',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_CHROOT',
  'SYS_MODULE',
  'SYS_RAWIO',
  'SYS_TIME',
])

/** The API's values have no `CAP_`; people write it all the same. */
const plain = (capability: string): string => capability.toUpperCase().replace(/^CAP_/, '')

export default {
  id: 'dangerous-linux-capability',
  title: 'Container adds a dangerous Linux capability',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  appliesTo,
  refusedOn,
  message: 'Container `{container}` adds the Linux capability `{capability}`',
  risk: 'With this capability a process in the container can reach the host, its kernel or its network, nearly as root could.',
  advice:
    'Remove it from `linuxParameters.capabilities.add`, or run the part that needs it in a task of its own on dedicated hosts. What all your tasks may add goes into the setting `allowed-capabilities`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-250'],
  *check(estate, { allowedCapabilities }) {
    const allowed = new Set(allowedCapabilities.map(plain))
    for (const container of estate.containers) {
      if (!estate.mayRunOn(container.taskDefinition, appliesTo, refusedOn) || isWindows(container.taskDefinition) === 'yes') continue
      const related = launchesOf(container.taskDefinition, estate)
      const tracing = seesHost(container.taskDefinition)
      const question: Question<string> = {
        ask: 'is a dangerous capability',
        bad: (value) => {
          if (value.kind === 'absent') return false
          const name = plain(value.value)
          // With the host's processes in sight, tracing one of them is running code on the host.
          if (allowed.has(name)) return false
          return name === 'SYS_PTRACE' ? tracing : dangerous.has(name)
        },
      }
      const added = field(
        field(container.linuxParameters, (linux) => linux.capabilities),
        (capabilities) => capabilities.add,
      )
      const { items } = itemsOf(added)
      const isBad = (value: Known<string> | Absent): boolean => question.bad(value) === true || question.bad(value) === 'yes'
      // Taken away one by one, several that are all there is would leave a key without a value.
      const none = items.length > 1 && items.every((item) => item.kind === 'known' && isBad(item)) ? emptied(added) : undefined
      for (const item of items) {
        const { outcomes } = outcomesOf(item)
        const shown = outcomes.find(({ value }) => isBad(value)) ?? outcomes[0]
        const capability = shown?.value.kind === 'known' ? plain(shown.value.value) : '?'
        const fix = none ? () => none : remove
        yield judge(container, `linuxParameters.capabilities.add[${capability}]`, item, question, { data: { capability }, fix, related })
      }
    }
  },
} satisfies Rule as Rule

/** Whether the task shares the process namespace of its host. */
function seesHost({ pidMode }: TaskDefinition): Is {
  const { outcomes, open } = outcomesOf(pidMode)
  const hosts = outcomes.filter(({ value }) => value.kind === 'known' && value.value === 'host')
  if (!open && hosts.length === outcomes.length) return 'yes'
  return open || hosts.length > 0 ? 'maybe' : 'no'
}

const emptied = (list: Value<List<string>>): Fix | undefined => {
  const slot = list.kind === 'known' && list.origin.length === 0 ? list.value.slot : undefined
  return slot && { steps: [{ do: 'set', slot, value: [] }], exact: true }
}
