import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { applyFixes, type Fixed } from '../fix.ts'
import { visibleText } from '../report/masked-text.ts'
import { readFlags, scanned, selection } from './arguments.ts'

/** `ecs-warden fix`: applies every exact fix that is proved; with `--dry-run` shows what it would change. */
export async function fixCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(words, { ...selection, 'dry-run': { type: 'boolean' } } as const)
  const { tree, options } = scanned(values, positionals)
  const fixed = applyFixes(tree, options)
  const dry = values['dry-run'] === true
  const problems = [...fixed.problems]
  if (dry) for (const change of fixed.changed) process.stdout.write(patchOf(change, fixed.sensitive))
  else problems.push(...fixed.changed.flatMap((change) => write(tree.root, change)))
  process.stderr.write(`${closing(fixed, dry)}\n${problems.map((say) => `Problem: ${say}\n`).join('')}`)
  return problems.length > 0 ? 2 : 0
}

type Change = Fixed['changed'][number]

/** A unified diff as `git apply` reads it, but for what is masked. */
function patchOf({ before, after }: Change, sensitive: Fixed['sensitive']): string {
  const [from, to] = [visibleText(before, sensitive), visibleText(after, sensitive)]
  return createTwoFilesPatch(`a/${before.path}`, `b/${after.path}`, from, to, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}

/** Writes over exactly what was read: bytes that are no UTF-8 would not come back, and somebody may have written meanwhile. */
function write(root: string, { before, after }: Change): string[] {
  const path = join(root, after.path)
  try {
    if (!readFileSync(path).equals(Buffer.from(before.text)))
      return [`${after.path} is not written: it is not UTF-8, or it has just changed`]
    writeFileSync(path, after.text)
    return []
  } catch {
    return [`${after.path} cannot be written`]
  }
}

function closing({ changed, fixed, left }: Fixed, dry: boolean): string {
  const files = `${changed.length} ${changed.length === 1 ? 'file' : 'files'}`
  const findings = `${fixed} ${fixed === 1 ? 'finding' : 'findings'}`
  const rest = left === 0 ? 'nothing is left' : `${left} ${left === 1 ? 'is' : 'are'} left, which no exact fix takes away`
  if (changed.length === 0)
    return left === 0
      ? 'Nothing to fix.'
      : `Nothing that an exact fix takes away; ${left} ${left === 1 ? 'finding needs' : 'findings need'} a person.`
  return dry ? `${findings} would be fixed in ${files}; ${rest}.` : `Fixed ${findings} in ${files}; ${rest}.`
}
