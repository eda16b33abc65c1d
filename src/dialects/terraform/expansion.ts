import { unknown } from '../../model/value.ts'
import type { Block, Expression } from '../../parse/hcl/index.ts'
import type { Data } from '../data.ts'
import { attributeOf } from './configuration.ts'
import { isChoice } from './evaluate/choices.ts'
import { type Context, type Given, inScope, type Scope } from './evaluate/context.ts'
import { decimalOf, integerOf } from './evaluate/decimal.ts'
import { evaluate } from './evaluate/evaluate.ts'
import { isPerhaps, missingOf, turnsOf } from './evaluate/loops.ts'
import { numberData, objectOf } from './evaluate/made.ts'
import { conditionOf } from './evaluate/operators.ts'
import { takeNumber, textIn } from './evaluate/text.ts'

/** One of the things that a block with `count` or `for_each` makes. */
export interface Instance {
  /** `[0]`, `["key"]`; empty for a block with neither, and where nobody knows how many there are. */
  readonly key: string
  /** What `count.index`, `each.key` and `each.value` are in it. */
  readonly scope: Scope | undefined
  /** It is only there under a condition that cannot be told. */
  readonly conditional: boolean
}

export interface Expansion {
  /** What the whole block is in an expression: itself, a list, a map, or nobody knows. */
  readonly is: 'one' | 'list' | 'map' | 'open'
  readonly instances: readonly Instance[]
  /** There may be more of them. */
  readonly open: boolean
}

/** More instances of one block than this are not made. */
const maximumInstances = 1_000

/** What a resource or a module call comes to, by its `count` or `for_each`. */
export function expansionOf(block: Block, context: Context): Expansion {
  const count = attributeOf(block, 'count')
  const forEach = attributeOf(block, 'for_each')
  if (count) return counted(evaluate(count.value, context), context, count.value)
  if (forEach) return forEachOf(evaluate(forEach.value, context), context)
  return { is: 'one', instances: [{ key: '', scope: undefined, conditional: false }], open: false }
}

function counted(data: Data, context: Context, written: Expression): Expansion {
  const counts = outcomes(data).map((one) => {
    const number = takeNumber(one)
    return number.is === 'taken' ? integerOf(number.value) : undefined
  })
  const known = counts.filter((count) => count !== undefined)
  const most = Math.max(0, ...known)
  const least = known.length === counts.length ? Math.min(...known) : 0
  if ((most === 0 && known.length < counts.length) || most > maximumInstances) return openly('count', context, data)
  const instances = Array.from({ length: most }, (_, index): Instance => {
    const names = { count: objectOf({ index: numberData(decimalOf(index), data.at) }, data.at) }
    const scope = inScope(context, names).scope
    const given = index >= least ? conditionFor(index, written, context) : undefined
    return { key: `[${index}]`, scope: scope && given ? { ...scope, given } : scope, conditional: index >= least }
  })
  return { is: 'list', instances, open: known.length < counts.length }
}

/** `condition ? 1 : 0`: wherever there is such an instance, the condition holds. */
function conditionFor(index: number, written: Expression, context: Context): Given | undefined {
  if (written.kind !== 'conditional') return undefined
  const [yes, no] = [written.whenTrue, written.whenFalse].map((arm) => {
    const number = takeNumber(evaluate(arm, context))
    const count = number.is === 'taken' ? integerOf(number.value) : undefined
    return count === undefined ? undefined : count > index
  })
  if (yes === undefined || no === undefined || yes === no) return undefined
  const condition = conditionOf(written.condition)
  return { words: condition.words, is: condition.is === yes }
}

function forEachOf(data: Data, context: Context): Expansion {
  const found = new Map<string, { instance: Instance; times: number }>()
  const all = outcomes(data)
  let open = false
  for (const one of all) {
    const turns = one.kind === 'known' ? turnsOf(one, one.at) : undefined
    if (one.kind !== 'known' || !turns) {
      open ||= one.kind === 'unknown'
      continue
    }
    open ||= missingOf(one.value).length > 0
    for (const { key, value } of turns) {
      const words = textIn(key)
      if (words === undefined) {
        open = true
        continue
      }
      // In a set with conditions each item may be there or not.
      const perhaps = isPerhaps(value, one.value)
      const before = found.get(words)
      const scope = inScope(context, { each: objectOf({ key, value }, value.at) }).scope
      const conditional = perhaps || (before?.instance.conditional ?? false)
      found.set(words, {
        instance: { key: `[${JSON.stringify(words)}]`, scope: before?.instance.scope ?? scope, conditional },
        times: (before?.times ?? 0) + 1,
      })
    }
  }
  if ((found.size === 0 && open) || found.size > maximumInstances) return openly('for_each', context, data)
  const instances = [...found.values()].map(({ instance, times }) => (times < all.length ? { ...instance, conditional: true } : instance))
  return { is: 'map', instances, open }
}

/** Nobody knows how many: one stands for all of them. */
function openly(by: 'count' | 'for_each', context: Context, data: Data): Expansion {
  const part = (name: string): Data => unknown(data.kind === 'unknown' ? data.why : 'unsupported', data.at, { name })
  const names: Record<string, Data> =
    by === 'count'
      ? { count: objectOf({ index: part('count.index') }, data.at) }
      : { each: objectOf({ key: part('each.key'), value: part('each.value') }, data.at) }
  return { is: 'open', instances: [{ key: '', scope: inScope(context, names).scope, conditional: true }], open: true }
}

/** The ways a value may turn out, each by itself. */
function outcomes(data: Data): readonly Data[] {
  return isChoice(data) ? data.oneOf.flatMap(({ then }) => outcomes(then)) : [data]
}
