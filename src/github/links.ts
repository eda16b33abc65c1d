import { encodedPath } from '../report/markdown.ts'
import { positionOf, type Range } from '../source/file.ts'
import type { Commented } from './comment.ts'
import { lookedAt } from './git.ts'
import type { Run } from './run.ts'

/** Addresses of lines: on the head of the pull request where its lines are known, else on the commit that was scanned. */
export async function linesAt(run: Run, head: Commented['head']): Promise<(at: Range) => string | undefined> {
  const scanned = (await lookedAt(run))?.sha ?? run.sha
  const address = (sha: string, path: string, line: number): string =>
    `${run.server}/${run.repository}/blob/${sha}/${encodedPath(path)}#L${line}`
  return ({ file, start }) => {
    if (run.repository === '') return undefined
    const { line } = positionOf(file, start)
    const onHead = head?.follow(file.path, line)
    if (head && onHead !== undefined) return address(head.sha, file.path, onHead)
    return scanned === '' ? undefined : address(scanned, file.path, line)
  }
}
