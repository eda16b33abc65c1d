import { type Attribute, type Block, type Body, type Item, literalString, parseHcl, parseHclJson } from '../../parse/hcl/index.ts'
import { fileText } from '../../source/embedded.ts'
import type { SourceFile } from '../../source/file.ts'
import type { Diagnostic, Ignore } from '../../source/note.ts'
import { ignoreOver, ignoresIn, isMarked } from '../ignores.ts'
import { thingsInBody } from './things.ts'

/** What one folder of configuration files says: what Terraform reads as one module, not yet evaluated. */
export interface Configuration {
  /** The folder's path; `.` for the root of the scan. */
  readonly folder: string
  readonly files: readonly SourceFile[]
  /** Resources by their address, and data sources with `data.` in front of theirs. */
  readonly resources: ReadonlyMap<string, Block>
  readonly variables: ReadonlyMap<string, Block>
  readonly locals: ReadonlyMap<string, Attribute>
  readonly modules: ReadonlyMap<string, Block>
  readonly outputs: ReadonlyMap<string, Block>
  /** By name, or name and alias: `aws`, `aws.east`. */
  readonly providers: ReadonlyMap<string, Block>
  readonly moved: readonly Block[]
  readonly ignores: readonly Ignore[]
  readonly diagnostics: readonly Diagnostic[]
  /** Paths of files that could not be read whole. */
  readonly broken: ReadonlySet<string>
}

export function readConfiguration(folder: string, files: readonly SourceFile[]): Configuration {
  const blocks = new Map<string, Map<string, Block>>()
  const locals = new Map<string, Attribute>()
  const ignores: Ignore[] = []
  const diagnostics: Diagnostic[] = []
  const broken = new Set<string>()
  const moved: Block[] = []
  for (const file of overridesLast(files)) {
    const { body, diagnostics: own, ignores: ignored } = readFile(file)
    diagnostics.push(...own)
    ignores.push(...ignored)
    if (own.some(({ severity }) => severity === 'error')) broken.add(file.path)
    for (const block of body.blocks) {
      if (block.type === 'locals') for (const attribute of block.body.attributes) locals.set(attribute.name, attribute)
      else if (block.type === 'moved') moved.push(block)
      else add(blocks, block, isOverride(file.path))
    }
  }
  const named = (type: string): ReadonlyMap<string, Block> => blocks.get(type) ?? new Map()
  return {
    ...{ folder, files, ignores, diagnostics, broken, locals, moved },
    ...{ resources: named('resource'), variables: named('variable'), modules: named('module') },
    ...{ outputs: named('output'), providers: named('provider') },
  }
}

interface FileRead {
  readonly body: Body
  readonly diagnostics: readonly Diagnostic[]
  readonly ignores: readonly Ignore[]
}

/** A proof reads the same files again and again, all but the one it changes; the base of a pull request has most files of its head. */
const readBefore = new WeakMap<SourceFile, FileRead>()

function readFile(file: SourceFile): FileRead {
  const known = readBefore.get(file)
  if (known) return known
  const read = parsed(file)
  readBefore.set(file, read)
  return read
}

/** One file, in either syntax. */
function parsed(file: SourceFile): FileRead {
  if (file.path.endsWith('.json')) {
    const { body, diagnostics: found, comments } = parseHclJson(fileText(file))
    const diagnostics = [...found]
    return { body, diagnostics, ignores: comments.flatMap((comment) => ignoreOver(comment, diagnostics)) }
  }
  const { body, diagnostics: found, comments } = parseHcl(fileText(file))
  const diagnostics = [...found]
  const ours = comments.filter(({ text }) => isMarked(text))
  const blocks = body.blocks.map(({ whole }) => whole)
  return { body, diagnostics, ignores: ours.length > 0 ? ignoresIn(ours, thingsInBody(body), blocks, diagnostics) : [] }
}

function add(blocks: Map<string, Map<string, Block>>, block: Block, override: boolean): void {
  const labels = block.labels.map(({ value }) => value)
  const isData = block.type === 'data' || block.type === 'ephemeral'
  const alias = block.type === 'provider' ? attributeOf(block, 'alias') : undefined
  const named = alias ? [...labels, literalString(alias.value) ?? '?'] : labels
  const address = isData ? [block.type, ...named].join('.') : named.join('.')
  const type = isData ? 'resource' : block.type
  const all = blocks.get(type) ?? new Map<string, Block>()
  blocks.set(type, all)
  const before = override ? all.get(address) : undefined
  all.set(address, before ? overridden(before, block) : block)
}

/** `override.tf` and `…_override.tf` are put over the others: https://developer.hashicorp.com/terraform/language/files/override */
const isOverride = (path: string): boolean => /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path)

const overridesLast = (files: readonly SourceFile[]): SourceFile[] =>
  [...files].sort((a, b) => Number(isOverride(a.path)) - Number(isOverride(b.path)) || (a.path < b.path ? -1 : 1))

/** Attributes one by one, nested blocks all of one type together. The block stays where it was. */
function overridden(before: Block, by: Block): Block {
  // In JSON nested blocks are attributes.
  const names = new Set(by.body.items.map(nameOf))
  const kept = (item: Item): boolean => !names.has(nameOf(item))
  const items = [...before.body.items.filter(kept), ...by.body.items]
  const body: Body = {
    ...before.body,
    items,
    attributes: items.filter((item) => item.kind === 'attribute'),
    blocks: items.filter((item) => item.kind === 'block'),
  }
  return { ...before, body }
}

const nameOf = (item: Item): string =>
  item.kind === 'attribute' ? item.name : item.type === 'dynamic' ? (item.labels[0]?.value ?? '') : item.type

export const attributeOf = (block: Block, name: string): Attribute | undefined =>
  block.body.attributes.findLast((attribute) => attribute.name === name)
