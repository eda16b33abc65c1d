import { type Arm, unknown, type Value } from '../../model/value.ts'
import { childOf, entryOf, type Node } from '../../parse/node.ts'
import type { Range } from '../../source/file.ts'
import type { Data, Datum } from '../data.ts'
import { knownWords, wordsIn } from '../joined.ts'
import { pinned } from '../pinned.ts'
import type { TemplateFunction } from './scope.ts'

/** A map with more entries than this is not listed one by one. */
const maximumArms = 64

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html */
export const findInMap: TemplateFunction = (argument, at, scope) => {
  const [map, top, second, options] = argument.kind === 'list' ? argument.items : []
  const name = map && knownWords(scope.data(map))
  if (name === undefined || !top || !second) return unknown('function', at, { name: 'Fn::FindInMap' })
  const section = childOf(childOf(scope.template, 'Mappings'), name)
  const fallback = childOf(options, 'DefaultValue')
  const other = fallback && { ...scope.data(fallback), at }
  const [first, last] = [wordsIn(scope.data(top)), wordsIn(scope.data(second))]
  if (isOpen(first) && isOpen(last)) return unknown('function', at, { name: 'Fn::FindInMap' })
  const stored = (one: string, two: string): Data | undefined => {
    const entry = entryOf(childOf(section, one), two)
    return entry && pinned(scope.plain(entry.value), at, { at: entry.value.tagged, name: `${name}.${one}.${two}`, kind: 'map' })
  }
  const found = lookup(first, keysOf(section), other, at, (one) =>
    lookup(last, keysOf(childOf(section, one)), other, at, (two) => stored(one, two)),
  )
  return found ?? unknown('unsupported', at, { name: 'Fn::FindInMap' })
}

const keysOf = (node: Node | undefined): string[] => (node?.kind === 'map' ? [...new Set(node.entries.map(({ key }) => key))] : [])

const isOpen = (key: Value<string>): boolean => key.kind === 'unknown' && !key.oneOf

/** What stands under a key, whatever the key may be; under one that nobody knows, every entry there is and whatever else may be given. */
function lookup(
  key: Value<string>,
  keys: readonly string[],
  other: Data | undefined,
  at: Range,
  find: (key: string) => Data | undefined,
): Data | undefined {
  if (key.kind === 'absent') return undefined
  if (key.kind === 'known') {
    const found = find(key.value) ?? other
    // What a secret opens is no secret.
    return found && (key.secret ? found : { ...found, origin: [...found.origin, ...key.origin] })
  }
  // A key made of several parts is no thing of its own.
  const { why, name, origin } = key.parts ? { why: 'function' as const, name: 'Fn::FindInMap', origin: key.origin } : key
  const named = { origin, ...(name === undefined ? {} : { name }) }
  const open = unknown<Datum>(why, at, named)
  if (key.oneOf) {
    const arms = key.oneOf.map((arm) => ({ ...arm, then: lookup(arm.then, keys, other, at, find) ?? unknown<Datum>('unsupported', at) }))
    return { ...open, oneOf: arms }
  }
  if (keys.length > maximumArms) return open
  const arms = keys.flatMap((one): Arm<Datum>[] => {
    const then = find(one)
    return then ? [{ when: one, then }] : []
  })
  return { ...open, oneOf: [...arms, ...(other ? [{ then: other }] : []), { then: open }] }
}
