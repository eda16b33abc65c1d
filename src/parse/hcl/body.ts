import type { Attribute, Block, Body, Item, Label } from './ast.ts'
import { literalString } from './ast.ts'
import { parseExpression } from './expression.ts'
import { endOfBroken } from './recovery.ts'
import type { Scanner } from './scanner.ts'
import { parseQuoted } from './template.ts'

/** Reads a whole file. */
export function parseFile(s: Scanner): Body {
  s.advance()
  return bodyOf(s, parseItems(s, false), 0, s.source.length)
}

interface Found {
  readonly item: Item
  readonly start: number
}

function bodyOf(s: Scanner, found: readonly Found[], start: number, end: number): Body {
  const attributes: Attribute[] = []
  const blocks: Block[] = []
  const items = found.map(({ item }) => item)
  for (const item of items) {
    if (item.kind === 'attribute') attributes.push(item)
    else blocks.push(item)
  }
  if (attributes.length > 1) reportDuplicates(s, attributes)
  return { items, attributes, blocks, at: s.at(start, end) }
}

function reportDuplicates(s: Scanner, attributes: readonly Attribute[]): void {
  const seen = new Set<string>()
  for (const { name, nameAt } of attributes) {
    if (seen.has(name)) s.reportAt(`\`${name}\` is set twice in the same block`, nameAt)
    seen.add(name)
  }
}

/** Up to the closing brace of the block, which is not taken, or to the end of the file. */
function parseItems(s: Scanner, inBlock: boolean): Found[] {
  const found: Found[] = []
  for (;;) {
    while (s.take('newline')) {}
    if (s.is('end')) return found
    if (s.is('}')) {
      if (inBlock) return found
      s.report('this `}` closes nothing', s.start, s.end)
      s.advance()
    } else parseItem(s, found)
  }
}

function parseItem(s: Scanner, found: Found[]): void {
  const start = s.start
  if (s.is('name')) {
    const name = s.word()
    const end = s.end
    s.advance()
    if (s.is('=')) found.push(parseAttribute(s, name, start, end))
    else if (s.is('{') || s.is('"') || s.is('name')) parseBlock(s, name, start, end, found)
    else if (s.is(':')) {
      s.report('expected `=` between the name and the value, found `:`', s.start, s.end)
      found.push(parseAttribute(s, name, start, end))
    } else {
      s.expected(`\`=\` and a value, or \`{\`, after \`${name}\``)
      recover(s, start, start)
    }
    return
  }
  // A quoted name is JSON's way: worth reading on, since the value says what was meant.
  const name = s.is('"') ? literalString(parseQuoted(s)) : undefined
  if (name !== undefined) {
    const end = s.previousEnd
    if (s.is('=') || s.is(':')) {
      s.report('the name of an attribute is written without quotes', start, end)
      found.push(parseAttribute(s, name, start, end))
      return
    }
  }
  s.expected('the name of an attribute or block')
  recover(s, start, start)
}

/** The current token is the `=`. */
function parseAttribute(s: Scanner, name: string, start: number, nameEnd: number): Found {
  s.advance()
  const equals = s.previousEnd
  const from = s.start
  let value = parseExpression(s)
  let end = s.previousEnd
  if (s.is(',')) {
    s.report('attributes are separated by new lines, not commas', s.start, s.end)
    s.advance()
  } else if (!s.is('newline') && !s.is('end') && !s.is('}')) s.expected(`a new line after the value of \`${name}\``)
  if (s.halted) {
    end = trimmedEnd(s.source, equals, recover(s, start, from))
    value = { kind: 'invalid', at: s.at(Math.min(from, end), end) }
  }
  return { item: { kind: 'attribute', name, nameAt: s.at(start, nameEnd), value, whole: s.at(start, end) }, start }
}

/** The current token is the one after the type. */
function parseBlock(s: Scanner, type: string, start: number, typeEnd: number, found: Found[]): void {
  const labels: Label[] = []
  while (s.is('name') || s.is('"')) labels.push(parseLabel(s))
  const headerEnd = s.previousEnd
  if (s.is('newline') && /\s*\{/y.test(s.source.slice(s.start, s.start + 200))) {
    s.report('the `{` of a block stands on the same line as its type', start, headerEnd)
    while (s.take('newline')) {}
  }
  if (!s.is('{')) s.expected(`\`{\` after \`${s.source.slice(start, headerEnd)}\``)
  if (s.halted) {
    recover(s, start, start)
    return
  }
  const brace = s.start
  s.advance()
  const oneLine = !s.is('newline') && !s.is('}') && !s.is('end')
  const inner = s.nested<Found[] | undefined>(
    () => parseItems(s, true),
    () => undefined,
  )
  if (!inner) {
    recover(s, start, brace)
    return
  }
  const closed = s.is('}')
  const hoisted = closed ? [] : takeOutdented(s, inner, start, brace)
  const bodyEnd = closed ? s.start : trimmedEnd(s.source, brace + 1, hoisted[0]?.start ?? s.source.length)
  if (closed) checkLines(s, inner, brace, oneLine)
  if (closed) s.advance()
  const end = closed ? s.previousEnd : bodyEnd
  const body = bodyOf(s, inner, brace + 1, bodyEnd)
  const [typeAt, header, braces, whole] = [s.at(start, typeEnd), s.at(start, headerEnd), s.at(brace, end), s.at(start, end)]
  found.push({ item: { kind: 'block', type, typeAt, labels, body, header, braces, whole }, start })
  for (const item of hoisted) found.push(item)
  if (closed && !s.is('newline') && !s.is('end') && !s.is('}')) {
    s.report(`expected a new line after the block \`${type}\`, found ${s.found()}`, s.start, s.end)
    if (!s.is('name') && !s.is('"')) {
      s.halt()
      recover(s, s.start, s.start)
    }
  }
}

/** The current token is the closing brace. */
function checkLines(s: Scanner, inner: readonly Found[], brace: number, oneLine: boolean): void {
  const afterBreak = s.source.charCodeAt(s.previousEnd - 1) === 10
  if (oneLine && (afterBreak || inner.length > 1 || inner[0]?.item.kind === 'block')) {
    s.report('a block on one line holds one attribute only: give each its own line', brace, brace + 1)
  } else if (!oneLine && !afterBreak && inner.length > 0) s.report('expected a new line before this `}`', s.start, s.end)
}

function parseLabel(s: Scanner): Label {
  const start = s.start
  if (s.is('name')) {
    const value = s.word()
    s.advance()
    return { value, at: s.at(start, s.previousEnd) }
  }
  const quoted = parseQuoted(s)
  const value = literalString(quoted)
  if (value === undefined && !s.halted) s.report('a label is a plain string, without `${` or `%{`', start, s.previousEnd)
  return { value: value ?? '', at: quoted.at }
}

/**
 * Says that a block is never closed, and takes out of it what a person would see outside: everything from the first item that is
 * not indented deeper than the block itself.
 */
function takeOutdented(s: Scanner, inner: Found[], start: number, brace: number): Found[] {
  if (!s.unclosed) s.report('this block is never closed: expected `}`', brace, brace + 1)
  s.unclosed = true
  const indentation = indentationAt(s.source, start)
  if (indentation === undefined) return []
  const first = inner.findIndex((found) => (indentationAt(s.source, found.start) ?? Number.POSITIVE_INFINITY) <= indentation)
  return first < 0 ? [] : inner.splice(first)
}

/** How far the line is indented that starts with this item; `undefined` where something stands before it. */
function indentationAt(source: string, start: number): number | undefined {
  let at = start
  while (at > 0 && (source.charCodeAt(at - 1) === 32 || source.charCodeAt(at - 1) === 9)) at--
  return at === 0 || source.charCodeAt(at - 1) === 10 ? start - at : undefined
}

/** Goes on after an item that could not be read; the offset at which. `from` is where its brackets begin. */
function recover(s: Scanner, start: number, from: number): number {
  const lineStart = s.lineStart(start)
  let indentation = 0
  while (lineStart + indentation < start && s.source.charCodeAt(lineStart + indentation) <= 32) indentation++
  const { source, haltedAt } = s
  const end = endOfBroken(source, { from, haltedAt, indentation, comment: (first, last) => s.comment(first, last) })
  s.flat = false
  s.resume(end)
  return end
}

function trimmedEnd(source: string, from: number, end: number): number {
  let at = end
  while (at > from && source.charCodeAt(at - 1) <= 32) at--
  return at
}
