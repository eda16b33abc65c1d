import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { linkTo, pathsOf, type Tree, type TreeEntry, type TreeLink } from '../source/tree.ts'
import { type Child, type Store, type WalkOptions, walk } from './walk.ts'

/** As for a walk; without paths it is the whole root. */
export type DiskOptions = Pick<WalkOptions, 'maximumFiles'> & Partial<WalkOptions>

/** A working directory. Symbolic links are not followed, neither to files nor to folders, so that nothing outside the root is read. */
export class DiskTree implements Tree {
  readonly root: string
  readonly problems: { path: string; say: string }[] = []
  readonly links: TreeLink[] = []
  readonly options: WalkOptions
  #listed: readonly TreeEntry[] | undefined
  #held: ReadonlySet<string> | undefined

  /** Throws where the root is not a readable folder. */
  constructor(root: string, options: DiskOptions) {
    this.root = realpathSync(root)
    if (!statSync(this.root).isDirectory()) throw new Error(`${root} is not a folder`)
    this.options = { only: [], ...options }
  }

  list(): readonly TreeEntry[] {
    this.#listed ??= this.#walk()
    return this.#listed
  }

  holds(path: string): boolean {
    this.#held ??= pathsOf(this.options.only.length === 0 ? this.list() : walk(this.#store, { ...this.options, only: [] }).entries)
    return this.#held.has(path)
  }

  read(path: string): string | undefined {
    const full = resolve(this.root, path)
    const inside = relative(this.root, full)
    if (isOutside(inside)) return undefined
    try {
      // The real path differs where a folder on the way is a link.
      if (realpathSync(full) !== full || !lstatSync(full).isFile()) return undefined
      return readFileSync(full, 'utf8')
    } catch {
      return undefined
    }
  }

  #walk(): readonly TreeEntry[] {
    const wanted = this.options.only
    const only = wanted.flatMap((path) => this.#inside(path) ?? [])
    if (wanted.length > 0 && only.length === 0) return []
    const { entries, problems, links } = walk(this.#store, { ...this.options, only })
    this.problems.push(...problems)
    this.links.push(...links)
    return entries
  }

  /** A path to begin at, relative to the root; where it cannot be one, a problem says why. */
  #inside(path: string): string | undefined {
    const problem = (say: string): undefined => void this.problems.push({ path, say })
    const full = resolve(this.root, path)
    const inside = relative(this.root, full)
    if (isOutside(inside)) return problem('lies outside the root and was not read')
    try {
      const stat = lstatSync(full)
      if (realpathSync(full) !== full) return problem('is a symbolic link or lies behind one and was not followed')
      return stat.isDirectory() || stat.isFile() ? slashed(inside) : problem('is neither a file nor a folder')
    } catch {
      return problem('does not exist or cannot be read')
    }
  }

  readonly #store: Store = {
    children: (folder) => readdirSync(join(this.root, folder), { withFileTypes: true }).map(childOf),
    size: (path) => {
      try {
        const stat = lstatSync(join(this.root, path))
        return stat.isFile() ? stat.size : undefined
      } catch {
        return undefined
      }
    },
    read: (path) => this.read(path),
    link: (path) => {
      try {
        return linkTo(path, slashed(readlinkSync(join(this.root, path))))
      } catch {
        return undefined
      }
    },
  }
}

const childOf = (child: Dirent): Child => ({ name: child.name, is: child.isDirectory() ? 'folder' : child.isFile() ? 'file' : 'other' })

const isOutside = (inside: string): boolean => inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)

const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))
