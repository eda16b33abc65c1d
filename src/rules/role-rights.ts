import {
  type Bearer,
  isBounded,
  isTakenAway,
  type Part,
  type SharedPolicy,
  type SharedStatement,
  sharedPolicies,
  sharedStatements,
} from '../model/bearers.ts'
import type { Estate } from '../model/estate.ts'
import type { PolicyStatement } from '../model/policy.ts'
import type { Place } from '../model/resource.ts'
import { isNarrowed } from '../model/restrictions.ts'
import { isAboutAction, isAboutEvery, isAllow, isEvery } from '../model/statements.ts'
import { itemsOf, known, mapped, outcomesOf, type Value } from '../model/value.ts'
import { type Is, isAll, isAny, isNot as not } from '../model/verdict.ts'
import { sameRange } from '../source/file.ts'
import type { Note } from '../source/note.ts'
import { type Judged, judge, type Question } from './judge.ts'

/** What a role should not be able to do: an action on every resource of a type that there is. */
export interface Right {
  readonly action: string
  readonly service: string
  /** What stands in an ARN in front of the name: `secret:`; nothing for all of the service. */
  readonly type: string
  /** The same in words that follow `may`. */
  readonly what: string
}

/** Those of the roles that are there for this. */
export const bearersAs = (bearers: readonly Bearer[], ...parts: readonly Part[]): Bearer[] =>
  bearers.filter(({ uses }) => uses.some(({ as }) => parts.includes(as)))

/** Each entry of `Action`, at fault where it gives the roles such a right. `rightOf` says which right an action amounts to. */
export function* wideActions(
  estate: Estate,
  bearers: readonly Bearer[],
  rightOf: (action: string, statement: PolicyStatement) => Right | undefined,
): Iterable<Judged> {
  for (const held of sharedStatements(bearers))
    for (const [index, item] of itemsOf(held.statement.Action).items.entries()) {
      const right = (action: Value<string>) => (action.kind === 'known' ? rightOf(action.value, held.statement) : undefined)
      const [shown] = outcomesOf(item).outcomes.flatMap(({ value }) => right(value) ?? [])
      const answer = answered(item, (action) => {
        const own = right(action)
        return own ? isGiven(held, own, estate) : action.kind === 'unknown' ? 'maybe' : 'no'
      })
      yield judgeEntry(shown ? heldBy(held, shown, estate) : held, `Action[${keyOf(item, index)}]`, answer, shown?.what)
    }
}

/** Each entry of `Action` that a statement allows, on whatever, at fault where `whatOf` says what too much it is. */
export function* entries(bearers: readonly Bearer[], whatOf: (action: string) => string | undefined): Iterable<Judged> {
  for (const held of sharedStatements(bearers))
    for (const [index, item] of itemsOf(held.statement.Action).items.entries()) {
      const what = item.kind === 'known' ? whatOf(item.value) : undefined
      const answer = answered(item, (action) => {
        if (action.kind !== 'known') return 'maybe'
        return whatOf(action.value) === undefined ? 'no' : isAllow(held.statement)
      })
      yield judgeEntry(held, `Action[${keyOf(item, index)}]`, answer, what)
    }
}

/** What no application leaves out: a statement that allows all but a few actions allows these. */
const telling = ['s3:GetObject', 'ec2:RunInstances', 'secretsmanager:GetSecretValue', 'lambda:InvokeFunction']

/** Statements that allow everything but what they name, at fault at the first entry of `NotAction`. */
export function* wideExceptions(estate: Estate, bearers: readonly Bearer[]): Iterable<Judged> {
  for (const held of sharedStatements(bearers)) {
    const [first] = itemsOf(held.statement.NotAction).items
    if (!first) continue
    const right: Right = { action: '*:*', service: '', type: '', what: 'do everything in the account but what NotAction names' }
    const is = isAll([...telling.map((action) => isAboutAction(held.statement, action)), isGiven(held, right, estate)])
    yield judgeEntry(
      held,
      'NotAction',
      answered(first, () => is),
      right.what,
    )
  }
}

/** Each entry of `Resource`, at fault where the statement gives the roles one of these rights on all there is. */
export function* wideResources(
  estate: Estate,
  bearers: readonly Bearer[],
  rightsOf: (held: SharedStatement) => readonly Right[],
): Iterable<Judged> {
  for (const held of sharedStatements(bearers)) {
    const given = rightsOf(held).map((right) => {
      const is = isAboutAction(held.statement, right.action)
      return { ...right, is: is === 'no' ? is : isAll([is, isUnlimited(held, right, estate)]) }
    })
    for (const [index, item] of itemsOf(held.statement.Resource).items.entries()) {
      const bad = (resource: Value<string>) =>
        given.map((right) => ({
          ...right,
          is: right.is === 'no' ? right.is : isAll([right.is, isEvery(resource, right.service, right.type)]),
        }))
      const what = bad(item).flatMap((right) => (right.is === 'yes' ? [right.what] : []))
      const answer = answered(item, (resource) => isAny(bad(resource).map(({ is }) => is)))
      const [shown] = given
      yield judgeEntry(
        shown ? heldBy(held, shown, estate) : held,
        `Resource[${keyOf(item, index)}]`,
        answer,
        what.length > 0 ? inWords(what) : shown?.what,
      )
    }
  }
}

/** Policies of AWS's own that are attached, at fault where `whatOf` says what too much they allow. */
export function* widePolicies(bearers: readonly Bearer[], whatOf: (name: string) => string | undefined): Iterable<Judged> {
  for (const policy of sharedPolicies(bearers)) {
    const what = whatOf(policy.name)
    // A boundary that is not AWS's own may leave little of it.
    const limited = isAll(policy.bearers.map((bearer) => (isBounded(bearer) ? 'maybe' : 'no')))
    const answer = answered(policy.arn, () => (what === undefined ? 'no' : not(limited)))
    yield judge(policy.place, propertyOf(policy), answer, isSo, {
      data: { ...dataOf(policy), what: `${what ?? ''} (${policy.name})` },
      related: bearersAsNotes(policy),
      ...(policy.conditional ? { certainty: () => 'likely' as const } : {}),
    })
  }
}

const propertyOf = ({ property, name }: SharedPolicy): string => `${property.replace(/\[\d+\]$/, '')}[${name}]`

/** Whether a statement gives at least one of its bearers the right. */
const isGiven = (held: SharedStatement, right: Right, estate: Estate): Is =>
  isAll([isAboutEvery(held.statement, right.service, right.type), isUnlimited(held, right, estate)])

/** It allows, no condition narrows it, and nothing takes it away from all of its bearers. */
function isUnlimited({ statement, bearers }: SharedStatement, { action, service, type }: Right, estate: Estate): Is {
  const plain = isAll([isAllow(statement), not(isNarrowed(statement))])
  return plain === 'no' ? plain : isAll([plain, isAny(bearers.map((bearer) => not(isTakenAway(bearer, estate, action, service, type))))])
}

/** With those of its bearers alone who have the right, where some have it and others do not. */
function heldBy(held: SharedStatement, { action, service, type }: Right, estate: Estate): SharedStatement {
  if (held.bearers.length < 2) return held
  const bearers = held.bearers.filter((bearer) => isTakenAway(bearer, estate, action, service, type) === 'no')
  return bearers.length > 0 ? { ...held, bearers } : held
}

/** Judges one entry of a statement. */
export const judgeEntry = (held: SharedStatement, entry: string, answer: Value<Is>, what: string | undefined): Judged =>
  judge(held.place, `${held.property}.${entry}`, answer, isSo, {
    data: { ...dataOf(held), what: what ?? '' },
    related: bearersAsNotes(held),
    within: [held.statement.block],
    ...(held.conditional ? { certainty: () => 'likely' as const } : {}),
  })

const isSo: Question<Is> = { ask: 'is too much', bad: (value) => (value.kind === 'known' ? value.value : 'no') }

/** What can be said of a value in each of its cases, also where only a part of its text is known. */
export function answered(value: Value<string>, is: (value: Value<string>) => Is): Value<Is> {
  if (value.kind !== 'unknown' || value.oneOf) return mapped(value, (content, at) => is(known(content, at)))
  const answer = is(value)
  const { parts: _, oneOf: __, ...rest } = value
  return answer === 'maybe' ? rest : known(answer, value.at, { origin: value.origin })
}

/** An entry goes by its words where it has some, so that it stays itself wherever it stands. */
const keyOf = (item: Value<string>, index: number): string =>
  item.kind === 'known' && item.value.length <= 100 ? item.value : String(index)

const names: Readonly<Record<Part, string>> = {
  task: 'task role',
  execution: 'execution role',
  instance: 'instance role',
  infrastructure: 'infrastructure role',
}

interface Shared {
  readonly place: Place
  readonly bearers: readonly Bearer[]
}

const dataOf = ({ bearers: [bearer] }: Shared): Record<string, string> => {
  const [use] = bearer?.uses ?? []
  return {
    role: bearer?.holder.address ?? '',
    use: use?.by ? `${names[use.as]} of ${use.by.address}` : use ? 'a role for ECS tasks' : 'it may start tasks',
  }
}

/** Notes of one finding are for reading. */
const enough = 20

/** Whose right it is, and who runs with it. */
const bearersAsNotes = ({ bearers, place }: Shared): Note[] =>
  bearers
    .slice(0, enough)
    .flatMap(({ holder, uses }): Note[] => [
      ...(sameRange(holder.at, place.at) ? [] : [{ at: holder.at, say: `\`${holder.address}\` holds it` }]),
      ...uses.flatMap(({ as, by }) => (by ? [{ at: by.at, say: `\`${holder.address}\` is the ${names[as]} of \`${by.address}\`` }] : [])),
    ])
    .slice(0, enough)

const inWords = (all: readonly string[]): string => [...new Set(all)].join(', and ')
