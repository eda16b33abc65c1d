import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `scripts/oracle/repositories.json`: the public repositories that the parsers were compared on, and what came of it. */
export interface Record {
  readonly date: string
  readonly files: number
  readonly nodes: number
  readonly differences: number
  readonly repositories: readonly { readonly repository: string; readonly commit: string; readonly files: number }[]
}

export const recordFile = join(import.meta.dirname, 'repositories.json')
export const readRecord = (): Record => JSON.parse(readFileSync(recordFile, 'utf8')) as Record

/** Where each repository of the record is expected below `folder`: `owner+name`. */
export const checkoutOf = (folder: string, repository: string): string => join(folder, repository.replace('/', '+'))

/** Fetches those that are missing, each at its commit and without history. Their files are never committed here. */
export function cloneMissing(folder: string): void {
  for (const { repository, commit } of readRecord().repositories) {
    const target = checkoutOf(folder, repository)
    if (existsSync(target)) continue
    mkdirSync(target, { recursive: true })
    const git = (...args: string[]): unknown => execFileSync('git', ['-C', target, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
    git('init', '-q')
    git('fetch', '-q', '--depth', '1', `https://github.com/${repository}`, commit)
    git('checkout', '-q', 'FETCH_HEAD')
  }
}
