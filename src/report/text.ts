import { compareSeverity, type Finding } from '../findings/finding.ts'
import { tame } from '../findings/message.ts'
import type { Report } from '../findings/report.ts'
import type { Meta, Severity } from '../rules/rule.ts'
import { positionOf, type Range, sameRange } from '../source/file.ts'
import { advisedLines } from './advised-lines.ts'
import { fixedLine } from './fixed-line.ts'
import { groupsOf } from './groups.ts'
import { type Palette, palette, placeText, plain, prose, sourceLines } from './palette.ts'
import { verdictLine } from './verdict.ts'
import { withoutLines } from './without-lines.ts'
import { oneLine, withoutQuotations } from './words.ts'

export interface TextOptions {
  readonly colour: boolean
  /** Findings less severe than this are counted, not shown. */
  readonly level?: Severity
  /** Columns of the terminal; missing: lines are as long as they are. */
  readonly width?: number
}

/** The report for a terminal: each fault on its line with carets, why it matters, what to do, and last the verdict. */
export function text(report: Report, { colour, level = 'low', width }: TextOptions): string {
  const paints = palette(colour, width)
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]))
  const shown = report.findings.filter(({ severity }) => compareSeverity(severity, level) <= 0)
  const current = shown.filter(({ state }) => state !== 'existing')
  const blocks = groupsOf(current).map((group) => findingBlock(group, rules.get(group[0].rule), report, paints))
  const notes = [
    ...rows('Out of sight, and found on the base:', report.unseen, paints),
    ...rows(
      'There before:',
      shown.filter(({ state }) => state === 'existing'),
      paints,
    ),
    ...rows('Fixed:', report.fixed, paints),
    ...notSeen(report, paints),
    ...troubles(report, paints),
  ]
  return [...blocks, ...(notes.length > 0 ? [notes.join('\n')] : []), closing(report, paints), ''].join('\n\n').replace(/\n+$/, '\n')
}

function findingBlock(group: readonly [Finding, ...Finding[]], rule: Meta | undefined, report: Report, paints: Palette): string {
  const [finding, ...others] = group
  const { severity, message, certainty } = finding
  const likely =
    certainty === 'likely'
      ? paints.dim(finding.data['when'] === undefined ? ' (likely)' : ` (likely: when ${tame(finding.data['when'])})`)
      : ''
  const lines = [
    `${paints.severity[severity](severity.toUpperCase())} ${paints.bold(plain(message))}${likely}  ${paints.dim(finding.rule)}`,
    ...madeLines(finding, paints),
    ...sourceLines(finding.at, report.sensitive, paints.severity[severity], paints),
    ...finding.origin.map((step) => paints.dim(`   = from ${step.name} (${step.kind.replace('-', ' ')}), ${placeText(step.at)}`)),
    ...(finding.cause
      ? [
          paints.dim(
            `   = ${plain(tame(finding.cause.say))}${finding.cause.on === 'base' ? ' before' : ''}: ${placeText(finding.cause.at)}`,
          ),
        ]
      : []),
    ...finding.related.map((note) => paints.dim(`   = ${plain(note.say)}: ${placeText(note.at)}`)),
  ]
  if (rule)
    lines.push(
      ...prose(rule.risk, paints),
      ...prose(`Fix: ${rule.advice}`, paints).map((line) => line.replace('Fix:', paints.bold('Fix:'))),
    )
  const fixed = finding.proved && !finding.at.file.isBlank ? fixedLine(finding, report.sensitive) : undefined
  if (fixed !== undefined) lines.push(...fixed.split('\n').map((line) => paints.good(`   + ${line}`)))
  if (finding.advised) lines.push(...advisedLines(finding.advised, report.sensitive).map((line) => paints.dim(`   ${line}`)))
  if (others.length > 0)
    lines.push(
      `   ${paints.dim('The same in')} ${others
        .slice(0, 12)
        .map((other) => shortPlace(other, finding))
        .join(', ')}${others.length > 12 ? `, and ${others.length - 12} more` : ''}`,
    )
  return lines.join('\n')
}

/** Where a program made it. Its lines are not shown: what is secret in them is not known here. */
function madeLines({ subject }: Finding, { dim }: Palette): string[] {
  const [first, ...calls] = (subject.construct?.madeAt ?? []).map(placeText)
  if (first === undefined) return []
  return [`   made at ${first}`, ...(calls.length > 0 ? [dim(`   = called at ${calls.join(', ')}`)] : [])]
}

/** A line each, where the whole story is not what matters. */
function rows(title: string, findings: readonly Finding[], paints: Palette): string[] {
  if (findings.length === 0) return []
  const shown = findings
    .slice(0, 20)
    .map(({ severity, message, at, rule }) => `   ${severity.padEnd(8)} ${plain(message)}  ${paints.dim(`${placeText(at)}  ${rule}`)}`)
  return [paints.bold(title), ...shown, ...(findings.length > 20 ? [`   … and ${findings.length - 20} more`] : [])]
}

/** Another place with the same fault: by the first thing in which it differs, and by its line where that is another one. */
const shortPlace = ({ subject, at }: Finding, { subject: first, at: firstAt }: Finding): string => {
  const name =
    subject.unit !== first.unit && subject.address === first.address
      ? subject.unit
      : subject.address === first.address
        ? (subject.container ?? subject.address)
        : subject.address
  return sameRange(at, firstAt) ? tame(name) : `${tame(name)} (line ${positionOf(at.file, at.start).line})`
}

/** A sentence and the place it is about: on one line where there is room. */
function remark(words: string, at: Range, paints: Palette): string[] {
  const place = placeText(at)
  const { width = Number.POSITIVE_INFINITY } = paints
  const lines = prose(words, paints)
  return lines.length === 1 && plain(words).length + place.length + 5 <= width
    ? [`${lines[0]}  ${paints.dim(place)}`]
    : [...lines, `     ${paints.dim(place)}`]
}

function notSeen(report: Report, paints: Palette): string[] {
  if (report.blindSpots.length === 0) return []
  const shown = report.blindSpots.slice(0, 10)
  const more = report.blindSpots.length - shown.length
  return [
    paints.bold('Could not be seen:'),
    ...shown.flatMap(({ at, say }) => remark(oneLine(say), at, paints)),
    ...(more > 0 ? [`   … and ${more} more`] : []),
  ]
}

/** What is to be looked at again: suppressions, and what is written in a way that AWS reads otherwise or not at all. */
function remarks({ notices, diagnostics }: Report, paints: Palette): string[] {
  const all = [
    ...notices.map(({ at, say }) => ({ at, words: oneLine(say) })),
    ...diagnostics.filter(({ severity }) => severity === 'warning').map(({ at, message }) => ({ at, words: withoutQuotations(message) })),
  ]
  if (all.length === 0) return []
  const shown = all.slice(0, 10)
  return [
    paints.bold('Note:'),
    ...shown.flatMap(({ at, words }) => remark(words, at, paints)),
    ...(all.length > shown.length ? [`   … and ${all.length - shown.length} more`] : []),
  ]
}

function troubles(report: Report, paints: Palette): string[] {
  const lines = [...remarks(report, paints), ...withoutLines(report).flatMap((say) => prose(say, paints))]
  const broken = report.diagnostics.filter(({ severity }) => severity === 'error').slice(0, 10)
  if (broken.length > 0)
    lines.push(paints.bold('Could not be read:'), ...broken.flatMap(({ at, message }) => remark(withoutQuotations(message), at, paints)))
  if (report.skipped.length > 0)
    lines.push(paints.bold('Left out:'), ...report.skipped.slice(0, 10).map(({ path, say }) => `   ${tame(path)} ${say}`))
  lines.push(...report.unfinished.map((say) => paints.bad(plain(say))))
  for (const { where, message, stack } of report.crashes)
    lines.push(
      paints.bad(`ecs-warden itself failed at ${tame(where)} (${message}); this is a bug of ours, please report it.`),
      ...(stack ? [paints.dim(stack)] : []),
    )
  return lines
}

function closing(report: Report, paints: Palette): string {
  const words = verdictLine(report)
  return report.outcome === 'passed' ? paints.good(words) : paints.bad(words)
}
