import type { Kind } from '../../model/kinds.ts'
import { type Attribute, type Block, literalString, parseHcl } from '../../parse/hcl/index.ts'
import { fileText } from '../../source/embedded.ts'
import type { SourceFile } from '../../source/file.ts'
import type { Diagnostic, Ignore } from '../../source/note.ts'
import { ignoresIn } from '../ignores.ts'
import { thingsInBody } from './things.ts'

/** Which Terraform resource is which kind. */
export const kinds: Readonly<Record<string, Kind>> = {
  aws_ecs_task_definition: 'task-definition',
  aws_ecs_service: 'service',
  aws_ecs_cluster: 'cluster',
  aws_ecs_task_set: 'task-set',
  aws_iam_role: 'role',
  aws_cloudwatch_log_group: 'log-group',
  aws_ecr_repository: 'repository',
  aws_ecr_repository_policy: 'repository-policy',
  aws_ecr_lifecycle_policy: 'lifecycle-policy',
  aws_ecr_registry_scanning_configuration: 'registry-scanning',
  aws_secretsmanager_secret: 'secret',
  aws_secretsmanager_secret_version: 'secret-version',
  aws_ssm_parameter: 'parameter',
}

/** One folder of configuration files: what Terraform reads as one module. */
export interface Root {
  /** The folder's path; `.` for the root of the scan. */
  readonly unit: string
  readonly resources: ReadonlyMap<string, Block>
  readonly variables: ReadonlyMap<string, Block>
  readonly locals: ReadonlyMap<string, Attribute>
  readonly modules: ReadonlyMap<string, Block>
  readonly ignores: readonly Ignore[]
  readonly diagnostics: readonly Diagnostic[]
  readonly broken: ReadonlySet<string>
}

export function readRoot(unit: string, files: readonly SourceFile[]): Root {
  const resources = new Map<string, Block>()
  const variables = new Map<string, Block>()
  const locals = new Map<string, Attribute>()
  const modules = new Map<string, Block>()
  const ignores: Ignore[] = []
  const diagnostics: Diagnostic[] = []
  const broken = new Set<string>()
  for (const file of files) {
    const parsed = parseHcl(fileText(file))
    diagnostics.push(...parsed.diagnostics)
    if (parsed.diagnostics.some(({ severity }) => severity === 'error')) broken.add(file.path)
    const ours = parsed.comments.filter(({ text }) => text.includes('ecs-warden'))
    if (ours.length > 0) ignores.push(...ignoresIn(ours, thingsInBody(parsed.body), diagnostics))
    for (const block of parsed.body.blocks) {
      const [first = '', second = ''] = block.labels.map(({ value }) => value)
      if (block.type === 'resource') resources.set(`${first}.${second}`, block)
      else if (block.type === 'variable') variables.set(first, block)
      else if (block.type === 'module') modules.set(first, block)
      else if (block.type === 'locals') for (const attribute of block.body.attributes) locals.set(attribute.name, attribute)
    }
  }
  return { unit, resources, variables, locals, modules, ignores, diagnostics, broken }
}

export const attributeOf = (block: Block, name: string): Attribute | undefined =>
  block.body.attributes.findLast((attribute) => attribute.name === name)

export { literalString }
