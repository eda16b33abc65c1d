import { readdirSync } from 'node:fs'
import { basicToken } from './git.ts'
import { readToken } from './inputs.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where a run takes place. https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export interface Run {
  /** `GITHUB_WORKSPACE`. */
  readonly workspace: string
  /** The repository whose files are looked at: the workspace, a checkout below it, or one that holds nothing but objects. */
  readonly root: string
  /** The checkout's folder below the workspace, where it is one. */
  readonly folder?: string
  /** The commit whose files are looked at, where that is not what is checked out. */
  readonly commit?: string
  /** The repository has no history, and needs none. */
  readonly shallow?: boolean
  /** `RUNNER_TEMP`. */
  readonly temp: string | undefined
  readonly server: string
  readonly api: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  /** The commit that the event is about. */
  readonly sha: string
  /** The page that shows the job summary. */
  readonly page: string
  /** What the log must not show. */
  readonly secrets: readonly string[]
}

export function readRun(env: Environment): Run {
  const server = (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '')
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const token = readToken(env)
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd()
  return {
    workspace,
    root: workspace,
    temp: env['RUNNER_TEMP'],
    server,
    api: (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, ''),
    repository,
    token,
    sha: env['GITHUB_SHA'] ?? '',
    page: `${server}/${repository}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`,
    secrets: token === '' ? [] : [token, basicToken(token)],
  }
}

/** Without a checkout there is nothing to find, which would read as a clean result. */
export function isEmpty({ workspace }: Run): boolean {
  try {
    return readdirSync(workspace).length === 0
  } catch {
    return true
  }
}
