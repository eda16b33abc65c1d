import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type ActionOptions,
  createScenario,
  type Fault,
  type Scenario,
  type ScenarioOptions,
  secondaryLimit,
} from '../fake-github/index.ts'
import { container, outputNames, privileged, runBuilt, template } from './scenarios.ts'

/** The checkout is an unpacked archive, on a runner that has no git: all that is known of commits comes from GitHub's API. */
async function archive(options: ScenarioOptions): Promise<Scenario> {
  const scenario = await createScenario({ mainAfter: { 'other.txt': 'x\n' }, ...options })
  rmSync(join(scenario.workspace, '.git'), { recursive: true, force: true })
  return scenario
}

const run = (scenario: Scenario, { inputs = {}, env = {} }: ActionOptions = {}) => runBuilt(scenario, { inputs, env: { ...env, PATH: '' } })

const gap = Array.from({ length: 8 }, (_, index) => `# ${index}\n`).join('')
const clean = { 'stack.yaml': gap + template(container('web')) }
const faulty = { 'stack.yaml': gap + template(container('web', privileged)) }
const config = '.github/ecs-warden.yml'

const kinds = ({ github }: Scenario): string[] =>
  github.requests.map(({ method, path }) =>
    `${method} ${path}`
      .replace(/\?.*$/, '')
      .replace(/[0-9a-f]{40}/g, 'ID')
      .replace('/repos/acme/infra', ''),
  )
/** The files that were asked for by their ids. */
const askedFor = ({ github }: Scenario): string[] =>
  github.requests.flatMap(({ body }) => String((body as { query?: string } | undefined)?.query ?? '').match(/oid: "\w+"/g) ?? [])
const comments = ({ github }: Scenario) => github.state.comments.map(({ thread }) => `${thread.path}:${thread.line ?? thread.subject}`)

function expectClean({ github }: Scenario): void {
  expect(github.violations).toEqual([])
  expect(github.unexpected).toEqual([])
  expect(github.git).toEqual([])
}

test('only files that differ are downloaded, all in one question', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.yaml`, template(container(`c${index}`, privileged))]))
  await using scenario = await archive({ base: { ...many, ...faulty }, head: { ...clean, 'a.png': 'x', 'b.yaml': 'x: y\n' } })
  const done = await run(scenario)
  expect([done.exitCode, done.outputs['new-findings'], done.outputs['fixed'], done.outputs['high']]).toEqual([0, '0', '1', '60'])
  expect(kinds(scenario)).toEqual([
    'GET /git/trees/ID',
    'GET /commits/ID',
    'GET /git/trees/ID',
    'GET /git/trees/ID',
    'POST /graphql',
    'POST /graphql',
  ])
  expect(askedFor(scenario)).toHaveLength(1)
  expectClean(scenario)
})

test('line ends of a checkout on Windows are no change', async () => {
  await using scenario = await archive({ base: faulty, head: { 'x.txt': 'x\n' } })
  const path = join(scenario.workspace, 'stack.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'))
  const done = await run(scenario)
  expect([done.exitCode, done.outputs['findings'], done.outputs['new-findings']]).toEqual([0, '1', '0'])
})

test('what a file refers to is brought too, step by step', async () => {
  const definition = (value: string) => `[{"name": "web", "image": "acme/app:1", "privileged": ${value}}]\n`
  const base = {
    'main.tf': 'module "a" {\n  source = "./a"\n}\n',
    'a/main.tf': 'module "b" {\n  source = "./b"\n}\n',
    'a/b/main.tf':
      'resource "aws_ecs_task_definition" "web" {\n  family = "web"\n  requires_compatibilities = ["EC2"]\n  container_definitions = file("${path.module}/web.definition")\n}\n',
    'a/b/web.definition': definition('true'),
  }
  for (const [before, after, found] of [
    [base, { ...base, 'a/b/web.definition': `\n${definition('true')}`, 'main.tf': `\n${base['main.tf']}` }, ['0', '0']],
    [{ ...base, 'a/b/web.definition': definition('false') }, base, ['1', '0']],
    [base, { 'a/b/web.definition': definition('false') }, ['0', '1']],
  ] as const) {
    await using scenario = await archive({ base: before, head: after })
    const { outputs } = await run(scenario, { inputs: { rules: 'privileged-container' } })
    expect([outputs['new-findings'], outputs['fixed']]).toEqual(found)
    expectClean(scenario)
  }
})

test('which of two commits lies in the workspace is told by its files', async () => {
  const base = { ...clean, 'other.yaml': template(container('other', privileged)) }
  const mainAfter = { 'other.yaml': template(container('other')) }
  for (const checkout of ['merge', 'head'] as const) {
    await using scenario = await archive({ base, mainAfter, head: { 'x.txt': 'x\n' }, checkout })
    const done = await run(scenario)
    // On the head the fault that the default branch has fixed since is still there, and is not new.
    expect([done.exitCode, done.outputs['findings'], done.outputs['new-findings']]).toEqual([0, checkout === 'head' ? '1' : '0', '0'])
    const report = JSON.parse(readFileSync(done.outputs['report-file'] ?? '', 'utf8'))
    expect(report.base.why).toContain(checkout === 'head' ? 'branched off' : 'was merged into')
  }
})

test('comments stand on the head’s lines, though the workspace is the merge', async () => {
  const base = { 'stack.yaml': gap + template(container('web'), container('worker')) }
  const mainAfter = { 'stack.yaml': `# one\n# more\n${base['stack.yaml']}` }
  await using scenario = await archive({
    base,
    mainAfter,
    head: { 'stack.yaml': gap + template(container('web'), container('worker', privileged)) },
  })
  const done = await run(scenario)
  const head = gap + template(container('web'), container('worker', privileged))
  const line = head.split('\n').findIndex((text) => text.includes('Privileged')) + 1
  expect(comments(scenario)).toEqual([`stack.yaml:${line}`])
  expect(done.summary).toContain(`/blob/${scenario.commits.head}/stack.yaml#L${line}`)
  expect(scenario.github.state.comments[0]?.body).toContain('```suggestion')
  expect((await run(scenario)).outputs['comments-posted']).toBe('0')
  expectClean(scenario)
})

test('a `.gitignore` hides nothing that the commit keeps, nor anything where nobody says what it keeps', async () => {
  for (const faults of [[], [{ path: /\/git\/trees\//, status: 404 }]] as const) {
    await using scenario = await archive({ base: clean, head: { ...faulty, '.gitignore': '*.yaml\n' } })
    for (const fault of faults) scenario.github.fail(fault)
    const done = await run(scenario)
    expect([done.exitCode, done.outputs['high']]).toEqual([1, '1'])
  }
})

test('what an archive leaves out or fills in is looked at as the commit has it', async () => {
  const shown = { ...clean, '.gitattributes': '*.yaml export-ignore export-subst\n' }
  for (const [head, lay] of [
    [faulty, (path: string) => rmSync(path)],
    [
      { 'stack.yaml': faulty['stack.yaml'].replace('Privileged: true', 'Privileged: true # $Format:x$') },
      (path: string) => writeFileSync(path, clean['stack.yaml']),
    ],
  ] as const) {
    await using scenario = await archive({ base: shown, head })
    lay(join(scenario.workspace, 'stack.yaml'))
    const done = await run(scenario)
    expect([done.exitCode, done.outputs['new-findings']]).toEqual([1, '1'])
    expect(comments(scenario)).toHaveLength(1)
    expectClean(scenario)
  }
})

test('what a step of the job made of a file counts', async () => {
  await using scenario = await archive({ base: clean, head: { 'x.txt': 'x\n' } })
  writeFileSync(join(scenario.workspace, 'stack.yaml'), faulty['stack.yaml'])
  expect((await run(scenario)).outputs['new-findings']).toBe('1')
})

test('a file that is left out and cannot be had is an error', async () => {
  await using scenario = await archive({ base: clean, head: { 'b.yaml': template(container('b', privileged)) } })
  rmSync(join(scenario.workspace, 'b.yaml'))
  scenario.github.fail({ path: /^\/graphql|\/git\/blobs\//, status: 404 })
  expect((await run(scenario)).exitCode).toBe(2)
})

test('a fork is judged by the config of the base, which is read in the same way', async () => {
  const off = 'rules: {privileged-container: off}\n'
  await using own = await archive({ base: clean, head: { ...faulty, [config]: off }, fork: true })
  expect((await run(own)).exitCode).toBe(1)
  await using accepted = await archive({ base: { ...clean, [config]: off }, head: { ...faulty, [config]: 'fail-on: low\n' }, fork: true })
  const done = await run(accepted)
  expect([done.exitCode, done.outputs['findings']]).toEqual([0, '0'])
  expect(done.stdout).toContain('This change has another config than the base; it counts once it is merged.')
})

test('a config of the base that cannot be brought is none: the defaults count', async () => {
  const base = { ...clean, [config]: 'rules: {privileged-container: off}\n' }
  await using scenario = await archive({ base, head: { ...faulty, [config]: 'fail-on: none\n' }, fork: true })
  scenario.github.fail({ path: /^\/graphql|\/git\/blobs\//, status: 404 })
  const done = await run(scenario)
  expect([done.exitCode, done.outputs['high']]).toEqual([1, '1'])
  expect(done.stdout).toContain('The config of the base cannot be read, so the defaults count')
})

describe('a base whose list GitHub cuts', () => {
  test('is listed folder by folder', async () => {
    const files = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`f${index}/stack.yaml`, faulty['stack.yaml']]))
    await using scenario = await archive({ base: files, head: { 'f0/stack.yaml': clean['stack.yaml'] }, limits: { treeEntries: 8 } })
    const done = await run(scenario)
    expect([done.exitCode, done.outputs['new-findings'], done.outputs['fixed']]).toEqual([0, '0', '1'])
  })

  test('and that has more than is listed then is not compared with', async () => {
    await using scenario = await archive({
      base: { ...faulty, 'a.txt': '', 'b.txt': '' },
      head: { 'x.txt': 'x\n' },
      limits: { treeEntries: 2 },
    })
    const done = await run(scenario)
    expect(done.exitCode).toBe(1)
    expect(done.stdout).toContain('of GitHub’s API, it has more files in one folder than GitHub lists')
  })
})

test('a head that is only data is brought as a whole, and what it shares with the base once', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [`${index}.yaml`, template(container(`c${index}`, privileged))]),
  )
  await using scenario = await archive({ base: { ...files, ...clean }, head: faulty, fork: true, event: 'workflow_run' })
  const done = await run(scenario)
  expect([done.exitCode, done.outputs['findings'], done.outputs['new-findings']]).toEqual([1, '131', '1'])
  expect(comments(scenario)).toEqual(['stack.yaml:19'])
  const asked = askedFor(scenario)
  expect([asked.length, new Set(asked).size]).toEqual([132, 132])
  expectClean(scenario)
})

test('a head that is only data and of which a file cannot be had is an error, with nothing to upload', async () => {
  await using scenario = await archive({ base: clean, head: faulty, fork: true, event: 'workflow_run' })
  scenario.github.fail({ path: /^\/graphql|\/git\/blobs\//, status: 404 })
  const done = await run(scenario)
  expect([done.exitCode, done.outputs['outcome'], done.outputs['sarif-file']]).toEqual([2, 'error', ''])
  expect(done.summary).toContain('Not all files could be read')
})

const calls: Readonly<Record<string, Pick<Fault, 'method' | 'path' | 'after'>>> = {
  'what was merged': { path: /\/commits\/[0-9a-f]{40}\?/ },
  'the list of the merge': { path: /\/git\/trees\// },
  'the list of the head': { path: /\/git\/trees\//, after: 1 },
  'the list of the base': { path: /\/git\/trees\//, after: 2 },
  'the files': { path: '/graphql' },
  'the files one by one': { path: /^\/graphql$|\/git\/blobs\// },
  'what the diff shows': { path: /\/compare\// },
  'the reading of comments': { path: '/graphql', after: 1 },
  'posting the review': { method: 'POST', path: /\/pulls\/1\/reviews$/ },
}

const failures: Readonly<Record<string, Omit<Fault, 'path'>>> = {
  '401': { status: 401 },
  '403': { status: 403 },
  '404': { status: 404 },
  '409': { status: 409 },
  '422': { status: 422 },
  '429 with retry-after': { status: 429, headers: { 'retry-after': '1' }, times: 1, body: secondaryLimit('').body },
  '429 without': { status: 429, body: secondaryLimit('').body },
  '500': { status: 500 },
  'no answer': { status: 'timeout', times: 1 },
  'a cut connection': { status: 'reset' },
  'no JSON': { status: 'garbage' },
  'other JSON': { status: 200, body: { tree: [{}], parents: [{}], files: [{}], data: { repository: {} }, content: 7 } },
}

const old = { 'old.yaml': template(container('old', privileged)) }

/** A fault that was there, in a file that the pull request touches; and one that is new. */
const situations = {
  adds: { base: { ...clean, ...old }, head: { ...faulty, 'old.yaml': `# touched\n${old['old.yaml']}` } },
  keeps: { base: { ...clean, ...old }, head: { 'old.yaml': `# touched\n${old['old.yaml']}` } },
} as const

const cases = Object.entries(calls).flatMap(([what, call]) =>
  Object.entries(failures).flatMap(([kind, failure]) =>
    (kind === '404' ? (['adds', 'keeps'] as const) : (['adds'] as const)).map(
      (change) => [what, kind, change, { ...call, ...failure }] as const,
    ),
  ),
)

test.concurrent.each(cases)(
  '%s: %s: what is new fails, and what is not is not new, or is said not to be compared (%s)',
  async (_, __, change, fault) => {
    await using scenario = await archive(situations[change])
    scenario.github.fail(fault)
    const done = await run(scenario)
    const isCompared = done.outputs['new-findings'] !== ''
    expect(done.outputs['new-findings']).toBe(!isCompared ? '' : change === 'adds' ? '1' : '0')
    expect(done.exitCode).toBe(change === 'adds' || !isCompared ? 1 : 0)
    expect(done.stdout.includes('Not compared with the base, so every finding counts')).toBe(!isCompared)
    expect(done.milliseconds).toBeLessThan(60_000)
    expect(Object.keys(done.outputs).sort()).toEqual(outputNames)
    expect(existsSync(done.outputs['sarif-file'] ?? '')).toBe(true)
    expect(done.stderr).toBe('')
    expect(done.stdout).not.toContain('itself failed')
    expect(new Set(comments(scenario)).size).toBe(comments(scenario).length)
  },
  180_000,
)

test('a server that never answers holds nobody up for a minute', async () => {
  await using scenario = await archive(situations.adds)
  scenario.github.fail({ path: /^\//, status: 'timeout' })
  const done = await run(scenario)
  expect([done.exitCode, done.milliseconds < 60_000]).toEqual([1, true])
}, 120_000)
