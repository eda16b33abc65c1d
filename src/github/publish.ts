import type { Review, ReviewComment } from '../report/review.ts'
import type { Client, Failure } from './client.ts'
import { type Conversation, type PullAddress, readConversation } from './conversation.ts'

/** What became of the review. */
export interface Published {
  readonly posted: number
  /** Comments that GitHub would not take, although everything else went well. */
  readonly refused: number
  /** Why comments are missing, as a sentence without a full stop. */
  readonly trouble?: string
}

/** So many requests at the most go into finding the comments that GitHub does not take, and into comments on files. */
const maximumReviews = 16
const maximumFileComments = 25

/**
 * Posts what is new as one review. `reviewFor` makes it from what stands there, read just before; it is asked again where a reply was
 * lost, so that what did arrive is not posted twice.
 */
export async function publish(
  client: Client,
  pull: PullAddress,
  reviewFor: (conversation: Conversation) => Review | undefined,
): Promise<Published> {
  let posted = 0
  let lost: Lost | undefined
  for (let attempt = 1; ; attempt++) {
    const before = await readConversation(client, pull)
    if (!before.ok) return { posted, refused: 0, trouble: before.why }
    posted += lost ? arrived(lost, before) : 0
    const review = reviewFor(before)
    if (!review || review.comments.length === 0) return { posted, refused: 0 }
    const outcome = await post(client, pull, review)
    posted += outcome.posted
    if (!outcome.failure)
      return { posted, refused: outcome.refused, ...(outcome.refused > 0 ? { trouble: refusedWords(outcome.refused) } : {}) }
    if (!outcome.failure.unsure || attempt >= 2) return { posted, refused: outcome.refused, trouble: troubleOf(outcome.failure) }
    lost = { before, review, posted: outcome.posted }
  }
}

/** A review of which nobody knows how much arrived. */
interface Lost {
  readonly before: Conversation
  readonly review: Review
  /** So many of its comments are known to have arrived. */
  readonly posted: number
}

/** How many more of its comments stand there after all. */
function arrived({ before, review, posted }: Lost, now: Conversation): number {
  const known = new Set(before.standing.map(({ id }) => id))
  const sent = new Set(review.comments.flatMap(({ identities }) => identities))
  const found = now.standing.filter(({ id, marker }) => !known.has(id) && marker.identities.some((identity) => sent.has(identity)))
  return Math.max(0, found.length - posted)
}

const refusedWords = (count: number): string =>
  `GitHub did not take ${count} ${count === 1 ? 'comment' : 'comments'} at ${count === 1 ? 'its' : 'their'} place`

const troubleOf = ({ status, why }: Failure): string =>
  status === 403 && !/rate limit/i.test(why) ? `${why}; comments need \`permissions: pull-requests: write\`` : why

interface Outcome {
  posted: number
  refused: number
  failure?: Failure
}

/** The lines first, in one review; then the files, and the lines that GitHub did not take, one by one. */
async function post(client: Client, pull: PullAddress, review: Review): Promise<Outcome> {
  const onLines = review.comments.filter(({ line }) => line !== undefined)
  const outcome: Outcome = { posted: 0, refused: 0 }
  const refused = await postLines(client, pull, { ...review, comments: onLines }, outcome)
  const onFiles = [
    ...review.comments.filter(({ line }) => line === undefined).map(({ path, body }) => ({ path, body })),
    ...refused.flatMap(({ path, fileBody }) => (fileBody === undefined ? [] : [{ path, body: fileBody }])),
  ]
  outcome.refused += refused.filter(({ fileBody }) => fileBody === undefined).length
  for (const [sent, { path, body }] of onFiles.entries()) {
    if (outcome.failure) return outcome
    if (sent >= maximumFileComments) outcome.refused++
    else await postOnFile(client, pull, path, body, outcome)
  }
  return outcome
}

/** One bad comment refuses the whole review, and the reply does not say which: then by halves, and at last without the bad ones. */
async function postLines(client: Client, pull: PullAddress, review: Review, outcome: Outcome): Promise<ReviewComment[]> {
  const refused: ReviewComment[] = []
  const waiting: (readonly ReviewComment[])[] = review.comments.length > 0 ? [review.comments] : []
  for (let sent = 0; ; sent++) {
    const comments = waiting.shift()
    if (!comments) return refused
    if (sent >= maximumReviews) return [...refused, ...comments, ...waiting.flat()]
    const answer = await client.rest('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      owner: pull.owner,
      repo: pull.repo,
      pull_number: pull.number,
      commit_id: pull.headSha,
      event: 'COMMENT',
      body: review.body,
      comments: comments.map(({ path, line, startLine, side = 'RIGHT', body }) => ({
        path,
        line,
        side,
        ...(startLine === undefined ? {} : { start_line: startLine, start_side: side }),
        body,
      })),
    })
    if (answer.ok) outcome.posted += comments.length
    else if (answer.status !== 422 || isAboutAll(answer.why)) {
      outcome.failure = answer
      return []
    } else if (comments.length === 1) refused.push(...comments)
    else {
      const middle = Math.ceil(comments.length / 2)
      waiting.unshift(comments.slice(0, middle), comments.slice(middle))
    }
  }
}

/** Reviews take no comments on whole files: https://docs.github.com/en/rest/pulls/comments#create-a-review-comment-for-a-pull-request */
async function postOnFile(client: Client, pull: PullAddress, path: string, body: string, outcome: Outcome): Promise<void> {
  const answer = await client.rest('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
    owner: pull.owner,
    repo: pull.repo,
    pull_number: pull.number,
    commit_id: pull.headSha,
    path,
    subject_type: 'file',
    body,
  })
  if (answer.ok) outcome.posted++
  else if (answer.status === 422 && !isAboutAll(answer.why)) outcome.refused++
  else outcome.failure = answer
}

/** The head was replaced, or we were too fast: no part of the review would do better. */
const isAboutAll = (why: string): boolean => /not part of the pull request|too quickly|abuse|locked/i.test(why)
