import type { Finding } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import { Sightings } from '../findings/trace.ts'
import { catalogue } from '../rules/catalogue.ts'
import type { Meta } from '../rules/rule.ts'
import type { Range } from '../source/file.ts'
import { toolName, version } from '../source/version.ts'
import { BlankFiles } from './blank-files.ts'
import { conforms } from './conforms.ts'
import type { JsonFinding, JsonReport } from './json.ts'
import type { Region } from './place.ts'
import schema from './report.schema.json' with { type: 'json' }

export type ReportRead = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly why: string }

/** In characters. */
const longest = 64 * 1024 * 1024

/**
 * The report that `json` wrote, for those who report it again. Anybody may have written it: what is not as the schema says is refused as
 * a whole. No path in it is opened; its files are blank. What it may say of later runs (`sightings`) it does not know.
 */
export function readJson(text: string): ReportRead {
  if (text.length > longest) return { ok: false, why: `it is larger than ${longest / 1024 / 1024} MB` }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, why: 'it is no JSON' }
  }
  const tool = toolOf(value)
  if (tool?.name !== toolName) return { ok: false, why: 'it is no report of ecs-warden' }
  if (tool.version !== version) return { ok: false, why: `it was written by ecs-warden ${tool.version}, and this is ${version}` }
  if (!conforms(value, schema)) return { ok: false, why: 'it is not what a report looks like' }
  const written = value as JsonReport
  const rules = rulesOf(written)
  if (!rules) return { ok: false, why: 'it names a rule that there is not' }
  const files = new BlankFiles()
  for (const { path, region } of placesIn(written)) files.announce(path, region)
  if (!files.fits) return { ok: false, why: 'its places are further out than any file goes' }
  return { ok: true, report: reportOf(written, rules, ({ path, region }) => files.range(path, region)) }
}

function toolOf(value: unknown): { name: string; version: string } | undefined {
  const tool = typeof value === 'object' && value !== null ? (value as { tool?: { name?: unknown; version?: unknown } }).tool : undefined
  return typeof tool?.name === 'string' && typeof tool.version === 'string' && /^[\w.+-]{1,60}$/.test(tool.version)
    ? { name: tool.name, version: tool.version }
    : undefined
}

function rulesOf({ rules }: JsonReport): Meta[] | undefined {
  const byId = new Map(catalogue.map((rule) => [rule.id, rule]))
  const found = rules.map(({ id, severity }) => {
    const rule = byId.get(id)
    return rule && { ...rule, severity }
  })
  return found.includes(undefined) ? undefined : (found as Meta[])
}

interface Place {
  readonly path: string
  readonly region: Region
}

/** Every place that a report names. */
function* placesIn(report: JsonReport): Generator<Place> {
  yield* report.blindSpots
  yield* report.diagnostics
  yield* report.notices
  for (const list of [report.findings, report.fixed, report.unseen, report.suppressed])
    for (const finding of list) {
      yield finding
      yield* finding.madeAt ?? []
      yield* finding.origin
      yield* finding.related
      if (finding.fix) yield* finding.fix.edits
      if (finding.cause) yield finding.cause
      if (finding.suppression) yield finding.suppression
    }
}

type At = (place: Place) => Range

function reportOf(written: JsonReport, rules: readonly Meta[], at: At): Report {
  const findings = written.findings.map((one) => findingOf(one, at))
  const unseen = written.unseen.map((one) => findingOf(one, at))
  const blindSpots = written.blindSpots.map(({ unit, say, isNew, ...place }) => ({ unit, say, ...(isNew ? { isNew } : {}), at: at(place) }))
  const { mode, failOn, passed } = written.gate
  const failing = new Set(written.gate.failing)
  // Only the number is written. They are the new ones, or all where nothing is compared.
  const unresolved = blindSpots.filter(({ isNew }) => isNew || mode === 'all' || !written.base).slice(0, written.gate.unresolved)
  return {
    tool: written.tool,
    outcome: written.outcome,
    complete: written.complete,
    gate: { mode, failOn, passed, failing: [...findings, ...unseen].filter(({ identity }) => failing.has(identity)), unresolved },
    findings,
    suppressed: written.suppressed.map((one) => findingOf(one, at)),
    ...(written.base ? { base: written.base } : {}),
    fixed: written.fixed.map((one) => findingOf(one, at)),
    unseen,
    blindSpots,
    diagnostics: written.diagnostics.map(({ severity, message, ...place }) => ({ severity, message, at: at(place) })),
    notices: written.notices.map(({ kind, say, on, ...place }) => ({ kind, say, ...(on ? { on } : {}), at: at(place) })),
    crashes: written.crashes,
    unfinished: written.unfinished,
    files: written.files,
    skipped: written.skipped,
    sightings: new Sightings({
      judged: [],
      places: [],
      units: new Map(),
      unread: new Set(),
      generated: false,
      rules: new Map(),
      selection: [],
    }),
    sensitive: [],
    rules,
  }
}

function findingOf(one: JsonFinding, at: At): Finding {
  const { rule, severity, certainty, identity, state, message, unit, resource, container, property, fix, cause, suppression } = one
  const place = at(one)
  return {
    ...{ rule, severity, certainty, identity, state, message, at: place },
    subject: {
      ...{ unit, address: resource, property, at: place, enclosing: [] },
      ...(container === null ? {} : { container }),
      ...(one.madeAt ? { construct: { madeAt: one.madeAt.map(at) } } : {}),
    },
    verdict: { is: 'yes', question: 'said by a report', operands: [] },
    data: {},
    origin: one.origin.map(({ name, kind, ...step }) => ({ name, kind, at: at(step) })),
    related: one.related.map(({ say, ...note }) => ({ say, at: at(note) })),
    edits: fix?.edits.map(({ text, ...edit }) => ({ text, at: at(edit) })) ?? [],
    proved: fix?.proved ?? false,
    ...(cause ? { cause: { on: cause.on, say: cause.say, at: at(cause) } } : {}),
    ...(suppression ? { suppression: suppressionOf(suppression, rule, at) } : {}),
  }
}

function suppressionOf({ path, region, ...rest }: NonNullable<JsonFinding['suppression']>, rule: string, at: At) {
  return { ...rest, rules: [rule], at: at({ path, region }) }
}
