import type { Finding } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import type { Range } from '../source/file.ts'
import type { Suppression } from '../source/note.ts'
import { lineRegionOf, type Region, regionOf } from './place.ts'
import { oneLine, stepName, withoutQuotations } from './words.ts'

/** The version of the report's shape; `report.schema.json` describes it. It rises when a reader of the old shape would break. */
const reportVersion = 1

/** The whole report for other programs: every finding by itself, the suppressed ones too, and what could not be seen. */
export const json = (report: Report): string => `${JSON.stringify(shapeOf(report), null, 2)}\n`

/** What a report is as JSON; held equal to the schema by a test. */
export type JsonReport = ReturnType<typeof shapeOf>
export type JsonFinding = ReturnType<typeof findingOf>

function shapeOf(report: Report) {
  const {
    tool,
    rules,
    outcome,
    complete,
    gate,
    base,
    findings,
    fixed,
    unseen,
    suppressed,
    blindSpots,
    diagnostics,
    notices,
    crashes,
    unfinished,
    files,
    skipped,
  } = report
  return {
    version: reportVersion,
    tool: { name: tool.name, version: tool.version },
    rules: rules.map(({ id, severity }) => ({ id, severity })),
    outcome,
    complete,
    gate: {
      mode: gate.mode,
      failOn: gate.failOn,
      passed: gate.passed,
      failing: gate.failing.map(({ identity }) => identity),
      unresolved: gate.unresolved.length,
    },
    base: base ? { name: oneLine(base.name), why: oneLine(base.why) } : null,
    findings: findings.map(findingOf),
    fixed: fixed.map(findingOf),
    unseen: unseen.map(findingOf),
    suppressed: suppressed.map(findingOf),
    blindSpots: blindSpots.map(({ unit, say, isNew, at }) => ({
      unit: oneLine(unit),
      say: oneLine(say),
      ...(isNew ? { isNew } : {}),
      ...placeOf(at),
    })),
    diagnostics: diagnostics.map(({ severity, message, at }) => ({ severity, message: withoutQuotations(message), ...placeOf(at) })),
    notices: notices.map(({ at, kind, say, on }) => ({ kind, say: oneLine(say), ...(on ? { on } : {}), ...placeOf(at) })),
    crashes: crashes.map(({ where, message }) => ({ where: oneLine(where), message: oneLine(message) })),
    unfinished: unfinished.map((say) => oneLine(say)),
    files: files.map(({ path, framework, state }) => ({ path, ...(framework === undefined ? {} : { framework }), state })),
    skipped: skipped.map(({ path, say }) => ({ path, say: oneLine(say) })),
  }
}

function findingOf(finding: Finding) {
  const { rule, severity, certainty, identity, state, message, subject, at, origin, related, suppression, cause } = finding
  return {
    rule,
    severity,
    certainty,
    identity,
    state,
    message: oneLine(message),
    unit: oneLine(subject.unit),
    resource: oneLine(subject.address),
    container: subject.container === undefined ? null : oneLine(subject.container),
    property: oneLine(subject.property),
    ...placeOf(at),
    ...(subject.construct && subject.construct.madeAt.length > 0 ? { madeAt: subject.construct.madeAt.map(placeOf) } : {}),
    origin: origin.map((step) => ({ name: stepName(step), kind: step.kind, ...placeOf(step.at) })),
    related: related.map(({ at, say }) => ({ say: oneLine(say), ...placeOf(at) })),
    ...fixOf(finding),
    ...(cause ? { cause: { on: cause.on, say: oneLine(cause.say), ...placeOf(cause.at) } } : {}),
    ...(suppression ? { suppression: suppressionOf(suppression) } : {}),
  }
}

/** Only exact fixes come to edits, and those write the rule's own constants: no text of the user's. */
const fixOf = ({ edits, proved, rule }: Finding) =>
  edits.length === 0
    ? {}
    : {
        fix: {
          description: `Takes ${rule} away here.`,
          edits: edits.map(({ at, text }) => ({ path: at.file.path, region: regionOf(at), text })),
          proved,
        },
      }

const suppressionOf = ({ from, isNew, reason, until, owner, at }: Suppression) => ({
  from,
  ...(isNew ? { isNew } : {}),
  ...(reason === undefined ? {} : { reason: oneLine(reason) }),
  ...(until === undefined ? {} : { until: oneLine(until) }),
  ...(owner === undefined ? {} : { owner: oneLine(owner) }),
  ...placeOf(at),
})

const placeOf = (at: Range): { path: string; region: Region } => ({ path: at.file.path, region: lineRegionOf(at) })
