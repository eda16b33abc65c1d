import { childOf, type MapNode, type Node, wordOf } from '../parse/node.ts'
import { contains, lineRange, positionOf, type Range } from '../source/file.ts'
import type { Ignore, Peer } from '../source/note.ts'
import { isDate } from './ignores.ts'

/**
 * How other scanners write that a risk is accepted. Their marks are read like our own and say whose they are; whether they count, and
 * for which rules, is decided where suppressions are.
 */

interface Mark {
  readonly peer: Peer
  /** What the peer calls its check. */
  readonly id: string
  readonly reason?: string
  readonly until?: string
}

/** Whether a text may hold a mark of another scanner. */
export const hasPeerMark = (text: string): boolean => /(?:checkov|bridgecrew):skip=|(?:trivy|tfsec):ignore:/.test(text)

/** Where a comment stands: what it is about where it is read as ours are, and the resources around. */
export interface Surroundings {
  readonly covered: (comment: Range) => Range | undefined
  readonly resources: readonly Range[]
}

/** The marks in one comment. */
export function peerMarks(text: string, at: Range, { covered, resources }: Surroundings): Ignore[] {
  const checkov = checkovMarks(text)
  const resource = checkov.length > 0 ? resources.find((one) => isIn(one, at)) : undefined
  const trivy = trivyMarks(text)
  const thing = trivy.length > 0 ? covered(at) : undefined
  return [
    ...(resource ? checkov.map((mark) => ignoreOf(mark, at, resource)) : []),
    ...(thing ? trivy.map((mark) => ignoreOf(mark, at, thing)) : []),
  ]
}

const ignoreOf = ({ id, ...mark }: Mark, at: Range, covers: Range): Ignore => ({ ...mark, rules: [id], at, covers, from: 'peer' })

/** Behind the last value on its line is inside, too. */
function isIn(resource: Range, comment: Range): boolean {
  if (contains(resource, comment)) return true
  const end = lineRange(resource.file, positionOf(resource.file, resource.end).line)?.end ?? resource.end
  return comment.file === resource.file && comment.start >= resource.end && comment.start < end
}

/** `checkov:skip=ID:reason` inside a resource: https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html */
function checkovMarks(text: string): Mark[] {
  const [, ids = '', reason = ''] = /(?:checkov|bridgecrew):skip= *(\w+(?:,\w+)*)(?::([^\r\n]+))?/.exec(text) ?? []
  return ids
    .split(',')
    .filter((id) => id !== '')
    .map((id) => withReason({ peer: 'checkov', id }, reason.replace(/\*\/\s*$/, '')))
}

const withReason = (mark: Mark, reason: string): Mark => (reason.trim() === '' ? mark : { ...mark, reason: reason.trim() })

/**
 * `trivy:ignore:ID`, several on a line, each with `:exp:DATE` from which on it no longer counts; `tfsec:` is read as well. A mark with
 * a workspace or with attributes counts only under conditions that are not known here, so it does not count.
 * https://trivy.dev/latest/docs/scanner/misconfiguration/config/config/#filtering-misconfigurations
 */
function trivyMarks(text: string): Mark[] {
  return text.split(/\s+/).flatMap((word): Mark[] => {
    const [, id = '', more = ''] = /^[#/*]*(?:trivy|tfsec):ignore:([\w-]+)(.*)$/.exec(word) ?? []
    if (id === '') return []
    const [, end] = /^:exp:(\d{4}-\d\d-\d\d)$/.exec(more) ?? []
    if (more.replace(/[:,]$/, '') !== '' && end === undefined) return []
    if (end === undefined) return [{ peer: 'trivy', id }]
    return isDate(end) ? [{ peer: 'trivy', id, until: dayBefore(end) }] : []
  })
}

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)

/** Marks in `Metadata` of a template or of a resource. */
export function metadataMarks(owner: Node | undefined, covers: Range): Ignore[] {
  const metadata = childOf(owner, 'Metadata')
  if (metadata?.kind !== 'map') return []
  return [...cfnLintMarks(metadata), ...nagMarks(metadata), ...checkovMetadata(metadata)].map(([mark, at]) => ignoreOf(mark, at, covers))
}

type Found = readonly [Mark, Range]

/** https://github.com/aws-cloudformation/cfn-lint#metadata */
const cfnLintMarks = (metadata: MapNode): Found[] =>
  itemsOf(childOf(childOf(childOf(metadata, 'cfn-lint'), 'config'), 'ignore_checks')).flatMap((item): Found[] => {
    const id = wordOf(item)
    return id === undefined ? [] : [[{ peer: 'cfn-lint', id }, item.at]]
  })

/** https://github.com/cdklabs/cdk-nag#suppressing-a-rule. One that only applies to some of what the rule finds is left out. */
const nagMarks = (metadata: MapNode): Found[] =>
  itemsOf(childOf(childOf(metadata, 'cdk_nag'), 'rules_to_suppress')).flatMap((item): Found[] => {
    const id = wordOf(childOf(item, 'id'))
    if (id === undefined || childOf(item, 'applies_to')) return []
    const reason = wordOf(childOf(item, 'reason')) ?? ''
    const isEncoded = wordOf(childOf(item, 'is_reason_encoded')) === 'true'
    return [[withReason({ peer: 'cdk-nag', id }, isEncoded ? Buffer.from(reason, 'base64').toString('utf8') : reason), item.at]]
  })

const checkovMetadata = (metadata: MapNode): Found[] =>
  itemsOf(childOf(childOf(metadata, 'checkov'), 'skip')).flatMap((item): Found[] => {
    const id = wordOf(childOf(item, 'id'))
    return id === undefined ? [] : [[withReason({ peer: 'checkov', id }, wordOf(childOf(item, 'comment')) ?? ''), item.at]]
  })

const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : [])
