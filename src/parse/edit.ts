import type { Range, TextEdit } from '../source/file.ts'
import type { EntrySlot, Fix, FixStep, GapSlot, Json, Spelling } from '../source/slot.ts'
import { appendHcl, removeHcl, setHcl } from './hcl/index.ts'
import { behindKey } from './slots.ts'

/** The text edits a fix comes to; `undefined` where one of its steps cannot be written at its place. */
export function editsOf(fix: Fix): TextEdit[] | undefined {
  const edits = fix.steps.map(editOf)
  return edits.includes(undefined) ? undefined : (edits as TextEdit[])
}

function editOf(step: FixStep): TextEdit | undefined {
  const { slot } = step
  if (step.do === 'append') return appendTo(step.slot, spelled(step.item, slot.names))
  if (step.do === 'remove') return step.slot.syntax === 'hcl' ? removeHcl(step.slot) : step.slot.removal
  const json = spelled(step.value, slot.names)
  if (slot.syntax === 'hcl') return setHcl(slot, json)
  const value = slot.syntax === 'json' ? JSON.stringify(json) : renderYaml(json)
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

function appendTo(slot: EntrySlot, item: Json): TextEdit | undefined {
  if (slot.syntax === 'hcl') return appendHcl(slot, item)
  const { end } = slot
  if (!end) return undefined
  const block = end.indent !== undefined && isObject(item) ? blockOf(item, end.indent, end.before) : undefined
  const words = block ?? (slot.syntax === 'json' ? JSON.stringify(item) : renderYaml(item))
  const written = slot.inside ? slot.inside.encode(words) : words
  return written === undefined ? undefined : { at: end.at, text: end.before + written + end.after }
}

/** One entry a line below the dash of a block list. */
function blockOf(item: { readonly [key: string]: Json }, indent: string, before: string): string {
  const lineBreak = before.startsWith('\r\n') ? '\r\n' : '\n'
  return Object.entries(item)
    .map(([key, value]) => `${key}: ${renderYaml(value)}`)
    .join(lineBreak + indent)
}

/** The names of properties as a place spells them. HCL's objects inside `jsonencode` are the API's own. */
function spelled(json: Json, names: Spelling): Json {
  if (Array.isArray(json)) return json.map((item) => spelled(item as Json, names))
  if (!isObject(json) || names === 'api') return json
  const word = (key: string): string =>
    names === 'pascal' ? key.charAt(0).toUpperCase() + key.slice(1) : key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [word(key), spelled(value, names)]))
}

const isObject = (json: Json): json is { readonly [key: string]: Json } => typeof json === 'object' && json !== null && !Array.isArray(json)

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
