import type { SettingValues } from '../config/schema.ts'
import { compareSeverity } from '../findings/finding.ts'
import type { Report } from '../findings/report.ts'
import { placementOf } from '../report/placement.ts'
import { reviewOf } from '../report/review.ts'
import { Client } from './client.ts'
import type { Event, PullRequest } from './event.ts'
import { readHead } from './head.ts'
import { publish } from './publish.ts'
import type { Run } from './run.ts'

/** What became of the comments on a pull request. */
export interface Commented {
  /** Everything there is to say on the pull request is said there; if not, annotations take the place of comments. */
  readonly done: boolean
  readonly posted: number
  /** Why there are none, or fewer, as a sentence without a full stop. */
  readonly note?: string
  /** The commit and the line that a scanned line has on the head. */
  readonly head?: { readonly sha: string; readonly follow: (path: string, line: number) => number | undefined }
}

/** Posts the review. Whatever happens here, the verdict is what it was. */
export async function commentOn(event: Event, report: Report, settings: SettingValues, run: Run): Promise<Commented> {
  if (event.kind !== 'pull-request' || settings.comments === 'never') return none()
  const { pull } = event
  if (!pull) return none('No comments: the event does not tell which pull request this is')
  if (pull.guest && settings.comments === 'auto') return none(`No comments: ${guestWords[pull.guest]}`)
  if (run.token === '') return none('No comments: there is no token')
  const paths = new Set(
    report.findings.filter(({ severity }) => compareSeverity(severity, settings['report-level']) <= 0).map(({ at }) => at.file.path),
  )
  if (paths.size === 0) return { done: true, posted: 0 }
  return review(pull, report, paths, settings, run)
}

const none = (note?: string): Commented => ({ done: false, posted: 0, ...(note === undefined ? {} : { note }) })

const guestWords: Readonly<Record<NonNullable<PullRequest['guest']>, string>> = {
  fork: 'on pull requests from forks the token can only read',
  dependabot: 'on pull requests of Dependabot the token can only read',
}

async function review(
  pull: PullRequest,
  report: Report,
  paths: ReadonlySet<string>,
  settings: SettingValues,
  run: Run,
): Promise<Commented> {
  const client = new Client(run)
  const answer = await readHead(run, pull, paths, client)
  if (!answer.ok) return none(`No comments: ${answer.why}`)
  const head = { sha: pull.headSha, follow: answer.follow }
  const placements = new Map(report.findings.map((finding) => [finding, placementOf(finding, answer.head, report.sensitive)]))
  const [owner = '', repo = ''] = run.repository.split('/')
  const { posted, trouble, refused } = await publish(client, { owner, repo, number: pull.number, headSha: pull.headSha }, (said) =>
    reviewOf(report, {
      placements,
      said,
      maxComments: settings['max-comments'],
      suggestions: settings.suggestions,
      level: settings['report-level'],
      summary: run.page,
    }),
  )
  if (trouble === undefined) return { done: true, posted, head }
  if (refused > 0 && posted > 0) return { done: true, posted, head, note: `Fewer comments: ${trouble}` }
  return { done: false, posted, head, note: `${posted > 0 ? 'Fewer' : 'No'} comments: ${trouble}` }
}
