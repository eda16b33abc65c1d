import type { Tree, TreeEntry, TreeLink } from '../source/tree.ts'
import { type Child, type Walked, type WalkOptions, walk } from './walk.ts'

/**
 * A commit as a checkout of it would be looked at: without what others wrote, and only below the paths that are wanted. Two states of a
 * repository are compared over the same selection of files.
 */
export class TrackedTree implements Tree {
  readonly #tree: Tree
  readonly #where: WalkOptions
  #known: Seen | undefined

  constructor(tree: Tree, where: WalkOptions) {
    this.#tree = tree
    this.#where = where
  }

  list(): readonly TreeEntry[] {
    return this.#walked.entries
  }

  holds(path: string): boolean {
    return this.#walked.held.has(path)
  }

  get problems(): Walked['problems'] {
    return this.#walked.problems
  }

  get links(): readonly TreeLink[] {
    return this.#walked.links
  }

  read(path: string): string | undefined {
    return this.#tree.read(path)
  }

  prefetch(paths: readonly string[]): void {
    this.#tree.prefetch?.(paths)
  }

  /** What came may be a `.gitignore` or a manifest, so that the walk is another one. */
  async fetch(): Promise<boolean> {
    const more = (await this.#tree.fetch?.()) ?? false
    if (more) this.#known = undefined
    return more
  }

  get lacks(): string | undefined {
    return this.#tree.lacks
  }

  get #walked(): Seen {
    this.#known ??= this.#walk()
    return this.#known
  }

  #walk(): Seen {
    const tree = this.#tree
    const { only, maximumFiles } = this.#where
    const entries = new Map(tree.list().map((entry) => [entry.path, entry]))
    const held = new Set(entries.keys())
    const targets = new Map(tree.links?.map(({ path, to }) => [path, to]))
    const kept = [...entries.keys(), ...targets.keys()]
    const folders = foldersOf(kept.map((path) => ({ path, is: entries.has(path) ? 'file' : 'other' })))
    const store = {
      children: (folder: string) => folders.get(folder) ?? [],
      size: (path: string) => entries.get(path)?.size,
      read: (path: string) => tree.read(path),
      link: (path: string) => targets.get(path),
    }
    // A path that is only on the other side is no problem here.
    const here = only.filter((path) => path === '.' || entries.has(path) || folders.has(path))
    if (only.length > 0 && here.length === 0) return { entries: [], problems: [], links: [], held }
    const walked = walk(store, { only: here, maximumFiles, tracked: kept })
    return { ...walked, held, entries: walked.entries.map((entry) => entries.get(entry.path) ?? entry) }
  }
}

/** What was walked through, and every path that the tree has. */
type Seen = Walked & { readonly held: ReadonlySet<string> }

function foldersOf(leaves: readonly { readonly path: string; readonly is: Child['is'] }[]): Map<string, Child[]> {
  const folders = new Map<string, Child[]>()
  const known = new Set<string>()
  const put = (folder: string, child: Child): void => {
    const key = `${folder}/${child.name}`
    if (known.has(key)) return
    known.add(key)
    const children = folders.get(folder)
    if (children) children.push(child)
    else folders.set(folder, [child])
  }
  for (const { path, is } of leaves) {
    const parts = path.split('/')
    parts.forEach((name, depth) => {
      put(parts.slice(0, depth).join('/'), { name, is: depth === parts.length - 1 ? is : 'folder' })
    })
  }
  return folders
}
