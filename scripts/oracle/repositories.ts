import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a comparison came to. */
export interface Counts {
  readonly files: number
  readonly nodes: number
  /** Files on which the parsers are not of one mind for no reason that is known. */
  readonly different: number
}

/** `scripts/oracle/repositories.json`: the public repositories that the parsers were last compared on, and what came of it. */
export interface Record extends Counts {
  readonly date: string
  readonly repositories: readonly { readonly repository: string; readonly commit: string; readonly files: number }[]
}

const recordFile = join(import.meta.dirname, 'repositories.json')
export const readRecord = (): Record => JSON.parse(readFileSync(recordFile, 'utf8')) as Record

/** Writes down what came of comparing the same repositories today. `filesOf` counts those of a checkout. */
export function writeRecord({ files, nodes, different }: Counts, filesOf: (repository: string) => number): void {
  const repositories = readRecord().repositories.map((one) => ({ ...one, files: filesOf(one.repository) }))
  const record: Record = { date: new Date().toISOString().slice(0, 10), files, nodes, different, repositories }
  writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`)
}

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
