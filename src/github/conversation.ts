import type { Standing } from '../report/conversation.ts'
import { isReview, markerIn } from '../report/marker.ts'
import type { Client, Failure } from './client.ts'
import { at } from './event.ts'

export interface PullAddress {
  readonly owner: string
  readonly repo: string
  readonly number: number
  readonly headSha: string
}

/** What we have said on a pull request so far. */
export interface Conversation {
  readonly standing: readonly Standing[]
  /** Bodies of our reviews, oldest first. */
  readonly reviews: readonly OwnReview[]
}

export interface OwnReview {
  readonly id: number
  readonly body: string
}

/** `databaseId` is too short for the ids of today: https://docs.github.com/en/graphql/reference/objects#pullrequestreviewcomment */
const conversationQuery = `query ($owner: String!, $repo: String!, $number: Int!, $threads: String, $reviews: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      reviewThreads(first: 100, after: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          isResolved
          path
          subjectType
          comments(first: 1) { totalCount nodes { fullDatabaseId viewerDidAuthor isMinimized body pullRequestReview { body } } }
        }
      }
      reviews(first: 100, after: $reviews) {
        pageInfo { hasNextPage endCursor }
        nodes { fullDatabaseId viewerDidAuthor body }
      }
    }
  }
}`

/** A page holds a hundred of each. Beyond this nothing is posted: what cannot be read through cannot be kept free of duplicates. */
const maximumPages = 50

/** A run that comes late would take back what the run of the newer commit has said. */
const outdated: Failure = { ok: false, why: 'the pull request has a newer commit, which has a run of its own', unsure: false }

const unclear: Failure = { ok: false, why: 'GitHub did not say which comments there are', unsure: false }

/**
 * Our comments, resolved ones too, and our reviews. A marker counts only where we wrote the comment; the Actions token may not ask who
 * it is, but may ask this.
 */
export async function readConversation(
  client: Client,
  { owner, repo, number, headSha }: PullAddress,
): Promise<({ readonly ok: true } & Conversation) | Failure> {
  const standing: Standing[] = []
  const own: OwnReview[] = []
  let threads: string | null = null
  let reviews: string | null = null
  for (let page = 0; page < maximumPages; page++) {
    const answer = await client.query(conversationQuery, { owner, repo, number, threads, reviews })
    if (!answer.ok) return answer
    const pull = at(answer.data, 'repository', 'pullRequest')
    const head = at(pull, 'headRefOid')
    if (typeof head === 'string' && head !== headSha) return outdated
    const threadPage = pageIn(at(pull, 'reviewThreads'), threads)
    const reviewPage = pageIn(at(pull, 'reviews'), reviews)
    if (!threadPage || !reviewPage) return unclear
    standing.push(...threadPage.nodes.flatMap(standingIn))
    own.push(...reviewPage.nodes.flatMap(reviewIn))
    if (!threadPage.more && !reviewPage.more) return { ok: true, standing, reviews: own }
    // A list that has ended is asked again from its end, which gives nothing.
    threads = threadPage.next
    reviews = reviewPage.next
  }
  return { ok: false, why: `the pull request has more than ${maximumPages * 100} conversations`, unsure: false }
}

interface Page {
  readonly nodes: readonly unknown[]
  readonly more: boolean
  readonly next: string | null
}

function pageIn(connection: unknown, before: string | null): Page | undefined {
  const nodes = at(connection, 'nodes')
  const more = at(connection, 'pageInfo', 'hasNextPage') === true
  const cursor = at(connection, 'pageInfo', 'endCursor')
  if (!Array.isArray(nodes)) return undefined
  // The same page over and over would never end.
  if (more && (typeof cursor !== 'string' || cursor === before)) return undefined
  return { nodes, more, next: typeof cursor === 'string' ? cursor : before }
}

function standingIn(thread: unknown): Standing[] {
  const first = at(thread, 'comments', 'nodes', 0)
  const body = at(first, 'body')
  const path = at(thread, 'path')
  const id = idIn(first)
  if (at(first, 'viewerDidAuthor') !== true || typeof body !== 'string' || typeof path !== 'string') return []
  const marker = markerIn(body)
  if (!marker || !isPlacedAsOurs(thread, first)) return []
  // Without its number a comment can only be left alone.
  const resolved = at(thread, 'isResolved') === true || at(first, 'isMinimized') === true || id === undefined
  const count = at(thread, 'comments', 'totalCount')
  // Not knowing is taken for an answer: that loses nothing.
  return [{ id: id ?? 0, path, body, marker, resolved, replied: typeof count !== 'number' || count > 1 }]
}

/**
 * Every workflow with the Actions token is the same author, and one that quotes what it looked at could be made to end its comment with a
 * marker. Ours on lines stand in a review of ours; those on whole files in none that says anything.
 */
function isPlacedAsOurs(thread: unknown, comment: unknown): boolean {
  const review = at(comment, 'pullRequestReview', 'body') ?? ''
  return at(thread, 'subjectType') === 'FILE' ? review === '' : typeof review === 'string' && isReview(review)
}

function reviewIn(review: unknown): OwnReview[] {
  const body = at(review, 'body')
  const id = idIn(review)
  return at(review, 'viewerDidAuthor') === true && typeof body === 'string' && id !== undefined ? [{ id, body }] : []
}

/** GraphQL writes big integers as text. */
function idIn(node: unknown): number | undefined {
  const id = Number(at(node, 'fullDatabaseId') ?? Number.NaN)
  return Number.isSafeInteger(id) ? id : undefined
}
