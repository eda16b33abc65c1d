import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScanOptions } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import { merge } from '../../src/findings/merge.ts'
import type { Report } from '../../src/findings/report.ts'
import { scan } from '../../src/scan.ts'

const options: ScanOptions = { today: '2026-11-22', rules: ['privileged-container'], gate: 'new' }
const task = (privileged: boolean | string): string =>
  JSON.stringify({ family: 'api', containerDefinitions: [{ name: 'web', image: 'a:1', privileged }] }, null, 1)

/** A run over one path, with what was there before. */
function part(path: string, now: boolean | string, before: boolean | string, more: ScanOptions = {}): Promise<Report> {
  const base = { name: 'c', why: 'it is', tree: new MemoryTree({ [path]: task(before) }) }
  return scan(new MemoryTree({ [path]: task(now) }), { ...options, ...more }, base)
}

function merged(...reports: readonly [Report, ...Report[]]): Report {
  const [first, ...others] = reports.map((report, index) => ({ name: `${index}`, report }))
  const result = first && merge([first, ...others])
  if (!result?.ok) throw new Error(result?.why)
  return result.report
}

const counts = ({ outcome, findings, fixed, unseen, suppressed, gate }: Report) => [
  outcome,
  findings.map(({ state }) => state).join(),
  ...[fixed, unseen, suppressed, gate.failing].map(({ length }) => length),
]

describe('what two runs say of one place', () => {
  test('new where one says so: the worse counts, whatever the order', async () => {
    const [old, now] = [await part('a.json', true, true), await part('a.json', true, false)]
    expect(counts(merged(old, now))).toEqual(['failed', 'new', 0, 0, 0, 1])
    expect(counts(merged(now, old))).toEqual(['failed', 'new', 0, 0, 0, 1])
  })

  test('found where one says so, and fixed or accepted by the other', async () => {
    const accepted = {
      exceptions: [{ rules: ['privileged-container'], path: 'a.json', reason: 'node agent', from: 'config', at: nowhere }],
    } as const
    const [found, fixed] = [await part('a.json', true, true), await part('a.json', false, true)]
    const suppressed = await part('a.json', true, true, accepted)
    expect(suppressed.suppressed).toHaveLength(1)
    expect(counts(merged(fixed, found))).toEqual(['passed', 'existing', 0, 0, 0, 0])
    expect(counts(merged(suppressed, found))).toEqual(['passed', 'existing', 0, 0, 0, 0])
  })

  test('out of sight counts where it did for the run that said it', async () => {
    const hidden = await part('a.json', '${OPEN}', true)
    expect(counts(hidden)).toEqual(['failed', '', 0, 1, 0, 1])
    expect(counts(merged(await part('b.json', false, false), hidden))).toEqual(['failed', '', 0, 1, 0, 1])
    const warned = await part('a.json', '${OPEN}', true, { unseen: 'warn' })
    expect(counts(merged(await part('b.json', false, false), warned))).toEqual(['passed', '', 0, 1, 0, 0])
  })

  test('a file of which one could read less', async () => {
    const [whole, broken] = [await part('a.json', false, false), await scanOf({ 'a.json': '{"family": "a", "containerDefinitions": [}' })]
    expect(merged(whole, { ...broken, base: { name: 'c', why: 'it is' } }).files).toMatchObject([{ path: 'a.json', state: 'partly' }])
  })
})

const scanOf = (files: Readonly<Record<string, string>>): Promise<Report> => scan(new MemoryTree(files), options)
const nowhere = { file: { path: 'c.yml', text: '' }, start: 0, end: 0 }

test('what fails in one part fails in the whole, and what passes in all passes', async () => {
  const value = fc.constantFrom<boolean | string>(true, false, '${OPEN}')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('a.json', 'b.json'), value, value), { minLength: 1, maxLength: 4 }),
      async (runs) => {
        const [first, ...others] = await Promise.all(runs.map(([path, now, before]) => part(path, now, before)))
        if (!first) return
        const fails = [first, ...others].some(({ outcome }) => outcome === 'failed')
        const whole = merged(first, ...others)
        expect(whole.outcome).toBe(fails ? 'failed' : 'passed')
        const identities = whole.findings.map(({ identity }) => identity)
        expect(new Set(identities).size).toBe(identities.length)
      },
    ),
    { numRuns: 60 },
  )
})
