import { childOf, entryOf, type MapNode, type Node, stringOf } from '../../parse/node.ts'
import type { Range } from '../../source/file.ts'
import type { Move } from '../../source/move.ts'

/** One resource as a plan has it: what it will be, and what of that only the apply will tell. */
export interface Planned {
  /** `module.api["blue"].aws_ecs_service.api[0]` */
  readonly address: string
  readonly type: string
  /** Where the plan says its address. */
  readonly at: Range
  readonly whole: Range
  readonly values: MapNode
  /** Of the same form as the values, `true` for what is not known yet. */
  readonly unknown: Node | undefined
  /** Of the same form as the values, `true` for what must not be shown. */
  readonly sensitive: Node | undefined
}

/** What `terraform show -json` writes of a plan: https://developer.hashicorp.com/terraform/internals/json-format */
export const isPlan = (root: Node): boolean =>
  stringOf(childOf(root, 'format_version')) !== undefined &&
  (childOf(root, 'planned_values')?.kind === 'map' || childOf(root, 'resource_changes')?.kind === 'list')

/** Texts of which a plan holds at least one. */
export const marks: readonly string[] = ['"planned_values"', '"resource_changes"']

/** The managed resources that there are after the plan. */
export function plannedIn(root: Node): Planned[] {
  const changes = changesIn(root)
  const values = childOf(childOf(root, 'planned_values'), 'root_module')
  const listed = values ? resourcesIn(values) : []
  const described = listed.length > 0 ? listed : itemsOf(childOf(root, 'resource_changes'))
  return described.flatMap((node): Planned[] => {
    const address = entryOf(node, 'address')
    const [name, type] = [stringOf(address?.value), stringOf(childOf(node, 'type'))]
    if (!address || name === undefined || type === undefined || stringOf(childOf(node, 'mode')) === 'data') return []
    const change = changes.get(name)
    const own = childOf(node, 'values') ?? childOf(change, 'after')
    if (own?.kind !== 'map') return []
    const [unknown, sensitive] = [childOf(change, 'after_unknown'), childOf(change, 'after_sensitive') ?? childOf(node, 'sensitive_values')]
    return [{ address: name, type, at: address.value.at, whole: node.at, values: own, unknown, sensitive }]
  })
}

/** What the plan moves from another address: `previous_address`. */
export function movesIn(root: Node, unit: string): Move[] {
  return itemsOf(childOf(root, 'resource_changes')).flatMap((node): Move[] => {
    const [to, from] = [stringOf(childOf(node, 'address')), stringOf(childOf(node, 'previous_address'))]
    return to === undefined || from === undefined ? [] : [{ unit, within: '', from, to }]
  })
}

const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : [])

function resourcesIn(module: Node): Node[] {
  return [...itemsOf(childOf(module, 'resources')), ...itemsOf(childOf(module, 'child_modules')).flatMap(resourcesIn)]
}

function changesIn(root: Node): Map<string, Node> {
  const changes = new Map<string, Node>()
  for (const node of itemsOf(childOf(root, 'resource_changes'))) {
    const [address, change] = [stringOf(childOf(node, 'address')), childOf(node, 'change')]
    if (address !== undefined && change) changes.set(address, change)
  }
  return changes
}
