import type { Range, SourceFile } from '../../source/file.ts'
import { formSpans, type Span } from './forms.ts'
import { suspicionOf } from './suspicion.ts'

/**
 * Every span of a file's text that no report may show, told without knowing what the file is: what has the form of a secret, and what
 * is written behind or below the name of one (`password: …`, `{"name": "DB_PASSWORD", "value": "…"}`, the default of a parameter).
 * Linear in the text.
 */
export const secretSpans = (text: string): Span[] => [...formSpans(text), ...assignedSpans(text)]

/** The same of a whole file, as places in it. */
export const secretRanges = (file: SourceFile): Range[] => secretSpans(file.text).map(({ start, end }) => ({ file, start, end }))

/** `name: value`, `name = "value"`, `"name": "value"`, `NAME=value`, and `name:` alone; quotes may be escaped, in JSON in a string. */
const assignment =
  /(?<![\w.-])([A-Za-z_][\w.-]{0,99})(?:\\{0,3}["'])?([ \t]*(?:=>|[:=])[ \t]*)(?:(\\{0,3}["'])|([^\s"'\\,;{}[\]#][^\n,;{}\]"']{0,4000}))?/g

/** A block of HCL names what is below it. */
const labelled = /^[ \t]*(?:variable|resource|output)[ \t]+"[^"\n]*"(?:[ \t]+"([^"\n]*)")?/

const pairName = /^(?:name|key|parameterkey|parametername)$/i
const pairValue = /^(?:value|default|parametervalue|stringvalue|plaintext|secretstring|secret_string(?:_wo)?|value_wo|allowedvalues)$/i

function assignedSpans(text: string): Span[] {
  const spans: Span[] = []
  let owner = ''
  let from = 0
  for (const match of text.matchAll(assignment)) {
    const [whole, name = '', sign = '', quote, bare] = match
    const line = text.slice(Math.max(from, match.index - 300), match.index)
    from = match.index + whole.length
    const block = labelBefore(line)
    if (block !== undefined) owner = block
    const span = quote === undefined ? bareSpan(from, sign, bare) : quotedSpan(text, from, quote)
    if (!span) {
      owner = name
      continue
    }
    const words = text.slice(span.start, span.end)
    if (pairName.test(name)) owner = words
    else if (span.end > span.start && suspicionOf(pairValue.test(name) ? owner : name, words)) spans.push(span)
  }
  return spans
}

function labelBefore(words: string): string | undefined {
  if (!words.includes('"')) return undefined
  const lines = words.split('\n')
  for (let i = lines.length - 1; i >= 0; i--) {
    const found = labelled.exec(lines[i] ?? '')
    if (found) return found[1] ?? /"([^"\n]*)"/.exec(found[0])?.[1]
  }
  return undefined
}

/** What stands behind an equals sign with space around it is an expression of HCL; behind a colon it may be a function of a template. */
function bareSpan(end: number, sign: string, bare: string | undefined): Span | undefined {
  if (bare === undefined) return undefined
  const words = bare.trimEnd()
  const expression = /^[!&*|>]/.test(words) || (sign.includes('=') && sign.trim() !== sign)
  const start = end - bare.length
  return expression ? { start, end: start } : { start, end: start + words.length }
}

/** Up to the quote that closes; an escaped one is closed by one that is escaped as often. */
function quotedSpan(text: string, start: number, quote: string): Span {
  const limit = Math.min(text.length, start + 20_000)
  const mark = quote.at(-1) ?? '"'
  for (let at = start; at < limit; at++) {
    const character = text[at]
    if (quote.length === 1 && mark === '"' && character === '\\') at++
    else if (quote.length === 1 ? character === mark : text.startsWith(quote, at)) return { start, end: at }
    else if (character === '\n' && quote.length === 1) return { start, end: at }
  }
  return { start, end: limit }
}
