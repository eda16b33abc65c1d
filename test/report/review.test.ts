import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { fill } from '../../src/findings/message.ts'
import type { Report } from '../../src/findings/report.ts'
import { bodyBudget } from '../../src/report/comment.ts'
import { code, fenced, message, words } from '../../src/report/markdown.ts'
import { markerIn } from '../../src/report/marker.ts'
import type { Placement } from '../../src/report/placement.ts'
import { type ReviewOptions, reviewOf } from '../../src/report/review.ts'
import { scan } from '../../src/scan.ts'

const containers = (...names: string[]) =>
  JSON.stringify(
    { family: 'a', requiresCompatibilities: ['EC2'], containerDefinitions: names.map((name) => ({ name, image: 'b', privileged: true })) },
    null,
    1,
  )

const report = (...names: string[]): Promise<Report> =>
  scan(new MemoryTree({ 'a.json': containers(...names) }), { rules: ['privileged-container'] })

const options = (of: Report, more: Partial<ReviewOptions> = {}): ReviewOptions => ({
  placements: new Map(
    of.findings.map((finding, index): [Finding, Placement] => [finding, { kind: 'line', path: 'a.json', line: index + 1, exact: true }]),
  ),
  said: new Set(),
  maxComments: 25,
  suggestions: true,
  level: 'low',
  ...more,
})

test('one comment a finding, worst first, with its marker; the rest is counted', async () => {
  const found = await report('a', 'b', 'c')
  const review = reviewOf(found, options(found, { maxComments: 2, summary: 'https://example.test/run' }))
  expect(review?.comments.map(({ line, identities }) => [line, identities.length])).toEqual([
    [1, 1],
    [2, 1],
  ])
  expect(review?.left).toBe(1)
  expect(review?.body).toBe(
    `ecs-warden: 2 high in the comments of this pull request; 1 more in the [job summary](https://example.test/run).\n<!-- ecs-warden:v1 review in=${found.sightings.scope} -->`,
  )
  expect(review?.comments.map(({ body }) => markerIn(body)?.identities)).toEqual(
    found.findings.slice(0, 2).map(({ identity }) => [identity]),
  )
})

test('findings of one container on one line are told apart by their property', async () => {
  const task = {
    family: 'a',
    requiresCompatibilities: ['EC2'],
    containerDefinitions: [{ name: 'a', image: 'b', linuxParameters: { capabilities: { add: ['SYS_ADMIN', 'NET_ADMIN'] } } }],
  }
  const found = await scan(new MemoryTree({ 'a.json': JSON.stringify(task) }), { rules: ['dangerous-linux-capability'] })
  const placements = new Map(
    found.findings.map((finding): [Finding, Placement] => [finding, { kind: 'line', path: 'a.json', line: 1, exact: true }]),
  )
  expect(reviewOf(found, options(found, { placements }))?.comments.map(({ body }) => body.split('\n')[2])).toEqual([
    'The same in `linuxParameters.capabilities.add[NET_ADMIN]`.',
  ])
})

test('what was said, what is not severe enough and what has no place makes no comment', async () => {
  const found = await report('a', 'b')
  const said = new Set(found.findings.map(({ identity }) => identity))
  expect(reviewOf(found, options(found, { said }))).toBeUndefined()
  expect(reviewOf(found, options(found, { level: 'critical' }))).toBeUndefined()
  expect(reviewOf(found, options(found, { placements: new Map() }))).toBeUndefined()
  expect(reviewOf(found, options(found, { maxComments: 0 }))).toBeUndefined()
})

test('the same rule on the same line is one comment, and a new member of it another one', async () => {
  const found = await report('a', 'b', 'c')
  const placements = new Map(
    found.findings.map((finding): [Finding, Placement] => [finding, { kind: 'line', path: 'a.json', line: 7, exact: true }]),
  )
  const first = reviewOf(found, options(found, { placements }))
  expect(first?.comments).toHaveLength(1)
  expect(first?.comments[0]?.body).toContain('The same in `b`, `c`.')
  expect(first?.comments[0]?.identities).toHaveLength(3)
  const second = reviewOf(found, options(found, { placements, said: new Set(found.findings.slice(0, 2).map(({ identity }) => identity)) }))
  expect(second?.comments[0]?.body).toContain('Container `c` runs privileged')
  expect(second?.comments[0]?.identities).toEqual([found.findings[2]?.identity])
})

test('the suggestion stands in a fence that nothing in it can end, and only where it is one', async () => {
  const found = await report('a')
  const [finding] = found.findings
  const at = (suggestion: { startLine: number; line: number; text: string | undefined }) =>
    reviewOf(
      found,
      options(found, { placements: new Map(finding ? [[finding, { kind: 'line', path: 'a', line: 3, exact: true, suggestion }]] : []) }),
    )?.comments[0]
  expect(at({ startLine: 2, line: 3, text: '```` x\n```' })).toMatchObject({
    startLine: 2,
    line: 3,
    body: expect.stringContaining('\n`````suggestion\n```` x\n```\n`````\n'),
  })
  expect(at({ startLine: 3, line: 3, text: undefined })?.body).toContain('\n```suggestion\n```\n')
  expect(at({ startLine: 3, line: 3, text: '' })?.body).toContain('\n```suggestion\n\n```\n')
  expect(at({ startLine: 3, line: 3, text: 'a\n'.repeat(9) })?.body).not.toContain('suggestion')
})

test('a comment is short before its fold', async () => {
  const found = await report('a', 'b', 'c', 'd')
  const suggestion = { startLine: 1, line: 6, text: '1\n2\n3\n4\n5\n6' }
  const placements = new Map(
    found.findings.map((finding): [Finding, Placement] => [finding, { kind: 'line', path: 'a.json', line: 7, exact: true, suggestion }]),
  )
  const body = reviewOf(found, options(found, { placements }))?.comments[0]?.body ?? ''
  expect(body.slice(0, body.indexOf('<details>')).trimEnd().split('\n').length).toBeLessThanOrEqual(12)
})

test('a great many findings on one line stay within the limits of a body', async () => {
  const found = await report(...Array.from({ length: 1200 }, (_, index) => `${'x'.repeat(200)}${index}`))
  const placements = new Map(
    found.findings.map((finding): [Finding, Placement] => [finding, { kind: 'line', path: 'a.json', line: 7, exact: true }]),
  )
  const review = reviewOf(found, options(found, { placements }))
  expect(review?.comments).toHaveLength(4)
  for (const { body, identities } of review?.comments ?? []) {
    expect(body.length).toBeLessThan(bodyBudget)
    expect(markerIn(body)).toMatchObject({ identities, rule: 'privileged-container' })
    expect(markerIn(body)?.traces).toHaveLength(identities.length)
  }
})

test('words are words only', () => {
  expect(words('@octocat <b>x</b> [a](b) #12 GH-3 *x* _y_ `z` | $x$ ~s~ &amp;')).toBe(
    '@\u200Boctocat &lt;b&gt;x&lt;/b&gt; \\[a\\](b) #\u200B12 GH-\u200B3 \\*x\\* \\_y\\_ \\`z\\` \\| \\$x\\$ \\~s\\~ &amp;amp;',
  )
  expect(words('see https://evil.test and www.evil.test')).toBe('see https\\://evil.test and www\\.evil.test')
  expect(words('two\nlines\u202E')).toBe('two lines')
})

test('code cannot be left, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '\n', '\\', '<', '\u202E') }), (text) => {
      const out = code(text)
      if (out === '') return
      const [, fence = '', inner = ''] = /^(`+)([\s\S]*?)\1$/.exec(out) ?? []
      expect(out).toBe(fence + inner + fence)
      expect(new RegExp(`(?<!\`)${fence}(?!\`)`).test(inner)).toBe(false)
      expect(out).not.toMatch(/[\n\u202E]/)
    }),
  )
})

test('a message keeps its code and tames the rest', () => {
  expect(message(fill('Container `{container}` has {what}', { container: '`@x` <i>', what: '@you' }))).toBe(
    "Container `'@x' <i>` has @\u200Byou",
  )
  expect(message('a `b` c')).toBe('a `b` c')
  expect(message('odd ` one')).toBe('odd \\` one')
})

test('a fence is longer than any in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n') }), (text) => {
      const lines = fenced(text).split('\n')
      const fence = lines[0] ?? ''
      expect(lines.at(-1)).toBe(fence)
      expect(lines.slice(1, -1).some((line) => line.includes(fence))).toBe(false)
    }),
  )
})
