import { shapes } from '../../model/kinds.ts'
import type { Reading, Resource, Unit } from '../../model/resource.ts'
import { absent, unknown } from '../../model/value.ts'
import { firstLineOf } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import { type Data, type Entry, type Fields, isKnownMap, placeOf, wordsOf } from '../data.ts'
import type { Document } from '../documents.ts'
import { plainData } from '../plain.ts'
import { Reader } from '../reader.ts'
import { type Input, inputsIn } from './inputs.ts'

export { marks } from './inputs.ts'

/**
 * What the ECS API takes, as it lies in a repository for a deployment step to fill in and send: everything of it in one file, which is a
 * unit of its own.
 */
export function readInputs({ file, roots, options, broken }: Document, named: boolean): Reading[] {
  const found = roots.flatMap((root) => inputsIn(root, named).map((input) => ({ input, plain: options(root) })))
  if (found.length === 0) return []
  const diagnostics: Diagnostic[] = []
  const unit: Unit = { id: file.path, framework: 'task-definition', files: [file.path], complete: !broken }
  const resources = found.flatMap(({ input, plain }): Resource[] => {
    const fields = fieldsOf(input, plainData(input.node, plain))
    if (!fields) return []
    const name = input.named === undefined ? undefined : fields.entries.get(input.named)
    const address = wordsOf(name?.value)
    const at = name ? placeOf(name.value.at, name.keyAt) : firstLineOf(fields.entries.values().next().value?.keyAt ?? input.node.at)
    const reader = new Reader({ names: 'api', strictness: 'strict', diagnostics })
    const place = { unit: unit.id, address: address === undefined || address === '' ? file.path : address, at, enclosing: [input.node.at] }
    return [{ ...place, resourceType: input.type, kind: input.kind, ...reader.struct(fields, shapes[input.kind], at) } as Resource]
  })
  return [{ units: [unit], resources, ignores: [], blindSpots: [], diagnostics }]
}

/** The properties as the model calls them. */
function fieldsOf({ type, node, renamed = {}, partial }: Input, data: Data): Fields | undefined {
  const fields = type === 'ContainerDefinition' ? aroundContainers(data) : isKnownMap(data) ? data.value : undefined
  if (!fields) return undefined
  const entries = new Map([...fields.entries].map(([key, entry]) => [key, { ...entry, value: unlessEmpty(entry.value) }]))
  for (const [word, here] of Object.entries(renamed)) {
    const entry = entries.get(here)
    if (entry && !entries.has(word)) entries.set(word, entry)
  }
  const missing = partial ? [...fields.missing, unknown('file', firstLineOf(node.at))] : fields.missing
  return { ...fields, entries, missing }
}

/** The skeletons that the AWS CLI writes (`--generate-cli-skeleton`) have `""` for what nobody filled in. */
function unlessEmpty(data: Data): Data {
  if (data.kind !== 'known' || data.value.is !== 'scalar' || data.value.value !== '') return data
  return absent(data.at, data.slot ? { slot: data.slot } : {})
}

/** A task definition of which nobody sees more than these containers. */
function aroundContainers(data: Data): Fields | undefined {
  if (data.kind !== 'known') return undefined
  const { at } = data
  const list: Data =
    data.value.is === 'list' ? data : { kind: 'known', value: { is: 'list', items: [data], missing: [], whole: at }, at, origin: [] }
  const entry: Entry = { key: 'containerDefinitions', keyAt: firstLineOf(at), value: list }
  return { is: 'map', entries: new Map([[entry.key, entry]]), missing: [], whole: at }
}
