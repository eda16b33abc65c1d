import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ScanOptions } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { type Past, readPast } from '../../src/findings/past.ts'
import { json } from '../../src/report/json.ts'
import { summary } from '../../src/report/summary.ts'
import { scan } from '../../src/scan.ts'
import { reportSchema, validator } from '../report/scanned.ts'

type Files = Readonly<Record<string, string>>

const options = { today: '2026-11-22', rules: ['privileged-container'], gate: 'new' } satisfies ScanOptions
const stack = (value: string, comment = ''): string =>
  `Parameters:\n  Open: {Type: String}\nResources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: web\n          Image: app:1\n          Privileged: ${value} ${comment}\n`
const ignore = '# ecs-warden:ignore privileged-container -- node agent'

/** A report as `ecs-warden baseline` writes it. */
async function past(files: Files): Promise<Past> {
  const read = readPast('base.json', json(await scan(new MemoryTree(files), { ...options, gate: 'none' })))
  if (!read.ok) throw new Error(read.why)
  return read.past
}

const states = (findings: readonly Finding[]): string[] => findings.map(({ state, at }) => `${state} ${at.file.path}`)

async function change(base: Files, head: Files, more: ScanOptions = {}, git?: Files) {
  const before = git && { name: 'c', why: 'it is', tree: new MemoryTree(git) }
  const report = await scan(new MemoryTree(head), { ...options, ...more }, before, await past(base))
  expect(validator(reportSchema)(json(report))).toEqual([])
  summary(report)
  return {
    findings: states(report.findings),
    fixed: report.fixed.length,
    unseen: report.unseen.length,
    suppressed: report.suppressed.length,
    outcome: report.outcome,
  }
}

const none = { findings: [], fixed: 0, unseen: 0, suppressed: 0, outcome: 'passed' }

describe('a report in the place of the base', () => {
  test.each<[what: string, base: Files, head: Files, more: ScanOptions, expected: object]>([
    ['the same fault', { a: '', 'out/a.yaml': stack('true') }, { 'out/a.yaml': stack('true') }, {}, { findings: ['existing out/a.yaml'] }],
    [
      'a new one',
      { 'out/a.yaml': stack('false') },
      { 'out/a.yaml': stack('true') },
      {},
      { findings: ['new out/a.yaml'], outcome: 'failed' },
    ],
    ['one repaired', { 'out/a.yaml': stack('true') }, { 'out/a.yaml': stack('false') }, {}, { fixed: 1 }],
    ['one hidden', { 'out/a.yaml': stack('true') }, { 'out/a.yaml': stack('!Ref Open') }, {}, { unseen: 1, outcome: 'failed' }],
    ['its file is no longer generated', { 'out/a.yaml': stack('true') }, { 'out/b.yaml': stack('false') }, {}, { fixed: 1 }],
    ['nothing is generated', { 'out/a.yaml': stack('true') }, { 'x/b.yaml': stack('false') }, {}, { unseen: 1, outcome: 'failed' }],
    [
      'an accepted risk',
      { 'out/a.yaml': stack('true', ignore) },
      { 'out/a.yaml': stack('true', ignore) },
      { newSuppressions: 'reject' },
      { suppressed: 1 },
    ],
    [
      'a newly accepted one',
      { 'out/a.yaml': stack('true') },
      { 'out/a.yaml': stack('true', ignore) },
      { newSuppressions: 'reject' },
      { findings: ['existing out/a.yaml'] },
    ],
  ])('%s', async (_, base, head, more, expected) => expect(await change(base, head, more)).toEqual({ ...none, ...expected }))

  test('says nothing of what git has', async () => {
    const fault = { 'a.yaml': stack('true') }
    expect(await change(fault, fault, {}, { 'a.yaml': stack('false') })).toEqual({ ...none, findings: ['new a.yaml'], outcome: 'failed' })
    const both = { ...fault, 'out/b.yaml': stack('true') }
    expect(await change(both, both, {}, fault)).toEqual({ ...none, findings: ['existing a.yaml', 'existing out/b.yaml'] })
  })
})

describe('a report that cannot be compared with', () => {
  test.each<[what: string, text: string, why: RegExp]>([
    ['no JSON', '{', /no JSON/],
    ['something else', '[]', /no report of ecs-warden/],
    [
      'another version',
      '{"version":2,"tool":{"name":"ecs-warden"},"complete":true,"findings":[],"suppressed":[]}',
      /no report of ecs-warden/,
    ],
    ['incomplete', '{"version":1,"tool":{"name":"ecs-warden"},"complete":false,"findings":[],"suppressed":[]}', /incomplete/],
    ['without findings', '{"version":1,"tool":{"name":"ecs-warden"},"complete":true,"suppressed":[]}', /findings are not/],
    [
      'with a finding that is none',
      '{"version":1,"tool":{"name":"ecs-warden"},"complete":true,"findings":[{}],"suppressed":[]}',
      /findings are not/,
    ],
    ['too deep', '['.repeat(200_000), /no JSON/],
  ])('%s', (_, text, why) => {
    const read = readPast('x.json', text)
    expect(read.ok ? '' : read.why).toMatch(why)
  })

  test('whatever stands in it, it is read or refused, and its size is bounded', async () => {
    const whole = JSON.parse(json(await scan(new MemoryTree({ 'a.yaml': stack('true') }), options))) as { findings: object[] }
    const changed = fc.tuple(
      fc.constantFrom(
        'rule',
        'identity',
        'message',
        'unit',
        'resource',
        'property',
        'path',
        'container',
        'severity',
        'certainty',
        'region',
        'suppression',
      ),
      fc.oneof(fc.jsonValue(), fc.constant({ startLine: 1_000_000 }), fc.constant({ startLine: -1 }), fc.constant('../../etc/passwd')),
    )
    await fc.assert(
      fc.asyncProperty(changed, async ([key, value]) => {
        const findings = whole.findings.map((one) => ({ ...one, [key]: value }))
        const read = readPast('x.json', JSON.stringify({ ...whole, findings }))
        if (read.ok) await scan(new MemoryTree({}), options, undefined, read.past)
      }),
      { numRuns: 100 },
    )
    const far = whole.findings.map((one, index) => ({ ...one, path: String(index), region: { startLine: 1_000_000 } }))
    const many = Array.from({ length: 5000 }, (_, index) => ({ ...far[0], path: String(index) }))
    const read = readPast('x.json', JSON.stringify({ ...whole, findings: many }))
    expect(read.ok && read.past.findings.reduce((sum, { at }) => sum + at.file.text.length, 0)).toBeLessThan(5_000_000)
  })
})
