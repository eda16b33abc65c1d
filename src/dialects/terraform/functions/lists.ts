import type { Unknown } from '../../../model/value.ts'
import type { Data, Items } from '../../data.ts'
import { isChoice } from '../evaluate/choices.ts'
import { isEqual } from '../evaluate/equal.ts'
import { invalid, knownData } from '../evaluate/made.ts'
import { takeText } from '../evaluate/text.ts'
import type { Call, LanguageFunction } from './function.ts'
import { unseen } from './function.ts'

/** Longer lists are not made. */
export const maximumItems = 20_000

/** A list made by a function of others: its own place, and whatever is not known of it. */
export function listMade(items: readonly Data[], { at }: Call, more: Partial<Omit<Items, 'is' | 'items'>> = {}): Data {
  return knownData({ is: 'list', items, missing: [], whole: at, ...more }, at)
}

/** A function of one list (and more) that works on each form the list may have. */
export function onList(takes: readonly [number, number], run: (list: Items, args: readonly Data[], call: Call) => Data): LanguageFunction {
  const one = (args: readonly Data[], call: Call): Data => {
    const [list] = args
    if (!list || list.kind === 'absent') return invalid(call.at, `${call.name}()`)
    if (list.kind === 'known') {
      if (list.value.is !== 'list')
        return list.value.is === 'map' || list.value.is === 'scalar' ? invalid(call.at, `${call.name}()`) : unseen(call, args)
      const result = run(list.value, args, call)
      return { ...result, origin: [...list.origin, ...result.origin] }
    }
    if (!isChoice(list)) return unseen(call, args)
    const { parts: _, ...rest } = list
    return { ...rest, at: call.at, oneOf: list.oneOf.map((arm) => ({ ...arm, then: one([arm.then, ...args.slice(1)], call) })) }
  }
  return { takes, run: one }
}

export const isWhole = (list: Items): boolean => list.missing.length === 0 && !list.uncertain

/** What stays unknown of a list: parts that could not be seen, and whether positions mean anything. */
export const unknownsOf = ({ missing, uncertain }: { readonly missing: readonly Unknown<never>[]; readonly uncertain?: true }) => ({
  missing,
  ...(uncertain ? { uncertain: true as const } : {}),
})

/** The items without those equal to an earlier one; `undefined` where that cannot be told. */
export function withoutRepeats(items: readonly Data[]): Data[] | undefined {
  const plain = new Set<string>()
  const kept: Data[] = []
  for (const item of items) {
    const key = keyOf(item)
    if (key !== undefined) {
      if (!plain.has(key)) kept.push(item)
      plain.add(key)
      continue
    }
    if (kept.length > 500) return undefined
    const equal = kept.map((other) => isEqual(item, other))
    if (equal.includes(true)) continue
    if (equal.includes(undefined)) return undefined
    kept.push(item)
  }
  return kept
}

/** Tells scalars apart quickly. */
export function keyOf(item: Data): string | undefined {
  if (item.kind !== 'known' || item.value.is === 'list' || item.value.is === 'map') return undefined
  const text = takeText(item)
  return text.is === 'taken' ? `${item.value.is === 'scalar' ? typeof item.value.value : 'string'} ${text.value}` : undefined
}
