import type { Unknown, Value, Why } from '../../model/value.ts'
import { mask } from '../../report/excerpt.ts'
import { oneLine } from '../../report/words.ts'
import type { Range } from '../../source/file.ts'
import { mustMask, partlyKnown } from '../properties.ts'
import type { Answered } from './answer.ts'

/** What a value is, as words behind `it is`; nothing where its line says it all: a structure, or what is only worked out. */
export function valueWords(value: Value<unknown> | undefined, sensitive: readonly Range[]): string | undefined {
  if (!value) return undefined
  // Without a place to write it, it is a part of something that is written.
  if (value.kind === 'absent') return value.slot ? 'written as nothing: null, or no value' : value.gap ? 'not written' : undefined
  if (value.kind === 'unknown') return unknownWords(value, sensitive)
  if (value.fact) return `not written: ${value.fact.says} (${value.fact.page})`
  const { value: content } = value
  // A flag without a place to write it is the outcome of a comparison.
  const isShown = typeof content === 'string' || typeof content === 'number' || (typeof content === 'boolean' && value.slot !== undefined)
  if (!isShown) return undefined
  return mustMask(value, content, sensitive) ? mask : oneLine(JSON.stringify(content), 200)
}

function unknownWords(value: Unknown<unknown>, sensitive: readonly Range[]): string {
  if (value.oneOf && value.oneOf.length > 0) return `one of ${value.oneOf.length} values`
  const text = partlyKnown(value as Unknown<string>, sensitive)
  const name = value.name === undefined ? '' : ` \`${oneLine(value.name, 200)}\``
  return text ? `not known as a whole: ${oneLine(JSON.stringify(text.shown), 200)}` : `not known (${value.why}${name})`
}

/** What would settle something unknown, by why it is. */
const settled: Readonly<Record<Why, string>> = {
  parameter: 'a value for the parameter, in a parameter file (`--parameters`) or as its default',
  variable: 'a value for the variable: `--var`, `--var-file`, a tfvars file or its default',
  reference: 'the resource it refers to: it was not read, or AWS settles this attribute when the resource is made',
  function: 'what the function is given: part of it is unknown, or the function is not evaluated here',
  condition: 'whether the condition holds: the parameters or variables it is made of',
  'data-source': 'what the data source finds in the account: a plan (`terraform show -json`) has it',
  module: 'the files of the module: run `terraform init`, or scan a plan (`terraform show -json`)',
  file: 'the file it is read from',
  import: 'the stack that exports the value',
  'dynamic-reference': 'what the reference stands for in the account when it is deployed',
  'not-here': 'another resource, or AWS itself',
  placeholder: 'what is put in for the placeholder',
  'wrong-type': 'a value of the type that AWS takes here',
  cycle: 'an end to the cycle of values that name each other',
  limit: 'a smaller file: a limit was reached',
  invalid: 'a value that the deployment tool takes',
  unsupported: 'a form of this that can be read here',
}

/** What would decide a verdict that cannot be told, each thing once. */
export function deciding(value: Value<unknown> | undefined): string[] {
  const open: string[] = []
  const look = (one: Value<unknown>): void => {
    if (one.kind !== 'unknown') return
    const parts = one.parts?.filter((part) => part.kind === 'unknown') ?? []
    if (one.oneOf && one.oneOf.length > 0) for (const { then } of one.oneOf) look(then)
    else if (parts.length > 0) for (const part of parts) look(part)
    else open.push(`${one.name === undefined ? '' : `\`${oneLine(one.name, 200)}\`: `}${settled[one.why]}`)
  }
  if (value) look(value)
  return [...new Set(open)].slice(0, 5)
}

/** What follows from a verdict. */
export function outcomeWords({ judgement: { verdict, certainty, data }, finding, suppression }: Answered): string {
  if (verdict.is === 'no') return 'fine'
  if (verdict.is === 'maybe') return 'cannot be told, so no finding'
  const when = certainty === 'likely' && data['when'] !== undefined ? ` when ${oneLine(data['when'], 200)}` : ''
  return `${finding ? `${finding.severity} ` : ''}finding, ${certainty}${when}${suppression ? ', accepted' : ''}`
}
