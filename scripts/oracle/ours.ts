import type { Block, Body, Expression, Item, ObjectEntry, Template, TemplatePart, TraversalStep } from '../../src/parse/hcl/index.ts'
import { parseHcl } from '../../src/parse/hcl/index.ts'
import { fileText } from '../../src/source/embedded.ts'
import { type Range, textOf } from '../../src/source/file.ts'
import { around, type Shape, shape, textShapes } from './shape.ts'

/** What our parser says of a file. */
export interface OurReading {
  /** Its first error. */
  readonly refused: { readonly message: string; readonly at: number } | undefined
  readonly shape: Shape
}

export function ourShape(text: string): OurReading {
  const { body, diagnostics } = parseHcl(fileText({ path: 'main.tf', text }))
  const [first] = diagnostics
  return { refused: first && { message: first.message, at: first.at.start }, shape: file(body) }
}

function file({ items }: Body): Shape {
  const parts = items.map(item)
  return shape('file', '', around(parts), parts)
}

function item(one: Item): Shape {
  return one.kind === 'block' ? block(one) : shape('attribute', one.name, one.whole, [expression(one.value)])
}

function block({ type, labels, body, whole }: Block): Shape {
  return shape('block', type, whole, [...labels.map(({ at }) => shape('label', textOf(at), at)), ...body.items.map(item)])
}

function expression(e: Expression): Shape {
  switch (e.kind) {
    case 'literal':
      return shape('literal', e.text, e.at)
    case 'variable':
      return shape('variable', e.name, e.at)
    case 'template':
      return template(e)
    case 'traversal':
      return shape('path', '', e.at, [expression(e.source), ...steps(e.steps)])
    case 'tuple':
      return shape('tuple', '', e.at, e.items.map(expression))
    case 'object':
      return shape('object', '', e.at, e.entries.map(entry))
    case 'forTuple':
    case 'forObject': {
      const words = [names(e), ...(e.kind === 'forObject' && e.group ? ['...'] : []), ...(e.condition ? ['if'] : [])]
      const key = e.kind === 'forObject' ? [e.key] : []
      const parts = [e.collection, ...key, e.value, ...(e.condition ? [e.condition] : [])]
      return shape(e.kind === 'forTuple' ? 'for tuple' : 'for object', words.join(' '), e.at, parts.map(expression))
    }
    case 'unary':
      return shape('unary', e.operator, e.at, [expression(e.operand)])
    case 'binary':
      return shape('binary', e.operator, e.at, [expression(e.left), expression(e.right)])
    case 'conditional':
      return shape('conditional', '', e.at, [e.condition, e.whenTrue, e.whenFalse].map(expression))
    case 'call':
      return shape('call', `${e.name}${e.expand ? ' ...' : ''}`, e.at, e.args.map(expression))
    case 'parentheses':
      return shape('parentheses', '', e.at, [expression(e.inner)])
    case 'invalid':
      return shape('invalid', '', e.at)
  }
}

const names = ({ keyName, valueName }: { keyName: string | undefined; valueName: string }): string =>
  keyName === undefined ? valueName : `${keyName}, ${valueName}`

function entry({ key, keyAt, value, whole }: ObjectEntry): Shape {
  return shape('entry', '', whole, [key.kind === 'literal' ? shape('name', key.text, keyAt) : expression(key), expression(value)])
}

function steps(list: readonly TraversalStep[]): Shape[] {
  return list.flatMap((step) => {
    if (step.kind === 'attribute') return [shape('step', step.name, step.at)]
    if (step.kind === 'splat') return [shape('splat', step.style === 'full' ? '[*]' : '.*', step.markerAt), ...steps(step.each)]
    if (step.legacy) return [shape('legacy index', step.key.kind === 'literal' ? step.key.text : '?', step.at)]
    return [shape('index', '', step.at, [expression(step.key)])]
  })
}

function template({ heredoc, at, parts }: Template): Shape {
  const kind = heredoc === undefined ? 'string' : heredoc.stripped === undefined ? 'heredoc' : 'indented heredoc'
  return shape(kind, heredoc?.marker ?? '', at, parts.flatMap(templatePart))
}

function templatePart(part: TemplatePart): Shape[] {
  switch (part.kind) {
    case 'text':
      return text(part.at)
    case 'interpolation':
      return [shape('interpolation', '', part.at, [expression(part.value)])]
    case 'forDirective': {
      return [shape('for directive', names(part), part.at, [expression(part.collection), ...part.body.flatMap(templatePart)])]
    }
    case 'ifDirective': {
      const [whenTrue, whenFalse] = [part.whenTrue.flatMap(templatePart), part.whenFalse.flatMap(templatePart)]
      const branches = [shape('then', '', around(whenTrue), whenTrue), shape('else', '', around(whenFalse), whenFalse)]
      return [shape('if directive', '', part.at, [expression(part.condition), ...branches])]
    }
  }
}

const text = ({ file, start, end }: Range): Shape[] => textShapes(file.text, { start, end })
