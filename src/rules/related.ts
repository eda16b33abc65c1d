import type { Estate } from '../model/estate.ts'
import type { TaskDefinition } from '../model/resource.ts'
import type { Note } from '../source/note.ts'

/** What starts tasks of a task definition: who is affected by what it says. */
export const servicesOf = (task: TaskDefinition, estate: Estate): Note[] =>
  estate
    .launchesOf(task)
    .filter(({ unit, address }) => unit !== task.unit || address !== task.address)
    .map(({ at, address }) => ({ at, say: `\`${address}\` runs it` }))
