import type { Client } from './client.ts'
import { at, dataOf, type Event } from './event.ts'
import type { Run } from './run.ts'

/** So many pull requests of one branch are looked through. */
const page = 100

/**
 * The pull request that a run has ended for: open, and still with that commit as its head, as the API says. The event's own list of pull
 * requests is empty for forks. https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run
 */
export async function findPull(
  { headSha, head }: Extract<Event, { readonly kind: 'after-pull-request' }>,
  { repository }: Run,
  client: Client,
): Promise<Event> {
  const [owner = '', repo = ''] = repository.split('/')
  const answer = await client.rest('GET /repos/{owner}/{repo}/pulls', { owner, repo, state: 'open', head, per_page: page })
  if (!answer.ok) return { kind: 'refused', say: `the pull request of the commit ${headSha.slice(0, 12)} cannot be found: ${answer.why}` }
  const all = Array.isArray(answer.data) ? answer.data : []
  const [pull, ...others] = all.filter((one) => at(one, 'head', 'sha') === headSha && at(one, 'state') === 'open')
  if (pull === undefined)
    return {
      kind: 'refused',
      say: `no open pull request has the commit ${headSha.slice(0, 12)} as its head; a newer commit has a run of its own`,
    }
  const event = dataOf({ pull_request: pull })
  const besides = others.map((one) => at(one, 'number')).filter((number) => typeof number === 'number')
  return event.kind === 'pull-request' && event.pull && besides.length > 0 ? { ...event, pull: { ...event.pull, besides } } : event
}
