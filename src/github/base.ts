import type { Tree } from '../source/tree.ts'
import type { Client } from './client.ts'
import type { Commits } from './commits.ts'
import type { Event } from './event.ts'
import type { Commit } from './git.ts'
import { type BaseCommit, mergeBase, mergedInto } from './merge-base.ts'
import type { Run } from './run.ts'

/** The files of the base, or why they cannot be read; `undefined` where the event has nothing to compare with. */
export type BaseTree =
  | {
      readonly ok: true
      readonly commit: string
      readonly why: string
      readonly tree: Tree
      /**
       * Where the config of the base is believed from: the base branch as it is. Whoever opens a pull request chooses the commit it
       * branches off, which may be one with a config that nobody wants any more. Missing where it cannot be read.
       */
      readonly settled?: Tree
    }
  | { readonly ok: false; readonly why: string; readonly settled?: Tree }

/** What this run's findings are compared with: nothing of it is checked out. */
export async function openBase(event: Event, commits: Commits, run: Run, client: Client): Promise<BaseTree | undefined> {
  if (event.kind === 'other' || event.kind === 'refused') return undefined
  const checkout = await commits.lookedAt()
  if (!checkout.ok) return checkout
  const base = await baseCommit(event, checkout.commit, run, client)
  const branch = branchCommit(event, checkout.commit) ?? (base?.ok ? base.commit : undefined)
  const settledTree = branch === undefined ? undefined : await commits.tree(branch)
  const settled = settledTree?.ok ? { settled: settledTree.tree } : {}
  if (!base?.ok) return base && { ...base, ...settled }
  const opened = settledTree && branch === base.commit ? settledTree : await commits.tree(base.commit)
  return opened.ok ? { ...base, tree: opened.tree, ...settled } : { ...opened, ...settled }
}

/** The commit of the branch that a pull request goes into, as far as the run knows it. */
const branchCommit = (event: Event, checkout: Commit): string | undefined =>
  event.kind === 'pull-request' && event.pull ? (mergedInto(checkout, event.pull) ?? event.pull.baseSha) : undefined

async function baseCommit(event: Event, checkout: Commit, run: Run, client: Client): Promise<BaseCommit | undefined> {
  switch (event.kind) {
    case 'merge-group':
      return event.baseSha === undefined
        ? { ok: false, why: 'the event does not say what the group is merged into' }
        : { ok: true, commit: event.baseSha, why: 'which the merge queue merges into' }
    case 'push':
      return event.before === undefined ? undefined : { ok: true, commit: event.before, why: 'which the branch stood at before the push' }
    case 'pull-request': {
      if (!event.pull) return { ok: false, why: 'the event does not tell which pull request this is' }
      const parent = mergedInto(checkout, event.pull)
      if (parent !== undefined) return { ok: true, commit: parent, why: 'which the pull request was merged into for this run' }
      return mergeBase(event.pull.baseSha, event.pull.headSha, run, client)
    }
    default:
      return undefined
  }
}
