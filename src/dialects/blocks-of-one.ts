import type { Arm } from '../model/value.ts'
import type { Data, Datum } from './data.ts'

/**
 * Of blocks of which there may be only one, that one: what is there in any case, or else what it is under which condition; `undefined`
 * where two of them are there together.
 */
export function oneOfBlocks(blocks: readonly Data[]): Data | undefined {
  const [sure, ...others] = blocks.filter(({ kind }) => kind === 'known')
  if (sure) return others.length === 0 ? sure : undefined
  const arms: Arm<Datum>[] = []
  for (const block of blocks) {
    if (block.kind === 'absent') continue
    const own = block.kind === 'unknown' ? block.oneOf : undefined
    if (!own?.some(({ then }) => then.kind === 'absent')) return undefined
    arms.push(...own.filter(({ then }) => then.kind !== 'absent'))
  }
  const [first] = arms
  if (!first) return undefined
  // Where neither is there, none is.
  const oneOf =
    arms.length === 2 && areOpposite(first.when, arms[1]?.when)
      ? arms
      : [...arms, { then: { kind: 'absent' as const, at: first.then.at, origin: [] } }]
  return { kind: 'unknown', why: 'condition', at: first.then.at, origin: [], oneOf }
}

const areOpposite = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (a === `not ${b}` || b === `not ${a}`)
