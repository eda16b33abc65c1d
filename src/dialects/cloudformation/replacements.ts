import { type Secrecy, unknown } from '../../model/value.ts'
import { BuiltText, embed, type Piece, TextBuilder } from '../../source/embedded.ts'
import type { Data } from '../data.ts'

/**
 * What somebody replaces in a string: CloudFormation itself while it deploys (`{{resolve:service:…}}`, whose service is noted), or before
 * that the Serverless Framework (`${self:…}`) or a template language (`{{ name }}`, `<%= name %>`). `{{.Name}}` is none of them: log drivers
 * and Docker know what it means.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 * https://www.serverless.com/framework/docs/guides/variables
 */
const replaced =
  /\{\{resolve:([A-Za-z0-9-]{1,40}):[^{}]*\}\}|\$\{(?:self|opt|env|sls|param|file|cf|ssm|s3|aws|git)[:(.](?:[^{}]|\{[^{}]*\})*\}|\{\{-?\s*(?!resolve\b)[A-Za-z_](?:(?!\}\})[^{}])*\}\}|<%=[^%]*%>/g
const vaults: ReadonlySet<string> = new Set(['secretsmanager', 'ssm-secure'])

/** The same text, with an unknown value in the place of whatever is replaced in it, also of one that is put together from parts. */
export function withReplacements(data: Data): Data {
  if (data.kind !== 'known') return data
  const { value } = data
  if (value.is !== 'scalar' && value.is !== 'template') return data
  if (!/\{\{|\$\{|<%/.test(value.is === 'scalar' ? value.raw : value.text.content)) return data
  const written = value.is === 'template' ? value.text : value.text?.()
  // A text that does not read as its value (a number, a folded block) is one place as a whole.
  const whole = value.is === 'scalar' && written?.content !== value.raw ? undefined : written
  const text = whole ?? new TextBuilder().decoded(value.is === 'scalar' ? value.raw : '', data.at).build(data.at, () => undefined)
  const holes = value.is === 'template' ? [...value.holes] : []
  const pieces: Piece[] = []
  let done = 0
  for (const { index, 0: mark, 1: service } of text.content.matchAll(replaced)) {
    const end = index + mark.length
    const [why, open] = service === undefined ? (['placeholder', {}] as const) : (['dynamic-reference', resolved(service)] as const)
    const { origin } = data
    if (index === 0 && end === text.content.length) return unknown(why, data.at, { ...open, origin })
    if (index > done) pieces.push({ start: done, end: index })
    pieces.push({ start: index, end, hole: holes.length })
    holes.push(unknown(why, text.range(index, end), open))
    done = end
  }
  if (done === 0) return data
  if (done < text.content.length) pieces.push({ start: done, end: text.content.length })
  const encode = text instanceof BuiltText ? text.encode : () => undefined
  const built = embed(text, { start: 0, end: text.content.length }, pieces, encode)
  return { ...data, value: { is: 'template', text: built, holes } }
}

const resolved = (service: string): { name: string; secret?: Secrecy } => ({
  name: `{{resolve:${service}:…}}`,
  ...(vaults.has(service) ? { secret: 'vault' } : {}),
})
