import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { ScanOptions } from '../analysis.ts'
import type { Config } from '../config/file.ts'
import { parseSettings } from '../config/parse.ts'
import { meant } from '../config/words.ts'
import { budgetOf } from '../discover/budget.ts'
import { startsOf } from '../discover/discover.ts'
import { DiskTree } from '../discover/disk-tree.ts'
import { trackedFiles } from '../discover/git-tree.ts'
import { catalogue } from '../rules/catalogue.ts'
import { configIn, type Given, limitsFor, optionsFrom } from '../settings.ts'
import { isGlob } from '../source/paths.ts'

/** What the user asked for in a way that cannot be carried out: said in a sentence or several, and nothing runs. */
export class Usage extends Error {
  readonly sentences: readonly string[]

  constructor(...sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.sentences = sentences
  }
}

/** The flags that say what is scanned and by which rules; every command that scans takes them. */
export const selection = {
  config: { type: 'string' },
  profile: { type: 'string' },
  framework: { type: 'string', multiple: true },
  rule: { type: 'string', multiple: true },
  'skip-rule': { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  parameters: { type: 'string', multiple: true },
  'var-file': { type: 'string', multiple: true },
  var: { type: 'string', multiple: true },
  honor: { type: 'string', multiple: true },
} as const satisfies ParseArgsOptionsConfig

export interface SelectionFlags {
  readonly config?: string | undefined
  readonly profile?: string | undefined
  readonly framework?: readonly string[] | undefined
  readonly rule?: readonly string[] | undefined
  readonly 'skip-rule'?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  readonly parameters?: readonly string[] | undefined
  readonly 'var-file'?: readonly string[] | undefined
  readonly var?: readonly string[] | undefined
  readonly honor?: readonly string[] | undefined
}

/** What `scan` takes besides: words of the gate, of the comparison and of the reports, called as the inputs of the action are. */
export const judging = {
  'fail-on': { type: 'string' },
  unseen: { type: 'string' },
  unresolved: { type: 'string' },
  'new-suppressions': { type: 'string' },
  'report-level': { type: 'string' },
  category: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig

type JudgingFlags = { readonly [N in keyof typeof judging]?: string | undefined }

/** Flags and paths of one command. Throws a Usage that names the nearest flag there is. */
export function readFlags<const O extends ParseArgsOptionsConfig>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'the arguments cannot be read'
    const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1]
    const misused = /^Option '(?:-\w, )?(--[\w-]+)/.exec(message)?.[1]
    if (misused !== undefined)
      throw new Usage(message.includes('does not take') ? `flag \`${misused}\` takes no value` : `flag \`${misused}\` needs a value`)
    if (unknown === undefined) throw new Usage(message)
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Usage(`there is no flag \`${unknown}\`${meant(unknown, known)}`)
  }
}

/** For a command that takes only so many words. */
export function noMore(words: readonly string[], most = 0): void {
  const extra = words[most]
  if (extra !== undefined) throw new Usage(`\`${extra}\` is one word too many`)
}

/** One of a few words. Throws a Usage that names the nearest. */
export function oneOf<const T extends string>(flag: string, word: string, words: readonly T[]): T {
  if (!words.includes(word as T)) throw new Usage(`flag \`${flag}\`: \`${word}\` is none of ${words.join(', ')}${meant(word, words)}`)
  return word as T
}

/** The tree the paths lie in, what to scan of it, and what the config says about it. */
export function scanned(
  flags: SelectionFlags & JudgingFlags,
  paths: readonly string[],
): { tree: DiskTree; options: ScanOptions; config: Config | undefined; given: Given } {
  for (const path of paths) if (!existsSync(path) && !isGlob(path)) throw new Usage(`there is no file or folder \`${path}\``)
  for (const name of ['parameters', 'var-file'] as const)
    for (const path of flags[name] ?? []) if (!existsSync(path)) throw new Usage(`flag \`--${name}\`: there is no file \`${path}\``)
  const vars = varsOf(flags.var ?? [])
  const place = rootOf(paths)
  const given = settingsOf(flags, place)
  const config = configOf(flags.config, place)
  const options = optionsFrom(given, config)
  // The config's paths say what the repository scans; a path that was typed, and a folder gone into, say it for this run.
  const only = paths.length === 0 && place.here === '' && options.paths ? options.paths : place.only
  const limits = limitsFor(options)
  const tree = new DiskTree(place.root, {
    only: startsOf(only),
    maximumFiles: limits.files * 10,
    tracked: place.inRepository ? trackedFiles(place.root) : [],
  })
  return { tree, options: { ...options, paths: only, budget: budgetOf(limits), ...(vars ? { vars } : {}) }, config, given }
}

/** `name=value`, as `terraform plan -var` takes them. */
function varsOf(words: readonly string[]): Record<string, string> | undefined {
  if (words.length === 0) return undefined
  return Object.fromEntries(
    words.map((word): [string, string] => {
      const [, name, value] = /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(word) ?? []
      // What stands behind the sign may be a secret.
      if (name === undefined || value === undefined) throw new Usage('flag `--var` takes `name=value`')
      return [name, value]
    }),
  )
}

function settingsOf(flags: SelectionFlags & JudgingFlags, { fromHere }: Place): Given {
  const written = {
    ...Object.fromEntries((Object.keys(judging) as (keyof typeof judging)[]).map((name) => [name, flags[name]])),
    honor: flags.honor?.join(','),
    profile: flags.profile,
    frameworks: flags.framework?.join(','),
    rules: flags.rule?.join(','),
    'skip-rules': flags['skip-rule']?.join(','),
    exclude: flags.exclude?.join('\n'),
    parameters: flags.parameters?.map(fromHere).join('\n'),
    'var-files': flags['var-file']?.map(fromHere).join('\n'),
  }
  const parsed = parseSettings(written, catalogue, (name) => `flag \`--${flagNames[name] ?? name}\``)
  if ('wrong' in parsed) throw new Usage(...parsed.wrong)
  return parsed
}

/** Flags that are repeated are called by one of what the input takes several of. */
const flagNames: Readonly<Record<string, string>> = {
  frameworks: 'framework',
  rules: 'rule',
  'skip-rules': 'skip-rule',
  'var-files': 'var-file',
}

/** The file named, which may lie anywhere, or the repository's own. */
function configOf(named: string | undefined, { root }: Place): Config | undefined {
  const path = named === undefined ? undefined : resolve(named)
  const read = path === undefined ? configIn(wholeTree(root)) : configIn(wholeTree(dirname(path)), basename(path))
  if (read && 'wrong' in read) throw new Usage(...read.wrong)
  return read?.config
}

/** For reading files by name: it is never listed. */
function wholeTree(root: string): DiskTree {
  try {
    return new DiskTree(root, { maximumFiles: 0 })
  } catch {
    throw new Usage(`there is no folder \`${root}\``)
  }
}

interface Place {
  readonly root: string
  readonly inRepository: boolean
  /** What was asked for, relative to the root. */
  readonly only: readonly string[]
  /** The current folder relative to the root; empty where it is the root itself. */
  readonly here: string
  /** A path as it is typed here, relative to the root. */
  readonly fromHere: (path: string) => string
}

/** The repository around the current folder is the root, so that paths read the same wherever the command runs. */
function rootOf(paths: readonly string[]): Place {
  const here = realpathSync(process.cwd())
  const wanted = paths.length > 0 ? paths : ['.']
  const absolute = wanted.map((path) => resolve(here, path))
  const start = absolute[0] ?? here
  const repository = repositoryAround(existsSync(start) ? start : here)
  const inside = (root: string) => absolute.every((path) => path === root || path.startsWith(root + sep))
  const root = repository !== undefined && inside(repository) ? repository : inside(here) ? here : folderOf(start)
  const fromHere = (path: string): string => slashed(relative(root, resolve(here, path)))
  return {
    root,
    inRepository: root === repository,
    here: fromHere('.'),
    only: wanted.map(fromHere).map((path) => (path === '' ? '.' : path)),
    fromHere,
  }
}

function repositoryAround(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return realpathSync(folder)
    if (dirname(folder) === folder) return undefined
  }
}

/** A path outside the current folder and outside a repository is its own root. */
const folderOf = (path: string): string => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path))

const slashed = (path: string): string => path.split(sep).join('/')
