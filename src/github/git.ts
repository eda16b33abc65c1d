import { spawn } from 'node:child_process'
import { gitEnvironment } from '../discover/git-tree.ts'
import { tame } from '../findings/message.ts'

/** What came of a call: the output in latin1 (one character a byte), or why there is none. Never an exception. */
export type GitAnswer = { readonly ok: true; readonly output: string } | { readonly ok: false; readonly why: string }

interface GitOptions {
  /** Settings for this one call. They go by the environment: a command line can be read by every process of the machine. */
  readonly config?: readonly (readonly [string, string])[]
  readonly milliseconds?: number
  readonly bytes?: number
}

const oneMinute = 60_000
const maximumBytes = 128 * 1024 * 1024

/** Runs git in the checkout, in the surroundings of `gitEnvironment`, for a bounded time. */
export function git(root: string, args: readonly string[], options: GitOptions = {}): Promise<GitAnswer> {
  const { config = [], milliseconds = oneMinute, bytes = maximumBytes } = options
  return new Promise((resolve) => {
    const name = `git ${args[0] ?? ''}`
    const env = gitEnvironment(process.env, config)
    // A group of its own: ending it also ends the helper that holds the connection.
    const child = spawn('git', [...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' })
    const out: Buffer[] = []
    let size = 0
    let said = ''
    let done = false
    const end = (answer: GitAnswer): void => {
      if (done) return
      done = true
      clearTimeout(timer)
      resolve(answer)
    }
    const stop = (why: string): void => {
      end({ ok: false, why: `${name} ${why}` })
      kill(child.pid, () => child.kill('SIGKILL'))
    }
    const timer = setTimeout(() => stop(`took longer than ${Math.round(milliseconds / 1000)} seconds`), milliseconds)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > bytes) stop('printed more than is taken in')
      else if (!done) out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-4000)))
    child.on('error', (error: NodeJS.ErrnoException) => stop(error.code === 'ENOENT' ? 'cannot be started' : 'failed'))
    child.on('close', (code) =>
      end(
        code === 0
          ? { ok: true, output: Buffer.concat(out).toString('latin1') }
          : { ok: false, why: `${name} failed${reasonIn(said, config)}` },
      ),
    )
  })
}

function kill(pid: number | undefined, otherwise: () => void): void {
  try {
    if (pid === undefined || process.platform === 'win32') otherwise()
    else process.kill(-pid, 'SIGKILL')
  } catch {
    otherwise()
  }
}

/** The line in which git says what went wrong, without anything that was configured for this call. */
function reasonIn(said: string, config: readonly (readonly [string, string])[]): string {
  const line = said.split('\n').findLast((one) => /^(?:fatal|error): /.test(one))
  if (line === undefined) return ''
  const hidden = config.flatMap(([, value]) => value.split(' ')).filter((word) => word.length >= 16)
  return ` (${tame(hidden.reduce((text, word) => text.replaceAll(word, '***'), line.replace(/^\w+: /, '')))})`
}

export interface Remote {
  /** `GITHUB_SERVER_URL`. */
  readonly server: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
  /** Fetch no history, whatever is there already. */
  readonly shallow?: boolean
}

/**
 * Brings commits into the checkout that are not there yet, and nothing else: no history, no tags, no refs. The address is made of what
 * the runner says, never of the checkout's configuration, so that the token goes to this server only.
 */
export async function fetchCommits(root: string, commits: readonly string[], remote: Remote): Promise<GitAnswer> {
  const missing: string[] = []
  for (const commit of new Set(commits)) if (!(await git(root, ['cat-file', '-e', `${commit}^{commit}`])).ok) missing.push(commit)
  if (missing.length === 0) return { ok: true, output: '' }
  const shallow = await git(root, ['rev-parse', '--is-shallow-repository'])
  if (!shallow.ok) return shallow
  // In a whole clone a depth would cut the history that later steps may count on.
  const depth = remote.shallow || shallow.output.trim() === 'true' ? ['--depth=1'] : []
  const flags = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', ...depth]
  return git(root, ['fetch', ...flags, `${remote.server}/${remote.repository}`, ...missing], { config: fetchSettings(remote) })
}

function fetchSettings({ server, token }: Remote): (readonly [string, string])[] {
  const header = `http.${server}/.extraheader`
  const scheme = server.startsWith('http://') ? 'http' : 'https'
  return [
    ['protocol.allow', 'never'],
    [`protocol.${scheme}.allow`, 'always'],
    ['http.followRedirects', 'false'],
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '15'],
    ['submodule.recurse', 'false'],
    // An empty value takes back what actions/checkout may have left; two such headers are refused by the server.
    [header, ''],
    ...(token === '' ? [] : ([[header, authorization(token)]] as const)),
  ]
}

/** https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation */
const authorization = (token: string): string => `AUTHORIZATION: basic ${basicToken(token)}`

/** The token as it goes over the wire: to be masked like the token itself. */
export const basicToken = (token: string): string => Buffer.from(`x-access-token:${token}`).toString('base64')

export interface Commit {
  readonly sha: string
  /** As the commit itself says, also where the clone ends before them. */
  readonly parents: readonly string[]
}

/** The commit whose files are looked at. */
export const lookedAt = ({ root, commit }: { readonly root: string; readonly commit?: string }): Promise<Commit | undefined> =>
  checkedOut(root, commit)

/** The commit that is checked out, or the one that is named. */
export async function checkedOut(root: string, name = 'HEAD'): Promise<Commit | undefined> {
  const sha = await git(root, ['rev-parse', '--verify', `${name}^{commit}`])
  if (!sha.ok) return undefined
  const commit = await git(root, ['cat-file', 'commit', sha.output.trim()])
  if (!commit.ok) return undefined
  const head = commit.output.split('\n\n')[0] ?? ''
  return { sha: sha.output.trim(), parents: [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent = '']) => parent) }
}

/** The change between two commits as GitHub shows it, or without context to follow lines by. Nothing of the user's takes part in it. */
export function diffText(root: string, base: string, head: string, context: 3 | 0, paths: readonly string[] = []): Promise<GitAnswer> {
  const shape = [
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '--no-relative',
    '--ignore-submodules=all',
  ]
  const lines = [
    `--unified=${context}`,
    '--inter-hunk-context=0',
    '--diff-algorithm=myers',
    context === 0 ? '--no-renames' : '--find-renames',
  ]
  // A command line has room for so many; without any the diff is the whole one.
  const only = paths.length <= 500 ? paths : []
  const config = [
    ['core.quotePath', 'true'],
    ['diff.orderFile', '/dev/null'],
    ['diff.suppressBlankEmpty', 'false'],
  ] as const
  return git(root, ['diff', ...shape, ...lines, base, head, '--', ...only], { config })
}
