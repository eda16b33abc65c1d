import { GitTree, trackedFiles } from '../discover/git-tree.ts'
import type { Diff } from '../source/diff.ts'
import type { Tree } from '../source/tree.ts'
import type { Client } from './client.ts'
import type { Commits, Follow, Found } from './commits.ts'
import { followLine, parseDiff } from './diff.ts'
import type { PullRequest } from './event.ts'
import { type Commit, diffText, fetchCommits } from './git.ts'
import { diffBase } from './merge-base.ts'
import type { Run } from './run.ts'

/** Commits as git objects of the checkout. What is missing is fetched; nothing of it is checked out. */
export class GitCommits implements Commits {
  readonly #run: Run
  readonly #commit: Commit
  readonly #client: Client
  readonly #trees = new Map<string, Tree>()
  #kept: readonly string[] | undefined

  constructor(run: Run, commit: Commit, client: Client) {
    this.#run = run
    this.#commit = commit
    this.#client = client
  }

  get sha(): string {
    return this.#commit.sha
  }

  async located(): Promise<Run> {
    return this.#run
  }

  async lookedAt(): Promise<Found<{ readonly commit: Commit }>> {
    return { ok: true, commit: this.#commit }
  }

  async kept(): Promise<readonly string[]> {
    const { root, commit } = this.#run
    if (commit === undefined) {
      this.#kept ??= trackedFiles(root)
      return this.#kept
    }
    const opened = await this.tree(commit)
    return opened.ok ? opened.tree.list().map(({ path }) => path) : []
  }

  async whole(): Promise<undefined> {
    return undefined
  }

  async tree(commit: string): Promise<Found<{ readonly tree: Tree }>> {
    const known = this.#trees.get(commit)
    if (known) return { ok: true, tree: known }
    const fetched = await fetchCommits(this.#run.root, [commit], this.#run)
    if (!fetched.ok) return fetched
    try {
      const tree = new GitTree(this.#run.root, commit)
      this.#trees.set(commit, tree)
      return { ok: true, tree }
    } catch {
      return { ok: false, why: `git cannot read the commit ${commit.slice(0, 12)}` }
    }
  }

  /** The checkout has neither commit: one fetch brings both. */
  async shown(pull: PullRequest): Promise<Found<{ readonly base: string; readonly diff: Diff }>> {
    const base = await diffBase(this.#commit, pull, this.#run, this.#client)
    if (!base.ok) return base
    const fetched = await fetchCommits(this.#run.root, [base.commit, pull.headSha], this.#run)
    if (!fetched.ok) return fetched
    const text = await diffText(this.#run.root, base.commit, pull.headSha, 3)
    return text.ok ? { ok: true, base: base.commit, diff: parseDiff(text.output) } : text
  }

  async drift({ headSha }: PullRequest, paths: readonly string[]): Promise<Found<{ readonly follow: Follow }>> {
    const text = await diffText(this.#run.root, this.#commit.sha, headSha, 0, paths)
    if (!text.ok) return text
    const moved = new Map(parseDiff(text.output).map((file) => [file.path, file]))
    const known = new Set(paths)
    return { ok: true, follow: (path, line) => (known.has(path) ? followLine(moved.get(path), line) : undefined) }
  }
}
