import { join } from 'node:path'
import { DiskTree } from '../discover/disk-tree.ts'
import { blobId, type RemoteEntry, RemoteTree } from '../discover/remote-tree.ts'
import type { Diff, FileDiff } from '../source/diff.ts'
import { defaultLimits } from '../source/limits.ts'
import { lookThrough, type Tree } from '../source/tree.ts'
import { Blobs } from './blobs.ts'
import { foldersBelow } from './checkout.ts'
import { Client } from './client.ts'
import type { Commits, Follow, Found } from './commits.ts'
import { followLine, parsePatch } from './diff.ts'
import { at, type Event, isCommit, type PullRequest } from './event.ts'
import type { Commit } from './git.ts'
import { type Listing, listCommit } from './listing.ts'
import { mergedInto } from './merge-base.ts'
import { movedLines } from './moved-lines.ts'
import type { Run } from './run.ts'

/** For all reading together: comments have patience of their own. */
const totalMilliseconds = 20_000
/** So many files tell which of two commits is checked out. */
const maximumSamples = 100

/**
 * Commits by GitHub's API, where there is no git: the workspace is an unpacked archive, or git is not installed. Only what is asked for
 * is downloaded, and of that only what does not lie in the workspace already.
 */
export class ApiCommits implements Commits {
  #run: Run
  readonly #event: Event
  readonly #client: Client
  readonly #blobs: Blobs
  readonly #listings = new Map<string, Promise<Listing>>()
  readonly #trees = new Map<string, RemoteTree>()
  #lookedAt: Promise<Found<{ readonly commit: Commit }>> | undefined

  constructor(run: Run, event: Event) {
    this.#run = run
    this.#event = event
    this.#client = new Client({ api: run.api, token: run.token, totalMilliseconds })
    this.#blobs = new Blobs(this.#client, run.repository)
  }

  sha = ''

  /** With `path:` given to actions/checkout the files are below the workspace: in the folder where most of them are the commit's own. */
  async located(): Promise<Run> {
    const { commit, sha, workspace, folder } = this.#run
    if (commit !== undefined || folder !== undefined || this.#event.kind === 'other' || !isCommit(sha)) return this.#run
    const listing = await this.#list(sha)
    if (!listing.ok) return this.#run
    const some = listing.entries.filter(({ link, size }) => !link && size <= defaultLimits.fileBytes).slice(0, maximumSamples)
    const fits = (root: string): number => {
      const disk = new DiskTree(root, { maximumFiles: 0 })
      return some.filter(({ path, id }) => blobId(disk.read(path) ?? '', id.length) === id).length
    }
    let best = fits(workspace)
    for (const below of foldersBelow(workspace)) {
      if (best === some.length) break
      const root = join(workspace, below)
      const count = fits(root)
      if (count > best) {
        best = count
        this.#run = { ...this.#run, root, folder: below }
      }
    }
    return this.#run
  }

  lookedAt(): Promise<Found<{ readonly commit: Commit }>> {
    this.#lookedAt ??= this.#look().then((found) => {
      if (found.ok) this.sha = found.commit.sha
      return found
    })
    return this.#lookedAt
  }

  async kept(): Promise<readonly string[] | undefined> {
    if (this.#event.kind === 'other') return []
    const found = await this.lookedAt()
    const listing = found.ok ? await this.#list(found.commit.sha) : found
    return listing.ok ? listing.entries.map(({ path }) => path) : undefined
  }

  async whole(): Promise<Tree | undefined> {
    if (this.#event.kind === 'other') return undefined
    const found = await this.lookedAt()
    const opened = found.ok ? await this.tree(found.commit.sha) : found
    return opened.ok ? opened.tree : undefined
  }

  async tree(commit: string): Promise<Found<{ readonly tree: Tree }>> {
    const known = this.#trees.get(commit)
    if (known) return { ok: true, tree: known }
    const listing = await this.#list(commit)
    if (!listing.ok) return withoutGit(listing.why)
    const disk = this.#disk()
    const tree = new RemoteTree(listing.entries, {
      bring: async (wanted) => {
        const brought = await this.#blobs.bring(wanted)
        return brought.ok ? brought : withoutGit(brought.why)
      },
      ...(disk ? { nearby: (path) => disk.read(path) } : {}),
      fileBytes: defaultLimits.fileBytes,
    })
    this.#trees.set(commit, tree)
    return { ok: true, tree }
  }

  /** The API compares the very commits, and lists the first 300 files: what is beyond goes to the summary. */
  async shown(pull: PullRequest): Promise<Found<{ readonly base: string; readonly diff: Diff }>> {
    const found = await this.lookedAt()
    const from = (found.ok ? mergedInto(found.commit, pull) : undefined) ?? pull.baseSha
    const answer = await this.#ask('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead: `${from}...${pull.headSha}`, per_page: 1 })
    if (!answer.ok) return withoutGit(answer.why)
    const base = at(answer.data, 'merge_base_commit', 'sha')
    const files = at(answer.data, 'files')
    if (!isCommit(base) || !Array.isArray(files)) return withoutGit('GitHub did not say what the pull request changes')
    return { ok: true, base, diff: files.flatMap(changeIn) }
  }

  async drift({ headSha }: PullRequest, paths: readonly string[]): Promise<Found<{ readonly follow: Follow }>> {
    const known = new Set(paths)
    const disk = this.#disk()
    if (!disk) return { ok: true, follow: (path, line) => (known.has(path) ? line : undefined) }
    const head = await this.tree(headSha)
    if (!head.ok) return head
    const texts = await lookThrough([head.tree], () => new Map(paths.map((path) => [path, head.tree.read(path)])))
    if (head.tree.lacks !== undefined) return { ok: false, why: head.tree.lacks }
    const moved = new Map(paths.map((path) => [path, movedLines(disk.read(path), texts.get(path))]))
    const follow: Follow = (path, line) => {
      const hunks = moved.get(path)
      return hunks && followLine({ path, status: 'modified', hunks }, line)
    }
    return { ok: true, follow }
  }

  /** The files that are looked at, where they are on disk. */
  #disk(): DiskTree | undefined {
    return this.#run.commit === undefined ? new DiskTree(this.#run.root, { maximumFiles: 0 }) : undefined
  }

  async #look(): Promise<Found<{ readonly commit: Commit }>> {
    const { commit, sha } = this.#run
    if (commit !== undefined) return { ok: true, commit: { sha: commit, parents: [] } }
    const pull = this.#event.kind === 'pull-request' ? this.#event.pull : undefined
    if (!isCommit(sha)) return withoutGit('the run does not say which commit it is about')
    if (!pull) return { ok: true, commit: { sha, parents: [] } }
    const answer = await this.#ask('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha, per_page: 1, page: 2 })
    const parents = answer.ok ? at(answer.data, 'parents') : undefined
    if (!Array.isArray(parents)) return withoutGit(answer.ok ? 'GitHub did not say what was merged' : answer.why)
    const merge: Commit = { sha, parents: parents.map((parent) => at(parent, 'sha')).filter(isCommit) }
    if (mergedInto(merge, pull) === undefined) return { ok: true, commit: merge }
    const isHead = await this.#isCheckedOut(pull.headSha, sha)
    return isHead.ok ? { ok: true, commit: isHead.yes ? { sha: pull.headSha, parents: [] } : merge } : withoutGit(isHead.why)
  }

  /** Whether the files on disk are those of one commit rather than of another, as far as the two differ. */
  async #isCheckedOut(one: string, other: string): Promise<Found<{ readonly yes: boolean }>> {
    const [first, second] = [await this.#list(one), await this.#list(other)]
    if (!first.ok) return first
    if (!second.ok) return second
    const [left, right] = [byPath(first.entries), byPath(second.entries)]
    const disk = this.#disk()
    // A file that is not there says less than one that is: only a part of the commit may be checked out.
    const votes = { there: 0, missing: 0 }
    const differing = [...new Set([...left.keys(), ...right.keys()])].filter((path) => left.get(path)?.id !== right.get(path)?.id)
    for (const path of differing.slice(0, maximumSamples)) {
      const text = disk?.read(path)
      const id = text === undefined ? undefined : blobId(text, one.length)
      votes[id === undefined ? 'missing' : 'there'] += Number(id === left.get(path)?.id) - Number(id === right.get(path)?.id)
    }
    return { ok: true, yes: (votes.there || votes.missing) > 0 }
  }

  #list(commit: string): Promise<Listing> {
    const known = this.#listings.get(commit) ?? (this.#run.token === '' ? noToken : listCommit(this.#client, this.#run.repository, commit))
    this.#listings.set(commit, known)
    return known
  }

  #ask(route: `GET /${string}`, parameters: Record<string, unknown>): ReturnType<Client['rest']> {
    const [owner = '', repo = ''] = this.#run.repository.split('/')
    return this.#run.token === '' ? noToken : this.#client.rest(route, { owner, repo, ...parameters })
  }
}

const noToken = Promise.resolve({ ok: false, why: 'there is no token', unsure: false } as const)

const withoutGit = (why: string): { readonly ok: false; readonly why: string } => ({
  ok: false,
  why: `the workspace is no git checkout, or git is not installed; and of GitHub’s API, ${why}`,
})

const byPath = (entries: readonly RemoteEntry[]): ReadonlyMap<string, RemoteEntry> => new Map(entries.map((entry) => [entry.path, entry]))

const statuses: Readonly<Record<string, FileDiff['status']>> = {
  added: 'added',
  copied: 'added',
  modified: 'modified',
  changed: 'modified',
  removed: 'deleted',
  renamed: 'renamed',
}

/** One file of a comparison. GitHub leaves the patch out where it is very large: then there are no lines to comment on. */
function changeIn(file: unknown): FileDiff[] {
  const [path, status, from, patch] = [at(file, 'filename'), at(file, 'status'), at(file, 'previous_filename'), at(file, 'patch')]
  const known = typeof status === 'string' ? statuses[status] : undefined
  if (typeof path !== 'string' || known === undefined) return []
  return [
    {
      path,
      status: known,
      hunks: typeof patch === 'string' ? parsePatch(patch) : [],
      ...(known === 'renamed' && typeof from === 'string' ? { from } : {}),
    },
  ]
}
