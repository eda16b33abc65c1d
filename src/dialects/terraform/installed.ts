import { type Range, textOf } from '../../source/file.ts'

/** Whether `terraform init` put a file or a folder there: it is in no repository, and the next run writes it anew. */
export const isInstalled = (path: string): boolean => /(?:^|\/)\.terraform\//.test(path)

/** The innermost of the calls that lead to an installed module which somebody can edit, by its first line: `module "api"`. */
export function editableCall(calls: readonly Range[]): Range | undefined {
  const call = calls.find(({ file }) => !isInstalled(file.path))
  if (!call) return undefined
  const line = /^[^\n{]*/.exec(textOf(call))?.[0].trimEnd() ?? ''
  return { ...call, end: call.start + line.length }
}
