import { existsSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { createScenario, type Fault, type Scenario, secondaryLimit } from '../fake-github/index.ts'
import type { Review, ReviewComment, Thread } from '../fake-github/state.ts'
import { container, outputNames, privileged, runBuilt, secret, template } from './scenarios.ts'

/**
 * Every call that a run makes fails in every way. The pull request has two comments whose faults are fixed, one of them answered; a new
 * fault with a suggestion, one without, and one that is not on a line of the diff: so that one run reads, posts, takes back and edits.
 */
const gap = Array.from({ length: 8 }, (_, index) => `# ${index}\n`).join('')
const far = template(container('far', privileged)).replace('[EC2]', '[FARGATE]')
const files = (...containers: string[]) => ({ 'stack.yaml': template(...containers) })
const base = { ...files(container('web'), container('worker')), 'far.yaml': far.replace(/( +ContainerDefinitions)/, `${gap}$1`) }
const exposed = { 'far.yaml': base['far.yaml'].replace('[FARGATE]', '[EC2]') }
const before = files(container('web', privileged), container('worker', privileged))
const after = { ...files(container('web'), container('worker'), container('cron', privileged), container('mail', secret)), ...exposed }

interface Said {
  readonly threads: readonly Thread[]
  readonly comments: readonly ReviewComment[]
  readonly reviews: readonly Review[]
}

/** What the run before left behind. */
let said: Said

beforeAll(async () => {
  await using scenario = await createScenario({ base, head: before })
  await runBuilt(scenario)
  const { threads, comments, reviews } = scenario.github.state
  expect(comments).toHaveLength(2)
  said = { threads: [...threads], comments: [...comments], reviews: [...reviews] }
}, 60_000)

/** The same pull request after its second push. The base has moved on, so that its commit must be fetched. */
async function open(): Promise<Scenario> {
  const scenario = await createScenario({ base, head: after, mainAfter: { 'other.txt': 'x\n' } })
  const { state } = scenario.github
  const threads = new Map(said.threads.map((thread) => [thread, { ...thread, outdated: true, line: null, position: null }]))
  state.threads.push(...threads.values())
  state.comments.push(...said.comments.map((comment) => ({ ...comment, thread: threads.get(comment.thread) ?? comment.thread })))
  state.reviews.push(...said.reviews.map((review) => ({ ...review })))
  for (let taken = 0; taken < 20; taken++) state.nextId()
  scenario.github.reply(state.comments[1]?.id ?? 0, 'Why?')
  return scenario
}

/** What a person sees in the end, where all went well. */
const wanted = [
  '**Fixed** as of SHA.',
  '**High** · privileged-container · Container `cron` runs privileged',
  '**High** · privileged-container · Container `far` runs privileged',
  '**High** · secret-in-environment · ',
]

const shown = ({ github: { state } }: Scenario): string[] =>
  state.comments
    .filter(({ inReplyTo }) => inReplyTo === undefined)
    .map(({ body }) => (body.split('\n')[0] ?? '').replace(/\b[0-9a-f]{7}\b/, 'SHA').replace(/(secret-in-environment · ).*/, '$1'))
    .sort()

const calls: Readonly<Record<string, Pick<Fault, 'method' | 'path' | 'after'>>> = {
  'git: the refs': { path: /info\/refs/ },
  'git: the objects': { path: /git-upload-pack$/ },
  'the first reading of comments': { path: '/graphql' },
  'the reading before posting': { path: '/graphql', after: 1 },
  'the reading after posting': { path: '/graphql', after: 2 },
  'where the diff begins': { path: /\/compare\// },
  'the analyses of code scanning': { path: /\/code-scanning\/analyses/ },
  'posting the review': { method: 'POST', path: /\/pulls\/1\/reviews$/ },
  'posting on a file': { method: 'POST', path: /\/pulls\/1\/comments$/ },
  'taking a comment back': { method: 'DELETE', path: /\/pulls\/comments\// },
  'editing a comment': { method: 'PATCH', path: /\/pulls\/comments\// },
  'editing a review': { method: 'PUT', path: /\/pulls\/1\/reviews\// },
}

const tooFast = secondaryLimit('').body

const failures: Readonly<Record<string, Omit<Fault, 'path'>>> = {
  '401': { status: 401 },
  '403': { status: 403 },
  '404': { status: 404 },
  '409': { status: 409 },
  '422': { status: 422 },
  '429 with retry-after': { status: 429, headers: { 'retry-after': '1' }, times: 1, body: tooFast },
  '429 without': { status: 429, body: tooFast },
  '500': { status: 500 },
  'no answer': { status: 'timeout', times: 1 },
  'a cut connection': { status: 'reset' },
  'a lost reply': { status: 'reset', perform: true, times: 1 },
  'no JSON': { status: 'garbage' },
}

async function expectSameVerdict(scenario: Scenario): Promise<void> {
  const run = await runBuilt(scenario)
  expect(run.exitCode).toBe(1)
  expect(run.milliseconds).toBeLessThan(60_000)
  expect(run.outputs).toMatchObject({ outcome: 'failed', findings: '3' })
  expect(Object.keys(run.outputs).sort()).toEqual(outputNames)
  expect(existsSync(run.outputs['sarif-file'] ?? '')).toBe(true)
  expect(run.summary).toContain('**Failed')
  expect(run.stderr).toBe('')
  expect(run.stdout).not.toContain('itself failed')
  const lines = shown(scenario)
  expect(new Set(lines).size).toBe(lines.length)
}

test('all goes well: every call is made, and the conversation is right', async () => {
  await using scenario = await open()
  await expectSameVerdict(scenario)
  expect(shown(scenario)).toEqual(wanted)
  const { requests, git } = scenario.github
  for (const [name, { method, path }] of Object.entries(calls)) {
    const made = [...requests, ...git].filter(
      (one) => (method ?? one.method) === one.method && (path instanceof RegExp ? path.test(one.path) : path === one.path),
    )
    expect(made.length, name).toBeGreaterThan(0)
  }
})

/** After these nobody knows what was done: there the next run has something to make up for. */
const unsure = new Set(['500', 'no answer', 'a cut connection', 'a lost reply'])

/** All in one list, so that the waiting of some overlaps with the work of others. */
const cases = Object.entries(calls).flatMap(([what, call]) =>
  Object.entries(failures).map(([kind, failure]) => [what, kind, { ...call, ...failure }] as const),
)

test.concurrent.each(cases)(
  '%s: %s: the same verdict, and nothing twice',
  async (_, kind, fault) => {
    await using scenario = await open()
    scenario.github.fail(fault)
    await expectSameVerdict(scenario)
    expect(scenario.github.violations).toEqual([])
    if (!unsure.has(kind)) return
    scenario.github.clearFaults()
    await expectSameVerdict(scenario)
    expect(shown(scenario)).toEqual(wanted)
  },
  180_000,
)

test('a server that never answers holds nobody up for a minute', async () => {
  await using scenario = await open()
  scenario.github.fail({ path: /^\//, status: 'timeout' })
  await expectSameVerdict(scenario)
}, 120_000)
