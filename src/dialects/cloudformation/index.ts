import type { Reading } from '../../model/resource.ts'
import type { BlindSpot, Diagnostic, Skipped } from '../../source/note.ts'
import type { Document, Documents } from '../documents.ts'
import { isManifest, isProject, unsynthesised } from './assembly.ts'
import { Forest } from './forest.ts'
import { type Deployments, Given } from './given.ts'
import type { Stack } from './stack.ts'
import type { Template } from './template.ts'
import { draftUnit } from './unit.ts'

export type { Deployments } from './given.ts'
export { kinds } from './kinds.ts'
export { isTemplate } from './template.ts'

export interface TemplatesOptions extends Deployments {
  /** Does one piece of work for a file, or leaves it where that cannot be done. */
  readonly guarded: <T>(path: string, work: () => readonly T[]) => readonly T[]
}

export interface TemplatesRead {
  readonly readings: readonly Reading[]
  /** The files of all templates that were read, in whatever stacks. */
  readonly read: ReadonlySet<string>
  readonly skipped: readonly Skipped[]
}

/**
 * The templates in these documents, each with the stacks nested in it as one unit. A template that another one nests is read there, with
 * the parameters it is given, and not a second time with its own defaults.
 */
export function readTemplates(
  parsed: readonly Document[],
  documents: Documents,
  { guarded, ...deployments }: TemplatesOptions,
): TemplatesRead {
  const forest = new Forest(documents)
  const given = new Given(documents, deployments)
  const paths = parsed.map(({ file }) => file.path)
  const { roots, others, skipped } = deployed(paths, forest, given)
  const plant = (template: Template): readonly Stack[] =>
    guarded(template.file.path, () =>
      given.setsOf(template).map((set) => {
        const stack = forest.plant(template, unitId(template, set.name, forest), given.valuesFor(template, set))
        const assembly = forest.assemblies.around(template.file.path)
        for (const path of [...set.files.map((file) => file.path), ...(assembly ? [assembly.manifest, ...assembly.assets] : [])])
          stack.files.add(path)
        return stack
      }),
    )
  const stacks = roots.flatMap(plant)
  // Templates that only nest one another, or that a root did not come to after all.
  for (const template of others) if (!forest.templates.has(template)) stacks.push(...plant(template))
  forest.planted()
  const drafts = stacks.flatMap((stack) => guarded(stack.template.file.path, () => [draftUnit(stack, forest)]))
  return {
    // What a stack imports is known when all of them have been read.
    readings: [...drafts.map((draft) => draft.finished()), ...notesOn(paths, documents, forest, given)],
    read: new Set([...forest.templates].map(({ file }) => file.path)),
    skipped,
  }
}

/** Which templates are deployed by themselves, as far as the files say; the others are tried after them. */
function deployed(
  paths: readonly string[],
  forest: Forest,
  given: Given,
): { roots: readonly Template[]; others: readonly Template[]; skipped: readonly Skipped[] } {
  const isStack = (path: string): boolean => forest.assemblies.around(path)?.stacks.has(path) ?? true
  const templates = paths.filter(isStack).flatMap((path) => forest.all(path))
  const nested = forest.nestedOf(templates)
  const { roots: named } = given
  const roots = templates.filter((template) => !nested.has(template) || named.has(template.file.path))
  const nestedPaths = new Set([...nested].map(({ file }) => file.path))
  const stale = paths.filter((path) => !isStack(path) && !nestedPaths.has(path) && forest.all(path).length > 0)
  return {
    roots,
    others: templates.filter((template) => !roots.includes(template)),
    skipped: [
      ...stale.map((path) => ({ path, say: 'is not named by the manifest of its cloud assembly: nothing deploys it' })),
      ...[...named]
        .filter((path) => forest.all(path).length === 0)
        .map((path) => ({ path, say: 'is no template, so its parameters were not used' })),
    ],
  }
}

/** Of a stack in a cloud assembly its folder and artifact, of others the template's path; and the name of the set of values. */
function unitId({ id, file }: Template, set: string, forest: Forest): string {
  const assembly = forest.assemblies.around(file.path)
  const artifact = assembly?.stacks.get(file.path)
  const base = assembly && artifact !== undefined ? `${assembly.folder}/${artifact}` : id
  return set === '' ? base : `${base}#${set}`
}

/** What there is to say about files that are no templates. */
function notesOn(paths: readonly string[], documents: Documents, forest: Forest, given: Given): Reading[] {
  const projects = paths.filter(isProject)
  const manifests = projects.length > 0 ? [...documents.paths].filter((path) => isManifest(path) && forest.assemblies.around(path)) : []
  const blindSpots = projects.flatMap((path): BlindSpot[] => unsynthesised(path, documents.at(path)?.roots[0], manifests) ?? [])
  const diagnostics: Diagnostic[] = given.diagnostics()
  return blindSpots.length + diagnostics.length > 0 ? [{ units: [], resources: [], ignores: [], blindSpots, diagnostics }] : []
}
