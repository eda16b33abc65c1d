import type { Finding } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import { withCertainty } from './comment.ts'
import { folded, message } from './markdown.ts'
import { type Marker, markerText } from './marker.ts'

/** A comment of ours that stands on the pull request, and what people did with it. */
export interface Standing {
  readonly id: number
  readonly path: string
  readonly body: string
  readonly marker: Marker
  /** A person resolved or hid it: it is theirs. */
  readonly resolved: boolean
  readonly replied: boolean
}

/** What is to become of the comments of earlier runs. What is in neither list is left alone. */
export interface Plan {
  /** Identities that need no comment any more. */
  readonly said: ReadonlySet<string>
  /** Ids of comments to take back. */
  readonly remove: readonly number[]
  readonly edit: readonly { readonly id: number; readonly body: string }[]
  /** Findings that can no longer be seen, so that their comments stay. */
  readonly hidden: number
}

/** What this run knows of one finding that a comment speaks of. `unknown` is what other runs look after, or older versions wrote. */
type State = 'found' | 'accepted' | 'fixed' | 'hidden' | 'unknown'

/**
 * A comment goes when all it speaks of is known to be fixed or accepted; where somebody replied, it says so instead. What two runs
 * that raced said twice goes too, the later comment first. What a person resolved stays as it is, and is never said again. An
 * incomplete run changes nothing.
 */
export function planOf(standing: readonly Standing[], report: Report, commit: string): Plan {
  const live = standing.filter(({ marker }) => !marker.settled).sort((a, b) => a.id - b.id)
  const known = knownFrom(report)
  const states = new Map(live.map((one) => [one, statesOf(one, known, report)]))
  const kept = new Set(live.flatMap(({ marker }) => marker.identities))
  const certain = new Map(report.findings.map(({ identity, certainty }) => [identity, certainty]))
  const moved = movedOf(live, states, report, kept)
  const remove: number[] = []
  const edit: { id: number; body: string }[] = []
  const earlier = new Set<string>()
  for (const one of live) {
    const { id, marker, body } = one
    const now = states.get(one) ?? []
    const over = now.every((state) => state === 'fixed' || state === 'accepted') && !marker.identities.some((each) => moved.has(each))
    const twice = marker.identities.every((each) => earlier.has(each))
    const ours = report.complete && !one.resolved
    if (ours && !one.replied && (over || twice)) remove.push(id)
    else {
      const text = !ours ? body : over ? settledBody(one, now, report, commit) : currentBody(one, certain)
      if (text !== body) edit.push({ id, body: text })
      if (!ours || !over) for (const each of marker.identities) earlier.add(each)
    }
  }
  return {
    said: new Set([...kept, ...[...moved.values()].map(({ identity }) => identity)]),
    remove,
    edit,
    hidden: live.reduce((sum, one) => sum + (one.resolved ? 0 : (states.get(one) ?? []).filter((state) => state === 'hidden').length), 0),
  }
}

function statesOf({ marker, path }: Standing, known: ReadonlyMap<string, State>, { sightings }: Report): State[] {
  const { rule, traces, scope } = marker
  return marker.identities.map((identity, index) => {
    const here = known.get(identity)
    if (here === 'found' || here === 'accepted') return here
    if (scope !== undefined && scope !== sightings.scope) return 'unknown'
    const trace = traces[index]
    if (here !== undefined || rule === undefined || !trace) return here ?? 'unknown'
    return sightings.of(rule, trace, path) === 'gone' ? 'fixed' : 'hidden'
  })
}

/** What the report itself says, by identity; the first word counts. */
const knownFrom = ({ findings, suppressed, unseen, fixed }: Report): Map<string, State> =>
  new Map(
    (
      [
        ['fixed', fixed],
        ['hidden', unseen],
        ['accepted', suppressed],
        ['found', findings],
      ] as const
    ).flatMap(([state, of]) => of.map(({ identity }): [string, State] => [identity, state])),
  )

/**
 * Findings whose file was renamed since they were commented on: by identity, the finding of today. Only where somebody resolved or
 * answered the comment; any other goes, and is posted again at the new place.
 */
function movedOf(
  live: readonly Standing[],
  states: ReadonlyMap<Standing, readonly State[]>,
  report: Report,
  kept: ReadonlySet<string>,
): Map<string, Finding> {
  const orphans = live
    .filter(({ resolved, replied }) => resolved || replied)
    .flatMap((one) =>
      one.marker.traces.flatMap((trace, index): [string, string][] => {
        const identity = one.marker.identities[index]
        const gone = states.get(one)?.[index] === 'fixed' && !report.sightings.hasUnit(trace)
        return gone && identity !== undefined ? [[trace.unitless, identity]] : []
      }),
    )
  if (orphans.length === 0) return new Map()
  const candidates = report.findings
    .filter(({ identity }) => !kept.has(identity))
    .map((finding): [string, Finding] => [report.sightings.traceOf(finding).unitless, finding])
  const only = <T>(pairs: readonly (readonly [string, T])[], key: string): T | undefined => {
    const found = pairs.filter(([one]) => one === key)
    return found.length === 1 ? found[0]?.[1] : undefined
  }
  return new Map(
    orphans.flatMap(([unitless, identity]): [string, Finding][] => {
      const finding = only(candidates, unitless)
      return finding && only(orphans, unitless) === identity ? [[identity, finding]] : []
    }),
  )
}

/** Only where all that it speaks of is as certain, for one word says it of all. */
function currentBody({ body, marker }: Standing, certain: ReadonlyMap<string, Finding['certainty']>): string {
  const [first, ...others] = marker.identities.map((identity) => certain.get(identity))
  return first !== undefined && others.every((other) => other === first) ? withCertainty(body, first) : body
}

/** What a comment becomes that somebody replied to: how it ended, and what it was about. */
function settledBody({ body, marker }: Standing, now: readonly State[], report: Report, commit: string): string {
  const accepted = report.suppressed.find(({ identity }) => marker.identities.includes(identity))
  const reason = accepted?.suppression?.reason
  const how = now.every((state) => state === 'fixed')
    ? `**Fixed** as of ${commit.slice(0, 7)}.`
    : `**Accepted** as of ${commit.slice(0, 7)}`
  const why = how.endsWith('.') ? '' : reason === undefined ? '.' : `: ${message(reason)}`
  // Its first two lines: what was found, and where. The rest was advice, and a suggestion that no longer applies.
  const was = body.split(/\r?\n/).slice(0, 2).join('\n')
  return `${how}${why}\n\n${folded('What was found here', was)}\n${markerText({ ...marker, settled: true })}`
}
