import type { Node } from '../parse/node.ts'
import { parseYaml } from '../parse/yaml.ts'
import { fileText } from '../source/embedded.ts'
import { positionOf, type Range, type SourceFile } from '../source/file.ts'
import type { Exception } from '../source/note.ts'
import { type ConfigValues, fileSchema } from './file-schema.ts'
import { type Reading, readNode } from './read-node.ts'
import type { Catalogue } from './words.ts'

/** Where the config file is looked for, in this order. */
export const configPaths = ['.github/ecs-warden.yml', '.ecs-warden.yml'] as const

/** A config is settings, not data: anybody who may open a pull request may write it, and it is read before any limit is known. */
const longest = 256 * 1024
/** Whoever has more knows what is wrong after these. */
const mostSentences = 20

export interface Config {
  readonly file: SourceFile
  readonly values: ConfigValues
  readonly exceptions: readonly Exception[]
  /** Where each key and each item of a list is written, by its name: `fail-on`, `rules.root-user`, `exclude[2]`. */
  readonly places: ReadonlyMap<string, Range>
}

export type ConfigRead = { readonly config: Config } | { readonly wrong: readonly string[] }

/** Reads a config file. Whatever is wrong with it is said with its line and its key, and then nothing of it counts. Never throws. */
export function readConfig(file: SourceFile, catalogue: Catalogue): ConfigRead {
  if (file.text.length > longest) return { wrong: [`${file.path}: it is larger than ${longest / 1024} KB and is not read`] }
  const { roots, diagnostics } = parseYaml(fileText(file), 50)
  const [root, ...others] = roots
  const reading: Reading = { catalogue, wrong: [], places: new WeakMap(), keys: new Map() }
  // A file that is not read to its end, or that says a thing twice, would not mean what its author thinks.
  for (const { at, message } of diagnostics) reading.wrong.push({ at, key: '', say: message.replace(/\.$/, '') })
  for (const other of others) reading.wrong.push({ at: other.at, key: '', say: 'a second document stands here; put everything into one' })
  const values = reading.wrong.length > 0 || root === undefined || isEmpty(root) ? {} : (readNode(root, fileSchema, '', reading) ?? {})
  if (reading.wrong.length > 0) return { wrong: sentences(file, reading) }
  return { config: { file, values, exceptions: exceptionsOf(values as ConfigValues, reading), places: reading.keys } }
}

const isEmpty = (node: Node): boolean => node.kind === 'scalar' && node.value === null

function sentences({ path }: SourceFile, { wrong }: Reading): string[] {
  const sorted = [...wrong].sort((a, b) => a.at.start - b.at.start)
  const shown = sorted.slice(0, mostSentences).map(({ at, key, say }) => `${path}:${lineOf(at)}: ${key === '' ? '' : `\`${key}\`: `}${say}`)
  const more = sorted.length - shown.length
  return more > 0 ? [...shown, `${path}: ${more} more of this kind`] : shown
}

const lineOf = ({ file, start }: Range): number => positionOf(file, start).line

function exceptionsOf({ exceptions = [] }: ConfigValues, { places }: Reading): Exception[] {
  return exceptions.flatMap((one): Exception[] => {
    const at = places.get(one)
    if (!at) return []
    const { rule, ...where } = one
    return [{ ...where, rules: [rule], at, from: 'config' }]
  })
}
