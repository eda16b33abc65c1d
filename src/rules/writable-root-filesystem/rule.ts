import { isWindows } from '../../model/operating-system.ts'
import { isSidecar } from '../../model/sidecars.ts'
import { judge, type Question } from '../judge.ts'
import type { Rule } from '../rule.ts'

const writable: Question<boolean> = { ask: 'is not true', bad: (only) => only.kind === 'absent' || !only.value }

export default {
  id: 'writable-root-filesystem',
  title: 'Container’s root file system is writable',
  severity: 'medium',
  profile: 'strict',
  precision: 'high',
  message: 'Container `{container}` can write to its root file system',
  risk: 'An attacker can change programs and put tools beside them, and what is changed stays for as long as the container runs.',
  advice: 'Set `readonlyRootFilesystem` to true, and mount a volume or `tmpfs` where the application writes, often `/tmp`.',
  page: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
  tags: ['container', 'external/cwe/cwe-732', 'securityhub/ECS.5'],
  *check(estate, { sidecarImages }) {
    for (const container of estate.containers) {
      const task = container.taskDefinition
      if (isWindows(task) !== 'no' || isSidecar(container, sidecarImages)) continue
      const exec = estate.servicesOf(task).filter(({ enableExecuteCommand: on }) => on.kind === 'known' && on.value)
      yield judge(container, 'readonlyRootFilesystem', container.readonlyRootFilesystem, writable, {
        // The agent of ECS Exec has to write: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
        ...(exec.length > 0 ? { certainty: () => 'likely' as const } : {}),
        related: exec.map(({ enableExecuteCommand: { at } }) => ({ at, say: 'ECS Exec needs to write to it' })),
      })
    }
  },
} satisfies Rule as Rule
