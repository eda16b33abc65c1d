/** One regular file that a tree lists. Symbolic links and submodules are not listed. */
export interface TreeEntry {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** The git blob id, where the tree knows it: equal ids are equal contents. */
  readonly id?: string
}

/** A set of files with contents, wherever they live: a working directory, a commit, memory. Reading is synchronous. */
export interface Tree {
  /** Every file below the root, in path order. */
  list(): readonly TreeEntry[]
  /** The bytes of a file as UTF-8 text, or `undefined` where the tree has no such regular file. Never leaves the root. */
  read(path: string): string | undefined
  /** Reads many files at once where that is cheaper than one by one (git objects). */
  prefetch?(paths: readonly string[]): void
  /** What could not be listed, with the reason in words (unreadable folder, link that leaves the root). */
  readonly problems?: readonly { readonly path: string; readonly say: string }[]
}
