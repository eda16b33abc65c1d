import { absent, type Unknown, unknown, withOrigin } from '../../model/value.ts'
import {
  childOf,
  entryOf,
  entrySlot,
  gapSlot,
  itemSlot,
  type ListNode,
  type MapNode,
  type Node,
  stringOf,
  wordOf,
} from '../../parse/node.ts'
import { embed, type Piece, type Text, TextBuilder } from '../../source/embedded.ts'
import type { Range } from '../../source/file.ts'
import { type Data, type Entry, placeOf, scalar } from '../data.ts'
import { knownWords, wordsIn } from '../joined.ts'
import { pinned } from '../pinned.ts'
import { Conditions } from './conditions.ts'
import { type Intrinsic, intrinsicOf } from './intrinsic.ts'
import { parameterValue } from './parameters.ts'
import type { Surroundings } from './surroundings.ts'

/** A variable of `Fn::Sub` is worked out wherever it is used: a page of nested ones grows without end, and stops here. */
const maximumSteps = 1_000_000
const stepsOfVariable = 100

/** The values of one template: functions applied as far as their arguments are known, the rest unknown with its reason. */
export class Evaluator {
  readonly #template: MapNode
  readonly #unit: string
  readonly #surroundings: Surroundings
  readonly conditions: Conditions
  #steps = 0
  #inMap = false

  constructor(template: MapNode, unit: string, surroundings: Surroundings = {}) {
    this.#template = template
    this.#unit = unit
    this.#surroundings = surroundings
    this.conditions = new Conditions(template, (node) => this.data(node))
  }

  data(node: Node): Data {
    if (++this.#steps > maximumSteps) return unknown('limit', node.tagged)
    const call = intrinsicOf(node)
    if (call) return this.#call(call, node.tagged)
    switch (node.kind) {
      case 'scalar':
        if (node.value === null) return absent(node.at)
        return { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] }
      case 'list':
        return this.#list(node)
      case 'map':
        return this.#map(node)
    }
  }

  #list(node: ListNode): Data {
    const items = node.items.flatMap((item, index): Data[] => {
      const data = this.data(item)
      if (data.kind === 'absent') return []
      const slot = intrinsicOf(item) ? undefined : itemSlot(node, index, 'pascal')
      return [slot && data.kind === 'known' ? { ...data, slot } : data]
    })
    return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.at, origin: [] }
  }

  #map(node: MapNode): Data {
    const entries = new Map<string, Entry>()
    const missing: Unknown<never>[] = []
    for (const entry of node.entries) {
      if (entry.key === 'Fn::Transform' || entry.key.startsWith('Fn::ForEach')) {
        missing.push(unknown('function', entry.keyAt, { name: entry.key }))
        continue
      }
      const call = intrinsicOf(entry.value)
      const data = this.data(entry.value)
      // What a function gives stands where the function stands, unless an arm or the text inside has a closer place.
      const own = call && data.kind === 'known' && data.at !== entry.value.tagged ? data.at : entry.value.tagged
      const slot = call || data.kind !== 'known' ? undefined : entrySlot(node, entry, 'pascal')
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
    switch (name) {
      case 'Ref':
        return this.#ref(wordOf(argument), at)
      case 'GetAtt':
        return this.#getAtt(argument, at)
      case 'Sub':
        return this.#sub(argument, at)
      case 'Join':
        return this.#join(argument, at)
      case 'If':
        return this.#if(argument, at)
      case 'FindInMap':
        return this.#findInMap(argument, at)
      case 'ImportValue':
        return this.#import(argument, at)
      default:
        return unknown('function', at, { name: `Fn::${name}` })
    }
  }

  #ref(name: string | undefined, at: Range): Data {
    if (name === undefined) return unknown('unsupported', at)
    return parameterValue(this.#template, name, at, this.#surroundings.parameters) ?? this.#reference(name, '', at)
  }

  #reference(address: string, attribute: string, at: Range): Data {
    const elsewhere = attribute ? this.#surroundings.attribute?.(address, attribute, at) : undefined
    if (elsewhere) return pinned(elsewhere, at)
    const shown = attribute ? `${address}.${attribute}` : address
    if (!entryOf(childOf(this.#template, 'Resources'), address)) return unknown('unsupported', at, { name: shown })
    const reference = { unit: this.#unit, address: `${this.#surroundings.prefix ?? ''}${address}`, attribute }
    return unknown('reference', at, { name: shown, reference })
  }

  #getAtt(argument: Node, at: Range): Data {
    const path = argument.kind === 'list' ? argument.items.map(wordOf) : (wordOf(argument)?.split('.') ?? [])
    const [address, ...attribute] = path
    if (address === undefined || attribute.includes(undefined)) return unknown('unsupported', at, { name: 'Fn::GetAtt' })
    return this.#reference(address, attribute.join('.'), at)
  }

  #import(argument: Node, at: Range): Data {
    const name = wordsIn(this.data(argument))
    const elsewhere = this.#surroundings.imported?.(name, at)
    if (elsewhere) return pinned(elsewhere, at)
    return unknown('import', at, { name: name.kind === 'known' ? name.value : 'Fn::ImportValue' })
  }

  #sub(argument: Node, at: Range): Data {
    const [pattern, own] = argument.kind === 'list' ? argument.items : [argument]
    if (pattern?.kind !== 'scalar' || typeof pattern.value !== 'string') return unknown('unsupported', at)
    const text = pattern.text()
    const pieces: Piece[] = []
    const holes: Data[] = []
    let done = 0
    for (const { index, 0: mark, 1: literal, 2: name = '' } of text.content.matchAll(/\$\{(!?)([^${}]*)\}/g)) {
      if (index > done) pieces.push({ start: done, end: index })
      done = index + mark.length
      if (literal) {
        pieces.push({ start: index, end: done, words: `\${${name}}` })
        continue
      }
      pieces.push({ start: index, end: done, hole: holes.length })
      holes.push(this.#substituted(name.trim(), own, text.range(index, done)))
    }
    if (done < text.content.length) pieces.push({ start: done, end: text.content.length })
    if (holes.length === 0) {
      const words = pieces.map((piece) => piece.words ?? text.content.slice(piece.start, piece.end)).join('')
      return {
        kind: 'known',
        value: scalar(words, words, () => embed(text, { start: 0, end: text.content.length }, pieces, escapeSub(text))),
        at,
        origin: [],
      }
    }
    const built = embed(text, { start: 0, end: text.content.length }, pieces, escapeSub(text))
    return { kind: 'known', value: { is: 'template', text: built, holes }, at, origin: [] }
  }

  #substituted(name: string, own: Node | undefined, at: Range): Data {
    const given = childOf(own, name)
    this.#steps += stepsOfVariable
    if (given) return withOrigin({ ...this.data(given), at }, [{ at: given.tagged, name, kind: 'local' }])
    if (!name.includes('.') || name.startsWith('AWS::')) return this.#ref(name, at)
    const [address = '', ...attribute] = name.split('.')
    return this.#reference(address, attribute.join('.'), at)
  }

  #join(argument: Node, at: Range): Data {
    const [separator, list] = argument.kind === 'list' ? argument.items : []
    const between = stringOf(separator)
    const data = list ? this.data(list) : undefined
    if (between === undefined || data?.kind !== 'known' || data.value.is !== 'list') return unknown('function', at, { name: 'Fn::Join' })
    const builder = new TextBuilder()
    const holes: Data[] = []
    let anyCertain = false
    data.value.items.forEach((item, index) => {
      // Next to an item that may not be there nobody knows whether the separator is.
      const certain = !mayBeNothing(item)
      if (index > 0 && certain && anyCertain) builder.decoded(between, at)
      else if (index > 0) {
        builder.hole(item.at)
        holes.push(unknown('condition', item.at, { name: 'Fn::Join' }))
      }
      anyCertain ||= certain
      const plain = item.kind === 'known' && item.value.is === 'scalar' && item.origin.length === 0 && !item.secret
      const words = plain && item.value.is === 'scalar' ? item.value.raw : undefined
      if (words !== undefined) builder.decoded(words, item.at)
      else {
        builder.hole(item.at)
        holes.push(item)
      }
    })
    const text = builder.build(at, () => undefined)
    return { kind: 'known', value: { is: 'template', text, holes }, at, origin: data.origin }
  }

  #if(argument: Node, at: Range): Data {
    const [name, whenTrue, whenFalse] = argument.kind === 'list' ? argument.items : []
    const condition = wordOf(name)
    if (condition === undefined || !whenTrue || !whenFalse) return unknown('unsupported', at, { name: 'Fn::If' })
    const { is, origin } = this.conditions.answer(condition)
    if (is === 'yes') return withOrigin(this.data(whenTrue), origin)
    if (is === 'no') return withOrigin(this.data(whenFalse), origin)
    return unknown('condition', at, {
      name: condition,
      oneOf: [
        { when: condition, then: withOrigin(this.data(whenTrue), origin) },
        { when: `not ${condition}`, then: withOrigin(this.data(whenFalse), origin) },
      ],
    })
  }

  #findInMap(argument: Node, at: Range): Data {
    const keys = argument.kind === 'list' ? argument.items.map((item) => knownWords(this.data(item))) : []
    const [map, top, second] = keys
    if (map === undefined || top === undefined || second === undefined) return unknown('function', at, { name: 'Fn::FindInMap' })
    const entry = entryOf(childOf(childOf(childOf(this.#template, 'Mappings'), map), top), second)
    // A map holds no functions; one that looks into a map again may never end.
    if (!entry || this.#inMap) return unknown('unsupported', at, { name: 'Fn::FindInMap' })
    this.#inMap = true
    const data = this.data(entry.value)
    this.#inMap = false
    return withOrigin({ ...data, at }, [{ at: entry.value.tagged, name: `${map}.${top}.${second}`, kind: 'map' }])
  }

  /** The text that a function call comes to, for places that need a plain word. */
  words(node: Node): string | undefined {
    return knownWords(this.data(node))
  }
}

const mayBeNothing = (data: Data): boolean =>
  data.kind === 'absent' || (data.kind === 'unknown' && (data.oneOf ?? []).some(({ then }) => mayBeNothing(then)))

/** Inside `Fn::Sub` a literal `${` is written `${!`. */
const escapeSub = (text: Text) => (words: string) => text.encode(words.replaceAll('${', '${!'))
