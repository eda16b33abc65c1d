import type { Plan } from '../report/conversation.ts'
import { isReviewOf } from '../report/marker.ts'
import { supersededBody } from '../report/review.ts'
import type { Answer, Client } from './client.ts'
import type { Conversation, OwnReview, PullAddress } from './conversation.ts'

/** So many comments and reviews are changed in one run; the rest in the next. */
const maximumChanges = 50

export interface TidyOptions {
  readonly plan: Plan
  readonly scope: string
  /** What the newest review is to say. */
  readonly state: string
  /** The page of the pull request. */
  readonly page: string
}

/** Takes back and edits what is no longer so. Answers why that could not be done, as a sentence without a full stop. */
export async function tidy(
  client: Client,
  pull: PullAddress,
  conversation: Conversation,
  { plan, scope, state, page }: TidyOptions,
): Promise<string | undefined> {
  const { owner, repo, number } = pull
  const comment = 'repos/{owner}/{repo}/pulls/comments/{comment_id}' as const
  const steps = [
    ...plan.remove.map((id) => () => client.rest(`DELETE /${comment}`, { owner, repo, comment_id: id })),
    ...plan.edit.map(
      ({ id, body }) =>
        () =>
          client.rest(`PATCH /${comment}`, { owner, repo, comment_id: id, body }),
    ),
    ...reviewEdits(conversation.reviews, { scope, state, page }).map(
      ({ id, body }) =>
        () =>
          client.rest('PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', {
            owner,
            repo,
            pull_number: number,
            review_id: id,
            body,
          }),
    ),
  ]
  for (const step of steps.slice(0, maximumChanges)) {
    const answer = await step()
    if (!answer.ok && !isGone(answer)) return answer.why
  }
  return undefined
}

/** Another run, or a person, was faster. */
const isGone = (answer: Answer): boolean => !answer.ok && answer.status === 404

/** The newest review says how things stand; those before it point there. A submitted review cannot be taken back. */
function reviewEdits(reviews: readonly OwnReview[], { scope, state, page }: Omit<TidyOptions, 'plan'>): OwnReview[] {
  const own = reviews.filter(({ body }) => isReviewOf(body, scope)).sort((a, b) => b.id - a.id)
  const [newest, ...older] = own
  if (!newest) return []
  const later = supersededBody(`${page}#pullrequestreview-${newest.id}`, scope)
  const wanted = [{ id: newest.id, body: state }, ...older.map(({ id }) => ({ id, body: later }))]
  return wanted.filter(({ body }, index) => own[index]?.body.replace(/\r\n/g, '\n').trim() !== body.trim())
}
