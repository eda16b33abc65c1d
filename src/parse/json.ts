import { type Node as JsoncNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { embed, type Piece, type Text } from '../source/embedded.ts'
import type { Diagnostic } from '../source/note.ts'
import { jsonTooDeepAt, maximumDepth } from './depth.ts'
import { commaIn, type MapEntry, type Node, type ScalarNode } from './node.ts'

/** Of one kind; whoever has more knows what is wrong after these. */
const maximumDiagnostics = 20

/**
 * JSON as people write it: comments and trailing commas are read, with a warning. Holes of the text (interpolations) are values of
 * their own outside strings and parts of the string inside them. Never throws.
 */
export function parseJson(text: Text, depth = maximumDepth): { root: Node | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const deep = jsonTooDeepAt(text.content, depth)
  if (deep !== undefined) {
    const message = `This JSON is nested more than ${depth} levels deep and is not read.`
    return { root: undefined, diagnostics: [{ at: text.range(deep, deep + 1), severity: 'error', message }] }
  }
  const withoutMark = text.content.startsWith('\uFEFF') ? ` ${text.content.slice(1)}` : text.content
  const content = text.holes > 0 ? quoteBareHoles(withoutMark) : withoutMark
  const errors: ParseError[] = []
  const tree = parseTree(content, errors, { allowTrailingComma: true, disallowComments: true })
  const [comment] = errors.filter(isComment)
  if (comment)
    warn(
      diagnostics,
      text.range(comment.offset, Math.min(comment.offset + comment.length, content.length)),
      'JSON has no comments: AWS refuses this file as it is.',
    )
  for (const { error, offset, length } of errors.filter((one) => !isComment(one)).slice(0, maximumDiagnostics))
    diagnostics.push({
      at: text.range(Math.min(offset, content.length), Math.min(offset + length, content.length)),
      severity: 'error',
      message: wordsFor(error),
    })
  return { root: tree ? nodeOf(tree, text, content, diagnostics) : undefined, diagnostics }
}

const isComment = ({ error }: ParseError): boolean => printParseErrorCode(error) === 'InvalidCommentToken'

function warn(diagnostics: Diagnostic[], at: Diagnostic['at'], message: string): void {
  if (diagnostics.length < 2 * maximumDiagnostics) diagnostics.push({ at, severity: 'warning', message })
}

/** A hole outside a string becomes a string of the same length, so that the parser meets a value there and every offset holds. */
const quoteBareHoles = (content: string): string =>
  content.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|\uE000(\d{6})\uE001/g, (part, digits?: string) =>
    digits === undefined ? part : `"${digits}"`,
  )

function nodeOf(json: JsoncNode, text: Text, content: string, diagnostics: Diagnostic[]): Node {
  // Behind a comment that is not closed the parser counts one too many.
  const at = text.range(json.offset, Math.min(json.offset + json.length, content.length))
  const written = { within: text, syntax: 'json' as const, at, tagged: at, flow: true }
  warnOfTrailingComma(json, text, content, diagnostics)
  switch (json.type) {
    case 'object': {
      const entries: MapEntry[] = []
      const seen = new Set<string>()
      for (const property of json.children ?? []) {
        const [key, value] = property.children ?? []
        if (!key || !value) continue
        const name = String(key.value)
        const keyAt = text.range(key.offset + 1, key.offset + key.length - 1)
        if (seen.has(name)) warn(diagnostics, keyAt, `The key \`${name}\` stands here twice; the last one counts.`)
        seen.add(name)
        const whole = text.range(property.offset, Math.min(value.offset + value.length, content.length))
        entries.push({ key: name, keyAt, value: nodeOf(value, text, content, diagnostics), whole })
      }
      return { ...written, kind: 'map', entries }
    }
    case 'array':
      return { ...written, kind: 'list', items: (json.children ?? []).map((child) => nodeOf(child, text, content, diagnostics)) }
    default:
      return scalarOf(json, text, content, written)
  }
}

function warnOfTrailingComma({ type, offset, length, children }: JsoncNode, text: Text, content: string, diagnostics: Diagnostic[]): void {
  const last = children?.at(-1)
  if (!last || (type !== 'object' && type !== 'array')) return
  const from = last.offset + last.length
  const comma = commaIn(content.slice(from, offset + length))
  if (comma !== undefined)
    warn(
      diagnostics,
      text.range(from + comma, from + comma + 1),
      'JSON has no comma behind the last entry: AWS refuses this file as it is.',
    )
}

function scalarOf(
  json: JsoncNode,
  text: Text,
  content: string,
  written: Omit<ScalarNode, 'kind' | 'value' | 'raw' | 'quoted' | 'text'>,
): ScalarNode {
  const hole = text.holes > 0 ? text.holeAt(json.offset) : undefined
  if (hole) {
    return { ...written, kind: 'scalar', value: null, raw: '', quoted: false, hole: hole.index, text: () => text }
  }
  const quoted = json.type === 'string'
  const value = json.value as ScalarNode['value']
  const raw = quoted ? String(value) : content.slice(json.offset, json.offset + json.length)
  return { ...written, kind: 'scalar', value, raw, quoted, text: () => stringText(text, json.offset, json.offset + json.length) }
}

const simpleEscapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** The characters of a JSON string, from its opening to behind its closing quote. */
export function stringText(text: Text, start: number, end: number): Text {
  const pieces: Piece[] = []
  let done = start + 1
  const body = text.content.slice(start + 1, end - 1)
  for (const { index, 0: written } of body.matchAll(/\\(?:u[0-9a-fA-F]{4}|[\s\S])/g)) {
    const from = start + 1 + index
    if (from > done) pieces.push({ start: done, end: from })
    done = from + written.length
    const letter = written[1] ?? ''
    const words =
      letter === 'u' && written.length === 6
        ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
        : (simpleEscapes[letter] ?? letter)
    pieces.push({ start: from, end: done, words })
  }
  if (done < end - 1) pieces.push({ start: done, end: end - 1 })
  return embed(text, { start: start + 1, end: Math.max(start + 1, end - 1) }, pieces, (words) => JSON.stringify(words).slice(1, -1))
}

const words: Record<string, string> = {
  CommaExpected: 'A comma is missing here.',
  ColonExpected: 'A colon is missing between this key and its value.',
  CloseBraceExpected: 'A closing `}` is missing.',
  CloseBracketExpected: 'A closing `]` is missing.',
  PropertyNameExpected: 'A key in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  EndOfFileExpected: 'The JSON ends before this; what follows is not read.',
  UnexpectedEndOfString: 'This string is not closed.',
  UnexpectedEndOfComment: 'This comment is not closed.',
  InvalidSymbol: 'This is not JSON; a string needs double quotes.',
  InvalidNumberFormat: 'This is not a number.',
}

const wordsFor = (error: ParseError['error']): string => words[printParseErrorCode(error)] ?? 'This is not valid JSON.'
