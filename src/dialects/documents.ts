import { parseJson } from '../parse/json.ts'
import type { Node } from '../parse/node.ts'
import { parseYaml } from '../parse/yaml.ts'
import { fileText } from '../source/embedded.ts'
import type { SourceFile } from '../source/file.ts'
import type { Diagnostic } from '../source/note.ts'

/** A YAML or JSON file as it was parsed. */
export interface Document {
  readonly file: SourceFile
  readonly roots: readonly Node[]
  readonly diagnostics: readonly Diagnostic[]
  /** Some of it could not be parsed. */
  readonly broken: boolean
}

export interface DocumentsOptions {
  /** Levels of nesting in one file. */
  readonly depth?: number | undefined
  /** A file that is not among those of the scan, but that one of them names. */
  readonly open?: ((path: string) => SourceFile | undefined) | undefined
}

/** The YAML and JSON files of a scan, each parsed once and only when somebody asks for it. */
export class Documents {
  readonly #files: ReadonlyMap<string, SourceFile>
  readonly #options: DocumentsOptions
  readonly #parsed = new Map<string, Document | undefined>()

  constructor(files: readonly SourceFile[], options: DocumentsOptions) {
    this.#files = new Map(files.map((file) => [file.path, file]))
    this.#options = options
  }

  /** The paths of the scan; files that were opened in addition are not among them. */
  get paths(): Iterable<string> {
    return this.#files.keys()
  }

  /** Nothing where there is no such file. */
  at(path: string): Document | undefined {
    if (!this.#parsed.has(path)) this.#parsed.set(path, this.#parse(path))
    return this.#parsed.get(path)
  }

  #parse(path: string): Document | undefined {
    const file = this.#files.get(path) ?? this.#options.open?.(path)
    if (!file) return undefined
    const { roots, diagnostics } = parsed(file, this.#options.depth)
    return { file, roots, diagnostics, broken: diagnostics.some(({ severity }) => severity === 'error') }
  }
}

function parsed(file: SourceFile, depth: number | undefined): { roots: readonly Node[]; diagnostics: Diagnostic[] } {
  const text = fileText(file)
  if (!/^\uFEFF?\s*[{[]/.test(file.text)) return parseYaml(text, depth)
  const { root, diagnostics } = parseJson(text, depth)
  return { roots: root ? [root] : [], diagnostics }
}
