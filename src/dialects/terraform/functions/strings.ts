import { TextBuilder } from '../../../source/embedded.ts'
import type { Data } from '../../data.ts'
import { invalid, knownData, marksOf } from '../evaluate/made.ts'
import { open, takeText, textIn, wrong } from '../evaluate/text.ts'
import { format, formatOf } from './format.ts'
import { type Call, type Functions, integer, pure, text, unseen } from './function.ts'
import { spanOf, trimmed } from './spans.ts'

const onText = (change: (words: string) => string) => pure<[string]>([text], ([words]) => change(words))

export const strings: Functions = {
  lower: onText((words) => eachCharacter(words, (char) => char.toLowerCase())),
  upper: onText((words) => eachCharacter(words, (char) => char.toUpperCase())),
  title: onText((words) => words.replace(/(?<![\p{L}\p{N}_]|[^\x00-\x7f\s])\p{L}/gu, (letter) => letter.toUpperCase())),
  strrev: onText((words) =>
    [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(words)]
      .map(({ segment }) => segment)
      .reverse()
      .join(''),
  ),
  trimspace: trimmed((words) => spanOf(words, goSpace, goSpace)),
  chomp: trimmed((words) => spanOf(words, undefined, /[\r\n]/)),
  trim: pure<[string, string]>([text, text], ([words, cutset]) => cut(words, cutset)),
  trimprefix: pure<[string, string]>([text, text], ([words, prefix]) => (words.startsWith(prefix) ? words.slice(prefix.length) : words)),
  trimsuffix: pure<[string, string]>([text, text], ([words, suffix]) =>
    suffix !== '' && words.endsWith(suffix) ? words.slice(0, -suffix.length) : words,
  ),
  indent: pure<[number, string]>([integer, text], ([spaces, words]) =>
    spaces < 0 || spaces > 1000 ? wrong : words.replaceAll('\n', `\n${' '.repeat(spaces)}`),
  ),
  substr: pure<[string, number, number]>([text, integer, integer], ([words, offset, length]) => substr(words, offset, length)),
  startswith: pure<[string, string]>([text, text], ([words, prefix]) => words.startsWith(prefix)),
  endswith: pure<[string, string]>([text, text], ([words, suffix]) => words.endsWith(suffix)),
  strcontains: pure<[string, string]>([text, text], ([words, part]) => words.includes(part)),
  split: pure<[string, string]>([text, text], ([separator, words]) => (separator === '' ? [...words] : words.split(separator))),
  join: { takes: [1, Number.POSITIVE_INFINITY], run: join },
  format: { takes: [1, Number.POSITIVE_INFINITY], run: format },
  formatlist: { takes: [1, Number.POSITIVE_INFINITY], run: formatlist },
}

/** Go changes one character into one: `ß` stays. */
const eachCharacter = (words: string, change: (char: string) => string): string =>
  Array.from(words, (char) => {
    const changed = change(char)
    return [...changed].length === 1 ? changed : char
  }).join('')

/** Go's `unicode.IsSpace`. */
const goSpace = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

function cut(words: string, cutset: string): string {
  const all = [...words]
  const unwanted = new Set(cutset)
  let start = 0
  let end = all.length
  while (start < end && unwanted.has(all[start] ?? '')) start++
  while (end > start && unwanted.has(all[end - 1] ?? '')) end--
  return all.slice(start, end).join('')
}

/** Counted in what a reader takes for one character. Of a negative offset the place is counted from the end. */
function substr(words: string, offset: number, length: number) {
  if (!/^[\x20-\x7e]*$/.test(words)) return open
  const start = offset < 0 ? Math.max(0, words.length + offset) : offset
  return length < 0 || (length === 0 && offset < 0) ? words.slice(start) : words.slice(start, start + length)
}

/** Unknown items leave the known ones and the separators known. */
function join(args: readonly Data[], call: Call): Data {
  const [separator, ...lists] = args
  const between = separator && takeText(separator)
  if (!between || between.is === 'wrong') return invalid(call.at, 'join()')
  const items: Data[] = []
  for (const list of lists) {
    if (list.kind === 'absent' || (list.kind === 'known' && list.value.is !== 'list')) return invalid(call.at, 'join()')
    if (list.kind === 'unknown' || list.value.is !== 'list' || list.value.missing.length > 0 || list.value.uncertain)
      return unseen(call, args)
    items.push(...list.value.items)
  }
  if (between.is !== 'taken') return unseen(call, args)
  const builder = new TextBuilder()
  for (const [index, item] of items.entries()) {
    if (item.kind === 'absent' || (item.kind === 'known' && takeText(item).is === 'wrong')) return invalid(call.at, 'join()')
    if (index > 0) builder.decoded(between.value, call.at)
    builder.hole(item.at)
  }
  return made(builder, items, args, call)
}

/** What a text made of a builder's words and holes is: a plain one where every hole is known and has no history. */
export function made(builder: TextBuilder, holes: readonly Data[], args: readonly Data[], { at }: Call): Data {
  const template: Data = knownData({ is: 'template', text: builder.build(at, () => undefined), holes }, at)
  const { secret } = marksOf(args)
  const lists = args.filter((arg) => arg.kind === 'known' && arg.value.is === 'list')
  return { ...template, origin: lists.flatMap(({ origin }) => origin), ...(secret ? { secret } : {}) }
}

/** One text for each item of the lists; single values are repeated. */
function formatlist(args: readonly Data[], call: Call): Data {
  const [pattern, ...rest] = args
  const words = pattern && textIn(pattern)
  const lists = rest.filter((arg) => arg.kind === 'known' && arg.value.is === 'list')
  if (words === undefined) return unseen(call, args)
  const lengths = new Set<number>()
  for (const list of lists) {
    if (list.kind !== 'known' || list.value.is !== 'list') continue
    if (list.value.missing.length > 0 || list.value.uncertain) return unseen(call, args)
    lengths.add(list.value.items.length)
  }
  const [length = 1, ...others] = lengths
  if (others.length > 0) return invalid(call.at, 'formatlist()')
  // What is unknown may be a list or not.
  if (rest.some((arg) => arg.kind === 'unknown' && lists.length === 0)) return unseen(call, args)
  const items = Array.from({ length }, (_, index): Data => {
    const own = rest.map((arg) => (arg.kind === 'known' && arg.value.is === 'list' ? (arg.value.items[index] ?? arg) : arg))
    return formatOf(words, own, call)
  })
  return knownData({ is: 'list', items, missing: [], whole: call.at, type: 'list' }, call.at)
}
