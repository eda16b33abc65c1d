import type { Severity } from '../rules/rule.ts'
import { compareSeverity, type Finding } from './finding.ts'

export type FailOn = Severity | 'none'
/** Which findings the gate looks at. */
export type GateMode = 'all' | 'new' | 'none'

export interface Gate {
  readonly mode: GateMode
  readonly failOn: FailOn
  readonly passed: boolean
  /** The findings that made it fail. */
  readonly failing: readonly Finding[]
}

/**
 * Only certain findings move the gate, and nothing but findings does: no report, no comment, no diff. `unseen` are findings of the base
 * whose place is out of sight and which count as if they were introduced: hiding a fault is no way through.
 */
export function gateOf(findings: readonly Finding[], mode: GateMode, failOn: FailOn, unseen: readonly Finding[] = []): Gate {
  const counts = ({ certainty, suppression, severity }: Finding): boolean =>
    certainty === 'certain' && !suppression && failOn !== 'none' && compareSeverity(severity, failOn) <= 0
  const looked = mode === 'none' ? [] : mode === 'all' ? findings : [...findings.filter(({ state }) => state !== 'existing'), ...unseen]
  const failing = looked.filter(counts)
  return { mode, failOn, passed: failing.length === 0, failing }
}
