import type { Reading } from '../model/resource.ts'
import { parseJson } from '../parse/json.ts'
import type { Node } from '../parse/node.ts'
import { parseYaml } from '../parse/yaml.ts'
import { fileText } from '../source/embedded.ts'
import type { SourceFile } from '../source/file.ts'
import type { Budget, Limits } from '../source/limits.ts'
import type { Diagnostic, FileReport } from '../source/note.ts'
import { isTemplate, readTemplate } from './cloudformation/index.ts'
import { ignoresIn, thingsIn, yamlComments } from './ignores.ts'
import { mayMatter } from './relevance.ts'
import { readTaskDefinition, taskDefinitionIn } from './task-definition/index.ts'
import { readTerraform } from './terraform/index.ts'

export interface ReadOptions {
  /** Off only in the test that holds the filter against the truth. */
  readonly filter?: boolean
  /** What one file or unit may grow to. */
  readonly limits?: Pick<Limits, 'depth' | 'expansions'>
  /** Asked before each file or unit; once a budget is used up, the rest is reported as unread. */
  readonly budget?: Budget
  /** Called when the reading of one unit throws: a fault of ours. */
  readonly onCrash: (where: string, error: unknown) => void
}

/** One reading a unit, and what became of each file that is infrastructure of a kind we read. */
export function readFiles(files: readonly SourceFile[], options: ReadOptions): { readings: Reading[]; reports: FileReport[] } {
  const readings: Reading[] = []
  const reports: FileReport[] = []
  const terraform: SourceFile[] = []
  for (const file of files) {
    if (isTerraform(file.path)) {
      terraform.push(file)
      continue
    }
    if (options.filter !== false && !mayMatter(file)) continue
    if (options.budget?.()) {
      reports.push({ path: file.path, state: 'unread' })
      continue
    }
    try {
      const { readings: found, report } = readDocument(file, options.limits?.depth)
      readings.push(...found)
      if (report) reports.push(report)
    } catch (error) {
      options.onCrash(`file ${file.path}`, error)
      reports.push({ path: file.path, state: 'failed' })
    }
  }
  const read = readTerraform(terraform, options)
  readings.push(...read.readings)
  reports.push(...read.reports)
  return { readings, reports }
}

export const isTerraform = (path: string): boolean => /\.(tf|tofu)$/.test(path)

/** A YAML or JSON file: whatever of its documents is infrastructure. */
function readDocument(file: SourceFile, depth: number | undefined): { readings: Reading[]; report?: FileReport } {
  const { roots, diagnostics } = parseDocument(file, depth)
  const broken = diagnostics.some(({ severity }) => severity === 'error')
  const found = roots.flatMap((root) => readRoot(file, root, !broken) ?? [])
  const [first, ...others] = found
  const framework = first?.units[0]?.framework
  if (first && framework !== undefined) {
    const ignores = ignoresIn(yamlComments(file, roots), roots.flatMap(thingsIn), diagnostics)
    const whole = { ...first, ignores: [...ignores, ...first.ignores], diagnostics: [...diagnostics, ...first.diagnostics] }
    return { readings: [whole, ...others], report: { path: file.path, state: broken ? 'partly' : 'analysed', framework } }
  }
  if (!broken || !looksLikeOurs(file)) return { readings: [] }
  return {
    readings: [{ units: [], resources: [], ignores: [], blindSpots: [], diagnostics }],
    report: { path: file.path, state: 'failed' },
  }
}

function readRoot(file: SourceFile, root: Node, readable: boolean): Reading | undefined {
  if (isTemplate(root)) return readTemplate(file, root, readable)
  const task = taskDefinitionIn(root)
  return task ? readTaskDefinition(file, task, readable) : undefined
}

function parseDocument(file: SourceFile, depth: number | undefined): { roots: Node[]; diagnostics: Diagnostic[] } {
  const text = fileText(file)
  if (/^\uFEFF?\s*[{[]/.test(file.text)) {
    const { root, diagnostics } = parseJson(text, depth)
    return { roots: root ? [root] : [], diagnostics }
  }
  return parseYaml(text, depth)
}

/** A broken file is worth a word only where it was meant to be infrastructure. */
const looksLikeOurs = ({ text }: SourceFile): boolean => /AWS::[A-Z]\w+::|"containerDefinitions"|containerDefinitions:/.test(text)
