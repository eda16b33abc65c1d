import type { Range } from '../source/file.ts'
import { isOneLine } from '../source/file.ts'
import type { Estate } from './estate.ts'
import type { Block } from './shape.ts'
import { itemsOf, type Known, outcomesOf, type Unknown, type Value } from './value.ts'

/**
 * Every span that no report may show, whatever rules run: the values of all environment variables, the places they come from, and
 * whatever the source itself calls secret.
 */
export function sensitiveRanges(estate: Estate): Range[] {
  const ranges: Range[] = []
  for (const container of estate.containers)
    for (const item of itemsOf(container.environment).items)
      for (const { value: pair } of outcomesOf(item).outcomes)
        if (pair.kind === 'known') addValue(pair.value.value, pair.value.block, ranges)
  return ranges
}

function addValue(value: Value<string>, block: Block, ranges: Range[]): void {
  if (value.kind === 'absent') return
  for (const { value: one } of outcomesOf(value).outcomes) if (one.kind === 'known') addKnown(one, block, ranges)
  if (value.kind === 'unknown') for (const part of value.parts ?? []) addPart(part, ranges)
}

function addKnown(value: Known<string>, block: Block, ranges: Range[]): void {
  const slot = value.slot?.kind === 'entry' ? value.slot : undefined
  ranges.push(slot?.value ?? value.at, ...(slot?.elsewhere ? [slot.elsewhere] : []))
  // A value of several lines is pointed at by its key: then everything below the key is covered.
  if (!slot && !isOneLine(block.whole)) ranges.push({ ...block.whole, start: Math.min(value.at.start, block.whole.end) })
  ranges.push(...value.origin.map(({ at }) => at))
}

function addPart(part: Known<string> | Unknown<string>, ranges: Range[]): void {
  if (part.kind === 'known') ranges.push(part.at)
  ranges.push(...part.origin.map(({ at }) => at))
}
