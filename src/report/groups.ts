import { type Finding, shownAt } from '../findings/finding.ts'

/**
 * The same fault in several containers of one resource, or on one line that makes several resources (instances of a block, values of a
 * loop), is said once, with the others named. Only presentation: the gate, SARIF and JSON know single findings. Groups keep the order of
 * their first finding.
 */
export function groupsOf(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const groups: [Finding, ...Finding[]][] = []
  const known = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const { rule, certainty, state, subject } = finding
    const at = shownAt(finding)
    // Of one rule, what is at fault may be this property or that one.
    const fault = [rule, certainty, state, subject.property.replace(/\[[^\]]*\]/g, '')]
    const keys = [
      [...fault, 'resource', subject.unit, subject.address].join('\0'),
      [...fault, 'line', at.file.path, at.start, at.end].join('\0'),
    ]
    const found = keys.map((key) => known.get(key)).find((group) => group !== undefined)
    const group = found ?? [finding]
    if (found) found.push(finding)
    else groups.push(group)
    for (const key of keys) if (!known.has(key)) known.set(key, group)
  }
  return groups
}
