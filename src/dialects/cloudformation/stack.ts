import { type Unknown, unknown } from '../../model/value.ts'
import { childOf, type MapEntry, type Node, wordOf } from '../../parse/node.ts'
import { firstLineOf, type Range } from '../../source/file.ts'
import type { BlindSpot } from '../../source/note.ts'
import { type Data, isKnownList, isKnownMap } from '../data.ts'
import { knownWords } from '../joined.ts'
import { pinned } from '../pinned.ts'
import { Evaluator } from './evaluate.ts'
import type { Surroundings } from './surroundings.ts'
import type { Template } from './template.ts'

/** Stacks that ask one another for values, one inside the other; no real ones go so deep. */
const maximumDepth = 40

/** What all stacks of a scan share. */
export interface World {
  /** How many stacks are asking one another just now. */
  asking: number
  imported(stack: Stack, ...asked: Parameters<NonNullable<Surroundings['imported']>>): Data | undefined
}

export interface StackOptions {
  readonly template: Template
  readonly unit: string
  readonly world: World
  /** What it is called inside its unit, and where: nothing for the stack that is deployed by itself. */
  readonly nested?: { readonly within: Stack; readonly entry: MapEntry; readonly conditional: boolean }
  readonly parameters: (stack: Stack) => ReadonlyMap<string, Data>
}

/** A template together with what is given to it: deployed by itself, or nested in another. */
export class Stack {
  readonly template: Template
  readonly unit: string
  /** Put before the logical ids of its resources: `Api.`; empty for the stack that is deployed by itself. */
  readonly prefix: string
  /** The resources it is nested in, innermost first. */
  readonly enclosing: readonly Range[]
  readonly conditional: boolean
  readonly children = new Map<string, Stack>()
  /** Nested stacks that could not be read. */
  readonly unread: BlindSpot[] = []
  /** Every file read for the unit. */
  readonly files: Set<string>
  readonly ancestors: readonly Template[]
  readonly #options: StackOptions
  #evaluator: Evaluator | undefined
  #starting = false

  constructor(options: StackOptions) {
    const { template, unit, nested } = options
    this.template = template
    this.unit = unit
    this.prefix = nested ? `${nested.within.prefix}${nested.entry.key}.` : ''
    this.enclosing = nested ? [nested.entry.whole, ...nested.within.enclosing] : []
    this.conditional = nested ? nested.conditional || nested.within.conditional : false
    this.files = nested?.within.files ?? new Set()
    this.files.add(template.file.path)
    this.ancestors = nested ? [template, ...nested.within.ancestors] : [template]
    this.#options = options
  }

  /** Made when it is first asked for, since what the stack is given may come from other stacks. */
  get evaluator(): Evaluator {
    if (this.#evaluator) return this.#evaluator
    this.#starting = true
    const { template, unit, world, parameters } = this.#options
    this.#evaluator = new Evaluator(template.root, unit, {
      prefix: this.prefix,
      parameters: parameters(this),
      imported: (name, at) => this.#asked(at, () => world.imported(this, name, at)),
      attribute: (address, attribute, at) => {
        const child = attribute.startsWith('Outputs.') ? this.children.get(address) : undefined
        return child && this.#asked(at, () => child.output(attribute.slice('Outputs.'.length), `${address}.${attribute}`, at))
      },
    })
    this.#starting = false
    return this.#evaluator
  }

  /** Forgets what was worked out while other stacks were not there yet. */
  restart(): void {
    this.#evaluator = undefined
  }

  /** Whether a condition of the template holds; without one it is always there. */
  made(entry: MapEntry): 'yes' | 'no' | 'maybe' {
    const condition = wordOf(childOf(entry.value, 'Condition'))
    return condition === undefined ? 'yes' : this.evaluator.conditions.answer(condition).is
  }

  /** What an output comes to, with a step that names it. */
  output(name: string, shown: string, at: Range): Data {
    const outputs = childOf(this.template.root, 'Outputs')
    const written = outputs?.kind === 'map' ? outputs.entries.find(({ key }) => key === name) : undefined
    const entry = written ?? (this.#starting ? undefined : this.evaluator.section('Outputs').byKey.get(name))
    const value = childOf(entry?.value, 'Value')
    if (!entry || !value) return unknown('unsupported', at, { name: shown })
    if (this.#starting) return unknown('cycle', at, { name: shown })
    return pinned(this.evaluator.data(value), at, { at: firstLineOf(value.tagged), name: shown, kind: 'output' })
  }

  /** Bounds how deep stacks go asking one another. */
  #asked(at: Range, ask: () => Data | undefined): Data | undefined {
    const { world } = this.#options
    if (world.asking >= maximumDepth) return unknown('limit', at)
    world.asking++
    try {
      return ask()
    } finally {
      world.asking--
    }
  }
}

/** The parameters that a nested stack is given, worked out in the stack around it, where the condition of the nested one holds. */
export function handedDown(within: Stack, entry: MapEntry, parameters: Node | undefined, template: Template): ReadonlyMap<string, Data> {
  const given = new Map<string, Data>()
  if (!parameters) return given
  const { conditions } = within.evaluator
  const condition = wordOf(childOf(entry.value, 'Condition'))
  const under = condition === undefined ? conditions : conditions.assuming(condition, 'yes')
  const { values, missing } = valuesIn(within.evaluator.evaluate(parameters, under))
  const declared = childOf(template.root, 'Parameters')
  if (missing && declared?.kind === 'map') for (const { key } of declared.entries) given.set(key, { ...missing, name: key })
  for (const [name, value] of values) given.set(name, pinned(value, value.at, { at: value.at, name, kind: 'module-input' }))
  return given
}

/** A stack is given a map; a stack set, a list of names and values. */
function valuesIn(data: Data): { values: readonly (readonly [name: string, value: Data])[]; missing: Unknown<never> | undefined } {
  if (isKnownMap(data))
    return { values: [...data.value.entries.values()].map(({ key, value }) => [key, value]), missing: data.value.missing[0] }
  const open = unknown('module', firstLineOf(data.at))
  if (!isKnownList(data)) return { values: [], missing: open }
  const pairs = data.value.items.map((item) => {
    const { entries } = isKnownMap(item) ? item.value : { entries: undefined }
    return [knownWords(entries?.get('ParameterKey')?.value), entries?.get('ParameterValue')?.value ?? open] as const
  })
  const values = pairs.flatMap(([name, value]) => (name === undefined ? [] : [[name, value] as const]))
  return { values, missing: values.length < pairs.length ? open : data.value.missing[0] }
}
