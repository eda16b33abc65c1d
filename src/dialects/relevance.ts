import type { SourceFile } from '../source/file.ts'
import { isProject } from './cloudformation/assembly.ts'
import { kinds } from './cloudformation/kinds.ts'
import { nestingTypes } from './cloudformation/nested.ts'
import { marks as inputMarks } from './task-definition/index.ts'

/** Files that some program fills in, whatever it makes of them: `task.json.tpl`, `service.yml.j2`, `containers.tftpl`. */
const textTemplates: readonly string[] = ['.tpl', '.tmpl', '.tftpl', '.j2', '.jinja', '.jinja2', '.json.erb', '.yml.erb', '.yaml.erb']

/** Endings of the files that can hold infrastructure. Content decides. */
export const endings: readonly string[] = ['.yaml', '.yml', '.json', '.template', '.tf', '.tofu', ...textTemplates]

export const isTextTemplate = (path: string): boolean => textTemplates.some((ending) => path.toLowerCase().endsWith(ending))

/** Templates of no resource that the model reads may still hold others, in which there are some. */
const marks: readonly string[] = [...Object.keys(kinds), ...nestingTypes, ...inputMarks]

/**
 * Whether a YAML or JSON file can matter, told from its text alone: parsing costs a hundred times as much. Never wrong in the
 * direction that loses a finding: every kind of resource that the model reads is spelled out in the file that holds it.
 */
const mayMatter = ({ path, text }: SourceFile): boolean => isProject(path) || marks.some((mark) => text.includes(mark))

/**
 * The files worth parsing. Where one of them imports values, those that may export some are among them; what else a file names (nested
 * templates, parameter files, the parts of a cloud assembly) is parsed when it is asked for.
 */
export function relevantAmong(files: readonly SourceFile[]): readonly SourceFile[] {
  const own = files.filter(mayMatter)
  if (!own.some(({ text }) => text.includes('ImportValue'))) return own
  const taken = new Set(own)
  return files.filter((file) => taken.has(file) || (file.text.includes('Export') && file.text.includes('Outputs')))
}
