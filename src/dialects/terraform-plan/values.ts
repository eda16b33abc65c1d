import { type Reference, unknown } from '../../model/value.ts'
import { childOf, type Node } from '../../parse/node.ts'
import { type Data, type Entry, type Fields, isKnownMap } from '../data.ts'
import { plainData } from '../plain.ts'
import { unslotted } from '../terraform/unslotted.ts'
import type { Planned } from './changes.ts'
import type { References } from './references.ts'

/** What one planned resource says, with what is not known yet and what it refers to. */
export function plannedFields(planned: Planned, references: References, unit: string): Fields {
  const data = unslotted(plainData(planned.values, { names: 'snake' }))
  const link = (expression: Node | undefined): readonly (Reference | undefined)[] =>
    references.namedIn(expression, planned.address).map((named) => named && { unit, ...named })
  const whole = overlaid(data, planned.unknown, planned.sensitive, references.expressionsOf(planned.address), { link, at: planned.at })
  if (isKnownMap(whole)) return whole.value
  return { is: 'map', entries: new Map(), missing: [unknown('unsupported', planned.at)], whole: planned.whole }
}

interface Around {
  link(expression: Node | undefined): readonly (Reference | undefined)[]
  readonly at: Planned['at']
}

const isTrue = (node: Node | undefined): boolean => node?.kind === 'scalar' && node.value === true

const itemOf = (node: Node | undefined, index: number): Node | undefined => (node?.kind === 'list' ? node.items[index] : undefined)

function overlaid(
  data: Data | undefined,
  open: Node | undefined,
  secret: Node | undefined,
  written: Node | undefined,
  around: Around,
): Data {
  const mark = isTrue(secret) ? { secret: 'sensitive' as const } : {}
  if (isTrue(open) || !data) return notYet(written, around, mark)
  if (data.kind !== 'known') return data
  const { value } = data
  if (value.is === 'map') return { ...data, ...mark, value: fieldsOf(value, open, secret, written, around) }
  if (value.is === 'list') {
    // Blocks that nobody wrote come as an empty list.
    if (value.items.length === 0 && !childOf(written, 'references')) return { kind: 'absent', at: data.at, origin: [] }
    const links = value.items.every((item) => item.kind !== 'known' || item.value.is === 'scalar') ? around.link(written) : []
    const items = value.items.map((item, index) => {
      const own = overlaid(item, itemOf(open, index), itemOf(secret, index), itemOf(written, index), around)
      return links.length === value.items.length ? linked(own, links[index]) : own
    })
    return { ...data, ...mark, value: { ...value, items } }
  }
  if (value.is === 'scalar' && value.value === '') return { kind: 'absent', at: data.at, origin: [] }
  const [only, ...more] = around.link(written)
  return { ...linked(data, more.length === 0 ? only : undefined), ...mark }
}

function fieldsOf(value: Fields, open: Node | undefined, secret: Node | undefined, written: Node | undefined, around: Around): Fields {
  const entries = new Map<string, Entry>()
  for (const [key, entry] of value.entries)
    entries.set(key, { ...entry, value: overlaid(entry.value, childOf(open, key), childOf(secret, key), childOf(written, key), around) })
  if (open?.kind === 'map')
    for (const { key, value: is } of open.entries) {
      if (entries.has(key) || !holdsTrue(is)) continue
      entries.set(key, { key, keyAt: around.at, value: notYet(childOf(written, key), around, {}) })
    }
  return { ...value, entries }
}

const holdsTrue = (node: Node): boolean => {
  if (node.kind === 'scalar') return node.value === true
  return node.kind === 'list' ? node.items.some(holdsTrue) : node.entries.some(({ value }) => holdsTrue(value))
}

/** What only the apply will tell; where it is to come from may be written in the configuration. */
function notYet(written: Node | undefined, { link, at }: Around, mark: { readonly secret?: 'sensitive' }): Data {
  const links = link(written)
  const [only, ...more] = links
  const one = (reference: Reference | undefined): Data =>
    unknown('reference', at, {
      name: reference ? `${reference.address.replace(/"[^"]*"/g, '"…"')}.${reference.attribute}` : 'the apply',
      ...(reference ? { reference } : {}),
      ...mark,
    })
  return one(more.length === 0 ? only : undefined)
}

const linked = (data: Data, reference: Reference | undefined): Data =>
  reference && data.kind !== 'absent' && !data.reference ? { ...data, reference } : data
