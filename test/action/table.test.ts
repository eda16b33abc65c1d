import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type ActionOptions,
  createScenario,
  type Fault,
  type Scenario,
  type ScenarioOptions,
  secondaryLimit,
} from '../fake-github/index.ts'
import { container, outputNames, privileged, runBuilt, template } from './scenarios.ts'

/**
 * What comes of a run, by what started it, how the repository was checked out, what the token may do, whether the base can be read, what
 * was said before, what fails and what the pull request does. `new/fixed/unseen` is `-` where nothing was compared; `said` and `posted`
 * count comments that stand in the end and comments of this run; `marked` counts annotations in files; then a word of the log.
 */
const table = `
event         | checkout | token    | base   | before    | fails           | change    = outcome | new/fixed/unseen | said | posted | marked | note
pull_request  | merge    | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | head     | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | full     | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | no .git  | write    | yes    | nothing   |                 | adds      = failed  | -                | 0    | 0      | 1      | No comments: the workspace is no git checkout
pull_request  | no git   | write    | yes    | nothing   |                 | adds      = failed  | -                | 0    | 0      | 1      | No comments: the workspace is no git checkout
pull_request  | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | comments need \`permissions: pull-requests: write\`
pull_request  | merge    | contents | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: GitHub refused
pull_request  | merge    | none     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: there is no token
pull_request  | merge    | contents | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | no     | nothing   |                 | adds      = failed  | -                | 1    | 1      | 0      | Not compared with the base
pull_request  | merge    | write    | no     | nothing   |                 | keeps     = failed  | -                | 0    | 0      | 0      | Not compared with the base
pull_request  | head     | write    | no     | nothing   |                 | adds      = failed  | -                | 1    | 1      | 0      | Not compared with the base
pull_request  | merge    | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | head     | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | full     | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | hides     = failed  | 0/0/1            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | accepts   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | renames   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | causes    = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | head     | write    | yes    | nothing   |                 | causes    = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | exposes   = failed  | 1/*/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   |                 | nothing   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | head     | write    | yes    | said      |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | read     | yes    | said      |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | head     | write    | yes    | said      |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | read     | yes    | said      |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      | Earlier comments were not looked after
pull_request  | merge    | write    | no     | said      |                 | mends     = passed  | -                | 0    | 0      | 0      |
pull_request  | no .git  | write    | yes    | said      |                 | mends     = passed  | -                | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | blurs     = passed  | 0/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | accepts   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | removes   = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | renames   = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | said      |                 | breaks    = error   | 0/0/*            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | replied   |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | replied   |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      | @Fixed
pull_request  | merge    | write    | yes    | replied   |                 | accepts   = passed  | 0/0/0            | 1    | 0      | 0      | @Accepted
pull_request  | merge    | write    | yes    | replied   |                 | blurs     = passed  | 0/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | resolved  |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | resolved  |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | resolved  |                 | renames   = failed  | 1/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | minimized |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | minimized |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      | @High
pull_request  | merge    | write    | yes    | foreign   |                 | adds      = failed  | 1/0/0            | 2    | 1      | 0      |
pull_request  | merge    | write    | yes    | foreign   |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | twice     |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | twice     |                 | mends     = passed  | 0/0/0            | 0    | 0      | 0      |
pull_request  | merge    | write    | yes    | settled   |                 | adds      = failed  | 1/0/0            | 2    | 1      | 0      |
pull_request  | merge    | write    | yes    | old       |                 | adds      = failed  | 1/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | old       |                 | mends     = passed  | 0/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | nothing   | reading 502     | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   | review lost     | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   | review 404      | adds      = failed  | 1/0/0            | 0    | 0      | 1      | No comments: GitHub answered 404
pull_request  | merge    | write    | yes    | nothing   | review limited  | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   | line refused    | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | merge    | write    | yes    | nothing   | compare 404     | adds      = failed  | 1/0/0            | 1    | 1      | 0      |
pull_request  | head     | write    | yes    | nothing   | compare 404     | adds      = failed  | -                | 0    | 0      | 1      | No comments: GitHub answered 404
pull_request  | merge    | write    | yes    | said      | deleting 403    | mends     = passed  | 0/0/0            | 1    | 0      | 0      | Earlier comments were not looked after
pull_request  | merge    | write    | yes    | said      | deleting 404    | mends     = passed  | 0/0/0            | 1    | 0      | 0      |
pull_request  | merge    | write    | yes    | replied   | editing 500     | mends     = passed  | 0/0/0            | 1    | 0      | 0      | Earlier comments were not looked after
fork          | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
fork          | merge    | read     | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
fork          | head     | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | from forks the token can only read
dependabot    | merge    | read     | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      | of Dependabot the token can only read
merge_group   | merge    | write    | yes    | nothing   |                 | adds      = failed  | 1/0/0            | 0    | 0      | 1      |
merge_group   | merge    | write    | yes    | nothing   |                 | keeps     = passed  | 0/0/0            | 0    | 0      | 0      |
push          | merge    | write    | yes    | nothing   |                 | adds      = passed  | 1/0/0            | 0    | 0      | 1      |
push          | merge    | write    | yes    | nothing   |                 | fixes     = passed  | 0/1/0            | 0    | 0      | 0      |
push          | merge    | write    | no     | nothing   |                 | adds      = passed  | -                | 0    | 0      | 1      |
schedule      | merge    | write    | yes    | nothing   |                 | keeps     = passed  | -                | 0    | 0      | 1      |
`

const unknown = ['          Privileged: !Ref Unknown']
const accepted = ['          Privileged: true # ecs-warden:ignore privileged-container -- reads the counters of the kernel']
const stack = (more: readonly string[] = [], top = '') =>
  `${top === '' ? 'Parameters:\n  Unknown: {Type: String}\n' : top}${Array.from({ length: 8 }, (_, index) => `# ${index}\n`).join('')}${template(container('web', more))}`
const flag = (value: string) => `Parameters:\n  Flag:\n    Type: String\n    Default: "${value}"\n`
const byFlag = (value: string) => ({ 'stack.yaml': stack(['          Privileged: !Ref Flag'], flag(value)) })
const clean = { 'stack.yaml': stack() }
const faulty = { 'stack.yaml': stack(privileged) }

type Files = ScenarioOptions['base']
type Files2 = readonly [base: Files, head: Files]

const changes: Readonly<Record<string, Files2>> = {
  adds: [clean, faulty],
  keeps: [faulty, { 'note.txt': 'x\n' }],
  fixes: [faulty, clean],
  mends: [clean, clean],
  hides: [faulty, { 'stack.yaml': stack(unknown) }],
  blurs: [clean, { 'stack.yaml': stack(unknown) }],
  accepts: [clean, { 'stack.yaml': stack(accepted) }],
  renames: [faulty, { 'stack.yaml': null, 'infra/stack.yaml': stack(privileged) }],
  removes: [clean, { 'stack.yaml': null }],
  breaks: [clean, { 'stack.yaml': stack(privileged).replace('Properties:', 'Properties: [') }],
  // The line to blame is far from the fault.
  causes: [byFlag('false'), byFlag('true')],
  // What makes it a fault is in another resource, far away.
  exposes: [{ 'stack.yaml': stack(privileged).replace('[EC2]', '[FARGATE]') }, { 'stack.yaml': stack(privileged) }],
  nothing: [{ 'a.txt': 'a\n' }, { 'b.txt': 'b\n' }],
}

const reviews = /\/pulls\/1\/reviews$/
const faults: Readonly<Record<string, Fault>> = {
  'reading 502': { path: '/graphql', status: 502, times: 1 },
  'review lost': { method: 'POST', path: reviews, status: 'reset', times: 1, perform: true },
  'review 404': { method: 'POST', path: reviews, status: 404 },
  'review limited': secondaryLimit(reviews, { retryAfter: 1, times: 1, method: 'POST' }),
  'line refused': {
    method: 'POST',
    path: reviews,
    status: 422,
    body: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] },
  },
  'compare 404': { path: /\/compare\//, status: 404 },
  'deleting 403': { method: 'DELETE', path: /\/pulls\/comments\//, status: 403 },
  'deleting 404': { method: 'DELETE', path: /\/pulls\/comments\//, status: 404 },
  'editing 500': { method: 'PATCH', path: /\/pulls\/comments\//, status: 500 },
}

/** What people, other programs and earlier versions did with the comment of the run before. */
const since: Readonly<Record<string, (scenario: Scenario) => void>> = {
  said: () => undefined,
  replied: ({ github }) => void github.reply(github.state.comments[0]?.id ?? 0, 'Why?'),
  resolved: ({ github }) => github.resolve(github.state.comments[0]?.id ?? 0),
  minimized: (scenario) => change(scenario, { minimized: 'off-topic' }),
  foreign: (scenario) => change(scenario, { author: { login: 'mallory', id: 9, type: 'User' } }),
  settled: (scenario) => change(scenario, {}, (body) => body.replace(/ fp=([0-9a-f]+).* -->/, ' was=$1 -->')),
  old: (scenario) => change(scenario, {}, (body) => body.replace(/ rule=.* -->/, ' -->')),
  twice: ({ github: { state } }) => {
    const [first] = state.comments
    if (!first) throw new Error('no comment')
    const thread = { ...first.thread, id: state.nextId() }
    state.threads.push(thread)
    state.comments.push({ ...first, thread, id: state.nextId() })
  },
}

function change({ github: { state } }: Scenario, more: object, edit = (body: string) => body): void {
  const [first] = state.comments
  if (!first) throw new Error('no comment')
  state.comments[0] = { ...first, ...more, body: edit(first.body) }
}

interface Row {
  readonly event: string
  readonly checkout: string
  readonly token: string
  readonly base: string
  readonly before: string
  readonly fails: string
  readonly change: string
  readonly outcome: string
  readonly 'new/fixed/unseen': string
  readonly said: string
  readonly posted: string
  readonly marked: string
  readonly note: string
}

const [head = [], ...lines] = table
  .trim()
  .split('\n')
  .map((line) => line.split(/[|=](?= |$)/).map((cell) => cell.trim()))
const rows = lines.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])) as unknown as Row)

const optionsFor = ({ event, checkout, token, change: name, before }: Row): ScenarioOptions => {
  const [base, changed] = changes[name] ?? changes['nothing'] ?? [{}, {}]
  const [from, to] = before === 'nothing' ? [base, changed] : [clean, faulty]
  return {
    base: from,
    head: to,
    // Something happened on the base since: its commit is not in the checkout.
    mainAfter: event === 'push' ? undefined : { 'other.txt': 'x\n' },
    event: event === 'fork' || event === 'dependabot' ? 'pull_request' : (event as ScenarioOptions['event']),
    ...(event === 'fork' ? { fork: true } : event === 'dependabot' ? { dependabot: true } : {}),
    checkout: checkout === 'head' ? 'head' : checkout === 'full' ? 'merge-full' : 'merge',
    token: before === 'nothing' ? tokenFor(token) : 'write',
  } as ScenarioOptions
}

const tokenFor = (token: string): NonNullable<ScenarioOptions['token']> =>
  token === 'contents' ? { contents: 'read' } : token === 'read' ? 'read' : 'write'

async function play(row: Row, scenario: Scenario) {
  const { github } = scenario
  if (row.before !== 'nothing') {
    await runBuilt(scenario)
    since[row.before]?.(scenario)
    const [, changed = {}] = changes[row.change] ?? []
    if (row.change !== 'adds') scenario.push(changed)
    github.setToken(tokenFor(row.token))
  }
  if (row.checkout === 'no .git') rmSync(join(scenario.workspace, '.git'), { recursive: true })
  const fault = faults[row.fails]
  if (fault) github.fail(fault)
  if (row.base === 'no') github.fail({ path: /info\/refs/, status: 500, times: 1 })
  const options: ActionOptions = {
    ...(row.token === 'none' ? { inputs: { token: '' } } : {}),
    env: row.checkout === 'no git' ? { PATH: '' } : {},
  }
  return runBuilt(scenario, options)
}

test.concurrent.each(rows.map((row) => [`${Object.values(row).slice(0, 7).join(' | ')} = ${row.outcome}`, row] as const))(
  '%s',
  async (_, row) => {
    await using scenario = await createScenario(optionsFor(row))
    const run = await play(row, scenario)
    const { state } = scenario.github
    const { outputs } = run
    expect(run.exitCode).toBe({ passed: 0, failed: 1, error: 2 }[row.outcome])
    expect(outputs['outcome']).toBe(row.outcome)
    expect(Object.keys(outputs).sort()).toEqual(outputNames)
    const compared = [outputs['new-findings'], outputs['fixed'], outputs['unseen']]
    const wanted = row['new/fixed/unseen'].split('/')
    expect(compared).toEqual(wanted.length === 1 ? ['', '', ''] : wanted.map((count) => (count === '*' ? expect.any(String) : count)))
    const roots = state.comments.filter(({ inReplyTo }) => inReplyTo === undefined)
    expect(roots.map(({ body }) => body.split('\n')[0])).toHaveLength(Number(row.said))
    expect(outputs['comments-posted']).toBe(row.posted)
    expect(run.annotations.filter(({ file }) => file !== undefined)).toHaveLength(Number(row.marked))
    const [, kind] = /^@(.*)$/.exec(row.note) ?? []
    if (kind !== undefined) expect(roots[0]?.body).toMatch(new RegExp(`^\\*\\*${kind}\\*\\*`))
    else if (row.note === '') expect(run.stdout).not.toMatch(/^(?:No comments|Fewer comments|Earlier comments)/m)
    else {
      expect(run.stdout).toContain(row.note)
      expect(run.summary.replaceAll('\\', '')).toContain(row.note.split('`')[0])
    }
    expect(run.summary).toMatch(new RegExp(`^\\*\\*${{ passed: 'Passed', failed: 'Failed', error: 'Error' }[row.outcome]}`, 'm'))
    if (row.outcome === 'error') expect(outputs['sarif-file']).toBe('')
    else expect(JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8')).runs[0].results).toHaveLength(Number(outputs['findings']))
    expect(existsSync(outputs['report-file'] ?? '')).toBe(true)
    expect(scenario.github.violations).toEqual([])
    expect(scenario.github.unexpected).toEqual([])
  },
)
