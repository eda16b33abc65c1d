import type { ChangedFile } from './diff.ts'
import { patchOf } from './diff.ts'
import type { Commit } from './git.ts'
import { recordedPullRequest } from './recorded.ts'
import { type Account, type IssueComment, nodeId, type PullRequest, type Review, type ReviewComment, type State } from './state.ts'

/** JSON as it goes over the wire. */
export type Json = Record<string, unknown>

export function accountShape(state: Pick<State, 'url'>, account: Account): Json {
  const api = `${state.url}/users/${encodeURIComponent(account.login)}`
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: `${state.url}/avatars/u/${account.id}?v=4`,
    gravatar_id: '',
    url: api,
    html_url: `${state.url}/${account.type === 'Bot' ? 'apps/' : ''}${account.login.replace('[bot]', '')}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** The account that owns a repository or wrote something, by its name alone. */
export const accountOf = (login: string, type: Account['type'] = 'User'): Account => ({
  login,
  id: [...login].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 90_000_000, 7),
  type,
})

export function repositoryShape(state: State, fullName = `${state.owner}/${state.name}`): Json {
  const { repository } = recordedPullRequest(state, fullName)
  const [owner = '', name = ''] = fullName.split('/')
  const own = fullName === `${state.owner}/${state.name}`
  return {
    ...repository,
    id: own ? state.id : state.id + 1,
    node_id: nodeId('R', own ? state.id : state.id + 1),
    name,
    full_name: fullName,
    private: state.private,
    visibility: state.private ? 'private' : 'public',
    fork: !own,
    owner: accountShape(state, accountOf(owner, own ? 'Organization' : 'User')),
    default_branch: state.defaultBranch,
    clone_url: `${state.url}/${fullName}.git`,
    html_url: `${state.url}/${fullName}`,
  }
}

/** `GET /repos/{owner}/{repo}`: the repository and the counters that only stand there. */
export function fullRepositoryShape(state: State): Json {
  return {
    ...repositoryShape(state),
    permissions: { admin: false, maintain: false, push: false, triage: false, pull: true },
    has_discussions: false,
    network_count: 0,
    subscribers_count: 0,
  }
}

export function pullShape(state: State, pull: PullRequest): Json {
  const { pull_request: recorded } = recordedPullRequest(state, `${state.owner}/${state.name}`, pull.number)
  const repo = repositoryShape(state)
  const headRepo = repositoryShape(state, pull.headRepository)
  const [headOwner = ''] = pull.headRepository.split('/')
  const base = state.git.mergeBase(pull.baseSha, pull.headSha) ?? pull.baseSha
  const files = state.git.diff(base, pull.headSha)
  return {
    ...recorded,
    id: pull.id,
    node_id: nodeId('PR', pull.number),
    number: pull.number,
    state: pull.state,
    title: pull.title,
    draft: pull.draft,
    user: accountShape(state, pull.author),
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    labels: [],
    merge_commit_sha: pull.mergeSha,
    mergeable: pull.mergeSha !== null,
    rebaseable: pull.mergeSha !== null,
    mergeable_state: pull.mergeSha === null ? 'dirty' : 'clean',
    head: {
      label: `${headOwner}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.headSha,
      user: headRepo['owner'],
      repo: headRepo,
    },
    base: { label: `${state.owner}:${pull.baseRef}`, ref: pull.baseRef, sha: pull.baseSha, user: repo['owner'], repo },
    author_association: pull.headRepository === repo['full_name'] ? 'MEMBER' : 'FIRST_TIME_CONTRIBUTOR',
    comments: state.issueComments.filter((comment) => comment.issue === pull.number).length,
    review_comments: state.comments.filter((comment) => comment.thread.pull === pull.number).length,
    commits: state.git.commits(`${base}..${pull.headSha}`).length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  }
}

export function fileShape(state: State, file: ChangedFile, commit: string): Json {
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  const repo = `${state.owner}/${state.name}`
  const changes = file.additions + file.deletions
  const hidden = file.binary || changes === 0 || changes > state.limits.patchLines
  return {
    sha: file.sha,
    filename: file.path,
    ...(file.from === undefined ? {} : { previous_filename: file.from }),
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes,
    blob_url: `${state.url}/${repo}/blob/${commit}/${path}`,
    raw_url: `${state.url}/${repo}/raw/${commit}/${path}`,
    contents_url: `${state.url}/repos/${repo}/contents/${path}?ref=${commit}`,
    ...(hidden ? {} : { patch: patchOf(file) }),
  }
}

export function commitShape(state: State, commit: Commit, files?: readonly ChangedFile[]): Json {
  const api = `${state.url}/repos/${state.owner}/${state.name}`
  const html = `${state.url}/${state.owner}/${state.name}/commit`
  const additions = (files ?? []).reduce((sum, file) => sum + file.additions, 0)
  const deletions = (files ?? []).reduce((sum, file) => sum + file.deletions, 0)
  return {
    url: `${api}/commits/${commit.sha}`,
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    html_url: `${html}/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${html}/${sha}` })),
    ...(files === undefined
      ? {}
      : { stats: { additions, deletions, total: additions + deletions }, files: files.map((file) => fileShape(state, file, commit.sha)) }),
  }
}

export function reviewShape(state: State, review: Review): Json {
  const html = `${state.url}/${state.owner}/${state.name}/pull/${review.pull}#pullrequestreview-${review.id}`
  const pull = `${state.url}/repos/${state.owner}/${state.name}/pulls/${review.pull}`
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: accountShape(state, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: 'NONE',
    _links: { html: { href: html }, pull_request: { href: pull } },
    ...(review.submittedAt === undefined ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
  }
}

export function commentShape(state: State, comment: ReviewComment): Json {
  const { thread } = comment
  const api = `${state.url}/repos/${state.owner}/${state.name}/pulls`
  const html = `${state.url}/${state.owner}/${state.name}/pull/${thread.pull}#discussion_r${comment.id}`
  return {
    url: `${api}/comments/${comment.id}`,
    pull_request_review_id: comment.review,
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    diff_hunk: thread.hunk,
    path: thread.path,
    commit_id: thread.commit,
    original_commit_id: thread.originalCommit,
    user: accountShape(state, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: `${api}/${thread.pull}`,
    author_association: 'NONE',
    _links: {
      self: { href: `${api}/comments/${comment.id}` },
      html: { href: html },
      pull_request: { href: `${api}/${thread.pull}` },
    },
    start_line: thread.startLine,
    original_start_line: thread.originalStartLine,
    start_side: thread.startSide,
    line: thread.line,
    original_line: thread.originalLine,
    side: thread.side,
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
    position: thread.position,
    original_position: thread.originalPosition,
    subject_type: thread.subject,
  }
}

export function issueCommentShape(state: State, comment: IssueComment): Json {
  const api = `${state.url}/repos/${state.owner}/${state.name}/issues`
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${api}/comments/${comment.id}`,
    html_url: `${state.url}/${state.owner}/${state.name}/pull/${comment.issue}#issuecomment-${comment.id}`,
    body: comment.body,
    user: accountShape(state, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    issue_url: `${api}/${comment.issue}`,
    author_association: 'NONE',
    performed_via_github_app: null,
  }
}
