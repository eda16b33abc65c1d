import { describe, expect, test } from 'vitest'
import type { ScanOptions } from '../src/analysis.ts'
import { readConfig } from '../src/config/file.ts'
import { MemoryTree } from '../src/discover/memory-tree.ts'
import { json } from '../src/report/json.ts'
import { summary } from '../src/report/summary.ts'
import { catalogue } from '../src/rules/catalogue.ts'
import { scan } from '../src/scan.ts'
import { accepting } from '../src/settings.ts'
import { positionOf } from '../src/source/file.ts'
import { reportSchema, runOf, validator } from './report/scanned.ts'

type Files = Readonly<Record<string, string>>

const options = { today: '2026-11-22', rules: ['privileged-container'], gate: 'new' } satisfies ScanOptions

const box = (name: string, comment = '', value = 'true'): string =>
  `        - Name: ${name}\n          Image: app:1\n          Privileged: ${value} ${comment}\n`
const stack = (...boxes: string[]): string =>
  `Resources:\n  Task:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n${boxes.join('')}`
const ignore = (reason = 'node agent', until = ''): string => `# ecs-warden:ignore privileged-container ${until} -- ${reason}`

/** The change from one state to another, as it is judged where new suppressions are treated like this. */
async function change(mode: 'accept' | 'report' | 'reject', base: Files | undefined, head: Files, more: ScanOptions = {}) {
  const report = await scan(
    new MemoryTree(head),
    { ...options, newSuppressions: mode, ...more },
    base && { name: 'b', why: 'it is', tree: new MemoryTree(base) },
  )
  expect(validator(reportSchema)(json(report))).toEqual([])
  return {
    report,
    open: report.findings.map(({ state, subject }) => `${state} ${subject.container}`).sort(),
    accepted: report.suppressed.map(({ subject, suppression }) => `${suppression?.isNew ? 'new ' : ''}${subject.container}`).sort(),
    notices: report.notices.map(({ at, kind, say }) => `${at.file.path}:${positionOf(at.file, at.start).line} ${kind}: ${say}`),
    passed: report.gate.passed,
  }
}

const rejected = (line: number) =>
  `a.yaml:${line} refused: This ignore does not count for \`privileged-container\`: the base does not have it, and this change may not accept risks by itself.`

describe('a new fault with a new ignore', () => {
  const base = { 'a.yaml': stack(box('web', '', 'false')) }
  const head = { 'a.yaml': stack(box('web', ignore('node agent', 'until=2027-01-31'))) }

  test('passes where new ones are accepted', async () => {
    expect(await change('accept', base, head)).toMatchObject({ open: [], accepted: ['web'], notices: [], passed: true })
  })

  test('passes and stands first where they are reported', async () => {
    const { report, ...seen } = await change('report', base, head)
    expect(seen).toEqual({
      open: [],
      accepted: ['new web'],
      notices: ['a.yaml:8 new: This ignore is new and accepts `privileged-container` until 2027-01-31: node agent.'],
      passed: true,
    })
    const words = summary(report)
    expect(words.indexOf('This change lets more through')).toBeLessThan(words.indexOf('| Severity |'))
    expect(words).toContain('- `a.yaml:8`: This ignore is new and accepts `privileged-container` until 2027-01-31: node agent.')
    expect(JSON.parse(json(report)).suppressed[0].suppression.isNew).toBe(true)
  })

  test('fails where they are rejected, and is in the SARIF', async () => {
    const { report, ...seen } = await change('reject', base, head)
    expect(seen).toEqual({ open: ['new web'], accepted: [], notices: [rejected(8)], passed: false })
    expect(runOf(report).results).toHaveLength(1)
  })

  test('fails where they are rejected and no base could be read', async () => {
    expect(await change('reject', undefined, head)).toMatchObject({ accepted: [], notices: [rejected(8)], passed: false })
  })
})

describe('what the base accepts stays accepted, whatever moves', () => {
  test.each<[what: string, base: Files, head: Files]>([
    ['nothing changed', { 'a.yaml': stack(box('web', ignore())) }, { 'a.yaml': stack(box('web', ignore())) }],
    ['everything moved down', { 'a.yaml': stack(box('web', ignore())) }, { 'a.yaml': `# x\n\n${stack(box('web', ignore()))}` }],
    ['the file was renamed', { 'a.yaml': stack(box('web', ignore())) }, { 'b.yaml': stack(box('web', ignore())) }],
    [
      'one of two is left',
      { 'a.yaml': stack(`        ${ignore('whole container')}\n${box('web', ignore())}`) },
      { 'a.yaml': stack(box('web', ignore())) },
    ],
  ])('%s', async (_, base, head) => {
    expect(await change('reject', base, head)).toMatchObject({ open: [], accepted: ['web'], passed: true })
    expect(await change('report', base, head)).toMatchObject({ open: [], accepted: ['web'], notices: [], passed: true })
  })
})

describe('what the base does not accept in the same words is new', () => {
  const known = stack(box('web', ignore('node agent', 'until=2027-01-31')))
  test.each<[what: string, base: string, head: string, open: string[]]>([
    ['another reason', known, stack(box('web', ignore('something else', 'until=2027-01-31'))), ['existing web']],
    ['a later day', known, stack(box('web', ignore('node agent', 'until=2028-01-31'))), ['existing web']],
    ['no day any more', known, stack(box('web', ignore())), ['existing web']],
    [
      'another container',
      known,
      stack(box('web', ignore('node agent', 'until=2027-01-31')), box('api', ignore('node agent', 'until=2027-01-31'))),
      ['new api'],
    ],
    [
      'another container below one ignore for the whole resource',
      stack(box('web')).replace('Task:', `Task: ${ignore()}`),
      stack(box('web'), box('api')).replace('Task:', `Task: ${ignore()}`),
      ['new api'],
    ],
    ['one that had run out', stack(box('web', ignore('node agent', 'until=2026-01-31'))), stack(box('web', ignore())), ['existing web']],
  ])('%s', async (_, base, head, open) => {
    expect((await change('reject', { 'a.yaml': base }, { 'a.yaml': head })).open).toEqual(open)
    expect((await change('report', { 'a.yaml': base }, { 'a.yaml': head })).accepted).toContain(`new ${open[0]?.split(' ')[1]}`)
  })
})

describe('exceptions of the config', () => {
  const config = (text: string) => {
    const read = readConfig({ path: '.ecs-warden.yml', text }, catalogue)
    if ('wrong' in read) throw new Error(read.wrong.join('\n'))
    return accepting(read.config)
  }
  const agents = config('exceptions: [{rule: privileged-container, path: "agents/**", reason: node agents}]')
  const base = { 'a.yaml': stack(box('web', '', 'false')) }
  const head = { ...base, 'agents/one.yaml': stack(box('agent')) }

  test('of the base are about what is new, too', async () => {
    expect(await change('reject', base, head, { ...agents, before: agents })).toMatchObject({ open: [], accepted: ['agent'], passed: true })
    expect(await change('reject', undefined, head, { ...agents, before: agents })).toMatchObject({ accepted: ['agent'], passed: true })
  })

  test('of the head only do not count where new ones are rejected, also not for what is out of sight', async () => {
    expect(await change('reject', base, head, agents)).toMatchObject({ open: ['new agent'], passed: false })
    const hidden = { 'agents/one.yaml': `Parameters: {Open: {Type: String}}\n${stack(box('agent', '', '!Ref Open'))}` }
    expect((await change('reject', { 'agents/one.yaml': stack(box('agent')) }, hidden, agents)).passed).toBe(false)
    expect((await change('report', { 'agents/one.yaml': stack(box('agent')) }, hidden, agents)).passed).toBe(true)
  })

  test('a loosened policy lets no new suppression through where they are rejected', async () => {
    const without = '# ecs-warden:ignore privileged-container'
    const loose = config('policy: {require-reason: false}')
    const both = { 'a.yaml': stack(box('web', without)) }
    expect((await change('reject', both, both, loose)).open).toEqual(['existing web'])
    expect((await change('reject', both, both, { ...loose, before: loose })).open).toEqual([])
  })
})
