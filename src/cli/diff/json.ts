import type { Finding } from '../../findings/finding.ts'
import { lineRegionOf, type Region } from '../../report/place.ts'
import { oneLine } from '../../report/words.ts'
import type { Range } from '../../source/file.ts'
import { jsonOf } from '../properties.ts'
import type { EstateChanges, LinkChange, ResourceChange } from './changes.ts'
import { troubles } from './text.ts'

/** What a change does to the estate, for other programs. */
export function diffJson(changes: EstateChanges): string {
  const { resources, gained, lost, report } = changes
  const out = {
    version: 1,
    base: report.base ? { name: oneLine(report.base.name), why: oneLine(report.base.why) } : null,
    complete: report.complete,
    resources: resources.map(resourceOf),
    links: { gained: gained.map(linkOf), lost: lost.map(linkOf) },
    findings: {
      new: report.findings.filter(({ state }) => state !== 'existing').map(findingOf),
      fixed: report.fixed.map(findingOf),
      unseen: report.unseen.map(findingOf),
    },
    blindSpots: report.blindSpots
      .filter(({ isNew }) => isNew)
      .map(({ at, unit, say }) => ({ unit: oneLine(unit), say: oneLine(say), ...placeOf(at) })),
    problems: troubles(changes),
  }
  return `${JSON.stringify(out, null, 2)}\n`
}

const resourceOf = ({ change, type, unit, address, was, at, properties }: ResourceChange) => ({
  change,
  type,
  unit: oneLine(unit),
  address: oneLine(address),
  ...(was ? { was: { unit: oneLine(was.unit), address: oneLine(was.address) } } : {}),
  ...placeOf(at),
  properties: properties.map(({ property, before, after }) => ({
    property: oneLine(property),
    ...(before ? { before: jsonOf(before) } : {}),
    ...(after ? { after: jsonOf(after), ...placeOf(after.at) } : {}),
  })),
})

const linkOf = ({ by, property, target, at }: LinkChange) => ({
  by: oneLine(by),
  property: oneLine(property),
  target: oneLine(target),
  ...placeOf(at),
})

const findingOf = ({ rule, severity, certainty, identity, message, subject, at }: Finding) => ({
  rule,
  severity,
  certainty,
  identity,
  message: oneLine(message),
  resource: oneLine(subject.address),
  container: subject.container === undefined ? null : oneLine(subject.container),
  property: oneLine(subject.property),
  ...placeOf(at),
})

const placeOf = (at: Range): { path: string; region: Region } => ({ path: at.file.path, region: lineRegionOf(at) })
