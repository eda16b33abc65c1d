import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canary, template } from '../report/scanned.ts'
import { repository, run, task } from './run.ts'

const files = {
  'a/stack.yaml': template,
  'a/broken.yaml': 'Resources: {Web: {Type: AWS::ECS::Service}, [}\n',
  'b/task.json': task({ user: '0' }),
  'b/service.json': `${JSON.stringify({ serviceName: 'api', taskDefinition: 'api', enableExecuteCommand: true }, null, 2)}\n`,
  '.ecs-warden.yml': `exceptions:
  - {rule: privileged-container, path: b/task.json, reason: node agent}
`,
}

/** A repository whose parts were scanned by themselves, with these flags each. */
function scannedInParts(flags: readonly string[] = [], parts: readonly string[] = ['a', 'b']): string {
  const folder = repository(files)
  for (const part of parts) run(['scan', part, '--format', 'json', '--output', `${part}.report`, ...flags], folder)
  return folder
}

const merged = (folder: string, format: string, ...reports: readonly string[]) => run(['merge', ...reports, '--format', format], folder)

test('the parts together say what one run over all of them says', () => {
  const folder = scannedInParts()
  for (const format of ['json', 'sarif', 'markdown']) {
    const whole = run(['scan', '--format', format], folder)
    const parts = merged(folder, format, 'a.report', 'b.report')
    expect(parts.status).toBe(whole.status)
    expect(comparable(parts.stdout)).toEqual(comparable(whole.stdout))
    expect(parts.stdout).not.toContain(canary)
  }
})

/** Without what needs the text of the files: the uploader computes that itself. */
const comparable = (text: string): string => text.replace(/"primaryLocationLineHash":"[^"]*",/g, '')

test('as text: each place, without its line', () => {
  const { status, stdout } = merged(scannedInParts(), 'text', 'a.report', 'b.report')
  expect(status).toBe(1)
  expect(stdout).toContain('HIGH Container web runs privileged  privileged-container\n  ┌ a/stack.yaml:18:23\n')
  expect(stdout).not.toMatch(/\^\^|│/)
})

test('merging again changes nothing', () => {
  const folder = scannedInParts()
  const once = merged(folder, 'json', 'a.report', 'b.report').stdout
  writeFileSync(join(folder, 'once.report'), once)
  expect(merged(folder, 'json', 'once.report', 'b.report').stdout).toBe(once)
})

test('one report by itself, written into files as `scan` writes them', () => {
  const folder = scannedInParts([], ['b'])
  const { status, stdout } = run(
    ['merge', 'b.report', ...['--format', 'sarif', '--output', 'out.sarif', '--category', 'all', '--format', 'markdown']],
    folder,
  )
  expect([status, stdout]).toEqual([0, expect.stringContaining('## ecs-warden')])
  expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs).toMatchObject([{ automationDetails: { id: 'all/' } }])
})

describe('an incomplete part', () => {
  test('makes the whole an error that is no SARIF for upload', () => {
    const folder = scannedInParts()
    const report = JSON.parse(readFileSync(join(folder, 'b.report'), 'utf8')) as object
    const unfinished = ['The time is up after 1 second: 3 files were not read.']
    writeFileSync(join(folder, 'b.report'), JSON.stringify({ ...report, outcome: 'error', complete: false, unfinished }))
    const { status, stdout } = merged(folder, 'json', 'a.report', 'b.report')
    expect([status, JSON.parse(stdout)]).toMatchObject([2, { outcome: 'error', complete: false, unfinished }])
    expect(JSON.parse(merged(folder, 'sarif', 'a.report', 'b.report').stdout).runs[0].invocations[0].executionSuccessful).toBe(false)
  })
})

describe('cannot be one:', () => {
  const refused = (folder: string, ...reports: readonly string[]): string => {
    const { status, stdout, stderr } = merged(folder, 'text', ...reports)
    expect([status, stdout]).toEqual([2, ''])
    return stderr
  }

  test.each([
    ['other rules', ['--profile', 'strict'], '`b.report` ran other rules, or the same with other severities, than `a.report`'],
    ['other gates', ['--fail-on', 'low'], '`b.report` has another gate than `a.report`'],
    ['another base', ['--base-report', 'base.report'], '`b.report` was compared with another base than `a.report`'],
  ])('%s', (_, flags, said) => {
    const folder = scannedInParts([], ['a'])
    run(['baseline', '--output', 'base.report'], folder)
    run(['scan', 'b', '--format', 'json', '--output', 'b.report', ...flags], folder)
    expect(refused(folder, 'a.report', 'b.report')).toContain(said)
  })

  test('what no report is', () => {
    const folder = scannedInParts()
    const report = JSON.parse(readFileSync(join(folder, 'a.report'), 'utf8')) as { findings: { region: object }[] }
    const written = (change: object): string => {
      writeFileSync(join(folder, 'x.report'), JSON.stringify({ ...report, ...change }))
      return refused(folder, 'x.report')
    }
    const [finding] = report.findings
    const far = { ...finding, region: { startLine: 1e9, startColumn: 1e9, endLine: 1e9, endColumn: 1e9 } }
    expect(refused(folder, 'none.report')).toContain('there is no report `none.report`')
    expect(refused(folder, 'b/task.json')).toContain('`b/task.json` cannot be merged: it is no report of ecs-warden')
    expect(refused(folder, 'a/stack.yaml')).toContain('it is no JSON')
    expect(refused(folder)).toContain('`merge` needs the JSON reports')
    expect(written({ tool: { name: 'ecs-warden', version: '99.0.0' } })).toContain('written by ecs-warden 99.0.0, and this is')
    expect(written({ findings: [{ ...finding, path: '/etc/passwd' }] })).toContain('not what a report looks like')
    expect(written({ findings: [{ ...finding, extra: 1 }] })).toContain('not what a report looks like')
    expect(written({ findings: 'none' })).toContain('not what a report looks like')
    expect(written({ findings: [far] })).toContain('its places are further out than any file goes')
    expect(written({ rules: [{ id: 'no-such-rule', severity: 'high' }] })).toContain('it names a rule that there is not')
  })
})
