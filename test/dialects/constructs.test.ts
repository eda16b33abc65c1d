import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, scanTree } from '../../src/analysis.ts'
import { DiskTree } from '../../src/discover/disk-tree.ts'
import { cdkApp, cdkCheckout, shownRange } from './cdk-apps.ts'
import { scanOf } from './stacks.ts'

type Files = Readonly<Record<string, string>>

/** Each privileged container's resource and the lines of the program that made it. */
const madeIn = (scan: ReturnType<typeof scanOf>): [resource: string, lines: readonly string[]][] =>
  findingsOf(scan.judged)
    .filter(({ rule }) => rule === 'privileged-container')
    .map(({ subject }): [string, string[]] => [
      `${subject.unit} ${subject.address}`,
      (subject.construct?.madeAt ?? []).map((range) => shownRange(range)),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1))

const linesIn = (files: Files): readonly string[] => [...new Set(madeIn(scanOf(files)).flatMap(([, lines]) => lines))]

describe('the line of the program that made a resource', () => {
  test('in TypeScript: the innermost call of our own first, in stacks, nested stacks and stages', () => {
    const agent = ["lib/node-agent.ts:7:18 new ecs.Ec2TaskDefinition(this, 'Task', { networkMode: ecs.NetworkMode.BRIDGE })"]
    const [raw, app] = ["lib/shop-stack.ts:16:3 new ecs.CfnTaskDefinition(scope, 'Raw', {", "bin/shop.ts:5:1 new ShopStack(app, 'Shop')"]
    const stage = "bin/shop.ts:6:1 new ShopStack(new Stage(app, 'Prod'), 'Shop')"
    const lines = madeIn(scanOf(cdkApp('typescript')))
    expect(lines.map(([resource, [first, second, third]]) => [resource, first, second, third])).toEqual([
      ['cdk.out/Shop AgentTask8FD7524A', ...agent, "lib/shop-stack.ts:8:5 new NodeAgent(this, 'Agent')", app],
      [
        'cdk.out/Shop InnerNestedStackInnerNestedStackResource745E041B.Raw',
        raw,
        "lib/shop-stack.ts:10:5 raw(new NestedStack(this, 'Inner'))",
        app,
      ],
      ['cdk.out/Shop Raw', raw, 'lib/shop-stack.ts:9:5 raw(this)', app],
      ['cdk.out/assembly-Prod/ProdShop82526E42 AgentTask8FD7524A', ...agent, "lib/shop-stack.ts:8:5 new NodeAgent(this, 'Agent')", stage],
      [
        'cdk.out/assembly-Prod/ProdShop82526E42 InnerNestedStackInnerNestedStackResource745E041B.Raw',
        raw,
        "lib/shop-stack.ts:10:5 raw(new NestedStack(this, 'Inner'))",
        stage,
      ],
      ['cdk.out/assembly-Prod/ProdShop82526E42 Raw', raw, 'lib/shop-stack.ts:9:5 raw(this)', stage],
    ])
  })

  test('in JavaScript', () => expect(linesIn(cdkApp('javascript'))).toEqual(["app.js:4:14 new ecs.Ec2TaskDefinition(stack, 'Task')"]))

  test('in Python, which tells no columns', () =>
    expect(linesIn(cdkApp('python'))).toEqual([
      'stacks/shop.py:8:9 task = ecs.Ec2TaskDefinition(self, "Task")',
      'app.py:5:1 ShopStack(app, "Shop")',
    ]))

  test('is not what makes a finding another one', () => {
    const { 'cdk.out/Shop.metadata.json': _, ...without } = cdkApp('javascript')
    const identities = (files: Files) => findingsOf(scanOf(files).judged).map(({ identity }) => identity)
    expect(linesIn(without)).toEqual([])
    expect(identities(without)).toEqual(identities(cdkApp('javascript')))
  })

  test('stays known where only the assembly is looked at, and git ignores it', () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'cdk-app-')))
    const write = (files: Files): void => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), text)
      }
    }
    const look = (only: readonly string[]) =>
      madeIn(scanTree(new DiskTree(root, { only, maximumFiles: 1000 }))).flatMap(([, lines]) => lines)
    try {
      write({ '.gitignore': 'cdk.out\n', ...cdkApp('javascript') })
      expect([look(['cdk.out']), look([])].map(([first]) => first)).toEqual(
        Array(2).fill("app.js:4:14 new ecs.Ec2TaskDefinition(stack, 'Task')"),
      )
      // A program that git ignores is no file of the repository: it was compiled, and nobody reviews it.
      write({ '.gitignore': 'cdk.out\n*.js\n' })
      expect([look(['cdk.out']), look([])]).toEqual([[], []])
    } finally {
      rmSync(root, { recursive: true })
    }
  })
})

/** The application in JavaScript with other traces, or with other metadata altogether. */
function appWith(trace: readonly unknown[] | { readonly metadata: string }, files: Files = {}): Files {
  const { 'cdk.out/Shop.metadata.json': written = '', ...rest } = cdkApp('javascript')
  const entries = JSON.parse(written) as Record<string, { type: string; data: unknown }[]>
  const other = Object.fromEntries(
    Object.entries(entries).map(([path, list]) => [
      path,
      list.map((entry) => (entry.type === 'aws:cdk:creationStack' ? { ...entry, data: trace } : entry)),
    ]),
  )
  return { ...rest, 'cdk.out/Shop.metadata.json': 'metadata' in trace ? trace.metadata : JSON.stringify(other), ...files }
}

const first = (lines: readonly string[]): string | undefined => lines[0]?.split(' ')[0]

describe('a trace', () => {
  test.each<[what: string, frame: string, line: string]>([
    ['with a name', 'new Api (/w/app.js:4:14)', 'app.js:4:14'],
    ['without one', '/w/app.js:4:14', 'app.js:4:14'],
    ['of a method under another name', 'Api.make [as build] (/w/app.js:4:14)', 'app.js:4:14'],
    ['with an address', 'new Api (file:///w/my%20shop/app.js:4:14)', 'app.js:4:14'],
    ['of a module without a name, as CDK writes it', 'file:///w/app.js:4 (:)', 'app.js:4:1'],
    ['of Windows', 'new Api (C:\\work\\shop\\app.js:4:14)', 'app.js:4:14'],
    ['of Windows, with an address', 'new Api (file:///C:/work/shop/app.js:4:14)', 'app.js:4:14'],
    ['in a folder with brackets', 'new Api (/w/shop (copy)/app.js:4:14)', 'app.js:4:14'],
    ['with dots in its path', 'new Api (/w/dist/../app.js:4:14)', 'app.js:4:14'],
    ['relative to the checkout', 'new Api (app.js:4:14)', 'app.js:4:14'],
    ['behind what belongs to others', 'new Api (/w/app.js:4:14)', 'app.js:4:14'],
  ])('%s', (_, frame, line) =>
    expect(
      first(
        linesIn(
          appWith(['...new X in aws-cdk-lib...', 'new X (/w/node_modules/aws-cdk-lib/app.js:1:1)', 'fn (node:internal/app.js:1:1)', frame]),
        ),
      ),
    ).toBe(line),
  )

  test.each<[what: string, trace: readonly unknown[]]>([
    ['a line beyond the end of the file', ['a (/w/app.js:99999:1)']],
    ['a line of nothing', ['a (/w/app.js:2:1)']],
    ['a column beyond the end of the line', ['a (/w/app.js:4:9999)']],
    ['line 0', ['a (/w/app.js:0:1)']],
    ['a number without end', [`a (/w/app.js:${'9'.repeat(400)}:1)`]],
    ['a path that leaves the repository', ['a (/w/../../etc/passwd:1:1)', 'a (../../../etc/passwd:1:1)']],
    ['a file that is not in the repository', ['a (/w/lib/other.js:1:1)']],
    ['words', ['(no user code in 10 frames, use --stack-trace-limit to capture more)', '', '(', ':1:1', 'app.js']],
    ['a broken address', ['a (file:///w/%E0%A4%A/app.js:4:14)']],
    ['no words', [null, 7, {}, ['a (/w/app.js:4:14)']]],
    ['a path as long as a book', [`a (/${'w/'.repeat(100_000)}app.js:4:14)`]],
    ['the assembly of others', ['a (/w/node_modules/shop/app.js:4:14)']],
  ])('%s names no line', (_, trace) => expect(linesIn(appWith(trace))).toEqual([]))

  test.each<[what: string, metadata: string]>([
    ['no JSON', '{"'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    [
      'lists of anything',
      '{"/Shop/Task/Resource": [null, 1, "a", {"type": "aws:cdk:logicalId"}, {"type": "aws:cdk:creationStack", "data": "a"}], "x": {}, "__proto__": []}',
    ],
    ['nesting without end', '['.repeat(200_000)],
  ])('in metadata that is %s names no line', (_, metadata) => expect(linesIn(appWith({ metadata }))).toEqual([]))

  test('of earlier releases stands in the manifest, with the logical id', () => {
    const { 'cdk.out/Shop.metadata.json': written = '', 'cdk.out/manifest.json': manifest = '', ...rest } = cdkApp('javascript')
    const metadata = Object.fromEntries(
      Object.entries(JSON.parse(written) as Record<string, { type: string; data: unknown }[]>).map(([path, list]) => {
        const trace = list.find(({ type }) => type === 'aws:cdk:creationStack')?.data
        return [path, list.filter(({ type }) => type === 'aws:cdk:logicalId').map((entry) => ({ ...entry, trace }))]
      }),
    )
    const { Shop, ...others } = (JSON.parse(manifest) as { artifacts: Record<string, object> }).artifacts
    const { additionalMetadataFile: _, ...shop } = Shop as { additionalMetadataFile: string }
    const older = JSON.stringify({ version: '36.0.0', artifacts: { ...others, Shop: { ...shop, metadata } } })
    expect(first(linesIn({ ...rest, 'cdk.out/manifest.json': older }))).toBe('app.js:4:14')
  })

  test.each(['../Shop.metadata.json', 'sub/Shop.metadata.json', '/etc/passwd', '..'])(
    'in a file of another folder (%s) is not read',
    (name) => {
      const { 'cdk.out/manifest.json': manifest = '', ...rest } = cdkApp('javascript')
      const text = rest['cdk.out/Shop.metadata.json'] ?? ''
      const files = { ...rest, 'Shop.metadata.json': text, 'cdk.out/sub/Shop.metadata.json': text }
      expect(linesIn({ ...files, 'cdk.out/manifest.json': manifest.replace('Shop.metadata.json', name) })).toEqual([])
    },
  )
})

describe('the checkout that a program ran in', () => {
  const moved = (files: Files, folder: string): Files =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]))

  test('is the one that most files fit, also where another folder has some of the same names', () => {
    const app = cdkApp('typescript')
    const copy = { 'lib/shop-stack.ts': app['lib/shop-stack.ts'] ?? '', 'bin/other.ts': '' }
    expect(first(linesIn({ ...moved(app, 'shop'), ...copy }))).toBe('shop/lib/node-agent.ts:7:18')
    expect(first(linesIn({ ...app, ...moved(copy, 'shop') }))).toBe('lib/node-agent.ts:7:18')
  })

  test('is none where two fit as well: no line is better than one of another program', () => {
    const app = cdkApp('javascript')
    expect(linesIn({ ...app, 'shop/app.js': app['app.js'] ?? '' })).toEqual([])
  })

  test('may have any name, of any length', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\w .()%-]{1,12}$/), { maxLength: 80 }), (folders) => {
        fc.pre(!folders.some((name) => /^\.+$|node_modules|^(?:node|internal|evalmachine)/.test(name)))
        const root = `/${folders.map((name) => `${name}/`).join('')}`
        expect(first(linesIn(appWith([`new Api (${root}app.js:4:14)`])))).toBe('app.js:4:14')
      }),
      { numRuns: 100 },
    ))

  test('is not told from a trace that anybody may have written: nothing throws', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[a-z ]{0,4}\(?[/.\\a-z]{0,12}:\d{0,9}(:\d{0,9})?\)?$/))), (trace) => {
        for (const line of linesIn(appWith(trace))) expect(line).toMatch(/^(?:app\.js|cdk\.(?:json|out\/))/)
      }),
      { numRuns: 200 },
    ))
})

test('the checkout of these assemblies', () =>
  expect(cdkApp('python')['cdk.out/Shop.metadata.json']).toContain(`${cdkCheckout}/stacks/shop.py:8`))
