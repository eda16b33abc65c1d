import type { Profile } from '../../model/estate.ts'
import { shapes } from '../../model/kinds.ts'
import type { Reading, Resource, Unit } from '../../model/resource.ts'
import type { Range, SourceFile } from '../../source/file.ts'
import { type Budget, defaultLimits, type Limits } from '../../source/limits.ts'
import type { Move } from '../../source/move.ts'
import type { Diagnostic, FileReport } from '../../source/note.ts'
import type { TreeEntry } from '../../source/tree.ts'
import type { Fields } from '../data.ts'
import { Reader } from '../reader.ts'
import { withoutKeys } from './addresses.ts'
import { bodyOf } from './blocks.ts'
import type { Configuration } from './configuration.ts'
import { kinds } from './kinds.ts'
import { Library } from './library.ts'
import type { Module } from './module.ts'
import { movesOf } from './moves.ts'
import { withDefaultTags } from './providers.ts'
import type { Questions } from './questions.ts'
import { rootsOf } from './roots.ts'
import { folderOf, pathFrom, Sources } from './sources.ts'
import { isTerragrunt, type TerragruntCall, terragruntCall } from './terragrunt/calls.ts'
import { blindSpotsOf } from './unfollowed.ts'
import { givenValues, setsOf, type VariableSet, type VariableSettings } from './variables.ts'
import { World } from './world.ts'

export interface TerraformOptions extends VariableSettings {
  readonly filter?: boolean
  /** Something in the scan belongs to ECS: what may be linked to it matters too. */
  readonly linked?: boolean
  readonly profile?: Profile
  readonly open?: (path: string) => SourceFile | undefined
  readonly list?: () => readonly TreeEntry[]
  readonly limits?: Pick<Limits, 'depth' | 'expansions'>
  readonly budget?: Budget
  /** Whether there are plans, which point to what the roots write. */
  readonly planned?: boolean
  /** What a scan with the same options made of nearly the same files. */
  readonly before?: Remembered
  readonly onCrash: (where: string, error: unknown) => void
}

/** What each root came to, with what was asked of the files on the way: where the answers are the same, so is what it comes to. */
export type Remembered = ReadonlyMap<string, { readonly questions: Questions; readonly made: readonly RootRead[] }>

/** What one root writes, for a plan that was made of it. */
export interface Root {
  readonly unit: string
  readonly folder: string
  /** By address, with keys and without. */
  readonly written: ReadonlyMap<string, WrittenResource>
}

export interface WrittenResource {
  readonly at: Range
  readonly enclosing: readonly Range[]
  readonly fields: Fields
}

export interface TerraformReading {
  readonly readings: Reading[]
  readonly reports: FileReport[]
  /** Paths of other files that were read as part of a root, templates above all: nobody else reads them again. */
  readonly consumed: ReadonlySet<string>
  /** Only where there are plans. */
  readonly roots: readonly Root[]
  readonly remembered: Remembered
}

/** Every folder of configuration that no other calls is a root; it is read with all the modules it calls, in the context of each call. */
export function readTerraform(files: readonly SourceFile[], beside: readonly SourceFile[], options: TerraformOptions): TerraformReading {
  const readings: Reading[] = []
  const written: Root[] = []
  const reports = new Map<string, FileReport>()
  const library = new Library(new Sources([...files, ...beside], options), options.linked === true, options.profile ?? 'strict')
  const folders = byFolder(files)
  const reported = new Set<string>()
  const remembered = new Map<string, { questions: Questions; made: readonly RootRead[] }>()
  const asked = new Map<TerragruntCall, Questions>()
  const consumed = new Set<string>()
  const report = (path: string, state: FileReport['state']): void => {
    if (!reports.has(path) || state === 'failed') reports.set(path, { path, framework: 'terraform', state })
  }
  const calls = beside
    .filter(({ path }) => isTerragrunt(path))
    .flatMap((file): TerragruntCall[] => {
      const { made: call, questions } = library.sources.watched(() => {
        library.sources.note('read', file.path, file)
        return terragruntCall(file, library.sources)
      })
      if (call) asked.set(call, questions)
      return call ? [call] : []
    })
  const named = new Set((options.units ?? []).flatMap(({ root = '', variables }) => (variables ? [pathFrom('.', root)] : [])))
  const called = new Set(calls.flatMap(({ module }) => (module === undefined || named.has(module) ? [] : [module])))
  const roots: { folder: string; call?: TerragruntCall }[] = [
    ...rootsOf(folders).flatMap((folder) => (called.has(folder) ? [] : [{ folder }])),
    ...calls.flatMap((call) => (call.module === undefined ? [] : [{ folder: call.module, call }])),
  ]
  for (const call of calls) if (call.module === undefined && mayMatter(call)) readings.push(unfollowed(call))
  for (const { folder, call } of roots) {
    const own = folders.get(folder) ?? []
    if (options.filter !== false && !library.matters(folder, own)) continue
    if (options.budget?.()) {
      for (const { path } of own) report(path, 'unread')
      continue
    }
    try {
      const name = `${folder}\0${call?.folder ?? ''}`
      // A plan asks for attributes of the configuration when this is done, of files that nobody notes then.
      const known = options.planned ? undefined : options.before?.get(name)
      const reads =
        known && library.hold(known.questions)
          ? known
          : library.sources.watched(
              () => setsOf(call?.folder ?? folder, options).map((set) => readRoot(folder, set, library, options, call)),
              call && asked.get(call),
            )
      remembered.set(name, reads)
      for (const { reading, configurations, read, root } of reads.made) {
        const fresh = configurations.filter((one) => !reported.has(one.folder))
        for (const one of fresh) reported.add(one.folder)
        for (const path of read) consumed.add(path)
        if (options.planned) written.push(root)
        readings.push({
          ...reading,
          ignores: fresh.flatMap(({ ignores }) => ignores),
          diagnostics: unique([...fresh.flatMap(({ diagnostics }) => diagnostics), ...reading.diagnostics]),
        })
        for (const { files: all, broken } of configurations)
          for (const { path } of all) report(path, broken.has(path) ? 'partly' : 'analysed')
      }
    } catch (error) {
      options.onCrash(`folder ${folder}`, error)
      for (const { path } of own) report(path, 'failed')
    }
  }
  return { readings, reports: [...reports.values()], consumed, roots: written, remembered }
}

function byFolder(files: readonly SourceFile[]): Map<string, SourceFile[]> {
  const folders = new Map<string, SourceFile[]>()
  for (const file of files) {
    const folder = folderOf(file.path)
    const list = folders.get(folder)
    if (list) list.push(file)
    else folders.set(folder, [file])
  }
  return folders
}

interface RootRead {
  readonly reading: Reading
  readonly configurations: readonly Configuration[]
  /** Paths of other files that it took something from. */
  readonly read: ReadonlySet<string>
  readonly root: Root
}

/** A module that Terragrunt takes from elsewhere. */
function unfollowed({ folder, files, at, source }: TerragruntCall): Reading {
  const unit: Unit = { id: folder, framework: 'terraform', files: files.map(({ path }) => path), complete: false }
  const from = source === undefined ? '' : ` from \`${source}\``
  const say = `The module that Terragrunt runs in \`${folder}\`${from} was not followed; what it makes was not judged here.`
  return { units: [unit], resources: [], ignores: [], blindSpots: [{ at, unit: unit.id, say }], diagnostics: [] }
}

/** To judge by its name, or where it has none by that of its folder. */
const mayMatter = ({ source, folder }: TerragruntCall): boolean => /ecs|fargate|container/i.test(source ?? folder)

function readRoot(folder: string, set: VariableSet, library: Library, options: TerraformOptions, call?: TerragruntCall): RootRead {
  const place = call?.folder ?? folder
  const unitId = set.name === '' ? place : `${place}#${set.name}`
  const world = new World(unitId, folder, library, options.limits ?? defaultLimits)
  const configuration = library.configuration(folder)
  const diagnostics: Diagnostic[] = []
  const reader = new Reader({ names: 'snake', strictness: 'loose', diagnostics })
  const resources: Resource[] = []
  const written = new Map<string, WrittenResource>()
  const moves = new Map<string, Move>()
  let open = false
  const collect = (module: Module): void => {
    for (const move of movesOf(module, world.unit)) moves.set(JSON.stringify(move), move)
    for (const [address, block] of module.configuration.resources) {
      const kind = kinds[block.labels[0]?.value ?? '']
      if (!kind || address.startsWith('data.')) continue
      const expansion = module.expansion(address, block)
      open ||= expansion.open
      for (const instance of expansion.instances) {
        const { key, scope, conditional } = instance
        const fields = withDefaultTags(bodyOf(block, module.context(scope)), kind, block, module, instance)
        const { calls } = module.use
        const place = {
          unit: world.unit,
          address: `${module.use.prefix}${address}${key}`,
          at: block.header,
          enclosing: [block.whole, ...calls],
        }
        if (options.planned) {
          const one: WrittenResource = { at: place.at, enclosing: place.enclosing, fields }
          const plain = withoutKeys(place.address)
          written.set(place.address, one)
          if (!written.has(plain)) written.set(plain, one)
        }
        const perhaps = conditional || module.use.conditional ? { conditional: true } : {}
        resources.push({
          ...place,
          ...perhaps,
          resourceType: block.labels[0]?.value,
          kind,
          ...reader.struct(fields, shapes[kind], block.header),
        } as Resource)
      }
    }
    for (const [name, block] of module.configuration.modules) {
      const expansion = module.expansion(`module.${name}`, block)
      open ||= expansion.open
      for (const instance of expansion.instances) {
        const child = world.child(module, name, block, instance)
        if (child && library.matters(child.configuration.folder)) collect(child)
      }
    }
  }
  if (configuration) {
    const values = givenValues(configuration, set, options, library.sources)
    diagnostics.push(...values.diagnostics)
    for (const path of values.read) world.read.add(path)
    if (call) for (const { path } of call.files) world.read.add(path)
    collect(world.root(configuration, (name) => values.given(name) ?? call?.given(name)))
  }
  const configurations = [...world.used]
  const paths = [...configurations.flatMap(({ files }) => files.map(({ path }) => path)), ...world.read]
  const unit: Unit = {
    id: world.unit,
    framework: 'terraform',
    files: [...new Set(paths)],
    complete: !open && world.unfollowed.length === 0 && configurations.every(({ broken }) => broken.size === 0),
    ...(configuration?.files.every(({ path }) => isSynthesized(path)) ? { generated: true as const } : {}),
  }
  const reading = {
    units: [unit],
    resources,
    ignores: [],
    // What is worked out when it is asked for is found in no order.
    blindSpots: blindSpotsOf(
      world.unfollowed.toSorted(({ at: a }, { at: b }) => byPath(a.file, b.file) || a.start - b.start),
      world.unit,
      resources,
    ),
    diagnostics: [...world.diagnostics, ...diagnostics],
    moves: [...moves.values()],
  }
  return { reading, configurations, read: world.read, root: { unit: world.unit, folder, written } }
}

const byPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

/** What a program writes with CDK for Terraform. */
const isSynthesized = (path: string): boolean => /(?:^|\/)cdk\.tf\.json$/.test(path)

/** A text that is read in the context of several calls says the same each time. */
function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const all = new Map(diagnostics.map((one) => [`${one.at.file.path} ${one.at.start} ${one.at.end} ${one.message}`, one]))
  return [...all.values()]
}
