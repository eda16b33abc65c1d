import type { Report } from '../findings/report.ts'
import type { Severity } from '../rules/rule.ts'

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** One sentence that says how it went and why. */
export function verdictLine(report: Report): string {
  const { findings, gate, files, outcome, complete } = report
  const counts = severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
  const shown = counts.filter(([, count]) => count > 0).map(([severity, count]) => `${count} ${severity}`)
  const total =
    findings.length === 0 ? 'nothing found' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} (${shown.join(', ')})`
  const read = files.filter(({ state }) => state !== 'unread').length
  const { fixed, unseen } = report
  const changed = [
    ...(report.base ? [`${findings.filter(({ state }) => state !== 'existing').length} new`] : []),
    ...(fixed.length > 0 ? [`${fixed.length} fixed`] : []),
    ...(unseen.length > 0 ? [`${unseen.length} out of sight`] : []),
  ]
  const found = `${total}${changed.length > 0 ? `: ${changed.join(', ')}` : ''}`
  const accepted = report.suppressed.length > 0 ? `${report.suppressed.length} suppressed, ` : ''
  const looked = `${accepted}${read} ${read === 1 ? 'file' : 'files'} looked into`
  if (outcome === 'error') return `Error: the run is incomplete and cannot pass. ${capital(found)}, ${looked}.`
  if (files.length === 0) return 'Passed: no ECS infrastructure found here.'
  if (outcome === 'failed') {
    const { length } = gate.failing
    if (length === 0) return `Failed: ${unresolvedWords(report)} could not be seen (\`unresolved: fail\`). ${capital(found)}, ${looked}.`
    return `Failed: ${length} ${newWord(report)}certain ${length === 1 ? 'finding is' : 'findings are'} ${gate.failOn === 'critical' ? 'critical' : `${gate.failOn} or worse`}. ${capital(found)}, ${looked}.`
  }
  const why =
    gate.mode === 'none' || gate.failOn === 'none'
      ? ' (no gate)'
      : findings.length > 0
        ? `, none of them ${gate.mode === 'new' && report.base ? 'new, ' : ''}certain and ${gate.failOn === 'critical' ? 'critical' : `${gate.failOn} or worse`}`
        : ''
  return complete ? `Passed: ${found}${why}, ${looked}.` : `Passed, but the run is incomplete: ${found}${why}, ${looked}.`
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** How many places could not be seen that decide, or that are new. */
export function unresolvedWords({ gate, blindSpots, base }: Report): string {
  const length = gate.unresolved.length || blindSpots.filter(({ isNew }) => isNew).length
  return `${length} ${base && gate.mode === 'new' ? 'new ' : ''}${length === 1 ? 'place' : 'places'}`
}

/** A gate that compares counts what is hidden too. */
function newWord({ gate, base, unseen }: Report): string {
  if (gate.mode !== 'new' || !base) return ''
  return gate.failing.some((finding) => unseen.includes(finding)) ? 'new or hidden ' : 'new '
}
