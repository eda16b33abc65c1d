import type { Block } from '../../../parse/hcl/index.ts'
import { type Data, isKnownList, isKnownMap } from '../../data.ts'
import { attributeOf } from '../configuration.ts'
import { evaluate } from '../evaluate/evaluate.ts'
import { textIn } from '../evaluate/text.ts'
import type { Given } from '../module.ts'
import { pathFrom } from '../sources.ts'
import { unslotted } from '../unslotted.ts'
import { valuesIn } from '../variables.ts'
import type { Terragrunt } from './config.ts'

/** What a configuration's arguments give to the module, which wins over its inputs; `open` where they may give more than can be seen. */
export interface Arguments {
  readonly given: ReadonlyMap<string, Given>
  readonly open: boolean
}

/** What Terraform is told on its command line: https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#terraform */
export function argumentsOf(config: Terragrunt, module: string): Arguments {
  const reading = new ArgumentsReading(config, module)
  for (const block of config.extraArguments) reading.add(block)
  return reading
}

class ArgumentsReading implements Arguments {
  readonly given = new Map<string, Given>()
  open = false
  readonly #config: Terragrunt
  readonly #module: string

  constructor(config: Terragrunt, module: string) {
    this.#config = config
    this.#module = module
  }

  add(block: Block): void {
    const commands = this.#words(block, 'commands')
    // Those of another command say nothing of what is deployed.
    if (commands && !commands.some((command) => command === 'plan' || command === 'apply')) return
    this.#environment(block)
    this.#arguments(block)
    for (const path of this.#paths(block, 'required_var_files')) if (!this.#file(path)) this.open = true
    for (const path of this.#paths(block, 'optional_var_files')) if (!this.#file(path) && this.#mayBe(path)) this.open = true
  }

  #arguments(block: Block): void {
    const written = this.#paths(block, 'arguments')
    for (const [index, word] of written.entries()) {
      const [, option, value = written[index + 1] ?? ''] = /^-{1,2}(var|var-file)(?:=(.*))?$/s.exec(word) ?? []
      if (option === 'var-file' && !this.#file(value)) this.open = true
      // Its value is a text or an expression, by the type of its variable.
      if (option === 'var') this.open = true
    }
  }

  #environment(block: Block): void {
    const variables = this.#value(block, 'env_vars')
    if (!variables || variables.kind === 'absent') return
    const names = isKnownMap(variables) && variables.value.missing.length === 0 ? [...variables.value.entries.keys()] : ['TF_VAR_']
    if (names.some((name) => name.startsWith('TF_VAR_') || name.startsWith('TF_CLI_ARGS'))) this.open = true
  }

  /** Whether the file could be read. */
  #file(path: string): boolean {
    const { sources, start } = this.#config
    const file = sources.read(pathFrom(start, path)) ?? sources.read(pathFrom(this.#module, path))
    if (!file) return false
    for (const { name, nameAt, value } of valuesIn(file, []))
      this.given.set(name, { value: unslotted(value), step: { at: nameAt, name: `var.${name}`, kind: 'variable' } })
    return true
  }

  /** Whether a file that cannot be read is there all the same. */
  #mayBe(path: string): boolean {
    const { sources, start } = this.#config
    return sources.exists(pathFrom(start, path)) !== false || sources.exists(pathFrom(this.#module, path)) !== false
  }

  /** All of a list of words; what of it cannot be told may be anything. */
  #paths(block: Block, name: string): readonly string[] {
    const words = this.#words(block, name)
    if (!words && this.#value(block, name)) this.open = true
    return words ?? []
  }

  #words(block: Block, name: string): readonly string[] | undefined {
    const list = this.#value(block, name)
    if (!isKnownList(list) || list.value.missing.length > 0) return undefined
    const words = list.value.items.flatMap((item) => textIn(item) ?? [])
    return words.length === list.value.items.length ? words : undefined
  }

  #value(block: Block, name: string): Data | undefined {
    const attribute = attributeOf(block, name)
    return attribute && evaluate(attribute.value, this.#config.context())
  }
}
