import { TextBuilder } from '../../source/embedded.ts'
import type { Range, TextEdit } from '../../source/file.ts'
import type { EntrySlot, Json, Slot } from '../../source/slot.ts'
import { parseHclExpression } from './parse.ts'
import { isBareName, renderHcl, renderKey } from './render.ts'
import { commaAfter, contentEnd, endsWithHeredoc, type HclGapSlot, isBreak, lineIndent, newLine, ownIndent } from './slots.ts'

/** The edit that writes a value into a slot; `undefined` where the text around it has no way to say it. */
export function setHcl(slot: Slot, value: Json): TextEdit | undefined {
  const at = slot.kind === 'entry' ? slot.value : slot.at
  const text = slot.kind === 'entry' ? renderHcl(value, lineIndent(at.file.text, at.start)) : fillGap(slot, value)
  return edit(slot, at, text)
}

function fillGap(slot: Extract<Slot, { kind: 'gap' }>, value: Json): string {
  const { quoted, assign }: Pick<HclGapSlot, 'quoted' | 'assign'> = { quoted: false, assign: ' = ', ...slot }
  const key = quoted ? renderHcl(slot.key, '') : isBareName(slot.key) ? renderKey(slot.key) : renderHcl(slot.key, '')
  const rendered = renderHcl(value, slot.indent)
  const padded = assign === ' = ' && !rendered.includes('\n') ? key.padEnd(widthAbove(slot)) : key
  return slot.before + padded + assign + rendered + slot.after
}

/** How wide keys are on the line above a new one, so that the equals signs stand below each other. */
function widthAbove({ at, before, indent }: Extract<Slot, { kind: 'gap' }>): number {
  if (!before.endsWith(indent) || !before.includes('\n')) return 0
  const source = at.file.text
  const start = source.lastIndexOf('\n', at.start - 1) + 1
  const line = /^([ \t]*)(\S+[ \t]*) = \S/.exec(source.slice(start, at.start))
  return line?.[1] === indent && line[2] ? line[2].length : 0
}

/** The edit that puts an item at the end of a list; `undefined` where the slot's value is not written as a list. */
export function appendHcl(list: EntrySlot, item: Json): TextEdit | undefined {
  const { file, start, end } = list.value
  const source = file.text
  const text = new TextBuilder().verbatim(list.value).build(list.value, (words) => words)
  const { expression, diagnostics } = parseHclExpression(text)
  if (expression.kind !== 'tuple' || diagnostics.length > 0) return undefined
  const last = expression.items.at(-1)
  const outer = lineIndent(source, start)
  const line = newLine(source, start)
  if (!last) {
    const inner = `${outer}  `
    const isOneLine = !source.slice(start, end).includes('\n')
    if (isOneLine) return edit(list, { file, start: start + 1, end: end - 1 }, renderHcl(item, outer))
    const at = contentEnd(source, start + 1)
    return edit(list, { file, start: at, end: at }, `${line}${inner}${renderHcl(item, inner)},`)
  }
  const comma = commaAfter(source, last.at.end)
  const indent = ownIndent(source, last.at.start)
  const after = comma === undefined ? last.at.end : comma + 1
  if (endsWithHeredoc(last) && comma === undefined) {
    const inner = indent ?? `${outer}  `
    return edit(list, { file, start: after, end: after }, `${line}${inner}, ${renderHcl(item, inner)}`)
  }
  if (indent === undefined || after >= end) {
    return edit(list, { file, start: after, end: after }, `${comma === undefined ? ', ' : ' '}${renderHcl(item, outer)}`)
  }
  // A comment at the end of the line stays with the item it is about.
  const tail = contentEnd(source, after)
  const words = (comma === undefined ? ',' : '') + source.slice(after, tail)
  const trailing = comma === undefined ? '' : ','
  return edit(list, { file, start: after, end: tail }, `${words}${line}${indent}${renderHcl(item, indent)}${trailing}`)
}

/**
 * What to delete so that an attribute, an object entry or a list's item is gone with its comma, its line and the comment behind it.
 * A whole block goes the same way: a slot with the block as its `whole`.
 */
export function removeHcl(slot: EntrySlot): TextEdit {
  return { at: removal(slot.whole), text: '' }
}

function removal({ file, start, end }: Range): Range {
  const source = file.text
  const comma = commaAfter(source, end, true)
  const after = comma === undefined ? end : comma + 1
  const indent = ownIndent(source, start)
  const tail = contentEnd(source, after)
  // A heredoc's comma stands on the line after its marker.
  const late = comma === undefined && isBreak(source, tail) ? commaAfter(source, tail) : undefined
  if (late !== undefined) return { file, start, end: late + 1 + blanks(source, late + 1) }
  if (indent !== undefined && isBreak(source, tail)) {
    const lineStart = start - indent.length
    const lineBreak = source.indexOf('\n', tail)
    if (lineBreak >= 0) return { file, start: lineStart, end: lineBreak + 1 }
    return { file, start: Math.max(0, source.lastIndexOf('\n', lineStart)), end: source.length }
  }
  if (comma !== undefined) return { file, start, end: after + blanks(source, after) }
  let before = start
  while (before > 0 && /\s/.test(source.charAt(before - 1))) before--
  const next = end + blanks(source, end)
  const closes = /[\]})]/.test(source.charAt(next))
  if (source.charCodeAt(before - 1) === 44) return { file, start: before - 1, end }
  // The only one between its brackets takes the padding along; the last of several leaves it.
  if (closes && /[[{(]/.test(source.charAt(before - 1))) return { file, start: before, end: next }
  return closes ? { file, start: before, end } : { file, start, end: next }
}

function blanks(source: string, from: number): number {
  const space = /\s*/y
  space.lastIndex = from
  return space.exec(source)?.[0].length ?? 0
}

function edit({ inside }: Slot, at: Range, text: string): TextEdit | undefined {
  const written = inside ? inside.encode(text) : text
  return written === undefined ? undefined : { at, text: written }
}
