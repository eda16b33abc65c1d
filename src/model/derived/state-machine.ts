import type { ResourceOf } from '../resource.ts'
import type { States } from '../task-run.ts'
import { itemsOf, type Value } from '../value.ts'
import { eachOf, taskRunOf } from './parts.ts'

/** `arn:aws:states:::ecs:runTask`, alone or with `.sync` or `.waitForTaskToken`: https://docs.aws.amazon.com/step-functions/latest/dg/connect-ecs.html */
const runTask = /:states:[^:]*:[^:]*:ecs:runTask(?:\.\w+)?$/

/** The tasks that the states of a state machine start, those of parallel branches and loops too. */
export function stateMachineRuns(machine: ResourceOf<'state-machine'>): ResourceOf<'task-run'>[] {
  const runs: ResourceOf<'task-run'>[] = []
  const walk = (of: Value<States>, path: string, mayBeMissing: boolean): void => {
    for (const { value, conditional } of eachOf(of)) {
      for (const states of eachOf(value.States))
        for (const { key, value: entry } of states.value.entries)
          for (const state of eachOf(entry)) {
            const here = `${path}.States[${key}]`
            const open = mayBeMissing || conditional || states.conditional || state.conditional
            const { Resource, Parameters, Arguments, Iterator, ItemProcessor, Branches } = state.value
            if (Resource.kind === 'known' && runTask.test(Resource.value))
              for (const [name, said] of [['Parameters', Parameters] as const, ['Arguments', Arguments] as const])
                for (const { value: given, conditional: maybe } of eachOf(said))
                  runs.push(taskRunOf(machine, { block: given.block, within: `${here}.${name}`, conditional: open || maybe }, given))
            walk(Iterator, `${here}.Iterator`, open)
            walk(ItemProcessor, `${here}.ItemProcessor`, open)
            for (const [index, branch] of itemsOf(Branches).items.entries()) walk(branch, `${here}.Branches[${index}]`, open)
          }
    }
  }
  walk(machine.definition, 'definition', false)
  return runs
}
