import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../src/parse/json.ts'
import { childOf, type Node, type ScalarNode } from '../../src/parse/node.ts'
import { parseYaml } from '../../src/parse/yaml.ts'
import { BuiltText, embed, fileText, holePattern, type Text, TextBuilder } from '../../src/source/embedded.ts'
import { type SourceFile, textOf } from '../../src/source/file.ts'

const fileOf = (text: string, path = 'file'): SourceFile => ({ path, text })
const scalar = (node: Node | undefined): ScalarNode => {
  if (node?.kind !== 'scalar') throw new Error('no scalar')
  return node
}
const yamlText = (text: string, key = 'a'): Text => scalar(childOf(parseYaml(fileText(fileOf(text))).roots[0], key)).text()
const jsonText = (text: string, key = 'a'): Text => scalar(childOf(parseJson(fileText(fileOf(text))).root, key)).text()

/** What the file shows for the first place these words stand at in the text. */
function shown(text: Text, words: string): string {
  const start = text.content.indexOf(words)
  expect(start, `${words} in ${text.content}`).toBeGreaterThanOrEqual(0)
  return textOf(text.range(start, start + words.length))
}

describe('places of decoded text', () => {
  test.each<[what: string, text: Text, words: string, onThePage: string]>([
    ['a plain YAML scalar', yamlText('a: some words'), 'words', 'words'],
    ['a single quote written twice', yamlText("a: 'it''s so'"), "it's", "it''s"],
    ['behind a single quote written twice', yamlText("a: 'it''s so'"), 'so', 'so'],
    ['an escape in double quotes', yamlText('a: "x\\ty"'), '\t', '\\t'],
    ['behind an escape in double quotes', yamlText('a: "\\u00e9\\x41 image"'), 'image', 'image'],
    ['a character outside the basic plane', yamlText('a: "\\U0001F600 z"'), '\u{1F600}', '\\U0001F600'],
    ['a line of a literal block', yamlText('a: |\n    one\n      two\nb: 1\n'), '  two', '  two'],
    ['a literal block with an indentation of its own', yamlText('a: |2\n    one\n  two\n'), '  one', '  one'],
    ['a literal block in a file with CRLF', yamlText('a: |\r\n    one\r\n    two\r\n'), 'two', 'two'],
    ['the line break of a literal block in a file with CRLF', yamlText('a: |\r\n    one\r\n    two\r\n'), 'e\nt', 'e\r\n    t'],
    ['a literal block that keeps its last lines', yamlText('a: |+\n  one\n\n\nb: 1\n'), 'one', 'one'],
    ['a literal block with an empty line', yamlText('a: |-\n\n  one\n\n  two\n'), 'two', 'two'],
    ['a JSON escape', jsonText('{"a": "x\\u0041y"}'), 'A', '\\u0041'],
    ['behind a JSON escape', jsonText('{"a": "x\\n\\"y\\" z"}'), 'z', 'z'],
    ['a slash that JSON lets one escape', jsonText('{"a": "a\\/b"}'), '/', '\\/'],
  ])('%s', (_, text, words, onThePage) => expect(shown(text, words)).toBe(onThePage))

  test('a folded block has no places but its own', () => {
    const text = yamlText('a: >\n  one\n  two\nb: 1\n')
    expect(text.content).toBe('one two\n')
    expect(shown(text, 'two')).toContain('one\n  two')
    expect(text.encode('x')).toBeUndefined()
  })

  test('an empty text stands where its string stands', () => {
    const text = jsonText('{"a": ""}')
    expect(text.content).toBe('')
    expect(text.range(0, 0)).toMatchObject({ start: 7, end: 7 })
  })

  test('JSON in a JSON string in a template, two layers down', () => {
    const inner = JSON.stringify({ image: 'web:1', command: ['say "hi"'] })
    const file = fileOf(JSON.stringify({ a: JSON.stringify({ b: inner }) }))
    const outer = parseJson(scalar(childOf(parseJson(fileText(file)).root, 'a')).text())
    const deepest = parseJson(scalar(childOf(outer.root, 'b')).text())
    const image = scalar(childOf(deepest.root, 'image'))
    expect(textOf(image.at)).toBe(`${'\\'.repeat(3)}"web:1${'\\'.repeat(3)}"`)
    expect(shown(image.text(), 'web:1')).toBe('web:1')
    const command = childOf(deepest.root, 'command')
    expect(command?.kind === 'list' && scalar(command.items[0]).value).toBe('say "hi"')
  })

  test('JSON in a literal block: keys, values and lines', () => {
    const file = fileOf('a: |\n  {\n    "privileged": true\n  }\n')
    const { root, diagnostics } = parseJson(scalar(childOf(parseYaml(fileText(file)).roots[0], 'a')).text())
    expect(diagnostics).toEqual([])
    const entry = root?.kind === 'map' ? root.entries[0] : undefined
    expect(entry && textOf(entry.whole)).toBe('"privileged": true')
    expect(entry && textOf(entry.keyAt)).toBe('privileged')
  })
})

describe('holes', () => {
  const file = fileOf('start ${one} middle ${two} end')
  const pieces = [
    { start: 0, end: 6 },
    { start: 6, end: 12, hole: 0 },
    { start: 12, end: 20 },
    { start: 20, end: 26, hole: 1 },
    { start: 26, end: 30 },
  ]
  const text = embed(fileText(file), { start: 0, end: 30 }, pieces, (words) => words)

  test('are found by every offset they cover, and only by those', () => {
    const marks = [...text.content.matchAll(holePattern)]
    expect(marks).toHaveLength(2)
    for (const [index, mark] of marks.entries()) {
      for (let i = mark.index; i < mark.index + mark[0].length; i++)
        expect(text.holeAt(i)).toEqual({ index, start: mark.index, end: mark.index + mark[0].length })
      expect(text.holeAt(mark.index - 1)).toBeUndefined()
      expect(text.holeAt(mark.index + mark[0].length)).toBeUndefined()
      expect(textOf(text.range(mark.index, mark.index + mark[0].length))).toBe(['${one}', '${two}'][index])
    }
  })

  test('are renumbered where a text is put behind another', () => {
    const both = new TextBuilder()
      .append(text)
      .append(text)
      .build({ file, start: 0, end: 30 }, () => undefined)
    expect(both.holes).toBe(4)
    expect(both.segments.flatMap(({ hole }) => (hole === undefined ? [] : [hole]))).toEqual([0, 1, 2, 3])
  })

  test('survive another layer', () => {
    const again = embed(text, { start: 0, end: text.content.length }, [{ start: 0, end: text.content.length }], (words) => words)
    expect(again.content).toBe(text.content)
    expect(again.holes).toBe(2)
    expect(shown(again, ' middle ')).toBe(' middle ')
  })

  test('cannot be forged: their marks in the input read as something else', () => {
    const forged = fileOf('a\uE000000000\uE001b')
    const read = new TextBuilder()
      .verbatim({ file: forged, start: 0, end: forged.text.length })
      .build({ file: forged, start: 0, end: 0 }, () => undefined)
    expect(read.content.search(holePattern)).toBe(-1)
    expect(read.content).toHaveLength(forged.text.length)
    expect(read.holeAt(1)).toBeUndefined()
  })
})

describe('whatever is read', () => {
  // Characters that every layer has to write in another way, and some that look like syntax.
  const words = fc.string({
    unit: fc.constantFrom(
      'a',
      'Z',
      '0',
      ' ',
      '"',
      "'",
      '\\',
      '/',
      '\n',
      '\t',
      '{',
      '}',
      '[',
      ',',
      ':',
      '#',
      '-',
      '$',
      '%',
      'é',
      '\u{1F600}',
      '\u0001',
    ),
    maxLength: 30,
  })

  const layers: Record<string, (content: string) => Text> = {
    'a file': (content) => fileText(fileOf(content)),
    'a JSON string': (content) => jsonText(JSON.stringify({ a: content })),
    'double quotes in YAML': (content) => yamlText(`x: 1\na: ${JSON.stringify(content)}\n`),
    'a JSON string in a JSON string': (content) => {
      const outer = parseJson(jsonText(JSON.stringify({ a: JSON.stringify({ b: content }) })))
      return scalar(childOf(outer.root, 'b')).text()
    },
    'a JSON string in a literal block': (content) => {
      const block = JSON.stringify({ b: content }, undefined, 2).replaceAll('\n', '\r\n      ')
      return scalar(childOf(parseJson(yamlText(`a: |\r\n      ${block}\r\n`)).root, 'b')).text()
    },
    'a JSON string in double quotes in YAML': (content) =>
      scalar(childOf(parseJson(yamlText(`a: ${JSON.stringify(JSON.stringify({ b: content }))}`)).root, 'b')).text(),
    'a JSON string in single quotes in YAML': (content) =>
      scalar(childOf(parseJson(yamlText(`a: '${JSON.stringify({ b: content }).replaceAll("'", "''")}'`)).root, 'b')).text(),
  }

  describe.each(Object.keys(layers))('in %s', (layer) => {
    const read = layers[layer] as (content: string) => Text

    test('reads as what was written', () => fc.assert(fc.property(words, (content) => void expect(read(content).content).toBe(content))))

    test('has every span inside its file, in order, an empty one empty', () =>
      fc.assert(
        fc.property(words, fc.nat(), fc.nat(), (content, a, b) => {
          const text = read(content)
          const [start, end] = [a % (content.length + 1), b % (content.length + 1)].sort((x, y) => x - y) as [number, number]
          const range = text.range(start, end)
          expect(range.start).toBeLessThanOrEqual(range.end)
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeLessThanOrEqual(range.file.text.length)
          if (start === end) expect(range.start).toBe(range.end)
          else expect(range.end).toBeGreaterThan(range.start)
          // A larger span never ends before a smaller one that begins with it.
          expect(text.range(start, content.length).end).toBeGreaterThanOrEqual(range.end)
        }),
      ))

    test('can be replaced anywhere with words that then read as themselves', () =>
      fc.assert(
        fc.property(words, words, fc.nat(), fc.nat(), (content, other, a, b) => {
          const points = [...new Set([0, ...[...content].map((_, i) => [...content].slice(0, i + 1).join('').length)])]
          const [start, end] = [points[a % points.length] as number, points[b % points.length] as number].sort((x, y) => x - y) as [
            number,
            number,
          ]
          const text = read(content)
          const written = text.encode(other)
          expect(written).toBeDefined()
          const { file, ...span } = text.range(start, end)
          const changed = file.text.slice(0, span.start) + written + file.text.slice(span.end)
          expect(reread(layer, changed).content).toBe(content.slice(0, start) + other + content.slice(end))
        }),
      ))
  })

  function reread(layer: string, file: string): Text {
    switch (layer) {
      case 'a file':
        return fileText(fileOf(file))
      case 'a JSON string':
        return jsonText(file)
      case 'double quotes in YAML':
        return yamlText(file)
      case 'a JSON string in a JSON string':
        return scalar(childOf(parseJson(jsonText(file)).root, 'b')).text()
      default:
        return scalar(childOf(parseJson(yamlText(file)).root, 'b')).text()
    }
  }
})

test('pieces of several files: the first one speaks for all', () => {
  const one = fileOf('aaaa', 'one')
  const two = fileOf('bbbb', 'two')
  const text = new TextBuilder()
    .verbatim({ file: one, start: 0, end: 4 })
    .verbatim({ file: two, start: 0, end: 4 })
    .build({ file: one, start: 0, end: 4 }, () => undefined)
  expect(text).toBeInstanceOf(BuiltText)
  expect(text.range(2, 6)).toEqual({ file: one, start: 2, end: 4 })
  expect(text.range(5, 6)).toEqual({ file: two, start: 1, end: 2 })
})
