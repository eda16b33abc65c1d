import type { AttributeStep, Expression, IndexStep, TraversalStep } from './ast.ts'
import { parseExpression, parseNumber } from './expression.ts'
import type { Scanner } from './scanner.ts'

/** What follows a term: `.x`, `[k]`, `.0`, `.*`, `[*]`. The term itself where nothing follows. */
export function parseSteps(s: Scanner, start: number, source: Expression): Expression {
  if (!s.is('.') && !s.is('[')) return source
  const outer: TraversalStep[] = []
  // A full splat takes everything after it into itself, so the list that steps go to changes on the way.
  let steps = outer
  for (;;) {
    if (s.is('.')) {
      const dot = s.start
      s.advance()
      if (s.take('*')) {
        if (!s.link()) break
        const at = s.at(dot, s.previousEnd)
        steps.push({ kind: 'splat', style: 'attribute', each: parseAttributeSteps(s), at })
      } else steps.push(parseAttributeStep(s, dot))
    } else if (s.is('[')) {
      const bracket = s.start
      const before = s.open(true)
      if (s.take('*')) {
        if (!s.link()) break
        s.close(']', before, '`]` after `[*`')
        const each: TraversalStep[] = []
        steps.push({ kind: 'splat', style: 'full', each, at: s.at(bracket, s.previousEnd) })
        steps = each
      } else {
        const key = parseExpression(s)
        s.close(']', before, '`]` after the index')
        steps.push({ kind: 'index', key, legacy: false, at: s.at(bracket, s.previousEnd) })
      }
    } else break
  }
  return { kind: 'traversal', source, steps: outer, at: s.at(start, s.previousEnd) }
}

/** Only these go into each element of `.*`; a bracket after them works on the resulting list. */
function parseAttributeSteps(s: Scanner): TraversalStep[] {
  const steps: TraversalStep[] = []
  while (s.is('.')) {
    const dot = s.start
    s.advance()
    if (s.is('*')) s.fail('a second `.*` cannot follow in the same path: write `[*]`')
    steps.push(parseAttributeStep(s, dot))
  }
  return steps
}

function parseAttributeStep(s: Scanner, dot: number): AttributeStep | IndexStep {
  if (s.is('number')) {
    // Terraform reads `a.0.1` as `a` and the number 0.1, and refuses it.
    if (s.word().includes('.')) s.fail(`\`.${s.word().slice(0, 40)}\` is not one index: write \`[…]\` for each`)
    const key = parseNumber(s)
    return { kind: 'index', key, legacy: true, at: s.at(dot, s.previousEnd) }
  }
  const name = s.word()
  if (!s.take('name')) s.expected('the name of an attribute after `.`')
  return { kind: 'attribute', name, at: s.at(dot, s.previousEnd) }
}
