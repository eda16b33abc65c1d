import { unknown } from '../../../model/value.ts'
import { fileText } from '../../../source/embedded.ts'
import type { Range, SourceFile } from '../../../source/file.ts'
import { type Data, isKnownMap } from '../../data.ts'
import { isChoice } from '../evaluate/choices.ts'
import { textIn } from '../evaluate/text.ts'
import { isLocal } from '../library.ts'
import type { Given } from '../module.ts'
import { pathFrom, type Sources } from '../sources.ts'
import { unslotted } from '../unslotted.ts'
import { argumentsOf } from './arguments.ts'
import { Terragrunt } from './config.ts'

export const isTerragrunt = (path: string): boolean => /(?:^|\/)terragrunt\.hcl$/.test(path)

/** A module that Terragrunt runs, from a folder of its own. */
export interface TerragruntCall {
  readonly folder: string
  readonly files: readonly SourceFile[]
  readonly at: Range
  /** The folder of the module; `undefined` where it is not in the scan. */
  readonly module: string | undefined
  /** What it names, for messages. */
  readonly source: string | undefined
  given(variable: string): Given | undefined
}

/** What a Terragrunt file runs: it names a module or lies beside one. The others are there to be included. */
export function terragruntCall(file: SourceFile, sources: Sources): TerragruntCall | undefined {
  const config = new Terragrunt(file, sources)
  // What is included may not include anything itself.
  const all = [config, ...config.includes()]
  const named = all.flatMap((one) => (one?.runs.source ? [one.runs.source] : []))[0]
  const source = named && sourceIn(named)
  const folder = source === undefined ? config.folder : pathFrom(config.folder, source.replace(/\?.*$/, ''))
  const isHere = (named === undefined || (source !== undefined && isLocal(source))) && sources.configurationIn(folder).length > 0
  if (!named && !isHere) return undefined
  const at = config.runs.block?.header ?? fileText(file).range(0, 0)
  const files = all.flatMap((one) => one?.file ?? [])
  return { folder: config.folder, files, at, module: isHere ? folder : undefined, source, given: inputsOf(all, folder, at) }
}

/** A source may hang on a condition: then the one in the scan is what there is to judge. */
function sourceIn(data: Data): string | undefined {
  if (!isChoice(data)) return textIn(data)
  const all = data.oneOf.flatMap(({ then }) => sourceIn(then) ?? [])
  return all.find(isLocal) ?? all[0]
}

/**
 * What stands on the command line wins over inputs, the inputs of a configuration over those of what it includes. Where one of them is
 * not seen, it may say anything.
 */
function inputsOf(all: readonly (Terragrunt | undefined)[], module: string, at: Range): TerragruntCall['given'] {
  const told = all.flatMap((one) => (one ? [argumentsOf(one, module)] : []))
  const open = all.includes(undefined) || told.some((one) => one.open)
  const given = (variable: string): Given | undefined => {
    const name = `var.${variable}`
    const unseen = (where: Range, data?: Data): Given => ({
      value: unknown(data?.kind === 'unknown' ? data.why : 'variable', where, { name }),
      step: { at: where, name, kind: 'variable' },
    })
    const argument = told.map((one) => one.given.get(variable)).find((one) => one !== undefined)
    // A later file, which is not seen, may say otherwise.
    if (argument) return open ? unseen(argument.step.at) : argument
    for (const one of all) {
      const [written, data] = [one?.inputs, one?.given]
      if (!written || !data) continue
      if (!isKnownMap(data)) return unseen(written.nameAt, data)
      const entry = data.value.entries.get(variable)
      if (entry) return { value: unslotted(entry.value), step: { at: entry.keyAt, name, kind: 'variable' } }
      const [missing] = data.value.missing
      if (missing) return unseen(written.nameAt, missing)
    }
    return open ? unseen(at) : undefined
  }
  const cache = new Map<string, Given | undefined>()
  return (variable) => {
    if (!cache.has(variable)) cache.set(variable, given(variable))
    return cache.get(variable)
  }
}
