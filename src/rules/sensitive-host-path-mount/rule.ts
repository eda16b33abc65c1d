import { appliesTo, mountsOfSensitivePaths } from '../host-paths.ts'
import type { Rule } from '../rule.ts'

export default {
  id: 'sensitive-host-path-mount',
  title: 'Container mounts a sensitive folder of its host',
  severity: 'high',
  profile: 'default',
  precision: 'high',
  appliesTo,
  message: 'Volume `{volume}` gives `{containers}` the host’s `{path}`',
  risk: 'Through it the container can read what belongs to the host and to other tasks, and where it may write, change how the host starts and what it runs.',
  advice:
    'Mount a folder made for this purpose, or a volume without `sourcePath`. Agents that must read the host’s own files belong in a daemon service of their own, with a read-only mount.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html',
  tags: ['task', 'external/cwe/cwe-552', 'external/cwe/cwe-250'],
  check: (estate) => mountsOfSensitivePaths(estate, false),
} satisfies Rule as Rule
