import type { Data, Datum } from '../../data.ts'
import { insideOf } from './made.ts'

/** Values of more parts than this are not kept: `[local.b, local.b]` on `[local.a, local.a]` doubles with each line. */
export const maximumWeight = 300_000

const weights = new WeakMap<Datum, number>()

/** How many parts a value has, counted as often as they come in it. Kept where there are any, so that each part is counted once. */
function weightOf(value: Datum): number {
  if (value.is === 'scalar') return 1 + (value.raw.length >> 6)
  const known = weights.get(value)
  if (known !== undefined) return known
  let weight = 1
  if (value.is === 'template') weight += value.text.segments.length + (value.text.content.length >> 6)
  for (const inner of insideOf(value)) weight += weightOfData(inner)
  weights.set(value, weight)
  return weight
}

function weightOfData(data: Data): number {
  if (data.kind === 'known') return weightOf(data.value)
  if (data.kind === 'absent') return 1
  let weight = 1
  for (const { then } of data.oneOf ?? []) weight += weightOfData(then)
  return weight
}

export const isTooHeavy = (data: Data): boolean => weightOfData(data) > maximumWeight
