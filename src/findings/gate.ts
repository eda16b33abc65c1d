import type { Severity } from '../rules/rule.ts'
import type { BlindSpot } from '../source/note.ts'
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
  /** Places that could not be seen and that made it fail. */
  readonly unresolved: readonly BlindSpot[]
}

/**
 * Only certain findings move the gate, and nothing but findings does: no report, no comment, no diff. `unseen` are findings of the base
 * whose place is out of sight and which count as if they were introduced: hiding a fault is no way through. `blindSpots` are places of
 * which somebody wants to be sure.
 */
export function gateOf(
  findings: readonly Finding[],
  mode: GateMode,
  failOn: FailOn,
  unseen: readonly Finding[] = [],
  blindSpots: readonly BlindSpot[] = [],
): Gate {
  const counts = ({ certainty, suppression, severity }: Finding): boolean =>
    certainty === 'certain' && !suppression && failOn !== 'none' && compareSeverity(severity, failOn) <= 0
  const looked = mode === 'none' ? [] : mode === 'all' ? findings : [...findings.filter(({ state }) => state !== 'existing'), ...unseen]
  const failing = looked.filter(counts)
  const unresolved = mode === 'none' ? [] : blindSpots
  return { mode, failOn, passed: failing.length + unresolved.length === 0, failing, unresolved }
}
