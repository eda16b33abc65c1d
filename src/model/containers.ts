import type { BlindSpot } from '../source/note.ts'
import type { Container, TaskDefinition } from './resource.ts'
import { itemsOf, onlyBegins, outcomesOf, type Unknown, type Value } from './value.ts'

/** The containers of a task definition, each a place of its own; what could not be seen of them goes to the blind spots. */
export function containersOf(task: TaskDefinition, blindSpots: BlindSpot[]): Container[] {
  const { items, missing } = itemsOf(task.containerDefinitions)
  for (const part of missing) {
    const from = part.name ? ` come from \`${part.name}\`, which` : ''
    blindSpots.push({
      at: part.at,
      unit: task.unit,
      say: `Containers of \`${task.address}\`${from} could not be seen (${part.why}); nothing in them was judged.`,
    })
  }
  const made = items.map((item, index): Container[] => {
    const { outcomes, open } = outcomesOf(item)
    if (open)
      blindSpots.push({
        at: item.at,
        unit: task.unit,
        say: `Container ${index + 1} of \`${task.address}\`${fromWhere(item)} could not be seen; nothing in it was judged.`,
      })
    return outcomes.flatMap(({ value }): Container[] => {
      if (value.kind === 'absent') return []
      const definition = value.value
      const name = nameOf(definition.name) ?? `[${index}]`
      const { unit, address, construct, enclosing } = task
      const place = {
        unit,
        address,
        ...(construct === undefined ? {} : { construct }),
        container: name,
        at: definition.block.at,
        enclosing: [definition.block.whole, ...enclosing],
      }
      return [
        {
          ...definition,
          ...place,
          taskDefinition: task,
          conditional: task.conditional === true || item.kind === 'unknown' || onlyBegins(value),
        },
      ]
    })
  })
  const { outcomes, open } = outcomesOf(task.containerDefinitions)
  if (outcomes.length < 2) return made.flat()
  const lists = outcomes.map(({ value }) => (value.kind === 'known' ? value.value.items : []))
  return inAllCases(made, lists, !open && task.conditional !== true)
}

/**
 * The containers of several lists of which one is taken; what stands in several of them is one container. `sure`: there is no other case,
 * so that what is in every list is there whichever is taken.
 */
function inAllCases(made: readonly (readonly Container[])[], lists: readonly (readonly Value<unknown>[])[], sure: boolean): Container[] {
  const found = new Map<string, { container: Container; cases: number }>()
  let index = 0
  for (const items of lists) {
    const own = new Map<string, number>()
    for (const item of items) {
      for (const container of made[index++] ?? []) {
        const { file, start, end } = container.enclosing[0] ?? container.at
        const place = [container.container, file.path, start, end].join('\0')
        const times = own.get(place) ?? 0
        own.set(place, times + 1)
        const key = `${place}\0${times}`
        const known = found.get(key) ?? { container, cases: 0 }
        found.set(key, { ...known, cases: known.cases + (item.kind === 'known' ? 1 : 0) })
      }
    }
  }
  return [...found.values()].map(({ container, cases }) =>
    sure && cases === lists.length ? { ...container, conditional: false } : container,
  )
}

const fromWhere = (item: Value<unknown>): string =>
  item.kind === 'unknown' && item.name !== undefined ? ` comes from \`${item.name}\`, which` : ''

/** What a container is called, whatever its place in the list: by its name, else by the words that its name is made of. */
function nameOf(name: Value<string>): string | undefined {
  if (name.kind === 'known') return name.value
  if (name.kind === 'absent' || name.secret) return undefined
  const parts = name.parts ?? [name]
  const words = parts.map((part) => (part.kind === 'known' ? part.value : wordsFor(part)))
  return words.includes(undefined) || parts.some(({ secret }) => secret) ? undefined : words.join('')
}

/** A placeholder is written as it stands. */
const wordsFor = ({ why, name }: Unknown<string>): string | undefined =>
  name === undefined || why === 'placeholder' ? name : `\${${name}}`
