import type {
  Block,
  Entries,
  FlagShape,
  ListShape,
  MapShape,
  NumberShape,
  Read,
  Shape,
  StructShape,
  TextMap,
  TextShape,
} from '../model/shape.ts'
import { type Absent, field, type Known, type List, type Unknown, unknown, type Value, withOrigin } from '../model/value.ts'
import { firstLineOf, isOneLine, type Range, sameRange } from '../source/file.ts'
import type { Diagnostic } from '../source/note.ts'
import type { Spelling } from '../source/slot.ts'
import { oneOfBlocks } from './blocks-of-one.ts'
import { coerce, type Strictness } from './coerce.ts'
import {
  type Data,
  type Datum,
  type Entry,
  type Fields,
  type Items,
  isKnownList,
  isKnownMap,
  placeOf,
  type Scalar,
  wordsOf,
} from './data.ts'
import { encodedScalar, filled } from './inside.ts'
import { joined, onlyHole } from './joined.ts'
import { jsonValue } from './json-text.ts'
import { capitalised, spell, wordsForBoolean } from './names.ts'
import { jsonInside } from './plain.ts'
import { together } from './together.ts'
import { workedText, writtenAt } from './worked-text.ts'

/** How one dialect wants its data read. */
export interface ReaderOptions {
  readonly names: Spelling
  readonly strictness: Strictness
  readonly diagnostics: Diagnostic[]
}

/** Turns what a dialect evaluated into the model's words. One reader for every dialect: only the spelling differs. */
export class Reader {
  readonly #options: ReaderOptions

  constructor(options: ReaderOptions) {
    this.#options = options
  }

  /** The structure whose fields these are. `at` is the line that names it. */
  struct<S extends StructShape<Record<string, Shape>>>(fields: Fields, shape: S, at: Range): Read<S> {
    const out: Record<string, unknown> = { block: { at, whole: fields.whole, missing: fields.missing } satisfies Block }
    for (const [property, inner] of Object.entries(shape.fields)) out[property] = this.#property(fields, shape.name, property, inner, at)
    return out as Read<S>
  }

  #property(fields: Fields, structure: string, property: string, shape: Shape, owner: Range): Value<unknown> {
    const key = spell(this.#options.names, structure, property)
    if (key === undefined) return { kind: 'absent', at: owner, origin: [] }
    if (key === '.' && shape.is === 'struct') {
      const value = this.struct(fields, shape, owner)
      return { kind: 'known', value, at: owner, origin: [] }
    }
    const entry = entryAt(fields, key) ?? this.#otherCase(fields, key)
    if (!entry) return computedAtRun(fields, key) ?? this.#notWritten(fields, key, owner)
    const words = shape.is === 'text' ? wordsForBoolean(structure, property) : undefined
    const value = words && this.#options.names === 'snake' ? booleanInWords(entry.value, words) : entry.value
    const read = this.value(value, shape, entry.keyAt)
    // What is written as nothing (`""`) still has a line of its own.
    return read.kind === 'absent' && value.kind !== 'known' ? { ...read, at: owner } : read
  }

  /** Terraform decodes container definitions without regard to case: https://pkg.go.dev/encoding/json#Unmarshal */
  #otherCase(fields: Fields, key: string): ReturnType<Fields['entries']['get']> {
    return this.#options.names === 'api' && this.#options.strictness === 'loose' ? fields.entries.get(capitalised(key)) : undefined
  }

  #notWritten(fields: Fields, key: string, owner: Range): Absent | Unknown<never> {
    const [missing] = fields.missing
    if (missing) return { ...missing, at: owner }
    // A new entry goes by the first way of spelling it, and not into a block that is not there.
    const [plain = ''] = key.split('|')
    return { kind: 'absent', at: owner, origin: [], gap: () => (plain.includes('.') ? undefined : fields.gap?.(plain)) }
  }

  /** Any value by its shape. `keyAt` names it where it has no line of its own. */
  value<S extends Shape>(data: Data, shape: S, keyAt: Range): Value<Read<S>>
  value(data: Data, shape: Shape, keyAt: Range): Value<unknown> {
    if (data.kind === 'absent') return data
    // What a resource is called is one word.
    if (data.kind === 'unknown' && data.reference && shape.is === 'list' && shape.orOne) return this.#one(data, shape, keyAt)
    if (data.kind === 'unknown') {
      const name = shape.is === 'struct' && shape.fields['name'] ? spell(this.#options.names, shape.name, 'name') : undefined
      const one = name === undefined ? undefined : together(data, name)
      return one && shape.is === 'struct' ? this.#block(one.value, one, shape, keyAt) : this.#unknown(data, shape, keyAt)
    }
    switch (shape.is) {
      case 'text':
      case 'flag':
      case 'number':
        return this.#leaf(data, shape)
      case 'list':
        if (shape.orOne && !isListLike(data)) return this.#one(data, shape, keyAt)
        return this.#structured(data, shape, keyAt, (value) => this.#list(value, data, shape, keyAt))
      case 'any':
        return { ...data, value: true }
      case 'struct':
        if (shape.name === 'PolicyPrincipal' && data.value.is === 'scalar') return this.#everyone(data, shape, keyAt)
        return this.#structured(data, shape, keyAt, (value) => this.#block(value, data, shape, keyAt))
      case 'map':
        return this.#structured(data, shape, keyAt, (value) => this.#map(value, data, shape, keyAt))
      case 'entries':
        return this.#structured(data, shape, keyAt, (value) => this.#entries(value, data, shape.of, keyAt))
    }
  }

  #unknown(data: Unknown<Datum>, shape: Shape, keyAt: Range): Unknown<unknown> {
    const { oneOf, parts: _, ...rest } = data
    if (!oneOf) return rest
    // What the deployment tool would refuse is never deployed.
    const possible = oneOf.filter(({ then }) => then.kind !== 'unknown' || then.why !== 'invalid')
    const arms = possible.length > 0 ? possible : oneOf
    return { ...rest, oneOf: arms.map((arm) => ({ ...arm, then: this.value(arm.then, shape, keyAt) })) }
  }

  #leaf(data: Known<Datum>, shape: TextShape | FlagShape | NumberShape): Value<unknown> {
    const { value, ...rest } = data
    switch (value.is) {
      case 'scalar': {
        const read = coerce(value, shape, this.#options.strictness)
        // A provider takes an empty name of something for none.
        if (read === '' && shape.is === 'text' && shape.to !== undefined && this.#options.names === 'snake')
          return { kind: 'absent', at: data.at, origin: data.origin }
        if (shape.is === 'text' && shape.encoded && typeof read === 'string') return encodedScalar(value, data, read)
        return read === undefined ? wrongType(data) : { ...rest, value: read }
      }
      case 'template': {
        const whole = joined(value, data)
        if (shape.is === 'text' && shape.encoded) return { ...whole, inside: filled(value) }
        if (shape.is === 'text' || whole.kind !== 'known') return whole
        const read = coerce({ is: 'scalar', value: whole.value, raw: whole.value }, shape, this.#options.strictness)
        return read === undefined ? wrongType(data) : { ...whole, value: read }
      }
      case 'base64':
        if (shape.is === 'text' && shape.encoded) return withOrigin(this.value(value.data, shape, data.at), data.origin)
        return unknown('function', data.at, { name: 'Fn::Base64', origin: data.origin })
      case 'json':
        return shape.is === 'text' ? jsonValue(value, data) : wrongType(data)
      default:
        return wrongType(data)
    }
  }

  /** Lists and structures may stand in a string as JSON; from there on the names are the API's own. */
  #structured(data: Known<Datum>, shape: Shape, keyAt: Range, read: (value: Fields | Items) => Value<unknown>): Value<unknown> {
    const { value } = data
    if (value.is === 'map' || value.is === 'list') return read(value)
    const inner = new Reader({ ...this.#options, names: 'api' })
    if (value.is === 'json') return withOrigin(inner.value(value.data, shape, keyAt), data.origin)
    const text = value.is === 'template' ? value.text : value.is === 'scalar' ? (value.text?.() ?? workedText(value, data.at)) : undefined
    if (!text) return wrongType(data)
    const holes = value.is === 'template' ? value.holes : []
    const alone = value.is === 'template' ? onlyHole(value) : undefined
    if (alone) return withOrigin(this.value(alone, shape, keyAt), data.origin)
    // `subnet-1,subnet-2` where a list is wanted: no broken JSON, but none.
    if (!/^\s*[[{\uE000]/.test(text.content)) return wrongType(data)
    const found = jsonInside(text, holes, data.at)
    const perhaps = shape.is === 'struct' && shape.perhaps === true
    if (perhaps && found.diagnostics.some(({ severity }) => severity === 'error')) return wrongType(data)
    if (!perhaps) this.#options.diagnostics.push(...found.diagnostics)
    const placed = data.written && value.is === 'scalar' && !value.text ? writtenAt(found.data, data.written) : found.data
    return withOrigin(inner.value(placed, shape, keyAt), data.origin)
  }

  #list(value: Fields | Items, data: Known<Datum>, shape: ListShape<Shape>, keyAt: Range): Value<List<unknown>> {
    // A single block stands for a list of one in Terraform; in YAML it is a mistake that CloudFormation rejects.
    if (value.is === 'map' && this.#options.names !== 'snake') return wrongType(data)
    const all = value.is === 'map' ? [{ ...data, value } as Data] : value.items
    const items = all.map((item) => this.value(item, shape.of, itemPlace(item)))
    const slot = data.slot?.kind === 'entry' ? { slot: data.slot } : {}
    return { ...data, at: data.at, value: { items, missing: value.is === 'list' ? value.missing : [], at: keyAt, ...slot } }
  }

  /** A single value where a list of one would mean the same. */
  #one(data: Known<Datum> | Unknown<Datum>, shape: ListShape<Shape>, keyAt: Range): Value<List<unknown>> {
    const list = { items: [this.value(data, shape.of, keyAt)], missing: [], at: keyAt }
    return data.kind === 'known' ? { ...data, value: list } : { kind: 'known', value: list, at: data.at, origin: [] }
  }

  /** `Principal: "*"` and `Principal: {AWS: "*"}` mean the same: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
  #everyone(data: Known<Datum>, shape: StructShape<Record<string, Shape>>, keyAt: Range): Value<unknown> {
    const { slot: _, ...rest } = data
    const entries = new Map([['AWS', { key: 'AWS', keyAt, value: rest }]])
    return { ...rest, value: this.struct({ is: 'map', entries, missing: [], whole: data.at }, shape, keyAt) }
  }

  #block(value: Fields | Items, data: Known<Datum>, shape: StructShape<Record<string, Shape>>, keyAt: Range): Value<unknown> {
    if (value.is === 'list') {
      const [only, ...more] = value.items
      if (this.#options.names !== 'snake') return wrongType(data)
      if (more.length > 0) {
        const one = oneOfBlocks(value.items)
        return one ? withOrigin(this.value(one, shape, keyAt), data.origin) : wrongType(data)
      }
      if (!only) return value.missing[0] ?? { kind: 'absent', at: data.at, origin: data.origin }
      return withOrigin(this.value(only, shape, itemPlace(only)), data.origin)
    }
    const name = shape.fields['name'] ? value.entries.get(spell(this.#options.names, shape.name, 'name') ?? '') : undefined
    const at = name && name.value.kind !== 'absent' ? name.value.at : keyAt
    return { ...data, at, value: this.struct(value, shape, at) }
  }

  #map(value: Fields | Items, data: Known<Datum>, { pairs }: MapShape, keyAt: Range): Value<TextMap> {
    if (value.is === 'map') return this.#entries(value, data, { is: 'text' }, keyAt)
    return pairs ? this.#entries(fieldsOfPairs(value), data, { is: 'text' }, keyAt) : wrongType(data)
  }

  #entries<E extends Shape>(value: Fields | Items, data: Known<Datum>, of: E, keyAt: Range): Value<Entries<Read<E>>> {
    if (value.is === 'list') return wrongType(data)
    const entries = [...value.entries.values()].map((entry) => ({
      key: entry.key,
      keyAt: entry.keyAt,
      value: this.value(entry.value, of, entry.keyAt),
    }))
    const block: Block = { at: keyAt, whole: value.whole, missing: value.missing }
    return { ...data, value: { entries, block } }
  }
}

/** The entry a spelling leads to. Of several ways only one may have a value: the one that is known to have it, or else that may. */
function entryAt(fields: Fields, key: string): Entry | undefined {
  const ways = key.split('|')
  if (ways.length === 1) return entryOn(fields, key)
  const found = ways.flatMap((way) => entryOn(fields, way) ?? [])
  return found.find(({ value }) => value.kind === 'known') ?? found.find(({ value }) => value.kind === 'unknown') ?? found[0]
}

/** An entry, or one in a block of the owner. */
function entryOn(fields: Fields, way: string): Entry | undefined {
  const [block = '', inner] = way.split('.')
  const entry = fields.entries.get(block)
  if (!entry || inner === undefined) return entry
  const first = isKnownList(entry.value) ? entry.value.value.items[0] : entry.value
  return isKnownMap(first) ? first.value.entries.get(inner) : undefined
}

/** A state machine's `Cluster.$`: the value is picked out of the state's input when it runs. */
function computedAtRun(fields: Fields, key: string): Unknown<never> | undefined {
  const entry = fields.entries.get(`${key}.$`) ?? fields.entries.get(`${capitalised(key)}.$`)
  return entry && unknown('function', placeOf(entry.value.at, entry.keyAt), { name: entry.key })
}

/** `[{Key: team, Value: api}]` and `{team: api}` say the same; of equal keys the last counts. */
function fieldsOfPairs({ items, missing, whole }: Items): Fields {
  const entries = new Map<string, Entry>()
  const unseen: Unknown<never>[] = [...missing]
  for (const item of items) {
    const of = (word: string): Entry | undefined =>
      isKnownMap(item) ? (item.value.entries.get(word) ?? item.value.entries.get(capitalised(word))) : undefined
    const [key, value] = [of('key'), of('value')]
    const name = key && wordsOf(key.value)
    if (name !== undefined && value) entries.set(name, { key: name, keyAt: value.keyAt, value: value.value })
    else if (item.kind !== 'absent') unseen.push(unknown('unsupported', item.at))
  }
  return { is: 'map', entries, missing: unseen, whole }
}

/** A list, or a string that holds one as JSON. */
const isListLike = ({ value }: Known<Datum>): boolean =>
  value.is === 'list' || value.is === 'json' || (value.is === 'scalar' && typeof value.value === 'string' && /^\s*\[/.test(value.value))

/** A list item has no key: a block's type stands for it, or its first line. */
function itemPlace(item: Data): Range {
  if (!isKnownMap(item) || (isOneLine(item.at) && !sameRange(item.at, item.value.whole))) return firstLineOf(item.at)
  const [first] = item.value.entries.values()
  return first?.keyAt ?? firstLineOf(item.value.whole)
}

const wrongType = (data: Known<Datum>): Unknown<never> => unknown('wrong-type', data.at, { origin: data.origin })

function booleanInWords(data: Data, [whenTrue, whenFalse]: readonly [string, string]): Data {
  return field(data, (value): Data => {
    const at = data.at
    const is = value.is === 'scalar' ? String(value.value) : undefined
    if (is !== 'true' && is !== 'false') return unknown('wrong-type', at)
    const words = is === 'true' ? whenTrue : whenFalse
    return { ...(data as Known<Datum>), origin: [], value: { is: 'scalar', value: words, raw: words } satisfies Scalar }
  })
}
