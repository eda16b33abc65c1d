import { type Known, known, type Secrecy, type Unknown, unknown, type Value } from '../model/value.ts'
import type { Range } from '../source/file.ts'
import type { Base64, Data, Datum, Encoded } from './data.ts'
import { knownWords } from './joined.ts'

/** Larger texts than this are not written out. */
const maximumLength = 1_000_000

/**
 * The JSON text of data, as Terraform and CloudFormation write it: keys in order, no white space, `<`, `>` and `&` escaped.
 * `undefined` where anything in it is unknown.
 */
export function jsonText(data: Data, hole?: string): string | undefined {
  let left = maximumLength
  const write = (one: Data): string | undefined => {
    const text = one.kind === 'unknown' && hole !== undefined ? quoted(hole) : written(one, write)
    left -= text?.length ?? 0
    return left < 0 ? undefined : text
  }
  return write(data)
}

function written(data: Data, write: (data: Data) => string | undefined): string | undefined {
  if (data.kind === 'absent') return 'null'
  if (data.kind === 'unknown') return undefined
  const { value } = data
  switch (value.is) {
    case 'scalar':
      if (typeof value.value === 'string') return quoted(value.value)
      return /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?)$/.test(value.raw) ? value.raw : String(value.value)
    case 'template': {
      const words = knownWords(data)
      return words === undefined ? undefined : quoted(words)
    }
    case 'json':
    case 'base64': {
      const text = encodedText(value)
      return text === undefined ? undefined : quoted(text)
    }
    case 'list': {
      if (value.missing.length > 0 || value.uncertain) return undefined
      return joinedOr(value.items.map(write), '[', ']')
    }
    case 'map': {
      if (value.missing.length > 0 || value.uncertain) return undefined
      const entries = [...value.entries.values()].sort((a, b) => compareText(a.key, b.key))
      const parts = entries.map((entry) => {
        const text = write(entry.value)
        return text === undefined ? undefined : `${quoted(entry.key)}:${text}`
      })
      return joinedOr(parts, '{', '}')
    }
  }
}

/** The text that an encoded value comes to, if all of it is known. */
export function encodedText({ is, data }: Encoded | Base64): string | undefined {
  if (is === 'json') return jsonText(data)
  const words = knownWords(data)
  return words === undefined ? undefined : Buffer.from(words, 'utf8').toString('base64')
}

const joinedOr = (parts: readonly (string | undefined)[], open: string, close: string): string | undefined =>
  parts.includes(undefined) ? undefined : open + parts.join(',') + close

/** A JSON string as Go writes it: https://pkg.go.dev/encoding/json#Marshal */
const quoted = (words: string): string =>
  JSON.stringify(words).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The order of texts by their code points, which is that of their bytes in UTF-8. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (x === y) continue
    const surrogates = (x >= 0xd800 && x <= 0xdfff ? 1 : 0) - (y >= 0xd800 && y <= 0xdfff ? 1 : 0)
    return surrogates === 0 ? x - y : surrogates
  }
  return a.length - b.length
}

/** Stands for what is unknown, where the rest of a text is wanted all the same. No text of a file holds it. */
const hole = '\uE000'

/** Encoded JSON as the text that it comes to; unknown with its parts where something in it is. */
export function jsonValue({ data }: Encoded, whole: Known<Datum>): Value<string> {
  const text = jsonText(data, hole)
  const { at, origin } = whole
  const { written: places, secret } = insideOf(data)
  const marks = { origin, ...(secret ? { secret } : {}) }
  if (text === undefined) return unknown('function', at, marks)
  const words = text.split(hole)
  const [first = '', ...more] = words
  if (more.length === 0) return known(first, at, { ...marks, written: places })
  const parts = words.flatMap((part, index): (Known<string> | Unknown<string>)[] => [
    ...(index > 0 ? [unknown<string>('function', at)] : []),
    known(part, at, { written: places }),
  ])
  return unknown('function', at, { ...marks, parts })
}

/** Where the texts inside stand, and whether one of them is declared secret; of a large structure only the beginning. */
function insideOf(data: Data): { readonly written: readonly Range[]; readonly secret?: Secrecy } {
  const places: Range[] = []
  let secret: Secrecy | undefined
  let left = 1_000
  const look = (one: Data): void => {
    if (left-- <= 0 || one.kind === 'absent') return
    secret ??= one.secret
    places.push(...(one.written ?? [one.at]), ...one.origin.map(({ at }) => at))
    if (one.kind === 'unknown') return
    const { value } = one
    if (value.is === 'list') value.items.forEach(look)
    else if (value.is === 'map') for (const entry of value.entries.values()) look(entry.value)
    else if (value.is === 'template') value.holes.forEach(look)
    else if (value.is === 'json' || value.is === 'base64') look(value.data)
  }
  look(data)
  return { written: places, ...(secret ? { secret } : {}) }
}
