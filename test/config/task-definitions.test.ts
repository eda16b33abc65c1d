import { expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { scan } from '../../src/scan.ts'

const container = { name: 'web', image: 'web:1', privileged: true }
const files = {
  'deploy/task-web.txt': JSON.stringify({ family: 'web', containerDefinitions: [container] }),
  'deploy/task-bare.json': JSON.stringify([container]),
  'deploy/task-compose.json': JSON.stringify({ services: { web: { image: 'web:1', privileged: true } } }),
}
const found = async (taskDefinitions: string[]) => {
  const { findings, skipped } = await scan(new MemoryTree(files), { rules: ['privileged-container'], taskDefinitions })
  return [findings.map(({ at }) => at.file.path).sort(), skipped]
}

test('files named as task definitions are read whatever their ending, and with no more than a name and an image', async () => {
  expect(await found([])).toEqual([[], []])
  expect(await found(['deploy/task-*.txt', 'deploy/task-bare.json'])).toEqual([['deploy/task-bare.json', 'deploy/task-web.txt'], []])
})

test('a file that is named and holds none is said, not passed', async () => {
  expect(await found(['deploy/task-c*.json'])).toEqual([
    [],
    [{ path: 'deploy/task-compose.json', say: 'is named by `task-definitions` but holds no task definition' }],
  ])
})
