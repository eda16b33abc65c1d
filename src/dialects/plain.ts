import { absent, type Unknown, unknown, withOrigin } from '../model/value.ts'
import { parseJson } from '../parse/json.ts'
import { entrySlot, gapSlot, itemSlot, type ListNode, type MapNode, type Node, type ScalarNode } from '../parse/node.ts'
import { embed, fileText, holePattern, type Piece, type Text } from '../source/embedded.ts'
import { contains, firstLineOf, type Range } from '../source/file.ts'
import type { Diagnostic } from '../source/note.ts'
import type { EntrySlot, Slot, Spelling } from '../source/slot.ts'
import { type Data, type Entry, type Fields, placeOf, scalar } from './data.ts'
import { type ArmSpan, spliced } from './spliced.ts'

export interface PlainOptions {
  readonly names: Spelling
  /** What fills the holes of the text. */
  readonly holes?: readonly Data[]
  /** What a deployment step replaces in a string before anyone registers it, in reading order: holes of unknown content. */
  readonly placeholders?: (content: string) => readonly { readonly start: number; readonly end: number; readonly name: string }[]
  readonly around?: Surroundings
}

/** What a template language does to a file besides putting in values. */
export interface Surroundings {
  /** What somebody puts into this map or list, or in place of this value. */
  missingIn(node: Node): readonly Unknown<never>[]
  /** The condition or loop that what stands at a place stands in, and its owner does not. */
  conditionOf(at: Range, owner: Range): Condition | undefined
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
  const conditions = node.items.map((item) => options.around?.conditionOf(item.tagged, node.at))
  const whole = missing.length === 0 && conditions.every((condition) => !condition)
  const items = node.items.flatMap((item, index): Data[] => {
    const data = plainData(item, options)
    if (data.kind === 'unknown') {
      // Among structures, and alone, a placeholder may stand for any number of items.
      const any = data.why === 'placeholder' && item.kind === 'scalar' && item.hole !== undefined && !scalars
      if (any) missing.push({ ...unknown('placeholder', data.at), ...(data.name === undefined ? {} : { name: data.name }) })
      return any ? [] : [data]
    }
    const slot = itemSlot(node, index, options.names)
    const own: Data = slot ? { ...data, slot: whole ? slot : withoutRemoval(slot) } : data
    const condition = conditions[index]
    if (condition?.loop) missing.push(unknown('placeholder', { ...item.at, end: item.at.start }, { name: condition.words }))
    return [condition ? conditional(own, condition) : own]
  })
  return { kind: 'known', value: { is: 'list', items, missing, whole: node.at }, at: node.at, origin: [] }
}

function mapData(node: MapNode, options: PlainOptions): Fields {
  const entries = new Map<string, Entry>()
  const conditions = new Map<string, Condition>()
  const missing = [...(options.around?.missingIn(node) ?? [])]
  const conditionOf = (entry: MapNode['entries'][number]) => options.around?.conditionOf(entry.whole, node.at)
  const whole = missing.length === 0 && !(options.around && node.entries.some(conditionOf))
  for (const entry of node.entries) {
    const data = plainData(entry.value, options)
    if ((node.within.holes > 0 && entry.key.search(holePattern) >= 0) || options.placeholders?.(entry.key).length) {
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
  if (node.hole !== undefined) return { ...bareHole(options.holes?.[node.hole] ?? unknown('unsupported', node.at)), at: node.at }
  if (node.value === null) {
    const [instead] = options.around?.missingIn(node) ?? []
    return instead ? { ...instead, at: node.at } : absent(node.at)
  }
  if (typeof node.value === 'string' && (node.within.holes > 0 || options.placeholders)) {
    const template = templateData(node, options)
    if (template) return template
  }
  return { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] }
}

/** What stands in a file outside its strings is no string but what its words read as: a number, `true`, a list. */
function bareHole(data: Data): Data {
  if (data.kind !== 'known') return data
  const { value } = data
  if (value.is === 'json') return withOrigin(value.data, data.origin)
  const text = value.is === 'template' ? value.text : value.is === 'scalar' && typeof value.value === 'string' ? value.text?.() : undefined
  if (text && /^\s*[[{]/.test(text.content)) {
    const inner = jsonInside(text, value.is === 'template' ? value.holes : [], data.at)
    return inner.diagnostics.length > 0 ? data : withOrigin(inner.data, data.origin)
  }
  if (value.is !== 'scalar' || typeof value.value !== 'string' || !/^(?:true|false|null|-?\d[\d.eE+-]*|"[^"\\]*")$/.test(value.value))
    return data
  const { root } = parseJson(fileText({ path: data.at.file.path, text: value.value }))
  if (root?.kind !== 'scalar') return data
  const { slot: _, ...rest } = data
  return root.value === null ? absent(data.at, { origin: data.origin }) : { ...rest, value: scalar(root.value, root.raw) }
}

/** A string that something is put into: holes of the file's own text, and words that stand for something. */
function templateData(node: ScalarNode, { holes: outer = [], placeholders }: PlainOptions): Data | undefined {
  const marks = placeholders?.(node.raw) ?? []
  const inText = node.within.holes > 0 ? [...node.raw.matchAll(holePattern)] : []
  if (marks.length === 0 && inText.length === 0) return undefined
  const text = node.text()
  // A folded text keeps no places, and with them no holes.
  if (inText.length > 0 && text.holes === 0) return unknown('placeholder', node.at)
  const found = [
    ...inText.map(({ index, 0: { length } }) => ({ start: index, end: index + length, data: outer[text.holeAt(index)?.index ?? -1] })),
    ...marks.map(({ start, end, name }) => ({ start, end, data: unknown('placeholder', text.range(start, end), { name }) })),
  ].sort((a, b) => a.start - b.start)
  const holes: Data[] = []
  const pieces: Piece[] = []
  let done = 0
  for (const { start, end, data } of found) {
    if (start < done) continue
    if (start > done) pieces.push({ start: done, end: start })
    pieces.push({ start, end, hole: holes.length })
    holes.push(data ?? unknown('unsupported', node.at))
    done = end
  }
  if (done < text.content.length) pieces.push({ start: done, end: text.content.length })
  const built = embed(text, { start: 0, end: text.content.length }, pieces, (words) => words)
  return { kind: 'known', value: { is: 'template', text: built, holes }, at: node.at, origin: [] }
}

/** The JSON inside a string, read in place. */
export function jsonInside(text: Text, holes: readonly Data[], at: Range): { data: Data; diagnostics: readonly Diagnostic[] } {
  // Where not all that may be put in can stand there together, nothing of it is.
  const all = readJson(text, holes, true)
  const { root, diagnostics, whole } =
    all.whole.arms.length > 0 && (all.whole.arms.length > mostArms || all.diagnostics.some(isError)) ? readJson(text, holes, false) : all
  // Beside something unknown nobody can tell what is wrong, but all that stands around it may have more in it.
  const places = whole.open ? [...whole.dropped, ...diagnostics.filter(isError).map((one) => one.at)] : []
  const shown = whole.open ? [] : diagnostics.filter(({ severity }) => severity === 'error' || whole.arms.length === 0)
  if (!root) return { data: unknown('unsupported', at), diagnostics: shown }
  const around = places.length + whole.arms.length > 0 ? { around: aroundOf(places, whole.arms) } : {}
  return { data: plainData(root, { names: 'api', holes: whole.holes, ...around }), diagnostics: shown }
}

/** Of more texts that a condition puts in nobody is told which is which. */
const mostArms = 200

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

function readJson(text: Text, holes: readonly Data[], withArms: boolean) {
  const whole = spliced(text, holes, withArms)
  return { ...parseJson(whole.text), whole }
}

/** More may stand in the innermost maps and lists around these places, and what stands in an arm only under its condition. */
function aroundOf(places: readonly Range[], arms: readonly ArmSpan[]): Surroundings {
  const inside = (node: Node): readonly Range[] => places.filter((place) => contains(node.at, place))
  return {
    missingIn: (node) => {
      const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.kind === 'list' ? node.items : []
      if (node.kind === 'scalar') return []
      return inside(node)
        .filter((place) => !children.some((child) => child.kind !== 'scalar' && contains(child.at, place)))
        .slice(0, 1)
        .map((place) => unknown('condition', firstLineOf(place)))
    },
    conditionOf: (at, owner) => {
      const [inner, ...outer] = arms.filter((arm) => contains(arm.at, firstOf(at)) && !contains(arm.at, firstOf(owner)))
      return inner && { words: inner.when, loop: false, choice: inner.choice, arm: inner.arm, rest: inner.last && outer.length === 0 }
    },
  }
}

const firstOf = (at: Range): Range => ({ ...at, end: at.start })
