import { createHash } from 'node:crypto'
import type { CodeFlow, Location, LogicalLocation, Result } from 'sarif'
import { type Finding, shownAt } from '../../findings/finding.ts'
import type { Meta, Severity } from '../../rules/rule.ts'
import { positionOf, type Range } from '../../source/file.ts'
import { lineHashes } from '../fingerprint.ts'
import { lineRegionOf } from '../place.ts'
import { oneLine, stepWords } from '../words.ts'
import { fixOf } from './fix.ts'
import { logical, noted, physical, qualifiedName } from './location.ts'
import { type Link, messageOf } from './message.ts'

/** Findings of one rule at one place. */
export type Instances = readonly [Finding, ...Finding[]]

/** Limits of code scanning: it shows 100 locations and 1,000 steps of a result. */
const maximumRelated = 100
const maximumSteps = 1000

/**
 * One line of a module or of a `for_each` makes the same fault in many resources. Code scanning knows an alert by its rule, its file
 * and the hash of its line, so such results would be one alert in any case, with the message of whichever came last: they are merged
 * here, and the message names them all. Order is kept.
 */
export function merged(findings: readonly Finding[]): Instances[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const { startLine, startColumn, endColumn } = lineRegionOf(shownAt(finding))
    const key = [finding.rule, shownAt(finding).file.path, startLine, startColumn, endColumn].join('\0')
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
}

/** One result. Whatever comes out of the user's files is a name, a number or a place in it, never a value. */
export function resultOf(instances: Instances, rule: Meta | undefined, ruleIndex: number | undefined): Result {
  const [finding] = instances
  const { related, from, see } = relatedOf(instances)
  const flows = flowsOf(instances)
  const fix = fixOf(instances, rule)
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: finding.certainty === 'likely' ? 'note' : levels[finding.severity],
    message: { text: messageOf(instances, rule, from, see) },
    locations: [{ physicalLocation: physical(shownAt(finding)), logicalLocations: logicalsOf(instances) }],
    partialFingerprints: {
      // Without the text the uploader computes it, from the checkout.
      ...(finding.at.file.isBlank ? {} : { primaryLocationLineHash: lineHashOf(shownAt(finding)) }),
      'ecsFinding/v1': identityOf(instances),
    },
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(flows.length > 0 ? { codeFlows: flows } : {}),
    ...(fix ? { fixes: [fix] } : {}),
    properties: { certainty: finding.certainty },
  }
}

/** Each resource and container once: several properties of one may share a place. */
const logicalsOf = (instances: Instances): LogicalLocation[] =>
  [...new Map(instances.map((one) => [qualifiedName(one), logical(one)])).values()].slice(0, maximumRelated)

const lineHashOf = ({ file, start }: Range): string => lineHashes(file)[positionOf(file, start).line - 1] ?? ''

/** A finding's own identity; of several, one made of theirs, whatever their order. */
function identityOf(instances: Instances): string {
  if (instances.length === 1) return instances[0].identity
  const all = instances.map(({ identity }) => identity).sort()
  return createHash('sha256').update(all.join('\0')).digest('hex').slice(0, 32)
}

/** The steps a value took, then the rule's own notes; each place once, numbered from 1 for the links of the message. */
function relatedOf(instances: Instances): { related: Location[]; from: Link[]; see: Link[] } {
  const related: Location[] = []
  const lists = { from: [] as Link[], see: [] as Link[] }
  const known = new Set<string>()
  const add = (list: 'from' | 'see', at: Range, words: string): void => {
    const key = `${at.file.path}\0${at.start}\0${at.end}\0${words}`
    if (known.has(key) || related.length >= maximumRelated) return
    known.add(key)
    const id = related.length + 1
    related.push({ id, ...noted(at, words) })
    lists[list].push({ words, id })
  }
  for (const { at, subject } of instances) {
    const [first, ...calls] = subject.construct?.madeAt ?? []
    if (first) add('see', at, 'the line of the template')
    for (const call of calls) add('see', call, 'a call that it is made by')
  }
  for (const { origin } of instances) for (const step of origin) add('from', step.at, stepWords(step))
  for (const finding of instances) for (const { at, say } of finding.related) add('see', at, oneLine(say))
  return { related, ...lists }
}

/** From where a value is written to where it is used: one flow for each way that differs. */
function flowsOf(instances: Instances): CodeFlow[] {
  const flows = new Map<string, CodeFlow>()
  let room = maximumSteps
  for (const { origin, at, subject } of instances) {
    if (origin.length === 0 || room < 2) continue
    const steps = origin.slice(0, room - 1).reverse()
    const key = steps.map(({ at: { file, start, end }, name }) => `${file.path}\0${start}\0${end}\0${name}`).join('\n')
    if (flows.has(key)) continue
    const locations = [...steps.map((step) => noted(step.at, stepWords(step))), noted(at, `used for ${oneLine(subject.property)}`)]
    room -= locations.length
    flows.set(key, { threadFlows: [{ locations: locations.map((location) => ({ location })) }] })
  }
  return [...flows.values()]
}
