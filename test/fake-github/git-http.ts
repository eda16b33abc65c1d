import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename, dirname } from 'node:path'
import { gitEnvironment } from './git.ts'

/** One request of a git client. */
export interface GitRequest {
  readonly method: string
  readonly path: string
  /** It carried the right token. */
  readonly authorized: boolean
  readonly status: number
}

const gitPath = /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack|HEAD|objects\/.*))$/

/** Splits a path that a git client asks for; `undefined` when it is not one. */
export function gitTarget(path: string): { readonly repository: string; readonly rest: string } | undefined {
  const match = gitPath.exec(path)
  return match === null ? undefined : { repository: `${match[1]}/${match[2]}`, rest: match[3] ?? '' }
}

/** `x-access-token:<token>` as Basic authentication: how actions/checkout and git credentials send a token. */
export function basicPassword(header: string | undefined): string | undefined {
  const encoded = /^basic ([\w+/=]+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  return text.startsWith('x-access-token:') ? text.slice('x-access-token:'.length) : ''
}

/** Hands a request on to `git http-backend`, the server that git ships. */
export function serveGit(directory: string, rest: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const header = (name: string): string => String(request.headers[name] ?? '')
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment,
      // GitHub lets a client fetch any commit that it can name.
      ...configuration({
        'uploadpack.allowAnySHA1InWant': 'true',
        'uploadpack.allowReachableSHA1InWant': 'true',
        'uploadpack.allowFilter': 'true',
      }),
      GIT_PROJECT_ROOT: dirname(directory),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${basename(directory)}${rest}`,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: header('content-type'),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      GIT_PROTOCOL: header('git-protocol'),
      ...(request.headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: header('content-length') }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  request.pipe(child.stdin)
  // The backend may end before it has read everything.
  child.stdin.on('error', () => undefined)
  return new Promise((resolve) => {
    let head = Buffer.alloc(0)
    let started = false
    child.stdout.on('data', (chunk: Buffer) => {
      if (started) {
        response.write(chunk)
        return
      }
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end === -1) return
      started = true
      for (const line of head.subarray(0, end).toString('latin1').split('\r\n')) {
        const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(line) ?? []
        if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10)
        else response.setHeader(name, value)
      }
      response.write(head.subarray(end + 4))
    })
    child.on('error', () => response.writeHead(500))
    child.on('close', () => {
      response.end()
      resolve()
    })
  })
}

/** Settings of git for one command. */
function configuration(settings: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(settings).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(entries.length / 2), ...(Object.fromEntries(entries) as Record<string, string>) }
}
