import type { IncomingMessage, ServerResponse } from 'node:http'

/** A failure that the fake shall have. */
export interface Fault {
  readonly method?: string
  /** The path exactly (without query), or a pattern for path and query. Also matches `/graphql` and paths of git. */
  readonly path: string | RegExp
  /** How often; without it, always. */
  readonly times?: number
  /** How many matching requests go well first. */
  readonly after?: number
  /** A status; `timeout` never answers, `reset` cuts the connection, `garbage` answers 200 with text that is no JSON. */
  readonly status: number | 'timeout' | 'reset' | 'garbage'
  readonly headers?: Readonly<Record<string, string>>
  /** The reply's body: text as it is, anything else as JSON. */
  readonly body?: unknown
  /** Do what was asked before failing: the reply is lost, not the request. */
  readonly perform?: boolean
}

interface Armed extends Fault {
  seen: number
  used: number
}

/** The faults that are armed now. */
export class Faults {
  readonly #armed: Armed[] = []

  /** Arms a fault; the answer disarms it. */
  add(fault: Fault): () => void {
    const armed = { ...fault, seen: 0, used: 0 }
    this.#armed.push(armed)
    return () => {
      const at = this.#armed.indexOf(armed)
      if (at !== -1) this.#armed.splice(at, 1)
    }
  }

  clear(): void {
    this.#armed.length = 0
  }

  /** The fault that this request meets, if any. */
  take(method: string, url: URL): Fault | undefined {
    for (const fault of this.#armed) {
      if (fault.method !== undefined && fault.method.toUpperCase() !== method) continue
      if (!(typeof fault.path === 'string' ? fault.path === url.pathname : fault.path.test(url.pathname + url.search))) continue
      if (fault.seen++ < (fault.after ?? 0) || fault.used >= (fault.times ?? Number.POSITIVE_INFINITY)) continue
      fault.used++
      return fault
    }
    return undefined
  }
}

/** Fails as asked; answers what to record as status. */
export function failWith(fault: Fault, request: IncomingMessage, response: ServerResponse): number {
  if (fault.status === 'timeout') return 0
  if (fault.status === 'reset') {
    request.socket.resetAndDestroy()
    return 0
  }
  const garbage = fault.status === 'garbage'
  const status = fault.status === 'garbage' ? 200 : fault.status
  const fallback = garbage
    ? '<html>{"truncated": ['
    : { message: `Injected failure ${status}`, documentation_url: 'https://docs.github.com/rest' }
  const body = fault.body ?? fallback
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...fault.headers })
  response.end(status === 204 || status === 304 ? undefined : text)
  return status
}

/** GitHub's refusal of requests that come too fast. */
export function secondaryLimit(
  path: Fault['path'],
  options: { status?: 403 | 429; retryAfter?: number; times?: number; method?: string } = {},
): Fault {
  return {
    path,
    status: options.status ?? 403,
    ...(options.method === undefined ? {} : { method: options.method }),
    ...(options.times === undefined ? {} : { times: options.times }),
    ...(options.retryAfter === undefined ? {} : { headers: { 'retry-after': String(options.retryAfter) } }),
    body: secondaryLimitBody,
  }
}

export const secondaryLimitBody = {
  documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
}

/** The other face of the same limit: on replies it is a 422. */
export const abuse = (path: Fault['path'], times?: number): Fault => ({
  method: 'POST',
  path,
  status: 422,
  ...(times === undefined ? {} : { times }),
  body: {
    message: 'Validation Failed',
    errors: [{ resource: 'PullRequestReviewComment', code: 'abuse', field: 'base' }],
    documentation_url: 'https://docs.github.com/rest',
  },
})
