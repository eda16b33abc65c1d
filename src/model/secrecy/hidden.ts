import { type Known, outcomesOf, type Value } from '../value.ts'
import { suspicionAfter, suspicionOfCommand } from './command.ts'
import { malformedReference } from './reference.ts'
import { suspicionByForm, suspicionOf } from './suspicion.ts'
import type { TextPlace } from './texts.ts'

/** Places whose every value is hidden, secret or not: `Structure.property`, as the API names them. */
const always: ReadonlySet<string> = new Set([
  'KeyValuePair.value',
  'AWS::SecretsManager::Secret.secretString',
  'aws_secretsmanager_secret_version.secretString',
  'aws_secretsmanager_secret_version.secretBinary',
  'AWS::SSM::Parameter.value',
  'AWS::SSM::Parameter.insecureValue',
  'AWS::IAM::User LoginProfile.password',
])

/** Lists of words that make a command. */
const commands: ReadonlySet<string> = new Set(['command', 'entryPoint'])

/** Whether no report may show the value. */
export const isHidden = (place: TextPlace): boolean =>
  always.has(`${place.structure}.${place.property}`) ||
  place.property === 'userData' ||
  place.property === 'userDataBase64' ||
  (place.value.kind !== 'absent' && place.value.secret !== undefined) ||
  words(place.value).some((value) => isSuspicious(place, value))

/** Whether the value is taken for a secret, where it stands or by its form. */
export function isSuspicious({ property, name, previous }: TextPlace, { value, secret }: Known<string>): boolean {
  if (secret !== undefined) return true
  if (commands.has(property))
    return suspicionOfCommand(value) !== undefined || (previous !== undefined && suspicionAfter(previous, value) !== undefined)
  if (property === 'valueFrom') return malformedReference(value)?.hidden === true
  if (property === 'secretString') return true
  const last = name?.slice(name.lastIndexOf('/') + 1)
  return property === 'name' || last === undefined ? suspicionByForm(value) !== undefined : suspicionOf(last, value) !== undefined
}

const words = (value: Value<string>): Known<string>[] => [
  ...outcomesOf(value).outcomes.flatMap(({ value: one }) => (one.kind === 'known' ? [one] : [])),
  ...(value.kind === 'unknown' ? partsOf(value) : []),
]

/** The known parts of a text in one piece: `postgres://app:…@` is told by what surrounds the hole. */
function partsOf({ parts, at, origin }: Extract<Value<string>, { kind: 'unknown' }>): Known<string>[] {
  const value = parts?.map((part) => (part.kind === 'known' ? part.value : '${}')).join('')
  return value === undefined ? [] : [{ kind: 'known', value, at, origin }]
}
