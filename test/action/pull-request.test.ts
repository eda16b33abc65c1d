import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createScenario, type Scenario, secondaryLimit } from '../fake-github/index.ts'
import { canaries, container, everythingSaid, outputNames, privileged, runBuilt, secret, template } from './scenarios.ts'

const reviews = /\/pulls\/1\/reviews$/
const before = { 'ecs/stack.yaml': template(container('web')) }
const after = { 'ecs/stack.yaml': template(container('web', privileged), container('worker', secret)) }

/** A test that passes although a request was wrong would prove nothing. */
function expectClean(scenario: Scenario): void {
  expect(scenario.github.violations).toEqual([])
  expect(scenario.github.unexpected).toEqual([])
}

const comments = (scenario: Scenario) =>
  scenario.github.state.comments.map(({ thread, body }) => ({
    path: thread.path,
    line: thread.line,
    rule: /· ([a-z-]+) ·/.exec(body)?.[1],
  }))

test('a review is posted on the lines of the diff, with a suggestion, and the gate fails', async () => {
  await using scenario = await createScenario({ base: before, head: after })
  const run = await runBuilt(scenario)
  expectClean(scenario)
  expect(run.exitCode).toBe(1)
  expect(comments(scenario)).toEqual([
    { path: 'ecs/stack.yaml', line: 11, rule: 'privileged-container' },
    { path: 'ecs/stack.yaml', line: 18, rule: 'secret-in-environment' },
  ])
  expect(scenario.github.state.comments[0]?.body).toContain('```suggestion\n          Privileged: false\n```')
  expect(scenario.github.state.comments[1]?.body).not.toContain('suggestion')
  expect(scenario.github.state.reviews).toHaveLength(1)
  expect(scenario.github.state.reviews[0]?.commit).toBe(scenario.commits.head)
  expect(run.outputs).toMatchObject({ outcome: 'failed', findings: '2', high: '2', 'comments-posted': '2', 'scanned-files': '1' })
  expect(Object.keys(run.outputs).sort()).toEqual(outputNames)
  expect(run.annotations.filter(({ file }) => file !== undefined)).toEqual([])
  expect(run.annotations).toHaveLength(1)
  expect(run.summary).toContain(`/blob/${scenario.commits.head}/ecs/stack.yaml#L11`)
  expect(JSON.parse(readFileSync(run.outputs['sarif-file'] ?? '', 'utf8')).runs[0].results).toHaveLength(2)
  expect(JSON.parse(readFileSync(run.outputs['report-file'] ?? '', 'utf8')).findings).toHaveLength(2)
})

test('a second run says nothing twice, on the same head and on a later one', async () => {
  await using scenario = await createScenario({ base: before, head: after })
  await runBuilt(scenario)
  const again = await runBuilt(scenario)
  expect(again.outputs['comments-posted']).toBe('0')
  expect(again.exitCode).toBe(1)
  scenario.push({
    'ecs/stack.yaml': `# moved down\n\n${template(container('web', privileged), container('worker', secret), container('cron', privileged))}`,
  })
  const later = await runBuilt(scenario)
  expect(later.outputs['comments-posted']).toBe('1')
  expect(comments(scenario).map(({ rule }) => rule)).toEqual(['privileged-container', 'secret-in-environment', 'privileged-container'])
  expect(scenario.github.state.comments.at(-1)?.body).toContain('`cron`')
  expectClean(scenario)
})

test('what a person has resolved is not said again; a marker that somebody else wrote does not count', async () => {
  await using scenario = await createScenario({ base: before, head: after })
  await runBuilt(scenario)
  const [first] = scenario.github.state.comments
  scenario.github.resolve(first?.id ?? 0)
  expect((await runBuilt(scenario)).outputs['comments-posted']).toBe('0')
  scenario.github.state.comments.splice(0)
  scenario.github.state.threads.splice(0)
  expect((await runBuilt(scenario)).outputs['comments-posted']).toBe('2')
})

test('lines are those of the head where the base has moved on', async () => {
  const many = Array.from({ length: 12 }, (_, index) => `# line ${index}\n`).join('')
  const stack = (top: string, ...containers: string[]) => `${top}${many}${template(...containers)}`
  await using scenario = await createScenario({
    base: { 'stack.yaml': stack('', container('web')) },
    head: { 'stack.yaml': stack('', container('web'), container('worker', privileged)) },
    mainAfter: { 'stack.yaml': stack('# one\n# two\n# three\n', container('web')) },
  })
  const run = await runBuilt(scenario)
  expectClean(scenario)
  expect(comments(scenario)).toEqual([{ path: 'stack.yaml', line: 27, rule: 'privileged-container' }])
  expect(run.summary).toContain(`/blob/${scenario.commits.head}/stack.yaml#L27`)
})

test('what only the base brought in is in the summary, not in a comment', async () => {
  await using scenario = await createScenario({
    base: { ...before, 'readme.md': 'a\n' },
    head: { 'readme.md': 'b\n' },
    mainAfter: after,
  })
  const run = await runBuilt(scenario)
  expectClean(scenario)
  expect(comments(scenario)).toEqual([])
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ findings: '2', 'new-findings': '0' })
  expect(run.summary).toContain('privileged-container')
})

test('a renamed file is commented on where it was changed', async () => {
  await using scenario = await createScenario({
    base: { 'old.yaml': template(container('web'), container('worker', privileged), container('third'), container('fourth')) },
    head: {
      'old.yaml': null,
      'new name.yaml': template(container('web', privileged), container('worker', privileged), container('third'), container('fourth')),
    },
  })
  await runBuilt(scenario)
  expectClean(scenario)
  // The second one stands outside the only hunk of the renamed file.
  expect(comments(scenario)).toEqual([{ path: 'new name.yaml', line: 11, rule: 'privileged-container' }])
})

test.each(['head', 'merge-full'] as const)('checkout: %s', async (checkout) => {
  await using scenario = await createScenario({ base: before, head: after, mainAfter: { 'other.txt': 'x\n' }, checkout })
  const run = await runBuilt(scenario)
  expectClean(scenario)
  expect(run.exitCode).toBe(1)
  expect(comments(scenario).map(({ line }) => line)).toEqual([11, 18])
})

test('a private repository is read with the token', async () => {
  await using scenario = await createScenario({ base: before, head: after, private: true })
  const run = await runBuilt(scenario)
  expectClean(scenario)
  expect(run.outputs['comments-posted']).toBe('2')
  expect(scenario.github.git.at(-1)).toMatchObject({ authorized: true, status: 200 })
})

test('a token that only reads: annotations and summary, one line why, the same verdict', async () => {
  await using scenario = await createScenario({ base: before, head: after, token: 'read' })
  const run = await runBuilt(scenario)
  expectClean(scenario)
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ outcome: 'failed', 'comments-posted': '0' })
  expect(run.annotations.map(({ level, file, line }) => ({ level, file, line }))).toEqual([
    { level: 'error', file: 'ecs/stack.yaml', line: 11 },
    { level: 'error', file: 'ecs/stack.yaml', line: 18 },
    { level: 'error' },
  ])
  expect(run.stdout.match(/^No comments: .*$/gm)).toEqual([
    'No comments: GitHub answered 403 (Resource not accessible by integration); comments need `permissions: pull-requests: write`.',
  ])
  expect(run.summary).toContain('No comments: GitHub answered 403')
})

test.each([{ fork: true }, { dependabot: true }])('%o: the base is read, and nothing else is asked of GitHub', async (who) => {
  await using scenario = await createScenario({ base: before, head: after, ...who })
  const run = await runBuilt(scenario)
  expect(scenario.github.requests).toEqual([])
  expect(run.exitCode).toBe(1)
  expect(run.outputs['new-findings']).toBe('2')
  expect(run.annotations).toHaveLength(3)
  expect(run.stdout).toMatch(/^No comments: on pull requests (?:from forks|of Dependabot) the token can only read\.$/m)
})

test.each([
  ['the fetch is refused', { path: /info\/refs/, status: 500 }],
  ['the fetch breaks off', { path: /git-upload-pack$/, status: 'reset' }],
  ['the conversations cannot be read', { path: '/graphql', status: 403 }],
  ['the conversations are no JSON', { path: '/graphql', status: 'garbage' }],
  ['the review is refused', { path: reviews, status: 404 }],
  ['the token has expired', { path: /^\//, status: 401 }],
] as const)('%s: annotations instead, the same verdict', async (_, fault) => {
  await using scenario = await createScenario({ base: before, head: after, mainAfter: { 'x.txt': 'x\n' } })
  scenario.github.fail(fault)
  const run = await runBuilt(scenario)
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ outcome: 'failed', 'comments-posted': '0', high: '2' })
  expect(run.annotations).toHaveLength(3)
  expect(run.stdout.match(/^No comments: /gm)).toHaveLength(1)
  expect(run.summary).toContain('No comments: ')
  expect(run.outputs['sarif-file']).not.toBe('')
  expect(everythingSaid(scenario, run)).not.toContain(scenario.github.token)
})

test('a comment at a line that GitHub does not take costs itself only', async () => {
  // Without the merge base the diff starts at the base branch, whose own change looks like one of this pull request.
  const lines = Array.from({ length: 10 }, (_, index) => `# ${index}\n`).join('')
  const stack = (first: string[], last: string[], note = '') =>
    template(container('web', [...privileged, ...first]), lines, container('worker', last)) + note
  await using scenario = await createScenario({
    base: { 'stack.yaml': stack(['          Cpu: 1'], []) },
    head: { 'stack.yaml': stack(['          Cpu: 1'], privileged) },
    mainAfter: { 'stack.yaml': stack(['          Cpu: 2'], []) },
  })
  scenario.github.fail({ path: /compare/, status: 404 })
  const run = await runBuilt(scenario, { inputs: { gate: 'all' } })
  expectClean(scenario)
  expect(comments(scenario)).toEqual([{ path: 'stack.yaml', line: 27, rule: 'privileged-container' }])
  expect(run.outputs['comments-posted']).toBe('1')
  expect(run.exitCode).toBe(1)
  expect(run.stdout).toMatch(/^Fewer comments: GitHub did not take 1 comment at its place\.$/m)
})

test('a secondary limit that names its time is waited for', async () => {
  await using scenario = await createScenario({ base: before, head: after })
  scenario.github.fail(secondaryLimit(reviews, { retryAfter: 1, times: 1, method: 'POST' }))
  const run = await runBuilt(scenario)
  expect(run.outputs['comments-posted']).toBe('2')
  expectClean(scenario)
})

test('a lost reply makes no duplicates', async () => {
  await using scenario = await createScenario({ base: before, head: after })
  scenario.github.fail({ method: 'POST', path: reviews, status: 'reset', times: 1, perform: true })
  const run = await runBuilt(scenario)
  expect(scenario.github.state.comments).toHaveLength(2)
  expect(run.exitCode).toBe(1)
  expectClean(scenario)
})

test('at most so many comments, counted over all runs; the rest is counted', async () => {
  const many = Array.from({ length: 5 }, (_, index) => container(`c${index}`, privileged))
  await using scenario = await createScenario({ base: before, head: { 'ecs/stack.yaml': template(...many) } })
  const run = await runBuilt(scenario, { inputs: { 'max-comments': '3' } })
  expect(run.outputs['comments-posted']).toBe('3')
  expect(scenario.github.state.reviews[0]?.body).toContain('2 more in the [job summary]')
  expect((await runBuilt(scenario, { inputs: { 'max-comments': '3' } })).outputs['comments-posted']).toBe('0')
  expectClean(scenario)
})

test('nothing to say: one look at what was said before, and the gate passes', async () => {
  await using scenario = await createScenario({ base: { 'a.txt': 'a\n' }, head: before })
  const run = await runBuilt(scenario)
  expect(run.exitCode).toBe(0)
  expect(run.outputs).toMatchObject({ outcome: 'passed', findings: '0', critical: '0' })
  expect(scenario.github.requests.map(({ operation }) => operation)).toEqual(['graphql'])
  expect(JSON.parse(readFileSync(run.outputs['sarif-file'] ?? '', 'utf8')).runs[0].results).toEqual([])
})

test('no secret and no token appears anywhere', async () => {
  const json = {
    family: 'raw',
    containerDefinitions: [{ name: 'a', image: 'b:1', environment: [{ name: 'API_TOKEN', value: canaries[2] }] }],
  }
  const terraform = `resource "aws_ecs_task_definition" "api" {
  family = "api"
  container_definitions = jsonencode([{ name = "api", image = "x:1", privileged = true, environment = [{ name = "DB_PASSWORD", value = "${canaries[1]}" }] }])
}
`
  await using scenario = await createScenario({
    base: before,
    head: {
      ...after,
      'broken.yaml': `${template(container('web', secret))}      "unclosed: ${canaries[0]}\n   - [ ${canaries[0]}\n`,
      'raw.json': JSON.stringify(json, null, 2),
      'broken.json': `{"family": "x", "containerDefinitions": [{"name": "a", "environment": [{"name": "PASSWORD", "value": "${canaries[2]}" "x"`,
      'main.tf': terraform,
      'broken.tf': `${terraform.replace('"api"', '"other"')}\nresource "aws_ecs_task_definition" { x = "${canaries[1]}\n`,
    },
  })
  for (const inputs of [{}, { comments: 'never' }]) {
    const run = await runBuilt(scenario, { inputs })
    const files = ['sarif-file', 'report-file'].map((name) => readFileSync(run.outputs[name] ?? '', 'utf8')).join('\n')
    const said = everythingSaid(scenario, run) + files
    for (const canary of canaries) expect(said).not.toContain(canary)
    expect(said).not.toContain(scenario.github.token)
    expect(said).not.toContain(Buffer.from(`x-access-token:${scenario.github.token}`).toString('base64'))
    expect(Number(run.outputs['findings'])).toBeGreaterThan(3)
  }
  expectClean(scenario)
})

test('names that were written to deceive change nothing around them', async () => {
  const fake = `<!-- ecs-warden:v1 fp=${'0'.repeat(32)} -->`
  const name = `"@octocat ${fake} \`\`\` ![x](http://evil.test/p.png) ::error::x ##[stop-commands]y #1 https://evil.test"`
  await using scenario = await createScenario({ base: before, head: { 'ecs/stack.yaml': template(container(name, privileged)) } })
  const run = await runBuilt(scenario)
  expectClean(scenario)
  const [comment] = scenario.github.state.comments
  expect(comment?.body.split('\n').at(-1)).toMatch(
    /^<!-- ecs-warden:v1 fp=[0-9a-f]{32} rule=privileged-container at=[0-9a-f.]+ in=[0-9a-f]{8} -->$/,
  )
  expect(run.commands.map(({ command }) => command)).toEqual(['add-mask', 'add-mask', 'stop-commands', 'error'])
  expect(run.stdout).not.toContain('##[')
  expect((await runBuilt(scenario)).outputs['comments-posted']).toBe('0')
})

test.each(['merge', 'head'] as const)('what comes in with the default branch is not the pull request’s (%s)', async (checkout) => {
  const stack = (...more: string[]) => template(container('web'), ...more)
  await using scenario = await createScenario({
    base: { 'a.yaml': stack(), 'b.yaml': stack() },
    head: { 'a.yaml': stack(container('new', privileged)) },
    mainAfter: { 'b.yaml': stack(container('old', privileged)) },
    checkout,
  })
  scenario.mergeMain()
  const run = await runBuilt(scenario)
  expect([run.exitCode, run.outputs['findings'], run.outputs['new-findings']]).toEqual([1, '2', '1'])
  expect(comments(scenario).map(({ path }) => path)).toEqual(['a.yaml'])
  scenario.push({ 'a.yaml': stack() })
  expect((await runBuilt(scenario)).exitCode).toBe(0)
  expect(comments(scenario)).toEqual([])
  expectClean(scenario)
})

test('a run that comes late leaves what the run of the newer commit has said', async () => {
  const stack = (...more: string[]) => ({ 'stack.yaml': template(container('web'), ...more) })
  await using scenario = await createScenario({ base: stack(), head: { 'x.txt': 'x\n' } })
  const { workspace, eventPath } = scenario
  const env = { GITHUB_SHA: scenario.context.sha }
  const event = readFileSync(eventPath)
  renameSync(workspace, `${workspace}-late`)
  scenario.push(stack(container('new', privileged)))
  await runBuilt(scenario)
  const said = comments(scenario)
  expect(said).toHaveLength(1)
  writeFileSync(eventPath, event)
  rmSync(workspace, { recursive: true })
  renameSync(`${workspace}-late`, workspace)
  const late = await runBuilt(scenario, { env })
  expect([late.exitCode, comments(scenario)]).toEqual([0, said])
  expect(late.stdout).toContain('Earlier comments were not looked after: the pull request has a newer commit, which has a run of its own.')
})

test('two runs at once say everything once', async () => {
  await using scenario = await createScenario({ base: before, head: after })
  const both = await Promise.all([runBuilt(scenario), runBuilt(scenario), runBuilt(scenario)])
  expect(both.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1])
  expect(comments(scenario)).toEqual([
    { path: 'ecs/stack.yaml', line: 11, rule: 'privileged-container' },
    { path: 'ecs/stack.yaml', line: 18, rule: 'secret-in-environment' },
  ])
  await runBuilt(scenario)
  const states = scenario.github.state.reviews.map(({ body }) => body.split('\n')[0]?.replace(/\(http.*\)/, ''))
  expect(states.at(-1)).toBe('ecs-warden: 2 high in the comments of this pull request.')
  expect(new Set(states.slice(0, -1))).toEqual(
    new Set(states.length > 1 ? ['ecs-warden: how things stand now is said in a [later review].'] : []),
  )
  expectClean(scenario)
})

test('the line to blame: set elsewhere, taken away, or not shown at all', async () => {
  const gap = Array.from({ length: 8 }, (_, index) => `# ${index}\n`).join('')
  const flag = (value: string) => `Parameters:\n  Flag:\n    Type: String\n    Default: "${value}"\n${gap}`
  const byFlag = template(container('flagged', ['          Privileged: !Ref Flag']))
  const logged = template(container('quiet').replace(/( +LogConfiguration)/, `${gap}$1`), container('next'))
  const far = template(container('far', privileged)).replace('[EC2]\n', `[EC2]\n${gap}`)
  await using scenario = await createScenario({
    base: { 'flag.yaml': flag('false') + byFlag, 'logs.yaml': logged, 'far.yaml': far.replace('[EC2]', '[FARGATE]') },
    head: {
      'flag.yaml': flag('true') + byFlag,
      'logs.yaml': logged.replace(/ +LogConfiguration:\n +LogDriver: awslogs\n/, gap),
      'far.yaml': far,
    },
  })
  const run = await runBuilt(scenario, { inputs: { rules: 'privileged-container, container-without-logging' } })
  expectClean(scenario)
  expect(run.outputs['comments-posted']).toBe('3')
  expect(
    scenario.github.state.comments.map(({ thread: { path, subject, side, line }, body }) => [
      `${path}:${subject === 'file' ? 'file' : `${side} ${line}`}`,
      (body.split('\n')[2] ?? '').replace(/\(http[^)]*\)/, ''),
    ]),
  ).toEqual([
    ['flag.yaml:RIGHT 4', '`Flag` is set here; the finding is at [`flag.yaml:23`].'],
    ['logs.yaml:LEFT 17', 'This line said otherwise; the finding is at [`logs.yaml:7`].'],
    [
      'far.yaml:file',
      'This is about [`far.yaml:19`], outside of the lines that this pull request shows; a change elsewhere made it a finding.',
    ],
  ])
})

test.each([
  ['auto', { ref: 'refs/heads/main', tool: 'ecs-warden' }, 1],
  ['auto', { ref: 'refs/heads/main', tool: 'other' }, 2],
  ['auto', { ref: 'refs/heads/other', tool: 'ecs-warden' }, 2],
  ['auto', undefined, 2],
  ['never', { ref: 'refs/heads/main', tool: 'ecs-warden' }, 2],
  ['always', undefined, 1],
] as const)('code-scanning: %s, an analysis %o: %i comments', async (codeScanning, analysis, count) => {
  await using scenario = await createScenario({ base: before, head: after })
  const { state } = scenario.github
  const common = {
    id: 1,
    commit: scenario.commits.base,
    category: '',
    createdAt: '2026-01-01T00:00:00Z',
    results: 0,
    rules: 1,
    sarifId: 'a',
  }
  if (analysis) state.analyses.push({ ...common, ...analysis })
  const run = await runBuilt(scenario, { inputs: { 'code-scanning': codeScanning } })
  expectClean(scenario)
  expect(run.exitCode).toBe(1)
  expect(run.annotations.filter(({ file }) => file !== undefined)).toEqual([])
  // The one with a suggestion is said all the same: an alert has none.
  expect(comments(scenario).map(({ rule }) => rule)).toEqual(['privileged-container', 'secret-in-environment'].slice(0, count))
  expect(state.reviews[0]?.body.split('\n')[0]).toBe(`ecs-warden: ${count} high in the comments of this pull request.`)
})
