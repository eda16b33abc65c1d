import { unknown } from '../../model/value.ts'
import { childOf, type Node, stringOf, wordOf } from '../../parse/node.ts'
import { firstLineOf, type Range, type SourceFile } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import { type Data, scalar } from '../data.ts'

/** The values of a parameter file, each with the place of its name. */
export interface ParameterFile {
  readonly path: string
  readonly at: Range
  readonly values: ReadonlyMap<string, { readonly keyAt: Range; readonly value: Data }>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Values for parameters in any of the forms that AWS's own tools take: the list of the command line, the template configuration of
 * CodePipeline, a plain map.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-cli-parameter-file.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/continuous-delivery-codepipeline-cfn-artifacts.html
 */
export function readParameterFile(file: SourceFile, root: Node | undefined): ParameterFile {
  const diagnostics: Diagnostic[] = []
  const values = new Map<string, { keyAt: Range; value: Data }>()
  const section = childOf(root, 'Parameters') ?? root
  if (section?.kind === 'list') {
    for (const item of section.items) {
      const key = childOf(item, 'ParameterKey')
      const name = wordOf(key)
      if (key && name !== undefined) values.set(name, { keyAt: key.at, value: listed(item, name, key.at) })
      else
        diagnostics.push({ at: firstLineOf(item.at), severity: 'warning', message: 'This entry has no `ParameterKey` and sets nothing.' })
    }
  } else if (section?.kind === 'map') {
    for (const { key, keyAt, value } of section.entries) values.set(key, { keyAt, value: given(value, key) })
  }
  const at = firstLineOf(root?.at ?? { file, start: 0, end: file.text.length })
  if (values.size === 0) diagnostics.push({ at, severity: 'warning', message: 'This parameter file sets no parameter.' })
  return { path: file.path, at, values, diagnostics }
}

/** An entry of the command line's list. What was there before is not in any file. */
function listed(item: Node, name: string, at: Range): Data {
  const value = childOf(item, 'ParameterValue')
  return value ? given(value, name) : unknown('parameter', at, { name })
}

function given(node: Node, name: string): Data {
  const origin = [{ at: node.tagged, name, kind: 'parameter-file' as const }]
  if (node.kind === 'list') {
    const items = node.items.map((item): Data => ({ ...given(item, name), origin: [] }))
    return { kind: 'known', value: { is: 'list', items, missing: [], whole: node.at }, at: node.tagged, origin }
  }
  if (node.kind === 'map' || node.value === null || node.tag !== undefined) return unknown('parameter', node.tagged, { name, origin })
  // CloudFormation takes texts only; what looks like a number is written as it stands.
  return { kind: 'known', value: scalar(stringOf(node) ?? node.raw, node.raw, node.text), at: node.tagged, origin }
}
