import { unknown } from '../model/value.ts'
import { parseJson } from '../parse/json.ts'
import { entrySlot, gapSlot, itemSlot, type MapNode, type Node, type ScalarNode } from '../parse/node.ts'
import { BuiltText, embed, type Piece, type Text } from '../source/embedded.ts'
import type { Range } from '../source/file.ts'
import type { Diagnostic } from '../source/note.ts'
import type { Spelling } from '../source/slot.ts'
import { type Data, type Entry, type Fields, placeOf, scalar } from './data.ts'

export interface PlainOptions {
  readonly names: Spelling
  /** What fills the holes of the text. */
  readonly holes?: readonly Data[]
  /** Words in a string that a deployment step replaces before anyone registers it: holes of unknown content. A global pattern. */
  readonly placeholder?: RegExp
}

/** YAML or JSON that means what it says: no functions, no references. */
export function plainData(node: Node, options: PlainOptions): Data {
  switch (node.kind) {
    case 'scalar':
      return scalarData(node, options)
    case 'map':
      return { kind: 'known', value: mapData(node, options), at: node.at, origin: [] }
    case 'list': {
      const items = node.items.map((item, index): Data => {
        const data = plainData(item, options)
        if (data.kind === 'unknown') return data
        const slot = itemSlot(node, index, options.names)
        return slot ? { ...data, slot } : data
      })
      return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.at, origin: [] }
    }
  }
}

function mapData(node: MapNode, options: PlainOptions): Fields {
  const entries = new Map<string, Entry>()
  for (const entry of node.entries) {
    const data = plainData(entry.value, options)
    const slot = data.kind === 'unknown' ? undefined : entrySlot(node, entry, options.names)
    const at = placeOf((slot && entry.value.alias) ?? entry.value.at, entry.keyAt)
    const value: Data = data.kind !== 'unknown' && slot ? { ...data, at, slot } : { ...data, at }
    entries.set(entry.key, { key: entry.key, keyAt: entry.keyAt, value })
  }
  return { is: 'map', entries, missing: [], whole: node.at, gap: (key) => gapSlot(node, key, options.names) }
}

function scalarData(node: ScalarNode, options: PlainOptions): Data {
  if (node.hole !== undefined) return { ...(options.holes?.[node.hole] ?? unknown('unsupported', node.at)), at: node.at }
  if (node.value === null) return { kind: 'absent', at: node.at, origin: [] }
  if (node.quoted && node.within.holes > 0) {
    const text = node.text()
    if (text instanceof BuiltText && text.segments.some(({ hole }) => hole !== undefined))
      return { kind: 'known', value: { is: 'template', text, holes: options.holes ?? [] }, at: node.at, origin: [] }
  }
  if (node.quoted && options.placeholder && node.raw.search(options.placeholder) >= 0) return withPlaceholders(node, options.placeholder)
  return { kind: 'known', value: scalar(node.value, node.raw, node.text), at: node.at, origin: [] }
}

function withPlaceholders(node: ScalarNode, placeholder: RegExp): Data {
  const text = node.text()
  const pieces: Piece[] = []
  const holes: Data[] = []
  let done = 0
  for (const { index, 0: mark } of text.content.matchAll(placeholder)) {
    if (index > done) pieces.push({ start: done, end: index })
    done = index + mark.length
    pieces.push({ start: index, end: done, hole: holes.length })
    holes.push(unknown('placeholder', text.range(index, done), { name: mark }))
  }
  if (done < text.content.length) pieces.push({ start: done, end: text.content.length })
  const built = embed(text, { start: 0, end: text.content.length }, pieces, text.encode)
  return { kind: 'known', value: { is: 'template', text: built, holes }, at: node.at, origin: [] }
}

/** The JSON inside a string, read in place. */
export function jsonInside(text: Text, holes: readonly Data[], at: Range): { data: Data; diagnostics: readonly Diagnostic[] } {
  const { root, diagnostics } = parseJson(text)
  if (!root) return { data: unknown('unsupported', at), diagnostics }
  return { data: plainData(root, { names: 'api', holes }), diagnostics }
}
