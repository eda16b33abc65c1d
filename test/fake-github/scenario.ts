import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Files, GitRepository, git } from './git.ts'
import type { FakeGitHubOptions, TokenAccess } from './options.ts'
import { type Commits, type EventName, type RunContext, runContext } from './payload.ts'
import { type FakeGitHub, startFakeGitHub } from './server.ts'
import { accountOf } from './shapes.ts'
import { dependabot } from './state.ts'

export interface ScenarioOptions {
  /** The files of the default branch when the pull request was opened. */
  readonly base: Files
  /** What the pull request changes over the base (`null` removes a file). With `push`: what was pushed to the default branch. */
  readonly head?: Files
  /** What happened on the default branch since: the merge commit has it, `pull_request.base.sha` lags behind. */
  readonly mainAfter?: Files
  /** `merge` (default): actions/checkout as it comes. `head`: with `ref: head.sha`. `merge-full`: with `fetch-depth: 0`. */
  readonly checkout?: 'merge' | 'head' | 'merge-full'
  /** Default `pull_request`. */
  readonly event?: EventName
  /** Default `opened`. */
  readonly action?: 'opened' | 'synchronize' | 'reopened'
  /** The head stands in another person's copy; the token only reads. */
  readonly fork?: boolean
  /** Dependabot opened it; the token only reads. */
  readonly dependabot?: boolean
  /** Default: `read` for forks and Dependabot on `pull_request`, else `write`. */
  readonly token?: TokenAccess
  readonly private?: boolean
  readonly number?: number
  readonly limits?: FakeGitHubOptions['limits']
  readonly codeScanning?: FakeGitHubOptions['codeScanning']
}

/** A pull request on a fake GitHub, its checkout on a runner, and the event that started the run. */
export class Scenario {
  readonly github: FakeGitHub
  /** The folder that everything stands in; removed by `close`. */
  readonly root: string
  /** The repository on the server's side. */
  readonly origin: GitRepository
  /** `GITHUB_WORKSPACE`. */
  readonly workspace: string
  /** `RUNNER_TEMP`. */
  readonly temp: string
  readonly options: ScenarioOptions
  commits: Commits
  context: RunContext
  #action: string
  #before: string

  constructor(github: FakeGitHub, root: string, origin: GitRepository, commits: Commits, options: ScenarioOptions) {
    this.github = github
    this.root = root
    this.origin = origin
    // The runner's own layout: …/work/<repository>/<repository>, with _temp beside it.
    this.workspace = join(root, 'work', github.state.name, github.state.name)
    this.temp = join(root, 'work', '_temp')
    this.options = options
    this.commits = commits
    this.#action = options.action ?? 'opened'
    this.#before = commits.base
    mkdirSync(join(this.temp, '_github_workflow'), { recursive: true })
    this.context = this.#startRun()
  }

  get eventPath(): string {
    return join(this.temp, '_github_workflow', 'event.json')
  }

  /** Pushes more changes to the pull request: new head, new merge commit, comments move or become outdated, a new run starts. */
  push(changes: Files, message = 'Change it again'): void {
    const pull = this.github.pull(this.options.number)
    const branch = this.options.fork === true ? `refs/pull/${pull.number}/head` : `refs/heads/${pull.headRef}`
    this.#before = pull.headSha
    const head = this.origin.write(branch, message, changes, pull.headSha)
    this.#action = 'synchronize'
    this.#setHead(head)
  }

  /** The author merges the default branch into the pull request: its head has two parents, like the merge that runs look at. */
  mergeMain(): void {
    const pull = this.github.pull(this.options.number)
    this.#before = pull.headSha
    const head = this.origin.merge(pull.headSha, this.commits.main, 'Take in the default branch')
    if (this.options.fork !== true) this.origin.setRefs({ [`refs/heads/${pull.headRef}`]: head })
    this.#action = 'synchronize'
    this.#setHead(head)
  }

  /** Replaces the pull request's commits by one with these changes over the base: a forced push. */
  forcePush(changes: Files, message = 'Change it another way'): void {
    const pull = this.github.pull(this.options.number)
    this.#before = pull.headSha
    const head = this.origin.write('refs/scratch/head', message, changes, this.commits.base)
    this.origin.setRefs(this.options.fork === true ? {} : { [`refs/heads/${pull.headRef}`]: head })
    this.#action = 'synchronize'
    this.#setHead(head)
  }

  /** Somebody pushes to the default branch; the pull request's merge commit follows, its `base.sha` does not. */
  advanceMain(changes: Files, message = 'Change the default branch'): void {
    const main = this.origin.write(`refs/heads/${this.github.state.defaultBranch}`, message, changes, this.commits.main)
    const pull = this.github.pull(this.options.number)
    const merge = writeRefs(this.origin, pull.number, main, pull.headSha)
    this.commits = { ...this.commits, main, merge }
    this.github.moveHead(pull.number, { headSha: pull.headSha, baseSha: pull.baseSha, mergeSha: merge })
    this.context = this.#startRun()
  }

  #setHead(head: string): void {
    const { number } = this.github.pull(this.options.number)
    const merge = writeRefs(this.origin, number, this.commits.main, head)
    this.commits = { ...this.commits, head, merge }
    this.github.moveHead(number, { headSha: head, baseSha: this.commits.main, mergeSha: merge })
    this.context = this.#startRun()
  }

  /** A fresh checkout and event, as every run gets. */
  #startRun(): RunContext {
    const event = this.options.event ?? 'pull_request'
    const context = runContext(this.github, event, this.#action, this.commits, this.#before)
    if (event === 'merge_group') this.origin.setRefs({ [context.ref]: context.sha })
    checkOut(this, context)
    writeFileSync(this.eventPath, JSON.stringify(context.payload, null, 2))
    return context
  }

  /** The variables that the runner sets for every action. */
  get environment(): Record<string, string> {
    const { context, github } = this
    return {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: 'scan',
      GITHUB_ACTION_REPOSITORY: '',
      GITHUB_ACTOR: context.actor,
      GITHUB_TRIGGERING_ACTOR: context.actor,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_SERVER_URL: github.url,
      GITHUB_BASE_REF: context.baseRef,
      GITHUB_HEAD_REF: context.headRef,
      GITHUB_EVENT_NAME: context.event,
      GITHUB_EVENT_PATH: this.eventPath,
      GITHUB_JOB: 'scan',
      GITHUB_REF: context.ref,
      GITHUB_REF_NAME: context.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REPOSITORY: github.repository,
      GITHUB_REPOSITORY_ID: String(github.state.id),
      GITHUB_REPOSITORY_OWNER: github.state.owner,
      GITHUB_RETENTION_DAYS: '90',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '11000000001',
      GITHUB_RUN_NUMBER: '1',
      GITHUB_SHA: context.sha,
      GITHUB_WORKFLOW: 'ci',
      GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/ci.yml@${context.ref}`,
      GITHUB_WORKFLOW_SHA: context.sha,
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_ARCH: 'X64',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_NAME: 'GitHub Actions 1',
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: this.temp,
      RUNNER_TOOL_CACHE: join(this.root, 'tools'),
    }
  }

  async close(): Promise<void> {
    await this.github.close()
    rmSync(this.root, { recursive: true, force: true, maxRetries: 3 })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }
}

/** Builds the situation: server, repository, pull request, checkout, event. */
export async function createScenario(options: ScenarioOptions): Promise<Scenario> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'fake-github-')))
  const directory = join(root, 'origin.git')
  mkdirSync(directory)
  git(directory, ['init', '--quiet', '--bare', '--template=', '--initial-branch=main'])
  const origin = new GitRepository(directory)
  const number = options.number ?? 1
  const pushed = options.event === 'push'
  const base = origin.write('refs/heads/main', 'Begin', options.base)
  const headRef = options.dependabot === true ? 'dependabot/terraform/ecs' : 'change'
  const headBranch = pushed ? 'refs/heads/main' : options.fork === true ? `refs/pull/${number}/head` : `refs/heads/${headRef}`
  const head = origin.write(headBranch, 'Change it', options.head ?? {}, base)
  const onMain = pushed ? head : base
  const main =
    options.mainAfter === undefined ? onMain : origin.write('refs/heads/main', 'Change the default branch', options.mainAfter, onMain)
  const merge = writeRefs(origin, number, main, head)
  const weak = (options.fork === true || options.dependabot === true) && (options.event ?? 'pull_request') === 'pull_request'
  const author = options.dependabot === true ? dependabot : accountOf(options.fork === true ? 'contributor' : 'octocat')
  const github = await startFakeGitHub({
    repository: { directory, private: options.private ?? false },
    token: options.token ?? (weak ? 'read' : 'write'),
    pulls: [
      {
        number,
        baseRef: 'main',
        headRef,
        baseSha: base,
        headSha: head,
        mergeSha: merge,
        author,
        ...(options.fork === true ? { headRepository: 'contributor/infra' } : {}),
      },
    ],
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.codeScanning === undefined ? {} : { codeScanning: options.codeScanning }),
  })
  return new Scenario(github, root, origin, { base, head, merge, main }, options)
}

/** Points `refs/pull/N/head` and, by a real merge, `refs/pull/N/merge`; answers the merge commit. */
function writeRefs(origin: GitRepository, number: number, main: string, head: string): string {
  const merge = origin.merge(main, head, `Merge ${head} into ${main}`)
  origin.setRefs({ [`refs/pull/${number}/head`]: head, [`refs/pull/${number}/merge`]: merge })
  return merge
}

/** What actions/checkout does, with `persist-credentials: false`: nothing but the commit, unless the depth is 0. */
function checkOut(scenario: Scenario, context: RunContext): void {
  const { workspace, origin, github } = scenario
  rmSync(workspace, { recursive: true, force: true })
  mkdirSync(workspace, { recursive: true })
  git(workspace, ['init', '--quiet', '--template=', '--initial-branch=master'])
  const kind = scenario.options.checkout ?? 'merge'
  const full = kind === 'merge-full'
  const sha = kind === 'head' ? scenario.commits.head : context.sha
  const branch = /^refs\/heads\/(.*)$/.exec(context.ref)?.[1]
  const local = branch === undefined ? `refs/remotes/${context.ref.replace('refs/', '')}` : `refs/remotes/origin/${branch}`
  const wanted = kind === 'head' ? [sha] : [`+${sha}:${local}`]
  const all = full ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : []
  const depth = full ? [] : ['--depth=1']
  git(workspace, ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, `file://${origin.directory}`, ...all, ...wanted])
  const target = branch === undefined || kind === 'head' ? ['--detach', sha] : ['-B', branch, local]
  git(workspace, ['-c', 'advice.detachedHead=false', 'checkout', '--quiet', '--force', ...target])
  const remote = `[remote "origin"]\n\turl = ${github.url}/${github.repository}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`
  appendFileSync(join(workspace, '.git', 'config'), remote)
}
