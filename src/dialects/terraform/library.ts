import type { Profile } from '../../model/estate.ts'
import type { Kind } from '../../model/kinds.ts'
import { standsAlone } from '../../model/scope.ts'
import { parseJson } from '../../parse/json.ts'
import { childOf, stringOf } from '../../parse/node.ts'
import { fileText } from '../../source/embedded.ts'
import type { SourceFile } from '../../source/file.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { kinds } from './kinds.ts'
import type { Questions } from './questions.ts'
import { pathFrom, type Sources } from './sources.ts'

/** Every folder of configuration that a scan has, each read once, and where the modules of others lie. */
export class Library {
  readonly sources: Sources
  readonly #configurations = new Map<string, Configuration | undefined>()
  readonly #manifests = new Map<string, ReadonlyMap<string, string>>()
  readonly #matters = new Map<string, boolean>()

  readonly #linked: boolean

  readonly #profile: Profile

  constructor(sources: Sources, linked = true, profile: Profile = 'strict') {
    this.sources = sources
    this.#linked = linked
    this.#profile = profile
  }

  /** The configuration of a folder; `undefined` where it has none. */
  configuration(folder: string): Configuration | undefined {
    const files = this.sources.configurationIn(folder)
    if (!this.#configurations.has(folder)) this.#configurations.set(folder, files.length > 0 ? readConfiguration(folder, files) : undefined)
    return this.#configurations.get(folder)
  }

  /** The module that a call names: a folder, or what `terraform init` put on the disk for it. */
  called(source: string, root: string, folder: string, prefix: string): Configuration | undefined {
    if (isLocal(source)) {
      const path = pathFrom(folder, source)
      return path.startsWith('../') || path === '..' ? undefined : this.configuration(path)
    }
    const key = keyOf(prefix)
    const manifest = this.#manifest(root)
    const installed = manifest ? manifest.get(key) : pathFrom(root, `.terraform/modules/${key}/${folderIn(source)}`)
    return installed === undefined ? undefined : this.configuration(installed)
  }

  /** What `terraform init` notes down: which module call was put into which folder. Without it the folders' names say the same. */
  #manifest(root: string): ReadonlyMap<string, string> | undefined {
    const file = this.sources.read(pathFrom(root, '.terraform/modules/modules.json'))
    if (!file) return undefined
    const before = this.#manifests.get(root)
    if (before) return before
    const found = new Map<string, string>()
    const modules = childOf(parseJson(fileText(file)).root, 'Modules')
    if (modules?.kind === 'list')
      for (const module of modules.items) {
        const [key, folder] = [stringOf(childOf(module, 'Key')), stringOf(childOf(module, 'Dir'))]
        if (key && folder !== undefined) found.set(key, pathFrom(root, folder))
      }
    this.#manifests.set(root, found)
    return found
  }

  /** The folders that `terraform init` made for a root. */
  #installedFor(root: string): readonly string[] {
    const manifest = this.#manifest(root)
    return manifest ? [...manifest.values()] : this.sources.installedFor(root)
  }

  /** Whether everything that was asked would be answered in the same way here. */
  hold(questions: Questions): boolean {
    return questions.hold((kind, path) => (kind === 'matters' ? this.matters(path) : this.sources.ask(kind, path)))
  }

  /** Whether a root can make anything that the model knows, itself or through its modules, told from the text alone. */
  matters(folder: string, files?: readonly SourceFile[]): boolean {
    return this.sources.note('matters', folder, this.#canMatter(folder, files))
  }

  #canMatter(folder: string, files: readonly SourceFile[] = this.sources.configurationIn(folder)): boolean {
    const before = this.#matters.get(folder)
    if (before !== undefined) return before
    this.#matters.set(folder, false)
    const is =
      files.some((file) => isTerraformAlone(file, this.#profile) || (this.#linked && kindsIn(file).length > 0)) ||
      localCalls(folder, files).some((called) => this.#canMatter(called)) ||
      this.#installedFor(folder).some((installed) => installed !== folder && this.#canMatter(installed))
    this.#matters.set(folder, is)
    return is
  }
}

/** The folder in a package: `acme/ecs/aws//modules/service`, `git::https://example.com/ecs.git//service?ref=v1`. */
const folderIn = (source: string): string => /^(?:[a-z0-9]+::)?(?:[a-z0-9+]+:\/\/)?[^?]*?\/\/([^?]*)/.exec(source)?.[1] ?? ''

export const isLocal = (source: string): boolean => /^\.\.?(?:\/|$)/.test(source)

/** `module.a["x"].module.b.` is `a.b` in the manifest. */
const keyOf = (prefix: string): string =>
  [...prefix.matchAll(/module\.([^.[]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\./g)].map(([, name]) => name).join('.')

/** The folders that a folder's modules come from, as far as they are folders of the same tree. */
export const localCalls = (folder: string, files: readonly SourceFile[]): string[] =>
  files.flatMap(({ text }) =>
    text.includes('module')
      ? [...text.matchAll(/\bsource"?\s*[=:]\s*"(\.\.?\/[^"]*|\.\.?)"/g)].map(([, source = '']) => pathFrom(folder, source))
      : [],
  )

const kindsIn = ({ text }: SourceFile): Kind[] => [...text.matchAll(/\baws_\w+/g)].flatMap(([type]) => kinds[type] ?? [])

/** A module of somebody else's that is about containers, to judge by its name. */
const foreign = /\bsource"?\s*[=:]\s*"[^"]*(?:ecs|fargate|container)[^"]*"/i

/** Whether a file may hold something that is judged by itself. */
export const isTerraformAlone = (file: SourceFile, profile: Profile): boolean =>
  kindsIn(file).some((kind) => standsAlone(kind, profile)) || (file.text.includes('module') && foreign.test(file.text))
