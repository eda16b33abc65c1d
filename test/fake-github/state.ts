import type { Side } from './diff.ts'
import type { GitRepository } from './git.ts'

/** An account as GitHub writes it. */
export interface Account {
  readonly login: string
  readonly id: number
  readonly type: 'User' | 'Bot' | 'Organization'
}

/** Who the Actions token acts as. GraphQL writes the login of a bot without `[bot]`. */
export const actionsBot: Account = { login: 'github-actions[bot]', id: 41_898_282, type: 'Bot' }
export const dependabot: Account = { login: 'dependabot[bot]', id: 49_699_333, type: 'Bot' }

export type Access = 'none' | 'read' | 'write'

/** The permissions of a token, as the `permissions:` key of a workflow names them. */
export interface Permissions {
  readonly contents: Access
  readonly 'pull-requests': Access
  readonly issues: Access
  readonly 'security-events': Access
}

/** What the documented recipe asks for: comments and code scanning, but `contents: read`. */
export const writePermissions: Permissions = { contents: 'read', 'pull-requests': 'write', issues: 'none', 'security-events': 'write' }
/** What a run for a fork or for Dependabot gets. */
export const readPermissions: Permissions = { contents: 'read', 'pull-requests': 'read', issues: 'read', 'security-events': 'read' }

export interface PullRequest {
  readonly number: number
  readonly id: number
  readonly title: string
  readonly author: Account
  readonly baseRef: string
  readonly headRef: string
  /** `owner/name` of the repository that the head stands in. */
  readonly headRepository: string
  /** The tip of the base branch when the head was last pushed: like GitHub's, it lags behind the branch. */
  baseSha: string
  headSha: string
  mergeSha: string | null
  state: 'open' | 'closed'
  draft: boolean
}

export interface Review {
  readonly id: number
  readonly pull: number
  readonly author: Account
  readonly commit: string
  readonly submittedAt?: string
  body: string
  state: 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'PENDING'
}

/** A place in the diff that comments hang on. */
export interface Thread {
  readonly id: number
  readonly pull: number
  readonly path: string
  readonly subject: 'line' | 'file'
  readonly side: Side
  readonly startSide: Side | null
  readonly hunk: string
  readonly originalCommit: string
  /** The merge base that the diff was taken against. */
  readonly originalBase: string
  readonly originalLine: number | null
  readonly originalStartLine: number | null
  readonly originalPosition: number
  /** The newest commit on which the place still exists. */
  commit: string
  line: number | null
  startLine: number | null
  position: number | null
  outdated: boolean
  resolvedBy: Account | null
}

export interface ReviewComment {
  readonly id: number
  readonly thread: Thread
  readonly review: number
  readonly author: Account
  readonly createdAt: string
  readonly inReplyTo?: number
  body: string
  updatedAt: string
  minimized?: string
}

export interface IssueComment {
  readonly id: number
  readonly issue: number
  readonly author: Account
  readonly body: string
  readonly createdAt: string
}

/** One upload of a SARIF file. */
export interface SarifUpload {
  readonly id: string
  readonly ref: string
  readonly commit: string
  /** The file, decoded. */
  readonly text: string
  readonly sarif: unknown
  /** How often its state was asked for. */
  polls: number
  status: 'pending' | 'complete' | 'failed'
  errors: readonly string[]
}

export interface Analysis {
  readonly id: number
  readonly ref: string
  readonly commit: string
  readonly tool: string
  readonly category: string
  readonly createdAt: string
  readonly results: number
  readonly rules: number
  readonly sarifId: string
}

export interface CodeScanning {
  /** `disabled` answers every call with 403, as a private repository without the licence does. */
  enabled: boolean
  /** How often an upload answers `pending` first. */
  pendingPolls: number
  /** Makes the processing of uploads fail with these messages. */
  failWith: readonly string[]
}

/** What GitHub limits; the numbers can be made small in a test. */
export interface Limits {
  /** Requests that create content, a minute and an hour. */
  contentPerMinute: number
  contentPerHour: number
  /** The `retry-after` of a refused request; `undefined` sends none. */
  retryAfter: number | undefined
  /** 403 or 429. */
  secondaryStatus: 403 | 429
  /** Requests an hour of the token. */
  requestsPerHour: number
  bodyCharacters: number
  sarifBytes: number
  /** Changed lines of a file from which on `patch` is missing. */
  patchLines: number
  pullFiles: number
  compareFiles: number
  pullCommits: number
  treeEntries: number
}

export const githubLimits: Readonly<Limits> = {
  contentPerMinute: 80,
  contentPerHour: 500,
  retryAfter: 60,
  secondaryStatus: 403,
  requestsPerHour: 1000,
  bodyCharacters: 65_536,
  sarifBytes: 10_000_000,
  patchLines: 2000,
  pullFiles: 3000,
  compareFiles: 300,
  pullCommits: 250,
  treeEntries: 100_000,
}

/** The repository and all that people and programs left on it. */
export interface State {
  /** Where the API answers, without a slash at the end: `http://127.0.0.1:PORT`. */
  readonly url: string
  readonly owner: string
  readonly name: string
  readonly id: number
  readonly defaultBranch: string
  readonly git: GitRepository
  readonly limits: Limits
  readonly codeScanning: CodeScanning
  private: boolean
  readonly pulls: PullRequest[]
  readonly reviews: Review[]
  readonly threads: Thread[]
  readonly comments: ReviewComment[]
  readonly issueComments: IssueComment[]
  readonly sarifs: SarifUpload[]
  readonly analyses: Analysis[]
  /** A fresh number; above 2^31, as the ids of comments on GitHub are. */
  nextId(): number
}

export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

/** The node id of anything, in the way of GitHub's new ones: opaque, prefixed by kind. */
export const nodeId = (kind: 'PR' | 'PRR' | 'PRRC' | 'PRRT' | 'IC' | 'R' | 'U' | 'C', id: number | string): string =>
  `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`
