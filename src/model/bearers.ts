import { containerInstances } from './container-instances.ts'
import type { Estate } from './estate.ts'
import { awsPolicyNameIn, managedPolicy } from './managed-policies.ts'
import { type AttachedPolicy, type HeldStatement, type Holder, type Policies, policiesIn, policiesOf } from './policies-of.ts'
import type { PolicyStatement } from './policy.ts'
import { actionPattern, covers } from './policy-patterns.ts'
import type { Place, Resource, ResourceOf, Role } from './resource.ts'
import { isNarrowed } from './restrictions.ts'
import { isAboutAction, isAboutEvery, isAllow, isDeny } from './statements.ts'
import { statementsIn, trustsTasks } from './trust.ts'
import { itemsOf, outcomesOf } from './value.ts'
import { type Is, isAll, isAny, isNot } from './verdict.ts'

/** What a role is there for: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html */
export type Part = 'task' | 'execution' | 'instance' | 'infrastructure'

/** Where something of ECS names a role. */
export interface RoleUse {
  readonly as: Part
  /** Nothing where only the role's trust policy says that tasks assume it. */
  readonly by?: Place
}

/** Who holds rights, what for ECS uses it, and what it may do. */
export interface Bearer {
  readonly holder: Holder | ResourceOf<'managed-policy'>
  readonly uses: readonly RoleUse[]
  readonly policies: Policies
}

/** The roles of tasks and of their hosts. Worked out once an estate. */
export function bearersOf(estate: Estate): readonly Bearer[] {
  const known = bearers.get(estate)
  if (known) return known
  const instances = instanceRoles(estate)
  const found = estate.all('role').flatMap((role): Bearer[] => {
    const uses = usesOf(role, estate, instances)
    return uses.length > 0 ? [{ holder: role, uses, policies: policiesOf(role, estate) }] : []
  })
  bearers.set(estate, found)
  return found
}

const bearers = new WeakMap<Estate, readonly Bearer[]>()

function usesOf(role: Role, estate: Estate, instances: ReadonlyMap<Role, readonly Place[]>): RoleUse[] {
  const named = estate.usedBy(role).flatMap(({ by, property }): RoleUse[] => {
    const as = partOf(by, property)
    return as ? [{ as, by }] : []
  })
  const uses = [...named, ...(instances.get(role) ?? []).map((by): RoleUse => ({ as: 'instance', by }))]
  return uses.length === 0 && trustsTasks(role) ? [{ as: 'task' }] : uses
}

function partOf({ kind }: Resource, property: string): Part | undefined {
  const name = property.slice(property.lastIndexOf('.') + 1)
  if (name === 'taskRoleArn' || name === 'jobRoleArn') return 'task'
  if (name === 'executionRoleArn') return 'execution'
  if (name === 'infrastructureRoleArn') return 'infrastructure'
  return kind === 'activation' && name === 'iamRole' ? 'instance' : undefined
}

/** The roles of the machines that tasks run on, by the profile that the machine names. */
function instanceRoles(estate: Estate): ReadonlyMap<Role, readonly Place[]> {
  const roles = new Map<Role, Place[]>()
  const joining = new Set<Resource>(containerInstances(estate))
  for (const profile of estate.all('instance-profile')) {
    const hosts = estate.usedBy(profile).flatMap(({ by }) => (isHost(by, joining, estate) ? [by] : []))
    if (hosts.length === 0) continue
    for (const item of itemsOf(profile.roles).items)
      for (const { value } of outcomesOf(estate.follow(item, 'role', profile.unit)).outcomes)
        if (value.kind === 'known') roles.set(value.value.target, [...(roles.get(value.value.target) ?? []), ...hosts])
  }
  return roles
}

const hosts: ReadonlySet<Resource['kind']> = new Set(['launch-template', 'launch-configuration', 'instance'])

/** It says that it joins a cluster, or it makes the instances of a capacity provider. */
function isHost(by: Resource, joining: ReadonlySet<Resource>, estate: Estate): boolean {
  if (by.kind === 'capacity-provider' || by.kind === 'compute-environment') return true
  return hosts.has(by.kind) && (joining.has(by) || estate.inScope(by, 'default'))
}

/** One statement, and every role that holds it. */
export interface SharedStatement extends HeldStatement {
  readonly bearers: readonly Bearer[]
}

/** Every statement of these roles once, with those that hold it. */
export function sharedStatements(bearers: readonly Bearer[]): readonly SharedStatement[] {
  const found = new Map<PolicyStatement, { held: HeldStatement; readonly bearers: Bearer[] }>()
  for (const bearer of bearers)
    for (const held of bearer.policies.statements) {
      const known = found.get(held.statement)
      if (!known) found.set(held.statement, { held, bearers: [bearer] })
      else {
        known.bearers.push(bearer)
        // Held by one of them in any case, it is there.
        if (known.held.conditional && !held.conditional) known.held = held
      }
    }
  return [...found.values()].map(({ held, bearers: all }) => ({ ...held, bearers: all }))
}

/**
 * Whether a permissions boundary or a statement that denies takes from a role what its other policies allow on every resource of a type.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export function isTakenAway(bearer: Bearer, estate: Estate, action: string, service: string, type: string): Is {
  const denying = denialsOf(bearer)
  if (denying.length > enough) return 'maybe'
  const denied = denying.map(({ statement, conditional }): Is => {
    const is = isAll([isDeny(statement), isAboutAction(statement, action)])
    if (is === 'no') return 'no'
    if (conditional || isNarrowed(statement) !== 'no') return 'maybe'
    return isAll([is, statement.NotResource.kind === 'absent' ? isAboutEvery(statement, service, type) : 'maybe'])
  })
  return isAny([...denied, isNot(isWithin(bearer, estate, action, service, type))])
}

const denialsOf = ({ policies }: Bearer): readonly HeldStatement[] => {
  const known = denials.get(policies)
  if (known) return known
  const found = policies.statements.filter(({ statement }) => isDeny(statement) !== 'no')
  denials.set(policies, found)
  return found
}

const denials = new WeakMap<Policies, readonly HeldStatement[]>()

/** Nobody writes more; each right is held against each of them. */
const enough = 200

/** Whether something limits all its policies together. */
export const isBounded = ({ holder }: Bearer): boolean => 'permissionsBoundary' in holder && holder.permissionsBoundary.kind !== 'absent'

/** Whether the holder's permissions boundary, if it has one, leaves it the action. */
function isWithin({ holder }: Bearer, estate: Estate, action: string, service: string, type: string): Is {
  if (!('permissionsBoundary' in holder)) return 'yes'
  const { permissionsBoundary } = holder
  if (permissionsBoundary.kind === 'absent') return 'yes'
  const link = estate.follow(permissionsBoundary, 'managed-policy', holder.unit)
  if (link.kind === 'known') return allowsEvery(link.value.target, action, service, type)
  const name = awsPolicyNameIn(permissionsBoundary)
  const policy = name === undefined ? undefined : managedPolicy(name)
  if (!policy) return 'maybe'
  const asked = actionPattern(action)
  const does = (patterns: readonly string[] = []): Is => isAny(patterns.map((pattern) => covers(actionPattern(pattern), asked)))
  return isAll([does(policy.actions), isNot(does(policy.except))])
}

function allowsEvery({ policyDocument }: ResourceOf<'managed-policy'>, action: string, service: string, type: string): Is {
  const statements = statementsIn(policyDocument)
  const complete = policyDocument.kind === 'known' && itemsOf(policyDocument.value.Statement).complete
  const allowed = isAny([
    ...statements.map((statement) =>
      isAll([isAllow(statement), isAboutAction(statement, action), isAboutEvery(statement, service, type), isNot(isNarrowed(statement))]),
    ),
    ...(complete ? [] : ['maybe' as const]),
  ])
  const denied = isAny(statements.map((statement) => isAll([isDeny(statement), isAboutAction(statement, action), 'maybe'])))
  return isAll([allowed, isNot(denied)])
}

/** A policy of AWS's own that is attached, at one place, and every role that gets it there. */
export interface SharedPolicy extends AttachedPolicy {
  readonly bearers: readonly Bearer[]
}

/** Every attachment of a policy of AWS's own to these roles, once. */
export function sharedPolicies(bearers: readonly Bearer[]): readonly SharedPolicy[] {
  const found = new Map<string, AttachedPolicy & { readonly bearers: Bearer[] }>()
  for (const bearer of bearers)
    for (const policy of bearer.policies.managed) {
      const key = [policy.place.unit, policy.place.address, policy.property, policy.name].join('\0')
      const known = found.get(key)
      if (known) known.bearers.push(bearer)
      else found.set(key, { ...policy, bearers: [bearer] })
    }
  return [...found.values()]
}

/** What starts a task of one's choice: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html */
const starting = ['ecs:RunTask', 'ecs:StartTask', 'ecs:RegisterTaskDefinition', 'ecs:CreateService', 'ecs:UpdateService']

/** Whoever may start tasks. Those of ECS itself are among `bearersOf` as well. */
export const startersOf = (estate: Estate): readonly Bearer[] =>
  holdersOf(estate).filter(({ policies }) => policies.statements.some(({ statement }) => mayStart(statement)))

/** Whoever holds rights: every role, user and group, and every policy whose bearers nobody can see. Worked out once an estate. */
export function holdersOf(estate: Estate): readonly Bearer[] {
  const known = everybody.get(estate)
  if (known) return known
  const ofEcs = new Map<unknown, Bearer>(bearersOf(estate).map((bearer) => [bearer.holder, bearer]))
  const holders: readonly Holder[] = [...estate.all('role'), ...estate.all('user'), ...estate.all('group')]
  const all = holders.map((holder): Bearer => ofEcs.get(holder) ?? { holder, uses: [], policies: policiesOf(holder, estate) })
  const held = new Set(all.flatMap(({ policies }) => policies.statements.map(({ statement }) => statement)))
  const loose = estate.all('managed-policy').flatMap((policy): Bearer[] => {
    const policies = policiesIn(policy, estate)
    return policies.statements.some(({ statement }) => held.has(statement)) ? [] : [{ holder: policy, uses: [], policies }]
  })
  const found = [...all, ...loose]
  everybody.set(estate, found)
  return found
}

const everybody = new WeakMap<Estate, readonly Bearer[]>()

const mayStart = (statement: PolicyStatement): boolean =>
  isAllow(statement) === 'yes' && starting.some((action) => isAboutAction(statement, action) === 'yes')
