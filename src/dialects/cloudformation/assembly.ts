import { posix } from 'node:path'
import { childOf, type Node, stringOf } from '../../parse/node.ts'
import type { BlindSpot } from '../../source/note.ts'
import type { Documents } from '../documents.ts'
import { Constructs } from './constructs.ts'

/**
 * What `cdk synth` made: one template a stack, with a manifest that says which stack each is.
 * https://github.com/aws/aws-cdk/blob/main/packages/%40aws-cdk/cloud-assembly-schema/lib/cloud-assembly/schema.ts
 */
export interface Assembly {
  readonly manifest: string
  readonly folder: string
  /** The assembly it belongs to: its own folder, or that of the assembly around a stage's. */
  readonly whole: string
  /** The artifact of each template that is deployed as a stack, by the template's path. What else lies there is left from earlier. */
  readonly stacks: ReadonlyMap<string, string>
  /** The files that hold the assets' sources. */
  readonly assets: readonly string[]
}

/** The cloud assemblies of a scan. */
export class Assemblies {
  readonly #documents: Documents
  readonly #known = new Map<string, Assembly | undefined>()
  readonly #sources = new Map<string, ReadonlyMap<string, string>>()
  readonly #constructs = new Map<string, Constructs>()

  constructor(documents: Documents) {
    this.#documents = documents
  }

  /** The assembly that a file lies in. */
  around(path: string): Assembly | undefined {
    const folder = posix.dirname(path)
    if (!this.#known.has(folder)) this.#known.set(folder, this.#read(folder))
    return this.#known.get(folder)
  }

  /** The template that an assembly uploads under this hash, by its path. */
  sourceOf(assembly: Assembly, hash: string): string | undefined {
    let sources = this.#sources.get(assembly.folder)
    if (!sources) {
      sources = new Map(assembly.assets.flatMap((path) => this.#sourcesIn(path)))
      this.#sources.set(assembly.folder, sources)
    }
    return sources.get(hash)
  }

  /** What made the resources of a stack; nothing where this is the template of none. */
  constructsOf(template: string): Constructs | undefined {
    const known = this.#constructs.get(template)
    if (known) return known
    const assembly = this.around(template)
    const artifact = assembly?.stacks.get(template)
    if (!assembly || artifact === undefined) return undefined
    const constructs = new Constructs(this.#metadataOf(assembly, artifact), this.#documents)
    this.#constructs.set(template, constructs)
    return constructs
  }

  /** In a file beside the manifest, or in it with older releases. */
  #metadataOf({ manifest, folder }: Assembly, artifact: string): unknown {
    const written = childOf(childOf(childOf(this.#documents.at(manifest)?.roots[0], 'artifacts'), artifact), 'additionalMetadataFile')
    const name = stringOf(written)
    if (name !== undefined) return name === posix.basename(name) ? this.#json(posix.join(folder, name)) : undefined
    const { artifacts } = (this.#json(manifest) ?? {}) as { artifacts?: Readonly<Record<string, { metadata?: unknown }>> }
    return artifacts?.[artifact]?.metadata
  }

  /** Parsed without places: there may be many megabytes of it, and nobody is shown any of them. */
  #json(path: string): unknown {
    try {
      return JSON.parse(this.#documents.file(path)?.text ?? '')
    } catch {
      return undefined
    }
  }

  #sourcesIn(path: string): [hash: string, path: string][] {
    const files = childOf(this.#documents.at(path)?.roots[0], 'files')
    if (files?.kind !== 'map') return []
    return files.entries.flatMap(({ key, value }): [string, string][] => {
      const source = stringOf(childOf(childOf(value, 'source'), 'path'))
      return source === undefined ? [] : [[key, posix.join(posix.dirname(path), source)]]
    })
  }

  #read(folder: string): Assembly | undefined {
    const manifest = posix.join(folder, 'manifest.json')
    const root = this.#documents.at(manifest)?.roots[0]
    const artifacts = childOf(root, 'artifacts')
    if (childOf(root, 'version') === undefined || artifacts?.kind !== 'map') return undefined
    const named = (type: string, property: string): [id: string, path: string][] =>
      artifacts.entries.flatMap(({ key, value }): [string, string][] => {
        const file = stringOf(childOf(value, 'type')) === type ? stringOf(childOf(childOf(value, 'properties'), property)) : undefined
        return file === undefined ? [] : [[key, posix.join(folder, file)]]
      })
    return {
      manifest,
      folder,
      whole: folder.replace(/(?:\/assembly-[^/]*)+$/, ''),
      stacks: new Map(named('aws:cloudformation:stack', 'templateFile').map(([id, path]) => [path, id])),
      assets: named('cdk:asset-manifest', 'file').map(([, path]) => path),
    }
  }
}

export const isManifest = (path: string): boolean => posix.basename(path) === 'manifest.json'

/** The settings of a CDK application. */
export const isProject = (path: string): boolean => posix.basename(path) === 'cdk.json'

/** An application of which nobody has made the templates: what it deploys cannot be seen. */
export function unsynthesised(path: string, root: Node | undefined, manifests: readonly string[]): [BlindSpot] | undefined {
  const app = root?.kind === 'map' ? root.entries.find(({ key }) => key === 'app') : undefined
  if (!app) return undefined
  const folder = posix.dirname(path)
  const inside = folder === '.' ? '' : `${folder}/`
  if (manifests.some((manifest) => manifest.startsWith(inside))) return undefined
  const where = folder === '.' ? '' : ` in \`${folder}\``
  const say = `The templates of this CDK application are not here, so nothing of it was judged; run \`npx cdk synth\`${where} before the scan.`
  return [{ at: app.keyAt, unit: path, say }]
}
