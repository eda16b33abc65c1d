import { compareFindings, compareSeverity, type Finding, shownAt } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import type { Severity } from '../rules/rule.ts'
import { positionOf, type Range } from '../source/file.ts'
import type { Notice } from '../source/note.ts'
import { toolUri } from '../source/version.ts'
import { bytesOf, code, codeElement, fenced, folded, link, message, words } from './markdown.ts'
import { verdictLine } from './verdict.ts'
import { withoutLines } from './without-lines.ts'
import { oneLine, stepWords, withoutQuotations } from './words.ts'

export interface SummaryOptions {
  /** Findings less severe than this are counted, not listed. */
  readonly level?: Severity
  /** The address of a place, where one is known. */
  readonly link?: (at: Range) => string | undefined
  /** Sentences of ours on how this run went: why there are no comments. */
  readonly notes?: readonly string[]
  /** What to type for the same on a laptop. */
  readonly command?: string
  /** Where the whole report is, for when this one is cut. */
  readonly reportFile?: string
  /** Of the text, in bytes. */
  readonly limit?: number
}

/** GitHub takes 1 MiB a step: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const defaultLimit = 900 * 1024
/** Findings and other rows that stand open, before the rest is folded away. */
const openRows = 50
/** What is folded away is cut into parts of this many rows, so that what does not fit goes part by part. */
const partRows = 200

/** A piece that stays whole or goes. Folded pieces go first, the last one first. */
interface Segment {
  readonly text: string
  readonly folded?: boolean
  /** Stays whatever happens. */
  readonly kept?: boolean
}

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** The report in Markdown: the job summary, and `--format markdown`. */
export function summary(report: Report, options: SummaryOptions = {}): string {
  const segments: Segment[] = [
    { text: `## ecs-warden\n\n**${words(verdictLine(report))}**`, kept: true },
    ...(report.base ? [{ text: `Compared with ${code(report.base.name.slice(0, 40))}, ${words(report.base.why)}.`, kept: true }] : []),
    ...(options.notes ?? []).map((note): Segment => ({ text: message(note), kept: true })),
    ...incomplete(report),
    ...crashes(report),
    ...letThrough(report, options),
    ...(report.findings.length + report.suppressed.length + report.fixed.length + report.unseen.length > 0
      ? [{ text: table(report), kept: true }]
      : []),
    ...findings(report, options),
    ...noLongerThere(report),
    ...suppressions(report, options),
    ...coverage(report, options),
    { text: laptop(report, options.command ?? 'node ecs-warden/dist/cli/index.js scan'), kept: true },
  ]
  return `${withinLimit(segments, options.limit ?? defaultLimit, options.reportFile).join('\n\n')}\n`
}

function table({ findings, suppressed, fixed, unseen, base }: Report): string {
  const count = (of: readonly Finding[], severity: Severity): number => of.filter((one) => one.severity === severity).length
  const certain = findings.filter(({ certainty }) => certainty === 'certain')
  const likely = findings.filter(({ certainty }) => certainty === 'likely')
  const columns: [string, readonly Finding[]][] = [
    ...(base
      ? ([
          ['New', findings.filter(({ state }) => state === 'new')],
          ['Existing', findings.filter(({ state }) => state === 'existing')],
          ['Fixed', fixed],
          ...(unseen.length > 0 ? ([['Out of sight', unseen]] satisfies [string, readonly Finding[]][]) : []),
        ] satisfies [string, readonly Finding[]][])
      : []),
    ['Certain', certain],
    ['Likely', likely],
    ['Suppressed', suppressed],
  ]
  return [
    `| Severity | ${columns.map(([name]) => name).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(columns.length)}`,
    ...severities.map((severity) => `| ${severity} | ${columns.map(([, of]) => count(of, severity)).join(' | ')} |`),
  ].join('\n')
}

function findings(report: Report, options: SummaryOptions): Segment[] {
  const shown = report.findings.filter(({ severity }) => compareSeverity(severity, options.level ?? 'low') <= 0).sort(compareFindings)
  const current = shown.filter(({ state }) => state !== 'existing')
  const open = current.slice(0, openRows)
  const rest = [...current.slice(openRows), ...shown.filter(({ state }) => state === 'existing')]
  const hidden = report.findings.length - shown.length
  return [
    ...(open.length > 0
      ? [{ text: `### ${report.base ? 'New findings' : 'Findings'}\n\n${open.map((finding) => row(finding, options)).join('\n')}` }]
      : []),
    ...byFile(rest).flatMap(([path, of]) => {
      const rows = of.map((finding) => row(finding, options))
      return chunks(rows, partRows).map(
        (part): Segment => ({ text: folded(`${codeElement(path)} (${part.length})`, part.join('\n')), folded: true }),
      )
    }),
    ...(hidden > 0 ? [{ text: `${hidden} less severe than \`${options.level}\` ${hidden === 1 ? 'is' : 'are'} not listed here.` }] : []),
  ]
}

/** Their places are the base's: no link leads there. */
function noLongerThere({ fixed, unseen }: Report): Segment[] {
  const rowOf = (finding: Finding): string =>
    `- **${finding.severity}** ${message(finding.message)}: ${place(finding.at, {})} · ${words(finding.rule)}`
  return [
    ...(unseen.length > 0
      ? [
          {
            text: `### Out of sight\n\nOn the base these were found; now nobody can tell whether they are still there.\n\n${unseen.slice(0, openRows).map(rowOf).join('\n')}`,
          },
        ]
      : []),
    ...list('Fixed', fixed.map(rowOf)),
  ]
}

function row(finding: Finding, options: SummaryOptions): string {
  const { severity, certainty, rule, subject, at, origin, cause } = finding
  const shown = shownAt(finding)
  const template = shown === at ? '' : ` (${place(at, options)})`
  const because = cause?.on === 'head' ? `, introduced by ${place(cause.at, options)}` : ''
  const step = origin[0] ? ` (through ${words(stepWords(origin[0]))})` : ''
  const likely = certainty === 'likely' ? ' (likely)' : ''
  return `- **${severity}**${likely} ${message(finding.message)}${step}: ${place(shown, options)}${template} · ${code(subject.address, 200)} · ${words(rule)}${because}`
}

function place(at: Range, { link: address }: SummaryOptions): string {
  return link(code(`${at.file.path}:${positionOf(at.file, at.start).line}`, 300), address?.(at))
}

function byFile(findings: readonly Finding[]): [string, Finding[]][] {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { path } = shownAt(finding).file
    files.set(path, [...(files.get(path) ?? []), finding])
  }
  return [...files]
}

function incomplete({ unfinished }: Report): Segment[] {
  if (unfinished.length === 0) return []
  return [{ text: `### Incomplete\n\n${unfinished.map((say) => message(oneLine(say))).join('\n\n')}`, kept: true }]
}

function crashes({ crashes }: Report): Segment[] {
  if (crashes.length === 0) return []
  const list = crashes.slice(0, 10).map(({ where, message: what, stack }) => {
    const trace = stack === undefined ? '' : `\n\n${fenced(stack.slice(0, 4000), 'text')}`
    return `- ${words(where)}: ${words(what)}${trace}`
  })
  const more = crashes.length > 10 ? [`- and ${crashes.length - 10} more`] : []
  const say =
    'A part of ecs-warden itself failed, so this run cannot say that all is well. It is a bug of ours: please report it with the lines below'
  return [{ text: `### Incomplete\n\n${say}, at <${toolUri}/issues>.\n\n${[...list, ...more].join('\n')}`, kept: true }]
}

/** What this change makes the run look at or count less: it stands before everything that was found. */
function letThrough({ notices }: Report, options: SummaryOptions): Segment[] {
  const rows = notices.filter(({ kind }) => kind === 'weakened' || kind === 'new')
  if (rows.length === 0) return []
  return [{ text: `### This change lets more through\n\n${noticeRows(rows, options).join('\n')}`, kept: true }]
}

/** What stands on the base has no line to lead to. */
const noticeRows = (rows: readonly Notice[], options: SummaryOptions): string[] => [
  ...rows.slice(0, openRows).map(({ at, on, say }) => `- ${place(at, on === 'base' ? {} : options)}: ${message(oneLine(say))}`),
  ...(rows.length > openRows ? [`- and ${rows.length - openRows} more`] : []),
]

const titles: Readonly<Record<Exclude<Notice['kind'], 'weakened' | 'new'>, string>> = {
  expired: 'Expired',
  refused: 'Do not count',
  expiring: 'Expire soon',
  unused: 'Cover nothing',
}

/** What is to be said of the suppressions themselves, what brings findings back first; then what they set aside. */
function suppressions({ notices, suppressed }: Report, options: SummaryOptions): Segment[] {
  if (suppressed.length + notices.filter(({ kind }) => kind in titles).length === 0) return []
  const parts = Object.entries(titles).flatMap(([kind, title]) => {
    const rows = notices.filter((notice) => notice.kind === kind)
    if (rows.length === 0) return []
    return [`**${title}**`, '', ...noticeRows(rows, options), '']
  })
  return [
    { text: `### Suppressions\n\n${parts.join('\n')}`.trimEnd() },
    ...list(
      'Accepted',
      suppressed.map((finding) => acceptedRow(finding, options)),
    ),
  ]
}

function acceptedRow(finding: Finding, options: SummaryOptions): string {
  const { reason, until, owner, at } = finding.suppression ?? { at: finding.at }
  const why = [
    ...(reason === undefined ? [] : [words(reason, 200)]),
    ...(until === undefined ? [] : [`until ${words(until)}`]),
    ...(owner === undefined ? [] : [words(owner, 80)]),
    place(at, options),
  ]
  return `${row(finding, options)} — ${why.join(', ')}`
}

function coverage(report: Report, options: SummaryOptions): Segment[] {
  const frameworks = new Map<string, number>()
  for (const { framework = 'unknown kind' } of report.files) frameworks.set(framework, (frameworks.get(framework) ?? 0) + 1)
  const counts = [...frameworks].map(([framework, count]) => `${words(framework)} ${count}`)
  const broken = report.files.filter(({ state }) => state !== 'analysed')
  const rows = [
    ...broken.map(({ path, state }) => `- ${code(path, 300)}: ${fileWords[state]}`),
    ...report.diagnostics.map(({ at, message: said }) => `- ${place(at, options)}: ${words(withoutQuotations(said))}`),
    ...report.skipped.map(({ path, say }) => `- ${code(path, 300)}: ${words(say)}`),
  ]
  const blind = report.blindSpots.map(({ at, say, isNew }) => `- ${isNew ? '**new** ' : ''}${place(at, options)}: ${message(oneLine(say))}`)
  return [
    {
      text: `### Coverage\n\n${counts.length > 0 ? `Files: ${counts.join(', ')}.` : 'No file of a kind that ecs-warden reads.'} ${report.rules.length} rules.`,
      kept: true,
    },
    ...withoutLines(report).map((say): Segment => ({ text: message(say) })),
    ...list('Not analysed, or only in part', rows),
    ...list('Could not be seen', blind),
  ]
}

const fileWords: Readonly<Record<Report['files'][number]['state'], string>> = {
  analysed: 'was read',
  partly: 'could be read only in part',
  failed: 'could not be read',
  unread: 'was not read: the limit came first',
}

function list(title: string, rows: readonly string[]): Segment[] {
  if (rows.length === 0) return []
  const parts = chunks(rows, partRows)
  return parts.map((part, index) => ({
    text: folded(
      `${title}: ${parts.length === 1 ? rows.length : `${index * partRows + 1} to ${index * partRows + part.length} of ${rows.length}`}`,
      part.join('\n'),
    ),
    folded: true,
  }))
}

const laptop = ({ tool }: Report, command: string): string =>
  `### The same on your machine\n\nIn a checkout, with Node 20 or newer and a copy of [ecs-warden](${toolUri}) ${words(tool.version)}:\n\n${fenced(command, 'sh')}`

/** Drops whole segments until the text fits: folded ones from the end, then open ones from the end; what is kept always stays. */
function withinLimit(segments: readonly Segment[], limit: number, reportFile: string | undefined): string[] {
  const said = reportFile === undefined ? '' : ` The report in ${code(reportFile)} has everything.`
  const notice = (count: number): string =>
    `Too long for a job summary: ${count} ${count === 1 ? 'part was' : 'parts were'} left out.${said}`
  const room = limit - bytesOf(notice(segments.length)) - 4
  const kept = new Set(segments)
  let size = segments.reduce((sum, { text }) => sum + bytesOf(text) + 2, 0)
  const droppable = [...segments.filter((one) => !one.kept && !one.folded), ...segments.filter((one) => !one.kept && one.folded)]
  while (size > room) {
    const last = droppable.pop()
    if (!last) break
    kept.delete(last)
    size -= bytesOf(last.text) + 2
  }
  const left = segments.length - kept.size
  const texts = segments.filter((one) => kept.has(one)).map(({ text }) => text)
  return left > 0 ? [...texts, notice(left)] : texts
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
}

/** What to type for the same scan on a laptop. */
export function localCommand(settings: CommandSettings): string {
  const flags = [
    ...(settings['config-file'] === '' ? [] : ['--config', settings['config-file']]),
    ...settings.frameworks.flatMap((framework) => ['--framework', framework]),
    ...settings['var-files'].flatMap((file) => ['--var-file', file]),
    ...settings.parameters.flatMap((file) => ['--parameters', file]),
    ...(settings['fail-on'] === 'high' ? [] : ['--fail-on', settings['fail-on']]),
    ...(settings.profile === 'default' ? [] : ['--profile', settings.profile]),
    ...settings.rules.flatMap((rule) => ['--rule', rule]),
    ...settings['skip-rules'].flatMap((rule) => ['--skip-rule', rule]),
    ...settings.exclude.flatMap((glob) => ['--exclude', glob]),
    ...settings.honor.flatMap((name) => ['--honor', name]),
  ]
  return ['node', 'ecs-warden/dist/cli/index.js', 'scan', ...settings.paths, ...flags].map(inShell).join(' ')
}

interface CommandSettings {
  readonly 'config-file': string
  readonly frameworks: readonly string[]
  readonly 'var-files': readonly string[]
  readonly parameters: readonly string[]
  readonly 'fail-on': string
  readonly profile: string
  readonly rules: readonly string[]
  readonly 'skip-rules': readonly string[]
  readonly exclude: readonly string[]
  readonly honor: readonly string[]
  readonly paths: readonly string[]
}

const inShell = (word: string): string => (/^[\w./:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
