import type { Estate } from './estate.ts'
import { awsPolicyNameIn } from './managed-policies.ts'
import type { PolicyDocument, PolicyStatement } from './policy.ts'
import type { Place, Resource, Role } from './resource.ts'
import { field, itemsOf, outcomesOf, type Value } from './value.ts'

/** A statement that a role holds, and where it is written. */
export interface HeldStatement {
  readonly statement: PolicyStatement
  /** The resource that holds the policy: the role itself, or a policy that is attached to it. */
  readonly place: Place
  /** `policies[read].policyDocument.Statement[AllowRead]`, in that resource. */
  readonly property: string
  /** It is there only under a condition that cannot be told. */
  readonly conditional: boolean
}

/** A managed policy that is attached and whose text is AWS's. */
export interface AttachedPolicy {
  /** The last part of its ARN: `AdministratorAccess`. */
  readonly name: string
  readonly arn: Value<string>
  readonly place: Place
  readonly property: string
  readonly conditional: boolean
}

export interface Policies {
  readonly statements: readonly HeldStatement[]
  readonly managed: readonly AttachedPolicy[]
  /** The role holds nothing else, as far as this repository goes: no policy, attachment or statement is out of sight. */
  readonly complete: boolean
}

/**
 * Everything that a role is allowed or denied, in all the ways there are to say it: inline, as a policy that names its roles, as an
 * attachment. A permissions boundary takes away from it and is not counted here.
 */
export function policiesOf(role: Role, estate: Estate): Policies {
  const found = new Collector(role, estate)
  found.document(role, 'policies', role)
  found.attached(role, 'managedPolicyArns', role.managedPolicyArns, role.conditional === true)
  for (const { by, property } of estate.usedBy(role)) found.from(by, property)
  return found.result()
}

class Collector {
  readonly #role: Role
  readonly #estate: Estate
  readonly #statements: HeldStatement[] = []
  readonly #managed: AttachedPolicy[] = []
  readonly #documents = new Set<Resource>()
  #complete = true

  constructor(role: Role, estate: Estate) {
    this.#role = role
    this.#estate = estate
  }

  /** What another resource gives to the role that it names. */
  from(by: Resource, property: string): void {
    const conditional = by.conditional === true
    switch (by.kind) {
      case 'role-policy':
        if (property === 'roleName') this.#statementsOf(by, 'policyDocument', by.policyDocument, conditional)
        break
      case 'inline-policies':
      case 'managed-policy':
        if (property === 'roles') this.#policy(by, conditional)
        break
      case 'role-policy-attachment':
        if (property === 'role') this.#attachment(by, 'policyArn', by.policyArn, conditional)
        break
      case 'policy-attachment':
        if (property === 'roles') this.#attachment(by, 'policyArn', by.policyArn, conditional)
        break
      case 'exclusive-attachments':
        if (property === 'roleName') this.attached(by, 'policyArns', by.policyArns, conditional)
    }
  }

  /** The inline policies of the role itself. */
  document(role: Role, property: string, place: Place): void {
    const { items, complete } = itemsOf(role.policies)
    if (!complete) this.#complete = false
    items.forEach((item, index) => {
      const { outcomes, open } = outcomesOf(item)
      if (open) this.#complete = false
      for (const { value } of outcomes) {
        if (value.kind !== 'known') continue
        const { policyName, policyDocument } = value.value
        const name = policyName.kind === 'known' ? policyName.value : String(index)
        this.#statementsOf(
          place,
          `${property}[${name}].policyDocument`,
          policyDocument,
          role.conditional === true || item.kind === 'unknown',
        )
      }
    })
  }

  attached(place: Place, property: string, list: Role['managedPolicyArns'], conditional: boolean): void {
    const { items, complete } = itemsOf(list)
    if (!complete) this.#complete = false
    for (const [index, item] of items.entries()) this.#attachment(place, `${property}[${index}]`, item, conditional)
  }

  #attachment(place: Place, property: string, arn: Value<string>, conditional: boolean): void {
    const link = this.#estate.follow(arn, 'managed-policy', place.unit)
    const { outcomes, open } = outcomesOf(link)
    for (const { value } of outcomes) if (value.kind === 'known') this.#policy(value.value.target, conditional || link.kind === 'unknown')
    if (!open) return
    // Not one of this repository: AWS's own, or out of sight.
    const whole = arn.kind === 'unknown' && !arn.oneOf
    const named = whole ? [arn] : outcomesOf(arn).outcomes.map(({ value }) => value)
    let seen = whole || arn.kind === 'known'
    for (const value of named) {
      const name = awsPolicyNameIn(value)
      if (name === undefined) seen = false
      else this.#managed.push({ name, arn: value, place, property, conditional: conditional || !(whole || arn.kind === 'known') })
    }
    if (!seen) this.#complete = false
  }

  #policy(policy: Extract<Resource, { kind: 'managed-policy' | 'inline-policies' }>, conditional: boolean): void {
    if (this.#documents.has(policy)) return
    this.#documents.add(policy)
    this.#statementsOf(policy, 'policyDocument', policy.policyDocument, conditional || policy.conditional === true)
  }

  #statementsOf(place: Place, property: string, document: Value<PolicyDocument>, conditional: boolean): void {
    for (const { value } of outcomesOf(document).outcomes)
      if (value.kind === 'known' && value.value.block.missing.length > 0) this.#complete = false
    if (outcomesOf(document).open) this.#complete = false
    const { items, complete } = itemsOf(field(document, (one) => one.Statement))
    if (!complete) this.#complete = false
    items.forEach((item, index) => {
      const { outcomes, open } = outcomesOf(item)
      if (open) this.#complete = false
      for (const { value } of outcomes) {
        if (value.kind !== 'known') continue
        const { Sid } = value.value
        const name = Sid.kind === 'known' ? Sid.value : String(index)
        this.#statements.push({
          statement: value.value,
          place,
          property: `${property}.Statement[${name}]`,
          conditional: conditional || item.kind === 'unknown' || document.kind === 'unknown',
        })
      }
    })
  }

  result(): Policies {
    return {
      statements: this.#statements,
      managed: this.#managed,
      complete: this.#complete && !openUnits(this.#estate).has(this.#role.unit),
    }
  }
}

const open = new WeakMap<Estate, ReadonlySet<string>>()

/** Units of which something was not read, or in which a policy is given to somebody nobody knows: it may be any role of theirs. */
function openUnits(estate: Estate): ReadonlySet<string> {
  const known = open.get(estate)
  if (known) return known
  const units = new Set(estate.units.filter(({ complete }) => !complete).map(({ id }) => id))
  const mark = (unit: string, role: Value<string>): void => {
    if (role.kind === 'unknown' && outcomesOf(estate.follow(role, 'role', unit)).open) units.add(unit)
  }
  for (const { unit, roleName } of estate.all('role-policy')) mark(unit, roleName)
  for (const { unit, role } of estate.all('role-policy-attachment')) mark(unit, role)
  const several = [...estate.all('inline-policies'), ...estate.all('managed-policy'), ...estate.all('policy-attachment')]
  for (const { unit, roles } of several) {
    const { items, complete } = itemsOf(roles)
    if (!complete) units.add(unit)
    for (const item of items) mark(unit, item)
  }
  open.set(estate, units)
  return units
}
