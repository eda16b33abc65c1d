import type { Finding } from '../findings/finding.ts'
import type { Trace } from '../findings/trace.ts'
import type { Meta, Severity } from '../rules/rule.ts'
import { positionOf, type Range, sameRange } from '../source/file.ts'
import { advisedLines } from './advised-lines.ts'
import { code, fenced, folded, link, message, words } from './markdown.ts'
import { markerText } from './marker.ts'
import type { Placement, Suggestion } from './placement.ts'
import { stepWords, withoutQuotations } from './words.ts'

/** A finding that has a place on the pull request. */
export type PlacedFinding = readonly [Finding, Exclude<Placement, { kind: 'none' }>]
/** Findings that one comment speaks of: the same rule at the same place. */
export type Group = readonly [PlacedFinding, ...PlacedFinding[]]

export interface CommentOptions {
  readonly rule: Meta | undefined
  readonly suggestions: boolean
  readonly traces: readonly Trace[]
  readonly scope: string
  /** What no report may show. */
  readonly sensitive: readonly Range[]
  /** The address of a place, where one is known. */
  readonly link?: (at: Range) => string | undefined
}

/** Characters of one body: GitHub refuses more than 65,536. */
export const bodyBudget = 60_000
/** A comment has at most 12 lines before its fold; a suggestion may take this many of them. */
const suggestionLines = 6

/** One suggestion for all of a group, or none. */
export function suggestionOf(group: Group): Suggestion | undefined {
  const [[, first]] = group
  const suggestion = first.kind === 'line' ? first.suggestion : undefined
  if (!suggestion || (suggestion.text ?? '').split('\n').length > suggestionLines) return undefined
  const same = ([, place]: PlacedFinding): boolean => {
    const other = place.kind === 'line' ? place.suggestion : undefined
    return other?.text === suggestion.text && other?.startLine === suggestion.startLine && other.line === suggestion.line
  }
  return group.every(same) ? suggestion : undefined
}

/** What a comment says. `place` is where it will stand, which is not always where the fault is. */
export function commentText(group: Group, place: Placement, options: CommentOptions): string {
  const [[finding]] = group
  const { rule, traces, scope } = options
  const suggestion = options.suggestions && place.kind === 'line' ? suggestionOf(group) : undefined
  const identities = group.map(([{ identity }]) => identity)
  const end = `\n${markerText({ identities, settled: false, rule: finding.rule, traces, scope })}`
  const full = `${visible(group, place, rule, suggestion, options.link)}\n${byHand(finding, options.sensitive)}${fold(finding, rule, suggestion)}`
  return (full.length + end.length <= bodyBudget ? full : headline(finding)) + end
}

function visible(
  group: Group,
  place: Placement,
  rule: Meta | undefined,
  suggestion: Suggestion | undefined,
  address: CommentOptions['link'],
): string {
  const [[finding], ...others] = group
  const more = others.slice(0, 8).map(([other]) => code(differenceTo(finding, other), 120))
  const rest = others.length - more.length
  return [
    headline(finding),
    whatAndWhere(finding, place),
    ...whyHere(finding, place, address),
    ...(more.length > 0 ? [`The same in ${more.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`] : []),
    ...(rule ? [message(rule.risk)] : []),
    ...(suggestion ? [suggestionBlock(suggestion)] : rule ? [`**Fix:** ${message(rule.advice)}`] : []),
  ].join('\n')
}

const likelyMark = ' (likely)'
const likelyNote = 'Likely, not certain: it does not move the gate.'

/** A comment of an earlier run, as it reads when its finding has become certain, or is no longer; the same where nothing changes. */
export function withCertainty(body: string, certainty: Finding['certainty']): string {
  const [, before, mark, after] = /^(\*\*[A-Z][a-z]+\*\*)( \(likely\))?( · .*)$/s.exec(body) ?? []
  if (before === undefined || after === undefined || (mark !== undefined) === (certainty === 'likely')) return body
  return certainty === 'likely' ? before + likelyMark + after : before + after.replace(`- ${likelyNote}\n`, '')
}

const headline = ({ severity, certainty, rule, message: said }: Finding): string =>
  `**${title(severity)}**${certainty === 'likely' ? likelyMark : ''} · ${words(rule)} · ${message(said)}`

const title = (severity: Severity): string => severity.charAt(0).toUpperCase() + severity.slice(1)

/** For comments that do not stand at the fault. */
function whyHere({ at, subject, cause }: Finding, place: Placement, address: CommentOptions['link']): string[] {
  const fault = link(placeOf(at), address?.(at))
  const [made] = subject.construct?.madeAt ?? []
  if (made && (place.kind === 'file' || (place.kind === 'line' && place.made)))
    return [madeWords(link(placeOf(made), address?.(made)), fault, place)]
  if (made && place.kind === 'line' && !place.cause) return [`Made at ${link(placeOf(made), address?.(made))}.`]
  if (place.kind === 'line') return place.cause ? [`${message(place.cause.say)}; the finding is at ${fault}.`] : []
  const because =
    cause?.on === 'head' ? ` ${message(cause.say.replace(/ here$/, ''))} at ${link(placeOf(cause.at), address?.(cause.at))}.` : ''
  const elsewhere = because === '' ? '; a change elsewhere made it a finding.' : `.${because}`
  return [`This is about ${fault}, outside of the lines that this pull request shows${elsewhere}`]
}

/** Of what a program made: the line of the program, and where it ended up. */
function madeWords(made: string, template: string, place: Placement): string {
  if (place.kind === 'line' && place.made === 'here') return `Made here, and written to ${template}.`
  if (place.kind === 'line') return `This call makes it, at ${made}, and it is written to ${template}.`
  return `This is about what is made at ${made} and written to ${template}; which change made it a finding is not known.`
}

/** What to call another finding of a group: by the first thing in which it differs. */
function differenceTo({ subject: first }: Finding, { subject }: Finding): string {
  if (subject.address === first.address && subject.container === first.container) return subject.property
  return subject.container !== undefined && subject.container !== first.container ? subject.container : subject.address
}

function whatAndWhere({ subject, verdict, origin, data }: Finding, place: Placement): string {
  const property = subject.container === undefined ? subject.property : `containerDefinitions[${subject.container}].${subject.property}`
  // The question is the property and what would be bad about it.
  const ask = verdict.question.startsWith(subject.property) ? verdict.question.slice(subject.property.length).replace(/ when .*$/s, '') : ''
  const isHere = place.kind === 'line' && place.cause && origin[0] && sameRange(origin[0].at, place.cause.at)
  // The condition is named already, and so is the line that the comment stands on.
  const step =
    origin[0] && !isHere && !(origin[0].kind === 'condition' && data['when'] !== undefined)
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
    ...(finding.certainty === 'likely' ? [likelyNote] : []),
    ...finding.origin.slice(1, 6).map((step) => `Before that: ${words(stepWords(step))}, ${placeOf(step.at)}`),
    ...finding.related.slice(0, 8).map(({ at, say }) => `${message(say)}: ${placeOf(at)}`),
    ...(rule ? [[...controlsOf(rule), link('documentation', rule.page)].join(' · ')] : []),
    ...(rule ? [`To accept this risk, ${ignoreText(finding)}`] : []),
  ]
  return parts.length === 0 ? '' : `${folded('Controls, and how to accept this risk', parts.map((part) => `- ${part}`).join('\n'))}\n`
}

/** JSON has no comments: there the template's `Metadata` or the config file takes it. */
function ignoreText({ rule, at, subject }: Finding): string {
  if (subject.construct)
    return `in the program, call on its CfnResource ${code(`addMetadata('ecs-warden', { ignore: [{ rule: '${rule}', reason: '…' }] })`, 300)}, or an exception to the config file`
  if (!at.file.path.endsWith('.json'))
    return `write above the line of the finding: ${code(`# ecs-warden:ignore ${rule} until=YYYY-MM-DD -- reason`, 300)}`
  return `write into a template’s resource ${code(`Metadata: {ecs-warden: {ignore: [{rule: ${rule}, reason: …}]}}`, 300)}, or an exception into the config file`
}

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
