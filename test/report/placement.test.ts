import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MemoryTree } from '../../src/discover/memory-tree.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { type Head, type Placement, placementOf } from '../../src/report/placement.ts'
import { scan } from '../../src/scan.ts'
import type { Hunk } from '../../src/source/diff.ts'
import type { SourceFile, TextEdit } from '../../src/source/file.ts'
import { cdkApp } from '../dialects/cdk-apps.ts'

const stack = (...lines: string[]) => `Resources:
  TaskDef:
    Type: AWS::ECS::TaskDefinition
    Properties:
      RequiresCompatibilities: [EC2]
      ContainerDefinitions:
        - Name: web
          Image: a:1@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
          LogConfiguration: {LogDriver: awslogs}
${lines.map((line) => `          ${line}\n`).join('')}`

async function findingIn(text: string): Promise<{ finding: Finding; sensitive: Awaited<ReturnType<typeof scan>>['sensitive'] }> {
  const { findings, sensitive } = await scan(new MemoryTree({ 'a.yaml': text }), { rules: ['privileged-container'] })
  const [finding] = findings
  if (!finding) throw new Error('no finding')
  return { finding, sensitive }
}

const hunk = (headStart: number, headLines: number, added: readonly number[]): Hunk => ({
  baseStart: headStart,
  baseLines: headLines,
  headStart,
  headLines,
  added,
  removed: [],
})

const headOf = (text: string, hunks: readonly Hunk[], lineOf: (line: number) => number | undefined = (line) => line): Head => ({
  diff: [{ path: 'a.yaml', status: 'modified', hunks }],
  files: new Map([['a.yaml', { text, lineOf }]]),
  before: new Map(),
})

const text = stack('Privileged: true', 'Cpu: 1')

test('an added line, a line near one, a line elsewhere', async () => {
  const { finding, sensitive } = await findingIn(text)
  const suggestion = { startLine: 10, line: 10, text: '          Privileged: false' }
  expect(placementOf(finding, headOf(text, [hunk(8, 4, [10])]), sensitive)).toEqual({
    kind: 'line',
    path: 'a.yaml',
    line: 10,
    exact: true,
    suggestion,
  })
  expect(placementOf(finding, headOf(text, [hunk(8, 4, [11])]), sensitive)).toEqual({
    kind: 'line',
    path: 'a.yaml',
    line: 10,
    exact: false,
    suggestion,
  })
  expect(placementOf(finding, headOf(text, [hunk(1, 4, [2])]), sensitive)).toEqual({ kind: 'none' })
  expect(placementOf(finding, { diff: [], files: new Map(), before: new Map() }, sensitive)).toEqual({ kind: 'none' })
})

/** A line of another file that is to blame. */
async function blamed(on: 'head' | 'base', words: string, line = 'flag: true'): Promise<Finding> {
  const { finding } = await findingIn(text)
  const file = { path: 'flags.yaml', text: words }
  const start = words.indexOf(line)
  return { ...finding, state: 'new', cause: { at: { file, start, end: start + line.length }, on, say: '`flag` is set here' } }
}

const headWith = (hunks: readonly Hunk[], status: 'modified' | 'deleted', onHead: string, before: string): Head => ({
  diff: [
    { path: 'a.yaml', status: 'modified', hunks: [hunk(1, 4, [2])] },
    { path: 'flags.yaml', status, hunks },
  ],
  files: new Map([
    ['a.yaml', { text, lineOf: (line: number) => line }],
    ['flags.yaml', { text: onHead, lineOf: (line: number) => line }],
  ]),
  before: new Map([['flags.yaml', before]]),
})

test('the line to blame, where the pull request shows it', async () => {
  const words = 'a: 1\nflag: true\n'
  const finding = await blamed('head', words)
  const cause = { kind: 'line', path: 'flags.yaml', line: 2, exact: true, cause: finding.cause }
  expect(placementOf(finding, headWith([hunk(1, 2, [2])], 'modified', words, ''), [])).toEqual(cause)
  // The fault's own hunk comes first.
  const own: Head = {
    ...headWith([hunk(1, 2, [2])], 'modified', words, ''),
    diff: [{ path: 'a.yaml', status: 'modified', hunks: [hunk(8, 4, [11])] }],
  }
  expect(placementOf(finding, own, [])).toMatchObject({ path: 'a.yaml', line: 10, exact: false })
  // Another text on the head: the whole file, for it is new.
  expect(placementOf(finding, headWith([hunk(1, 2, [2])], 'modified', 'a: 1\nflag: no\n', ''), [])).toEqual({
    kind: 'file',
    path: 'a.yaml',
  })
})

test('of what the base does not have, the added line that its value came through', async () => {
  const { cause, ...finding } = await blamed('head', 'a: 1\nflag: true\n')
  const origin = [{ at: cause?.at ?? finding.at, name: 'var.flag', kind: 'default' as const }]
  const place = (added: readonly number[]) =>
    placementOf({ ...finding, origin }, headWith([hunk(1, 2, added)], 'modified', 'a: 1\nflag: true\n', ''), [])
  const say = '`var.flag` is set here'
  expect(place([2])).toMatchObject({ kind: 'line', path: 'flags.yaml', line: 2, exact: true, cause: { on: 'head', say } })
  expect(place([1])).toEqual({ kind: 'file', path: 'a.yaml' })
})

test('a line that was taken away: by its number and text, or as the only one of that text', async () => {
  const words = 'a: 1\nflag: true\nb: 2\n'
  const finding = await blamed('base', words)
  const taken = (removed: readonly number[]): Hunk => ({ ...hunk(1, 2, []), removed })
  const left = (line: number) => ({ kind: 'line', path: 'flags.yaml', line, side: 'LEFT', exact: true, cause: finding.cause })
  expect(placementOf(finding, headWith([taken([2])], 'modified', '', words), [])).toEqual(left(2))
  expect(placementOf(finding, headWith([taken([1, 2, 3])], 'deleted', '', words), [])).toEqual(left(2))
  // The base has moved on since the diff began.
  expect(placementOf(finding, headWith([taken([3, 4])], 'modified', '', `x\n${words}`), [])).toEqual(left(3))
  expect(placementOf(finding, headWith([taken([1, 3])], 'modified', '', 'flag: true\n\nflag: true\n'), [])).toEqual({
    kind: 'file',
    path: 'a.yaml',
  })
})

test('whole files are for what is new, and only where they are in the diff', async () => {
  const finding = await blamed('head', 'flag: true\n')
  const elsewhere: Head = { diff: [{ path: 'flags.yaml', status: 'modified', hunks: [] }], files: new Map(), before: new Map() }
  expect(placementOf(finding, elsewhere, [])).toEqual({ kind: 'file', path: 'flags.yaml' })
  expect(placementOf({ ...finding, state: 'not-compared' }, elsewhere, [])).toEqual({ kind: 'none' })
  expect(placementOf(finding, { ...elsewhere, diff: [] }, [])).toEqual({ kind: 'none' })
})

test('the head has other lines than the merge that was scanned', async () => {
  const { finding, sensitive } = await findingIn(text)
  const onHead = text.slice(text.indexOf('\n') + 1)
  expect(
    placementOf(
      finding,
      headOf(onHead, [hunk(7, 4, [9])], (line) => line - 1),
      sensitive,
    ),
  ).toMatchObject({ line: 9, suggestion: { startLine: 9, line: 9 } })
  // A wrong map is caught by the text.
  expect(placementOf(finding, headOf(onHead, [hunk(7, 6, [9])]), sensitive)).toEqual({ kind: 'none' })
  expect(
    placementOf(
      finding,
      headOf(text, [hunk(8, 4, [10])], () => undefined),
      sensitive,
    ),
  ).toEqual({ kind: 'none' })
})

test('lone carriage returns count lines otherwise than git does', async () => {
  const { finding, sensitive } = await findingIn(`# a\rb\n${text}`)
  expect(placementOf(finding, headOf(`# a\rb\n${text}`, [hunk(1, 15, [11])]), sensitive)).toEqual({ kind: 'none' })
})

test.each([
  ['a fix that was not proved', (finding: Finding) => ({ ...finding, proved: false })],
  [
    'a fix that touches another file',
    (finding: Finding) => ({
      ...finding,
      edits: [...finding.edits, { at: { file: { path: 'b', text: 'b' }, start: 0, end: 0 }, text: '' }],
    }),
  ],
  ['no fix', (finding: Finding) => ({ ...finding, edits: [] })],
])('no suggestion: %s', async (_, change) => {
  const { finding, sensitive } = await findingIn(text)
  expect(placementOf(change(finding), headOf(text, [hunk(8, 4, [10])]), sensitive)).toEqual({
    kind: 'line',
    path: 'a.yaml',
    line: 10,
    exact: true,
  })
})

test('no suggestion repeats a secret', async () => {
  const one = `{"family":"a","requiresCompatibilities":["EC2"],"containerDefinitions":[{"name":"a","image":"b","privileged":true,"environment":[{"name":"PASSWORD","value":"canary-1234"}]}]}\n`
  const { finding, sensitive } = await findingIn(one)
  expect(finding.proved).toBe(true)
  const placement = placementOf(finding, headOf(one, [hunk(1, 1, [1])]), sensitive)
  expect(placement).toEqual({ kind: 'line', path: 'a.yaml', line: 1, exact: true })
})

test('no suggestion where a line ends in CR LF or holds what cannot be seen', async () => {
  for (const odd of [text.replaceAll('\n', '\r\n'), stack('Privileged: true # \u202Etrap')]) {
    const { finding, sensitive } = await findingIn(odd)
    expect(placementOf(finding, headOf(odd, [hunk(8, 4, [10])]), sensitive)).toEqual({
      kind: 'line',
      path: 'a.yaml',
      line: 10,
      exact: true,
    })
  }
})

test('a suggestion comes to the same text as the edits, whatever they are', async () => {
  const { finding } = await findingIn(text)
  const anyLines = fc.array(fc.constantFrom('a', 'bb', '', '  c', 'd d'), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(
      anyLines,
      fc.boolean(),
      fc.nat(30),
      fc.nat(12),
      fc.constantFrom('', 'x', '\n', 'y\n', '\nz', 'p\nq\n'),
      (lines, end, from, length, words) => {
        const file: SourceFile = { path: 'a.yaml', text: lines.join('\n') + (end ? '\n' : '') }
        const start = Math.min(from, file.text.length)
        const edit: TextEdit = { at: { file, start, end: Math.min(start + length, file.text.length) }, text: words }
        const placed = placementOf(
          { ...finding, at: edit.at, edits: [edit], proved: true },
          headOf(file.text, [hunk(1, lines.length + 1, [])]),
          [],
        )
        if (placed.kind !== 'line' || !placed.suggestion) return
        const { startLine, line, text } = placed.suggestion
        const head = file.text.split('\n')
        const applied = [...head.slice(0, startLine - 1), ...(text === undefined ? [] : text.split('\n')), ...head.slice(line)].join('\n')
        expect(applied).toBe(file.text.slice(0, edit.at.start) + words + file.text.slice(edit.at.end))
      },
    ),
    { numRuns: 2000 },
  )
})

describe('what a CDK program made', () => {
  /** The finding on the agent: made in `lib/node-agent.ts` on line 7 by `lib/shop-stack.ts` on line 8, and that by `bin/shop.ts`. */
  async function made(rule = 'AgentTask'): Promise<{ finding: Finding; texts: Record<string, string> }> {
    const texts = cdkApp('typescript')
    const { findings } = await scan(new MemoryTree(texts), { rules: ['privileged-container'] })
    const finding = findings.find(({ subject }) => subject.unit === 'cdk.out/Shop' && subject.address.startsWith(rule))
    if (!finding) throw new Error('no finding')
    return { finding: { ...finding, state: 'new' }, texts }
  }

  const agent = 'lib/node-agent.ts'
  const stack = 'lib/shop-stack.ts'
  const template = 'cdk.out/Shop.template.json'

  test.each<[what: string, hunks: Readonly<Record<string, Hunk>>, placement: Placement]>([
    ['on the line that makes it', { [agent]: hunk(5, 4, [7]) }, { kind: 'line', path: agent, line: 7, exact: true, made: 'here' }],
    ['near a change', { [agent]: hunk(6, 4, [9]) }, { kind: 'line', path: agent, line: 7, exact: false, made: 'here' }],
    ['in the file, where what changed is elsewhere', { [agent]: hunk(9, 4, [11]) }, { kind: 'file', path: agent }],
    [
      'on the call around it, where that is new',
      { [stack]: hunk(6, 5, [8]) },
      { kind: 'line', path: stack, line: 8, exact: false, made: 'call' },
    ],
    [
      'on the call around it, where its own file changed too, but elsewhere',
      { [agent]: hunk(9, 4, [11]), [stack]: hunk(6, 5, [8]) },
      { kind: 'file', path: agent },
    ],
    [
      'on its line rather than in the template',
      { [agent]: hunk(5, 4, [7]), [template]: hunk(1, 80, [1]) },
      { kind: 'line', path: agent, line: 7, exact: true, made: 'here' },
    ],
    [
      'in the template where only that is in the pull request',
      { [template]: hunk(1, 80, [1]) },
      { kind: 'line', path: template, line: 29, exact: false },
    ],
    ['nowhere where nothing of it is', { 'README.md': hunk(1, 1, [1]) }, { kind: 'none' }],
  ])('is said %s', async (_, hunks, placement) => {
    const { finding, texts } = await made()
    expect(placementOf(finding, headWithFiles(texts, hunks), [])).toEqual(placement)
  })

  test('is said on the changed line of the call that makes it', async () => {
    const { finding, texts } = await made('Raw')
    const placed = (added: number) => placementOf(finding, headWithFiles(texts, { [stack]: hunk(added - 1, 3, [added]) }), [])
    expect(placed(21)).toEqual({ kind: 'line', path: stack, line: 21, exact: false, made: 'call' })
    expect(placed(16)).toEqual({ kind: 'line', path: stack, line: 16, exact: true, made: 'here' })
    expect(placed(9)).toEqual({ kind: 'line', path: stack, line: 9, exact: false, made: 'call' })
    expect(placed(26)).toEqual({ kind: 'file', path: stack })
  })

  test('is said of the file only where the head has another text on the line', async () => {
    const { finding, texts } = await made()
    const other = { ...texts, [agent]: (texts[agent] ?? '').replace('const task', 'const other') }
    expect(placementOf(finding, headWithFiles(other, { [agent]: hunk(5, 4, [7]) }), [])).toEqual({ kind: 'file', path: agent })
  })
})

const headWithFiles = (texts: Readonly<Record<string, string>>, hunks: Readonly<Record<string, Hunk>>): Head => ({
  diff: Object.entries(hunks).map(([path, one]) => ({ path, status: 'modified', hunks: [one] })),
  files: new Map(Object.keys(hunks).map((path) => [path, { text: texts[path] ?? '', lineOf: (line: number) => line }])),
  before: new Map(),
})
