import type { Body, Expression } from '../../parse/hcl/index.ts'
import type { Range } from '../../source/file.ts'

/** Everything in a body that a comment can be about: blocks, attributes, entries of objects, items of lists. */
export function thingsInBody(body: Body): Range[] {
  return body.items.flatMap((item) => [item.whole, ...(item.kind === 'block' ? thingsInBody(item.body) : thingsIn(item.value))])
}

function thingsIn(expression: Expression): Range[] {
  switch (expression.kind) {
    case 'object':
      return expression.entries.flatMap(({ whole, value }) => [whole, ...thingsIn(value)])
    case 'tuple':
      return expression.items.flatMap((item) => [item.at, ...thingsIn(item)])
    case 'call':
      return expression.args.flatMap(thingsIn)
    case 'parentheses':
      return thingsIn(expression.inner)
    case 'conditional':
      return [...thingsIn(expression.whenTrue), ...thingsIn(expression.whenFalse)]
    default:
      return []
  }
}
