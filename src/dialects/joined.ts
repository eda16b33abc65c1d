import { outcomesOfParts, type Part } from '../model/parts.ts'
import { type Known, outcomesOf, unknown, type Value } from '../model/value.ts'
import type { Range } from '../source/file.ts'
import type { Data, Datum, Template } from './data.ts'
import { encodedText } from './json-text.ts'

/** What fills a template that is one hole and nothing else: `"${var.image}"` is `var.image`. */
export function onlyHole({ text, holes }: Template): Data | undefined {
  const [only, ...more] = text.segments.filter(({ length }) => length > 0)
  return only?.hole !== undefined && more.length === 0 ? holes[only.hole] : undefined
}

/** The string a template makes: known where all its holes are, otherwise unknown with its parts. */
export function joined(template: Template, data: Known<Datum>): Value<string> {
  const parts = template.text.segments.map((segment): Part => {
    if (segment.hole === undefined) {
      const words = template.text.content.slice(segment.start, segment.start + segment.length)
      return { kind: 'known', value: words, at: segment.at, origin: [] }
    }
    return holeWords(template.holes[segment.hole], segment.at)
  })
  const secret = parts.find((part) => part.secret)?.secret
  const origin = [...data.origin, ...parts.flatMap((part) => part.origin)]
  const common = { at: data.at, origin, ...(secret ? { secret } : {}), written: parts.flatMap(writtenAt) }
  const [only, ...more] = parts
  if (only?.kind === 'unknown' && more.length === 0) return { ...only, ...common }
  const open = parts.find((part) => part.kind === 'unknown')
  if (open?.kind === 'unknown') {
    const oneOf = outcomesOfParts(parts, data.at)
    const name = open.name === undefined ? {} : { name: open.name }
    return { kind: 'unknown', why: open.why, ...name, ...common, parts: merged(parts), ...(oneOf ? { oneOf } : {}) }
  }
  const value = parts.map((part) => (part.kind === 'known' ? part.value : '')).join('')
  // A reference alone in quotes is still that reference.
  const reference = more.length === 0 && only?.reference ? { reference: only.reference } : {}
  return { kind: 'known', value, ...common, ...reference }
}

function holeWords(hole: Data | undefined, at: Range): Part {
  if (!hole || hole.kind === 'absent') return unknown('unsupported', at)
  if (hole.kind === 'known') {
    const { value, slot: _, ...rest } = hole
    if (value.is === 'scalar') return { ...rest, value: value.raw, at }
    if (value.is === 'template') {
      const inner = joined(value, hole)
      return inner.kind === 'absent' ? unknown('unsupported', at) : { ...inner, at }
    }
    const json = value.is === 'json' || value.is === 'base64' ? encodedText(value) : undefined
    return json === undefined ? unknown('function', at, { origin: hole.origin }) : { ...rest, value: json, at }
  }
  const { oneOf, parts: _, ...rest } = hole
  const arms = oneOf?.map((arm) => ({ ...arm, then: holeWords(arm.then, at) as Value<string> }))
  return { ...rest, at, ...(arms ? { oneOf: arms } : {}) }
}

/** Neighbouring known parts become one, with the span of both where they stand side by side. */
function merged(parts: readonly Part[]): Part[] {
  const out: Part[] = []
  for (const part of parts) {
    const inner = part.kind === 'unknown' && part.parts ? part.parts : [part]
    for (const next of inner) {
      const last = out.at(-1)
      if (last?.kind === 'known' && next.kind === 'known' && !next.secret && !last.secret) {
        const together = last.at.file === next.at.file && last.at.end === next.at.start
        out[out.length - 1] = {
          ...last,
          written: [...writtenAt(last), ...writtenAt(next)],
          value: last.value + next.value,
          at: together ? { ...last.at, end: next.at.end } : last.at,
          origin: [...last.origin, ...next.origin],
        }
      } else out.push(next)
    }
  }
  return out
}

/** The text that a piece of data comes to, as far as it can be told. */
export function wordsIn(data: Data): Value<string> {
  return data.kind === 'absent' ? data : holeWords(data, data.at)
}

const writtenAt = ({ at, written }: Part): readonly Range[] => written ?? [at]

/** Every text that a piece of data can come to, if all of them can be told. */
export function possibleWords(data: Data): readonly string[] | undefined {
  const one = knownWords(data)
  if (one !== undefined) return [one]
  const { outcomes, open } = outcomesOf(wordsIn(data))
  const words = outcomes.flatMap(({ value }) => (value.kind === 'known' ? [value.value] : []))
  return open || words.length < outcomes.length ? undefined : words
}

/** The words a piece of data comes to, if they are all known. */
export function knownWords(data: Data | undefined): string | undefined {
  if (data?.kind !== 'known') return undefined
  if (data.value.is === 'scalar') return data.value.raw
  if (data.value.is === 'json' || data.value.is === 'base64') return encodedText(data.value)
  if (data.value.is !== 'template') return undefined
  const whole = joined(data.value, data)
  return whole.kind === 'known' ? whole.value : undefined
}
