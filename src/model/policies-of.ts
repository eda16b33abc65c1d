import type { Estate } from './estate.ts'
import { awsPolicyNameIn } from './managed-policies.ts'
import type { PolicyDocument, PolicyStatement } from './policy.ts'
import type { Place, Resource, ResourceOf } from './resource.ts'
import { field, itemsOf, type List, outcomesOf, type Value } from './value.ts'

/** A statement that somebody holds, and where it is written. */
export interface HeldStatement {
  readonly statement: PolicyStatement
  /** The resource that holds the policy: the bearer itself, or a policy that is attached to it. */
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
  /** There is nothing else, as far as this repository goes: no policy, attachment or statement is out of sight. */
  readonly complete: boolean
}

/** Whoever can hold a policy. */
export type Holder = ResourceOf<'role' | 'user' | 'group'>

/**
 * Everything that a role, a user or a group is allowed or denied, in all the ways there are to say it: inline, as a policy that names
 * its bearers, as an attachment, of a user also by a group. A permissions boundary takes away from it and is not counted here.
 */
export function policiesOf(holder: Holder, estate: Estate): Policies {
  const found = new Collector(holder, estate)
  found.of(holder)
  return found.result()
}

/** What a policy by itself says, whoever bears it. */
export function policiesIn(policy: ResourceOf<'managed-policy'>, estate: Estate): Policies {
  const found = new Collector(policy, estate)
  found.policy(policy, false)
  return { ...found.result(), complete: false }
}

/** The properties under which a policy names its bearers. */
const naming: ReadonlySet<string> = new Set(['roles', 'users', 'groups'])

type InlinePolicy = { readonly policyName: Value<string>; readonly policyDocument: Value<PolicyDocument> }

class Collector {
  readonly #holder: Place
  readonly #estate: Estate
  readonly #statements: HeldStatement[] = []
  readonly #managed: AttachedPolicy[] = []
  readonly #documents = new Set<Resource>()
  #complete = true

  constructor(holder: Place, estate: Estate) {
    this.#holder = holder
    this.#estate = estate
  }

  of(holder: Holder): void {
    this.#inline(holder)
    this.#attached(holder, 'managedPolicyArns', holder.managedPolicyArns, holder.conditional === true)
    for (const { by, property } of this.#estate.usedBy(holder)) this.#from(by, property)
    if (holder.kind !== 'user') return
    for (const item of itemsOf(holder.groups).items)
      for (const { value } of outcomesOf(this.#estate.follow(item, 'group', holder.unit)).outcomes)
        if (value.kind === 'known') this.of(value.value.target)
  }

  /** What another resource gives to the holder that it names. */
  #from(by: Resource, property: string): void {
    const conditional = by.conditional === true
    switch (by.kind) {
      case 'role-policy':
      case 'user-policy':
      case 'group-policy':
        if (property !== 'policyDocument' && !property.startsWith('policyDocument.'))
          this.#statementsOf(by, 'policyDocument', by.policyDocument, conditional)
        break
      case 'inline-policies':
      case 'managed-policy':
        if (naming.has(property)) this.policy(by, conditional)
        break
      case 'role-policy-attachment':
      case 'user-policy-attachment':
      case 'group-policy-attachment':
        if (property !== 'policyArn') this.#attachment(by, 'policyArn', by.policyArn, conditional)
        break
      case 'policy-attachment':
        if (naming.has(property)) this.#attachment(by, 'policyArn', by.policyArn, conditional)
        break
      case 'exclusive-attachments':
        if (property === 'roleName') this.#attached(by, 'policyArns', by.policyArns, conditional)
    }
  }

  /** The inline policies of the holder itself. */
  #inline(holder: Holder): void {
    const policies: Value<List<InlinePolicy>> = holder.policies
    this.#each(policies, ({ policyName, policyDocument }, index, perhaps) => {
      const name = policyName.kind === 'known' ? policyName.value : String(index)
      this.#statementsOf(holder, `policies[${name}].policyDocument`, policyDocument, holder.conditional === true || perhaps)
    })
  }

  /** Each item of a list in each of the ways it may turn out. With one that cannot be seen this is not all that is allowed. */
  #each<T>(list: Value<List<T>>, take: (value: T, index: number, perhaps: boolean) => void): void {
    const { items, complete } = itemsOf(list)
    if (!complete) this.#complete = false
    items.forEach((item, index) => {
      const { outcomes, open } = outcomesOf(item)
      if (open) this.#complete = false
      for (const { value } of outcomes) if (value.kind === 'known') take(value.value, index, item.kind === 'unknown')
    })
  }

  #attached(place: Place, property: string, list: Holder['managedPolicyArns'], conditional: boolean): void {
    const { items, complete } = itemsOf(list)
    if (!complete) this.#complete = false
    for (const [index, item] of items.entries()) this.#attachment(place, `${property}[${index}]`, item, conditional)
  }

  #attachment(place: Place, property: string, arn: Value<string>, conditional: boolean): void {
    const link = this.#estate.follow(arn, 'managed-policy', place.unit)
    const { outcomes, open } = outcomesOf(link)
    for (const { value } of outcomes) if (value.kind === 'known') this.policy(value.value.target, conditional || link.kind === 'unknown')
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

  /** Once, however many ways lead to it. */
  policy(policy: Extract<Resource, { kind: 'managed-policy' | 'inline-policies' }>, conditional: boolean): void {
    if (this.#documents.has(policy)) return
    this.#documents.add(policy)
    this.#statementsOf(policy, 'policyDocument', policy.policyDocument, conditional || policy.conditional === true)
  }

  #statementsOf(place: Place, property: string, document: Value<PolicyDocument>, conditional: boolean): void {
    for (const { value } of outcomesOf(document).outcomes)
      if (value.kind === 'known' && value.value.block.missing.length > 0) this.#complete = false
    if (outcomesOf(document).open) this.#complete = false
    this.#each(
      field(document, (one) => one.Statement),
      (statement, index, perhaps) => {
        const { Sid } = statement
        const name = Sid.kind === 'known' && Sid.value !== '' ? Sid.value : String(index)
        this.#statements.push({
          statement,
          place,
          property: `${property}.Statement[${name}]`,
          conditional: conditional || perhaps || document.kind === 'unknown',
        })
      },
    )
  }

  result(): Policies {
    return {
      statements: this.#statements,
      managed: this.#managed,
      complete: this.#complete && !openUnits(this.#estate).has(this.#holder.unit),
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
