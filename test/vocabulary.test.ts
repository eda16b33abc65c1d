import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml'
import { ruleIds } from '../scripts/registry.ts'
import { kinds as cloudformationKinds } from '../src/dialects/cloudformation/kinds.ts'
import { cloudformationNames } from '../src/dialects/cloudformation/names.ts'
import { capitalised, snakeCase, spell, wordsForBoolean } from '../src/dialects/names.ts'
import { readFiles } from '../src/dialects/read.ts'
import { kinds as terraformKinds } from '../src/dialects/terraform/kinds.ts'
import { terraformNames } from '../src/dialects/terraform/names.ts'
import { Estate } from '../src/model/estate.ts'
import { facts } from '../src/model/facts.ts'
import { type Kind, shapes } from '../src/model/kinds.ts'
import type { Resource } from '../src/model/resource.ts'
import type { Shape, StructShape } from '../src/model/shape.ts'
import { type Block, type Expression, parseHcl } from '../src/parse/hcl/index.ts'
import { runRules } from '../src/rules/engine.ts'
import { rules } from '../src/rules/registry.ts'
import { defaultSettings } from '../src/rules/rule.ts'
import { fileText } from '../src/source/embedded.ts'
import { examplesOf, filesOf } from './rules/page.ts'

// Every word that the model reads, a rule names or a page shows is one that AWS knows. A misspelt one would be read as "absent" for
// ever, and its rule would be green and blind: https://github.com/bridgecrewio/checkov CKV_AWS_334 reads `privilege`.

interface Member {
  readonly type: string
  readonly shape?: string
}
type Tree = string | readonly [Tree] | { readonly [name: string]: Tree }
type Struct = StructShape<Record<string, Shape>>

const data = <T>(file: string): T => JSON.parse(readFileSync(join(import.meta.dirname, 'data', file), 'utf8')) as T
const api = data<{ shapes: Record<string, { members: Record<string, Member> } | undefined> }>('aws-api.json')
const cloudformation = data<{ resources: Record<string, { properties: Record<string, Tree> } | undefined> }>('aws-cloudformation.json')
const terraform = data<{ resources: Record<string, { attributes: Record<string, Tree> } | undefined> }>('aws-terraform.json')

/** Written down with the reason: words that a dialect does not have. Everything here must really be missing. */
const gaps: Readonly<Record<string, string>> = {
  'aws_default_route_table vpcId': 'the table names its VPC',
  'aws_default_security_group groupName': 'it is called default',
  'aws_default_security_group groupDescription': 'AWS describes it',
  'AWS::ECS::TaskSet loadBalancers.loadBalancerName': 'CodeDeploy and CloudFormation put task sets behind target groups only',
  'AWS::ECS::TaskSet loadBalancers.advancedConfiguration': 'it is for ECS’s own blue/green deployments of a service',
  'aws_ecs_task_set loadBalancers.advancedConfiguration': 'it is for ECS’s own blue/green deployments of a service',
}

const memberOf = (shape: string, property: string): Member | undefined => api.shapes[shape]?.members[property]

describe('the model speaks as the API does', () => {
  /** `list<structure>` is a list of structures. */
  const fits = ({ type, shape: name }: Member, shape: Shape): boolean => {
    switch (shape.is) {
      case 'text':
        return type === 'string'
      case 'flag':
        return type === 'boolean'
      case 'number':
        return /^(?:integer|long|float|double)$/.test(type)
      case 'map':
        return type.startsWith('map') || (shape.pairs === true && type === 'list<structure>')
      case 'list': {
        const of = /^list<(.*)>$/.exec(type)?.[1]
        return of !== undefined && fits({ type: of, ...(name === undefined ? {} : { shape: name }) }, shape.of)
      }
      case 'struct':
        return type === 'structure' && name === shape.name
      default:
        return true
    }
  }

  const inApi = structsOf(Object.values(shapes)).filter(({ name }) => name in api.shapes)

  test('most of it is in the API itself', () => expect(inApi.length).toBeGreaterThan(20))

  test.each(inApi)('$name', ({ name, fields }) => {
    const wrong = Object.entries(fields).flatMap(([property, shape]) => {
      const member = memberOf(name, property)
      if (!member) return [`${property} is not there`]
      return fits(member, shape) ? [] : [`${property} is ${member.type} ${member.shape ?? ''}, not ${shape.is}`]
    })
    expect(wrong).toEqual([])
  })

  test('the rest is named by its CloudFormation type, by the only dialect that has it, or is IAM’s policy language', () => {
    const other = structsOf(Object.values(shapes)).filter(({ name }) => !(name in api.shapes) && !/^(?:Policy|StateMachine)/.test(name))
    expect(
      other
        .map(({ name }) => name)
        .filter((name) => !((name.split(' ')[0] ?? '') in { ...cloudformation.resources, ...terraform.resources })),
    ).toEqual([])
  })
})

describe('every dialect has the words that the reader looks for', () => {
  test.each(Object.entries(cloudformationKinds))('%s', (type, kind) => {
    const properties = cloudformation.resources[type]?.properties
    expect(properties).toBeDefined()
    expect(missingIn(properties ?? {}, shapes[kind], 'pascal', type)).toEqual([])
  })

  test.each(Object.entries(terraformKinds))('%s', (type, kind) => {
    const attributes = terraform.resources[type]?.attributes
    expect(attributes).toBeDefined()
    expect(missingIn(attributes ?? {}, shapes[kind], 'snake', type)).toEqual([])
  })

  test('what is written down as missing is missing', () => {
    const found = [
      ...Object.entries(cloudformationKinds).flatMap(([type, kind]) => [
        ...missing(cloudformation.resources[type]?.properties ?? {}, shapes[kind], 'pascal', type),
      ]),
      ...Object.entries(terraformKinds).flatMap(([type, kind]) => [
        ...missing(terraform.resources[type]?.attributes ?? {}, shapes[kind], 'snake', type),
      ]),
    ]
    expect(Object.keys(gaps).filter((gap) => !found.includes(gap))).toEqual([])
  })

  test('no entry of the tables of names is for nothing', () => {
    const known = new Set(
      structsOf(Object.values(shapes)).flatMap(({ name, fields }) => Object.keys(fields).map((field) => `${name}.${field}`)),
    )
    expect(Object.keys({ ...cloudformationNames, ...terraformNames }).filter((entry) => !known.has(entry))).toEqual([])
  })

  test('a boolean stands for words only where Terraform has a boolean', () => {
    for (const { name, fields } of structsOf(Object.values(shapes)))
      for (const property of Object.keys(fields)) {
        const words = wordsForBoolean(name, property)
        if (words) expect(fields[property]?.is, `${name}.${property}`).toBe('text')
      }
  })
})

describe('the facts are about real properties', () => {
  test.each(Object.entries(facts))('%s', (key, { value, page }) => {
    const [shape = '', property = ''] = key.split('.')
    const there = structsOf(Object.values(shapes)).find(({ name }) => name === shape)?.fields[property]
    expect(there?.is).toBe(typeof value === 'boolean' ? 'flag' : typeof value === 'string' ? 'text' : 'number')
    expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\/latest\/.+\.html/)
  })
})

const examples = ruleIds().flatMap((id) => examplesOf(id))

describe('what is said of an example names real properties', () => {
  test.each(examples)('$rule, example $number', (example) => {
    const { readings } = readFiles(filesOf(example), { onCrash: (where) => expect.fail(where) })
    const estate = new Estate(readings)
    const resources = (Object.keys(shapes) as Kind[]).flatMap((kind): readonly Resource[] => estate.all(kind))
    const wrong = runRules(rules, estate, { ...defaultSettings, profile: 'strict' }).judged.flatMap(({ rule, subject }) => {
      const there = resources.filter(({ unit, address }) => unit === subject.unit && address === subject.address)
      if (there.length === 0) expect.fail(`no resource ${subject.address}`)
      const isReal = ({ kind, resourceType, within = '' }: Resource): boolean => {
        const own = subject.property.startsWith(`${within}.`) ? subject.property.slice(within.length + 1) : subject.property
        const path = subject.container === undefined || kind === 'task-run' ? own : `containerDefinitions.${own}`
        // What is missing may be a resource of its own.
        if (own in shapes) return true
        const words = path.replace(/\[[^\]]*\]/g, '').split('.')
        return isPath(shapes[kind].name, words) || isPath(resourceType, words)
      }
      return there.some(isReal) ? [] : [`${rule}: ${subject.property}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('every word of an example is one that AWS knows', () => {
  test.each(examples)('$rule, example $number', (example) => {
    const words = { 'task-definition': jsonWords, cloudformation: templateWords, terraform: terraformWords }
    // A template beside a configuration is a template.
    const dialectOf = (path: string) => (path.endsWith('.yaml') ? 'cloudformation' : example.dialect)
    expect(filesOf(example).flatMap(({ path, text }) => [...words[dialectOf(path)](text, path)])).toEqual([])
  })

  test('and a wrong one would be noticed', () => {
    expect([...jsonWords('{ "containerDefinitions": [{ "privilege": true, "logConfiguration": { "options": { "any": "" } } }] }')]).toEqual(
      ['ContainerDefinition.privilege'],
    )
    const template =
      'Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Volumes: !If [A, [{ EfsVolumeConfiguration: 1 }], !Ref AWS::NoValue]\n      Tags: []\n'
    expect([...templateWords(template)]).toEqual(['AWS::ECS::TaskDefinition.Volumes.EfsVolumeConfiguration'])
    const main =
      'resource "aws_ecs_task_definition" "t" {\n  count = 1\n  volumes {}\n  container_definitions = jsonencode([{ Privileged = true, dockerLabels = { a = "b" } }])\n}\n'
    expect([...terraformWords(main, 'main.tf')]).toEqual(['ContainerDefinition.Privileged', 'aws_ecs_task_definition.volumes'])
  })
})

/** Every structure of these, once a name. */
function structsOf(of: readonly Shape[], found = new Map<string, Struct>()): Struct[] {
  for (const shape of of) {
    if (shape.is === 'list') structsOf([shape.of], found)
    else if (shape.is === 'entries') structsOf([shape.of], found)
    else if (shape.is === 'struct' && !found.has(shape.name)) {
      found.set(shape.name, shape)
      structsOf(Object.values(shape.fields), found)
    }
  }
  return [...found.values()]
}

const missingIn = (...of: Parameters<typeof missing>): string[] => [...missing(...of)].filter((word) => !(word in gaps))

/** The words of a shape that a schema does not have, as `type property.property`. */
function* missing(
  tree: Readonly<Record<string, Tree>>,
  { name, fields }: Struct,
  names: 'pascal' | 'snake',
  path: string,
): Iterable<string> {
  for (const [property, shape] of Object.entries(fields)) {
    const here = `${path}${path.includes(' ') ? '.' : ' '}${property}`
    const word = spell(names, name, property)
    if (word === undefined) {
      // The table says that the dialect has no such word: then it must not have the plain one either.
      const plain = names === 'pascal' ? capitalised(property) : snakeCase(property)
      if (at(tree, [plain]) !== undefined) yield `${here} is there after all`
      continue
    }
    if (word === '.') {
      // Its own fields stand in its owner.
      if (shape.is === 'struct') yield* missing(tree, shape, names, here)
      continue
    }
    const found = word.split('|').flatMap((way) => at(tree, way.split('.')) ?? [])
    if (found.length === 0) yield here
    for (const inner of found) if (!fitsTree(inner, shape)) yield `${here} is ${JSON.stringify(inner)}`
    const [first] = found
    const within = shape.is === 'list' ? shape.of : shape
    const below = first === undefined ? undefined : itemOf(first)
    if (within.is === 'struct' && typeof below === 'object') yield* missing(below as Record<string, Tree>, within, names, here)
  }
}

const itemOf = (tree: Tree): Tree => (Array.isArray(tree) ? (tree[0] as Tree) : tree)

function at(tree: Readonly<Record<string, Tree>>, [word = '', ...more]: readonly string[]): Tree | undefined {
  const inner = tree[word]
  if (more.length === 0 || inner === undefined) return inner
  const below = itemOf(inner)
  return typeof below === 'object' ? at(below as Record<string, Tree>, more) : undefined
}

/** Whether a schema's type can hold a shape. JSON inside a string (`container_definitions`, policies) may hold any structure. */
function fitsTree(tree: Tree, shape: Shape): boolean {
  if (typeof tree === 'string' && tree.includes('json')) return true
  switch (shape.is) {
    case 'text':
      return typeof tree === 'string' && /^(?:string|boolean|integer|number)/.test(tree)
    case 'flag':
      // Terraform takes some flags as a text, so as to tell nothing from false.
      return tree === 'boolean' || tree === 'string'
    case 'number':
      return typeof tree === 'string' && /^(?:number|integer|string)/.test(tree)
    case 'map':
      return (typeof tree === 'string' && tree.startsWith('map')) || (shape.pairs === true && typeof tree === 'object')
    case 'list':
      return (
        tree === 'string' || Array.isArray(tree) || (typeof tree === 'string' && /^(?:list|set)</.test(tree)) || typeof tree === 'object'
      )
    case 'struct':
      return tree === 'string' || (typeof tree === 'object' && !Array.isArray(tree))
    default:
      return true
  }
}

/** Whether the API, or CloudFormation for what is not ECS's own, has this property of a structure. */
function isPath(structure: string, [property = '', ...more]: readonly string[]): boolean {
  if (!(structure in api.shapes)) {
    const [type = ''] = structure.split(' ')
    const word = property.slice(0, 1).toUpperCase() + property.slice(1)
    return (
      at(cloudformation.resources[type]?.properties ?? {}, [word]) !== undefined ||
      snakeCase(property) in (terraform.resources[type]?.attributes ?? {})
    )
  }
  const member = memberOf(structure, property)
  if (!member) return false
  return more.length === 0 || isPath(member.shape ?? '', more)
}

function* jsonWords(text: string): Iterable<string> {
  yield* apiWords(JSON.parse(text), 'RegisterTaskDefinitionRequest')
}

function* apiWords(value: unknown, structure: string): Iterable<string> {
  if (Array.isArray(value)) for (const item of value) yield* apiWords(item, structure)
  else if (typeof value === 'object' && value !== null)
    for (const [property, inner] of Object.entries(value)) {
      const member = memberOf(structure, property)
      if (!member) yield `${structure}.${property}`
      else if (member.shape && member.shape in api.shapes) yield* apiWords(inner, member.shape)
    }
}

function* templateWords(text: string): Iterable<string> {
  const document = parseDocument(text, { logLevel: 'silent' })
  const resources = document.get('Resources')
  if (!isMap(resources)) return
  for (const { value } of resources.items) {
    if (!isMap(value)) continue
    const type = String(value.get('Type'))
    const properties = cloudformation.resources[type]?.properties
    if (!properties) yield type
    else yield* treeWords(value.get('Properties', true) as YamlNode | undefined, properties, type)
  }
}

function* treeWords(node: unknown, tree: Tree, path: string): Iterable<string> {
  // Of a function only the arms of a choice are written in the property's own words.
  const tag = (node as YamlNode | undefined)?.tag
  if (isSeq(node) && tag === '!If') for (const arm of node.items.slice(1)) yield* treeWords(arm, tree, path)
  else if (isSeq(node)) for (const item of node.items) yield* treeWords(item, itemOf(tree), path)
  else if (isMap(node) && typeof tree === 'object' && !Array.isArray(tree))
    for (const { key, value } of node.items) {
      const word = isScalar(key) ? String(key.value) : ''
      const inner = (tree as Record<string, Tree>)[word]
      if (inner === undefined) yield `${path}.${word}`
      else yield* treeWords(value, inner, `${path}.${word}`)
    }
}

/** What Terraform itself understands in every resource. */
const meta = new Set(['count', 'for_each', 'depends_on', 'provider', 'lifecycle'])

function* terraformWords(text: string, path: string): Iterable<string> {
  const { body, diagnostics } = parseHcl(fileText({ path, text }))
  for (const { message } of diagnostics) yield message
  for (const block of body.blocks) {
    if (block.type !== 'resource') continue
    const type = block.labels[0]?.value ?? ''
    // Another provider's.
    if (!type.startsWith('aws_')) continue
    const attributes = terraform.resources[type]?.attributes
    if (!attributes) yield type
    else yield* blockWords(block, attributes, type)
  }
}

function* blockWords(block: Block, tree: Readonly<Record<string, Tree>>, path: string): Iterable<string> {
  for (const { name, value } of block.body.attributes) {
    if (meta.has(name)) continue
    if (!(name in tree)) yield `${path}.${name}`
    if (path === 'aws_ecs_task_definition' && name === 'container_definitions') yield* containerWords(value)
  }
  for (const nested of block.body.blocks) {
    const inner = tree[nested.type]
    if (meta.has(nested.type)) continue
    const below = inner === undefined ? undefined : itemOf(inner)
    if (typeof below !== 'object') yield `${path}.${nested.type}`
    else yield* blockWords(nested, below as Record<string, Tree>, `${path}.${nested.type}`)
  }
}

function* containerWords(value: Expression): Iterable<string> {
  if (value.kind === 'call' && value.name === 'jsonencode') yield* expressionWords(value.args[0], 'ContainerDefinition')
  if (value.kind !== 'template') return
  const words = value.parts.map((part) => (part.kind === 'text' ? part.value : 'x')).join('')
  yield* apiWords(JSON.parse(words), 'ContainerDefinition')
}

function* expressionWords(value: Expression | undefined, structure: string): Iterable<string> {
  if (value?.kind === 'tuple') for (const item of value.items) yield* expressionWords(item, structure)
  else if (value?.kind === 'object')
    for (const { name = '', value: inner } of value.entries) {
      const member = memberOf(structure, name)
      if (!member) yield `${structure}.${name}`
      else if (member.shape && member.shape in api.shapes) yield* expressionWords(inner, member.shape)
    }
}
