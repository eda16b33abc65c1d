import { embed, type Piece } from '../../../source/embedded.ts'
import { type Data, scalar, withParts } from '../../data.ts'
import { knownData } from '../evaluate/made.ts'
import { open, takeText, textIn, wrong } from '../evaluate/text.ts'
import { type Call, type Functions, type Plain, pure, text, unseen } from './function.ts'
import { isShortEnough, translated } from './pattern.ts'

const plainReplace = pure<[string, string, string]>([text, text, text], ([words, from, to]) => replaced(words, from, to))

export const patterns: Functions = {
  regex: pure<[string, string]>([text, text], ([source, words]) =>
    matching(source, words, (pattern) => {
      const match = pattern.exec(words)
      return match ? found(match) : wrong
    }),
  ),
  regexall: pure<[string, string]>([text, text], ([source, words]) =>
    matching(source, words, (pattern) => {
      if (pattern.test('')) return open
      return [...words.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(found)
    }),
  ),
  replace: { takes: [3, 3], run: replace },
}

function matching(source: string, words: string, run: (pattern: RegExp) => Plain): Plain {
  const pattern = translated(source)
  if (pattern === 'wrong') return wrong
  return pattern && isShortEnough(words, pattern) ? run(pattern) : open
}

/** The whole match, or its groups: by name where they have names. */
function found(match: RegExpExecArray | RegExpMatchArray): Plain {
  if (match.groups) return { map: new Map(Object.entries(match.groups).map(([name, words]): [string, Plain] => [name, words ?? null])) }
  return match.length > 1 ? match.slice(1).map((words): Plain => words ?? null) : (match[0] ?? '')
}

function replaced(words: string, from: string, to: string): Plain {
  const isPattern = from.length > 1 && from.startsWith('/') && from.endsWith('/')
  if (!isPattern) return from === '' ? open : words.split(from).join(to)
  return matching(from.slice(1, -1), words, (pattern) => {
    if (pattern.test('')) return open
    let out = ''
    let done = 0
    for (const match of words.matchAll(new RegExp(pattern, `${pattern.flags}g`))) {
      out += words.slice(done, match.index) + expand(to, match)
      done = match.index + match[0].length
    }
    return out + words.slice(done)
  })
}

/** `$1`, `${1}`, `${name}`, `$$`, as Go takes them: https://pkg.go.dev/regexp#Regexp.Expand */
const expand = (template: string, match: RegExpExecArray): string =>
  template.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (_, braced?: string, bare?: string) => {
    const name = braced ?? bare
    if (name === undefined) return '$'
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? ''
  })

/** A text with places keeps them; what is put in may be unknown. */
function replace(args: readonly Data[], call: Call): Data {
  const [data, from, to] = args
  if (!data || !from || !to) return unseen(call, args)
  const words = textIn(from)
  if (data.kind === 'known' && words !== undefined) {
    if (data.value.is === 'json') {
      const kept = unquoted(data, words, to)
      if (kept) return kept
    }
    const isPattern = words.length > 1 && words.startsWith('/') && words.endsWith('/')
    if (!isPattern && words !== '') {
      const put = filledIn(data, words, to, call)
      if (put) return put
    }
  }
  return plainReplace.run(args, call)
}

/** The text with each occurrence made a hole that the replacement fills. */
function filledIn(data: Extract<Data, { kind: 'known' }>, words: string, to: Data, call: Call): Data | undefined {
  const { value } = data
  const text = value.is === 'template' ? value.text : value.is === 'scalar' ? value.text?.() : undefined
  if (!text || to.kind === 'absent' || takeText(to).is === 'wrong') return undefined
  const pieces: Piece[] = []
  const holes: Data[] = value.is === 'template' ? [...value.holes] : []
  const index = holes.length
  let done = 0
  for (let at = text.content.indexOf(words); at >= 0; at = text.content.indexOf(words, done)) {
    if (at > done) pieces.push({ start: done, end: at })
    done = at + words.length
    pieces.push({ start: at, end: done, hole: index })
  }
  if (done === 0) return value.is === 'scalar' ? data : undefined
  if (done < text.content.length) pieces.push({ start: done, end: text.content.length })
  const built = embed(text, { start: 0, end: text.content.length }, pieces, () => undefined)
  return {
    ...knownData({ is: 'template', text: built, holes: [...holes, to] }, data.at),
    origin: [...data.origin, { at: call.at, name: 'replace()', kind: 'template' }],
  }
}

/** `replace(jsonencode(…), "/\"([0-9]+)\"/", "$1")` takes the quotes from numbers: the same data, with numbers in it. */
function unquoted(data: Extract<Data, { kind: 'known' }>, words: string, to: Data): Data | undefined {
  const inner = /^\/\(?"(.+)"\)?\/$/.exec(words)?.[1]
  if (inner === undefined || data.value.is !== 'json' || !/^\$(?:1|\{1\})$/.test(textIn(to) ?? '') || words.startsWith('/("'))
    return undefined
  const pattern = translated(`^${inner}$`)
  if (!(pattern instanceof RegExp)) return undefined
  return { ...data, value: { is: 'json', data: withoutQuotes(data.value.data, pattern) } }
}

function withoutQuotes(data: Data, pattern: RegExp): Data {
  if (data.kind === 'unknown')
    return data.oneOf ? { ...data, oneOf: data.oneOf.map((arm) => ({ ...arm, then: withoutQuotes(arm.then, pattern) })) } : data
  if (data.kind === 'absent') return data
  const { value } = data
  if (value.is === 'list' || value.is === 'map') return { ...data, value: withParts(value, (part) => withoutQuotes(part, pattern)) }
  if (value.is !== 'scalar' || typeof value.value !== 'string' || !pattern.test(value.value)) return data
  const words = value.value
  if (words === 'true' || words === 'false') return { ...data, value: scalar(words === 'true', words) }
  return /^-?\d+(?:\.\d+)?$/.test(words) ? { ...data, value: scalar(Number(words), words) } : data
}
