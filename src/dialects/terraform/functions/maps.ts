import { type Unknown, unknown, withOrigin } from '../../../model/value.ts'
import { contains } from '../../../source/file.ts'
import type { Data, Entry, Fields } from '../../data.ts'
import { isChoice, overChoices, settled } from '../evaluate/choices.ts'
import { invalid, knownData, mapData, textData } from '../evaluate/made.ts'
import { textIn } from '../evaluate/text.ts'
import { unified } from '../evaluate/unified.ts'
import { element, inOrder, usedAt } from '../evaluate/walk.ts'
import { type Call, type Functions, unseen } from './function.ts'
import { isWhole, listMade, unknownsOf } from './lists.ts'

const refused = ({ at, name }: Call): Data => invalid(at, `${name}()`)

export const maps: Functions = {
  lookup: { takes: [2, 3], run: lookup },
  merge: { takes: [0, Number.POSITIVE_INFINITY], run: merge, openEnded: true, tolerant: true },
  keys: {
    takes: [1, 1],
    run: (args, call) =>
      onMap(args, call, (map) =>
        listMade(
          inOrder(map.entries.values()).map(({ key, keyAt }) => textData(key, keyAt)),
          call,
          unknownsOf(map),
        ),
      ),
  },
  values: {
    takes: [1, 1],
    run: (args, call) =>
      onMap(args, call, (map) =>
        listMade(
          inOrder(map.entries.values()).map(({ value }) => value),
          call,
          unknownsOf(map),
        ),
      ),
  },
  zipmap: {
    takes: [2, 2],
    run: (args, call) => {
      const [keys, values] = args.map((arg) =>
        arg.kind === 'known' && arg.value.is === 'list' && isWhole(arg.value) ? arg.value.items : undefined,
      )
      if (!keys || !values) return unseen(call, args)
      if (keys.length !== values.length) return refused(call)
      const entries = new Map<string, Entry>()
      const missing: Unknown<never>[] = []
      for (const [index, item] of keys.entries()) {
        const key = textIn(item)
        const value = values[index]
        if (key === undefined) missing.push(unknown('function', call.at, { name: 'zipmap()' }))
        else if (value) entries.set(key, { key, keyAt: item.at, value })
      }
      return mapData(entries, call.at, { missing })
    },
  },
  transpose: {
    takes: [1, 1],
    run: (args, call) =>
      onMap(args, call, (map) => {
        const turned = new Map<string, string[]>()
        for (const { key, value } of inOrder(map.entries.values())) {
          if (value.kind !== 'known' || value.value.is !== 'list' || !isWhole(value.value)) return unseen(call, args)
          for (const item of value.value.items) {
            const words = textIn(item)
            if (words === undefined) return unseen(call, args)
            turned.set(words, [...(turned.get(words) ?? []), key])
          }
        }
        const entries = [...turned].map(([key, keys]): [string, Entry] => [
          key,
          {
            key,
            keyAt: call.at,
            value: listMade(
              keys.map((one) => textData(one, call.at)),
              call,
              { type: 'list' },
            ),
          },
        ])
        return mapData(new Map(entries), call.at, { type: 'map' })
      }),
  },
}

function onMap(args: readonly Data[], call: Call, run: (map: Fields) => Data): Data {
  const one = (map: Data | undefined): Data => {
    if (!map || map.kind === 'absent') return refused(call)
    if (map.kind === 'known') return map.value.is === 'map' ? withOrigin(run(map.value), map.origin) : refused(call)
    if (!isChoice(map)) return unseen(call, args)
    const { parts: _, ...rest } = map
    return { ...rest, at: call.at, oneOf: map.oneOf.map((arm) => ({ ...arm, then: one(arm.then) })) }
  }
  return one(args[0])
}

/** The entry of a map, or what stands in for it. With an unknown key it may be any. */
function lookup(args: readonly Data[], call: Call): Data {
  const [map, key, fallback] = args
  if (!map || !key) return refused(call)
  return overChoices([key], ([name]) => {
    const words = name && textIn(name)
    const found = onMap([map], call, (fields) => {
      if (words === undefined) {
        const any = element(knownData(fields, map.at), name ?? key, call.at, call.context)
        if (!fallback || (any.kind === 'unknown' && !any.oneOf)) return any
        const arms = [...(any.kind === 'unknown' ? (any.oneOf ?? []) : [{ then: any }]), { when: 'the key is another', then: fallback }]
        return settled(arms.map(({ then }) => then)) ?? { ...unknown<never>('condition', call.at), oneOf: arms }
      }
      const entry = fields.entries.get(words)
      if (entry) return !fields.uncertain || !fallback ? entry.value : orElse(entry.value, fallback)
      const [missing] = fields.missing
      if (missing) return { ...missing, at: call.at }
      return fallback ? fallbackIn(fields, fallback, call) : invalid(call.at, words)
    })
    // An element that a loop goes over stands elsewhere, and with it what is taken from it.
    return usedAt(found, contains(call.at, map.at) || isDefault(found) ? call.at : found.at)
  })
}

const isDefault = ({ origin }: Data): boolean => origin.some(({ kind }) => kind === 'default')

/** What stands in for an entry of a map is of the type that all its values have. */
function fallbackIn(fields: Fields, fallback: Data, call: Call): Data {
  if (fields.type !== 'map') return fallback
  return unified([...[...fields.entries.values()].map(({ value }) => value), fallback])?.at(-1) ?? refused(call)
}

/** An entry that is perhaps not there: what stands in for it then. */
function orElse(value: Data, fallback: Data): Data {
  if (value.kind !== 'unknown' || !value.oneOf) return value
  return { ...value, oneOf: value.oneOf.map((arm) => (arm.then.kind === 'absent' ? { ...arm, then: fallback } : arm)) }
}

/** Later maps win. Where one of them is not known, nobody knows whether it wins over what came before. */
function merge(args: readonly Data[], call: Call): Data {
  return overChoices(args, (some) => {
    const entries = new Map<string, Entry>()
    const missing: Unknown<never>[] = []
    let uncertain = false
    let gap: Fields['gap']
    const origin = []
    const present = some.filter(({ kind }) => kind !== 'absent')
    for (const arg of present) {
      if (arg.kind === 'unknown') {
        const { oneOf: _, parts: __, reference: ___, ...rest } = arg
        perhapsOverridden(entries, rest)
        missing.push(rest)
        continue
      }
      if (arg.kind !== 'known') continue
      if (arg.value.is !== 'map') return refused(call)
      origin.push(...arg.origin)
      const [open] = arg.value.missing
      if (open) perhapsOverridden(entries, open)
      missing.push(...arg.value.missing)
      uncertain ||= arg.value.uncertain === true
      gap = arg.value.gap ?? gap
      for (const [key, entry] of arg.value.entries) {
        const before = entries.get(key)
        const value = arg.value.uncertain && before ? orElse(entry.value, before.value) : entry.value
        entries.set(key, { ...entry, value: withOrigin(value, arg.origin) })
      }
    }
    const whole = wholeOf(present) ?? call.at
    return knownData({ is: 'map', entries, missing, whole, ...(uncertain ? { uncertain: true } : {}), ...(gap ? { gap } : {}) }, call.at)
  })
}

/** Each entry so far may have been given another value by something that cannot be seen. */
function perhapsOverridden(entries: Map<string, Entry>, by: Unknown<never>): void {
  for (const [key, entry] of entries) {
    const value: Data = { ...by, at: entry.value.at, oneOf: [{ then: entry.value }, { then: { ...by, at: entry.value.at } }] }
    entries.set(key, { ...entry, value })
  }
}

/** The span of the last map that is written out: an entry that is missing would be added there. */
function wholeOf(args: readonly Data[]): Fields['whole'] | undefined {
  const last = args.findLast((arg) => arg.kind === 'known' && arg.value.is === 'map' && arg.value.gap)
  return last?.kind === 'known' && last.value.is === 'map' ? last.value.whole : undefined
}
