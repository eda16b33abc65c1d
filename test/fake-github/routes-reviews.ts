import { type Anchor, isOfPull, place } from './placement.ts'
import { type Call, type Handler, invalid, needs, notFound, ok, paged, type Reply, unprocessable } from './replies.ts'
import { commentShape, reviewShape } from './shapes.ts'
import { type Account, actionsBot, now, type PullRequest, type Review, type ReviewComment, type State, type Thread } from './state.ts'

/** Characters as GitHub counts them: code points. */
const characters = (text: string): number => [...text].length
const tooLong = (state: State): string => `Body is too long (maximum is ${state.limits.bodyCharacters} characters)`

const pullOf = (call: Call): PullRequest | undefined => call.state.pulls.find((pull) => pull.number === Number(call.params['pull_number']))

/** Adds a comment to a thread; the thread itself must already be in the state. */
export function addComment(state: State, thread: Thread, review: number, author: Account, body: string, inReplyTo?: number): ReviewComment {
  const time = now()
  const comment = { id: state.nextId(), thread, review, author, body, createdAt: time, updatedAt: time }
  const full: ReviewComment = inReplyTo === undefined ? comment : { ...comment, inReplyTo }
  state.comments.push(full)
  return full
}

export function addReview(state: State, pull: PullRequest, review: Pick<Review, 'author' | 'commit' | 'body' | 'state'>): Review {
  const added: Review = {
    id: state.nextId(),
    pull: pull.number,
    ...review,
    ...(review.state === 'PENDING' ? {} : { submittedAt: now() }),
  }
  state.reviews.push(added)
  return added
}

const submitted = (state: State, comment: ReviewComment): boolean =>
  state.reviews.find((review) => review.id === comment.review)?.state !== 'PENDING'

const listReviews: Handler = (call) => {
  const pull = pullOf(call)
  if (pull === undefined) return notFound()
  const reviews = call.state.reviews.filter((review) => review.pull === pull.number)
  return paged(call, reviews, (review) => reviewShape(call.state, review))
}

/** All or nothing: one comment out of place refuses the whole review, and the reply does not say which. */
const createReview: Handler = (call) => {
  const { state } = call
  const pull = pullOf(call)
  if (pull === undefined) return notFound()
  const body = (call.body['body'] as string | undefined) ?? ''
  const event = call.body['event'] as 'APPROVE' | 'COMMENT' | 'REQUEST_CHANGES' | undefined
  const commit = (call.body['commit_id'] as string | undefined) ?? pull.headSha
  const wanted = (call.body['comments'] as (Anchor & { body: string; position?: number })[] | undefined) ?? []
  if ([body, ...wanted.map((comment) => comment.body)].some((text) => characters(text) > state.limits.bodyCharacters)) {
    return unprocessable(tooLong(state))
  }
  if (event === 'APPROVE') return unprocessable('GitHub Actions is not permitted to approve pull requests.')
  if (event !== undefined && body.trim() === '') return unprocessable("Body can't be blank")
  if (!isOfPull(state, pull, commit)) return unprocessable('Commit is not part of the pull request')
  if (wanted.some((comment) => comment.body.trim() === '')) return unprocessable("Pull request review comments body can't be blank")
  const places = wanted.map((comment) => place(state, pull, commit, comment))
  const refusal = places.find((entry) => Array.isArray(entry))
  if (Array.isArray(refusal)) return unprocessable(refusal.map(({ message }) => message).join(', '))
  if (event === undefined && state.reviews.some((review) => review.pull === pull.number && review.state === 'PENDING')) {
    return unprocessable('User can only have one pending review per pull request')
  }
  const states = { COMMENT: 'COMMENTED', REQUEST_CHANGES: 'CHANGES_REQUESTED' } as const
  const review = addReview(state, pull, { author: actionsBot, commit, body, state: event === undefined ? 'PENDING' : states[event] })
  places.forEach((entry, index) => {
    const thread = entry as Thread
    state.threads.push(thread)
    addComment(state, thread, review.id, actionsBot, wanted[index]?.body ?? '')
  })
  return ok(reviewShape(state, review))
}

const updateReview: Handler = (call) => {
  const review = call.state.reviews.find((entry) => entry.id === Number(call.params['review_id']))
  if (pullOf(call) === undefined || review === undefined) return notFound()
  const body = call.body['body'] as string
  if (characters(body) > call.state.limits.bodyCharacters) return unprocessable(tooLong(call.state))
  if (body.trim() === '') return unprocessable("Body can't be blank")
  review.body = body
  return ok(reviewShape(call.state, review))
}

const listComments: Handler = (call) => {
  const pull = pullOf(call)
  if (pull === undefined) return notFound()
  const since = call.query.get('since')
  const comments = call.state.comments.filter(
    (comment) =>
      comment.thread.pull === pull.number &&
      submitted(call.state, comment) &&
      (since === null || Date.parse(comment.updatedAt) >= Date.parse(since)),
  )
  const key = call.query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt'
  const sorted = comments.toSorted((one, other) => one[key].localeCompare(other[key]) || one.id - other.id)
  if (call.query.get('direction') === 'desc' && call.query.has('sort')) sorted.reverse()
  return paged(call, sorted, (comment) => commentShape(call.state, comment))
}

const createComment: Handler = (call) => {
  const { state } = call
  const pull = pullOf(call)
  if (pull === undefined) return notFound()
  const body = call.body['body'] as string
  const refused = refuseBody(state, body)
  if (refused !== undefined) return refused
  const parent = call.body['in_reply_to']
  if (parent !== undefined) return reply(call, pull, Number(parent))
  const commit = call.body['commit_id'] as string
  if (!isOfPull(state, pull, commit))
    return invalid('PullRequestReviewComment', [{ field: 'commit_id', message: 'commit_id is not part of the pull request' }])
  const thread = place(state, pull, commit, call.body as unknown as Anchor)
  if (!('id' in thread)) return invalid('PullRequestReviewComment', thread)
  state.threads.push(thread)
  const review = addReview(state, pull, { author: actionsBot, commit, body: '', state: 'COMMENTED' })
  return created(state, addComment(state, thread, review.id, actionsBot, body))
}

const created = (state: State, comment: ReviewComment): Reply => {
  const body = commentShape(state, comment)
  return { status: 201, body, headers: { location: body['url'] as string } }
}

const refuseBody = (state: State, body: string): Reply | undefined => {
  if (characters(body) > state.limits.bodyCharacters)
    return invalid('PullRequestReviewComment', [{ field: 'body', message: tooLong(state) }])
  return body.trim() === ''
    ? invalid('PullRequestReviewComment', [{ field: 'body', message: "body can't be blank", code: 'missing_field' }])
    : undefined
}

function reply(call: Call, pull: PullRequest, parent: number): Reply {
  const { state } = call
  const to = state.comments.find((comment) => comment.id === parent && comment.thread.pull === pull.number)
  if (to === undefined) return notFound()
  if (to.inReplyTo !== undefined)
    return invalid('PullRequestReviewComment', [{ field: 'in_reply_to', message: 'Replies to replies are not supported' }])
  const review = addReview(state, pull, { author: actionsBot, commit: pull.headSha, body: '', state: 'COMMENTED' })
  return created(state, addComment(state, to.thread, review.id, actionsBot, call.body['body'] as string, to.id))
}

const replyToComment: Handler = (call) => {
  const pull = pullOf(call)
  if (pull === undefined) return notFound()
  return refuseBody(call.state, call.body['body'] as string) ?? reply(call, pull, Number(call.params['comment_id']))
}

const updateComment: Handler = (call) => {
  const comment = call.state.comments.find((entry) => entry.id === Number(call.params['comment_id']))
  if (comment === undefined) return notFound()
  const body = call.body['body'] as string
  const refused = refuseBody(call.state, body)
  if (refused !== undefined) return refused
  comment.body = body
  comment.updatedAt = now()
  return ok(commentShape(call.state, comment))
}

const deleteComment: Handler = (call) => {
  const at = call.state.comments.findIndex((entry) => entry.id === Number(call.params['comment_id']))
  if (at === -1) return notFound()
  const [removed] = call.state.comments.splice(at, 1)
  if (removed !== undefined && !call.state.comments.some((comment) => comment.thread === removed.thread)) {
    call.state.threads.splice(call.state.threads.indexOf(removed.thread), 1)
  }
  return { status: 204 }
}

const reading =
  (handler: Handler): Handler =>
  (call) =>
    needs(call, 'pull-requests', 'read') ?? handler(call)
const writing =
  (handler: Handler): Handler =>
  (call) =>
    needs(call, 'pull-requests', 'write') ?? handler(call)

/** By operation id. */
export const reviewRoutes: Readonly<Record<string, Handler>> = {
  'pulls/list-reviews': reading(listReviews),
  'pulls/create-review': writing(createReview),
  'pulls/update-review': writing(updateReview),
  'pulls/list-review-comments': reading(listComments),
  'pulls/create-review-comment': writing(createComment),
  'pulls/create-reply-for-review-comment': writing(replyToComment),
  'pulls/update-review-comment': writing(updateComment),
  'pulls/delete-review-comment': writing(deleteComment),
}

/** The operations that GitHub counts as creating content. */
export const contentOperations: ReadonlySet<string> = new Set([
  'pulls/create-review',
  'pulls/create-review-comment',
  'pulls/create-reply-for-review-comment',
  'issues/create-comment',
])
