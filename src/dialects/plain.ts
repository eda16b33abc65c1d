import { absent, type Unknown, unknown } from '../model/value.ts'
import { parseJson } from '../parse/json.ts'
import { entrySlot, gapSlot, itemSlot, type ListNode, type MapNode, type Node, type ScalarNode } from '../parse/node.ts'
import { BuiltText, embed, holePattern, type Piece, type Text } from '../source/embedded.ts'
import type { Range } from '../source/file.ts'
import type { Diagnostic } from '../source/note.ts'
import type { EntrySlot, Slot, Spelling } from '../source/slot.ts'
import { type Data, type Entry, type Fields, placeOf, scalar } from './data.ts'

export interface PlainOptions {
  readonly names: Spelling
  /** What fills the holes of the text. */
  readonly holes?: readonly Data[]
  /** Words in a string that a deployment step replaces before anyone registers it: holes of unknown content. A global pattern. */
  readonly placeholder?: RegExp
  /** How to read what stands under a key, where that differs. */
  readonly under?: (key: string) => PlainOptions | undefined
  readonly around?: Surroundings
}

/** What a template language does to a file besides putting in values. */
export interface Surroundings {
  /** Entries that somebody puts into this map or list. */
  missingIn(node: MapNode | ListNode): readonly Unknown<never>[]
  /** The condition or loop that what begins at an offset stands in, and its owner does not. */
  conditionOf(offset: number, owner: number): Condition | undefined
}

export interface Condition {
  readonly words: string
  readonly loop: boolean
  /** Which arm of which choice, and whether it is the one for all the rest. */
  readonly choice: number
  readonly arm: number
  readonly rest: boolean
}

/** YAML or JSON that means what it says: no functions, no references. */
export function plainData(node: Node, options: PlainOptions): Data {
  switch (node.kind) {
    case 'scalar':
      return scalarData(node, options)
    case 'map':
      return { kind: 'known', value: mapData(node, options), at: node.at, origin: [] }
    case 'list':
      return listData(node, options)
  }
}

function listData(node: ListNode, options: PlainOptions): Data {
  const missing = [...(options.around?.missingIn(node) ?? [])]
  const scalars = node.items.some((item) => item.kind === 'scalar' && item.hole === undefined)
  let whole = missing.length === 0
  const all = node.items.flatMap((item, index): [Data, Condition | undefined, number][] => {
    const data = plainData(item, options)
    // Among structures, and alone, a placeholder may stand for any number of items.
    if (data.kind === 'unknown' && data.why === 'placeholder' && item.kind === 'scalar' && item.hole !== undefined && !scalars) {
      missing.push(data)
      return []
    }
    const condition = options.around?.conditionOf(item.tagged.start, node.at.start)
    if (condition) whole = false
    return [[data, condition, index]]
  })
  const items = all.map(([data, condition, index]): Data => {
    if (data.kind === 'unknown') return data
    const slot = itemSlot(node, index, options.names)
    const own: Data = slot ? { ...data, slot: whole ? slot : withoutRemoval(slot) } : data
    return condition ? conditional(own, condition) : own
  })
  for (const [{ at }, condition] of all)
    if (condition?.loop) missing.push(unknown('placeholder', { ...at, end: at.start }, { name: condition.words }))
  return { kind: 'known', value: { is: 'list', items, missing, whole: node.at }, at: node.at, origin: [] }
}

function mapData(node: MapNode, options: PlainOptions): Fields {
  const entries = new Map<string, Entry>()
  const conditions = new Map<string, Condition>()
  const missing = [...(options.around?.missingIn(node) ?? [])]
  const conditionOf = (entry: MapNode['entries'][number]) => options.around?.conditionOf(entry.whole.start, node.at.start)
  const whole = missing.length === 0 && !(options.around && node.entries.some(conditionOf))
  for (const entry of node.entries) {
    const data = plainData(entry.value, options.under?.(entry.key) ?? options)
    if (node.within.holes > 0 && entry.key.search(holePattern) >= 0) {
      missing.push(unknown('placeholder', entry.keyAt))
      continue
    }
    const slot = data.kind === 'unknown' ? undefined : entrySlot(node, entry, options.names)
    const at = placeOf((slot && entry.value.alias) ?? entry.value.at, entry.keyAt)
    const value: Data = data.kind !== 'unknown' && slot ? { ...data, at, slot: whole ? slot : withoutRemoval(slot) } : { ...data, at }
    const condition = conditionOf(entry)
    if (condition?.loop) missing.push(unknown('placeholder', entry.keyAt, { name: condition.words }))
    const other = conditions.get(entry.key)
    const arms = condition && other?.choice === condition.choice ? entries.get(entry.key)?.value : undefined
    entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value: condition ? conditional(value, condition, arms) : value })
    if (condition) conditions.set(entry.key, condition)
  }
  return { is: 'map', entries, missing, whole: node.at, gap: (key) => gapSlot(node, key, options.names) }
}

/** There only under its condition; what other arms of the same choice say instead comes first. */
function conditional(data: Data, { words, arm, rest }: Condition, others?: Data): Data {
  const before = others?.kind === 'unknown' ? (others.oneOf ?? []).slice(0, -1) : []
  const arms = [...before, { when: words, then: data }]
  const none = rest && arms.length === arm + 1 ? [] : [{ then: absent(data.at) }]
  return unknown('condition', data.at, { name: words, oneOf: [...arms, ...none] })
}

/** Beside something that a template puts in, nobody knows which comma has to go. */
function withoutRemoval<S extends Slot>(slot: S): S {
  if (slot.kind !== 'entry') return slot
  const { removal: _, ...rest }: EntrySlot = slot
  return rest as S
}

function scalarData(node: ScalarNode, options: PlainOptions): Data {
  if (node.hole !== undefined) return { ...(options.holes?.[node.hole] ?? unknown('unsupported', node.at)), at: node.at }
  if (node.value === null) return { kind: 'absent', at: node.at, origin: [] }
  const words = node.quoted || typeof node.value === 'string'
  if (words && options.placeholder && (node.within.holes > 0 || node.raw.search(options.placeholder) >= 0))
    return withPlaceholders(node, options.placeholder, options.holes ?? [])
  if (words && node.within.holes > 0) {
    const text = node.text()
    if (text instanceof BuiltText && text.segments.some(({ hole }) => hole !== undefined))
      return { kind: 'known', value: { is: 'template', text, holes: options.holes ?? [] }, at: node.at, origin: [] }
  }
  return { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] }
}

function withPlaceholders(node: ScalarNode, placeholder: RegExp, outer: readonly Data[]): Data {
  const text = node.text()
  const pieces: Piece[] = []
  const holes: Data[] = []
  let done = 0
  for (const { index, 0: mark } of text.content.matchAll(withHoles(placeholder))) {
    if (index > done) pieces.push({ start: done, end: index })
    done = index + mark.length
    pieces.push({ start: index, end: done, hole: holes.length })
    const hole = text.holeAt(index)
    const from = hole && outer[hole.index]
    holes.push(from ?? unknown('placeholder', text.range(index, done), { name: mark }))
  }
  if (holes.length === 0) {
    // A folded text keeps no places, and with them no holes.
    if (node.raw.search(holePattern) >= 0) return unknown('placeholder', node.at)
    return node.value === null ? absent(node.at) : { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] }
  }
  if (done < text.content.length) pieces.push({ start: done, end: text.content.length })
  const built = embed(text, { start: 0, end: text.content.length }, pieces, text.encode)
  return { kind: 'known', value: { is: 'template', text: built, holes }, at: node.at, origin: [] }
}

const patterns = new Map<RegExp, RegExp>()

function withHoles(placeholder: RegExp): RegExp {
  const known = patterns.get(placeholder) ?? new RegExp(`${holePattern.source}|${placeholder.source}`, 'g')
  patterns.set(placeholder, known)
  return known
}

/** The JSON inside a string, read in place. */
export function jsonInside(text: Text, holes: readonly Data[], at: Range): { data: Data; diagnostics: readonly Diagnostic[] } {
  const { root, diagnostics } = parseJson(text)
  if (!root) return { data: unknown('unsupported', at), diagnostics }
  return { data: plainData(root, { names: 'api', holes }), diagnostics }
}
