import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { DiskTree } from '../../src/discover/disk-tree.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { type ScanOptions, scan } from '../../src/scan.ts'

/** Ways to take a file out of sight that do not change what is deployed. */

const root = mkdtempSync(join(tmpdir(), 'hidden-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const stack = (value: boolean): string =>
  `Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - {Name: web, Image: "app:1", Privileged: ${value}}\n`
const base = new MemoryTree({ 'a.yaml': stack(false) })
const options = { rules: ['privileged-container'], gate: 'new', today: '2026-11-22' } satisfies ScanOptions
const before = { name: 'b', why: 'it is', tree: base }

let count = 0
function folder(files: Readonly<Record<string, string | { readonly to: string }>>): DiskTree {
  const place = join(root, String(count++))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(place, dirname(path)), { recursive: true })
    if (typeof content === 'string') writeFileSync(join(place, path), content)
    else symlinkSync(content.to, join(place, path))
  }
  return new DiskTree(place, { maximumFiles: 100 })
}

describe('a file that was looked into on the base', () => {
  test.each<[what: string, text: string]>([
    ['larger than the limit', `${stack(true)}${'#'.repeat(2 * 1024 * 1024)}`],
    ['with a byte that is no text', `${stack(true)}# \0`],
    ['broken', `${stack(true)}   x: [`],
  ])('is now %s: the run is incomplete', async (_, text) => {
    const report = await scan(new MemoryTree({ 'a.yaml': text }), { ...options, limits: { fileBytes: 1024 * 1024 } }, before)
    expect([report.outcome, report.complete]).toEqual(['error', false])
  })

  test.each<[what: string, files: Parameters<typeof folder>[0]]>([
    ['a file of another kind', { 'a.yaml': { to: 'a.txt' }, 'a.txt': stack(true) }],
    ['somewhere outside', { 'a.yaml': { to: '/etc/hosts' } }],
    ['nothing', { 'a.yaml': { to: 'gone.yaml' } }],
    ['itself', { 'a.yaml': { to: 'a.yaml' } }],
  ])('is now a link to %s: the run is incomplete', async (_, files) => {
    const report = await scan(folder(files), options, before)
    expect([report.outcome, report.complete]).toEqual(['error', false])
    expect(report.unfinished).toEqual(['`a.yaml` was read on the base and cannot be read as a whole now.'])
    expect(report.skipped).toMatchObject([{ path: 'a.yaml', say: 'is a symbolic link and was not followed' }])
  })

  test('is now a link to a file that is looked into itself: that one decides', async () => {
    const link = { 'x/a.yaml': { to: '../common/a.yaml' } }
    const old = { ...before, tree: new MemoryTree({ 'x/a.yaml': stack(false) }) }
    expect((await scan(folder({ ...link, 'common/a.yaml': stack(false) }), options, old)).outcome).toBe('passed')
    expect((await scan(folder({ ...link, 'common/a.yaml': stack(true) }), options, old)).outcome).toBe('failed')
  })
})
