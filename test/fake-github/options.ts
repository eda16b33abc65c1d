import { GitRepository } from './git.ts'
import { accountOf } from './shapes.ts'
import {
  type CodeScanning,
  githubLimits,
  type Limits,
  type Permissions,
  type PullRequest,
  readPermissions,
  type State,
  writePermissions,
} from './state.ts'

/** A pull request to begin with; what is left out is filled in. */
export type PullRequestSpec = Pick<PullRequest, 'number' | 'baseRef' | 'headRef' | 'baseSha' | 'headSha'> & Partial<PullRequest>

export type TokenAccess = 'write' | 'read' | Partial<Permissions>

export interface FakeGitHubOptions {
  readonly repository: {
    /** A git repository on disk, best a bare one. */
    readonly directory: string
    readonly owner?: string
    readonly name?: string
    readonly private?: boolean
    readonly defaultBranch?: string
  }
  readonly pulls?: readonly PullRequestSpec[]
  /** `write`: what the documented recipe asks for. `read`: what runs for forks get. Or permission by permission. */
  readonly token?: TokenAccess
  readonly limits?: Partial<Limits>
  readonly codeScanning?: Partial<CodeScanning>
}

/** The state at the start. */
export function stateOf(url: string, { repository, pulls = [], limits, codeScanning }: FakeGitHubOptions): State {
  const owner = repository.owner ?? 'acme'
  const name = repository.name ?? 'infra'
  // Above 2^31, like the ids of GitHub's comments.
  let id = 3_000_000_000
  return {
    url,
    owner,
    name,
    id: 812_345_678,
    defaultBranch: repository.defaultBranch ?? 'main',
    private: repository.private ?? false,
    git: new GitRepository(repository.directory),
    limits: { ...githubLimits, ...limits },
    codeScanning: { enabled: true, pendingPolls: 0, failWith: [], ...codeScanning },
    pulls: pulls.map((pull) => ({
      id: ++id,
      title: 'Change the infrastructure',
      author: accountOf('octocat'),
      headRepository: `${owner}/${name}`,
      mergeSha: null,
      state: 'open',
      draft: false,
      ...pull,
    })),
    reviews: [],
    threads: [],
    comments: [],
    issueComments: [],
    sarifs: [],
    analyses: [],
    nextId: () => ++id,
  }
}

export function permissionsOf(token: TokenAccess): Permissions {
  if (token === 'write') return writePermissions
  if (token === 'read') return readPermissions
  return { contents: 'none', 'pull-requests': 'none', issues: 'none', 'security-events': 'none', ...token }
}
