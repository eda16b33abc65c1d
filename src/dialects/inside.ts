import type { Known, Value } from '../model/value.ts'
import { BuiltText, type Text, TextBuilder } from '../source/embedded.ts'
import type { Range } from '../source/file.ts'
import type { Data, Datum, Scalar, Template } from './data.ts'
import { workedText } from './worked-text.ts'

/** Templates in templates are followed so deep. */
const maximumDepth = 10

/** A template as one text: what is known is put in, what is not stays a hole. */
export function filled(template: Template): BuiltText {
  const builder = new TextBuilder()
  add(builder, template, 0)
  return builder.build(template.text.at, () => undefined)
}

function add(builder: TextBuilder, { text, holes }: Template, depth: number): void {
  for (const segment of text.segments) {
    if (segment.hole !== undefined) put(builder, holes[segment.hole], segment.at, depth)
    else if (segment.verbatim) builder.verbatim(segment.at)
    else builder.decoded(text.content.slice(segment.start, segment.start + segment.length), segment.at)
  }
}

/** A single word stands where it is put in; of several lines each stands where it is written. */
function put(builder: TextBuilder, hole: Data | undefined, at: Range, depth: number): void {
  const value = hole?.kind === 'known' ? hole.value : undefined
  if (value?.is === 'template' && depth < maximumDepth) add(builder, value, depth + 1)
  else if (value?.is === 'scalar') {
    const text = value.raw.includes('\n') ? value.text?.() : undefined
    if (text instanceof BuiltText) builder.append(text)
    else if (text) builder.verbatim(text.range(0, text.content.length))
    else builder.decoded(value.raw, at)
  } else builder.hole(at)
}

/** A text that the API wants in Base64: the text inside, also where it is written encoded already. */
export function encodedScalar(value: Scalar, { value: _, ...rest }: Known<Datum>, words: string): Value<string> {
  const decoded = decodedWords(words)
  if (decoded !== undefined) {
    const inside = new TextBuilder().decoded(decoded, rest.at).build(rest.at, () => undefined)
    return { ...rest, value: decoded, written: rest.written ?? [rest.at], inside }
  }
  const inside: Text | undefined = value.text?.() ?? workedText(value, rest.at)
  return { ...rest, value: words, ...(inside ? { inside } : {}) }
}

/** What machines are told begins with one of these: https://cloudinit.readthedocs.io/en/latest/explanation/format.html */
const beginnings = /^\s*(?:#!|#cloud-|#include|<powershell>|<script>|\[settings|Content-Type:|MIME-Version:)/i

function decodedWords(words: string): string | undefined {
  if (!/^[A-Za-z0-9+/\s]{16,}={0,2}\s*$/.test(words)) return undefined
  const decoded = Buffer.from(words, 'base64').toString('utf8')
  return beginnings.test(decoded) ? decoded : undefined
}
