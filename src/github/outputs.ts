import type { Finding } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'

/** Every output of the action. Held equal to `action.yml` by a test. */
export const outputNames = [
  'outcome',
  'findings',
  'new-findings',
  'fixed',
  'unseen',
  'critical',
  'high',
  'medium',
  'low',
  'suppressed',
  'expired-suppressions',
  'scanned-files',
  'unparsed-files',
  'sarif-file',
  'report-file',
  'comments-posted',
] as const

export type Outputs = Readonly<Record<(typeof outputNames)[number], string>>

/** When nothing is known: empty, for a zero would read as a clean result. */
export const unknownOutputs: Outputs = { ...(Object.fromEntries(outputNames.map((name) => [name, ''])) as Outputs), outcome: 'error' }

/** Counts and paths, never contents: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#outputs */
export function outputsOf(
  report: Report,
  more: { readonly sarifFile: string; readonly reportFile: string; readonly posted: number },
): Outputs {
  const count = (severity: Finding['severity']): string => String(report.findings.filter((finding) => finding.severity === severity).length)
  const compared = (number: number): string => (report.base ? String(number) : '')
  return {
    outcome: report.outcome,
    findings: String(report.findings.length),
    'new-findings': compared(report.findings.filter(({ state }) => state === 'new').length),
    fixed: compared(report.fixed.length),
    unseen: compared(report.unseen.length),
    critical: count('critical'),
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    suppressed: String(report.suppressed.length),
    'expired-suppressions': String(report.notices.filter(({ kind }) => kind === 'expired').length),
    'scanned-files': String(report.files.length),
    'unparsed-files': String(report.files.filter(({ state }) => state !== 'analysed').length),
    'sarif-file': more.sarifFile,
    'report-file': more.reportFile,
    'comments-posted': String(more.posted),
  }
}
