import { posix } from 'node:path'
import { shapes } from '../../model/kinds.ts'
import type { Reading, Resource, Unit } from '../../model/resource.ts'
import { childOf, type Node } from '../../parse/node.ts'
import type { Diagnostic } from '../../source/note.ts'
import type { Document } from '../documents.ts'
import { Reader } from '../reader.ts'
import type { Root, WrittenResource } from '../terraform/index.ts'
import { kinds } from '../terraform/kinds.ts'
import { isPlan, movesIn, type Planned, plannedIn } from './changes.ts'
import { fieldsAs } from './places.ts'
import { References, withoutKeys } from './references.ts'
import { plannedFields } from './values.ts'

export { isPlan, marks } from './changes.ts'

/**
 * A plan as JSON: what the configuration comes to, with all its variables, modules and data sources. It is read beside its
 * configuration, where that is in the scan, and points to it.
 */
export function readPlan({ file, roots, broken }: Document, configurations: readonly Root[]): Reading[] {
  const root = roots.find(isPlan)
  if (!root) return []
  const all = plannedIn(root)
  const planned = all.filter(({ type }) => Object.hasOwn(kinds, type))
  const configuration = configurationOf(file.path, planned, configurations)
  const references = new References(
    childOf(root, 'configuration'),
    all.map(({ address }) => address),
  )
  const diagnostics: Diagnostic[] = []
  const reader = new Reader({ names: 'snake', strictness: 'loose', diagnostics })
  const unit: Unit = {
    id: file.path,
    framework: 'terraform-plan',
    files: [file.path],
    complete: !broken && !isFlag(root, 'complete', false) && !isFlag(root, 'errored', true),
    generated: true,
    ...(configuration ? { planOf: configuration.unit } : {}),
  }
  const resources = planned.flatMap((one): Resource[] => {
    const kind = kinds[one.type]
    if (!kind) return []
    const written = configuration && writtenIn(configuration, one.address)
    const own = plannedFields(one, references, unit.id)
    const step = { at: one.at, name: file.path, kind: 'file' as const }
    const fields = written ? fieldsAs(own, written.fields, written.at, step) : own
    const place = {
      unit: unit.id,
      address: one.address,
      at: written?.at ?? one.at,
      enclosing: [...(written?.enclosing ?? []), one.whole],
    }
    return [{ ...place, resourceType: one.type, kind, ...reader.struct(fields, shapes[kind], place.at) } as Resource]
  })
  return [{ units: [unit], resources, ignores: [], blindSpots: [], diagnostics, moves: movesIn(root, unit.id) }]
}

const isFlag = (root: Node, key: string, value: boolean): boolean => {
  const node = childOf(root, key)
  return node?.kind === 'scalar' && node.value === value
}

/** The root that a plan was made of: the one that writes most of its resources, of equals the one that it lies in. */
function configurationOf(path: string, planned: readonly Planned[], configurations: readonly Root[]): Root | undefined {
  let best: Root | undefined
  let most = 0
  for (const root of configurations) {
    const shared = planned.filter(({ address }) => writtenIn(root, address)).length
    const score = shared === 0 ? 0 : 2 * shared + (root.folder === posix.dirname(path) ? 1 : 0)
    if (score <= most) continue
    best = root
    most = score
  }
  return best
}

const writtenIn = ({ written }: Root, address: string): WrittenResource | undefined =>
  written.get(address) ?? written.get(withoutKeys(address))
