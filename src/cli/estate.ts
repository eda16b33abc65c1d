import type { Scan } from '../analysis.ts'
import type { Estate } from '../model/estate.ts'
import { type Kind, shapes } from '../model/kinds.ts'
import type { Resource } from '../model/resource.ts'
import { positionOf, type Range } from '../source/file.ts'
import { fieldsOf, jsonOfFields } from './properties.ts'

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
      properties: jsonOfFields(fieldsOf(resource, shapes[resource.kind], scan.sensitive)),
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
