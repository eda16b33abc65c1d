import { absent, type Unknown, unknown, withOrigin } from '../../model/value.ts'
import {
  type Attribute,
  type Block,
  blockGap,
  type Conditional,
  type Directive,
  type Expression,
  entrySlot,
  type ObjectExpression,
  objectGap,
  type Template,
  type Traversal,
  type TraversalStep,
  type Tuple,
  templateText,
} from '../../parse/hcl/index.ts'
import type { Range } from '../../source/file.ts'
import type { Step } from '../../source/note.ts'
import { type Data, type Datum, type Entry, placeOf, scalar } from '../data.ts'
import { knownWords } from '../joined.ts'
import { pinned } from '../pinned.ts'
import { attributeOf, type Root } from './root.ts'

/** Deeper chains of locals and references than this are taken for a circle. */
const maximumDepth = 100

/** The values of one root module, each expression evaluated when something asks for it. */
export class Evaluator {
  readonly #root: Root
  readonly #locals = new Map<string, Data>()
  #depth = 0

  constructor(root: Root) {
    this.#root = root
  }

  data(expression: Expression): Data {
    if (this.#depth >= maximumDepth) return unknown('limit', expression.at)
    this.#depth++
    try {
      return this.#data(expression)
    } finally {
      this.#depth--
    }
  }

  #data(expression: Expression): Data {
    const { at } = expression
    switch (expression.kind) {
      case 'literal':
        return expression.value === null ? absent(at) : { kind: 'known', value: scalar(expression.value, expression.text), at, origin: [] }
      case 'template':
        return this.#template(expression)
      case 'tuple':
        return this.#tuple(expression)
      case 'object':
        return this.#object(expression)
      case 'parentheses':
        return this.data(expression.inner)
      case 'traversal':
        return this.#traversal(expression)
      case 'variable':
        return unknown('unsupported', at, { name: expression.name })
      case 'conditional':
        return this.#conditional(expression)
      case 'call': {
        const [argument] = expression.args
        if (expression.name === 'jsonencode' && argument)
          return { kind: 'known', value: { is: 'json', data: this.data(argument) }, at, origin: [] }
        return unknown('function', at, { name: `${expression.name}()` })
      }
      case 'forTuple':
      case 'forObject':
        return unknown('function', at, { name: 'for' })
      case 'unary':
      case 'binary':
        return this.#logic(expression)
      case 'invalid':
        return unknown('unsupported', at)
    }
  }

  #template(template: Template): Data {
    const { text, holes } = templateText(template)
    const { at } = template
    if (holes.length === 0) return { kind: 'known', value: scalar(text.content, text.content, () => text), at, origin: [] }
    return { kind: 'known', value: { is: 'template', text, holes: holes.map((hole) => this.#hole(hole)) }, at, origin: [] }
  }

  #hole(hole: Expression | Directive): Data {
    return hole.kind === 'ifDirective' || hole.kind === 'forDirective' ? unknown('unsupported', hole.at, { name: '%{ }' }) : this.data(hole)
  }

  #tuple(tuple: Tuple): Data {
    const items = tuple.items.map((item): Data => {
      const data = this.data(item)
      return data.kind === 'known' && isWritten(item) ? { ...data, slot: entrySlot(item, { names: 'api' }) } : data
    })
    return { kind: 'known', value: { is: 'list', items, missing: [], whole: tuple.at }, at: tuple.at, origin: [] }
  }

  #object(object: ObjectExpression): Data {
    const entries = new Map<string, Entry>()
    const missing: Unknown<never>[] = []
    for (const entry of object.entries) {
      const key = entry.name ?? knownWords(this.data(entry.key))
      if (key === undefined) missing.push(unknown('unsupported', entry.keyAt))
      else entries.set(key, { key, keyAt: entry.keyAt, value: this.#placed(entry.value, entry.keyAt, entrySlot(entry, { names: 'api' })) })
    }
    const gap = (key: string) => objectGap(object, key, { names: 'api' })
    return { kind: 'known', value: { is: 'map', entries, missing, whole: object.at, gap }, at: object.at, origin: [] }
  }

  #placed(expression: Expression, keyAt: Range, slot: ReturnType<typeof entrySlot>): Data {
    const data = this.data(expression)
    const at = placeOf(expression.at, keyAt)
    return data.kind === 'known' && isWritten(expression) ? { ...data, at, slot } : { ...data, at }
  }

  /** A block's content, and its nested blocks as lists by their type. */
  body(block: Block): Datum {
    const entries = new Map<string, Entry>()
    for (const attribute of block.body.attributes) {
      const { name, nameAt, value } = attribute
      entries.set(name, { key: name, keyAt: nameAt, value: this.#placed(value, nameAt, entrySlot(attribute, { names: 'snake' })) })
    }
    for (const nested of block.body.blocks) this.#nested(nested, entries)
    return { is: 'map', entries, missing: [], whole: block.whole, gap: (key) => blockGap(block, key, { names: 'snake' }) }
  }

  #nested(block: Block, entries: Map<string, Entry>): void {
    const dynamic = block.type === 'dynamic' ? block.labels[0]?.value : undefined
    const key = dynamic ?? block.type
    const before = entries.get(key)?.value
    const list =
      before?.kind === 'known' && before.value.is === 'list'
        ? before.value
        : { is: 'list' as const, items: [], missing: [], whole: block.whole }
    const item: Data = { kind: 'known', value: this.body(block), at: block.typeAt, origin: [] }
    const value: Datum = dynamic
      ? { ...list, missing: [...list.missing, unknown('unsupported', block.header, { name: `dynamic "${dynamic}"` })] }
      : { ...list, items: [...list.items, item] }
    entries.set(key, {
      key,
      keyAt: before ? (entries.get(key)?.keyAt ?? block.typeAt) : block.typeAt,
      value: { kind: 'known', value, at: block.typeAt, origin: [] },
    })
  }

  #conditional({ condition, whenTrue, whenFalse, at }: Conditional): Data {
    const is = knownWords(this.data(condition))
    const origin: Step[] = [{ at: condition.at, name: textOf(condition), kind: 'condition' }]
    if (is === 'true') return withOrigin(this.data(whenTrue), origin)
    if (is === 'false') return withOrigin(this.data(whenFalse), origin)
    const name = textOf(condition)
    return unknown('condition', at, {
      name,
      oneOf: [
        { when: name, then: withOrigin(this.data(whenTrue), origin) },
        { when: `not ${name}`, then: withOrigin(this.data(whenFalse), origin) },
      ],
    })
  }

  /** Comparing and combining truths, and the sign of a number; other arithmetic decides nothing here. */
  #logic(expression: Extract<Expression, { kind: 'unary' | 'binary' }>): Data {
    const { at } = expression
    const answer = (is: boolean): Data => ({ kind: 'known', value: scalar(is), at, origin: [] })
    if (expression.kind === 'unary') {
      const words = knownWords(this.data(expression.operand))
      if (words === undefined) return unknown('function', at)
      if (expression.operator === '!') return answer(words !== 'true')
      return /^\d+(\.\d+)?$/.test(words)
        ? { kind: 'known', value: scalar(-Number(words), `-${words}`), at, origin: [] }
        : unknown('function', at)
    }
    const left = knownWords(this.data(expression.left))
    const right = knownWords(this.data(expression.right))
    switch (expression.operator) {
      case '&&':
        if (left === 'false' || right === 'false') return answer(false)
        return left === 'true' && right === 'true' ? answer(true) : unknown('condition', at)
      case '||':
        if (left === 'true' || right === 'true') return answer(true)
        return left === 'false' && right === 'false' ? answer(false) : unknown('condition', at)
      case '==':
      case '!=':
        return left === undefined || right === undefined
          ? unknown('condition', at)
          : answer((left === right) === (expression.operator === '=='))
      default:
        return unknown('function', at)
    }
  }

  #traversal(traversal: Traversal): Data {
    const { source, steps, at } = traversal
    if (source.kind !== 'variable') return this.#walk(this.data(source), steps, at)
    const [first, second, ...more] = steps
    const name = first?.kind === 'attribute' ? first.name : undefined
    const whole = textOf(traversal)
    if (name === undefined) return unknown('unsupported', at, { name: whole })
    switch (source.name) {
      case 'var':
        return this.#walk(this.#variable(name, at), steps.slice(1), at)
      case 'local':
        return this.#walk(this.#local(name, at), steps.slice(1), at)
      case 'data':
        return unknown('data-source', at, { name: whole })
      case 'module':
        return unknown('module', at, { name: whole })
      case 'each':
      case 'count':
      case 'path':
      case 'terraform':
      case 'self':
        return unknown('unsupported', at, { name: whole })
      default:
        return this.#resource(`${source.name}.${name}`, second?.kind === 'index' ? more : steps.slice(1), at, whole)
    }
  }

  #variable(name: string, at: Range): Data {
    const block = this.#root.variables.get(name)
    const fallback = block ? attributeOf(block, 'default') : undefined
    const sensitive = block ? attributeOf(block, 'sensitive')?.value : undefined
    const secret = sensitive?.kind === 'literal' && sensitive.value === true ? { secret: 'sensitive' as const } : {}
    if (!fallback || (fallback.value.kind === 'literal' && fallback.value.value === null))
      return unknown('variable', at, { name: `var.${name}`, ...secret })
    const value = this.data(fallback.value)
    const step: Step = { at: placeOf(fallback.value.at, fallback.nameAt), name: `var.${name}`, kind: 'default' }
    const used = pinned(value, at, step)
    return used.kind === 'absent' ? used : { ...used, ...secret }
  }

  #local(name: string, at: Range): Data {
    const attribute: Attribute | undefined = this.#root.locals.get(name)
    if (!attribute) return unknown('unsupported', at, { name: `local.${name}` })
    const known = this.#locals.get(name)
    // While it is being worked out, a local that leads back to itself is unknown.
    if (!known) this.#locals.set(name, unknown('cycle', at, { name: `local.${name}` }))
    const value = known ?? this.data(attribute.value)
    this.#locals.set(name, value)
    return withOrigin({ ...value, at }, [{ at: placeOf(attribute.value.at, attribute.nameAt), name: `local.${name}`, kind: 'local' }])
  }

  /** A reference to a resource: the argument it names where that is written, in any case the resource itself for links. */
  #resource(address: string, steps: readonly TraversalStep[], at: Range, whole: string): Data {
    const block = this.#root.resources.get(address)
    const [step] = steps
    const attribute = step?.kind === 'attribute' ? step.name : ''
    const reference = block ? { reference: { unit: this.#root.unit, address, attribute } } : {}
    const written = block && attribute ? attributeOf(block, attribute) : undefined
    const value = written && steps.length === 1 ? this.data(written.value) : undefined
    if (value?.kind === 'known' && value.value.is === 'scalar') {
      const { slot: _, ...rest } = value
      return { ...rest, at, ...reference }
    }
    return unknown('reference', at, { name: whole, ...reference })
  }

  #walk(value: Data, steps: readonly TraversalStep[], at: Range): Data {
    let current = value
    for (const step of steps) {
      if (current.kind !== 'known') return current.kind === 'unknown' ? { ...current, at } : unknown('unsupported', at)
      const key = step.kind === 'attribute' ? step.name : step.kind === 'index' ? knownWords(this.data(step.key)) : undefined
      const next: Data | undefined =
        key === undefined
          ? undefined
          : current.value.is === 'map'
            ? current.value.entries.get(key)?.value
            : current.value.is === 'list' && current.value.missing.length === 0
              ? current.value.items[Number(key)]
              : undefined
      if (!next) return unknown('unsupported', at, { origin: current.origin })
      current = withOrigin(next, current.origin)
    }
    if (current.kind !== 'known') return { ...current, at }
    // Written elsewhere, and perhaps used elsewhere too: writing over it there is not a change of this use alone.
    const { slot: _, ...found } = current
    return steps.length > 0 ? { ...found, at } : { ...current, at }
  }
}

/** Written out where it is used, so that writing another value there changes this use alone. */
const isWritten = ({ kind }: Expression): boolean => kind === 'literal' || kind === 'template' || kind === 'tuple' || kind === 'object'

/** The words of a condition or a reference, for messages: what stands in quotes is nobody's business there. */
const textOf = ({ at }: { at: Range }): string => at.file.text.slice(at.start, Math.min(at.end, at.start + 80)).replace(/"[^"]*"?/g, '"…"')
