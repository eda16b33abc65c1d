import type { Range } from '../source/file.ts'
import type { Step } from '../source/note.ts'
import type { Data, Datum, Entry } from './data.ts'

/**
 * A value that came through a variable or from another file, as it counts where it is used: everything in it points at the use, with
 * the default as a step, and nothing in it can be written over, since the variable may have another value elsewhere.
 */
export function pinned(data: Data, at: Range, step?: Step): Data {
  const steps = step ? [step] : []
  switch (data.kind) {
    case 'absent':
      return { kind: 'absent', at, origin: [...steps, ...data.origin] }
    case 'unknown': {
      const arms = data.oneOf?.map((arm) => ({ ...arm, then: pinned(arm.then, at, step) }))
      return { ...data, at, origin: [...steps, ...data.origin], ...(arms ? { oneOf: arms } : {}) }
    }
    case 'known': {
      const { slot: _, gap: _gap, ...rest } = data
      return { ...rest, value: inner(data.value, at, step), at, origin: [...steps, ...data.origin] }
    }
  }
}

function inner(value: Datum, at: Range, step?: Step): Datum {
  switch (value.is) {
    case 'scalar':
    case 'template':
      return value
    case 'json':
    case 'base64':
      return { ...value, data: pinned(value.data, at, step) }
    case 'list':
      return { ...value, whole: at, items: value.items.map((item) => pinned(item, at, stepTo(item, step))) }
    case 'map': {
      const { gap: _, ...rest } = value
      const entries = new Map(
        [...value.entries].map(([key, entry]): [string, Entry] => [
          key,
          { ...entry, keyAt: at, value: pinned(entry.value, at, stepTo(entry.value, step)) },
        ]),
      )
      return { ...rest, whole: at, entries }
    }
  }
}

/** A default is many lines, and the step to something in it names that one. */
const stepTo = (data: Data, step: Step | undefined): Step | undefined => (step?.kind === 'default' ? { ...step, at: data.at } : step)
