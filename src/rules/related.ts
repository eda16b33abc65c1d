import type { Estate } from '../model/estate.ts'
import type { Container, ResourceOf, TaskDefinition } from '../model/resource.ts'
import type { Note } from '../source/note.ts'

/** What starts a task: who is affected by what its definition says. What was written as one, such as an express service, is not said twice. */
export const launchesOf = (task: TaskDefinition, estate: Estate): Note[] =>
  estate
    .launchesOf(task)
    .filter(({ unit, address }) => unit !== task.unit || address !== task.address)
    .map(({ at, address }) => ({ at, say: `\`${address}\` runs it` }))

type Repository = ResourceOf<'repository'>

/** The repository of a container's image, where it is part of what was read. */
export function repositoryOf(container: Container, estate: Estate): Repository | undefined {
  const repository = estate.follow(container.image, 'repository', container.unit, 'image')
  return repository.kind === 'known' ? repository.value.target : undefined
}

/** The containers that run images of each repository. */
export function imageUsers(estate: Estate): ReadonlyMap<Repository, readonly Container[]> {
  const users = new Map<Repository, Container[]>()
  for (const container of estate.containers) {
    const repository = repositoryOf(container, estate)
    if (!repository) continue
    const known = users.get(repository)
    if (known) known.push(container)
    else users.set(repository, [container])
  }
  return users
}

export const usersAsNotes = (containers: readonly Container[] = []): Note[] =>
  containers.map(({ image: { at }, container }) => ({ at, say: `\`${container}\` runs images of it` }))

/** Who writes to a log group, where its name shows it. */
export const writersOf = (group: ResourceOf<'log-group'>, estate: Estate): Note[] =>
  estate.usedBy(group).map(({ by, via }) => ({ at: via, say: `\`${by.address}\` writes to it` }))
