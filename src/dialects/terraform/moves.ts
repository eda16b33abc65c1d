import { type Expression, literalString, type TraversalStep } from '../../parse/hcl/index.ts'
import type { Move } from '../../source/move.ts'
import { withoutKeys } from './addresses.ts'
import { attributeOf } from './configuration.ts'
import type { Module } from './module.ts'

/** What a module's `moved` blocks say: https://developer.hashicorp.com/terraform/language/moved */
export function movesOf({ use, configuration }: Module, unit: string): Move[] {
  const within = withoutKeys(use.prefix).replace(/\.$/, '')
  return configuration.moved.flatMap((block): Move[] => {
    const [from, to] = ['from', 'to'].map((name) => {
      const attribute = attributeOf(block, name)
      return attribute && addressOf(attribute.value)
    })
    return from === undefined || to === undefined ? [] : [{ unit, within, from, to }]
  })
}

/** An address as it is written, in the form that addresses have elsewhere; `undefined` where it is none. */
function addressOf(expression: Expression): string | undefined {
  if (expression.kind !== 'traversal' || expression.source.kind !== 'variable') return undefined
  const steps = expression.steps.map(stepOf)
  return steps.includes(undefined) ? undefined : `${expression.source.name}${steps.join('')}`
}

function stepOf(step: TraversalStep): string | undefined {
  if (step.kind === 'attribute') return `.${step.name}`
  if (step.kind === 'splat') return undefined
  const { key } = step
  if (key.kind === 'literal' && typeof key.value === 'number') return `[${key.text}]`
  const words = literalString(key)
  return words === undefined ? undefined : `[${JSON.stringify(words)}]`
}
