import { unknown } from '../../../model/value.ts'
import type { Data } from '../../data.ts'
import { invalid } from '../evaluate/made.ts'
import { setOf } from '../evaluate/types.ts'
import { type Call, type Functions, unseen } from './function.ts'
import { isWhole, keyOf, listMade, maximumItems } from './lists.ts'

const refused = ({ at, name }: Call): Data => invalid(at, `${name}()`)

/** On whole sets of scalars only: of others nobody asks. */
const onKeys = (keep: (sets: readonly ReadonlyMap<string, Data>[]) => readonly Data[]) => ({
  takes: [1, Number.POSITIVE_INFINITY] as const,
  run: (args: readonly Data[], call: Call): Data => {
    const sets: Map<string, Data>[] = []
    for (const arg of args) {
      if (arg.kind === 'absent' || (arg.kind === 'known' && arg.value.is !== 'list')) return refused(call)
      if (arg.kind !== 'known' || arg.value.is !== 'list' || !isWhole(arg.value)) return unseen(call, args)
      const items = arg.value.items.map((item): [string | undefined, Data] => [keyOf(item), item])
      if (items.some(([key]) => key === undefined)) return unseen(call, args)
      sets.push(new Map(items as [string, Data][]))
    }
    const types = new Set(sets.flatMap((set) => [...set.keys()].map((key) => key.split(' ')[0])))
    return types.size > 1 ? unseen(call, args) : setOf(keep(sets), call.at)
  },
})

export const sets: Functions = {
  setunion: onKeys((all) => [...new Map(all.flatMap((set) => [...set])).values()]),
  setintersection: onKeys(([first, ...others]) =>
    [...(first ?? [])].filter(([key]) => others.every((set) => set.has(key))).map(([, item]) => item),
  ),
  setsubtract: onKeys(([first, second]) => [...(first ?? [])].filter(([key]) => !second?.has(key)).map(([, item]) => item)),
  setproduct: {
    takes: [2, Number.POSITIVE_INFINITY],
    run: (args, call) => {
      let rows: Data[][] = [[]]
      for (const arg of args) {
        if (arg.kind === 'absent' || (arg.kind === 'known' && arg.value.is !== 'list')) return refused(call)
        if (arg.kind !== 'known' || arg.value.is !== 'list' || !isWhole(arg.value)) return unseen(call, args)
        const { items } = arg.value
        if (rows.length * items.length > maximumItems) return unknown('limit', call.at)
        rows = rows.flatMap((row) => items.map((item) => [...row, item]))
      }
      return listMade(
        rows.map((row) => listMade(row, call)),
        call,
      )
    },
  },
}
