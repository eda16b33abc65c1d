import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { estateChanges } from '../../src/cli/diff/changes.ts'
import { diffText } from '../../src/cli/diff/text.ts'
import { why } from '../../src/cli/why/answer.ts'
import { whyText } from '../../src/cli/why/text.ts'
import { ruleCalled } from '../../src/cli/why.ts'
import { DiskTree } from '../../src/discover/disk-tree.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'

// What the page shows is what the program says: `UPDATE=1` redraws it.

const root = join(import.meta.dirname, '../..')
const path = join(root, 'docs/command-line.md')
const page = readFileSync(path, 'utf8')

const fence = (words: string): string => new RegExp(`\`\`\`${words}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''

function drawn(): readonly string[] {
  const tree = new DiskTree(root, { only: ['examples'], maximumFiles: 1000 })
  const answer = why(tree, { paths: ['examples'] }, ruleCalled('privileged-container'), 'aws_ecs_task_definition.orders')
  const trees = ['before', 'after'].map((side) => new MemoryTree({ 'main.tf': fence(`hcl ${side}`) }))
  const [before, after] = trees
  if ('none' in answer || !before || !after) throw new Error('no answer')
  const base = { name: '3f9c2d1', why: 'where HEAD and main part', tree: before }
  return [whyText(answer, {}), diffText(estateChanges(after, base, {}), {})]
}

test('the page of the command line shows what the commands say', () => {
  const texts = [...drawn()]
  const redrawn = page.replace(/```text\n[\s\S]*?```/g, () => `\`\`\`text\n${texts.shift()}\`\`\``)
  if (process.env['UPDATE']) writeFileSync(path, redrawn)
  else expect(page).toBe(redrawn)
  expect(texts).toEqual([])
})
