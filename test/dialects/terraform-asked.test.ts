import { expect, test } from 'vitest'
import { scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'

const main = (attribute: string): string => `resource "aws_ecs_task_definition" "api" {
  ${attribute}
  container_definitions = jsonencode([{ name = "web", image = "web:1", privileged = tobool("true") }])
}
`
const judged = (text: string) =>
  scanTree(new MemoryTree({ 'main.tf': text }), { rules: ['privileged-container'], limits: { expansions: 100 } }).judged.map(
    ({ verdict }) => verdict.is,
  )

test('an attribute that nothing asks for costs nothing', () => {
  expect(judged(main('skip_destroy = [for n in range(1000) : n * 2]'))).toEqual(['yes'])
})

test('one that is asked for still does', () => {
  expect(judged(main('family = join("-", [for n in range(1000) : n * 2])'))).toEqual([])
})
