import type { EntrySlot, GapSlot, Slot } from '../../source/slot.ts'
import { gapSlot, entrySlot as jsonEntrySlot, itemSlot as jsonItemSlot } from '../slots.ts'
import type { Attribute, Block, ObjectEntry, ObjectExpression, Tuple } from './ast.ts'
import { blockGap, entrySlot, objectGap, type SlotContext } from './slots.ts'

// Where to write, in either syntax. In Terraform's JSON all names are Terraform's own.

/** An attribute's value, or an object entry's. */
export const slotOf = (entry: Attribute | ObjectEntry, context: SlotContext): Slot | undefined =>
  entry.json ? jsonEntrySlot(entry.json.map, entry.json.entry, 'snake') : entrySlot(entry, context)

/** An item of a list. */
export function itemSlotOf({ items, json }: Tuple, index: number, context: SlotContext): EntrySlot | undefined {
  const item = items[index]
  return json ? jsonItemSlot(json, index, 'snake') : item && entrySlot(item, context)
}

/** Where a missing attribute of a block, or entry of an object, would be written. */
export function gapOf(owner: Block | ObjectExpression, key: string, context: SlotContext): GapSlot | undefined {
  if (owner.json) return gapSlot(owner.json, key, 'snake')
  return owner.kind === 'block' ? blockGap(owner, key, context) : objectGap(owner, key, context)
}
