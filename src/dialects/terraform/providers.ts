import type { Kind } from '../../model/kinds.ts'
import { shapes } from '../../model/kinds.ts'
import { tags } from '../../model/shape.ts'
import { absent, unknown } from '../../model/value.ts'
import type { Block, Expression } from '../../parse/hcl/index.ts'
import { literalString } from '../../parse/hcl/index.ts'
import { type Data, type Fields, isKnownList, isKnownMap } from '../data.ts'
import { bodyOf } from './blocks.ts'
import { attributeOf } from './configuration.ts'
import { isChoice } from './evaluate/choices.ts'
import type { Instance } from './expansion.ts'
import { maps } from './functions/maps.ts'
import type { Module } from './module.ts'

/** A provider's configuration, and the module in which it stands. */
export interface Provider {
  readonly block: Block
  readonly module: Module
}

/**
 * The configuration that a provider's name means in a module: the one that its call passes in, its own, or that of the module around it,
 * which passes on all that have no alias: https://developer.hashicorp.com/terraform/language/modules/develop/providers
 */
export function providerOf(module: Module, name: string): Provider | undefined {
  const { caller } = module.use
  const passed = caller && passedIn(caller.block, name)
  if (caller && passed !== undefined) return providerOf(caller.module, passed)
  const block = module.configuration.providers.get(name)
  if (block) return { block, module }
  return caller && !name.includes('.') ? providerOf(caller.module, name) : undefined
}

/** `providers = { aws = aws.east }` */
function passedIn(call: Block, name: string): string | undefined {
  const map = attributeOf(call, 'providers')?.value
  if (map?.kind !== 'object') return undefined
  const entry = map.entries.find(({ key, name: written }) => (written ?? wordsOf(key)) === name)
  return entry && wordsOf(entry.value)
}

/** `aws.east`, also in quotes, as it was once written and as JSON has it. */
function wordsOf(expression: Expression): string | undefined {
  if (expression.kind === 'variable') return expression.name
  if (expression.kind !== 'traversal') return literalString(expression)
  const [step, ...more] = expression.steps
  const is = expression.source.kind === 'variable' && step?.kind === 'attribute' && more.length === 0
  return is ? `${expression.source.name}.${step.name}` : undefined
}

/**
 * A resource's fields with the tags that its provider puts on everything; its own win.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs#default_tags-configuration-block
 */
export function withDefaultTags(fields: Fields, kind: Kind, block: Block, module: Module, { scope }: Instance): Fields {
  if (!Object.values<unknown>(shapes[kind].fields).includes(tags)) return fields
  const named = attributeOf(block, 'provider')
  const provider = providerOf(module, (named && wordsOf(named.value)) ?? 'aws')
  const defaults = provider && defaultTags(provider)
  if (!defaults || defaults.kind === 'absent') return fields
  const own = fields.entries.get('tags')
  const at = own?.value.at ?? block.header
  const call = { name: 'merge', at, context: module.context(scope) }
  const value = maps['merge']?.run(own ? [defaults, own.value] : [defaults], call)
  return value ? { ...fields, entries: new Map([...fields.entries, ['tags', { key: 'tags', keyAt: own?.keyAt ?? at, value }]]) } : fields
}

function defaultTags({ block, module }: Provider): Data | undefined {
  if (
    !block.body.items.some((item) =>
      item.kind === 'block' ? item.type === 'default_tags' || item.type === 'dynamic' : item.name === 'default_tags',
    )
  )
    return undefined
  const found = bodyOf(block, module.context()).entries.get('default_tags')?.value
  // In JSON a block may stand without its list.
  const only = isKnownList(found) && found.value.items.length === 1 ? found.value.items[0] : found
  return only && tagsOf(only)
}

function tagsOf(block: Data): Data {
  if (block.kind === 'absent') return block
  if (isKnownMap(block)) return block.value.entries.get('tags')?.value ?? absent(block.at)
  if (isChoice(block)) return { ...block, oneOf: block.oneOf.map((arm) => ({ ...arm, then: tagsOf(arm.then) })) }
  return unknown(block.kind === 'unknown' ? block.why : 'unsupported', block.at, { name: 'default_tags' })
}
