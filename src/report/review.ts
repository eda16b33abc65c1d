import { compareFindings, compareSeverity, type Finding } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import type { Meta, Severity } from '../rules/rule.ts'
import { positionOf, type Range } from '../source/file.ts'
import { advisedLines } from './advised-lines.ts'
import { code, fenced, folded, link, message, words } from './markdown.ts'
import type { Placement, Suggestion } from './placement.ts'
import { stepWords, withoutQuotations } from './words.ts'

/** One review comment, on the head's lines. */
export interface ReviewComment {
  readonly path: string
  readonly line: number
  /** The first line of several. */
  readonly startLine?: number
  readonly body: string
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
  readonly maxComments: number
  readonly suggestions: boolean
  /** Findings less severe than this are left out. */
  readonly level: Severity
  /** Where the job summary stands. */
  readonly summary?: string
}

type PlacedFinding = readonly [Finding, Extract<Placement, { kind: 'line' }>]
type Group = readonly [PlacedFinding, ...PlacedFinding[]]

/** Characters of one body: GitHub refuses more than 65,536. */
export const bodyBudget = 60_000
/** So many identities in one marker at the most; a group beyond that becomes several comments. */
const largestGroup = 500
/** A comment has at most 12 lines before its fold; a suggestion may take this many of them. */
const suggestionLines = 6

/** The review for what has not been said yet; `undefined` where there is nothing new. */
export function reviewOf(report: Report, options: ReviewOptions): Review | undefined {
  const shown = report.findings
    .filter(({ severity, suppression, state }) => !suppression && state !== 'existing' && compareSeverity(severity, options.level) <= 0)
    .sort(compareFindings)
  const placed = shown.flatMap((finding): PlacedFinding[] => {
    const placement = options.placements.get(finding)
    return placement?.kind === 'line' ? [[finding, placement]] : []
  })
  const old = placed.filter(([{ identity }]) => options.said.has(identity))
  const groups = groupsOf(placed.filter(([{ identity }]) => !options.said.has(identity)))
  // Comments of earlier runs count, or every run would add another handful.
  const taken = groups.slice(0, Math.max(0, options.maxComments - groupsOf(old).length))
  if (taken.length === 0) return undefined
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]))
  const comments = taken.map((group) => commentOf(group, rules.get(group[0][0].rule), options.suggestions, report.sensitive))
  const left = shown.filter(({ identity }) => !options.said.has(identity)).length - taken.flat().length
  return {
    body: bodyOf(
      taken.flat().map(([{ severity }]) => severity),
      left,
      options.summary,
    ),
    comments,
    left,
  }
}

/** The same rule on the same line is one comment. */
function groupsOf(placed: readonly PlacedFinding[]): Group[] {
  const groups = new Map<string, [PlacedFinding, ...PlacedFinding[]]>()
  const chunks = new Map<string, number>()
  for (const one of placed) {
    const [{ rule, certainty }, { path, line }] = one
    const place = [rule, certainty, path, line].join('\0')
    const key = `${place}\0${chunks.get(place) ?? 0}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
    if (groups.get(key)?.length === largestGroup) chunks.set(place, (chunks.get(place) ?? 0) + 1)
  }
  return [...groups.values()]
}

function commentOf(group: Group, rule: Meta | undefined, suggestions: boolean, sensitive: readonly Range[]): ReviewComment {
  const [[finding, { path, line }]] = group
  const suggestion = suggestions ? common(group) : undefined
  const identities = group.map(([{ identity }]) => identity)
  const end = `\n${marker(identities)}`
  const full = `${visible(group, rule, suggestion)}\n${byHand(finding, sensitive)}${fold(finding, rule, suggestion)}`
  const body = (full.length + end.length <= bodyBudget ? full : headline(finding)) + end
  const place = suggestion
    ? { line: suggestion.line, ...(suggestion.startLine < suggestion.line ? { startLine: suggestion.startLine } : {}) }
    : { line }
  return { path, ...place, body, identities }
}

/** One suggestion for all of a group, or none. */
function common(group: Group): Suggestion | undefined {
  const [[, { suggestion }]] = group
  if (!suggestion || (suggestion.text ?? '').split('\n').length > suggestionLines) return undefined
  const same = ([, { suggestion: other }]: PlacedFinding): boolean =>
    other?.text === suggestion.text && other?.startLine === suggestion.startLine && other.line === suggestion.line
  return group.every(same) ? suggestion : undefined
}

function visible(group: Group, rule: Meta | undefined, suggestion: Suggestion | undefined): string {
  const [[finding], ...others] = group
  const more = others.slice(0, 8).map(([other]) => code(differenceTo(finding, other), 120))
  const rest = others.length - more.length
  return [
    headline(finding),
    whatAndWhere(finding),
    ...(more.length > 0 ? [`The same in ${more.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`] : []),
    ...(rule ? [message(rule.risk)] : []),
    ...(suggestion ? [suggestionBlock(suggestion)] : rule ? [`**Fix:** ${message(rule.advice)}`] : []),
  ].join('\n')
}

const headline = ({ severity, certainty, rule, message: said }: Finding): string =>
  `**${title(severity)}**${certainty === 'likely' ? ' (likely)' : ''} · ${words(rule)} · ${message(said)}`

const title = (severity: Severity): string => severity.charAt(0).toUpperCase() + severity.slice(1)

/** What to call another finding of a group: by the first thing in which it differs. */
function differenceTo({ subject: first }: Finding, { subject }: Finding): string {
  if (subject.address === first.address && subject.container === first.container) return subject.property
  return subject.container !== undefined && subject.container !== first.container ? subject.container : subject.address
}

function whatAndWhere({ subject, verdict, origin, data }: Finding): string {
  const property = subject.container === undefined ? subject.property : `containerDefinitions[${subject.container}].${subject.property}`
  // The question is the property and what would be bad about it.
  const ask = verdict.question.startsWith(subject.property) ? verdict.question.slice(subject.property.length).replace(/ when .*$/s, '') : ''
  // The condition is named already.
  const step =
    origin[0] && !(origin[0].kind === 'condition' && data['when'] !== undefined)
      ? ` (through ${words(stepWords(origin[0]))}, ${placeOf(origin[0].at)})`
      : ''
  const when = data['when'] === undefined ? '' : `, when ${code(withoutQuotations(data['when']), 120)}`
  return `${code(subject.address, 200)} → ${code(property, 300)}${words(ask) === '' ? '' : ` ${words(ask)}`}${when}${step}`
}

/** No text means that the lines go away: then not even an empty line may stand in the block. */
const suggestionBlock = ({ text }: Suggestion): string => fenced(text === undefined ? '' : `${text}\n`, 'suggestion')

/** What no suggestion block may write, since it is not the same deployment. */
function byHand({ advised }: Finding, sensitive: readonly Range[]): string {
  const lines = advised ? advisedLines(advised, sensitive) : []
  return lines.length === 0 ? '' : `${folded('What to write by hand', fenced(`${lines.join('\n')}\n`, 'diff'))}\n`
}

function fold(finding: Finding, rule: Meta | undefined, suggestion: Suggestion | undefined): string {
  const parts = [
    ...(suggestion
      ? [
          'The suggestion was proved: applied to the scanned files and scanned again, this finding is gone and no other has appeared.',
          ...(rule ? [message(rule.advice)] : []),
        ]
      : []),
    ...(finding.certainty === 'likely' ? ['Likely, not certain: it does not move the gate.'] : []),
    ...finding.origin.slice(1, 6).map((step) => `Before that: ${words(stepWords(step))}, ${placeOf(step.at)}`),
    ...finding.related.slice(0, 8).map(({ at, say }) => `${message(say)}: ${placeOf(at)}`),
    ...(rule ? [[...controlsOf(rule), link('documentation', rule.page)].join(' · ')] : []),
    ...(rule ? [`To accept this risk: ${code(ignoreText(finding), 300)}`] : []),
  ]
  return parts.length === 0 ? '' : `${folded('Controls, and how to accept this risk', parts.map((part) => `- ${part}`).join('\n'))}\n`
}

/** JSON has no comments: there the template's `Metadata` or the config file takes it. */
const ignoreText = ({ rule, at }: Finding): string =>
  at.file.path.endsWith('.json')
    ? `Metadata: {ecs-warden: {ignore: [{rule: ${rule}, reason: …}]}}`
    : `# ecs-warden:ignore ${rule} until=YYYY-MM-DD -- reason`

const placeOf = ({ file, start }: Range): string => code(`${file.path}:${positionOf(file, start).line}`, 300)

/** `external/cwe/cwe-250`, `securityhub/ECS.4` as people know them. */
export function controlsOf({ tags }: Pick<Meta, 'tags'>): string[] {
  return tags.flatMap((tag) => {
    const weakness = /^external\/cwe\/cwe-(\d+)$/.exec(tag)?.[1]
    if (weakness !== undefined) return [link(`CWE-${weakness}`, `https://cwe.mitre.org/data/definitions/${weakness}.html`)]
    const control = /^securityhub\/([A-Za-z0-9.]+)$/.exec(tag)?.[1]
    return control === undefined ? [] : [`AWS Security Hub ${control}`]
  })
}

function bodyOf(severities: readonly Severity[], left: number, summary: string | undefined): string {
  const counts = (['critical', 'high', 'medium', 'low'] as const).flatMap((severity) => {
    const { length } = severities.filter((one) => one === severity)
    return length > 0 ? [`${length} ${severity}`] : []
  })
  const more = left > 0 ? `; ${left} more in the ${link('job summary', summary)}` : ''
  return `ecs-warden: ${counts.join(', ')} on the lines of this pull request${more}.\n<!-- ecs-warden:v1 review -->`
}

/** How a later run knows which findings a comment speaks of. It always stands last. */
const marker = (identities: readonly string[]): string => `<!-- ecs-warden:v1 fp=${identities.join(',')} -->`

/** The identities in a comment's marker. Only the last line counts: a name in the text above might be written like one. */
export function identitiesIn(body: string): string[] {
  const found = /<!-- ecs-warden:v1 fp=([0-9a-f]{32}(?:,[0-9a-f]{32})*) -->\s*$/.exec(body)?.[1]
  return found === undefined ? [] : found.split(',')
}
