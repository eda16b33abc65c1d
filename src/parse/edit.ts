import type { Range, TextEdit } from '../source/file.ts'
import type { Fix, FixStep, GapSlot, Json } from '../source/slot.ts'
import { removeHcl, setHcl } from './hcl/index.ts'
import { behindKey } from './slots.ts'

/** The text edits a fix comes to; `undefined` where one of its steps cannot be written at its place. */
export function editsOf(fix: Fix): TextEdit[] | undefined {
  const edits = fix.steps.map(editOf)
  return edits.includes(undefined) ? undefined : (edits as TextEdit[])
}

function editOf(step: FixStep): TextEdit | undefined {
  const { slot } = step
  if (step.do === 'remove') return step.slot.syntax === 'hcl' ? removeHcl(step.slot) : step.slot.removal
  if (slot.syntax === 'hcl') return setHcl(slot, step.value)
  const value = slot.syntax === 'json' ? JSON.stringify(step.value) : renderYaml(step.value)
  const words = slot.kind === 'entry' ? value : entry(slot, value)
  const written = slot.inside ? slot.inside.encode(words) : words
  if (written === undefined) return undefined
  // The white space around it is measured on the page, so it is written as it is.
  if (slot.kind === 'gap') return { at: slot.at, text: slot.before + written + slot.after }
  if (slot.syntax === 'json') return { at: slot.value, text: written }
  if (slot.value.start === slot.value.end) return { at: slot.value, text: intoNothing(slot.value, written) }
  const { at, lead } = behindKey(slot.value)
  return { at, text: lead + written }
}

/** A YAML key or dash with nothing behind it: the value needs its space, in `{ key }` its colon too. */
function intoNothing({ file, start }: Range, words: string): string {
  const before = file.text[start - 1] ?? '\n'
  const lead = /\s/.test(before) ? '' : before === ':' || before === '-' ? ' ' : ': '
  return lead + words + (file.text[start] === '#' ? ' ' : '')
}

const entry = ({ syntax, key }: GapSlot, value: string): string =>
  syntax === 'json' ? `${JSON.stringify(key)}: ${value}` : `${key}: ${value}`

/** Plain where that reads as the same string in YAML 1.1 and 1.2, else as JSON, which is YAML too. */
function renderYaml(value: Json): string {
  const plain = typeof value === 'string' && /^[A-Za-z][\w-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value)
  return plain ? value : JSON.stringify(value)
}
