import { compareFindings, compareSeverity, type Finding, shownAt } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import type { Severity } from '../rules/rule.ts'
import { firstLineOf, positionOf } from '../source/file.ts'
import { regionOf } from './place.ts'
import { oneLine, withoutQuotations } from './words.ts'

/** A remark at a line, as the runner shows it in the log, on the run's page and in the diff. */
export interface Annotation {
  readonly level: 'error' | 'warning'
  readonly title: string
  readonly message: string
  readonly path: string
  readonly line: number
  readonly endLine: number
  readonly column: number
  readonly endColumn: number
}

export interface AnnotationOptions {
  /** Findings less severe than this are left out. */
  readonly level?: Severity
  /** At most ten; one less where the caller has an error of its own to say. */
  readonly errors?: number
  readonly warnings?: number
}

/** GitHub keeps ten of each kind a step: https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations */
const perStep = 10

/** The worst findings that were not there before, then the files that could not be read, within what GitHub shows of one step. */
export function annotations(report: Report, { level = 'low', errors = perStep, warnings = perStep }: AnnotationOptions = {}): Annotation[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]))
  const findings = report.findings
    .filter(({ severity, suppression, state }) => !suppression && state !== 'existing' && compareSeverity(severity, level) <= 0)
    .sort(compareFindings)
    .map((finding): Annotation => {
      const rule = rules.get(finding.rule)
      const at = shownAt(finding)
      const { startLine, startColumn, endLine, endColumn } = regionOf(firstLineOf(at))
      return {
        level: isError(finding) ? 'error' : 'warning',
        title: `${finding.severity}: ${finding.rule}`,
        message: [
          `${oneLine(finding.message)}${finding.certainty === 'likely' ? ' (likely)' : ''}.`,
          ...(rule ? [rule.risk, rule.advice] : []),
        ].join(' '),
        path: at.file.path,
        line: startLine,
        endLine,
        column: startColumn,
        endColumn,
      }
    })
  const broken = report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ at, message }): Annotation => {
      const { line, column } = positionOf(at.file, at.start)
      const title = 'not fully analysed'
      return {
        level: 'warning',
        title,
        message: withoutQuotations(message),
        path: at.file.path,
        line,
        endLine: line,
        column,
        endColumn: column,
      }
    })
  const all = [...findings, ...broken]
  return [
    ...all.filter((one) => one.level === 'error').slice(0, Math.min(errors, perStep)),
    ...all.filter((one) => one.level === 'warning').slice(0, Math.min(warnings, perStep)),
  ]
}

const isError = ({ certainty, severity }: Finding): boolean => certainty === 'certain' && compareSeverity(severity, 'high') <= 0
