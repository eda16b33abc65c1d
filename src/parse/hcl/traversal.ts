import type { AttributeStep, Expression, IndexStep, SplatStep, TraversalStep } from './ast.ts'
import { parseExpression, parseNumber } from './expression.ts'
import type { Scanner } from './scanner.ts'

/** What follows a term: `.x`, `[k]`, `.0`, `.*`, `[*]`. The term itself where nothing follows. */
export function parseSteps(s: Scanner, start: number, source: Expression): Expression {
  if (!s.is('.') && !s.is('[')) return source
  const outer: TraversalStep[] = []
  // A full splat takes everything after it into itself, so the list that steps go to changes on the way.
  let steps = outer
  const open: { start: number; index: number; steps: TraversalStep[]; step: SplatStep }[] = []
  for (;;) {
    if (s.is('.')) {
      const dot = s.start
      s.advance()
      if (s.take('*')) {
        if (!s.link()) break
        const markerAt = s.at(dot, s.previousEnd)
        const each = parseAttributeSteps(s)
        steps.push({ kind: 'splat', style: 'attribute', each, markerAt, at: s.at(dot, s.previousEnd) })
      } else steps.push(parseAttributeStep(s, dot))
    } else if (s.is('[')) {
      const bracket = s.start
      const before = s.open(true)
      if (s.take('*')) {
        if (!s.link()) break
        s.close(']', before, '`]` after `[*`')
        const each: TraversalStep[] = []
        const markerAt = s.at(bracket, s.previousEnd)
        open.push({ start: bracket, index: steps.length, steps, step: { kind: 'splat', style: 'full', each, markerAt, at: markerAt } })
        steps = each
      } else {
        const key = parseExpression(s)
        s.close(']', before, '`]` after the index')
        steps.push({ kind: 'index', key, legacy: false, at: s.at(bracket, s.previousEnd) })
      }
    } else break
  }
  for (const { start, index, steps: around, step } of open) around[index] = { ...step, at: s.at(start, s.previousEnd) }
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
