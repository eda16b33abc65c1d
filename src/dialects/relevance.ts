import type { Profile } from '../model/estate.ts'
import type { Kind } from '../model/kinds.ts'
import { standsAlone } from '../model/scope.ts'
import type { SourceFile } from '../source/file.ts'
import { isProject } from './cloudformation/assembly.ts'
import { kinds as cloudformationKinds } from './cloudformation/kinds.ts'
import { nestingTypes } from './cloudformation/nested.ts'
import { marks as inputMarks } from './task-definition/index.ts'
import { isTerraformAlone } from './terraform/library.ts'
import { isConfiguration } from './terraform/sources.ts'
import { marks as planMarks } from './terraform-plan/index.ts'

/** Files that some program fills in, whatever it makes of them: `task.json.tpl`, `service.yml.j2`, `containers.tftpl`. */
const textTemplates: readonly string[] = ['.tpl', '.tmpl', '.tftpl', '.j2', '.jinja', '.jinja2', '.json.erb', '.yml.erb', '.yaml.erb']

/** Endings of the files that can hold infrastructure. Content decides. */
export const endings: readonly string[] = ['.yaml', '.yml', '.json', '.template', '.tf', '.tofu', 'terragrunt.hcl', ...textTemplates]

export const isTextTemplate = (path: string): boolean => textTemplates.some((ending) => path.toLowerCase().endsWith(ending))

/** What a file may hold that is judged by itself. Templates of no resource that the model reads may still hold others, in which there are some. */
const ownMarks: readonly string[] = [...nestingTypes, ...inputMarks, ...planMarks]

/** What starts tasks, what makes a machine one of a cluster's, what tasks assume: none of them is told by its type alone. */
const links =
  /ecs-tasks\.amazonaws|EcsParameters|ecs_target|ecs_parameters|ecs:runTask|ECS_CLUSTER|ecs\.config|settings\.ecs\b|Initialize-ECSAgent|\/service\/ecs\/|ecs-optimized/

const typesIn = (text: string): Kind[] => [...text.matchAll(/AWS::\w+::\w+/g)].flatMap(([type]) => cloudformationKinds[type] ?? [])

const isAlone = ({ path, text }: SourceFile, profile: Profile): boolean =>
  isProject(path) ||
  ownMarks.some((mark) => text.includes(mark)) ||
  links.test(text) ||
  typesIn(text).some((kind) => standsAlone(kind, profile))

/**
 * Whether anything among these files is judged by itself, told from their text alone: parsing costs a hundred times as much. Where
 * nothing is, networks, roles and hosts belong to somebody else.
 */
export const anyStandsAlone = (files: readonly SourceFile[], profile: Profile): boolean =>
  files.some((file) => (isConfiguration(file.path) ? isTerraformAlone(file, profile) || links.test(file.text) : isAlone(file, profile)))

/**
 * The YAML and JSON files worth parsing. Never wrong in the direction that loses a finding: every kind of resource that the model reads
 * is spelled out in the file that holds it. Where one of them imports values, those that may export some are among them; what else a
 * file names (nested templates, parameter files, the parts of a cloud assembly) is parsed when it is asked for.
 */
export function relevantAmong(files: readonly SourceFile[], linked: boolean, profile: Profile): readonly SourceFile[] {
  const own = files.filter((file) => isAlone(file, profile) || (linked && typesIn(file.text).length > 0))
  if (!own.some(({ text }) => text.includes('ImportValue'))) return own
  const taken = new Set(own)
  return files.filter((file) => taken.has(file) || (file.text.includes('Export') && file.text.includes('Outputs')))
}
