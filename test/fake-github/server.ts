import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { ApiDescription, type Violation } from './api.ts'
import { type Fault, Faults, failWith, secondaryLimitBody } from './faults.ts'
import { basicPassword, type GitRequest, gitTarget, serveGit } from './git-http.ts'
import { answerGraphql } from './graphql.ts'
import { type FakeGitHubOptions, permissionsOf, stateOf, type TokenAccess } from './options.ts'
import { relocate } from './placement.ts'
import { type Call, forbidden, notFound, ok, problem, type Reply } from './replies.ts'
import { repositoryRoutes } from './routes-repository.ts'
import { addComment, addReview, contentOperations, reviewRoutes } from './routes-reviews.ts'
import { scanningRoutes } from './routes-scanning.ts'
import { accountOf } from './shapes.ts'
import { type Account, type Permissions, type PullRequest, type ReviewComment, readPermissions, type State } from './state.ts'

/** One request to the API. */
export interface RecordedRequest {
  readonly method: string
  /** Path and query. */
  readonly path: string
  /** 0 when the fake cut the connection or never answered. */
  readonly status: number
  readonly operation?: string
  readonly body?: unknown
}

const routes = { ...repositoryRoutes, ...reviewRoutes, ...scanningRoutes }

/** A GitHub for one repository, on a free port of this machine's loopback address. */
export class FakeGitHub {
  readonly url: string
  /** The Actions token. */
  readonly token = 'ghs_fakeActionsToken0123456789abcdefghij'
  readonly state: State
  /** Every request to the API, in order. */
  readonly requests: RecordedRequest[] = []
  /** Every request of a git client, in order. */
  readonly git: GitRequest[] = []
  /** Requests and replies that break the official description, and a token that stands where it must not. */
  readonly violations: Violation[] = []
  /** Requests for what the fake does not have, as `METHOD path`. */
  readonly unexpected: string[] = []
  readonly #api: ApiDescription
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #faults = new Faults()
  readonly #contentTimes: number[] = []
  #permissions: Permissions
  #spent = 0

  constructor(api: ApiDescription, server: Server, options: FakeGitHubOptions) {
    this.#api = api
    this.#server = server
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    this.#permissions = permissionsOf(options.token ?? 'write')
    this.state = stateOf(this.url, options)
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.on('close', () => this.#sockets.delete(socket))
    })
    server.on('request', (request, response) => {
      this.#answer(request, response).catch((error: unknown) => {
        this.violations.push({ kind: 'reply', operation: `${request.method} ${request.url}`, errors: [String((error as Error).stack)] })
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    })
  }

  get graphqlUrl(): string {
    return `${this.url}/graphql`
  }

  get repository(): string {
    return `${this.state.owner}/${this.state.name}`
  }

  setToken(access: TokenAccess): void {
    this.#permissions = permissionsOf(access)
  }

  /** Arms a failure; the answer disarms it. */
  fail(fault: Fault): () => void {
    return this.#faults.add(fault)
  }

  clearFaults(): void {
    this.#faults.clear()
  }

  pull(number = 1): PullRequest {
    const pull = this.state.pulls.find((entry) => entry.number === number)
    if (pull === undefined) throw new Error(`no pull request ${number}`)
    return pull
  }

  /** A new head arrives (the objects must be in the repository): comments move along or become outdated. */
  moveHead(number: number, to: Pick<PullRequest, 'headSha' | 'baseSha' | 'mergeSha'>): void {
    const pull = this.pull(number)
    Object.assign(pull, to)
    relocate(this.state, pull)
  }

  comment(id: number): ReviewComment {
    const comment = this.state.comments.find((entry) => entry.id === id)
    if (comment === undefined) throw new Error(`no review comment ${id}`)
    return comment
  }

  /** A person answers a review comment. */
  reply(id: number, body: string, author: Account = accountOf('octocat')): ReviewComment {
    const { thread } = this.comment(id)
    const root = this.state.comments.find((entry) => entry.thread === thread) ?? this.comment(id)
    const review = addReview(this.state, this.pull(thread.pull), { author, commit: thread.commit, body: '', state: 'COMMENTED' })
    return addComment(this.state, thread, review.id, author, body, root.id)
  }

  /** A person resolves the thread of a review comment. */
  resolve(id: number, by: Account = accountOf('octocat')): void {
    this.comment(id).thread.resolvedBy = by
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', this.url)
    const target = gitTarget(url.pathname)
    const fault = this.#faults.take(method, url)
    if (target !== undefined) return this.#answerGit(target, method, url, fault, request, response)
    const body = await bodyOf(request)
    this.#lookForToken(method, url, body.text)
    const record = (status: number, operation?: string): void => {
      const shown = { method, path: this.#hide(url.pathname + url.search), status, ...(operation === undefined ? {} : { operation }) }
      this.requests.push(body.json === undefined ? shown : { ...shown, body: body.json })
    }
    if (fault !== undefined && fault.perform !== true) {
      const operation = this.#api.find(method, this.#pathOf(url))?.operation
      return record(failWith(fault, request, response), operation)
    }
    const { reply, operation } = await this.#perform(method, url, body.json, request.headers)
    if (fault !== undefined) return record(failWith(fault, request, response), operation)
    record(reply.status, operation)
    this.#send(response, reply)
  }

  async #perform(
    method: string,
    url: URL,
    body: unknown,
    headers: IncomingMessage['headers'],
  ): Promise<{ reply: Reply; operation?: string }> {
    const authenticated = this.#presented(headers.authorization) === this.token
    if (headers.authorization !== undefined && !authenticated) return { reply: problem(401, 'Bad credentials') }
    this.#spent++
    if (this.#spent > this.state.limits.requestsPerHour) {
      return { reply: problem(403, 'API rate limit exceeded for installation.', {}, { 'x-ratelimit-remaining': '0' }) }
    }
    if (method === 'POST' && url.pathname === '/graphql') {
      if (!authenticated) return { reply: problem(403, 'This endpoint requires you to be authenticated.'), operation: 'graphql' }
      const answer = await answerGraphql(this.state, this.#permissions, (body ?? {}) as Record<string, unknown>, this.violations)
      return { reply: ok(answer), operation: 'graphql' }
    }
    if (method === 'GET' && url.pathname === '/user')
      return { reply: authenticated ? forbidden() : problem(401, 'Requires authentication') }
    const route = this.#api.find(method, this.#pathOf(url))
    if (route === undefined) {
      this.unexpected.push(`${method} ${this.#hide(url.pathname)}`)
      return { reply: notFound() }
    }
    const { operation, params } = route
    const own = params['owner'] === undefined || `${params['owner']}/${params['repo']}`.toLowerCase() === this.repository.toLowerCase()
    if (!own || (this.state.private && !authenticated)) return { reply: notFound(), operation }
    const wrong = this.#api.checkRequest(route, method, url.searchParams, body)
    if (wrong.errors.length > 0) {
      this.violations.push({ kind: 'request', operation, errors: wrong.errors })
      const status = wrong.where === 'body' ? 422 : 400
      return { reply: problem(status, `Invalid request.\n\n${wrong.errors.join('\n')}`), operation }
    }
    const call: Call = {
      state: this.state,
      permissions: authenticated ? this.#permissions : readPermissions,
      authenticated,
      params,
      query: url.searchParams,
      accept: String(headers.accept ?? ''),
      url: new URL(this.#pathOf(url) + url.search, this.url),
      body: (body ?? {}) as Record<string, unknown>,
    }
    const reply = this.#tooFast(operation) ?? this.#run(operation, call)
    if (reply.raw === undefined) this.#checkReply(operation, reply)
    return { reply, operation }
  }

  #run(operation: string, call: Call): Reply {
    if (operation === 'rate-limit/get') {
      const core = {
        limit: this.state.limits.requestsPerHour,
        used: this.#spent,
        remaining: this.#remaining(),
        reset: resetTime(),
        resource: 'core',
      }
      return ok({ resources: { core, search: core, graphql: core }, rate: core })
    }
    const handler = routes[operation]
    if (handler === undefined) throw new Error(`the description has ${operation}, the fake does not`)
    return handler(call)
  }

  #checkReply(operation: string, reply: Reply): void {
    const errors = this.#api.checkReply(operation, reply.status, reply.body)
    if (errors.length > 0) this.violations.push({ kind: 'reply', operation, errors })
  }

  /** The secondary limits on what creates content. */
  #tooFast(operation: string): Reply | undefined {
    if (!contentOperations.has(operation)) return undefined
    const { limits } = this.state
    const time = Date.now()
    const within = (milliseconds: number): number => this.#contentTimes.filter((entry) => time - entry < milliseconds).length
    if (within(60_000) < limits.contentPerMinute && within(3_600_000) < limits.contentPerHour) {
      this.#contentTimes.push(time)
      return undefined
    }
    const wait = limits.retryAfter === undefined ? {} : { 'retry-after': String(limits.retryAfter) }
    return { status: limits.secondaryStatus, body: secondaryLimitBody, headers: wait }
  }

  #remaining(): number {
    return Math.max(0, this.state.limits.requestsPerHour - this.#spent)
  }

  #send(response: ServerResponse, reply: Reply): void {
    const { limits } = this.state
    response.writeHead(reply.status, {
      'content-type': reply.raw?.type ?? 'application/json; charset=utf-8',
      'x-github-request-id': `${this.requests.length}`,
      'x-github-media-type': 'github.v3; format=json',
      'x-ratelimit-limit': String(limits.requestsPerHour),
      'x-ratelimit-remaining': String(this.#remaining()),
      'x-ratelimit-reset': String(resetTime()),
      'x-ratelimit-used': String(this.#spent),
      ...reply.headers,
    })
    response.end(reply.raw?.bytes ?? (reply.body === undefined ? undefined : JSON.stringify(reply.body)))
  }

  /** GitHub's own links name a repository by its number. */
  #pathOf(url: URL): string {
    return url.pathname.replace(`/repositories/${this.state.id}`, `/repos/${this.repository}`)
  }

  #presented(header: string | undefined): string | undefined {
    return /^(?:bearer|token) (.+)$/i.exec(header ?? '')?.[1] ?? basicPassword(header)
  }

  #hide(text: string): string {
    return text.replaceAll(this.token, '***')
  }

  #lookForToken(method: string, url: URL, text: string): void {
    if (!(url.href + text).includes(this.token)) return
    this.violations.push({
      kind: 'request',
      operation: `${method} ${this.#hide(url.pathname)}`,
      errors: ['the token stands in the path or the body'],
    })
  }

  async #answerGit(
    target: { readonly repository: string; readonly rest: string },
    method: string,
    url: URL,
    fault: Fault | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const presented = this.#presented(request.headers.authorization)
    const authorized = presented === this.token
    this.#lookForToken(method, url, '')
    const path = this.#hide(url.pathname + url.search)
    const refuse = (status: number, text: string, headers: Record<string, string> = {}): number => {
      response.writeHead(status, { 'content-type': 'text/plain', ...headers })
      response.end(text)
      return status
    }
    const status = (): number | undefined => {
      if (fault !== undefined) return failWith(fault, request, response)
      const challenge = { 'www-authenticate': 'Basic realm="GitHub"' }
      const needed = this.state.private || presented !== undefined
      if (needed && !authorized) return refuse(401, 'Repository not found.', challenge)
      if (target.repository.toLowerCase() !== this.repository.toLowerCase()) return refuse(404, 'Repository not found.')
      if (/git-receive-pack/.test(path)) return refuse(403, 'Permission to write is denied to github-actions[bot].')
      if (this.state.private && this.#permissions.contents === 'none') return refuse(403, 'Write access to repository not granted.')
      return undefined
    }
    const refused = status()
    if (refused === undefined) await serveGit(this.state.git.directory, target.rest, request, response)
    this.git.push({ method, path, authorized, status: refused ?? response.statusCode })
  }
}

/** Starts a fake GitHub; close it at the end of the test. */
export async function startFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const api = await ApiDescription.load()
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return new FakeGitHub(api, server, options)
}

const resetTime = (): number => Math.floor(Date.now() / 1000) + 3600

async function bodyOf(request: IncomingMessage): Promise<{ readonly text: string; readonly json: unknown }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') return { text, json: undefined }
  try {
    return { text, json: JSON.parse(text) as unknown }
  } catch {
    return { text, json: text }
  }
}
