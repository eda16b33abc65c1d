import type { SourceFile } from '../source/file.ts'
import { templatesIn } from './cloudformation/template.ts'
import { asWritten, parseDocument, type Rendered, render } from './templated/index.ts'

/** A YAML or JSON file as it was parsed. */
export interface Document extends Rendered {
  readonly file: SourceFile
  /** Some of it could not be parsed. */
  readonly broken: boolean
}

export interface DocumentsOptions {
  /** Levels of nesting in one file. */
  readonly depth?: number | undefined
  /** A file that is not among those of the scan, but that one of them names. */
  readonly open?: ((path: string) => SourceFile | undefined) | undefined
  /** Whether a path is a file of the repository; where it is missing, nothing is but the files of the scan. */
  readonly holds?: ((path: string) => boolean) | undefined
}

/** A proof reads the same files again and again, all but the one it changes. */
const parsedBefore = new WeakMap<SourceFile, Document & { readonly depth: number | undefined }>()

/** The YAML and JSON files of a scan, each parsed once and only when somebody asks for it. */
export class Documents {
  readonly #files: ReadonlyMap<string, SourceFile>
  readonly #options: DocumentsOptions
  readonly #parsed = new Map<string, Document | undefined>()
  readonly #opened = new Map<string, SourceFile | undefined>()

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

  holds(path: string): boolean {
    return this.#options.holds?.(path) ?? this.#files.has(path)
  }

  /** A file as it is, read once. Nothing where there is none, or where it is too large. */
  file(path: string): SourceFile | undefined {
    const own = this.#files.get(path)
    if (own) return own
    if (!this.#opened.has(path)) this.#opened.set(path, this.#options.open?.(path))
    return this.#opened.get(path)
  }

  #parse(path: string): Document | undefined {
    const file = this.file(path)
    if (!file) return undefined
    const { depth } = this.#options
    const known = parsedBefore.get(file)
    if (known && known.depth === depth) return known
    const rendered = rendition(file, depth)
    const document = { file, ...rendered, broken: rendered.diagnostics.some(({ severity }) => severity === 'error'), depth }
    parsedBefore.set(file, document)
    return document
  }
}

/** Templates of CloudFormation are read as they are: what looks like a token there (`{{resolve:…}}`) has a meaning of its own. */
function rendition(file: SourceFile, depth: number | undefined): Rendered {
  const plain = parseDocument(file, depth)
  const holdsTemplate = ({ roots }: Pick<Rendered, 'roots'>): boolean => templatesIn(file, roots, true).length > 0
  const rendered = holdsTemplate(plain) ? undefined : render(file, plain, depth)
  return rendered && !holdsTemplate(rendered) ? rendered : asWritten(plain)
}
