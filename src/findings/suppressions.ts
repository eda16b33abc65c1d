import type { Judgement } from '../rules/engine.ts'
import type { Meta } from '../rules/rule.ts'
import { contains, sameRange } from '../source/file.ts'
import {
  type BlindSpot,
  type Exception,
  exceptionKey,
  type FileReport,
  type Ignore,
  type Notice,
  type Peer,
  type Skipped,
  type Suppression,
} from '../source/note.ts'
import { matcher } from '../source/paths.ts'
import type { Finding } from './finding.ts'
import { tame } from './message.ts'
import { peerCheck } from './peers.ts'

/** What an accepted risk must have to count. */
export interface Policy {
  readonly requireReason: boolean
  /** The longest one may still run; unlimited when missing. */
  readonly maximumDays?: number
}

export const defaultPolicy: Policy = { requireReason: true }

/** What suppressions are held against, beyond the findings. */
export interface Ground {
  readonly ignores: readonly Ignore[]
  readonly exceptions: readonly Exception[]
  readonly policy: Policy
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Every rule there is. */
  readonly rules: readonly Meta[]
  /** Ids of those that ran to their end. */
  readonly ran: ReadonlySet<string>
  readonly blindSpots: readonly BlindSpot[]
  readonly judged: readonly Judgement[]
  readonly files: readonly FileReport[]
  readonly skipped: readonly Skipped[]
  /** The run looked for files everywhere, so that what it did not find is not there. */
  readonly everywhere: boolean
  /** Other scanners whose marks count. */
  readonly honor: readonly Peer[]
  /** What becomes of those that the base does not have; they count like all others when missing. */
  readonly unlessKnown?: { readonly to: 'report' | 'reject'; readonly isKnown: IsKnown }
}

/** Whether the base accepts this finding in the same words: with the same reason, until the same day. */
export type IsKnown = (finding: Finding, suppression: Suppression) => boolean

export interface Suppressed {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Finding[]
  readonly notices: readonly Notice[]
}

/** A suppression that counts, and what it is about. */
interface Counting {
  readonly one: Suppression
  readonly isAbout: (judgement: Judgement) => boolean
  /** Something here could not be seen. */
  readonly isBlind: (spot: BlindSpot) => boolean
  /** Whether this file is one that it may be about. */
  readonly isIn: (path: string) => boolean
  /** The file that it is about where there is only one. */
  readonly file?: string
}

/** Those that count for one rule: by the file they are about, so that each finding meets few. */
interface ForRule {
  readonly inFile: Map<string, Counting[]>
  readonly anywhere: Counting[]
}

/**
 * Sets aside the findings whose risk is accepted. A suppression that has run out, gives no reason where one is required, or names no
 * rule there is, does not count: its findings stay, and a notice says why. A notice also says which ones cover nothing or soon run out,
 * and which the base does not have.
 */
export function suppress(findings: readonly Finding[], ground: Ground): Suppressed {
  const cover = new Cover(ground)
  const left: Finding[] = []
  const suppressed: Finding[] = []
  const covering = new Set<Suppression>()
  const used = new Set<Suppression>()
  const unknown = new Map<Suppression, Set<string>>()
  const { to = 'accept', isKnown = () => true } = ground.unlessKnown ?? {}
  for (const finding of findings) {
    const all = cover.of(finding)
    const known = all.find((one) => isKnown(finding, one))
    const one = known ?? all[0]
    if (one) covering.add(one)
    if (one && !known) unknown.set(one, (unknown.get(one) ?? new Set()).add(finding.rule))
    if (!one || (!known && to === 'reject')) left.push(finding)
    else {
      used.add(one)
      suppressed.push({ ...finding, suppression: known ?? { ...one, isNew: true } })
    }
  }
  const idle = cover.counting.filter(({ one }) => !covering.has(one))
  const notices = [
    ...cover.refused,
    ...[...unknown].flatMap(([one, rules]) => unknownToBase(one, [...rules], to)),
    ...[...used].flatMap((one) => expiring(one, ground.today)),
    ...unused(idle, cover.idOf, ground),
  ]
  return { findings: left, suppressed, notices: notices.sort(byPlace) }
}

/** What the suppressions of one side cover. */
class Cover {
  readonly counting: readonly Counting[]
  /** Why the others do not count. */
  readonly refused: readonly Notice[]
  /** Ids of rules by every name they have. */
  readonly idOf: ReadonlyMap<string, string>
  readonly #byRule = new Map<string, ForRule>()

  constructor(ground: Ground) {
    const idOf = new Map(ground.rules.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => [name, id] as const)))
    const refused: Notice[] = []
    const ignores = ground.ignores.flatMap((one) => fromIgnore(one, ground.honor))
    this.counting = [...ignores, ...ground.exceptions.map(fromException)].filter(({ one }) => {
      const wrong = wrongWith(one, ground, idOf)
      if (wrong) refused.push(wrong)
      return !wrong
    })
    for (const each of this.counting) for (const name of each.one.rules) add(this.#byRule, idOf.get(name) ?? name, each)
    this.idOf = idOf
    this.refused = refused
  }

  /** All that cover a finding. */
  of(finding: Judgement): Suppression[] {
    return candidates(this.#byRule.get(finding.rule), finding)
      .filter(({ isAbout }) => isAbout(finding))
      .map(({ one }) => one)
  }
}

/**
 * What the base accepts, as far as it could be read. `findings` are its own, with the identities that the head's were matched by. An
 * exception of its config is about whatever it names, also about what is only there now; anything else only about what it covered then.
 */
export function knownTo(
  exceptions: readonly Exception[],
  base: { readonly findings: readonly Finding[]; readonly ground: Ground } | undefined,
): IsKnown {
  const cover = base && new Cover(base.ground)
  const words = new Map(base?.findings.map((finding) => [keyOf(finding), new Set(cover?.of(finding).map(wordsOf))]))
  const configured = new Set(exceptions.map(exceptionKey))
  return (finding, one) =>
    (isException(one) && configured.has(exceptionKey(one))) || (words.get(keyOf(finding))?.has(wordsOf(one)) ?? false)
}

const keyOf = ({ rule, identity }: Finding): string => `${rule}\0${identity}`

const wordsOf = ({ reason, until }: Suppression): string => JSON.stringify([reason ?? null, until ?? null])

const isException = (one: Suppression): one is Exception => one.from === 'config'

function unknownToBase(one: Suppression, rules: readonly string[], to: 'accept' | 'report' | 'reject'): Notice[] {
  const { at, until, reason } = one
  const what = rules.map((rule) => `\`${rule}\``).join(', ')
  if (to === 'reject')
    return [
      {
        at,
        kind: 'refused',
        say: `${nameOf(one)} does not count for ${what}: the base does not have it, and this change may not accept risks by itself.`,
      },
    ]
  // New exceptions are said with the other changes of the config.
  if (to === 'accept' || isException(one)) return []
  const words = reason === undefined ? 'no reason given' : tame(reason)
  return [{ at, kind: 'new', say: `${nameOf(one)} is new and accepts ${what}${until === undefined ? '' : ` until ${until}`}: ${words}.` }]
}

function add(counting: Map<string, ForRule>, rule: string, one: Counting): void {
  const known = counting.get(rule)
  const { inFile, anywhere } = known ?? { inFile: new Map<string, Counting[]>(), anywhere: [] }
  if (!known) counting.set(rule, { inFile, anywhere })
  const list = one.file === undefined ? anywhere : (inFile.get(one.file) ?? [])
  if (one.file !== undefined) inFile.set(one.file, list)
  list.push(one)
}

/** An ignore is about a finding of its own file, or about one inside something that stands there. */
function candidates(counting: ForRule | undefined, { at, subject }: Judgement): readonly Counting[] {
  if (!counting) return []
  const files = new Set([at, ...subject.enclosing].map(({ file }) => file.path))
  return [...[...files].flatMap((path) => counting.inFile.get(path) ?? []), ...counting.anywhere]
}

/** A mark of another scanner counts where it is asked for, and where that scanner's check means the same as a rule of ours. */
function fromIgnore(one: Ignore, honor: readonly Peer[]): Counting[] {
  const { peer, rules } = one
  if (peer === undefined) return [aboutRange(one)]
  if (!honor.includes(peer)) return []
  return rules.flatMap((id): Counting[] => {
    const check = peerCheck(peer, id)
    if (!check) return []
    const about = aboutRange({ ...one, rules: check.rules })
    return [{ ...about, isAbout: (judgement) => (check.property?.test(judgement.subject.property) ?? true) && about.isAbout(judgement) }]
  })
}

/** It stands on the finding's own entry or above it, or on something the finding is in, wherever its text lies. */
const aboutRange = (one: Ignore): Counting => ({
  one,
  file: one.covers.file.path,
  isIn: (path) => path === one.covers.file.path,
  isBlind: ({ at }) => contains(one.covers, at),
  isAbout: ({ at, subject }) =>
    contains(one.covers, at) || subject.enclosing.some((range) => sameRange(range, one.covers) || contains(one.covers, range)),
})

/** The file is the finding's own or its resource's: a value may stand in another file than what uses it. */
function fromException(one: Exception): Counting {
  const named = matcher([one.path])
  return {
    one,
    isIn: named,
    isBlind: ({ at }) => named(at.file.path),
    isAbout: ({ at, subject }) =>
      (one.container === undefined || one.container === subject.container) &&
      (one.resource === undefined || one.resource === subject.address) &&
      (named(at.file.path) || named(subject.at.file.path)),
  }
}

function wrongWith(one: Suppression, { policy, today }: Ground, known: ReadonlyMap<string, string>): Notice | undefined {
  const { rules, reason, until, at } = one
  const { requireReason, maximumDays } = policy
  const refused = (why: string): Notice => ({ at, kind: 'refused', say: `${nameOf(one)} does not count: ${why}` })
  const unknown = rules.find((rule) => !known.has(rule))
  if (unknown !== undefined) return refused(`there is no rule \`${unknown.slice(0, 80)}\`.`)
  // Most marks of other scanners have no place for a reason.
  if (requireReason && one.from !== 'peer' && (reason === undefined || reason.trim().length < 3))
    return refused(`it gives no reason${whereReasons[one.from]}`)
  if (until !== undefined && until < today)
    return { at, kind: 'expired', say: `${nameOf(one)} ran out on ${until}; its findings are back.` }
  if (maximumDays !== undefined && (until === undefined || daysBetween(today, until) > maximumDays))
    return refused(`it may run for ${maximumDays} days at most, and needs an \`until\` within them.`)
  return undefined
}

const whereReasons: Readonly<Record<Suppression['from'], string>> = {
  comment: '; end it with `-- reason`.',
  metadata: '; add a `reason`.',
  config: '; add a `reason`.',
  peer: '.',
}

const nameOf = ({ from, peer }: Suppression): string =>
  from === 'config' ? 'This exception' : peer === undefined ? 'This ignore' : `This mark of ${peer}`

/** Near enough that somebody should look at it again. */
const soon = 14

function expiring(one: Suppression, today: string): Notice[] {
  if (one.until === undefined) return []
  const days = daysBetween(today, one.until)
  if (days > soon) return []
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  return [{ at: one.at, kind: 'expiring', say: `${nameOf(one)} runs out ${when}, on ${one.until}.` }]
}

/**
 * Those that cover no finding, as far as that can be told: their rules ran, the files are read to their end, and nothing that they are
 * about is a fault under values that are not known.
 */
function unused(idle: readonly Counting[], idOf: ReadonlyMap<string, string>, ground: Ground): Notice[] {
  if (idle.length === 0) return []
  const open = new Map<string, Judgement[]>()
  for (const judgement of ground.judged) {
    const list = open.get(judgement.rule)
    if (judgement.verdict.is === 'no') continue
    if (list) list.push(judgement)
    else open.set(judgement.rule, [judgement])
  }
  return idle.flatMap(({ one, isAbout, isBlind, isIn }): Notice[] => {
    if (one.from === 'peer') return []
    const rules = one.rules.map((rule) => idOf.get(rule) ?? rule)
    if (!rules.every((rule) => ground.ran.has(rule))) return []
    const files = ground.files.filter(({ path }) => isIn(path))
    if (files.some(({ state }) => state !== 'analysed') || ground.skipped.some(({ path }) => isIn(path))) return []
    if (files.length === 0)
      return ground.everywhere
        ? [{ at: one.at, kind: 'unused', say: `${nameOf(one)} covers no finding: no file of its path was looked into.` }]
        : []
    if (ground.blindSpots.some(isBlind) || rules.some((rule) => open.get(rule)?.some(isAbout))) return []
    return [{ at: one.at, kind: 'unused', say: `${nameOf(one)} covers no finding.` }]
  })
}

/** What the base does not have comes first. */
const byPlace = (a: Notice, b: Notice): number => Number(b.kind === 'new') - Number(a.kind === 'new') || byFile(a, b)

const byFile = (a: Notice, b: Notice): number =>
  a.at.file.path < b.at.file.path ? -1 : a.at.file.path > b.at.file.path ? 1 : a.at.start - b.at.start

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
