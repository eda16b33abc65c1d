import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { type Document, OpenAPIBackend } from 'openapi-backend'

/** What went wrong against the official description; a test ends with an empty list of these. */
export interface Violation {
  /** `request`: the program under test asked wrongly. `reply`: the fake answered wrongly. */
  readonly kind: 'request' | 'reply' | 'graphql'
  readonly operation: string
  readonly errors: readonly string[]
}

export interface Route {
  readonly operation: string
  readonly template: string
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>
}

interface Operation {
  readonly id: string
  readonly method: string
  readonly template: string
  readonly pattern: RegExp
  readonly names: readonly string[]
  /** Status → where the schema of its body stands in the description; `undefined` for no body. */
  readonly replies: ReadonlyMap<string, string | undefined>
}

type Node = Record<string, unknown>

/** The official description: which operation a request means, and whether requests and replies keep to it. */
export class ApiDescription {
  readonly #backend: OpenAPIBackend
  readonly #operations: readonly Operation[]
  readonly #ajv: Ajv
  readonly #validators = new Map<string, ValidateFunction>()

  private constructor(backend: OpenAPIBackend, document: Node) {
    this.#backend = backend
    this.#operations = operationsOf(document)
    // Replies go by the same description but not by the backend, which writes every `$ref` out and takes seconds for it.
    this.#ajv = withFormats(new Ajv({ strict: false }))
    this.#ajv.addSchema({ ...document, $id: 'api' }, 'api')
  }

  static #one: Promise<ApiDescription> | undefined

  /** Compiled once a process. */
  static load(): Promise<ApiDescription> {
    ApiDescription.#one ??= ApiDescription.#read()
    return ApiDescription.#one
  }

  static async #read(): Promise<ApiDescription> {
    const document = JSON.parse(readFileSync(new URL('../data/github-api.json', import.meta.url), 'utf8')) as Node
    closeBodies(document)
    const backend = new OpenAPIBackend({
      definition: document as unknown as Document,
      quick: true,
      ajvOpts: { strict: false },
      customizeAjv: withFormats,
    })
    await backend.init()
    return new ApiDescription(backend, document)
  }

  find(method: string, path: string): Route | undefined {
    for (const operation of this.#operations) {
      const match = operation.method === method ? operation.pattern.exec(path) : null
      if (match === null) continue
      const values = match.slice(1).map((value) => decodeURIComponent(value))
      return {
        operation: operation.id,
        template: operation.template,
        params: Object.fromEntries(operation.names.map((name, index) => [name, values[index] ?? ''])),
      }
    }
    return undefined
  }

  /** What is wrong with a request. `where` tells whether only its body is. */
  checkRequest(
    route: Route,
    method: string,
    query: URLSearchParams,
    body: unknown,
  ): { readonly errors: readonly string[]; readonly where: 'body' | 'url' } {
    // The validator's own router knows no parameters that span slashes: they are given to it encoded.
    const path = route.template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(route.params[name] || '.'))
    const repeated = [...query.keys()].filter((name, index, all) => all.indexOf(name) !== index)
    const request = {
      method: method.toLowerCase(),
      path,
      query: Object.fromEntries(query),
      headers: {},
      ...(body === undefined ? {} : { body }),
    }
    const { errors } = this.#backend.validateRequest(request, route.operation)
    const found = (errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
    return {
      errors: [...found, ...repeated.map((name) => `/query/${name} is repeated`)],
      where: found.every((error) => error.includes('requestBody')) && repeated.length === 0 ? 'body' : 'url',
    }
  }

  /** What is wrong with a reply. A refusal that the description does not list must at least be a plain error. */
  checkReply(operation: string, status: number, body: unknown): readonly string[] {
    const replies = this.#operations.find((entry) => entry.id === operation)?.replies
    if (replies?.has(String(status)) !== true) {
      const plain = typeof (body as { message?: unknown } | undefined)?.message === 'string'
      return status >= 400 && plain ? [] : [`status ${status} is not in the description`]
    }
    const place = replies.get(String(status))
    if (place === undefined) return status === 204 && body !== undefined ? ['a body where there is none'] : []
    const validate = this.#validators.get(place) ?? this.#ajv.compile({ $ref: `api#${place}` })
    this.#validators.set(place, validate)
    validate(body)
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
  }
}

function withFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv)
  // Widths of numbers: JavaScript has one kind, and a real id is an integer all the same.
  for (const format of ['int64', 'int32', 'timestamp']) ajv.addFormat(format, true)
  return ajv
}

function operationsOf(document: Node): Operation[] {
  const operations: (Operation & { readonly weight: number })[] = []
  for (const [template, methods] of Object.entries(document['paths'] as Record<string, Record<string, Node>>)) {
    for (const [method, operation] of Object.entries(methods)) {
      const many = new Set(
        parametersOf(document, operation).flatMap((entry) => (entry['x-multi-segment'] === true ? [entry['name'] as string] : [])),
      )
      const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
      const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'path' ? '(.*)' : many.has(name) ? '(.+)' : '([^/]+)'))
      operations.push({
        id: operation['operationId'] as string,
        method: method.toUpperCase(),
        template,
        pattern: new RegExp(`^${pattern}$`),
        names,
        replies: repliesOf(document, `/paths/${template.replaceAll('/', '~1')}/${method}`, operation['responses'] as Record<string, Node>),
        weight: template.replace(/\{\w+\}/g, '').length,
      })
    }
  }
  return operations.sort((one, other) => other.weight - one.weight)
}

function repliesOf(document: Node, place: string, responses: Record<string, Node>): Map<string, string | undefined> {
  const shared = (document['components'] as Node)['responses'] as Record<string, Node>
  const found = Object.entries(responses).map(([status, response]): [string, string | undefined] => {
    const reference = response['$ref'] as string | undefined
    const at = reference === undefined ? `${place}/responses/${status}` : reference.slice(1)
    const content = (reference === undefined ? response : shared[reference.split('/').at(-1) ?? ''])?.['content'] as Node | undefined
    if (content?.['application/json'] === undefined) return [status, undefined]
    return [status, encodeURI(`${at}/content/application~1json/schema`)]
  })
  return new Map(found)
}

function parametersOf(document: Node, operation: Node): Node[] {
  const components = (document['components'] as Node)['parameters'] as Record<string, Node>
  return ((operation['parameters'] ?? []) as Node[]).map((entry) =>
    typeof entry['$ref'] === 'string' ? (components[entry['$ref'].split('/').at(-1) ?? ''] ?? entry) : entry,
  )
}

/** GitHub refuses unknown properties of these bodies (`"x" is not a permitted key`); the description leaves that open. */
function closeBodies(document: Node): void {
  for (const methods of Object.values(document['paths'] as Record<string, Record<string, Node>>)) {
    for (const operation of Object.values(methods)) close(operation['requestBody'])
  }
}

function close(node: unknown): void {
  if (Array.isArray(node)) for (const entry of node) close(entry)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  const schema = node as Node
  if (schema['type'] === 'object' && schema['properties'] !== undefined) schema['additionalProperties'] ??= false
  for (const value of Object.values(schema)) close(value)
}
