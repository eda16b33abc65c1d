import { posix } from 'node:path'
import { type Reference, unknown, type Why } from '../../model/value.ts'
import { type Block, literalString } from '../../parse/hcl/index.ts'
import type { Range } from '../../source/file.ts'
import type { Limits } from '../../source/limits.ts'
import type { Diagnostic } from '../../source/note.ts'
import { type Data, placeOf } from '../data.ts'
import { withoutKeys } from './addresses.ts'
import { attributeOf, type Configuration } from './configuration.ts'
import { dataSource } from './data-sources.ts'
import { Effort, type Files } from './evaluate/context.ts'
import { entryPlace, evaluate } from './evaluate/evaluate.ts'
import type { Instance } from './expansion.ts'
import { editableCall, isInstalled } from './installed.ts'
import type { Library } from './library.ts'
import { type Given, Module, type Use } from './module.ts'
import { pathFrom } from './sources.ts'
import type { Unfollowed } from './unfollowed.ts'
import { unslotted } from './unslotted.ts'
import { vaultMark } from './vaults.ts'

/** Modules inside modules, no deeper than this, and no more of them than this. */
const maximumNesting = 25
const maximumModules = 2_000

/** What an address stands for. */
interface Made {
  readonly module: Module
  readonly block: Block
  readonly instance: Instance
  readonly why: Why
}

/** One root with all the modules it calls: what their values may ask of each other. */
export class World {
  readonly unit: string
  readonly folder: string
  readonly effort: Effort
  readonly files: Files
  /** Calls of modules that cannot be had, each once. */
  readonly unfollowed: Unfollowed[] = []
  readonly diagnostics: Diagnostic[] = []
  /** Every configuration that was used. */
  readonly used = new Set<Configuration>()
  /** Paths of the files that functions read. */
  readonly read = new Set<string>()
  readonly #library: Library
  readonly #made = new Map<string, Made>()
  readonly #children = new Map<string, Module | undefined>()

  constructor(unit: string, folder: string, library: Library, limits: Pick<Limits, 'expansions'>) {
    this.unit = unit
    this.folder = folder
    this.#library = library
    this.effort = new Effort(limits.expansions * 10, (at) =>
      this.diagnostics.push({
        at,
        severity: 'error',
        message: 'This root comes to more values than are worked out here; what is left of it is not judged.',
      }),
    )
    const { sources } = library
    this.files = {
      read: (path) => {
        const file = sources.read(pathFrom(folder, path))
        if (file) this.read.add(file.path)
        return file
      },
      exists: (path) => sources.exists(pathFrom(folder, path)),
      below: (path) =>
        path.startsWith('/') || pathFrom(folder, path).startsWith('..') ? undefined : sources.below(pathFrom(folder, path)),
    }
  }

  /** A folder as `path.module` has it: from the root module's. */
  pathTo(folder: string): string {
    return posix.relative(this.folder, folder) || '.'
  }

  root(configuration: Configuration, given: (name: string) => Given | undefined): Module {
    this.used.add(configuration)
    return new Module({ configuration, prefix: '', given, calls: [], conditional: false }, this)
  }

  /** Remembers what an address stands for, since a reference to it may be followed from anywhere. */
  register(address: string, made: Made): void {
    this.#made.set(address, made)
  }

  /** One instance of a module call; `undefined` where the module cannot be had. */
  child(parent: Module, name: string, block: Block, instance: Instance): Module | undefined {
    const { use } = parent
    const prefix = `${use.prefix}module.${name}${instance.key}.`
    if (this.#children.has(prefix)) return this.#children.get(prefix)
    this.#children.set(prefix, undefined)
    const source = attributeOf(block, 'source')
    const from = source && literalString(source.value)
    const configuration = from === undefined ? undefined : this.#library.called(from, this.folder, use.configuration.folder, prefix)
    if (!configuration) {
      this.#unfollowed(block, name, from, use)
      return undefined
    }
    const nesting = prefix.split('module.').length - 1
    if (nesting > maximumNesting || this.#children.size > maximumModules) {
      this.diagnostics.push({
        at: block.header,
        severity: 'error',
        message: 'Modules are nested too deeply here, or call themselves; what this one makes is not judged.',
      })
      return undefined
    }
    this.used.add(configuration)
    const context = parent.context(instance.scope)
    const inputs = new Map<string, Given>()
    const given = (variable: string): Given | undefined => {
      const attribute = meta.has(variable) ? undefined : attributeOf(block, variable)
      if (!attribute) return undefined
      const before = inputs.get(variable)
      if (before) return before
      const step = { at: placeOf(attribute.value.at, attribute.nameAt), name: `var.${variable}`, kind: 'module-input' as const }
      inputs.set(variable, { value: unknown('cycle', attribute.nameAt), step })
      const value = unslotted(evaluate(attribute.value, context))
      const made = { value, step: { ...step, at: entryPlace(value, attribute.value, attribute.nameAt) } }
      inputs.set(variable, made)
      return made
    }
    const conditional = use.conditional || instance.conditional
    const caller = { module: parent, block }
    const child = new Module({ configuration, prefix, given, caller, calls: [block.whole, ...use.calls], conditional }, this)
    this.#children.set(prefix, child)
    return child
  }

  #unfollowed(block: Block, name: string, from: string | undefined, { prefix, calls }: Use): void {
    const address = withoutKeys(`${prefix}module.${name}`)
    if (this.unfollowed.some((one) => one.address === address)) return
    const at = isInstalled(block.header.file.path) ? editableCall(calls) : undefined
    this.unfollowed.push({ address, name, from, at: at ?? block.header })
  }

  /** An attribute of a resource, an output of a module. */
  attribute(reference: Reference, name: string, at: Range): Data {
    const made = this.#made.get(reference.address)
    const shown = `${reference.address.replace(/"[^"]*"/g, '"…"')}.${name}`
    if (!made) return unknown('reference', at, { name: shown })
    if (made.why === 'module') return this.#output(reference.address, made, name, at, shown)
    const context = made.module.context(made.instance.scope)
    if (made.why === 'data-source')
      return dataSource(made.block, name, at, context) ?? unknown('data-source', at, { name: shown, ...vaultMark(made.block, name) })
    const own = { reference: { unit: this.unit, address: reference.address, attribute: name } }
    const written = attributeOf(made.block, name)
    const value = written && unslotted(evaluate(written.value, context))
    const mark = vaultMark(made.block, name)
    if (!value || value.kind === 'absent') return unknown('reference', at, { name: shown, ...own, ...mark })
    return value.kind === 'known' ? { ...value, ...own } : { ...mark, ...value, why: 'reference', name: shown, ...own }
  }

  #output(address: string, { module, block, instance }: Made, name: string, at: Range, shown: string): Data {
    const call = /module\.([^.[]+)(?:\[.*\])?$/.exec(address)?.[1] ?? ''
    const child = this.child(module, call, block, instance)
    if (!child) return unknown('module', at, { name: shown })
    const output = child.configuration.outputs.get(name)
    const value = output && attributeOf(output, 'value')
    if (!value) return unknown('module', at, { name: shown })
    const written = unslotted(evaluate(value.value, child.context()))
    const data = written.kind !== 'absent' && child.isSensitive(output) ? { secret: 'sensitive' as const, ...written } : written
    return data.kind === 'unknown' && data.name === undefined ? { ...data, name: shown } : data
  }
}

/** Arguments of a call that are no inputs of the module. */
const meta: ReadonlySet<string> = new Set(['source', 'version', 'providers', 'count', 'for_each', 'depends_on'])
