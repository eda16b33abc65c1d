import type { Meta } from '../rules/rule.ts'
import { contains, sameRange } from '../source/file.ts'
import type { Diagnostic, Ignore } from '../source/note.ts'
import type { Finding } from './finding.ts'

/** What counts as an accepted risk here. */
export interface Policy {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly requireReason: boolean
  /** The longest an ignore may still run; unlimited when missing. */
  readonly maximumDays?: number
}

export interface Suppressed {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Finding[]
  /** Ignores that do not count, and why. */
  readonly notices: readonly Diagnostic[]
}

/**
 * Sets aside the findings whose risk is accepted. An ignore that has run out, gives no reason where one is required, or names no rule
 * there is, does not count: its findings stay, and a notice says why.
 */
export function suppress(findings: readonly Finding[], ignores: readonly Ignore[], policy: Policy, rules: readonly Meta[]): Suppressed {
  const notices: Diagnostic[] = []
  const known = new Set(rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]))
  const counting = ignores.filter((ignore) => {
    const wrong = wrongWith(ignore, policy, known)
    if (wrong !== undefined) notices.push({ at: ignore.at, severity: 'warning', message: wrong })
    return wrong === undefined
  })
  const aliases = new Map(rules.map(({ id, aliases = [] }) => [id, new Set([id, ...aliases])]))
  const left: Finding[] = []
  const suppressed: Finding[] = []
  for (const finding of findings) {
    const names = aliases.get(finding.rule) ?? new Set([finding.rule])
    const ignore = counting.find((one) => one.rules.some((rule) => names.has(rule)) && isAbout(one, finding))
    if (ignore) suppressed.push({ ...finding, suppression: ignore })
    else left.push(finding)
  }
  return { findings: left, suppressed, notices }
}

/** It stands on the finding's own entry or above it, or on something the finding is in, wherever its text lies. */
const isAbout = ({ covers }: Ignore, { at, subject }: Finding): boolean =>
  contains(covers, at) || subject.enclosing.some((range) => sameRange(range, covers) || contains(covers, range))

function wrongWith(
  { rules, reason, until }: Ignore,
  { today, requireReason, maximumDays }: Policy,
  known: ReadonlySet<string>,
): string | undefined {
  const unknown = rules.find((rule) => !known.has(rule))
  if (unknown !== undefined) return `This ignore does not count: there is no rule \`${unknown.slice(0, 80)}\`.`
  if (requireReason && (reason === undefined || reason.length < 3))
    return 'This ignore does not count: it gives no reason. Write one behind ` -- `.'
  if (until !== undefined && until < today) return `This ignore ran out on ${until}; its findings are back.`
  if (maximumDays !== undefined && (until === undefined || daysBetween(today, until) > maximumDays))
    return `This ignore does not count: it may run for ${maximumDays} days at most, and needs an \`until=\` within them.`
  return undefined
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
