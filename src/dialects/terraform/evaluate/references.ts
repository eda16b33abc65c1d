import { unknown } from '../../../model/value.ts'
import type { Traversal, TraversalStep, Variable } from '../../../parse/hcl/index.ts'
import type { Range } from '../../../source/file.ts'
import type { Data } from '../../data.ts'
import { type Context, lookUp } from './context.ts'
import { evaluate } from './evaluate.ts'
import { stepped, usedAt, walk } from './walk.ts'
import { wordsOfCode } from './words.ts'

/** A name with steps behind it. What it leads to points to where it is used, an element of a loop to where it is written; what is inside that keeps its own places. */
export function traversal(expression: Traversal | Variable, context: Context): Data {
  const { at } = expression
  const source = expression.kind === 'variable' ? expression : expression.source
  const steps = expression.kind === 'variable' ? [] : expression.steps
  if (source.kind !== 'variable') return named(walk(evaluate(source, context), steps, at, context), expression)
  const own = lookUp(context.scope, source.name)
  if (own) {
    const found = stepped(own.value, steps, at, context)
    return named(usedAt(found, placeOfElement(found, own, at)), expression)
  }
  return named(fromRoot(source.name, steps, expression, context), expression)
}

/**
 * An element that a loop passes on stands where somebody wrote it. One that a default brought along counts where it is used: all of it
 * has the one place where the variable is named.
 */
function placeOfElement(found: Data, { value, scope }: NonNullable<ReturnType<typeof lookUp>>, at: Range): Range {
  const isDefault = found.origin.some(({ kind }) => kind === 'default')
  const pinnedAt = found === value && scope.over ? scope.over : value.at
  return scope.ofTemplate || (isDefault && found.at === pinnedAt) ? at : found.at
}

/** What nobody named yet is called as the source calls it. */
const named = (data: Data, expression: Traversal | Variable): Data =>
  data.kind === 'unknown' && data.name === undefined && data.why !== 'invalid' ? { ...data, name: wordsOfCode(expression) } : data

function fromRoot(root: string, steps: readonly TraversalStep[], { at }: Traversal | Variable, context: Context): Data {
  const { names } = context
  const name = nameOf(steps[0])
  const second = nameOf(steps[1])
  const rest = steps.slice(1)
  switch (root) {
    case 'var':
      return name === undefined ? unknown('unsupported', at) : walk(names.variable(name, at), rest, at, context)
    case 'local':
      return name === undefined ? unknown('unsupported', at) : walk(names.local(name, at), rest, at, context)
    case 'module':
      return name === undefined ? unknown('unsupported', at) : walk(names.module(name, at), rest, at, context)
    case 'data':
    case 'ephemeral':
      if (name === undefined || second === undefined) return unknown('unsupported', at)
      return walk(names.resource(`${root}.${name}.${second}`, at), steps.slice(2), at, context)
    case 'path':
    case 'terraform':
      return name === undefined ? unknown('unsupported', at) : walk(names.fact(root, name, at), rest, at, context)
    case 'each':
    case 'count':
    case 'self':
      return unknown('unsupported', at)
    default:
      return name === undefined ? unknown('unsupported', at) : walk(names.resource(`${root}.${name}`, at), rest, at, context)
  }
}

const nameOf = (step: TraversalStep | undefined): string | undefined => (step?.kind === 'attribute' ? step.name : undefined)
