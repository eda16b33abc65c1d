import { type Unknown, unknown, withOrigin } from '../../../model/value.ts'
import {
  type Directive,
  encodeTemplate,
  type ForDirective,
  type IfDirective,
  type Template,
  type TemplatePart,
} from '../../../parse/hcl/index.ts'
import { type BuiltText, embed, TextBuilder } from '../../../source/embedded.ts'
import { contains } from '../../../source/file.ts'
import { type Data, scalar } from '../../data.ts'
import { type Context, inScope } from './context.ts'
import { evaluate } from './evaluate.ts'
import { isUncertain, missingOf, turnsOf } from './loops.ts'
import { invalid, knownData, unlessNull } from './made.ts'
import { takeFlag } from './text.ts'
import { wordsOfCode } from './words.ts'

/** A string with values put in. One that is a single `${…}` is that value itself. */
export function template(expression: Template, context: Context): Data {
  const { at, parts } = expression
  const [first] = parts
  if (expression.style !== 'file' && parts.length === 1 && first?.kind === 'interpolation') {
    const only = evaluate(first.value, context)
    return contains(at, only.at) ? { ...only, at } : only
  }
  const text = new TemplateReading(expression)
  text.add(parts, context)
  return text.value()
}

/** Larger texts are not put together. */
const maximumLength = 4_000_000

/** A template on its way to a text: which parts come in, and what fills the holes. */
class TemplateReading {
  readonly #template: Template
  readonly #builder = new TextBuilder()
  readonly #holes: Data[] = []
  #length = 0
  /** Something in it that Terraform would refuse. */
  #refused: Data | undefined

  constructor(expression: Template) {
    this.#template = expression
  }

  value(): Data {
    const { at, inside } = this.#template
    if (this.#refused) return this.#refused
    if (this.#length > maximumLength) return unknown('limit', at)
    const text = this.#builder.build(this.#template.text.range(inside.start, inside.end), (words) => {
      const written = encodeTemplate(this.#template, words)
      return written === undefined ? undefined : this.#template.text.encode(written)
    })
    if (this.#holes.length === 0)
      return knownData(
        scalar(text.content, text.content, () => text),
        at,
      )
    return knownData({ is: 'template', text, holes: this.#holes }, at)
  }

  add(parts: readonly TemplatePart[], context: Context): void {
    for (const part of parts) {
      if (this.#length > maximumLength) return
      switch (part.kind) {
        case 'text':
          this.#addText(embed(this.#template.text, this.#template.inside, part.pieces, () => undefined))
          break
        case 'interpolation':
          this.#addHole(part.at, put(evaluate(part.value, context), context))
          break
        case 'ifDirective':
          this.#addIf(part, context)
          break
        case 'forDirective':
          this.#addFor(part, context)
      }
    }
  }

  /** A text with holes of its own stands in a text that has them: a template inside a template's text. */
  #addText(text: BuiltText): void {
    this.#length += text.content.length
    for (const segment of text.segments) if (segment.hole !== undefined) this.#holes.push(unknown('unsupported', segment.at))
    this.#builder.append(text)
  }

  #addHole(at: Template['at'], data: Data): void {
    this.#length++
    if (data.kind === 'unknown' && data.why === 'invalid') this.#refused ??= data
    this.#builder.hole(at)
    this.#holes.push(data)
  }

  #addIf(part: IfDirective, context: Context): void {
    const is = takeFlag(evaluate(part.condition, context))
    if (is.is === 'taken') this.add(is.value ? part.whenTrue : part.whenFalse, context)
    else this.#addHole(part.at, is.is === 'wrong' ? invalid(part.at) : this.#bothArms(part, context))
  }

  #bothArms(part: IfDirective, context: Context): Data {
    const name = wordsOfCode(part.condition)
    const arm = (parts: readonly TemplatePart[]): Data => {
      const inner = new TemplateReading(this.#template)
      inner.add(parts, context)
      return withOrigin({ ...inner.value(), at: part.at }, [{ at: part.condition.at, name, kind: 'condition' }])
    }
    const oneOf = [
      { when: name, then: arm(part.whenTrue) },
      { when: `not ${name}`, then: arm(part.whenFalse) },
    ]
    return unknown('condition', part.at, { name, oneOf })
  }

  #addFor(part: ForDirective, context: Context): void {
    const collection = evaluate(part.collection, context)
    const turns = collection.kind === 'known' ? turnsOf(collection, part.collection.at) : undefined
    if (collection.kind !== 'known' || missingOf(collection.value).length > 0 || isUncertain(collection.value))
      this.#addHole(part.at, unseenLoop(part, collection))
    else if (!turns) this.#addHole(part.at, invalid(part.at))
    else
      for (const { key, value } of turns) {
        const names = { ...(part.keyName === undefined ? {} : { [part.keyName]: key }), [part.valueName]: value }
        this.add(part.body, inScope(context, names))
      }
  }
}

function unseenLoop(part: Directive, collection: Data): Data {
  if (collection.kind === 'absent') return invalid(part.at)
  const more: Partial<Unknown<never>> = collection.kind === 'unknown' && collection.name !== undefined ? { name: collection.name } : {}
  return unknown(collection.kind === 'unknown' ? collection.why : 'condition', part.at, more)
}

/** What is put into a string: no null, no collection. */
function put(given: Data, context: Context): Data {
  const data = unlessNull(given, context)
  if (data.kind === 'absent') return invalid(data.at)
  if (data.kind === 'known' && (data.value.is === 'list' || data.value.is === 'map')) return invalid(data.at)
  return data
}
