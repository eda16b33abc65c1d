import { type Format, formats } from './formats.ts'
import { isPlaceholder } from './placeholder.ts'

/** A part of a text, by its offsets: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What the library lacks, or takes too narrowly. */
const ours: readonly Format[] = [
  { what: 'a private key', keywords: ['private key'], pattern: '-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----' },
  {
    what: 'a JSON web token',
    keywords: ['eyj'],
    pattern: String.raw`(?<![\w-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}`,
  },
  { what: 'an OpenAI or Anthropic key', keywords: ['sk-'], pattern: String.raw`\bsk-(?:proj-|ant-)[A-Za-z0-9_-]{20,}` },
]

interface Compiled {
  readonly format: Format
  readonly pattern: RegExp
}

/** Patterns are compiled when a text first holds one of their keywords: most texts hold none of any. */
const compiled = new Map<Format, RegExp>()
let anyKeyword: RegExp | undefined

function* formatsFor(text: string): Iterable<Compiled> {
  const all = [...ours, ...formats]
  anyKeyword ??= new RegExp(all.flatMap(({ keywords }) => keywords.map((word) => word.replace(/[^\w]/g, '\\$&'))).join('|'), 'i')
  if (!anyKeyword.test(text)) return
  const small = text.toLowerCase()
  for (const format of all) {
    if (!format.keywords.some((word) => small.includes(word))) continue
    const pattern = compiled.get(format) ?? new RegExp(format.pattern, 'g')
    compiled.set(format, pattern)
    yield { format, pattern }
  }
}

/** `postgres://user:password@host`: a password in an address. */
const userInfo = /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@"']{0,200}:([^\s/@"']{1,500})@[^\s"']/gi

/** Longer texts that carry a password under a name of its own; `anywhere`: told in the midst of a file, too. */
const carriers: readonly { readonly what: string; readonly pattern: RegExp; readonly anywhere?: true }[] = [
  { what: 'an address with a password in it', pattern: userInfo, anywhere: true },
  // Go's MySQL driver: https://github.com/go-sql-driver/mysql#dsn-data-source-name
  { what: 'an address with a password in it', pattern: /^[\w.-]+:([^\s@]+)@(?:tcp|unix)\(/gi },
  { what: 'a text with a password in it', pattern: /(?:password|passwd|\bpwd|AccountKey|SharedAccessKey)\s*=\s*([^\s;&,"'`]{4,})/gi },
  {
    what: 'JSON with a password in it',
    pattern: /(?:password|passwd|pwd|client_?secret|secret_?key|private_?key)"\s*:\s*"([^"]{4,})"/gi,
    anywhere: true,
  },
  { what: 'JSON with a registry login in it', pattern: /"auth"\s*:\s*"([A-Za-z0-9+/=]{16,})"/g, anywhere: true },
]

/** What a text is by its form alone, and whether that is beyond doubt. */
export interface Form {
  /** `a GitHub app token`, `an address with a password in it`. */
  readonly what: string
  /** It is nothing else but the secret; otherwise it holds one. */
  readonly whole: boolean
  readonly sure: boolean
}

/** Whether a value is a secret by its form, whatever it is called. A name only helps where the form alone is not enough. */
export function formOf(whole: string, name = ''): Form | undefined {
  const value = whole.slice(0, longest)
  for (const { format, pattern } of formatsFor(name ? `${name}\n${value}` : value)) {
    for (const { 0: found } of value.matchAll(pattern))
      if (entropyOf(found) > (format.entropy ?? 0)) return { what: format.what, whole: true, sure: !isExample(found) }
  }
  for (const { what, pattern } of carriers)
    for (const { 1: inner = '' } of value.matchAll(pattern))
      if (!isPlaceholder(inner) && !/^(?:[./~]|arn:)/.test(inner)) return { what, whole: false, sure: true }
  return undefined
}

/** The keys of AWS's own documentation open nothing. */
const isExample = (found: string): boolean => found.includes('EXAMPLE')

/** A secret shows in its first characters; the patterns need not walk a whole file that somebody put into a variable. */
const longest = 4096

/** Every span of a text that has the form of a secret, wherever it stands. */
export function formSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const { format, pattern } of formatsFor(text)) {
    // What a span covers is not looked at again: it would cost its square.
    let done = 0
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if (index < done) continue
      done = format.what === 'a private key' ? keyEnd(text, index) : tokenEnd(text, index + found.length)
      spans.push({ start: index, end: done })
    }
  }
  for (const { pattern, anywhere } of carriers)
    if (anywhere)
      for (const { index, 0: found, 1: inner = '' } of text.matchAll(pattern)) {
        const start = index + found.lastIndexOf(inner)
        spans.push({ start, end: start + inner.length })
      }
  return spans
}

/** A pattern may be content with the first characters of a longer token. */
function tokenEnd(text: string, from: number): number {
  const rest = /[\w+/=.~-]*/y
  rest.lastIndex = from
  return from + (rest.exec(text)?.[0].length ?? 0)
}

/** A private key ends where it says so; one that is cut off goes on as long as its lines look like one. */
function keyEnd(text: string, from: number): number {
  const rest = /-----BEGIN [A-Z0-9 ]*-----(?:[\sA-Za-z0-9+/=:,.]|\\[nr])*(?:-----END [A-Z0-9 ]*-----)?/y
  rest.lastIndex = from
  return from + (rest.exec(text)?.[0].length ?? 0)
}

/** Letters and digits mixed, with few repeats: not a word, not a sentence, not a list of settings. */
export const looksRandom = (value: string): boolean =>
  value.length >= 8 && !/[\s;,]/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && entropyOf(value) > 3

/** Shannon's entropy in bits a character. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length)
  return bits
}
