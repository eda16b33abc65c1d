import { GitTree } from '../discover/git-tree.ts'
import type { Tree } from '../source/tree.ts'
import type { Client } from './client.ts'
import { at, type Event, isCommit, type PullRequest } from './event.ts'
import { type Commit, fetchCommits, lookedAt } from './git.ts'
import type { Run } from './run.ts'

/** A commit to compare with, and why this one, as words that follow it. */
export type BaseCommit = { readonly ok: true; readonly commit: string; readonly why: string } | { readonly ok: false; readonly why: string }

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

/**
 * The commit that a pull request was merged into for this run: HEAD's first parent, but only where HEAD is the merge of the very head.
 * Many workflows check out the head itself, whose parent is the pull request's own earlier commit.
 */
export const mergedInto = ({ parents }: Commit, { headSha }: PullRequest): string | undefined =>
  parents.length === 2 && parents[1] === headSha ? parents[0] : undefined

/** What this run's findings are compared with, read from git objects: nothing of it is checked out. */
export async function openBase(event: Event, run: Run, client: Client): Promise<BaseTree | undefined> {
  if (event.kind === 'other' || event.kind === 'refused') return undefined
  const checkout = await lookedAt(run)
  if (!checkout) return { ok: false, why: 'the workspace is no git checkout, or git is not installed' }
  const base = await baseCommit(event, checkout, run, client)
  const branch = branchCommit(event, checkout) ?? (base?.ok ? base.commit : undefined)
  const branchTree = branch === undefined ? undefined : await treeOf(branch, run)
  const settled = branchTree?.ok ? { settled: branchTree.tree } : {}
  if (!base?.ok) return base && { ...base, ...settled }
  const tree = branchTree && branch === base.commit ? branchTree : await treeOf(base.commit, run)
  return tree.ok ? { ...base, tree: tree.tree, ...settled } : { ...tree, ...settled }
}

/** The commit of the branch that a pull request goes into, as far as the run knows it. */
const branchCommit = (event: Event, checkout: Commit): string | undefined =>
  event.kind === 'pull-request' && event.pull ? (mergedInto(checkout, event.pull) ?? event.pull.baseSha) : undefined

async function treeOf(
  commit: string,
  run: Run,
): Promise<{ readonly ok: true; readonly tree: Tree } | { readonly ok: false; readonly why: string }> {
  const fetched = await fetchCommits(run.root, [commit], run)
  if (!fetched.ok) return fetched
  try {
    return { ok: true, tree: new GitTree(run.root, commit) }
  } catch {
    return { ok: false, why: `git cannot read the commit ${commit.slice(0, 12)}` }
  }
}

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
      const found = await mergeBase(event.pull.baseSha, event.pull.headSha, run, client)
      return found.ok ? { ...found, why: 'where the pull request branched off' } : found
    }
    default:
      return undefined
  }
}

/**
 * GitHub's diff starts at the merge base, which no shallow clone can tell: its API does. Where it does not answer, the commit that the
 * head was merged into is nearly the same; a line that is not in the diff after all is then refused by itself.
 */
export async function diffBase(checkout: Commit, pull: PullRequest, run: Run, client: Client): Promise<BaseCommit> {
  const parent = mergedInto(checkout, pull)
  const found = await mergeBase(parent ?? pull.baseSha, pull.headSha, run, client)
  if (found.ok) return { ...found, why: 'where the pull request branched off' }
  return parent === undefined ? found : { ok: true, commit: parent, why: 'which the pull request was merged into for this run' }
}

async function mergeBase(
  base: string,
  head: string,
  { repository }: Run,
  client: Client,
): Promise<{ readonly ok: true; readonly commit: string } | { readonly ok: false; readonly why: string }> {
  const [owner = '', repo = ''] = repository.split('/')
  // Only the first page lists the files, which may be many: https://docs.github.com/en/rest/commits/commits#compare-two-commits
  const page = { per_page: 1, page: 2 }
  const answer = await client.rest('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo, basehead: `${base}...${head}`, ...page })
  const commit = answer.ok ? at(answer.data, 'merge_base_commit', 'sha') : undefined
  if (isCommit(commit)) return { ok: true, commit }
  return { ok: false, why: answer.ok ? 'GitHub did not say where the pull request begins' : answer.why }
}
