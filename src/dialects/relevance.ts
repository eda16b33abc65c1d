import type { SourceFile } from '../source/file.ts'
import { kinds } from './cloudformation/index.ts'

/** Endings of the files that can hold infrastructure. Content decides. */
export const endings: readonly string[] = ['.yaml', '.yml', '.json', '.template', '.tf', '.tofu']

const marks: readonly string[] = [...Object.keys(kinds), 'containerDefinitions']

/**
 * Whether a YAML or JSON file can matter, told from its text alone: parsing costs a hundred times as much. Never wrong in the
 * direction that loses a finding: every kind of resource that the model reads is spelled out in the file that holds it.
 */
export const mayMatter = ({ text }: SourceFile): boolean => marks.some((mark) => text.includes(mark))
