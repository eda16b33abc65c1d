import { shapes } from '../../model/kinds.ts'
import type { Resource } from '../../model/resource.ts'
import { childOf, type MapEntry, stringOf } from '../../parse/node.ts'
import type { BlindSpot } from '../../source/note.ts'
import type { Reader } from '../reader.ts'
import type { Constructs } from './constructs.ts'
import { kinds } from './kinds.ts'
import { propertiesOf } from './properties.ts'
import type { Stack } from './stack.ts'
import { withSubstitutions } from './substitutions.ts'

/** The resources of one stack without those nested in it. Never throws for what the template says. */
export function readResources(stack: Stack, reader: Reader, more: More): Resource[] {
  return stack.evaluator.section('Resources').entries.flatMap((entry) => readResource(entry, stack, reader, more) ?? [])
}

interface More {
  /** Takes what cannot be seen. */
  readonly blindSpots: BlindSpot[]
  /** Known of the stacks of a cloud assembly; asked for where there is a resource to read. */
  readonly constructs: () => Constructs | undefined
}

function readResource(entry: MapEntry, stack: Stack, reader: Reader, { blindSpots, constructs }: More): Resource | undefined {
  const type = stringOf(childOf(entry.value, 'Type'))
  const kind = type === undefined ? undefined : kinds[type]
  if (!type || !kind) return undefined
  const made = stack.made(entry)
  if (made === 'no') return undefined
  const address = `${stack.prefix}${entry.key}`
  const fields = propertiesOf(entry, stack.evaluator)
  if (!fields) {
    blindSpots.push({
      at: entry.keyAt,
      unit: stack.unit,
      say: `The properties of \`${address}\` (${type}) are made by a function and could not be seen.`,
    })
    return undefined
  }
  const path = stringOf(childOf(childOf(entry.value, 'Metadata'), 'aws:cdk:path'))
  const madeAt = constructs()?.madeAt(stack.template.file.path, entry.key, path) ?? []
  const place = {
    unit: stack.unit,
    address,
    ...(path === undefined && madeAt.length === 0 ? {} : { construct: { ...(path === undefined ? {} : { path }), madeAt } }),
    at: entry.keyAt,
    enclosing: [entry.whole, ...stack.enclosing],
    ...(made === 'maybe' || stack.conditional ? { conditional: true } : {}),
  }
  const own = kind === 'state-machine' ? withSubstitutions(fields) : fields
  return { ...place, resourceType: type, kind, ...reader.struct(own, shapes[kind], entry.keyAt) } as Resource
}
