import type { Judgement } from '../rules/engine.ts'
import type { Meta } from '../rules/rule.ts'
import { textOf } from '../source/file.ts'
import type { Step } from '../source/note.ts'
import type { Cause, Finding } from './finding.ts'
import { identityKey } from './identity.ts'
import type { Moves } from './moves.ts'

/** One side of a comparison: everything a scan has judged, before any suppression. */
export interface Side {
  readonly findings: readonly Finding[]
  readonly judged: readonly Judgement[]
}

/** What the head's scan can say of a place that the base had: see `Seen` in the model. */
export type Whereabouts = (subject: Judgement['subject']) => 'gone' | 'hidden'

export interface Comparison {
  /** The head's findings, each new or existing; an existing one has the identity it had on the base. */
  readonly findings: readonly Finding[]
  /** Findings of the base whose fault is known to be gone. */
  readonly fixed: readonly Finding[]
  /** Findings of the base whose place can no longer be seen. */
  readonly unseen: readonly Finding[]
}

/**
 * Tells what a change introduced. Two findings are the same by names (rule, unit, address, container, property), however they moved;
 * what is then left over is matched once more without the unit, where exactly one candidate is left on each side, so that a renamed
 * file or folder introduces nothing. Places of the base are asked for where `moves` says they are now. A finding that has become certain
 * is new.
 */
export function compare(head: Side, base: Side, rules: ReadonlyMap<string, Meta>, moves: Moves, whereabouts: Whereabouts): Comparison {
  const keyOf = (one: Judgement): string => identityKey(one, rules.get(one.rule))
  const keyNow = (one: Judgement): string => keyOf({ ...one, subject: moves.apply(one.subject) })
  const pairs = new Map<Finding, Finding>()
  const left = { head: [] as Finding[], base: [] as Finding[] }
  const before = groupBy(base.findings, keyNow)
  const after = groupBy(head.findings, keyOf)
  for (const [key, findings] of after) pair(findings, before.get(key) ?? [], pairs, left)
  for (const [key, findings] of before) if (!after.has(key)) left.base.push(...findings)
  pairMoved(left, rules, pairs)

  const taken = new Set([...pairs.values()])
  const judgedBefore = groupBy(base.judged, keyNow)
  const judgedAfter = groupBy(head.judged, keyOf)
  const used = new Set([...taken].map(({ identity }) => identity))
  const findings = head.findings.map((finding): Finding => {
    const old = pairs.get(finding)
    if (old) {
      return { ...finding, identity: old.identity, state: isWorse(old, finding) ? 'new' : 'existing' }
    }
    const cause = causeOf(finding, judgedBefore.get(keyOf(finding)) ?? [])
    return { ...finding, identity: unused(finding.identity, used), state: 'new', ...(cause ? { cause } : {}) }
  })
  const fixed: Finding[] = []
  const unseen: Finding[] = []
  const blanks = blanksOf(head.judged.filter((one) => one.verdict.is === 'maybe' && !judgedBefore.has(keyOf(one))))
  for (const finding of base.findings) {
    if (taken.has(finding)) continue
    const place = { ...finding, subject: moves.apply(finding.subject) }
    const now = judgedAfter.get(keyOf(place))
    // Of several equal ones some are still found: the others are judged fine or are gone.
    const answer = now?.some(({ verdict }) => verdict.is === 'maybe') ? 'hidden' : now ? 'gone' : whereabouts(place.subject)
    ;(answer === 'hidden' || blanks(place) ? unseen : fixed).push(finding)
  }
  return { findings, fixed, unseen }
}

/**
 * Places that the base does not have, and of which nobody can tell whether they are at fault. A fault that is gone from its own place may
 * have gone there, under another name: of the same unit, or of another unit under the same names. Each takes one.
 */
function blanksOf(open: readonly Judgement[]): (finding: Finding) => boolean {
  const free = new Set(open)
  const keysOf = ({ rule, subject: { unit, address, container = '', property } }: Judgement): string[] => [
    ['unit', rule, unit, property].join('\0'),
    ['names', rule, address, container, property].join('\0'),
  ]
  const byKey = new Map<string, Judgement[]>()
  for (const one of open) for (const key of keysOf(one)) push(byKey, key, one)
  return (finding) => {
    const found = keysOf(finding)
      .flatMap((key) => byKey.get(key) ?? [])
      .find((one) => free.has(one))
    if (found) free.delete(found)
    return found !== undefined
  }
}

/** A guess has become certain. */
export const isWorse = (old: Finding, now: Finding): boolean => old.certainty === 'likely' && now.certainty === 'certain'

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) push(groups, keyOf(one), one)
  return groups
}

function push<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key)
  if (group) group.push(one)
  else groups.set(key, [one])
}

/** Equal keys: those with the same text first, the rest in file order. */
function pair(
  heads: readonly Finding[],
  bases: readonly Finding[],
  pairs: Map<Finding, Finding>,
  left: { readonly head: Finding[]; readonly base: Finding[] },
): void {
  const waiting = [...bases]
  const take = (finding: Finding, index: number): void => {
    const [old] = waiting.splice(index, 1)
    if (old) pairs.set(finding, old)
  }
  const rest = heads.filter((finding) => {
    const same = waiting.findIndex((old) => textAround(old) === textAround(finding))
    if (same >= 0) take(finding, same)
    return same < 0
  })
  for (const finding of rest) {
    if (waiting.length > 0) take(finding, 0)
    else left.head.push(finding)
  }
  left.base.push(...waiting)
}

/** What a person would recognise it by: the innermost structure that holds it. */
const textAround = ({ at, subject }: Finding): string => textOf(subject.enclosing[0] ?? at)

function pairMoved(
  left: { readonly head: readonly Finding[]; readonly base: readonly Finding[] },
  rules: ReadonlyMap<string, Meta>,
  pairs: Map<Finding, Finding>,
): void {
  const keyOf = (finding: Finding): string =>
    identityKey({ ...finding, subject: { ...finding.subject, unit: '' } }, rules.get(finding.rule))
  const bases = groupBy(left.base, keyOf)
  for (const [key, heads] of groupBy(left.head, keyOf)) {
    const [head, ...otherHeads] = heads
    const [base, ...otherBases] = bases.get(key) ?? []
    if (head && base && otherHeads.length === 0 && otherBases.length === 0) pairs.set(head, base)
  }
}

/** A new one beside an old one that has its number: it takes another. */
function unused(identity: string, used: Set<string>): string {
  let free = identity
  for (let n = 2; used.has(free); n++) free = `${identity.slice(0, 28)}${n.toString(16).padStart(4, '0')}`
  used.add(free)
  return free
}

/**
 * Why a finding appears: the nearest step of its value that reads differently, or else the line of the base that said what nobody says
 * any more. Where the finding's own line was written by the change, that line says it all: placing decides.
 */
function causeOf(finding: Finding, before: readonly Judgement[]): Cause | undefined {
  const old = before.find(({ verdict }) => verdict.is !== 'yes') ?? before[0]
  if (!old) return undefined
  if (textOf(finding.at) !== textOf(old.at)) return { at: old.at, on: 'base', say: 'This line said otherwise' }
  const steps = new Map(old.origin.map((step) => [stepKey(step), step]))
  for (const step of finding.origin) {
    const was = steps.get(stepKey(step))
    if (!was || textOf(was.at) !== textOf(step.at)) return { at: step.at, on: 'head', say: `\`${step.name}\` is set here` }
  }
  const kept = new Set(finding.origin.map(stepKey))
  const lost = old.origin.find((step) => !kept.has(stepKey(step)))
  return lost ? { at: lost.at, on: 'base', say: `\`${lost.name}\` was set here` } : undefined
}

const stepKey = ({ kind, name }: Step): string => `${kind}\0${name}`
