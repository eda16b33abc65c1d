import type { Tree, TreeEntry } from '../source/tree.ts'
import { type Child, type WalkOptions, walk } from './walk.ts'

/**
 * A commit as a checkout of it would be looked at: without what others wrote, and only below the paths that are wanted. Two states of a
 * repository are compared over the same selection of files.
 */
export class TrackedTree implements Tree {
  readonly problems: readonly { readonly path: string; readonly say: string }[]
  readonly #tree: Tree
  readonly #listed: readonly TreeEntry[]

  constructor(tree: Tree, { only, maximumFiles }: WalkOptions) {
    this.#tree = tree
    const entries = new Map(tree.list().map((entry) => [entry.path, entry]))
    const folders = foldersOf(entries.keys())
    const store = {
      children: (folder: string) => folders.get(folder) ?? [],
      size: (path: string) => entries.get(path)?.size,
      read: (path: string) => tree.read(path),
    }
    // A path that is only on the other side is no problem here.
    const here = only.filter((path) => path === '.' || entries.has(path) || folders.has(path))
    const walked =
      only.length > 0 && here.length === 0
        ? { entries: [], problems: [] }
        : walk(store, { only: here, maximumFiles, tracked: [...entries.keys()] })
    this.problems = walked.problems
    this.#listed = walked.entries.map((entry) => entries.get(entry.path) ?? entry)
  }

  list(): readonly TreeEntry[] {
    return this.#listed
  }

  read(path: string): string | undefined {
    return this.#tree.read(path)
  }

  prefetch(paths: readonly string[]): void {
    this.#tree.prefetch?.(paths)
  }
}

function foldersOf(paths: Iterable<string>): Map<string, Child[]> {
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
  for (const path of paths) {
    const parts = path.split('/')
    parts.forEach((name, depth) => {
      put(parts.slice(0, depth).join('/'), { name, is: depth === parts.length - 1 ? 'file' : 'folder' })
    })
  }
  return folders
}
