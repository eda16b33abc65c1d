import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/parse/json.ts'
import { childOf, type Node, type ScalarNode } from '../../src/parse/node.ts'
import { embed, fileText, type Piece, type Text } from '../../src/source/embedded.ts'
import { contains, positionOf, type SourceFile, textOf } from '../../src/source/file.ts'
import { checkRanges, plainOf } from './nodes.ts'

const fileOf = (text: string): SourceFile => ({ path: 'task.json', text })
const read = (text: string) => parseJson(fileText(fileOf(text)))

/** The text with every `${name}` a hole. */
function withHoles(text: string): Text {
  const pieces: Piece[] = []
  let done = 0
  for (const { index, 0: mark } of text.matchAll(/\$\{\w+\}/g)) {
    pieces.push({ start: done, end: index }, { start: index, end: index + mark.length, hole: pieces.length >> 1 })
    done = index + mark.length
  }
  pieces.push({ start: done, end: text.length })
  return embed(fileText(fileOf(text)), { start: 0, end: text.length }, pieces, (words) => words)
}

describe('values and places', () => {
  const page = '{\n  "a": [1, "x\\ny", true],\n  "b": { "c": null }\n}\n'

  test('are as written', () => {
    const { root, diagnostics } = read(page)
    expect(diagnostics).toEqual([])
    expect(plainOf(root)).toEqual(JSON.parse(page))
    expect(root?.kind === 'map' && root.entries.map(({ keyAt, whole }) => [textOf(keyAt), textOf(whole)])).toEqual([
      ['a', '"a": [1, "x\\ny", true]'],
      ['b', '"b": { "c": null }'],
    ])
  })

  test.each(['\uFEFF', ' \n\t', '\r\n'])('behind %j', (lead) => {
    const { root, diagnostics } = read(lead + page)
    expect([plainOf(root), diagnostics]).toEqual([JSON.parse(page), []])
    expect(root && textOf(root.at)).toBe(page.trimEnd())
  })

  test.each<[written: string, raw: string]>([
    ['12345678901234567890', '12345678901234567890'],
    ['1.10', '1.10'],
    ['1e400', '1e400'],
    ['true', 'true'],
    ['"\\u0041"', 'A'],
  ])('%s keeps its text', (written, raw) => expect(childOf(read(`{"a": ${written}}`).root, 'a')).toMatchObject({ raw }))
})

describe('what is said of a file that is nearly JSON', () => {
  test.each<[what: string, page: string, says: RegExp, at: string, value: unknown]>([
    ['a line comment', '{\n  // why\n  "a": 1\n}', /no comments/, '// why', { a: 1 }],
    ['a block comment', '{ "a": /* why */ 1 }', /no comments/, '/* why */', { a: 1 }],
    ['a comment in front', '// why\n{ "a": 1 }', /no comments/, '// why', { a: 1 }],
    ['a trailing comma in a map', '{ "a": 1, }', /comma behind/, ',', { a: 1 }],
    ['a trailing comma in a list', '{ "a": [1, 2,\n] }', /comma behind/, ',', { a: [1, 2] }],
    ['a trailing comma behind a list', '[{ "a": [1] },]', /comma behind/, ',', [{ a: [1] }]],
    ['a key that stands twice', '{ "a": 1, "b": 2, "a": 3 }', /twice/, 'a', { a: 3, b: 2 }],
  ])('%s is a warning at its place, and the file is read', (_, page, says, at, value) => {
    const { root, diagnostics } = read(page)
    expect(diagnostics).toMatchObject([{ severity: 'warning', message: expect.stringMatching(says) }])
    expect(diagnostics.map((one) => textOf(one.at))).toEqual([at])
    expect(plainOf(root)).toEqual(value)
  })

  test.each(['{ "a": "x, // y" }', '{ "a": "/* , */", "b": [",]"] }', '{ "a": ["x,"] }'])('%s is JSON', (page) =>
    expect(read(page).diagnostics).toEqual([]),
  )

  test('a comma in a comment is not a trailing comma', () =>
    expect(read('{ "a": 1 /* , */ }').diagnostics).toMatchObject([{ message: expect.stringContaining('comments') }]))

  test('a thousand comments are one line of report', () =>
    expect(read(`{ "a": [${'1, // x\n'.repeat(1000)}1] }`).diagnostics).toHaveLength(1))
})

describe('what can be read of a broken file', () => {
  test.each<[what: string, page: string, line: number, key: string, value: unknown]>([
    ['a missing comma', '{\n"b": 3\n"a": 1\n}', 3, 'b', 3],
    ['a missing value', '{\n"a": ,\n"b": 3\n}', 2, 'b', 3],
    ['a missing colon', '{\n"a" 1,\n"b": 3\n}', 2, 'b', 3],
    ['a missing brace', '{\n"b": 3,\n"a": { "x": 1\n', 4, 'b', 3],
    ['a string that is not closed', '{\n"b": 3,\n"a": "x\n}', 3, 'b', 3],
    ['a word without quotes', '{\n"b": 3,\n"a": $IMAGE,\n"c": 4 }', 3, 'c', 4],
    ['single quotes', '{\n"b": 3,\n"a": \'x\'\n}', 3, 'b', 3],
    ['something behind', '{ "b": 3 }\n{ "c": 4 }', 2, 'b', 3],
    ['a number with a leading zero', '{\n"b": 3,\n"a": 012\n}', 3, 'b', 3],
  ])('%s', (_, page, line, key, value) => {
    const { root, diagnostics } = read(page)
    expect(plainOf(childOf(root, key))).toEqual(value)
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ at }) => positionOf(at.file, at.start).line)).toContain(line)
  })

  test.each(['', ' ', 'nul', '{', '[', '"', '\uFEFF', ':', ',', '}', ']', '{"a"', '{"a":', '//', '/*'])(
    '%j: an error, no exception',
    (page) => {
      const { diagnostics } = read(page)
      expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
      for (const { at } of diagnostics) expect(at.end).toBeLessThanOrEqual(page.length)
    },
  )
})

describe('holes', () => {
  const { root, diagnostics } = parseJson(
    withHoles('{ "image": ${image}, "name": "web-${stage}", "list": [${first}, "x", ${rest}], "${key}": 1, "all": "${only}" }'),
  )
  const scalar = (node: Node | undefined) => node as ScalarNode

  test('leave valid JSON valid', () => expect(diagnostics).toEqual([]))

  test('outside strings are values of their own', () => {
    expect(scalar(childOf(root, 'image'))).toMatchObject({ kind: 'scalar', hole: 0, quoted: false })
    expect(textOf(scalar(childOf(root, 'image')).at)).toBe('${image}')
    const list = childOf(root, 'list')
    expect(list?.kind === 'list' && list.items.map((item) => scalar(item).hole)).toEqual([2, undefined, 3])
  })

  test('in strings are parts of them', () => {
    const name = scalar(childOf(root, 'name'))
    expect(name.hole).toBeUndefined()
    const text = name.text()
    expect(text.holes).toBeGreaterThan(0)
    expect(textOf(text.range(0, 4))).toBe('web-')
    expect(text.holeAt(4)?.index).toBe(1)
    expect(textOf(text.range(4, text.content.length))).toBe('${stage}')
    // In quotes a hole is a string whatever is put in.
    expect(scalar(childOf(root, 'all'))).toMatchObject({ quoted: true })
    expect(scalar(childOf(root, 'all')).hole).toBeUndefined()
  })
})

describe('depth', () => {
  test.each<[what: string, page: string]>([
    ['lists', `${'['.repeat(1000)}${']'.repeat(1000)}`],
    ['maps', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`],
    ['lists that are not closed', '['.repeat(200_000)],
    ['lists behind a comment with a quote', `/*"*/${'['.repeat(200_000)}`],
    ['lists behind a line comment with a quote', `//"\n${'['.repeat(200_000)}`],
    ['lists behind brackets that close nothing', `${']'.repeat(100_000)}${'['.repeat(200_000)}`],
    ['lists behind a string that a carriage return ends', `"\r${'['.repeat(200_000)}`],
    ['lists behind an escaped line break', `"\\\n"${'['.repeat(200_000)}`],
  ])('%s: an error with its place', (_, page) => {
    const { diagnostics } = read(page)
    expect(diagnostics).toMatchObject([{ severity: 'error', message: expect.stringContaining('nested') }])
    expect(diagnostics.map(({ at }) => textOf(at)).join('')).toMatch(/^[[{]$/)
  })

  test('brackets in strings and comments open nothing', () => {
    const page = `{ "a": "${'[{'.repeat(1000)}", /* ${'['.repeat(1000)} */ "b": 1 }`
    expect(plainOf(childOf(read(page).root, 'b'))).toBe(1)
  })
})

describe('the same as JSON.parse', () => {
  const style = fc.constantFrom(undefined, 2, 4, '\t')
  test('for every value, every place inside its parent', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), style, fc.boolean(), (value, indent, crlf) => {
        const lf = JSON.stringify(value, undefined, indent)
        const page = crlf ? lf.replaceAll('\n', '\r\n') : lf
        const { root, diagnostics } = read(page)
        expect(diagnostics).toEqual([])
        expect(JSON.stringify(plainOf(root))).toBe(JSON.stringify(JSON.parse(page)))
        checkRanges(root ? [root] : [], page)
      }),
      { numRuns: 500 },
    ))
})

describe('whatever the file says', () => {
  const parts = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '"a":',
    '1',
    '-',
    '1e',
    'true',
    'nul',
    '\\',
    '\\u00',
    '//',
    '/*',
    '*/',
    '\n',
    '\r',
    ' ',
    '\uFEFF',
    "'",
    '\u0000',
    'é',
    '\u{1F600}',
    '\uE000',
    '\uE001',
    '\uE000000000\uE001',
  ]
  test('it never throws, and every place is inside the file', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (words) => {
        const page = words.join('')
        const { root, diagnostics } = read(page)
        for (const { at } of diagnostics)
          expect(contains({ file: at.file, start: 0, end: page.length }, at) && at.start <= at.end).toBe(true)
        checkRanges(root ? [root] : [], page)
      }),
      { numRuns: 1000 },
    ))

  test('holes anywhere change nothing of that', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts, '${x}', '"${x}"'), { maxLength: 30 }), (words) => {
        const text = withHoles(words.join(''))
        const { root } = parseJson(text)
        checkRanges(root ? [root] : [], words.join(''))
      }),
      { numRuns: 1000 },
    ))

  const fill = (words: string): string => words.repeat(Math.ceil(300_000 / words.length))
  test.each([']', '"', '"\\', ',', '[1,', '/*', '//\n', '"a":', '1', '\uE000', '{"a":1,', '\\', 'x'].map((words) => [words]))(
    '300 kilobytes of %j takes a bounded time',
    (words) => {
      const start = performance.now()
      read(fill(words))
      read(`[${fill(words)}`)
      expect(performance.now() - start).toBeLessThan(10_000)
    },
  )
})
