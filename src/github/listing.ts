import type { RemoteEntry } from '../discover/remote-tree.ts'
import type { Client } from './client.ts'
import { at, isCommit } from './event.ts'

/** The paths of a commit, or why they cannot be had, as words without a full stop. */
export type Listing = { readonly ok: true; readonly entries: readonly RemoteEntry[] } | { readonly ok: false; readonly why: string }

/** Questions for one commit. A tree that is too large for one answer is asked for folder by folder. */
const maximumQuestions = 60
const maximumEntries = 500_000

/** Every file and link of a commit by GitHub's API. Submodules have no files here. https://docs.github.com/en/rest/git/trees#get-a-tree */
export async function listCommit(client: Client, repository: string, commit: string): Promise<Listing> {
  const [owner = '', repo = ''] = repository.split('/')
  const entries = new Map<string, RemoteEntry>()
  const waiting: Folder[] = [{ path: '', id: commit, whole: true }]
  for (let asked = 0; waiting.length > 0; asked++) {
    const folder = waiting.pop() as Folder
    if (asked >= maximumQuestions || entries.size > maximumEntries) return { ok: false, why: 'it has more files than GitHub lists' }
    const answer = await client.rest('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
      owner,
      repo,
      tree_sha: folder.id,
      ...(folder.whole ? { recursive: '1' } : {}),
    })
    if (!answer.ok) return { ok: false, why: answer.why }
    const rows = at(answer.data, 'tree')
    const truncated = at(answer.data, 'truncated') === true
    if (!Array.isArray(rows)) return { ok: false, why: 'GitHub did not list its files' }
    if (truncated && !folder.whole) return { ok: false, why: 'it has more files in one folder than GitHub lists' }
    // What came of a list that was cut is of no use: the folder is asked for level by level.
    if (truncated) waiting.push({ ...folder, whole: false })
    else if (!read(rows, folder, entries, waiting)) return { ok: false, why: 'GitHub lists files that no commit can have' }
  }
  return { ok: true, entries: [...entries.values()] }
}

interface Folder {
  readonly path: string
  readonly id: string
  /** Ask for all that is below it, too. */
  readonly whole: boolean
}

/** Takes in one answer; `false` where something in it cannot be: a path that leads out, one that is there twice. */
function read(rows: readonly unknown[], { path: above, whole }: Folder, entries: Map<string, RemoteEntry>, waiting: Folder[]): boolean {
  for (const row of rows) {
    const [name, mode, id, size] = [at(row, 'path'), at(row, 'mode'), at(row, 'sha'), at(row, 'size')]
    if (typeof name !== 'string' || !isPath(name, whole) || !isCommit(id)) return false
    const path = above === '' ? name : `${above}/${name}`
    if (mode === '040000') {
      if (!whole) waiting.push({ path, id, whole: true })
      continue
    }
    if (typeof mode !== 'string' || !/^(?:100[0-7]{3}|120000)$/.test(mode)) continue
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || entries.has(path)) return false
    entries.set(path, { path, id, size, ...(mode === '120000' ? { link: true as const } : {}) })
  }
  return true
}

/** Git keeps no empty names, no dots and nothing of its own folder: https://git-scm.com/docs/git-fsck (hasDot, hasDotdot, hasDotgit) */
const isPath = (path: string, whole: boolean): boolean =>
  !path.includes('\0') && (whole || !path.includes('/')) && path.split('/').every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part))
