import { posix } from 'node:path'
import type { Value } from '../../model/value.ts'
import { childOf, type MapEntry, type MapNode, type Node, stringOf, wordOf } from '../../parse/node.ts'
import { wordsIn } from '../joined.ts'
import type { Assemblies } from './assembly.ts'
import type { Evaluator } from './evaluate.ts'
import type { Template } from './template.ts'

/** Where the template of a nested stack is named, by the type of the resource. */
const locations: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::CloudFormation::StackSet': 'TemplateURL',
  'AWS::Serverless::Application': 'Location',
}

export const nestingTypes: readonly string[] = Object.keys(locations)

/** The templates that a nested stack may be. */
export interface TemplateLookup {
  /** The template of a file, whether the scan listed it or not. */
  at(path: string): Template | undefined
  /** The template that a string of another one is. */
  inside(node: Node, owner: Template): Template | undefined
  /** The files of the scan with this name, in any folder. */
  named(name: string): readonly string[]
  readonly assemblies: Assemblies
}

export interface NestedStack {
  readonly entry: MapEntry
  readonly parameters: Node | undefined
  /** Its template, or why it is not known. */
  readonly template: Template | { readonly missing: string }
}

/** The nested stack that this resource is, if it is one. */
export function nestedStack(entry: MapEntry, owner: Template, evaluator: Evaluator, lookup: TemplateLookup): NestedStack | undefined {
  const location = locations[stringOf(childOf(entry.value, 'Type')) ?? '']
  if (location === undefined) return undefined
  const properties = childOf(entry.value, 'Properties')
  const parameters = childOf(properties, 'Parameters')
  const body = childOf(properties, 'TemplateBody')
  if (body) return { entry, parameters, template: lookup.inside(body, owner) ?? { missing: 'could not be read in its place' } }
  const node = childOf(properties, location)
  const asset = stringOf(childOf(childOf(entry.value, 'Metadata'), 'aws:asset:path'))
  const beside = (path: string): string => posix.join(posix.dirname(owner.file.path), path)
  if (asset !== undefined) {
    const template = lookup.at(beside(asset))
    if (template) return { entry, parameters, template }
  }
  if (!node) return { entry, parameters, template: { missing: 'is not named' } }
  if (node.kind === 'map' && childOf(node, 'ApplicationId')) {
    return { entry, parameters, template: { missing: 'comes from the Serverless Application Repository' } }
  }
  const words = wordsIn(evaluator.data(node))
  if (words.kind === 'known' && !/^[a-z][a-z0-9+.-]*:/i.test(words.value)) {
    const path = beside(words.value)
    return { entry, parameters, template: lookup.at(path) ?? { missing: `(\`${path}\`) is not here` } }
  }
  const template = uploaded(words, owner, parameters, lookup)
  return {
    entry,
    parameters,
    template: template ?? { missing: words.kind === 'known' ? 'lies elsewhere' : 'has an address that is not known here' },
  }
}

/**
 * The local file that an address in a bucket stands for. Its name has to be that of one file only, after as many folders as are known
 * of both, and the template has to take just the parameters that it is given: CloudFormation would refuse anything else.
 */
function uploaded(words: Value<string>, owner: Template, parameters: Node | undefined, lookup: TemplateLookup): Template | undefined {
  const segments = tailOf(words)
  const name = segments.at(-1)
  if (name === undefined) return undefined
  const assembly = lookup.assemblies.around(owner.file.path)
  const source = assembly && lookup.assemblies.sourceOf(assembly, name.replace(/\.json$/, ''))
  if (source !== undefined) return lookup.at(source)
  const common = (path: string): number => {
    const folders = path.split('/')
    let count = 0
    while (count < segments.length && folders.at(-1 - count) === segments.at(-1 - count)) count++
    return count
  }
  const ranked = lookup.named(name).map((path) => ({ path, common: common(path) }))
  const most = Math.max(0, ...ranked.map((one) => one.common))
  const [best, ...more] = ranked.filter((one) => one.common === most)
  if (!best || more.length > 0 || best.path === owner.file.path) return undefined
  const template = lookup.at(best.path)
  return template && takes(template.root, parameters) ? template : undefined
}

/** The last segments of an address that are known to their beginnings. */
function tailOf(words: Value<string>): string[] {
  const known = words.kind === 'known' ? words.value : words.kind === 'unknown' ? lastKnown(words) : undefined
  if (known === undefined) return []
  const segments = known
    .replace(/[?#].*$/, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
    .split('/')
  return segments.slice(1).filter((segment) => segment !== '')
}

function lastKnown({ parts }: Extract<Value<string>, { kind: 'unknown' }>): string | undefined {
  const last = parts?.at(-1)
  return last?.kind === 'known' ? last.value : undefined
}

/** Whether a template takes all of these parameters and needs no others. */
function takes(template: MapNode, given: Node | undefined): boolean {
  const section = childOf(template, 'Parameters')
  const declared = section?.kind === 'map' ? section.entries : []
  const names = new Set(given ? namesIn(given) : [])
  const known = new Set(declared.map(({ key }) => key))
  if (names.has(undefined)) return false
  return (
    [...names].every((name) => known.has(name ?? '')) && declared.every(({ key, value }) => names.has(key) || childOf(value, 'Default'))
  )
}

/** A stack is given a map; a stack set, a list. */
function namesIn(given: Node): (string | undefined)[] {
  if (given.kind === 'map') return given.entries.map(({ key }) => key)
  return given.kind === 'list' ? given.items.map((item) => wordOf(childOf(item, 'ParameterKey'))) : [undefined]
}
