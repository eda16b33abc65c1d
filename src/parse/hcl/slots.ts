import type { Text } from '../../source/embedded.ts'
import type { EntrySlot, GapSlot, Spelling } from '../../source/slot.ts'
import type { Attribute, Block, Expression, ObjectEntry, ObjectExpression } from './ast.ts'
import { lineEnd } from './scanner.ts'

/** Who fills a slot: how names are spelled there, and the text it lies in where that is text inside text. */
export interface SlotContext {
  readonly names: Spelling
  readonly inside?: Text
}

/** A gap in HCL also knows how its neighbours write a key. */
export interface HclGapSlot extends GapSlot {
  readonly syntax: 'hcl'
  /** Keys stand in quotes here. */
  readonly quoted: boolean
  /** What stands between key and value. */
  readonly assign: string
}

/** An attribute's value, an object entry's value, or an item of a list (which is its own value). */
export function entrySlot(entry: Attribute | ObjectEntry | Expression, context: SlotContext): EntrySlot {
  if ('whole' in entry) return { kind: 'entry', syntax: 'hcl', ...context, value: entry.value.at, whole: entry.whole }
  return { kind: 'entry', syntax: 'hcl', ...context, value: entry.at, whole: entry.at }
}

/**
 * Where a missing attribute of a block would be written: on a new line after its last attribute, or before its nested blocks. A block
 * on one line cannot take a second attribute as it is: `at` is then what stands between its braces, and `before` repeats it.
 */
export function blockGap(block: Block, key: string, context: SlotContext): HclGapSlot {
  const { file, start, end } = block.braces
  const source = file.text
  const outer = lineIndent(source, start)
  const inner = `${outer}  `
  const line = newLine(source, start)
  const gap = (at: number, before: string, after: string, indent: string, to = at): HclGapSlot => ({
    ...{ kind: 'gap', syntax: 'hcl', ...context, key, quoted: false, assign: ' = ' },
    ...{ at: { file, start: at, end: to }, before, after, indent },
  })
  const last = block.body.attributes.at(-1)
  const oneLine = !source.slice(start, end).includes('\n')
  if (oneLine || sameLine(source, start, block.body.items[0]?.whole.start)) {
    const words = source.slice(start + 1, end - 1).trim()
    const before = words === '' ? line + inner : line + inner + words + line + inner
    return gap(start + 1, before, line + outer, inner, end - 1)
  }
  if (last) {
    const indent = ownIndent(source, last.whole.start) ?? inner
    return gap(contentEnd(source, last.whole.end), line + indent, '', indent)
  }
  const first = block.body.items[0]
  const indent = (first && ownIndent(source, first.whole.start)) ?? inner
  return gap(contentEnd(source, start + 1), line + indent, '', indent)
}

/** Where a missing entry of an object would be written: after the last one, in the way the others are written. */
export function objectGap(object: ObjectExpression, key: string, context: SlotContext): HclGapSlot {
  const { file, start, end } = object.at
  const source = file.text
  const outer = lineIndent(source, start)
  const line = newLine(source, start)
  const last = object.entries.at(-1)
  const style = last ? styleOf(source, last) : { quoted: false, assign: ' = ' }
  const gap = (at: number, before: string, after: string, indent: string): HclGapSlot => ({
    ...{ kind: 'gap', syntax: 'hcl', ...context, key, ...style },
    ...{ at: { file, start: at, end: at }, before, after, indent },
  })
  if (!last) {
    const inner = `${outer}  `
    if (source.slice(start, end).includes('\n')) return gap(contentEnd(source, start + 1), line + inner, '', inner)
    return gap(start + 1, ' ', end - start > 2 ? '' : ' ', outer)
  }
  const comma = commaAfter(source, last.whole.end)
  const afterLast = comma === undefined ? last.whole.end : comma + 1
  const tail = contentEnd(source, afterLast)
  const endsLine = tail < end - 1 && isBreak(source, tail)
  const indent = ownIndent(source, last.whole.start) ?? (endsLine ? `${outer}  ` : undefined)
  if (endsLine && indent !== undefined) {
    if (comma !== undefined) return gap(tail, line + indent, ',', indent)
    const separated = object.entries.length > 1 && commaAfter(source, object.entries.at(-2)?.whole.end ?? end) !== undefined
    // With a comment or a heredoc's marker at the end of the line, the line break alone separates.
    if (separated && tail === afterLast && !endsWithHeredoc(last.value)) return gap(tail, `,${line}${indent}`, '', indent)
    return gap(tail, line + indent, '', indent)
  }
  if (indent !== undefined) return gap(afterLast, (comma === undefined ? ',' : '') + line + indent, '', indent)
  return gap(afterLast, comma === undefined ? ', ' : ' ', '', outer)
}

function styleOf(source: string, { keyAt, value }: ObjectEntry): { quoted: boolean; assign: string } {
  const between = source.slice(keyAt.end, value.at.start)
  const quoted = source.charCodeAt(keyAt.start) === 34
  if (between.includes(':')) return { quoted, assign: /^\s/.test(between) ? ' : ' : ': ' }
  return { quoted, assign: /\s/.test(between) ? ' = ' : '=' }
}

/** The white space at the beginning of the line of an offset. */
export function lineIndent(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  return /[ \t]*/y.exec(source.slice(start, offset))?.[0] ?? ''
}

/** The white space before an offset that is the first thing on its line; `undefined` where it is not. */
export function ownIndent(source: string, offset: number): string | undefined {
  const indent = lineIndent(source, offset)
  return source.lastIndexOf('\n', offset - 1) + 1 + indent.length === offset ? indent : undefined
}

function sameLine(source: string, from: number, to: number | undefined): boolean {
  return to !== undefined && !source.slice(from, to).includes('\n')
}

/** How lines end around here. */
export function newLine(source: string, offset: number): string {
  const next = source.indexOf('\n', offset)
  const at = next < 0 ? source.lastIndexOf('\n', offset) : next
  return at > 0 && source.charCodeAt(at - 1) === 13 ? '\r\n' : '\n'
}

/** After blanks and comments that belong to what ends at `from`; `from` itself where something else follows on the line. */
export function contentEnd(source: string, from: number): number {
  let at = from
  let end = from
  for (;;) {
    at = blanksEnd(source, at)
    if (isBreak(source, at)) return end
    const next = commentEnd(source, at)
    if (next === undefined) return from
    at = end = next
  }
}

/** Whether a line ends here, blanks aside. */
export function isBreak(source: string, from: number): boolean {
  const at = blanksEnd(source, from)
  return at >= source.length || source.charCodeAt(at) === 10 || (source.charCodeAt(at) === 13 && source.charCodeAt(at + 1) === 10)
}

/** The comma that separates what ends at `from` from the next entry, on a later line too unless told not to. */
export function commaAfter(source: string, from: number, sameLineOnly = false): number | undefined {
  let at = from
  for (;;) {
    at = blanksEnd(source, at)
    const code = source.charCodeAt(at)
    if (code === 44) return at
    if (!sameLineOnly && (code === 10 || code === 13)) at++
    else {
      const next = commentEnd(source, at)
      if (next === undefined) return undefined
      at = next
    }
  }
}

function blanksEnd(source: string, from: number): number {
  let at = from
  while (source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9) at++
  return at
}

function commentEnd(source: string, at: number): number | undefined {
  if (source.startsWith('#', at) || source.startsWith('//', at)) return lineEnd(source, at)
  const close = source.startsWith('/*', at) ? source.indexOf('*/', at + 2) : -1
  return close < 0 ? undefined : close + 2
}

/** Whether the last thing in an expression is a heredoc's marker, which nothing may follow on its line. */
export function endsWithHeredoc(expression: Expression): boolean {
  switch (expression.kind) {
    case 'template':
      return expression.style === 'heredoc'
    case 'binary':
      return endsWithHeredoc(expression.right)
    case 'conditional':
      return endsWithHeredoc(expression.whenFalse)
    case 'unary':
      return endsWithHeredoc(expression.operand)
    default:
      return false
  }
}
