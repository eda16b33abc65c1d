import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMap, isSeq, parseDocument } from 'yaml'
import { editsOf } from '../../src/parse/edit.ts'
import { parseJson } from '../../src/parse/json.ts'
import { entryOf, entrySlot, gapSlot, itemSlot, type Node } from '../../src/parse/node.ts'
import { parseYaml } from '../../src/parse/yaml.ts'
import { fileText } from '../../src/source/embedded.ts'
import { applyEdits } from '../../src/source/file.ts'
import type { FixStep, Json } from '../../src/source/slot.ts'

type Path = readonly (string | number)[]
type Op = { do: 'set'; value: Json } | { do: 'remove' } | { do: 'append'; item: Json }
type Syntax = 'yaml' | 'json'

const rootOf = (text: string, syntax: Syntax): Node | undefined => {
  const file = fileText({ path: 'file', text })
  return syntax === 'yaml' ? parseYaml(file).roots[0] : parseJson(file).root
}

const at = (root: Node | undefined, path: Path): Node | undefined =>
  path.reduce<Node | undefined>(
    (node, step) => (typeof step === 'number' ? (node?.kind === 'list' ? node.items[step] : undefined) : entryOf(node, step)?.value),
    root,
  )

function stepFor(root: Node | undefined, path: Path, op: Op): FixStep | undefined {
  const owner = at(root, path.slice(0, -1))
  const last = path.at(-1)
  if (typeof last === 'number') {
    const slot = owner?.kind === 'list' ? itemSlot(owner, last, 'api') : undefined
    return slot && (op.do === 'remove' ? { do: 'remove', slot } : { ...op, slot })
  }
  if (owner?.kind !== 'map' || last === undefined) throw new Error(`no map at ${path.join('.')}`)
  const entry = entryOf(owner, last)
  const slot = entry ? entrySlot(owner, entry, 'api') : gapSlot(owner, last, 'api')
  if (!slot) return undefined
  if (op.do === 'set') return { ...op, slot }
  return slot.kind === 'entry' ? { ...op, slot } : undefined
}

/** The page after one step, or undefined where there is no safe way to write it. */
function edit(text: string, syntax: Syntax, path: Path, op: Op): string | undefined {
  const step = stepFor(rootOf(text, syntax), path, op)
  const edits = step && editsOf({ steps: [step], exact: true })
  return edits && applyEdits(text, edits)
}

const set = (value: Json): Op => ({ do: 'set', value })
const remove: Op = { do: 'remove' }
const append = (item: Json): Op => ({ do: 'append', item })
const lines = (...all: string[]): string => `${all.join('\n')}\n`

describe('in YAML', () => {
  test.each<[what: string, before: string, path: Path, op: Op, after: string | undefined]>([
    ['a value', 'a: 1\nb: true # why\nc: 2\n', ['b'], set(false), 'a: 1\nb: false # why\nc: 2\n'],
    ['a quoted value', 'a: "1"\n', ['a'], set(false), 'a: false\n'],
    ['a value with a tag', 'a: !Ref X\nb: 1\n', ['a'], set(false), 'a: false\nb: 1\n'],
    ['a literal block', 'a: |\n  x\n  y\nb: 1\n', ['a'], set('z'), 'a: z\nb: 1\n'],
    ['a value that is not there', 'a:\nb: 1\n', ['a'], set(false), 'a: false\nb: 1\n'],
    ['a value that is not there, with a comment', 'a: # why\nb: 1\n', ['a'], set(false), 'a: false # why\nb: 1\n'],
    ['a value that is not there in a flow map', 'a: {b, c: 1}\n', ['a', 'b'], set(2), 'a: {b: 2, c: 1}\n'],
    ['an item that is not there', 'a:\n  -\n  - 1\n', ['a', 0], set(2), 'a:\n  - 2\n  - 1\n'],
    ['an item', 'a:\n  - 1\n  - 2 # why\n', ['a', 1], set('x'), 'a:\n  - 1\n  - x # why\n'],
    ['words that read as something else', 'a: 1\n', ['a'], set('yes'), 'a: "yes"\n'],
    ['words with a colon', 'a: 1\n', ['a'], set('a: b'), 'a: "a: b"\n'],
    ['a list', 'a: 1\n', ['a'], set(['x', 'y']), 'a: ["x","y"]\n'],
    ['what an alias stands for, only here', 'a: &x true\nb: *x\n', ['b'], set(false), 'a: &x true\nb: false\n'],
    ['what an alias in a list stands for, only here', 'a: &x 1\nb: [*x, 2]\n', ['b', 0], set(3), 'a: &x 1\nb: [3, 2]\n'],
    ['a value with an anchor, which goes too', 'a: &x true\nb: 1\n', ['a'], set(false), 'a: false\nb: 1\n'],
    [
      'what a merge key brings, only here',
      'x: &x {p: 1}\na:\n  q: 2\n  <<: *x\n',
      ['a', 'p'],
      set(3),
      'x: &x {p: 1}\na:\n  q: 2\n  p: 3\n  <<: *x\n',
    ],
    [
      'what a merge key brings, in a flow map',
      'x: &x {p: 1}\na: {<<: *x, q: 2}\n',
      ['a', 'p'],
      set(3),
      'x: &x {p: 1}\na: {<<: *x, q: 2, p: 3}\n',
    ],
    ['what a merge key brings, where nothing else shows the place', 'x: &x {p: 1}\na: {<<: *x}\n', ['a', 'p'], set(3), undefined],
  ])('set %s', (_, before, path, op, after) => expect(edit(before, 'yaml', path, op)).toBe(after))

  test.each<[what: string, before: string, path: Path, after: string | undefined]>([
    ['a block map', 'a:\n  b: 1\nc: 2\n', ['a', 'new'], 'a:\n  b: 1\n  new: 9\nc: 2\n'],
    ['a block map behind a comment', 'a:\n  b: 1 # why\nc: 2\n', ['a', 'new'], 'a:\n  b: 1 # why\n  new: 9\nc: 2\n'],
    ['a map that begins at a dash', 'a:\n  - b: 1\n    c: 2\n', ['a', 0, 'new'], 'a:\n  - b: 1\n    c: 2\n    new: 9\n'],
    ['a map of one entry at a dash', 'a:\n- b: 1\n- c: 1\n', ['a', 0, 'new'], 'a:\n- b: 1\n  new: 9\n- c: 1\n'],
    ['a map whose last entry has many lines', 'a:\n  b: 1\n  c:\n    - x\n', ['a', 'new'], 'a:\n  b: 1\n  new: 9\n  c:\n    - x\n'],
    ['a map all of whose entries have many lines', 'a:\n  c:\n    - x\n', ['a', 'new'], 'a:\n  new: 9\n  c:\n    - x\n'],
    ['such a map at a dash', 'a:\n  - c:\n      - x\n', ['a', 0, 'new'], 'a:\n  - new: 9\n    c:\n      - x\n'],
    [
      'a map whose value is an alias on a line of its own',
      'x: &x 1\na:\n  b:\n    *x\n',
      ['a', 'new'],
      'x: &x 1\na:\n  new: 9\n  b:\n    *x\n',
    ],
    ['a map with an empty literal block at the end', 'a:\n  b: 1\n  c: |\nd: 1\n', ['a', 'new'], 'a:\n  b: 1\n  new: 9\n  c: |\nd: 1\n'],
    ['the root', 'a: 1', ['new'], 'a: 1\nnew: 9'],
    ['a flow map', 'a: { b: 1 }\n', ['a', 'new'], 'a: { b: 1, new: 9 }\n'],
    ['an empty flow map', 'a: {}\n', ['a', 'new'], 'a: { new: 9 }\n'],
    ['a flow map over several lines', 'a: {\n    b: 1,\n    c: 2\n  }\n', ['a', 'new'], 'a: {\n    b: 1,\n    c: 2,\n    new: 9\n  }\n'],
    ['a flow map with a comma at the end', 'a: {\n    b: 1,\n  }\n', ['a', 'new'], 'a: {\n    b: 1,\n    new: 9\n  }\n'],
    [
      'a flow map with a comment behind the comma',
      'a: {\n    b: 1, # x, y\n  }\n',
      ['a', 'new'],
      'a: {\n    b: 1,\n    new: 9 # x, y\n  }\n',
    ],
    ['a map with CRLF', 'a:\r\n  b: 1\r\nc: 2\r\n', ['a', 'new'], 'a:\r\n  b: 1\r\n  new: 9\r\nc: 2\r\n'],
    ['a flow map with CRLF', 'a: {\r\n    b: 1\r\n  }\r\n', ['a', 'new'], 'a: {\r\n    b: 1,\r\n    new: 9\r\n  }\r\n'],
    ['entries with explicit keys', '? a\n: 1\n', ['new'], undefined],
  ])('a missing entry of %s', (_, before, path, after) => expect(edit(before, 'yaml', path, set(9))).toBe(after))

  const list = (...items: string[]) => lines('a:', ...items.map((item) => `  - ${item}`), 'z: 1')
  test.each<[what: string, before: string, path: Path, after: string | undefined]>([
    ['the first entry', 'a: 1\nb: 2\n', ['a'], 'b: 2\n'],
    ['the last entry', 'a: 1\nb: 2\n', ['b'], 'a: 1\n'],
    ['the last entry of a file without a last line break', 'a: 1\nb: 2', ['b'], 'a: 1\n'],
    ['an entry of many lines', 'a:\n  - x\n  - y\nb: 2\n', ['a'], 'b: 2\n'],
    ['an entry with a comment', 'a: 1 # why\nb: 2\n', ['a'], 'b: 2\n'],
    ['an entry with a literal block', 'a: |\n  x\n\n  y\n\nb: 2\n', ['a'], '\nb: 2\n'],
    ['an entry above a comment on the next one', 'a:\n  x: 1\n# about b\nb: 2\n', ['a'], '# about b\nb: 2\n'],
    ['the only entry', 'a:\n  b: 1\nc: 2\n', ['a', 'b'], 'a: {}\nc: 2\n'],
    ['the only entry, at a dash', 'a:\n  - b: 1\n', ['a', 0, 'b'], 'a:\n  - {}\n'],
    ['the first entry at a dash', 'a:\n  - b: 1\n    c: 2\n', ['a', 0, 'b'], 'a:\n  - c: 2\n'],
    ['the first item', list('x', 'y'), ['a', 0], list('y')],
    ['a middle item', list('x', 'y', 'w'), ['a', 1], list('x', 'w')],
    ['the last item', list('x', 'y'), ['a', 1], list('x')],
    ['the only item', list('x'), ['a', 0], 'a: []\nz: 1\n'],
    ['an item that is a map', list('x: 1\n    y: 2', 'w: 1'), ['a', 0], list('w: 1')],
    ['the first item of a list in a list', 'a:\n  - - x\n    - y\n', ['a', 0, 0], 'a:\n  - - y\n'],
    ['the first entry of a flow map', 'a: { b: 1, c: 2 }\n', ['a', 'b'], 'a: { c: 2 }\n'],
    ['the last entry of a flow map', 'a: { b: 1, c: 2 }\n', ['a', 'c'], 'a: { b: 1 }\n'],
    ['the only entry of a flow map', 'a: { b: 1 }\n', ['a', 'b'], 'a: {}\n'],
    ['the first of a flow list', 'a: [1, 2, 3]\n', ['a', 0], 'a: [2, 3]\n'],
    ['the last of a flow list', 'a: [1, 2, 3]\n', ['a', 2], 'a: [1, 2]\n'],
    ['the only one of a flow list', 'a: [ 1 ]\n', ['a', 0], 'a: []\n'],
    ['the last of a flow list, behind a comment', 'a: [\n    1, # one\n    2 # two\n  ]\n', ['a', 1], 'a: [\n    1 # one # two\n  ]\n'],
    ['the last with a comma behind it', 'a: [\n    1,\n    2,\n  ]\n', ['a', 1], 'a: [\n    1\n  ]\n'],
    ['an alias in a flow map', 'x: &x 1\na: {b: *x, c: 2}\n', ['a', 'b'], 'x: &x 1\na: {c: 2}\n'],
    ['an alias in a block list', 'x: &x 1\na:\n  - *x\n  - 2\n', ['a', 0], 'x: &x 1\na:\n  - 2\n'],
    ['what a merge key brings', 'x: &x {p: 1}\na: {<<: *x, q: 2}\n', ['a', 'p'], undefined],
    ['the only entry besides a merge key', 'x: &x {p: 1}\na:\n  <<: *x\n  q: 2\n', ['a', 'q'], undefined],
    ['with CRLF', 'a: 1\r\nb: 2\r\nc: 3\r\n', ['b'], 'a: 1\r\nc: 3\r\n'],
  ])('remove %s', (_, before, path, after) => expect(edit(before, 'yaml', path, remove)).toBe(after))
})

describe('in JSON', () => {
  const big = '{\n  "a": 1,\n  "b": {\n    "c": [\n      "x",\n      "y"\n    ]\n  }\n}\n'
  test.each<[what: string, before: string, path: Path, op: Op, after: string | undefined]>([
    ['set a value', big, ['a'], set('x'), big.replace('1', '"x"')],
    ['set a missing entry', big, ['b', 'new'], set(9), big.replace('    ]\n', '    ],\n    "new": 9\n')],
    ['set a missing entry on one line', '{"a": 1}', ['new'], set(9), '{"a": 1, "new": 9}'],
    ['set the first entry', '{}', ['new'], set(9), '{"new": 9}'],
    ['set a missing entry, CRLF', '{\r\n  "a": 1\r\n}\r\n', ['new'], set(9), '{\r\n  "a": 1,\r\n  "new": 9\r\n}\r\n'],
    ['set a missing entry behind a comment', '{\n  "a": 1 // one\n}', ['new'], set(9), '{\n  "a": 1,\n  "new": 9 // one\n}'],
    ['set a missing entry behind a comment and a comma', '{\n  "a": 1 /* , */,\n}', ['new'], set(9), '{\n  "a": 1 /* , */,\n  "new": 9\n}'],
    ['remove the first', '{\n  "a": 1,\n  "b": 2\n}', ['a'], remove, '{\n  "b": 2\n}'],
    ['remove the middle one', '{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', ['b'], remove, '{\n  "a": 1,\n  "c": 3\n}'],
    ['remove the last', '{\n  "a": 1,\n  "b": 2\n}', ['b'], remove, '{\n  "a": 1\n}'],
    ['remove the only one', '{\n  "a": 1\n}', ['a'], remove, '{}'],
    ['remove the last behind a comment', '{\n  "a": 1, // one\n  "b": 2\n}', ['b'], remove, '{\n  "a": 1 // one\n}'],
    ['remove the first, commas in front', '{\n  "a": 1\n  , "b": 2\n}', ['a'], remove, '{\n   "b": 2\n}'],
    ['remove the only item', '{"a": ["x"]}', ['a', 0], remove, '{"a": []}'],
    ['remove on one line', '{"a":1,"b":2}', ['a'], remove, '{"b":2}'],
    ['remove, CRLF', '{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n', ['b'], remove, '{\r\n  "a": 1\r\n}\r\n'],
  ])('%s', (_, before, path, op, after) => expect(edit(before, 'json', path, op)).toBe(after))
})

describe('in JSON inside YAML', () => {
  const inner = (text: string): { root: Node | undefined; file: string } => {
    const node = entryOf(rootOf(text, 'yaml'), 'a')?.value
    return { root: node?.kind === 'scalar' ? parseJson(node.text()).root : undefined, file: text }
  }
  const change = (text: string, path: Path, op: Op): string | undefined => {
    const step = stepFor(inner(text).root, path, op)
    const edits = step && editsOf({ steps: [step], exact: true })
    return edits && applyEdits(text, edits)
  }
  test.each<[what: string, before: string, path: Path, op: Op, after: string | undefined]>([
    ['a literal block, set', 'a: |\n  {\n    "x": 1\n  }\n', ['x'], set('q"'), 'a: |\n  {\n    "x": "q\\""\n  }\n'],
    [
      'a literal block, set a missing entry',
      'a: |\n  {\n    "x": 1\n  }\nb: 1\n',
      ['new'],
      set(9),
      'a: |\n  {\n    "x": 1,\n    "new": 9\n  }\nb: 1\n',
    ],
    [
      'a literal block with CRLF',
      'a: |\r\n  {\r\n    "x": 1\r\n  }\r\n',
      ['new'],
      set(9),
      'a: |\r\n  {\r\n    "x": 1,\r\n    "new": 9\r\n  }\r\n',
    ],
    ['a literal block, remove', 'a: |\n  {\n    "x": 1,\n    "y": 2\n  }\n', ['y'], remove, 'a: |\n  {\n    "x": 1\n  }\n'],
    ['single quotes', 'a: \'{"x": 1, "y": "it\'\'s"}\'\n', ['x'], set("it's"), 'a: \'{"x": "it\'\'s", "y": "it\'\'s"}\'\n'],
    ['double quotes, set', 'a: "{\\"x\\": 1}"\n', ['new'], set('v'), 'a: "{\\"x\\": 1, \\"new\\": \\"v\\"}"\n'],
    ['double quotes, remove', 'a: "{\\"x\\": 1, \\"y\\": 2}"\n', ['y'], remove, 'a: "{\\"x\\": 1}"\n'],
    ['double quotes with line breaks, remove', 'a: "{\\n  \\"x\\": 1,\\n  \\"y\\": 2\\n}"\n', ['y'], remove, 'a: "{\\n  \\"x\\": 1\\n}"\n'],
    ['double quotes with line breaks, set', 'a: "{\\n  \\"x\\": 1\\n}"\n', ['new'], set(9), 'a: "{\\n  \\"x\\": 1, \\"new\\": 9\\n}"\n'],
    // A folded block has no places of its own: to write to one would be to write over all of it.
    ['a folded block, set', 'a: >\n  {"x": 1,\n  "y": 2}\n', ['x'], set(9), undefined],
    ['a folded block, remove', 'a: >\n  {"x": 1,\n  "y": 2}\n', ['x'], remove, undefined],
    ['double quotes over several lines, remove', 'a: "{\\"x\\": 1,\n  \\"y\\": 2}"\n', ['y'], remove, undefined],
  ])('%s', (_, before, path, op, after) => expect(change(before, path, op)).toBe(after))
})

describe('any document, in any hand', () => {
  const key = fc.stringMatching(/^K[a-z]{0,4}$/)
  const leaf = fc.oneof(
    fc.stringMatching(/^[a-z][a-z0-9:/.-]{0,8}$/),
    fc.nat(99),
    fc.boolean(),
    fc.constantFrom('it is', 'a, b', '# x', "it's", '{a}', ''),
  )
  type Tree = Json
  const tree = fc.letrec<{ any: Tree; map: Tree; list: Tree }>((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, leaf, tie('map'), tie('list')),
    map: fc.dictionary(key, tie('any'), { minKeys: 0, maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<Tree>,
    list: fc.array(tie('any'), { maxLength: 4 }) as fc.Arbitrary<Tree>,
  }))
  const document = fc.dictionary(key, tree.any, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
  const change = fc.record({
    seed: fc.integer(),
    pick: fc.nat(),
    kind: fc.constantFrom('set', 'gap', 'remove'),
    value: fc.oneof(fc.boolean(), fc.constantFrom('awsvpc', 'yes', 'a: b', 7), fc.constant(['x'])),
    crlf: fc.boolean(),
  })

  test.each<Syntax>(['yaml', 'json'])('%s: exactly what was asked changes, and it looks as if the same hand had written it', (syntax) => {
    let written = 0
    let asked = 0
    fc.assert(
      fc.property(document, change, (value, { seed, pick, kind, value: next, crlf }) => {
        const lf = syntax === 'yaml' ? yamlPage(value, random(seed)) : jsonPage(value, random(seed))
        const page = crlf ? lf.replaceAll('\n', '\r\n') : lf
        expect(parse(page, syntax)).toEqual(value)
        const places = placesOf(value).filter((place) => (kind === 'gap') === (place.at(-1) === 'New'))
        if (places.length === 0) return
        const path = places[pick % places.length] as Path
        asked++
        const after = edit(page, syntax, path, kind === 'remove' ? remove : set(next))
        if (after === undefined) return
        written++
        const wanted = structuredClone(value) as Json
        put(wanted, path, kind === 'remove' ? undefined : next)
        expect(parse(after, syntax), after).toEqual(wanted)
        looksHandMade(page, after, crlf, path)
      }),
      { numRuns: 3000 },
    )
    // Leaving places alone is safe but must stay rare, or no fix is ever offered.
    expect(written / asked).toBeGreaterThan(0.9)
  })
})

function looksHandMade(before: string, after: string, crlf: boolean, path: Path): void {
  if (crlf && before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
  if (!crlf) expect(after).not.toContain('\r')
  const old = before.split(/\r?\n/)
  const blank = (line: string) => line !== '' && line.trim() === ''
  for (const line of after.split(/\r?\n/)) {
    if (blank(line)) expect(old).toContain(line)
    if (/[ \t]$/.test(line)) expect(old).toContain(line)
  }
  // Comments on other entries stay.
  const mine = `${path.join('.')}`
  for (const [comment, owner] of before.matchAll(/(?:#|\/\/) of ([\w.]+)/g))
    if (!`${owner}.`.startsWith(`${mine}.`)) expect(after).toContain(comment)
}

function parse(page: string, syntax: Syntax): unknown {
  if (syntax === 'json') return JSON.parse(page)
  const document = parseDocument(page, { version: '1.1', logLevel: 'silent' })
  expect(document.errors, page).toEqual([])
  expect(isMap(document.contents) || isSeq(document.contents)).toBe(true)
  return document.toJS()
}

/** Every place that can be set or removed, and one missing entry (`New`) for each map. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => [[...path, index], ...placesOf(item, [...path, index])])
  if (typeof value !== 'object' || value === null) return []
  return [[...path, 'New'], ...Object.entries(value).flatMap(([key, one]) => [[...path, key], ...placesOf(one, [...path, key])])]
}

function put(root: Json, path: Path, value: Json | undefined): void {
  const owner = path.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], root) as
    | Record<string | number, unknown>
    | unknown[]
  const last = path.at(-1) as string | number
  if (value !== undefined) (owner as Record<string | number, unknown>)[last] = value
  else if (Array.isArray(owner)) owner.splice(last as number, 1)
  else delete owner[last]
}

type Random = (below: number) => number
function random(seed: number): Random {
  let state = seed | 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 8) % below
  }
}

const quoted = (words: string, roll: Random): string => {
  const plain = /^[a-z][a-z0-9/.-]*$/.test(words) && !/^(e[-0-9_.]*|y|n|yes|no|on|off|true|false|null)$/.test(words)
  const style = roll(3)
  return style === 0 && plain ? words : style === 1 ? `'${words.replaceAll("'", "''")}'` : JSON.stringify(words)
}

const leafYaml = (value: unknown, roll: Random): string => (typeof value === 'string' ? quoted(value, roll) : JSON.stringify(value))

function yamlPage(value: Record<string, unknown>, roll: Random): string {
  const step = 2 + 2 * roll(2)
  const comment = (path: Path): string => (roll(5) === 0 ? ` # of ${path.join('.')}` : '')

  const flow = (one: unknown, path: Path, indent: number): string => {
    if (typeof one !== 'object' || one === null) return leafYaml(one, roll)
    const [open, close] = Array.isArray(one) ? '[]' : '{}'
    const entries = Array.isArray(one)
      ? one.map((item, index) => [flow(item, [...path, index], indent + step), [...path, index]] as const)
      : Object.entries(one).map(([key, item]) => [`${key}: ${flow(item, [...path, key], indent + step)}`, [...path, key]] as const)
    if (entries.length === 0) return `${open}${close}`
    const trailing = roll(4) === 0 ? ',' : ''
    if (roll(2) === 0) {
      const space = roll(2) === 0 ? ' ' : ''
      return `${open}${space}${entries.map(([text]) => text).join(', ')}${trailing}${space}${close}`
    }
    const pad = ' '.repeat(indent + step)
    return `${open}\n${entries.map(([text, own], index) => `${pad}${text}${index < entries.length - 1 ? ',' : trailing}${comment(own)}`).join('\n')}\n${' '.repeat(indent)}${close}`
  }

  /** The value behind `key:` or `-`, whose column is `indent`. */
  const behind = (one: unknown, path: Path, indent: number, item: boolean): string => {
    if (typeof one !== 'object' || one === null) return ` ${leafYaml(one, roll)}${comment(path)}`
    if (Object.keys(one).length === 0 || roll(4) === 0) return ` ${flow(one, path, indent + step)}${comment(path)}`
    const inner = Array.isArray(one) && !item && roll(2) === 0 ? indent : indent + (item ? 2 : step)
    const text = block(one, path, inner)
    return item && roll(3) > 0 ? ` ${text.slice(inner)}` : `${comment(path)}\n${text}`
  }

  const block = (one: object, path: Path, indent: number): string => {
    const pad = ' '.repeat(indent)
    const lead = (own: Path): string => (roll(6) === 0 ? `${pad}# of ${own.join('.')}\n` : '')
    const entries = Array.isArray(one)
      ? one.map((item, index) => [`-${behind(item, [...path, index], indent, true)}`, [...path, index]] as const)
      : Object.entries(one).map(([key, item]) => [`${key}:${behind(item, [...path, key], indent, false)}`, [...path, key]] as const)
    return entries.map(([text, own], index) => `${index > 0 ? lead(own) : ''}${pad}${text}`).join(roll(6) === 0 ? '\n\n' : '\n')
  }
  return block(value, [], 0) + (roll(4) === 0 ? '' : '\n')
}

function jsonPage(value: unknown, roll: Random): string {
  const step = ' '.repeat(2 + 2 * roll(2))
  const write = (one: unknown, pad: string): string => {
    if (typeof one !== 'object' || one === null) return JSON.stringify(one)
    const [open, close] = Array.isArray(one) ? '[]' : '{}'
    const colon = [': ', ':', ' : '][roll(3)]
    const entries = Array.isArray(one)
      ? one.map((item) => write(item, pad + step))
      : Object.entries(one).map(([key, item]) => `${JSON.stringify(key)}${colon}${write(item, pad + step)}`)
    if (entries.length === 0) return [`${open}${close}`, `${open} ${close}`][roll(2)] as string
    switch (roll(4)) {
      case 0:
        return `${open}${entries.join(',')}${close}`
      case 1:
        return `${open} ${entries.join(', ')} ${close}`
      case 2:
        return `${open} ${entries.join(`\n${pad}, `)}\n${pad}${close}`
      default:
        return `${open}\n${entries.map((entry) => pad + step + entry).join(',\n')}\n${pad}${close}`
    }
  }
  return write(value, '') + (roll(2) === 0 ? '\n' : '')
}

describe('one more item', () => {
  const secret = { name: 'A', valueFrom: 'b/c' }
  test.each<[what: string, syntax: Syntax, before: string, path: Path, item: Json, after: string | undefined]>([
    ['a block list', 'yaml', 'a:\n  - x\n  - y # why\nb: 1\n', ['a'], 'z', 'a:\n  - x\n  - y # why\n  - z\nb: 1\n'],
    ['a block list at its key', 'yaml', 'a:\n- x\nb: 1\n', ['a'], 'z', 'a:\n- x\n- z\nb: 1\n'],
    [
      'a block list of maps',
      'yaml',
      'a:\n  - name: X\n    valueFrom: y\n\nb: 1\n',
      ['a'],
      secret,
      'a:\n  - name: X\n    valueFrom: y\n  - name: A\n    valueFrom: "b/c"\n\nb: 1\n',
    ],
    ['a block scalar at the end', 'yaml', 'a:\n  - |\n    x\n    y\nb: 1\n', ['a'], 'z', 'a:\n  - |\n    x\n    y\n  - z\nb: 1\n'],
    ['CRLF', 'yaml', 'a:\r\n  - x\r\nb: 1\r\n', ['a'], { k: 'v', l: 'w' }, 'a:\r\n  - x\r\n  - k: v\r\n    l: w\r\nb: 1\r\n'],
    ['no line break at the end', 'yaml', 'a:\n  - x', ['a'], 'z', 'a:\n  - x\n  - z'],
    ['brackets', 'yaml', 'a: [x, y]\n', ['a'], 'z', 'a: [x, y, z]\n'],
    ['empty brackets', 'yaml', 'a: []\n', ['a'], secret, 'a: [{"name":"A","valueFrom":"b/c"}]\n'],
    ['no list', 'yaml', 'a: x\n', ['a'], 'z', undefined],
    ['an alias', 'yaml', 'a: &l [x]\nb: *l\n', ['b'], 'z', undefined],
    ['JSON on one line', 'json', '{"a": [1, 2]}', ['a'], 3, '{"a": [1, 2, 3]}'],
    ['JSON, empty', 'json', '{"a": []}', ['a'], 3, '{"a": [3]}'],
    ['JSON on several lines', 'json', '{\n  "a": [\n    1,\n    2\n  ]\n}\n', ['a'], 3, '{\n  "a": [\n    1,\n    2,\n    3\n  ]\n}\n'],
  ])('%s', (_, syntax, before, path, item, after) => expect(edit(before, syntax, path, append(item))).toBe(after))

  test('is spelled as its place spells it', () => {
    const root = rootOf('a:\n  - Name: X\n', 'yaml')
    const entry = entryOf(root, 'a')
    const slot = root?.kind === 'map' && entry ? entrySlot(root, entry, 'pascal') : undefined
    const edits = slot?.kind === 'entry' ? editsOf({ steps: [{ do: 'append', slot, item: secret }], exact: false }) : undefined
    expect(edits?.[0]?.text).toBe('\n  - Name: A\n    ValueFrom: "b/c"')
  })

  test('reads as the list with the item behind the rest', () => {
    const value = fc.oneof(fc.integer(), fc.boolean(), fc.stringMatching(/^[a-z :#-]{0,8}$/), fc.constant({ k: 'v' }))
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 0, maxLength: 4 }),
        value,
        fc.constantFrom<Syntax>('yaml', 'json'),
        fc.nat(4),
        (items, item, syntax, space) => {
          const text = JSON.stringify({ a: items, b: 1 }, null, space)
          const after = edit(text, syntax, ['a'], append(item))
          expect(after === undefined ? undefined : parseDocument(after).toJS()).toEqual({ a: [...items, item], b: 1 })
        },
      ),
    )
  })
})
