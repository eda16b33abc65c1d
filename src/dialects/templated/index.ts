import { parseJson } from '../../parse/json.ts'
import type { Node } from '../../parse/node.ts'
import { parseYaml } from '../../parse/yaml.ts'
import { fileText, type Text } from '../../source/embedded.ts'
import type { SourceFile } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import type { PlainOptions } from '../plain.ts'
import { templatedJson } from './json.ts'
import { surroundings } from './replacement.ts'
import { behindBlank, placeholdersIn, tokenAt } from './tokens.ts'
import { templatedYaml } from './yaml.ts'

/** A file as its parser reads it. */
export interface Parsed {
  readonly roots: readonly Node[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A file, and what its values mean where a deployment step still has to fill it in. */
export interface Rendered extends Parsed {
  options(root: Node): PlainOptions
}

/** A YAML or JSON file, told apart by how it begins. Never throws. */
export const parseDocument = (file: SourceFile, depth?: number): Parsed => (isJson(file.text) ? json : parseYaml)(fileText(file), depth)

function json(text: Text, depth: number | undefined): Parsed {
  const { root, diagnostics } = parseJson(text, depth)
  return { roots: root ? [root] : [], diagnostics }
}

/**
 * The file once more, with the template tokens in it taken for what is put in there: where it cannot be parsed as it is, or would say
 * something else. `plain` is what the parser makes of it as it is.
 */
export function render(file: SourceFile, plain: Parsed, depth?: number): Rendered {
  const asJson = isJson(file.text)
  const templated = asJson ? (errorsOf(plain) > 0 ? templatedJson(file) : undefined) : templatedYaml(file)
  if (templated) {
    const { roots, diagnostics } = (asJson ? json : parseYaml)(templated.text, depth)
    // Of what is only there sometimes, a key that stands twice is no mistake.
    const certain = diagnostics.filter(({ severity, at }) => severity === 'error' || !templated.regions.conditionOf(at.start, -1))
    const whole = { roots, diagnostics: [...templated.diagnostics, ...certain] }
    if (errorsOf(whole) < errorsOf(plain) || errorsOf(whole) === 0)
      return { ...whole, options: (root) => ({ ...options, holes: templated.holes, around: surroundings(root, templated) }) }
  }
  return asWritten(plain)
}

/** The file as it is, but for the words in its strings that stand for something. */
export const asWritten = (plain: Parsed): Rendered => ({ ...plain, options: () => options })

const options: PlainOptions = { names: 'api', placeholders: placeholdersIn }

const errorsOf = ({ diagnostics }: Parsed): number => diagnostics.filter(({ severity }) => severity === 'error').length

/** Whether a bracket comes first, behind comments and what a template language only does for itself. */
export function isJson(text: string): boolean {
  for (let at = behindBlank(text, 0); ; ) {
    const token = tokenAt(text, at)
    if (!token) return text[at] === '{' || text[at] === '['
    at = behindBlank(text, token.end)
  }
}
