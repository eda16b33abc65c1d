import { type Data, type Datum, withParts } from '../data.ts'

/**
 * A value as something else uses it: every part keeps its place, but none may be written over, since it is no change of this use alone.
 */
export function unslotted(data: Data): Data {
  if (data.kind === 'unknown')
    return data.oneOf ? { ...data, oneOf: data.oneOf.map((arm) => ({ ...arm, then: unslotted(arm.then) })) } : data
  const { slot: _, gap: __, ...rest } = data
  return rest.kind === 'known' ? { ...rest, value: inner(rest.value) } : rest
}

function inner(value: Datum): Datum {
  if (value.is !== 'map') return withParts(value, unslotted)
  const { gap: _, ...rest } = value
  return withParts(rest, unslotted)
}
