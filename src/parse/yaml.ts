import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from 'yaml'
import type { Text } from '../source/embedded.ts'
import type { Diagnostic } from '../source/note.ts'
import { maximumDepth } from './json.ts'
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from './node.ts'
import { scalarText, trimmedEnd } from './yaml-text.ts'

/** Aliases are followed, but never more nodes than this: an alias bomb is 1 KB on the page and grows without end. */
const maximumAliasNodes = 20_000

/**
 * YAML as CloudFormation reads it: version 1.1 without timestamps, so `yes` is true and `0755` octal. Unknown tags are kept.
 * All documents of the file are read. Never throws.
 */
export function parseYaml(text: Text): { roots: Node[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const deep = tooDeepAt(text.content)
  if (deep !== undefined) {
    const message = `This YAML is nested more than ${maximumDepth} levels deep and is not read.`
    return { roots: [], diagnostics: [{ at: text.range(deep, deep + 1), severity: 'error', message }] }
  }
  let documents: Document.Parsed[]
  try {
    const parsed = parseAllDocuments(text.content, {
      version: '1.1',
      schema: 'yaml-1.1',
      customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/timestamp|binary|omap|pairs|set$/.test(tag.tag)),
      merge: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: new LineCounter(),
    })
    documents = Array.isArray(parsed) ? (parsed as Document.Parsed[]) : []
  } catch (error) {
    const message = `This YAML cannot be read (${error instanceof RangeError ? 'it is nested too deeply' : 'the parser gave up'}).`
    return { roots: [], diagnostics: [{ at: text.range(0, Math.min(1, text.content.length)), severity: 'error', message }] }
  }
  const roots: Node[] = []
  for (const document of documents) {
    for (const { pos, message } of document.errors.slice(0, 20))
      diagnostics.push({
        at: text.range(pos[0], Math.max(pos[0], pos[1])),
        severity: 'error',
        message: `This YAML is not valid: ${firstSentence(message)}`,
      })
    const reader = new Reader(text, document, diagnostics)
    if (document.contents) roots.push(reader.node(document.contents as YamlNode, 0))
  }
  return { roots, diagnostics }
}

const firstSentence = (message: string): string => message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? message

/** Flow collections open a level with a bracket; block ones need indentation, which a file of bounded size keeps in bounds. */
function tooDeepAt(content: string): number | undefined {
  let depth = 0
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i)
    if (code === 123 || code === 91) {
      if (++depth > maximumDepth) return i
    } else if (code === 125 || code === 93) depth = Math.max(0, depth - 1)
    // A bracket in plain text is never closed: lines that start a new entry start anew.
    else if (code === 10 && /^[A-Za-z-]/.test(content.slice(i + 1, i + 2))) depth = 0
  }
  return undefined
}

class Reader {
  readonly #text: Text
  readonly #document: Document.Parsed
  readonly #diagnostics: Diagnostic[]
  #aliasNodes = 0
  #followed = 0
  readonly #following = new Set<YamlNode>()

  constructor(text: Text, document: Document.Parsed, diagnostics: Diagnostic[]) {
    this.#text = text
    this.#document = document
    this.#diagnostics = diagnostics
  }

  node(yaml: YamlNode, depth: number): Node {
    if (this.#followed > 0 && ++this.#aliasNodes > maximumAliasNodes) return this.#nothing(yaml)
    if (depth > maximumDepth) return this.#nothing(yaml)
    if (isAlias(yaml)) return this.#alias(yaml, depth)
    if (isMap(yaml)) return this.#map(yaml, depth)
    if (isSeq(yaml)) return this.#list(yaml, depth)
    if (isScalar(yaml)) return this.#scalar(yaml)
    return this.#nothing(yaml)
  }

  #written(yaml: YamlNode): Pick<ScalarNode, 'within' | 'syntax' | 'at' | 'tagged' | 'tag'> {
    const [start, end] = yaml.range ?? [0, 0]
    const at = this.#text.range(start, trimmedEnd(this.#text.content, start, end))
    const { tag } = yaml as { tag?: string }
    // Tags of YAML itself (`!!str`, the implied one of a map) say nothing that the value does not.
    if (!tag?.startsWith('!')) return { within: this.#text, syntax: 'yaml', at, tagged: at }
    const tagStart = this.#text.content.lastIndexOf(tag, start)
    const tagged = tagStart < 0 ? at : this.#text.range(tagStart, trimmedEnd(this.#text.content, start, end))
    return { within: this.#text, syntax: 'yaml', at, tagged, tag }
  }

  #alias(yaml: Alias, depth: number): Node {
    const target = yaml.resolve(this.#document) as YamlNode | undefined
    if (!target || this.#following.has(target)) return this.#nothing(yaml)
    this.#following.add(target)
    this.#followed++
    const node = this.node(target, depth + 1)
    this.#followed--
    this.#following.delete(target)
    return node
  }

  #map(yaml: YAMLMap, depth: number): MapNode {
    const entries: MapEntry[] = []
    const seen = new Set<string>()
    const merged: MapEntry[] = []
    for (const pair of yaml.items as Pair<YamlNode, YamlNode | null>[]) {
      const { key: keyNode, value } = pair
      if (!keyNode) continue
      const key = isScalar(keyNode) ? keyText(keyNode) : undefined
      if (key === undefined) continue
      const [start, end] = keyNode.range ?? [0, 0]
      const keyAt = this.#text.range(start, end)
      if (key === '<<' && value) {
        merged.push(...this.#merged(value, depth))
        continue
      }
      if (seen.has(key))
        this.#diagnostics.push({ at: keyAt, severity: 'warning', message: `The key \`${key}\` stands here twice; the last one counts.` })
      seen.add(key)
      const node = value ? this.node(value, depth + 1) : this.#empty(keyNode)
      // An alias's value stands elsewhere: the entry's own span is then only its key.
      const close = value && !isAlias(value) && value.range ? trimmedEnd(this.#text.content, value.range[0], value.range[1]) : end
      entries.push({ key, keyAt, value: node, whole: this.#text.range(start, Math.max(end, close)) })
    }
    const inherited = merged.filter(({ key }) => !seen.has(key))
    return { ...this.#written(yaml), kind: 'map', flow: yaml.flow === true, entries: [...inherited, ...entries] }
  }

  #merged(value: YamlNode, depth: number): MapEntry[] {
    const node = this.node(value, depth + 1)
    const maps = node.kind === 'list' ? node.items : [node]
    return maps.flatMap((map) => (map.kind === 'map' ? map.entries : []))
  }

  #list(yaml: YAMLSeq, depth: number): ListNode {
    const items = (yaml.items as (YamlNode | null)[]).flatMap((item) => (item ? [this.node(item, depth + 1)] : []))
    return { ...this.#written(yaml), kind: 'list', flow: yaml.flow === true, items }
  }

  #scalar(yaml: Scalar): ScalarNode {
    const written = this.#written(yaml)
    const quoted =
      yaml.type === 'QUOTE_DOUBLE' || yaml.type === 'QUOTE_SINGLE' || yaml.type === 'BLOCK_LITERAL' || yaml.type === 'BLOCK_FOLDED'
    const raw = yaml.source ?? (yaml.value === null ? '' : String(yaml.value))
    const value = written.tag !== undefined ? raw : typeof yaml.value === 'bigint' ? raw : (yaml.value as ScalarNode['value'])
    const hole = this.#text.holes > 0 ? this.#text.holeAt(yaml.range?.[0] ?? 0) : undefined
    const [start, end] = yaml.range ?? [0, 0]
    const whole = hole && hole.end >= trimmedEnd(this.#text.content, start, end) ? { hole: hole.index } : {}
    return { ...written, kind: 'scalar', value, raw, quoted, text: () => scalarText(this.#text, yaml, raw), ...whole }
  }

  #empty(key: YamlNode): ScalarNode {
    const end = key.range?.[1] ?? 0
    const at = this.#text.range(end, end)
    return {
      kind: 'scalar',
      within: this.#text,
      syntax: 'yaml',
      at,
      tagged: at,
      value: null,
      raw: '',
      quoted: false,
      text: () => this.#text,
    }
  }

  #nothing(yaml: YamlNode): ScalarNode {
    const [start, end] = yaml.range ?? [0, 0]
    const at = this.#text.range(start, end)
    this.#diagnostics.push({
      at,
      severity: 'warning',
      message: 'This part is not read: it repeats itself or grows without end through aliases.',
    })
    return {
      kind: 'scalar',
      within: this.#text,
      syntax: 'yaml',
      at,
      tagged: at,
      value: null,
      raw: '',
      quoted: false,
      text: () => this.#text,
    }
  }
}

const keyText = (key: Scalar): string => key.source ?? String(key.value)
