import { absent, field, unknown } from '../../model/value.ts'
import { childOf, type MapEntry, wordOf } from '../../parse/node.ts'
import type { Range } from '../../source/file.ts'
import type { Data, Entry, Fields } from '../data.ts'
import type { Evaluator } from './evaluate.ts'

/**
 * The properties of a resource, evaluated where its own condition holds; empty where there are none, nothing where they cannot be told.
 * Of properties under an open `Fn::If` each is what it is in either arm.
 */
export function propertiesOf(entry: MapEntry, evaluator: Evaluator): Fields | undefined {
  const node = childOf(entry.value, 'Properties')
  if (!node) return emptyAt(entry.whole)
  const condition = wordOf(childOf(entry.value, 'Condition'))
  const under = condition === undefined ? evaluator.conditions : evaluator.conditions.assuming(condition, 'yes')
  return fieldsOf(evaluator.evaluate(node, under), entry.whole)
}

const emptyAt = (whole: Range): Fields => ({ is: 'map', entries: new Map(), missing: [], whole })

function fieldsOf(data: Data, whole: Range): Fields | undefined {
  if (data.kind === 'absent') return emptyAt(whole)
  if (data.kind === 'known') return data.value.is === 'map' ? data.value : undefined
  const arms = data.oneOf?.map(({ then }) => fieldsOf(then, whole)) ?? []
  if (arms.length === 0 || arms.includes(undefined)) return undefined
  const keys = new Map((arms as Fields[]).flatMap(({ entries }) => [...entries.values()]).map(({ key, keyAt }) => [key, keyAt]))
  const entries = [...keys].map(([key, keyAt]): [string, Entry] => [key, { key, keyAt, value: inEitherArm(data, key, keyAt) }])
  return { is: 'map', entries: new Map(entries), missing: (arms as Fields[]).flatMap(({ missing }) => missing), whole }
}

const inEitherArm = (data: Data, key: string, keyAt: Range): Data =>
  field(data, (value): Data => {
    const entry = value.is === 'map' ? value.entries.get(key) : undefined
    if (entry) return entry.value
    const [missing] = value.is === 'map' ? value.missing : []
    return missing ? unknown(missing.why, keyAt, missing.name === undefined ? {} : { name: missing.name }) : absent(keyAt)
  })
