import { unknown } from '../../model/value.ts'
import { embed, type Piece } from '../../source/embedded.ts'
import { type Data, type Entry, type Fields, isKnownMap, type Scalar } from '../data.ts'

/** What a placeholder stands for, by its name. */
type Given = (name: string) => Data | undefined

/**
 * A state machine's properties with `${Name}` in its definition replaced by what `DefinitionSubstitutions` says. A name that it does not
 * hold stays as it is, as Step Functions leaves it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html
 */
export function withSubstitutions(fields: Fields): Fields {
  const given = fields.entries.get('DefinitionSubstitutions')?.value
  if (!given || given.kind === 'absent') return fields
  const named: Given = isKnownMap(given)
    ? (name) => given.value.entries.get(name)?.value
    : (name) => unknown('function', given.at, { name: `\${${name}}` })
  const entries = new Map(fields.entries)
  for (const key of ['DefinitionString', 'Definition']) {
    const entry = entries.get(key)
    if (entry) entries.set(key, { ...entry, value: replaced(entry.value, named) })
  }
  return { ...fields, entries }
}

function replaced(data: Data, given: Given): Data {
  if (data.kind !== 'known') return data
  const { value } = data
  switch (value.is) {
    case 'scalar': {
      const { slot: _, ...rest } = data
      const filled = filledIn(value, given)
      return filled ? { ...rest, value: filled } : data
    }
    case 'list':
      return { ...data, value: { ...value, items: value.items.map((item) => replaced(item, given)) } }
    case 'map': {
      const inner = [...value.entries].map(([key, entry]): [string, Entry] => [key, { ...entry, value: replaced(entry.value, given) }])
      return { ...data, value: { ...value, entries: new Map(inner) } }
    }
    default:
      return data
  }
}

function filledIn({ value, text }: Scalar, given: Given) {
  if (typeof value !== 'string' || !value.includes('${') || !text) return undefined
  const whole = text()
  const pieces: Piece[] = []
  const holes: Data[] = []
  let done = 0
  for (const { index, 0: mark, 1: name = '' } of whole.content.matchAll(/\$\{(\w+)\}/g)) {
    const data = given(name)
    if (!data) continue
    if (index > done) pieces.push({ start: done, end: index })
    done = index + mark.length
    pieces.push({ start: index, end: done, hole: holes.length })
    holes.push({ ...data, at: whole.range(index, done) })
  }
  if (holes.length === 0) return undefined
  if (done < whole.content.length) pieces.push({ start: done, end: whole.content.length })
  const built = embed(whole, { start: 0, end: whole.content.length }, pieces, (words) => whole.encode(words))
  return { is: 'template' as const, text: built, holes }
}
