import type { Tree, TreeEntry, TreeLink } from '../source/tree.ts'
import { type Child, type WalkOptions, walk } from './walk.ts'

/**
 * A commit as a checkout of it would be looked at: without what others wrote, and only below the paths that are wanted. Two states of a
 * repository are compared over the same selection of files.
 */
export class TrackedTree implements Tree {
  readonly problems: readonly { readonly path: string; readonly say: string }[]
  readonly links: readonly TreeLink[]
  readonly #tree: Tree
  readonly #listed: readonly TreeEntry[]
  readonly #held: ReadonlySet<string>

  constructor(tree: Tree, { only, maximumFiles }: WalkOptions) {
    this.#tree = tree
    const entries = new Map(tree.list().map((entry) => [entry.path, entry]))
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
    const walked =
      only.length > 0 && here.length === 0
        ? { entries: [], problems: [], links: [] }
        : walk(store, { only: here, maximumFiles, tracked: kept })
    this.problems = walked.problems
    this.links = walked.links
    this.#held = new Set(entries.keys())
    this.#listed = walked.entries.map((entry) => entries.get(entry.path) ?? entry)
  }

  list(): readonly TreeEntry[] {
    return this.#listed
  }

  holds(path: string): boolean {
    return this.#held.has(path)
  }

  read(path: string): string | undefined {
    return this.#tree.read(path)
  }

  prefetch(paths: readonly string[]): void {
    this.#tree.prefetch?.(paths)
  }
}

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
