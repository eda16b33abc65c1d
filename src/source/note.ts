import type { Range } from './file.ts'

/** A place and what to say about it. */
export interface Note {
  readonly at: Range
  readonly say: string
}

export type StepKind =
  /** It only begins as it is written: changes are made elsewhere and left alone. */
  | 'beginning'
  | 'default'
  | 'allowed-value'
  | 'variable'
  | 'local'
  | 'module-input'
  | 'condition'
  | 'map'
  | 'file'
  | 'template'
  | 'parameter-file'
  | 'output'
  | 'export'

/** One step a value took on its way to the property that uses it, nearest first: a parameter's default, a local, a map. */
export interface Step {
  readonly at: Range
  readonly name: string
  readonly kind: StepKind
  /** It is no step of the value itself: it decided which of several it is. */
  readonly asked?: true
}

/** Something wrong with the user's input itself. Never thrown; collected beside whatever could still be read. */
export interface Diagnostic {
  readonly at: Range
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** Something that could not be seen, and what it would have decided. Listed in every report. */
export interface BlindSpot {
  readonly at: Range
  /** The unit it stands in; `Unit.id`. */
  readonly unit: string
  readonly say: string
  /** The base does not have it. */
  readonly isNew?: true
}

/** Other scanners whose marks can be read. */
export type Peer = 'checkov' | 'trivy' | 'cfn-lint' | 'cdk-nag'

/** An accepted risk, whatever way it is written. */
export interface Suppression {
  readonly rules: readonly string[]
  readonly reason?: string
  /** `YYYY-MM-DD`; the last day on which it counts. */
  readonly until?: string
  /** Who answers for it. */
  readonly owner?: string
  /** Where it is written. */
  readonly at: Range
  readonly from: 'comment' | 'metadata' | 'config' | 'peer'
  /** Whose mark it is; `rules` are then what the peer calls its checks. */
  readonly peer?: Peer
  /** The base does not have it. */
  readonly isNew?: true
}

/** One that stands beside what it is about: a comment, `Metadata`. Applies to a finding inside `covers` or enclosed by it. */
export interface Ignore extends Suppression {
  readonly covers: Range
}

/** One that stands in the config file and says where its findings are. */
export interface Exception extends Suppression {
  /** A file, a folder or a glob, relative to the root. */
  readonly path: string
  readonly container?: string
  /** The address of the resource. */
  readonly resource?: string
}

/** Two exceptions with the same key accept the same thing for the same time and reason; who answers for it may change. */
export const exceptionKey = ({ rules, path, container, resource, reason, until }: Exception): string =>
  JSON.stringify([rules, path, container ?? null, resource ?? null, reason ?? null, until ?? null])

/** Something to say about a suppression itself, or about a change of the config that lets more through. */
export interface Notice {
  readonly at: Range
  /**
   * `weakened`: the config asks for less than that of the base; `new`: the base does not have it; `refused`: it does not count;
   * `expired`: nor does it any more; `expiring`: it soon will not; `unused`: it covers no finding.
   */
  readonly kind: 'weakened' | 'new' | 'refused' | 'expired' | 'expiring' | 'unused'
  readonly say: string
  /** Set where the place is one of the base's files. */
  readonly on?: 'base'
}

/** What became of one file that is infrastructure of a kind we read. */
export interface FileReport {
  readonly path: string
  readonly framework?: string
  /** `partly`: some of it could not be parsed; `failed`: none of it; `unread`: a budget was used up before its turn came. */
  readonly state: 'analysed' | 'partly' | 'failed' | 'unread'
}

/** A file that was not read at all, and why. */
export interface Skipped {
  readonly path: string
  readonly say: string
  /** What a link leads to. */
  readonly to?: string
}
