import { unknown } from '../../model/value.ts'
import { BuiltText, embed, type Piece, TextBuilder } from '../../source/embedded.ts'
import type { Data } from '../data.ts'

/**
 * `{{resolve:service:…}}`, which CloudFormation replaces while it deploys.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
const reference = /\{\{resolve:([A-Za-z0-9-]{1,40}):[^{}]*\}\}/g
const vaults: ReadonlySet<string> = new Set(['secretsmanager', 'ssm-secure'])

/** The same text, with an unknown value in the place of each dynamic reference in it, also of one that is put together from parts. */
export function withDynamicReferences(data: Data): Data {
  if (data.kind !== 'known') return data
  const { value } = data
  if (value.is === 'scalar' ? !value.raw.includes('{{resolve:') : value.is !== 'template' || !value.text.content.includes('{{resolve:'))
    return data
  if (value.is !== 'scalar' && value.is !== 'template') return data
  const written = value.is === 'template' ? value.text : value.text?.()
  // A text that does not read as its value (a number, a folded block) is one place as a whole.
  const whole = value.is === 'scalar' && written?.content !== value.raw ? undefined : written
  const text = whole ?? new TextBuilder().decoded(value.is === 'scalar' ? value.raw : '', data.at).build(data.at, () => undefined)
  const holes = value.is === 'template' ? [...value.holes] : []
  const pieces: Piece[] = []
  let done = 0
  for (const { index, 0: mark, 1: service = '' } of text.content.matchAll(reference)) {
    const end = index + mark.length
    const secret = vaults.has(service) ? { secret: 'vault' as const } : {}
    const open = { name: `{{resolve:${service}:…}}`, ...secret }
    const { origin } = data
    if (index === 0 && end === text.content.length) return unknown('dynamic-reference', data.at, { ...open, origin })
    if (index > done) pieces.push({ start: done, end: index })
    pieces.push({ start: index, end, hole: holes.length })
    holes.push(unknown('dynamic-reference', text.range(index, end), open))
    done = end
  }
  if (done === 0) return data
  if (done < text.content.length) pieces.push({ start: done, end: text.content.length })
  const encode = text instanceof BuiltText ? text.encode : () => undefined
  const built = embed(text, { start: 0, end: text.content.length }, pieces, encode)
  return { ...data, value: { is: 'template', text: built, holes } }
}
