import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { DiskTree } from '../discover/disk-tree.ts'
import { OverTree } from '../discover/over-tree.ts'
import type { WalkOptions } from '../discover/walk.ts'
import type { BaseFiles } from '../scan.ts'
import { oneOf, readFlags, scanned, selection, Usage } from './arguments.ts'
import { baseFiles } from './base.ts'
import { type EstateChanges, estateChanges } from './diff/changes.ts'
import { write } from './scan.ts'
import { type Terminal, terminal } from './terminal.ts'

const flags = {
  ...selection,
  format: { type: 'string' },
  output: { type: 'string' },
  base: { type: 'string' },
  'base-paths': { type: 'string', multiple: true },
  'no-color': { type: 'boolean' },
} as const

/** `ecs-warden diff`: what a change does to the estate, findings or not. 2 where the run is incomplete. */
export async function diffCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, flags)
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json', 'markdown'])
  const { tree, options } = scanned(values, positionals)
  const made = values['base-paths'] ?? []
  const base = baseOf(tree, values.base, made)
  const changes = estateChanges(tree, base, { ...options, exclude: [...(options.exclude ?? []), ...insideOf(tree, made)] })
  const text = await render(changes, format, values.output === undefined ? terminal(values['no-color']) : {})
  if (values.output === undefined) process.stdout.write(text)
  else write(values.output, text)
  return changes.report.complete ? 0 : 2
}

/** What is compared with: a commit, the last one where none is named; folders with generated files, laid out as here, go over it. */
function baseOf(tree: DiskTree, ref: string | undefined, made: readonly string[]): BaseFiles {
  const folders = made.map((path) => folderTree(path, tree.options))
  if (ref === undefined && folders.length > 0)
    return { name: made.join(', '), why: 'which is what `--base-paths` names', tree: new OverTree(...folders) }
  const base = ref === undefined ? lastCommit(tree) : baseFiles(tree.root, ref, tree.options)
  return folders.length === 0 ? base : { ...base, tree: new OverTree(...folders, base.tree) }
}

function lastCommit({ root, options }: DiskTree): BaseFiles {
  try {
    return { ...baseFiles(root, 'HEAD', options), why: 'which is the last commit' }
  } catch {
    throw new Usage('there is nothing to compare with: git has no commit here; `--base-paths` takes a folder with what was there before')
  }
}

function folderTree(path: string, options: WalkOptions): DiskTree {
  try {
    return new DiskTree(path, options)
  } catch {
    throw new Usage(`flag \`--base-paths\`: there is no folder \`${path}\``)
  }
}

/** These folders as globs of the tree: what they hold is not what is compared. */
const insideOf = ({ root }: DiskTree, folders: readonly string[]): string[] =>
  folders
    .map((path) => relative(root, realpathSync(path)).split(sep).join('/'))
    .filter((path) => path !== '' && !path.startsWith('..'))
    .flatMap((path) => [path, `${path}/**`])

async function render(changes: EstateChanges, format: 'text' | 'json' | 'markdown', screen: Terminal): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('./diff/text.ts')).diffText(changes, screen)
    case 'json':
      return (await import('./diff/json.ts')).diffJson(changes)
    case 'markdown':
      return (await import('./diff/markdown.ts')).diffMarkdown(changes)
  }
}
