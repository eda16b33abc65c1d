import { field, itemsOf } from '../../model/value.ts'
import { judge, type Question, remove } from '../judge.ts'
import type { Rule } from '../rule.ts'

/** Fargate accepts SYS_PTRACE and nothing else, so a task that can only run there is no fault of this kind. */
const appliesTo = ['EC2', 'EXTERNAL', 'MANAGED_INSTANCES'] as const

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
  message: 'Container `{container}` adds the Linux capability `{capability}`',
  risk: 'With this capability a process in the container can reach the host, its kernel or its network, nearly as root could.',
  advice: 'Remove it from `linuxParameters.capabilities.add`, or run the part that needs it in a task of its own on dedicated hosts.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-250'],
  *check(estate) {
    for (const container of estate.containers) {
      if (!estate.mayRunOn(container.taskDefinition, appliesTo)) continue
      const shared = container.taskDefinition.pidMode
      const tracing = shared.kind === 'known' && shared.value === 'host'
      const question: Question<string> = {
        ask: 'is a dangerous capability',
        // With the host's processes in sight, tracing one of them is running code on the host.
        bad: (value) => value.kind === 'known' && (dangerous.has(plain(value.value)) || (tracing && plain(value.value) === 'SYS_PTRACE')),
      }
      const added = field(field(container.linuxParameters, (linux) => linux.capabilities), (capabilities) => capabilities.add)
      for (const item of itemsOf(added).items) {
        const capability = item.kind === 'known' ? item.value : '?'
        yield judge(container, `linuxParameters.capabilities.add[${capability}]`, item, question, { data: { capability }, fix: remove })
      }
    }
  },
} satisfies Rule as Rule
