import { readFileSync } from 'node:fs'

type Environment = Readonly<Record<string, string | undefined>>

/** The pull request that an event is about. */
export interface PullRequest {
  readonly number: number
  /** The tip of the base branch when the head was last pushed; it may lag behind. */
  readonly baseSha: string
  readonly headSha: string
  /** The name of the branch that it goes into. */
  readonly baseRef?: string
  /** Who else's code it is: the token of such a run only reads. */
  readonly guest?: 'fork' | 'dependabot'
  /** Its head is looked at as git objects: nothing of it is checked out, and nothing of it is believed. The token may write. */
  readonly asData?: true
  /** Others with the same head. Which of them a run has ended for nobody says; this one is looked at. */
  readonly besides?: readonly number[]
}

/** What started the run, as far as it decides what the run does. */
export type Event =
  /** Without `pull` where the payload could not be understood: the verdict needs none of it. */
  | { readonly kind: 'pull-request'; readonly pull?: PullRequest }
  /** A run for a pull request has ended, whose number is not known yet. */
  | { readonly kind: 'after-pull-request'; readonly headSha: string; readonly head: string }
  | { readonly kind: 'merge-group'; readonly baseSha?: string }
  | { readonly kind: 'push'; readonly before?: string }
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'refused'; readonly say: string }

/** https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
export function readEvent(env: Environment, payload: unknown, allowTarget = false): Event {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  switch (name) {
    case 'pull_request': {
      const pull = pullRequestIn(payload)
      return { kind: 'pull-request', ...(pull ? { pull } : {}) }
    }
    case 'merge_group':
      return { kind: 'merge-group', ...commitAs('baseSha', at(payload, 'merge_group', 'base_sha')) }
    case 'push':
      // All zeros where the branch is new.
      return { kind: 'push', ...commitAs('before', at(payload, 'before')) }
    case 'pull_request_target':
      return allowTarget ? dataOf(payload) : refusedTarget
    case 'workflow_run':
      return afterRun(payload)
    default:
      return { kind: 'other', name }
  }
}

/**
 * Whether what the run looks at may have been written by somebody who may not write to the repository. Such a change does not say by
 * which settings it is judged, and accepts no risks. Where nobody can tell, it is.
 */
export const isStrangers = (event: Event): boolean =>
  event.kind === 'pull-request' && (event.pull === undefined || event.pull.guest !== undefined || event.pull.asData === true)

/** Its checkout is the base branch: the scan would never see the pull request, and every run would pass. */
const refusedTarget: Event = {
  kind: 'refused',
  say: 'on `pull_request_target` the checkout is the base branch, so the pull request would pass without having been looked at; run on `pull_request`, or set `allow-pull-request-target: true`, which reads the head of the pull request as data',
}

/** A pull request whose head is read as data, from JSON that describes it as the API does. */
export function dataOf(payload: unknown): Event {
  const pull = pullRequestIn(payload)
  if (!pull) return { kind: 'refused', say: 'the event does not tell which pull request this is' }
  const { guest: _, ...rest } = pull
  return { kind: 'pull-request', pull: { ...rest, asData: true } }
}

/** `workflow_run` after a run on a pull request: only whose commit that was is taken from the event, and no artifact from the run. */
function afterRun(payload: unknown): Event {
  const run = at(payload, 'workflow_run')
  if (at(run, 'event') !== 'pull_request') return { kind: 'other', name: 'workflow_run' }
  const [headSha, owner, branch] = [at(run, 'head_sha'), at(run, 'head_repository', 'owner', 'login'), at(run, 'head_branch')]
  return isCommit(headSha) && typeof owner === 'string' && typeof branch === 'string'
    ? { kind: 'after-pull-request', headSha, head: `${owner}:${branch}` }
    : { kind: 'refused', say: 'the event does not tell which commit the other run was about' }
}

const commitAs = <K extends string>(key: K, value: unknown): { readonly [P in K]?: string } =>
  (isCommit(value) && !/^0+$/.test(value) ? { [key]: value } : {}) as { readonly [P in K]?: string }

/** The event as GitHub wrote it for this run; `undefined` where it cannot be read. */
export function readPayload(env: Environment): unknown {
  try {
    return JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'))
  } catch {
    return undefined
  }
}

function pullRequestIn(payload: unknown): PullRequest | undefined {
  const pull = at(payload, 'pull_request')
  const number = at(pull, 'number')
  const baseSha = at(pull, 'base', 'sha')
  const headSha = at(pull, 'head', 'sha')
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || !isCommit(baseSha) || !isCommit(headSha)) return undefined
  const guest = guestOf(pull)
  const baseRef = at(pull, 'base', 'ref')
  return { number, baseSha, headSha, ...(typeof baseRef === 'string' ? { baseRef } : {}), ...(guest ? { guest } : {}) }
}

/** A head repository that is gone was a fork. */
function guestOf(pull: unknown): PullRequest['guest'] {
  if (at(pull, 'head', 'repo', 'id') !== at(pull, 'base', 'repo', 'id') || at(pull, 'head', 'repo') == null) return 'fork'
  // https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
  return at(pull, 'user', 'login') === 'dependabot[bot]' ? 'dependabot' : undefined
}

export const isCommit = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value)

/** A value inside JSON that may have any shape. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Record<string | number, unknown>)[key]
  }
  return found
}
