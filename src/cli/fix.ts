import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { applyFixes } from '../fix.ts'
import { visibleText } from '../report/masked-text.ts'
import { readFlags, scanned, selection } from './arguments.ts'

/** `ecs-warden fix`: applies every exact fix that is proved; with `--dry-run` shows what it would change. */
export async function fixCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, { ...selection, 'dry-run': { type: 'boolean' } } as const)
  const { tree, options } = scanned(values, positionals)
  const { changed, fixed, left, sensitive } = applyFixes(tree, options)
  if (values['dry-run'] === true) {
    for (const { before, after } of changed) {
      const [from, to] = [visibleText(before, sensitive), visibleText(after, sensitive)]
      process.stdout.write(createTwoFilesPatch(`a/${before.path}`, `b/${after.path}`, from, to, undefined, undefined, { context: 3 }))
    }
  } else for (const { after } of changed) writeFileSync(join(tree.root, after.path), after.text)
  const done = values['dry-run'] === true ? 'would be fixed' : 'fixed'
  process.stderr.write(
    `${fixed} ${fixed === 1 ? 'finding' : 'findings'} ${done} in ${changed.length} ${changed.length === 1 ? 'file' : 'files'}; ${left} left, which no exact fix takes away.\n`,
  )
  return 0
}
