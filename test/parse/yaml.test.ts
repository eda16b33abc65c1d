import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, parseDocument, stringify } from 'yaml'
import { childOf, entryOf, type Node, type ScalarNode } from '../../src/parse/node.ts'
import { parseYaml } from '../../src/parse/yaml.ts'
import { fileText } from '../../src/source/embedded.ts'
import { contains, positionOf, textOf } from '../../src/source/file.ts'
import { checkRanges, plainOf } from './nodes.ts'

const read = (text: string) => parseYaml(fileText({ path: 'template.yaml', text }))
const rootOf = (text: string): Node | undefined => read(text).roots[0]
const scalarOf = (text: string): ScalarNode => {
  const node = childOf(rootOf(text), 'a')
  if (node?.kind !== 'scalar') throw new Error(`${node?.kind} is no scalar`)
  return node
}
const linesOf = (text: string) => read(text).diagnostics.map(({ at, severity }) => `${severity} ${positionOf(at.file, at.start).line}`)

describe('scalars as CloudFormation reads them (YAML 1.1 without timestamps)', () => {
  test.each<[written: string, value: string | number | boolean | null, raw?: string]>([
    ['yes', true],
    ['Yes', true],
    ['on', true],
    ['ON', true],
    ['no', false],
    ['off', false],
    ['True', true],
    ['FALSE', false],
    // Seen by deploying: https://ljmc.bearblog.dev/yaml-booleans-in-cloudformation-templates
    ['y', 'y'],
    ['N', 'N'],
    ['tRUE', 'tRUE'],
    ['yeah', 'yeah'],
    ['"yes"', 'yes', 'yes'],
    ["'off'", 'off', 'off'],
    ['0755', 493],
    ['0o755', '0o755'],
    ['0899', 899],
    ['012345678901', 12345678901],
    ['1:30', 90],
    ['22:22', 1342],
    ['80:8080', '80:8080'],
    ['~', null],
    ['null', null],
    ['', null],
    ['"~"', '~', '~'],
    ['2020-01-01', '2020-01-01'],
    ['2001-12-14t21:59:43.10-05:00', '2001-12-14t21:59:43.10-05:00'],
    ['1_000', 1000],
    ['-0755', -493],
    ['0_7', 7],
    ['0_', 0],
    ['00', 0],
    ['08', 8],
    ['-1:30', -90],
    ['1:30.5', 90.5],
    ['1:60', '1:60'],
    ['1:2:3', 3723],
    ['0x', '0x'],
    ['0xFG', '0xFG'],
    ['0b12', '0b12'],
    ['1.2.3', '1.2.3'],
    ['1.', 1],
    ['.', '.'],
    ['_1', '_1'],
    ['1e', '1e'],
    ['-.inf', Number.NEGATIVE_INFINITY],
    ['.INF', Number.POSITIVE_INFINITY],
    ['Null', null],
    ['NULL', null],
    ['nULL', 'nULL'],
    ['1_0.5_0', 10.5],
    ['6.02e+23', 6.02e23],
    ['0x1F', 31],
    ['0b11', 3],
    ['1e3', 1000],
    ['e0', 'e0'],
    ['.nan', Number.NaN],
    ['-12', -12],
    ['+12', 12],
    ['.5', 0.5],
    ['12345678901234567890', 12345678901234567000],
    ['1.10', 1.1],
    ['a: b'.replace(': ', ':'), 'a:b'],
    ['arn:aws:iam::012345678901:role/x', 'arn:aws:iam::012345678901:role/x'],
  ])('%s', (written, value, raw = written) => {
    const node = scalarOf(`a: ${written}\n`)
    expect(node.value).toBe(value)
    expect(node.raw).toBe(raw)
    expect(textOf(node.at)).toBe(written)
    expect(node.quoted).toBe(/^['"]/.test(written))
  })

  test('a version directive changes nothing of it', () => expect(scalarOf('%YAML 1.2\n---\na: yes\n').value).toBe(true))

  test.each(['!!str 5', '!!binary aGk=', '!!timestamp 2020-01-01'])('%s stays the text it is', (written) => {
    expect(scalarOf(`a: ${written}`).value).toBe(written.split(' ')[1])
    expect(scalarOf(`a: ${written}`).tag).toBeUndefined()
  })
})

describe('short tags', () => {
  const tags = [
    '!Ref',
    '!GetAtt',
    '!Sub',
    '!Join',
    '!If',
    '!FindInMap',
    '!Equals',
    '!Not',
    '!And',
    '!Or',
    '!Condition',
    '!Select',
    '!Split',
    '!Base64',
    '!Cidr',
    '!GetAZs',
    '!ImportValue',
    '!Transform',
    '!Length',
    '!ToJsonString',
    '!Fn::Sub',
  ]

  describe.each(tags)('%s', (tag) => {
    test.each<[form: string, page: string, kind: Node['kind'], value: string, tagged: string]>([
      ['a plain scalar', `a: ${tag} x y # why`, 'scalar', 'x y', `${tag} x y`],
      ['a quoted scalar', `a: ${tag} "x # y"`, 'scalar', '"x # y"', `${tag} "x # y"`],
      ['a literal block', `a: ${tag} |\n  x\n  y\nb: 1`, 'scalar', '|\n  x\n  y', `${tag} |\n  x\n  y`],
      ['a flow list', `a: ${tag} [x, ${tag} y]`, 'list', `[x, ${tag} y]`, `${tag} [x, ${tag} y]`],
      ['a block list', `a: ${tag}\n  - x\n  - y\n\nb: 1`, 'list', '- x\n  - y', `${tag}\n  - x\n  - y`],
      ['a block list at the key’s own column', `a: ${tag}\n- x\n- y\nb: 1`, 'list', '- x\n- y', `${tag}\n- x\n- y`],
      ['a flow map', `a: ${tag} {x: y}`, 'map', '{x: y}', `${tag} {x: y}`],
      ['a block map', `a: ${tag}\n  x: y\nb: 1`, 'map', 'x: y', `${tag}\n  x: y`],
      ['with an anchor', `a: ${tag} &here x`, 'scalar', 'x', `${tag} &here x`],
      ['behind an anchor', `a: &here ${tag} x`, 'scalar', 'x', `${tag} x`],
      ['named in a comment too', `a: ${tag} # ${tag} is used\n  x`, 'scalar', 'x', `${tag} # ${tag} is used\n  x`],
      ['in a file with CRLF', `a: ${tag}\r\n  - x\r\n  - y\r\nb: 1\r\n`, 'list', '- x\r\n  - y', `${tag}\r\n  - x\r\n  - y`],
    ])('%s', (_, page, kind, value, tagged) => {
      const node = childOf(rootOf(page), 'a')
      expect(node).toMatchObject({ kind, tag })
      expect(node && [textOf(node.at), textOf(node.tagged)]).toEqual([value, tagged])
    })
  })

  test('of a value that is not there', () => {
    const node = scalarOf('a: !Ref\nb: 1')
    expect([node.tag, node.raw, textOf(node.tagged)]).toEqual(['!Ref', '', '!Ref'])
  })

  test('in each other', () => {
    const node = childOf(rootOf('a: !Join ["", [!Ref x, !Sub "y"]]'), 'a')
    const inner = node?.kind === 'list' ? node.items[1] : undefined
    expect(inner?.kind === 'list' && inner.items.map(({ tagged }) => textOf(tagged))).toEqual(['!Ref x', '!Sub "y"'])
  })
})

describe('files', () => {
  test('with several documents are read whole', () => {
    const { roots, diagnostics } = read('a: 1\n---\na: 2\n---\n# nothing\n---\na: 4\n...\n')
    expect(roots.flatMap((root) => (root.kind === 'map' ? [plainOf(childOf(root, 'a'))] : []))).toEqual([1, 2, 4])
    expect(diagnostics).toEqual([])
  })

  test('with a byte order mark', () => {
    const node = scalarOf('\uFEFFa: b')
    expect([node.value, textOf(node.at)]).toEqual(['b', 'b'])
  })

  test('with CRLF: values are as with LF, places as on the page', () => {
    const lf = 'a:\n  b: x\n  c: |\n    one\n    two\n  d: "x\n    y"\n'
    const crlf = lf.replaceAll('\n', '\r\n')
    expect(plainOf(rootOf(crlf))).toEqual(plainOf(rootOf(lf)))
    expect(textOf(entryOf(childOf(rootOf(crlf), 'a'), 'b')?.whole ?? scalarOf('a: 1').at)).toBe('b: x')
  })

  test.each(['', '\n', '# only a comment\n', '---\n', '\uFEFF'])('with nothing in them: %j', (text) =>
    expect(read(text).diagnostics).toEqual([]),
  )

  test('a key that stands twice is named at its second place, and the last one counts', () => {
    const { roots, diagnostics } = read('a: 1\nb: 2\na: 3\n')
    expect(diagnostics).toMatchObject([{ severity: 'warning', message: expect.stringContaining('`a`') }])
    expect(diagnostics.map(({ at }) => [positionOf(at.file, at.start).line, textOf(at)])).toEqual([[3, 'a']])
    expect(plainOf(childOf(roots[0], 'a'))).toBe(3)
  })

  test('ten thousand keys that stand twice are not ten thousand lines of report', () =>
    expect(read('a: 1\n'.repeat(10_000)).diagnostics.length).toBeLessThan(50))
})

describe('aliases', () => {
  test('stand for what they name, and say where they stand', () => {
    const node = childOf(rootOf('x: &x {b: 1}\na: *x\n'), 'a')
    expect(plainOf(node)).toEqual({ b: 1 })
    expect(node?.alias && [textOf(node.alias), textOf(node.at)]).toEqual(['*x', '{b: 1}'])
  })

  test('name the last anchor above them', () =>
    expect(plainOf(rootOf('p: &x 1\nq: *x\nr: &x 2\ns: *x\n'))).toEqual({ p: 1, q: 1, r: 2, s: 2 }))

  test.each<[what: string, page: string, value: unknown]>([
    ['one map', 'x: &x {p: 1, q: 2}\na: {<<: *x, q: 3}', { p: 1, q: 3 }],
    ['two maps, the first wins', 'x: &x {p: 1}\ny: &y {p: 2, q: 2}\na:\n  <<: [*x, *y]', { p: 1, q: 2 }],
    ['behind its own entries', 'x: &x {p: 1}\na:\n  p: 2\n  <<: *x', { p: 2 }],
    ['through another merge', 'x: &x {p: 1}\ny: &y {<<: *x, q: 2}\na: {<<: *y}', { p: 1, q: 2 }],
    ['of something that is no map', 'x: &x [1]\na: {<<: *x, p: 1}', { p: 1 }],
  ])('a merge key takes in %s', (_, page, value) => expect(plainOf(childOf(rootOf(page), 'a'))).toEqual(value))

  test.each<[what: string, page: string]>([
    ['itself', 'a: &x [*x]\nb: 1\n'],
    ['a map around it', 'a: &x\n  p:\n    q: *x\nb: 1\n'],
    ['nothing', 'a: *x\nb: 1\n'],
    ['something below', 'a: *x\nc: &x 1\nb: 1\n'],
  ])('of %s: said with its place, the rest is read', (_, page) => {
    const { roots, diagnostics } = read(page)
    expect(diagnostics.map(({ at }) => textOf(at))).toEqual(['*x'])
    expect(plainOf(childOf(roots[0], 'b'))).toBe(1)
  })

  test('that multiply stop at a bound, and the rest of the file is read', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`)
    const { roots, diagnostics } = read(`l0: &l0 [x]\n${levels.join('\n')}\nlast: 1\n`)
    expect(plainOf(childOf(roots[0], 'last'))).toBe(1)
    expect(count(roots[0])).toBeLessThan(30_000)
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.length).toBeLessThan(50)
  })
})

const count = (node: Node | undefined): number =>
  node === undefined
    ? 0
    : node.kind === 'list'
      ? node.items.reduce((sum, item) => sum + count(item), 1)
      : node.kind === 'map'
        ? node.entries.reduce((sum, { value }) => sum + count(value), 1)
        : 1

describe('depth', () => {
  test.each<[what: string, page: string]>([
    ['1,000 flow lists', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['1,000 flow maps', `a: ${'{a: '.repeat(1000)}1${'}'.repeat(1000)}`],
    ['100,000 brackets that nobody closes', '['.repeat(100_000)],
    ['3,000 levels by indentation', `${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\nb: 1\n`],
    ['30,000 dashes on a line', '- '.repeat(30_000)],
    ['30,000 question marks on a line', '? '.repeat(30_000)],
  ])('%s: an error with its place', (_, page) => {
    const { diagnostics } = read(page)
    expect(diagnostics.some(({ severity, message }) => severity === 'error' && message.includes('nested'))).toBe(true)
  })

  test.each<[what: string, page: string]>([
    ['a script full of brackets in a block', `a: |\n${'  if [[ -f x\n  echo "{{"\n'.repeat(400)}b: 1\n`],
    ['brackets in comments', `${'# [ { [\n'.repeat(400)}b: 1\n`],
    ['brackets in strings', `a:\n${'  - "[{"\n'.repeat(600)}b: 1\n`],
    ['499 levels', `a: ${'['.repeat(497)}x${']'.repeat(497)}\nb: 1\n`],
    ['many items behind each other', `a:\n${'  - - - x\n'.repeat(600)}b: 1\n`],
  ])('%s is nothing of the kind', (_, page) => {
    const { roots, diagnostics } = read(page)
    expect(diagnostics).toEqual([])
    expect(plainOf(childOf(roots[0], 'b'))).toBe(1)
  })
})

describe('what can be read of a broken file', () => {
  test.each<[what: string, page: string, line: number, key: string, value: unknown]>([
    ['a list that is not closed', 'a: [1, 2\nb: 3\n', 2, 'b', 3],
    ['a string that is not closed', 'b: 3\na: "x\n', 3, 'b', 3],
    ['wrong indentation', 'b: 3\na:\n   x: 1\n  y: 2\n', 4, 'b', 3],
    ['a tab as indentation', 'b: 3\na:\n\tx: 1\n', 3, 'b', 3],
    ['a line that is no entry', 'b: 3\nwhat is this\nc: 4\n', 2, 'b', 3],
    ['two values', 'b: 3\na: "x" y\nc: 4\n', 2, 'c', 4],
    ['a colon in a plain text', 'b: 3\na: x: y\nc: 4\n', 2, 'b', 3],
    ['a reserved character', 'b: 3\na: @x\n', 2, 'b', 3],
    ['an unknown directive-like line', 'b: 3\na: %x\nc: 4\n', 2, 'c', 4],
  ])('%s', (_, page, line, key, value) => {
    expect(plainOf(childOf(rootOf(page), key))).toEqual(value)
    expect(linesOf(page)).toContain(`error ${line}`)
  })
})

describe('the same as the yaml library reads', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 _.:/#'"{}[\],&*!|>%@`\\-]{0,12}$/).filter((words) => !/^e[-+0-9_.]*$/i.test(words)) // which the library takes for numbers
  const leaf = fc.oneof(
    word,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('yes', '012', '1:30', '', ' x ', 'a\nb\n', '# x', '2020-01-01'),
  )
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  const style = fc.record({
    indent: fc.constantFrom(2, 4),
    indentSeq: fc.boolean(),
    flow: fc.boolean(),
    crlf: fc.boolean(),
    defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  })

  test('values are equal, every place is inside the file and its parent', () =>
    fc.assert(
      fc.property(value, style, (written, { flow, crlf, ...options }) => {
        const lf = stringify({ root: written }, { ...options, version: '1.1', collectionStyle: flow ? 'flow' : 'block' })
        const page = crlf ? lf.replaceAll('\n', '\r\n') : lf
        fc.pre(parseDocument(lf).errors.length === 0) // the library writes some empty lists where it does not read them
        const { roots, diagnostics } = read(page)
        expect(diagnostics).toEqual([])
        expect(plainOf(roots[0])).toEqual(
          parse(page, {
            version: '1.1',
            customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !tag.tag.endsWith('timestamp')),
          }),
        )
        checkRanges(roots, page)
      }),
      { numRuns: 300 },
    ))

  test('the text of every scalar is its value, and each letter of a plain one is found on the page', () =>
    fc.assert(
      fc.property(value, style, (written, { flow, crlf: _, ...options }) => {
        const page = stringify({ root: written }, { ...options, version: '1.1', collectionStyle: flow ? 'flow' : 'block' })
        for (const scalar of scalarsOf(rootOf(page))) {
          if (typeof scalar.value !== 'string') continue
          const text = scalar.text()
          expect(text.content).toBe(scalar.value)
          if (text.encode('') === undefined) continue
          for (let i = 0; i < text.content.length; i++) {
            const letter = text.content[i] ?? ''
            if (/[A-Za-z0-9]/.test(letter)) expect(textOf(text.range(i, i + 1))).toBe(letter)
          }
        }
      }),
    ))
})

const scalarsOf = (node: Node | undefined): ScalarNode[] =>
  node === undefined
    ? []
    : node.kind === 'scalar'
      ? [node]
      : node.kind === 'list'
        ? node.items.flatMap(scalarsOf)
        : node.entries.flatMap(({ value }) => scalarsOf(value))

describe('whatever the file says', () => {
  const parts = [
    'a',
    'b: ',
    '- ',
    '? ',
    ': ',
    '\n',
    '\n  ',
    '\n    ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
    '!Ref ',
    '!!str ',
    '!',
    '#',
    ' #',
    '\t',
    '---\n',
    '...\n',
    '%YAML',
    '\uFEFF',
    '\r\n',
    '\\',
    '<<: ',
    '0',
    'é',
    '\u{1F600}',
    '\u0000',
    '!If\n',
    '|+2\n',
    '- - ',
    '!<',
    '@',
    '`',
  ]

  test('it never throws, and every place is inside the file', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (words) => {
        const page = words.join('')
        const { roots, diagnostics } = read(page)
        for (const { at } of diagnostics)
          expect(contains({ file: at.file, start: 0, end: page.length }, at) && at.start <= at.end).toBe(true)
        checkRanges(roots, page)
        for (const scalar of roots.flatMap(scalarsOf)) {
          const text = scalar.text()
          const range = text.range(0, text.content.length)
          expect(range.start <= range.end && range.end <= page.length).toBe(true)
        }
      }),
      { numRuns: 1000 },
    ))

  const size = 100_000
  const fill = (words: string): string => words.repeat(Math.ceil(size / words.length))
  // Each took a time that grows with the square, or a crash of the whole process, at least in one version of this program.
  test.each<[what: string, page: string]>([
    ['open brackets', fill('[')],
    ['closing brackets', fill(']')],
    ['open braces', fill('{')],
    ['dashes', fill('- ')],
    ['dashes on lines', fill('-\n')],
    ['question marks', fill('? ')],
    ['question marks on lines', fill('?\n')],
    ['anchors that name themselves', fill('&a *a ')],
    ['anchors', fill('&a ')],
    ['aliases', `a: &a 1\nb:\n${fill('- *a\n')}`],
    ['merge keys', `a: &a {x: 1}\n${fill('b: {<<: *a}\n')}`],
    ['tags', fill('!!')],
    ['double quotes', fill('"')],
    ['single quotes', fill("'")],
    ['tabs', fill('\t')],
    ['colons', fill(': ')],
    ['commas', `[${fill(',')}`],
    ['keys', fill('a: ')],
    ['documents', fill('---\n')],
    ['one key again and again', fill('a: 1\n')],
    ['block scalars', fill('|\n')],
    ['an endless string', `a: "${fill('x\n')}`],
    ['a long literal block', `a: |\n${fill('  x\n')}`],
    ['comments', fill('#\n')],
    ['blank lines', fill('\n')],
    ['blanks', `a:${fill(' ')}`],
  ])('a hundred kilobytes of %s takes a bounded time', (_, page) => {
    const start = performance.now()
    for (const scalar of read(page).roots.flatMap(scalarsOf).slice(0, 1000)) scalar.text()
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
