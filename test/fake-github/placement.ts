import { type ChangedFile, type DiffHunk, locate, moveLine, type Side } from './diff.ts'
import type { PullRequest, State, Thread } from './state.ts'

/** Where a comment is asked to go, in the words of the API. */
export interface Anchor {
  readonly path: string
  readonly line?: number
  readonly side?: string
  readonly start_line?: number
  readonly start_side?: string
  readonly subject_type?: string
}

/** Why a place is refused: the field, and GitHub's words for it. */
export interface Refusal {
  readonly field: string
  readonly message: string
}

/** The diff that a pull request shows at one of its commits: from the merge base with its base. */
export function pullDiff(
  state: State,
  pull: PullRequest,
  head = pull.headSha,
): { readonly base: string; readonly files: readonly ChangedFile[] } {
  const base = state.git.mergeBase(pull.baseSha, head) ?? pull.baseSha
  return { base, files: state.git.diff(base, head) }
}

/** Tells whether a commit is one of the pull request's own (its head, or one that was). */
export function isOfPull(state: State, pull: PullRequest, commit: string): boolean {
  const own = state.git.commitId(commit)
  if (own === undefined || own !== commit) return false
  if (commit === pull.headSha || state.threads.some((thread) => thread.pull === pull.number && thread.originalCommit === commit))
    return true
  const base = state.git.mergeBase(pull.baseSha, pull.headSha) ?? pull.baseSha
  return state.git.commits(`${base}..${pull.headSha}`).some((entry) => entry.sha === commit)
}

/** Finds the place in the diff, or says like GitHub why there is none. */
export function place(state: State, pull: PullRequest, commit: string, anchor: Anchor): Thread | readonly Refusal[] {
  const { base, files } = pullDiff(state, pull, commit)
  const file = files.find((entry) => entry.path === anchor.path)
  if (file === undefined) return [{ field: 'pull_request_review_thread.path', message: 'Path could not be resolved' }]
  const common = { id: state.nextId(), pull: pull.number, path: anchor.path, originalCommit: commit, originalBase: base, commit }
  const rest = { outdated: false, resolvedBy: null }
  if (anchor.subject_type === 'file') {
    const nowhere = { originalLine: null, originalStartLine: null, line: null, startLine: null, startSide: null }
    return { ...common, ...rest, ...nowhere, subject: 'file', side: 'RIGHT', hunk: '', originalPosition: 1, position: 1 }
  }
  const side: Side = anchor.side === 'LEFT' ? 'LEFT' : 'RIGHT'
  const found = anchor.line === undefined ? undefined : locate(file, side, anchor.line)
  if (found === undefined) {
    return [
      { field: 'pull_request_review_thread.line', message: 'Pull request review thread line must be part of the diff' },
      { field: 'pull_request_review_thread.diff_hunk', message: "Pull request review thread diff hunk can't be blank" },
    ]
  }
  const startSide: Side = (anchor.start_side ?? side) === 'LEFT' ? 'LEFT' : 'RIGHT'
  if (anchor.start_line !== undefined) {
    const start = locate(file, startSide, anchor.start_line)
    if (start === undefined) {
      return [{ field: 'pull_request_review_thread.start_line', message: 'Pull request review thread start line must be part of the diff' }]
    }
    if (start.hunk !== found.hunk) {
      const message = 'Pull request review thread start line must be part of the same hunk as the line.'
      return [{ field: 'pull_request_review_thread.start_line', message }]
    }
    if (start.line.position >= found.line.position) {
      return [
        { field: 'pull_request_review_thread.start_line', message: 'Pull request review thread start line must precede the end line.' },
      ]
    }
  }
  const line = anchor.line ?? null
  const startLine = anchor.start_line ?? null
  return {
    ...common,
    ...rest,
    subject: 'line',
    side,
    startSide: startLine === null ? null : startSide,
    hunk: hunkUpTo(found.hunk, found.line.position),
    originalLine: line,
    originalStartLine: startLine,
    line,
    startLine,
    originalPosition: found.line.position,
    position: found.line.position,
  }
}

const hunkUpTo = (hunk: DiffHunk, position: number): string =>
  [hunk.header, ...hunk.lines.filter((line) => line.position <= position).map((line) => line.text)].join('\n')

/** After a push: moves every thread of the pull request along with its line, or marks it outdated. */
export function relocate(state: State, pull: PullRequest): void {
  const { base, files } = pullDiff(state, pull)
  for (const thread of state.threads.filter((entry) => entry.pull === pull.number)) {
    const file = files.find((entry) => entry.path === thread.path)
    if (thread.subject === 'file') {
      thread.outdated = file === undefined
      thread.position = thread.outdated ? null : 1
      if (!thread.outdated) thread.commit = pull.headSha
      continue
    }
    const line = file && moved(state, thread, thread.originalLine, thread.side, base, pull.headSha)
    const start = file && moved(state, thread, thread.originalStartLine, thread.startSide ?? thread.side, base, pull.headSha)
    const found = file && typeof line === 'number' ? locate(file, thread.side, line) : undefined
    thread.outdated = found === undefined || start === undefined
    thread.line = thread.outdated ? null : (line ?? null)
    thread.startLine = thread.outdated ? null : (start ?? null)
    thread.position = thread.outdated ? null : (found?.line.position ?? null)
    if (!thread.outdated) thread.commit = pull.headSha
  }
}

/** The line's new number; `undefined` when a line of the thread changed. `null` stays `null`: there is no such line. */
function moved(state: State, thread: Thread, line: number | null, side: Side, base: string, head: string): number | null | undefined {
  if (line === null) return null
  const [from, to] = side === 'LEFT' ? [thread.originalBase, base] : [thread.originalCommit, head]
  if (from === to) return line
  const file = state.git.diff(from, to).find((entry) => entry.path === thread.path || entry.from === thread.path)
  if (file !== undefined && (file.status === 'removed' || file.path !== thread.path)) return undefined
  const last = thread.originalLine ?? line
  for (let number = line; number <= last; number++) if (moveLine(file, number) === undefined) return undefined
  return moveLine(file, line)
}
