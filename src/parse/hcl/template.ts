import type { Expression, Heredoc, Template } from './ast.ts'
import { templateParts } from './directives.ts'
import { parseExpression, parseForNames } from './expression.ts'
import { endOfSequence } from './recovery.ts'
import type { Scanner } from './scanner.ts'
import { byteOrderMark, lineEnd } from './scanner.ts'
import { blanksEnd, readText, stripIndentation, type TemplateToken, trimEnd, trimStart } from './template-text.ts'

type Style = Template['style']

/** The current token is the opening quote. */
export function parseQuoted(s: Scanner): Expression {
  const { start, source } = s
  const inside = start + 1
  const plain = plainEnd(source, inside)
  if (source.charCodeAt(plain) === 34) {
    s.resume(plain + 1)
    const content = { start: inside, end: plain }
    const value = source.slice(inside, plain)
    const parts = value === '' ? [] : [{ kind: 'text' as const, value, at: s.at(inside, plain), pieces: [content] }]
    return { kind: 'template', style: 'quoted', parts, at: s.at(start, plain + 1), inside: content, text: s.text, heredoc: undefined }
  }
  const tokens: TemplateToken[] = []
  const end = readTokens(s, inside, 'quoted', tokens)
  if (s.halted) return s.invalid(start)
  if (source.charCodeAt(end) !== 34) {
    s.fail('this string is not closed on its line: expected `"`', start, end)
    s.haltedAt = end
    return s.invalid(start)
  }
  s.resume(end + 1)
  return finish(s, 'quoted', tokens, start, end + 1, { start: inside, end }, undefined)
}

/** Where a quoted string stops being plain characters. */
function plainEnd(source: string, from: number): number {
  for (let at = from; ; at++) {
    const code = source.charCodeAt(at)
    if (code === 34 || code === 92 || code === 36 || code === 37 || code === 10 || code === 13 || at >= source.length) return at
  }
}

const heredocOpening = /-?([\p{ID_Start}_][\p{ID_Continue}-]*)(\r?\n)/uy

/** The current token is `<<`. */
export function parseHeredoc(s: Scanner): Expression {
  const { start, source } = s
  heredocOpening.lastIndex = s.end
  const marker = heredocOpening.exec(source)?.[1]
  if (marker === undefined) {
    s.fail('expected a marker and a new line after `<<`, as in `<<EOT`', start, lineEnd(source, s.end))
    return s.invalid(start)
  }
  const inside = heredocOpening.lastIndex
  const tokens: TemplateToken[] = []
  const end = readTokens(s, inside, 'heredoc', tokens, marker)
  if (s.halted) return s.invalid(start)
  const closing = markerEnd(source, end, marker)
  if (closing < 0) {
    s.fail(`this heredoc is never closed: expected a line with only \`${marker}\``, start, lineEnd(source, start))
    s.haltedAt = source.length
    return s.invalid(start)
  }
  const rest = blanksEnd(source, closing)
  if (rest >= source.length) s.report(`expected a new line after \`${marker}\`, which ends this heredoc`, closing - marker.length, closing)
  const stripped = source.charCodeAt(start + 2) === 45 ? stripIndentation(tokens) : undefined
  // Behind the marker white space of every kind may stand, of which the scanner knows two.
  s.resume(/^[ \t]*$/.test(source.slice(closing, rest)) ? closing : rest)
  return finish(s, 'heredoc', tokens, start, closing, { start: inside, end }, { marker, stripped })
}

/** The content of a template file. An error in a sequence costs that sequence only. */
export function parseFileTemplate(s: Scanner): Template {
  const tokens: TemplateToken[] = []
  const start = s.source.charCodeAt(0) === byteOrderMark ? 1 : 0
  const end = s.source.length
  readTokens(s, start, 'file', tokens)
  return finish(s, 'file', tokens, 0, end, { start, end }, undefined)
}

function finish(
  s: Scanner,
  style: Style,
  tokens: TemplateToken[],
  start: number,
  end: number,
  inside: Template['inside'],
  heredoc: Heredoc | undefined,
): Template {
  return { kind: 'template', style, parts: templateParts(s, tokens), at: s.at(start, end), inside, text: s.text, heredoc }
}

/** Reads texts and sequences up to the closing quote, the line of the closing marker, or the end; the offset where it stopped. */
function readTokens(s: Scanner, from: number, style: Style, tokens: TemplateToken[], marker?: string): number {
  const source = s.source
  let at = from
  let lineStart = true
  let trim = false
  while (at < source.length) {
    const code = source.charCodeAt(at)
    if (style === 'quoted' && (code === 34 || code === 10 || code === 13)) return at
    if (marker !== undefined && lineStart && markerEnd(source, at, marker) >= 0) return at
    if ((code === 36 || code === 37) && source.charCodeAt(at + 1) === 123) {
      const end = readSequence(s, at, tokens, style)
      if (s.halted) return at
      trim = source.charCodeAt(end - 2) === 126
      lineStart = false
      at = end
    } else {
      const token = readText(s, at, style)
      at = token.end
      lineStart = source.charCodeAt(at - 1) === 10
      if (trim) trimStart(token)
      trim = false
      tokens.push(token)
    }
  }
  return at
}

/** The end of a closing marker that stands alone on the line at `from`; -1 where it does not. */
function markerEnd(source: string, from: number, marker: string): number {
  let at = blanksEnd(source, from)
  if (!source.startsWith(marker, at)) return -1
  at += marker.length
  const rest = blanksEnd(source, at)
  const code = source.charCodeAt(rest)
  return rest >= source.length || code === 10 || (code === 13 && source.charCodeAt(rest + 1) === 10) ? at : -1
}

/** `${…}` or `%{…}` at `start`; the offset after its brace. */
function readSequence(s: Scanner, start: number, tokens: TemplateToken[], style: Style): number {
  const { source, flat } = s
  const isDirective = source.charCodeAt(start) === 37
  let open = start + 2
  if (source.charCodeAt(open) === 126) {
    open++
    const before = tokens.at(-1)
    if (before?.kind === 'text') trimEnd(before)
  }
  s.flat = true
  s.resume(open)
  const token = isDirective ? readDirective(s, start) : { kind: 'interpolation' as const, value: parseExpression(s), start, end: open }
  if (s.is('~') && source.charCodeAt(s.end) === 125) s.advance()
  if (!s.is('}')) {
    const hint = style === 'quoted' || isDirective ? '' : ' (`$${` writes a `${` that is not for Terraform)'
    s.fail(`expected \`}\` at the end of \`${isDirective ? '%{' : '${'}\`, found ${s.found()}${hint}`)
  }
  s.flat = flat
  if (s.halted) {
    if (style !== 'file') return s.haltedAt
    const end = endOfSequence(source, start + 2, s.haltedAt)
    s.kind = '}'
    tokens.push({ kind: 'interpolation', value: { kind: 'invalid', at: s.at(start, end) }, start, end })
    return end
  }
  tokens.push({ ...token, end: s.end })
  return s.end
}

function readDirective(s: Scanner, start: number): TemplateToken {
  const end = s.end
  const word = s.is('name') ? s.word() : ''
  switch (word) {
    case 'if':
      s.advance()
      return { kind: 'if', condition: parseExpression(s), start, end }
    case 'for':
      s.advance()
      return { kind: 'for', ...parseForNames(s), collection: parseExpression(s), start, end }
    case 'else':
    case 'endif':
    case 'endfor':
      s.advance()
      return { kind: word, start, end }
    default:
      s.expected('`if`, `else`, `endif`, `for` or `endfor` after `%{` (`%%{` writes a `%{` that is not for Terraform)')
      return { kind: 'else', start, end }
  }
}
