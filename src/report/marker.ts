import { type Trace, traceParts } from '../findings/trace.ts'

/** What a comment of ours says to later runs, in its last line. */
export interface Marker {
  /** The identities of the findings it speaks of. */
  readonly identities: readonly string[]
  /** Says that all of them are gone: what comes back is said anew. */
  readonly settled: boolean
  readonly rule?: string
  /** One for each identity; none in comments of older versions. */
  readonly traces: readonly Trace[]
  /** What the run that wrote it had selected: see `Sightings`. */
  readonly scope?: string
}

/** It stands last in the body. */
export function markerText({ identities, settled, rule, traces, scope }: Marker): string {
  if (settled) return `<!-- ecs-warden:v1 was=${identities.join(',')} -->`
  const at = traces.map((trace) => traceParts.map((part) => trace[part]).join('.'))
  const more = [...(rule === undefined ? [] : [` rule=${rule}`]), ...(at.length === 0 ? [] : [` at=${at.join(',')}`])]
  return `<!-- ecs-warden:v1 fp=${identities.join(',')}${more.join('')}${scope === undefined ? '' : ` in=${scope}`} -->`
}

const identity = '[0-9a-f]{32}'
const trace = `[0-9a-f]{12}(?:\\.[0-9a-f]{12}){${traceParts.length - 1}}`
const pattern = new RegExp(
  `<!-- ecs-warden:v1 (fp|was)=(${identity}(?:,${identity})*)(?: rule=([a-z0-9-]+))?(?: at=(${trace}(?:,${trace})*))?(?: in=([0-9a-f]{8}))? -->\\s*$`,
)

/** The marker of a body. Only the last line counts: a name in the text above might be written like one. */
export function markerIn(body: string): Marker | undefined {
  const [found, kind, fp = '', rule, at, scope] = pattern.exec(body) ?? []
  if (found === undefined) return undefined
  const identities = fp.split(',')
  const traces = (at ?? '').split(',').flatMap((written): Trace[] => {
    const [key, unitless, unit, resource, container] = written.split('.')
    return key && unitless && unit && resource && container ? [{ key, unitless, unit, resource, container }] : []
  })
  return {
    identities,
    settled: kind === 'was',
    ...(rule === undefined ? {} : { rule }),
    // With another number of them nobody knows which is whose.
    traces: traces.length === identities.length ? traces : [],
    ...(scope === undefined ? {} : { scope }),
  }
}

export const reviewMarker = (scope: string): string => `<!-- ecs-warden:v1 review in=${scope} -->`

const reviewPattern = /<!-- ecs-warden:v1 review(?: in=([0-9a-f]{8}))? -->\s*$/

/** Whether a review's body is one of ours, whatever it is about. */
export const isReview = (body: string): boolean => reviewPattern.test(body)

/** Whether a review's body is one of ours, and of this scope. Reviews of older versions name none. */
export function isReviewOf(body: string, scope: string): boolean {
  const found = reviewPattern.exec(body)
  return found !== null && (found[1] ?? scope) === scope
}
