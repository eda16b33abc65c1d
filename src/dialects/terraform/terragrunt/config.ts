import { posix } from 'node:path'
import { unknown } from '../../../model/value.ts'
import { type Attribute, type Block, type Body, parseHcl } from '../../../parse/hcl/index.ts'
import { fileText } from '../../../source/embedded.ts'
import type { Range, SourceFile } from '../../../source/file.ts'
import type { Data } from '../../data.ts'
import { attributeOf } from '../configuration.ts'
import { type Context, Effort, type Names } from '../evaluate/context.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { mapData, objectOf } from '../evaluate/made.ts'
import { textIn } from '../evaluate/text.ts'
import { folderOf, pathFrom, type Sources } from '../sources.ts'
import { terragruntFunctions } from './functions.ts'

/** One file of Terragrunt's: what it includes, and what it gives to a module. https://terragrunt.gruntwork.io/docs/reference/hcl/ */
export class Terragrunt implements Names {
  readonly file: SourceFile
  readonly folder: string
  /** Where the configuration that is run stands, which may include this one. */
  readonly start: string
  readonly sources: Sources
  readonly #body: Body
  /** Every file that was read for this one, each once: they may name each other. */
  readonly #read: Map<string, Terragrunt>
  readonly #locals = new Map<string, Data>()
  readonly #effort: Effort
  #given: Data | undefined

  constructor(file: SourceFile, sources: Sources, from?: Terragrunt) {
    this.file = file
    this.folder = folderOf(file.path)
    this.start = from?.start ?? this.folder
    this.sources = sources
    this.#body = parseHcl(fileText(file)).body
    this.#read = from ? from.#read : new Map()
    this.#read.set(file.path, this)
    this.#effort = from ? from.#effort : new Effort(100_000, () => {})
  }

  /** The block that says which module is run, with its source where that is written. */
  get runs(): { readonly block: Block | undefined; readonly source: Data | undefined } {
    const block = this.#blocks('terraform').at(-1)
    const source = block && attributeOf(block, 'source')
    return { block, source: source && evaluate(source.value, this.context()) }
  }

  get inputs(): Attribute | undefined {
    return this.#body.attributes.findLast(({ name }) => name === 'inputs')
  }

  /** What it gives to the module; `undefined` where it gives nothing. */
  get given(): Data | undefined {
    const { inputs } = this
    if (!inputs || this.#given) return this.#given
    this.#given = unknown('cycle', inputs.nameAt, { name: 'inputs' })
    this.#given = evaluate(inputs.value, this.context())
    return this.#given
  }

  /** What it says of the command line of Terraform. */
  get extraArguments(): readonly Block[] {
    return this.#blocks('terraform').flatMap((block) => block.body.blocks.filter(({ type }) => type === 'extra_arguments'))
  }

  /** What it includes, each `undefined` where that cannot be had. */
  includes(): (Terragrunt | undefined)[] {
    return this.#blocks('include').map((block) => this.#included(block))
  }

  /** Another file of the same kind, as this one names it. */
  other(path: string): Terragrunt | undefined {
    const file = this.sources.read(pathFrom(this.start, path))
    return file && (this.#read.get(file.path) ?? new Terragrunt(file, this.sources, this))
  }

  /** What others see of it: its locals and its inputs. */
  exposed(at: Range): Data {
    const names = this.#blocks('locals').flatMap(({ body }) => body.attributes.map(({ name }) => name))
    const locals = objectOf(Object.fromEntries(names.map((name) => [name, this.local(name, at)])), at)
    return objectOf({ locals, inputs: this.given ?? mapData(new Map(), at) }, at)
  }

  context(): Context {
    const { sources, start } = this
    return {
      names: this,
      scope: undefined,
      effort: this.#effort,
      functions: terragruntFunctions(this),
      files: {
        read: (path) => sources.read(pathFrom(start, path)),
        exists: (path) => sources.exists(pathFrom(start, path)),
        below: () => undefined,
      },
    }
  }

  local(name: string, at: Range): Data {
    const known = this.#locals.get(name)
    if (known) return known
    const attribute = this.#blocks('locals')
      .flatMap(({ body }) => body.attributes)
      .findLast((one) => one.name === name)
    if (!attribute) return unknown('unsupported', at, { name: `local.${name}` })
    this.#locals.set(name, unknown('cycle', at, { name: `local.${name}` }))
    const value = evaluate(attribute.value, this.context())
    this.#locals.set(name, value)
    return value
  }

  /** `include.root` and `dependency.network`. What another deployment comes to stands nowhere. */
  resource(address: string, at: Range): Data {
    const [kind, name] = address.split('.')
    if (kind === 'include') {
      const block = this.#blocks('include').find(({ labels }) => labels[0]?.value === name)
      const included = block && this.#included(block)
      return included ? included.exposed(at) : unknown('file', at, { name: address })
    }
    return unknown(kind === 'dependency' ? 'module' : 'unsupported', at, { name: address })
  }

  variable(name: string, at: Range): Data {
    return unknown('unsupported', at, { name: `var.${name}` })
  }

  module(name: string, at: Range): Data {
    return unknown('unsupported', at, { name: `module.${name}` })
  }

  attribute(_: unknown, name: string, at: Range): Data {
    return unknown('unsupported', at, { name })
  }

  fact(root: string, name: string, at: Range): Data {
    return unknown('unsupported', at, { name: `${root}.${name}` })
  }

  #included(block: Block): Terragrunt | undefined {
    const path = attributeOf(block, 'path')
    const words = path && textIn(evaluate(path.value, this.context()))
    return words === undefined ? undefined : this.other(words)
  }

  /** The nearest file of a name in the folders around the one that is run, as a path from there. */
  parent(name: string): string | undefined {
    for (let folder = this.start; folder !== '.'; ) {
      folder = folderOf(folder)
      const path = posix.join(folder, name)
      if (this.sources.exists(path)) return posix.relative(this.start, path)
    }
    return undefined
  }

  #blocks(type: string): readonly Block[] {
    return this.#body.blocks.filter((block) => block.type === type)
  }
}
