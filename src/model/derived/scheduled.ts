import type { ResourceOf } from '../resource.ts'
import type { Read } from '../shape.ts'
import type { taskOverride } from '../task-run.ts'
import { type ContentOf, itemsOf, type Value } from '../value.ts'
import { eachOf, labelOf, taskRunOf } from './parts.ts'

type EventTarget = ResourceOf<'event-target'>
type ScheduleTarget = ContentOf<ResourceOf<'schedule'>['target']>
interface Target {
  readonly arn: Value<string>
  readonly input: Value<Read<typeof taskOverride>>
  readonly ecsParameters: EventTarget['ecsParameters'] | ScheduleTarget['ecsParameters']
}

/** The tasks that the targets of an EventBridge rule start. */
export const eventRuns = (rule: ResourceOf<'event-rule'>): ResourceOf<'task-run'>[] =>
  itemsOf(rule.targets).items.flatMap((item, index) =>
    eachOf(item).flatMap(({ value, conditional }) => runs(rule, value, `targets[${labelOf(value.id, index)}].ecsParameters`, conditional)),
  )

export const targetRuns = (target: ResourceOf<'event-target'>): ResourceOf<'task-run'>[] => runs(target, target, 'ecsParameters', false)

/** The tasks that the schedule of EventBridge Scheduler starts. */
export const scheduledRuns = (schedule: ResourceOf<'schedule'>): ResourceOf<'task-run'>[] =>
  eachOf(schedule.target).flatMap(({ value, conditional }) => runs(schedule, value, 'target.ecsParameters', conditional))

/** The target of a rule names the cluster; what it passes on are the overrides. */
function runs(
  source: ResourceOf<'event-rule' | 'event-target' | 'schedule'>,
  target: Target,
  within: string,
  mayBeMissing: boolean,
): ResourceOf<'task-run'>[] {
  return eachOf(target.ecsParameters).map(({ value, conditional }) =>
    taskRunOf(
      source,
      { block: value.block, within, conditional: conditional || mayBeMissing },
      {
        cluster: target.arn,
        taskDefinition: value.taskDefinitionArn,
        launchType: value.launchType,
        capacityProviderStrategy: value.capacityProviderStrategy,
        platformVersion: value.platformVersion,
        networkConfiguration: value.networkConfiguration,
        enableExecuteCommand: value.enableExecuteCommand,
        propagateTags: value.propagateTags,
        overrides: target.input,
      },
    ),
  )
}
