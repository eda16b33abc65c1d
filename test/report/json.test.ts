import { expect, test } from 'vitest'
import { json } from '../../src/report/json.ts'
import { canary, findingIn, reportSchema, scanned, validator } from './scanned.ts'

const problems = validator(reportSchema)

test('every report is as its schema says, and the same each time', async () => {
  for (const report of [await scanned(), await scanned({})]) expect(problems(json(report))).toEqual([])
  expect(json(await scanned())).toBe(json(await scanned()))
  expect(json(await scanned()).endsWith('}\n')).toBe(true)
})

test('the keys that other programs build on', async () => {
  const report = JSON.parse(json(await scanned())) as Record<string, unknown>
  expect(Object.keys(report)).toEqual(
    'version tool rules outcome complete gate base findings fixed unseen suppressed blindSpots diagnostics notices crashes unfinished files skipped'.split(
      ' ',
    ),
  )
  expect(report).toMatchObject({
    version: 1,
    outcome: 'failed',
    complete: true,
    base: null,
    fixed: [],
    unseen: [],
    gate: { mode: 'all', failOn: 'high', passed: false },
  })
})

test('a finding', async () => {
  const report = await scanned()
  const { findings, gate } = JSON.parse(json(report)) as { findings: Record<string, unknown>[]; gate: { failing: string[] } }
  const of = (rule: string, container: string | null) =>
    findings.find((one) => one['rule'] === rule && one['container'] === container && one['path'] === 'stacks/api.yaml')
  expect(of('privileged-container', 'web')).toEqual({
    rule: 'privileged-container',
    severity: 'high',
    certainty: 'certain',
    identity: expect.stringMatching(/^[0-9a-f]{32}$/),
    state: 'not-compared',
    message: 'Container `web` runs privileged',
    unit: 'stacks/api.yaml',
    resource: 'Api',
    container: 'web',
    property: 'privileged',
    path: 'stacks/api.yaml',
    region: { startLine: 18, startColumn: 23, endLine: 18, endColumn: 27 },
    origin: [],
    related: [],
    fix: {
      description: expect.any(String),
      edits: [{ path: 'stacks/api.yaml', region: { startLine: 18, startColumn: 23, endLine: 18, endColumn: 27 }, text: 'false' }],
      proved: true,
    },
  })
  expect(of('mutable-image-tag', 'web')?.['origin']).toEqual([
    { name: 'ImageTag', kind: 'default', path: 'stacks/api.yaml', region: { startLine: 2, startColumn: 37, endLine: 2, endColumn: 43 } },
  ])
  expect(of('shared-task-and-execution-role', null)?.['related']).toMatchObject([{ say: 'the execution role' }, { say: 'the role' }])
  expect(gate.failing).toEqual(report.gate.failing.map(({ identity }) => identity))
  expect(gate.failing.length).toBeGreaterThan(1)
})

test('what was accepted, what could not be seen, what failed', async () => {
  const report = await scanned()
  const [finding] = report.findings
  if (!finding) throw new Error('no finding')
  const suppression = {
    rules: [finding.rule],
    reason: 'known',
    until: '2027-01-31',
    at: finding.at,
    covers: finding.at,
    from: 'comment' as const,
  }
  const text = json({
    ...report,
    outcome: 'error',
    complete: false,
    suppressed: [{ ...finding, suppression }],
    blindSpots: [{ at: finding.at, unit: 'stacks/api.yaml', say: 'Something was not seen.' }],
    crashes: [{ where: 'rule x', message: 'TypeError', stack: 'at /home/me/x.js' }],
    skipped: [{ path: 'big.json', say: 'It is too big.' }],
  })
  expect(problems(text)).toEqual([])
  expect(JSON.parse(text)).toMatchObject({
    outcome: 'error',
    complete: false,
    suppressed: [
      { rule: finding.rule, suppression: { from: 'comment', reason: 'known', until: '2027-01-31', path: finding.at.file.path } },
    ],
    blindSpots: [{ unit: 'stacks/api.yaml', say: 'Something was not seen.', path: finding.at.file.path }],
    crashes: [{ where: 'rule x', message: 'TypeError' }],
    skipped: [{ path: 'big.json', say: 'It is too big.' }],
  })
  expect(text).not.toContain('/home/me')
})

test('no secret is in it', async () => {
  const report = await scanned()
  expect(report.findings.map(({ rule }) => rule)).toContain('secret-in-environment')
  expect(json(report)).not.toContain(canary)
})

test('names of any kind: one line, never long', async () => {
  const file = { path: 'a\n.yaml', text: 'privileged: true\n' }
  const long = `\u202E\u0007\n\ud800${'x'.repeat(1_000_000)}`
  const subject = { ...findingIn(file, 'true').subject, address: long, container: long, property: long }
  const findings = Array.from({ length: 30 }, () =>
    findingIn(file, 'true', { subject, message: long, related: [{ at: subject.at, say: long }] }),
  )
  const text = json({ ...(await scanned({})), findings })
  expect(problems(text)).toEqual([])
  expect(text.length).toBeLessThan(500_000)
  expect(text).not.toMatch(/\\ud800|\\u0007|\u202E/)
})

test('the schema takes nothing that it does not name', async () => {
  const report = JSON.parse(json(await scanned())) as { findings: Record<string, unknown>[] }
  const changed = (change: (report: Record<string, unknown>, finding: Record<string, unknown>) => void): string[] => {
    const copy = structuredClone(report)
    change(copy as unknown as Record<string, unknown>, copy.findings[0] as Record<string, unknown>)
    return problems(JSON.stringify(copy))
  }
  expect(changed(() => undefined)).toEqual([])
  expect(changed((all) => Object.assign(all, { more: 1 }))).not.toEqual([])
  expect(changed((all) => Object.assign(all, { version: 2 }))).not.toEqual([])
  expect(changed((_, finding) => Object.assign(finding, { snippet: '' }))).not.toEqual([])
  expect(changed((_, finding) => Object.assign(finding, { path: './a' }))).not.toEqual([])
  expect(changed((_, finding) => Reflect.deleteProperty(finding, 'region'))).not.toEqual([])
})
