import type { Finding } from '../findings/finding.ts'
import type { Head, HeadFile } from '../report/placement.ts'
import { lookThrough, type Tree } from '../source/tree.ts'
import type { Commits, Follow, Found } from './commits.ts'
import type { PullRequest } from './event.ts'

export type HeadAnswer = Found<{ readonly head: Head; readonly follow: Follow }>

/**
 * What GitHub shows of a pull request: the diff between the merge base and the head, and the lines of the files in question, on the head
 * and, for what was taken away, before it.
 */
export async function readHead(commits: Commits, pull: PullRequest, findings: readonly Finding[]): Promise<HeadAnswer> {
  const shown = await commits.shown(pull)
  if (!shown.ok) return shown
  const { base, diff } = shown
  const blamed = findings.flatMap(({ cause }) => cause ?? [])
  const made = findings.flatMap(({ subject }) => subject.construct?.madeAt ?? [])
  const paths = new Set([
    ...[...findings, ...blamed.filter(({ on }) => on === 'head')].map(({ at }) => at.file.path),
    ...made.map(({ file }) => file.path),
  ])
  const gone = new Set(blamed.filter(({ on }) => on === 'base').map((one) => one.at.file.path))
  const inDiff = diff.filter(({ path, status }) => status !== 'deleted' && paths.has(path)).map(({ path }) => path)
  const taken = diff.map(({ path, from = path }) => from).filter((path) => gone.has(path))
  if (inDiff.length + taken.length === 0) return { ok: true, head: { diff, files: new Map(), before: new Map() }, follow: () => undefined }
  const drift = await commits.drift(pull, inDiff)
  if (!drift.ok) return drift
  const now = await textsOf(commits, pull.headSha, inDiff)
  if (!now.ok) return now
  const before = await textsOf(commits, base, taken)
  if (!before.ok) return before
  const fileOf = (path: string, text: string): HeadFile => ({ text, lineOf: (line) => drift.follow(path, line) })
  const files = new Map([...now.texts].map(([path, text]) => [path, fileOf(path, text)]))
  return { ok: true, head: { diff, files, before: before.texts }, follow: drift.follow }
}

/** Some files of a commit. */
async function textsOf(
  commits: Commits,
  commit: string,
  paths: readonly string[],
): Promise<Found<{ readonly texts: ReadonlyMap<string, string> }>> {
  if (paths.length === 0) return { ok: true, texts: new Map() }
  const opened = await commits.tree(commit)
  if (!opened.ok) return opened
  const { tree } = opened
  try {
    const texts = await lookThrough([tree], () => readAll(tree, paths))
    return tree.lacks === undefined ? { ok: true, texts } : { ok: false, why: tree.lacks }
  } catch {
    return { ok: false, why: 'the commits of the pull request cannot be read' }
  }
}

function readAll(tree: Tree, paths: readonly string[]): Map<string, string> {
  tree.prefetch?.(paths)
  return new Map(
    paths.flatMap((path): [string, string][] => {
      const text = tree.read(path)
      return text === undefined ? [] : [[path, text]]
    }),
  )
}
