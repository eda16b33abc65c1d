import type { Permissions, State } from './state.ts'

/** What a handler sends back. `raw` goes out as it is, instead of JSON. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly raw?: { readonly type: string; readonly bytes: Uint8Array | string }
  readonly headers?: Readonly<Record<string, string>>
}

/** A request after routing and validation. */
export interface Call {
  readonly state: State
  readonly permissions: Permissions
  /** A token came with it. */
  readonly authenticated: boolean
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly accept: string
  /** The path and query as asked. */
  readonly url: URL
  readonly body: Readonly<Record<string, unknown>>
}

export type Handler = (call: Call) => Reply

const documentation = 'https://docs.github.com/rest'

export const ok = (body: unknown, headers?: Record<string, string>): Reply => ({ status: 200, body, ...(headers ? { headers } : {}) })

export const problem = (
  status: number,
  message: string,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Reply => ({
  status,
  body: { message, ...extra, documentation_url: documentation, status: String(status) },
  headers,
})

export const notFound = (): Reply => problem(404, 'Not Found')
export const forbidden = (): Reply => problem(403, 'Resource not accessible by integration')
/** The 422 of the reviews API: plain sentences, which do not name the entry at fault. */
export const unprocessable = (...errors: string[]): Reply => problem(422, 'Unprocessable Entity', { errors })
/** The 422 of most other calls: structured errors. */
export const invalid = (
  resource: string,
  errors: readonly { readonly field: string; readonly message: string; readonly code?: string }[],
): Reply => problem(422, 'Validation Failed', { errors: errors.map((error) => ({ resource, code: 'custom', ...error })) })

/** Refuses what the token may not do. */
export function needs(call: Call, permission: keyof Permissions, access: 'read' | 'write'): Reply | undefined {
  if (!call.authenticated && access === 'write') return problem(401, 'Requires authentication')
  // What is public can be read with any token, but the alerts of code scanning are not public.
  if (access === 'read' && !call.state.private && permission !== 'security-events') return undefined
  const has = call.permissions[permission]
  return has === 'write' || has === access ? undefined : forbidden()
}

/** One page of a list, with a `Link` header that names the repository by number, as GitHub's does. */
export function paged<Item>(call: Call, items: readonly Item[], shape: (item: Item) => unknown): Reply {
  const { page, size } = pageOf(call)
  const slice = items.slice((page - 1) * size, page * size)
  return ok(slice.map(shape), linkHeader(call, page, Math.ceil(items.length / size)))
}

export function pageOf(call: Call): { readonly page: number; readonly size: number } {
  const size = Number(call.query.get('per_page') ?? 30)
  return { page: Math.max(1, Number(call.query.get('page') ?? 1)), size: size < 1 ? 30 : Math.min(100, size) }
}

export function linkHeader(call: Call, page: number, last: number): Record<string, string> {
  const { state } = call
  const to = (number: number, rel: string): string => {
    const query = new URLSearchParams(call.url.search)
    query.set('page', String(number))
    const path = call.url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${state.id}`)
    return `<${state.url}${path}?${query}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next'), to(last, 'last')] : []),
    ...(page > 1 ? [to(1, 'first')] : []),
  ]
  return links.length === 0 ? {} : { link: links.join(', ') }
}
