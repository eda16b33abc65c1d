import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import type { Tree, TreeEntry } from '../source/tree.ts'
import { isAssemblyFile, isAssemblyManifest, isNestedAssembly, manifestName, usualFolder } from './assembly.ts'
import { byPath } from './memory-tree.ts'

/** Folders that hold what others wrote, or what tools left behind. */
const foreign: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '.terraform',
  '.terragrunt-cache',
  'vendor',
  '.venv',
  'venv',
  '__pycache__',
  '.serverless',
  '.aws-sam',
])

/** In bytes; a longer `.gitignore` is none. */
const maximumRules = 1024 * 1024
/** In bytes. */
const maximumManifest = 64 * 1024 * 1024
/** Stages inside stages. */
const maximumNesting = 10

export interface DiskOptions {
  /** Paths below the root that are looked into even when git ignores them; the whole root when empty. */
  readonly only?: readonly string[]
  /** Stops listing after this many files. */
  readonly maximumFiles: number
}

/** A working directory. Symbolic links are not followed, neither to files nor to folders, so that nothing outside the root is read. */
export class DiskTree implements Tree {
  readonly root: string
  readonly problems: { path: string; say: string }[] = []
  readonly #options: DiskOptions
  #listed: readonly TreeEntry[] | undefined

  /** Throws where the root is not a readable folder. */
  constructor(root: string, options: DiskOptions) {
    this.root = realpathSync(root)
    if (!statSync(this.root).isDirectory()) throw new Error(`${root} is not a folder`)
    this.#options = options
  }

  list(): readonly TreeEntry[] {
    this.#listed ??= this.#walk()
    return this.#listed
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

  #walk(): TreeEntry[] {
    const entries: TreeEntry[] = []
    const only = this.#options.only ?? []
    if (only.length === 0) this.#folder('', [], entries, true)
    for (const path of only) this.#start(path, entries)
    const unique = new Map(entries.map((entry) => [entry.path, entry]))
    return [...unique.values()].sort(byPath)
  }

  #start(path: string, entries: TreeEntry[]): void {
    const full = resolve(this.root, path)
    const inside = relative(this.root, full)
    if (isOutside(inside)) {
      this.problems.push({ path, say: 'lies outside the root and was not read' })
      return
    }
    try {
      const stat = lstatSync(full)
      if (realpathSync(full) !== full) this.problems.push({ path, say: 'is a symbolic link or lies behind one and was not followed' })
      else if (stat.isDirectory()) this.#folder(inside === '' ? '' : slashed(inside), this.#rulesAbove(inside), entries, true)
      else if (stat.isFile()) entries.push({ path: slashed(inside), size: stat.size })
    } catch {
      this.problems.push({ path, say: 'does not exist or cannot be read' })
    }
  }

  /** A folder named by the user is looked into whatever the rules above say; its own rules and those above still hold inside it. */
  #rulesAbove(inside: string): Rules[] {
    const parts = inside === '' ? [] : inside.split(sep)
    return parts.flatMap((_, depth) => {
      const folder = parts.slice(0, depth).join('/')
      const rules = this.#rulesIn(folder)
      return rules && !rules.ignores(`${parts.join('/')}/`) ? [rules] : []
    })
  }

  #rulesIn(folder: string): Rules | undefined {
    try {
      const path = join(this.root, folder, '.gitignore')
      // Git too takes no rules from behind a link, which may point to something without end.
      const stat = lstatSync(path)
      if (!stat.isFile() || stat.size > maximumRules) return undefined
      return new Rules(folder, ignore({ ignorecase: false }).add(readFileSync(path, 'utf8')))
    } catch {
      return undefined
    }
  }

  /** An ignored folder is still looked into where it is a cloud assembly, or has one of the usual name. */
  #assemblies(folder: string, entries: TreeEntry[]): void {
    for (const path of [folder, `${folder}/${usualFolder}`]) {
      const size = this.#sizeOf(`${path}/${manifestName}`)
      if (size === undefined || size > maximumManifest || !isAssemblyManifest(this.read(`${path}/${manifestName}`) ?? '')) continue
      this.#assembly(path, entries, 0)
    }
  }

  #assembly(folder: string, entries: TreeEntry[], depth: number): void {
    if (depth > maximumNesting || entries.length >= this.#options.maximumFiles) return
    let children: readonly import('node:fs').Dirent[]
    try {
      children = readdirSync(join(this.root, folder), { withFileTypes: true })
    } catch {
      this.problems.push({ path: folder, say: 'is a folder that cannot be read' })
      return
    }
    for (const child of children) {
      const path = `${folder}/${child.name}`
      if (child.isDirectory() && isNestedAssembly(child.name)) this.#assembly(path, entries, depth + 1)
      const size = child.isFile() && isAssemblyFile(child.name) ? this.#sizeOf(path) : undefined
      if (size !== undefined) entries.push({ path, size })
    }
  }

  /** In bytes; nothing where there is no regular file, or only a link to one. */
  #sizeOf(path: string): number | undefined {
    try {
      const stat = lstatSync(join(this.root, path))
      return stat.isFile() ? stat.size : undefined
    } catch {
      return undefined
    }
  }

  #folder(folder: string, above: readonly Rules[], entries: TreeEntry[], top = false): void {
    if (entries.length >= this.#options.maximumFiles) {
      if (this.problems.at(-1)?.path !== '')
        this.problems.push({ path: '', say: `holds more than ${this.#options.maximumFiles} files; the rest was not read` })
      return
    }
    const own = this.#rulesIn(folder)
    const rules = own ? [...above, own] : above
    let children: import('node:fs').Dirent[]
    try {
      children = readdirSync(join(this.root, folder), { withFileTypes: true })
    } catch {
      this.problems.push({ path: folder, say: 'is a folder that cannot be read' })
      return
    }
    if (!top && children.some((child) => child.name === '.git')) return // another repository: a submodule or a nested clone
    for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? child.name : `${folder}/${child.name}`
      if (child.isDirectory()) {
        if (foreign.has(child.name)) continue
        if (isIgnored(rules, path, true)) this.#assemblies(path, entries)
        else this.#folder(path, rules, entries)
      } else if (child.isFile() && !isIgnored(rules, path, false)) {
        const size = this.#sizeOf(path)
        if (size !== undefined) entries.push({ path, size })
      }
    }
  }
}

/** One `.gitignore`, which speaks of paths below its own folder. */
class Rules {
  readonly #folder: string
  readonly #rules: Ignore

  constructor(folder: string, rules: Ignore) {
    this.#folder = folder
    this.#rules = rules
  }

  ignores(path: string): boolean {
    return this.verdict(path) === true
  }

  /** True ignored, false taken back in, undefined nothing said. `path` ends in `/` for a folder. */
  verdict(path: string): boolean | undefined {
    const own = this.#folder === '' ? path : path.startsWith(`${this.#folder}/`) ? path.slice(this.#folder.length + 1) : path
    const { ignored, unignored } = this.#rules.test(own)
    return ignored ? true : unignored ? false : undefined
  }
}

/** The deepest `.gitignore` that says anything wins. */
function isIgnored(rules: readonly Rules[], path: string, folder: boolean): boolean {
  for (const one of [...rules].reverse()) {
    const verdict = one.verdict(folder ? `${path}/` : path)
    if (verdict !== undefined) return verdict
  }
  return false
}

const isOutside = (inside: string): boolean => inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)

const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))
