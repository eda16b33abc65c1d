import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SettingValues } from '../config/schema.ts'
import type { Event } from './event.ts'
import { checkedOut, fetchCommits, git } from './git.ts'
import type { Run } from './run.ts'

/** So many folders are looked at, at two levels: `path: src/app` of actions/checkout is the deepest that people write. */
const mostFolders = 200

/**
 * The run with the folder that its commit is checked out in. With `path:` given to actions/checkout the workspace itself is no
 * repository; what is compared, linked and commented on is then the checkout of this run's commit, with paths as the repository has them.
 */
export async function locate(run: Run, event: Event): Promise<Run> {
  if (existsSync(join(run.workspace, '.git'))) return run
  const wanted = new Set([run.sha, event.kind === 'pull-request' ? event.pull?.headSha : undefined].filter((sha) => sha))
  for (const folder of checkoutsBelow(run.workspace)) {
    const commit = await checkedOut(join(run.workspace, folder))
    if (commit && wanted.has(commit.sha)) return { ...run, root: join(run.workspace, folder), folder }
  }
  return run
}

/** Folders with a `.git`, relative to the workspace, nearest first. */
function checkoutsBelow(workspace: string): string[] {
  const isCheckout = (path: string): boolean => existsSync(join(workspace, path, '.git'))
  return foldersBelow(workspace, isCheckout).filter(isCheckout)
}

/** The folders that a checkout may lie in, relative to the workspace, nearest first. Into a `closed` one nobody looks further. */
export function foldersBelow(workspace: string, closed: (path: string) => boolean = () => false): string[] {
  const found: string[] = []
  let level = ['']
  for (let depth = 0; depth < 2; depth++) {
    const next: string[] = []
    for (const folder of level)
      for (const name of foldersIn(join(workspace, folder))) {
        if (found.length > mostFolders) return found
        const path = folder === '' ? name : `${folder}/${name}`
        found.push(path)
        if (!closed(path)) next.push(path)
      }
    level = next
  }
  return found
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
      .map(({ name }) => name)
      .sort()
  } catch {
    return []
  }
}

/** Whether a folder is there that is no link. */
export const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Settings whose paths begin with the folder of the checkout, as paths of the repository. Both are said, and mean the same. */
export function asInRepository(values: SettingValues, { root, folder }: Run): SettingValues {
  if (folder === undefined) return values
  const inside = (path: string): string =>
    path === folder ? '.' : path.startsWith(`${folder}/`) && !existsSync(join(root, path)) ? path.slice(folder.length + 1) : path
  const all = (paths: readonly string[]): readonly string[] => paths.map((path) => inside(path.replace(/^\.\//, '')))
  return {
    ...values,
    paths: all(values.paths),
    exclude: all(values.exclude),
    parameters: all(values.parameters),
    'var-files': all(values['var-files']),
    'config-file': inside(values['config-file']),
  }
}

/** A run that looks at the head of a pull request as git objects, and what removes them again; or why they cannot be had. */
export type AsData = { readonly ok: true; readonly run: Run; readonly remove: () => void } | { readonly ok: false; readonly why: string }

/**
 * Fetches a commit into a repository of its own below the runner's temporary folder. Nothing is checked out and nothing of it runs:
 * there is no work tree, there are no hooks, and no configuration but ours. Where there is no git the folder stays empty.
 */
export async function asData(run: Run, commit: string): Promise<AsData> {
  const folder = mkdtempSync(join(run.temp || tmpdir(), 'ecs-warden-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const data: Run = { ...run, root: folder, commit, shallow: true }
  const made = await git(folder, ['init', '--quiet', '--bare', '--template=', '.'])
  const fetched = made.ok ? await fetchCommits(folder, [commit], data) : undefined
  if (fetched === undefined || fetched.ok) return { ok: true, run: data, remove }
  remove()
  return { ok: false, why: fetched.why }
}
