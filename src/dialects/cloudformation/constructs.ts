import { posix } from 'node:path'
import { lineRange, type Range } from '../../source/file.ts'
import type { Documents } from '../documents.ts'
import { checkoutIn, type Frame, framesIn } from './frames.ts'

/** One construct that became something in a template. */
interface Made {
  /** In the program: `/Api/Task/Resource`. */
  readonly path: string
  readonly frames: readonly Frame[]
}

/** Calls of the program that are shown of one construct, from the innermost on. */
const mostCalls = 4

/**
 * Which line of the program made what is in the templates of one stack, as `cdk synth` notes it down. Since 2.251 there is a trace for
 * each construct (`aws:cdk:creationStack`), earlier only with `CDK_DEBUG=1` and as a part of the logical id:
 * https://github.com/aws/aws-cdk/pull/37643. The paths are those of the machine that ran the program.
 */
export class Constructs {
  readonly #documents: Documents
  readonly #made = new Map<string, Made[]>()
  /** By the path of a stack in the program, the file of its template. */
  readonly #stacks = new Map<string, string>()
  readonly #checkout: string | undefined

  /** `metadata` is data that anybody may have written. */
  constructor(metadata: unknown, documents: Documents) {
    this.#documents = documents
    if (isRecord(metadata)) for (const [path, entries] of Object.entries(metadata)) this.#read(path, entries)
    const files = [...this.#made.values()].flat().flatMap(({ frames }) => frames.map(({ path }) => path))
    this.#checkout = checkoutIn(files, (path) => documents.holds(path))
  }

  /** The lines that made a resource, innermost first; empty where nobody can tell. `path` is what its template says of it. */
  madeAt(template: string, logicalId: string, path: string | undefined): readonly Range[] {
    const made = this.#find(template, logicalId, path)
    const lines = new Map<string, Range>()
    for (const frame of made?.frames ?? []) {
      const at = this.#line(frame)
      if (at && lines.size < mostCalls) lines.set(`${at.file.path}:${frame.line}`, lines.get(`${at.file.path}:${frame.line}`) ?? at)
    }
    return [...lines.values()]
  }

  #read(path: string, entries: unknown): void {
    const list = Array.isArray(entries) ? entries.filter(isRecord) : []
    const dataOf = (type: string): unknown => list.find((entry) => entry['type'] === type)?.['data']
    const file = dataOf('aws:cdk:templateFile')
    if (typeof file === 'string') this.#stacks.set(path, file)
    const id = list.find((entry) => entry['type'] === 'aws:cdk:logicalId' && typeof entry['data'] === 'string')
    if (!id) return
    const trace = dataOf('aws:cdk:creationStack') ?? id['trace']
    const frames = framesIn(Array.isArray(trace) ? trace.filter((one) => typeof one === 'string') : [])
    const name = String(id['data'])
    const same = this.#made.get(name)
    if (same) same.push({ path, frames })
    else this.#made.set(name, [{ path, frames }])
  }

  /** Stacks nested in one another share a file of metadata, and may each have the same logical id. */
  #find(template: string, logicalId: string, path: string | undefined): Made | undefined {
    const all = this.#made.get(logicalId) ?? []
    if (path !== undefined) return all.find((made) => made.path === `/${path}`)
    const [only, ...others] = all.length === 1 ? all : all.filter((made) => this.#templateOf(made.path) === posix.basename(template))
    return others.length === 0 ? only : undefined
  }

  /** The template of the innermost stack around a construct. */
  #templateOf(path: string): string | undefined {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const file = this.#stacks.get(path.slice(0, end))
      if (file !== undefined) return file
    }
    return undefined
  }

  #line({ path, line, column = 0 }: Frame): Range | undefined {
    const root = this.#checkout
    if (root === undefined || !path.startsWith(root) || !this.#documents.holds(path.slice(root.length))) return undefined
    const file = this.#documents.file(path.slice(root.length))
    const whole = file && lineRange(file, line)
    if (!file || !whole) return undefined
    // A line without a word in it made nothing: the program was changed since.
    const first = file.text.slice(whole.start, whole.end).search(/\S/)
    if (first === -1) return undefined
    const start = whole.start + Math.max(first, column - 1)
    return start < whole.end ? { file, start, end: whole.end } : undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
