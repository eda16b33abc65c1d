import { type Reference, unknown } from '../../../model/value.ts'
import type { Range, SourceFile } from '../../../source/file.ts'
import type { Data } from '../../data.ts'
import type { Functions } from '../functions/function.ts'

/** What the names of one module mean where it is called. Every answer is worked out when it is asked for, and once. */
export interface Names {
  variable(name: string, at: Range): Data
  local(name: string, at: Range): Data
  /** A module call: its outputs as an object; a list or a map of those where it has `count` or `for_each`. */
  module(name: string, at: Range): Data
  /** A resource or, with `data.` in front of its address, a data source: one instance, a list or a map of instances. */
  resource(address: string, at: Range): Data
  /** An attribute of one instance, which `resource` gave as an unknown with a reference. */
  attribute(instance: Reference, name: string, at: Range): Data
  /** `path.module`, `terraform.workspace` and the like. */
  fact(root: 'path' | 'terraform', name: string, at: Range): Data
}

/** The files that functions read, by paths as Terraform takes them: relative to the root module. */
export interface Files {
  read(path: string): SourceFile | undefined
  /** Whether there is such a file; `undefined` where that cannot be told. */
  exists(path: string): boolean | undefined
  /** The paths below a folder, relative to it; `undefined` where the folder cannot be listed. */
  below(folder: string): readonly string[] | undefined
}

/** Names that only hold inside an expression or a block: `each`, `count`, those of a `for`, the iterator of a `dynamic`. */
export interface Scope {
  readonly names: ReadonlyMap<string, Data>
  readonly outer: Scope | undefined
  /** Where the collection that a loop goes over stands, or is used where a default brought it along. */
  readonly over?: Range
  /** The names of a template: what is given to it counts where it is put in, not where it was written. */
  readonly ofTemplate?: true
  /** What holds wherever this scope does: the condition under which there is such a block at all. */
  readonly given?: Given
}

/** A condition in the source's own words, and whether it holds. */
export interface Given {
  readonly words: string
  readonly is: boolean
}

export interface Context {
  readonly names: Names
  readonly files: Files
  readonly scope: Scope | undefined
  readonly effort: Effort
  /** Inside of `try` or `can`, for which it is all the same whether Terraform would refuse something. */
  readonly tried?: true
  /** Functions that only this context has. */
  readonly functions?: Functions
}

export const inScope = (context: Context, names: Readonly<Record<string, Data>>, over?: Range): Context => ({
  ...context,
  scope: { names: new Map(Object.entries(names)), outer: context.scope, ...(over ? { over } : {}) },
})

/** Whether a condition holds wherever this scope does; `undefined` where the scope does not depend on it. */
export function givenIn(scope: Scope | undefined, { words, is }: Given): boolean | undefined {
  for (let current = scope; current; current = current.outer) {
    const { given } = current
    if (given?.words === words) return given.is === is
  }
  return undefined
}

/** What a name stands for, in the innermost scope that has it. */
export function lookUp(scope: Scope | undefined, name: string): { readonly value: Data; readonly scope: Scope } | undefined {
  for (let current = scope; current; current = current.outer) {
    const value = current.names.get(name)
    if (value) return { value, scope: current }
  }
  return undefined
}

/** Deeper chains of references than this are taken for endless. */
const maximumDepth = 250

/** What evaluating one root may cost. */
export class Effort {
  #depth = 0
  #steps = 0
  readonly #most: number
  readonly #onSpent: (at: Range) => void

  /** `most`: how many expressions may be evaluated. */
  constructor(most: number, onSpent: (at: Range) => void) {
    this.#most = most
    this.#onSpent = onSpent
  }

  /** Runs one step of work, or gives up on it. */
  spend(at: Range, work: () => Data): Data {
    if (++this.#steps > this.#most || this.#depth >= maximumDepth) {
      if (this.#steps === this.#most + 1) this.#onSpent(at)
      return unknown('limit', at)
    }
    this.#depth++
    try {
      return work()
    } finally {
      this.#depth--
    }
  }
}
