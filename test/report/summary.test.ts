import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Report } from '../../src/findings/report.ts'
import { excerpt, mask } from '../../src/report/excerpt.ts'
import { encodedPath } from '../../src/report/markdown.ts'
import { localCommand, summary } from '../../src/report/summary.ts'
import { scan } from '../../src/scan.ts'

const task = (count: number) =>
  JSON.stringify(
    {
      family: 'a',
      requiresCompatibilities: ['EC2'],
      containerDefinitions: Array.from({ length: count }, (_, index) => ({ name: `c${index}`, image: 'a:latest', privileged: true })),
    },
    null,
    1,
  )

const reportOf = (files: Record<string, string>): Promise<Report> => scan(new MemoryTree(files))

test('verdict first, then the table, the findings with links, coverage, and how to run it', async () => {
  const text = summary(await reportOf({ 'a.json': task(1) }), {
    link: ({ file }) => `https://example.test/${file.path}`,
    command: 'do it',
    notes: ['No comments: because.'],
  })
  expect(text.split('\n')[2]).toMatch(/^\*\*Failed: 1 certain finding is high or worse\./)
  expect(text).toContain('No comments: because.')
  expect(text).toContain('| high | 1 | 0 | 0 |')
  expect(text).toContain(
    '- **high** Container `c0` runs privileged: [`a.json:10`](https://example.test/a.json) · `a` · privileged-container',
  )
  expect(text).toContain('Files: task-definition 1.')
  expect(text).toContain('```sh\ndo it\n```')
})

test('beyond the first fifty, findings are folded by file', async () => {
  const text = summary(await reportOf({ 'a.json': task(40), 'b.json': task(40) }))
  expect(text.slice(0, text.indexOf('<details>')).match(/^- \*\*/gm)).toHaveLength(50)
  expect(text).toContain('<details><summary><code>b.json</code>')
})

test('it fits, in whole parts, and names the report that has everything', async () => {
  const report = await reportOf(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}.json`, task(60)])))
  const whole = summary(report)
  for (const limit of [40_000, 100_000, 300_000]) {
    const text = summary(report, { limit, reportFile: '/tmp/ecs-warden.json' })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
    expect(text).toMatch(/parts were left out\. The report in `\/tmp\/ecs-warden\.json` has everything\./)
    expect(text).toContain('### The same on your machine')
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
    for (const part of text.split('\n\n').slice(0, -2)) expect(whole).toContain(part)
  }
})

test('a crash of ours stands first and says how to report it', async () => {
  const report = await reportOf({})
  const text = summary({
    ...report,
    complete: false,
    outcome: 'error',
    crashes: [{ where: 'rule x', message: 'TypeError', stack: '    at y (z.js:1:1)' }],
  })
  expect(text).toContain('**Error: the run is incomplete and cannot pass.')
  expect(text).toContain('### Incomplete')
  expect(text).toContain('- rule x: TypeError')
  expect(text).toContain('/issues>')
})

test('what was not analysed and what could not be seen is listed', async () => {
  const text = summary(await reportOf({ 'a.yaml': 'Resources:\n  A:\n    Type: AWS::ECS::Service\n   bad: [\n', 'b.json': task(1) }))
  expect(text).toContain('Not analysed, or only in part')
  expect(text).toContain('`a.yaml`')
})

test('the command is fit for a shell', () => {
  const settings = {
    'config-file': '',
    frameworks: [],
    'var-files': [],
    parameters: [],
    'fail-on': 'high',
    profile: 'default',
    rules: [],
    'skip-rules': [],
    exclude: [],
    honor: [],
    paths: [],
  }
  expect(localCommand(settings)).toBe('node ecs-warden/dist/cli/index.js scan')
  expect(
    localCommand({
      ...settings,
      'fail-on': 'low',
      profile: 'strict',
      rules: ['a'],
      exclude: ['**/x y'],
      honor: ['trivy'],
      paths: ["it's", 'infra'],
    }),
  ).toBe("node ecs-warden/dist/cli/index.js scan 'it'\\''s' infra --fail-on low --profile strict --rule a --exclude '**/x y' --honor trivy")
})

test('an address survives any path', () => {
  expect(encodedPath('a b/(c)/ü#?.yaml')).toBe('a%20b/%28c%29/%C3%BC%23%3F.yaml')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (path) => void expect(encodedPath(path)).toMatch(/^[\w.~%/-]*$/)))
})

const file = { path: 'a.tf', text: 'one\n\tpassword = "canary" # \u202Eend\nthree' }
const rangeOf = (words: string, text = file) => ({
  file: text,
  start: text.text.indexOf(words),
  end: text.text.indexOf(words) + words.length,
})

test('an excerpt masks what is sensitive and shows what cannot be seen', () => {
  expect(excerpt(rangeOf('password'), [rangeOf('canary')])).toEqual({
    path: 'a.tf',
    line: 2,
    column: 2,
    text: `\tpassword = "${mask}" # \uFFFDend`,
    caretStart: 1,
    caretLength: 8,
  })
  expect(excerpt(rangeOf('canary'), [rangeOf('canary')])).toMatchObject({ caretStart: 13, caretLength: 4 })
  expect(excerpt(rangeOf('password'), [{ file, start: 0, end: file.text.length }])).toMatchObject({
    text: mask,
    caretStart: 0,
    caretLength: 4,
  })
})

test('a long line is cut to a window around its span', () => {
  const long = { path: 'x', text: `${'a'.repeat(500)}HERE${'b'.repeat(500)}` }
  const { text, caretStart, caretLength } = excerpt(rangeOf('HERE', long), [])
  expect(text.slice(caretStart, caretStart + caretLength)).toBe('HERE')
  expect(text.length).toBeLessThanOrEqual(162)
})

test('nothing sensitive comes through, wherever the spans lie', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '\t', '\n', '\r', 'é', '\u202E'), maxLength: 60 }),
      fc.nat(60),
      fc.nat(20),
      fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 4 }),
      (words, from, length, hidden) => {
        // What is hidden is written in a letter of its own.
        const characters = [...words]
        for (const [start, count] of hidden)
          for (let at = start; at < start + count && at < characters.length; at++)
            if (!/[\r\n]/.test(characters[at] ?? '')) characters[at] = 'S'
        const source = { path: 'x', text: characters.join('') }
        const spans = hidden.map(([start, count]) => ({
          file: source,
          start: Math.min(start, source.text.length),
          end: Math.min(start + count, source.text.length),
        }))
        const start = Math.min(from, source.text.length)
        const shown = excerpt({ file: source, start, end: Math.min(start + length, source.text.length) }, spans)
        expect(shown.text).not.toContain('S')
        expect(shown.text).not.toMatch(/[\n\r\u202E]/)
        expect(shown.caretLength).toBeGreaterThan(0)
        expect(shown.caretStart).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})
