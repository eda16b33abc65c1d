import type { ContainerDefinition } from './container.ts'
import type { Estate } from './estate.ts'
import type { Container, Place, ResourceOf } from './resource.ts'
import { field, itemsOf, outcomesOf } from './value.ts'

/** What gives a container its variables and its command: its definition, or what starts the task and says otherwise. */
export interface Setup extends Place, Pick<ContainerDefinition, 'environment' | 'environmentFiles' | 'command'> {
  readonly container: string
  readonly conditional: boolean
  /** Missing where it is said over the definition, which may not be in sight. */
  readonly definition?: Container
}

/** Every place that sets up a container. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html */
export function setupsOf(estate: Estate): Setup[] {
  return [
    ...estate.containers.map((container) => ({ ...container, definition: container })),
    ...estate.all('task-run').flatMap(overridesOf),
  ]
}

function overridesOf(run: ResourceOf<'task-run'>): Setup[] {
  return itemsOf(field(run.overrides, (overrides) => overrides.containerOverrides)).items.flatMap((item, index) =>
    outcomesOf(item).outcomes.flatMap(({ value }): Setup[] => {
      if (value.kind === 'absent') return []
      const { name, environment, environmentFiles, command, block } = value.value
      const container = name.kind === 'known' ? name.value : `[${index}]`
      const { unit, address, construct } = run
      return [
        {
          unit,
          address,
          ...(construct === undefined ? {} : { construct }),
          container,
          within: [...(run.within === undefined ? [] : [run.within]), `overrides.containerOverrides[${container}]`].join('.'),
          at: block.at,
          enclosing: [block.whole, ...run.enclosing],
          conditional: run.conditional === true || item.kind === 'unknown',
          environment,
          environmentFiles,
          command,
        },
      ]
    }),
  )
}
