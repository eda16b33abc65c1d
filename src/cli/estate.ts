import type { Scan } from '../analysis.ts'
import type { Estate } from '../model/estate.ts'
import { type Kind, shapes } from '../model/kinds.ts'
import type { Resource } from '../model/resource.ts'
import { secretSpans } from '../model/secrecy/spans.ts'
import type { Entries, Shape } from '../model/shape.ts'
import type { Value } from '../model/value.ts'
import { mask, spansIn } from '../report/excerpt.ts'
import { positionOf, type Range } from '../source/file.ts'
import type { Json } from '../source/slot.ts'

/** The estate as JSON: what is known, what is not and why; absent properties are left out, values that may be secrets are masked. */
export function estateJson(estate: Estate, scan: Scan): string {
  const resources = kindsOf().flatMap((kind) => estate.all(kind) as readonly Resource[])
  const out = {
    units: estate.units.map(({ id, framework, complete }) => ({ id, framework, complete })),
    resources: resources.map((resource) => ({
      kind: resource.kind,
      type: resource.resourceType,
      unit: resource.unit,
      address: resource.address,
      ...(resource.within === undefined ? {} : { within: resource.within }),
      ...placeOf(resource.at),
      usedBy: estate.usedBy(resource).map(({ by, property }) => `${by.address}.${property}`),
      properties: structJson(resource as unknown as Record<string, unknown>, shapes[resource.kind], scan.sensitive),
    })),
    blindSpots: [...scan.blindSpots].map(({ unit, say, at }) => ({ unit, say, ...placeOf(at) })),
  }
  return `${JSON.stringify(out, null, 2)}\n`
}

/** The estate as a Mermaid flowchart: resources, and which names which. */
export function estateMermaid(estate: Estate): string {
  const resources = kindsOf().flatMap((kind) => estate.all(kind) as readonly Resource[])
  const ids = new Map(resources.map((resource, index) => [resource, `r${index}`]))
  const label = (words: string): string => words.replace(/[^\w ./:-]/g, '_').slice(0, 80)
  const nodes = resources.map((resource) => `  ${ids.get(resource)}["${label(resource.kind)}: ${label(resource.address)}"]`)
  const edges = resources.flatMap((resource) =>
    estate.usedBy(resource).map(({ by, property }) => `  ${ids.get(by)} -->|${label(property)}| ${ids.get(resource)}`),
  )
  return `${['flowchart LR', ...nodes, ...edges].join('\n')}\n`
}

const kindsOf = (): Kind[] => Object.keys(shapes) as Kind[]

const placeOf = (at: Range): { path: string; line: number } => ({ path: at.file.path, line: positionOf(at.file, at.start).line })

function structJson(of: Record<string, unknown>, shape: Shape, sensitive: readonly Range[]): { [key: string]: Json } {
  if (shape.is !== 'struct') return {}
  const entries = Object.entries(shape.fields).flatMap(([name, inner]): [string, Json][] => {
    const json = valueJson(of[name] as Value<unknown>, inner, sensitive)
    return json === undefined ? [] : [[name, json]]
  })
  return Object.fromEntries(entries)
}

function valueJson(value: Value<unknown>, shape: Shape, sensitive: readonly Range[]): Json | undefined {
  if (value.kind === 'absent') return undefined
  if (value.kind === 'unknown') {
    const may = value.oneOf?.map(({ then }) => valueJson(then, shape, sensitive) ?? null)
    return { unknown: value.why, ...(value.name === undefined ? {} : { name: value.name }), ...(may ? { oneOf: may } : {}) }
  }
  const from = value.origin.length > 0 ? value.origin.map(({ kind, name }) => `${kind} ${name}`) : undefined
  const json = knownJson(value.value, shape, sensitive)
  const places = [value.at, ...(value.written ?? []), ...(value.slot?.kind === 'entry' ? [value.slot.value] : [])]
  const hidden =
    typeof json === 'string' && (value.secret !== undefined || places.some((at) => isHidden(at, sensitive)) || secretSpans(json).length > 0)
  const shown = hidden ? mask : json
  return from ? { value: shown, from } : shown
}

function knownJson(value: unknown, shape: Shape, sensitive: readonly Range[]): Json {
  switch (shape.is) {
    case 'struct':
      return structJson(value as Record<string, unknown>, shape, sensitive)
    case 'list': {
      const { items, missing } = value as { items: readonly Value<unknown>[]; missing: readonly unknown[] }
      const list = items.map((item) => valueJson(item, shape.of, sensitive) ?? null)
      return missing.length > 0 ? { items: list, missing: missing.length } : list
    }
    case 'map':
    case 'entries': {
      const { entries } = value as Entries<unknown>
      const of: Shape = shape.is === 'map' ? { is: 'text' } : shape.of
      return Object.fromEntries(entries.map((entry) => [entry.key, valueJson(entry.value, of, sensitive) ?? null]))
    }
    default:
      return value as string | number | boolean
  }
}

/** Whether any part of the value's place may not be shown. */
const isHidden = (at: Range, sensitive: readonly Range[]): boolean => spansIn(at, sensitive).length > 0
