import type { Diff } from '../source/diff.ts'
import type { Tree } from '../source/tree.ts'
import { ApiCommits } from './api-commits.ts'
import type { Client } from './client.ts'
import type { Event, PullRequest } from './event.ts'
import { type Commit, lookedAt } from './git.ts'
import { GitCommits } from './git-commits.ts'
import type { Run } from './run.ts'

/** Something that may not be had: then why, as words without a full stop. */
export type Found<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly why: string }

/** The line of the head that a scanned line is; nothing where the head has another text there. */
export type Follow = (path: string, line: number) => number | undefined

/** The commits of a run: git objects of the checkout, or GitHub's API where there is no git. Nothing here throws. */
export interface Commits {
  /** The run with the folder that the commit's files are in, as far as that was not known before. */
  located(): Promise<Run>
  /** The commit whose files are looked at, with its parents where they say something. */
  lookedAt(): Promise<Found<{ readonly commit: Commit }>>
  /** Its id as far as it is known without asking anybody; else empty. */
  readonly sha: string
  /** The paths that git keeps of what is looked at; `undefined` where nobody says. */
  kept(): Promise<readonly string[] | undefined>
  /** The commit that is looked at, where the workspace may hold less than it: an archive. */
  whole(): Promise<Tree | undefined>
  /** The files of a commit. */
  tree(commit: string): Promise<Found<{ readonly tree: Tree }>>
  /** What GitHub shows of a pull request, and the commit that it begins at. */
  shown(pull: PullRequest): Promise<Found<{ readonly base: string; readonly diff: Diff }>>
  /** From the lines of what is looked at to those of the head, for these files. */
  drift(pull: PullRequest, paths: readonly string[]): Promise<Found<{ readonly follow: Follow }>>
}

/** Git where it is there and the workspace is its checkout; else the API. */
export async function openCommits(run: Run, event: Event, client: Client): Promise<Commits> {
  const commit = await lookedAt(run)
  return commit ? new GitCommits(run, commit, client) : new ApiCommits(run, event)
}
