import type { SettingValues } from '../config/schema.ts'
import type { Finding } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import { planOf } from '../report/conversation.ts'
import { placementOf } from '../report/placement.ts'
import { newFindings, type Review, reviewBody, reviewOf } from '../report/review.ts'
import { alertsAmong } from './alerts.ts'
import type { Client, Failure } from './client.ts'
import type { Commits, Follow } from './commits.ts'
import { type Conversation, type PullAddress, readConversation } from './conversation.ts'
import type { Event, PullRequest } from './event.ts'
import { readHead } from './head.ts'
import { linesAt } from './links.ts'
import { type Published, publish } from './publish.ts'
import type { Run } from './run.ts'
import { tidy } from './tidy.ts'

/** What became of the comments on a pull request. */
export interface Commented {
  /** Everything there is to say on the pull request is said there; if not, annotations take the place of comments. */
  readonly done: boolean
  readonly posted: number
  /** What there is to say of it, as sentences without a full stop: why there are none, or fewer. */
  readonly notes: readonly string[]
  /** The commit and the line that a scanned line has on the head. */
  readonly head?: { readonly sha: string; readonly follow: Follow }
}

/** Brings the comments on the pull request up to date. Whatever happens here, the verdict is what it was. */
export async function commentOn(
  event: Event,
  report: Report,
  settings: SettingValues,
  { run, commits, client }: Pick<Talk, 'run' | 'commits' | 'client'>,
): Promise<Commented> {
  if (event.kind !== 'pull-request' || settings.comments === 'never') return none()
  const { pull } = event
  const wanted = newFindings(report, settings['report-level'])
  const cannot = hindrance(pull, settings, run)
  // Where there is nothing to say, nobody misses it.
  if (cannot !== undefined || !pull) return none(wanted.length > 0 ? cannot : undefined)
  const [owner = '', repo = ''] = run.repository.split('/')
  const address = { owner, repo, number: pull.number, headSha: pull.headSha }
  const conversation = await readConversation(client, address)
  if (!conversation.ok) return wanted.length > 0 ? none(conversation.why) : quietly(conversation)
  return converse({ pull, address, report, settings, run, commits, client }, conversation)
}

/** Why there can be no comments, as words without a full stop. */
function hindrance(pull: PullRequest | undefined, settings: SettingValues, { token }: Run): string | undefined {
  if (!pull) return 'the event does not tell which pull request this is'
  if (pull.guest && settings.comments === 'auto') return guestWords[pull.guest]
  return token === '' ? 'there is no token' : undefined
}

const none = (why?: string): Commented => ({ done: false, posted: 0, notes: why === undefined ? [] : [`No comments: ${why}`] })

/** With nothing to say a token that may not ask is no trouble; whatever else went wrong may have left old comments standing. */
const quietly = ({ status, why }: Failure): Commented => ({
  done: true,
  posted: 0,
  notes: status === 401 || status === 403 || status === 404 ? [] : [notLookedAfter(why)],
})

const notLookedAfter = (why: string): string => `Earlier comments were not looked after: ${why}`

const guestWords: Readonly<Record<NonNullable<PullRequest['guest']>, string>> = {
  fork: 'on pull requests from forks the token can only read',
  dependabot: 'on pull requests of Dependabot the token can only read',
}

interface Talk {
  readonly pull: PullRequest
  readonly address: PullAddress
  readonly report: Report
  readonly settings: SettingValues
  readonly run: Run
  readonly commits: Commits
  readonly client: Client
}

/** First what is new; then what is no longer so, by a fresh look where something was posted: two runs at once converge. */
async function converse(talk: Talk, before: Conversation): Promise<Commented> {
  const { report, settings, client, address } = talk
  const { said } = planOf(before.standing, report, address.headSha)
  const isUnsaid = newFindings(report, settings['report-level']).some(({ identity }) => !said.has(identity))
  const { alerts, ...commented } = isUnsaid ? await postNew(talk) : { done: true, posted: 0, notes: [], alerts: nothing }
  const after = commented.posted > 0 ? await readConversation(client, address) : ({ ok: true, ...before } as const)
  const trouble = after.ok ? await tidyUp(talk, after, alerts) : after.why
  return trouble === undefined ? commented : { ...commented, notes: [...commented.notes, notLookedAfter(trouble)] }
}

const nothing: ReadonlySet<Finding> = new Set()

async function postNew({
  pull,
  address,
  report,
  settings,
  run,
  commits,
  client,
}: Talk): Promise<Commented & { alerts: ReadonlySet<Finding> }> {
  const level = settings['report-level']
  const wanted = newFindings(report, level)
  const answer = await readHead(commits, pull, wanted)
  if (!answer.ok) return { ...none(answer.why), alerts: nothing }
  const head = { sha: pull.headSha, follow: answer.follow }
  const placements = new Map(wanted.map((finding) => [finding, placementOf(finding, answer.head, report.sensitive)]))
  const alerts = await alertsAmong(placements, pull, settings, run, client)
  const link = await linesAt(run, commits, head)
  const reviewFor = ({ standing }: Conversation): Review | undefined =>
    reviewOf(report, {
      placements,
      said: planOf(standing, report, pull.headSha).said,
      alerts,
      maxComments: settings['max-comments'],
      suggestions: settings.suggestions,
      level,
      summary: run.page,
      link,
    })
  const published = await publish(client, address, reviewFor)
  return { ...outcomeOf(published), head, alerts }
}

function outcomeOf({ posted, trouble, refused }: Published): Commented {
  if (trouble === undefined) return { done: true, posted, notes: [] }
  return { done: refused > 0 && posted > 0, posted, notes: [`${posted > 0 ? 'Fewer' : 'No'} comments: ${trouble}`] }
}

/** Answers what went wrong, as a sentence without a full stop. */
async function tidyUp({ pull, address, report, settings, run, client }: Talk, now: Conversation, alerts: ReadonlySet<Finding>) {
  const plan = planOf(now.standing, report, pull.headSha)
  const shown = newFindings(report, settings['report-level'])
  const state = reviewBody(
    shown.filter(({ identity }) => plan.said.has(identity)),
    {
      left: shown.filter((finding) => !plan.said.has(finding.identity) && !alerts.has(finding)).length,
      hidden: plan.hidden,
      scope: report.sightings.scope,
      summary: run.page,
    },
  )
  const page = `${run.server}/${run.repository}/pull/${pull.number}`
  return tidy(client, address, now, { plan, scope: report.sightings.scope, state, page })
}
