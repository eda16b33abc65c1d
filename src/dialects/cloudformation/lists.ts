import { unknown, withOrigin } from '../../model/value.ts'
import type { Range } from '../../source/file.ts'
import { type Data, type Items, scalar } from '../data.ts'
import { knownWords } from '../joined.ts'
import { intrinsicOf } from './intrinsic.ts'
import { applied, argumentsOf, mayBeNothing, type TemplateFunction } from './scope.ts'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-select.html */
export const select: TemplateFunction = (argument, at, scope) => {
  const [index, list] = argument.kind === 'list' ? argument.items : []
  if (!index || !list) return unknown('unsupported', at, { name: 'Fn::Select' })
  const written = !intrinsicOf(list)
  const all = scope.data(list)
  return applied(scope.data(index), at, (chosen) => {
    const words = knownWords(chosen) ?? ''
    if (!/^\d{1,6}$/.test(words)) return unknown('function', at, { name: 'Fn::Select' })
    return applied(all, at, (data) => {
      if (data.value.is !== 'list') return unknown('unsupported', at, { name: 'Fn::Select' })
      return withOrigin(itemAt(data.value, Number(words), at, written), [...chosen.origin, ...data.origin])
    })
  })
}

function itemAt({ items, missing }: Items, index: number, at: Range, written: boolean): Data {
  const item = items[index]
  // Behind an item that may be none, or more than one, no position is known.
  const uncertain = items.findIndex((one) => (missing.length > 0 ? one.kind === 'unknown' : mayBeNothing(one)))
  const firm = uncertain < 0 ? (missing.length > 0 ? 0 : items.length) : uncertain
  if (index >= firm && (missing.length > 0 || uncertain >= 0)) return unknown('function', at, { name: 'Fn::Select' })
  if (!item) return unknown('unsupported', at, { name: 'Fn::Select' })
  // Written in the call itself, it has a place of its own.
  const place = written ? item.at : at
  if (item.kind === 'unknown') return { ...item, at: place }
  const { slot: _, gap: _gap, ...rest } = item
  return { ...rest, at: place }
}

/** CloudFormation gives at most 256 blocks: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html */
const maximumBlocks = 256

export const cidr: TemplateFunction = (argument, at, scope) => {
  const open = unknown<never>('function', at, { name: 'Fn::Cidr' })
  const [, count] = argumentsOf(argument)
  const words = count ? (knownWords(scope.data(count)) ?? '') : ''
  const number = /^\d{1,3}$/.test(words) ? Number(words) : 0
  const blocks = number >= 1 && number <= maximumBlocks ? Array.from({ length: number }, (): Data => open) : undefined
  return { kind: 'known', value: { is: 'list', items: blocks ?? [], missing: blocks ? [] : [open], whole: at }, at, origin: [] }
}

/** The zones of a region: at least some, nobody knows which. */
export const getAZs: TemplateFunction = (_, at) => ({
  kind: 'known',
  value: { is: 'list', items: [], missing: [unknown('function', at, { name: 'Fn::GetAZs' })], whole: at },
  at,
  origin: [],
})

export const length: TemplateFunction = (argument, at, scope) =>
  applied(scope.data(argument), at, ({ value, origin }) => {
    if (value.is !== 'list' || value.missing.length > 0 || value.items.some(mayBeNothing))
      return unknown('function', at, { name: 'Fn::Length' })
    return { kind: 'known', value: scalar(value.items.length), at, origin }
  })
