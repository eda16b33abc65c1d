import { type Brought, blobId, type Wanted } from '../discover/remote-tree.ts'
import type { Client } from './client.ts'
import { at } from './event.ts'

/** GitHub cuts the text of a blob here, by GraphQL: https://docs.github.com/en/graphql/reference/objects#blob */
const maximumText = 400_000
/** So many in one question, of so many bytes together. */
const maximumBatch = 100
const maximumBatchBytes = 1_000_000
/** Those that have to be asked for one by one, in one run: the Actions token has 1,000 requests an hour. */
const maximumSingles = 100
/** In one run. */
const maximumBytes = 48 * 1024 * 1024

/** Contents of files by GitHub's API, each held against its id: what comes is what git has, whoever sent it. */
export class Blobs {
  readonly #client: Client
  readonly #owner: string
  readonly #repo: string
  readonly #texts = new Map<string, string>()
  #bytes = 0
  #singles = 0

  constructor(client: Client, repository: string) {
    const [owner = '', repo = ''] = repository.split('/')
    this.#client = client
    this.#owner = owner
    this.#repo = repo
  }

  /** What was brought once is not asked for again. */
  async bring(wanted: readonly Wanted[]): Promise<Brought> {
    const missing = wanted.filter(({ id }) => !this.#texts.has(id))
    this.#bytes += missing.reduce((sum, { size }) => sum + size, 0)
    if (this.#bytes > maximumBytes) return { ok: false, why: `its files are more than ${maximumBytes / 1024 / 1024} MB` }
    for (const batch of batchesOf(missing.filter(({ size }) => size <= maximumText))) await this.#ask(batch)
    for (const { id, size } of missing) {
      if (this.#texts.has(id)) continue
      const why = await this.#askOne(id, size)
      if (why !== undefined) return { ok: false, why }
    }
    return { ok: true, texts: this.#texts }
  }

  /** Many at once. What does not come this way, or is not what git has (text that is no UTF-8), is left to be asked for by itself. */
  async #ask(batch: readonly Wanted[]): Promise<void> {
    const fields = batch.map(({ id }, index) => `f${index}: object(oid: "${id}") { ... on Blob { text isTruncated } }`)
    const query = `query ($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(' ')} } }`
    const answer = await this.#client.query(query, { owner: this.#owner, repo: this.#repo })
    if (!answer.ok) return
    for (const [index, { id, size }] of batch.entries()) {
      const text = at(answer.data, 'repository', `f${index}`, 'text')
      if (typeof text === 'string' && Buffer.byteLength(text) === size && blobId(text, id.length) === id) this.#texts.set(id, text)
    }
  }

  /** Answers why it cannot be had. */
  async #askOne(id: string, size: number): Promise<string | undefined> {
    if (++this.#singles > maximumSingles) return `more than ${maximumSingles} of its files have to be asked for one by one`
    const answer = await this.#client.rest('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      owner: this.#owner,
      repo: this.#repo,
      file_sha: id,
    })
    if (!answer.ok) return answer.why
    const content = at(answer.data, 'content')
    if (typeof content !== 'string' || at(answer.data, 'encoding') !== 'base64') return 'GitHub did not send the contents of a file'
    const bytes = Buffer.from(content, 'base64')
    if (bytes.length !== size || blobId(bytes, id.length) !== id) return 'GitHub sent other contents of a file than the commit has'
    this.#texts.set(id, bytes.toString('utf8'))
    return undefined
  }
}

function batchesOf(wanted: readonly Wanted[]): Wanted[][] {
  const batches: Wanted[][] = []
  let bytes = 0
  for (const one of wanted) {
    const last = batches.at(-1)
    if (last && last.length < maximumBatch && bytes + one.size <= maximumBatchBytes) {
      last.push(one)
      bytes += one.size
    } else {
      batches.push([one])
      bytes = one.size
    }
  }
  return batches
}
