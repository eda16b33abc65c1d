import { createRequire } from 'node:module'
import type { Json } from './shapes.ts'

interface Recording {
  readonly name: string
  readonly examples: readonly (Json & { readonly action?: string })[]
}

interface PullRequestRecording {
  readonly pull_request: Json
  readonly repository: Json
}

/** The payloads that GitHub really sent, as collected by the Octokit project. */
const recordings = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly Recording[]

/** The recorded payload of an event, with the recording's own names and hosts replaced by those of the fake. */
export function recordedEvent(state: { readonly url: string }, fullName: string, event: string, action?: string, number = 2): Json {
  const found = recordings.find((entry) => entry.name === event)?.examples.find((entry) => action === undefined || entry.action === action)
  if (found === undefined) throw new Error(`no recorded payload of ${event} ${action ?? ''}`)
  const recorded = (found['repository'] as Json)['full_name'] as string
  const text = JSON.stringify(found)
    .replaceAll(/https:\/\/(api\.)?github\.com/g, state.url)
    .replaceAll(/git:\/\/github\.com/g, state.url)
    .replaceAll(recorded, fullName)
    .replaceAll(`/pulls/2`, `/pulls/${number}`)
    .replaceAll(`/pull/2`, `/pull/${number}`)
    .replaceAll(`/issues/2`, `/issues/${number}`)
  return JSON.parse(text) as Json
}

const known = new Map<string, PullRequestRecording>()

/** The recorded pull request and repository, from which the fake's replies take the many properties it has no opinion about. */
export function recordedPullRequest(state: { readonly url: string }, fullName: string, number = 2): PullRequestRecording {
  const key = `${state.url} ${fullName} ${number}`
  const recording =
    known.get(key) ?? (recordedEvent(state, fullName, 'pull_request', 'synchronize', number) as unknown as PullRequestRecording)
  known.set(key, recording)
  return recording
}
