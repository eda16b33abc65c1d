import { posix } from 'node:path'
import type { SourceFile } from '../../source/file.ts'
import type { TreeEntry } from '../../source/tree.ts'
import { type Answer, type Question, Questions } from './questions.ts'

/** Larger files are not opened for a function or a module. */
const maximumBytes = 4 * 1024 * 1024

/** A file of Terraform's or OpenTofu's language, in either syntax. */
export const isConfiguration = (path: string): boolean => /\.(?:tf|tofu)(?:\.json)?$/.test(path)

/** How to come by what is not among the files of a scan; without it there is nothing else. */
export interface Beyond {
  readonly open?: (path: string) => SourceFile | undefined
  readonly list?: () => readonly TreeEntry[]
}

/** The files that a scan found, and those beside them that a module or a function names. */
export class Sources {
  readonly #beyond: Beyond
  readonly #files: Map<string, SourceFile>
  readonly #opened = new Map<string, SourceFile | undefined>()
  #sizes: ReadonlyMap<string, number> | undefined
  #folders: ReadonlyMap<string, readonly string[]> | undefined
  #installed: ReadonlyMap<string, readonly string[]> | undefined
  #watching: Questions | undefined

  constructor(files: readonly SourceFile[], beyond: Beyond = {}) {
    this.#files = new Map(files.map((file) => [file.path, file]))
    this.#beyond = beyond
  }

  /** Does some work, and notes what it asks. Never inside of other work that is watched. */
  watched<T>(work: () => T, questions = new Questions()): { readonly made: T; readonly questions: Questions } {
    this.#watching = questions
    try {
      return { made: work(), questions }
    } finally {
      this.#watching = undefined
    }
  }

  /** Notes a question that is answered from memory. */
  note<A extends Answer>(kind: Question, path: string, answer: A): A {
    this.#watching?.note(kind, path, answer)
    return answer
  }

  /** The same question again, whoever asked it. */
  ask(kind: Exclude<Question, 'matters'>, path: string): Answer {
    switch (kind) {
      case 'read':
        return this.read(path)
      case 'exists':
        return this.exists(path)
      case 'configuration':
        return this.configurationIn(path)
      case 'files':
        return this.filesIn(path)
      case 'installed':
        return this.installedFor(path)
      case 'below':
        return this.below(path)
    }
  }

  read(path: string): SourceFile | undefined {
    return this.note('read', path, this.#read(path))
  }

  #read(path: string): SourceFile | undefined {
    const own = this.#files.get(path)
    if (own || path.startsWith('../') || path === '..') return own
    if (!this.#opened.has(path)) {
      const tooLarge = (this.#listed().get(path) ?? 0) > maximumBytes
      this.#opened.set(path, tooLarge ? undefined : this.#beyond.open?.(path))
    }
    return this.#opened.get(path)
  }

  /** Whether there is such a file; `undefined` where it lies outside what can be seen. */
  exists(path: string): boolean | undefined {
    if (path.startsWith('../') || path === '..' || path.startsWith('/')) return undefined
    return this.note('exists', path, this.#read(path) !== undefined || this.#listed().has(path))
  }

  /** The configuration files that stand in a folder itself. */
  configurationIn(folder: string): readonly SourceFile[] {
    const found = (this.#byFolder().get(folder) ?? []).filter(isConfiguration).flatMap((path) => this.#read(path) ?? [])
    return this.note('configuration', folder, found)
  }

  /** The names of all files that stand in a folder itself, as paths. */
  filesIn(folder: string): readonly string[] {
    return this.note('files', folder, this.#byFolder().get(folder) ?? [])
  }

  /** The folders below a root's `.terraform/modules`. */
  installedFor(root: string): readonly string[] {
    this.#installed ??= installedIn(this.#byFolder().keys())
    return this.note('installed', root, this.#installed.get(root) ?? [])
  }

  /** Paths below a folder, relative to it. */
  below(folder: string): readonly string[] {
    const start = folder === '.' ? '' : `${folder}/`
    const found = [...this.#listed().keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length))
    return this.note('below', folder, found)
  }

  #listed(): ReadonlyMap<string, number> {
    this.#sizes ??= new Map([
      ...(this.#beyond.list?.() ?? []).map(({ path, size }): [string, number] => [path, size]),
      ...[...this.#files.values()].map(({ path, text }): [string, number] => [path, text.length]),
    ])
    return this.#sizes
  }

  #byFolder(): ReadonlyMap<string, readonly string[]> {
    if (this.#folders) return this.#folders
    const folders = new Map<string, string[]>()
    for (const path of this.#listed().keys()) {
      const folder = folderOf(path)
      const list = folders.get(folder)
      if (list) list.push(path)
      else folders.set(folder, [path])
    }
    this.#folders = folders
    return folders
  }
}

/** The folders below each `.terraform/modules`, by the root that it belongs to. */
function installedIn(folders: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const folder of folders) {
    const start = folder.indexOf('.terraform/modules/')
    if (start < 0) continue
    const root = pathFrom('.', folder.slice(0, start) || '.')
    const list = found.get(root)
    if (list) list.push(folder)
    else found.set(root, [folder])
  }
  return found
}

export const folderOf = (path: string): string => posix.dirname(path)

/** A path from a folder, in the tree's own terms: `.` for its root, `../x` for what lies outside. */
export const pathFrom = (folder: string, path: string): string => {
  const joined = path.startsWith('/') ? path : posix.join(folder, path)
  return joined.length > 1 ? joined.replace(/\/$/, '') : joined
}
