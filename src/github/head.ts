import { GitTree } from '../discover/git-tree.ts'
import type { Finding } from '../findings/finding.ts'
import type { Head, HeadFile } from '../report/placement.ts'
import { diffBase } from './base.ts'
import type { Client } from './client.ts'
import { followLine, parseDiff } from './diff.ts'
import type { PullRequest } from './event.ts'
import { diffText, fetchCommits, lookedAt } from './git.ts'
import type { Run } from './run.ts'

export type HeadAnswer =
  | { readonly ok: true; readonly head: Head; readonly follow: (path: string, line: number) => number | undefined }
  | { readonly ok: false; readonly why: string }

/**
 * What GitHub shows of a pull request: the diff between the merge base and the head, and the lines of the files in question, on the head
 * and, for what was taken away, before it. The checkout has neither: one fetch brings both commits.
 */
export async function readHead(run: Run, pull: PullRequest, findings: readonly Finding[], client: Client): Promise<HeadAnswer> {
  const { root } = run
  const checkout = await lookedAt(run)
  if (!checkout) return { ok: false, why: 'the workspace is no git checkout, or git is not installed' }
  const base = await diffBase(checkout, pull, run, client)
  if (!base.ok) return base
  const fetched = await fetchCommits(root, [base.commit, pull.headSha], run)
  if (!fetched.ok) return fetched
  const shown = await diffText(root, base.commit, pull.headSha, 3)
  if (!shown.ok) return shown
  const diff = parseDiff(shown.output)
  const blamed = findings.flatMap(({ cause }) => cause ?? [])
  const made = findings.flatMap(({ subject }) => subject.construct?.madeAt ?? [])
  const paths = new Set([
    ...[...findings, ...blamed.filter(({ on }) => on === 'head')].map(({ at }) => at.file.path),
    ...made.map(({ file }) => file.path),
  ])
  const gone = new Set(blamed.filter(({ on }) => on === 'base').map((one) => one.at.file.path))
  const inDiff = diff.filter(({ path, status }) => status !== 'deleted' && paths.has(path)).map(({ path }) => path)
  const before = new Map<string, string>()
  if (inDiff.length + gone.size === 0) return { ok: true, head: { diff, files: new Map(), before }, follow: () => undefined }
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
    const old = new GitTree(root, base.commit)
    const taken = diff.map(({ path, from = path }) => from).filter((path) => gone.has(path))
    old.prefetch(taken)
    for (const path of taken) {
      const text = old.read(path)
      if (text !== undefined) before.set(path, text)
    }
    return { ok: true, head: { diff, files: new Map(files), before }, follow }
  } catch {
    return { ok: false, why: 'the commits of the pull request cannot be read' }
  }
}
