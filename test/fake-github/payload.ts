import { recordedEvent } from './recorded.ts'
import type { FakeGitHub } from './server.ts'
import { accountShape, type Json, pullShape, repositoryShape } from './shapes.ts'
import type { PullRequest, State } from './state.ts'

export type EventName = 'pull_request' | 'pull_request_target' | 'merge_group' | 'push' | 'schedule' | 'workflow_dispatch' | 'workflow_run'

/** A run of a workflow as GitHub describes it to the runner. */
export interface RunContext {
  readonly event: EventName
  readonly payload: Json
  /** `GITHUB_SHA` and `GITHUB_REF`. */
  readonly sha: string
  readonly ref: string
  readonly actor: string
  readonly headRef: string
  readonly baseRef: string
}

/** The commits of the situation that an event tells about. */
export interface Commits {
  readonly base: string
  readonly head: string
  readonly merge: string | null
  /** The tip of the default branch. */
  readonly main: string
}

export const queueRef = (pull: PullRequest, main: string): string =>
  `refs/heads/gh-readonly-queue/${pull.baseRef}/pr-${pull.number}-${main}`

/** The recorded payload of the event, changed to tell of this repository, this pull request and these commits. */
export function runContext(github: FakeGitHub, event: EventName, action: string, commits: Commits, before: string): RunContext {
  const { state } = github
  const pull = github.pull(state.pulls[0]?.number)
  const common = { repository: repositoryShape(state), sender: accountShape(state, pull.author) }
  const recorded = (name: string, kind?: string): Json => recordedEvent(state, github.repository, name, kind, pull.number)
  const actor = pull.author.login
  const main = `refs/heads/${state.defaultBranch}`
  const onMain = { event, sha: commits.main, ref: main, actor, headRef: '', baseRef: '' }
  switch (event) {
    case 'pull_request':
    case 'pull_request_target': {
      const moved = action === 'synchronize' ? { before, after: pull.headSha } : {}
      const payload = {
        ...recorded('pull_request', action),
        ...common,
        action,
        number: pull.number,
        pull_request: pullShape(state, pull),
        ...moved,
      }
      const refs = { headRef: pull.headRef, baseRef: pull.baseRef }
      if (event === 'pull_request_target') return { ...onMain, ...refs, payload }
      return { event, payload, sha: commits.merge ?? commits.head, ref: `refs/pull/${pull.number}/merge`, actor, ...refs }
    }
    case 'merge_group': {
      const group = recorded('merge_group')['merge_group'] as Json
      const sha = commits.merge ?? commits.head
      const ref = queueRef(pull, commits.main)
      const commit = { ...(group['head_commit'] as Json), ...headCommit(state, sha) }
      const merge_group = { ...group, head_sha: sha, head_ref: ref, base_sha: commits.main, base_ref: main, head_commit: commit }
      return { ...onMain, sha, ref, payload: { ...recorded('merge_group'), ...common, merge_group } }
    }
    case 'push': {
      const compare = `${state.url}/${github.repository}/compare/${before.slice(0, 12)}...${commits.main.slice(0, 12)}`
      const commit = headCommit(state, commits.main)
      const changes = {
        ref: main,
        before,
        after: commits.main,
        created: false,
        forced: false,
        compare,
        head_commit: commit,
        commits: [commit],
      }
      return { ...onMain, payload: { ...recorded('push'), ...common, ...changes } }
    }
    case 'workflow_run': {
      const run = recorded('workflow_run')['workflow_run'] as Json
      const fork = pull.headRepository !== github.repository
      const workflow_run = {
        ...run,
        event: 'pull_request',
        status: 'completed',
        conclusion: 'success',
        head_sha: pull.headSha,
        head_branch: pull.headRef,
        head_commit: headCommit(state, pull.headSha),
        repository: common.repository,
        head_repository: repositoryShape(state, pull.headRepository),
        // GitHub leaves the list empty for pull requests from forks.
        pull_requests: fork ? [] : [shortPull(state, pull)],
      }
      return { ...onMain, payload: { ...recorded('workflow_run'), ...common, action: 'completed', workflow_run } }
    }
    case 'workflow_dispatch':
      return { ...onMain, payload: { ...recorded('workflow_dispatch'), ...common, inputs: {}, ref: main } }
    case 'schedule':
      return { ...onMain, payload: { ...common, schedule: '17 3 * * 1', workflow: '.github/workflows/ci.yml' } }
  }
}

function headCommit(state: State, sha: string): Json {
  const commit = state.git.commit(sha)
  const person = { name: commit.author.name, email: commit.author.email }
  return { id: sha, tree_id: commit.tree, message: commit.message, timestamp: commit.committer.date, author: person, committer: person }
}

function shortPull(state: State, pull: PullRequest): Json {
  const repo = { id: state.id, url: `${state.url}/repos/${state.owner}/${state.name}`, name: state.name }
  return {
    id: pull.id,
    number: pull.number,
    url: `${repo.url}/pulls/${pull.number}`,
    head: { ref: pull.headRef, sha: pull.headSha, repo },
    base: { ref: pull.baseRef, sha: pull.baseSha, repo },
  }
}
