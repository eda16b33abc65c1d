import { GitTree } from '../discover/git-tree.ts'
import type { Head, HeadFile } from '../report/placement.ts'
import { diffBase } from './base.ts'
import type { Client } from './client.ts'
import { followLine, parseDiff } from './diff.ts'
import type { PullRequest } from './event.ts'
import { checkedOut, diffText, fetchCommits } from './git.ts'
import type { Run } from './run.ts'

export type HeadAnswer =
  | { readonly ok: true; readonly head: Head; readonly follow: (path: string, line: number) => number | undefined }
  | { readonly ok: false; readonly why: string }

/**
 * What GitHub shows of a pull request: the diff between the merge base and the head, and the head's own lines of the files in question.
 * The checkout has neither: one fetch brings both commits.
 */
export async function readHead(run: Run, pull: PullRequest, paths: ReadonlySet<string>, client: Client): Promise<HeadAnswer> {
  const root = run.workspace
  const checkout = await checkedOut(root)
  if (!checkout) return { ok: false, why: 'the workspace is no git checkout, or git is not installed' }
  const base = await diffBase(checkout, pull, run, client)
  if (!base.ok) return base
  const fetched = await fetchCommits(root, [base.commit, pull.headSha], run)
  if (!fetched.ok) return fetched
  const shown = await diffText(root, base.commit, pull.headSha, 3)
  if (!shown.ok) return shown
  const diff = parseDiff(shown.output)
  const inDiff = diff.filter(({ path, status }) => status !== 'deleted' && paths.has(path)).map(({ path }) => path)
  if (inDiff.length === 0) return { ok: true, head: { diff, files: new Map() }, follow: () => undefined }
  // From the lines of the checkout to those of the head.
  const moved = await diffText(root, checkout.sha, pull.headSha, 0, inDiff)
  if (!moved.ok) return moved
  const drift = new Map(parseDiff(moved.output).map((file) => [file.path, file]))
  const known = new Set(inDiff)
  const follow = (path: string, line: number): number | undefined => (known.has(path) ? followLine(drift.get(path), line) : undefined)
  try {
    const tree = new GitTree(root, pull.headSha)
    tree.prefetch(inDiff)
    const files = inDiff.flatMap((path): [string, HeadFile][] => {
      const text = tree.read(path)
      return text === undefined ? [] : [[path, { text, lineOf: (line) => follow(path, line) }]]
    })
    return { ok: true, head: { diff, files: new Map(files) }, follow }
  } catch {
    return { ok: false, why: 'the head of the pull request cannot be read' }
  }
}
