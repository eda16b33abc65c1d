import { compareFindings, compareSeverity, type Finding, shownAt } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import type { Severity } from '../rules/rule.ts'
import type { Range } from '../source/file.ts'
import { commentText, type Group, type PlacedFinding, suggestionOf } from './comment.ts'
import { link } from './markdown.ts'
import { reviewMarker } from './marker.ts'
import type { Placement } from './placement.ts'

/** One review comment, on the head's lines. */
export interface ReviewComment {
  readonly path: string
  /** Missing where it is about the whole file. */
  readonly line?: number
  /** The first line of several. */
  readonly startLine?: number
  /** The line is the base's. */
  readonly side?: 'LEFT'
  readonly body: string
  /** What to say of the whole file where GitHub does not take the line; missing where that would be too much. */
  readonly fileBody?: string
  /** The identities of the findings it speaks of. */
  readonly identities: readonly string[]
}

/** One review: what there is to say that was not said before. */
export interface Review {
  readonly body: string
  readonly comments: readonly ReviewComment[]
  /** Findings that are in no comment, new or old, because they have no place or there was no room. */
  readonly left: number
}

export interface ReviewOptions {
  readonly placements: ReadonlyMap<Finding, Placement>
  /** Identities that comments of ours speak of already, also resolved ones. */
  readonly said: ReadonlySet<string>
  /** Findings that code scanning shows on this pull request by itself. */
  readonly alerts?: ReadonlySet<Finding>
  readonly maxComments: number
  readonly suggestions: boolean
  /** Findings less severe than this are left out. */
  readonly level: Severity
  /** Where the job summary stands. */
  readonly summary?: string
  /** The address of a place, where one is known. */
  readonly link?: (at: Range) => string | undefined
}

/** So many identities in one marker at the most; a group beyond that becomes several comments. */
const largestGroup = 300
/** Comments on whole files are posted one by one, and each of them is a notification: so many in one run. */
const mostOnFiles = 15

/** What there is to comment on, worst first. */
export const newFindings = (report: Report, level: Severity): Finding[] =>
  report.findings
    .filter(({ severity, suppression, state }) => !suppression && state !== 'existing' && compareSeverity(severity, level) <= 0)
    .sort(compareFindings)

/** The review for what has not been said yet; `undefined` where there is nothing new. */
export function reviewOf(report: Report, options: ReviewOptions): Review | undefined {
  const shown = newFindings(report, options.level).filter((finding) => !options.alerts?.has(finding))
  const placed = shown.flatMap((finding): PlacedFinding[] => {
    const placement = options.placements.get(finding)
    return placement && placement.kind !== 'none' ? [[finding, placement]] : []
  })
  const old = placed.filter(([{ identity }]) => options.said.has(identity))
  const groups = groupsOf(placed.filter(([{ identity }]) => !options.said.has(identity)))
  // Comments of earlier runs count, or every run would add another handful.
  const taken = fewOnFiles(groups).slice(0, Math.max(0, options.maxComments - groupsOf(old).length))
  if (taken.length === 0) return undefined
  const said = new Set([...options.said, ...taken.flat().map(([{ identity }]) => identity)])
  const left = shown.filter(({ identity }) => !said.has(identity)).length
  const open = shown.filter(({ identity }) => said.has(identity))
  return {
    body: reviewBody(open, { left, scope: report.sightings.scope, ...(options.summary === undefined ? {} : { summary: options.summary }) }),
    comments: taken.map((group) => commentOf(group, report, options)),
    left,
  }
}

function fewOnFiles(groups: readonly Group[]): Group[] {
  let onFiles = 0
  return groups.filter(([[, { kind }]]) => kind === 'line' || ++onFiles <= mostOnFiles)
}

/** The same rule at the same place is one comment. */
function groupsOf(placed: readonly PlacedFinding[]): Group[] {
  const groups = new Map<string, [PlacedFinding, ...PlacedFinding[]]>()
  const chunks = new Map<string, number>()
  for (const one of placed) {
    const [finding, where] = one
    const { rule, certainty } = finding
    const at = shownAt(finding)
    // Comments on files name the line that they are about: only those of one line go together.
    const line = where.kind === 'line' ? [where.side, where.line] : [where.kind, at.file.path, at.start]
    const place = [rule, certainty, where.path, ...line].join('\0')
    const key = `${place}\0${chunks.get(place) ?? 0}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
    if (groups.get(key)?.length === largestGroup) chunks.set(place, (chunks.get(place) ?? 0) + 1)
  }
  return [...groups.values()]
}

function commentOf(group: Group, report: Report, { suggestions, link: address }: ReviewOptions): ReviewComment {
  const [[finding, place]] = group
  const { sightings, rules, sensitive } = report
  const text = {
    rule: rules.find(({ id }) => id === finding.rule),
    suggestions,
    traces: group.map(([one]) => sightings.traceOf(one)),
    scope: sightings.scope,
    sensitive,
    ...(address ? { link: address } : {}),
  }
  const { path } = place
  const common = { path, body: commentText(group, place, text), identities: group.map(([{ identity }]) => identity) }
  if (place.kind === 'file') return common
  const suggestion = suggestions ? suggestionOf(group) : undefined
  const onFile = group.every(([{ state }]) => state === 'new') ? { fileBody: commentText(group, { kind: 'file', path }, text) } : {}
  return {
    ...common,
    ...(suggestion ? { line: suggestion.line } : { line: place.line }),
    ...(suggestion && suggestion.startLine < suggestion.line ? { startLine: suggestion.startLine } : {}),
    ...(place.side ? { side: place.side } : {}),
    ...onFile,
  }
}

export interface ReviewState {
  /** Findings that have no comment. */
  readonly left: number
  /** Findings whose comments stay because they can no longer be seen. */
  readonly hidden?: number
  readonly scope: string
  readonly summary?: string
}

/** How things stand, in one line: `open` are the findings that comments speak of. */
export function reviewBody(open: readonly Finding[], { left, hidden = 0, scope, summary }: ReviewState): string {
  const counts = (['critical', 'high', 'medium', 'low'] as const).flatMap((severity) => {
    const { length } = open.filter((one) => one.severity === severity)
    return length > 0 ? [`${length} ${severity}`] : []
  })
  const parts = [
    counts.length > 0
      ? `${counts.join(', ')} in the comments of this pull request`
      : 'no finding is open in the comments of this pull request',
    ...(hidden > 0 ? [`${hidden} can no longer be seen`] : []),
    ...(left > 0 ? [`${left} more in the ${link('job summary', summary)}`] : []),
  ]
  return `ecs-warden: ${parts.join('; ')}.\n${reviewMarker(scope)}`
}

/** What an earlier review says once there is a later one. */
export const supersededBody = (later: string, scope: string): string =>
  `ecs-warden: how things stand now is said in a ${link('later review', later)}.\n${reviewMarker(scope)}`
