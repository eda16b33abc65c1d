import { BuiltText, type Text, TextBuilder } from '../source/embedded.ts'
import type { Range } from '../source/file.ts'
import type { Data } from './data.ts'

/** A text to read as JSON, with whatever may stand between its values put in or left out. */
export interface Spliced {
  readonly text: Text
  readonly holes: readonly Data[]
  /** Where something unknown was left out that was no value by itself: nobody knows what stands around it. */
  readonly dropped: readonly Range[]
  /** Something unknown stands outside of strings. */
  readonly open: boolean
}

/** Texts inside texts are followed so deep. */
const maximumDepth = 10

/**
 * What a template puts in outside of JSON's strings is text like any other: a comma that only some turns of a loop write, half of a
 * list. What is a value by itself stays a hole and keeps its place and its history; the rest becomes part of the text.
 */
export function spliced(text: Text, holes: readonly Data[]): Spliced {
  if (!(text instanceof BuiltText) || holes.length === 0) return { text, holes, dropped: [], open: false }
  const splicing = new Splicing()
  splicing.add(text, holes, 0)
  return splicing.result(text)
}

class Splicing {
  readonly #builder = new TextBuilder()
  readonly #holes: Data[] = []
  readonly #dropped: Range[] = []
  #open = false
  #inString = false
  /** The last character that is not white space. */
  #before = ''

  add(text: BuiltText, holes: readonly Data[], depth: number): void {
    text.segments.forEach((segment, index) => {
      const data = segment.hole === undefined ? undefined : holes[segment.hole]
      if (segment.hole === undefined) {
        const words = text.content.slice(segment.start, segment.start + segment.length)
        if (segment.verbatim) this.#builder.verbatim(segment.at)
        else this.#builder.decoded(words, segment.at)
        this.#passed(words)
      } else if (this.#inString || !data) this.#hole(data, segment.at)
      else this.#bare(data, segment.at, () => nextIn(text, holes, index + 1), depth)
    })
  }

  result(text: BuiltText): Spliced {
    return { text: this.#builder.build(text.at, text.encode), holes: this.#holes, dropped: this.#dropped, open: this.#open }
  }

  #bare(data: Data, at: Range, next: () => string, depth: number): void {
    if (data.kind !== 'known') {
      this.#open ||= data.kind === 'unknown'
      const isValue = (this.#before === '' || '[,:'.includes(this.#before)) && (next() === '' || ',]}'.includes(next()))
      if (isValue || data.kind === 'absent') this.#hole(data, at)
      else this.#dropped.push(at)
      return
    }
    const { value } = data
    if (value.is === 'template' && depth < maximumDepth && !isWhole(value.text.content)) {
      this.add(value.text, value.holes, depth + 1)
      return
    }
    if (value.is === 'scalar' && typeof value.value === 'string' && !isOneValue(value.value)) {
      this.#builder.decoded(value.value, at)
      this.#passed(value.value)
      return
    }
    this.#hole(data, at)
  }

  #hole(data: Data | undefined, at: Range): void {
    this.#builder.hole(at)
    this.#holes.push(data ?? { kind: 'unknown', why: 'unsupported', at, origin: [] })
    if (!this.#inString) this.#before = 'x'
  }

  #passed(words: string): void {
    for (let at = 0; at < words.length; at++) {
      const char = words.charAt(at)
      if (this.#inString && char === '\\') at++
      else if (char === '"') this.#inString = !this.#inString
      if (!/\s/.test(char)) this.#before = char
    }
  }
}

/** The next character that is not white space; `?` where that depends on something put in. */
function nextIn(text: BuiltText, holes: readonly Data[], from: number): string {
  for (const segment of text.segments.slice(from)) {
    const data = segment.hole === undefined ? undefined : holes[segment.hole]
    const put = data?.kind === 'known' && data.value.is === 'scalar' ? data.value.raw : undefined
    const words = segment.hole === undefined ? text.content.slice(segment.start, segment.start + segment.length) : put
    if (words === undefined) return '?'
    const trimmed = words.trimStart()
    if (trimmed !== '') return trimmed.charAt(0)
  }
  return ''
}

/** A text that begins and ends as one list or map does. */
const isWhole = (content: string): boolean => /^\s*(?:\[[\s\S]*\]|\{[\s\S]*\})\s*$/.test(content)

function isOneValue(words: string): boolean {
  // Words without quotes are no JSON, but what fills a hole by itself may be meant as a text.
  if (/^[^"[\]{},:]+$/.test(words) && words.trim() !== '') return true
  try {
    JSON.parse(words)
    return true
  } catch {
    return isWhole(words)
  }
}
