import type { Crash } from '../rules/engine.ts'
import type { Meta } from '../rules/rule.ts'
import type { Range } from '../source/file.ts'
import type { BlindSpot, Diagnostic, FileReport, Notice, Skipped } from '../source/note.ts'
import type { Finding } from './finding.ts'
import type { Gate } from './gate.ts'
import type { Sightings } from './trace.ts'

export type Outcome = 'passed' | 'failed' | 'error'

/** What the findings were compared with. */
export interface Base {
  /** The commit's full id, or the path of a report. */
  readonly name: string
  /** Why this one, as words that follow the name: `the commit that the pull request was merged into`. */
  readonly why: string
}

/** Everything one run has to say, for every reporter alike. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string }
  readonly outcome: Outcome
  /** Nothing of ours failed and no budget ran out. An incomplete run fails the gate, if there is one, and never offers a SARIF for upload. */
  readonly complete: boolean
  readonly gate: Gate
  /** Worst first. */
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Finding[]
  /** Missing where there was nothing to compare with. */
  readonly base?: Base
  /** Findings of the base that are known to be gone. */
  readonly fixed: readonly Finding[]
  /** Findings of the base whose place can no longer be seen. */
  readonly unseen: readonly Finding[]
  readonly blindSpots: readonly BlindSpot[]
  readonly diagnostics: readonly Diagnostic[]
  /** What is to be said of the suppressions themselves. */
  readonly notices: readonly Notice[]
  readonly crashes: readonly Crash[]
  /** What was not done since a budget was used up, each a sentence. */
  readonly unfinished: readonly string[]
  readonly files: readonly FileReport[]
  readonly skipped: readonly Skipped[]
  /** What can be said of findings of earlier runs. */
  readonly sightings: Sightings
  /** What no report may show. */
  readonly sensitive: readonly Range[]
  /** The rules that ran. */
  readonly rules: readonly Meta[]
}
