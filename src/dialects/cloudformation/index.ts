import { type Kind, shapes } from '../../model/kinds.ts'
import type { Reading, Resource, Unit } from '../../model/resource.ts'
import { childOf, type MapEntry, type MapNode, type Node, stringOf, wordOf } from '../../parse/node.ts'
import type { SourceFile } from '../../source/file.ts'
import type { BlindSpot, Diagnostic } from '../../source/note.ts'
import type { Fields } from '../data.ts'
import { Reader } from '../reader.ts'
import { Evaluator } from './evaluate.ts'
import { metadataIgnores } from './metadata.ts'

/** Which CloudFormation type is which kind of resource. */
export const kinds: Readonly<Record<string, Kind>> = {
  'AWS::ECS::TaskDefinition': 'task-definition',
  'AWS::ECS::Service': 'service',
  'AWS::ECS::Cluster': 'cluster',
  'AWS::ECS::TaskSet': 'task-set',
  'AWS::IAM::Role': 'role',
  'AWS::Logs::LogGroup': 'log-group',
  'AWS::ECR::Repository': 'repository',
  'AWS::ECR::RegistryScanningConfiguration': 'registry-scanning',
  'AWS::SecretsManager::Secret': 'secret',
  'AWS::SSM::Parameter': 'parameter',
}

/** A template says so, or has resources with AWS types. */
export function isTemplate(root: Node | undefined): root is MapNode {
  if (root?.kind !== 'map') return false
  const resources = childOf(root, 'Resources')
  if (resources?.kind !== 'map') return false
  if (childOf(root, 'AWSTemplateFormatVersion') || childOf(root, 'Transform')) return true
  return resources.entries.some(({ value }) => /^(AWS|Alexa|Custom)::/.test(stringOf(childOf(value, 'Type')) ?? ''))
}

/** One template, which is a unit of its own. Never throws for what the template says. */
export function readTemplate(file: SourceFile, root: MapNode, readable: boolean): Reading {
  const diagnostics: Diagnostic[] = []
  const blindSpots: BlindSpot[] = []
  const section = childOf(root, 'Resources')
  const entries = section?.kind === 'map' ? section.entries : []
  const makers = entries.filter(({ key }) => isMaker(key))
  const unit: Unit = { id: file.path, framework: 'cloudformation', files: [file.path], complete: readable && makers.length === 0 }
  for (const { key, keyAt } of makers)
    blindSpots.push({ at: keyAt, unit: unit.id, say: `The resources that \`${key}\` makes could not be seen; nothing in them was judged.` })
  const evaluator = new Evaluator(root, unit.id)
  const reader = new Reader({ names: 'pascal', strictness: 'loose', diagnostics })
  const resources: Resource[] = []
  for (const entry of entries) {
    const type = stringOf(childOf(entry.value, 'Type'))
    const kind = type === undefined ? undefined : kinds[type]
    if (!type || !kind) continue
    const condition = wordOf(childOf(entry.value, 'Condition'))
    const made = condition === undefined ? 'yes' : evaluator.conditions.answer(condition).is
    if (made === 'no') continue
    const fields = propertiesOf(entry, evaluator)
    if (!fields) {
      blindSpots.push({
        at: entry.keyAt,
        unit: unit.id,
        say: `The properties of \`${entry.key}\` (${type}) are made by a function and could not be seen.`,
      })
      continue
    }
    const place = {
      unit: unit.id,
      address: entry.key,
      at: entry.keyAt,
      enclosing: [entry.whole],
      ...(made === 'maybe' ? { conditional: true } : {}),
    }
    resources.push({ ...place, type, kind, ...reader.struct(fields, shapes[kind], entry.keyAt) } as Resource)
  }
  return { units: [unit], resources, ignores: metadataIgnores(root, diagnostics), blindSpots, diagnostics }
}

/** A loop or a macro among the resources: what it makes is not on the page. */
const isMaker = (key: string): boolean => key.startsWith('Fn::ForEach::') || key === 'Fn::Transform'

/** The evaluated `Properties`; empty where there are none, nothing where they cannot be told. */
function propertiesOf(entry: MapEntry, evaluator: Evaluator): Fields | undefined {
  const node = childOf(entry.value, 'Properties')
  const empty: Fields = { is: 'map', entries: new Map(), missing: [], whole: entry.whole }
  if (!node) return empty
  const data = evaluator.data(node)
  if (data.kind === 'absent') return empty
  return data.kind === 'known' && data.value.is === 'map' ? data.value : undefined
}
