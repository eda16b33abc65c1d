import { type Secrecy, type Unknown, unknown, withOrigin } from '../../model/value.ts'
import { childOf, type Node, stringOf, wordOf } from '../../parse/node.ts'
import { type BuiltText, embed, type Piece, type Text, TextBuilder } from '../../source/embedded.ts'
import type { Range } from '../../source/file.ts'
import { type Data, type Datum, scalar } from '../data.ts'
import { knownWords } from '../joined.ts'
import { withReplacements } from './replacements.ts'
import { applied, mayBeNothing, type Scope, type TemplateFunction } from './scope.ts'

/** A variable of `Fn::Sub` is worked out wherever it is used: a page of nested ones grows without end, and stops at the limit. */
const stepsOfVariable = 100

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html */
export const sub: TemplateFunction = (argument, at, scope) => {
  const [pattern, own] = argument.kind === 'list' ? argument.items : [argument]
  if (pattern?.kind !== 'scalar' || pattern.value === null || pattern.tag !== undefined)
    return unknown('unsupported', at, { name: 'Fn::Sub' })
  const text = pattern.text()
  const pieces: Piece[] = []
  const holes: Data[] = []
  let done = 0
  for (const { index, 0: mark, 1: literal, 2: name = '' } of text.content.matchAll(/\$\{(!?)([^${}]*)\}/g)) {
    if (index > done) pieces.push({ start: done, end: index })
    done = index + mark.length
    if (literal) {
      pieces.push({ start: index, end: done, words: `\${${name}}` })
      continue
    }
    pieces.push({ start: index, end: done, hole: holes.length })
    holes.push(substituted(name.trim(), own, text.range(index, done), scope))
  }
  if (done < text.content.length) pieces.push({ start: done, end: text.content.length })
  const build = (): BuiltText => embed(text, { start: 0, end: text.content.length }, pieces, escapeSub(text))
  const origin = pattern.origin ?? []
  if (holes.length > 0) return withReplacements({ kind: 'known', value: { is: 'template', text: build(), holes }, at, origin })
  const words = pieces.map((piece) => piece.words ?? text.content.slice(piece.start, piece.end)).join('')
  return withReplacements({ kind: 'known', value: scalar(words, words, build), at, origin })
}

/** Inside `Fn::Sub` a literal `${` is written `${!`. */
const escapeSub = (text: Text) => (words: string) => text.encode(words.replaceAll('${', '${!'))

function substituted(name: string, own: Node | undefined, at: Range, scope: Scope): Data {
  const given = childOf(own, name)
  scope.spend(stepsOfVariable)
  if (given) return withOrigin({ ...scope.data(given), at }, [{ at: given.tagged, name, kind: 'local' }])
  if (!name.includes('.') || name.startsWith('AWS::')) return scope.ref(name, at)
  const [address = '', ...attribute] = name.split('.')
  return scope.reference(address, attribute.join('.'), at)
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-join.html */
export const join: TemplateFunction = (argument, at, scope) => {
  const [separator, list] = argument.kind === 'list' ? argument.items : []
  const between = stringOf(separator) ?? (separator ? wordOf(separator) : undefined)
  if (between === undefined || !list) return unknown('function', at, { name: 'Fn::Join' })
  return applied(scope.data(list), at, (data) => {
    if (data.value.is !== 'list' || data.value.missing.length > 0) return unknown('function', at, { name: 'Fn::Join' })
    return withReplacements(joinedItems(data.value.items, between, at, data.origin))
  })
}

function joinedItems(items: readonly Data[], between: string, at: Range, origin: Data['origin']): Data {
  const builder = new TextBuilder()
  const holes: Data[] = []
  const firstCertain = items.findIndex((item) => !mayBeNothing(item))
  items.forEach((item, index) => {
    if (!mayBeNothing(item)) {
      if (index > firstCertain) builder.decoded(between, at)
      append(builder, holes, item)
      return
    }
    builder.hole(item.at)
    // The separator comes and goes with an item that may not be there: before it, or behind it where nothing certain stands before.
    if (firstCertain >= 0 || items.length === 1)
      holes.push(withSeparator(item, index < firstCertain ? ['', between] : [between, ''], items.length === 1))
    else holes.push(unknown('condition', item.at, { name: 'Fn::Join' }))
  })
  return { kind: 'known', value: { is: 'template', text: builder.build(at, () => undefined), holes }, at, origin }
}

/** An item as part of a text: its words where they stand on the page, its own parts where it is made of parts. */
function append(builder: TextBuilder, holes: Data[], item: Data): void {
  const own = item.kind === 'known' && item.origin.length === 0 && !item.secret ? item.value : undefined
  if (own?.is === 'scalar') builder.decoded(own.raw, item.at)
  else if (own?.is === 'template' && own.text.segments.every(({ hole }) => hole === undefined || own.holes[hole])) {
    builder.append(own.text)
    for (const { hole } of own.text.segments) if (hole !== undefined) holes.push(own.holes[hole] as Data)
  } else {
    builder.hole(item.at)
    holes.push(item)
  }
}

function withSeparator(item: Data, [before, behind]: readonly [string, string], alone: boolean): Data {
  if (item.kind === 'absent') return { kind: 'known', value: scalar(''), at: item.at, origin: item.origin }
  if (item.kind === 'unknown' && item.oneOf)
    return { ...item, oneOf: item.oneOf.map((arm) => ({ ...arm, then: withSeparator(arm.then, [before, behind], alone) })) }
  if (alone) return item
  const text = new TextBuilder()
    .decoded(before, item.at)
    .hole(item.at)
    .decoded(behind, item.at)
    .build(item.at, () => undefined)
  return { kind: 'known', value: { is: 'template', text, holes: [item] }, at: item.at, origin: [] }
}

/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-split.html
 * Of a text with open parts, pieces between known delimiters are known; where an open part may bring delimiters of its own, more pieces
 * are missing than can be seen, and none behind it has a known position.
 */
export const split: TemplateFunction = (argument, at, scope) => {
  const [delimiter, source] = argument.kind === 'list' ? argument.items : []
  const mark = delimiter ? knownWords(scope.data(delimiter)) : undefined
  if (!mark || !source) return unknown('function', at, { name: 'Fn::Split' })
  return applied(scope.data(source), at, (data) => {
    const whole = flat(data)
    if (!whole) return unknown('function', at, { name: 'Fn::Split' })
    const { text, holes, origin, secret } = whole
    const items: Data[] = []
    const missing: Unknown<never>[] = []
    for (const [start, end] of between(text.content, mark)) {
      const inside = [...new Set(holesIn(text, start, end))]
      const open = inside.find((hole) => mayHold(holes[hole], mark))
      if (open !== undefined) {
        const { why, name } = holes[open] as Unknown<Datum>
        const piece = unknown<never>(why, at, { ...(name === undefined ? {} : { name }), ...(secret ? { secret } : {}) })
        items.push(piece)
        missing.push(piece)
        continue
      }
      const cut = (): BuiltText => embed(text, { start, end }, start < end ? [{ start, end }] : [], () => undefined)
      const words = text.content.slice(start, end)
      const value: Datum = inside.length > 0 ? { is: 'template', text: cut(), holes } : scalar(words, words, cut)
      items.push({ kind: 'known', value, at, origin: [], ...(secret ? { secret } : {}) })
    }
    return { kind: 'known', value: { is: 'list', items, missing, whole: at }, at, origin, ...(secret ? { secret } : {}) }
  })
}

function* between(content: string, mark: string): Iterable<[start: number, end: number]> {
  let start = 0
  for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, start)) {
    yield [start, at]
    start = at + mark.length
  }
  yield [start, content.length]
}

const holesIn = (text: BuiltText, start: number, end: number): number[] =>
  start < end ? [...text.segmentsBetween(start, end)].flatMap(({ hole }) => (hole === undefined ? [] : [hole])) : []

/** The characters that some pseudo parameters are made of. */
const alphabets: Readonly<Record<string, RegExp>> = {
  'AWS::AccountId': /[0-9]/,
  'AWS::Region': /[a-z0-9-]/,
  'AWS::Partition': /[a-z-]/,
  'AWS::StackName': /[A-Za-z0-9-]/,
  'AWS::URLSuffix': /[a-z.]/,
}

/** Whether an open value may hold the mark, or the end or the beginning of one. */
function mayHold(hole: Data | undefined, mark: string): boolean {
  if (hole?.kind !== 'unknown') return true
  if (hole.oneOf && mark.length === 1)
    return hole.oneOf.some(({ then }) => (then.kind === 'known' ? (knownWords(then) ?? mark).includes(mark) : mayHold(then, mark)))
  const alphabet = hole.why === 'parameter' ? alphabets[hole.name ?? ''] : undefined
  return !alphabet || [...mark].some((character) => alphabet.test(character))
}

interface Flat {
  readonly text: BuiltText
  readonly holes: readonly Data[]
  readonly origin: Data['origin']
  readonly secret?: Secrecy
}

/** A text whose known holes are filled; secrecy and steps of what fills them are the whole's. */
function flat(data: Data): Flat | undefined {
  if (data.kind !== 'known' || (data.value.is !== 'scalar' && data.value.is !== 'template')) return undefined
  const builder = new TextBuilder()
  const holes: Data[] = []
  const origin = [...data.origin]
  let secret = data.secret
  const add = (value: Datum, at: Range): void => {
    if (value.is === 'scalar') builder.decoded(value.raw, at)
    if (value.is !== 'template') return
    for (const segment of value.text.segments) {
      const hole = segment.hole === undefined ? undefined : value.holes[segment.hole]
      if (segment.hole === undefined) builder.decoded(value.text.content.slice(segment.start, segment.start + segment.length), segment.at)
      else if (hole?.kind === 'known' && (hole.value.is === 'scalar' || hole.value.is === 'template')) {
        origin.push(...hole.origin)
        secret ??= hole.secret
        add(hole.value, segment.at)
      } else {
        builder.hole(segment.at)
        secret ??= hole?.kind === 'unknown' ? hole.secret : undefined
        holes.push(hole ?? unknown('unsupported', segment.at))
      }
    }
  }
  add(data.value, data.at)
  return { text: builder.build(data.at, () => undefined), holes, origin, ...(secret ? { secret } : {}) }
}
