import type { Range } from '../../source/file.ts'
import { taskDefinition } from '../ecs.ts'
import type { Resource, ResourceOf } from '../resource.ts'
import { type Block, fill, type Read } from '../shape.ts'
import { taskRun } from '../task-run.ts'
import { type Known, known, outcomesOf, type Value } from '../value.ts'

/** The part of a source that a derived resource is made of. */
export interface Part {
  readonly block: Block
  /** Where it stands, in front of every property: `targets[nightly].ecsParameters`. */
  readonly within?: string
  readonly conditional?: boolean
}

type Given<S> = Omit<Partial<Read<S>>, 'block'>

export const taskRunOf = (source: Resource, part: Part, given: Given<typeof taskRun>): ResourceOf<'task-run'> => ({
  ...placeOf(source, part),
  kind: 'task-run',
  ...fill(taskRun, part.block, given),
})

export const taskDefinitionOf = (source: Resource, part: Part, given: Given<typeof taskDefinition>): ResourceOf<'task-definition'> => ({
  ...placeOf(source, part),
  kind: 'task-definition',
  ...fill(taskDefinition, part.block, given),
})

function placeOf(source: Resource, { block, within, conditional }: Part) {
  const { unit, address, construct, resourceType, at, enclosing } = source
  const own = block.whole === source.block.whole ? enclosing : [block.whole, ...enclosing]
  return {
    unit,
    address,
    ...(construct === undefined ? {} : { construct }),
    resourceType,
    at: within === undefined ? at : block.at,
    enclosing: own,
    ...(within === undefined ? {} : { within }),
    ...(source.conditional || conditional ? { conditional: true as const } : {}),
  }
}

/** Each structure that a value may be, and whether it is there only under a condition. */
export const eachOf = <T>(value: Value<T>): { readonly value: T; readonly conditional: boolean }[] =>
  outcomesOf(value).outcomes.flatMap((outcome) =>
    outcome.value.kind === 'known' ? [{ value: outcome.value.value, conditional: value.kind === 'unknown' }] : [],
  )

/** What AWS itself settles for this kind of resource. */
export const settled = <T>(value: T, at: Range, says: string, page: string): Known<T> => known(value, at, { fact: { says, page } })

/** The name an item goes by, or its number. */
export const labelOf = (name: Value<string>, index: number): string => (name.kind === 'known' ? name.value : String(index))
