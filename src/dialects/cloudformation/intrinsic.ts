import type { Node } from '../../parse/node.ts'

/** A function call of CloudFormation in either spelling: `!Sub x` and `Fn::Sub: x` are the same. */
export interface Intrinsic {
  /** Without `Fn::`: `Ref`, `GetAtt`, `Sub`, `If`, `Condition`. */
  readonly name: string
  readonly argument: Node
}

/** The call this node is, if it is one. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html */
export function intrinsicOf(node: Node): Intrinsic | undefined {
  if (node.tag !== undefined) {
    const { tag, ...untagged } = node
    return { name: tag.slice(1).replace(/^Fn::/, ''), argument: { ...untagged, tagged: node.at } }
  }
  if (node.kind !== 'map' || node.entries.length !== 1) return undefined
  const [only] = node.entries
  if (!only) return undefined
  if (only.key === 'Ref' || only.key === 'Condition') return { name: only.key, argument: only.value }
  // A loop makes entries of the map it stands in, not a value.
  if (only.key.startsWith('Fn::ForEach::')) return undefined
  return only.key.startsWith('Fn::') ? { name: only.key.slice(4), argument: only.value } : undefined
}
