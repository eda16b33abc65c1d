import { type Reference, unknown, withOrigin } from '../../model/value.ts'
import type { Block } from '../../parse/hcl/index.ts'
import type { Range } from '../../source/file.ts'
import type { Step } from '../../source/note.ts'
import { type Data, type Entry, placeOf } from '../data.ts'
import { pinned } from '../pinned.ts'
import { attributeOf, type Configuration } from './configuration.ts'
import type { Context, Names, Scope } from './evaluate/context.ts'
import { evaluate } from './evaluate/evaluate.ts'
import { listData, mapData, textData } from './evaluate/made.ts'
import { takeFlag } from './evaluate/text.ts'
import { convert, type Type, typeOf } from './evaluate/types.ts'
import { usedAt } from './evaluate/walk.ts'
import { type Expansion, expansionOf, type Instance } from './expansion.ts'
import type { World } from './world.ts'

/** The value that a variable is given from outside, and the step that says where. */
export interface Given {
  readonly value: Data
  readonly step: Step
}

/** One use of a configuration: a root, or one instance of a call of it. */
export interface Use {
  readonly configuration: Configuration
  /** `module.api["blue"].`, with its dot; empty for a root. */
  readonly prefix: string
  /** What stands for a variable, worked out when it is asked for; `undefined` where it is not given. */
  given(name: string): Given | undefined
  /** Who calls it, and where. */
  readonly caller?: { readonly module: Module; readonly block: Block }
  /** The spans of the calls that lead here, innermost first. */
  readonly calls: readonly Range[]
  readonly conditional: boolean
}

/** The values of one use of a configuration, each worked out when something asks for it, and once. */
export class Module implements Names {
  readonly use: Use
  readonly #world: World
  readonly #locals = new Map<string, Data>()
  readonly #variables = new Map<string, { value: Data; step: Step; given: boolean } | undefined>()
  readonly #pinned = new Map<Range, Data>()
  readonly #expansions = new Map<string, Expansion>()
  readonly #resources = new Map<string, Data>()
  readonly #attributes = new Map<string, Data>()
  readonly #types = new Map<string, Type>()

  constructor(use: Use, world: World) {
    this.use = use
    this.#world = world
  }

  get configuration(): Configuration {
    return this.use.configuration
  }

  context(scope?: Scope): Context {
    return { names: this, files: this.#world.files, scope, effort: this.#world.effort }
  }

  variable(name: string, at: Range): Data {
    const block = this.configuration.variables.get(name)
    const secret = block && this.isSensitive(block) ? { secret: 'sensitive' as const } : {}
    if (!this.#variables.has(name)) {
      this.#variables.set(name, undefined)
      this.#variables.set(name, this.#valueOf(name, block))
    }
    const found = this.#variables.get(name)
    if (!found) return unknown('variable', at, { name: `var.${name}`, ...secret })
    const used = found.given ? withOrigin(usedAt(found.value, at), [found.step]) : this.#pin(found.value, at, found.step)
    const marked = used.kind === 'absent' ? used : { ...used, ...secret }
    return marked.kind === 'unknown' && marked.name === undefined ? { ...marked, name: `var.${name}` } : marked
  }

  /** What comes through a default counts where it is used: the same copy for the same place. */
  #pin(value: Data, at: Range, step: Step): Data {
    const before = this.#pinned.get(at)
    if (before) return before
    const made = pinned(value, at, step)
    this.#pinned.set(at, made)
    return made
  }

  #valueOf(name: string, block: Block | undefined): { value: Data; step: Step; given: boolean } | undefined {
    const given = this.use.given(name)
    const fallback = block && attributeOf(block, 'default')
    // With `nullable = false`, null means the default.
    const replaced = given?.value.kind === 'absent' && block && attributeOf(block, 'nullable') && !this.#flag(block, 'nullable')
    if (given && !replaced) return { value: this.#converted(name, block, given.value), step: given.step, given: true }
    if (!fallback) return undefined
    const value = this.#converted(name, block, evaluate(fallback.value, this.context()))
    const step: Step = { at: placeOf(fallback.value.at, fallback.nameAt), name: `var.${name}`, kind: 'default' }
    return { value, step, given: false }
  }

  #converted(name: string, block: Block | undefined, value: Data): Data {
    const written = block && attributeOf(block, 'type')
    if (!written) return value
    const type = this.#types.get(name) ?? typeOf(written.value)
    this.#types.set(name, type)
    return convert(value, type, (fallback) => evaluate(fallback, this.context()))
  }

  /** Whether a variable or an output says that its value is not to be shown. */
  isSensitive(block: Block): boolean {
    return this.#flag(block, 'sensitive')
  }

  #flag(block: Block, name: string): boolean {
    const written = attributeOf(block, name)
    const flag = written && takeFlag(evaluate(written.value, this.context()))
    return flag?.is === 'taken' && flag.value
  }

  local(name: string, at: Range): Data {
    const attribute = this.configuration.locals.get(name)
    if (!attribute) return unknown('unsupported', at, { name: `local.${name}` })
    const known = this.#locals.get(name)
    // While it is being worked out, a local that leads back to itself is unknown.
    if (!known) this.#locals.set(name, unknown('cycle', at, { name: `local.${name}` }))
    const value = known ?? evaluate(attribute.value, this.context())
    if (!known) this.#locals.set(name, value)
    return withOrigin({ ...value, at }, [{ at: placeOf(attribute.value.at, attribute.nameAt), name: `local.${name}`, kind: 'local' }])
  }

  module(name: string, at: Range): Data {
    const block = this.configuration.modules.get(name)
    return block ? this.#collected(`module.${name}`, block, at, 'module') : unknown('unsupported', at, { name: `module.${name}` })
  }

  resource(address: string, at: Range): Data {
    const block = this.configuration.resources.get(address)
    if (!block) return unknown(address.startsWith('data.') ? 'data-source' : 'reference', at)
    return this.#collected(address, block, at, address.startsWith('data.') ? 'data-source' : 'reference')
  }

  /** All instances of a block as one value: one, a list of them, a map of them. Each is an unknown with a reference to itself, whose attribute is empty: `*` where one stands for nobody knows how many. */
  #collected(address: string, block: Block, at: Range, why: 'reference' | 'module' | 'data-source'): Data {
    const before = this.#resources.get(address)
    if (before) return { ...before, at }
    // While its `count` is being worked out, nobody can ask how many there are.
    this.#resources.set(address, unknown('cycle', at, { name: address }))
    const { is, instances } = this.expansion(address, block)
    for (const instance of instances)
      this.#world.register(`${this.use.prefix}${address}${instance.key}`, { module: this, block, instance, why })
    const one = ({ key }: Instance): Data => {
      const full = `${this.use.prefix}${address}${key}`
      return unknown(why, at, {
        name: `${address}${key}`.replace(/"[^"]*"/g, '"…"'),
        reference: { unit: this.#world.unit, address: full, attribute: is === 'open' ? '*' : '' },
      })
    }
    const [first] = instances
    const data =
      is === 'list'
        ? this.#inAllCases(instances, (some) => listData(some.map(one), at, { type: 'list' }), at)
        : is === 'map'
          ? mapData(
              new Map(
                instances.map((instance): [string, Entry] => {
                  const key = JSON.parse(instance.key.slice(1, -1)) as string
                  return [key, { key, keyAt: at, value: one(instance) }]
                }),
              ),
              at,
            )
          : first
            ? one(first)
            : unknown(why, at, { name: address })
    this.#resources.set(address, data)
    return data
  }

  /** A resource that is there under a condition is a list of one, or of none. */
  #inAllCases(instances: readonly Instance[], make: (some: readonly Instance[]) => Data, at: Range): Data {
    const sure = instances.filter(({ conditional }) => !conditional)
    if (sure.length === instances.length) return make(instances)
    return unknown('condition', at, {
      oneOf: [
        { when: 'it is made', then: make(instances) },
        { when: 'it is not made', then: make(sure) },
      ],
    })
  }

  expansion(address: string, block: Block): Expansion {
    const before = this.#expansions.get(address)
    if (before) return before
    const made = expansionOf(block, this.context())
    this.#expansions.set(address, made)
    return made
  }

  attribute(instance: Reference, name: string, at: Range): Data {
    const key = `${instance.address} ${name}`
    const before = this.#attributes.get(key)
    if (before) return usedAt(before, at)
    this.#attributes.set(key, unknown('cycle', at))
    const value = this.#world.attribute(instance, name, at)
    this.#attributes.set(key, value)
    return usedAt(value, at)
  }

  fact(root: 'path' | 'terraform', name: string, at: Range): Data {
    if (root === 'path' && (name === 'module' || name === 'root'))
      return textData(name === 'root' ? '.' : this.#world.pathTo(this.configuration.folder), at)
    return unknown('unsupported', at, { name: `${root}.${name}` })
  }
}
