import { childOf, type MapNode, type Node } from '../../parse/node.ts'
import type { Range } from '../../source/file.ts'
import type { Diagnostic, Ignore } from '../../source/note.ts'
import { isDate } from '../ignores.ts'
import { metadataMarks } from '../peer-marks.ts'

/**
 * Ignores in `Metadata: {ecs-warden: {ignore: [{rule, reason, until}]}}`, of one resource or of the whole template: the only place for
 * them in JSON, where there are no comments.
 */
export function metadataIgnores(template: MapNode, diagnostics: Diagnostic[]): Ignore[] {
  const resources = childOf(template, 'Resources')
  const owners: [Node, Range][] = [[template, template.at]]
  if (resources?.kind === 'map') owners.push(...resources.entries.map(({ value, whole }): [Node, Range] => [value, whole]))
  const marks = owners.flatMap(([owner, covers]) => metadataMarks(owner, covers))
  const ours = owners.flatMap(([owner, covers]) => {
    const ignore = childOf(childOf(childOf(owner, 'Metadata'), 'ecs-warden'), 'ignore')
    if (!ignore) return []
    const items = ignore.kind === 'list' ? ignore.items : [ignore]
    return items.flatMap((item) => readItem(item, covers, diagnostics))
  })
  return [...ours, ...marks]
}

function readItem(item: Node, covers: Range, diagnostics: Diagnostic[]): Ignore[] {
  const words = (key: string): string | undefined => {
    const node = childOf(item, key)
    return node?.kind === 'scalar' && node.value !== null ? node.raw : undefined
  }
  const at = item.kind === 'map' ? (item.entries[0]?.keyAt ?? item.at) : item.at
  const wrong = (message: string): Ignore[] => {
    diagnostics.push({ at, severity: 'warning', message })
    return []
  }
  const rule = words('rule')
  const until = words('until')
  const reason = words('reason')
  if (rule === undefined) return wrong('This ignore names no rule; write `{rule: …, reason: …}`.')
  if (until !== undefined && !isDate(until)) return wrong('`until` takes a date of the form YYYY-MM-DD.')
  const rules = rule.split(/[\s,]+/).filter((one) => one !== '')
  return [{ rules, ...(reason === undefined ? {} : { reason }), ...(until === undefined ? {} : { until }), at, covers, from: 'metadata' }]
}
