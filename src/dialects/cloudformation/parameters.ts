import { type Arm, absent, type Secrecy, unknown } from '../../model/value.ts'
import { childOf, entryOf, type MapEntry, type MapNode, type Node } from '../../parse/node.ts'
import type { Range } from '../../source/file.ts'
import { type Data, type Datum, scalar } from '../data.ts'

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
export function parameterValue(template: MapNode, name: string, at: Range): Data | undefined {
  if (name === 'AWS::NoValue') return absent(at)
  if (pseudo.has(name)) return unknown('parameter', at, { name })
  const entry = entryOf(childOf(template, 'Parameters'), name)
  return entry ? declared(entry, at) : undefined
}

function declared({ key, value: declaration }: MapEntry, at: Range): Data {
  const type = text(childOf(declaration, 'Type')) ?? 'String'
  const secret: { secret?: Secrecy } = isTrue(childOf(declaration, 'NoEcho')) ? { secret: 'no-echo' } : {}
  const fallback = entryOf(declaration, 'Default')
  // The default of an SSM parameter type is the name of a parameter, not its value.
  if (type.startsWith('AWS::SSM::Parameter::')) return unknown('parameter', at, { name: key, ...secret })
  const many = type === 'CommaDelimitedList' || type.startsWith('List<')
  if (fallback?.value.kind === 'scalar' && fallback.value.value !== null) {
    const datum = datumOf(fallback.value.raw, fallback.value.value, many, fallback.value.tagged, secret)
    return { kind: 'known', value: datum, at, origin: [{ at: fallback.value.tagged, name: key, kind: 'default' }], ...secret }
  }
  return unknown<Datum>('parameter', at, { name: key, ...secret, ...allowed(key, declaration, at, many) })
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
              value: datumOf(item.raw, item.value, many, item.tagged, {}),
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
