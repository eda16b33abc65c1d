import type { TaskDefinition } from './resource.ts'
import { field } from './value.ts'
import type { Is } from './verdict.ts'

/**
 * Whether a task runs on Windows; Linux where nothing says otherwise.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html
 */
export function isWindows(task: TaskDefinition): Is {
  const family = field(task.runtimePlatform, (platform) => platform.operatingSystemFamily)
  if (family.kind === 'absent') return 'no'
  if (family.kind === 'unknown') return 'maybe'
  return family.value.startsWith('WINDOWS') ? 'yes' : 'no'
}
