import { taskDefinition } from '../../model/ecs.ts'
import type { Reading, Unit } from '../../model/resource.ts'
import { childOf, entryOf, type MapNode, type Node, stringOf } from '../../parse/node.ts'
import { firstLineOf, type SourceFile } from '../../source/file.ts'
import type { Diagnostic } from '../../source/note.ts'
import { isKnownMap } from '../data.ts'
import { plainData } from '../plain.ts'
import { Reader } from '../reader.ts'

/** The task definition in the file: the root itself, or what `describe-task-definition` wraps it in. */
export function taskDefinitionIn(root: Node | undefined): MapNode | undefined {
  for (const node of [root, childOf(root, 'taskDefinition')])
    if (node?.kind === 'map' && childOf(node, 'containerDefinitions')?.kind === 'list') return node
  return undefined
}

/**
 * The input of `aws ecs register-task-definition`, as it lies in a repository for a deployment step to render and register.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export function readTaskDefinition(file: SourceFile, root: MapNode, readable: boolean): Reading {
  const diagnostics: Diagnostic[] = []
  const unit: Unit = { id: file.path, framework: 'task-definition', files: [file.path], complete: readable }
  const data = plainData(root, { names: 'api', placeholder })
  if (!isKnownMap(data)) return { units: [unit], resources: [], ignores: [], blindSpots: [], diagnostics }
  const family = entryOf(root, 'family')
  const name = family && (stringOf(family.value) ?? '').search(placeholder) < 0 ? stringOf(family.value) : undefined
  const at = family?.value.at ?? root.entries[0]?.keyAt ?? firstLineOf(root.at)
  const reader = new Reader({ names: 'api', strictness: 'strict', diagnostics })
  const place = { unit: unit.id, address: name ?? file.path, at, enclosing: [root.at] }
  const resource = {
    ...place,
    type: 'RegisterTaskDefinition',
    kind: 'task-definition' as const,
    ...reader.struct(data.value, taskDefinition, at),
  }
  return { units: [unit], resources: [resource], ignores: [], blindSpots: [], diagnostics }
}

/**
 * A word that a deployment step replaces: `<IMAGE1_NAME>` (CodePipeline, amazon-ecs-render-task-definition), `${IMAGE}` (envsubst),
 * `{{ image }}`, `__IMAGE__`, `%IMAGE%`, `#{Image}#`.
 */
export const placeholder =
  /<[A-Za-z_][\w .:-]*>|\$\{[^}]*\}|\$\([^)]*\)|\$[A-Z_][A-Z0-9_]*|\{\{.*?\}\}|__[A-Z][A-Z0-9_]*__|^%[A-Z_]+%$|#\{[^}]*\}#?/g
