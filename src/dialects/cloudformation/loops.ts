import { type MapEntry, type Node, type ScalarNode, wordOf } from '../../parse/node.ts'
import { embed, type Piece, TextBuilder } from '../../source/embedded.ts'
import type { Step } from '../../source/note.ts'
import type { Data } from '../data.ts'
import { knownWords } from '../joined.ts'

/** A key that makes other entries: a loop, or a macro whose work nobody sees. */
export const isLoop = (key: string): boolean => key.startsWith('Fn::ForEach::')

/** One item of a loop's collection: what stands for the identifier. */
interface Binding {
  readonly name: string
  readonly words: string
  readonly step: Step
  /** Counts the nodes that are made; false where there are too many. */
  spend(): boolean
}

/**
 * The entries that `Fn::ForEach` makes, or nothing where its collection cannot be told, or is too large to write out.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function looped(loop: MapEntry, evaluate: (node: Node) => Data, spend: () => boolean): MapEntry[] | undefined {
  const [identifier, collection, fragment] = loop.value.kind === 'list' ? loop.value.items : []
  const name = wordOf(identifier)
  if (name === undefined || !collection || fragment?.kind !== 'map') return undefined
  const items = itemsOf(collection, evaluate)
  if (!items) return undefined
  const entries: MapEntry[] = []
  for (const { words, step } of items) {
    const binding: Binding = { name, words, step: { ...step, name }, spend }
    for (const entry of fragment.entries) {
      if (!spend()) return undefined
      entries.push(boundEntry(entry, binding))
    }
  }
  return entries
}

function itemsOf(collection: Node, evaluate: (node: Node) => Data): { words: string; step: Step }[] | undefined {
  const all: { words: string; step: Step }[] = []
  // In a list that is written out each item may be a list again: `[a, !Ref More]`.
  const data = collection.kind === 'list' && collection.tag === undefined ? collection.items.map(evaluate) : [evaluate(collection)]
  for (const one of data) {
    const items = one.kind === 'known' && one.value.is === 'list' && one.value.missing.length === 0 ? one.value.items : [one]
    for (const item of items) {
      const words = knownWords(item)
      if (words === undefined) return undefined
      all.push({ words, step: { at: item.at, name: '', kind: item.origin.length > 0 || one.origin.length > 0 ? 'default' : 'local' } })
    }
  }
  return all
}

const boundEntry = (entry: MapEntry, binding: Binding): MapEntry => ({
  ...entry,
  key: filled(entry.key, binding),
  value: bound(entry.value, binding),
})

/** A node with the identifier filled in: `${x}` and `&{x}` in every text and key, `!Ref x` as a whole. */
function bound(node: Node, binding: Binding): Node {
  if (!binding.spend()) return node
  switch (node.kind) {
    case 'scalar':
      return node.tag === '!Ref' && node.raw === binding.name ? nodeOf(node, binding) : boundScalar(node, binding)
    case 'list':
      return { ...node, items: node.items.map((item) => bound(item, binding)) }
    case 'map': {
      const [only, ...more] = node.entries
      if (only?.key === 'Ref' && more.length === 0 && node.tag === undefined && wordOf(only.value) === binding.name)
        return nodeOf(only.value as ScalarNode, binding, node)
      return { ...node, entries: node.entries.map((entry) => boundEntry(entry, binding)) }
    }
  }
}

/** The item itself, where the identifier stands. */
function nodeOf(scalar: ScalarNode, { words, step }: Binding, call: Node = scalar): ScalarNode {
  const { tag: _, ...rest } = scalar
  const at = call.tagged
  return {
    ...rest,
    at,
    tagged: at,
    value: words,
    raw: words,
    quoted: true,
    origin: [...(scalar.origin ?? []), step],
    text: () => new TextBuilder().decoded(words, at).build(at, () => undefined),
  }
}

const mentions = (words: string, name: string): boolean => words.includes(`\${${name}}`) || words.includes(`&{${name}}`)

const filled = (words: string, binding: Binding): string =>
  mentions(words, binding.name)
    ? words.replaceAll(`\${${binding.name}}`, () => binding.words).replaceAll(`&{${binding.name}}`, () => binding.words)
    : words

function boundScalar(node: ScalarNode, binding: Binding): ScalarNode {
  if (typeof node.value !== 'string' || !mentions(node.raw, binding.name)) return node
  const words = filled(node.raw, binding)
  return {
    ...node,
    value: words,
    raw: words,
    origin: [...(node.origin ?? []), binding.step],
    text: () => {
      const outer = node.text()
      const pieces: Piece[] = []
      let done = 0
      for (const mark of [...marksIn(outer.content, binding.name)]) {
        if (mark > done) pieces.push({ start: done, end: mark })
        done = mark + binding.name.length + 3
        pieces.push({ start: mark, end: done, words: binding.words })
      }
      if (done < outer.content.length) pieces.push({ start: done, end: outer.content.length })
      return embed(outer, { start: 0, end: outer.content.length }, pieces, () => undefined)
    },
  }
}

function* marksIn(content: string, name: string): Iterable<number> {
  for (let at = 0; at < content.length; at++) if (content.startsWith(`\${${name}}`, at) || content.startsWith(`&{${name}}`, at)) yield at
}
