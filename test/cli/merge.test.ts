import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readJson } from '../../src/report/read-json.ts'
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

/** Scanned once for all who only read it. */
let shared = ''
beforeAll(() => {
  shared = scannedInParts()
}, 60_000)

const merged = (folder: string, format: string, ...reports: readonly string[]) => run(['merge', ...reports, '--format', format], folder)

test.each(['json', 'sarif', 'markdown'])('the parts together say what one run over all of them says: %s', (format) => {
  const whole = run(['scan', '--format', format], shared)
  const parts = merged(shared, format, 'a.report', 'b.report')
  expect(parts.status).toBe(whole.status)
  expect(comparable(parts.stdout)).toEqual(comparable(whole.stdout))
  expect(parts.stdout).not.toContain(canary)
})

/** Without what needs the text of the files: the uploader computes that itself. */
const comparable = (text: string): string => text.replace(/"primaryLocationLineHash":"[^"]*",/g, '')

test('as text: each place, without its line', () => {
  const { status, stdout } = merged(shared, 'text', 'a.report', 'b.report')
  expect(status).toBe(1)
  expect(stdout).toContain('HIGH Container web runs privileged  privileged-container\n  ┌ a/stack.yaml:18:23\n')
  expect(stdout).not.toMatch(/\^\^|│/)
})

test('merging again changes nothing', () => {
  const once = merged(shared, 'json', 'a.report', 'b.report').stdout
  writeFileSync(join(shared, 'once.report'), once)
  expect(merged(shared, 'json', 'once.report', 'b.report').stdout).toBe(once)
})

test('one report by itself, written into files as `scan` writes them', () => {
  const { status, stdout } = run(
    ['merge', 'b.report', ...['--format', 'sarif', '--output', 'out.sarif', '--category', 'all', '--format', 'markdown']],
    shared,
  )
  expect([status, stdout]).toEqual([0, expect.stringContaining('## ecs-warden')])
  expect(JSON.parse(readFileSync(join(shared, 'out.sarif'), 'utf8')).runs).toMatchObject([{ automationDetails: { id: 'all/' } }])
})

describe('an incomplete part', () => {
  test.each(['json', 'sarif'])('makes the whole an error that is no SARIF for upload: %s', (format) => {
    const report = JSON.parse(readFileSync(join(shared, 'b.report'), 'utf8')) as object
    const unfinished = ['The time is up after 1 second: 3 files were not read.']
    writeFileSync(join(shared, 'part.report'), JSON.stringify({ ...report, outcome: 'error', complete: false, unfinished }))
    const { status, stdout } = merged(shared, format, 'a.report', 'part.report')
    const said = JSON.parse(stdout) as { runs?: [{ invocations: [object] }] }
    const whole = format === 'json' ? said : said.runs?.[0].invocations[0]
    const expected = format === 'json' ? { outcome: 'error', complete: false, unfinished } : { executionSuccessful: false }
    expect([status, whole]).toMatchObject([2, expected])
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

  test.each([
    ['none.report', 'there is no report `none.report`'],
    ['b/task.json', '`b/task.json` cannot be merged: it is no report of ecs-warden'],
    ['a/stack.yaml', 'it is no JSON'],
  ])('%s', (name, said) => expect(refused(shared, name)).toContain(said))

  test('nothing at all', () => expect(refused(shared)).toContain('`merge` needs the JSON reports'))
})

test('what no report is, is told so', () => {
  const report = JSON.parse(readFileSync(join(shared, 'a.report'), 'utf8')) as { findings: { region: object }[] }
  const why = (change: object): string => {
    const read = readJson(JSON.stringify({ ...report, ...change }))
    return read.ok ? '' : read.why
  }
  const [finding] = report.findings
  const far = { ...finding, region: { startLine: 1e9, startColumn: 1e9, endLine: 1e9, endColumn: 1e9 } }
  expect(why({})).toBe('')
  expect(why({ tool: { name: 'ecs-warden', version: '99.0.0' } })).toContain('written by ecs-warden 99.0.0, and this is')
  expect(why({ findings: [{ ...finding, path: '/etc/passwd' }] })).toBe('it is not what a report looks like')
  expect(why({ findings: [{ ...finding, extra: 1 }] })).toBe('it is not what a report looks like')
  expect(why({ findings: 'none' })).toBe('it is not what a report looks like')
  expect(why({ findings: [far] })).toBe('its places are further out than any file goes')
  expect(why({ rules: [{ id: 'no-such-rule', severity: 'high' }] })).toBe('it names a rule that there is not')
})
