import type { Text } from '../../source/embedded.ts'
import type { Range } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import { parseJson } from '../json.ts'
import { entryOf, type MapEntry, type MapNode, type Node, stringOf } from '../node.ts'
import type { Attribute, Block, Body, Expression, Item, Label, ObjectEntry, Template } from './ast.ts'
import { parseHclExpression, parseHclTemplate } from './parse.ts'

/** A text under the key `//`, which Terraform takes for a comment, and the entry that holds it. */
export interface JsonComment {
  readonly text: string
  readonly at: Range
  readonly covers: Range
}

export interface ParsedJson {
  readonly body: Body
  readonly diagnostics: readonly Diagnostic[]
  readonly comments: readonly JsonComment[]
}

/** How many labels the blocks of these types have. Other blocks say nothing that is read here. */
const labels: Readonly<Record<string, number>> = {
  ...{ resource: 2, data: 2, ephemeral: 2 },
  ...{ module: 1, variable: 1, output: 1, provider: 1 },
  ...{ locals: 0, moved: 0 },
}

/**
 * Reads a `.tf.json` file as what it would be in the native syntax: https://developer.hashicorp.com/terraform/language/syntax/json.
 * Nested blocks come as attributes, since only the provider's schema tells them apart; only `dynamic` and
 * `lifecycle`, which are Terraform's own, stay blocks.
 */
export function parseHclJson(text: Text, depth?: number): ParsedJson {
  const { root, diagnostics } = parseJson(text, depth)
  const reading = new JsonReading(diagnostics)
  const items = root ? reading.blocks(root, text) : []
  return { body: bodyOf(items, text.range(0, text.content.length)), diagnostics: reading.diagnostics, comments: reading.comments }
}

const bodyOf = (items: readonly Item[], at: Range): Body => ({
  items,
  attributes: items.filter((item) => item.kind === 'attribute'),
  blocks: items.filter((item) => item.kind === 'block'),
  at,
})

/** One object, or a list of them, which means the same as one after the other. */
const mapsIn = (node: Node): MapNode[] => (node.kind === 'map' ? [node] : node.kind === 'list' ? node.items.flatMap(mapsIn) : [])

/**
 * How an object is read: perhaps as a nested block, which only the provider's schema could tell, and where `//` is a comment; as an
 * object, where it is a key like any other; as an object without templates.
 */
type Way = 'body' | 'expression' | 'plain'

const ways: Readonly<Record<string, Way>> = { variable: 'plain', locals: 'expression', module: 'expression', output: 'expression' }

class JsonReading {
  readonly diagnostics: Diagnostic[]
  readonly comments: JsonComment[] = []

  constructor(diagnostics: Diagnostic[]) {
    this.diagnostics = diagnostics
  }

  blocks(root: Node, text: Text): Block[] {
    if (root.kind !== 'map' && root.kind !== 'list')
      this.diagnostics.push({ at: text.range(0, 0), severity: 'error', message: 'A Terraform file in JSON is an object.' })
    return mapsIn(root).flatMap((map) =>
      map.entries.flatMap((entry) =>
        Object.hasOwn(labels, entry.key) ? this.#labelled(entry.key, entry, entry.value, [], labels[entry.key] ?? 0) : [],
      ),
    )
  }

  /** The blocks of one type, whose labels are the keys on the way to their bodies. */
  #labelled(type: string, entry: MapEntry, node: Node, before: readonly Label[], left: number): Block[] {
    const maps = mapsIn(node)
    if (left === 0) return maps.map((map) => this.#block(type, entry, map, before))
    return maps.flatMap((map) =>
      this.#written(map, entry).flatMap((inner) =>
        this.#labelled(type, inner, inner.value, [...before, { value: inner.key, at: inner.keyAt }], left - 1),
      ),
    )
  }

  /** The entries of an object without its comments, which are kept by themselves. */
  #written(map: MapNode, { whole }: { readonly whole: Range }): readonly MapEntry[] {
    return map.entries.filter(({ key, value }) => {
      if (key !== '//') return true
      const words = stringOf(value)
      if (words !== undefined) this.comments.push({ text: words, at: value.at, covers: whole })
      return false
    })
  }

  #block(type: string, entry: MapEntry, map: MapNode, own: readonly Label[]): Block {
    const items = this.#written(map, entry).flatMap((inner): Item[] => {
      if (own.length === 2 && inner.key === 'dynamic') return this.#dynamics(inner)
      if (own.length === 2 && inner.key === 'lifecycle') return mapsIn(inner.value).map((one) => this.#block('lifecycle', inner, one, []))
      return [this.#attribute(type, map, inner)]
    })
    return {
      ...{ kind: 'block', type, typeAt: entry.keyAt, labels: own, header: entry.keyAt },
      ...{ body: bodyOf(items, map.at), braces: map.at, whole: entry.whole, json: map },
    }
  }

  /** `"dynamic": {"setting": {"for_each": …, "content": {…}}}` */
  #dynamics(entry: MapEntry): Block[] {
    return mapsIn(entry.value).flatMap((map) =>
      map.entries.flatMap((named) =>
        mapsIn(named.value).map((body): Block => {
          const block = this.#block('dynamic', named, body, [{ value: named.key, at: named.keyAt }])
          const content = entryOf(body, 'content')
          const contents = content ? mapsIn(content.value).map((inner) => this.#block('content', content, inner, [])) : []
          return { ...block, body: bodyOf([...block.body.attributes, ...contents], body.at) }
        }),
      ),
    )
  }

  #attribute(type: string, map: MapNode, entry: MapEntry): Attribute {
    const { key, keyAt, whole } = entry
    const value = isCode(type, key) ? this.#code(entry.value) : this.#value(entry.value, entry, ways[type] ?? 'body')
    return { kind: 'attribute', name: key, nameAt: keyAt, value, whole, json: { map, entry } }
  }

  /** An expression that stands in a string by itself, or a list of them. */
  #code(node: Node): Expression {
    if (node.kind === 'list') return { kind: 'tuple', items: node.items.map((item) => this.#code(item)), at: node.at }
    if (node.kind !== 'scalar' || !node.quoted) return { kind: 'invalid', at: node.at }
    const { expression, diagnostics } = parseHclExpression(node.text())
    this.diagnostics.push(...diagnostics)
    return expression
  }

  #value(node: Node, around: { readonly whole: Range }, way: Way): Expression {
    switch (node.kind) {
      case 'scalar':
        if (node.quoted) return this.#string(node.text(), node.at, way === 'plain')
        return { kind: 'literal', value: node.value, text: node.raw, at: node.at }
      case 'list':
        return { kind: 'tuple', items: node.items.map((item) => this.#value(item, { whole: item.at }, way)), at: node.at, json: node }
      case 'map': {
        const written = this.#written(node, around)
        const entries = (way === 'body' ? written : node.entries).map((entry) => this.#entry(node, entry, way))
        return { kind: 'object', entries, at: node.at, json: node }
      }
    }
  }

  #entry(map: MapNode, entry: MapEntry, way: Way): ObjectEntry {
    const { key, keyAt, whole } = entry
    const isOpen = way !== 'plain' && /[$%]\{/.test(key)
    // A key is a template too. Its own escapes are as good as unheard of.
    const written = isOpen ? parseHclTemplate(keyText(entry)).template : undefined
    return {
      key: written ? { ...written, style: 'json' } : { kind: 'literal', value: key, text: key, at: keyAt },
      name: isOpen ? undefined : key,
      ...{ keyAt, value: this.#value(entry.value, entry, way), whole, json: { map, entry } },
    }
  }

  #string(text: Text, at: Range, plain: boolean): Template {
    if (plain || !/[$%]\{/.test(text.content)) return plainString(text, at)
    const { template, diagnostics } = parseHclTemplate(text)
    this.diagnostics.push(...diagnostics)
    return { ...template, style: 'json', at }
  }
}

/** What is read as code, not as a template: a variable's type, the names of attributes. */
const isCode = (block: string, key: string): boolean =>
  (block === 'variable' && key === 'type') || (block === 'lifecycle' && key === 'ignore_changes') || block === 'moved'

const keyText = ({ keyAt }: MapEntry): Text => ({
  content: keyAt.file.text.slice(keyAt.start, keyAt.end),
  holes: 0,
  range: (start, end) => ({ file: keyAt.file, start: keyAt.start + start, end: keyAt.start + end }),
  holeAt: () => undefined,
  encode: () => undefined,
})

function plainString(text: Text, at: Range): Template {
  const inside = { start: 0, end: text.content.length }
  const parts: Template['parts'] =
    text.content === '' ? [] : [{ kind: 'text', value: text.content, at: text.range(0, inside.end), pieces: [inside] }]
  return { kind: 'template', style: 'json', parts, at, inside, text, heredoc: undefined }
}
