import { type Arm, known, type Unknown, type Value } from '../value.ts'

/** Where a value comes from, and what of it can be read here. */
export interface Told {
  /**
   * `vault`: read from a vault when it is deployed. `no-echo`, `sensitive`: a parameter or variable that is declared secret. `given`: a
   * parameter or variable that is not, or a placeholder that a deployment step fills in. `written`: it can be read here.
   */
  readonly from: 'vault' | 'no-echo' | 'sensitive' | 'given' | 'written'
  /** `DbPassword`, `var.db_password`, `data.aws_secretsmanager_secret_version.db.secret_string`; empty for what is written here. */
  readonly name: string
  /** The words, as far as they can be read: written here, or the default of the parameter. Holes are `${}`. */
  readonly words?: string
  /** The words have holes. */
  readonly partly?: true
}

const resolved = /\{\{resolve:(secretsmanager|ssm-secure):/

/** What a value is made from, at the value's place: of several parts the one that is secret. Unknown where nothing is known of it. */
export function told(value: Value<string>): Value<Told> {
  switch (value.kind) {
    case 'absent':
      return value
    case 'known': {
      const { at, origin, secret, value: words } = value
      const [, service] = resolved.exec(words) ?? []
      if (service !== undefined) return known({ from: 'vault', name: referenceTo(service) }, at, { origin })
      const name = origin.find(({ kind }) => kind === 'default')?.name ?? ''
      return known(secret && secret !== 'ci-secret' ? { from: secret, name, words } : { from: 'written', name: '', words }, at, { origin })
    }
    case 'unknown':
      return ofUnknown(value)
  }
}

function ofUnknown(value: Unknown<string>): Value<Told> {
  const { oneOf, parts, ...rest } = value
  const { at, origin, secret, name = '', why } = rest
  if (secret && secret !== 'ci-secret') return known({ from: secret, name: secretPart(parts) ?? name }, at, { origin })
  if (oneOf) return { ...rest, oneOf: withoutQuotes(value).map((arm) => ({ ...arm, then: told(arm.then) })) }
  if (parts) {
    const words = parts.map((part) => (part.kind === 'known' ? part.value : '${}')).join('')
    const [, service] = resolved.exec(words) ?? []
    if (service !== undefined) return known({ from: 'vault', name: referenceTo(service) }, at, { origin })
    return known({ from: 'written', name: '', words, partly: true }, at, { origin })
  }
  return why === 'parameter' || why === 'variable' || why === 'placeholder' ? known({ from: 'given', name }, at, { origin }) : rest
}

/** The arms of a choice, less the conditions that repeat the value they lead to: that of an allowed value is the value. */
const withoutQuotes = ({ oneOf = [] }: Unknown<string>): readonly Arm<string>[] =>
  oneOf.map((arm) => (arm.then.kind === 'known' && arm.when?.includes(arm.then.value) ? { then: arm.then } : arm))

const referenceTo = (service: string): string => `{{resolve:${service}:…}}`

/** Nothing can be said of words that are not there: neither that they are a secret, nor that they are none. */
export const isOpen = ({ from, words, partly }: Told): boolean => from !== 'vault' && (words === undefined || partly === true)

const secretPart = (parts: Unknown<string>['parts']): string | undefined => {
  const part = parts?.find(({ secret }) => secret !== undefined)
  return part?.kind === 'unknown' ? part.name : undefined
}
