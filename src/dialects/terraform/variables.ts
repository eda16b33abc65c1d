import { posix } from 'node:path'
import { type Block, literalString, parseHcl, parseHclExpression } from '../../parse/hcl/index.ts'
import { parseJson } from '../../parse/json.ts'
import { fileText } from '../../source/embedded.ts'
import type { Range, SourceFile } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import { type Data, placeOf } from '../data.ts'
import { plainData } from '../plain.ts'
import { attributeOf, type Configuration } from './configuration.ts'
import { type Context, Effort } from './evaluate/context.ts'
import { evaluate } from './evaluate/evaluate.ts'
import { textData } from './evaluate/made.ts'
import { noNames } from './functions/files.ts'
import type { Given } from './module.ts'
import { pathFrom, type Sources } from './sources.ts'
import { unslotted } from './unslotted.ts'

/** What the settings say about the values of Terraform's variables. */
export interface VariableSettings {
  /** For every root: files with values, as `-var-file` takes them. */
  readonly varFiles?: readonly string[]
  /** For every root: single values, as `-var` takes them. */
  readonly vars?: Readonly<Record<string, string>>
  readonly units?: readonly { readonly root?: string; readonly name?: string; readonly variables?: readonly string[] }[]
}

/** One set of values of one root. */
export interface VariableSet {
  /** Tells several sets of one root apart; empty for an only one without a name. */
  readonly name: string
  readonly files: readonly string[]
}

/** The sets of values that a root is deployed with; at least one, which may be empty. */
export function setsOf(folder: string, { units = [], varFiles = [] }: VariableSettings): VariableSet[] {
  const own = units.flatMap(({ root, name, variables }) => {
    const is = root !== undefined && variables !== undefined && (posix.normalize(root).replace(/\/$/, '') || '.') === folder
    return is ? [{ name, files: [...varFiles, ...variables] }] : []
  })
  if (own.length === 0) return [{ name: '', files: varFiles }]
  return own.map(({ name, files }, index) => ({ name: name ?? (own.length > 1 ? (nameIn(files) ?? String(index + 1)) : ''), files }))
}

/** A file's name says which set it is: `env/prod.tfvars` is `prod`. */
const nameIn = (files: readonly string[]): string | undefined => files.at(-1) && posix.basename(files.at(-1) ?? '').replace(/\..*$/, '')

export interface GivenValues {
  /** What stands for a variable; `undefined` where nothing gives it a value. */
  readonly given: (name: string) => Given | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly read: readonly string[]
}

/** The values that files and settings give a root's variables, in Terraform's order: https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence */
export function givenValues(
  configuration: Configuration,
  set: VariableSet,
  { vars = {} }: VariableSettings,
  sources: Sources,
): GivenValues {
  const { folder, variables } = configuration
  const diagnostics: Diagnostic[] = []
  const values = new Map<string, Given>()
  const read: string[] = []
  const take = (file: SourceFile, named: boolean): void => {
    read.push(file.path)
    for (const { name, nameAt, value } of valuesIn(file, diagnostics)) {
      if (variables.has(name))
        values.set(name, { value: unslotted(value), step: { at: placeOf(value.at, nameAt), name: `var.${name}`, kind: 'variable' } })
      else if (named) diagnostics.push({ at: nameAt, severity: 'warning', message: `\`${folder}\` has no variable \`${name}\`.` })
    }
  }
  for (const path of automatic(sources.filesIn(folder))) {
    const file = sources.read(path)
    if (file) take(file, false)
  }
  const [somewhere] = configuration.files
  for (const path of set.files) {
    const file = sources.read(pathFrom(folder, path)) ?? sources.read(pathFrom('.', path))
    if (file) take(file, true)
    else if (somewhere)
      diagnostics.push({
        at: { file: somewhere, start: 0, end: 0 },
        severity: 'error',
        message: `The variable file \`${path}\` cannot be read; its values are not used.`,
      })
  }
  for (const [name, words] of Object.entries(vars)) {
    const block = variables.get(name)
    if (block) values.set(name, { value: wordsValue(words, block), step: { at: block.header, name: `var.${name}`, kind: 'variable' } })
  }
  return { given: (name) => values.get(name), diagnostics, read }
}

/** What Terraform reads without being told. */
function automatic(paths: readonly string[]): string[] {
  const named = (name: string) => paths.filter((path) => posix.basename(path) === name)
  const auto = paths.filter((path) => /\.auto\.tfvars(?:\.json)?$/.test(path)).sort()
  return [...named('terraform.tfvars'), ...named('terraform.tfvars.json'), ...auto]
}

interface NamedValue {
  readonly name: string
  readonly nameAt: Range
  readonly value: Data
}

/** A file of values has no names to refer to. */
const plainContext = (): Context => ({
  names: noNames,
  files: { read: () => undefined, exists: () => undefined, below: () => undefined },
  scope: undefined,
  effort: new Effort(100_000, () => {}),
})

/** What a variable file says, in the order in which it says it. */
export const valuesIn = (file: SourceFile, diagnostics: Diagnostic[]): readonly NamedValue[] =>
  file.path.endsWith('.json') ? jsonValues(file, diagnostics) : hclValues(file, diagnostics)

function hclValues(file: SourceFile, diagnostics: Diagnostic[]): NamedValue[] {
  const { body, diagnostics: own } = parseHcl(fileText(file))
  diagnostics.push(...own)
  const context = plainContext()
  return body.attributes.map(({ name, nameAt, value }) => ({ name, nameAt, value: evaluate(value, context) }))
}

function jsonValues(file: SourceFile, diagnostics: Diagnostic[]): NamedValue[] {
  const { root, diagnostics: own } = parseJson(fileText(file))
  diagnostics.push(...own)
  if (root?.kind !== 'map') return []
  return root.entries.map(({ key, keyAt, value }) => ({ name: key, nameAt: keyAt, value: plainData(value, { names: 'snake' }) }))
}

/** A value on the command line is the text itself for a string, an expression for anything else. */
function wordsValue(words: string, block: Block): Data {
  const at = block.header
  const type = attributeOf(block, 'type')?.value
  const fallback = attributeOf(block, 'default')?.value
  const isText =
    type === undefined
      ? fallback === undefined || literalString(fallback) !== undefined
      : type.kind === 'variable' && type.name === 'string'
  const { expression, diagnostics } = parseHclExpression(fileText({ path: at.file.path, text: words }))
  if (isText || diagnostics.length > 0) return textData(words, at)
  return unplaced(evaluate(expression, plainContext()), at)
}

/** What was written on a command line stands in no file. */
function unplaced(data: Data, at: Range): Data {
  if (data.kind !== 'known') return { ...data, at }
  const { value } = data
  if (value.is === 'list')
    return { ...data, at, value: { ...value, whole: at, items: value.items.map((item) => unplaced(unslotted(item), at)) } }
  if (value.is === 'map') {
    const entries = new Map(
      [...value.entries].map(([key, entry]) => [key, { key, keyAt: at, value: unplaced(unslotted(entry.value), at) }] as const),
    )
    return { ...data, at, value: { is: 'map', entries, missing: value.missing, whole: at } }
  }
  if (value.is === 'scalar') return textOrScalar(data, at)
  return { ...data, at }
}

function textOrScalar(data: Extract<Data, { kind: 'known' }>, at: Range): Data {
  if (data.value.is !== 'scalar') return data
  const { text: _, ...value } = data.value
  const { slot: __, ...rest } = data
  return { ...rest, at, value }
}
