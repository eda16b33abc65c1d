import type { Profile } from '../model/estate.ts'
import type { Reading } from '../model/resource.ts'
import type { SourceFile } from '../source/file.ts'
import type { Budget, Limits } from '../source/limits.ts'
import type { Diagnostic, FileReport, Ignore, Skipped } from '../source/note.ts'
import { matcherOfSome } from '../source/paths.ts'
import type { TreeEntry } from '../source/tree.ts'
import { type Deployments, readTemplates } from './cloudformation/index.ts'
import { type Document, Documents } from './documents.ts'
import { ignoresIn, resourcesIn, thingsIn, yamlComments } from './ignores.ts'
import { anyStandsAlone, isTextTemplate, relevantAmong } from './relevance.ts'
import { readInputs } from './task-definition/index.ts'
import { isJson } from './templated/index.ts'
import { type Remembered, type Root, readTerraform } from './terraform/index.ts'
import { isConfiguration } from './terraform/sources.ts'
import { isTerragrunt } from './terraform/terragrunt/calls.ts'
import type { VariableSettings } from './terraform/variables.ts'
import { isPlan, marks as planMarks, readPlan } from './terraform-plan/index.ts'

export interface ReadOptions extends Deployments, VariableSettings {
  readonly units?: readonly {
    readonly root?: string
    readonly name?: string
    readonly parameters?: readonly string[]
    readonly variables?: readonly string[]
  }[]
  /** Globs of files that hold task definitions, whatever they look like. */
  readonly taskDefinitions?: readonly string[]
  /** Off only in the test that holds the filter against the truth. */
  readonly filter?: boolean
  /** What is judged only in the strict profile need not be read for the default one. */
  readonly profile?: Profile
  /** What one file or unit may grow to. */
  readonly limits?: Pick<Limits, 'depth' | 'expansions'>
  /** Asked before each file or unit; once a budget is used up, the rest is reported as unread. */
  readonly budget?: Budget
  /** A file that one of the others names and that is not among them. */
  readonly open?: (path: string) => SourceFile | undefined
  /** Whether a path is a file of the repository, listed or not. */
  readonly holds?: (path: string) => boolean
  /** Every file there is, read or not. */
  readonly list?: () => readonly TreeEntry[]
  /** What a scan with the same options remembered. */
  readonly before?: Remembered
  /** Called when the reading of one unit throws: a fault of ours. */
  readonly onCrash: (where: string, error: unknown) => void
}

export interface FilesRead {
  readonly readings: readonly Reading[]
  readonly reports: readonly FileReport[]
  /** What the settings take for something that it is not, and files that nothing deploys. */
  readonly skipped: readonly Skipped[]
  /** For a scan of nearly the same files with the same options. */
  readonly remembered?: Remembered
}

/** One reading a unit, and what became of each file that is infrastructure of a kind we read. */
export function readFiles(files: readonly SourceFile[], options: ReadOptions): FilesRead {
  const linked =
    options.filter === false || (options.taskDefinitions ?? []).length > 0 || anyStandsAlone(files, options.profile ?? 'strict')
  const terraform = readTerraform(
    files.filter(({ path }) => isConfiguration(path)),
    files.filter(({ path }) => !isConfiguration(path)),
    {
      ...options,
      linked,
      planned: files.some(({ path, text }) => !isConfiguration(path) && planMarks.some((mark) => text.includes(mark))),
    },
  )
  const documents = readDocuments(
    files.filter(({ path }) => !isConfiguration(path) && !isTerragrunt(path) && !terraform.consumed.has(path)),
    { ...options, linked },
    terraform.roots,
  )
  return {
    readings: [...documents.readings, ...terraform.readings],
    reports: [...documents.reports, ...terraform.reports],
    skipped: documents.skipped,
    remembered: terraform.remembered,
  }
}

/** YAML and JSON: whatever of it is infrastructure. */
function readDocuments(
  files: readonly SourceFile[],
  options: ReadOptions & { readonly linked: boolean },
  roots: readonly Root[],
): FilesRead {
  const failed = new Set<string>()
  const unread = new Set<string>()
  /** Does one piece of work for a file; a fault of ours ends with it. */
  const attempt = <T>(path: string, work: () => readonly T[]): readonly T[] => {
    if (failed.has(path)) return []
    try {
      return work()
    } catch (error) {
      options.onCrash(`file ${path}`, error)
      failed.add(path)
      return []
    }
  }
  const guarded = <T>(path: string, work: () => readonly T[]): readonly T[] => {
    if (!options.budget?.()) return attempt(path, work)
    unread.add(path)
    return []
  }
  const documents = new Documents(files, { depth: options.limits?.depth, open: options.open, holds: options.holds })
  const named = matcherOfSome(options.taskDefinitions ?? [])
  const relevant = new Set(options.filter === false ? files : relevantAmong(files, options.linked, options.profile ?? 'strict'))
  const parsed = files
    .filter((file) => relevant.has(file) || named(file.path))
    .flatMap(({ path }) => guarded(path, () => [documents.at(path) ?? []].flat()))
  const isPlanned = (document: Document): boolean => document.roots.some(isPlan)
  const plans = parsed.filter(isPlanned).flatMap((document) => attempt(document.file.path, () => readPlan(document, roots)))
  const others = parsed.filter((document) => !isPlanned(document))
  const templates = readTemplates(others, documents, { ...options, guarded })
  const tasks = others.flatMap((document) => attempt(document.file.path, () => readInputs(document, named(document.file.path))))
  const readings = [...templates.readings, ...tasks, ...plans]
  const infrastructure = new Set([...templates.read, ...[...tasks, ...plans].flatMap(({ units }) => units.flatMap((unit) => unit.files))])
  const finished = withNotes(readings, parsed, documents, new Set([...failed, ...unread]), infrastructure)
  return {
    readings: finished.readings,
    reports: [
      ...finished.reports,
      ...[...failed].map((path): FileReport => ({ path, state: 'failed' })),
      ...[...unread].filter((path) => !failed.has(path)).map((path): FileReport => ({ path, state: 'unread' })),
    ],
    skipped: [
      ...templates.skipped,
      ...parsed.filter(({ file }) => named(file.path) && !infrastructure.has(file.path)).map(({ file }) => notOne(file.path)),
    ],
  }
}

/** What somebody says is a task definition and is none would otherwise pass for one that was looked at. */
const notOne = (path: string): Skipped => ({ path, say: 'is named by `task-definitions` but holds no task definition' })

/** What there is to say of each file itself goes to the first reading of a unit that it belongs to. */
function withNotes(
  readings: readonly Reading[],
  parsed: readonly Document[],
  documents: Documents,
  leftOut: ReadonlySet<string>,
  infrastructure: ReadonlySet<string>,
): { readings: Reading[]; reports: FileReport[] } {
  const owners = new Map<string, number>()
  readings.forEach(({ units }, index) => {
    for (const path of units.flatMap(({ files }) => files)) if (!owners.has(path)) owners.set(path, index)
  })
  const notes = readings.map((): { ignores: Ignore[]; diagnostics: Diagnostic[] } => ({ ignores: [], diagnostics: [] }))
  const lost: Reading[] = []
  const reports: FileReport[] = []
  for (const path of new Set([...parsed.map(({ file }) => file.path), ...owners.keys()])) {
    const document = leftOut.has(path) ? undefined : documents.at(path)
    if (!document) continue
    const { file, roots, broken } = document
    const diagnostics = [...document.diagnostics]
    const owner = owners.get(path)
    const framework = owner === undefined ? undefined : readings[owner]?.units[0]?.framework
    if (owner !== undefined && framework !== undefined) {
      notes[owner]?.ignores.push(...ignoresIn(yamlComments(file, roots), roots.flatMap(thingsIn), roots.flatMap(resourcesIn), diagnostics))
      notes[owner]?.diagnostics.push(...diagnostics)
      if (infrastructure.has(path)) reports.push({ path, state: broken ? 'partly' : 'analysed', framework })
    } else if (broken && looksLikeOurs(file)) {
      lost.push({ units: [], resources: [], ignores: [], blindSpots: [], diagnostics })
      reports.push({ path, state: 'failed' })
    }
  }
  const whole = readings.map((reading, index): Reading => {
    const { ignores = [], diagnostics = [] } = notes[index] ?? {}
    return { ...reading, ignores: [...ignores, ...reading.ignores], diagnostics: [...diagnostics, ...reading.diagnostics] }
  })
  return { readings: [...whole, ...lost], reports }
}

/** A broken file is worth a word only where it was meant to be infrastructure; a text template may become anything. */
const looksLikeOurs = ({ path, text }: SourceFile): boolean =>
  !isTextTemplate(path) || isJson(text)
    ? /AWS::[A-Z]\w+::|\b(?:containerDefinitions|awsvpcConfiguration)"?\s*:/.test(text)
    : /\bType\s*:\s*["']?AWS::[A-Z]\w+::/.test(text)
