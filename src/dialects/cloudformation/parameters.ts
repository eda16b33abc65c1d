import { type Arm, absent, type Secrecy, unknown } from '../../model/value.ts'
import { childOf, entryOf, type MapEntry, type MapNode, type Node } from '../../parse/node.ts'
import type { Range } from '../../source/file.ts'
import { type Data, type Datum, scalar } from '../data.ts'
import { wordsIn } from '../joined.ts'
import { pinned } from '../pinned.ts'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
const pseudo = new Set([
  'AWS::AccountId',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
])

/** What a `Ref` to a parameter or pseudo parameter gives, at the place of the `Ref`; `undefined` where the name is neither. */
export function parameterValue(template: MapNode, name: string, at: Range, given: ReadonlyMap<string, Data> = new Map()): Data | undefined {
  if (name === 'AWS::NoValue') return absent(at)
  if (pseudo.has(name)) return unknown('parameter', at, { name })
  const entry = entryOf(childOf(template, 'Parameters'), name)
  if (!entry) return undefined
  const declaration = declarationOf(entry)
  const from = given.get(name)
  return from && from.kind !== 'absent' ? handed(declaration, from, at) : declared(declaration, at)
}

interface Declaration {
  readonly name: string
  readonly node: Node
  readonly many: boolean
  /** What is given is the name of a parameter in Parameter Store, whose value nobody sees here. */
  readonly stored: boolean
  readonly secret: { readonly secret?: Secrecy }
}

function declarationOf({ key, value: node }: MapEntry): Declaration {
  const type = text(childOf(node, 'Type')) ?? 'String'
  return {
    name: key,
    node,
    many: type === 'CommaDelimitedList' || type.startsWith('List<'),
    stored: type.startsWith('AWS::SSM::Parameter::Value<'),
    secret: isTrue(childOf(node, 'NoEcho')) ? { secret: 'no-echo' } : {},
  }
}

/** A value from outside. */
function handed({ name, many, stored, secret }: Declaration, from: Data, at: Range): Data {
  const words = wordsIn(from)
  if (stored) return unknown('parameter', at, { name: words.kind === 'known' ? words.value : name, origin: from.origin, ...secret })
  const value = marked(pinned(from, at), secret)
  if (!many || value.kind !== 'known' || words.kind !== 'known') return value
  return { ...value, value: datumOf(words.value, words.value, many, at, secret) }
}

/** `NoEcho` counts for whatever the parameter may come to. */
function marked(data: Data, secret: { readonly secret?: Secrecy }): Data {
  if (data.kind === 'absent' || !secret.secret) return data
  if (data.kind === 'known' || !data.oneOf) return { ...data, ...secret }
  return { ...data, ...secret, oneOf: data.oneOf.map((arm) => ({ ...arm, then: marked(arm.then, secret) })) }
}

function declared({ name, node, many, stored, secret }: Declaration, at: Range): Data {
  const fallback = childOf(node, 'Default')
  const words = text(fallback)
  if (stored) return unknown('parameter', at, { name: words ?? name, ...secret })
  if (fallback?.kind === 'scalar' && fallback.value !== null) {
    const datum = datumOf(fallback.raw, fallback.value, many, at, secret)
    return { kind: 'known', value: datum, at, origin: [{ at: fallback.tagged, name, kind: 'default' }], ...secret }
  }
  return unknown<Datum>('parameter', at, { name, ...secret, ...allowed(name, node, at, many) })
}

function allowed(key: string, declaration: Node, at: Range, many: boolean): { oneOf?: Arm<Datum>[] } {
  const values = childOf(declaration, 'AllowedValues')
  if (values?.kind !== 'list' || values.items.length === 0) return {}
  const arms = values.items.flatMap((item): Arm<Datum>[] =>
    item.kind === 'scalar'
      ? [
          {
            when: item.raw,
            then: {
              kind: 'known',
              value: datumOf(item.raw, item.value, many, at, {}),
              at,
              origin: [{ at: item.tagged, name: key, kind: 'allowed-value' }],
            },
          },
        ]
      : [],
  )
  return arms.length === values.items.length ? { oneOf: arms } : {}
}

function datumOf(raw: string, value: string | number | boolean | null, many: boolean, whole: Range, secret: { secret?: Secrecy }): Datum {
  if (!many) return scalar(typeof value === 'string' ? value : raw, raw)
  const items = raw.split(',').map((part): Data => ({ kind: 'known', value: scalar(part.trim()), at: whole, origin: [], ...secret }))
  return { is: 'list', items, missing: [], whole }
}

/** `true`, `yes` or either in quotes. */
const isTrue = (node: Node | undefined): boolean => node?.kind === 'scalar' && (node.value === true || /^(true|yes|on|y)$/i.test(node.raw))

const text = (node: Node | undefined): string | undefined => (node?.kind === 'scalar' ? node.raw : undefined)
