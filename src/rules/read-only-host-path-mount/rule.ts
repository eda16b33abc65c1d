import { appliesTo, mountsOfSensitivePaths } from '../host-paths.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'read-only-host-path-mount',
  title: 'Agent reads a sensitive folder of its host',
  severity: 'low',
  profile: 'strict',
  precision: 'high',
  appliesTo,
  message: 'Volume `{volume}` lets `{containers}` read the host’s `{path}`',
  risk: 'Monitoring agents need it, and cannot change anything there. Whoever takes over the agent reads what the host and its other tasks do, command lines and environments included.',
  advice:
    'Keep such an agent up to date, in a daemon service of its own that nothing can reach from outside, or accept the risk with a reason.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
  tags: ['task', 'external/cwe/cwe-552', 'variant-of/sensitive-host-path-mount'],
  check: (estate) => mountsOfSensitivePaths(estate, true),
} satisfies Rule as Rule
