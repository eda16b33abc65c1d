import { spawnSync } from 'node:child_process'
import { GitTree, gitEnvironment } from '../discover/git-tree.ts'
import { TrackedTree } from '../discover/tracked-tree.ts'
import type { WalkOptions } from '../discover/walk.ts'
import type { BaseFiles } from '../scan.ts'
import { Usage } from './arguments.ts'

/**
 * What `--base REF` compares with: the commit where the current one and REF part, so that what others have done on REF since is not
 * taken for what this change takes away.
 */
export function baseFiles(root: string, ref: string, options: WalkOptions): BaseFiles {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, { cwd: root, env: gitEnvironment(process.env), encoding: 'utf8', timeout: 60_000 })
    return status === 0 ? stdout.trim() : undefined
  }
  // `--end-of-options`: a name that begins with a dash is a name.
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  if (commit === undefined) throw new Usage(`flag \`--base\`: git knows no commit \`${ref}\` here`)
  const parted = git('merge-base', commit, 'HEAD')
  try {
    const tree = new TrackedTree(new GitTree(root, parted ?? commit), options)
    return { name: parted ?? commit, why: parted === undefined ? `which is ${ref}` : `where HEAD and ${ref} part`, tree }
  } catch {
    throw new Usage(`flag \`--base\`: git cannot read the commit \`${ref}\``)
  }
}
