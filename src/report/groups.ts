import type { Finding } from '../findings/finding.ts'

/**
 * The same fault in several containers of one resource is said once, with the others named. Only presentation: the gate, SARIF and
 * JSON know single findings. Groups keep the order of their first finding.
 */
export function groupsOf(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const { rule, certainty, state, subject } = finding
    const key = [rule, certainty, state, subject.unit, subject.address].join('\0')
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}
