import { at } from './event.ts'

/** What came of a question to GitHub. A failure is data: nothing here throws, and no failure may change the verdict. */
export type Answer = { readonly ok: true; readonly data: unknown } | Failure

export interface Failure {
  readonly ok: false
  /** Missing where no reply came. */
  readonly status?: number
  /** A sentence without a full stop. */
  readonly why: string
  /** Whether what was asked may have been done all the same. */
  readonly unsure: boolean
}

export interface ClientOptions {
  /** `GITHUB_API_URL`. */
  readonly api: string
  readonly token: string
  /** For all waiting together: reporting never holds a job up for long. */
  readonly totalMilliseconds?: number
  readonly requestMilliseconds?: number
}

type Octokit = ReturnType<typeof import('@actions/github')['getOctokit']>

/** GitHub's API with patience that ends. */
export class Client {
  readonly #options: Required<ClientOptions>
  #left: number
  #octokit: Octokit | undefined

  constructor(options: ClientOptions) {
    this.#options = { totalMilliseconds: 30_000, requestMilliseconds: 10_000, ...options }
    this.#left = this.#options.totalMilliseconds
  }

  /** One REST call: `GET /repos/{owner}/{repo}/…`. What does no harm when done twice is tried again after a failure that may pass. */
  async rest(route: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`, parameters: Record<string, unknown>): Promise<Answer> {
    return this.#patiently(!route.startsWith('POST '), async (octokit, signal) => {
      const { data, status } = await octokit.request(route, { ...parameters, request: { signal } })
      return status === 204 ? {} : data
    })
  }

  /** One GraphQL query. An answer with errors is a failure. */
  async query(text: string, variables: Record<string, unknown>): Promise<Answer> {
    return this.#patiently(true, (octokit, signal) => octokit.graphql(text, { ...variables, request: { signal } }))
  }

  async #patiently(safe: boolean, ask: (octokit: Octokit, signal: AbortSignal) => Promise<unknown>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const left = this.#left
      if (left <= 0) return { ok: false, why: 'GitHub took too long to answer', unsure: false }
      const started = performance.now()
      try {
        const octokit = await this.#open()
        const data = await ask(octokit, AbortSignal.timeout(Math.min(this.#options.requestMilliseconds, left)))
        // Octokit hands over as text what should be JSON and is none.
        if (typeof data === 'object' && data !== null) return { ok: true, data }
        throw new NoJson()
      } catch (error) {
        const failure = failureOf(error)
        const wait = waitFor(error, failure, attempt, safe)
        if (wait === undefined || wait >= left - (performance.now() - started)) return failure
        await new Promise((resolve) => setTimeout(resolve, wait))
      } finally {
        this.#left -= performance.now() - started
      }
    }
  }

  /** Loaded when there is something to ask: most runs of this program never need it. */
  async #open(): Promise<Octokit> {
    if (this.#octokit) return this.#octokit
    const { getOctokit } = await import('@actions/github')
    this.#octokit = getOctokit(this.#options.token, {
      baseUrl: this.#options.api,
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    })
    return this.#octokit
  }
}

class NoJson extends Error {}

const quiet = (): void => undefined

const attempts = 3

/**
 * How long to wait before the next attempt, in milliseconds; `undefined` for giving up. A limit names its own time, and is obeyed for
 * writing too, since nothing was done. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function waitFor(
  error: unknown,
  { status, unsure }: Pick<Failure, 'status' | 'unsure'>,
  attempt: number,
  safe: boolean,
): number | undefined {
  if (attempt >= attempts) return undefined
  if (status === 403 || status === 429) {
    const after = Number(header(error, 'retry-after') ?? Number.NaN)
    if (Number.isFinite(after) && after >= 0) return after * 1000 + 100
    if (header(error, 'x-ratelimit-remaining') === '0') {
      const reset = Number(header(error, 'x-ratelimit-reset') ?? Number.NaN)
      return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) + 1000 : undefined
    }
    return isLimit(error) ? 60_000 * attempt : undefined
  }
  if (!safe) return undefined
  return status === undefined || status >= 500 || unsure ? 500 * 4 ** (attempt - 1) : undefined
}

const isLimit = (error: unknown): boolean =>
  /secondary rate limit|abuse detection/i.test(String(at(error, 'response', 'data', 'message') ?? ''))

const header = (error: unknown, name: string): string | undefined => {
  const value = at(error, 'response', 'headers', name)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The name of what happened. The text of an error may quote what was sent or received, so only GitHub's own message is kept. */
export function failureOf(error: unknown): Failure {
  const code = at(error, 'status')
  // Octokit says 500 of what never got a reply.
  const status = typeof code === 'number' && at(error, 'response') !== undefined ? code : undefined
  const refusal = at(error, 'errors', 0, 'message') // GraphQL: status 200, errors in the body
  if (status === undefined && typeof refusal === 'string')
    return {
      ok: false,
      ...(at(error, 'errors', 0, 'type') === 'FORBIDDEN' ? { status: 403 } : {}),
      why: `GitHub refused: ${short(refusal)}`,
      unsure: false,
    }
  if (status !== undefined) {
    const said = [at(error, 'response', 'data', 'message'), ...asList(at(error, 'response', 'data', 'errors'))]
    const words = said.map((one) => (typeof one === 'string' ? one : at(one, 'message'))).filter((one) => typeof one === 'string')
    return {
      ok: false,
      status,
      why: `GitHub answered ${status}${words.length > 0 ? ` (${short(words.join('; '))})` : ''}`,
      unsure: status >= 500,
    }
  }
  if (error instanceof NoJson) return { ok: false, why: 'GitHub answered with something that is no JSON', unsure: true }
  const timeout = error instanceof Error && /abort|timeout/i.test(`${error.name} ${error.message}`)
  return { ok: false, why: timeout ? 'GitHub did not answer in time' : 'GitHub could not be reached', unsure: true }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const short = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200)
