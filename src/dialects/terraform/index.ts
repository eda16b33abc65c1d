import { shapes } from '../../model/kinds.ts'
import type { Reading, Resource, Unit } from '../../model/resource.ts'
import type { SourceFile } from '../../source/file.ts'
import type { Budget, Limits } from '../../source/limits.ts'
import type { BlindSpot, Diagnostic, FileReport } from '../../source/note.ts'
import { Reader } from '../reader.ts'
import { Evaluator } from './evaluate.ts'
import { attributeOf, kinds, literalString, readRoot } from './root.ts'

export { kinds }

export interface TerraformOptions {
  readonly filter?: boolean
  readonly limits?: Pick<Limits, 'depth' | 'expansions'>
  readonly budget?: Budget
  readonly onCrash: (where: string, error: unknown) => void
}

export interface TerraformRead {
  readonly readings: Reading[]
  readonly reports: FileReport[]
  /** Paths of other files that were read as part of a root, templates above all: nobody else reads them again. */
  readonly consumed: ReadonlySet<string>
}

/** Every folder of configuration files is a root of its own. */
export function readTerraform(files: readonly SourceFile[], options: TerraformOptions): TerraformRead {
  const readings: Reading[] = []
  const reports: FileReport[] = []
  for (const [folder, own] of byFolder(files)) {
    if (options.filter !== false && !own.some(mayMatter)) continue
    if (options.budget?.()) {
      for (const { path } of own) reports.push({ path, framework: 'terraform', state: 'unread' })
      continue
    }
    try {
      const { reading, broken } = readFolder(folder, own)
      readings.push(reading)
      for (const { path } of own) reports.push({ path, framework: 'terraform', state: broken.has(path) ? 'partly' : 'analysed' })
    } catch (error) {
      options.onCrash(`folder ${folder}`, error)
      for (const { path } of own) reports.push({ path, framework: 'terraform', state: 'failed' })
    }
  }
  return { readings, reports, consumed: new Set() }
}

/** A folder matters as a whole, since its variables and locals may stand in files of their own. */
const mayMatter = ({ text }: SourceFile): boolean => Object.keys(kinds).some((type) => text.includes(type))

function byFolder(files: readonly SourceFile[]): Map<string, SourceFile[]> {
  const folders = new Map<string, SourceFile[]>()
  for (const file of files) {
    const folder = file.path.includes('/') ? file.path.slice(0, file.path.lastIndexOf('/')) : '.'
    const list = folders.get(folder)
    if (list) list.push(file)
    else folders.set(folder, [file])
  }
  return folders
}

function readFolder(folder: string, files: readonly SourceFile[]): { reading: Reading; broken: ReadonlySet<string> } {
  const root = readRoot(folder, files)
  const diagnostics: Diagnostic[] = [...root.diagnostics]
  const evaluator = new Evaluator(root)
  const reader = new Reader({ names: 'snake', strictness: 'loose', diagnostics })
  const resources: Resource[] = []
  for (const [address, block] of root.resources) {
    const kind = kinds[block.labels[0]?.value ?? '']
    const value = kind ? evaluator.body(block) : undefined
    if (!kind || value?.is !== 'map') continue
    const place = { unit: folder, address, at: block.header, enclosing: [block.whole] }
    resources.push({ ...place, type: block.labels[0]?.value, kind, ...reader.struct(value, shapes[kind], block.header) } as Resource)
  }
  const blindSpots = [...root.modules].map(([name, block]): BlindSpot => {
    const source = attributeOf(block, 'source')
    const from = source ? literalString(source.value) : undefined
    return {
      at: block.header,
      unit: folder,
      say: `Module \`${name}\`${from === undefined ? '' : ` from \`${from}\``} was not followed; what it makes was not judged here.`,
    }
  })
  const unit: Unit = {
    id: folder,
    framework: 'terraform',
    files: files.map(({ path }) => path),
    complete: root.broken.size === 0 && root.modules.size === 0,
  }
  return { reading: { units: [unit], resources, ignores: root.ignores, blindSpots, diagnostics }, broken: root.broken }
}
