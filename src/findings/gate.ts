import type { Severity } from '../rules/rule.ts'
import { compareSeverity, type Finding } from './finding.ts'

export type FailOn = Severity | 'none'
/** Which findings the gate looks at. */
export type GateMode = 'all' | 'none'

export interface Gate {
  readonly mode: GateMode
  readonly failOn: FailOn
  readonly passed: boolean
  /** The findings that made it fail. */
  readonly failing: readonly Finding[]
}

/** Only certain findings move the gate, and nothing but findings does: no report, no comment, no diff. */
export function gateOf(findings: readonly Finding[], mode: GateMode, failOn: FailOn): Gate {
  const failing =
    mode === 'none' || failOn === 'none'
      ? []
      : findings.filter(
          (finding) => finding.certainty === 'certain' && !finding.suppression && compareSeverity(finding.severity, failOn) <= 0,
        )
  return { mode, failOn, passed: failing.length === 0, failing }
}
