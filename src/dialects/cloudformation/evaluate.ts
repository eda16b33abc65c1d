import { absent, type Unknown, unknown, withOrigin } from '../../model/value.ts'
import {
  childOf,
  entrySlot,
  gapSlot,
  itemSlot,
  type ListNode,
  type MapEntry,
  type MapNode,
  type Node,
  type ScalarNode,
  wordOf,
} from '../../parse/node.ts'
import type { Range } from '../../source/file.ts'
import { type Data, type Entry, placeOf, scalar } from '../data.ts'
import { knownWords, wordsIn } from '../joined.ts'
import { pinned } from '../pinned.ts'
import { assumedByRules, Conditions, type ConditionsOf } from './conditions.ts'
import { type Intrinsic, intrinsicOf } from './intrinsic.ts'
import { cidr, getAZs, length, select } from './lists.ts'
import { isLoop, looped } from './loops.ts'
import { findInMap } from './maps.ts'
import { parameterValue } from './parameters.ts'
import { withReplacements } from './replacements.ts'
import type { Scope, TemplateFunction } from './scope.ts'
import type { Surroundings } from './surroundings.ts'
import { join, split, sub } from './texts.ts'

/** A template may ask for work without end on one page; it stops here. */
const maximumSteps = 1_000_000
const maximumAsked = 200_000
const maximumAssumed = 1_000
/** Loops write out what they make: this many nodes in one template. */
const maximumMade = 100_000
/** Values and conditions that ask for one another, one inside the other: the page bounds only how deep each of them is. */
const maximumDepth = 600

const functions: Readonly<Record<string, TemplateFunction>> = {
  Sub: sub,
  Join: join,
  Split: split,
  Select: select,
  FindInMap: findInMap,
  Cidr: cidr,
  GetAZs: getAZs,
  Length: length,
  // The text inside is what a host runs: it is kept, and not its encoding.
  Base64: (argument, at, scope) => ({ kind: 'known', value: { is: 'base64', data: scope.data(argument) }, at, origin: [] }),
  ToJsonString: (argument, at, scope) => ({ kind: 'known', value: { is: 'json', data: scope.data(argument) }, at, origin: [] }),
  Ref: (argument, at, scope) => scope.ref(nameIn(argument, scope), at),
  GetAtt: (argument, at, scope) => {
    const path = argument.kind === 'list' ? argument.items.map((item) => nameIn(item, scope)) : (wordOf(argument)?.split('.') ?? [])
    const [address, ...attribute] = path
    if (address === undefined || attribute.includes(undefined)) return unknown('unsupported', at, { name: 'Fn::GetAtt' })
    return scope.reference(address, attribute.join('.'), at)
  },
}

/** A name, which `AWS::LanguageExtensions` lets functions make. */
const nameIn = (node: Node, scope: Scope): string | undefined =>
  wordOf(node) ?? (intrinsicOf(node) ? knownWords(scope.data(node)) : undefined)

/** Entries of a section or a map, with what its loops make in their place. */
export interface Entries {
  readonly entries: readonly MapEntry[]
  /** Loops over what cannot be told, and macros: what they make is not on the page. */
  readonly makers: readonly MapEntry[]
}

interface Section extends Entries {
  readonly byKey: ReadonlyMap<string, MapEntry>
}

/** Of entries with the same key the last one counts. */
function sectionOf({ entries, makers }: Entries): Section {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  return { entries: [...byKey.values()], makers, byKey }
}

/** The values of one template: functions applied as far as their arguments are known, the rest unknown with its reason. */
export class Evaluator implements Scope, ConditionsOf {
  readonly template: MapNode
  readonly #unit: string
  readonly #surroundings: Surroundings
  #conditions: Conditions
  #steps = 0
  #asked = 0
  #assumed = 0
  #depth = 0
  #made = 0
  #plain = false
  readonly #sections = new Map<string, Section>()

  constructor(template: MapNode, unit: string, surroundings: Surroundings = {}) {
    this.template = template
    this.#unit = unit
    this.#surroundings = surroundings
    this.#conditions = new Conditions(this, assumedByRules(template))
  }

  /** The conditions, with whatever is taken as given where the evaluation stands. */
  get conditions(): Conditions {
    return this.#conditions
  }

  spend(steps = 1): boolean {
    this.#steps += steps
    return this.#steps <= maximumSteps
  }

  ask(): boolean {
    return ++this.#asked <= maximumAsked
  }

  assume(): boolean {
    return ++this.#assumed <= maximumAssumed
  }

  data(node: Node): Data {
    return this.spend() ? this.deeper(() => this.#data(node), unknown('limit', node.tagged)) : unknown('limit', node.tagged)
  }

  deeper<T>(work: () => T, otherwise: T): T {
    if (this.#depth >= maximumDepth) return otherwise
    this.#depth++
    const result = work()
    this.#depth--
    return result
  }

  #data(node: Node): Data {
    const call = intrinsicOf(node)
    if (call) return this.#call(call, node.tagged)
    switch (node.kind) {
      case 'scalar':
        return this.#scalar(node)
      case 'list':
        return this.#list(node)
      case 'map':
        return this.#map(node)
    }
  }

  /** The same where a condition of the template is taken to hold. */
  evaluate(node: Node, under: Conditions): Data {
    const outer = this.#conditions
    this.#conditions = under
    const data = this.data(node)
    this.#conditions = outer
    return data
  }

  /** A value of `Mappings`, which hold no functions: one that looks into a map again would never end. */
  plain(node: Node): Data {
    const outer = this.#plain
    this.#plain = true
    const data = this.data(node)
    this.#plain = outer
    return data
  }

  /** The entries of one of the template's sections. */
  section(name: string): Section {
    const known = this.#sections.get(name)
    if (known) return known
    const node = childOf(this.template, name)
    const raw = node?.kind === 'map' ? node.entries : []
    // A loop whose collection asks for the section that it stands in finds what is written there.
    this.#sections.set(name, sectionOf({ entries: raw.filter(({ key }) => !isMaker(key)), makers: [] }))
    const section = sectionOf(node?.kind === 'map' ? this.entries(node) : { entries: [], makers: [] })
    this.#sections.set(name, section)
    return section
  }

  /** The entries of a map, its loops written out. */
  entries(node: MapNode): Entries {
    if (!node.entries.some(({ key }) => isMaker(key))) return { entries: node.entries, makers: [] }
    const entries: MapEntry[] = []
    const makers: MapEntry[] = []
    for (const entry of node.entries) {
      const made = isLoop(entry.key) ? this.#looped(entry, node) : undefined
      if (made) {
        entries.push(...made.entries)
        makers.push(...made.makers)
      } else if (isMaker(entry.key)) makers.push(entry)
      else entries.push(entry)
    }
    // A loop that is written out brings the same open loop inside it many times.
    return { entries, makers: [...new Map(makers.map((maker) => [maker.keyAt.start, maker])).values()] }
  }

  #looped(loop: MapEntry, owner: MapNode): Entries | undefined {
    const spend = (): boolean => this.spend() && ++this.#made <= maximumMade
    const made = looped(loop, (node) => this.data(node), spend)
    // What one loop makes may be another.
    return made && this.entries({ ...owner, entries: made })
  }

  definition(condition: string): MapEntry | undefined {
    return this.section('Conditions').byKey.get(condition)
  }

  #scalar(node: ScalarNode): Data {
    const origin = node.origin ?? []
    if (node.value === null) return absent(node.at)
    return withReplacements({ kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin })
  }

  #list(node: ListNode): Data {
    const items = node.items.flatMap((item, index): Data[] => {
      const data = this.data(item)
      if (data.kind === 'absent') return []
      const slot = isWritten(item) ? itemSlot(node, index, 'pascal') : undefined
      return [slot && data.kind === 'known' ? { ...data, slot } : data]
    })
    return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.at, origin: [] }
  }

  #map(node: MapNode): Data {
    const { entries: written, makers } = this.entries(node)
    const entries = new Map<string, Entry>()
    const missing = makers.map(({ keyAt, key }): Unknown<never> => unknown('function', keyAt, { name: key }))
    for (const entry of written) {
      const call = intrinsicOf(entry.value)
      const data = this.data(entry.value)
      // What a function gives stands where the function stands, unless an arm or the text inside has a closer place.
      const own = call && data.kind === 'known' && data.at !== entry.value.tagged ? data.at : entry.value.tagged
      const slot = data.kind === 'known' && isWritten(entry.value) ? entrySlot(node, entry, 'pascal') : undefined
      const at = placeOf((slot && entry.value.alias) ?? own, entry.keyAt)
      const value: Data = slot && data.kind === 'known' ? { ...data, at, slot } : { ...data, at }
      entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value })
    }
    return {
      kind: 'known',
      value: { is: 'map', entries, missing, whole: node.at, gap: (key) => gapSlot(node, key, 'pascal') },
      at: node.at,
      origin: [],
    }
  }

  #call({ name, argument }: Intrinsic, at: Range): Data {
    if (this.#plain) return unknown('unsupported', at, { name: `Fn::${name}` })
    if (name === 'If') return this.#if(argument, at)
    if (name === 'ImportValue') return this.#import(argument, at)
    const apply = Object.hasOwn(functions, name) ? functions[name] : undefined
    return apply?.(argument, at, this) ?? unknown('function', at, { name: `Fn::${name}` })
  }

  ref(name: string | undefined, at: Range): Data {
    if (name === undefined) return unknown('unsupported', at)
    const value = parameterValue(this.template, name, at, this.#surroundings.parameters)
    return value ? withReplacements(this.#conditions.assumptions.narrowed(name, value)) : this.reference(name, '', at)
  }

  reference(address: string, attribute: string, at: Range): Data {
    const elsewhere = attribute ? this.#surroundings.attribute?.(address, attribute, at) : undefined
    if (elsewhere) return pinned(elsewhere, at)
    const shown = attribute ? `${address}.${attribute}` : address
    if (!this.section('Resources').byKey.has(address)) return unknown('unsupported', at, { name: shown })
    const reference = { unit: this.#unit, address: `${this.#surroundings.prefix ?? ''}${address}`, attribute }
    return unknown('reference', at, { name: shown, reference })
  }

  #import(argument: Node, at: Range): Data {
    const name = wordsIn(this.data(argument))
    const elsewhere = this.#surroundings.imported?.(name, at)
    if (elsewhere) return pinned(elsewhere, at)
    return unknown('import', at, { name: name.kind === 'known' ? name.value : 'Fn::ImportValue' })
  }

  #if(argument: Node, at: Range): Data {
    const [name, whenTrue, whenFalse] = argument.kind === 'list' ? argument.items : []
    const condition = wordOf(name)
    if (condition === undefined || !whenTrue || !whenFalse) return unknown('unsupported', at, { name: 'Fn::If' })
    const conditions = this.#conditions
    const { is, origin } = conditions.answer(condition)
    if (is === 'yes') return withOrigin(this.data(whenTrue), origin)
    if (is === 'no') return withOrigin(this.data(whenFalse), origin)
    const arm = (node: Node, holds: 'yes' | 'no'): Data => withOrigin(this.evaluate(node, conditions.assuming(condition, holds)), origin)
    return unknown('condition', at, {
      name: condition,
      oneOf: [
        { when: condition, then: arm(whenTrue, 'yes') },
        { when: `not ${condition}`, then: arm(whenFalse, 'no') },
      ],
    })
  }
}

const isMaker = (key: string): boolean => isLoop(key) || /^Fn::\w+$/.test(key)

/** It stands on the page as it is: no function makes it, and no loop fills it in. */
const isWritten = (node: Node): boolean => !intrinsicOf(node) && (node.kind !== 'scalar' || node.origin === undefined)
