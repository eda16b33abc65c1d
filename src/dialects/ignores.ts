import { childOf, type Node } from '../parse/node.ts'
import { lineRange, lineStarts, positionOf, type Range, type SourceFile } from '../source/file.ts'
import type { Diagnostic, Ignore } from '../source/note.ts'
import { hasPeerMark, peerMarks } from './peer-marks.ts'

/** What a comment has to begin with to be one of ours, behind its `#` or `//`. */
const mark = 'ecs-warden:ignore'

/** Whether a text may hold an ignore, ours or one of another scanner. */
export const isMarked = (text: string): boolean => text.includes(mark) || hasPeerMark(text)

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
export function ignoresIn(
  comments: readonly CommentText[],
  things: readonly Range[],
  resources: readonly Range[],
  diagnostics: Diagnostic[],
): Ignore[] {
  const pages = new Map<SourceFile, Page>()
  const covered = (at: Range): Range | undefined => {
    const page = pages.get(at.file) ?? new Page(at.file, things)
    pages.set(at.file, page)
    return page.covered(at)
  }
  return comments.flatMap(({ text, at }): Ignore[] => {
    const words = text
      .replace(/^(?:#+|\/\/+|\/\*+)\s*/, '')
      .replace(/\s*\*\/$/, '')
      .trim()
    if (hasPeerMark(words)) return peerMarks(text, at, { covered, resources })
    const read = markedIgnore(words, at, diagnostics)
    if (!read) return []
    const covers = covered(at)
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

/** The ignore that a comment in JSON is, a text under a key of its own: it covers what holds that key. */
export function ignoreOver({ text, at, covers }: CommentText & { readonly covers: Range }, diagnostics: Diagnostic[]): Ignore[] {
  const read = markedIgnore(text.trim(), at, diagnostics)
  return read ? [{ ...read, at, covers, from: 'comment' }] : []
}

/** What words say that begin as ours do; `undefined`, and a diagnostic, where they say it wrongly. */
function markedIgnore(words: string, at: Range, diagnostics: Diagnostic[]): Pick<Ignore, 'rules' | 'reason' | 'until'> | undefined {
  if (!words.startsWith(mark)) return undefined
  const read = readIgnore(words.slice(mark.length))
  if (typeof read !== 'string') return read
  diagnostics.push({ at, severity: 'warning', message: read })
  return undefined
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

/** One file by its lines, so that each of many ignores finds what it covers at once. */
class Page {
  readonly #file: SourceFile
  /** By line: the outermost thing that begins there. */
  readonly #beginning = new Map<number, Range>()
  /** By line: the first from it on that holds more than white space and comments. */
  readonly #content: readonly (number | undefined)[]

  constructor(file: SourceFile, things: readonly Range[]) {
    this.#file = file
    for (const thing of things) {
      if (thing.file !== file) continue
      const { line } = positionOf(file, thing.start)
      const known = this.#beginning.get(line)
      if (!known || thing.start < known.start || (thing.start === known.start && thing.end > known.end)) this.#beginning.set(line, thing)
    }
    const lines = lineStarts(file).length
    const content: (number | undefined)[] = Array.from({ length: lines + 2 }, () => undefined)
    for (let line = lines; line > 0; line--) content[line] = this.#isContent(line) ? line : content[line + 1]
    this.#content = content
  }

  covered(comment: Range): Range | undefined {
    const { line } = positionOf(this.#file, comment.start)
    const own = lineRange(this.#file, line)
    const alone = own !== undefined && this.#file.text.slice(own.start, comment.start).trim() === ''
    const target = alone ? this.#content[positionOf(this.#file, comment.end).line + 1] : line
    return target === undefined ? undefined : this.#beginning.get(target)
  }

  #isContent(line: number): boolean {
    const { start = 0, end = 0 } = lineRange(this.#file, line) ?? {}
    return !/^\s*(?:#|\/\/|\/\*|$)/.test(this.#file.text.slice(start, end))
  }
}

/** The comments of a YAML file that may be ours: a `#` that is in no value. */
export function yamlComments(file: SourceFile, roots: readonly Node[]): CommentText[] {
  if (!isMarked(file.text)) return []
  const values = roots
    .flatMap(scalarsOf)
    .filter((value) => value.file === file)
    .sort((a, b) => a.start - b.start)
  return [...file.text.matchAll(/(?<=^|[ \t])#[^\r\n]*/gm)]
    .filter(({ 0: text }) => isMarked(text))
    .map(({ index, 0: text }) => ({ text, at: { file, start: index, end: index + text.length } }))
    .filter(({ at }) => !isInside(values, at.start))
}

/** Whether an offset lies in one of these, which are in order and do not overlap. */
function isInside(values: readonly Range[], offset: number): boolean {
  let low = 0
  let high = values.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start = 0, end = 0 } = values[middle] ?? {}
    if (offset < start) high = middle - 1
    else if (offset >= end) low = middle + 1
    else return true
  }
  return false
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

/** The resources of a template. */
export function resourcesIn(root: Node): Range[] {
  const resources = childOf(root, 'Resources')
  return resources?.kind === 'map' ? resources.entries.map(({ whole }) => whole) : []
}
