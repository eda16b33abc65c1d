import type { Node } from '../parse/node.ts'
import { lineRange, positionOf, type Range, type SourceFile } from '../source/file.ts'
import type { Diagnostic, Ignore } from '../source/note.ts'

/** What a comment has to begin with to be one of ours, behind its `#` or `//`. */
const mark = 'ecs-warden:ignore'

/** A comment, as the parser of its language found it. */
export interface CommentText {
  /** With its `#`, `//` or a pair of slash and star. */
  readonly text: string
  readonly at: Range
}

/**
 * The ignores among comments: `# ecs-warden:ignore rule[,rule] [until=YYYY-MM-DD] -- reason`. One at the end of a line covers the
 * outermost thing that begins on that line; one on a line of its own, the outermost thing that begins on the next line with content.
 */
export function ignoresIn(comments: readonly CommentText[], things: readonly Range[], diagnostics: Diagnostic[]): Ignore[] {
  return comments.flatMap(({ text, at }): Ignore[] => {
    const words = text
      .replace(/^(?:#+|\/\/+|\/\*+)\s*/, '')
      .replace(/\s*\*\/$/, '')
      .trim()
    if (!words.startsWith(mark)) return []
    const read = readIgnore(words.slice(mark.length))
    if (typeof read === 'string') {
      diagnostics.push({ at, severity: 'warning', message: read })
      return []
    }
    const covers = covered(at, things)
    if (!covers) {
      diagnostics.push({
        at,
        severity: 'warning',
        message: 'This ignore covers nothing: it belongs at the end of a line, or on the line above what it is about.',
      })
      return []
    }
    return [{ ...read, at, covers, from: 'comment' }]
  })
}

/** The parts of an ignore behind its mark, or what is wrong with them. */
function readIgnore(words: string): Pick<Ignore, 'rules' | 'reason' | 'until'> | string {
  const [head = '', ...tail] = words.split(/\s+--\s+|\s+--$/)
  const reason = tail.join(' -- ').trim()
  const parts = head
    .trim()
    .split(/[\s,]+/)
    .filter((part) => part !== '')
  const rules = parts.filter((part) => !part.includes('='))
  if (rules.length === 0) return 'This ignore names no rule; write `ecs-warden:ignore <rule> -- <reason>`.'
  let until: string | undefined
  for (const part of parts.filter((one) => one.includes('='))) {
    const [key, value = ''] = part.split('=')
    if (key !== 'until') return `\`${key?.slice(0, 40)}=\` is not known here; there is \`until=YYYY-MM-DD\`.`
    if (!isDate(value)) return '`until=` takes a date of the form YYYY-MM-DD.'
    until = value
  }
  return { rules, ...(reason === '' ? {} : { reason }), ...(until === undefined ? {} : { until }) }
}

export const isDate = (words: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(words)

function covered(comment: Range, things: readonly Range[]): Range | undefined {
  const { file } = comment
  const { line } = positionOf(file, comment.start)
  const own = lineRange(file, line)
  const alone = own !== undefined && file.text.slice(own.start, comment.start).trim() === ''
  const target = alone ? nextContent(file, positionOf(file, comment.end).line + 1) : own
  if (!target) return undefined
  const starting = things.filter(({ file: other, start }) => other === file && start >= target.start && start <= target.end)
  return starting.sort((a, b) => a.start - b.start || b.end - a.end)[0]
}

/** The next line that holds more than white space and comments. */
function nextContent(file: SourceFile, from: number): Range | undefined {
  for (let line = from; ; line++) {
    const range = lineRange(file, line)
    if (!range) return undefined
    const words = file.text.slice(range.start, range.end).trim()
    if (words !== '' && !/^(?:#|\/\/|\/\*)/.test(words)) return range
  }
}

/** The comments of a YAML file that may be ours: a `#` that is in no value. */
export function yamlComments(file: SourceFile, roots: readonly Node[]): CommentText[] {
  if (!file.text.includes(mark)) return []
  const values = roots.flatMap(scalarsOf)
  return [...file.text.matchAll(/(?<=^|[ \t])#[^\r\n]*/gm)]
    .map(({ index, 0: text }) => ({ text, at: { file, start: index, end: index + text.length } }))
    .filter(({ at }) => !values.some(({ start, end }) => start <= at.start && at.start < end))
}

const scalarsOf = (node: Node): Range[] => {
  switch (node.kind) {
    case 'scalar':
      return [node.at]
    case 'map':
      return node.entries.flatMap(({ value }) => scalarsOf(value))
    case 'list':
      return node.items.flatMap(scalarsOf)
  }
}

/** Everything in a YAML tree that a comment can be about: entries and list items. */
export function thingsIn(node: Node): Range[] {
  switch (node.kind) {
    case 'scalar':
      return []
    case 'map':
      return node.entries.flatMap(({ whole, value }) => [whole, ...thingsIn(value)])
    case 'list':
      return node.items.flatMap((item) => [item.tagged, ...thingsIn(item)])
  }
}
