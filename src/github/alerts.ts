import type { SettingValues } from '../config/schema.ts'
import { type Finding, shownAt } from '../findings/finding.ts'
import type { Placement } from '../report/placement.ts'
import { toolName } from '../source/version.ts'
import type { Client } from './client.ts'
import type { PullRequest } from './event.ts'
import type { Run } from './run.ts'

/**
 * The findings that code scanning shows on the pull request by itself: those whose whole region was added there. What has a suggestion
 * is commented on all the same, for an alert has none.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
 */
export async function alertsAmong(
  placements: ReadonlyMap<Finding, Placement>,
  { baseRef }: PullRequest,
  settings: SettingValues,
  { repository }: Run,
  client: Client,
): Promise<ReadonlySet<Finding>> {
  const shown = [...placements].flatMap(([finding, place]) => (isAlert(finding, place, settings.suggestions) ? [finding] : []))
  const wanted = settings['code-scanning']
  if (shown.length === 0 || wanted === 'never') return new Set()
  if (wanted === 'always' || (baseRef !== undefined && (await hasAnalysis(repository, baseRef, client)))) return new Set(shown)
  return new Set()
}

const isAlert = (finding: Finding, place: Placement, suggestions: boolean): boolean =>
  place.kind === 'line' && place.exact && isShown(finding, place) && (!place.suggestion || !suggestions)

/** The alert stands where the finding is shown, whatever other line is to blame. */
const isShown = (finding: Finding, { cause, made }: Extract<Placement, { kind: 'line' }>): boolean =>
  !cause && (made === 'here' || shownAt(finding) === finding.at)

/** Whether one of our analyses of the base branch is there. Where GitHub does not say, comments are the safe way. */
async function hasAnalysis(repository: string, baseRef: string, client: Client): Promise<boolean> {
  const [owner = '', repo = ''] = repository.split('/')
  const answer = await client.rest('GET /repos/{owner}/{repo}/code-scanning/analyses', {
    owner,
    repo,
    tool_name: toolName,
    ref: `refs/heads/${baseRef}`,
    per_page: 1,
  })
  return answer.ok && Array.isArray(answer.data) && answer.data.length > 0
}
