import type { Client } from './client.ts'
import type { Found } from './commits.ts'
import { at, isCommit, type PullRequest } from './event.ts'
import type { Commit } from './git.ts'
import type { Run } from './run.ts'

/** A commit to compare with, and why this one, as words that follow it. */
export type BaseCommit = Found<{ readonly commit: string; readonly why: string }>

/**
 * The commit that a pull request was merged into for this run: HEAD's first parent, but only where HEAD is the merge of the very head.
 * Many workflows check out the head itself, whose parent is the pull request's own earlier commit.
 */
export const mergedInto = ({ parents }: Commit, { headSha }: PullRequest): string | undefined =>
  parents.length === 2 && parents[1] === headSha ? parents[0] : undefined

/** Where two lines of history part. No shallow clone can tell; GitHub's API does. */
export async function mergeBase(base: string, head: string, { repository }: Pick<Run, 'repository'>, client: Client): Promise<BaseCommit> {
  const [owner = '', repo = ''] = repository.split('/')
  // Only the first page lists the files, which may be many: https://docs.github.com/en/rest/commits/commits#compare-two-commits
  const page = { per_page: 1, page: 2 }
  const answer = await client.rest('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo, basehead: `${base}...${head}`, ...page })
  const commit = answer.ok ? at(answer.data, 'merge_base_commit', 'sha') : undefined
  if (isCommit(commit)) return { ok: true, commit, why: 'where the pull request branched off' }
  return { ok: false, why: answer.ok ? 'GitHub did not say where the pull request begins' : answer.why }
}

/**
 * Where GitHub's diff starts. Where its API does not say, the commit that the head was merged into is nearly the same; a line that is not
 * in the diff after all is then refused by itself.
 */
export async function diffBase(checkout: Commit, pull: PullRequest, run: Run, client: Client): Promise<BaseCommit> {
  const parent = mergedInto(checkout, pull)
  const found = await mergeBase(parent ?? pull.baseSha, pull.headSha, run, client)
  return found.ok || parent === undefined ? found : { ok: true, commit: parent, why: 'which the pull request was merged into for this run' }
}
