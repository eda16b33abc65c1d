import { childOf, type Node, stringOf } from '../../parse/node.ts'

/** A resource that an expression names, and which of its attributes. */
export interface Named {
  readonly address: string
  readonly attribute: string
}

/** References through more modules and variables than this are taken for endless. */
const maximumSteps = 20

/**
 * What the expressions of a plan's `configuration` refer to. A value that only the apply will tell is still known to be this resource's
 * ARN: https://developer.hashicorp.com/terraform/internals/json-format#expression-representation
 */
export class References {
  readonly #root: Node | undefined
  readonly #addresses: ReadonlySet<string>
  /** By address without keys: the only address that there is, where there is one only. */
  readonly #only = new Map<string, string | undefined>()

  readonly #resources = new Map<Node, ReadonlyMap<string, Node>>()

  constructor(configuration: Node | undefined, addresses: Iterable<string>) {
    this.#root = childOf(configuration, 'root_module')
    this.#addresses = new Set(addresses)
    for (const address of this.#addresses) {
      const plain = withoutKeys(address)
      this.#only.set(plain, this.#only.has(plain) ? undefined : address)
    }
  }

  /** The expressions of a resource's arguments, by their names. */
  expressionsOf(address: string): Node | undefined {
    const { prefix, name } = split(address)
    const module = this.#module(prefix)
    return module && childOf(this.#resourcesOf(module).get(withoutKeys(name)), 'expressions')
  }

  /** The resources of a module by their addresses in it, listed once. */
  #resourcesOf(module: Node): ReadonlyMap<string, Node> {
    const known = this.#resources.get(module)
    if (known) return known
    const list = childOf(module, 'resources')
    const all = new Map<string, Node>()
    if (list?.kind === 'list')
      for (const node of list.items) {
        const address = stringOf(childOf(node, 'address'))
        if (address !== undefined) all.set(address, node)
      }
    this.#resources.set(module, all)
    return all
  }

  /** Every resource that an expression of a resource names, in the order in which they stand; `undefined` where one is nobody's. */
  namedIn(expression: Node | undefined, address: string): readonly (Named | undefined)[] {
    return longest(expression).map((reference) => this.#resolve(reference, split(address).prefix, 0))
  }

  #module(prefix: string): Node | undefined {
    let module = this.#root
    for (const name of moduleNames(prefix)) module = childOf(childOf(childOf(module, 'module_calls'), name), 'module')
    return module
  }

  #resolve(reference: string, prefix: string, steps: number): Named | undefined {
    if (steps > maximumSteps) return undefined
    const parts = partsOf(reference)
    const [first = '', second = '', third = ''] = parts
    switch (bare(first)) {
      case 'var': {
        const calls = moduleNames(prefix)
        const call = calls.at(-1)
        if (call === undefined) return undefined
        const parent = parentOf(prefix)
        const input = childOf(childOf(childOf(childOf(this.#module(parent), 'module_calls'), call), 'expressions'), bare(second))
        return this.#single(input, parent, steps)
      }
      case 'module': {
        const inner = `${prefix}module.${second}.`
        const output = childOf(childOf(childOf(this.#module(inner), 'outputs'), bare(third)), 'expression')
        return this.#single(output, inner, steps)
      }
      case 'local':
      case 'data':
      case 'each':
      case 'count':
      case 'path':
      case 'terraform':
      case 'self':
        return undefined
      default:
        return this.#existing(`${prefix}${first}.${second}`, parts.at(-1) ?? '', parts.length)
    }
  }

  #single(expression: Node | undefined, prefix: string, steps: number): Named | undefined {
    const [only, ...more] = longest(expression)
    return only !== undefined && more.length === 0 ? this.#resolve(only, prefix, steps + 1) : undefined
  }

  #existing(address: string, last: string, length: number): Named | undefined {
    const attribute = length > 2 ? bare(last) : ''
    if (this.#addresses.has(address)) return { address, attribute }
    const only = this.#only.get(withoutKeys(address))
    return only === undefined ? undefined : { address: only, attribute }
  }
}

/** `aws_lb.a.arn` comes with `aws_lb.a`, which it begins with: only the longest say something. */
function longest(expression: Node | undefined): string[] {
  const list = childOf(expression, 'references')
  const all = list?.kind === 'list' ? list.items.flatMap((item) => stringOf(item) ?? []).slice(0, 200) : []
  return all.filter(
    (one) => !all.some((other) => other.length > one.length && other.startsWith(one) && /^[.[]/.test(other.slice(one.length))),
  )
}

const key = /\[(?:"(?:[^"\\]|\\.)*"|\d+|\*)\]/g
export const withoutKeys = (address: string): string => address.replace(key, '')
const bare = (part: string): string => withoutKeys(part)

/** The names between dots, each with its key. */
const partsOf = (reference: string): string[] => reference.match(/(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]|[^.[])+/g) ?? []

/** The modules that an address lies in, and what it is called there. */
function split(address: string): { prefix: string; name: string } {
  const prefix = /^(?:module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.)*/.exec(address)?.[0] ?? ''
  return { prefix, name: address.slice(prefix.length) }
}

const moduleNames = (prefix: string): string[] => [...withoutKeys(prefix).matchAll(/module\.([^.]+)\./g)].map(([, name = '']) => name)

const parentOf = (prefix: string): string => prefix.replace(/module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.$/, '')
