import type { FakeGitHub } from './server.ts'
import type { Json } from './shapes.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // The tests look at replies of many shapes.
  readonly body: Json
  readonly list: readonly Json[]
}

/** A plain client for tests: one request with the token, below the repository when the path begins with `./`. */
export async function ask(
  github: FakeGitHub,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const url = path.startsWith('http') ? path : github.url + path.replace(/^\./, `/repos/${github.repository}`)
  const reply = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${github.token}`, accept: 'application/vnd.github+json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await reply.text()
  const json = text === '' ? {} : (JSON.parse(text) as unknown)
  return { status: reply.status, headers: reply.headers, body: json as Json, list: Array.isArray(json) ? (json as Json[]) : [] }
}

export async function askGraphql(
  github: FakeGitHub,
  query: string,
  variables: Json = {},
): Promise<{ data: unknown; errors?: { type?: string }[] }> {
  const { body } = await ask(github, 'POST', '/graphql', { query, variables })
  return body as unknown as { data: unknown; errors?: { type?: string }[] }
}
