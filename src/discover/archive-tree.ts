import type { Tree, TreeEntry, TreeLink } from '../source/tree.ts'
import { OverTree } from './over-tree.ts'

/** What `git archive` fills in: https://git-scm.com/docs/gitattributes#_export_subst */
const filledIn = '$Format:'

/**
 * An unpacked archive of a commit. A `.gitattributes` makes it less than the commit, or another thing: what it leaves out is taken from
 * the commit, and so is what it fills in. Whatever else differs a step of the job made.
 */
export class ArchiveTree implements Tree {
  readonly #commit: Tree
  readonly #disk: Tree
  readonly #both: OverTree

  constructor(commit: Tree, disk: Tree) {
    this.#commit = commit
    this.#disk = disk
    this.#both = new OverTree(commit, disk)
  }

  list(): readonly TreeEntry[] {
    return this.#both.list()
  }

  read(path: string): string | undefined {
    const committed = this.#commit.read(path)
    const text = this.#disk.read(path)
    return text === undefined || committed?.includes(filledIn) ? committed : text
  }

  holds(path: string): boolean {
    return this.#both.holds(path)
  }

  prefetch(paths: readonly string[]): void {
    this.#commit.prefetch?.(paths)
  }

  fetch(): Promise<boolean> {
    return this.#both.fetch()
  }

  get lacks(): string | undefined {
    return this.#both.lacks
  }

  get problems(): NonNullable<Tree['problems']> {
    return this.#both.problems
  }

  get links(): readonly TreeLink[] {
    return [...new Map(this.#both.links.map((link) => [link.path, link])).values()]
  }
}
