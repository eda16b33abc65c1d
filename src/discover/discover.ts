import picomatch from 'picomatch'
import type { SourceFile } from '../source/file.ts'
import type { Limits } from '../source/limits.ts'
import type { Skipped } from '../source/note.ts'
import { matcher, matcherOfSome, tidy } from '../source/paths.ts'
import type { Tree, TreeEntry } from '../source/tree.ts'
import { isInAsset } from './assembly.ts'

export interface DiscoverOptions {
  /** Files, folders and globs, relative to the root; everything when empty. */
  readonly paths: readonly string[]
  /** Globs of what to leave out. */
  readonly exclude: readonly string[]
  readonly limits: Pick<Limits, 'files' | 'fileBytes' | 'totalBytes'>
  /** Files that the settings name: parameter files. Taken wherever they are, and looked for where the tree lists them not. */
  readonly referred?: readonly string[]
  /** Globs of files that are taken whatever their ending. */
  readonly ofAnyEnding?: readonly string[]
  /** Endings of the files worth opening; content decides the rest. */
  readonly endings: readonly string[]
  /** Files of another scan. One that is the same here is that very one, so that whatever was made of it is not made again. */
  readonly before?: ReadonlyMap<string, SourceFile>
}

export interface Discovered {
  readonly files: readonly SourceFile[]
  readonly skipped: readonly Skipped[]
}

/** The files of a tree worth looking into, read. Nothing here knows what is in them. */
export function discover(tree: Tree, options: DiscoverOptions): Discovered {
  const wanted = matcher(options.paths)
  const unwanted = matcherOfSome(options.exclude.filter((path) => path.trim() !== ''))
  const named = new Set(options.paths.map(tidy))
  const anyEnding = matcherOfSome(options.ofAnyEnding ?? [])
  const skipped: Skipped[] = []
  const listed = tree.list()
  const referred = new Set((options.referred ?? []).map(tidy))
  const candidates = listed.filter(
    ({ path }) =>
      referred.has(path) ||
      (wanted(path) &&
        !unwanted(path) &&
        (named.has(path) || anyEnding(path) || (hasEnding(path, options.endings) && !isInAsset(path) && !isInstalled(path)))),
  )
  skipped.push(...(tree.problems ?? []).map(({ path, say }) => ({ path: path || '.', say })))
  for (const { path, to } of tree.links ?? [])
    if (wanted(path) && !unwanted(path) && hasEnding(path, options.endings))
      skipped.push({ path, say: 'is a symbolic link and was not followed', ...(to === undefined ? {} : { to }) })
  for (const path of options.paths) {
    const matches = matcher([path])
    const known = skipped.some((one) => tidy(one.path) === tidy(path))
    // Nothing at all is no mistake in a path.
    if (!known && tidy(path) !== '' && tidy(path) !== '.' && !listed.some((entry) => matches(entry.path)))
      skipped.push({ path, say: 'names no file here' })
  }
  const taken = withinLimits(candidates, options.limits, skipped)
  tree.prefetch?.(taken.map(({ path }) => path))
  const files: SourceFile[] = []
  for (const { path } of taken) {
    const text = tree.read(path)
    if (text === undefined) skipped.push({ path, say: 'cannot be read' })
    else if (text.includes('\0')) skipped.push({ path, say: 'is not text in UTF-8' })
    else files.push(fileOf(path, text, options))
  }
  const seen = new Set([...files, ...skipped].map(({ path }) => path))
  for (const path of referred) {
    if (seen.has(path)) continue
    const file = openFile(tree, path, options)
    if (file) files.push(file)
    else skipped.push({ path, say: 'names no file here' })
  }
  return { files, skipped }
}

/** Below what `terraform init` fetched: for those who call it. */
const isInstalled = (path: string): boolean => /(?:^|\/)\.terraform\/modules\//.test(path)

/** One more file of a tree, which a file or a setting names; nothing where there is none that can be read within the limits. */
export function openFile(tree: Tree, path: string, options: Pick<DiscoverOptions, 'limits' | 'before'>): SourceFile | undefined {
  const text = tree.read(path)
  return text === undefined || text.length > options.limits.fileBytes || text.includes('\0') ? undefined : fileOf(path, text, options)
}

function fileOf(path: string, text: string, { before }: Pick<DiscoverOptions, 'before'>): SourceFile {
  const known = before?.get(path)
  return known?.text === text ? known : { path, text }
}

function withinLimits(candidates: readonly TreeEntry[], limits: DiscoverOptions['limits'], skipped: Skipped[]): TreeEntry[] {
  const taken: TreeEntry[] = []
  let total = 0
  for (const entry of candidates) {
    if (entry.size > limits.fileBytes)
      skipped.push({ path: entry.path, say: `is larger than ${megabytes(limits.fileBytes)} MB (\`limits.file-mb\`)` })
    else if (taken.length >= limits.files) skipped.push({ path: entry.path, say: `comes after the first ${limits.files} files` })
    else if (total + entry.size > limits.totalBytes)
      skipped.push({ path: entry.path, say: `would make the scan larger than ${megabytes(limits.totalBytes)} MB` })
    else {
      taken.push(entry)
      total += entry.size
    }
  }
  return taken
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

const hasEnding = (path: string, endings: readonly string[]): boolean => endings.some((ending) => path.toLowerCase().endsWith(ending))

/** Where a tree has to look for what these paths name: a glob's fixed beginning, any other path itself. */
export const startsOf = (paths: readonly string[]): string[] =>
  paths.map((path) => {
    const { isGlob, base } = picomatch.scan(tidy(path))
    return (isGlob ? base : tidy(path)) || '.'
  })
