import { encodedPath } from '../report/markdown.ts'
import { positionOf, type Range } from '../source/file.ts'
import type { Commented } from './comment.ts'
import type { Commits } from './commits.ts'
import type { Run } from './run.ts'

/** Addresses of lines: on the head of the pull request where its lines are known, else on the commit that was scanned. */
export async function linesAt(run: Run, commits: Commits, head: Commented['head']): Promise<(at: Range) => string | undefined> {
  const scanned = commits.sha || run.sha
  const kept = new Set(run.repository === '' ? [] : await commits.kept())
  const address = (sha: string, path: string, line: number): string =>
    `${run.server}/${run.repository}/blob/${sha}/${encodedPath(path)}#L${line}`
  return ({ file, start }) => {
    // What only this job has, as a cloud assembly, has no address.
    if (run.repository === '' || (kept.size > 0 && !kept.has(file.path))) return undefined
    const { line } = positionOf(file, start)
    const onHead = head?.follow(file.path, line)
    if (head && onHead !== undefined) return address(head.sha, file.path, onHead)
    return scanned === '' ? undefined : address(scanned, file.path, line)
  }
}
