import type { TreeEntry, TreeLink } from '../source/tree.ts'
import { isAssemblyFile, isAssemblyManifest, isNestedAssembly, manifestName, usualFolder } from './assembly.ts'
import { isIgnored, Rules } from './ignored.ts'
import { byPath } from './memory-tree.ts'

/** Folders that hold what others wrote, or what tools left behind. */
const terraformFolder = '.terraform'
const foreign: ReadonlySet<string> = new Set([
  terraformFolder,
  '.git',
  '.hg',
  '.svn',
  'node_modules',
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

export interface Child {
  readonly name: string
  /** Anything else (a link, a device) is not looked at. */
  readonly is: 'file' | 'folder' | 'other'
}

/** Folders and files, wherever they are: on disk, or in a commit. Paths are relative to the root; the root is empty. */
export interface Store {
  /** Throws where the folder cannot be read. */
  children(folder: string): readonly Child[]
  /** In bytes; nothing where there is no regular file. */
  size(path: string): number | undefined
  read(path: string): string | undefined
  /** The path inside that a symbolic link leads to; nothing where it leads out, or is none. */
  link(path: string): string | undefined
}

export interface WalkOptions {
  /** Paths below the root that are looked into even when git ignores them; the whole root when empty. */
  readonly only: readonly string[]
  /** Stops listing after this many files. */
  readonly maximumFiles: number
  /** What git keeps, where that is known: a `.gitignore` says nothing of those, or one line of it would hide a fault that is deployed. */
  readonly tracked?: readonly string[]
  /** No `.gitignore` counts: nobody can tell what git keeps of what it names. */
  readonly unignored?: boolean
}

export interface Walked {
  readonly entries: readonly TreeEntry[]
  readonly problems: readonly { readonly path: string; readonly say: string }[]
  readonly links: readonly TreeLink[]
}

/** The files a scan may look at: without what git ignores, what others wrote and nested repositories; with cloud assemblies. */
export function walk(store: Store, options: WalkOptions): Walked {
  const walker = new Walker(store, options)
  if (options.only.length === 0) walker.folder('', [], true)
  for (const path of options.only) walker.start(path)
  const unique = new Map(walker.entries.map((entry) => [entry.path, entry]))
  return { entries: [...unique.values()].sort(byPath), problems: walker.problems, links: walker.links }
}

class Walker {
  readonly entries: TreeEntry[] = []
  readonly problems: { path: string; say: string }[] = []
  readonly links: TreeLink[] = []
  readonly #store: Store
  readonly #maximumFiles: number
  readonly #tracked: ReadonlySet<string>
  readonly #unignored: boolean
  #inRepository = false

  constructor(store: Store, { maximumFiles, tracked = [], unignored = false }: WalkOptions) {
    this.#store = store
    this.#maximumFiles = maximumFiles
    this.#tracked = withFolders(tracked)
    this.#unignored = unignored
  }

  start(path: string): void {
    const tidy = path === '.' ? '' : path
    const size = this.#store.size(tidy)
    if (size !== undefined) this.entries.push({ path: tidy, size })
    else this.folder(tidy, this.#rulesAbove(tidy), true)
  }

  folder(folder: string, above: readonly Rules[], top = false): void {
    if (this.entries.length >= this.#maximumFiles) {
      if (this.problems.at(-1)?.path !== '')
        this.problems.push({ path: '', say: `holds more than ${this.#maximumFiles} files; the rest was not read` })
      return
    }
    const own = this.#rulesIn(folder)
    const rules = own ? [...above, own] : above
    const children = this.#children(folder)
    const isRepository = children.some(({ name }) => name === '.git')
    if (isRepository && this.#inRepository && !top) return // another repository: a submodule or a nested clone
    const outer = this.#inRepository
    this.#inRepository ||= isRepository
    for (const { name, is } of children) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (is === 'folder') {
        if (name === terraformFolder) this.#modules(path)
        if (foreign.has(name)) continue
        if (this.#isLeftOut(rules, path, true)) this.#assemblies(path)
        else this.folder(path, rules)
      } else if (this.#isLeftOut(rules, path, false)) continue
      else if (is === 'file') this.#take(path)
      else if (this.links.length < this.#maximumFiles) this.links.push(this.#link(path))
    }
    this.#inRepository = outer
  }

  #isLeftOut(rules: readonly Rules[], path: string, folder: boolean): boolean {
    return !this.#unignored && !this.#tracked.has(path) && isIgnored(rules, path, folder)
  }

  #link(path: string): TreeLink {
    const to = this.#store.link(path)
    return to === undefined ? { path } : { path, to }
  }

  #take(path: string): void {
    const size = this.#store.size(path)
    if (size !== undefined) this.entries.push({ path, size })
  }

  #children(folder: string): readonly Child[] {
    try {
      return [...this.#store.children(folder)].sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch {
      this.problems.push({ path: folder, say: 'is a folder that cannot be read' })
      return []
    }
  }

  /** A folder named by the user is looked into whatever the rules above say; its own rules and those above still hold inside it. */
  #rulesAbove(inside: string): Rules[] {
    const parts = inside === '' ? [] : inside.split('/')
    return parts.flatMap((_, depth) => {
      const rules = this.#rulesIn(parts.slice(0, depth).join('/'))
      return rules && !rules.ignores(`${parts.join('/')}/`) ? [rules] : []
    })
  }

  #rulesIn(folder: string): Rules | undefined {
    const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`
    // Git too takes no rules from behind a link, which may point to something without end.
    const size = this.#store.size(path)
    const text = size === undefined || size > maximumRules ? undefined : this.#store.read(path)
    return text === undefined ? undefined : new Rules(folder, text)
  }

  /** What `terraform init` fetched is listed, since the configuration beside it calls it; nothing of it is looked into by itself. */
  #modules(terraform: string): void {
    const folder = `${terraform}/modules`
    if (this.#store.size(`${folder}/modules.json`) === undefined) return
    const waiting = [folder]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { name, is } of this.#children(next)) {
        if (this.entries.length >= this.#maximumFiles) return
        if (is === 'folder' && !foreign.has(name)) waiting.push(`${next}/${name}`)
        else if (is === 'file') this.#take(`${next}/${name}`)
      }
    }
  }

  /** An ignored folder is still looked into where it is a cloud assembly, or has one of the usual name. */
  #assemblies(folder: string): void {
    for (const path of [folder, `${folder}/${usualFolder}`]) {
      const size = this.#store.size(`${path}/${manifestName}`)
      if (size === undefined || size > maximumManifest || !isAssemblyManifest(this.#store.read(`${path}/${manifestName}`) ?? '')) continue
      this.#assembly(path, 0)
    }
  }

  #assembly(folder: string, depth: number): void {
    if (depth > maximumNesting || this.entries.length >= this.#maximumFiles) return
    for (const { name, is } of this.#children(folder)) {
      const path = `${folder}/${name}`
      if (is === 'folder' && isNestedAssembly(name)) this.#assembly(path, depth + 1)
      if (is === 'file' && isAssemblyFile(name)) this.#take(path)
    }
  }
}

/** The files and every folder above one. */
function withFolders(files: readonly string[]): ReadonlySet<string> {
  const all = new Set(files)
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end)
      if (all.has(folder)) break
      all.add(folder)
    }
  return all
}
