import {
  type Alias,
  type Document,
  type ErrorCode,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
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
import type { Range } from '../source/file.ts'
import type { Diagnostic } from '../source/note.ts'
import { maximumDepth, yamlTooDeepAt } from './depth.ts'
import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from './node.ts'
import { plainValue } from './yaml-scalar.ts'
import { scalarText, trimmedEnd } from './yaml-text.ts'

/** Aliases are followed, but never more nodes than this: an alias bomb is 1 KB on the page and grows without end. */
const maximumAliasNodes = 20_000
/** Of one kind in one document; whoever has more knows what is wrong after these. */
const maximumDiagnostics = 20

/**
 * YAML as CloudFormation reads it: version 1.1 without timestamps, so `yes` is true and `0755` octal (`yaml-scalar.ts` has them all).
 * Unknown tags are kept.
 * All documents of the file are read. Never throws.
 */
export function parseYaml(text: Text, depth = maximumDepth): { roots: Node[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const deep = yamlTooDeepAt(text.content, depth)
  if (deep !== undefined) {
    const message = `This YAML is nested more than ${depth} levels deep and is not read.`
    return { roots: [], diagnostics: [{ at: text.range(deep, deep + 1), severity: 'error', message }] }
  }
  let documents: Document.Parsed[]
  // The parser makes an error for each wrong character: with their stacks, which nobody reads, a megabyte of brackets takes half a minute.
  const { stackTraceLimit } = Error
  try {
    Error.stackTraceLimit = 0
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
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
  const roots: Node[] = []
  for (const document of documents) {
    // At the end of the file an error points behind it.
    const within = (offset: number) => Math.min(offset, text.content.length)
    for (const { pos, code } of document.errors.slice(0, maximumDiagnostics))
      diagnostics.push({ at: text.range(within(pos[0]), within(Math.max(...pos))), severity: 'error', message: wordsFor(code) })
    const reader = new Reader(text, document, diagnostics)
    if (document.contents) roots.push(reader.node(document.contents as YamlNode, 0))
  }
  return { roots, diagnostics }
}

/** Words of our own: the parser's quote the file, which may hold a secret. https://eemeli.org/yaml/#errors */
const words: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'An alias (`*name`) cannot have a tag or an anchor of its own.',
  BAD_ALIAS: 'This alias names an anchor that does not stand before it.',
  BAD_DQ_ESCAPE: 'This escape does not exist in a double-quoted string.',
  BAD_INDENT: 'This is not indented as the lines around it are.',
  BAD_SCALAR_START: 'A plain value cannot begin with this character; put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'A key and its value must stand on lines of their own here; something before it is not closed, or a line is not indented enough.',
  BLOCK_IN_FLOW: 'A value over several lines cannot stand between brackets.',
  DUPLICATE_KEY: 'This key stands here twice.',
  MISSING_CHAR: 'A closing quote or bracket, a comma or a colon is missing here.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line; perhaps a colon or a quote is missing.',
  TAB_AS_INDENT: 'Tabs cannot indent in YAML; use spaces.',
  UNEXPECTED_TOKEN: 'This is not expected here.',
}

const wordsFor = (code: ErrorCode): string => words[code] ?? 'This YAML is not valid.'

class Reader {
  readonly #text: Text
  readonly #document: Document.Parsed
  readonly #diagnostics: Diagnostic[]
  #aliasNodes = 0
  #followed = 0
  #warnings = 0
  #targets: ReadonlyMap<Alias, YamlNode> | undefined
  readonly #following = new Set<YamlNode>()
  readonly #spans = new Map<YamlNode, readonly [number, number]>()

  constructor(text: Text, document: Document.Parsed, diagnostics: Diagnostic[]) {
    this.#text = text
    this.#document = document
    this.#diagnostics = diagnostics
  }

  node(yaml: YamlNode, depth: number): Node {
    if (this.#followed > 0 && ++this.#aliasNodes > maximumAliasNodes) return this.#nothing(yaml, endless)
    if (depth > maximumDepth) return this.#nothing(yaml, `This part is nested more than ${maximumDepth} levels deep and is not read.`)
    if (isAlias(yaml)) return this.#alias(yaml, depth)
    if (isMap(yaml)) return this.#map(yaml, depth)
    if (isSeq(yaml)) return this.#list(yaml, depth)
    return this.#scalar(yaml as Scalar)
  }

  #written(yaml: YamlNode): Pick<ScalarNode, 'within' | 'syntax' | 'at' | 'tagged' | 'tag'> {
    const [start, end] = this.#span(yaml)
    const at = this.#text.range(start, end)
    const { tag } = yaml as { tag?: string }
    // Tags of YAML itself (`!!str`, the implied one of a map) say nothing that the value does not.
    if (!tag?.startsWith('!')) return { within: this.#text, syntax: 'yaml', at, tagged: at }
    const tagStart = tagBefore(this.#text.content, tag, start)
    const tagged = tagStart < 0 ? at : this.#text.range(tagStart, end)
    return { within: this.#text, syntax: 'yaml', at, tagged, tag }
  }

  #alias(yaml: Alias, depth: number): Node {
    this.#targets ??= targetsOf(this.#document)
    const target = this.#targets.get(yaml)
    if (!target) return this.#nothing(yaml, 'No anchor of this name stands above.', 'error')
    if (this.#following.has(target)) return this.#nothing(yaml, endless)
    this.#following.add(target)
    this.#followed++
    const node = this.node(target, depth + 1)
    this.#followed--
    this.#following.delete(target)
    return { ...node, alias: this.#rangeOf(yaml) }
  }

  /** Where a node stands on the page: a block's own range runs on over the blank space behind it, or stops short of an empty value. */
  #span(yaml: YamlNode): readonly [start: number, end: number] {
    const known = this.#spans.get(yaml)
    if (known) return known
    const [start, end] = yaml.range ?? [0, 0]
    const trims = isScalar(yaml) ? isBlockScalar(yaml) : true
    const inner = isCollection(yaml)
      ? [yaml.items[0], yaml.items.at(-1)].flatMap((one) => (isPair(one) ? [one.key, one.value] : [one]))
      : []
    const spans = [...new Set(inner)].filter((one) => isNode(one)).map((one) => this.#span(one as YamlNode))
    const own = trims ? trimmedEnd(this.#text.content, start, end) : end
    const span = [Math.min(start, ...spans.map(([from]) => from)), Math.max(own, ...spans.map(([, to]) => to))] as const
    this.#spans.set(yaml, span)
    return span
  }

  #rangeOf(yaml: YamlNode): Range {
    return this.#text.range(...this.#span(yaml))
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
      const [start, end] = this.#span(keyNode)
      const keyAt = this.#text.range(start, end)
      if (key === '<<' && value) {
        merged.push(...this.#merged(value, depth))
        continue
      }
      if (seen.has(key)) this.#warn(keyAt, `The key \`${key}\` stands here twice; the last one counts.`)
      seen.add(key)
      const node = value ? this.node(value, depth + 1) : this.#empty(keyNode)
      const close = value ? this.#span(value)[1] : end
      entries.push({ key, keyAt, value: node, whole: this.#text.range(start, Math.max(end, close)) })
    }
    return { ...this.#written(yaml), kind: 'map', flow: yaml.flow === true, entries: [...inherited(merged, seen), ...entries] }
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
    const quoted = yaml.type === 'QUOTE_DOUBLE' || yaml.type === 'QUOTE_SINGLE' || isBlockScalar(yaml)
    const raw = yaml.source ?? (yaml.value === null ? '' : String(yaml.value))
    const plain = !quoted && yaml.tag === undefined
    const value = written.tag !== undefined ? raw : plain ? plainValue(raw) : (yaml.value as ScalarNode['value'])
    const hole = this.#text.holes > 0 ? this.#text.holeAt(yaml.range?.[0] ?? 0) : undefined
    const whole = hole && hole.end >= this.#span(yaml)[1] ? { hole: hole.index } : {}
    return { ...written, kind: 'scalar', value, raw, quoted, text: () => scalarText(this.#text, yaml, raw), ...whole }
  }

  #empty(key: YamlNode): ScalarNode {
    const [, end] = this.#span(key)
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

  #nothing(yaml: YamlNode, message: string, severity: Diagnostic['severity'] = 'warning'): ScalarNode {
    const at = this.#rangeOf(yaml)
    this.#warn(at, message, severity)
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

  #warn(at: Range, message: string, severity: Diagnostic['severity'] = 'warning'): void {
    if (++this.#warnings <= maximumDiagnostics) this.#diagnostics.push({ at, severity, message })
  }
}

const isBlockScalar = ({ type }: Scalar): boolean => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'

const endless = 'This part is not read: it repeats itself or grows without end through aliases.'

/** Which node each alias of a document stands for: the last one above it with that anchor. One walk, since asking the library for each takes a walk each. */
function targetsOf(document: Document.Parsed): ReadonlyMap<Alias, YamlNode> {
  const anchors = new Map<string, YamlNode>()
  const targets = new Map<Alias, YamlNode>()
  const walk = (node: unknown, depth: number): void => {
    if (depth > maximumDepth) return
    if (isPair(node)) {
      walk(node.key, depth)
      walk(node.value, depth)
    } else if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (target) targets.set(node, target)
    } else if (isScalar(node) || isCollection(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node as YamlNode)
      if (isCollection(node)) for (const item of node.items) walk(item, depth + 1)
    }
  }
  walk(document.contents, 0)
  return targets
}

/** What a merge key brings along: the map's own entries win over it, and of several maps the first. https://yaml.org/type/merge.html */
function inherited(merged: readonly MapEntry[], own: ReadonlySet<string>): MapEntry[] {
  const taken = new Set(own)
  return merged.flatMap((entry) => {
    if (taken.has(entry.key)) return []
    taken.add(entry.key)
    return [{ ...entry, inherited: true as const }]
  })
}

/** Where a node's tag begins: only white space, comments and an anchor stand between the two, and a comment may speak of the tag. */
function tagBefore(content: string, tag: string, start: number): number {
  for (let at = content.lastIndexOf(tag, start); at >= 0 && start - at < 1000; at = at === 0 ? -1 : content.lastIndexOf(tag, at - 1)) {
    const line = content.slice(content.lastIndexOf('\n', at - 1) + 1, at)
    if (/^(?:\s|#[^\n]*\n|&\S+)*$/.test(content.slice(at + tag.length, start)) && !/(?:^|\s)#[^"']*$/.test(line)) return at
  }
  return -1
}

const keyText = (key: Scalar): string => key.source ?? String(key.value)
