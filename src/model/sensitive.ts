import { isOneLine, type Range } from '../source/file.ts'
import type { Step } from '../source/note.ts'
import type { Estate } from './estate.ts'
import type { Block } from './shape.ts'
import { itemsOf, type Known, outcomesOf, type Unknown, type Value, type Why } from './value.ts'

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
  if (value.kind === 'known') {
    addKnown(value, block, ranges)
    return
  }
  for (const { then } of value.oneOf ?? []) addValue(then, block, ranges)
  for (const part of value.parts ?? []) addPart(part, block, ranges)
  if (value.oneOf || value.parts) ranges.push(...value.origin.map(({ at }) => at))
  else if (!named.has(value.why)) addSpan(value.at, value.origin, block, ranges)
}

/** Unknown since it stands elsewhere: what is written here is a name. Anything else (a function's argument) may be the value itself. */
const named: ReadonlySet<Why> = new Set(['parameter', 'variable', 'reference', 'data-source', 'module', 'import', 'placeholder', 'cycle'])

function addKnown(value: Known<string>, block: Block, ranges: Range[]): void {
  const slot = value.slot?.kind === 'entry' ? value.slot : undefined
  if (!slot) addSpan(value.at, value.origin, block, ranges)
  else ranges.push(slot.value, ...(slot.elsewhere ? [slot.elsewhere] : []), ...value.origin.map(({ at }) => at))
}

/** A value of several lines is pointed at by its key: then everything below the key is covered. */
function addSpan(at: Range, origin: readonly Step[], { whole }: Block, ranges: Range[]): void {
  ranges.push(at, ...origin.map((step) => step.at))
  if (!isOneLine(whole)) ranges.push({ ...whole, start: Math.min(at.start, whole.end) })
}

function addPart(part: Known<string> | Unknown<string>, block: Block, ranges: Range[]): void {
  if (part.kind === 'known') ranges.push(part.at, ...part.origin.map(({ at }) => at))
  else addValue(part, block, ranges)
}
