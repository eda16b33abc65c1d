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
  /** Where only one of several texts is put in: all of them stand here, one after the other. */
  readonly arms: readonly ArmSpan[]
}

/** One of the texts that may be put in at a place. */
export interface ArmSpan {
  readonly at: Range
  readonly when: string
  /** Which place it is, by number, and which of its texts this is. */
  readonly choice: number
  readonly arm: number
  /** The last of them. */
  readonly last: boolean
}

/** Texts inside texts are followed so deep. */
const maximumDepth = 10

/**
 * What a template puts in outside of JSON's strings is text like any other: a comma that only some turns of a loop write, half of a
 * list. What is a value by itself stays a hole and keeps its place and its history; the rest becomes part of the text. `withArms`: of
 * texts of which a condition puts in one, all become part of it, as they may where each is made of whole entries.
 */
export function spliced(text: Text, holes: readonly Data[], withArms: boolean): Spliced {
  if (!(text instanceof BuiltText) || holes.length === 0) return { text, holes, dropped: [], open: false, arms: [] }
  const splicing = new Splicing(withArms)
  splicing.add(text, holes, 0)
  return splicing.result(text)
}

class Splicing {
  readonly #builder = new TextBuilder()
  readonly #holes: Data[] = []
  readonly #dropped: Range[] = []
  #open = false
  readonly #arms: ArmSpan[] = []
  readonly #withArms: boolean
  #choices = 0
  #inString = false
  /** The brackets that are open. */
  readonly #around: string[] = []
  /** The last character that is not white space. */
  #before = ''

  constructor(withArms: boolean) {
    this.#withArms = withArms
  }

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
    return {
      text: this.#builder.build(text.at, text.encode),
      holes: this.#holes,
      dropped: this.#dropped,
      open: this.#open,
      arms: this.#arms,
    }
  }

  #bare(data: Data, at: Range, next: () => string, depth: number): void {
    if (data.kind !== 'known') {
      const arms = textsOf(data)
      const isWhole = !this.#isAtKey() && (arms ?? []).every(({ content }) => isOneValue(content))
      if (arms && !isWhole && this.#withArms && depth < maximumDepth) {
        this.#allOf(arms, depth)
        return
      }
      this.#open ||= data.kind === 'unknown'
      const isValue = isWhole && (this.#before === '' || '[,:'.includes(this.#before)) && (next() === '' || ',]}'.includes(next()))
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

  /** Here a map's entry begins. */
  #isAtKey(): boolean {
    return this.#around.at(-1) === '{' && '{,'.includes(this.#before)
  }

  #allOf(arms: readonly PossibleText[], depth: number): void {
    const choice = this.#choices++
    arms.forEach(({ when, text, holes, content }, arm) => {
      const begins = content.trimStart().charAt(0)
      if (begins === '') return
      if (arm > 0 && !',]}'.includes(begins) && !'[{,'.includes(this.#before)) {
        this.#builder.decoded(',', text.at)
        this.#before = ','
      }
      this.add(text, holes, depth + 1)
      this.#arms.push({ at: spanOf(text), when, choice, arm, last: arm === arms.length - 1 })
    })
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
      else if (!this.#inString && '[{'.includes(char)) this.#around.push(char)
      else if (!this.#inString && ']}'.includes(char)) this.#around.pop()
      if (!/\s/.test(char)) this.#before = char
    }
  }
}

interface PossibleText {
  readonly when: string
  readonly text: BuiltText
  readonly holes: readonly Data[]
  readonly content: string
}

/** The texts of which a condition puts in one. */
function textsOf(data: Data): readonly PossibleText[] | undefined {
  if (data.kind !== 'unknown' || !data.oneOf) return undefined
  const texts = data.oneOf.flatMap(({ when, then }): PossibleText[] => {
    if (then.kind !== 'known' || when === undefined) return []
    const { value } = then
    const text =
      value.is === 'template' ? value.text : value.is === 'scalar' && typeof value.value === 'string' ? value.text?.() : undefined
    if (!(text instanceof BuiltText)) return []
    return [{ when, text, holes: value.is === 'template' ? value.holes : [], content: text.content }]
  })
  return texts.length === data.oneOf.length ? texts : undefined
}

/** From the first to the last piece of a text in its file. */
function spanOf({ segments, at }: BuiltText): Range {
  const own = segments.filter((segment) => segment.at.file === segments[0]?.at.file)
  const [first] = own
  if (!first) return at
  return {
    file: first.at.file,
    start: Math.min(...own.map((segment) => segment.at.start)),
    end: Math.max(...own.map((segment) => segment.at.end)),
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
