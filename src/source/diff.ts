/** What a change did to one file. Line numbers are 1-based. */
export interface FileDiff {
  /** The path on the head; the path on the base for a deleted file. */
  readonly path: string
  /** The path on the base where the file was renamed. */
  readonly from?: string
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed'
  readonly hunks: readonly Hunk[]
}

/** One hunk, as `git diff` cuts them with three lines of context. */
export interface Hunk {
  readonly baseStart: number
  readonly baseLines: number
  readonly headStart: number
  readonly headLines: number
  /** Head lines that were added or edited, in order. */
  readonly added: readonly number[]
  /** Base lines that were taken away or edited, in order. */
  readonly removed: readonly number[]
}

export type Diff = readonly FileDiff[]
