import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lineHashes } from '../../src/report/fingerprint.ts'
import { withAbsoluteLinks } from '../../src/report/sarif/rule.ts'
import { sarif } from '../../src/report/sarif.ts'
import { positionOf } from '../../src/source/file.ts'
import { canary, files, findingIn, runOf, sarifSchema, scanned, template, validator } from './scanned.ts'

const problems = validator(sarifSchema)

test('is valid SARIF 2.1.0, the same each time, one run', async () => {
  const report = await scanned()
  const text = sarif(report, { category: 'ecs' })
  expect(problems(text)).toEqual([])
  expect(text).toBe(sarif(await scanned(), { category: 'ecs' }))
  expect(text.endsWith('}\n')).toBe(true)
  const run = runOf(report, { category: 'ecs' })
  expect(run.automationDetails).toEqual({ id: 'ecs/' })
  expect(runOf(report, { category: 'a/b/' }).automationDetails).toEqual({ id: 'a/b/' })
  expect(run.columnKind).toBe('utf16CodeUnits')
  expect(run.tool.driver).toMatchObject({ name: 'ecs-warden', semanticVersion: report.tool.version })
})

test('nothing found is a valid file with an empty list, which closes what is fixed', async () => {
  const report = await scanned({})
  expect(problems(sarif(report))).toEqual([])
  expect(runOf(report)).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] })
  expect(runOf(report).automationDetails).toBeUndefined()
})

test('no secret is in it', async () => {
  const report = await scanned()
  expect(report.findings.map(({ rule }) => rule)).toContain('secret-in-environment')
  expect(report.diagnostics.length).toBeGreaterThan(3)
  expect(sarif(report)).not.toContain(canary)
  expect(sarif(report)).not.toContain('hunter2')
})

test('a rule is all that code scanning reads of it', async () => {
  const { rules = [] } = runOf(await scanned()).tool.driver
  expect(rules.map(({ id }) => id)).toEqual((await scanned()).rules.map(({ id }) => id))
  expect(rules.find(({ id }) => id === 'privileged-container')).toMatchObject({
    name: 'PrivilegedContainer',
    shortDescription: { text: 'Container runs privileged' },
    defaultConfiguration: { level: 'error' },
    properties: {
      'security-severity': '8.0',
      precision: 'very-high',
      tags: expect.arrayContaining(['security', 'ecs', 'external/cwe/cwe-250']),
    },
  })
  for (const { shortDescription, fullDescription, help, name, properties } of rules) {
    expect(shortDescription?.text.length).toBeLessThanOrEqual(1024)
    expect(fullDescription?.text.length).toBeLessThanOrEqual(1024)
    expect(name?.length).toBeLessThanOrEqual(255)
    expect(properties?.tags?.length).toBeLessThanOrEqual(20)
    expect(help?.markdown).toMatch(/^# /)
  }
})

test('levels and scores follow severity, and what is only likely is a note', async () => {
  const report = await scanned()
  const [finding] = report.findings
  if (!finding) throw new Error('no finding')
  const level = (more: Partial<typeof finding>) => runOf({ ...report, findings: [{ ...finding, ...more }] }).results[0]?.level
  expect([level({ severity: 'critical' }), level({}), level({ severity: 'medium' }), level({ severity: 'low' })]).toEqual([
    'error',
    'error',
    'warning',
    'note',
  ])
  expect(level({ severity: 'critical', certainty: 'likely' })).toBe('note')
  const [rule] = report.rules
  if (!rule) throw new Error('no rule')
  const scores = (['critical', 'high', 'medium', 'low'] as const).map(
    (severity) => runOf({ ...report, rules: [{ ...rule, severity }] }).tool.driver.rules?.[0]?.properties?.['security-severity'],
  )
  expect(scores).toEqual(['9.5', '8.0', '5.5', '2.0'])
  const likely = runOf(report).results.find(({ level, ruleId }) => level === 'note' && ruleId === 'privileged-container')
  expect(likely?.message.text).toContain('This is likely, not certain')
})

test('the worst come first, the certain before the likely', async () => {
  const report = await scanned()
  const shuffled = runOf({ ...report, findings: [...report.findings].reverse() })
  expect(shuffled).toEqual(runOf(report))
  const order = ['error', 'warning', 'note']
  const certain = shuffled.results
    .filter(({ properties }) => properties?.['certainty'] === 'certain')
    .map(({ level }) => order.indexOf(level ?? ''))
  expect(certain).toEqual([...certain].sort())
})

test('a place is one line, in UTF-16 columns, with an encoded path and the name of the resource', async () => {
  const report = await scanned()
  const { results } = runOf(report)
  for (const { locations: [location] = [] } of results) {
    const { startLine = 0, startColumn = 0, endLine, endColumn = 0 } = location?.physicalLocation?.region ?? {}
    expect(startLine).toBeGreaterThan(0)
    expect(startColumn).toBeGreaterThan(0)
    expect(endLine).toBe(startLine)
    expect(endColumn).toBeGreaterThan(startColumn)
  }
  const uris = results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri)
  expect(uris).toContain('odd%20n%C3%A4me%20%231%25.yaml')
  expect(uris).toContain('stacks/api.yaml')
  expect(results.flatMap(({ locations }) => locations?.[0]?.logicalLocations)).toContainEqual({
    fullyQualifiedName: 'Api.containerDefinitions[web]',
    kind: 'container',
  })
  expect(results.flatMap(({ locations }) => locations?.[0]?.logicalLocations)).toContainEqual({
    fullyQualifiedName: 'Api',
    kind: 'resource',
  })
})

test('a place of several lines is cut to its first, and an empty one stays valid', async () => {
  const file = { path: 'a.yaml', text: 'a: 😀 |\n  b\n\n' }
  const report = await scanned({})
  const at = (start: number, end: number) => runOf({ ...report, findings: [findingIn(file, 'a', { at: { file, start, end } })] })
  expect(at(3, 11).results[0]?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 1, startColumn: 4, endLine: 1, endColumn: 8 })
  expect(at(12, 12).results[0]?.locations?.[0]?.physicalLocation?.region).toEqual({
    startLine: 3,
    startColumn: 1,
    endLine: 3,
    endColumn: 1,
  })
  expect(at(file.text.length, file.text.length).results[0]?.partialFingerprints?.['primaryLocationLineHash']).toMatch(/^[0-9a-f]+:1$/)
})

test('fingerprints: the one that code scanning computes itself, and our own', async () => {
  const report = await scanned()
  const finding = report.findings.find(({ rule, subject }) => rule === 'privileged-container' && subject.container === 'web')
  if (!finding) throw new Error('no finding')
  expect(runOf({ ...report, findings: [finding] }).results[0]?.partialFingerprints).toEqual({
    primaryLocationLineHash: lineHashes(finding.at.file)[positionOf(finding.at.file, finding.at.start).line - 1],
    'ecsFinding/v1': finding.identity,
  })
})

test('the way of a value: linked in the message, listed, and as a flow from where it is written to where it is used', async () => {
  const report = await scanned()
  const result = runOf(report).results.find(({ message }) => message.text?.includes('ImageTag'))
  expect(result?.message.text).toMatch(
    /^Container 'web' runs whatever 'latest' is when it is deployed\. .* The value comes from \[default of parameter ImageTag\]\(1\)\.$/,
  )
  expect(result?.relatedLocations).toMatchObject([
    { id: 1, message: { text: 'default of parameter ImageTag' }, physicalLocation: { region: { startLine: 2 } } },
  ])
  const steps = result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => [
    location?.message?.text,
    location?.physicalLocation?.region?.startLine,
  ])
  expect(steps).toEqual([
    ['default of parameter ImageTag', 2],
    ['used for image', 17],
  ])
})

test('steps go from the far end to the near one, are never more than 1,000, and a condition never shows a string', async () => {
  const file = { path: 'a.tf', text: `${'x\n'.repeat(3000)}use` }
  const step = (line: number) => ({
    at: { file, start: line * 2, end: line * 2 + 1 },
    name: line === 0 ? `var.a == "${canary}" ? 1 : 2` : `local.l${line}`,
    kind: line === 0 ? ('condition' as const) : ('local' as const),
  })
  const empty = await scanned({})
  const run = (count: number) =>
    runOf({ ...empty, findings: [findingIn(file, 'use', { origin: Array.from({ length: count }, (_, line) => step(line)) })] })
  const words = (count: number) =>
    run(count).results[0]?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location?.message?.text)
  expect(words(3)).toEqual(['local value local.l2', 'local value local.l1', 'condition var.a == "…" ? 1 : 2', 'used for privileged'])
  expect(words(3000)).toHaveLength(1000)
  expect(run(3000).results[0]?.relatedLocations).toHaveLength(100)
})

test('what a rule points at besides is linked', async () => {
  const result = runOf(await scanned()).results.find(({ ruleId }) => ruleId === 'shared-task-and-execution-role')
  expect(result?.message.text).toContain('See also [the execution role](1), [the role](2).')
  expect(result?.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
    [1, 'the execution role'],
    [2, 'the role'],
  ])
})

test('a proved fix is there, one that was not proved is not', async () => {
  const report = await scanned()
  const proved = report.findings.find(({ proved, at }) => proved && at.file.path === 'stacks/api.yaml')
  if (!proved) throw new Error('no proved fix')
  expect(runOf({ ...report, findings: [proved] }).results[0]?.fixes).toMatchObject([
    {
      artifactChanges: [
        {
          artifactLocation: { uri: 'stacks/api.yaml' },
          replacements: [{ deletedRegion: { startLine: 18 }, insertedContent: { text: 'false' } }],
        },
      ],
    },
  ])
  expect(runOf({ ...report, findings: [{ ...proved, proved: false }] }).results[0]?.fixes).toBeUndefined()
})

test('instances of one rule at one place are one result that names them all', async () => {
  const file = { path: 'main.tf', text: 'privileged = true\n' }
  const report = await scanned()
  const instances = ['a', 'b', 'c'].map((name, index) =>
    findingIn(file, 'true', {
      subject: { ...findingIn(file, 'true').subject, address: `aws_ecs_task_definition.t["${name}"]` },
      identity: `${index}`.repeat(32),
      proved: true,
      edits: [{ at: { file, start: 13, end: 17 }, text: 'false' }],
      certainty: name === 'c' ? 'likely' : 'certain',
    }),
  )
  const [first] = instances
  if (!first) throw new Error('no finding')
  const [result, ...more] = runOf({ ...report, findings: instances }).results
  expect(more).toEqual([])
  expect(result?.level).toBe('error')
  expect(result?.message.text).toMatch(
    /^Container runs privileged, in 3 places: container 'web' of 'aws_ecs_task_definition\.t\\\["a"\\\]', container 'web' of .*"b".*, .*"c"\\\]'\. /,
  )
  expect(result?.locations?.[0]?.logicalLocations?.map(({ fullyQualifiedName }) => fullyQualifiedName)).toEqual(
    ['a', 'b', 'c'].map((name) => `aws_ecs_task_definition.t["${name}"].containerDefinitions[web]`),
  )
  expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements).toHaveLength(1)
  const own = (findings: typeof instances) => runOf({ ...report, findings }).results[0]?.partialFingerprints?.['ecsFinding/v1']
  expect(own(instances)).toMatch(/^[0-9a-f]{32}$/)
  expect(own([...instances].reverse())).toBe(own(instances))
  expect(own([first])).toBe(first.identity)
  const other = { ...first, rule: 'secret-in-environment' }
  expect(runOf({ ...report, findings: [first, other] }).results).toHaveLength(2)
  const property = { ...first, identity: 'f'.repeat(32), subject: { ...first.subject, property: 'environment[X]' } }
  expect(runOf({ ...report, findings: [first, property] }).results[0]?.message.text).toContain("'privileged' of container 'web'")
  const clash = { ...first, identity: 'e'.repeat(32), edits: [{ at: { file, start: 13, end: 17 }, text: 'no' }] }
  expect(runOf({ ...report, findings: [first, clash] }).results[0]?.fixes).toBeUndefined()
})

test('suppressed findings never appear', async () => {
  const report = await scanned()
  const [finding] = report.findings
  if (!finding) throw new Error('no finding')
  const suppressed = { ...finding, suppression: { rules: [finding.rule], at: finding.at, covers: finding.at, from: 'comment' as const } }
  expect(runOf({ ...report, findings: [suppressed], suppressed: [suppressed] }).results).toEqual([])
})

test('what failed and what could not be seen is told, and an incomplete run is not successful', async () => {
  const report = await scanned()
  const [at] = report.findings.map(({ at }) => at)
  if (!at) throw new Error('no finding')
  const failed = {
    ...report,
    complete: false,
    crashes: [{ where: 'rule x', message: 'TypeError', stack: 'at /home/me/x.js' }],
    diagnostics: [...report.diagnostics, { at, severity: 'error' as const, message: `Unexpected scalar: "x\\"${canary}` }],
    blindSpots: Array.from({ length: 2000 }, () => ({
      at,
      unit: 'u',
      say: `Module \`m\` from \`git::https://me:${canary}@host/x\` was not followed.`,
    })),
  }
  const text = sarif(failed)
  expect(problems(text)).toEqual([])
  expect(text).not.toContain(canary)
  expect(text).not.toContain('/home/me')
  const [invocation] = runOf(failed).invocations ?? []
  expect(invocation?.executionSuccessful).toBe(false)
  const told = invocation?.toolExecutionNotifications ?? []
  expect(told.filter(({ descriptor }) => descriptor?.id === 'not-seen')).toHaveLength(501)
  expect(told.at(-1)?.message.text).toBe('And 1500 more of this kind.')
  expect(told).toContainEqual({ descriptor: { id: 'crash' }, level: 'error', message: { text: 'rule x failed (TypeError).' } })
  expect(told.filter(({ descriptor, level }) => descriptor?.id === 'input-not-read' && level === 'error').length).toBeGreaterThan(1)
})

test('names of any kind stay names: no control characters, no links, no Markdown, never long', async () => {
  const file = { path: 'a\\b/[x](y) 😀\ud800\n.yaml', text: 'privileged: true\n' }
  const evil = '[click](https://evil.example) ![x](y) <img src=x> `code` \u202Eabc\u0007\u2028 \ud800 '
  const subject = { ...findingIn(file, 'true').subject, address: evil.repeat(5000), container: evil, property: evil }
  const finding = findingIn(file, 'true', {
    subject,
    message: `Container \`${evil}\` runs`,
    origin: [{ at: findingIn(file, 'true').at, name: evil, kind: 'local' }],
  })
  const report = { ...(await scanned()), findings: [finding, { ...finding, identity: 'a'.repeat(32) }] }
  const text = sarif(report)
  expect(problems(text)).toEqual([])
  const { results } = runOf(report)
  const message = results[0]?.message.text ?? ''
  expect(message.match(/(?<!\\)\[/g)).toHaveLength(1)
  expect(message.match(/(?<!\\)\]\((\d+)\)/g)).toEqual(['](1)'])
  expect(message).not.toContain('`')
  expect(JSON.stringify(results)).not.toMatch(/[\u202E\u0007\u2028]|\\u0007|\\ud800/)
  expect(JSON.stringify(results).length).toBeLessThan(20_000)
  expect(results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('a%5Cb/%5Bx%5D(y)%20%F0%9F%98%80%EF%BF%BD%0A.yaml')
})

test('5,000 results in little time; of 30,000 the 25,000 worst, and how many are not there', async () => {
  const file = { path: 'big.yaml', text: Array.from({ length: 30_000 }, (_, line) => `privileged: true # ${line}`).join('\n') }
  const report = await scanned()
  let start = 0
  const findings = Array.from({ length: 30_000 }, (_, line) => {
    const at = { file, start: start + 12, end: start + 16 }
    start = file.text.indexOf('\n', start) + 1
    return findingIn(file, 'true', {
      at,
      identity: String(line).padStart(32, '0'),
      severity: line % 6 === 0 ? 'low' : 'high',
      origin: [{ at, name: 'X', kind: 'default' }],
    })
  })
  sarif({ ...report, findings: findings.slice(0, 100) })
  const text = sarif({ ...report, findings })
  const run = runOf({ ...report, findings })
  expect(run.results).toHaveLength(25_000)
  expect(run.results.every(({ level }) => level === 'error')).toBe(true)
  expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(/^Only the 25000 worst of 30000 results/)
  expect(gzipSync(text).length).toBeLessThan(10_000_000)
})

test('a file that would be too big loses its least results', async () => {
  const report = await scanned()
  // Room for the rules and some of the results.
  const compressedBytes = gzipSync(sarif(report, { limits: { results: 3 } }), { level: 1 }).length + 100
  const cut = sarif(report, { limits: { compressedBytes } })
  expect(problems(cut)).toEqual([])
  expect(gzipSync(cut, { level: 1 }).length).toBeLessThanOrEqual(compressedBytes)
  expect(gunzipSync(gzipSync(cut)).length).toBe(Buffer.byteLength(cut))
  const kept = runOf(report, { limits: { compressedBytes } })
  const all = runOf(report)
  expect(kept.results.length).toBeGreaterThan(0)
  expect(kept.results).toEqual(all.results.slice(0, kept.results.length))
  expect(kept.results.length).toBeLessThan(all.results.length)
  expect(runOf(report, { limits: { characters: 3000 } }).results.length).toBeLessThan(5)
  expect(runOf(report, { limits: { results: 2 } }).results).toEqual(all.results.slice(0, 2))
})

test('the page of a rule is its help, with links that lead out of it', async () => {
  const page =
    '# T\n\nSee [a](../other/README.md#x), [b](https://x.test/y), [c](#why), [d](/docs/z.md), `[e](f)`.\n\n```yaml\n# [g](h)\n```\n\n[i]: j.md\n'
  const root = 'https://github.com/ecs-warden/ecs-warden/blob/HEAD'
  const expected = `# T\n\nSee [a](${root}/src/rules/other/README.md#x), [b](https://x.test/y), [c](${root}/src/rules/privileged-container/README.md#why), [d](${root}/docs/z.md), \`[e](f)\`.\n\n\`\`\`yaml\n# [g](h)\n\`\`\`\n\n[i]: ${root}/src/rules/privileged-container/j.md\n`
  expect(withAbsoluteLinks(page, 'privileged-container')).toBe(expected)
  const { rules } = runOf(await scanned(), { pages: { 'privileged-container': page } }).tool.driver
  expect(rules?.find(({ id }) => id === 'privileged-container')?.help?.markdown).toBe(expected)
})

test('no line of a file is in it', async () => {
  const text = sarif(await scanned())
  expect(text).not.toContain('"snippet"')
  expect(text).not.toContain('AssumeRolePolicyDocument')
  for (const line of `${template}\n${files['tasks/job.json']}`.split('\n').filter((one) => one.trim().length > 12))
    expect(text).not.toContain(line.trim())
})
