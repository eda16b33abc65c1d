import type { Range } from '../../source/file.ts'
import type { Step } from '../../source/note.ts'
import { type Data, type Datum, type Entry, type Fields, type Items, isKnownList, isKnownMap } from '../data.ts'
import { pinned } from '../pinned.ts'
import { jsonInside } from '../plain.ts'
import { textIn } from '../terraform/evaluate/text.ts'

/**
 * A planned value as if it stood where the configuration has it: each part at the entry that it comes from, as deep as both are alike,
 * with a step that leads to the plan.
 */
export function placedAs(planned: Data, written: Data | undefined, at: Range, step: Step): Data {
  const there = written?.at ?? at
  if (planned.kind !== 'known' || written?.kind !== 'known') return pinned(planned, there, step)
  const [own, model] = [withJson(planned), withJson(written)]
  if (isKnownMap(own) && isKnownMap(model)) return { ...shell(own, there, step), value: fieldsAs(own.value, model.value, there, step) }
  if (isKnownList(own) && isKnownList(model)) return { ...shell(own, there, step), value: itemsAs(own.value, model.value, there, step) }
  if (own.value.is !== 'json' || model.value.is !== 'json') return pinned(planned, there, step)
  return { ...shell(own, there, step), value: { is: 'json', data: placedAs(own.value.data, model.value.data, there, step) } }
}

/** The fields of a planned resource, at the entries of its block. */
export function fieldsAs(planned: Fields, written: Fields, at: Range, step: Step): Fields {
  const entries = new Map<string, Entry>()
  for (const [key, entry] of planned.entries) {
    const model = written.entries.get(key)
    const keyAt = model?.keyAt ?? at
    entries.set(key, { key, keyAt, value: placedAs(entry.value, model?.value, keyAt, step) })
  }
  const { gap: _, ...rest } = planned
  return { ...rest, entries, whole: written.whole }
}

/** Items go by their names where they have some, else by their number where there are as many of them. */
function itemsAs(planned: Items, written: Items, at: Range, step: Step): Items {
  const names = new Map(written.items.map((item) => [nameOf(item), item]))
  const sameNumber = written.missing.length === 0 && !written.uncertain && written.items.length === planned.items.length
  const items = planned.items.map((item, index) => {
    const name = nameOf(item)
    const model = (name === undefined ? undefined : names.get(name)) ?? (sameNumber ? written.items[index] : undefined)
    return placedAs(item, model, at, step)
  })
  return { ...planned, items, whole: written.whole }
}

function nameOf(item: Data): string | undefined {
  const name = isKnownMap(item) ? item.value.entries.get('name')?.value : undefined
  return name && textIn(name)
}

type Known = Extract<Data, { kind: 'known' }>

const shell = (data: Known, at: Range, step: Step): Known => {
  const { slot: _, gap: __, ...rest } = data
  return { ...rest, at, origin: [step, ...data.origin] }
}

/** A string of JSON as what is inside it. */
function withJson(data: Known): Known {
  const { value } = data
  const text = value.is === 'template' ? value.text : value.is === 'scalar' && typeof value.value === 'string' ? value.text?.() : undefined
  if (!text || !/^\s*[[{]/.test(text.content)) return data
  const inner = jsonInside(text, value.is === 'template' ? value.holes : [], data.at)
  if (inner.data.kind !== 'known') return data
  return { ...data, value: { is: 'json', data: inner.data } satisfies Datum }
}
