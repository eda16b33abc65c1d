import { identitiesIn, type Review, type ReviewComment } from '../report/review.ts'
import type { Answer, Client, Failure } from './client.ts'
import { at } from './event.ts'

export interface PullAddress {
  readonly owner: string
  readonly repo: string
  readonly number: number
  readonly headSha: string
}

/** What became of the review. */
export interface Published {
  readonly posted: number
  /** Comments that GitHub would not take, although everything else went well. */
  readonly refused: number
  /** Why comments are missing, as a sentence without a full stop. */
  readonly trouble?: string
}

const threadsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { isResolved comments(first: 1) { nodes { viewerDidAuthor body } } }
      }
    }
  }
}`

/** A page holds a hundred threads. Beyond this nothing is posted: what cannot be read through cannot be kept free of duplicates. */
const maximumPages = 50

/**
 * The identities that comments of ours speak of, resolved ones too: what a person has resolved is not said again. A marker counts only
 * where we wrote the comment; the Actions token may not ask who it is, but may ask this.
 */
export async function readSaid(
  client: Client,
  { owner, repo, number }: PullAddress,
): Promise<{ readonly ok: true; readonly said: Set<string> } | Failure> {
  const said = new Set<string>()
  let after: string | null = null
  for (let page = 0; page < maximumPages; page++) {
    const answer: Answer = await client.query(threadsQuery, { owner, repo, number, after })
    if (!answer.ok) return answer
    const threads = at(answer.data, 'repository', 'pullRequest', 'reviewThreads')
    const nodes = at(threads, 'nodes')
    if (!Array.isArray(nodes)) return { ok: false, why: 'GitHub did not say which comments there are', unsure: false }
    for (const node of nodes) {
      const first = at(node, 'comments', 'nodes', 0)
      const body = at(first, 'body')
      if (at(first, 'viewerDidAuthor') === true && typeof body === 'string') for (const identity of identitiesIn(body)) said.add(identity)
    }
    if (at(threads, 'pageInfo', 'hasNextPage') !== true) return { ok: true, said }
    const cursor = at(threads, 'pageInfo', 'endCursor')
    if (typeof cursor !== 'string' || cursor === after)
      return { ok: false, why: 'GitHub did not say which comments there are', unsure: false }
    after = cursor
  }
  return { ok: false, why: `the pull request has more than ${maximumPages * 100} conversations`, unsure: false }
}

/** So many requests at the most go into finding the comments that GitHub does not take. */
const maximumReviews = 16

/**
 * Posts what is new as one review. `reviewFor` makes it from what was said before; it is asked again where a reply was lost, so that
 * what did arrive is not posted twice.
 */
export async function publish(
  client: Client,
  pull: PullAddress,
  reviewFor: (said: ReadonlySet<string>) => Review | undefined,
): Promise<Published> {
  let posted = 0
  for (let attempt = 1; ; attempt++) {
    const before = await readSaid(client, pull)
    if (!before.ok) return { posted, refused: 0, trouble: before.why }
    const review = reviewFor(before.said)
    if (!review || review.comments.length === 0) return { posted, refused: 0 }
    const outcome = await post(client, pull, review)
    posted += outcome.posted
    if (!outcome.failure)
      return { posted, refused: outcome.refused, ...(outcome.refused > 0 ? { trouble: refusedWords(outcome.refused) } : {}) }
    if (!outcome.failure.unsure || attempt >= 2) return { posted, refused: outcome.refused, trouble: troubleOf(outcome.failure) }
  }
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

/** One bad comment refuses the whole review, and the reply does not say which: then by halves, and at last without the bad ones. */
async function post(client: Client, pull: PullAddress, review: Review): Promise<Outcome> {
  const outcome: Outcome = { posted: 0, refused: 0 }
  const waiting: (readonly ReviewComment[])[] = [review.comments]
  for (let sent = 0; ; sent++) {
    const comments = waiting.shift()
    if (!comments) return outcome
    if (sent >= maximumReviews) {
      outcome.refused += [comments, ...waiting].flat().length
      return outcome
    }
    const answer = await client.rest('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      owner: pull.owner,
      repo: pull.repo,
      pull_number: pull.number,
      commit_id: pull.headSha,
      event: 'COMMENT',
      body: review.body,
      comments: comments.map(({ path, line, startLine, body }) => ({
        path,
        line,
        side: 'RIGHT',
        ...(startLine === undefined ? {} : { start_line: startLine, start_side: 'RIGHT' }),
        body,
      })),
    })
    if (answer.ok) outcome.posted += comments.length
    else if (answer.status !== 422 || isAboutAll(answer.why)) return { ...outcome, failure: answer }
    else if (comments.length === 1) outcome.refused++
    else {
      const middle = Math.ceil(comments.length / 2)
      waiting.unshift(comments.slice(0, middle), comments.slice(middle))
    }
  }
}

/** The head was replaced, or we were too fast: no part of the review would do better. */
const isAboutAll = (why: string): boolean => /not part of the pull request|too quickly|abuse|locked/i.test(why)
