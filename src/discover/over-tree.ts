import type { Tree, TreeEntry, TreeLink } from '../source/tree.ts'
import { byPath } from './memory-tree.ts'

/** One tree with others laid over it: where several have a file, the last one's counts. */
export class OverTree implements Tree {
  /** The last one first. */
  readonly #trees: readonly Tree[]

  constructor(...trees: readonly Tree[]) {
    this.#trees = trees.toReversed()
  }

  list(): readonly TreeEntry[] {
    return [...this.#owners().values()].map(({ entry }) => entry).sort(byPath)
  }

  read(path: string): string | undefined {
    return this.#owners().get(path)?.tree.read(path)
  }

  holds(path: string): boolean {
    return this.#owners().has(path) || this.#trees.some((tree) => tree.holds?.(path))
  }

  prefetch(paths: readonly string[]): void {
    const owners = this.#owners()
    for (const tree of this.#trees) tree.prefetch?.(paths.filter((path) => owners.get(path)?.tree === tree))
  }

  get problems(): readonly { readonly path: string; readonly say: string }[] {
    return this.#trees.flatMap(({ problems = [] }) => problems)
  }

  get links(): readonly TreeLink[] {
    return this.#trees.flatMap(({ links = [] }) => links)
  }

  async fetch(): Promise<boolean> {
    let more = false
    for (const tree of this.#trees) if (await tree.fetch?.()) more = true
    if (more) this.#known = undefined
    return more
  }

  get lacks(): string | undefined {
    return this.#trees.map(({ lacks }) => lacks).find((why) => why !== undefined)
  }

  #known: ReadonlyMap<string, { readonly tree: Tree; readonly entry: TreeEntry }> | undefined

  #owners(): ReadonlyMap<string, { readonly tree: Tree; readonly entry: TreeEntry }> {
    if (this.#known) return this.#known
    const owners = new Map<string, { tree: Tree; entry: TreeEntry }>()
    for (const tree of this.#trees) for (const entry of tree.list()) if (!owners.has(entry.path)) owners.set(entry.path, { tree, entry })
    this.#known = owners
    return owners
  }
}

/** A tree without some of its files. */
export const treeWithout = (tree: Tree, isLeftOut: (path: string) => boolean): Tree => ({
  list: () => tree.list().filter(({ path }) => !isLeftOut(path)),
  read: (path) => (isLeftOut(path) ? undefined : tree.read(path)),
  prefetch: (paths) => tree.prefetch?.(paths),
})
