import type { Data, Datum, Entry } from '../data.ts'

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
  switch (value.is) {
    case 'scalar':
    case 'template':
      return value
    case 'json':
    case 'base64':
      return { ...value, data: unslotted(value.data) }
    case 'list':
      return { ...value, items: value.items.map(unslotted) }
    case 'map': {
      const { gap: _, ...rest } = value
      return {
        ...rest,
        entries: new Map([...value.entries].map(([key, entry]): [string, Entry] => [key, { ...entry, value: unslotted(entry.value) }])),
      }
    }
  }
}
