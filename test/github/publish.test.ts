import { expect, test } from 'vitest'
import { Client, failureOf, waitFor } from '../../src/github/client.ts'
import { type Conversation, type PullAddress, readConversation } from '../../src/github/conversation.ts'
import { publish } from '../../src/github/publish.ts'
import type { Review } from '../../src/report/review.ts'
import { createScenario, type Scenario } from '../fake-github/index.ts'

const files = { 'a.yaml': Array.from({ length: 40 }, (_, index) => `line ${index + 1}\n`).join('') }
const reviews = /\/pulls\/1\/reviews$/

const open = (scenario: Scenario, more = {}): [Client, PullAddress] => {
  const { owner, name, token } = { ...scenario.github.state, token: scenario.github.token }
  return [new Client({ api: scenario.github.url, token, ...more }), { owner, repo: name, number: 1, headSha: scenario.commits.head }]
}

const identity = (line: number): string => line.toString(16).padStart(32, '0')

/** A review of one comment a line that was not said yet. */
const reviewOf =
  (...lines: number[]) =>
  ({ standing }: Conversation): Review => ({
    body: 'ecs-warden\n<!-- ecs-warden:v1 review in=01234567 -->',
    left: 0,
    comments: lines
      .filter((line) => !standing.some(({ marker }) => marker.identities.includes(identity(line))))
      .map((line) => ({ path: 'a.yaml', line, identities: [identity(line)], body: `x\n<!-- ecs-warden:v1 fp=${identity(line)} -->` })),
  })

const linesPosted = (scenario: Scenario) =>
  scenario.github.state.comments.map(({ thread }) => thread.originalLine).sort((a, b) => (a ?? 0) - (b ?? 0))

test('bad lines cost themselves only', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  const [client, pull] = open(scenario)
  expect(await publish(client, pull, reviewOf(1, 2, 900, 3, 4, 901, 5, 6))).toEqual({
    posted: 6,
    refused: 2,
    trouble: 'GitHub did not take 2 comments at their place',
  })
  expect(linesPosted(scenario)).toEqual([1, 2, 3, 4, 5, 6])
  expect(await publish(client, pull, reviewOf(1, 2, 3, 4, 5, 6))).toEqual({ posted: 0, refused: 0 })
  expect(scenario.github.violations).toEqual([])
})

test('a run of a commit that is no longer the head says nothing', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  const [client, pull] = open(scenario)
  scenario.push({ 'y.txt': 'y' })
  const why = 'the pull request has a newer commit, which has a run of its own'
  expect(await publish(client, pull, reviewOf(1))).toEqual({ posted: 0, refused: 0, trouble: why })
  expect(await readConversation(client, pull)).toMatchObject({ ok: false, why })
  expect(scenario.github.requests.filter(({ method, path }) => method === 'POST' && reviews.test(path))).toEqual([])
})

test('a head that is replaced at that very moment is not tried by halves', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  const [client, pull] = open(scenario)
  const { posted, trouble } = await publish(client, pull, (before) => {
    scenario.forcePush({ 'y.txt': 'y' })
    return reviewOf(1, 2, 3)(before)
  })
  expect([posted, trouble]).toEqual([0, 'GitHub answered 422 (Unprocessable Entity; Commit is not part of the pull request)'])
  expect(scenario.github.requests.filter(({ method, path }) => method === 'POST' && reviews.test(path))).toHaveLength(1)
})

test('requests in search of bad lines are bounded', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  const [client, pull] = open(scenario)
  const many = Array.from({ length: 25 }, (_, index) => 1000 + index)
  expect(await publish(client, pull, reviewOf(...many))).toMatchObject({ posted: 0, refused: 25 })
  expect(scenario.github.requests.filter(({ path }) => reviews.test(path)).length).toBeLessThanOrEqual(16)
})

test('all pages of conversations are read', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  const [client, pull] = open(scenario)
  const first = Array.from({ length: 40 }, (_, index) => index + 1)
  await publish(client, pull, reviewOf(...first))
  for (const round of [1, 2, 3])
    await publish(client, pull, (before) => ({
      ...reviewOf()(before),
      comments: first.map((line) => ({
        path: 'a.yaml',
        line,
        identities: [],
        body: `${round}\n<!-- ecs-warden:v1 fp=${identity(round * 1000 + line)} -->`,
      })),
    }))
  const answer = await readConversation(client, pull)
  expect(answer.ok && answer.standing.length).toBe(160)
  expect(answer.ok && answer.reviews.length).toBe(4)
  expect(scenario.github.violations).toEqual([])
})

test('a marker in somebody else’s comment is not ours', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  const [client, pull] = open(scenario)
  await publish(client, pull, reviewOf(1))
  const [comment] = scenario.github.state.comments
  if (comment) scenario.github.state.comments[0] = { ...comment, author: { login: 'mallory', id: 9, type: 'User' } }
  expect(await readConversation(client, pull)).toMatchObject({ ok: true, standing: [] })
})

test('a marker that another workflow quotes is not ours, though the author is the same', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  const [client, pull] = open(scenario)
  const address = { owner: pull.owner, repo: pull.repo, pull_number: 1, commit_id: pull.headSha }
  const body = `Look at this line: <!-- ecs-warden:v1 fp=${identity(7)} -->`
  const quote = { path: 'a.yaml', line: 7, side: 'RIGHT', body }
  // In a review of its own, and by itself.
  await client.rest('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    ...address,
    event: 'COMMENT',
    body: 'lint',
    comments: [quote],
  })
  await client.rest('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', { ...address, ...quote })
  expect(scenario.github.state.comments).toHaveLength(2)
  expect(await readConversation(client, pull)).toMatchObject({ ok: true, standing: [] })
  expect(await publish(client, pull, reviewOf(7))).toEqual({ posted: 1, refused: 0 })
  const now = await readConversation(client, pull)
  expect(now.ok && now.standing.length).toBe(1)
})

test('a server that never answers is given up', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  scenario.github.fail({ path: '/graphql', status: 'timeout' })
  const [client, pull] = open(scenario, { requestMilliseconds: 200, totalMilliseconds: 600 })
  const started = Date.now()
  expect(await publish(client, pull, reviewOf(1))).toMatchObject({
    posted: 0,
    trouble: expect.stringMatching(/did not answer in time|took too long/),
  })
  expect(Date.now() - started).toBeLessThan(3000)
})

test('what only reads is tried again', async () => {
  await using scenario = await createScenario({ base: { 'x.txt': '' }, head: files })
  scenario.github.fail({ path: '/graphql', status: 502, times: 1 })
  const [client, pull] = open(scenario)
  expect(await publish(client, pull, reviewOf(1))).toEqual({ posted: 1, refused: 0 })
})

const refused = (status: number, headers: Record<string, string> = {}, data: object = {}) => ({
  status,
  response: { status, headers, data },
})

test('how long to wait', () => {
  const wait = (error: unknown, safe: boolean, attempt = 1) => waitFor(error, failureOf(error), attempt, safe)
  expect(wait(refused(403, { 'retry-after': '7' }), false)).toBe(7100)
  expect(wait(refused(429, { 'retry-after': '0' }), false)).toBe(100)
  expect(wait(refused(403, {}, { message: 'You have exceeded a secondary rate limit. Please wait' }), false)).toBe(60_000)
  expect(wait(refused(403, {}, { message: 'Resource not accessible by integration' }), true)).toBeUndefined()
  expect(wait(refused(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }), true)).toBe(1000)
  expect(wait(refused(502), true)).toBe(500)
  expect(wait(refused(502), true, 2)).toBe(2000)
  expect(wait(refused(502), true, 3)).toBeUndefined()
  expect(wait(refused(502), false)).toBeUndefined()
  expect(wait(refused(404), true)).toBeUndefined()
})

test('failures have names, and repeat nothing but GitHub’s own words', () => {
  expect(
    failureOf(refused(422, {}, { message: 'Unprocessable Entity', errors: ['Path could not be resolved', { message: 'and more' }] })),
  ).toEqual({
    ok: false,
    status: 422,
    why: 'GitHub answered 422 (Unprocessable Entity; Path could not be resolved; and more)',
    unsure: false,
  })
  expect(failureOf(new Error('token ghs_secret'))).toEqual({ ok: false, why: 'GitHub could not be reached', unsure: true })
  expect(failureOf(null)).toMatchObject({ ok: false, unsure: true })
})
