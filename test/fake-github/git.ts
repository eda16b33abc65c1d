import { execFileSync, spawnSync } from 'node:child_process'
import { devNull } from 'node:os'
import { type ChangedFile, parseDiff } from './diff.ts'

/** A fixed author and date keep commit ids the same from run to run; nothing of the machine's own git configuration gets in. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Mona',
  GIT_AUTHOR_EMAIL: 'mona@example.com',
  GIT_AUTHOR_DATE: '1767225600 +0000',
  GIT_COMMITTER_NAME: 'Mona',
  GIT_COMMITTER_EMAIL: 'mona@example.com',
  GIT_COMMITTER_DATE: '1767225600 +0000',
}

/** Runs git and answers its output; throws with git's own words when it fails. */
export function git(directory: string, args: readonly string[], input?: string | Uint8Array): string {
  return gitBytes(directory, args, input).toString('utf8')
}

export function gitBytes(directory: string, args: readonly string[], input?: string | Uint8Array): Buffer {
  return execFileSync('git', [...args], {
    cwd: directory,
    env: gitEnvironment,
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(input === undefined ? {} : { input }),
  })
}

export interface Person {
  readonly name: string
  readonly email: string
  readonly date: string
}

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Person
  readonly committer: Person
  readonly message: string
}

export interface TreeEntry {
  readonly path: string
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly sha: string
  readonly size?: number
}

/** What a file of a commit is made of: its text, its bytes, a link, or `null` for "remove it". */
export type FileContent = string | Uint8Array | { readonly symlink: string } | { readonly executable: string } | null
export type Files = Readonly<Record<string, FileContent>>

const commitFormat = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x01'

/** The questions that the fake asks a repository on disk. Answers about commits are cached: a commit never changes. */
export class GitRepository {
  readonly directory: string
  readonly #seconds = new Map<string, number>()
  readonly #diffs = new Map<string, readonly ChangedFile[]>()

  constructor(directory: string) {
    this.directory = directory
  }

  /** The full id of whatever names a commit (branch, tag, id, `refs/pull/1/head`). */
  commitId(name: string): string | undefined {
    for (const candidate of [name, `refs/heads/${name}`]) {
      const id = this.#verify(`${candidate}^{commit}`)
      if (id !== undefined) return id
    }
    return undefined
  }

  treeId(name: string): string | undefined {
    return this.#verify(`${name}^{tree}`)
  }

  hasRef(ref: string): boolean {
    return ref.startsWith('refs/') && this.#verify(ref) !== undefined
  }

  #verify(name: string): string | undefined {
    if (name.startsWith('-')) return undefined
    const found = this.#try(['rev-parse', '--verify', '--quiet', name])
    return found?.toString('utf8').trim()
  }

  #try(args: readonly string[]): Buffer | undefined {
    const result = spawnSync('git', [...args], { cwd: this.directory, env: gitEnvironment, maxBuffer: 1 << 30 })
    return result.status === 0 ? result.stdout : undefined
  }

  mergeBase(one: string, other: string): string | undefined {
    return this.#try(['merge-base', one, other])?.toString('utf8').trim()
  }

  /** The commits of a range such as `main..topic`, oldest first. */
  commits(range: string): readonly Commit[] {
    return git(this.directory, ['log', '--reverse', '--topo-order', `--format=${commitFormat}`, range])
      .split('\x01')
      .map((entry) => entry.replace(/^\n/, ''))
      .filter((entry) => entry !== '')
      .map(parseCommit)
  }

  commit(id: string): Commit {
    return parseCommit(
      git(this.directory, ['log', '-1', `--format=${commitFormat}`, id])
        .replace(/^\n/, '')
        .split('\x01')[0] ?? '',
    )
  }

  /** The files that differ between two trees, as GitHub lists them (renames found, three lines of context). */
  diff(from: string, to: string): readonly ChangedFile[] {
    const key = `${from} ${to}`
    const known = this.#diffs.get(key)
    if (known !== undefined) return known
    const options = ['-c', 'core.quotePath=false', 'diff', '--no-ext-diff', '--no-textconv', '--no-color', '-M', '--full-index', '-U3']
    const raw = git(this.directory, [...options, '--raw', '--abbrev=40', '-z', from, to])
    const patches = raw === '' ? '' : git(this.directory, [...options, from, to])
    const files = parseDiff(raw, patches)
    this.#diffs.set(key, files)
    return files
  }

  /** The entries of a tree; with `recursive`, of all trees below it too. */
  tree(id: string, recursive: boolean): readonly TreeEntry[] {
    const text = git(this.directory, ['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), id])
    return text
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [, mode = '', type = '', sha = '', size = '', path = ''] = /^(\d+) (\w+) (\w+) +(\d+|-)\t([\s\S]*)$/.exec(line) ?? []
        const kind = type === 'tree' || type === 'commit' ? type : 'blob'
        return { path, mode, type: kind, sha, ...(size === '-' ? {} : { size: Number(size) }) }
      })
  }

  /** The entry at a path of a commit; the root is the empty path. */
  entry(commit: string, path: string): TreeEntry | undefined {
    if (path === '') return { path: '', mode: '040000', type: 'tree', sha: this.treeId(commit) ?? '' }
    return this.tree(`${commit}:${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`, false)
      .map((entry) => ({ ...entry, path: path.slice(0, path.lastIndexOf('/') + 1) + entry.path }))
      .find((entry) => entry.path === path)
  }

  blob(id: string): Buffer | undefined {
    return /^[0-9a-f]{40}$/.test(id) ? this.#try(['cat-file', 'blob', id]) : undefined
  }

  /** Writes a commit of `changes` over its parent (or over nothing) and points `ref` to it. */
  write(ref: string, message: string, changes: Files, parent?: string): string {
    // One second after the parent, so that the order of commits shows in their dates, and runs stay equal.
    const seconds = (this.#seconds.get(parent ?? '') ?? 1_767_225_599) + 1
    const parts: (string | Uint8Array)[] = [`commit ${ref}\nmark :1\ncommitter Mona <mona@example.com> ${seconds} +0000\n`]
    parts.push(`data ${Buffer.byteLength(message)}\n${message}\n`)
    if (parent !== undefined) parts.push(`from ${parent}\n`)
    for (const [path, content] of Object.entries(changes)) {
      const name = `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
      if (content === null) {
        parts.push(`D ${name}\n`)
        continue
      }
      const [mode, data] = modeAndData(content)
      parts.push(`M ${mode} inline ${name}\ndata ${data.length}\n`, data, '\n')
    }
    const stream = Buffer.concat([...parts, 'get-mark :1\ndone\n'].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
    const id = git(this.directory, ['fast-import', '--quiet', '--force', '--done', '--date-format=raw'], stream).trim()
    this.#seconds.set(id, seconds)
    return id
  }

  /** Writes the commit that merges `second` into `first`; throws on a conflict (GitHub then starts no run either). */
  merge(first: string, second: string, message: string): string {
    const tree = git(this.directory, ['merge-tree', '--write-tree', first, second]).split('\n')[0] ?? ''
    return git(this.directory, ['commit-tree', tree, '-p', first, '-p', second, '-m', message]).trim()
  }

  setRefs(refs: Readonly<Record<string, string>>): void {
    const lines = Object.entries(refs).map(([ref, id]) => `update ${ref} ${id}\n`)
    git(this.directory, ['update-ref', '--stdin'], lines.join(''))
  }
}

function modeAndData(content: Exclude<FileContent, null>): [string, Uint8Array] {
  if (typeof content === 'string') return ['100644', Buffer.from(content)]
  if (content instanceof Uint8Array) return ['100644', content]
  return 'symlink' in content ? ['120000', Buffer.from(content.symlink)] : ['100755', Buffer.from(content.executable)]
}

function parseCommit(text: string): Commit {
  const [sha = '', tree = '', parents = '', an = '', ae = '', aI = '', cn = '', ce = '', cI = '', message = ''] = text.split('\0')
  return {
    sha,
    tree,
    parents: parents === '' ? [] : parents.split(' '),
    author: { name: an, email: ae, date: utc(aI) },
    committer: { name: cn, email: ce, date: utc(cI) },
    message: message.trimEnd(),
  }
}

const utc = (date: string): string => new Date(date).toISOString().replace('.000Z', 'Z')
