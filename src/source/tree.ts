/** One regular file that a tree lists. Symbolic links and submodules are not listed. */
export interface TreeEntry {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** The git blob id, where the tree knows it: equal ids are equal contents. */
  readonly id?: string
}

/** A path that is no regular file, and the path inside the tree that it leads to, where it does. */
export interface TreeLink {
  readonly path: string
  readonly to?: string
}

/** A set of files with contents, wherever they live: a working directory, a commit, memory. Reading is synchronous. */
export interface Tree {
  /** Every file below the root, in path order. */
  list(): readonly TreeEntry[]
  /** The bytes of a file as UTF-8 text, or `undefined` where the tree has no such regular file. Never leaves the root. */
  read(path: string): string | undefined
  /**
   * Whether a path is a file of the repository: one that git keeps or would keep, whatever part of the tree is listed. Missing: what is
   * listed.
   */
  holds?(path: string): boolean
  /** Reads many files at once where that is cheaper than one by one (git objects). */
  prefetch?(paths: readonly string[]): void
  /** What could not be listed, with the reason in words (unreadable folder, link that leaves the root). */
  readonly problems?: readonly { readonly path: string; readonly say: string }[]
  /** Symbolic links, and whatever else is neither a file nor a folder: they are not listed and not read. */
  readonly links?: readonly TreeLink[]
  /**
   * Where files come from afar: brings those that were asked for in vain. `true` where more is here than before, so that whoever looked
   * has to look again. Never rejects.
   */
  fetch?(): Promise<boolean>
  /** Why files that were asked for cannot be brought, as words without a full stop: what a look at this tree found is not all. */
  readonly lacks?: string | undefined
}

/** Looks at trees, again and again until they have all that is asked of them, or can bring no more. Cheap where nothing comes from afar. */
export async function lookThrough<T>(trees: readonly (Tree | undefined)[], look: () => T): Promise<T> {
  for (;;) {
    const seen = look()
    let more = false
    for (const tree of new Set(trees)) if (await tree?.fetch?.()) more = true
    if (!more) return seen
  }
}

/** What a link at a path leads to by the words it holds; nothing where that is outside the tree. */
export function linkTo(path: string, words: string): string | undefined {
  if (words.startsWith('/') || words.includes('\\') || words.length > 4096) return undefined
  const parts = path.split('/').slice(0, -1)
  for (const part of words.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

export const pathsOf = (entries: readonly TreeEntry[]): ReadonlySet<string> => new Set(entries.map(({ path }) => path))
