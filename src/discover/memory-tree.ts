import type { Tree, TreeEntry } from '../source/tree.ts'

/** Files held in memory: tests, what came over an API, and a tree with some files put over it. */
export class MemoryTree implements Tree {
  readonly #files: ReadonlyMap<string, string>

  constructor(files: ReadonlyMap<string, string> | Readonly<Record<string, string>>) {
    this.#files = files instanceof Map ? files : new Map(Object.entries(files))
  }

  list(): readonly TreeEntry[] {
    return [...this.#files].map(([path, text]) => ({ path, size: Buffer.byteLength(text) })).sort(byPath)
  }

  read(path: string): string | undefined {
    return this.#files.get(path)
  }
}

export const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
