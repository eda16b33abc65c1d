import { spawnSync } from 'node:child_process'
import { linkTo, type Tree, type TreeEntry, type TreeLink } from '../source/tree.ts'
import { byPath } from './memory-tree.ts'

/**
 * What every call of git gets, whatever the checkout's, the user's or the machine's configuration says: no hooks, no prompts, no file
 * monitor, no background work, no fetching by itself, and a checkout that another user owns is no error. Given by the environment,
 * which counts as the command's own: https://git-scm.com/docs/git-config#ENVIRONMENT
 */
export function gitEnvironment(env: NodeJS.ProcessEnv, more: readonly (readonly [string, string])[] = []): NodeJS.ProcessEnv {
  const settings: (readonly [string, string])[] = [
    ...configuredIn(env),
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['core.askPass', ''],
    ['credential.helper', ''],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['safe.directory', '*'],
    ...more,
  ]
  const config = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return {
    // Neither tracing nor another repository, and not the action's inputs, of which the token is one.
    ...Object.fromEntries(
      Object.entries(env).filter(
        ([name]) => !/^(?:GIT_(?!SSL_|EXEC_PATH$|CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$)|INPUT_|SSH_ASKPASS)/i.test(name),
      ),
    ),
    ...Object.fromEntries(config),
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
  }
}

function configuredIn(env: NodeJS.ProcessEnv): [string, string][] {
  const count = Number(env['GIT_CONFIG_COUNT'] ?? 0)
  if (!Number.isInteger(count) || count < 0 || count > 1000) return []
  return Array.from({ length: count }, (_, index): [string, string] => [
    env[`GIT_CONFIG_KEY_${index}`] ?? '',
    env[`GIT_CONFIG_VALUE_${index}`] ?? '',
  ]).filter(([key]) => key !== '')
}

const maximumOutput = 256 * 1024 * 1024
const maximumMilliseconds = 60_000

/** The files below a folder that git keeps, relative to it; nothing where it is in no repository, or git does not answer. */
export function trackedFiles(root: string, env: NodeJS.ProcessEnv = process.env): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], {
    cwd: root,
    env: gitEnvironment(env),
    maxBuffer: maximumOutput,
    timeout: maximumMilliseconds,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0
    ? stdout
        .toString('utf8')
        .split('\0')
        .filter((path) => path !== '')
    : []
}

/** A commit as git stores it: nothing of it is checked out. Throws where git or the commit is not there. */
export class GitTree implements Tree {
  readonly #root: string
  readonly #env: NodeJS.ProcessEnv
  readonly #texts = new Map<string, string>()
  readonly #entries: ReadonlyMap<string, Blob>
  readonly #links: ReadonlyMap<string, Blob>

  constructor(root: string, commit: string, env: NodeJS.ProcessEnv = process.env) {
    if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new Error('a commit is named by its full id')
    this.#root = root
    this.#env = gitEnvironment(env)
    const listing = this.#git(['ls-tree', '-r', '-l', '-z', '--full-tree', commit]).toString('utf8').split('\0')
    this.#entries = blobsOf(listing, /^100[0-7]{3}$/)
    this.#links = blobsOf(listing, /^120000$/)
  }

  list(): readonly TreeEntry[] {
    return [...this.#entries.values()].sort(byPath)
  }

  holds(path: string): boolean {
    return this.#entries.has(path)
  }

  get links(): readonly TreeLink[] {
    const links = [...this.#links.values()].sort(byPath)
    this.#fetch(links.filter(({ size }) => size <= 4096).map(({ id }) => id))
    return links.map(({ path, id }) => {
      const to = linkTo(path, this.#texts.get(id) ?? '/')
      return to === undefined ? { path } : { path, to }
    })
  }

  read(path: string): string | undefined {
    const entry = this.#entries.get(path)
    if (!entry) return undefined
    if (!this.#texts.has(entry.id)) this.prefetch([path])
    return this.#texts.get(entry.id)
  }

  /** One process for many files: https://git-scm.com/docs/git-cat-file#_batch_output */
  prefetch(paths: readonly string[]): void {
    this.#fetch(paths.flatMap((path) => this.#entries.get(path)?.id ?? []))
  }

  #fetch(wanted: readonly string[]): void {
    const ids = [...new Set(wanted)].filter((id) => !this.#texts.has(id))
    if (ids.length === 0) return
    const output = this.#git(['cat-file', '--batch'], `${ids.join('\n')}\n`)
    let at = 0
    while (at < output.length) {
      const end = output.indexOf(10, at)
      if (end === -1) break
      const [id = '', type, size] = output.toString('latin1', at, end).split(' ')
      at = end + 1
      if (type !== 'blob') continue // `<id> missing`: a blob that a partial clone does not have
      const length = Number(size)
      this.#texts.set(id, output.toString('utf8', at, at + length))
      at += length + 1
    }
  }

  #git(args: readonly string[], input = ''): Buffer {
    const { status, stdout, error } = spawnSync('git', args, {
      cwd: this.#root,
      env: this.#env,
      input,
      maxBuffer: maximumOutput,
      timeout: maximumMilliseconds,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    if (error || status !== 0) throw new Error(`git ${args[0]} failed${status === null ? '' : ` with code ${status}`}`)
    return stdout
  }
}

type Blob = TreeEntry & { readonly id: string }

/** `<mode> <type> <id> <size>\t<path>`: regular files, links and submodules have modes of their own. */
function blobsOf(listing: readonly string[], wanted: RegExp): Map<string, Blob> {
  const entries = new Map<string, Blob>()
  for (const line of listing) {
    const [, mode = '', id, size, path] = /^(\d{6}) blob ([0-9a-f]{40,64}) +(\d+|-)\t([\s\S]+)$/.exec(line) ?? []
    if (id !== undefined && path !== undefined && wanted.test(mode)) entries.set(path, { path, size: size === '-' ? 0 : Number(size), id })
  }
  return entries
}
