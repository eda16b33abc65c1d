import { withOrigin } from '../../model/value.ts'
import type { Block, Expression } from '../../parse/hcl/index.ts'
import type { Range } from '../../source/file.ts'
import type { Data } from '../data.ts'
import { attributeOf } from './configuration.ts'

/**
 * Attributes whose changes Terraform leaves alone: what is written is only what they begin with.
 * https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes
 */
export function beginningsOf(block: Block): (name: string, value: Data) => Data {
  const lifecycle = block.body.blocks.find(({ type }) => type === 'lifecycle')
  const ignored = lifecycle && attributeOf(lifecycle, 'ignore_changes')?.value
  if (!ignored) return (_, value) => value
  const named = new Map<string, Range>()
  const every = nameIn(ignored) === 'all' ? ignored.at : undefined
  if (ignored.kind === 'tuple')
    for (const item of ignored.items) {
      const name = nameIn(item)
      if (name !== undefined) named.set(name, item.at)
    }
  return (name, value) => {
    const at = every ?? named.get(name)
    return at ? withOrigin(value, [{ at, name: 'ignore_changes', kind: 'beginning' }]) : value
  }
}

/** `value`, `tags["x"]` and, as it was once written, `"value"`. */
function nameIn(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'variable':
      return expression.name
    case 'traversal':
      return expression.source.kind === 'variable' ? expression.source.name : undefined
    case 'template': {
      const [only, ...more] = expression.parts
      return only?.kind === 'text' && more.length === 0 ? only.value : undefined
    }
    default:
      return undefined
  }
}
