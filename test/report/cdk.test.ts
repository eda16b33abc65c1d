import { describe, expect, test } from 'vitest'
import { scanTree } from '../../src/analysis.ts'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Finding } from '../../src/findings/finding.ts'
import type { Report } from '../../src/findings/report.ts'
import { annotations } from '../../src/report/annotations.ts'
import { planOf, type Standing } from '../../src/report/conversation.ts'
import { json } from '../../src/report/json.ts'
import { markerIn } from '../../src/report/marker.ts'
import type { Placement } from '../../src/report/placement.ts'
import { reviewOf } from '../../src/report/review.ts'
import { sarif } from '../../src/report/sarif.ts'
import { summary } from '../../src/report/summary.ts'
import { text } from '../../src/report/text.ts'
import { reportOn } from '../../src/scan.ts'
import { cdkApp } from '../dialects/cdk-apps.ts'
import { reportSchema, runOf, sarifSchema, validator } from './scanned.ts'

const options = { today: '2026-01-01', rules: ['privileged-container'] } as const
const reportOf = (files: Readonly<Record<string, string>>): Report => reportOn(scanTree(new MemoryTree(files), options), options)

const app = cdkApp('javascript')
const { 'app.js': program = '', ...assembly } = app
const template = 'cdk.out/Shop.template.json'
const report = reportOf(app)

describe('a finding in what a CDK program made', () => {
  test('is annotated on the line of the program', () =>
    expect(annotations(report).map(({ path, line, endLine, column }) => [path, line, endLine, column])).toEqual([['app.js', 4, 4, 14]]))

  test('is an alert there, with the template beside it and the hash of that line', () => {
    const [result] = runOf(report).results
    expect(result?.locations?.map(({ physicalLocation }) => physicalLocation)).toEqual([
      { artifactLocation: { uri: 'app.js' }, region: { startLine: 4, startColumn: 14, endLine: 4, endColumn: 54 } },
    ])
    expect(
      result?.relatedLocations?.map(({ physicalLocation, message }) => [physicalLocation?.artifactLocation?.uri, message?.text]),
    ).toEqual([[template, 'the line of the template']])
    expect(result?.message.text).toContain('See also [the line of the template](1).')
    expect(validator(sarifSchema)(sarif(report))).toEqual([])
  })

  test('is one alert where one line makes several, with the calls beside it', () => {
    const { results } = runOf(reportOf(cdkApp('typescript')))
    expect(results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)).toEqual([
      'lib/node-agent.ts',
      'lib/shop-stack.ts',
    ])
    expect(results[1]?.message.text).toContain('in 4 places')
    const related = results[1]?.relatedLocations?.map(({ physicalLocation: at }) => `${at?.artifactLocation?.uri}:${at?.region?.startLine}`)
    expect(related).toEqual(
      expect.arrayContaining([
        'lib/shop-stack.ts:9',
        'lib/shop-stack.ts:10',
        'bin/shop.ts:5',
        'bin/shop.ts:6',
        'cdk.out/Shop.template.json:46',
      ]),
    )
  })

  test('says both places in the summary, the program first', () =>
    expect(summary(report, { link: ({ file }) => (file.path === 'app.js' ? 'https://example.test/app.js#L4' : undefined) })).toContain(
      `runs privileged: [\`app.js:4\`](https://example.test/app.js#L4) (\`${template}:29\`) ·`,
    ))

  test('is folded under its program where it was there before', () => {
    const before = { ...report, findings: report.findings.map((finding) => ({ ...finding, state: 'existing' as const })) }
    expect(summary(before)).toContain('<code>app.js</code> (1)')
  })

  test('says both places in the terminal, and shows no line of the program, of which nobody knows what is secret', () => {
    const secret = app['app.js']?.replace("'Task')", "'Task' /* canary-5a7e */)") ?? ''
    const shown = text(reportOf({ ...app, 'app.js': secret }), { colour: false })
    expect(shown).toContain(`   made at app.js:4:14\n   ┌ ${template}:29:21\n`)
    expect(shown).not.toContain('canary-5a7e')
    expect(shown).not.toContain('new ecs')
  })

  test('has both in the JSON report, whose path stays that of the template: it is what the base is compared by', () => {
    const [finding] = (JSON.parse(json(report)) as { findings: { path: string; madeAt: unknown }[] }).findings
    expect([finding?.path, finding?.madeAt]).toEqual([
      template,
      [{ path: 'app.js', region: { startLine: 4, startColumn: 14, endLine: 4, endColumn: 54 } }],
    ])
    expect(validator(reportSchema)(json(report))).toEqual([])
  })

  test('without a known line says why not, once, in the summary and in the terminal', () => {
    const words = '1 finding of a CDK application stands on the template only'
    for (const said of [summary(reportOf(assembly)), text(reportOf(assembly), { colour: false })]) expect(said).toContain(words)
    for (const said of [summary(report), text(report, { colour: false })]) expect(said).not.toContain('stands on the template only')
    expect(annotations(reportOf(assembly)).map(({ path }) => path)).toEqual([template])
  })
})

describe('a comment on what a CDK program made', () => {
  const bodyAt = (place: Placement, of = report): string => {
    const placements = new Map(of.findings.map((finding): [Finding, Placement] => [{ ...finding, state: 'new' }, place]))
    const findings = [...placements.keys()]
    return (
      reviewOf({ ...of, findings }, { placements, said: new Set(), maxComments: 25, suggestions: true, level: 'low' })?.comments[0]?.body ??
      ''
    )
  }
  const third = (place: Placement): string | undefined => bodyAt(place).split('\n')[2]

  test.each<[what: string, place: Placement, says: string]>([
    ['on its line', { kind: 'line', path: 'app.js', line: 4, exact: true, made: 'here' }, `Made here, and written to \`${template}:29\`.`],
    [
      'on a call that makes it',
      { kind: 'line', path: 'app.js', line: 9, exact: false, made: 'call' },
      `This call makes it, at \`app.js:4\`, and it is written to \`${template}:29\`.`,
    ],
    [
      'on the file',
      { kind: 'file', path: 'app.js' },
      `This is about what is made at \`app.js:4\` and written to \`${template}:29\`; which change made it a finding is not known.`,
    ],
    ['in the template', { kind: 'line', path: template, line: 29, exact: true }, 'Made at `app.js:4`.'],
  ])('%s says where it is made', (_, place, says) => expect(third(place)).toBe(says))

  test('says how the program accepts the risk', () =>
    expect(bodyAt({ kind: 'file', path: 'app.js' })).toContain(
      "`addMetadata('ecs-warden', { ignore: [{ rule: 'privileged-container', reason: '…' }] })`",
    ))

  const standing = (): Standing => {
    const body = bodyAt({ kind: 'line', path: 'app.js', line: 4, exact: true, made: 'here' })
    const marker = markerIn(body)
    if (!marker) throw new Error('no marker')
    return { id: 1, path: 'app.js', body, marker, resolved: false, replied: false }
  }
  const fate = (files: Readonly<Record<string, string>>) => planOf([standing()], reportOf(files), 'abcdef0').remove.length

  test('goes when it is mended or no longer made', () => {
    expect(fate(app)).toBe(0)
    expect(fate({ ...app, [template]: (app[template] ?? '').replace('"Privileged": true', '"Privileged": false') })).toBe(1)
    expect(fate(cdkApp('typescript'))).toBe(1)
  })

  test('stays where nothing was synthesised: nobody can tell', () =>
    expect(fate({ 'cdk.json': '{"app": "node app.js"}', 'app.js': program })).toBe(0))
})
