import { childOf, type MapEntry, type MapNode, type Node, stringOf } from '../../parse/node.ts'
import type { Range, SourceFile } from '../../source/file.ts'

/** One template as it stands in a file; what is given to it from outside makes it a stack. */
export interface Template {
  readonly file: SourceFile
  readonly root: MapNode
  /** The file's path; of further documents in one file with their number: `stacks.yaml#2`. */
  readonly id: string
  /** The file was read to its end. */
  readonly readable: boolean
}

/** The templates among the documents of a file, whatever they are wrapped in. */
export function templatesIn(file: SourceFile, roots: readonly Node[], readable: boolean): Template[] {
  return roots
    .flatMap(candidatesIn)
    .map((root, index) => ({ file, root, id: index === 0 ? file.path : `${file.path}#${index + 1}`, readable }))
}

/** The document itself, or what the Serverless Framework keeps under `resources`: https://www.serverless.com/framework/docs/providers/aws/guide/resources */
function candidatesIn(root: Node): MapNode[] {
  if (isTemplate(root)) return [root]
  if (!childOf(root, 'provider') || !childOf(root, 'service')) return []
  const resources = childOf(root, 'resources')
  return (resources?.kind === 'list' ? resources.items : [resources]).filter(isTemplate)
}

/** A template says so, or has resources with AWS types. */
export function isTemplate(root: Node | undefined): root is MapNode {
  if (root?.kind !== 'map') return false
  const resources = childOf(root, 'Resources')
  if (resources?.kind !== 'map') return false
  if (childOf(root, 'AWSTemplateFormatVersion') || childOf(root, 'Transform')) return true
  return resources.entries.some(({ value }) => /^(AWS|Alexa|Custom)::/.test(stringOf(childOf(value, 'Type')) ?? ''))
}

/** Something that adds resources to a template, or changes those on the page, where nobody can see it. */
export interface Maker {
  readonly at: Range
  readonly name: string
  /** It stands for resources, or it is run over the whole template. */
  readonly makes: 'resources' | 'template'
}

/**
 * Transforms that leave what ECS needs as it is written. `AWS::Include` is not among them: what it includes lies in a bucket.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-reference.html
 */
const harmless = /^AWS::(?:Serverless-|LanguageExtensions$|SecretsManager-|CodeDeployBlueGreen$|CodeStar$|ServiceCatalog$)/

/** The macros that a template goes through, and those among its resources, with the loops that could not be written out. */
export function makersIn(root: MapNode, amongResources: readonly MapEntry[]): Maker[] {
  const transform = childOf(root, 'Transform')
  const macros = (transform?.kind === 'list' ? transform.items : transform ? [transform] : []).flatMap((node): Maker[] => {
    if (node.kind === 'scalar' && node.value === null) return []
    const name = stringOf(node) ?? stringOf(childOf(node, 'Name')) ?? 'Transform'
    return harmless.test(name) ? [] : [{ at: node.kind === 'scalar' ? node.at : (firstKey(node) ?? node.at), name, makes: 'template' }]
  })
  return [...macros, ...amongResources.map(({ key, keyAt }): Maker => ({ at: keyAt, name: key, makes: 'resources' }))]
}

const firstKey = (node: Node): Range | undefined => (node.kind === 'map' ? node.entries[0]?.keyAt : undefined)
