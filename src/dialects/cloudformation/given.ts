import { posix } from 'node:path'
import { childOf } from '../../parse/node.ts'
import { firstLineOf } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import type { Data } from '../data.ts'
import type { Documents } from '../documents.ts'
import { type ParameterFile, readParameterFile } from './parameter-file.ts'
import type { Template } from './template.ts'

/** Which values the templates are deployed with, as the settings say it. Paths are relative to the root of the scan. */
export interface Deployments {
  /** For every template that no entry of `units` names. */
  readonly parameters?: readonly string[]
  readonly units?: readonly { readonly root?: string; readonly name?: string; readonly parameters?: readonly string[] }[]
}

/** One set of values of one template. */
export interface GivenSet {
  /** Tells several sets of one template apart; empty for an only one without a name. */
  readonly name: string
  readonly files: readonly ParameterFile[]
}

/** What the settings say about parameters, held against the templates of a scan. */
export class Given {
  readonly #documents: Documents
  readonly #deployments: Deployments
  readonly #files = new Map<string, ParameterFile | undefined>()
  /** Names of parameters that a file sets and that a template has which takes them. */
  readonly #taken = new Map<ParameterFile, Set<string>>()

  constructor(documents: Documents, deployments: Deployments) {
    this.#documents = documents
    this.#deployments = deployments
  }

  /** The roots that the settings name. */
  get roots(): ReadonlySet<string> {
    return new Set(this.#entries().map(({ root }) => root))
  }

  /** The sets of values of a template; at least one, which may be empty. */
  setsOf(template: Template): GivenSet[] {
    const own = this.#entries().filter(({ root }) => root === template.file.path)
    if (own.length === 0) return [{ name: '', files: this.#read(this.#deployments.parameters ?? []) }]
    return own.map(({ name, paths }, index) => ({
      name: name ?? (own.length > 1 ? (nameIn(paths) ?? String(index + 1)) : ''),
      files: this.#read(paths),
    }))
  }

  /** The values of a set that the template has parameters for; of several files the last one counts. */
  valuesFor({ root }: Template, { files }: GivenSet): ReadonlyMap<string, Data> {
    const section = childOf(root, 'Parameters')
    const declared = new Set(section?.kind === 'map' ? section.entries.map(({ key }) => key) : [])
    const values = new Map<string, Data>()
    for (const file of files) {
      const taken = this.#taken.get(file) ?? new Set()
      this.#taken.set(file, taken)
      for (const [name, { value }] of file.values) {
        if (!declared.has(name)) continue
        taken.add(name)
        values.set(name, value)
      }
    }
    return values
  }

  /** What is wrong with the parameter files themselves, and what they set that no template of theirs has. */
  diagnostics(): Diagnostic[] {
    return [...this.#files.values()].flatMap((file) => {
      if (!file) return []
      const taken = this.#taken.get(file)
      const idle = [...file.values].filter(([name]) => !taken?.has(name))
      if (idle.length === file.values.size && idle.length > 0)
        return [
          ...file.diagnostics,
          { at: file.at, severity: 'warning' as const, message: 'No template that this file is for has any of its parameters.' },
        ]
      return [
        ...file.diagnostics,
        ...idle.map(([name, { keyAt }]): Diagnostic => {
          return { at: firstLineOf(keyAt), severity: 'warning', message: `No template that this file is for has a parameter \`${name}\`.` }
        }),
      ]
    })
  }

  #entries(): { root: string; name?: string; paths: readonly string[] }[] {
    return (this.#deployments.units ?? []).flatMap(({ root, name, parameters }) =>
      root === undefined || parameters === undefined
        ? []
        : [{ root: tidy(root), ...(name === undefined ? {} : { name }), paths: parameters }],
    )
  }

  #read(paths: readonly string[]): ParameterFile[] {
    return paths.map(tidy).flatMap((path) => {
      if (!this.#files.has(path)) {
        const document = this.#documents.at(path)
        // That a file is missing is said where the files are looked for.
        this.#files.set(path, document && readParameterFile(document.file, document.roots[0]))
      }
      return this.#files.get(path) ?? []
    })
  }
}

const tidy = (path: string): string => posix.normalize(path)

/** A file's name says which set it is: `params/prod.json` is `prod`. */
const nameIn = (paths: readonly string[]): string | undefined => paths[0] && posix.basename(paths[0]).replace(/\.[^.]*$/, '')
