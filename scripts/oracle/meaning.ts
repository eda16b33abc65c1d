import type { Body, Expression, ObjectEntry, TemplatePart, TraversalStep } from '../../src/parse/hcl/index.ts'
import { parseHcl, parseHclExpression, parseHclTemplate } from '../../src/parse/hcl/index.ts'
import { fileText } from '../../src/source/embedded.ts'
import type { Json } from '../../src/source/slot.ts'

/** What a text is read as: a configuration, an expression, or a template. */
export type Kind = 'C' | 'E' | 'T'

/** The first error, or '' and the tree in the words of `hashicorp/main.go`: what things mean, decoded and grouped, without their places. */
export type Meaning = readonly [error: string, tree: Json]

export function ourMeaning(kind: Kind, content: string): Meaning {
  const text = fileText({ path: 'main.tf', text: content })
  if (kind === 'E') {
    const { expression, diagnostics } = parseHclExpression(text)
    return [diagnostics[0]?.message ?? '', diagnostics.length > 0 ? null : meaning(expression)]
  }
  if (kind === 'T') {
    const { template, diagnostics } = parseHclTemplate(text)
    return [diagnostics[0]?.message ?? '', diagnostics.length > 0 ? null : meaning(template)]
  }
  const { body, diagnostics } = parseHcl(text)
  return [diagnostics[0]?.message ?? '', diagnostics.length > 0 ? null : bodyMeaning(body)]
}

function bodyMeaning({ items }: Body): Json {
  return items.map((item) => {
    if (item.kind === 'attribute') return ['attribute', item.name, meaning(item.value)]
    return ['block', item.type, item.labels.map(({ value }) => value), bodyMeaning(item.body)]
  })
}

function meaning(e: Expression): Json {
  switch (e.kind) {
    case 'literal':
      return e.value === null ? ['null'] : typeof e.value === 'boolean' ? ['bool', e.value] : ['number', e.text]
    case 'variable':
      return ['variable', e.name]
    case 'template':
      return ['template', ...e.parts.map(part)]
    case 'traversal':
      return steps(meaning(e.source), e.steps)
    case 'tuple':
      return ['tuple', ...e.items.map(meaning)]
    case 'object':
      return ['object', ...e.entries.flatMap((entry) => [key(entry), meaning(entry.value)])]
    case 'forTuple':
    case 'forObject': {
      const [own, group] = e.kind === 'forObject' ? [meaning(e.key), e.group] : [null, false]
      return [
        'for',
        e.keyName ?? '',
        e.valueName,
        meaning(e.collection),
        own,
        meaning(e.value),
        e.condition ? meaning(e.condition) : null,
        group,
      ]
    }
    case 'unary':
      return ['unary', e.operator, meaning(e.operand)]
    case 'binary':
      return ['binary', e.operator, meaning(e.left), meaning(e.right)]
    case 'conditional':
      return ['conditional', meaning(e.condition), meaning(e.whenTrue), meaning(e.whenFalse)]
    case 'call':
      return ['call', e.name, e.expand, ...e.args.map(meaning)]
    case 'parentheses':
      return ['parentheses', meaning(e.inner)]
    case 'invalid':
      return ['invalid']
  }
}

function key({ key: written }: ObjectEntry): Json {
  if (written.kind !== 'literal') return meaning(written)
  return /^\d/.test(written.text) ? ['key number', written.text] : ['key', String(written.value)]
}

function steps(source: Json, list: readonly TraversalStep[]): Json {
  let tree = source
  for (const step of list) {
    if (step.kind === 'attribute') tree = ['attribute', tree, step.name]
    else if (step.kind === 'index') tree = ['index', tree, meaning(step.key)]
    else tree = ['splat', tree, steps(['each'], step.each)]
  }
  return tree
}

function part(one: TemplatePart): Json {
  const inside = (parts: readonly TemplatePart[]): Json => ['template', ...parts.map(part)]
  switch (one.kind) {
    case 'text':
      return ['text', one.value]
    case 'interpolation':
      return meaning(one.value)
    case 'ifDirective':
      return ['conditional', meaning(one.condition), inside(one.whenTrue), inside(one.whenFalse)]
    case 'forDirective':
      return ['join', ['for', one.keyName ?? '', one.valueName, meaning(one.collection), null, inside(one.body), null, false]]
  }
}
