import type { Resource } from '../resource.ts'
import { batchTasks } from './batch.ts'
import { daemonRun, daemonTask } from './daemon.ts'
import { expressTasks } from './express.ts'
import { eventRuns, scheduledRuns, targetRuns } from './scheduled.ts'
import { stateMachineRuns } from './state-machine.ts'

/** The task definitions and the starts of tasks that a resource of another kind amounts to, at its own address. */
export function derive(resource: Resource): Resource[] {
  switch (resource.kind) {
    case 'event-rule':
      return eventRuns(resource)
    case 'event-target':
      return targetRuns(resource)
    case 'schedule':
      return scheduledRuns(resource)
    case 'state-machine':
      return stateMachineRuns(resource)
    case 'job-definition':
      return batchTasks(resource)
    case 'daemon-task-definition':
      return [daemonTask(resource)]
    case 'daemon':
      return [daemonRun(resource)]
    case 'express-service':
      return expressTasks(resource)
    default:
      return []
  }
}
