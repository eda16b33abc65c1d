import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { ScanOptions } from '../analysis.ts'
import { nearest } from '../config/nearest.ts'
import { parseSettings } from '../config/parse.ts'
import { startsOf } from '../discover/discover.ts'
import { DiskTree } from '../discover/disk-tree.ts'
import { catalogue } from '../rules/catalogue.ts'
import { defaultLimits } from '../source/limits.ts'

/** What the user asked for in a way that cannot be carried out: said in one sentence, and nothing runs. */
export class Usage extends Error {}

/** The flags that say what is scanned and by which rules; every command that scans takes them. */
export const selection = {
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'skip-rule': { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
} as const satisfies ParseArgsOptionsConfig

export interface SelectionFlags {
  readonly profile?: string | undefined
  readonly rule?: readonly string[] | undefined
  readonly 'skip-rule'?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  readonly 'fail-on'?: string | undefined
}

/** Flags and paths of one command. Throws a Usage that names the nearest flag there is. */
export function readFlags<const O extends ParseArgsOptionsConfig>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'the arguments cannot be read'
    const unknown = /Unknown option '(--?[^']+)'/.exec(message)?.[1]
    if (unknown === undefined) throw new Usage(message)
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Usage(`there is no flag \`${unknown}\`${meant(unknown, known)}`)
  }
}

/** `; did you mean …?`, or nothing. */
export const meant = (word: string, candidates: readonly string[]): string => {
  const found = nearest(word, candidates)
  return found === undefined ? '' : `; did you mean \`${found}\`?`
}

/** One of a few words. Throws a Usage that names the nearest. */
export function oneOf<const T extends string>(flag: string, word: string, words: readonly T[]): T {
  if (!words.includes(word as T)) throw new Usage(`flag \`${flag}\`: \`${word}\` is none of ${words.join(', ')}${meant(word, words)}`)
  return word as T
}

/** The tree the paths lie in, and what to scan of it. */
export function scanned(flags: SelectionFlags, paths: readonly string[]): { tree: DiskTree; options: ScanOptions } {
  const written = {
    'fail-on': flags['fail-on'],
    profile: flags.profile,
    rules: flags.rule?.join(','),
    'skip-rules': flags['skip-rule']?.join(','),
    exclude: flags.exclude?.join('\n'),
  }
  const parsed = parseSettings(written, catalogue, 'flag')
  if ('wrong' in parsed) throw new Usage(parsed.wrong.join('\n'))
  const { root, only } = rootOf(paths)
  const tree = new DiskTree(root, { only: startsOf(only), maximumFiles: defaultLimits.files * 10 })
  const { exclude, profile, rules, 'skip-rules': skipRules, 'fail-on': failOn } = parsed.values
  return { tree, options: { paths: only, exclude, profile, rules, skipRules, failOn } }
}

/** The repository around the current folder is the root, so that paths read the same wherever the command runs. */
function rootOf(paths: readonly string[]): { root: string; only: string[] } {
  const here = realpathSync(process.cwd())
  const wanted = paths.length > 0 ? paths : ['.']
  const absolute = wanted.map((path) => resolve(here, path))
  const start = absolute[0] ?? here
  const repository = repositoryAround(existsSync(start) ? start : here)
  const inside = (root: string) => absolute.every((path) => path === root || path.startsWith(root + sep))
  const root = repository !== undefined && inside(repository) ? repository : inside(here) ? here : folderOf(start)
  return { root, only: absolute.map((path) => slashed(relative(root, path))).map((path) => (path === '' ? '.' : path)) }
}

function repositoryAround(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return realpathSync(folder)
    if (dirname(folder) === folder) return undefined
  }
}

/** A path outside the current folder and outside a repository is its own root. */
const folderOf = (path: string): string => (existsSync(path) && !/\.\w+$/.test(path) ? path : dirname(path))

const slashed = (path: string): string => path.split(sep).join('/')
