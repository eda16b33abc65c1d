import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, askGraphql } from './client.ts'
import { abuse, createScenario, runAction, type Scenario, type ScenarioOptions, secondaryLimit } from './index.ts'
import { writeStubAction } from './stub-action.ts'

const lines = (from: number, to: number, edit: Record<number, string> = {}): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${edit[index + from] ?? `line ${index + from}`}\n`).join('')

const open: Scenario[] = []
/** Two hunks in main.tf: lines 7-13 and 57-63 on the head. */
const situation = async (options: Partial<ScenarioOptions> = {}): Promise<Scenario> => {
  const scenario = await createScenario({
    base: { 'main.tf': lines(1, 80), 'old.tf': 'old\n', 'docs/a b.md': 'text\n' },
    head: { 'main.tf': lines(1, 80, { 10: 'ten', 60: 'sixty' }), 'new.tf': 'one\ntwo\n' },
    ...options,
  })
  open.push(scenario)
  return scenario
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((scenario) => scenario.close()))
})

/** Nothing went wrong that the test did not ask for. */
const clean = ({ github }: Scenario): void => {
  expect(github.violations).toEqual([])
  expect(github.unexpected).toEqual([])
}

const comment = (line: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  path: 'main.tf',
  body: 'Look',
  line,
  side: 'RIGHT',
  ...more,
})
const review = (...comments: unknown[]): Record<string, unknown> => ({ event: 'COMMENT', body: 'Findings', comments })
const threads = `query($owner: String!, $name: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $name) { pullRequest(number: $number) {
  reviewThreads(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { id isResolved isOutdated path line comments(first: 50) {
    pageInfo { hasNextPage } nodes { id fullDatabaseId body path line originalLine author { login __typename } viewerDidAuthor isMinimized } } } } } } }`
const where = { owner: 'acme', name: 'infra', number: 1 }

interface ThreadNode {
  readonly id: string
  readonly isResolved: boolean
  readonly isOutdated: boolean
  readonly comments: { readonly nodes: readonly Record<string, unknown>[] }
}
const threadPage = async (scenario: Scenario, after?: unknown): Promise<{ nodes: ThreadNode[]; pageInfo: Record<string, unknown> }> => {
  const { data } = await askGraphql(scenario.github, threads, { ...where, after })
  return (data as { repository: { pullRequest: { reviewThreads: { nodes: ThreadNode[]; pageInfo: Record<string, unknown> } } } }).repository
    .pullRequest.reviewThreads
}

describe('the official description', () => {
  test('every reading operation answers in its shape', async () => {
    const scenario = await situation()
    const { head } = scenario.commits
    const paths = [
      '.',
      './pulls',
      './pulls/1',
      './pulls/1/files',
      './pulls/1/commits',
      './pulls/1/comments',
      './pulls/1/reviews',
      './issues/1/comments',
    ]
    const more = [
      `./compare/main...${head}`,
      './git/trees/main?recursive=1',
      './contents/docs/a%20b.md?ref=change',
      './contents/docs',
      './contents/',
    ]
    for (const path of [...paths, ...more, './commits/change', `./commits/${head}/pulls`, '/rate_limit']) {
      expect([path, (await ask(scenario.github, 'GET', path)).status]).toEqual([path, 200])
    }
    clean(scenario)
  })

  test('wrong requests are refused and recorded', async () => {
    const { github } = await situation()
    expect((await ask(github, 'POST', './pulls/1/reviews', { event: 'MAYBE' })).status).toBe(422)
    expect((await ask(github, 'POST', './pulls/1/reviews', review(comment(10, { subject_type: 'file' })))).status).toBe(422)
    expect((await ask(github, 'POST', './pulls/1/comments', { body: 'x' })).status).toBe(422)
    expect((await ask(github, 'POST', './pulls/1/comments')).status).toBe(422)
    expect((await ask(github, 'GET', './pulls/one')).status).toBe(400)
    expect((await ask(github, 'GET', './pulls?sort=size')).status).toBe(400)
    expect((await ask(github, 'GET', './pulls/1/files?sort=path')).status).toBe(400)
    expect(github.violations.map(({ kind, operation }) => [kind, operation])).toEqual([
      ['request', 'pulls/create-review'],
      ['request', 'pulls/create-review'],
      ['request', 'pulls/create-review-comment'],
      ['request', 'pulls/create-review-comment'],
      ['request', 'pulls/get'],
      ['request', 'pulls/list'],
      ['request', 'pulls/list-files'],
    ])
  })

  test('what it does not have is 404 and recorded; GET /user is refused', async () => {
    const { github } = await situation()
    expect((await ask(github, 'POST', './releases', {})).status).toBe(404)
    expect((await ask(github, 'GET', '/repos/other/thing')).status).toBe(404)
    expect((await ask(github, 'GET', '/user')).body).toMatchObject({ message: 'Resource not accessible by integration' })
    expect(github.unexpected).toEqual(['POST /repos/acme/infra/releases'])
  })

  test('records requests without the token, and reports a token in the wrong place', async () => {
    const { github } = await situation()
    await ask(github, 'GET', `./pulls/1?access=${github.token}`)
    await ask(github, 'POST', './issues/1/comments', { body: 'hello' })
    expect(github.requests.map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual([
      'GET /repos/acme/infra/pulls/1?access=*** 400',
      'POST /repos/acme/infra/issues/1/comments 201',
    ])
    expect(github.requests[1]).toMatchObject({ operation: 'issues/create-comment', body: { body: 'hello' } })
    expect(github.violations[0]?.errors).toEqual(['the token stands in the path or the body'])
  })
})

describe('reviews', () => {
  test('are all or nothing, and every line must stand in a hunk', async () => {
    const scenario = await situation()
    const { github } = scenario
    const bad = await ask(github, 'POST', './pulls/1/reviews', review(comment(10), comment(30)))
    expect(bad.status).toBe(422)
    expect(bad.body['message']).toBe('Unprocessable Entity')
    expect((bad.body['errors'] as string[])[0]).toMatch(/^Pull request review thread line must be part of the diff/)
    expect((await ask(github, 'GET', './pulls/1/comments')).list).toEqual([])
    for (const refused of [
      comment(10, { start_line: 57 }),
      comment(60, { start_line: 13 }),
      comment(10, { start_line: 10 }),
      comment(9, { start_line: 11 }),
      comment(1, { path: 'old.tf' }),
      comment(10, { path: './main.tf' }),
    ]) {
      expect((await ask(github, 'POST', './pulls/1/reviews', review(refused))).status).toBe(422)
    }
    const mergeCommit = { ...review(comment(10)), commit_id: scenario.commits.merge }
    expect((await ask(github, 'POST', './pulls/1/reviews', mergeCommit)).status).toBe(422)
    expect(github.state.reviews).toEqual([])
    clean(scenario)
  })

  test('give comments the shape of real ones', async () => {
    const scenario = await situation()
    const { github } = scenario
    const body = {
      ...review(comment(10, { start_line: 9 }), comment(10, { side: 'LEFT' }), comment(2, { path: 'new.tf' })),
      commit_id: scenario.commits.head,
    }
    const made = await ask(github, 'POST', './pulls/1/reviews', body)
    expect(made).toMatchObject({
      status: 200,
      body: { state: 'COMMENTED', commit_id: scenario.commits.head, user: { login: 'github-actions[bot]', type: 'Bot' } },
    })
    const { list } = await ask(github, 'GET', './pulls/1/comments')
    expect(list).toMatchObject([
      {
        line: 10,
        start_line: 9,
        side: 'RIGHT',
        start_side: 'RIGHT',
        original_line: 10,
        subject_type: 'line',
        path: 'main.tf',
        position: 5,
      },
      { line: 10, start_line: null, side: 'LEFT', start_side: null, position: 4 },
      { line: 2, path: 'new.tf', diff_hunk: '@@ -0,0 +1,2 @@\n+one\n+two' },
    ])
    expect(list[1]?.['diff_hunk']).toBe('@@ -7,7 +7,7 @@ line 6\n line 7\n line 8\n line 9\n-line 10')
    expect(list[0]?.['id']).toBeGreaterThan(2 ** 31)
    expect((await ask(github, 'PUT', `./pulls/1/reviews/${made.body['id']}`, { body: 'Now two' })).body['body']).toBe('Now two')
    clean(scenario)
  })

  test('single comments, replies, edits and deletions', async () => {
    const scenario = await situation()
    const { github } = scenario
    const at = { body: 'Whole file', commit_id: scenario.commits.head, path: 'new.tf' }
    const file = await ask(github, 'POST', './pulls/1/comments', { ...at, subject_type: 'file' })
    expect(file).toMatchObject({ status: 201, body: { subject_type: 'file', line: null } })
    const nowhere = await ask(github, 'POST', './pulls/1/comments', { ...at, line: 3, side: 'RIGHT' })
    expect(nowhere.body).toMatchObject({ message: 'Validation Failed', errors: [{ field: 'pull_request_review_thread.line' }, {}] })
    const id = file.body['id'] as number
    const reply = await ask(github, 'POST', `./pulls/1/comments/${id}/replies`, { body: 'And more' })
    expect(reply).toMatchObject({ status: 201, body: { in_reply_to_id: id } })
    expect((await ask(github, 'POST', `./pulls/1/comments/${reply.body['id']}/replies`, { body: 'Deeper' })).status).toBe(422)
    expect((await ask(github, 'PATCH', `./pulls/comments/${id}`, { body: 'Changed' })).body['body']).toBe('Changed')
    expect((await ask(github, 'DELETE', `./pulls/comments/${reply.body['id']}`)).status).toBe(204)
    expect((await ask(github, 'DELETE', `./pulls/comments/${reply.body['id']}`)).status).toBe(404)
    expect((await ask(github, 'GET', './pulls/1/comments')).list.map((entry) => entry['body'])).toEqual(['Changed'])
    clean(scenario)
  })

  test('refuse bodies that are too long', async () => {
    const scenario = await situation()
    const fits = 'é'.repeat(65_536)
    for (const [body, status] of [
      [fits, 200],
      [`${fits}x`, 422],
    ] as const) {
      const answer = await ask(scenario.github, 'POST', './pulls/1/reviews', { event: 'COMMENT', body })
      expect(answer.status).toBe(status)
      if (status === 422) expect(answer.body['errors']).toEqual(['Body is too long (maximum is 65536 characters)'])
    }
    expect((await ask(scenario.github, 'POST', './issues/1/comments', { body: `${fits}x` })).status).toBe(422)
    expect((await ask(scenario.github, 'POST', './pulls/1/reviews', { event: 'COMMENT', comments: [comment(10)] })).status).toBe(422)
    clean(scenario)
  })

  test('without an event stay pending, unseen by others', async () => {
    const scenario = await situation()
    const made = await ask(scenario.github, 'POST', './pulls/1/reviews', { comments: [comment(10)] })
    expect(made.body['state']).toBe('PENDING')
    expect((await ask(scenario.github, 'GET', './pulls/1/comments')).list).toEqual([])
    expect((await ask(scenario.github, 'POST', './pulls/1/reviews', {})).status).toBe(422)
    clean(scenario)
  })

  test('a push moves comments along, or outdates them', async () => {
    const scenario = await situation()
    const { github } = scenario
    await ask(github, 'POST', './pulls/1/reviews', review(comment(10), comment(60), comment(59, { start_line: 58 })))
    scenario.push({ 'main.tf': `top\n${lines(1, 80, { 10: 'eleven', 60: 'sixty' })}` })
    const { list } = await ask(github, 'GET', './pulls/1/comments')
    expect(list).toMatchObject([
      { line: null, position: null, original_line: 10 },
      { line: 61, original_line: 60, commit_id: scenario.commits.head },
      { line: 60, start_line: 59, original_line: 59, original_start_line: 58 },
    ])
    expect(list[0]?.['commit_id']).not.toBe(scenario.commits.head)
    scenario.push({ 'main.tf': lines(1, 80) })
    const after = await ask(github, 'GET', './pulls/1/comments')
    expect(after.list.map((entry) => entry['line'])).toEqual([null, null, null])
    clean(scenario)
  })
})

describe('lists', () => {
  test('come in pages, with links that name the fake and the number of the repository', async () => {
    const head = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`f${String(index).padStart(3, '0')}.tf`, 'x\n']))
    const scenario = await situation({ head })
    const { github } = scenario
    const first = await ask(github, 'GET', './pulls/1/files')
    expect(first.list).toHaveLength(30)
    const large = await ask(github, 'GET', './pulls/1/files?per_page=500')
    expect(large.list).toHaveLength(100)
    const next = /<([^>]+)>; rel="next"/.exec(large.headers.get('link') ?? '')?.[1] ?? ''
    expect(next).toBe(`${github.url}/repositories/${github.state.id}/pulls/1/files?per_page=500&page=2`)
    const second = await ask(github, 'GET', next)
    expect(second.list).toHaveLength(30)
    expect(second.headers.get('link')).not.toContain('rel="next"')
    clean(scenario)
  })

  test('stop at the limits; large and binary files have no patch', async () => {
    const head = {
      'big.tf': lines(1, 2100),
      'image.png': new Uint8Array([0, 1, 2, 0]),
      'new.tf': 'x\n',
      'moved.tf': 'old\n',
      'old.tf': null,
    }
    const scenario = await situation({ head, limits: { pullFiles: 4, compareFiles: 2 } })
    const { list } = await ask(scenario.github, 'GET', './pulls/1/files')
    expect(list.map((file) => [file['filename'], file['status'], file['patch'] !== undefined])).toEqual([
      ['big.tf', 'added', false],
      ['image.png', 'added', false],
      ['moved.tf', 'renamed', false],
      ['new.tf', 'added', true],
    ])
    expect(list[2]).toMatchObject({ previous_filename: 'old.tf', changes: 0 })
    const { body } = await ask(scenario.github, 'GET', './compare/main...change')
    expect(body).toMatchObject({ status: 'ahead', ahead_by: 1, merge_base_commit: { sha: scenario.commits.base } })
    expect(body['files']).toHaveLength(2)
    clean(scenario)
  })

  test('trees, blobs and contents are those of git', async () => {
    const scenario = await situation({ head: { 'link.tf': { symlink: 'main.tf' }, 'run.sh': { executable: '#!\n' } } })
    const { github } = scenario
    const tree = await ask(github, 'GET', './git/trees/change?recursive=1')
    const entries = tree.body['tree'] as { path: string; mode: string; sha: string }[]
    expect(entries.map(({ path, mode }) => [path, mode])).toEqual([
      ['docs', '040000'],
      ['docs/a b.md', '100644'],
      ['link.tf', '120000'],
      ['main.tf', '100644'],
      ['old.tf', '100644'],
      ['run.sh', '100755'],
    ])
    const blob = await ask(github, 'GET', `./git/blobs/${entries[4]?.sha}`)
    expect(Buffer.from(blob.body['content'] as string, 'base64').toString()).toBe('old\n')
    expect((await ask(github, 'GET', './contents/link.tf?ref=change')).body).toMatchObject({ type: 'symlink', target: 'main.tf' })
    expect((await ask(github, 'GET', './contents/gone.tf')).status).toBe(404)
    const raw = await fetch(`${github.url}/repos/acme/infra/contents/old.tf`, { headers: { accept: 'application/vnd.github.raw+json' } })
    expect(await raw.text()).toBe('old\n')
    clean(scenario)
  })
})

describe('GraphQL', () => {
  test('lists threads in pages; bots lose their suffix; a person resolves', async () => {
    const scenario = await situation()
    const { github } = scenario
    await ask(github, 'POST', './pulls/1/reviews', review(comment(10), comment(60), comment(1, { path: 'new.tf' })))
    const { list } = await ask(github, 'GET', './pulls/1/comments')
    const id = list[0]?.['id'] as number
    github.reply(id, 'Why?')
    github.resolve(list[1]?.['id'] as number)
    const first = await threadPage(scenario)
    expect(first.nodes.map((node) => node.isResolved)).toEqual([false, true])
    expect(first.nodes[0]?.comments.nodes).toMatchObject([
      { fullDatabaseId: String(id), author: { login: 'github-actions', __typename: 'Bot' }, viewerDidAuthor: true, line: 10 },
      { body: 'Why?', author: { login: 'octocat', __typename: 'User' }, viewerDidAuthor: false },
    ])
    expect(first.pageInfo).toMatchObject({ hasNextPage: true })
    const second = await threadPage(scenario, first.pageInfo['endCursor'])
    expect(second.nodes).toHaveLength(1)
    expect(second.pageInfo).toMatchObject({ hasNextPage: false })
    scenario.push({ 'main.tf': lines(1, 80) })
    expect((await threadPage(scenario)).nodes.map((node) => node.isOutdated)).toEqual([true, true])
    clean(scenario)
  })

  test('resolving needs write access to the contents, hiding does not', async () => {
    const scenario = await situation()
    const { github } = scenario
    await ask(github, 'POST', './pulls/1/reviews', review(comment(10)))
    const { nodes } = await threadPage(scenario)
    const resolve = 'mutation($id: ID!) { resolveReviewThread(input: {threadId: $id}) { thread { isResolved resolvedBy { login } } } }'
    const refused = await askGraphql(github, resolve, { id: nodes[0]?.id })
    expect(refused).toMatchObject({
      data: { resolveReviewThread: null },
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    })
    const hide =
      'mutation($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: OUTDATED}) { minimizedComment { isMinimized minimizedReason } } }'
    const hidden = await askGraphql(github, hide, { id: nodes[0]?.comments.nodes[0]?.['id'] })
    expect(hidden.data).toEqual({ minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } } })
    github.setToken({ contents: 'write', 'pull-requests': 'write' })
    expect((await askGraphql(github, resolve, { id: nodes[0]?.id })).data).toMatchObject({
      resolveReviewThread: { thread: { isResolved: true } },
    })
    clean(scenario)
  })

  test('refuses what the schema does not know, and lists without bounds', async () => {
    const { github } = await situation()
    const ofPull = (text: string): string => `{ repository(owner: "acme", name: "infra") { pullRequest(number: 1) { ${text} } } }`
    expect((await askGraphql(github, ofPull('reviewThread { id }'))).errors).toHaveLength(1)
    expect(github.violations.splice(0)).toHaveLength(1)
    expect((await askGraphql(github, ofPull('reviewThreads { totalCount }'))).errors?.[0]?.type).toBe('MISSING_PAGINATION_BOUNDARIES')
    expect((await askGraphql(github, ofPull('reviewThreads(first: 101) { totalCount }'))).errors?.[0]?.type).toBe('EXCESSIVE_PAGINATION')
    expect((await askGraphql(github, '{ viewer { login } }')).errors?.[0]?.type).toBe('FORBIDDEN')
    expect(github.violations).toEqual([])
    await askGraphql(github, ofPull('locked'))
    expect(github.violations[0]?.errors[0]).toBe('the fake knows no PullRequest.locked')
  })
})

describe('limits and permissions', () => {
  test('a read-only token writes nothing', async () => {
    const scenario = await situation({ fork: true })
    const { github } = scenario
    for (const [path, body] of [
      ['./pulls/1/reviews', review(comment(10))],
      ['./issues/1/comments', { body: 'x' }],
      ['./code-scanning/sarifs', { commit_sha: scenario.commits.head, ref: 'refs/heads/main', sarif: 'x' }],
    ] as const) {
      const answer = await ask(github, 'POST', path, body)
      expect(answer).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } })
    }
    expect((await ask(github, 'GET', './pulls/1')).body).toMatchObject({ head: { repo: { fork: true, full_name: 'contributor/infra' } } })
    clean(scenario)
  })

  test('content that comes too fast meets the secondary limit', async () => {
    const scenario = await situation({ limits: { contentPerMinute: 2, retryAfter: 7 } })
    const send = () => ask(scenario.github, 'POST', './issues/1/comments', { body: 'x' })
    expect([(await send()).status, (await send()).status]).toEqual([201, 201])
    const third = await send()
    expect(third.status).toBe(403)
    expect(third.headers.get('retry-after')).toBe('7')
    expect(third.body['message']).toMatch(/^You have exceeded a secondary rate limit/)
    clean(scenario)
  })

  test('a private repository is not there without its token', async () => {
    const { github } = await situation({ private: true })
    expect((await ask(github, 'GET', './pulls/1', undefined, { authorization: '' })).status).not.toBe(200)
    expect((await fetch(`${github.url}/repos/acme/infra/pulls/1`)).status).toBe(404)
    expect((await ask(github, 'GET', './pulls/1', undefined, { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await ask(github, 'GET', './pulls/1')).status).toBe(200)
  })
})

describe('code scanning', () => {
  const sarif = {
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'ecs-warden', rules: [{}] } }, results: [{}], automationDetails: { id: 'ecs/' } }],
  }
  const packed = (value: unknown): string => gzipSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')

  test('takes a file, works on it for a while, and then has an analysis', async () => {
    const scenario = await situation({ codeScanning: { pendingPolls: 1 } })
    const { github, commits } = scenario
    expect((await ask(github, 'GET', './code-scanning/analyses')).status).toBe(404)
    const sent = { commit_sha: commits.merge, ref: 'refs/pull/1/merge', sarif: packed(sarif) }
    const receipt = await ask(github, 'POST', './code-scanning/sarifs', sent)
    expect(receipt.status).toBe(202)
    const status = async () => (await ask(github, 'GET', `./code-scanning/sarifs/${receipt.body['id']}`)).body['processing_status']
    expect([await status(), await status()]).toEqual(['pending', 'complete'])
    const { list } = await ask(github, 'GET', './code-scanning/analyses?tool_name=ecs-warden&pr=1')
    expect(list).toMatchObject([{ category: 'ecs', results_count: 1, rules_count: 1, tool: { name: 'ecs-warden' } }])
    expect(github.state.sarifs[0]?.sarif).toEqual(sarif)
    clean(scenario)
  })

  test('refuses what GitHub refuses', async () => {
    const scenario = await situation({ limits: { sarifBytes: 1000 } })
    const { github, commits } = scenario
    const send = async (more: Record<string, unknown>): Promise<number> =>
      (
        await ask(github, 'POST', './code-scanning/sarifs', {
          commit_sha: commits.head,
          ref: 'refs/heads/change',
          sarif: packed(sarif),
          ...more,
        })
      ).status
    expect(await send({ ref: 'refs/heads/gone' })).toBe(404)
    expect(await send({ ref: 'refs/heads/gh-readonly-queue/main/pr-1-x' })).toBe(404)
    expect(await send({ commit_sha: 'a'.repeat(40) })).toBe(404)
    expect(await send({ sarif: 'bm90IGd6aXA=' })).toBe(400)
    expect(await send({ sarif: Buffer.alloc(1001).toString('base64') })).toBe(413)
    expect(await send({ sarif: packed({ ...sarif, runs: [...sarif.runs, ...sarif.runs] }) })).toBe(202)
    expect(github.state.sarifs[0]).toMatchObject({ status: 'failed' })
    github.state.codeScanning.enabled = false
    expect(await send({})).toBe(403)
    expect((await ask(github, 'GET', './code-scanning/analyses')).status).toBe(403)
    clean(scenario)
  })
})

describe('faults', () => {
  test('statuses, with a number of times and after some that go well', async () => {
    const { github } = await situation()
    github.fail({ method: 'GET', path: '/repos/acme/infra/pulls/1', status: 502, times: 1, after: 1 })
    const statuses: number[] = []
    for (let round = 0; round < 3; round++) statuses.push((await ask(github, 'GET', './pulls/1')).status)
    expect(statuses).toEqual([200, 502, 200])
    const disarm = github.fail(secondaryLimit(/\/pulls\/1\/reviews/, { retryAfter: 3, status: 429 }))
    expect((await ask(github, 'POST', './pulls/1/reviews', review())).headers.get('retry-after')).toBe('3')
    disarm()
    expect((await ask(github, 'POST', './pulls/1/reviews', review())).status).toBe(200)
    github.fail(abuse(/\/replies$/))
    expect((await ask(github, 'POST', './pulls/1/comments/1/replies', { body: 'x' })).body).toMatchObject({ errors: [{ code: 'abuse' }] })
  })

  test('cut connections, silence, garbage, and lost replies', async () => {
    const { github } = await situation()
    github.fail({ path: '/repos/acme/infra/pulls/1', status: 'reset', times: 1 })
    await expect(ask(github, 'GET', './pulls/1')).rejects.toThrow()
    github.fail({ path: '/repos/acme/infra/pulls/1', status: 'garbage', times: 1 })
    await expect(ask(github, 'GET', './pulls/1')).rejects.toThrow(/JSON/)
    github.fail({ path: '/repos/acme/infra/pulls/1', status: 'timeout', times: 1 })
    await expect(fetch(`${github.url}/repos/acme/infra/pulls/1`, { signal: AbortSignal.timeout(100) })).rejects.toThrow()
    github.fail({ method: 'POST', path: /reviews$/, status: 502, times: 1, perform: true })
    expect((await ask(github, 'POST', './pulls/1/reviews', review(comment(10)))).status).toBe(502)
    expect(github.state.comments).toHaveLength(1)
    expect(github.requests.map(({ status }) => status)).toEqual([0, 200, 0, 502])
  })
})

describe('git', () => {
  const fetchCommit = (scenario: Scenario, sha: string, token?: string): Promise<number> => {
    const header =
      token === undefined
        ? []
        : ['-c', `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`]
    return run(scenario.workspace, [...header, 'fetch', '--quiet', '--depth=1', '--no-tags', 'origin', sha])
  }
  const run = async (cwd: string, args: string[]): Promise<number> => {
    const { spawn } = await import('node:child_process')
    return new Promise((resolve) => {
      const child = spawn('git', args, {
        cwd,
        stdio: 'ignore',
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_GLOBAL: '/dev/null', GIT_ASKPASS: '' },
      })
      child.on('close', (code) => resolve(code ?? -1))
    })
  }

  test('fetches any commit by its id; a private repository wants the token', async () => {
    const scenario = await situation({ private: true, mainAfter: { 'later.tf': 'x\n' } })
    const { github, commits } = scenario
    expect(await fetchCommit(scenario, commits.base)).not.toBe(0)
    expect(await fetchCommit(scenario, commits.base, 'wrong')).not.toBe(0)
    expect(github.git.every(({ authorized, status }) => !authorized && status === 401)).toBe(true)
    github.git.length = 0
    expect(await fetchCommit(scenario, commits.base, github.token)).toBe(0)
    expect(github.git.some(({ path, status }) => path === '/acme/infra/git-upload-pack' && status === 200)).toBe(true)
    expect(github.git.every(({ authorized }) => authorized)).toBe(true)
    expect(execFileSync('git', ['show', `${commits.base}:old.tf`], { cwd: scenario.workspace, encoding: 'utf8' })).toBe('old\n')
    clean(scenario)
  })

  test('serves a public repository to everybody, takes no pushes, and fails on demand', async () => {
    const scenario = await situation()
    expect(await fetchCommit(scenario, scenario.commits.base)).toBe(0)
    expect(await run(scenario.workspace, ['push', '--quiet', 'origin', 'HEAD:refs/heads/main'])).not.toBe(0)
    scenario.github.fail({ path: /git-upload-pack/, status: 503 })
    expect(await fetchCommit(scenario, scenario.commits.head)).not.toBe(0)
  })
})

describe('scenarios', () => {
  const git = (scenario: Scenario, ...args: string[]): string =>
    execFileSync('git', args, { cwd: scenario.workspace, encoding: 'utf8' }).trim()
  const parents = (scenario: Scenario): string[] =>
    [...git(scenario, 'cat-file', '-p', 'HEAD').matchAll(/^parent (\w+)$/gm)].map((match) => match[1] ?? '')

  test('a pull request is checked out as its merge commit, at depth 1', async () => {
    const scenario = await situation({ mainAfter: { 'later.tf': 'x\n' } })
    const { commits, context, environment } = scenario
    expect(parents(scenario)).toEqual([commits.main, commits.head])
    expect(git(scenario, 'rev-parse', 'HEAD')).toBe(environment['GITHUB_SHA'])
    expect(git(scenario, 'rev-list', '--count', 'HEAD')).toBe('1')
    expect(git(scenario, 'ls-files')).toContain('later.tf')
    expect(git(scenario, 'remote', 'get-url', 'origin')).toBe(`${scenario.github.url}/acme/infra`)
    expect(git(scenario, 'config', '--local', '--list')).not.toContain('extraheader')
    expect(context.payload).toMatchObject({
      number: 1,
      action: 'opened',
      pull_request: { base: { sha: commits.base, ref: 'main' }, head: { sha: commits.head } },
    })
    expect(commits.main).not.toBe(commits.base)
    expect(environment).toMatchObject({
      GITHUB_REF: 'refs/pull/1/merge',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_BASE_REF: 'main',
      GITHUB_HEAD_REF: 'change',
    })
    clean(scenario)
  })

  test('a push brings a new head, merge commit, event and checkout', async () => {
    const scenario = await situation()
    const before = scenario.commits.head
    scenario.push({ 'more.tf': 'x\n' })
    expect(parents(scenario)[1]).toBe(scenario.commits.head)
    expect(scenario.context.payload).toMatchObject({ action: 'synchronize', before, after: scenario.commits.head })
    expect((await ask(scenario.github, 'GET', './pulls/1')).body).toMatchObject({ commits: 2, head: { sha: scenario.commits.head } })
    scenario.advanceMain({ 'later.tf': 'x\n' })
    expect(parents(scenario)).toEqual([scenario.commits.main, scenario.commits.head])
    scenario.forcePush({ 'main.tf': 'gone\n' })
    expect((await ask(scenario.github, 'GET', './pulls/1')).body).toMatchObject({ commits: 1, base: { sha: scenario.commits.main } })
    clean(scenario)
  })

  test('other checkouts', async () => {
    const head = await situation({ checkout: 'head' })
    expect(git(head, 'rev-parse', 'HEAD')).toBe(head.commits.head)
    expect(head.environment['GITHUB_SHA']).toBe(head.commits.merge)
    const full = await situation({ checkout: 'merge-full' })
    expect(git(full, 'rev-parse', 'HEAD^1', 'HEAD^2').split('\n')).toEqual([full.commits.main, full.commits.head])
    expect(existsSync(`${full.workspace}/.git/shallow`)).toBe(false)
  })

  test('other events', async () => {
    const group = await situation({ event: 'merge_group' })
    expect(group.context.payload).toMatchObject({ merge_group: { base_sha: group.commits.main, head_sha: group.commits.merge } })
    expect(group.environment['GITHUB_REF']).toMatch(/^refs\/heads\/gh-readonly-queue\/main\/pr-1-/)
    const push = await situation({ event: 'push' })
    expect(push.context.payload).toMatchObject({ ref: 'refs/heads/main', before: push.commits.base, after: push.commits.head })
    expect(git(push, 'branch', '--show-current')).toBe('main')
    const run = await situation({ event: 'workflow_run', fork: true })
    expect(run.context.payload).toMatchObject({ workflow_run: { head_sha: run.commits.head, pull_requests: [], event: 'pull_request' } })
    expect(git(run, 'rev-parse', 'HEAD')).toBe(run.commits.main)
    const target = await situation({ event: 'pull_request_target', fork: true })
    expect([target.environment['GITHUB_SHA'], target.environment['GITHUB_REF']]).toEqual([target.commits.main, 'refs/heads/main'])
    expect((await ask(target.github, 'POST', './pulls/1/reviews', review(comment(10)))).status).toBe(200)
    for (const event of ['schedule', 'workflow_dispatch'] as const)
      expect((await situation({ event })).environment['GITHUB_REF']).toBe('refs/heads/main')
    const bot = await situation({ dependabot: true })
    expect(bot.context.payload).toMatchObject({ pull_request: { user: { login: 'dependabot[bot]' }, head: { repo: { fork: false } } } })
    expect((await ask(bot.github, 'POST', './issues/1/comments', { body: 'x' })).status).toBe(403)
  })

  test('run an action as the runner does, and clean up', async () => {
    const scenario = await situation({ private: true })
    const actionDir = writeStubAction(scenario.root)
    const run = await runAction(scenario, { actionDir, inputs: { 'fail-on': 'high' } })
    expect(run.stderr).toBe('')
    expect(run.exitCode).toBe(2)
    expect(run.annotations).toEqual([
      { level: 'error', message: 'One\ntwo 100%', title: 'Bad, very', file: 'main.tf', line: 2, column: 3 },
      { level: 'warning', message: 'Careful' },
    ])
    expect(run.outputs['outcome']).toBe('failed\nreally')
    expect(JSON.parse(run.outputs['facts'] ?? '')).toMatchObject({
      comments: 'auto',
      head: scenario.commits.head,
      changed: 'main.tf\nnew.tf',
      node: 'v24',
    })
    expect(run.summary).toBe('# Verdict\n')
    expect(scenario.github.git.length).toBeGreaterThan(0)
    clean(scenario)
    await scenario.close()
    open.splice(open.indexOf(scenario), 1)
    expect(existsSync(scenario.root)).toBe(false)
  })
})
