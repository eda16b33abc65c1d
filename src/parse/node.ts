import type { Text } from '../source/embedded.ts'
import { type Range, textOf } from '../source/file.ts'
import type { EntrySlot, GapSlot, Spelling, Syntax } from '../source/slot.ts'

/** A YAML or JSON value where it stands. Tags are kept as written (`!Ref`), aliases are already followed. */
export type Node = ScalarNode | MapNode | ListNode

interface Written {
  /** The text it was parsed from: what is written back goes through its `encode`. */
  readonly within: Text
  readonly syntax: Exclude<Syntax, 'hcl'>
  /** The value's own span, without its tag. */
  readonly at: Range
  readonly tag?: string
  /** Tag and value together; the value alone where it has no tag. */
  readonly tagged: Range
}

export interface ScalarNode extends Written {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The text as a person wrote it, without quotes and escapes: `012345678901` keeps its zero. */
  readonly raw: string
  readonly quoted: boolean
  /** The characters of a string with their places, for what is written inside it. */
  readonly text: () => Text
  /** A value put in from outside (an interpolation): which one. `value` and `raw` mean nothing then. */
  readonly hole?: number
}

export interface MapNode extends Written {
  readonly kind: 'map'
  readonly entries: readonly MapEntry[]
  /** `{ }` on the page, JSON's always; otherwise indentation makes the map. */
  readonly flow: boolean
}

export interface MapEntry {
  readonly key: string
  readonly keyAt: Range
  readonly value: Node
  /** Key and value. */
  readonly whole: Range
}

export interface ListNode extends Written {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly flow: boolean
}

/** The entry of a map with this key; of several the last, as JSON and YAML readers take it. */
export const entryOf = (node: Node | undefined, key: string): MapEntry | undefined =>
  node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined

export const childOf = (node: Node | undefined, key: string): Node | undefined => entryOf(node, key)?.value

/** The string of a scalar node; `undefined` for anything else, a number included. */
export const stringOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' && node.hole === undefined ? node.value : undefined

const inside = (text: Text): { inside?: Text } => (text.content === text.range(0, 0).file.text ? {} : { inside: text })

/** Where to write a map entry's value, and how to take the entry away. */
export function entrySlot(map: MapNode, entry: MapEntry, names: Spelling): EntrySlot {
  const removal = map.flow ? flowRemoval(map, entry.whole, map.entries.length) : blockRemoval(entry.whole, undefined)
  return { kind: 'entry', syntax: map.syntax, names, value: entry.value.tagged, whole: entry.whole, ...removal, ...inside(map.within) }
}

/** Where to write a list item, and how to take it away. */
export function itemSlot(list: ListNode, index: number, names: Spelling): EntrySlot | undefined {
  const item = list.items[index]
  if (!item) return undefined
  const removal = list.flow
    ? flowRemoval(list, item.tagged, list.items.length)
    : list.items.length === 1
      ? { removal: { at: list.tagged, text: '[]' } }
      : blockRemoval(item.tagged, '-')
  return { kind: 'entry', syntax: list.syntax, names, value: item.tagged, whole: item.tagged, ...removal, ...inside(list.within) }
}

/** Between brackets an entry goes together with the comma that follows it, or else with the one before it. */
function flowRemoval(owner: MapNode | ListNode, whole: Range, siblings: number): { removal: { at: Range; text: string } } {
  const { text } = whole.file
  const after = /^[ \t]*,[ \t]*(?:\r?\n[ \t]*)?/.exec(text.slice(whole.end, owner.at.end))
  if (after) return { removal: { at: { ...whole, end: whole.end + after[0].length }, text: '' } }
  const before = siblings > 1 ? /,?\s*$/.exec(text.slice(owner.at.start, whole.start)) : undefined
  return { removal: { at: { ...whole, start: whole.start - (before?.[0].length ?? 0) }, text: '' } }
}

/** An entry that has its lines for itself goes with them; one that shares a line with a parent's dash cannot go alone. */
function blockRemoval(whole: Range, lead: '-' | undefined): { removal?: { at: Range; text: string } } {
  const { text } = whole.file
  const lineStart = text.lastIndexOf('\n', whole.start - 1) + 1
  const before = text.slice(lineStart, whole.start)
  if (lead === '-' ? !/^\s*-\s+$/.test(before) : before.trim() !== '') return {}
  const lineEnd = text.indexOf('\n', Math.max(whole.end - 1, whole.start))
  return { removal: { at: { ...whole, start: lineStart, end: lineEnd < 0 ? text.length : lineEnd + 1 }, text: '' } }
}

/** Where an entry that is missing from the map would be written; `undefined` where no safe place shows. */
export function gapSlot(map: MapNode, key: string, names: Spelling): GapSlot | undefined {
  const common = { kind: 'gap' as const, syntax: map.syntax, names, key, ...inside(map.within) }
  const { file } = map.at
  const last = map.entries.at(-1)
  if (map.flow) {
    if (!last) {
      const at = { file, start: map.at.start + 1, end: map.at.start + 1 }
      return { ...common, at, before: map.syntax === 'yaml' ? ' ' : '', after: map.syntax === 'yaml' ? ' ' : '', indent: '' }
    }
    const tail = file.text.slice(last.whole.end, map.at.end)
    const comma = /^\s*,/.exec(tail)
    const end = last.whole.end + (comma?.[0].length ?? 0)
    const indent = ownIndent(last.keyAt)
    const before = indent !== undefined && tail.includes('\n') ? `\n${indent}` : ' '
    return { ...common, at: { file, start: end, end }, before: (comma ? '' : ',') + before, after: '', indent: indent ?? '' }
  }
  const first = map.entries[0]
  if (!first || !last) return undefined
  const indent = ' '.repeat(columnOf(first.keyAt))
  const anchor = map.entries.findLast((entry) => !textOf(entry.whole).includes('\n'))
  if (!anchor) return { ...common, at: { ...first.keyAt, end: first.keyAt.start }, before: '', after: `\n${indent}`, indent }
  const lineEnd = /\r?\n|$/.exec(file.text.slice(anchor.whole.end))
  const at = anchor.whole.end + (lineEnd?.index ?? 0)
  return { ...common, at: { file, start: at, end: at }, before: `\n${indent}`, after: '', indent }
}

const columnOf = (at: Range): number => at.start - (at.file.text.lastIndexOf('\n', at.start - 1) + 1)

/** The white space before this place, if nothing else stands before it on its line. */
function ownIndent(at: Range): string | undefined {
  const before = at.file.text.slice(at.start - columnOf(at), at.start)
  return before.trim() === '' ? before : undefined
}
