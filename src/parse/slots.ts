import type { Text } from '../source/embedded.ts'
import { contains, isOneLine, type Range } from '../source/file.ts'
import type { EntrySlot, GapSlot, ListEnd, Slot, Spelling } from '../source/slot.ts'
import { commaIn, type ListNode, type MapEntry, type MapNode, type Node } from './node.ts'

type Removal = NonNullable<EntrySlot['removal']>

/** Where to write a map entry's value, and how to take the entry away. One that a merge key brings is overruled, not changed. */
export function entrySlot(map: MapNode, entry: MapEntry, names: Spelling): Slot | undefined {
  if (entry.inherited) return gapSlot(map, entry.key, names)
  const { wholes, index } = membersOf(map)
  return slotOf(map, entry.value, entry.whole, index.get(entry) ?? -1, wholes, names)
}

/** Where to write a list item, and how to take it away. */
export function itemSlot(list: ListNode, index: number, names: Spelling): EntrySlot | undefined {
  const item = list.items[index]
  return item && slotOf(list, item, writtenAt(item), index, membersOf(list).wholes, names)
}

interface Members {
  readonly wholes: readonly Range[]
  readonly index: ReadonlyMap<MapEntry, number>
}

const members = new WeakMap<MapNode | ListNode, Members>()

/** What stands in a map or list of its own, worked out once for all of its slots. */
function membersOf(owner: MapNode | ListNode): Members {
  const known = members.get(owner)
  if (known) return known
  const own = owner.kind === 'map' ? owner.entries.filter(({ inherited }) => !inherited) : []
  const wholes = owner.kind === 'map' ? own.map(({ whole }) => whole) : owner.items.map(writtenAt)
  const made: Members = { wholes, index: new Map(own.map((entry, index) => [entry, index])) }
  members.set(owner, made)
  return made
}

function slotOf(owner: MapNode | ListNode, value: Node, whole: Range, index: number, wholes: readonly Range[], names: Spelling): EntrySlot {
  const removal = canWrite(owner.within) ? removalOf(owner, index, wholes) : undefined
  const elsewhere = value.alias ? { elsewhere: value.tagged } : {}
  const end = value.kind === 'list' && !value.alias && value.tag === undefined && canWrite(value.within) ? listEnd(value) : undefined
  return {
    kind: 'entry',
    syntax: owner.syntax,
    names,
    value: withAnchor(writtenAt(value)),
    whole,
    ...(removal ? { removal } : {}),
    ...(end ? { end } : {}),
    ...elsewhere,
    ...inside(owner.within),
  }
}

const writtenAt = (node: Node): Range => node.alias ?? node.tagged

/** A value with an anchor goes together with it: what still needs the anchor then shows as an error, and is not changed unseen. */
function withAnchor(at: Range): Range {
  const anchor = /&[^\s,[\]{}]+[ \t]+$/.exec(at.file.text.slice(Math.max(0, at.start - 200), at.start))
  return anchor ? { ...at, start: at.start - anchor[0].length } : at
}

const inside = (text: Text): { inside?: Text } => (text.content === text.range(0, 0).file.text ? {} : { inside: text })

/** Text that cannot be written to has no places of its own either: a folded string maps to the whole of itself. */
const canWrite = (text: Text): boolean => text.encode('') !== undefined

function removalOf(owner: MapNode | ListNode, index: number, wholes: readonly Range[]): Removal | undefined {
  const whole = wholes[index]
  // An entry that does not stand in its owner (a merged map, another file) is not taken away from here.
  if (!whole || !contains(owner.at, whole)) return undefined
  if (owner.flow) return flowRemoval(owner.at, whole, wholes[index - 1], wholes[index + 1])
  return wholes.length === 1 ? lastOfBlock(owner, whole) : blockRemoval(whole, wholes[index + 1], owner.kind === 'list')
}

/** Between brackets an entry goes together with the comma that follows it, or else with the one before it. */
function flowRemoval(owner: Range, whole: Range, previous: Range | undefined, next: Range | undefined): Removal | undefined {
  const { text } = whole.file
  const tail = text.slice(whole.end, next?.start ?? owner.end - 1)
  if (next) {
    const after = /^[ \t]*,[ \t]*(?:\r?\n[ \t]*)?/.exec(tail)
    if (after) return { at: { ...whole, end: whole.end + after[0].length }, text: '' }
    const comma = commaIn(tail)
    return comma === undefined ? undefined : { at: { ...whole, end: whole.end + comma + 1 }, text: tail.slice(0, comma).trimStart() }
  }
  const end = whole.end + (/^\s*,/.exec(tail)?.[0].length ?? 0)
  if (previous) {
    const between = text.slice(previous.end, whole.start)
    const comma = commaIn(between)
    if (comma === undefined) return undefined
    return {
      at: { ...whole, start: previous.end, end },
      text: (between.slice(0, comma) + between.slice(comma + 1)).replace(/(?:\s|\\[nrt])+$/, ''),
    }
  }
  const blankBefore = /\s*$/.exec(text.slice(owner.start + 1, whole.start))?.[0].length ?? 0
  const blankAfter = /^\s*/.exec(text.slice(end, owner.end - 1))?.[0].length ?? 0
  const alone = whole.start - blankBefore === owner.start + 1 && end + blankAfter === owner.end - 1
  return { at: alone ? { ...whole, start: owner.start + 1, end: owner.end - 1 } : { ...whole, end }, text: '' }
}

/** The last entry leaves an empty collection behind, not nothing. */
function lastOfBlock(owner: MapNode | ListNode, whole: Range): Removal | undefined {
  const { text } = whole.file
  // A merge key is there besides, or a comment that would be lost.
  const rest = owner.kind === 'map' ? text.slice(owner.at.start, whole.start) + text.slice(whole.end, owner.at.end) : ''
  if (rest.trim() !== '') return undefined
  const empty = owner.kind === 'map' ? '{}' : '[]'
  const { at, lead } = behindKey(owner.at)
  return { at, text: lead + empty }
}

/**
 * Where to write one line over a YAML value that begins on a line below its key: behind the key. A comment keeps that place; then
 * the line goes deeper than the key, which a list's dashes need not do.
 */
export function behindKey(at: Range): { at: Range; lead: string } {
  const { text } = at.file
  const below = /:([ \t]*\r?\n[ \t]*)$/.exec(text.slice(Math.max(0, at.start - 200), at.start))
  if (below) return { at: { ...at, start: at.start - (below[1]?.length ?? 0) }, lead: ' ' }
  const listAtKey = text.slice(lineStart(at), at.start).trim() === '' && at.start > 0 && /^-\s/.test(text.slice(at.start, at.start + 2))
  return { at, lead: listAtKey ? '  ' : '' }
}

/** An entry that has its lines for itself goes with them; one that shares a line with a parent's dash makes room for the next. */
function blockRemoval(whole: Range, next: Range | undefined, item: boolean): Removal | undefined {
  const { text } = whole.file
  const start = lineStart(whole)
  const before = text.slice(start, whole.start)
  if (item ? /^\s*-\s+$/.test(before) : before.trim() === '') {
    const lineEnd = text.indexOf('\n', Math.max(whole.end - 1, whole.start))
    return { at: { ...whole, start, end: lineEnd < 0 ? text.length : lineEnd + 1 }, text: '' }
  }
  const shared = item ? /^[ \t]*(?:-[ \t]+)+-[ \t]+$/ : /^[ \t]*(?:-[ \t]+)+$/
  if (!next || !shared.test(before)) return undefined
  const nextStart = item ? next.start - (/-[ \t]+$/.exec(text.slice(lineStart(next), next.start))?.[0].length ?? 0) : next.start
  const from = item ? whole.start - (/-[ \t]+$/.exec(before)?.[0].length ?? 0) : whole.start
  if (!/^[ \t]*(?:#[^\n]*)?\r?\n\s*$/.test(text.slice(whole.end, nextStart))) return undefined
  return { at: { ...whole, start: from, end: nextStart }, text: '' }
}

function listEnd({ at, items, flow }: ListNode): ListEnd | undefined {
  const { file } = at
  const last = items.at(-1)
  if (!flow) return last && blockEnd(last)
  if (!last) {
    const inside = { file, start: at.start + 1, end: at.start + 1 }
    return { at: inside, before: '', after: '' }
  }
  const whole = writtenAt(last)
  const tail = file.text.slice(whole.end, at.end - 1)
  if (/[^\s,]/.test(withoutComments(tail))) return undefined
  const comma = commaIn(tail)
  const end = whole.end + (comma === undefined ? 0 : comma + 1)
  const indent = ownIndent(whole)
  const before = indent !== undefined && tail.includes('\n') ? lineBreakAt(whole) + indent : ' '
  return { at: { file, start: end, end }, before: (comma === undefined ? ',' : '') + before, after: '' }
}

/** Behind the last line of the last item, comment included, at the same depth. */
function blockEnd(last: Node): ListEnd | undefined {
  const whole = writtenAt(last)
  const { text } = whole.file
  const dash = /^([ ]*)-[ ]+$/.exec(text.slice(lineStart(whole), whole.start))
  if (dash?.[1] === undefined) return undefined
  let end = whole.end
  while (end > whole.start && /\s/.test(text[end - 1] ?? '')) end--
  end += text.slice(end).search(/\r?\n|$/)
  const before = `${lineBreakAt(whole)}${dash[1]}- `
  return { at: { ...whole, start: end, end }, before, after: '', indent: `${dash[1]}  ` }
}

/** Where an entry that is missing from the map would be written; `undefined` where no safe place shows. */
export function gapSlot(map: MapNode, key: string, names: Spelling): GapSlot | undefined {
  const own = map.entries.filter((entry) => !entry.inherited)
  const common = { kind: 'gap' as const, syntax: map.syntax, names, key, ...inside(map.within) }
  return map.flow ? flowGap(map, own, common) : blockGap(map, own, common)
}

type Common = Pick<GapSlot, 'kind' | 'syntax' | 'names' | 'key' | 'inside'>

function flowGap(map: MapNode, own: readonly MapEntry[], common: Common): GapSlot | undefined {
  const { file } = map.at
  const last = own.at(-1)
  if (!last) {
    if (map.entries.length > 0) return undefined
    const at = { file, start: map.at.start + 1, end: map.at.start + 1 }
    const space = map.syntax === 'yaml' && file.text[at.start] === '}' ? ' ' : ''
    return { ...common, at, before: space, after: space, indent: '' }
  }
  const tail = file.text.slice(last.whole.end, map.at.end - 1)
  const comma = commaIn(tail)
  // Something that is no entry of its own follows: a merge key.
  if (/[^\s,]/.test(withoutComments(tail))) return undefined
  const end = last.whole.end + (comma === undefined ? 0 : comma + 1)
  const indent = ownIndent(last.whole)
  const before = indent !== undefined && tail.includes('\n') ? lineBreakAt(last.whole) + indent : ' '
  return { ...common, at: { file, start: end, end }, before: (comma === undefined ? ',' : '') + before, after: '', indent: indent ?? '' }
}

function blockGap(map: MapNode, own: readonly MapEntry[], common: Common): GapSlot | undefined {
  const { file } = map.at
  const model = own.find(({ whole }) => /^[ ]*(?:-[ ]+)*$/.test(file.text.slice(lineStart(whole), whole.start)))
  const first = own[0]
  if (!model || !first) return undefined
  const indent = ' '.repeat(model.whole.start - lineStart(model.whole))
  const lineBreak = lineBreakAt(first.whole)
  const anchor = own.findLast(({ whole, value }) => isOneLine(whole) && !isBlockScalar(value))
  if (!anchor) {
    if (model !== first) return undefined
    return { ...common, at: { file, start: first.whole.start, end: first.whole.start }, before: '', after: lineBreak + indent, indent }
  }
  const at = anchor.whole.end + file.text.slice(anchor.whole.end).search(/\r?\n|$/)
  return { ...common, at: { file, start: at, end: at }, before: lineBreak + indent, after: '', indent }
}

/** An empty one is only its `|` or `>`: the lines behind it are its own. */
const isBlockScalar = (value: Node): boolean =>
  value.kind === 'scalar' && /^[|>]/.test(value.at.file.text.slice(value.at.start, value.at.end)) && value.syntax === 'yaml'

/** Inside a string a line break is written `\n`. */
const withoutComments = (words: string): string =>
  words.replace(/\\[nrt]/g, '').replace(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*/g, '')

const lineStart = ({ file, start }: Range): number => (start === 0 ? 0 : file.text.lastIndexOf('\n', start - 1) + 1)

/** What ends the lines here: what is written goes on in the same way. */
function lineBreakAt({ file, start }: Range): string {
  const before = file.text.lastIndexOf('\n', start - 1)
  const at = before >= 0 && start > 0 ? before : file.text.indexOf('\n', start)
  return at > 0 && file.text[at - 1] === '\r' ? '\r\n' : '\n'
}

/** The white space before this place, if nothing else stands before it on its line. */
function ownIndent(at: Range): string | undefined {
  const before = at.file.text.slice(lineStart(at), at.start)
  return before.trim() === '' ? before : undefined
}
