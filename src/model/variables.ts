import type { EntrySlot } from '../source/slot.ts'
import type { ContainerDefinition } from './container.ts'
import type { Block } from './shape.ts'
import { field, itemsOf, outcomesOf, type Value } from './value.ts'

/** One variable of a container's environment. */
export interface Variable {
  readonly name: string
  readonly value: Value<string>
  readonly block: Block
  /** Where the whole pair is written. */
  readonly slot?: EntrySlot
  /** It is there whatever the conditions. */
  readonly sure: boolean
}

/** The variables of an environment that can be seen; one whose name cannot has its index for a name. */
export function variablesOf(environment: ContainerDefinition['environment']): Variable[] {
  return itemsOf(environment).items.flatMap((item, index) =>
    outcomesOf(item).outcomes.flatMap(({ value: pair }): Variable[] => {
      if (pair.kind === 'absent') return []
      const { name, block } = pair.value
      return [
        {
          name: name.kind === 'known' ? name.value : `[${index}]`,
          value: field(pair, (one) => one.value),
          block,
          ...(pair.slot?.kind === 'entry' ? { slot: pair.slot } : {}),
          sure: item.kind === 'known',
        },
      ]
    }),
  )
}
