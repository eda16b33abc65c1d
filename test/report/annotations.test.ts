import { expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { annotations } from '../../src/report/annotations.ts'
import { scan } from '../../src/scan.ts'

const task = (count: number, more: object) =>
  JSON.stringify(
    {
      family: 'a',
      requiresCompatibilities: ['EC2'],
      containerDefinitions: Array.from({ length: count }, (_, index) => ({ name: `c${index}`, image: 'a:latest', ...more })),
    },
    null,
    1,
  )

test('at most ten of each kind, worst first, on one line each', async () => {
  const report = await scan(new MemoryTree({ 'a.json': task(14, { privileged: true }) }))
  const all = annotations(report)
  expect(all.filter(({ level }) => level === 'error')).toHaveLength(10)
  expect(all.filter(({ level }) => level === 'warning')).toHaveLength(10)
  expect(all[0]).toEqual({
    level: 'error',
    title: 'high: privileged-container',
    message: expect.stringContaining('runs privileged. A privileged container'),
    path: 'a.json',
    line: 10,
    endLine: 10,
    column: expect.any(Number),
    endColumn: expect.any(Number),
  })
  expect(annotations(report, { errors: 9 }).filter(({ level }) => level === 'error')).toHaveLength(9)
  expect(annotations(report, { level: 'high' }).some(({ level }) => level === 'warning')).toBe(false)
})

test('a file that could not be read is a warning', async () => {
  const report = await scan(new MemoryTree({ 'a.yaml': 'Resources:\n  A:\n    Type: AWS::ECS::Service\n   bad: [\n' }))
  expect(annotations(report)[0]).toMatchObject({ level: 'warning', path: 'a.yaml', title: 'not fully analysed' })
})

test('nothing to say is nothing', async () => {
  expect(annotations(await scan(new MemoryTree({})))).toEqual([])
})
