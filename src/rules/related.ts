import type { Estate } from '../model/estate.ts'
import type { TaskDefinition } from '../model/resource.ts'
import type { Note } from '../source/note.ts'

/** The services that run a task definition: who is affected by what it says. */
export const servicesOf = (task: TaskDefinition, estate: Estate): Note[] =>
  estate.servicesOf(task).map(({ at, address }) => ({ at, say: `\`${address}\` runs it` }))
