import type { Judgement } from '../rules/engine.ts'
import type { Severity } from '../rules/rule.ts'
import type { Range, TextEdit } from '../source/file.ts'
import type { Suppression } from '../source/note.ts'

/** Whether the base has it too. */
export type State = 'new' | 'existing' | 'not-compared'

/** The line that made a finding appear, where that is not the finding's own. `on` says whose line it is. */
export interface Cause {
  readonly at: Range
  readonly on: 'head' | 'base'
  readonly say: string
}

/** One fault at one instance: one rule, one resource address, one container, one property. */
export interface Finding extends Judgement {
  /** The same fault has the same identity, whatever moves above it: never made of lines. */
  readonly identity: string
  readonly severity: Severity
  readonly message: string
  readonly state: State
  readonly suppression?: Suppression
  /** Why it is new, where another line is to blame. */
  readonly cause?: Cause
  /** What an exact fix comes to; empty where there is none. */
  readonly edits: readonly TextEdit[]
  /** What a fix that is not exact comes to: shown as help, never applied. */
  readonly advised?: readonly TextEdit[]
  /** The edits were applied and scanned again: this finding gone, none new. */
  readonly proved: boolean
}

/** Where a person looks first: the line of the program that made the resource, where that is known, else the finding's own. */
export const shownAt = ({ at, subject }: Pick<Finding, 'at' | 'subject'>): Range => subject.construct?.madeAt[0] ?? at

const order: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** Negative where `a` is worse. */
export const compareSeverity = (a: Severity, b: Severity): number => order.indexOf(a) - order.indexOf(b)

/** Worst first; certain before likely; then by place; of one place by name. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareSeverity(a.severity, b.severity) ||
    (a.certainty === b.certainty ? 0 : a.certainty === 'certain' ? -1 : 1) ||
    compareText(a.at.file.path, b.at.file.path) ||
    a.at.start - b.at.start ||
    compareText(a.rule, b.rule) ||
    compareText(a.subject.unit, b.subject.unit) ||
    compareText(a.subject.address, b.subject.address) ||
    compareText(a.identity, b.identity)
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
