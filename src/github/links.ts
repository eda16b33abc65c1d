import { GitTree, trackedFiles } from '../discover/git-tree.ts'
import { encodedPath } from '../report/markdown.ts'
import { positionOf, type Range } from '../source/file.ts'
import type { Commented } from './comment.ts'
import { lookedAt } from './git.ts'
import type { Run } from './run.ts'

/** The files that git keeps of what is looked at; none where git does not say. */
export const keptByGit = ({ root, commit }: Run): readonly string[] =>
  commit === undefined ? trackedFiles(root) : new GitTree(root, commit).list().map(({ path }) => path)

/** Addresses of lines: on the head of the pull request where its lines are known, else on the commit that was scanned. */
export async function linesAt(run: Run, head: Commented['head']): Promise<(at: Range) => string | undefined> {
  const scanned = (await lookedAt(run))?.sha ?? run.sha
  const kept = new Set(run.repository === '' ? [] : keptByGit(run))
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
