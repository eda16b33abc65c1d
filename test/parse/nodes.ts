import { expect } from 'vitest'
import type { Node } from '../../src/parse/node.ts'
import type { Range } from '../../src/source/file.ts'

/** What a node says, as JavaScript would hold it: of equal keys the last counts. */
export function plainOf(node: Node | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(plainOf)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]))
  }
}

/** Every span lies in the file and in that of its parent, and siblings do not overlap. What an alias stands for lies elsewhere. */
export function checkRanges(roots: readonly Node[], page: string): void {
  for (const root of roots) check(root, { start: 0, end: page.length }, page)
}

function check(node: Node, parent: { start: number; end: number }, page: string): void {
  inside(node.tagged, { start: 0, end: page.length })
  inside(node.at, node.tagged)
  if (node.alias) {
    inside(node.alias, parent)
    return
  }
  inside(node.tagged, parent)
  if (node.kind === 'list') {
    for (const item of node.items) check(item, node.at, page)
    inOrder(node.items.map((item) => item.alias ?? item.tagged))
  }
  if (node.kind === 'map') {
    const own = node.entries.filter(({ inherited }) => !inherited)
    for (const { value, whole, keyAt } of own) {
      inside(whole, node.at)
      inside(keyAt, whole)
      check(value, whole, page)
    }
    inOrder(own.map(({ whole }) => whole))
  }
}

function inside(inner: Pick<Range, 'start' | 'end'>, outer: Pick<Range, 'start' | 'end'>): void {
  expect(inner.start).toBeLessThanOrEqual(inner.end)
  expect(inner.start).toBeGreaterThanOrEqual(outer.start)
  expect(inner.end).toBeLessThanOrEqual(outer.end)
}

function inOrder(ranges: readonly Range[]): void {
  for (let i = 1; i < ranges.length; i++) expect(ranges[i]?.start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0)
}
